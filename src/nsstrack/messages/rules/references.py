"""Rules about ids and what refers to them."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans, results

ID_USED_TWICE = Rule(
    en=Told(
        title="Id used twice",
        meaning="Two entries have the same id, also where only capital letters differ, or "
        "where it is the former id of one and the present id of the other.",
        why="A result reported under the id could belong to either, and on Windows two files "
        "whose names differ by capital letters only are one.",
        cure="Give one of the two an id of its own. After a copy, change the id first.",
    ),
    th=Told(
        title="ใช้รหัสซ้ำ",
        meaning="สองรายการใช้รหัสเดียวกัน รวมถึงรหัสที่ต่างกันเพียงตัวพิมพ์เล็ก-ใหญ่ "
        "และรหัสเดิมของรายการหนึ่งที่ตรงกับรหัสปัจจุบันของอีกรายการ",
        why="ผลที่รายงานด้วยรหัสนั้นบอกไม่ได้ว่าเป็นของรายการใด และบน Windows "
        "ไฟล์ที่ชื่อต่างกันเพียงตัวพิมพ์เล็ก-ใหญ่ถือเป็นไฟล์เดียวกัน",
        cure="กำหนดรหัสใหม่ให้รายการหนึ่ง เมื่อคัดลอกรายการเดิมมาแก้ไข ให้เปลี่ยนรหัสก่อน",
    ),
    wrong=plans("""
        - id: 010101-TRUST
          name: ความเชื่อมั่นต่อเจ้าหน้าที่รัฐ
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
    """),
    right=plans("""
        - id: 010101-officials
          name: ความเชื่อมั่นต่อเจ้าหน้าที่รัฐ
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
    """),
)

UNKNOWN_AGENCY = Rule(
    en=Told(
        title="Unknown agency",
        meaning="A host, a partner or another key names an agency that is not under `agencies`.",
        why="The indicator would have a host whom nobody can ask for the result, and "
        "`--agency` would not find it.",
        cure="Correct the id, or add the agency under `agencies`.",
    ),
    th=Told(
        title="ไม่พบหน่วยงาน",
        meaning="หน่วยงานเจ้าภาพ หน่วยงานร่วม หรือคีย์อื่นอ้างถึงหน่วยงานที่ไม่มีใน `agencies`",
        why="ตัวชี้วัดจะมีหน่วยงานเจ้าภาพที่ไม่มีผู้ใดติดตามผลได้ และค้นด้วย `--agency` ไม่พบ",
        cure="แก้รหัสหน่วยงานให้ถูกต้อง หรือเพิ่มหน่วยงานใน `agencies`",
    ),
    wrong=plans("""
        - id: 010101-trust
          host: ISCO
    """),
    right=plans("""
        - id: 010101-trust
          host: ISOC
    """),
)

UNKNOWN_EDITION = Rule(
    en=Told(
        title="Unknown edition",
        meaning="A target, a baseline or an entry names an edition that its plan does not have.",
        why="A target of an edition that is never in force is never used: the year would be "
        "judged by another one, or by none.",
        cure="Choose one of the plan's editions, or add the new one to its `editions`.",
    ),
    th=Told(
        title="ไม่พบฉบับของแผน",
        meaning="ค่าเป้าหมาย ค่าฐาน หรือรายการอื่นอ้างถึงฉบับที่แผนนั้นไม่มี",
        why="ค่าเป้าหมายของฉบับที่ไม่เคยใช้บังคับจะไม่ถูกใช้เลย ปีนั้นจะประเมินด้วยค่าอื่นหรือไม่มีค่าให้เทียบ",
        cure="เลือกจากฉบับของแผน หรือเพิ่มฉบับใหม่ใน `editions` ของแผน",
    ),
    wrong=plans("""
        - id: 010101-trust
          editions: [original, revised]
    """),
    right=plans("""
        - id: 010101-trust
          editions: [original, amended]
    """),
)

UNKNOWN_BANDS = Rule(
    en=Told(
        title="Unknown bands",
        meaning="A setting names a profile of bands that is not under `bands`.",
        why="The score would be computed and have no colour.",
        cure="Correct the name, or define the profile under `bands`.",
    ),
    th=Told(
        title="ไม่พบเกณฑ์สี",
        meaning="แผนหรือรายการในแผนอ้างถึงเกณฑ์สีที่ไม่มีใน `bands`",
        why="คำนวณคะแนนได้ แต่บอกไม่ได้ว่าเป็นสีใด",
        cure="แก้ชื่อเกณฑ์สีให้ถูกต้อง หรือกำหนดเกณฑ์สีนั้นใน `bands`",
    ),
    wrong=plans("""
        - id: "0101"
          bands: nescd
    """),
    right=plans("""
        - id: "0101"
          bands: nesdc
    """),
)

UNKNOWN_SUB_PLAN = Rule(
    en=Told(
        title="Unknown sub-plan",
        meaning="A project, a focus or an obstacle names a sub-plan that is not there or, in a "
        "plan, one of another plan.",
        why="The project would serve nothing, and the obstacle would be shown to no host.",
        cure="Write the `id` of a sub-plan; for projects and focus, of the same plan.",
    ),
    th=Told(
        title="ไม่พบแผนย่อย",
        meaning="โครงการ จุดเน้น หรือปัญหาและข้อขัดข้องอ้างถึงแผนย่อยที่ไม่มี "
        "หรือโครงการหรือจุดเน้นอ้างถึงแผนย่อยของแผนอื่น",
        why="โครงการจะไม่ได้สนับสนุนแผนย่อยใด และปัญหาที่รายงานจะไม่ถึงหน่วยงานเจ้าภาพ",
        cure="ระบุ `id` ของแผนย่อยที่มีอยู่ โดยโครงการและจุดเน้นต้องเป็นแผนย่อยในแผนเดียวกัน",
    ),
    wrong=results("""
        period: 2566
        obstacles:
          - {sub_plan: "0110", text: อัตรากำลังไม่เพียงพอ}
    """),
    right=results("""
        period: 2566
        obstacles:
          - {sub_plan: "0101", text: อัตรากำลังไม่เพียงพอ}
    """),
)

UNKNOWN_OBJECTIVE = Rule(
    en=Told(
        title="Unknown objective",
        meaning="A project names an objective that is not there, or is of another plan.",
        why="Nobody could say what the project's money is spent for.",
        cure="Write the `id` of an objective of the same plan.",
    ),
    th=Told(
        title="ไม่พบเป้าหมาย",
        meaning="โครงการอ้างถึงเป้าหมายที่ไม่มีอยู่ หรือเป็นเป้าหมายของแผนอื่น",
        why="บอกไม่ได้ว่างบประมาณของโครงการใช้เพื่อเป้าหมายใดของแผน",
        cure="ระบุ `id` ของเป้าหมายในแผนเดียวกัน",
    ),
    wrong=plans("""
        - id: P-01
          objectives: ["010109"]
    """),
    right=plans("""
        - id: P-01
          objectives: ["010101"]
    """),
)

UNKNOWN_INDICATOR = Rule(
    en=Told(
        title="results_of an unknown indicator",
        meaning="`results_of` names an indicator that is not there.",
        why="The indicator waits for results that nobody will ever report, and stays grey.",
        cure="Write the `id` of the indicator that is reported, or leave `results_of` out.",
    ),
    th=Told(
        title="results_of อ้างถึงตัวชี้วัดที่ไม่มีอยู่",
        meaning="`results_of` ระบุตัวชี้วัดที่ไม่มีอยู่",
        why="ตัวชี้วัดจะรอผลที่ไม่มีผู้ใดรายงาน และเป็นสีเทาตลอดไป",
        cure="ระบุ `id` ของตัวชี้วัดที่มีการรายงานผล หรือลบ `results_of`",
    ),
    wrong=plans("""
        - id: 010104-trust
          name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
          results_of: 010101-turst
    """),
    right=plans("""
        - id: 010104-trust
          name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
          results_of: 010101-trust
    """),
)

RESULTS_OF_CHAIN = Rule(
    en=Told(
        title="results_of an indicator that shares results itself",
        meaning="`results_of` names the indicator itself, or one that has `results_of`, too.",
        why="Each would look for its results at the next, and nobody could say under which id "
        "to report.",
        cure="Name the indicator that the results are reported under.",
    ),
    th=Told(
        title="results_of อ้างถึงตัวชี้วัดที่ใช้ผลของตัวชี้วัดอื่น",
        meaning="`results_of` ระบุตัวชี้วัดนั้นเอง หรือระบุตัวชี้วัดที่มี `results_of` อยู่แล้ว",
        why="ตัวชี้วัดแต่ละตัวจะรอผลจากตัวถัดไป จึงบอกไม่ได้ว่าต้องรายงานผลด้วยรหัสใด",
        cure="ระบุตัวชี้วัดต้นทางที่มีการรายงานผล",
    ),
    wrong=plans("""
        - id: 010104-trust
          name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
          results_of: 010104-trust
    """),
    right=plans("""
        - id: 010104-trust
          name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
          results_of: 010101-trust
    """),
)

RESULTS_OF_DIFFERS = Rule(
    en=Told(
        title="Shared results in another unit",
        meaning="An indicator shares the results of one that has another unit or other levels.",
        why="68 points and 68 percent are the same figure and two statements; held against "
        "the wrong target it gives a colour all the same.",
        cure="Write the same `unit` and `levels` in both places, or leave `results_of` out.",
    ),
    th=Told(
        title="ใช้ผลร่วมกันแต่หน่วยวัดไม่ตรงกัน",
        meaning="ตัวชี้วัดใช้ผลร่วมกับตัวชี้วัดที่มีหน่วยวัดหรือระดับต่างกัน",
        why="68 คะแนนกับร้อยละ 68 เป็นตัวเลขเดียวกันแต่ความหมายต่างกัน "
        "หากนำไปเทียบกับค่าเป้าหมายที่ใช้คนละหน่วย "
        "ก็ยังได้สถานะโดยไม่มีสิ่งใดแจ้งว่าผิด",
        cure="ระบุ `unit` และ `levels` ให้ตรงกันทั้งสองแห่ง หรือลบ `results_of`",
    ),
    wrong=plans("""
        - id: 010104-trust
          name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
          unit: ร้อยละ
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
          results_of: 010101-trust
    """),
    right=plans("""
        - id: 010104-trust
          name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
          unit: คะแนน
          direction: higher
          scoring: {method: goalposts, worst: 0, best: 100}
          results_of: 010101-trust
    """),
)
