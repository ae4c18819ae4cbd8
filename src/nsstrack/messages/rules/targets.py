"""Rules about targets, baselines and levels."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans

TARGET_EQUALS_BASELINE = Rule(
    en=Told(
        title="Target equals baseline",
        meaning="Under `progress`, a target, or a year's point on the way to it, equals the "
        "baseline.",
        why="`progress` divides the way gone by the way to go. A way of no length leaves no "
        "way to measure: the score would be 0/0.",
        cure="Correct the target or the baseline. If both are right, keeping the value is the "
        "aim: use `scoring: {method: threshold}`.",
    ),
    th=Told(
        title="ค่าเป้าหมายเท่ากับค่าฐาน",
        meaning="ตัวชี้วัดที่ใช้วิธี `progress` มีค่าเป้าหมาย หรือค่าเป้าหมายรายปีบนเส้นทางสู่ค่านั้น เท่ากับค่าฐาน",
        why="วิธี `progress` นำระยะที่ทำได้หารด้วยระยะทั้งหมด เมื่อระยะทั้งหมดเป็น 0 คะแนนจะเป็น 0/0 ซึ่งคำนวณไม่ได้",
        cure="แก้ค่าเป้าหมายหรือค่าฐานที่ระบุผิด หากถูกต้องทั้งสองค่า แสดงว่าต้องการรักษาค่าเดิม "
        "ให้ใช้ `scoring: {method: threshold}`",
    ),
    wrong=plans("""
        - id: 010101-trust
          scoring: {method: progress}
          baselines: [{year: 2560, value: 65}]
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
    right=plans("""
        - id: 010101-trust
          scoring: {method: progress}
          baselines: [{year: 2560, value: 55}]
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)

WRONG_SIDE_OF_BASELINE = Rule(
    en=Told(
        title="Target on the wrong side of the baseline",
        meaning="Under `progress`, a target is worse than the baseline.",
        why="The way would lead downhill: with a baseline of 55 and a target of 45, a result "
        "of 50 would score 50 and one of 60, the better one, 0.",
        cure="Correct the target or the baseline, or the `direction`.",
    ),
    th=Told(
        title="ค่าเป้าหมายด้อยกว่าค่าฐาน",
        meaning="ตัวชี้วัดที่ใช้วิธี `progress` มีค่าเป้าหมายด้อยกว่าค่าฐาน",
        why="ยิ่งทำได้ดี คะแนนจะยิ่งลดลง เช่น ค่าฐาน 55 ค่าเป้าหมาย 45 ผล 50 จะได้ 50 คะแนน แต่ผล 60 ซึ่งดีกว่า"
        "กลับได้ 0 คะแนน",
        cure="แก้ค่าเป้าหมาย ค่าฐาน หรือ `direction`",
    ),
    wrong=plans("""
        - id: 010101-trust
          scoring: {method: progress}
          baselines: [{year: 2560, value: 55}]
          targets: [{by: 2565, value: 50}, {by: 2570, value: 45}]
    """),
    right=plans("""
        - id: 010101-trust
          scoring: {method: progress}
          baselines: [{year: 2560, value: 55}]
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)

RATIO_TARGET_NOT_POSITIVE = Rule(
    en=Told(
        title="Target of 0 or less under ratio",
        meaning="Under `ratio`, a target, or a year's point on the way to it, is 0, negative "
        "or "
        "the worst level.",
        why="With a target of 0 incidents, one incident and five hundred would both score 0; "
        "where higher is better, the result would be divided by 0.",
        cure="Use `scoring: {method: progress}` or `{method: threshold}`, or correct the target.",
    ),
    th=Told(
        title="ค่าเป้าหมายของวิธี ratio ไม่มากกว่า 0",
        meaning="ตัวชี้วัดที่ใช้วิธี `ratio` มีค่าเป้าหมาย หรือค่าเป้าหมายรายปีบนเส้นทางสู่ค่านั้น เป็น 0 ติดลบ "
        "หรือเป็นระดับที่แย่ที่สุด",
        why="หากค่าเป้าหมายคือ 0 เหตุการณ์ ไม่ว่าเกิด 1 ครั้งหรือ 500 ครั้งก็ได้ 0 คะแนนเท่ากัน "
        "ส่วนตัวชี้วัดที่ยิ่งค่าสูงยิ่งดีต้องหารด้วย 0 ซึ่งคำนวณไม่ได้",
        cure="ใช้ `scoring: {method: progress}` หรือ `{method: threshold}` หรือแก้ค่าเป้าหมาย",
    ),
    wrong=plans("""
        - id: 010202-inc
          targets: [{by: 2565, value: 300}, {by: 2570, value: 0}]
    """),
    right=plans("""
        - id: 010202-inc
          targets: [{by: 2565, value: 300}, {by: 2570, value: 0}]
          scoring: {method: progress}
    """),
)

