"""Rules about the numbers of scoring methods, and about bands."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans

POINTS_NOT_MONOTONE = Rule(
    en=Told(
        title="Points out of order",
        meaning="The results of `points`, the first number of each pair, neither rise nor fall "
        "throughout.",
        why="Between two points the score lies on the line that joins them. Where the results "
        "turn back, one result would lie on two lines and have two scores.",
        cure="Sort the points by their first number, which no two share.",
    ),
    th=Told(
        title="จุดให้คะแนนไม่เรียงลำดับ",
        meaning="ค่าผลใน `points` (ตัวเลขตัวแรกของแต่ละจุด) ไม่ได้เพิ่มขึ้นหรือลดลงตลอด",
        why="คะแนนระหว่างสองจุดอยู่บนเส้นที่เชื่อมจุดทั้งสอง หากค่าผลย้อนกลับ ผลค่าเดียวจะอยู่บนสองเส้นและมีสองคะแนน",
        cure="เรียงจุดตามตัวเลขตัวแรก และตัวเลขตัวแรกต้องไม่ซ้ำกัน",
    ),
    wrong=plans("""
        - id: 010101-trust
          scoring: {method: points, points: [[60, 50], [90, 100], [75, 75]]}
    """),
    right=plans("""
        - id: 010101-trust
          scoring: {method: points, points: [[60, 50], [75, 75], [90, 100]]}
    """),
)

LOW_ABOVE_HIGH = Rule(
    en=Told(
        title="low is above high",
        meaning="Under `within`, the lower end of the range is above the upper one.",
        why="No result is at least 80 and at most 60 at once: the full score could never be "
        "reached.",
        cure="Exchange the two.",
    ),
    th=Told(
        title="low มากกว่า high",
        meaning="ตัวชี้วัดที่ใช้วิธี `within` มีขอบล่างของช่วงมากกว่าขอบบน",
        why="ไม่มีผลใดที่ทั้งตั้งแต่ 80 ขึ้นไปและไม่เกิน 60 จึงไม่มีทางได้คะแนนเต็ม",
        cure="สลับค่าทั้งสอง",
    ),
    wrong=plans("""
        - id: 010101-trust
          scoring: {method: within, low: 80, high: 60, tolerance: 20}
    """),
    right=plans("""
        - id: 010101-trust
          scoring: {method: within, low: 60, high: 80, tolerance: 20}
    """),
)

BANDS_NOT_FALLING = Rule(
    en=Told(
        title="Bands do not fall",
        meaning="The edges of a profile of bands do not fall from `achieved` over `below` to "
        "`at_risk`.",
        why="With yellow from 75 and orange from 80, a score of 85 would be both.",
        cure="Let each band begin at a lower score than the better one before it.",
    ),
    th=Told(
        title="เกณฑ์สีไม่ลดหลั่น",
        meaning="คะแนนเริ่มต้นของแต่ละสีไม่ได้ลดหลั่นจาก `achieved` `below` ถึง `at_risk`",
        why="หากสีเหลืองเริ่มที่ 75 และสีส้มเริ่มที่ 80 คะแนน 85 จะเป็นได้ทั้งสองสี",
        cure="กำหนดให้แต่ละสีเริ่มที่คะแนนต่ำกว่าสีที่ดีกว่า",
    ),
    wrong=plans("""
        bands:
          nesdc:
            achieved: {at_least: 100}
            below: {above: 75}
            at_risk: {above: 80}
    """),
    right=plans("""
        bands:
          nesdc:
            achieved: {at_least: 100}
            below: {above: 75}
            at_risk: {above: 50}
    """),
)

EMPTY_GOALPOSTS = Rule(
    en=Told(
        title="worst equals best",
        meaning="Under `goalposts`, the result that scores 0 and the one that scores 100 are "
        "the same.",
        why="The score is the place between the two. Where nothing lies between them, one "
        "result would score 0 and 100 at once.",
        cure="Correct one of the two.",
    ),
    th=Told(
        title="worst เท่ากับ best",
        meaning="วิธี `goalposts` กำหนดผลที่ได้ 0 คะแนนกับผลที่ได้ 100 คะแนนเป็นค่าเดียวกัน",
        why="คะแนนคือตำแหน่งระหว่างค่าทั้งสอง หากเท่ากัน ผลค่าเดียวจะได้ทั้ง 0 และ 100 คะแนน",
        cure="แก้ค่าใดค่าหนึ่งให้ต่างกัน",
    ),
    wrong=plans("""
        - id: 010001-gpi
          scoring: {method: goalposts, worst: 163, best: 163}
    """),
    right=plans("""
        - id: 010001-gpi
          scoring: {method: goalposts, worst: 163, best: 1}
    """),
)

LOG_NEEDS_POSITIVE = Rule(
    en=Told(
        title="Logarithmic scale with a goalpost of 0 or less",
        meaning="Under `goalposts` with `scale: log`, `worst` or `best` is not above 0.",
        why="A logarithmic scale measures how many times larger one value is than another; "
        "nothing is any number of times larger than 0.",
        cure="Write a value above 0, or use `scale: linear`.",
    ),
    th=Told(
        title="มาตราลอการิทึมที่มี worst หรือ best ไม่มากกว่า 0",
        meaning="วิธี `goalposts` ที่ใช้ `scale: log` มี `worst` หรือ `best` ไม่มากกว่า 0",
        why="มาตราลอการิทึมวัดว่าค่าหนึ่งเป็นกี่เท่าของอีกค่าหนึ่ง แต่จะเทียบเป็นจำนวนเท่าของ 0 ไม่ได้",
        cure="ระบุค่าที่มากกว่า 0 หรือใช้ `scale: linear`",
    ),
    wrong=plans("""
        - id: 010202-inc
          scoring: {method: goalposts, worst: 1000, best: 0, scale: log}
    """),
    right=plans("""
        - id: 010202-inc
          scoring: {method: goalposts, worst: 1000, best: 1, scale: log}
    """),
)

DUPLICATE_ENTRY = Rule(
    en=Told(
        title="Entry given twice",
        meaning="An agency, a profile of bands, a published status or a project's progress is "
        "given in two files, or a level is listed twice.",
        why="No file overrides another, so of two entries neither may win; and a level that "
        "stands in two places is both better and worse than what lies between.",
        cure="Keep one of the two; of two levels, correct the one that should be another.",
    ),
    th=Told(
        title="ระบุรายการซ้ำ",
        meaning="ระบุหน่วยงาน เกณฑ์สี สถานะที่เผยแพร่ หรือความก้าวหน้าของโครงการไว้ในสองไฟล์ หรือระบุระดับซ้ำ",
        why="ไม่มีไฟล์ใดมีผลเหนือไฟล์อื่น จึงเลือกไม่ได้ว่าจะใช้รายการใด "
        "ส่วนระดับที่อยู่สองตำแหน่งจะเป็นทั้งระดับที่ดีกว่าและแย่กว่า"
        "ระดับที่อยู่ระหว่างนั้น",
        cure="คงไว้เพียงรายการเดียว หากเป็นระดับที่ควรเป็นระดับอื่น ให้แก้เป็นระดับนั้น",
    ),
    wrong=plans("""
        - id: 010201-tip
          levels: [Tier 3, Tier 2, Tier 2 WL, Tier 2, Tier 1]
    """),
    right=plans("""
        - id: 010201-tip
          levels: [Tier 3, Tier 2 WL, Tier 2, Tier 1]
    """),
)

BANDS_EDGE = Rule(
    en=Told(
        title="Band with two edges or none",
        meaning="The edge of a band has both `at_least` and `above`, or neither.",
        why="With `at_least: 75` a score of 75 is yellow, with `above: 75` it is orange: one "
        "of the two must be said, and only one.",
        cure="Keep one of the two.",
    ),
    th=Told(
        title="เกณฑ์สีระบุคะแนนเริ่มต้นสองแบบหรือไม่ระบุ",
        meaning="คะแนนเริ่มต้นของสีระบุทั้ง `at_least` และ `above` หรือไม่ระบุเลย",
        why="คะแนน 75 เป็นสีเหลืองหากระบุ `at_least: 75` (ตั้งแต่) แต่เป็นสีส้มหากระบุ `above: 75` "
        "(มากกว่า) "
        "จึงต้องระบุเพียงแบบเดียว",
        cure="คงไว้เพียงอย่างเดียว",
    ),
    wrong=plans("""
        bands:
          nesdc:
            achieved: {at_least: 100}
            below: {at_least: 75, above: 75}
            at_risk: {above: 50}
    """),
    right=plans("""
        bands:
          nesdc:
            achieved: {at_least: 100}
            below: {above: 75}
            at_risk: {above: 50}
    """),
)

NO_BANDS = Rule(
    en=Told(
        title="No bands",
        meaning="No file of the folder defines any bands.",
        why="Where the colours begin is for the office to decide. Without that, nothing could "
        "have a colour.",
        cure="Define a profile under `bands` of plans.yaml.",
    ),
    th=Told(
        title="ไม่มีเกณฑ์สี",
        meaning="ไม่มีไฟล์ใดในโฟลเดอร์กำหนดเกณฑ์สี",
        why="คะแนนเท่าใดเป็นสีใด หน่วยงานต้องเป็นผู้กำหนด หากไม่กำหนดจะบอกสถานะใด ๆ ไม่ได้",
        cure="กำหนดเกณฑ์สีใน `bands` ของ plans.yaml",
    ),
    wrong=plans("""
        bands: {}
    """),
    right=plans("""
        bands:
          nesdc:
            achieved: {at_least: 100}
            below: {above: 75}
            at_risk: {above: 50}
    """),
)
