"""The words of a page in a browser and of what is drawn on it: one object a language."""

from __future__ import annotations

from dataclasses import dataclass

from nsstrack.messages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnWords:
    """The words of one language; names in braces are filled in where they are said."""

    skip: str
    contents: str
    table: str
    """What a table is called: its number, and the heading above it."""
    drawing: str
    """The same of a drawing that is wider than a narrow screen."""
    to_top: str
    legend: str
    """What the signs of a trend are."""

    result: str
    """A result of a trend: when, how much, and its status."""
    no_result: str
    stands_in: str
    target: str
    baseline: str
    border: str
    least: str
    """The share below which there is no status."""
    node: str
    """A node of the tree: what it is, its status and its score."""
    not_counted: str


TH = DrawnWords(
    skip="ข้ามไปยังเนื้อหา",
    contents="สารบัญ",
    table="ตารางที่ {number} {heading}",
    drawing="ภาพที่ {number} {heading}",
    to_top="กลับขึ้นด้านบน",
    legend=(
        "แผนภาพแนวโน้ม: รูปทึบคือผลของปีนั้นตามสถานะ รูปโปร่งคือใช้ผลของปีก่อนแทน วงกลมโปร่งสีเทาคือไม่มีข้อมูล "
        "เส้นประคือค่าเป้าหมาย ขีดสั้นคือค่าฐาน เส้นตั้งคือจุดเริ่มต้นของห้วง"
    ),
    result="{label}: {value} {status}",
    no_result="{label}: {status}",
    stands_in="ใช้ผลของปีก่อนแทน",
    target="ค่าเป้าหมาย {values}",
    baseline="ค่าฐาน {values}",
    border="เริ่ม{label}",
    least="เกณฑ์ขั้นต่ำร้อยละ {share}",
    node="{name}: {status} {score}",
    not_counted="ไม่นับคะแนน",
)

EN = DrawnWords(
    skip="Skip to the content",
    contents="Contents",
    table="Table {number}: {heading}",
    drawing="Figure {number}: {heading}",
    to_top="Back to the top",
    legend=(
        "Trends: a filled shape is a result with its status, a hollow one an earlier year's result "
        "that stands in, a grey ring no data; dashes are targets, a short bar a baseline, an "
        "upright line the beginning of a phase."
    ),
    result="{label}: {value} {status}",
    no_result="{label}: {status}",
    stands_in="an earlier year's result stands in",
    target="target {values}",
    baseline="baseline {values}",
    border="{label} begins",
    least="at least {share} % is needed",
    node="{name}: {status} {score}",
    not_counted="not counted",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def drawn_words(language: Language) -> DrawnWords:
    """Return the words of `language`."""
    return _WORDS[language]
