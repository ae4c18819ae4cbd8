"""Rules about what YAML has and a file of data may not use."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans, results

ANCHOR_OR_ALIAS = Rule(
    en=Told(
        title="Anchor or alias",
        meaning="A value is marked with `&` to be used again, or refers to such a one with `*`.",
        why="A figure must stand where it is read. With an alias, whoever corrects one target "
        "changes another that the reviewer does not see.",
        cure="Write the value out. A text that begins with `&` or `*` goes in quotes.",
    ),
    th=Told(
        title="การอ้างอิงแบบ anchor/alias",
        meaning="กำหนดชื่อให้ค่าด้วย `&` เพื่อใช้ซ้ำ หรืออ้างถึงค่านั้นด้วย `*`",
        why="ผู้อ่านต้องเห็นตัวเลข ณ ตำแหน่งที่ใช้จริง หากใช้การอ้างอิง การแก้ค่าเป้าหมายค่าหนึ่งจะเปลี่ยนอีกค่าหนึ่ง"
        "ไปด้วยโดยที่ผู้ตรวจไม่เห็น",
        cure="เขียนค่าให้ครบทุกแห่ง ข้อความที่ขึ้นต้นด้วย `&` หรือ `*` ให้ใส่เครื่องหมายคำพูด",
    ),
    wrong=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: &goal 65}, {by: 2570, value: 75}]
    """),
    right=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)

MERGE_KEY = Rule(
    en=Told(
        title="Merge key",
        meaning="The key `<<` takes the entries of another place into this one.",
        why="What the entry says then stands somewhere else, and YAML 1.2 does not know `<<` "
        "at all: half of the tools would see an entry without its values.",
        cure="Write the entries out. What many results share goes into `defaults`.",
    ),
    th=Told(
        title="คีย์ << (merge key)",
        meaning="ใช้คีย์ `<<` เพื่อนำข้อมูลจากที่อื่นมารวมในรายการนี้",
        why="ข้อมูลจริงจะไปอยู่ที่อื่น และ YAML 1.2 ไม่มีคีย์ `<<` หลายโปรแกรมจึงอ่านรายการนี้โดยไม่ได้ข้อมูลนั้น",
        cure="เขียนรายการให้ครบ ข้อมูลที่ผลหลายรายการใช้ร่วมกันให้ระบุใน `defaults`",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {<<: {source: กอ.รมน.}, value: 68}
    """),
    right=results("""
        period: 2566
        defaults: {source: กอ.รมน.}
        results:
          010101-trust: 68
    """),
)

TAG = Rule(
    en=Told(
        title="Tag",
        meaning="A value has a type given with `!`, such as `!!str` or one of its own.",
        why="Tags tell a reader what to make of a value, and some readers run code for it: a "
        "file of figures must be safe to open.",
        cure="Leave the tag out. A text that looks like a number goes in quotes, and so does "
        "one that begins with `!`.",
    ),
    th=Told(
        title="ป้ายชนิดข้อมูล (tag)",
        meaning="กำหนดชนิดของค่าด้วย `!` เช่น `!!str` หรือชนิดที่ตั้งเอง",
        why="ป้ายชนิดสั่งให้โปรแกรมแปลงค่า และบางโปรแกรมเรียกใช้คำสั่งตามป้ายนั้น ไฟล์ข้อมูลต้องเปิดได้โดยปลอดภัย",
        cure="ลบป้ายออก ข้อความที่เป็นตัวเลขล้วนหรือขึ้นต้นด้วย `!` ให้ใส่เครื่องหมายคำพูด",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, note: !!str 2566}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, note: "2566"}
    """),
)

DIRECTIVE = Rule(
    en=Told(
        title="Line that begins with %",
        meaning="A line begins with `%`, which gives orders to a reader of YAML.",
        why="Such an order changes how the whole file is read: what is below it could mean "
        "one thing here and another elsewhere.",
        cure="Delete the line. Inside a longer text, indent it.",
    ),
    th=Told(
        title="บรรทัดที่ขึ้นต้นด้วย %",
        meaning="มีบรรทัดขึ้นต้นด้วย `%` ซึ่งเป็นคำสั่งถึงโปรแกรมอ่าน YAML",
        why="คำสั่งเช่นนี้เปลี่ยนวิธีอ่านทั้งไฟล์ ข้อมูลใต้บรรทัดนั้นจึงอาจมีความหมายต่างกันในแต่ละโปรแกรม",
        cure="ลบบรรทัดนี้ หากเป็นส่วนหนึ่งของข้อความยาว ให้ย่อหน้าเข้าไป",
    ),
    wrong=results("""
        %YAML 1.2
        ---
        period: 2566
    """),
    right=results("""
        period: 2566
    """),
)

SECOND_DOCUMENT = Rule(
    en=Told(
        title="Second document in a file",
        meaning="A line `---` begins a second document in the same file.",
        why="Many tools read only the first. The results of the second round would be in the "
        "file and count nowhere.",
        cure="Move what follows to a file of its own, or delete the line `---`.",
    ),
    th=Told(
        title="มีเอกสารสองชุดในไฟล์เดียว",
        meaning="มีบรรทัด `---` ที่เริ่มเอกสารชุดที่สองในไฟล์เดียวกัน",
        why="หลายโปรแกรมอ่านเฉพาะชุดแรก ผลของรอบที่สองจะอยู่ในไฟล์แต่ไม่ถูกนับ",
        cure="ย้ายส่วนที่ตามมาไปเป็นอีกไฟล์หนึ่ง หรือลบบรรทัด `---`",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: 68
        ---
        period: 2567
        results:
          010101-trust: 70
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: 68
    """)
    | {"results/2567.yaml": "period: 2567\nresults:\n  010101-trust: 70\n"},
)
