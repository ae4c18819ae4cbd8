"""What every entry, key and word of a file means; a test finds one without its meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model import fields, methods, plans, results
from nsstrack.model.status import Status
from tools.schemas.meaning import Meaning
from tools.schemas.meanings_of_plans import KEYS_OF_PLANS
from tools.schemas.meanings_of_results import KEYS_OF_RESULTS

if TYPE_CHECKING:
    from enum import StrEnum

OWN_KEY = Meaning("ข้อมูลที่หน่วยงานใช้เอง โปรแกรมไม่อ่าน", "The office's own; the program passes over it.")

SCORING = Meaning("วิธีให้คะแนน", "scoring")

ENTRIES: dict[type, Meaning] = {
    plans.PlansFile: Meaning("ไฟล์แผน", "a file of plans"),
    plans.Agency: Meaning("หน่วยงาน", "agency"),
    plans.Phase: Meaning("ห้วงของแผน", "phase"),
    plans.Edition: Meaning("ฉบับของแผน", "edition"),
    plans.Defaults: Meaning("ค่าที่ใช้ร่วมกันในไฟล์แผน", "defaults of plans"),
    plans.Amendment: Meaning("สิ่งที่ฉบับนั้นเปลี่ยน", "what an edition changes"),
    plans.Baseline: Meaning("ค่าฐาน", "baseline"),
    plans.Target: Meaning("ค่าเป้าหมาย", "target"),
    plans.Indicator: Meaning("ตัวชี้วัด", "indicator"),
    plans.Objective: Meaning("เป้าหมาย", "objective"),
    plans.SubPlan: Meaning("แผนย่อย", "sub-plan"),
    plans.Focus: Meaning("จุดเน้นรายปี", "focus of a year"),
    plans.Budget: Meaning("งบประมาณรายปี", "budget of a year"),
    plans.Project: Meaning("โครงการสำคัญ", "flagship project"),
    plans.Plan: Meaning("แผน", "plan"),
    methods.Bands: Meaning("เกณฑ์สี", "bands"),
    methods.Edge: Meaning("จุดเริ่มต้นของสี", "the edge of a band"),
    methods.Rollup: Meaning("วิธีรวมคะแนน", "roll-up"),
    methods.Ratio: Meaning("ผลเทียบกับค่าเป้าหมาย", "the result beside the target"),
    methods.Progress: Meaning(
        "ระยะจากค่าฐานถึงค่าเป้าหมายที่ทำได้แล้ว", "the share of the way from baseline to target"
    ),
    methods.Threshold: Meaning("ถึงค่าเป้าหมายหรือไม่ถึง", "the target is met, or it is not"),
    methods.Goalposts: Meaning(
        "ตำแหน่งระหว่างค่าแย่ที่สุดกับค่าดีที่สุด", "the place between the worst value and the best"
    ),
    methods.Points: Meaning("ตามจุดให้คะแนนที่กำหนด", "along given points"),
    methods.Within: Meaning("อยู่ในช่วงที่กำหนดหรือไม่", "inside a range"),
    results.ResultsFile: Meaning("ไฟล์ผลการดำเนินงาน", "a file of results"),
    results.Earlier: Meaning("ค่าที่เคยรายงาน", "a value given before"),
    results.Result: Meaning("ผลการดำเนินงาน", "result"),
    results.ResultDefaults: Meaning("ค่าที่ใช้ร่วมกันในไฟล์ผลการดำเนินงาน", "defaults of results"),
    results.Official: Meaning("สถานะที่เผยแพร่", "published status"),
    results.ProjectResult: Meaning("ความก้าวหน้าของโครงการ", "progress of a project"),
    results.Obstacle: Meaning("ปัญหาและข้อขัดข้อง", "obstacle"),
    fields.Text: Meaning("ข้อความ", "text"),
}
"""What an entry is; the heading of its tooltip."""

WORDS: dict[type[StrEnum], dict[str, Meaning]] = {
    fields.Provenance: {
        "official": Meaning(
            "อยู่ในเอกสารของหน่วยงานเจ้าของแผน", "stands in a document of the plan's own authority"
        ),
        "published": Meaning(
            "ผู้อื่นเผยแพร่ไว้และตรวจสอบได้", "published by somebody else, and can be looked up"
        ),
        "illustrative": Meaning(
            "ตัวเลขสมมติ ใช้อ้างอิงไม่ได้", "made up for the example, never to be quoted"
        ),
        "unstated": Meaning("ไม่ได้ระบุ", "nobody said"),
    },
    plans.PlanKind: {
        "master_plan": Meaning("แผนแม่บท", "master plan"),
        "national_plan": Meaning(
            "นโยบายและแผนระดับชาติ แผนย่อยเรียกว่านโยบาย", "national plan; its sub-plans are policies"
        ),
        "action_plan": Meaning("แผนปฏิบัติการ", "action plan"),
    },
    plans.Headline: {
        "own": Meaning("จากเป้าหมายระดับแผน", "from the plan's own objectives"),
        "rollup": Meaning("รวมจากแผนย่อย", "from its sub-plans"),
    },
    plans.Frequency: {
        "yearly": Meaning("ทุกปี", "every year"),
        "every_2_years": Meaning("ทุกสองปี", "every second year"),
        "irregular": Meaning("ไม่เป็นประจำ", "irregular"),
    },
    methods.Direction: {
        "higher": Meaning("ยิ่งสูงยิ่งดี", "higher is better"),
        "lower": Meaning("ยิ่งต่ำยิ่งดี", "lower is better"),
    },
    methods.TargetBasis: {
        "phase_end": Meaning("เทียบกับค่าเป้าหมายถัดไปโดยตรง", "by the next target itself"),
        "linear": Meaning(
            "เทียบกับค่าเป้าหมายรายปีบนเส้นทางสู่ค่าเป้าหมายถัดไป",
            "by the year's own point on the way to the next target",
        ),
    },
    methods.Scale: {
        "linear": Meaning("มาตราปกติ วัดด้วยระยะห่าง", "by distances"),
        "log": Meaning("มาตราลอการิทึม วัดด้วยอัตราส่วน", "by ratios, logarithmic"),
    },
    methods.RollupMethod: {
        "mean": Meaning("ค่าเฉลี่ยถ่วงน้ำหนัก", "weighted mean"),
        "geometric": Meaning("ค่าเฉลี่ยเรขาคณิตถ่วงน้ำหนัก", "weighted geometric mean"),
        "minimum": Meaning("คะแนนต่ำสุด", "the lowest score"),
        "two_lowest": Meaning("ค่าเฉลี่ยของคะแนนต่ำสุดสองลำดับ", "the mean of the two lowest"),
        "share_achieved": Meaning("สัดส่วนน้ำหนักที่บรรลุค่าเป้าหมาย", "the share that is achieved"),
    },
    results.Missing: {
        "not_published": Meaning("ยังไม่เผยแพร่", "not published"),
        "not_collected": Meaning("ไม่ได้จัดเก็บ", "not collected"),
        "not_comparable": Meaning(
            "เปรียบเทียบกับปีก่อนไม่ได้ และไม่ใช้ผลของปีก่อนแทน",
            "not comparable; an earlier result does not stand in",
        ),
        "discontinued": Meaning(
            "เลิกจัดทำแล้ว และไม่ใช้ผลของปีก่อนแทน", "discontinued; an earlier result does not stand in"
        ),
    },
    Status: {
        "achieved": Meaning("บรรลุค่าเป้าหมาย (สีเขียว)", "achieved (green)"),
        "below": Meaning("ต่ำกว่าค่าเป้าหมาย (สีเหลือง)", "below target (yellow)"),
        "at_risk": Meaning("ต่ำกว่าค่าเป้าหมายขั้นเสี่ยง (สีส้ม)", "at risk (orange)"),
        "critical": Meaning("ต่ำกว่าค่าเป้าหมายขั้นวิกฤต (สีแดง)", "critical (red)"),
        "no_data": Meaning("ยังไม่สามารถระบุผลการดำเนินงานได้ (สีเทา)", "no data (grey)"),
    },
}
"""What a word with a fixed choice says."""

KEYS: dict[type, dict[str, Meaning]] = {**KEYS_OF_PLANS, **KEYS_OF_RESULTS}
"""What a key of an entry says, by the field it is read as."""


def meaning_of(model: type, name: str) -> Meaning:
    """Return what the field `name` of `model` means; an inherited one means the same everywhere."""
    for owner in model.__mro__:
        if name in KEYS.get(owner, {}):
            return KEYS[owner][name]
    raise LookupError(f"{model.__name__}.{name} has no meaning in tools/schemas")
