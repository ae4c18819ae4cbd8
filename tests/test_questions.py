"""What is asked follows from the figures, one question an indicator and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import (
    D,
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
from nsstrack import evaluate
from nsstrack.filters import Selection, select
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import Frequency, Project
from nsstrack.model.results import ProjectResult
from nsstrack.overdue import gaps
from nsstrack.projects import ProjectStanding
from nsstrack.questions import (
    GapQuestion,
    ObjectiveQuestion,
    ProjectQuestion,
    Question,
    ResultQuestion,
    questions,
)

if TYPE_CHECKING:
    from nsstrack.model.plans import Indicator, Plan
    from nsstrack.scorecard import Scorecard

FIRM: dict[str, Any] = {
    "targets": (target(2567, 60), target(2580, 60)),
    "baselines": (baseline(2565, 50),),
}
"""60 is the target of every year from 2567 on, 50 the start."""


def scaled(id_: str) -> Indicator:
    """Return an indicator without a target: its result is its score."""
    return indicator(id_, scoring=points((0, 0), (100, 100)))


def behind(whole: Scorecard, by: int | None, *objectives: str, id_: str = "P") -> ProjectStanding:
    """Return a project that is so many points behind at the end of a year; None for on course."""
    return ProjectStanding(
        project=Project(id=id_, name=f"Project {id_}", agency="MOD"),
        plan=whole.plans[0],
        sub_plan=None,
        objectives=tuple(node(whole, each) for each in objectives),
        result=ProjectResult(progress=D(100 - (by or 0))),
        budget=None,
        expected=D(100),
    )


def asked(
    root: Plan,
    by_period: Any,
    period: str = "2568",
    agency: str | None = None,
    **more: Any,
) -> list[str]:
    """Return the questions in short: "s: i falling out_of_reach"."""
    plans, told = register(root), results(by_period)
    whole = evaluate(plans, told, period)
    shown = select(whole, Selection(agency=agency))
    given = {key: [each(whole) for each in value] for key, value in more.items()}
    found = questions(
        shown,
        whole,
        earlier=[evaluate(plans, told, each) for each in reversed(told.whole_years)],
        gaps=gaps(shown, plans, told),
        **given,
    )
    return [short(each) for each in found]


def short(question: Question) -> str:
    subject = question.node.id
    if isinstance(question, ProjectQuestion):
        served = " ".join(each.id for each in question.objectives)
        subject = f"{question.standing.project.id} ({served})"
    return f"{question.part.id}: {subject} {' '.join(question.kinds)}"


def test_each_kind_of_finding_is_a_question_of_its_own() -> None:
    falling = indicator("a", **FIRM)
    behind_target = indicator("b", targets=(target(2570, 100),), baselines=(baseline(2565, 50),))
    root = plan("p", sub_plan("s", falling, behind_target, indicator("c")))
    told = {"2567": {"a": 80, "b": 60, "c": 1}, "2568": {"a": 70, "b": 61}}
    assert asked(root, told) == [
        "s: b out_of_reach",
        "s: c gap",
        "s: a falling",
    ]


def test_an_indicator_that_falls_and_is_out_of_reach_is_asked_about_once() -> None:
    root = plan(
        "p",
        sub_plan(
            "s", indicator("b", targets=(target(2570, 100),), baselines=(baseline(2565, 50),))
        ),
    )
    told = {"2567": {"b": 62}, "2568": {"b": 61}}
    assert asked(root, told) == ["s: b falling out_of_reach"]


def test_what_does_not_count_is_not_asked_about() -> None:
    told = {"2567": {"a": 80, "b": 80}, "2568": {"a": 70}}
    light = sub_plan("s", indicator("a", weight=0, **FIRM), indicator("b", weight=0))
    assert asked(plan("p", light), told) == []
    assert (
        asked(plan("p", sub_plan("s", objective("o", indicator("a", **FIRM)), weight=0)), told)
        == []
    )


def test_parts_come_in_plan_order_and_in_each_the_worst_first() -> None:
    root = plan(
        "p",
        sub_plan("t", scaled("d"), scaled("c"), scaled("b"), scaled("a")),
        sub_plan("s", scaled("e")),
        scaled("own"),
    )
    told = {
        "2567": dict.fromkeys(("a", "b", "c", "d", "e", "own"), 200),
        "2568": {"a": 10, "b": 60, "c": 90, "d": 100, "e": 20},
    }
    assert asked(root, told) == [
        "p: own gap",
        "t: a falling",
        "t: b falling",
        "t: c falling",
        "t: d falling",
        "s: e falling",
    ]


def test_an_agency_is_asked_about_what_is_shown_of_it() -> None:
    root = plan(
        "p",
        sub_plan("s", indicator("a", **FIRM), host="MOD"),
        sub_plan("t", indicator("b", **FIRM), host="MFA"),
    )
    told = {"2567": {"a": 80, "b": 80}, "2568": {"a": 70, "b": 70}}
    assert asked(root, told, agency="MFA") == ["t: b falling"]


def test_a_shared_result_is_asked_about_once_where_both_are_shown() -> None:
    root = plan(
        "p",
        sub_plan("s", indicator("a", **FIRM), host="MOD"),
        sub_plan("t", indicator("b", results_of="a", **FIRM), host="MFA"),
    )
    told = {"2567": {"a": 80}, "2568": {"a": 70}}
    assert asked(root, told) == ["s: a falling"]
    assert asked(root, told, agency="MFA") == ["t: b falling"]
    assert asked(root, {"2567": {"a": 80}}) == ["s: a gap"]
    assert asked(root, {"2567": {"a": 80}}, agency="MFA") == ["t: b gap"]


def test_a_shared_result_against_another_target_is_asked_about_again() -> None:
    far = {"targets": (target(2570, 100),), "baselines": (baseline(2565, 50),)}
    root = plan(
        "p",
        sub_plan("s", indicator("a", **FIRM)),
        sub_plan("t", indicator("b", results_of="a", **far)),
    )
    assert asked(root, {"2567": {"a": 72}, "2568": {"a": 70}}) == [
        "s: a falling",
        "t: b out_of_reach",
    ]


def test_a_result_that_is_not_owed_is_not_asked_for() -> None:
    root = plan("p", sub_plan("s", indicator("a", carry_forward=1), indicator("b"), indicator("c")))
    told: dict[str, Any] = {"2567": {"a": 100, "b": 100, "c": 100}, "2568": {"b": 100, "c": 100}}
    assert asked(root, told) == ["s: a gap"]
    told = {
        "2567": {"a": 100, "b": 100, "c": 100},
        "2568-6M": {"b": result(missing="not_collected")},
    }
    assert asked(root, told, "2568-6M") == ["s: c gap"]


def test_where_the_result_is_asked_for_what_stands_in_says_nothing() -> None:
    far = {"targets": (target(2570, 100),), "baselines": (baseline(2565, 50),)}
    late = plan("p", sub_plan("s", indicator("a", carry_forward=1, **far)))
    assert asked(late, {"2567": {"a": 51}}) == ["s: a gap"]
    every_2 = indicator("a", carry_forward=1, frequency=Frequency.EVERY_2_YEARS, **far)
    assert asked(plan("p", sub_plan("s", every_2)), {"2567": {"a": 51}}) == ["s: a out_of_reach"]


def test_a_project_is_asked_about_when_it_is_behind_and_an_objective_critical() -> None:
    root = plan(
        "p",
        sub_plan("s", objective("o", scaled("a")), objective("u", scaled("b"))),
        sub_plan("t", objective("v", scaled("c"))),
    )
    told = {"2568": {"a": 100, "b": 10, "c": 20}}

    def standing(by: int | None, *ids: str, id_: str = "P") -> Any:
        return lambda card: behind(card, by, *ids, id_=id_)

    given = [
        standing(45, "v", "o", "u"),
        standing(45, "o", id_="Q"),
        standing(None, "u", id_="S"),
        standing(45, id_="T"),
    ]
    assert asked(root, told, behind=given) == ["s: P (u v) project_behind"]


def test_a_critical_objective_without_a_project_is_asked_about() -> None:
    root = plan(
        "p",
        sub_plan("s", objective("o", scaled("a")), objective("u", scaled("b")), host="MOD"),
        sub_plan("t", objective("v", scaled("c")), host="MFA"),
    )
    told = {"2568": {"a": 100, "b": 10, "c": 20}}
    given = [lambda card, id_=id_: node(card, id_) for id_ in ("v", "u", "o")]
    assert asked(root, told, without_project=given) == ["s: u no_project", "t: v no_project"]
    assert asked(root, told, agency="MFA", without_project=given) == ["t: v no_project"]


def test_where_several_things_are_wrong_with_one_node_the_order_is_fixed() -> None:
    root = plan("p", sub_plan("s", objective("o", scaled("a"))))
    given: dict[str, Any] = {
        "behind": [lambda card: behind(card, 45, "o")],
        "without_project": [lambda card: node(card, "o")],
    }
    assert asked(root, {"2567": {"a": 20}, "2568": {"a": 10}}, **given) == [
        "s: P (o) project_behind",
        "s: o no_project",
        "s: a falling",
    ]


def test_without_a_phase_there_is_no_first_result_to_start_from() -> None:
    root = plan(
        "p",
        sub_plan(
            "s",
            indicator(
                "a", baselines=(), targets=(target(2600, 100),), target_basis=TargetBasis.PHASE_END
            ),
        ),
    )
    told = {"2579": {"a": 60}, "2580": {"a": 61}}
    assert asked(root, told, "2580") == []


def test_questions_know_what_they_are_about() -> None:
    root = plan("p", sub_plan("s", objective("o", scaled("a"))))
    plans, told = register(root), results({"2567": {"a": 20}, "2568": {"a": 10}})
    whole = evaluate(plans, told, "2568")
    found = questions(
        whole,
        whole,
        earlier=[evaluate(plans, told, "2567")],
        gaps=gaps(whole, plans, told),
        behind=[behind(whole, 45, "o")],
        without_project=[node(whole, "o")],
    )
    assert [type(each) for each in found] == [ProjectQuestion, ObjectiveQuestion, ResultQuestion]
    empty = evaluate(plans, results({}), "2568")
    (gap,) = questions(empty, empty, gaps=gaps(empty, plans, results({})))
    assert isinstance(gap, GapQuestion)
