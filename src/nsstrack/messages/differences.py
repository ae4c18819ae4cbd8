"""The words of what an edit of the data does: one object a language, and neither may lack one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.edits import EditKind, Section
from nsstrack.messages import Language
from nsstrack.messages.findings_page import Counted

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    title: str
    working_tree: str
    commit: str
    before: str
    after: str
    invalid: Counted
    """How many errors a version has, and what becomes of what they touch."""
    not_judged: str
    added: Counted
    more_findings: Counted
    statuses: Counted
    total: Counted
    """How many statuses change in all; `in_periods` says in how many periods."""
    in_periods: Counted
    no_total: str
    no_status: str
    moving: str
    within: str
    unmoved: str
    more: Counted
    edits: str
    no_edits: str
    column_section: str
    column_entry: str
    column_edit: str
    section: Mapping[Section, str]
    edit: Mapping[EditKind, str]
    changed_keys: str
    changed_value: str
    changed_values: str
    """A key with several values, each as `changed_one`."""
    changed_one: str


TH = DifferenceWords(
    title="ผลของการแก้ไขข้อมูล",
    working_tree="ไฟล์ปัจจุบัน",
    commit="{revision} ({id})",
    before="เดิม",
    after="ใหม่",
    invalid=Counted(
        *["{{version}} มีข้อผิดพลาด {number} แห่ง ส่วนที่เกี่ยวข้องไม่ได้ประเมิน จึงถือว่าไม่มีข้อมูล"] * 2
    ),
    not_judged="อ่านข้อมูลได้ไม่ครบพอที่จะประเมิน จึงเปรียบเทียบไม่ได้",
    added=Counted(*["ข้อผิดพลาดหรือคำเตือนที่เพิ่มขึ้น {number} รายการ"] * 2),
    more_findings=Counted(*["และอีก {number} รายการ ดูทั้งหมดด้วย nsstrack validate"] * 2),
    statuses=Counted(*["สถานะเปลี่ยน {number} รายการ"] * 2),
    total=Counted(*["สถานะเปลี่ยนรวม {number} รายการใน {{periods}}"] * 2),
    in_periods=Counted(*["{number} รอบ"] * 2),
    no_total="ไม่มีสถานะใดเปลี่ยน",
    no_status="ไม่มีสถานะใดเปลี่ยน",
    moving="สถานะที่เปลี่ยน",
    within="คะแนนหรือเหตุผลเปลี่ยน แต่สถานะคงเดิม",
    unmoved="รอบที่ไม่มีการเปลี่ยนแปลง: {periods}",
    more=Counted(*["และอีก {number} รายการ"] * 2),
    edits="รายการที่แก้ไข",
    no_edits="ข้อมูลเหมือนกันทุกรายการ",
    column_section="ส่วน",
    column_entry="รายการ",
    column_edit="การแก้ไข",
    section={
        Section.AGENCIES: "หน่วยงาน",
        Section.BANDS: "เกณฑ์สี",
        Section.DEFAULTS: "ค่าเริ่มต้น",
        Section.PLANS: "แผน",
        Section.RESULTS: "ผล",
        Section.OFFICIAL: "ผลที่เผยแพร่",
        Section.PROJECTS: "โครงการ",
        Section.OBSTACLES: "ปัญหาอุปสรรค",
    },
    edit={
        EditKind.ADDED: "เพิ่ม",
        EditKind.REMOVED: "ลบ",
        EditKind.CHANGED: "แก้ไข",
        EditKind.MOVED: "ย้าย",
    },
    changed_keys="{edit}: {keys}",
    changed_value="{key} {old} → {new}",
    changed_values="{key} ({values})",
    changed_one="{of}: {old} → {new}",
)

EN = DifferenceWords(
    title="What the edit of the data does",
    working_tree="working tree",
    commit="{revision} ({id})",
    before="Before",
    after="After",
    invalid=Counted(
        "{{version}} has {number} error; what it touches is not evaluated and counts as no data",
        "{{version}} has {number} errors; what they touch is not evaluated and counts as no data",
    ),
    not_judged="Too little could be read to judge by, so nothing can be compared",
    added=Counted("{number} finding added", "{number} findings added"),
    more_findings=Counted(
        "and {number} more: nsstrack validate shows it",
        "and {number} more: nsstrack validate shows them",
    ),
    statuses=Counted("{number} change of status", "{number} changes of status"),
    total=Counted(
        "{number} status changes in {{periods}}", "{number} statuses change in {{periods}}"
    ),
    in_periods=Counted("{number} period", "{number} periods"),
    no_total="No status changes",
    no_status="no change of status",
    moving="Statuses that change",
    within="Changes that leave the status as it was",
    unmoved="No change in {periods}",
    more=Counted("and {number} more", "and {number} more"),
    edits="What was edited",
    no_edits="The data are the same in every entry",
    column_section="Section",
    column_entry="Entry",
    column_edit="Edit",
    section={
        Section.AGENCIES: "agencies",
        Section.BANDS: "bands",
        Section.DEFAULTS: "defaults",
        Section.PLANS: "plans",
        Section.RESULTS: "results",
        Section.OFFICIAL: "official statuses",
        Section.PROJECTS: "projects",
        Section.OBSTACLES: "obstacles",
    },
    edit={
        EditKind.ADDED: "added",
        EditKind.REMOVED: "removed",
        EditKind.CHANGED: "changed",
        EditKind.MOVED: "moved",
    },
    changed_keys="{edit}: {keys}",
    changed_value="{key} {old} → {new}",
    changed_values="{key} ({values})",
    changed_one="{of}: {old} → {new}",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def difference_words(language: Language) -> DifferenceWords:
    """Return the words of `language`."""
    return _WORDS[language]
