"""Sentences about the text of a file: YAML syntax, and YAML that tools read differently."""

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
    (Code.AMBIGUOUS_SCALAR, ""): Bilingual(
        en=Sentences(
            "`{text}` without quotes means different things to different YAML tools",
            "a text, a number, a date or true/false?",
            "write a number with digits and a point only, like 1000.5; an id, a date or another "
            'text in quotes: "{text}"',
        ),
        th=Sentences(
            "`{text}` ไม่มีเครื่องหมายคำพูด โปรแกรมต่าง ๆ จึงอาจอ่านค่านี้ไม่ตรงกัน",
            "อาจอ่านเป็นข้อความ ตัวเลข วันที่ หรือ true/false",
            "หากเป็นตัวเลข ให้เขียนเลขอารบิกและจุดทศนิยมเท่านั้น เช่น 1000.5 "
            'หากเป็นรหัส วันที่ หรือข้อความ ให้ใส่เครื่องหมายคำพูดเป็น "{text}"',
        ),
    ),
    (Code.AMBIGUOUS_SCALAR, "flag"): Bilingual(
        en=Sentences(
            "`{text}` without quotes means different things to different YAML tools",
            "a text, or true/false?",
            "if yes or no is meant, as after `proxy`, write `{flag}`; an id or another text goes "
            'in quotes: "{text}"',
        ),
        th=Sentences(
            "`{text}` ไม่มีเครื่องหมายคำพูด โปรแกรมต่าง ๆ จึงอาจอ่านค่านี้ไม่ตรงกัน",
            "อาจอ่านเป็นข้อความ หรือเป็น true/false",
            "หากเป็นค่าใช่หรือไม่ใช่ เช่น ค่าของ `proxy` ให้เขียน `{flag}` "
            'หากเป็นรหัสหรือข้อความ ให้ใส่เครื่องหมายคำพูดเป็น "{text}"',
        ),
    ),
    (Code.DUPLICATE_KEY, ""): Bilingual(
        en=Sentences(
            "the key `{key}` is given twice",
            "given first on {see}",
            "keep the right one, or correct the key that is wrong",
        ),
        th=Sentences(
            "ระบุคีย์ `{key}` ซ้ำ",
            "ระบุครั้งแรกที่{see}",
            "ตรวจกับเอกสารต้นทางแล้วคงไว้เฉพาะบรรทัดที่ถูกต้อง หรือแก้ชื่อคีย์ที่ระบุผิด",
        ),
    ),
    (Code.DUPLICATE_KEY, "renamed"): Bilingual(
        en=Sentences(
            "`{key}` is the former name of the key `{new}`, and both are given",
            "`{new}` is on {see}",
            "keep the right value under `{new}` and delete `{key}`",
        ),
        th=Sentences(
            "ระบุทั้งคีย์ `{new}` และ `{key}` ซึ่งเป็นชื่อเดิมของคีย์เดียวกัน",
            "คีย์ `{new}` อยู่ที่{see}",
            "คงค่าที่ถูกต้องไว้ที่ `{new}` แล้วลบ `{key}`",
        ),
    ),
    (Code.KEY_NOT_TEXT, ""): Bilingual(
        en=Sentences(
            "a key must be a text",
            help='write the key in quotes: `"2566": ...`',
        ),
        th=Sentences(
            "คีย์ต้องเป็นข้อความ",
            help='ใส่เครื่องหมายคำพูดคร่อมคีย์ เช่น `"2566": ...`',
        ),
    ),
    (Code.KEY_NOT_TEXT, "thousands"): Bilingual(
        en=Sentences(
            "a comma inside a number",
            "to YAML this begins another entry",
            "write {number}, without commas",
        ),
        th=Sentences(
            "มีเครื่องหมายจุลภาคคั่นหลักพันในตัวเลข",
            "โปรแกรมอ่านส่วนนี้เป็นรายการใหม่",
            "เขียน {number} โดยไม่มีเครื่องหมายจุลภาค",
        ),
    ),
    (Code.ANCHOR_OR_ALIAS, ""): Bilingual(
        en=Sentences(
            "`{name}` would be a reference to another value (an anchor or alias), which is not "
            "allowed",
            help="put a text that begins with `&` or `*` in quotes, all of it: "
            '`note: "{name} ..."`; if a reference is meant, write the value out',
        ),
        th=Sentences(
            "`{name}` จะถูกอ่านเป็นการอ้างอิงค่าอื่น (anchor/alias) ซึ่งไม่รองรับ",
            help="หากเป็นข้อความที่ขึ้นต้นด้วย `&` หรือ `*` ให้ใส่เครื่องหมายคำพูดคร่อมข้อความทั้งหมด "
            'เช่น `note: "{name} ..."` หากตั้งใจอ้างอิง ให้เขียนค่านั้นซ้ำให้ครบ',
        ),
    ),
    (Code.MERGE_KEY, ""): Bilingual(
        en=Sentences(
            "the merge key `<<` is not allowed",
            help="write the entries out",
        ),
        th=Sentences(
            "ไม่รองรับคีย์ `<<` (merge key)",
            help="เขียนรายการที่ต้องการให้ครบทุกรายการ",
        ),
    ),
    (Code.TAG, ""): Bilingual(
        en=Sentences(
            "the tag `{name}` is not allowed",
            help="leave it out; a text that begins with `!` goes in quotes",
        ),
        th=Sentences(
            "ไม่รองรับป้ายชนิดข้อมูล `{name}` (tag)",
            help="ลบออก หากเป็นข้อความที่ขึ้นต้นด้วย `!` ให้ใส่เครื่องหมายคำพูด",
        ),
    ),
    (Code.DIRECTIVE, ""): Bilingual(
        en=Sentences(
            "a line that begins with `%` is not allowed",
            help="delete the line; inside a longer text, indent it",
        ),
        th=Sentences(
            "ไม่รองรับบรรทัดที่ขึ้นต้นด้วย `%`",
            help="ลบบรรทัดนี้ หากเป็นส่วนหนึ่งของข้อความยาว ให้ย่อหน้าเข้าไป",
        ),
    ),
    (Code.SECOND_DOCUMENT, ""): Bilingual(
        en=Sentences(
            "`---` begins a second part of the file, and a file has one part only",
            help="delete the line `---`; a ruler is a comment, as in `# ---`; what belongs to "
            "another file is moved there",
        ),
        th=Sentences(
            "บรรทัด `---` แบ่งไฟล์เป็นสองส่วน แต่ไฟล์หนึ่งมีได้เพียงส่วนเดียว",
            help="ลบบรรทัด `---` หากใช้เป็นเส้นคั่น ให้ใส่ # นำหน้าเป็น `# ---` "
            "หากส่วนที่ตามมาเป็นข้อมูลของไฟล์อื่น ให้ย้ายไปไว้ในไฟล์นั้น",
        ),
    ),
    (Code.TAB, ""): Bilingual(
        en=Sentences(
            "a tab is not allowed",
            "it looks like spaces",
            "write spaces instead",
        ),
        th=Sentences(
            "ใช้แท็บ (Tab) ไม่ได้",
            "แท็บอยู่ที่ตำแหน่งนี้ ซึ่งดูเหมือนช่องว่าง",
            "ใช้ช่องว่างแทน",
        ),
    ),
    (Code.UNSAFE_CHARACTER, ""): Bilingual(
        en=Sentences(
            "the invisible character {character} is not allowed",
            help="delete `{around}` and type it again, with a space where a line was broken; such "
            "characters come along when text is copied from elsewhere",
        ),
        th=Sentences(
            "มีอักขระควบคุมที่มองไม่เห็น {character} ซึ่งไม่อนุญาตให้ใช้",
            help="ลบข้อความช่วง `{around}` แล้วพิมพ์ใหม่ทั้งช่วง โดยเว้นวรรคแทนหากเดิมเป็นการขึ้นบรรทัดใหม่ "
            "อักขระเช่นนี้มักติดมากับการคัดลอกข้อความจากโปรแกรมอื่น",
        ),
    ),
    (Code.UNSAFE_CHARACTER, "escape"): Bilingual(
        en=Sentences(
            "a text in quotes writes the invisible character {character}, which is not allowed",
            help="delete what stands for it, a backslash and the letters or digits after it, or "
            "write a space instead",
        ),
        th=Sentences(
            "ข้อความในเครื่องหมายคำพูดมีรหัสแทนอักขระควบคุมที่มองไม่เห็น {character} ซึ่งไม่อนุญาตให้ใช้",
            help="ลบรหัสนั้นออก (เครื่องหมาย \\ กับตัวอักษรหรือตัวเลขที่ตามมา) หรือใช้ช่องว่างแทน",
        ),
    ),
    (Code.NUMBER_TOO_LONG, ""): Bilingual(
        en=Sentences(
            "the number {text} has more than 18 digits before or after the point",
            help="round it, or write it in quotes if it is a text",
        ),
        th=Sentences(
            "ตัวเลข {text} ยาวเกินไป (ก่อนและหลังจุดทศนิยมมีได้ไม่เกินด้านละ 18 หลัก)",
            help="ปัดเศษให้สั้นลง หรือใส่เครื่องหมายคำพูดหากเป็นข้อความ",
        ),
    ),
}
