"""Rules about reported results."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans, results

_SHARING = plans("""
    - id: 010104-trust
      name: ความเชื่อมั่นของประชาชนในพื้นที่ชายแดน
      unit: คะแนน
      direction: higher
      scoring: {method: goalposts, worst: 0, best: 100}
      results_of: 010101-trust
""")
_ON_A_LOG_SCALE = plans("""
    - id: 010202-inc
      scoring: {method: goalposts, worst: 1000, best: 1, scale: log}
""")


RESULT_GIVEN_TWICE = Rule(
    en=Told(
        title="Result given twice",
        meaning="An indicator has two results in one period, in two files or under its former "
        "and its present id.",
        why="Where two offices report 68 and 70, no file is more right than the other: they "
        "have to agree, not the program.",
        cure="Keep one; an older value belongs in `history`.",
    ),
    th=Told(
        title="รายงานผลซ้ำ",
        meaning="ตัวชี้วัดมีผลสองค่าในรอบเดียวกัน โดยอยู่คนละไฟล์ หรือใช้ทั้งรหัสเดิมและรหัสปัจจุบัน",
        why="หากสองหน่วยงานรายงาน 68 และ 70 ไม่มีไฟล์ใดถูกต้องกว่ากัน หน่วยงานต้องตกลงกันเอง "
        "ไม่ใช่ให้โปรแกรมเลือก",
        cure="คงไว้เพียงค่าเดียว ค่าที่เคยรายงานก่อนแก้ไข ให้ย้ายไปที่ `history`",
    ),
    wrong={
        "results/2567/isoc.yaml": "period: 2567\nresults:\n  010101-trust: 68\n",
        "results/2567/nsc.yaml": "period: 2567\nresults:\n  010101-trust: 70\n",
    },
    right={
        "results/2567/isoc.yaml": "period: 2567\nresults:\n  010101-trust: 68\n",
        "results/2567/nsc.yaml": "period: 2567\nresults:\n  010001-gpi: 75\n",
    },
)

RESULT_FOR_UNKNOWN = Rule(
    en=Told(
        title="Result of an unknown indicator",
        meaning="A result stands under an id that no indicator has, or that is a plan, "
        "sub-plan or objective.",
        why="It would be lost without a word, and the indicator that was meant would look as "
        "if nobody had reported it.",
        cure="Correct the id. After a rename, list the old id under `formerly` of the indicator.",
    ),
    th=Told(
        title="ผลของตัวชี้วัดที่ไม่มีในแผน",
        meaning="ผลอยู่ใต้รหัสที่ไม่ใช่ของตัวชี้วัดใด หรือเป็นรหัสของแผน แผนย่อย หรือเป้าหมาย",
        why="ผลจะไม่ถูกนับโดยไม่มีการแจ้ง และตัวชี้วัดที่ตั้งใจรายงานจะดูเหมือนยังไม่มีผู้ใดรายงานผล",
        cure="แก้รหัสให้ถูกต้อง หากตัวชี้วัดเปลี่ยนรหัสไปแล้ว ให้ระบุรหัสเดิมใน `formerly` ของตัวชี้วัด",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-turst: 68
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)

RESULT_NOT_IN_FORCE = Rule(
    en=Told(
        title="Result of an indicator that is not in force",
        meaning="A result is of an indicator that the edition in force in that period does not "
        "have, and that none in force shares.",
        why="Nobody asks for the figure in that year, so it would count nowhere. Either it is "
        "in the wrong file, or `editions` is wrong.",
        cure="Delete the result, or correct the `editions` of the indicator or of a node above it.",
    ),
    th=Told(
        title="ผลของตัวชี้วัดที่ไม่ได้ใช้ในรอบนั้น",
        meaning="ผลเป็นของตัวชี้วัดที่ไม่มีในฉบับที่ใช้ในรอบนั้น และไม่มีตัวชี้วัดอื่นในฉบับนั้นใช้ผลร่วมกัน",
        why="ปีนั้นไม่มีส่วนใดของแผนที่ใช้ตัวเลขนี้ จึงไม่ถูกนับ ผลอาจอยู่ผิดไฟล์ หรือ `editions` อาจระบุผิด",
        cure="ลบผลนี้ หรือแก้ `editions` ของตัวชี้วัดหรือของรายการที่อยู่เหนือขึ้นไป",
    ),
    wrong=plans("""
        - id: 010101-trust
          editions: [original]
    """)
    | results("""
        period: 2566
        results:
          010101-trust: 68
    """),
    right=plans("""
        - id: 010101-trust
          editions: [original, amended]
    """)
    | results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)

RESULT_NOT_A_NUMBER = Rule(
    en=Told(
        title="Result that is not a number",
        meaning="A result is a text where the indicator is measured in numbers.",
        why="It cannot be held against the target, and of “about 68” nobody knows how far "
        "off 70 it is.",
        cure="Write the number and put the words into `note`. Where there is none, say why: "
        "`{missing: not_published}`.",
    ),
    th=Told(
        title="ผลไม่ใช่ตัวเลข",
        meaning="ผลเป็นข้อความ ทั้งที่ตัวชี้วัดวัดเป็นตัวเลข",
        why="นำไปเทียบกับค่าเป้าหมายไม่ได้ คำว่า “ประมาณ 68” บอกไม่ได้ว่าห่างจาก 70 เท่าใด",
        cure="ระบุตัวเลข แล้วเขียนคำอธิบายใน `note` หากไม่มีผล ให้ระบุเหตุ เช่น `{missing: not_published}`",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: ประมาณ 68
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, note: ค่าประมาณจากการสำรวจ}
    """),
)

