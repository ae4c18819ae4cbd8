"""The words of what changed, and why: one object a language, and neither may lack one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.changes import Factor, ResultChange, StructureChange
from nsstrack.messages import Language
from nsstrack.messages.findings_page import Counted

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    factor: Mapping[Factor, str]
    edition_structure: str
    """The nodes that only one of two editions has, as a part of what an edition brings."""
    result: Mapping[ResultChange, str]
    result_part: Mapping[ResultChange, str]
    """What became of results, as a part of what they are worth to a node above."""
    result_not_there: str
    """Instead of a withdrawn result, between two periods: nobody took it back."""
    structure: Mapping[StructureChange, str]
    with_edition: Mapping[StructureChange, str]
    """Of a node that came or went because the edition did."""
    another_kind: str

    because: str
    column_node: str
    column_move: str
    from_to: str
    """From one side to the other."""
    unmoved: Counted
    """How many nodes stand as before."""
    nothing_moved: str
    result_is: str
    target_is: str
    baseline_is: str
    with_figures: str
    """A factor with the figure of before and that of now."""
    renamed_from: str
    plan_absent: str
    judged_by_old: str
    by_both_editions: str
    parts: str
    """A cause with its parts."""
    by_old_edition: str
    """Short, in a column."""
    node_by_old: str


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
    edition_structure="ตัวชี้วัดหรือเป้าหมายที่เพิ่มหรือตัดออก",
    result={
        ResultChange.NEW: "มีผลรายงานใหม่",
        ResultChange.WITHDRAWN: "ถอนผลออก",
        ResultChange.RESTATED: "ปรับแก้ผล",
        ResultChange.CHANGED: "ผลเปลี่ยนแปลง",
        ResultChange.FRESH: "มีผลของรอบนี้แทนผลของปีก่อน",
        ResultChange.STALE: "ใช้ผลของปีก่อนแทน",
        ResultChange.LAPSED: "ไม่ใช้ผลของปีก่อนแทนแล้ว",
        ResultChange.INVALID: "ข้อมูลไม่ถูกต้อง",
        ResultChange.OTHER: "นับผลต่างจากเดิม",
    },
    result_part={
        ResultChange.NEW: "รายงานเพิ่ม",
        ResultChange.WITHDRAWN: "ขาดผล",
        ResultChange.RESTATED: "ปรับแก้",
        ResultChange.CHANGED: "ผลเปลี่ยนแปลง",
        ResultChange.FRESH: "ได้ผลของรอบนี้",
        ResultChange.STALE: "ใช้ผลปีก่อน",
        ResultChange.LAPSED: "เลิกใช้ผลปีก่อน",
        ResultChange.INVALID: "ข้อมูลไม่ถูกต้อง",
        ResultChange.OTHER: "นับต่างจากเดิม",
    },
    result_not_there="ไม่มีผลของรอบนี้",
    structure={
        StructureChange.ADDED: "เพิ่มใหม่",
        StructureChange.DROPPED: "ตัดออก",
        StructureChange.MOVED: "ย้ายไปอยู่ส่วนอื่นของแผน",
        StructureChange.RENAMED: "เปลี่ยนรหัส",
    },
    with_edition={
        StructureChange.ADDED: "เพิ่มในฉบับใหม่",
        StructureChange.DROPPED: "ไม่มีในฉบับใหม่",
    },
    another_kind="รหัสเดิม แต่เป็นรายการใหม่",
    because="สาเหตุ",
    column_node="รายการ",
    column_move="เปลี่ยนแปลง",
    from_to="{old}  →  {new}",
    unmoved=Counted(*["รายการอื่นอีก {number} รายการคงเดิม"] * 2),
    nothing_moved="ไม่มีรายการใดเปลี่ยนแปลง",
    result_is="ผล",
    target_is="ค่าเป้าหมาย",
    baseline_is="ค่าฐาน",
    with_figures="{factor}: {old} → {new}",
    renamed_from="เดิมใช้รหัส {id}",
    plan_absent="แผนนี้ไม่ได้ใช้บังคับใน{period}",
    judged_by_old="ผลของ{new} ประเมินตามฉบับเดิม",
    by_both_editions="ผลของ{new} ประเมินตามค่าเป้าหมายเดิมและค่าเป้าหมายใหม่",
    parts="{cause} ({parts})",
    by_old_edition="ตามฉบับเดิม {status}",
    node_by_old="ประเมินตามฉบับเดิม",
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
    edition_structure="entries added or dropped",
    result={
        ResultChange.NEW: "new result",
        ResultChange.WITHDRAWN: "result withdrawn",
        ResultChange.RESTATED: "result restated",
        ResultChange.CHANGED: "result changed",
        ResultChange.FRESH: "own result in place of an earlier one",
        ResultChange.STALE: "an earlier result stands in",
        ResultChange.LAPSED: "no earlier result stands in any more",
        ResultChange.INVALID: "invalid data",
        ResultChange.OTHER: "result counted otherwise",
    },
    result_part={
        ResultChange.NEW: "new",
        ResultChange.WITHDRAWN: "missing",
        ResultChange.RESTATED: "restated",
        ResultChange.CHANGED: "changed",
        ResultChange.FRESH: "fresh",
        ResultChange.STALE: "stale",
        ResultChange.LAPSED: "no longer carried",
        ResultChange.INVALID: "invalid",
        ResultChange.OTHER: "counted otherwise",
    },
    result_not_there="no result this time",
    structure={
        StructureChange.ADDED: "added",
        StructureChange.DROPPED: "dropped",
        StructureChange.MOVED: "moved to another part of the plan",
        StructureChange.RENAMED: "renamed",
    },
    with_edition={
        StructureChange.ADDED: "added by the new edition",
        StructureChange.DROPPED: "not in the new edition",
    },
    another_kind="the same id, now another node",
    because="Because of",
    column_node="Node",
    column_move="Move",
    from_to="{old}  →  {new}",
    unmoved=Counted("{number} other node stands as before", "{number} others stand as before"),
    nothing_moved="Nothing below it moved",
    result_is="result",
    target_is="target",
    baseline_is="baseline",
    with_figures="{factor}: {old} → {new}",
    renamed_from="formerly {id}",
    plan_absent="This plan is not in force in {period}",
    judged_by_old="The results of {new} by the old edition",
    by_both_editions="The results of {new} by the old and by the new targets",
    parts="{cause} ({parts})",
    by_old_edition="by the old edition {status}",
    node_by_old="by the old edition",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def change_words(language: Language) -> ChangeWords:
    """Return the words of `language`."""
    return _WORDS[language]
