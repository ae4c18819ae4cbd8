"""Sentences about single values: keys, kinds, ranges, ids."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code, Term

_KIND = "expected {expected} here, found {found}"
_KIND_TH = "ตำแหน่งนี้ต้องเป็น{expected} แต่พบ{found}"

SHAPES: Catalogue = {
    (Code.UNKNOWN_KEY, ""): Bilingual(
        en=Sentences(
            "unknown key `{key}`",
            help="delete it, or begin it with `x_` if it is your office's own",
        ),
        th=Sentences(
            "ไม่รู้จักคีย์ `{key}`",
            help="ลบออก หรือหากเป็นข้อมูลที่หน่วยงานใช้เอง ให้ตั้งชื่อขึ้นต้นด้วย `x_`",
        ),
    ),
    (Code.UNKNOWN_KEY, "digits"): Bilingual(
        en=Sentences(
            "unknown key `{key}`",
            "a comma inside a number?",
            "write the number without commas between its digits: 1250, or 12.50",
        ),
        th=Sentences(
            "ไม่รู้จักคีย์ `{key}`",
            "อาจเกิดจากเครื่องหมายจุลภาคในตัวเลข",
            "เขียนตัวเลขโดยไม่มีเครื่องหมายจุลภาค เช่น 1250 หรือ 12.50",
        ),
    ),
    (Code.UNKNOWN_KEY, "by_edition"): Bilingual(
        en=Sentences(
            "`{key}` does not stand under `by_edition`",
            "its place is `{where}`, on {see}",
            "move these entries to the `{key}` of `{where}`, and add `edition: {edition}` to each; "
            "delete `by_edition` where nothing is left in it",
        ),
        th=Sentences(
            "`{key}` อยู่ใต้ `by_edition` ไม่ได้",
            "ตำแหน่งที่ถูกต้องคือ `{where}` ที่{see}",
            "ย้ายรายการเหล่านี้ไปไว้ใน `{key}` ของ `{where}` โดยเพิ่ม `edition: {edition}` ในทุกรายการ "
            "แล้วลบ `by_edition` หากไม่เหลือข้อมูลอื่น",
        ),
    ),
    (Code.UNKNOWN_KEY, "around"): Bilingual(
        en=Sentences(
            "`{key}` stands in the wrong entry: it is a key of `{where}`",
            "its place is `{where}`, on {see}",
            "move it there, with the indent of the other keys of `{where}`; "
            "if `{where}` has one already, delete it here",
        ),
        th=Sentences(
            "คีย์ `{key}` อยู่ผิดตำแหน่ง ต้องอยู่ที่ `{where}`",
            "ตำแหน่งที่ถูกต้องคือ `{where}` ที่{see}",
            "ย้ายไปไว้ที่ `{where}` โดยย่อหน้าให้ตรงกับคีย์อื่นของ `{where}` หากมีคีย์นี้อยู่แล้ว ให้ลบออกจากตำแหน่งนี้",
        ),
    ),
    (Code.UNKNOWN_KEY, "top"): Bilingual(
        en=Sentences(
            "`{key}` stands in the wrong place: it is a key of the file {where} itself",
            help="move it to the beginning of a line, without an indent; "
            "if the file has one already, add to that",
        ),
        th=Sentences(
            "คีย์ `{key}` อยู่ผิดตำแหน่ง ต้องเป็นคีย์ชั้นนอกสุดของไฟล์ {where}",
            help="ย้ายไปขึ้นบรรทัดใหม่ชิดขอบซ้าย หากไฟล์มีคีย์นี้อยู่แล้ว ให้เพิ่มข้อมูลไว้ใต้คีย์เดิม",
        ),
    ),
    (Code.UNKNOWN_KEY, "elsewhere"): Bilingual(
        en=Sentences(
            "`{key}` stands in the wrong entry: it is a key of the entries under {where}",
            help="move it to the entry under {where} that it is about, or delete it",
        ),
        th=Sentences(
            "คีย์ `{key}` ใช้กับรายการนี้ไม่ได้ ใช้ได้เฉพาะรายการใต้ {where}",
            help="ย้ายไปไว้ในรายการใต้ {where} ที่เกี่ยวข้อง หรือลบออกหากไม่ใช้",
        ),
    ),
    (Code.MISSING_KEY, ""): Bilingual(
        en=Sentences("the key `{key}` is missing", help="add `{key}: ...` to this entry"),
        th=Sentences("ขาดคีย์ `{key}`", help="เพิ่ม `{key}: ...` ในรายการนี้"),
    ),
    (Code.MISSING_KEY, "choice"): Bilingual(
        en=Sentences(
            "the key `{key}` is missing", help="add `{key}: ...` to this entry, one of: {words}"
        ),
        th=Sentences("ขาดคีย์ `{key}`", help="เพิ่ม `{key}: ...` ในรายการนี้ โดยเลือกจาก {words}"),
    ),
    (Code.WRONG_KIND, ""): Bilingual(
        en=Sentences(_KIND, help="write {expected}"),
        th=Sentences(_KIND_TH, help="แก้เป็น{expected}"),
    ),
    (Code.WRONG_KIND, Term.TEXT): Bilingual(
        en=Sentences(
            _KIND, help='write a text; one that looks like a number goes in quotes: "2566"'
        ),
        th=Sentences(_KIND_TH, help='เขียนเป็นข้อความ หากเป็นตัวเลขล้วน ให้ใส่เครื่องหมายคำพูด เช่น "2566"'),
    ),
    (Code.WRONG_KIND, Term.NUMBER): Bilingual(
        en=Sentences(_KIND, help="write digits without quotes, brackets, commas or a unit: 1250.5"),
        th=Sentences(
            _KIND_TH,
            help="เขียนเฉพาะเลขอารบิก ไม่มีเครื่องหมายคำพูด วงเล็บ จุลภาค หรือหน่วย เช่น 1250.5",
        ),
    ),
    (Code.WRONG_KIND, Term.WHOLE_NUMBER): Bilingual(
        en=Sentences(_KIND, help="write digits without a point and without quotes: 2566"),
        th=Sentences(_KIND_TH, help="เขียนเลขอารบิกที่ไม่มีทศนิยมและไม่มีเครื่องหมายคำพูด เช่น 2566"),
    ),
    (Code.WRONG_KIND, Term.TRUE_OR_FALSE): Bilingual(
        en=Sentences(_KIND, help="write `true` or `false`, without quotes"),
        th=Sentences(_KIND_TH, help="เขียน `true` หรือ `false` โดยไม่มีเครื่องหมายคำพูด"),
    ),
    (Code.WRONG_KIND, Term.LIST): Bilingual(
        en=Sentences(
            _KIND, help="write the entries in brackets, `[a, b]`, or one a line after `- `"
        ),
        th=Sentences(_KIND_TH, help="เขียนรายการในวงเล็บ `[a, b]` หรือบรรทัดละรายการโดยขึ้นต้นด้วย `- `"),
    ),
    (Code.WRONG_KIND, Term.MAPPING): Bilingual(
        en=Sentences(_KIND, help="write `key: value` entries"),
        th=Sentences(_KIND_TH, help="เขียนในรูป `คีย์: ค่า`"),
    ),
    (Code.WRONG_KIND, Term.PAIR): Bilingual(
        en=Sentences(_KIND, help="write two numbers, the result and its attainment: `[60, 50]`"),
        th=Sentences(_KIND_TH, help="เขียนตัวเลขสองตัว คือผลและร้อยละที่ได้ เช่น `[60, 50]`"),
    ),
    (Code.UNKNOWN_FORMAT, ""): Bilingual(
        en=Sentences("there is no format `{text}`", help="write `{known}`"),
        th=Sentences("ไม่มีรูปแบบข้อมูล `{text}`", help="แก้เป็น `{known}`"),
    ),
    (Code.UNKNOWN_FORMAT, "newer"): Bilingual(
        en=Sentences(
            "the file is written for a newer nsstrack, in the format `{text}`",
            "this version reads `{known}`",
            "update nsstrack, with `pipx upgrade nsstrack` or the way it was installed; nothing "
            "else of this file was checked",
        ),
        th=Sentences(
            "ไฟล์นี้เขียนในรูปแบบ `{text}` ซึ่งต้องใช้ nsstrack รุ่นใหม่กว่านี้",
            "รุ่นที่ใช้อยู่อ่านได้ถึงรูปแบบ `{known}`",
            "ปรับรุ่น nsstrack ด้วย `pipx upgrade nsstrack` หรือตามวิธีที่ติดตั้งไว้ ทั้งนี้ ยังไม่ได้ตรวจเนื้อหาอื่นในไฟล์",
        ),
    ),
    (Code.NOT_A_CHOICE, ""): Bilingual(
        en=Sentences("`{text}` is not one of the words allowed here"),
        th=Sentences("ใช้คำว่า `{text}` ที่ตำแหน่งนี้ไม่ได้"),
    ),
    (Code.BAD_ID, ""): Bilingual(
        en=Sentences(
            "`{text}` cannot be an id",
            help="use 1 to 64 of the characters A–Z a–z 0–9 . _ - and no space; "
            "write the same id wherever it is used",
        ),
        th=Sentences(
            "`{text}` ใช้เป็นรหัสไม่ได้",
            help="ใช้อักขระ A–Z a–z 0–9 . _ - รวม 1 ถึง 64 ตัว ห้ามมีช่องว่างหรืออักษรไทย "
            "และต้องตรงกับรหัสที่ใช้ในที่อื่น เช่น ในไฟล์ผลการดำเนินงาน",
        ),
    ),
    (Code.OUT_OF_RANGE, ">="): Bilingual(
        en=Sentences("{text} is too small", help="write a number of {limit} or more"),
        th=Sentences("ค่า {text} ต่ำเกินไป", help="ระบุค่าตั้งแต่ {limit} ขึ้นไป"),
    ),
    (Code.OUT_OF_RANGE, ">"): Bilingual(
        en=Sentences("{text} is too small", help="write a number above {limit}"),
        th=Sentences("ค่า {text} ต่ำเกินไป", help="ระบุค่ามากกว่า {limit}"),
    ),
    (Code.OUT_OF_RANGE, "<="): Bilingual(
        en=Sentences("{text} is too large", help="write a number of {limit} or less"),
        th=Sentences("ค่า {text} สูงเกินไป", help="ระบุค่าไม่เกิน {limit}"),
    ),
    (Code.OUT_OF_RANGE, "share"): Bilingual(
        en=Sentences(
            "{text} is too large for a share, which is 1 at most",
            help="write a share from 0 to 1: 0.5 is 50 %",
        ),
        th=Sentences(
            "ค่า {text} สูงเกินไป ค่านี้ต้องเป็นสัดส่วนไม่เกิน 1",
            help="ระบุเป็นสัดส่วนตั้งแต่ 0 ถึง 1 เช่น 0.5 หมายถึงร้อยละ 50",
        ),
    ),
    (Code.EMPTY_TEXT, ""): Bilingual(
        en=Sentences("the text is empty", help="fill it in, or leave the key out where it may be"),
        th=Sentences("ข้อความว่าง", help="กรอกข้อความ หรือลบคีย์นี้หากไม่บังคับ"),
    ),
    (Code.TOO_FEW_ENTRIES, ""): Bilingual(
        en=Sentences(
            "too few entries: {count}, of at least {limit}",
            help="list at least {limit}, with a comma (,) between them, as in `[a, b]`",
        ),
        th=Sentences(
            "พบเพียง {count} รายการ ต้องมีอย่างน้อย {limit} รายการ",
            help="ระบุอย่างน้อย {limit} รายการ โดยคั่นแต่ละรายการด้วยจุลภาค (,) เช่น `[a, b]`",
        ),
    ),
    (Code.TOO_MANY_ENTRIES, ""): Bilingual(
        en=Sentences("too many entries", help="list at most {limit}"),
        th=Sentences("จำนวนรายการมากเกินไป", help="ระบุไม่เกิน {limit} รายการ"),
    ),
    (Code.NOT_A_DATE, ""): Bilingual(
        en=Sentences(
            "`{text}` is not a date",
            help='write a real day as year (Buddhist era), month, day: "2566-12-15"',
        ),
        th=Sentences(
            "`{text}` ไม่ใช่วันที่ที่ถูกต้อง",
            help='เขียนเป็น "ปี พ.ศ.-เดือน-วัน" ที่มีอยู่จริงในปฏิทิน เช่น "2566-12-15"',
        ),
    ),
    (Code.NOT_A_URL, ""): Bilingual(
        en=Sentences(
            "`{text}` is not a web address",
            help="begin it with `https://` or `http://`, or move it to `source`",
        ),
        th=Sentences(
            "`{text}` ไม่ใช่ที่อยู่เว็บ",
            help="ขึ้นต้นด้วย `https://` หรือ `http://` หรือย้ายไปไว้ที่ `source`",
        ),
    ),
}
