"""The words of reports: one object a language, and neither may lack one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import PlanKind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    title: str
    briefing: str
    briefing_for: str
    plan_of_briefing: str
    """How a plan stands as a whole, where only a part of it is shown."""

    summary: str
    tree: str
    levels: str
    moved: str
    nothing_moved: str
    moved_below: str
    plan_is_new: str
    no_year_before: str
    missing: str
    questions: str
    parts: Mapping[PlanKind, str]
    hosted: Mapping[PlanKind, str]

    obstacles: str
    focus: str
    projects: str

    partners: str
    next_band: str
    note_on: str

    column_trend: str
    trend: str
    trend_years: str
    higher_is_better: str
    lower_is_better: str
    best_level: str

    all_indicators: str
    column_id: str
    column_name: str
    column_under: str
    column_baseline: str
    column_reported: str
    column_source: str
    column_provenance: str
    in_year: str

    method: str
    marks: str
    scoring: str
    formulas: Mapping[str, str]
    basis: Mapping[TargetBasis, str]
    targets: str
    rollup: str
    rolled_up: str
    weights: str
    least: str
    least_own: str
    """Where not all nodes ask for the same."""
    carried: str
    carried_none: str
    views: str
    edition: str
    edition_since: str
    bands: str

    sources: str
    sources_none: str
    of_edition: str
    about: str
    made_by: str
    digest: str
    revision: str
    unrevised: str
    illustrative: str
    illustrative_none: str
    latest: str
    computed: str


TH = ReportWords(
    title="รายงานผลการดำเนินงานตามแผน {period}",
    briefing="เอกสารประกอบการหารือกับ{agency}",
    briefing_for=(
        "{period} · เฉพาะส่วนที่ {agency} เป็นหน่วยงานเจ้าภาพ รวมทั้งโครงการ จุดเน้น และปัญหาของหน่วยงาน"
    ),
    plan_of_briefing="สถานะของทั้งแผน รวมทุกหน่วยงาน",
    summary="สรุปผล",
    tree="สถานะของ{plan} แยกตามลำดับชั้นของแผน",
    levels="สถานะตามลำดับชั้นของแผน",
    moved="การเปลี่ยนแปลงจาก{period} และสาเหตุ",
    nothing_moved="ไม่มีการเปลี่ยนแปลงจากปีก่อน",
    moved_below="การเปลี่ยนแปลงรายตัวชี้วัดจาก{period}",
    plan_is_new="แผนนี้เริ่มใช้ในปีนี้ จึงไม่มีผลของปีก่อนให้เปรียบเทียบ",
    no_year_before="ไม่มีผลของรอบเดียวกันในปีก่อนให้เปรียบเทียบ",
    missing="ผลการดำเนินงานที่ยังขาด",
    questions="ประเด็นหารือ",
    parts={
        PlanKind.MASTER_PLAN: "แผนย่อย",
        PlanKind.NATIONAL_PLAN: "นโยบาย",
        PlanKind.ACTION_PLAN: "แผนย่อย",
    },
    hosted={
        PlanKind.MASTER_PLAN: "แผนย่อยในความรับผิดชอบ",
        PlanKind.NATIONAL_PLAN: "นโยบายในความรับผิดชอบ",
        PlanKind.ACTION_PLAN: "แผนย่อยในความรับผิดชอบ",
    },
    obstacles="ปัญหาและข้อขัดข้อง และแนวทางแก้ไข",
    focus="จุดเน้นในการดำเนินงานรายปี พ.ศ. {year}",
    projects="โครงการสำคัญ",
    partners="หน่วยงานร่วม",
    next_band="การเลื่อนสถานะ",
    note_on="{id}: {note}",
    column_trend="แนวโน้ม",
    trend="ผลของ{name}",
    trend_years="{first}–{last}:",
    higher_is_better="ค่ายิ่งสูงยิ่งดี",
    lower_is_better="ค่ายิ่งต่ำยิ่งดี",
    best_level="ระดับที่ดีที่สุดคือ {level}",
    all_indicators="ตารางตัวชี้วัดทั้งหมด",
    column_id="รหัส",
    column_name="ตัวชี้วัด",
    column_under="ส่วนของแผน",
    column_baseline="ค่าฐาน",
    column_reported="วันที่รายงาน",
    column_source="แหล่งข้อมูล",
    column_provenance="ประเภทข้อมูล",
    in_year="{value} ({year})",
    method="หมายเหตุเกี่ยวกับวิธีประเมิน",
    marks="เครื่องหมายและข้อความกำกับ",
    scoring="วิธีคิดคะแนน",
    formulas={
        "ratio": (
            "ผลเทียบกับค่าเป้าหมาย: ผล ÷ ค่าเป้าหมาย × 100 (ตัวชี้วัดที่ค่ายิ่งต่ำยิ่งดี: ค่าเป้าหมาย ÷ ผล × 100)"
        ),
        "progress": "ความก้าวหน้าจากค่าฐาน: (ผล − ค่าฐาน) ÷ (ค่าเป้าหมาย − ค่าฐาน) × 100",
        "threshold": "บรรลุหรือไม่บรรลุ: 100 เมื่อผลถึงค่าเป้าหมาย มิฉะนั้น 0",
        "goalposts": "ระหว่างค่าต่ำสุดกับค่าสูงสุด: (ผล − ค่าที่แย่ที่สุด) ÷ (ค่าที่ดีที่สุด − ค่าที่แย่ที่สุด) × 100",
        "points": "ตามเกณฑ์คะแนน: ต่อเส้นตรงระหว่างจุดที่กำหนดไว้",
        "within": "อยู่ในช่วงที่กำหนด: 100 เมื่อผลอยู่ในช่วง และลดลงตามระยะที่ออกนอกช่วง",
    },
    basis={
        TargetBasis.LINEAR: "ค่าเป้าหมายรายปีบนเส้นตรงจากค่าฐานหรือค่าเป้าหมายก่อนหน้าถึงค่าเป้าหมายของห้วง",
        TargetBasis.PHASE_END: "ค่าเป้าหมายเมื่อสิ้นห้วง ใช้กับทุกปีในห้วง",
    },
    targets="ค่าเป้าหมายที่ใช้ประเมิน",
    rollup="การรวมคะแนน",
    rolled_up="{name}: {method}",
    weights="ถ่วงด้วยน้ำหนักของแต่ละรายการ รายการที่น้ำหนักเป็น 0 แสดงแต่ไม่นับ",
    least="ต้องมีผลครอบคลุมอย่างน้อยร้อยละ {share} ของน้ำหนัก จึงจะระบุสถานะ",
    least_own="ต้องมีผลครอบคลุมตามสัดส่วนของน้ำหนักที่แต่ละรายการกำหนด (ร้อยละ {shares}) จึงจะระบุสถานะ",
    carried="ตัวชี้วัดที่กำหนดไว้ใช้ผลของปีก่อนแทนได้ไม่เกิน {years} ปี และมีข้อความกำกับทุกครั้ง",
    carried_none="ไม่ใช้ผลของปีก่อนแทน",
    views="สถานะของแผนใช้มุมมอง{view} และแสดงอีกมุมมองหนึ่งคู่กันเสมอ",
    edition="ฉบับของแผน",
    edition_since="แผน {plan}: {edition} ใช้ตั้งแต่ พ.ศ. {year}",
    bands="เกณฑ์สี",
    sources="แหล่งข้อมูล",
    sources_none="ไม่มีการระบุแหล่งข้อมูล",
    of_edition="แผน {plan} {edition}: {source}",
    about="เกี่ยวกับรายงานนี้",
    made_by="จัดทำด้วย nsstrack {version} จากไฟล์ข้อมูล {files} ไฟล์ในโฟลเดอร์ {folder}",
    digest="ค่าตรวจสอบของข้อมูล sha256",
    revision="รุ่นข้อมูล git",
    unrevised="ข้อมูลไม่ได้เก็บไว้ใน git จึงไม่มีรุ่นข้อมูลให้อ้างอิง",
    illustrative="แผน {plan}: ตัวเลขที่ใช้ {figures} ค่า เป็นตัวเลขสมมติ {illustrative} ค่า",
    illustrative_none="แผน {plan}: ไม่มีตัวเลขสมมติในตัวเลขที่ใช้ {figures} ค่า",
    latest="ผลที่รายงานล่าสุดลงวันที่ {day}",
    computed="คะแนนและสถานะในรายงานนี้หน่วยงานคำนวณเอง มิใช่ผลที่เผยแพร่อย่างเป็นทางการ",
)

EN = ReportWords(
    title="Where the plans stand: {period}",
    briefing="Briefing for a meeting with {agency}",
    briefing_for="{period} · what {agency} hosts, with its projects, focus and obstacles",
    plan_of_briefing="The whole plan, with all agencies",
    summary="Summary",
    tree="Statuses in {plan}, from the plan down to its indicators",
    levels="Statuses from the plan down",
    moved="What moved since {period}, and why",
    nothing_moved="Nothing moved.",
    moved_below="What moved below it since {period}",
    plan_is_new="This plan was not in force the year before: there is nothing to compare with.",
    no_year_before="The same period of the year before has no results to compare with.",
    missing="Missing results",
    questions="Questions to raise",
    parts={
        PlanKind.MASTER_PLAN: "Sub-plans",
        PlanKind.NATIONAL_PLAN: "Policies",
        PlanKind.ACTION_PLAN: "Sub-plans",
    },
    hosted={
        PlanKind.MASTER_PLAN: "Sub-plans it hosts",
        PlanKind.NATIONAL_PLAN: "Policies it hosts",
        PlanKind.ACTION_PLAN: "Sub-plans it hosts",
    },
    obstacles="Obstacles and actions",
    focus="Focus of {year}",
    projects="Flagship projects",
    partners="Partners",
    next_band="To a better band",
    note_on="{id}: {note}",
    column_trend="Trend",
    trend="Results of {name}",
    trend_years="{first}–{last}:",
    higher_is_better="higher is better",
    lower_is_better="lower is better",
    best_level="{level} is best",
    all_indicators="All indicators",
    column_id="Id",
    column_name="Indicator",
    column_under="Under",
    column_baseline="Baseline",
    column_reported="Reported",
    column_source="Source",
    column_provenance="Provenance",
    in_year="{value} ({year})",
    method="Notes on method",
    marks="Marks",
    scoring="Scoring",
    formulas={
        "ratio": (
            "result against target: result ÷ target × 100 "
            "(where lower is better: target ÷ result × 100)"
        ),
        "progress": "progress from the baseline: (result − baseline) ÷ (target − baseline) × 100",
        "threshold": "target met or not: 100 once the result meets the target, else 0",
        "goalposts": (
            "between the worst and the best value: (result − worst) ÷ (best − worst) × 100"
        ),
        "points": "along given points: a straight line from one to the next",
        "within": "inside a range: 100 inside it, less the further outside",
    },
    basis={
        TargetBasis.LINEAR: (
            "the year's point on a straight line from the baseline, or the target before, "
            "to the target of the phase"
        ),
        TargetBasis.PHASE_END: "the target at the end of the phase, in every year of it",
    },
    targets="Targets",
    rollup="Roll-up",
    rolled_up="{name}: {method}",
    weights="Each part counts by its weight; one with a weight of 0 is shown and not counted.",
    least="At least {share} % of the weight must be covered for a status.",
    least_own=(
        "Each node says what share of its weight must be covered for a status ({shares} %)."
    ),
    carried=(
        "Where an indicator allows it, a result up to {years} years old stands in, and is marked."
    ),
    carried_none="No earlier result stands in for a missing one.",
    views="The status of a plan is that of its {view}; the other view is always shown beside it.",
    edition="Editions",
    edition_since="{plan}: {edition}, in force from {year}",
    bands="Bands",
    sources="Sources",
    sources_none="No source is stated.",
    of_edition="{plan}, {edition}: {source}",
    about="About this report",
    made_by="Made by nsstrack {version} from {files} files in the folder {folder}",
    digest="sha256 of the data",
    revision="git revision",
    unrevised="The data are not kept in git, so there is no revision to refer to",
    illustrative="{plan}: {illustrative} of the {figures} figures used are illustrative",
    illustrative_none="{plan}: none of the {figures} figures used is illustrative",
    latest="The latest of the dated results was reported on {day}.",
    computed="Scores and statuses are computed by the office; they are not published ones.",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def report_words(language: Language) -> ReportWords:
    """Return the words of `language`."""
    return _WORDS[language]