LEVELS_NEED_HIGHER = Rule(
    en=Told(
        title="Levels with direction lower",
        meaning="An indicator with `levels` has `direction: lower`.",
        why="Levels are listed from worst to best, so a later one is better whatever its "
        "name. With `lower`, Tier 3 would count as the best there is.",
        cure="Write `direction: higher`, and list the levels from the worst to the best.",
    ),
    th=Told(
        title="ตัวชี้วัดที่วัดเป็นระดับใช้ direction: lower",
        meaning="ตัวชี้วัดที่มี `levels` ระบุ `direction: lower`",
        why="ระดับเรียงจากแย่ที่สุดไปดีที่สุดเสมอ ระดับที่อยู่หลังจึงดีกว่าไม่ว่าจะชื่อใด หากใช้ `lower` "
        "Tier 3 จะกลายเป็นระดับที่ดีที่สุด",
        cure="แก้เป็น `direction: higher` และเรียง `levels` จากระดับแย่ที่สุดไปดีที่สุด",
    ),
    wrong=plans("""
        - id: 010201-tip
          direction: lower
          levels: [Tier 3, Tier 2 WL, Tier 2, Tier 1]
    """),
    right=plans("""
        - id: 010201-tip
          direction: higher
          levels: [Tier 3, Tier 2 WL, Tier 2, Tier 1]
    """),
)

LEVELS_METHOD = Rule(
    en=Told(
        title="Levels under a method for numbers",
        meaning="An indicator with `levels` is scored by another method than `ratio` or "
        "`threshold`.",
        why="A level has a place in a row, not a size: there is no number halfway from Tier 2 "
        "to Tier 1 that a range or a line of points could be laid on.",
        cure="Use `scoring: {method: ratio}` or `{method: threshold}`.",
    ),
    th=Told(
        title="ใช้วิธีให้คะแนนแบบตัวเลขกับตัวชี้วัดที่วัดเป็นระดับ",
        meaning="ตัวชี้วัดที่มี `levels` ใช้วิธีให้คะแนนอื่นนอกจาก `ratio` หรือ `threshold`",
        why="ระดับมีเพียงลำดับ ไม่มีขนาด จึงไม่มีค่ากึ่งกลางระหว่าง Tier 2 กับ Tier 1 "
        "ที่จะใช้กำหนดเป็นช่วงหรือจุดให้คะแนนได้",
        cure="ใช้ `scoring: {method: ratio}` หรือ `{method: threshold}`",
    ),
    wrong=plans("""
        - id: 010201-tip
          scoring: {method: within, low: 1, high: 2, tolerance: 1}
    """),
    right=plans("""
        - id: 010201-tip
          scoring: {method: threshold}
    """),
)

TARGET_NOT_A_LEVEL = Rule(
    en=Told(
        title="Target that is none of the levels",
        meaning="A target or a baseline of an indicator with `levels` is not one of them.",
        why="It has no place in the row from worst to best, so no result can be held against it.",
        cure="Write one of the levels exactly as it is listed, spaces and all.",
    ),
    th=Told(
        title="ค่าเป้าหมายไม่ใช่ระดับที่กำหนด",
        meaning="ค่าเป้าหมายหรือค่าฐานของตัวชี้วัดที่มี `levels` ไม่ใช่ระดับใดในรายการ",
        why="ค่าที่ไม่อยู่ในลำดับจากแย่ที่สุดถึงดีที่สุดใช้เทียบกับผลไม่ได้",
        cure="ระบุระดับให้ตรงกับที่กำหนดทุกตัวอักษร รวมทั้งช่องว่าง",
    ),
    wrong=plans("""
        - id: 010201-tip
          targets: [{by: 2565, value: Tier 2}, {by: 2570, value: ระดับ 1}]
    """),
    right=plans("""
        - id: 010201-tip
          targets: [{by: 2565, value: Tier 2}, {by: 2570, value: Tier 1}]
    """),
)

LEVEL_WITHOUT_LEVELS = Rule(
    en=Told(
        title="Word for a figure",
        meaning="A target or a baseline is a word, and the indicator has no `levels`.",
        why="A text cannot be divided by anything. A target is one value; that more of it is "
        "better, "
        "`direction` says already.",
        cure="Write a number, or list the words from worst to best under `levels`.",
    ),
    th=Told(
        title="ใช้คำแทนตัวเลข",
        meaning="ค่าเป้าหมายหรือค่าฐานเป็นคำ แต่ตัวชี้วัดไม่ได้กำหนด `levels`",
        why="ข้อความนำไปคำนวณไม่ได้ ค่าเป้าหมายต้องเป็นค่าเดียว ไม่ต้องเขียน “ขึ้นไป” "
        "เพราะ `direction` บอกทิศทางที่ดีไว้แล้ว",
        cure="ระบุเป็นตัวเลข หรือกำหนดคำที่ใช้ใน `levels` โดยเรียงจากแย่ที่สุดไปดีที่สุด",
    ),
    wrong=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75 ขึ้นไป}]
    """),
    right=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)
