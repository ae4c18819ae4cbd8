"""Rules about how large a file, a number, a text or a list may be."""

from __future__ import annotations

from nsstrack.messages.rules.rule import PLANS, Rule, Told, in_file, plans, results

_YEARS_AS_PHASES = "".join(
    f'    - {{id: "{year}", from: {year}, to: {year}}}\n' for year in range(2561, 2582)
)


NUMBER_TOO_LONG = Rule(
    en=Told(
        title="Number with too many digits",
        meaning="A number has more than 18 digits before or after the point.",
        why="Spreadsheets and most programs keep about 15 digits and make up the rest. Such a "
        "number is a quotient copied with all its digits, or the number of a document, which is "
        "a text.",
        cure="Round the number. A number of a document goes in quotes.",
    ),
    th=Told(
        title="ตัวเลขมีหลักมากเกินไป",
        meaning="ตัวเลขมีเกิน 18 หลักก่อนหรือหลังจุดทศนิยม",
        why="โปรแกรมตารางคำนวณและโปรแกรมอื่นส่วนใหญ่เก็บได้ราว 15 หลัก หลักที่เหลือจะผิดไป "
        "ตัวเลขยาวเช่นนี้มักเป็นผลหารที่คัดลอกมาทุกหลัก หรือเป็นเลขที่เอกสาร ซึ่งเป็นข้อความ",
        cure="ปัดเศษตัวเลข หากเป็นเลขที่เอกสาร ให้ใส่เครื่องหมายคำพูด",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: 68.33333333333333333333
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: 68.33
    """),
)

TOO_DEEP = Rule(
    en=Told(
        title="Too many levels of nesting",
        meaning="Entries stand in entries more than 32 levels deep.",
        why="No plan needs half of that. It is a bracket or an indent too much, or a file "
        "made to exhaust whoever reads it.",
        cure="Remove the brackets or indents that are not meant.",
    ),
    th=Told(
        title="ข้อมูลซ้อนกันหลายชั้นเกินไป",
        meaning="ข้อมูลซ้อนกันเกิน 32 ชั้น",
        why="แผนจริงใช้ไม่ถึงครึ่งของจำนวนนี้ จึงมักเป็นวงเล็บหรือย่อหน้าที่เกินมา "
        "หรือเป็นไฟล์ที่ทำขึ้นเพื่อให้โปรแกรมทำงานไม่ได้",
        cure="ลบวงเล็บหรือย่อหน้าที่เกินมา",
    ),
    wrong=results("""
        period: 2566
        x_files: <"[" x 33>กห 0201/123<"]" x 33>
    """),
    right=results("""
        period: 2566
        x_files: [กห 0201/123]
    """),
)

FILE_TOO_LARGE = Rule(
    en=Told(
        title="File too large",
        meaning="A file is larger than 16 MiB.",
        why="That is more than anybody writes by hand: mostly a picture or a scanned letter "
        "was pasted in, and every check would have to wait for it.",
        cure="Keep attachments elsewhere and write their address. Split plans into files "
        "under `plans/`, results into files of a folder named like the period.",
    ),
    th=Told(
        title="ไฟล์ใหญ่เกินไป",
        meaning="ไฟล์มีขนาดเกิน 16 MiB",
        why="ไฟล์ที่จัดทำเองไม่ใหญ่เท่านี้ ส่วนใหญ่มีภาพหรือหนังสือที่สแกนติดมา และทำให้การตรวจทุกครั้งต้องรอนาน",
        cure="เก็บเอกสารแนบไว้ที่อื่นแล้วระบุที่อยู่ แบ่งแผนเป็นหลายไฟล์ไว้ใต้ `plans/` "
        "และแบ่งผลไว้ในโฟลเดอร์ที่ตั้งชื่อตามรอบการรายงาน",
    ),
    wrong=results("""
        period: 2566
        x_scan: <"JVBERi0xLjQK" x 1400000>
    """),
    right=results("""
        period: 2566
        x_scan: https://www.isoc.go.th/
    """),
)

TOO_MANY_NODES = Rule(
    en=Told(
        title="Too many values in a file",
        meaning="A file has more than 2,000,000 values.",
        why="Reading it would take minutes each time. Records of single events belong in a "
        "database; a plan needs their sum.",
        cure="Write the sum, or split the file into several.",
    ),
    th=Told(
        title="ไฟล์มีจำนวนค่ามากเกินไป",
        meaning="ไฟล์มีจำนวนค่าทั้งหมดเกิน 2,000,000 ค่า",
        why="การอ่านแต่ละครั้งจะใช้เวลาหลายนาที ข้อมูลรายเหตุการณ์ควรอยู่ในฐานข้อมูล แผนใช้เพียงผลรวม",
        cure="บันทึกเฉพาะผลรวม หรือแบ่งเป็นหลายไฟล์",
    ),
    wrong=results("""
        period: 2566
        x_incidents: [<"1," x 2000000>1]
    """),
    right=results("""
        period: 2566
        results:
          010202-inc: 180
    """),
)

TEXT_TOO_LONG = Rule(
    en=Told(
        title="Text too long",
        meaning="A text has more than 20,000 characters.",
        why="Mostly a closing quote is missing: everything up to the next quote, results and "
        "all, has become part of the text and counts nowhere.",
        cure="Close the quote, or shorten the text.",
    ),
    th=Told(
        title="ข้อความยาวเกินไป",
        meaning="ข้อความยาวเกิน 20,000 อักขระ",
        why="ส่วนใหญ่เกิดจากลืมปิดเครื่องหมายคำพูด ข้อมูลทั้งหมดก่อนเครื่องหมายคำพูดถัดไป รวมทั้งผลการดำเนินงาน "
        "จึงกลายเป็นส่วนหนึ่งของข้อความและไม่ถูกนับ",
        cure="ปิดเครื่องหมายคำพูด หรือย่อข้อความ",
    ),
    wrong=results("""
        period: 2566
        obstacles:
          - text: <"ฝนตกหนัก" x 2501>
    """),
    right=results("""
        period: 2566
        obstacles:
          - text: ฝนตกหนัก เข้าพื้นที่ไม่ได้
    """),
)

TOO_FEW_ENTRIES = Rule(
    en=Told(
        title="Too few entries",
        meaning="A list has fewer entries than it needs: `levels` and `points` two, `phases` "
        "and `editions` one.",
        why="With one level there is nothing between worst and best: every result would be both.",
        cure="Add what is missing, or leave the list out where that is allowed.",
    ),
    th=Told(
        title="จำนวนรายการน้อยเกินไป",
        meaning="ชุดรายการมีน้อยกว่าที่กำหนด คือ `levels` และ `points` ต้องมีอย่างน้อยสองรายการ "
        "ส่วน `phases` และ `editions` อย่างน้อยหนึ่งรายการ",
        why="หากมีระดับเดียว ระดับนั้นจะเป็นทั้งระดับแย่ที่สุดและดีที่สุด จึงไม่มีทางวัดว่าดีขึ้นหรือแย่ลง",
        cure="เพิ่มรายการที่ขาด หรือลบทั้งชุดหากไม่บังคับ",
    ),
    wrong=plans("""
        - id: 010201-tip
          levels: [Tier 1]
          targets: [{by: 2565, value: Tier 1}, {by: 2570, value: Tier 1}]
    """),
    right=plans("""
        - id: 010201-tip
          levels: [Tier 3, Tier 2, Tier 1]
          targets: [{by: 2565, value: Tier 2}, {by: 2570, value: Tier 1}]
    """),
)

TOO_MANY_ENTRIES = Rule(
    en=Told(
        title="Too many entries",
        meaning="A plan has more than 20 phases or more than 20 editions.",
        why="A phase is a stretch of several years, an edition a text of the plan. So many of "
        "them are years or yearly targets that belong in `targets`.",
        cure="Name the phases as the plan does, and give each year's target under `targets`.",
    ),
    th=Told(
        title="จำนวนรายการมากเกินไป",
        meaning="แผนมีห้วงหรือฉบับเกิน 20 รายการ",
        why="ห้วงคือช่วงเวลาหลายปี ฉบับคือเนื้อหาของแผนที่ประกาศใช้ หากมีมากเช่นนี้มักเป็นค่าเป้าหมายรายปี "
        "ซึ่งต้องระบุใน `targets`",
        cure="ระบุห้วงตามที่แผนกำหนด และระบุค่าเป้าหมายแต่ละปีใน `targets`",
    ),
    wrong=in_file(PLANS, f'- id: "01"\n  phases:\n{_YEARS_AS_PHASES}'),
    right=plans("""
        - id: "01"
          phases:
            - {id: "1", from: 2561, to: 2565}
            - {id: "2", from: 2566, to: 2570}
    """),
)
