"""Rules about the text of a file: YAML syntax, and values that tools read differently."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, results

YAML_SYNTAX = Rule(
    en=Told(
        title="Not YAML",
        meaning="From some place on the file is not YAML: a colon, quote, bracket or comma is "
        "missing, or a line is indented like no other.",
        why="Everything after that place could mean anything, so nothing of the file counts.",
        cure="Mend the line that is named. A text that holds a colon and a space goes in quotes.",
    ),
    th=Told(
        title="ไวยากรณ์ YAML ไม่ถูกต้อง",
        meaning="ตั้งแต่ตำแหน่งหนึ่งเป็นต้นไปไม่เป็นไปตามรูปแบบ YAML เช่น ขาดทวิภาค เครื่องหมายคำพูด "
        "วงเล็บ หรือจุลภาค หรือย่อหน้าไม่ตรงกับบรรทัดใด",
        why="ข้อความหลังตำแหน่งนั้นตีความได้หลายทาง จึงนับข้อมูลใด ๆ ในไฟล์นี้ไม่ได้",
        cure="แก้บรรทัดที่แจ้งไว้ ข้อความที่มีทวิภาคตามด้วยช่องว่างให้ใส่เครื่องหมายคำพูด",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, source: ผลสำรวจ: รอบที่ 2}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, source: "ผลสำรวจ: รอบที่ 2"}
    """),
)

AMBIGUOUS_SCALAR = Rule(
    en=Told(
        title="Value that tools read differently",
        meaning="A value without quotes is a number, a date or a yes to some tools and a text "
        "to others: `2566-11-30`, `010101`, `yes`, `1:30`, `1_000`, `1e3`.",
        why="To YAML 1.1 `010` is 8, to YAML 1.2 it is 10: two offices would see two figures "
        "in the same file.",
        cure="Put ids, dates and texts in quotes. Write a number with digits and a point only.",
    ),
    th=Told(
        title="ค่าที่แต่ละโปรแกรมอ่านไม่ตรงกัน",
        meaning="ค่าที่ไม่มีเครื่องหมายคำพูด ซึ่งบางโปรแกรมอ่านเป็นตัวเลข วันที่ หรือ true/false "
        "แต่บางโปรแกรมอ่านเป็นข้อความ เช่น `2566-11-30` `010101` `yes` `1:30` `1_000` `1e3`",
        why="ค่า `010` ตาม YAML 1.1 คือ 8 แต่ตาม YAML 1.2 คือ 10 สองหน่วยงานจะเห็นตัวเลขต่างกันจากไฟล์เดียวกัน",
        cure="ใส่เครื่องหมายคำพูดคร่อมรหัส วันที่ และข้อความ ส่วนตัวเลขให้เขียนเฉพาะเลขอารบิกและจุดทศนิยม",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: 2566-11-30}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2566-11-30"}
    """),
)

DUPLICATE_KEY = Rule(
    en=Told(
        title="Key given twice",
        meaning="The same key stands twice in one entry.",
        why="Most tools keep the last one and drop the first without a word. Which of the two "
        "figures is right, only the office that reported it knows.",
        cure="Compare both with the source and keep the right one, or correct the key that is "
        "wrong. An earlier value belongs in `history`.",
    ),
    th=Told(
        title="ระบุคีย์ซ้ำ",
        meaning="มีคีย์เดียวกันสองครั้งในรายการเดียวกัน",
        why="โปรแกรมส่วนใหญ่ใช้ค่าหลังและทิ้งค่าแรกโดยไม่แจ้ง แต่ค่าใดถูกต้องมีเพียงหน่วยงานที่รายงานเท่านั้นที่ทราบ",
        cure="ตรวจกับเอกสารต้นทางแล้วคงไว้เฉพาะค่าที่ถูกต้อง หรือแก้ชื่อคีย์ที่ระบุผิด "
        "ค่าที่เคยรายงานก่อนแก้ไข ให้ย้ายไปที่ `history`",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: 66
          010101-trust: 68
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, history: [{value: 66}]}
    """),
)

