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
        ResultChange.WITHDRAWN: "ไม่มีแล้ว",
        ResultChange.RESTATED: "ปรับแก้",
        ResultChange.CHANGED: "เปลี่ยนไป",
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
    parts="{cause} ({parts})",
    result_named="{factor}{change}",
    by_old_edition="ตามฉบับเดิม {status}",
)

EN = ChangeWords(
    factor={
        Factor.STRUCTURE: "structure of the plan",
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
    parts="{cause} ({parts})",
    result_named="result {change}",
    by_old_edition="by the old one {status}",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def change_words(language: Language) -> ChangeWords:
    """Return the words of `language`."""
    return _WORDS[language]
