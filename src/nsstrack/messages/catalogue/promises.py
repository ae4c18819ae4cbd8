"""Sentences about targets, baselines and levels."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

PROMISES: Catalogue = {
    (Code.TARGET_EQUALS_BASELINE, ""): Bilingual(
        en=Sentences(
            "target equals baseline, so progress cannot be computed",
            "the baseline on {see} is also {other}",
            "correct the target or the baseline; if both are right, "
            "use `scoring: {{method: threshold}}`",
        ),
        th=Sentences(
            "ค่าเป้าหมายเท่ากับค่าฐาน จึงคำนวณความก้าวหน้าไม่ได้",
            "ค่าฐานที่{see} เท่ากับ {other} เช่นกัน",
            "แก้ค่าเป้าหมายหรือค่าฐานที่ระบุผิด หากถูกต้องทั้งสองค่า ให้แก้ `scoring` เป็น `{{method: threshold}}`",
        ),
    ),
    (Code.TARGET_EQUALS_BASELINE, "line"): Bilingual(
        en=Sentences(
            "on the way to this target, {year} stands at the baseline, so progress cannot be "
            "computed",
            "the baseline on {see} is {other}",
            "let every target lie further from the baseline than the one before, "
            "or use `target_basis: phase_end`",
        ),
        th=Sentences(
            "ค่าเป้าหมายรายปีของปี {year} บนเส้นทางสู่ค่านี้เท่ากับค่าฐาน จึงคำนวณความก้าวหน้าไม่ได้",
            "ค่าฐานที่{see} เท่ากับ {other}",
            "กำหนดค่าเป้าหมายให้ห่างจากค่าฐานมากขึ้นตามลำดับ หรือใช้ `target_basis: phase_end`",
        ),
    ),
    (Code.WRONG_SIDE_OF_BASELINE, "higher"): Bilingual(
        en=Sentences(
            "target {value} lies below the baseline {other}, but higher is better",
            "the baseline is on {see}",
            "write `direction: lower` if lower is better; else correct the target or the baseline",
        ),
        th=Sentences(
            "ค่าเป้าหมาย {value} ต่ำกว่าค่าฐาน {other} ทั้งที่กำหนดว่ายิ่งค่าสูงยิ่งดี",
            "ค่าฐานอยู่ที่{see}",
            "แก้เป็น `direction: lower` หากยิ่งค่าต่ำยิ่งดี หากไม่ใช่ ให้แก้ค่าเป้าหมายหรือค่าฐาน",
        ),
    ),
    (Code.WRONG_SIDE_OF_BASELINE, "lower"): Bilingual(
        en=Sentences(
            "target {value} lies above the baseline {other}, but lower is better",
            "the baseline is on {see}",
            "write `direction: higher` if higher is better; else correct the target or the "
            "baseline",
        ),
        th=Sentences(
            "ค่าเป้าหมาย {value} สูงกว่าค่าฐาน {other} ทั้งที่กำหนดว่ายิ่งค่าต่ำยิ่งดี",
            "ค่าฐานอยู่ที่{see}",
            "แก้เป็น `direction: higher` หากยิ่งค่าสูงยิ่งดี หากไม่ใช่ ให้แก้ค่าเป้าหมายหรือค่าฐาน",
        ),
    ),
    (Code.RATIO_TARGET_NOT_POSITIVE, ""): Bilingual(
        en=Sentences(
            "target {text} cannot be used with `ratio`, which divides by it",
            help="write a target above 0, or use `scoring: {{method: progress}}` or "
            "`{{method: threshold}}`",
        ),
        th=Sentences(
            "ค่าเป้าหมาย {text} ใช้กับวิธี `ratio` ไม่ได้ เพราะต้องมากกว่า 0",
            help="ระบุค่าเป้าหมายที่มากกว่า 0 หรือใช้ `scoring: {{method: progress}}` หรือ "
            "`{{method: threshold}}`",
        ),
    ),
    (Code.RATIO_TARGET_NOT_POSITIVE, "line"): Bilingual(
        en=Sentences(
            "on the way to this target, {year} stands at {text}, which `ratio` cannot use",
            help="use `scoring: {{method: progress}}` or `{{method: threshold}}`, "
            "or `target_basis: phase_end`",
        ),
        th=Sentences(
            "ค่าเป้าหมายรายปีของปี {year} บนเส้นทางสู่ค่านี้คือ {text} ใช้กับวิธี `ratio` ไม่ได้ เพราะต้องมากกว่า 0",
            help="ใช้ `scoring: {{method: progress}}` หรือ `{{method: threshold}}` หรือใช้ "
            "`target_basis: phase_end`",
        ),
    ),
    (Code.RATIO_TARGET_NOT_POSITIVE, "level"): Bilingual(
        en=Sentences(
            "the worst level, `{text}`, cannot be a target with `ratio`: it counts as 0",
            help="choose a better level, or use `scoring: {{method: threshold}}`",
        ),
        th=Sentences(
            "ระดับแย่ที่สุด `{text}` ใช้เป็นค่าเป้าหมายของวิธี `ratio` ไม่ได้ เพราะมีค่าเป็น 0",
            help="เลือกระดับที่ดีกว่า หรือใช้ `scoring: {{method: threshold}}`",
        ),
    ),
    (Code.SAME_BY_TWICE, ""): Bilingual(
        en=Sentences(
            "two targets for {text}",
            "the other one is on {see}",
            "correct `by` where the year is wrong, name the `edition` that each belongs to, "
            "or keep one",
        ),
        th=Sentences(
            "มีค่าเป้าหมายของปี {text} สองค่า",
            "อีกค่าหนึ่งอยู่ที่{see}",
            "แก้ปีที่ `by` หากระบุปีผิด หรือระบุ `edition` ของแต่ละค่า หรือคงไว้ค่าเดียว",
        ),
    ),
    (Code.SAME_BY_TWICE, "edition"): Bilingual(
        en=Sentences(
            "two targets for {text} in the edition `{edition}`",
            "the other one is on {see}",
            "correct the `by` or the `edition` that is wrong, or keep one",
        ),
        th=Sentences(
            "ฉบับ `{edition}` มีค่าเป้าหมายของปี {text} สองค่า",
            "อีกค่าหนึ่งอยู่ที่{see}",
            "แก้ `by` หรือ `edition` ที่ระบุผิด หรือคงไว้ค่าเดียว",
        ),
    ),
    (Code.TWO_BASELINES, ""): Bilingual(
        en=Sentences(
            "two baselines that name no edition",
            "the other one is on {see}",
            "keep one, or name the `edition` that each belongs to",
        ),
        th=Sentences(
            "มีค่าฐานที่ไม่ระบุฉบับสองค่า",
            "อีกค่าหนึ่งอยู่ที่{see}",
            "คงไว้ค่าเดียว หรือระบุ `edition` ของแต่ละค่า",
        ),
    ),
    (Code.TWO_BASELINES, "edition"): Bilingual(
        en=Sentences(
            "two baselines in the edition `{edition}`",
            "the other one is on {see}",
            "keep one, or correct its `edition`",
        ),
        th=Sentences(
            "ฉบับ `{edition}` มีค่าฐานสองค่า",
            "อีกค่าหนึ่งอยู่ที่{see}",
            "คงไว้ค่าเดียว หรือแก้ `edition` ให้ถูกต้อง",
        ),
    ),
    (Code.LEVELS_NEED_HIGHER, ""): Bilingual(
        en=Sentences(
            "an indicator with levels is always `direction: higher`",
            "its levels are on {see}",
            "write `direction: higher`, and see that the levels go from the worst to the best",
        ),
        th=Sentences(
            "ตัวชี้วัดที่วัดเป็นระดับต้องเป็น `direction: higher` เสมอ",
            "ระดับอยู่ที่{see}",
            "แก้เป็น `direction: higher` และตรวจว่า `levels` เรียงจากระดับแย่ที่สุดไปดีที่สุด",
        ),
    ),
    (Code.LEVELS_METHOD, ""): Bilingual(
        en=Sentences(
            "levels cannot be scored by `{method}`",
            "the levels are on {see}",
            "use `{{method: ratio}}` or `{{method: threshold}}`",
        ),
        th=Sentences(
            "ตัวชี้วัดที่วัดเป็นระดับใช้วิธี `{method}` ไม่ได้",
            "ระดับอยู่ที่{see}",
            "ใช้ `{{method: ratio}}` หรือ `{{method: threshold}}`",
        ),
    ),
    (Code.LEVELS_METHOD, "inherited"): Bilingual(
        en=Sentences(
            "`{text}` has levels, but is scored by `{method}`",
            "the method is set on {see}",
            "add `scoring: {{method: ratio}}` or `{{method: threshold}}` to the indicator",
        ),
        th=Sentences(
            "`{text}` วัดเป็นระดับ แต่ใช้วิธี `{method}` ซึ่งใช้กับระดับไม่ได้",
            "วิธีนี้กำหนดไว้ที่{see}",
            "เพิ่ม `scoring: {{method: ratio}}` หรือ `{{method: threshold}}` ที่ตัวชี้วัด",
        ),
    ),
    (Code.TARGET_NOT_A_LEVEL, ""): Bilingual(
        en=Sentences("`{text}` is not one of the indicator's levels"),
        th=Sentences("`{text}` ไม่ใช่ระดับของตัวชี้วัดนี้"),
    ),
    (Code.LEVEL_WITHOUT_LEVELS, ""): Bilingual(
        en=Sentences(
            "`{text}` is not a number, and the indicator has no levels",
            help="write a number, or add `levels: [...]` to the indicator",
        ),
        th=Sentences(
            "`{text}` ไม่ใช่ตัวเลข และตัวชี้วัดนี้ไม่ได้กำหนดระดับ",
            help="ระบุเป็นตัวเลข หรือเพิ่ม `levels: [...]` ที่ตัวชี้วัด",
        ),
    ),
    (Code.LEVEL_WITHOUT_LEVELS, "number"): Bilingual(
        en=Sentences("`{text}` is a text, not a number", help="write {number}, without quotes"),
        th=Sentences(
            "`{text}` เป็นข้อความ ไม่ใช่ตัวเลข",
            help="เขียน {number} โดยไม่มีเครื่องหมายคำพูด",
        ),
    ),
    (Code.LEVEL_WITHOUT_LEVELS, "minus"): Bilingual(
        en=Sentences(
            "`{text}` begins with a dash that is no minus sign",
            help="write {number}, with the hyphen (-) of the keyboard",
        ),
        th=Sentences(
            "`{text}` ใช้ขีดที่ไม่ใช่เครื่องหมายลบ",
            help="เขียน {number} โดยพิมพ์เครื่องหมายลบ (-) จากแป้นพิมพ์",
        ),
    ),
    (Code.NO_TARGET, ""): Bilingual(
        en=Sentences(
            "`{text}` has no target for {where}, which `{method}` needs",
            help="correct the year of a target, or add one to `targets`, "
            "`{{by: YEAR, value: ..., edition: ...}}`, with a year in or after these; or, if the "
            "indicator belongs to other editions only, name those: `editions: [...]`",
        ),
        th=Sentences(
            "`{text}` ไม่มีค่าเป้าหมายสำหรับฉบับ {where} ซึ่งวิธี `{method}` ต้องใช้",
            help="แก้ปีของค่าเป้าหมายที่ระบุผิด หรือเพิ่มใน `targets` อีกหนึ่งค่า "
            "`{{by: ปี, value: ..., edition: ...}}` โดยเป็นปีในช่วงดังกล่าวหรือหลังจากนั้น "
            "หากตัวชี้วัดนี้มีเฉพาะในฉบับอื่น ให้ระบุเฉพาะฉบับที่ใช้ เช่น `editions: [...]`",
        ),
    ),
    (Code.NO_BASELINE, ""): Bilingual(
        en=Sentences(
            "`{text}` has no baseline for {where}, which `{method}` needs",
            help="add `baselines: [{{year: YEAR, value: ..., edition: ...}}]`",
        ),
        th=Sentences(
            "`{text}` ไม่มีค่าฐานสำหรับฉบับ {where} ซึ่งวิธี `{method}` ต้องใช้",
            help="เพิ่ม `baselines: [{{year: ปี, value: ..., edition: ...}}]`",
        ),
    ),
    (Code.NO_BASELINE, "other"): Bilingual(
        en=Sentences(
            "`{text}` has no baseline for {where}, which `{method}` needs: the one of {year} is "
            "for edition {other}",
            "its edition is on {see}",
            "if that baseline is for {edition}, correct its `edition`; else add one to "
            "`baselines`, `{{year: YEAR, value: ..., edition: {edition}}}`",
        ),
        th=Sentences(
            "`{text}` ไม่มีค่าฐานสำหรับฉบับ {where} ซึ่งวิธี `{method}` ต้องใช้ "
            "(ค่าฐานปี {year} ระบุเป็นของฉบับ {other})",
            "ค่าฐานปี {year} ระบุฉบับไว้ที่{see}",
            "หากค่าฐานปี {year} เป็นของฉบับ {edition} ให้แก้ `edition` ของค่าฐานนั้น หากไม่ใช่ "
            "ให้เพิ่มใน `baselines` อีกหนึ่งค่า `{{year: ปี, value: ..., edition: {edition}}}`",
        ),
    ),
    (Code.NO_LINE, ""): Bilingual(
        en=Sentences(
            "`{text}` has nothing to start from in {where}, so no year has a target",
            help="if the indicator begins with a later edition, say so by `editions: [...]`; "
            "else add a baseline or a target of a year before these, or use "
            "`target_basis: phase_end`",
        ),
        th=Sentences(
            "`{text}` ไม่มีค่าฐานหรือค่าเป้าหมายก่อนหน้าสำหรับฉบับ {where} จึงคำนวณค่าเป้าหมายรายปีไม่ได้",
            help="หากตัวชี้วัดนี้เริ่มใช้ในฉบับหลัง ให้ระบุ `editions: [...]` หากใช้ในฉบับนั้นด้วย "
            "ให้เพิ่มค่าฐานหรือค่าเป้าหมายของปีก่อนช่วงดังกล่าว หรือใช้ `target_basis: phase_end`",
        ),
    ),
    (Code.NO_LINE, "progress"): Bilingual(
        en=Sentences(
            "`{text}` has nothing to start from in {where}, so no year has a target",
            help="if the indicator begins with a later edition, say so by `editions: [...]`; "
            "else add a baseline or a target of a year before these",
        ),
        th=Sentences(
            "`{text}` ไม่มีค่าฐานหรือค่าเป้าหมายก่อนหน้าสำหรับฉบับ {where} จึงคำนวณค่าเป้าหมายรายปีไม่ได้",
            help="หากตัวชี้วัดนี้เริ่มใช้ในฉบับหลัง ให้ระบุ `editions: [...]` หากใช้ในฉบับนั้นด้วย "
            "ให้เพิ่มค่าฐานหรือค่าเป้าหมายของปีก่อนช่วงดังกล่าว",
        ),
    ),
}
