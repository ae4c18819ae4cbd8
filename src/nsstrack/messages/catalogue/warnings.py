"""Sentences about what is allowed and yet worth a look."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

WARNINGS: Catalogue = {
    (Code.PROGRESS_PHASE_END, ""): Bilingual(
        en=Sentences(
            "`{text}` is measured from its baseline to the end of the phase: on course is still "
            "red in the first years",
            help="use `target_basis: linear` to judge each year by its own point on the way",
        ),
        th=Sentences(
            "`{text}` วัดความก้าวหน้าเทียบกับค่าเป้าหมายปลายห้วง แม้เป็นไปตามแผน ปีแรก ๆ ก็จะเป็นสีแดง",
            help="ใช้ `target_basis: linear` เพื่อเทียบกับค่าเป้าหมายรายปี",
        ),
    ),
    (Code.WEAK_TARGET, "baseline"): Bilingual(
        en=Sentences(
            "target {value} is weaker than the baseline {other}",
            "the baseline is on {see}",
            "check the target, the baseline and `direction`",
        ),
        th=Sentences(
            "ค่าเป้าหมาย {value} ด้อยกว่าค่าฐาน {other}",
            "ค่าฐานอยู่ที่{see}",
            "ตรวจสอบค่าเป้าหมาย ค่าฐาน และ `direction`",
        ),
    ),
    (Code.WEAK_TARGET, "target"): Bilingual(
        en=Sentences(
            "target {value} is weaker than the earlier target {other}",
            "the earlier target is on {see}",
            "check both targets and `direction`",
        ),
        th=Sentences(
            "ค่าเป้าหมาย {value} ด้อยกว่าค่าเป้าหมายก่อนหน้า {other}",
            "ค่าเป้าหมายก่อนหน้าอยู่ที่{see}",
            "ตรวจสอบค่าเป้าหมายทั้งสองและ `direction`",
        ),
    ),
    (Code.BASELINE_DIFFERS, ""): Bilingual(
        en=Sentences(
            "the baseline of {year} is {value}, but the result of that year is {other}",
            "the result is on {see}",
            "write the same value in both places, or say in a `note` why they differ",
        ),
        th=Sentences(
            "ค่าฐานปี {year} คือ {value} แต่ผลการดำเนินงานปีเดียวกันคือ {other}",
            "ผลการดำเนินงานอยู่ที่{see}",
            "แก้ให้ตรงกันทั้งสองแห่ง หรืออธิบายเหตุที่ต่างกันใน `note`",
        ),
    ),
    (Code.UNUSED_AGENCY, ""): Bilingual(
        en=Sentences(
            "nothing names the agency `{text}`",
            help="name it as a host or partner, or delete it",
        ),
        th=Sentences(
            "ไม่มีรายการใดอ้างถึงหน่วยงาน `{text}`",
            help="ระบุเป็นหน่วยงานเจ้าภาพหรือหน่วยงานร่วม หรือลบออก",
        ),
    ),
    (Code.ONE_LANGUAGE, "th"): Bilingual(
        en=Sentences(
            "the Thai text is missing, where others of the file have both",
            help="add `th: ...`, or write one plain text for both languages",
        ),
        th=Sentences(
            "ไม่มีข้อความภาษาไทย ขณะที่รายการอื่นในไฟล์มีครบสองภาษา",
            help="เพิ่ม `th: ...` หรือเขียนเป็นข้อความเดียวสำหรับทั้งสองภาษา",
        ),
    ),
    (Code.ONE_LANGUAGE, "en"): Bilingual(
        en=Sentences(
            "the English text is missing, where others of the file have both",
            help="add `en: ...`, or write one plain text for both languages",
        ),
        th=Sentences(
            "ไม่มีข้อความภาษาอังกฤษ ขณะที่รายการอื่นในไฟล์มีครบสองภาษา",
            help="เพิ่ม `en: ...` หรือเขียนเป็นข้อความเดียวสำหรับทั้งสองภาษา",
        ),
    ),
    (Code.SUSPICIOUS_THAI, ""): Bilingual(
        en=Sentences(
            "the Thai of this text looks damaged",
            help="type the word again",
        ),
        th=Sentences(
            "ข้อความภาษาไทยน่าจะพิมพ์ผิดหรือเสียหาย",
            help="พิมพ์คำนั้นใหม่",
        ),
    ),
    (Code.SUSPICIOUS_THAI, "double_sara_e"): Bilingual(
        en=Sentences("เ is typed twice; แ is meant", help="type แ, one character"),
        th=Sentences("พิมพ์ เ สองตัวแทน แ", help="พิมพ์ แ ตัวเดียว"),
    ),
    (Code.SUSPICIOUS_THAI, "zero_width"): Bilingual(
        en=Sentences(
            "an invisible space of no width stands in this text",
            help="delete it: searching and comparing would miss the word",
        ),
        th=Sentences(
            "มีช่องว่างไร้ความกว้างที่มองไม่เห็นในข้อความ",
            help="ลบออก เพราะทำให้ค้นหาคำไม่พบและเทียบคำไม่ตรงกัน",
        ),
    ),
    (Code.SUSPICIOUS_THAI, "broken_sara_am"): Bilingual(
        en=Sentences(
            "a vowel stands apart from its consonant, as in text copied from a PDF",
            help="close the gap: กำหนด, not ก ำหนด",
        ),
        th=Sentences(
            "สระแยกจากพยัญชนะ มักพบในข้อความที่คัดลอกจาก PDF",
            help="พิมพ์ให้ติดกัน เช่น กำหนด ไม่ใช่ ก ำหนด",
        ),
    ),
    (Code.SUSPICIOUS_THAI, "stray_mark"): Bilingual(
        en=Sentences(
            "a vowel or tone mark has no consonant to stand on",
            help="type the word again",
        ),
        th=Sentences(
            "สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ",
            help="พิมพ์คำนั้นใหม่",
        ),
    ),
    (Code.PROVENANCE_UNSTATED, "plans"): Bilingual(
        en=Sentences(
            "targets and baselines of `{text}` without a provenance: {count}",
            "the first is on {see}",
            "add `provenance: official` (or `published`, `illustrative`), "
            "or set it once under `defaults`",
        ),
        th=Sentences(
            "ค่าเป้าหมายและค่าฐานของ `{text}` ที่ไม่ระบุที่มาของข้อมูล มี {count} ค่า",
            "ค่าแรกอยู่ที่{see}",
            "เพิ่ม `provenance: official` (หรือ `published` `illustrative`) "
            "หรือกำหนดครั้งเดียวใน `defaults`",
        ),
    ),
    (Code.PROVENANCE_UNSTATED, "results"): Bilingual(
        en=Sentences(
            "results of this file without a provenance: {count}",
            "the first one",
            "add `provenance: official` (or `published`, `illustrative`), "
            "or set it once under `defaults`",
        ),
        th=Sentences(
            "ผลในไฟล์นี้ที่ไม่ระบุที่มาของข้อมูล มี {count} ค่า",
            "ค่าแรกที่ไม่ระบุ",
            "เพิ่ม `provenance: official` (หรือ `published` `illustrative`) "
            "หรือกำหนดครั้งเดียวใน `defaults`",
        ),
    ),
    (Code.NO_RECENT_RESULT, ""): Bilingual(
        en=Sentences(
            "`{text}` has no result in the last three years with data ({first} to {last})",
            help="report it, or take it out of the edition by `editions`; where it is not measured "
            "regularly, write `frequency: irregular`",
        ),
        th=Sentences(
            "`{text}` ไม่มีผลในสามปีล่าสุดที่มีข้อมูล ({first} ถึง {last})",
            help="รายงานผล หรือระบุใน `editions` เฉพาะฉบับที่ใช้ตัวชี้วัดนี้ หากไม่ได้วัดเป็นประจำ ให้ระบุ "
            "`frequency: irregular`",
        ),
    ),
    (Code.DEPRECATED_KEY, ""): Bilingual(
        en=Sentences(
            "the key `{key}` is called `{new}` since version {since}",
            help="write `{new}` with the same value; `{key}` is read until the next version of "
            "the format",
        ),
        th=Sentences(
            "คีย์ `{key}` เปลี่ยนชื่อเป็น `{new}` ตั้งแต่รุ่น {since}",
            help="แก้ชื่อคีย์เป็น `{new}` โดยคงค่าเดิมไว้ ชื่อ `{key}` ยังใช้ได้จนกว่ารูปแบบข้อมูลจะขึ้นรุ่นใหม่",
        ),
    ),
}
