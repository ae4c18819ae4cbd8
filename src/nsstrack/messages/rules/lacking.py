"""Rules about what an indicator needs in order to be evaluated."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans

NO_TARGET = Rule(
    en=Told(
        title="No target for a phase",
        meaning="Under `ratio`, `progress` or `threshold`, an indicator has no target for any "
        "year of a phase of an edition in which it is in force.",
        why="Every result of those years would be held against nothing, and the indicator "
        "would be grey although it is reported.",
        cure="Add a target, or correct the year of one. An indicator of other editions only "
        "says so by `editions`.",
    ),
    th=Told(
        title="ไม่มีค่าเป้าหมายสำหรับห้วง",
        meaning="ตัวชี้วัดที่ใช้วิธี `ratio` `progress` หรือ `threshold` ไม่มีค่าเป้าหมายสำหรับปีใดเลยในห้วงหนึ่ง"
        "ของฉบับที่ใช้ตัวชี้วัดนั้น",
        why="ผลของปีเหล่านั้นจะไม่มีค่าให้เทียบ ตัวชี้วัดจึงเป็นสีเทาทั้งที่มีการรายงานผล",
        cure="เพิ่มค่าเป้าหมาย หรือแก้ปีที่ระบุผิด หากตัวชี้วัดมีเฉพาะในบางฉบับ ให้ระบุด้วย `editions`",
    ),
    wrong=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}]
    """),
    right=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)

NO_BASELINE = Rule(
    en=Told(
        title="No baseline under progress",
        meaning="Under `progress`, an indicator has no baseline.",
        why="Progress is how much of the way is gone. Without its start, 68 on the way to 75 "
        "may be nearly all of it or next to nothing.",
        cure="Add the value the plan or the edition started from under `baselines`, or correct "
        "the `edition` of one that is there.",
    ),
    th=Told(
        title="ไม่มีค่าฐานสำหรับวิธี progress",
        meaning="ตัวชี้วัดที่ใช้วิธี `progress` ไม่มีค่าฐาน",
        why="ความก้าวหน้าคือสัดส่วนของระยะที่ทำได้ หากไม่ทราบจุดเริ่ม ผล 68 จากค่าเป้าหมาย 75 "
        "อาจเป็นเกือบทั้งหมดของระยะ หรือแทบไม่คืบหน้าเลยก็ได้",
        cure="ระบุค่าก่อนเริ่มแผนหรือก่อนเริ่มฉบับใน `baselines` หรือแก้ `edition` ของค่าฐานที่ระบุฉบับผิด",
    ),
    wrong=plans("""
        - id: 010105-cyber
          name: หน่วยงานที่ผ่านเกณฑ์ความมั่นคงไซเบอร์
          unit: หน่วยงาน
          direction: higher
          editions: [amended]
          targets: [{by: 2570, value: 120}]
          scoring: {method: progress}
    """),
    right=plans("""
        - id: 010105-cyber
          name: หน่วยงานที่ผ่านเกณฑ์ความมั่นคงไซเบอร์
          unit: หน่วยงาน
          direction: higher
          editions: [amended]
          baselines: [{year: 2565, value: 40}]
          targets: [{by: 2570, value: 120}]
          scoring: {method: progress}
    """),
)

NO_LINE = Rule(
    en=Told(
        title="Nothing to start the line from",
        meaning="Each year is judged by its own point on the way to the target "
        "(`target_basis: linear`, also when left out), and no baseline or target of an earlier "
        "year says where the way begins.",
        why="A line needs two points. From the target for 2570 alone nobody can say what was "
        "due in 2566.",
        cure="If the indicator begins with a later edition, name that in `editions`. Else add a "
        "baseline or an earlier target, or use `target_basis: phase_end`, which judges every "
        "year by the target itself.",
    ),
    th=Told(
        title="ไม่มีจุดเริ่มต้นของเส้นทางสู่ค่าเป้าหมาย",
        meaning="แต่ละปีประเมินด้วยค่าเป้าหมายรายปีบนเส้นทางสู่ค่าเป้าหมาย (`target_basis: linear` "
        "หรือไม่ได้ระบุ) "
        "แต่ไม่มีค่าฐานหรือค่าเป้าหมายของปีก่อนหน้าที่บอกว่าเส้นทางเริ่มจากที่ใด",
        why="เส้นตรงต้องมีสองจุด หากมีเพียงค่าเป้าหมายของปี 2570 จะบอกไม่ได้ว่าปี 2566 ควรทำได้เท่าใด",
        cure="หากตัวชี้วัดเริ่มใช้ในฉบับหลัง ให้ระบุฉบับนั้นใน `editions` หากไม่ใช่ ให้เพิ่มค่าฐานหรือค่าเป้าหมาย"
        "ของปีก่อนหน้า หรือใช้ `target_basis: phase_end` ซึ่งประเมินทุกปีด้วยค่าเป้าหมายนั้นเอง",
    ),
    wrong=plans("""
        - id: 010105-cyber
          name: หน่วยงานที่ผ่านเกณฑ์ความมั่นคงไซเบอร์
          unit: หน่วยงาน
          direction: higher
          editions: [amended]
          targets: [{by: 2570, value: 120}]
    """),
    right=plans("""
        - id: 010105-cyber
          name: หน่วยงานที่ผ่านเกณฑ์ความมั่นคงไซเบอร์
          unit: หน่วยงาน
          direction: higher
          editions: [amended]
          baselines: [{year: 2565, value: 40}]
          targets: [{by: 2570, value: 120}]
    """),
)
