"""Sentences about YAML that tools read differently, or that says what nobody meant."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

MISREAD: Catalogue = {
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
    (Code.AMBIGUOUS_SCALAR, "comma"): Bilingual(
        en=Sentences(
            "`{text}` has a comma, which no number may have",
            "is it {number}?",
            "write {number}, with a point for decimals and nothing between thousands; only a text, "
            'such as a note, goes in quotes: "{text}"',
        ),
        th=Sentences(
            "`{text}` มีเครื่องหมายจุลภาค ซึ่งใช้ในตัวเลขไม่ได้",
            "หมายถึง {number} ใช่หรือไม่",
            "หากเป็นตัวเลข ให้เขียน {number} โดยใช้จุดทศนิยมและไม่คั่นหลักพัน "
            'เฉพาะข้อความ เช่น หมายเหตุ จึงใส่เครื่องหมายคำพูดเป็น "{text}"',
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
    (Code.KEY_NOT_TEXT, "comma"): Bilingual(
        en=Sentences(
            "a comma inside a number",
            "to YAML this begins another entry",
            "write {number}, without commas",
        ),
        th=Sentences(
            "มีเครื่องหมายจุลภาคในตัวเลข",
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
