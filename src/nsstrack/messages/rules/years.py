"""Rules about phases, editions, and years of plans."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans

PHASES_OUT_OF_ORDER = Rule(
    en=Told(
        title="Phases overlap or leave a gap",
        meaning="A phase ends before it begins, begins before the one before it has ended, or "
        "leaves years between them.",
        why="Every year of a plan lies in one phase. A year in two would have two sets of "
        "targets, a year in none would be judged by nothing.",
        cure="Let each phase begin in the year after the one before ends.",
    ),
    th=Told(
        title="ห้วงซ้อนกันหรือไม่ต่อเนื่อง",
        meaning="ห้วงสิ้นสุดก่อนเริ่มต้น เริ่มก่อนที่ห้วงก่อนหน้าจะสิ้นสุด หรือเว้นปีไว้ระหว่างห้วง",
        why="ทุกปีของแผนต้องอยู่ในห้วงเดียว ปีที่อยู่ในสองห้วงจะมีค่าเป้าหมายสองชุด ปีที่ไม่อยู่ในห้วงใดจะไม่มีค่าให้เทียบ",
        cure="ให้แต่ละห้วงเริ่มในปีถัดจากปีสิ้นสุดของห้วงก่อนหน้า",
    ),
    wrong=plans("""
        - id: "01"
          phases:
            - {id: "1", from: 2561, to: 2565}
            - {id: "2", from: 2565, to: 2570}
    """),
    right=plans("""
        - id: "01"
          phases:
            - {id: "1", from: 2561, to: 2565}
            - {id: "2", from: 2566, to: 2570}
    """),
)

EDITIONS_OUT_OF_ORDER = Rule(
    en=Told(
        title="Editions out of order",
        meaning="An edition does not begin in a later year than the one listed before it.",
        why="In a year one edition is in force, the latest that has begun. Of two that begin "
        "in the same year nobody could say which targets count.",
        cure="List the editions from the oldest to the newest, each with its own year.",
    ),
    th=Told(
        title="ฉบับของแผนไม่เรียงตามปี",
        meaning="ฉบับหนึ่งไม่ได้เริ่มใช้ในปีที่หลังกว่าฉบับก่อนหน้าในรายการ",
        why="ในปีหนึ่งใช้ฉบับเดียว คือฉบับล่าสุดที่เริ่มใช้แล้ว "
        "หากสองฉบับเริ่มใช้ปีเดียวกันจะบอกไม่ได้ว่าใช้ค่าเป้าหมายของฉบับใด",
        cure="เรียงฉบับจากเก่าไปใหม่ และให้แต่ละฉบับเริ่มใช้คนละปี",
    ),
    wrong=plans("""
        - id: "01"
          editions:
            - {id: original, from: 2566}
            - {id: amended, from: 2561}
    """),
    right=plans("""
        - id: "01"
          editions:
            - {id: original, from: 2561}
            - {id: amended, from: 2566}
    """),
)

SAME_BY_TWICE = Rule(
    en=Told(
        title="Two targets for one year",
        meaning="An indicator has two targets for the same year in the same edition.",
        why="With a result of 70, a target of 65 is reached and one of 75 is not: the colour "
        "would hang on which of the two is taken.",
        cure="Correct the year, name the `edition` that each belongs to, or keep one.",
    ),
    th=Told(
        title="มีค่าเป้าหมายของปีเดียวกันสองค่า",
        meaning="ตัวชี้วัดมีค่าเป้าหมายสองค่าสำหรับปีเดียวกันในฉบับเดียวกัน",
        why="หากผลเท่ากับ 70 จะบรรลุค่าเป้าหมาย 65 แต่ไม่บรรลุค่าเป้าหมาย 75 สีจึงขึ้นอยู่กับว่าใช้ค่าใด",
        cure="แก้ปีที่ระบุผิด ระบุ `edition` ของแต่ละค่า หรือคงไว้ค่าเดียว",
    ),
    wrong=plans("""
        - id: 010101-trust
          targets:
            - {by: 2565, value: 65}
            - {by: 2565, value: 75}
            - {by: 2570, value: 80}
    """),
    right=plans("""
        - id: 010101-trust
          targets:
            - {by: 2565, value: 65}
            - {by: 2570, value: 75}
    """),
)

TWO_BASELINES = Rule(
    en=Told(
        title="Two baselines in one edition",
        meaning="An indicator has two baselines that name the same edition, or none.",
        why="From 55 to 68 on the way to 75 is 65 percent of the way, from 60 it is 53: the "
        "score would depend on which start is taken.",
        cure="Keep one, or name the `edition` that each belongs to.",
    ),
    th=Told(
        title="มีค่าฐานสองค่าในฉบับเดียวกัน",
        meaning="ตัวชี้วัดมีค่าฐานสองค่าที่ระบุฉบับเดียวกัน หรือไม่ระบุฉบับทั้งคู่",
        why="ผล 68 กับค่าเป้าหมาย 75 หากเริ่มจาก 55 คือทำได้ร้อยละ 65 ของระยะ "
        "หากเริ่มจาก 60 คือร้อยละ 53 คะแนนจึงขึ้นอยู่กับว่าใช้ค่าใด",
        cure="คงไว้ค่าเดียว หรือระบุ `edition` ของแต่ละค่า",
    ),
    wrong=plans("""
        - id: 010101-trust
          baselines: [{year: 2560, value: 55}, {year: 2565, value: 60}]
    """),
    right=plans("""
        - id: 010101-trust
          baselines:
            - {year: 2560, value: 55, edition: original}
            - {year: 2565, value: 60, edition: amended}
    """),
)

OUTSIDE_PHASES = Rule(
    en=Told(
        title="Year outside the phases",
        meaning="A focus or a budget is for a year in none of the plan's phases.",
        why="The plan promises nothing for that year, so the money could be held against no "
        "target. Mostly a digit is wrong.",
        cure="Correct the year, or add the phase that it belongs to.",
    ),
    th=Told(
        title="ปีอยู่นอกห้วงของแผน",
        meaning="จุดเน้นหรืองบประมาณระบุปีที่ไม่อยู่ในห้วงใดของแผน",
        why="แผนไม่ได้กำหนดค่าเป้าหมายสำหรับปีนั้น จึงเทียบไม่ได้ว่างบประมาณที่ใช้เกิดผลใด ส่วนใหญ่เกิดจากพิมพ์ปีผิดหนึ่งหลัก",
        cure="แก้ปีให้ถูกต้อง หรือเพิ่มห้วงที่ปีนั้นอยู่",
    ),
    wrong=plans("""
        - id: P-01
          budgets: [{year: 2656, amount: 12.5}]
    """),
    right=plans("""
        - id: P-01
          budgets: [{year: 2566, amount: 12.5}]
    """),
)

NOT_BUDDHIST_ERA = Rule(
    en=Told(
        title="Not a Buddhist-era year",
        meaning="A year is more than 200 away from the other years of the plan.",
        why="2027 is 2570 of the Buddhist era. Taken as it stands, the target would have been "
        "due five hundred years ago and would never be used.",
        cure="Write the year of the Buddhist era: add 543 to one of the common era.",
    ),
    th=Told(
        title="ไม่ใช่ปี พ.ศ.",
        meaning="ปีที่ระบุห่างจากปีอื่นของแผนเกิน 200 ปี",
        why="ค.ศ. 2027 คือ พ.ศ. 2570 หากอ่านตามที่เขียน ค่าเป้าหมายจะครบกำหนดไปแล้วกว่าห้าร้อยปี และไม่ถูกใช้เลย",
        cure="ระบุเป็นปี พ.ศ. โดยนำปี ค.ศ. บวก 543",
    ),
    wrong=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2027, value: 75}]
    """),
    right=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)
