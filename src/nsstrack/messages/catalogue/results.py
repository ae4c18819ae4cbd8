"""Sentences about reported results."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

RESULTS: Catalogue = {
    (Code.RESULT_GIVEN_TWICE, ""): Bilingual(
        en=Sentences(
            "a result of `{text}` for {period} is given twice",
            "the other is on {see}",
            "keep the newer value alone, and put the older one into its `history`: "
            "`{{value: NEW, history: [{{value: OLD}}]}}`",
        ),
        th=Sentences(
            "รายงานผลของ `{text}` รอบ {period} ซ้ำ",
            "อีกค่าหนึ่งอยู่ที่{see}",
            "คงไว้เพียงค่าล่าสุดแห่งเดียว ค่าที่เคยรายงานก่อนแก้ไข ให้เก็บไว้ใน `history` เช่น "
            "`{{value: ค่าล่าสุด, history: [{{value: ค่าเดิม}}]}}`",
        ),
    ),
    (Code.RESULT_GIVEN_TWICE, "former"): Bilingual(
        en=Sentences(
            "`{text}` and `{first}` are the same indicator, with two results for {period}",
            "`{first}` is on {see}",
            "keep one of the two",
        ),
        th=Sentences(
            "`{text}` และ `{first}` เป็นตัวชี้วัดเดียวกัน แต่มีผลรอบ {period} สองค่า",
            "`{first}` อยู่ที่{see}",
            "คงไว้เพียงค่าเดียว",
        ),
    ),
    (Code.RESULT_FOR_UNKNOWN, ""): Bilingual(
        en=Sentences(
            "a result for the unknown indicator `{text}`",
            help="correct the id; after a rename, list the old id under `formerly` of the "
            "indicator",
        ),
        th=Sentences(
            "มีผลของ `{text}` ซึ่งไม่ใช่รหัสตัวชี้วัดของแผนใดเลย",
            help="แก้รหัสให้ถูกต้อง หากตัวชี้วัดนี้เปลี่ยนรหัสไปแล้ว ให้ระบุรหัสเดิมใน `formerly` ของตัวชี้วัด",
        ),
    ),
    (Code.RESULT_FOR_UNKNOWN, "node"): Bilingual(
        en=Sentences(
            "`{text}` is no indicator, so it has no result of its own",
            help="report the result under an indicator; a published status belongs in `official`",
        ),
        th=Sentences(
            "`{text}` ไม่ใช่ตัวชี้วัด จึงรายงานผลโดยตรงไม่ได้",
            help="รายงานผลที่ตัวชี้วัด ส่วนสถานะที่มีผู้เผยแพร่ให้ระบุใน `official`",
        ),
    ),
    (Code.RESULT_NOT_IN_FORCE, ""): Bilingual(
        en=Sentences(
            "the indicator `{text}` is not in force in {period}",
            "it is defined on {see}",
            "delete the result, or correct the `editions` of the indicator or of a node above it",
        ),
        th=Sentences(
            "ตัวชี้วัด `{text}` ไม่ได้ใช้ในรอบ {period}",
            "ตัวชี้วัดนี้อยู่ที่{see}",
            "ลบผลนี้ หรือแก้ `editions` ของตัวชี้วัด หรือของเป้าหมายหรือแผนย่อยที่ตัวชี้วัดสังกัด",
        ),
    ),
    (Code.RESULT_NOT_A_NUMBER, ""): Bilingual(
        en=Sentences(
            "the result `{text}` is not a number",
            help="write the number, as in `{{value: 61, note: ...}}`; if there is none, write "
            "`{{missing: not_published}}` (or `not_collected`, `not_comparable`, `discontinued`)",
        ),
        th=Sentences(
            "ผล `{text}` ไม่ใช่ตัวเลข",
            help="หากมีผล ให้ระบุเป็นตัวเลข เช่น `{{value: 61, note: ...}}` หากไม่มีผล ให้ระบุเหตุเป็น "
            "`{{missing: not_published}}` (หรือ `not_collected` `not_comparable` `discontinued`)",
        ),
    ),
    (Code.RESULT_NOT_A_NUMBER, "number"): Bilingual(
        en=Sentences(
            "the result `{text}` is a text, not a number",
            help="write {number}, without quotes or unit",
        ),
        th=Sentences(
            "ผล `{text}` เป็นข้อความ ไม่ใช่ตัวเลข",
            help="เขียน {number} โดยไม่มีเครื่องหมายคำพูดหรือหน่วย",
        ),
    ),
    (Code.RESULT_NOT_A_NUMBER, "minus"): Bilingual(
        en=Sentences(
            "the result `{text}` begins with a dash that is no minus sign",
            "it looks like a minus",
            "write {number}, with the hyphen (-) of the keyboard",
        ),
        th=Sentences(
            "ผล `{text}` ใช้ขีดที่ไม่ใช่เครื่องหมายลบ",
            "ขีดนี้ดูคล้ายเครื่องหมายลบ",
            "เขียน {number} โดยพิมพ์เครื่องหมายลบ (-) จากแป้นพิมพ์",
        ),
    ),
    (Code.RESULT_NOT_A_LEVEL, "number"): Bilingual(
        en=Sentences(
            "the result `{text}` is a number, but this indicator has levels",
            help="write the level as the source names it, not its place in the list; the levels "
            "are: {levels}",
        ),
        th=Sentences(
            "ผล `{text}` เป็นตัวเลข แต่ตัวชี้วัดนี้รายงานเป็นระดับ",
            help="ระบุชื่อระดับตามแหล่งข้อมูล ไม่ใช่ลำดับที่ของระดับ ระดับที่ใช้ได้ ได้แก่ {levels}",
        ),
    ),
    (Code.RESULT_NOT_A_LEVEL, ""): Bilingual(
        en=Sentences("the result `{text}` is not one of the indicator's levels"),
        th=Sentences("ผล `{text}` ไม่ใช่ระดับของตัวชี้วัดนี้"),
    ),
    (Code.REPORTED_TOO_EARLY, ""): Bilingual(
        en=Sentences(
            "reported on {text}, before the period {period} began",
            help="write the day it was reported, from {first} to {last} (Buddhist era)",
        ),
        th=Sentences(
            "วันที่รายงาน {text} อยู่ก่อนวันเริ่มต้นของรอบ {period}",
            help="แก้เป็นวันที่รายงานจริง ตั้งแต่ {first} ถึง {last} (ปี พ.ศ.)",
        ),
    ),
    (Code.REPORTED_TOO_LATE, ""): Bilingual(
        en=Sentences(
            "reported on {text}, more than {years} years after the period {period} ended",
            help="write the day it was reported, from {first} to {last} (Buddhist era)",
        ),
        th=Sentences(
            "วันที่รายงาน {text} ช้ากว่าวันสิ้นสุดรอบ {period} เกิน {years} ปี",
            help="แก้เป็นวันที่รายงานจริง ซึ่งต้องอยู่ระหว่าง {first} ถึง {last} (ปี พ.ศ.)",
        ),
    ),
    (Code.NEGATIVE_RATIO, ""): Bilingual(
        en=Sentences(
            "the result {text} is below 0, which `ratio` cannot score for `{indicator}`",
            help="correct the result, or use `scoring: {{method: progress}}` or "
            "`{{method: threshold}}` for the indicator",
        ),
        th=Sentences(
            "ผลเป็นค่าลบ ({text}) จึงคิดคะแนน `{indicator}` ด้วยวิธี `ratio` ไม่ได้",
            help="แก้ผลให้ถูกต้อง หรือใช้ `scoring: {{method: progress}}` หรือ "
            "`{{method: threshold}}` กับตัวชี้วัดนี้",
        ),
    ),
    (Code.RESULT_NOT_POSITIVE, ""): Bilingual(
        en=Sentences(
            "the result {text} is not above 0, as the logarithmic scale of `{indicator}` needs",
            "the scale is set on {see}",
            "correct the result, or use `scale: linear` for the indicator",
        ),
        th=Sentences(
            "ผล {text} ไม่มากกว่า 0 ซึ่งมาตราลอการิทึมของ `{indicator}` คิดคะแนนไม่ได้",
            "กำหนดมาตราไว้ที่{see}",
            "แก้ผลให้ถูกต้อง หรือใช้ `scale: linear` กับตัวชี้วัดนี้",
        ),
    ),
    (Code.VALUE_OR_MISSING, "both"): Bilingual(
        en=Sentences(
            "`{text}` has a value and a reason why there is none",
            help="keep `value` alone if there is a result, else `missing` alone",
        ),
        th=Sentences(
            "`{text}` ระบุทั้งผลและเหตุที่ไม่มีผล",
            help="หากมีผลแล้ว ให้คงไว้เฉพาะ `value` หากยังไม่มี ให้คงไว้เฉพาะ `missing`",
        ),
    ),
    (Code.VALUE_OR_MISSING, "neither"): Bilingual(
        en=Sentences(
            "`{text}` has no value and no reason for that",
            help="write the value, or `{{missing: not_published}}` (or `not_collected`, "
            "`not_comparable`, `discontinued`), or delete this entry",
        ),
        th=Sentences(
            "`{text}` ไม่มีผล และไม่ได้ระบุเหตุ",
            help="ระบุผล หรือระบุเหตุเป็น `{{missing: not_published}}` (หรือ `not_collected` "
            "`not_comparable` `discontinued`) หรือลบรายการนี้",
        ),
    ),
    (Code.SHARES_RESULTS, ""): Bilingual(
        en=Sentences(
            "`{text}` takes its results from `{source}` and cannot have its own",
            "`results_of` is on {see}",
            "delete this result and report under `{source}` alone, or delete `results_of` if the "
            "indicator is reported by itself",
        ),
        th=Sentences(
            "`{text}` ใช้ผลร่วมกับ `{source}` จึงรายงานผลของตนเองไม่ได้",
            "`results_of` อยู่ที่{see}",
            "ลบผลนี้แล้วรายงานที่ `{source}` แห่งเดียว หรือลบ `results_of` หากตัวชี้วัดนี้รายงานผลเอง",
        ),
    ),
}
