"""Questions as they are read out, and the table of what is overdue.

Pages of the shipped data are compared with those that were read and found good; a change that means
to change them writes them anew: WRITE_EXPECTED=1 (then read them).
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    LOWER,
    TIERS,
    baseline,
    indicator,
    node,
    objective,
    plan,
    points,
    register,
    result,
    results,
    sub_plan,
    target,
)
from nsstrack import evaluate, load
from nsstrack.filters import Selection, select
from nsstrack.messages import Language
from nsstrack.model.fields import Provenance
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import Frequency, Project
from nsstrack.overdue import gaps
from nsstrack.questions import ResultQuestion, questions
from nsstrack.render.blocks import Grid, Line
from nsstrack.render.gap_rows import overdue_blocks
from nsstrack.render.markdown import render_markdown
from nsstrack.render.plain import render_plain
from nsstrack.render.question_rows import question_blocks
from nsstrack.render.vocabulary import Vocabulary
from program import DATA, EXPECTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.plans import Plan
    from nsstrack.overdue import Gap
    from nsstrack.questions import Question
    from nsstrack.register import Plans, Results
    from nsstrack.scorecard import IndicatorScore, NodeScore

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
TH, EN = Language.TH, Language.EN


@dataclass(frozen=True)
class Standing:
    project: Project
    objectives: tuple[NodeScore, ...]
    behind: Decimal | None = Decimal(20)
    agency: str = "MOD"
    progress: Decimal | None = Decimal(55)
    expected: Decimal = Decimal(75)
    has_illustrative_result: bool = False


def raised(
    plans: Plans, told: Results, period: str, agency: str | None = None, **more: Any
) -> tuple[tuple[Question, ...], tuple[Gap, ...]]:
    """Return the questions of a period, and its gaps."""
    whole = evaluate(plans, told, period)
    shown = select(whole, Selection(agency=agency))
    found = gaps(shown, plans, told)
    given = {key: [each(whole) for each in value] for key, value in more.items()}
    earlier = [evaluate(plans, told, each) for each in told.whole_years]
    return questions(shown, whole, earlier=earlier, gaps=found, **given), found


def sentences(root: Plan, by_period: Any, language: Language, **more: Any) -> list[str]:
    """Return what is said of a plan in its last period, without the names of parts."""
    plans, told = register(root), results(by_period)
    asked, _ = raised(plans, told, str(max(told.periods)), **more)
    blocks = question_blocks(asked, Vocabulary.of(language, plans))
    return [block.cell.text for block in blocks if isinstance(block, Line) and block.indent]


PAGES = [
    (period, agency, language)
    for period, agency in (
        ("2566", "ISOC"),
        ("2567-6M", "MFA"),
        ("2562", "NSC"),
        ("2564", "MOD"),
        ("2568", None),
    )
    for language in (TH, EN)
]


@pytest.mark.parametrize(
    ("period", "agency", "language"),
    PAGES,
    ids=[f"{period}-{agency}-{language.value}" for period, agency, language in PAGES],
)
def test_the_pages_of_the_shipped_data_read_as_expected(
    period: str, agency: str | None, language: Language
) -> None:
    data = load(DATA)
    asked, found = raised(data.plans, data.results, period, agency)
    says = Vocabulary.of(language, data.plans)
    text = render_plain([*question_blocks(asked, says), *overdue_blocks(found, says)])
    name = f"questions-{period}-{agency or 'all'}-{language.value}.plain.txt"
    if _WRITE:
        (EXPECTED / name).write_text(text, encoding="utf-8")
    assert text == (EXPECTED / name).read_text(encoding="utf-8")


STEADY: dict[str, Any] = {"baselines": (baseline(2565, 50),), "targets": (target(2570, 100),)}
ASK_BOTH = "What is the cause, and what will NSC do so that the target is reached?"


def test_an_indicator_that_falls_and_is_out_of_reach_is_said_in_one_question() -> None:
    root = plan("p", sub_plan("s", indicator(**STEADY)))
    told = {"2567": {"i": 62}, "2568": {"i": 59}}
    assert sentences(root, told, EN) == [
        (
            "Question 1  Indicator i (i) fell from 62 points in 2567 to 59 points in 2568. "
            "Since the baseline of 50 points in 2565 it has risen by 3 points a year on average. "
            "At this pace it will stand at 65 points in 2570, below the target of 100 points. "
            "To get there it has to rise by 20.5 points a year from 2568 on."
        ),
        ASK_BOTH,
    ]
    assert sentences(root, told, TH) == [
        (
            "ข้อ 1  Indicator i (i) ลดลงจาก 62 points ในปี 2567 เป็น 59 points ในปี 2568 "
            "เมื่อเทียบกับค่าฐาน 50 points ในปี 2565 เพิ่มขึ้นเฉลี่ยปีละ 3 points "
            "หากเป็นไปในอัตรานี้ ในปี 2570 จะอยู่ที่ 65 points "
            "ซึ่งต่ำกว่าค่าเป้าหมายที่กำหนดไว้ที่ 100 points "
            "ทั้งนี้ การบรรลุค่าเป้าหมายจำเป็นต้องเพิ่มขึ้นเฉลี่ยปีละ 20.5 points นับจากปี 2568 เป็นต้นไป"
        ),
        "ขอให้ NSC ชี้แจงสาเหตุ และแนวทางแก้ไขเพื่อให้บรรลุค่าเป้าหมาย",
    ]


def finding(judged: Any, by_period: Any, language: Language = EN) -> str:
    return sentences(plan("p", sub_plan("s", judged)), by_period, language)[0]


def scaled(**more: Any) -> Any:
    return indicator(scoring=points((0, 0), (100, 100)), **more)


def test_where_lower_is_better_a_rise_is_said_to_be_unwanted() -> None:
    told = {"2566": {"i": 10}, "2567": {"i": 20}, "2568": {"i": 30}}
    judged = scaled(direction=LOWER, unit="%")
    assert finding(judged, told) == (
        "Question 1  Indicator i (i) rose for 2 years in a row, most recently from 20 % in 2567 "
        "to 30 % in 2568, where it should fall."
    )
    assert finding(scaled(direction=LOWER, unit="ร้อยละ"), told, TH) == (
        "ข้อ 1  Indicator i (i) เพิ่มขึ้นเป็นปีที่ 2 ติดต่อกัน จากร้อยละ 20 ในปี 2567 "
        "เป็นร้อยละ 30 ในปี 2568 ทั้งที่ควรลดลง"
    )


def test_ranks_are_lost_and_gained() -> None:
    judged = indicator(
        direction=LOWER,
        unit="rank",
        baselines=(baseline(2565, 30),),
        targets=(target(2570, 20),),
    )
    assert finding(judged, {"2566": {"i": 27}, "2567": {"i": 28}}) == (
        "Question 1  Indicator i (i) dropped from rank 27 in 2566 to rank 28 in 2567. "
        "Since the baseline of rank 30 in 2565 it has gained 1 place a year on average. "
        "At this pace it will be at rank 25 in 2570, short of the target of rank 20. "
        "To get there it has to gain 2.7 places a year from 2567 on."
    )
    assert "it has lost 1 place a year" in finding(judged, {"2567": {"i": 32}})


def test_a_rank_where_more_is_better_only_rises_and_falls() -> None:
    told = {"2567": {"i": 30}, "2568": {"i": 20}}
    assert finding(scaled(unit="rank"), told) == (
        "Question 1  Indicator i (i) fell from rank 30 in 2567 to rank 20 in 2568."
    )


def test_levels_are_said_by_their_words() -> None:
    judged = indicator(
        levels=TIERS,
        unit="tier",
        baselines=(baseline(2565, "Tier 3"),),
        targets=(target(2570, "Tier 1"),),
    )
    fallen = {"2567": {"i": "Tier 1"}, "2568": {"i": "Tier 2"}}
    assert finding(judged, fallen) == (
        "Question 1  Indicator i (i) fell from Tier 1 in 2567 to Tier 2 in 2568."
    )
    assert finding(judged, fallen, TH) == (
        "ข้อ 1  Indicator i (i) ลดลงจาก Tier 1 ในปี 2567 เป็น Tier 2 ในปี 2568"
    )


def test_levels_that_stay_are_said_without_any_figure_of_a_pace() -> None:
    judged = indicator(
        levels=TIERS,
        unit="tier",
        baselines=(baseline(2565, "Tier 2"),),
        targets=(target(2570, "Tier 1"),),
    )
    assert finding(judged, {"2568": {"i": "Tier 2"}}) == (
        "Question 1  Indicator i (i) stood at Tier 2 in 2568. "
        "Since the baseline of Tier 2 in 2565 it has not changed. "
        "If it stays there, the target of Tier 1 by 2570 is missed."
    )
    assert finding(judged, {"2568": {"i": "Tier 2"}}, TH) == (
        "ข้อ 1  Indicator i (i) มีผลการดำเนินงาน Tier 2 ในปี 2568 "
        "เมื่อเทียบกับค่าฐาน Tier 2 ในปี 2565 ไม่เปลี่ยนแปลง "
        "หากยังคงที่เช่นนี้ จะไม่บรรลุค่าเป้าหมายที่กำหนดไว้ที่ Tier 1 ในปี 2570"
    )


def test_a_projection_from_the_change_of_one_year_says_so() -> None:
    judged = indicator(**STEADY)
    assert finding(judged, {"2566": {"i": 53}}) == (
        "Question 1  Indicator i (i) stood at 53 points in 2566. "
        "Since the baseline of 50 points in 2565 it has risen by 3 points a year on average. "
        "At this pace it will stand at 65 points in 2570, below the target of 100 points. "
        "(An estimate from the change of a single year.) "
        "To get there it has to rise by 11.8 points a year from 2566 on."
    )
    assert (
        "65 points ซึ่งต่ำกว่าค่าเป้าหมายที่กำหนดไว้ที่ 100 points (ประมาณการจากการเปลี่ยนแปลงเพียงปีเดียว) ทั้งนี้"
        in (finding(judged, {"2566": {"i": 53}}, TH))
    )
    assert "single year" not in finding(judged, {"2567": {"i": 56}})
    assert "single year" not in finding(judged, {"2566": {"i": 50}})


def test_a_round_is_named_and_said_over_a_full_year_too() -> None:
    judged = scaled(direction=LOWER, accumulates=True, unit="incidents")
    told = {"2567": {"i": 70}, "2568-6M": {"i": 40}}
    assert finding(judged, told) == (
        "Question 1  Indicator i (i) rose from 70 incidents in 2567 to 40 incidents "
        "(80 incidents over a full year) in the first 6 months of 2568, where it should fall."
    )
    assert finding(judged, told, TH) == (
        "ข้อ 1  Indicator i (i) เพิ่มขึ้นจาก 70 incidents ในปี 2567 เป็น 40 incidents "
        "(เทียบเต็มปี 80 incidents) ในรอบ 6 เดือน ปี 2568 ทั้งที่ควรลดลง"
    )


def test_without_a_baseline_the_first_result_is_what_it_is_compared_with() -> None:
    judged = indicator(
        baselines=(), targets=(target(2570, 100),), target_basis=TargetBasis.PHASE_END
    )
    assert finding(judged, {"2566": {"i": 50}, "2568": {"i": 50}}) == (
        "Question 1  Indicator i (i) stood at 50 points in 2568. "
        "Since 50 points in 2566 it has not changed. "
        "If it stays there, the target of 100 points by 2570 is missed. "
        "To get there it has to rise by 25 points a year from 2568 on."
    )


def test_differences_of_percents_are_percentage_points() -> None:
    judged = indicator(unit="%", **STEADY)
    assert "risen by 2 percentage points a year" in finding(judged, {"2568": {"i": 56}})


def test_a_unit_is_said_without_its_bracket_and_a_score_without_any() -> None:
    judged = indicator(unit="score (0–100)", **STEADY)
    assert "stood at 56 in 2568" in finding(judged, {"2568": {"i": 56}})


def test_a_projection_never_seems_to_meet_the_target_that_it_misses() -> None:
    judged = indicator(**STEADY)
    text = finding(judged, {"2566": {"i": "59.9999"}})
    assert "will stand at 99.9 points in 2570, below the target of 100 points" in text
    falling = indicator(
        direction=LOWER, baselines=(baseline(2565, 100),), targets=(target(2570, 50),)
    )
    text = finding(falling, {"2566": {"i": "90.0001"}})
    assert "will stand at 50.1 points in 2570, above the target of 50 points" in text


def test_the_two_changes_are_said_with_decimals_enough_to_differ() -> None:
    text = finding(indicator(**STEADY), {"2566": {"i": "59.9999"}})
    assert "risen by 10 points" in text
    assert "rise by 10.1 points" in text
    slow = indicator(baselines=(baseline(2565, 50),), targets=(target(2580, 51),))
    text = finding(slow, {"2575": {"i": "50.5"}})
    assert "risen by 0.05 points" in text
    assert "rise by 0.1 points" in text
    text = finding(indicator(**STEADY), {"2566": {"i": "50.0001"}})
    assert "risen by 0.0001 points" in text


def test_equal_changes_in_opposite_directions_are_said_alike() -> None:
    judged = indicator(baselines=(baseline(2565, 60),), targets=(target(2567, 60),))
    text = finding(judged, {"2566": {"i": 55}})
    assert "fallen by 5 points" in text
    assert "rise by 5 points" in text


def test_a_gap_is_said_with_what_is_known_of_it() -> None:
    judged = indicator(carry_forward=3)
    told = {"2565": {"i": 1}, "2568": {"i": result(missing="not_collected", note="no survey")}}
    root = plan("p", sub_plan("s", judged, host="MOD"))
    assert sentences(root, told, EN) == [
        (
            "Question 1  Indicator i (i) has no result for 2568. The last one is that of 2565, "
            "which stands in for it. It has been without for 3 years. "
            "The reason given: not collected, with the note “no survey”."
        ),
        "When will it be collected, and how will MOD follow the matter until then?",
    ]
    assert sentences(root, told, TH) == [
        (
            "ข้อ 1  Indicator i (i) ยังไม่มีผลการดำเนินงานของปี 2568 ผลครั้งล่าสุดเป็นของปี 2565 "
            "ซึ่งใช้แทนอยู่ในขณะนี้ ไม่มีผลต่อเนื่องมาแล้ว 3 ปี "
            "เหตุผลที่แจ้งไว้ คือ ไม่ได้จัดเก็บ โดยมีหมายเหตุว่า no survey"
        ),
        "ขอให้ MOD แจ้งกำหนดเวลาที่จะจัดเก็บข้อมูล และแนวทางติดตามผลในระหว่างนี้",
    ]


def test_where_another_result_than_the_last_stands_in_both_are_named() -> None:
    told = {"2566": {"i": 1}, "2567-6M": {"i": 1}, "2567": {}}
    assert finding(indicator(carry_forward=1), told).endswith(
        "The last one is that of the first 6 months of 2567. For now that of 2566 stands in."
    )
    plans = register(plan("p", indicator(carry_forward=1)))
    _, found = raised(plans, results(told), "2567")
    text = render_plain(list(overdue_blocks(found, Vocabulary.of(TH, plans))))
    assert "รอบ 6 เดือน ปี 2567 ใช้ผลปี 2566 แทน" in text


def test_the_host_is_asked_and_told_who_else_reports() -> None:
    root = plan(
        "p",
        sub_plan("s", indicator("a"), host="MOD"),
        sub_plan("t", indicator("b", results_of="a"), host="MFA"),
    )
    assert sentences(root, {"2567": {"a": 60}, "2568": {}}, EN, agency="MFA") == [
        (
            "Question 1  Indicator b (b) has no result for 2568. The last one is that of 2567. "
            "It comes from what MOD reports."
        ),
        "When will MFA report the result, or why is there none?",
    ]


def test_a_gap_without_anything_known_is_said_in_short() -> None:
    assert finding(indicator(), {"2568": {}}) == (
        "Question 1  Indicator i (i) has no result for 2568. There has never been one."
    )
    told = {"2568": {"i": result(missing="discontinued")}}
    assert sentences(plan("p", sub_plan("s", indicator())), told, EN) == [
        (
            "Question 1  Indicator i (i) has no result for 2568. There has never been one. "
            "The reason given: discontinued."
        ),
        "Which indicator does NSC propose in its place?",
    ]


def served(root: Plan, by_period: Any, language: Language, **project: Any) -> list[str]:
    told = Project(id="P-1", name="Bridges", agency="MOD")
    return sentences(
        root,
        by_period,
        language,
        behind=[lambda card: Standing(told, (node(card, "o"), node(card, "u")), **project)],
        without_project=[lambda card: node(card, "v")],
    )


def test_a_project_that_is_behind_and_an_objective_without_one_are_said() -> None:
    root = plan(
        "p",
        sub_plan(
            "s",
            *(objective(f"{id_}", scaled(id_=f"i{id_}"), host="MFA") for id_ in "ouv"),
        ),
    )
    told = {"2568": {"io": 10, "iu": 10, "iv": 10}}
    assert served(root, told, EN) == [
        (
            "Question 1  Bridges (P-1) has come to 55 %, where 75 % was due, while objectives that "
            "it serves are critical (red): “Objective o” (o), “Objective u” (u)."
        ),
        "What holds the project up, and how will MOD speed it up?",
        "Question 2  The objective “Objective v” (v) is critical (red), and no project serves it.",
        "With which project will MFA pursue this objective?",
    ]
    assert served(root, told, TH) == [
        (
            "ข้อ 1  Bridges (P-1) มีความก้าวหน้าร้อยละ 55 เทียบกับแผนร้อยละ 75 "
            "ทั้งที่รองรับเป้าหมายซึ่งมีสถานะต่ำกว่าค่าเป้าหมายขั้นวิกฤต (สีแดง) ได้แก่ "
            "“Objective o” (o) “Objective u” (u)"
        ),
        "ขอให้ MOD ชี้แจงปัญหาและข้อขัดข้องของโครงการ และแนวทางเร่งรัด",
        (
            "ข้อ 2  เป้าหมาย “Objective v” (v) มีสถานะต่ำกว่าค่าเป้าหมายขั้นวิกฤต (สีแดง) "
            "แต่ยังไม่มีโครงการสำคัญรองรับ"
        ),
        "ขอให้ MFA ชี้แจงว่าจะขับเคลื่อนเป้าหมายนี้ด้วยโครงการใด",
    ]
    assert served(root, told, EN, has_illustrative_result=True)[0].endswith(
        "(o), “Objective u” (u). [rests on illustrative figures]"
    )


MADE_UP = Provenance.ILLUSTRATIVE
UNSTARTED = indicator(
    baselines=(), targets=(target(2570, 100),), target_basis=TargetBasis.PHASE_END
)
MARK = " [rests on illustrative figures]"


@pytest.mark.parametrize(
    ("judged", "by_period"),
    [
        (scaled(), {"2567": {"i": 60}, "2568": {"i": result(50, provenance=MADE_UP)}}),
        (scaled(), {"2567": {"i": result(60, provenance=MADE_UP)}, "2568": {"i": 50}}),
        (
            indicator(**STEADY | {"baselines": (baseline(2565, 50, provenance=MADE_UP),)}),
            {"2568": {"i": 60}},
        ),
        (
            indicator(**STEADY | {"targets": (target(2570, 100, provenance=MADE_UP),)}),
            {"2568": {"i": 60}},
        ),
        (
            indicator(
                baselines=(), targets=(target(2570, 100),), target_basis=TargetBasis.PHASE_END
            ),
            {"2566": {"i": result(50, provenance=MADE_UP)}, "2568": {"i": 60}},
        ),
    ],
    ids=["result", "result before", "baseline", "target", "first result"],
)
def test_a_figure_that_is_made_up_is_marked(judged: Any, by_period: Any) -> None:
    assert finding(judged, by_period).endswith(MARK)


def test_nothing_made_up_is_not_marked_and_a_proxy_is() -> None:
    told = {"2567": {"i": 60}, "2568": {"i": 50}}
    assert finding(scaled(), told).endswith("2568.")
    assert finding(scaled(proxy=True), told).endswith("2568. [proxy]")


def test_the_questions_are_numbered_through_under_the_names_of_their_parts() -> None:
    root = plan(
        "p", sub_plan("s", scaled(id_="a"), scaled(id_="b")), sub_plan("t", scaled(id_="c"))
    )
    told = results({"2567": dict.fromkeys("abc", 60), "2568": {"a": 40, "b": 55, "c": 50}})
    plans = register(root)
    asked, _ = raised(plans, told, "2568")
    lines = list(question_blocks(asked, Vocabulary.of(EN, plans), rank=3))
    assert all(isinstance(each, Line) for each in lines)
    assert [
        (each.rank, each.indent, each.cell.text[:10]) for each in lines if isinstance(each, Line)
    ] == [
        (3, 0, "s Sub-plan"),
        (0, 2, "Question 1"),
        (0, 4, "What is th"),
        (0, 2, "Question 2"),
        (0, 4, "What is th"),
        (3, 0, "t Sub-plan"),
        (0, 2, "Question 3"),
        (0, 4, "What is th"),
    ]


def test_where_nothing_is_to_be_asked_or_overdue_that_is_said() -> None:
    says = {each: Vocabulary.of(each, register(plan("p"))) for each in (TH, EN)}
    assert render_plain(list(question_blocks((), says[EN]))) == (
        "The data of this period raise no question\n"
    )
    assert render_plain(list(question_blocks((), says[TH]))) == "ไม่มีประเด็นหารือจากข้อมูลของรอบนี้\n"
    assert render_plain(list(overdue_blocks((), says[EN]))) == "Every indicator has a result\n"
    assert render_plain(list(overdue_blocks((), says[TH]))) == "มีผลการดำเนินงานครบทุกตัวชี้วัด\n"


def test_the_table_tells_every_kind_of_gap() -> None:
    root = plan(
        "p",
        sub_plan(
            "s",
            indicator("a", proxy=True),
            indicator("b", weight=0, carry_forward=2),
            indicator("c", frequency=Frequency.EVERY_2_YEARS),
            host="MOD",
        ),
        sub_plan("t", indicator("d", results_of="a"), host="MFA"),
    )
    told = results(
        {
            "2566": {"b": 1},
            "2567": {"c": 1},
            "2568": {"b": result(missing="not_published", note="soon")},
        }
    )
    plans = register(root)
    _, found = raised(plans, told, "2568")
    (grid,) = overdue_blocks(found, Vocabulary.of(EN, plans))
    assert isinstance(grid, Grid)
    assert [column.title for column in grid.columns] == [
        "Indicator",
        "Reported by",
        "Reporting",
        "Last result",
        "Reason and note",
    ]
    assert [[each.text for each in row] for row in grid.rows] == [
        ["a Indicator a [proxy]", "MOD", "overdue", "never", "not reported"],
        [
            "b Indicator b [not counted]",
            "MOD",
            "missing",
            "2566\n2 years without\nstands in",
            "not published\nsoon",
        ],
        ["c Indicator c", "MOD", "not due yet", "2567", "not reported"],
        ["d Indicator d", "MOD (host MFA)", "overdue", "never", "not reported"],
    ]


def test_thai_digits_are_used_throughout_but_in_ids() -> None:
    plans = register(plan("p", sub_plan("s", indicator("i-1", **STEADY))))
    asked, _ = raised(plans, results({"2567": {"i-1": 62}, "2568": {"i-1": 59}}), "2568")
    says = Vocabulary.of(TH, plans, has_thai_digits=True)
    text = render_plain(list(question_blocks(asked, says)))
    assert "ข้อ ๑" in text
    assert re.findall("[0-9]", text.replace("i-1", "")) == []


# Every figure said is one that the scorecards hold, or follows from them.

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def held(question: ResultQuestion) -> Iterator[Fraction]:
    """Yield the figures and years that a question about results may name."""
    shown = question.node
    before = question.fall.before if question.fall is not None else None
    for each in (shown, before):
        if each is None or each.observation is None:
            continue
        period, value = each.observation.period, each.observation.value
        yield from (Fraction(period.year), Fraction(period.months))
        if isinstance(value, Decimal):
            yield from (Fraction(value), Fraction(each.observation.scored))
    if question.fall is not None:
        yield Fraction(question.fall.years)
    if question.pace is not None and shown.target is not None and shown.baseline is not None:
        values = (shown.target.target.value, shown.baseline.value)
        yield from (Fraction(each) for each in values if isinstance(each, Decimal))
        yield from (Fraction(shown.target.target.by), Fraction(shown.baseline.year))


def worked_out(shown: IndicatorScore) -> tuple[Fraction, ...]:
    """Return the changes a year and the projection, once more and in fractions."""
    assert shown.observation is not None
    assert shown.baseline is not None
    assert shown.target is not None
    seen, promised = shown.observation, shown.target.target
    start, goal = Fraction(str(shown.baseline.value)), Fraction(str(promised.value))
    now = Fraction(seen.scored)
    at = seen.period.year - 1 + Fraction(seen.period.months, 12)
    so_far = (now - start) / (at - shown.baseline.year)
    ahead = promised.by - at
    return abs(so_far), abs((goal - now) / ahead), now + so_far * ahead


@pytest.mark.parametrize("language", [TH, EN])
def test_every_figure_said_is_one_that_the_scorecards_hold(language: Language) -> None:
    data = load(DATA)
    said = 0
    for period in data.periods:
        asked, _ = raised(data.plans, data.results, str(period))
        for question in asked:
            if not isinstance(question, ResultQuestion):
                continue
            says = Vocabulary.of(language, data.plans)
            text = next(
                block.cell.text
                for block in question_blocks([question], says)
                if isinstance(block, Line) and block.indent
            )
            shown = question.node
            text = text.partition("  ")[2].replace(f"{says.text(shown.name)} ({shown.id})", "")
            for level in shown.in_force.node.levels or ():
                text = text.replace(level, "")
            left = [
                each for each in _NUMBER.findall(text) if Fraction(each) not in set(held(question))
            ]
            if question.pace is None or shown.in_force.node.levels:
                assert left == [], text
                continue
            exact = worked_out(shown)
            for number in left:
                places = len(number.partition(".")[2])
                near = min(abs(Fraction(number) - each) for each in exact)
                assert near < Fraction(1, 10**places), (number, text)
            said += 1
    assert said >= 40


NAUGHTY = [
    "<script>alert(1)</script>",
    "](javascript:1) ![x](http://a) **b** `c` | d",
    "{name} {0} %s {",
    "1. a\n# b\r\n- c",
    "\x1b[31m\u202e\u2028\ufeff",
    "",
    "กำ้ ๆ {period}",
]


@pytest.mark.parametrize("naughty", NAUGHTY)
@pytest.mark.parametrize("language", [TH, EN])
def test_hostile_texts_change_no_structure(naughty: str, language: Language) -> None:
    def blocks(text: str) -> tuple[list[Any], list[Any]]:
        judged = indicator("a", name=text, unit=text, **STEADY)
        root = plan("p", sub_plan("s", judged, indicator("b", name=text), name=text), name=text)
        plans = register(root)
        told = results(
            {
                "2567": {"a": 62},
                "2568": {"a": 59, "b": result(missing="not_published", note=text)},
            }
        )
        asked, found = raised(plans, told, "2568")
        says = Vocabulary.of(language, plans)
        return list(question_blocks(asked, says)), list(overdue_blocks(found, says))

    plain, hostile = blocks("calm"), blocks(naughty)
    assert [type(each) for each in hostile[0]] == [type(each) for each in plain[0]]
    shown = [each for each in hostile[0] if isinstance(each, Line)]
    assert all("\n" not in each.cell.text and "\x1b" not in each.cell.text for each in shown)
    (grid,), (other,) = hostile[1], plain[1]
    assert isinstance(grid, Grid)
    assert [len(row) for row in grid.rows] == [len(row) for row in other.rows]
    lines = [render_markdown(each).count("\n") for each in (plain[0], hostile[0])]
    assert lines[0] == lines[1]
    assert re.search(r"(?<!\\)<script", render_markdown([*hostile[0], *hostile[1]])) is None