KEY_NOT_TEXT = Rule(
    en=Told(
        title="Key is not a text",
        meaning="A key is a number, a list, a mapping or empty.",
        why="Ids are texts: as a number, `0101` would be `101`, or 65 to some tools. Often a "
        "comma within a number has made the digits after it a key: `1,250`.",
        cure="Put the key in quotes, and write numbers without commas.",
    ),
    th=Told(
        title="คีย์ไม่ใช่ข้อความ",
        meaning="คีย์เป็นตัวเลข ชุดรายการ ข้อมูลรูป `คีย์: ค่า` หรือเป็นค่าว่าง",
        why="รหัสเป็นข้อความ หากอ่านเป็นตัวเลข `0101` จะกลายเป็น `101` หรือเป็น 65 ในบางโปรแกรม "
        "หลายกรณีเกิดจากจุลภาคคั่นหลักพัน เช่น `1,250` ซึ่งทำให้เลขหลังจุลภาคกลายเป็นคีย์",
        cure="ใส่เครื่องหมายคำพูดคร่อมคีย์ และเขียนตัวเลขโดยไม่มีจุลภาค",
    ),
    wrong=results("""
        period: 2566
        results:
          010202-inc: {value: 1,250, note: รวมทุกจังหวัด}
    """),
    right=results("""
        period: 2566
        results:
          010202-inc: {value: 1250, note: รวมทุกจังหวัด}
    """),
)

TAB = Rule(
    en=Told(
        title="Tab",
        meaning="A file holds a tab, in an indent, in a comment or inside a text.",
        why="One editor shows a tab as four spaces, another as eight. What looks indented "
        "below an indicator may belong to the one above.",
        cure="Write spaces instead. Editors can do so at each press of the key Tab.",
    ),
    th=Told(
        title="มีแท็บ (Tab)",
        meaning="ไฟล์มีแท็บ ไม่ว่าในย่อหน้า ในคำอธิบายหลัง # หรือในข้อความ",
        why="บางโปรแกรมแสดงแท็บเท่ากับสี่ช่อง บางโปรแกรมเท่ากับแปดช่อง บรรทัดที่ดูเหมือนอยู่ใต้ตัวชี้วัดหนึ่ง"
        "จึงอาจเป็นของตัวชี้วัดอื่น",
        cure="ใช้ช่องว่างแทน โดยตั้งค่าโปรแกรมแก้ไขข้อความให้ใส่ช่องว่างเมื่อกดปุ่ม Tab ได้",
    ),
    wrong=results("""
        period: 2566
        results:
        <U+0009>010101-trust: 68
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)

UNSAFE_CHARACTER = Rule(
    en=Told(
        title="Invisible control character",
        meaning="A file holds a character that nobody sees and that steers what is shown: a "
        "control character, a line separator, or one that changes the direction of writing.",
        why="After U+202E a reviewer reads 86 where the file says 68: what is approved would "
        "not be what counts.",
        cure="Delete the text around the character and type it again, or delete its escape. It "
        "mostly comes along when text is copied from a word processor, a web page or a PDF.",
    ),
    th=Told(
        title="อักขระควบคุมที่มองไม่เห็น",
        meaning="ไฟล์มีอักขระที่มองไม่เห็นแต่มีผลต่อการแสดงข้อความ เช่น อักขระควบคุม ตัวคั่นบรรทัด "
        "หรืออักขระกลับทิศทางการเขียน",
        why="หลังอักขระ U+202E ผู้ตรวจจะเห็นเลข 86 ทั้งที่ในไฟล์คือ 68 สิ่งที่เห็นชอบจึงไม่ใช่สิ่งที่นำไปคำนวณ",
        cure="ลบข้อความช่วงที่มีอักขระนี้แล้วพิมพ์ใหม่ หรือลบรหัสแทนอักขระออก "
        "อักขระเช่นนี้มักติดมากับการคัดลอกข้อความจากโปรแกรมพิมพ์เอกสาร เว็บไซต์ หรือไฟล์ PDF",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, note: "ปรับจาก <U+202E>68"}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, note: "ปรับจาก 68"}
    """),
)
