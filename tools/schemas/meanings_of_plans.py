"""What the keys of a file of plans mean, and those of texts, which results have as well."""

from __future__ import annotations

from nsstrack.model import fields, plans
from tools.schemas.meaning import Meaning
from tools.schemas.meanings_of_methods import KEYS_OF_METHODS

PROVENANCE = Meaning("ที่มาของข้อมูล บอกว่าตัวเลขเชื่อถือได้เพียงใด", "How far the figures may be trusted.")
SOURCE = Meaning("แหล่งที่มา", "Where it stands or was published.")
_NAME = Meaning("ชื่อ เป็นข้อความเดียว หรือแยกไทยและอังกฤษ", "The name: one text, or Thai and English.")
_NODE_ID = Meaning(
    "รหัส ไม่ซ้ำกับแผน แผนย่อย เป้าหมาย ตัวชี้วัด หรือโครงการใด",
    "The id; no other plan, sub-plan, objective, indicator or project has it.",
    ("0101", "010101-whr"),
)
_INDICATORS = Meaning("ตัวชี้วัดที่อยู่ใต้รายการนี้โดยตรง", "Indicators held directly, without an objective.")
_WEIGHT = Meaning(
    "น้ำหนักเมื่อรวมคะแนนกับรายการข้างเคียง 0 คือแสดงแต่ไม่นับ",
    "How much it counts against what stands beside it; 0: shown, not counted.",
)
_EDITIONS = Meaning(
    "ฉบับที่มีรายการนี้ หากไม่ระบุคือทุกฉบับ", "The editions it belongs to; left out: all.", (["amended"],)
)
_BY_EDITION = Meaning(
    "สิ่งที่แต่ละฉบับเปลี่ยน โดยรหัสคงเดิม",
    "What an edition changes while the id stays.",
    ({"amended": {"weight": 2}},),
)
_HOST = Meaning(
    "รหัสหน่วยงานเจ้าภาพ หากไม่ระบุ ใช้เจ้าภาพของรายการที่อยู่เหนือขึ้นไป",
    "The host agency; left out: the nearest above.",
    ("ISOC",),
)
_PARTNERS = Meaning("รหัสหน่วยงานร่วม", "Agencies that take part.", (["NSC"],))
_OF_EDITION = Meaning("ฉบับที่กำหนดค่านี้", "The edition that states it.", ("amended",))
_NOTE = Meaning("หมายเหตุ", "A note.")
_SUB_PLAN = Meaning("รหัสแผนย่อยของแผนเดียวกัน", "A sub-plan of the same plan.", ("0101",))
_IN_FORCE_FROM = Meaning("ปีงบประมาณแรก พ.ศ.", "The first fiscal year, Buddhist era.", (2566,))
_UNIT = Meaning("หน่วยวัดของค่าทุกค่า", "The unit of every figure.", ({"th": "คะแนน", "en": "points"},))
_DIRECTION = Meaning("ทิศทางที่ถือว่าดีขึ้น", "Which way is better.")