RESULT_NOT_A_LEVEL = Rule(
    en=Told(
        title="Result that is none of the levels",
        meaning="The result of an indicator with `levels` is not one of them.",
        why="It has no place between worst and best. A plain 2 could be Tier 2 or the second "
        "of the levels, which is Tier 2 WL.",
        cure="Write one of the levels exactly as the plan lists it.",
    ),
    th=Told(
        title="ผลไม่ใช่ระดับที่กำหนด",
        meaning="ผลของตัวชี้วัดที่มี `levels` ไม่ใช่ระดับใดในรายการ",
        why="บอกไม่ได้ว่าอยู่ตำแหน่งใดระหว่างแย่ที่สุดกับดีที่สุด เลข 2 อาจหมายถึง Tier 2 "
        "หรือระดับลำดับที่สองซึ่งคือ Tier 2 WL",
        cure="ระบุระดับให้ตรงกับที่แผนกำหนด",
    ),
    wrong=results("""
        period: 2566
        results:
          010201-tip: 2
    """),
    right=results("""
        period: 2566
        results:
          010201-tip: Tier 2
    """),
)

NEGATIVE_RATIO = Rule(
    en=Told(
        title="Negative result under ratio",
        meaning="Under `ratio`, a result is below 0.",
        why="`ratio` compares two sizes: a negative result has no score between nothing and "
        "all of the target. Mostly the minus is a hyphen that slipped in.",
        cure="Correct the result. Where negative values are possible, use `progress` or "
        "`threshold`.",
    ),
    th=Told(
        title="ผลติดลบในวิธี ratio",
        meaning="ผลของตัวชี้วัดที่ใช้วิธี `ratio` ติดลบ",
        why="วิธี `ratio` เทียบขนาดของสองค่า ผลติดลบจึงอยู่นอกช่วง 0 ถึงค่าเป้าหมายและคิดคะแนนไม่ได้ "
        "ส่วนใหญ่เกิดจากมีขีดติดมาหน้าตัวเลข",
        cure="แก้ผลให้ถูกต้อง หากค่าติดลบเกิดขึ้นได้จริง ให้ใช้วิธี `progress` หรือ `threshold`",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: -68
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)

RESULT_NOT_POSITIVE = Rule(
    en=Told(
        title="Result of 0 or less on a logarithmic scale",
        meaning="Under `goalposts` with `scale: log`, a result is not above 0.",
        why="0 has no logarithm, so the best of all years, one without an incident, could not "
        "be scored.",
        cure="Correct the result, or use `scale: linear` where 0 can happen.",
    ),
    th=Told(
        title="ผลไม่มากกว่า 0 บนมาตราลอการิทึม",
        meaning="ตัวชี้วัดที่ใช้วิธี `goalposts` และ `scale: log` มีผลไม่มากกว่า 0",
        why="0 ไม่มีค่าลอการิทึม ปีที่ดีที่สุดซึ่งไม่มีเหตุการณ์เลยจึงคิดคะแนนไม่ได้",
        cure="แก้ผลให้ถูกต้อง หากผลเป็น 0 ได้จริง ให้ใช้ `scale: linear`",
    ),
    wrong=_ON_A_LOG_SCALE
    | results("""
        period: 2566
        results:
          010202-inc: 0
    """),
    right=_ON_A_LOG_SCALE
    | results("""
        period: 2566
        results:
          010202-inc: 180
    """),
)

VALUE_OR_MISSING = Rule(
    en=Told(
        title="Both a value and a reason for none, or neither",
        meaning="A result has both `value` and `missing`, or neither of them.",
        why="A figure that is there and not published at once contradicts itself; an entry "
        "without either says nothing.",
        cure="Keep `value` alone if there is a result, else `missing` alone. A figure that "
        "does not exist is never written as 0.",
    ),
    th=Told(
        title="มีทั้งผลและเหตุที่ไม่มีผล หรือไม่มีทั้งสองอย่าง",
        meaning="รายการผลระบุทั้ง `value` และ `missing` หรือไม่ระบุเลย",
        why="ตัวเลขจะมีอยู่และยังไม่เผยแพร่ในเวลาเดียวกันไม่ได้ ส่วนรายการที่ไม่มีทั้งสองอย่างไม่ได้บอกสิ่งใด",
        cure="หากมีผล ให้คงไว้เฉพาะ `value` หากไม่มี ให้คงไว้เฉพาะ `missing` และห้ามใส่ 0 แทนตัวเลขที่ไม่มี",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 0, missing: not_published}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {missing: not_published}
    """),
)

SHARES_RESULTS = Rule(
    en=Told(
        title="Result of an indicator that shares another's",
        meaning="A result stands under an indicator that has `results_of`.",
        why="Its result is that of the other one. With 68 here and 70 there, one indicator "
        "would have two results.",
        cure="Report under the indicator that `results_of` names.",
    ),
    th=Told(
        title="รายงานผลของตัวชี้วัดที่ใช้ผลของตัวชี้วัดอื่น",
        meaning="ผลอยู่ใต้ตัวชี้วัดที่มี `results_of`",
        why="ตัวชี้วัดนี้ใช้ผลของตัวชี้วัดต้นทาง หากรายงานที่นี่ 68 และที่ต้นทาง 70 ตัวชี้วัดเดียวจะมีผลสองค่า",
        cure="รายงานผลที่ตัวชี้วัดซึ่ง `results_of` ระบุไว้",
    ),
    wrong=_SHARING
    | results("""
        period: 2566
        results:
          010104-trust: 68
    """),
    right=_SHARING
    | results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)
