"""The words of what changed, and why: one object a language, and neither may lack one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.changes import Factor, ResultChange, StructureChange
from nsstrack.messages import Language

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    factor: Mapping[Factor, str]
    result: Mapping[ResultChange, str]
    structure: Mapping[StructureChange, str]

    because: str
    column_node: str
    column_move: str
    from_to: str
    """From one period to another."""
    unmoved: str
    """How many nodes stand as before."""
    nothing_moved: str
    result_from_to: str
    target_from_to: str
    renamed_from: str
    moved_from: str
    plan_added: str
    plan_dropped: str
    judged_by_old: str
    parts: str
    """A cause with its parts."""
    result_named: str
    """The results with what became of them."""
    by_old_edition: str


TH = ChangeWords(
    factor={
        Factor.STRUCTURE: "โครงสร้างแผน",
        Factor.EDITION: "เปลี่ยนฉบับแผน",
        Factor.BANDS: "เกณฑ์สี",
        Factor.TARGET: "ค่าเป้าหมาย",
        Factor.METHOD: "วิธีคิดคะแนน",
        Factor.WEIGHT: "น้ำหนัก",
        Factor.RESULT: "ผลการดำเนินงาน",
    },
    result={
        ResultChange.NEW: "รายงานเพิ่ม",
        ResultChange.WITHDRAWN: "ถอนออก",
        ResultChange.RESTATED: "ปรับแก้",
        ResultChange.CHANGED: "เปลี่ยนแปลง",
        ResultChange.FRESH: "ได้ค่าใหม่แทนค่าปีก่อน",
        ResultChange.STALE: "ใช้ค่าปีก่อนแทน",
    },
    structure={
        StructureChange.ADDED: "เพิ่มใหม่",
        StructureChange.DROPPED: "นำออก",
        StructureChange.MOVED: "ย้ายที่",
        StructureChange.RENAMED: "เปลี่ยนรหัส",
    },
    because="สาเหตุ",
    column_node="รายการ",
    column_move="เปลี่ยนแปลง",
    from_to="จาก {old} เป็น {new}",
    unmoved="อีก {number} รายการคงเดิม",
    nothing_moved="ไม่มีรายการใดเปลี่ยนแปลง",
    result_from_to="ผล {old} → {new}",
    target_from_to="ค่าเป้าหมาย {old} → {new}",
    renamed_from="เดิมใช้รหัส {id}",
    moved_from="ย้ายที่ในโครงสร้างแผน",
    plan_added="ไม่มีแผนนี้ใน {old}",
    plan_dropped="ไม่มีแผนนี้ใน {new}",
    judged_by_old="ผลของ {new} ประเมินตามฉบับเดิม",
    parts="{cause} ({parts})",
    result_named="{factor} ({change})",
    by_old_edition="ตามฉบับเดิม {status}",
)

EN = ChangeWords(
    factor={
        Factor.STRUCTURE: "structure",
        Factor.EDITION: "new edition",
        Factor.BANDS: "bands",
        Factor.TARGET: "targets",
        Factor.METHOD: "method",
        Factor.WEIGHT: "weights",
        Factor.RESULT: "results",
    },
    result={
        ResultChange.NEW: "new",
        ResultChange.WITHDRAWN: "withdrawn",
        ResultChange.RESTATED: "restated",
        ResultChange.CHANGED: "changed",
        ResultChange.FRESH: "fresh in place of a stale one",
        ResultChange.STALE: "stale in place of a fresh one",
    },
    structure={
        StructureChange.ADDED: "added",
        StructureChange.DROPPED: "dropped",
        StructureChange.MOVED: "moved",
        StructureChange.RENAMED: "renamed",
    },
    because="Because of",
    column_node="Node",
    column_move="Move",
    from_to="From {old} to {new}",
    unmoved="{number} others stand as before",
    nothing_moved="Nothing moved",
    result_from_to="result {old} → {new}",
    target_from_to="target {old} → {new}",
    renamed_from="formerly {id}",
    moved_from="moved in the structure of the plan",
    plan_added="this plan is not there in {old}",
    plan_dropped="this plan is not there in {new}",
    judged_by_old="The results of {new} by the old edition",
    parts="{cause} ({parts})",
    result_named="result {change}",
    by_old_edition="by the old one {status}",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def change_words(language: Language) -> ChangeWords:
    """Return the words of `language`."""
    return _WORDS[language]
