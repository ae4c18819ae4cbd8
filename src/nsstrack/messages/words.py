"""The words of evaluations, reports and lists: one object a language, and neither may lack one.

The file is long because both languages stand in it: who changes one sees the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.messages import Language
from nsstrack.model.plans import Headline, PlanKind
from nsstrack.model.status import Status
from nsstrack.record import Record, record

if TYPE_CHECKING:
    from collections.abc import Mapping


@record
class Words(Record):
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    language: Language
    status: Mapping[Status, str]
    status_short: Mapping[Status, str]
    reason: Mapping[Reason, str]
    sub_plans_of: Mapping[PlanKind, str]
    headline: Mapping[Headline, str]

    fiscal_year: str
    interim_round: str
    edition: str
    phase: str
    years: str
    lead: str
    status_label: str
    computed: str
    official: str
    official_differs: str
    divergent: str
    coverage: str
    driver: str
    driver_gain: str
    driver_inline: str
    dash: str
    before: str
    lacks_edition: str

    column_node: Mapping[PlanKind, str]
    column_host: str
    column_status: str
    column_score: str
    column_coverage: str
    column_change: str
    column_driver: str
    column_indicator: str
    column_result: str
    column_target: str
    column_next: str

    own_objectives: str
    new_edition: str
    was: str
    not_before: str
    target_by: str
    point_of: str
    no_target_needed: str
    at_most: str
    at_least: str
    or_better: str
    points_only: str
    annualised: str
    units_before: frozenset[str]
    """Units that stand before their figure."""

    mark_stale: str
    mark_proxy: str
    mark_unweighted: str
    mark_weight: str
    mark_explanation: Mapping[str, str]
    rests_on_illustrative: str

    notes: str
    missing: str
    missing_item: str
    missing_note: str
    nothing_missing: str
    missing_of: str
    without_indicator: str
    illustrative: str
    band_at_least: str
    band_above: str
    bands: str
    data: str
    revision: str
    no_plan_in_force: str
    partial: str


TH = Words(
    language=Language.TH,
    status={
        Status.ACHIEVED: "บรรลุค่าเป้าหมาย (สีเขียว)",
        Status.BELOW: "ต่ำกว่าค่าเป้าหมาย (สีเหลือง)",
        Status.AT_RISK: "ต่ำกว่าค่าเป้าหมายขั้นเสี่ยง (สีส้ม)",
        Status.CRITICAL: "ต่ำกว่าค่าเป้าหมายขั้นวิกฤต (สีแดง)",
        Status.NO_DATA: "ยังไม่สามารถระบุผลการดำเนินงานได้ (สีเทา)",
    },
    status_short={
        Status.ACHIEVED: "บรรลุ",
        Status.BELOW: "ต่ำกว่าเป้า",
        Status.AT_RISK: "เสี่ยง",
        Status.CRITICAL: "วิกฤต",
        Status.NO_DATA: "ไม่มีข้อมูล",
    },
    reason={
        Reason.NOT_REPORTED: "ยังไม่รายงานผล",
        Reason.NO_TARGET: "ไม่มีค่าเป้าหมายสำหรับปีนี้",
        Reason.LOW_COVERAGE: "ข้อมูลครอบคลุมไม่ถึงเกณฑ์ขั้นต่ำ",
        Reason.NO_INDICATOR: "ยังไม่มีตัวชี้วัด",
        Reason.STALE_BEFORE_BASELINE: "ผลล่าสุดไม่ใหม่กว่าค่าฐาน",
        Reason.INVALID: "ข้อมูลไม่ถูกต้อง",
        Reason.NOT_PUBLISHED: "ยังไม่เผยแพร่",
        Reason.NOT_COLLECTED: "ไม่ได้จัดเก็บ",
        Reason.NOT_COMPARABLE: "เปรียบเทียบกับปีก่อนไม่ได้",
        Reason.DISCONTINUED: "เลิกจัดทำแล้ว",
    },
    sub_plans_of={
        PlanKind.MASTER_PLAN: "แผนย่อย",
        PlanKind.NATIONAL_PLAN: "นโยบาย",
        PlanKind.ACTION_PLAN: "แผนย่อย",
    },
    headline={Headline.OWN: "เป้าหมายระดับแผน", Headline.ROLLUP: "ภาพรวม{sub_plans}"},
    fiscal_year="ปีงบประมาณ พ.ศ. {year}",
    interim_round="ปีงบประมาณ พ.ศ. {year} รอบ {months} เดือน",
    edition="{name}",
    phase="{name} (พ.ศ. {years})",
    years="{first}–{last}",
    lead="หน่วยงานรับผิดชอบหลัก {name}",
    status_label="สถานะ",
    computed="หน่วยงานคำนวณเอง มิใช่ผลที่เผยแพร่",
    official="ผลที่เผยแพร่",
    official_differs="ไม่ตรงกับผลที่คำนวณ",
    divergent="≠ สองมุมมองให้ผลต่างกัน",
    coverage="รายงานผลแล้ว {reported} จาก {indicators} ตัวชี้วัด สถานะครอบคลุมร้อยละ {share} ของน้ำหนัก",
    driver="ตัวชี้วัดที่ฉุดคะแนนมากที่สุด",
    driver_gain="{name} หากบรรลุเต็มจะเพิ่ม {points} คะแนน",
    driver_inline="ฉุดคะแนนมากที่สุด {driver}",
    dash="–",
    before="เทียบกับ {period}",
    lacks_edition="แผนนี้ไม่มีฉบับ {edition} จึงประเมินตามฉบับที่ใช้บังคับ",
    column_node={
        PlanKind.MASTER_PLAN: "แผนย่อย",
        PlanKind.NATIONAL_PLAN: "นโยบาย",
        PlanKind.ACTION_PLAN: "แผนย่อย",
    },
    column_host="เจ้าภาพ",
    column_status="สถานะ",
    column_score="คะแนน",
    column_coverage="ครอบคลุม",
    column_change="เทียบปีก่อน",
    column_driver="ตัวฉุดคะแนน (คะแนนที่จะเพิ่มหากบรรลุ)",
    column_indicator="ตัวชี้วัด",
    column_result="ผล",
    column_target="ค่าเป้าหมาย",
    column_next="ค่าที่ต้องได้ เพื่อเลื่อนสถานะ",
    own_objectives="เป้าหมายระดับแผน",
    new_edition="เปลี่ยนฉบับแผน",
    was="ปีก่อน {status}",
    not_before="ไม่มีในปีก่อน",
    target_by="ภายในปี {year}",
    point_of="จาก {start} เป็น {value} ภายในปี {year}",
    no_target_needed="ใช้เกณฑ์คะแนน",
    at_most="ไม่เกิน {value}",
    at_least="{value} ขึ้นไป",
    or_better="{value} หรือดีกว่า",
    points_only="อีก {points} คะแนน",
    annualised="เทียบเต็มปี {value}",
    units_before=frozenset(("ร้อยละ", "อันดับ", "อันดับที่", "ลำดับ", "ลำดับที่", "ระดับ")),
    mark_stale="ผลปี {year}",
    mark_proxy="ตัวชี้วัดทดแทน",
    mark_unweighted="ไม่นับคะแนน",
    mark_weight="น้ำหนัก {weight}",
    mark_explanation={
        "*": "ตัวเลขสมมติ หรือสถานะที่คำนวณจากตัวเลขสมมติ ใช้อ้างอิงไม่ได้",
        "ผลปี …": "ใช้ผลของปีก่อนแทน",
        "ตัวชี้วัดทดแทน": "ใช้แทนตัวชี้วัดที่ยังวัดไม่ได้",
        "ไม่นับคะแนน": "น้ำหนักเป็น 0",
    },
    rests_on_illustrative="คำนวณจากตัวเลขสมมติ",
    notes="หมายเหตุ",
    missing="ข้อมูลที่ยังขาด",
    missing_item="{id} {name} – {reason} ({host})",
    missing_note="หมายเหตุ: {note}",
    nothing_missing="ไม่มี ได้รับผลครบทุกตัวชี้วัด",
    missing_of="{shown} รายการในส่วนที่แสดง จากทั้งแผน {everywhere} รายการ",
    without_indicator="ยังไม่มีตัวชี้วัด: {ids}",
    illustrative="ตัวเลขที่ใช้ {figures} ค่า เป็นตัวเลขสมมติ {illustrative} ค่า",
    band_at_least="ตั้งแต่ {edge}",
    band_above="มากกว่า {edge}",
    bands="เกณฑ์ {name}",
    data="ข้อมูล {folder} จำนวน {files} ไฟล์ sha256 {digest}",
    revision="git {revision}",
    no_plan_in_force="ไม่มีแผนที่ใช้บังคับในรอบ {period}",
    partial="ผลประเมินเพียงบางส่วน: ข้อมูลมีข้อผิดพลาด {errors} แห่ง ส่วนที่เกี่ยวข้องไม่นับรวม ไม่ควรใช้อ้างอิง",
)

EN = Words(
    language=Language.EN,
    status={
        Status.ACHIEVED: "achieved (green)",
        Status.BELOW: "below target (yellow)",
        Status.AT_RISK: "at risk (orange)",
        Status.CRITICAL: "critical (red)",
        Status.NO_DATA: "no data (grey)",
    },
    status_short={
        Status.ACHIEVED: "achieved",
        Status.BELOW: "below",
        Status.AT_RISK: "at risk",
        Status.CRITICAL: "critical",
        Status.NO_DATA: "no data",
    },
    reason={
        Reason.NOT_REPORTED: "not reported",
        Reason.NO_TARGET: "no target for this year",
        Reason.LOW_COVERAGE: "too little reported",
        Reason.NO_INDICATOR: "no indicator",
        Reason.STALE_BEFORE_BASELINE: "the last result is no newer than the baseline",
        Reason.INVALID: "invalid data",
        Reason.NOT_PUBLISHED: "not published",
        Reason.NOT_COLLECTED: "not collected",
        Reason.NOT_COMPARABLE: "not comparable",
        Reason.DISCONTINUED: "discontinued",
    },
    sub_plans_of={
        PlanKind.MASTER_PLAN: "sub-plans",
        PlanKind.NATIONAL_PLAN: "policies",
        PlanKind.ACTION_PLAN: "sub-plans",
    },
    headline={Headline.OWN: "own objectives", Headline.ROLLUP: "{sub_plans} rolled up"},
    fiscal_year="Fiscal year {year}",
    interim_round="Fiscal year {year}, first {months} months",
    edition="Edition: {name}",
    phase="{name} ({years})",
    years="{first}–{last}",
    lead="Led by {name}",
    status_label="Status",
    computed="computed by the office, not published",
    official="Published",
    official_differs="differs from the computed status",
    divergent="≠ the two views differ",
    coverage=(
        "{reported} of {indicators} indicators reported; the status covers {share} % of the weight"
    ),
    driver="Held back most by",
    driver_gain="{name}; at 100 it would add {points} points",
    driver_inline="held back most by {driver}",
    dash="–",
    before="Against {period}",
    lacks_edition="This plan has no edition {edition}; it is judged by the one in force",
    column_node={
        PlanKind.MASTER_PLAN: "Sub-plan",
        PlanKind.NATIONAL_PLAN: "Policy",
        PlanKind.ACTION_PLAN: "Sub-plan",
    },
    column_host="Host",
    column_status="Status",
    column_score="Score",
    column_coverage="Covered",
    column_change="Year before",
    column_driver="Held back most by (points to gain)",
    column_indicator="Indicator",
    column_result="Result",
    column_target="Target",
    column_next="To a better band",
    own_objectives="The plan's own objectives",
    new_edition="new edition",
    was="was {status}",
    not_before="not there before",
    target_by="by {year}",
    point_of="from {start} to {value} by {year}",
    no_target_needed="own scale",
    at_most="{value} or less",
    at_least="{value} or more",
    or_better="{value} or better",
    points_only="{points} points",
    annualised="{value} a year",
    units_before=frozenset(),
    mark_stale="of {year}",
    mark_proxy="proxy",
    mark_unweighted="not counted",
    mark_weight="weight {weight}",
    mark_explanation={
        "*": "a made-up figure, or a status that rests on one: not to be quoted",
        "of YEAR": "an earlier year's result stands in",
        "proxy": "stands in for an indicator that cannot be measured yet",
        "not counted": "its weight is 0",
    },
    rests_on_illustrative="rests on illustrative figures",
    notes="Notes",
    missing="Missing",
    missing_item="{id} {name}: {reason} ({host})",
    missing_note="note: {note}",
    nothing_missing="none, every indicator has a result",
    missing_of="{shown} in what is shown, {everywhere} in the whole plan",
    without_indicator="Without an indicator: {ids}",
    illustrative="{illustrative} of the {figures} figures used are illustrative",
    band_at_least="{edge} or more",
    band_above="above {edge}",
    bands="bands {name}",
    data="Data: {folder}, {files} files, sha256 {digest}",
    revision="git {revision}",
    no_plan_in_force="No plan is in force in {period}",
    partial=(
        "PARTIAL: errors in the data: {errors}; what they touch is left out. Not to be quoted"
    ),
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def words_of(language: Language) -> Words:
    """Return the words of `language`."""
    return _WORDS[language]
