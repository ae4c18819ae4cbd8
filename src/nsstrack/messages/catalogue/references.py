"""Sentences about ids and what refers to them."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

REFERENCES: Catalogue = {
    (Code.ID_USED_TWICE, ""): Bilingual(
        en=Sentences(
            "the id `{text}` is used twice",
            "used first on {see}",
            "give this entry an id of its own",
        ),
        th=Sentences(
            "ใช้รหัส `{text}` ซ้ำ",
            "ใช้ครั้งแรกที่{see}",
            "กำหนดรหัสใหม่ที่ไม่ซ้ำให้รายการนี้",
        ),
    ),
    (Code.ID_USED_TWICE, "case"): Bilingual(
        en=Sentences(
            "the id `{text}` differs from `{first}` only by capital letters",
            "`{first}` is on {see}",
            "give this entry an id of its own",
        ),
        th=Sentences(
            "รหัส `{text}` ต่างจาก `{first}` เพียงตัวพิมพ์เล็ก-ใหญ่",
            "`{first}` อยู่ที่{see}",
            "กำหนดรหัสใหม่ที่ไม่ซ้ำให้รายการนี้",
        ),
    ),
    (Code.ID_USED_TWICE, "formerly"): Bilingual(
        en=Sentences(
            "the former id `{text}` belongs to something else",
            "`{first}` is on {see}",
            "take it out of `formerly` here (an empty one goes altogether), "
            "or give the other entry another id",
        ),
        th=Sentences(
            "รหัสเดิม `{text}` ซ้ำกับรหัสของรายการอื่น",
            "`{first}` อยู่ที่{see}",
            "นำออกจาก `formerly` (หากไม่เหลือรหัสใด ให้ลบทั้งบรรทัด) หรือเปลี่ยนรหัสของอีกรายการหนึ่ง",
        ),
    ),
    (Code.DUPLICATE_ENTRY, ""): Bilingual(
        en=Sentences(
            "`{text}` is given twice",
            "given first on {see}",
            "keep one of the two",
        ),
        th=Sentences(
            "ระบุ `{text}` ซ้ำ",
            "ระบุครั้งแรกที่{see}",
            "คงไว้เพียงรายการเดียว",
        ),
    ),
    (Code.DUPLICATE_ENTRY, "level"): Bilingual(
        en=Sentences(
            "the level `{text}` is listed twice",
            "listed first on {see}",
            "if one of the two should be another level, correct it; else delete one of them",
        ),
        th=Sentences(
            "`levels` มีระดับ `{text}` ซ้ำ",
            "ระบุครั้งแรกที่{see}",
            "หากรายการใดควรเป็นระดับอื่น ให้แก้ตามเอกสารต้นทาง หากระบุเกินมา ให้ลบรายการที่ซ้ำ",
        ),
    ),
    (Code.DUPLICATE_ENTRY, "other_level"): Bilingual(
        en=Sentences(
            "the level `{text}` is listed twice, and `{meant}`, which the indicator uses, is not",
            "listed first on {see}",
            "correct one of the two to `{meant}`, in order from the worst level to the best",
        ),
        th=Sentences(
            "`levels` มีระดับ `{text}` ซ้ำ แต่ไม่มีระดับ `{meant}` ที่ตัวชี้วัดนี้ใช้",
            "ระบุครั้งแรกที่{see}",
            "แก้รายการหนึ่งในสองให้เป็น `{meant}` โดยเรียงจากระดับที่แย่ที่สุดไปหาระดับที่ดีที่สุด",
        ),
    ),
    (Code.UNKNOWN_AGENCY, ""): Bilingual(
        en=Sentences("unknown agency `{text}`", help="add `{text}` under `agencies`"),
        th=Sentences("ไม่พบหน่วยงาน `{text}`", help="เพิ่ม `{text}` ในหมวด `agencies`"),
    ),
    (Code.UNKNOWN_EDITION, ""): Bilingual(
        en=Sentences(
            "plan {plan} has no edition `{text}`",
            help="add `{text}` to the `editions` of the plan",
        ),
        th=Sentences(
            "แผน {plan} ไม่มีฉบับ `{text}`",
            help="เพิ่ม `{text}` ใน `editions` ของแผน",
        ),
    ),
    (Code.UNKNOWN_BANDS, ""): Bilingual(
        en=Sentences("unknown bands `{text}`", help="define `{text}` under `bands`"),
        th=Sentences("ไม่พบเกณฑ์สี `{text}`", help="กำหนด `{text}` ในหมวด `bands`"),
    ),
    (Code.UNKNOWN_SUB_PLAN, ""): Bilingual(
        en=Sentences(
            "unknown sub-plan `{text}`",
            help="name a sub-plan by its `id`",
        ),
        th=Sentences(
            "ไม่พบแผนย่อย `{text}`",
            help="ระบุ `id` ของแผนย่อยที่มีอยู่",
        ),
    ),
    (Code.UNKNOWN_SUB_PLAN, "plan"): Bilingual(
        en=Sentences(
            "plan {plan} has no sub-plan `{text}`",
            help="name a sub-plan of the same plan by its `id`",
        ),
        th=Sentences(
            "แผน {plan} ไม่มีแผนย่อย `{text}`",
            help="ระบุ `id` ของแผนย่อยในแผนเดียวกัน",
        ),
    ),
    (Code.UNKNOWN_OBJECTIVE, ""): Bilingual(
        en=Sentences(
            "plan {plan} has no objective `{text}`",
            help="name an objective of the same plan by its `id`",
        ),
        th=Sentences(
            "แผน {plan} ไม่มีเป้าหมาย `{text}`",
            help="ระบุ `id` ของเป้าหมายในแผนเดียวกัน",
        ),
    ),
    (Code.UNKNOWN_INDICATOR, ""): Bilingual(
        en=Sentences(
            "unknown indicator `{text}`",
            help="name an indicator by its `id`, or leave `results_of` out",
        ),
        th=Sentences(
            "ไม่พบตัวชี้วัด `{text}`",
            help="ระบุ `id` ของตัวชี้วัดที่มีอยู่ หรือลบ `results_of`",
        ),
    ),
    (Code.UNKNOWN_INDICATOR, "node"): Bilingual(
        en=Sentences(
            "`{text}` is the id of a plan, sub-plan or objective, not of an indicator",
            help="name another indicator by its `id`, or leave `results_of` out",
        ),
        th=Sentences(
            "`{text}` เป็นรหัสของแผน แผนย่อย หรือเป้าหมาย ไม่ใช่ตัวชี้วัด",
            help="ระบุ `id` ของตัวชี้วัดอื่น หรือลบ `results_of`",
        ),
    ),
    (Code.UNKNOWN_NODE, ""): Bilingual(
        en=Sentences(
            "`{text}` is no plan, sub-plan, objective or indicator",
            help="write the `id` of the entry whose status was published",
        ),
        th=Sentences(
            "ไม่พบแผน แผนย่อย เป้าหมาย หรือตัวชี้วัดรหัส `{text}`",
            help="ระบุ `id` ของรายการที่มีการเผยแพร่สถานะ",
        ),
    ),
    (Code.UNKNOWN_PROJECT, ""): Bilingual(
        en=Sentences(
            "unknown project `{text}`",
            help="add it to the `projects` of a plan",
        ),
        th=Sentences(
            "ไม่พบโครงการสำคัญ `{text}`",
            help="เพิ่มโครงการใน `projects` ของแผน",
        ),
    ),
    (Code.RESULTS_OF_CHAIN, ""): Bilingual(
        en=Sentences(
            "`{text}` has no results of its own: it shares another indicator's",
            help="if this one is reported by itself, delete `results_of`; else name the "
            "indicator that the results are reported under",
        ),
        th=Sentences(
            "อ้างถึงผลของ `{text}` ไม่ได้ เพราะ `{text}` เองก็ใช้ผลของตัวชี้วัดอื่น",
            help="ระบุตัวชี้วัดต้นทางที่รายงานผลเอง หรือลบ `results_of` หากตัวชี้วัดนี้รายงานผลเอง",
        ),
    ),
    (Code.RESULTS_OF_CHAIN, "self"): Bilingual(
        en=Sentences(
            "an indicator cannot share its own results",
            help="name another indicator, or leave `results_of` out",
        ),
        th=Sentences(
            "ตัวชี้วัดใช้ผลร่วมกับตนเองไม่ได้",
            help="ระบุตัวชี้วัดอื่น หรือลบ `results_of`",
        ),
    ),
    (Code.RESULTS_OF_DIFFERS, "unit"): Bilingual(
        en=Sentences(
            "the unit differs from that of `{text}`, whose results are shared",
            "the other unit is on {see}",
            "write the same `unit` in both places, or leave `results_of` out",
        ),
        th=Sentences(
            "หน่วยวัดไม่ตรงกับ `{text}` ซึ่งใช้ผลร่วมกัน",
            "อีกหน่วยหนึ่งอยู่ที่{see}",
            "ระบุ `unit` ให้ตรงกันทั้งสองแห่ง หรือลบ `results_of`",
        ),
    ),
    (Code.RESULTS_OF_DIFFERS, "levels"): Bilingual(
        en=Sentences(
            "the `levels` are not those of `{text}`, whose results are shared",
            "`{text}` is on {see}",
            "write the same in both places, as `{text}` has them: `levels: [{levels}]`; or "
            "delete `results_of`, or name another indicator",
        ),
        th=Sentences(
            "`levels` ของตัวชี้วัดนี้ไม่มี หรือไม่ตรงกับของ `{text}` ซึ่งเป็นต้นทางของผล",
            "`{text}` อยู่ที่{see}",
            "ระบุ `levels` ให้เหมือนกันทั้งสองแห่ง โดย `{text}` กำหนดไว้เป็น `levels: [{levels}]` "
            "หรือแก้ `results_of` หากอ้างถึงผิด หรือลบ `results_of`",
        ),
    ),
    (Code.RESULTS_OF_DIFFERS, "no_levels"): Bilingual(
        en=Sentences(
            "this indicator has `levels`, but `{text}`, whose results are shared, has none",
            "`{text}` is on {see}",
            "give `{text}` the same `levels`, or delete them here; or delete `results_of`, or "
            "name another indicator",
        ),
        th=Sentences(
            "ตัวชี้วัดนี้กำหนด `levels` แต่ `{text}` ซึ่งเป็นต้นทางของผลไม่ได้กำหนดไว้",
            "`{text}` อยู่ที่{see}",
            "เพิ่ม `levels` เดียวกันที่ `{text}` หรือลบ `levels` ของตัวชี้วัดนี้ หรือแก้ `results_of` หากอ้างถึงผิด",
        ),
    ),
    (Code.NO_BANDS, ""): Bilingual(
        en=Sentences(
            "no bands are defined, so nothing can have a colour",
            help="add `bands: {{nesdc: {{achieved: {{at_least: 100}}, below: {{above: 75}}, "
            "at_risk: {{above: 50}}}}}}`",
        ),
        th=Sentences(
            "ไม่มีเกณฑ์สี จึงกำหนดสถานะไม่ได้",
            help="เพิ่ม `bands: {{nesdc: {{achieved: {{at_least: 100}}, below: {{above: 75}}, "
            "at_risk: {{above: 50}}}}}}`",
        ),
    ),
}
