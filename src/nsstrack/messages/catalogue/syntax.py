"""Sentences about a file that cannot be read as YAML from some place on."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

SYNTAX: Catalogue = {
    (Code.YAML_SYNTAX, ""): Bilingual(
        en=Sentences(
            "the file cannot be read as YAML from here",
            help="check this line and the one before: indents, colons, quotes and brackets",
        ),
        th=Sentences(
            "อ่านไฟล์เป็น YAML ต่อจากตำแหน่งนี้ไม่ได้",
            help="ตรวจบรรทัดนี้และบรรทัดก่อนหน้า: ย่อหน้า ทวิภาค (:) เครื่องหมายคำพูด และวงเล็บ",
        ),
    ),
    (Code.YAML_SYNTAX, "colon_in_text"): Bilingual(
        en=Sentences(
            "a colon and a space inside an unquoted text",
            "this colon would begin another value",
            'write the text in quotes: `name: "Part one: aims"`; or, for a new entry, '
            "begin a new line",
        ),
        th=Sentences(
            "มีทวิภาค (:) ตามด้วยช่องว่างในข้อความที่ไม่ได้อยู่ในเครื่องหมายคำพูด",
            "โปรแกรมจะอ่านทวิภาคนี้เป็นจุดเริ่มของคีย์ใหม่",
            'ใส่เครื่องหมายคำพูดคร่อมข้อความ เช่น `name: "ส่วนที่ 1: เป้าหมาย"` '
            "หรือขึ้นบรรทัดใหม่หากเป็นอีกรายการหนึ่ง",
        ),
    ),
    (Code.YAML_SYNTAX, "curly_quotes"): Bilingual(
        en=Sentences(
            "a colon and a space inside a text whose quotation marks are none to YAML",
            "this colon would begin another value",
            'put straight quotation marks (") around the whole text, instead of the curly ones or '
            "outside of them",
        ),
        th=Sentences(
            "มีทวิภาค (:) ตามด้วยช่องว่าง และเครื่องหมาย “ ” ที่ใช้ไม่นับเป็นเครื่องหมายคำพูดของ YAML",
            "โปรแกรมจะอ่านทวิภาคนี้เป็นจุดเริ่มของคีย์ใหม่",
            'ใส่เครื่องหมายคำพูดแบบตรง (") คร่อมข้อความทั้งหมด โดยใช้แทน “ ” หรือใส่ไว้นอก “ ”',
        ),
    ),
    (Code.YAML_SYNTAX, "unclosed_quote"): Bilingual(
        en=Sentences(
            "a quote is opened and not closed",
            "opened here",
            'close it at the end of the text; inside double quotes write \\" for a quote',
        ),
        th=Sentences(
            "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด",
            "เปิดที่ตำแหน่งนี้",
            'ปิดเครื่องหมายคำพูดท้ายข้อความ หากต้องการ " ภายในข้อความให้เขียน \\"',
        ),
    ),
    (Code.YAML_SYNTAX, "text_after_value"): Bilingual(
        en=Sentences(
            "text follows a value that is complete already",
            "not part of the value before it",
            "put the quotes around the whole text, or begin a new line for a new entry",
        ),
        th=Sentences(
            "มีข้อความต่อท้ายค่าที่จบแล้ว",
            "ส่วนนี้ไม่นับเป็นส่วนหนึ่งของค่าก่อนหน้า",
            "ใส่เครื่องหมายคำพูดคร่อมข้อความทั้งหมด หรือขึ้นบรรทัดใหม่หากเป็นอีกรายการหนึ่ง",
        ),
    ),
    (Code.YAML_SYNTAX, "special_character"): Bilingual(
        en=Sentences(
            "a text without quotes cannot begin with `{character}`",
            help='write the text in quotes, like `note: "{character}..."`',
        ),
        th=Sentences(
            "ข้อความที่ไม่มีเครื่องหมายคำพูดขึ้นต้นด้วย `{character}` ไม่ได้",
            help='ใส่เครื่องหมายคำพูดคร่อมข้อความ เช่น `note: "{character}..."`',
        ),
    ),
    (Code.YAML_SYNTAX, "backslash"): Bilingual(
        en=Sentences(
            "a backslash in double quotes begins an escape that does not exist",
            help="write \\\\ for a backslash, or put the text in single quotes",
        ),
        th=Sentences(
            "เครื่องหมาย \\ ในเครื่องหมายคำพูดคู่ตามด้วยอักขระที่ไม่มีความหมาย",
            help="เขียน \\\\ แทน \\ หรือใช้เครื่องหมายคำพูดเดี่ยว",
        ),
    ),
    (Code.YAML_SYNTAX, "misplaced_dash"): Bilingual(
        en=Sentences(
            "a list entry cannot begin here",
            "this dash",
            "begin the entry on a line of its own, under the key of the list; "
            "a text that begins with a dash goes in quotes",
        ),
        th=Sentences(
            "เริ่มรายการด้วยขีด (-) ที่ตำแหน่งนี้ไม่ได้",
            "ขีดนี้",
            "ย้ายไปขึ้นบรรทัดใหม่ใต้คีย์ โดยย่อหน้าให้ลึกกว่าคีย์ หากข้อความขึ้นต้นด้วยขีด ให้ใส่เครื่องหมายคำพูด",
        ),
    ),
    (Code.YAML_SYNTAX, "unclosed_bracket"): Bilingual(
        en=Sentences(
            "a bracket is opened and not closed, or a comma is missing",
            "opened here",
            "separate the entries by commas, and close with `]` or `}}`",
        ),
        th=Sentences(
            "เปิดวงเล็บแล้วไม่ได้ปิด หรือขาดจุลภาคคั่นรายการ",
            "เปิดที่ตำแหน่งนี้",
            "คั่นแต่ละรายการด้วยจุลภาค (,) และปิดด้วย `]` หรือ `}}`",
        ),
    ),
    (Code.YAML_SYNTAX, "missing_colon"): Bilingual(
        en=Sentences(
            "a colon is missing after this key",
            help="write `key: value`, with a space after the colon, or delete the line",
        ),
        th=Sentences(
            "ไม่มีเครื่องหมายทวิภาค (:) หลังคีย์นี้",
            help="เขียนเป็น `คีย์: ค่า` โดยเว้นวรรคหลังทวิภาค หากไม่ต้องการระบุค่า ให้ลบบรรทัดนี้",
        ),
    ),
    (Code.YAML_SYNTAX, "indentation"): Bilingual(
        en=Sentences(
            "this line does not fit the lines around it",
            "its indent agrees with no entry above",
            "indent it as far as the other entries of the same list or mapping; if it is right, "
            "look at the line before it",
        ),
        th=Sentences(
            "ย่อหน้าของบรรทัดนี้ไม่สอดคล้องกับบรรทัดใกล้เคียง",
            "ระยะย่อหน้าไม่ตรงกับรายการใดข้างต้น",
            "ย่อหน้าให้เท่ากับรายการอื่นในชุดเดียวกัน หากบรรทัดนี้ถูกแล้ว ให้ดูบรรทัดก่อนหน้า",
        ),
    ),
}
