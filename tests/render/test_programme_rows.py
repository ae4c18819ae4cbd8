"""Rows of projects, focus and obstacles: the odd ones that the shipped data do not have."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    focus,
    indicator,
    objective,
    obstacle,
    plan,
    progress,
    project,
    register,
    result,
    results,
    sub_plan,
)
from nsstrack.evaluation import evaluate
from nsstrack.focus import focus_in
from nsstrack.messages import Language
from nsstrack.model.fields import Provenance, Text
from nsstrack.obstacles import obstacles_in
from nsstrack.projects import objectives_without_project, projects_in
from nsstrack.render import focus_rows, obstacle_rows, project_rows
from nsstrack.render.blocks import Emphasis, Grid
from nsstrack.render.plain import render_plain
from nsstrack.render.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.model.plans import Focus, Project
    from nsstrack.model.results import Obstacle
    from nsstrack.render.blocks import Block

MADE_UP = Provenance.ILLUSTRATIVE
BOTH = [Language.EN, Language.TH]


def _plan(**more: Any) -> Any:
    return plan(
        "p",
        sub_plan("s", objective("o", indicator("i")), objective("q", indicator("j"))),
        sub_plan("t", indicator("k"), editions=("original",)),
        **more,
    )


def _projects(
    *projects: Project, language: Language = Language.EN, period: str = "2566", **reported: Any
) -> tuple[Block, ...]:
    """Return the blocks of projects; objective o is critical, q is achieved."""
    plans = register(_plan(projects=projects))
    given = results({period: {"i": 10, "j": 100}}, projects=reported)
    card = evaluate(plans, given, period)
    found = projects_in(given, card)
    lacking = objectives_without_project(found, card)
    return (*project_rows.project_blocks(found, lacking, Vocabulary.of(language, plans)),)


def _cells(blocks: Iterable[Block]) -> list[list[str]]:
    """Return what the rows of the table say, without the first two columns."""
    (grid,) = (block for block in blocks if isinstance(block, Grid))
    return [[cell.text for cell in row[2:]] for row in grid.rows]


def _strong(blocks: Iterable[Block]) -> list[str]:
    """Return what stands out in the table, other than ids."""
    (grid,) = (block for block in blocks if isinstance(block, Grid))
    return [
        span.text
        for row in grid.rows
        for cell in row[1:]
        for span in cell.spans
        if span.emphasis is Emphasis.STRONG
    ]


def test_a_project_as_it_should_be() -> None:
    blocks = _projects(
        project("P", "o", budgets={2566: 10}), P=progress(100, "9.85"), language=Language.EN
    )
    assert _cells(blocks) == [
        ["100\u00a0%", "9.85\u00a0of\u00a010\n(99\u00a0%)", "o Objective o ■\u00a0R\u00a0critical"]
    ]
    assert _strong(blocks) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            Language.EN,
            ["50\u00a0%\nbehind by 50\u00a0points", "behind by 1\u00a0point", "1\u00a0flagship"],
        ),
        (Language.TH, ["ร้อยละ\u00a050\nล่าช้ากว่าแผนร้อยละ\u00a050", "ร้อยละ\u00a01", "โครงการ"]),
    ],
)
def test_a_project_behind_plan_stands_out_in_words(language: Language, said: list[str]) -> None:
    half, nearly = project("P", "o"), project("Q", "q")
    blocks = _projects(half, nearly, P=progress(50), Q=progress(99), language=language)
    rows = _cells(blocks)
    assert rows[0][0] == said[0]
    assert rows[1][0].endswith(said[1])
    assert len(_strong(blocks)) == 2
    text = render_plain(blocks)
    assert {
        Language.EN: "Flagship projects behind plan that serve a critical (red) objective\n"
        "  P Project P (NSC)  behind by 50 points\n",
        Language.TH: "โครงการสำคัญที่ล่าช้ากว่าแผน และรองรับเป้าหมายขั้นวิกฤต (สีแดง)\n"
        "  P Project P (NSC)  ล่าช้ากว่าแผนร้อยละ 50\n",
    }[language] in text
    assert "Q Project Q (NSC)" not in text


def test_half_the_work_is_on_plan_after_half_the_year() -> None:
    blocks = _projects(project("P", "q"), P=progress(50), period="2566-6M")
    assert _cells(blocks)[0][0] == "50\u00a0%"
    text = render_plain(blocks)
    assert "On plan, a project stands at 50 % at the end of this period\n" in text
    assert "behind" not in text


def test_what_is_not_reported_stands_out_and_is_counted() -> None:
    blocks = _projects(project("P", "o", budgets={2566: 10}))
    assert _cells(blocks)[0][:2] == ["not reported", "–\u00a0of\u00a010"]
    assert _strong(blocks) == ["not reported"]
    assert render_plain(blocks).startswith(
        "1 flagship project · 1 not reported · a budget of 10 million baht\n"
    )


@pytest.mark.parametrize(
    ("language", "money", "counted"),
    [
        (
            Language.EN,
            "12.5\u00a0of\u00a010\n(125\u00a0%)\nover budget by 2.5",
            "1 flagship project · 1 over budget · 12.5 of 10 million baht spent (125 %)",
        ),
        (
            Language.TH,
            "12.5\u00a0จาก\u00a010\n(ร้อยละ\u00a0125)\nเกินงบประมาณ 2.5",
            (
                "โครงการสำคัญ 1 โครงการ · เบิกจ่ายเกินงบประมาณ 1 โครงการ"
                " · เบิกจ่าย 12.5 จาก 10 ล้านบาท (ร้อยละ 125)"
            ),
        ),
    ],
)
def test_more_than_the_budget_stands_out(language: Language, money: str, counted: str) -> None:
    blocks = _projects(
        project("P", "q", budgets={2566: 10}), P=progress(100, "12.5"), language=language
    )
    assert _cells(blocks)[0][1] == money
    assert _strong(blocks) == [money.split("\n")[2]]
    assert render_plain(blocks).splitlines()[0] == counted


def test_without_a_budget_there_is_no_share() -> None:
    nothing, spent = project("P", "q"), project("Q", "q")
    blocks = _projects(nothing, spent, P=progress(100), Q=progress(100, 3))
    assert [row[1] for row in _cells(blocks)] == ["–", "3\n(no budget for the year)"]
    assert render_plain(blocks).startswith("2 flagship projects · 3 million baht spent\n")
    assert render_plain(_projects(nothing)).startswith("1 flagship project · 1 not reported\n")


def test_projects_that_serve_nothing_are_named() -> None:
    aimless = project("P", sub_plan="s")
    gone = project("Q", "old", "older")
    blocks = _projects(aimless, gone, P=progress(100), Q=progress(100))
    assert [row[2] for row in _cells(blocks)] == [
        "no objective named",
        "old (not in force);\nolder (not in force)",
    ]
    assert render_plain(blocks).endswith(
        "Critical (red) objectives without a flagship project\n"
        "  o Objective o (NSC)  ■ R critical 10.00\n"
        "\n"
        "Flagship projects that serve no objective\n"
        "  P Project P (NSC)\n"
        "  Q Project Q (NSC)\n"
        "\n"
    )


@pytest.mark.parametrize("language", BOTH)
def test_without_any_project_the_critical_objectives_are_named_all_the_same(
    language: Language,
) -> None:
    assert (
        render_plain(_projects(language=language))
        == {
            Language.EN: "No flagship project in this period\n"
            "\n"
            "Critical (red) objectives without a flagship project\n"
            "  o Objective o (NSC)  ■ R critical 10.00\n"
            "\n",
            Language.TH: "ไม่มีโครงการสำคัญในรอบนี้\n"
            "\n"
            "เป้าหมายขั้นวิกฤต (สีแดง) ที่ยังไม่มีโครงการสำคัญรองรับ\n"
            "  o Objective o (NSC)  ■ R วิกฤต 10.00\n"
            "\n",
        }[language]
    )


def test_a_note_says_why() -> None:
    why = progress(100, note=Text(th="จัดซื้อล่าช้า", en="procurement was late"))
    (grid,) = (block for block in _projects(project("P", "q"), P=why) if isinstance(block, Grid))
    assert grid.rows[0][0].text == "P Project P\nnote: procurement was late"


@pytest.mark.parametrize(
    ("of_project", "of_result", "expected"),
    [
        (MADE_UP, None, ["P Project P*", "90\u00a0%*", "9\u00a0of\u00a010*"]),
        (MADE_UP, Provenance.PUBLISHED, ["P Project P*", "90\u00a0%", "9\u00a0of\u00a010*"]),
        (None, MADE_UP, ["P Project P", "90\u00a0%*", "9\u00a0of\u00a010*"]),
        (None, None, ["P Project P", "90\u00a0%", "9\u00a0of\u00a010"]),
    ],
)
def test_what_is_made_up_has_a_star(
    of_project: Provenance | None, of_result: Provenance | None, expected: list[str]
) -> None:
    one = project("P", "q", budgets={2566: 10}, provenance=of_project)
    blocks = _projects(one, P=progress(90, 9, provenance=of_result))
    (grid,) = (block for block in blocks if isinstance(block, Grid))
    (row,) = grid.rows
    assert [row[at].text.split("\n")[0] for at in (0, 2, 3)] == expected


def test_a_star_is_explained_where_there_is_one() -> None:
    def has_star(entry: Any, *projects: Project) -> bool:
        plans = register(_plan(projects=projects))
        given = results({"2566": {"i": entry, "j": 100}})
        card = evaluate(plans, given, "2566")
        found = projects_in(given, card)
        return project_rows.has_star(found, objectives_without_project(found, card))

    made_up = result(10, provenance=MADE_UP)
    assert not has_star(10, project("P", "o"))
    assert has_star(10, project("P", provenance=MADE_UP))
    assert has_star(made_up, project("P", "o"))
    assert has_star(made_up)  # of the objective without a project
    assert not has_star(result(100, provenance=MADE_UP), project("P", "q"))


def _focus(*items: Focus, is_judged: bool = True, entry: Any = 10) -> tuple[list[list[str]], bool]:
    """Return the rows of the table, and whether anything has a star."""
    plans = register(_plan(focus=items))
    found = focus_in(evaluate(plans, results({"2566": {"i": entry, "j": 100}}), "2566"))
    says = Vocabulary.of(Language.EN, plans)
    blocks = [*focus_rows.focus_blocks(found, says, is_judged=is_judged)]
    (grid,) = (block for block in blocks if isinstance(block, Grid))
    rows = [[cell.text for cell in row] for row in grid.rows]
    assert {len(row) for row in rows} == {len(grid.columns)}
    return rows, focus_rows.has_star(found, is_judged=is_judged)


def test_a_focus_stands_above_the_objectives_it_is_about() -> None:
    rows, has_star = _focus(focus("Do it", sub_plan="s"))
    assert rows == [
        ["Do it", "NSC", "s Sub-plan s", "◆\u00a0O\u00a0at\u00a0risk", "55.00"],
        ["", "", "  o Objective o", "■\u00a0R\u00a0critical", "10.00"],
        ["", "", "  q Objective q", "●\u00a0G\u00a0achieved", "100.00"],
    ]
    assert not has_star


def test_a_focus_on_what_is_not_in_force_has_no_status() -> None:
    assert _focus(focus("Do it", sub_plan="t"), focus("All of it")) == (
        [
            ["Do it", "NSC", "t (not in force)", "", ""],
            ["All of it", "NSC", "p Plan p", "◆\u00a0O\u00a0at\u00a0risk", "55.00"],
        ],
        False,
    )


def test_in_a_year_without_results_there_are_no_statuses() -> None:
    made_up = result(10, provenance=MADE_UP)
    rows, has_star = _focus(focus("Do it", sub_plan="s"), is_judged=False, entry=made_up)
    assert rows == [
        ["Do it", "NSC", "s Sub-plan s"],
        ["", "", "  o Objective o"],
        ["", "", "  q Objective q"],
    ]
    assert not has_star
    assert _focus(focus("Do it", sub_plan="s"), entry=made_up)[1]


def test_a_focus_that_is_made_up_has_a_star() -> None:
    rows, has_star = _focus(focus("Do it", sub_plan="s", provenance=MADE_UP), is_judged=False)
    assert (rows[0][0], has_star) == ("Do it*", True)


def test_no_focus_is_told() -> None:
    says = Vocabulary.of(Language.EN, register(_plan()))
    assert (
        render_plain([*focus_rows.focus_blocks((), says)]) == "No focus is named for this year\n\n"
    )


def _obstacles(*reported: Obstacle, entry: Any = 10) -> tuple[list[list[str]], bool]:
    plans = register(_plan())
    given = results({"2566": {"i": entry, "j": 100}}, obstacles=reported)
    found = obstacles_in(plans, given, evaluate(plans, given, "2566"))
    says = Vocabulary.of(Language.EN, plans)
    (grid, _) = obstacle_rows.obstacle_blocks(found, says)
    assert isinstance(grid, Grid)
    titles = [column.title for column in grid.columns]
    rows = [[cell.text for cell in row] for row in grid.rows]
    return [titles, *rows], obstacle_rows.has_star(found)


def test_an_obstacle_says_whom_it_hinders_why_and_what_is_done() -> None:
    found = obstacle("Late", sub_plan="s", cause="Rain", action="Wait")
    assert _obstacles(found, obstacle("Old", sub_plan="t"), obstacle("Other")) == (
        [
            ["Sub-plan", "Obstacle", "Cause", "Action"],
            ["s Sub-plan s (NSC)\n◆\u00a0O\u00a0at\u00a0risk 55.00", "Late", "Rain", "Wait"],
            ["t (not in force)\n–", "Old", "–", "–"],
            ["–", "Other", "–", "–"],
        ],
        False,
    )


def test_obstacles_of_no_sub_plan_are_their_agencys() -> None:
    rows, _ = _obstacles(obstacle("Other", agency="ISOC"))
    assert rows == [["Agency", "Obstacle", "Cause", "Action"], ["ISOC", "Other", "–", "–"]]


def test_an_obstacle_that_is_made_up_has_stars() -> None:
    rows, has_star = _obstacles(obstacle("Late", cause="Rain", provenance=MADE_UP))
    assert (rows[1][1:], has_star) == (["Late*", "Rain*", "–"], True)
    assert _obstacles(obstacle("Late", sub_plan="s"), entry=result(10, provenance=MADE_UP))[1]


def test_no_obstacle_is_told() -> None:
    says = Vocabulary.of(Language.TH, register(_plan()))
    assert render_plain([*obstacle_rows.obstacle_blocks((), says)]) == (
        "ไม่มีรายงานปัญหาและข้อขัดข้องในรอบนี้\n\n"
    )


def test_thai_digits_are_in_every_figure() -> None:
    plans = register(_plan(projects=(project("P", "q", budgets={2566: Decimal("10.5")}),)))
    given = results({"2566": {"j": 100}}, projects={"P": progress("62.5", 12)})
    card = evaluate(plans, given, "2566")
    says = Vocabulary.of(Language.TH, plans, has_thai_digits=True)
    text = render_plain([*project_rows.project_blocks(projects_in(given, card), (), says)])
    assert text.startswith(
        "โครงการสำคัญ ๑ โครงการ · ล่าช้ากว่าแผน ๑ โครงการ · เบิกจ่ายเกินงบประมาณ ๑ โครงการ · "
        "เบิกจ่าย ๑๒ จาก ๑๐.๕ ล้านบาท (ร้อยละ ๑๑๔)\n"
        "ความก้าวหน้าตามแผนเมื่อสิ้นรอบ ร้อยละ ๑๐๐\n"
    )
    assert "ร้อยละ ๖๒.๕ ล่าช้ากว่าแผนร้อยละ ๓๗.๕" in text
    assert "๑๒ จาก ๑๐.๕ (ร้อยละ ๑๑๔) เกินงบประมาณ ๑.๕" in text
