"""The words around the rules: families of codes, and the headings of a rule's page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.problem import Code


class Family(StrEnum):
    """What codes are about, in the order in which they are listed."""

    FILE = "file"
    PLANS = "plans"
    RESULTS = "results"
    EVALUATION = "evaluation"
    WARNINGS = "warnings"


_BY_HUNDRED = {
    "1": Family.FILE,
    "2": Family.PLANS,
    "3": Family.RESULTS,
    "4": Family.EVALUATION,
}


def family_of(code: Code) -> Family:
    """Return the family of `code`: warnings are one of their own."""
    return Family.WARNINGS if code.severity is Severity.WARNING else _BY_HUNDRED[code[1]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """The words of one language."""

    rules: str
    introduction: str
    family: Mapping[Family, str]
    severity: Mapping[Severity, str]
    code: str
    severity_title: str
    title: str
    meaning: str
    why: str
    cure: str
    wrong: str
    right: str
    part_of: str
    listing: str


EN = RuleWords(
    rules="The rules",
    introduction=(
        "Each code of `nsstrack validate` has one cure and keeps its meaning for good. "
        "`nsstrack rule CODE` shows the same on the command line. "
        "An error stops an evaluation, a warning does not. "
        "An example shows what it is about; everything else of the file is sound. "
        "Its figures are made up. "
        '`<U+200B>` stands for a character that nobody could see, `<"ab" x 3>` for `ababab`.'
    ),
    family={
        Family.FILE: "The file as YAML",
        Family.PLANS: "Plans, and what plans and results share",
        Family.RESULTS: "Results",
        Family.EVALUATION: "What cannot be evaluated",
        Family.WARNINGS: "Warnings",
    },
    severity={Severity.ERROR: "error", Severity.WARNING: "warning"},
    code="code",
    severity_title="severity",
    title="title",
    meaning="What it means",
    why="Why it matters",
    cure="What to do",
    wrong="Wrong",
    right="Right",
    part_of="part of {file}",
    listing="the data folder",
)

TH = RuleWords(
    rules="กฎการตรวจสอบข้อมูล",
    introduction=(
        "รหัสแต่ละรหัสของ `nsstrack validate` มีวิธีแก้วิธีเดียวและไม่เปลี่ยนความหมาย "
        "ดูคำอธิบายเดียวกันจากบรรทัดคำสั่งได้ด้วย `nsstrack rule CODE` "
        "หากมีข้อผิดพลาดจะประเมินไม่ได้ ส่วนคำเตือนยังประเมินได้ "
        "ตัวอย่างแสดงเฉพาะส่วนที่เกี่ยวข้อง ส่วนอื่นของไฟล์ถูกต้อง ตัวเลขในตัวอย่างเป็นตัวเลขสมมติ "
        '`<U+200B>` แทนอักขระที่มองไม่เห็น และ `<"ab" x 3>` แทน `ababab`'
    ),
    family={
        Family.FILE: "ไฟล์และรูปแบบ YAML",
        Family.PLANS: "แผน และส่วนที่ใช้ร่วมกับผลการดำเนินงาน",
        Family.RESULTS: "ผลการดำเนินงาน",
        Family.EVALUATION: "ข้อมูลไม่พอสำหรับการประเมิน",
        Family.WARNINGS: "คำเตือน",
    },
    severity={Severity.ERROR: "ข้อผิดพลาด", Severity.WARNING: "คำเตือน"},
    code="รหัส",
    severity_title="ประเภท",
    title="เรื่อง",
    meaning="ความหมาย",
    why="ผลกระทบหากไม่แก้ไข",
    cure="วิธีแก้",
    wrong="ตัวอย่างที่ผิด",
    right="ตัวอย่างที่ถูกต้อง",
    part_of="ส่วนหนึ่งของ {file}",
    listing="โฟลเดอร์ข้อมูล",
)

_WORDS = {Language.EN: EN, Language.TH: TH}


def rule_words(language: Language) -> RuleWords:
    """Return the words of `language`."""
    return _WORDS[language]
