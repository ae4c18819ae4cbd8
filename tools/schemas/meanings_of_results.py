"""What the keys of a file of results mean."""

from __future__ import annotations

from nsstrack.model import results
from tools.schemas.meaning import Meaning
from tools.schemas.meanings_of_plans import PROVENANCE, SOURCE

_VALUE = Meaning(
    "ค่าที่วัดได้ เป็นตัวเลขไม่มีจุลภาคหรือหน่วย หรือเป็นระดับหากตัวชี้วัดมี levels",
    "What was measured: a number without commas or unit, or one of the indicator's levels.",
)
_REPORTED = Meaning(
    "วันที่รายงาน เป็น พ.ศ. ในเครื่องหมายคำพูด",
    "The day of the report, of the Buddhist era, in quotes.",
    ("2566-12-15",),
)
_URL = Meaning("ที่อยู่เว็บของแหล่งข้อมูล", "Where the source is on the web.", ("https://www.nso.go.th/",))
_DATA_YEAR = Meaning(
    "ปี พ.ศ. ของข้อมูลที่วัด หากไม่ใช่ปีของรอบการรายงาน",
    "The year that was measured, where it is not that of the period.",
    (2565,),
)
_NOTE = Meaning("หมายเหตุ", "A note.")

KEYS_OF_RESULTS: dict[type, dict[str, Meaning]] = {
    results.ResultsFile: {
        "period": Meaning(
            "รอบการรายงาน ต้องตรงกับชื่อไฟล์หรือโฟลเดอร์: ปีงบประมาณ หรือ 3 6 หรือ 9 เดือนแรกนับจาก 1 ตุลาคม",
            "The period, as the file or folder is named: a fiscal year, or its first 3, 6 or 9"
            " months from 1 October.",
            (2566, "2567-6M"),
        ),
        "format": Meaning("รูปแบบของไฟล์", "The format of the file."),
        "defaults": Meaning(
            "ใช้กับผลทุกรายการในไฟล์ที่ไม่ได้ระบุไว้เอง",
            "Hold for every result of the file that does not say otherwise.",
        ),
        "results": Meaning(
            "ผลการดำเนินงานตามรหัสตัวชี้วัด",
            "Results by the id of their indicator.",
            ({"010101-whr": 60},),
        ),
        "official": Meaning(
            "สถานะที่ผู้อื่นเผยแพร่ ตามรหัสแผน แผนย่อย เป้าหมาย หรือตัวชี้วัด แสดงคู่กับสถานะที่คำนวณ",
            "Statuses that others published, by node, shown beside the computed ones.",
        ),
        "projects": Meaning("ความก้าวหน้าตามรหัสโครงการ", "Progress by the id of a project."),
        "obstacles": Meaning("ปัญหาและข้อขัดข้องในรอบนี้", "What stood in the way in this period."),
    },
    results.Result: {
        "value": _VALUE,
        "missing": Meaning(
            "เหตุที่ไม่มีค่า ใช้แทน value", "Why there is no value; stands in place of value."
        ),
        "of": Meaning("จำนวนอันดับทั้งหมดของการจัดอันดับ", "How many places the ranking has.", (163,)),
        "data_year": _DATA_YEAR,
        "reported": _REPORTED,
        "source": SOURCE,
        "url": _URL,
        "note": Meaning("หมายเหตุ แสดงเมื่อไม่มีค่า", "A note, shown where the value is missing."),
        "provenance": PROVENANCE,
        "history": Meaning(
            "ค่าที่เคยรายงานก่อนแก้ไข เรียงจากเก่าสุด", "Values given before, oldest first."
        ),
    },
    results.Earlier: {"value": _VALUE, "reported": _REPORTED, "note": _NOTE},
    results.ResultDefaults: {
        "provenance": PROVENANCE,
        "reported": _REPORTED,
        "source": SOURCE,
        "url": _URL,
        "data_year": _DATA_YEAR,
    },
    results.Official: {
        "status": Meaning("สถานะที่เผยแพร่", "The status that was published."),
        "source": SOURCE,
        "note": _NOTE,
    },
    results.ProjectResult: {
        "progress": Meaning(
            "ร้อยละความก้าวหน้าของงานที่วางแผนไว้ในปีงบประมาณ 0 ถึง 100",
            "Percent done of the work of the fiscal year, 0 to 100.",
        ),
        "spent": Meaning(
            "เงินที่เบิกจ่ายนับแต่ต้นปีงบประมาณ ล้านบาท", "Million baht spent since the fiscal year began."
        ),
        "note": _NOTE,
        "provenance": PROVENANCE,
    },
    results.Obstacle: {
        "text": Meaning("ปัญหาและข้อขัดข้อง", "What stood in the way."),
        "sub_plan": Meaning("รหัสแผนย่อยที่เกี่ยวข้อง", "The sub-plan it concerns.", ("0101",)),
        "agency": Meaning("รหัสหน่วยงานที่เกี่ยวข้อง", "The agency it concerns.", ("ISOC",)),
        "cause": Meaning("สาเหตุ", "Why."),
        "action": Meaning("แนวทางแก้ไข", "What is done about it."),
        "provenance": PROVENANCE,
    },
}
"""By the type that an entry is read as."""
