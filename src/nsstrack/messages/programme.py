"""The words of projects, focus and obstacles: one object a language, and neither may lack one."""

from __future__ import annotations

from dataclasses import dataclass

from nsstrack.messages import Language
from nsstrack.messages.findings_page import Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    projects: str
    focus: str
    obstacles: str
    no_projects: str
    no_focus: str
    no_obstacles: str
    none_of_agency: str
    """`what` is projects, focus or obstacles."""

    column_project: str
    column_agency: str
    column_progress: str
    column_spent: str
    column_served: str
    percent: str
    behind: Counted
    unreported: str
    spent_of: str
    """What was spent of a budget, without its unit."""
    spent_share: str
    no_budget: str
    over_budget: str
    not_in_force: str
    names_no_objective: str

    projects_counted: Counted
    behind_counted: Counted
    unreported_counted: Counted
    overspent_counted: Counted
    spent_in_all: str
    spent_alone: str
    budget_in_all: str
    expected: str
    unserved: str
    none_unserved: str
    aimless: str
    behind_while_critical: str
    whose: str
    """A project, an objective or a sub-plan with the agency that answers for it."""

    column_focus: str
    column_part: str
    """What a focus is about; `sub_plan` is what the plan calls its sub-plans."""
    judged_by: str
    not_judged: str

    column_obstacle: str
    column_cause: str
    column_action: str
    of_no_sub_plan: str

    made_up: str
    """What the star means on a page with texts that are made up, too."""


TH = ProgrammeWords(
    projects="โครงการสำคัญ",
    focus="จุดเน้นในการดำเนินงานรายปี",
    obstacles="ปัญหาและข้อขัดข้อง",
    no_projects="ไม่มีโครงการสำคัญในรอบนี้",
    no_focus="ไม่ได้กำหนดจุดเน้นในการดำเนินงานของปีนี้",
    no_obstacles="ไม่มีรายงานปัญหาและข้อขัดข้องในรอบนี้",
    none_of_agency="{what}: ไม่มีรายการของ{agency} ในรอบนี้",
    column_project="โครงการสำคัญ",
    column_agency="หน่วยงาน",
    column_progress="ความก้าวหน้า",
    column_spent="เบิกจ่าย (ล้านบาท)",
    column_served="เป้าหมายที่รองรับ",
    percent="ร้อยละ\u00a0{figure}",
    behind=Counted(*["ล่าช้ากว่าแผนร้อยละ\u00a0{number}"] * 2),
    unreported="ยังไม่รายงานผล",
    spent_of="{spent} จาก {budget}",
    spent_share="(ร้อยละ\u00a0{share})",
    no_budget="(ไม่ได้ระบุงบประมาณของปี)",
    over_budget="เกินงบประมาณ {amount}",
    not_in_force="{id} (ไม่ได้ใช้ในปีนี้)",
    names_no_objective="ไม่ได้ระบุเป้าหมาย",
    projects_counted=Counted(*["โครงการสำคัญ {number} โครงการ"] * 2),
    behind_counted=Counted(*["ล่าช้ากว่าแผน {number} โครงการ"] * 2),
    unreported_counted=Counted(*["ยังไม่รายงานผล {number} โครงการ"] * 2),
    overspent_counted=Counted(*["เบิกจ่ายเกินงบประมาณ {number} โครงการ"] * 2),
    spent_in_all="เบิกจ่าย {spent} จาก {budget} ล้านบาท",
    spent_alone="เบิกจ่าย {spent} ล้านบาท",
    budget_in_all="งบประมาณ {budget} ล้านบาท",
    expected="ความก้าวหน้าตามแผนเมื่อสิ้นรอบ ร้อยละ\u00a0{figure}",
    unserved="เป้าหมายขั้นวิกฤต (สีแดง) ที่ยังไม่มีโครงการสำคัญรองรับ",
    none_unserved="ไม่มีเป้าหมายขั้นวิกฤต (สีแดง) ที่ยังไม่มีโครงการสำคัญรองรับ",
    aimless="โครงการสำคัญที่ไม่ได้รองรับเป้าหมายใดของแผน",
    behind_while_critical="โครงการสำคัญที่ล่าช้ากว่าแผน และรองรับเป้าหมายขั้นวิกฤต (สีแดง)",
    whose="{id} {name} ({agency})",
    column_focus="จุดเน้น",
    column_part="{sub_plan}และเป้าหมาย",
    judged_by="สถานะตามผลของ{period}",
    not_judged="ปีงบประมาณ พ.ศ. {year} ยังไม่มีผลการดำเนินงาน จึงยังไม่แสดงสถานะ",
    column_obstacle="ปัญหาและข้อขัดข้อง",
    column_cause="สาเหตุ",
    column_action="แนวทางแก้ไข",
    of_no_sub_plan="ไม่ได้ระบุแผนย่อยที่ใช้ในรอบนี้",
    made_up="ข้อความหรือตัวเลขสมมติ หรือสถานะที่คำนวณจากตัวเลขสมมติ ใช้อ้างอิงไม่ได้",
)

EN = ProgrammeWords(
    projects="Flagship projects",
    focus="Focus of the year",
    obstacles="Obstacles",
    no_projects="No flagship project in this period",
    no_focus="No focus is named for this year",
    no_obstacles="No obstacle is reported in this period",
    none_of_agency="{what}: nothing of {agency} in this period",
    column_project="Project",
    column_agency="Agency",
    column_progress="Progress",
    column_spent="Spent (million baht)",
    column_served="Objectives served",
    percent="{figure}\u00a0%",
    behind=Counted("behind by {number}\u00a0point", "behind by {number}\u00a0points"),
    unreported="not reported",
    spent_of="{spent} of {budget}",
    spent_share="({share}\u00a0%)",
    no_budget="(no budget for the year)",
    over_budget="over budget by {amount}",
    not_in_force="{id} (not in force)",
    names_no_objective="no objective named",
    projects_counted=Counted("{number} flagship project", "{number} flagship projects"),
    behind_counted=Counted(*["{number} behind plan"] * 2),
    unreported_counted=Counted(*["{number} not reported"] * 2),
    overspent_counted=Counted(*["{number} over budget"] * 2),
    spent_in_all="{spent} of {budget} million baht spent",
    spent_alone="{spent} million baht spent",
    budget_in_all="a budget of {budget} million baht",
    expected="On plan, a project stands at {figure}\u00a0% at the end of this period",
    unserved="Critical (red) objectives without a flagship project",
    none_unserved="No critical (red) objective is without a flagship project",
    aimless="Flagship projects that serve no objective",
    behind_while_critical="Flagship projects behind plan that serve a critical (red) objective",
    whose="{id} {name} ({agency})",
    column_focus="Focus",
    column_part="{sub_plan} and its objectives",
    judged_by="Statuses by the results of {period}",
    not_judged="Fiscal year {year} has no results yet, so there are no statuses",
    column_obstacle="Obstacle",
    column_cause="Cause",
    column_action="Action",
    of_no_sub_plan="Of no sub-plan in force",
    made_up="made up: a text, a figure, or a status that rests on one; not to be quoted",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def programme_words(language: Language) -> ProgrammeWords:
    """Return the words of `language`."""
    return _WORDS[language]