KEYS_OF_PLANS: dict[type, dict[str, Meaning]] = {
    **KEYS_OF_METHODS,
    fields.Text: {
        "th": Meaning("ข้อความภาษาไทย", "The text in Thai."),
        "en": Meaning("ข้อความภาษาอังกฤษ", "The text in English."),
    },
    plans.PlansFile: {
        "format": Meaning("รูปแบบของไฟล์", "The format of the file."),
        "agencies": Meaning("หน่วยงานตามรหัส", "Agencies by id.", ({"ISOC": {"name": "กอ.รมน."}},)),
        "bands": Meaning(
            "เกณฑ์สีตามชื่อ คะแนนที่แต่ละสีเริ่มต้น", "Where the colours begin, by the name of the profile."
        ),
        "defaults": Meaning(
            "ใช้กับทุกแผนในไฟล์ที่ไม่ได้กำหนดไว้เอง",
            "Hold for every plan of the file that does not set them.",
        ),
        "plans": Meaning("แผน", "The plans."),
    },
    plans.Agency: {
        "name": _NAME,
        "abbreviation": Meaning("ชื่อย่อ แสดงในตาราง", "Shown in tables."),
    },
    plans.Phase: {
        "id": Meaning("รหัสห้วง ไม่ซ้ำในแผน", "The id; no other phase of the plan has it.", ("1",)),
        "name": _NAME,
        "first_year": _IN_FORCE_FROM,
        "last_year": Meaning("ปีงบประมาณสุดท้าย พ.ศ.", "The last fiscal year, included.", (2570,)),
    },
    plans.Edition: {
        "id": Meaning(
            "รหัสฉบับ ไม่ซ้ำในแผน", "The id; no other edition of the plan has it.", ("amended",)
        ),
        "name": _NAME,
        "first_year": _IN_FORCE_FROM,
        "source": SOURCE,
    },
    plans.Settings: {
        "bands": Meaning("ชื่อเกณฑ์สีที่ใช้", "The name of the bands that count.", ("nesdc",)),
        "scoring": Meaning(
            "วิธีให้คะแนน ใช้กับรายการนี้และที่อยู่ใต้ลงไป",
            "From a result to a score, here and below.",
            ({"method": "progress"},),
        ),
        "rollup": Meaning(
            "วิธีรวมคะแนนของรายการย่อย ใช้กับรายการนี้และที่อยู่ใต้ลงไป",
            "From the scores of children to that of their parent, here and below.",
            ({"method": "mean"},),
        ),
        "min_coverage": Meaning(
            "สัดส่วนน้ำหนักขั้นต่ำที่ต้องมีผล 0 ถึง 1 ต่ำกว่านี้ไม่แสดงสถานะ หากไม่ระบุ ใช้ 0.5",
            "Under this share of covered weight, 0 to 1, no status; 0.5 where nothing says.",
        ),
        "carry_forward": Meaning(
            "จำนวนปีที่ใช้ผลของปีก่อนแทนได้ หากไม่ระบุ ใช้ 0",
            "How many years an earlier result may stand in; 0 where nothing says.",
        ),
        "provenance": PROVENANCE,
    },
    plans.Amendment: {
        "name": _NAME,
        "host": _HOST,
        "partners": _PARTNERS,
        "weight": _WEIGHT,
        "scoring": Meaning("วิธีให้คะแนน", "From a result to a score."),
        "rollup": Meaning("วิธีรวมคะแนน", "From the scores of children to that of their parent."),
        "bands": Meaning("ชื่อเกณฑ์สีที่ใช้", "The name of the bands that count."),
        "direction": _DIRECTION,
        "unit": _UNIT,
    },
    plans.Baseline: {
        "year": Meaning("ปีของค่าฐาน พ.ศ.", "The year of the value, Buddhist era.", (2565,)),
        "value": Meaning(
            "ค่าฐาน ตัวเลข หรือระดับหากตัวชี้วัดมี levels",
            "A number, or a level where the indicator has levels.",
        ),
        "edition": _OF_EDITION,
        "source": SOURCE,
        "note": _NOTE,
        "provenance": PROVENANCE,
    },
    plans.Target: {
        "by": Meaning(
            "ต้องได้ภายในสิ้นปีงบประมาณนี้ พ.ศ.", "To be reached by the end of this fiscal year.", (2570,)
        ),
        "value": Meaning(
            "ค่าเป้าหมาย ตัวเลข หรือระดับหากตัวชี้วัดมี levels",
            "A number, or a level where the indicator has levels.",
        ),
        "edition": _OF_EDITION,
        "source": SOURCE,
        "note": _NOTE,
        "provenance": PROVENANCE,
    },
    plans.Indicator: {
        "id": Meaning(
            "รหัสที่ใช้รายงานผล ไม่ซ้ำกับรายการใด",
            "The id that results are reported under; nothing else has it.",
            ("010101-whr",),
        ),
        "name": _NAME,
        "unit": _UNIT,
        "direction": _DIRECTION,
        "definition": Meaning("วัดอะไร โดยใคร", "What is measured, and by whom."),
        "baselines": Meaning("ค่าฐานที่แผนเริ่มต้น", "What the plan started from."),
        "targets": Meaning("ค่าเป้าหมาย", "The values to be reached."),
        "target_basis": Meaning(
            "แต่ละปีเทียบกับค่าใด", "Whether a year has its own point on the way to the next target."
        ),
        "levels": Meaning(
            "ระดับเรียงจากแย่ที่สุดถึงดีที่สุด ใช้แทนตัวเลข",
            "Words in place of numbers, worst first.",
            (["Tier 3", "Tier 2", "Tier 1"],),
        ),
        "weight": _WEIGHT,
        "host": _HOST,
        "proxy": Meaning(
            "ใช้แทนตัวชี้วัดที่ยังวัดไม่ได้", "Stands in for an indicator that cannot be measured yet."
        ),
        "accumulates": Meaning(
            "นับสะสมตลอดปีงบประมาณ ผลของรอบระหว่างปีจึงเทียบเต็มปี",
            "A count over the year; an interim round is scaled to twelve months.",
        ),
        "results_of": Meaning(
            "รหัสตัวชี้วัดต้นทางที่ใช้ผลร่วมกัน", "The indicator whose results it shares.", ("010101-whr",)
        ),
        "frequency": Meaning("วัดบ่อยเพียงใด", "How often it is measured."),
        "source": Meaning("ผู้จัดทำข้อมูล", "Who compiles it."),
        "aliases": Meaning("ชื่ออื่นที่ใช้เรียก", "Other names it goes by."),
        "formerly": Meaning(
            "รหัสเดิม ผลที่รายงานไว้ใต้รหัสนั้นยังนับ", "Ids it had before; results under them count."
        ),
        "editions": _EDITIONS,
        "by_edition": _BY_EDITION,
    },
    plans.Objective: {
        "id": _NODE_ID,
        "name": _NAME,
        "indicators": Meaning("ตัวชี้วัดของเป้าหมาย", "The indicators of the objective."),
        "weight": _WEIGHT,
        "host": _HOST,
        "editions": _EDITIONS,
        "by_edition": _BY_EDITION,
    },
    plans.SubPlan: {
        "id": _NODE_ID,
        "name": _NAME,
        "host": Meaning(
            "รหัสหน่วยงานเจ้าภาพ",
            "The agency that answers for it and hosts what lies below.",
            ("ISOC",),
        ),
        "partners": _PARTNERS,
        "objectives": Meaning("เป้าหมายของแผนย่อย", "The objectives of the sub-plan."),
        "indicators": _INDICATORS,
        "weight": _WEIGHT,
        "editions": _EDITIONS,
        "by_edition": _BY_EDITION,
    },
    plans.Focus: {
        "year": Meaning(
            "ปีงบประมาณ พ.ศ. ภายในห้วงของแผน", "A fiscal year inside the plan's phases.", (2566,)
        ),
        "agency": Meaning("รหัสหน่วยงาน", "The agency.", ("ISOC",)),
        "text": Meaning("จุดเน้น", "What it concentrates on."),
        "sub_plan": _SUB_PLAN,
        "provenance": PROVENANCE,
    },
    plans.Budget: {
        "year": Meaning(
            "ปีงบประมาณ พ.ศ. ภายในห้วงของแผน", "A fiscal year inside the plan's phases.", (2566,)
        ),
        "amount": Meaning("จำนวนเงิน ล้านบาท", "Million baht.", (12.5,)),
    },
    plans.Project: {
        "id": _NODE_ID,
        "name": _NAME,
        "agency": Meaning("รหัสหน่วยงานที่รับผิดชอบ", "The agency that carries it out.", ("ISOC",)),
        "code": Meaning("รหัสโครงการในระบบอื่น", "Its code in another system."),
        "sub_plan": _SUB_PLAN,
        "objectives": Meaning("รหัสเป้าหมายที่โครงการสนับสนุน", "The objectives it serves."),
        "budgets": Meaning("งบประมาณรายปี", "The money of each year."),
        "provenance": PROVENANCE,
    },
    plans.Plan: {
        "id": _NODE_ID,
        "kind": Meaning("ประเภทของแผน", "What kind of plan this is."),
        "name": _NAME,
        "lead": Meaning(
            "รหัสหน่วยงานรับผิดชอบหลัก เป็นเจ้าภาพของรายการที่ไม่ระบุเจ้าภาพ",
            "The agency that answers for the plan, and hosts whatever names no host.",
            ("NSC",),
        ),
        "phases": Meaning("ห้วงของแผน ต่อเนื่องกัน ไม่เว้น ไม่ซ้อน", "The phases, without gap or overlap."),
        "editions": Meaning(
            "ฉบับของแผน เรียงจากเก่าสุด แผนที่แก้ไขคือฉบับใหม่",
            "The editions, oldest first; an amended plan is a new one.",
        ),
        "headline": Meaning("สถานะของแผนมาจากมุมมองใด", "Which view is the plan's status."),
        "objectives": Meaning("เป้าหมายระดับแผน", "The plan's own objectives."),
        "indicators": _INDICATORS,
        "sub_plans": Meaning("แผนย่อย", "The sub-plans."),
        "focus": Meaning("จุดเน้นรายปีของหน่วยงาน", "What an agency concentrates on in a year."),
        "projects": Meaning("โครงการสำคัญ", "Flagship projects."),
        "by_edition": _BY_EDITION,
    },
}
"""By the type that an entry is read as; what `Settings` says holds wherever they may stand."""
