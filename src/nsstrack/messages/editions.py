"""The words of a plan under two editions: one object a language, and neither may lack one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.model.methods import Direction

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    in_force: str
    same_results: str
    one_edition: str

    column_node: str
    column_target: str
    """The target under an edition."""
    result: str
    difference: str
    comes_from: str
    only_in: str
    weights: str
    called: str
    """What a node has for a name under another edition."""

    under_other: str
    side_by_side: str
    from_to: str
    lacks_node: str
    fact: str
    method: str
    baseline: str
    of_year: str
    bands: str
    direction: str
    better: Mapping[Direction, str]


TH = EditionWords(
    in_force="ใช้บังคับ",
    same_results="ใช้ผลการดำเนินงานชุดเดียวกัน ประเมินตามแผนทั้งสองฉบับ",
    one_edition="แผนนี้มีฉบับเดียว จึงไม่มีฉบับอื่นให้เปรียบเทียบ",
    column_node="{part} เป้าหมาย ตัวชี้วัด",
    column_target="{edition}: ค่าเป้าหมาย",
    result="ผล {result}",
    difference="ผลต่าง",
    comes_from="มาจาก",
    only_in="มีเฉพาะใน{edition}",
    weights="น้ำหนัก {old} → {new}",
    called="{edition}: {name}",
    under_other="เมื่อประเมินตามอีกฉบับหนึ่ง",
    side_by_side="เปรียบเทียบสองฉบับ",
    from_to="จาก{old} เป็น{new}",
    lacks_node="ไม่มีรายการนี้",
    fact="ข้อมูล",
    method="วิธีคิดคะแนน",
    baseline="ค่าฐาน",
    of_year="(ปี {year})",
    bands="เกณฑ์สี",
    direction="ทิศทาง",
    better={Direction.HIGHER: "ยิ่งสูงยิ่งดี", Direction.LOWER: "ยิ่งต่ำยิ่งดี"},
)

EN = EditionWords(
    in_force="in force",
    same_results="The same results, judged by both editions",
    one_edition="This plan has one edition only; there is none to set beside it",
    column_node="{part}, objective, indicator",
    column_target="{edition}: target",
    result="result {result}",
    difference="Difference",
    comes_from="From",
    only_in="only in {edition}",
    weights="weight {old} → {new}",
    called="{edition}: {name}",
    under_other="Under the other edition",
    side_by_side="Side by side",
    from_to="from {old} to {new}",
    lacks_node="does not have it",
    fact="Fact",
    method="Method",
    baseline="Baseline",
    of_year="of {year}",
    bands="Bands",
    direction="Direction",
    better={Direction.HIGHER: "more is better", Direction.LOWER: "less is better"},
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def edition_words(language: Language) -> EditionWords:
    """Return the words of `language`."""
    return _WORDS[language]
