"""How projects stand: against the year gone, their budget, and the objectives they serve."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    D,
    indicator,
    objective,
    plan,
    progress,
    project,
    register,
    results,
    sub_plan,
)
from nsstrack.evaluation import evaluate
from nsstrack.filters import Selection, undertaken
from nsstrack.invalidated import Invalidated
from nsstrack.model.fields import UNREAD, Provenance
from nsstrack.period import Period
from nsstrack.projects import (
    ProjectStanding,
    ProjectTotals,
    UnservedObjective,
    expected_progress,
    objectives_without_project,
    project_totals,
    projects_in,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.model.plans import Plan, Project
    from nsstrack.model.results import ProjectResult

RED, GREEN = 10, 100


def a_plan(*projects: Project, **more: Any) -> Plan:
    """Return a plan with an objective of its own and one in each of two sub-plans."""
    return plan(
        "p",
        objective("own", indicator("i")),
        sub_plan("s", objective("o", indicator("j")), host="ISOC"),
        sub_plan("t", objective("q", indicator("k")), host="MOD"),
        projects=projects,
        **more,
    )


SCORES = {"i": GREEN, "j": RED, "k": GREEN}


def standing(
    *projects: Project,
    reported: dict[str, ProjectResult] | None = None,
    period: str = "2566",
    scores: dict[str, int] = SCORES,
    **more: Any,
) -> tuple[tuple[ProjectStanding, ...], tuple[UnservedObjective, ...]]:
    """Return how the projects of a plan stand, and the critical objectives without one."""
    given = results({period: scores}, projects=reported or {})
    card = evaluate(register(a_plan(*projects, **more)), given, period)
    found = projects_in(given, card)
    return found, objectives_without_project(found, card)


def one(
    asked: Project, result: ProjectResult | None = None, period: str = "2566", **more: Any
) -> ProjectStanding:
    (found,), _ = standing(
        asked, reported={asked.id: result} if result else {}, period=period, **more
    )
    return found


@pytest.mark.parametrize(
    ("period", "expected"), [("2566", 100), ("2566-3M", 25), ("2566-6M", 50), ("2566-9M", 75)]
)
def test_on_plan_is_as_much_as_there_is_gone_of_the_year(period: str, expected: int) -> None:
    asked = Period.parse(period)
    assert asked is not None
    assert expected_progress(asked) == expected
    assert one(project(), progress(expected), period).behind is None
    assert one(project(), progress(expected - 1), period).behind == 1


@pytest.mark.parametrize(
    ("done", "behind"), [(62, D(38)), ("99.5", D("0.5")), (100, None), (0, D(100)), (None, None)]
)
def test_behind_is_what_progress_lacks(done: Any, behind: Decimal | None) -> None:
    found = one(project(), progress(done))
    assert (found.behind, found.is_reported) == (behind, done is not None)


def test_more_than_expected_is_on_course() -> None:
    assert one(project(), progress(80), "2566-6M").behind is None


def test_of_a_project_that_reports_nothing_nothing_is_said() -> None:
    found = one(project(budgets={2566: 5}))
    assert (found.progress, found.spent, found.spent_share, found.behind, found.overspent) == (
        None,
        None,
        None,
        None,
        None,
    )
    assert not found.is_reported
    assert not found.has_illustrative_result


@pytest.mark.parametrize(
    ("budgets", "spent", "share", "over"),
    [
        ({2566: 40}, 10, D("0.25"), None),
        ({2566: 40}, 40, D(1), None),
        ({2566: 40}, 50, D("1.25"), D(10)),
        ({2566: 40}, None, None, None),
        ({2566: 0}, 2, None, D(2)),
        ({2566: 0}, 0, None, None),
        ({}, 2, None, None),
    ],
)
def test_money(
    budgets: dict[int, int], spent: int | None, share: Decimal | None, over: Decimal | None
) -> None:
    found = one(project(budgets=budgets), progress(50, spent))
    assert (found.spent_share, found.overspent, found.is_overspent) == (
        share,
        over,
        over is not None,
    )


def test_the_budget_is_that_of_the_year_of_the_period() -> None:
    many = project(budgets={2565: 1, 2566: 2, 2567: 4})
    assert one(many).budget == 2
    assert one(many, period="2566-3M").budget == 2
    twice = replace(many, budgets=(*many.budgets, *many.budgets))
    assert one(twice).budget == 4
    assert one(project()).budget is None


def test_a_project_belongs_to_the_years_it_has_money_or_results_in() -> None:
    here, elsewhere = project("here", budgets={2566: 1}), project("there", budgets={2567: 1})
    late, always = project("late", budgets={2565: 1}), project("always")
    unread = project(UNREAD)
    found, _ = standing(here, elsewhere, late, always, unread, reported={"late": progress(10)})
    assert [each.project.id for each in found] == ["here", "late", "always"]
    assert found[1].budget is None


def test_what_a_project_serves_is_what_it_names_and_is_in_force() -> None:
    found = one(project("P", "q", "own", "gone", "q", UNREAD, sub_plan="t"))
    assert [each.id for each in found.objectives] == ["q", "own"]
    assert found.not_in_force == ("gone",)
    assert found.sub_plan is not None
    assert found.sub_plan.id == "t"
    assert one(project("P", "o", sub_plan="gone")).sub_plan is None


def test_an_objective_of_another_edition_is_not_served() -> None:
    old = objective("old", indicator("x"), editions=("original",))
    only = plan("p", objective("new", indicator("i")), old, projects=(project("P", "old"),))
    given = results({"2565": {"i": 1}, "2566": {"i": 1}})
    plans = register(only)
    before, after = (
        projects_in(given, evaluate(plans, given, period))[0] for period in ("2565", "2566")
    )
    assert [each.id for each in before.objectives] == ["old"]
    assert (after.objectives, after.not_in_force) == ((), ("old",))


def test_a_project_serves_critical_if_any_of_its_objectives_is_critical() -> None:
    assert one(project("P", "q", "o")).serves_critical
    assert not one(project("P", "q")).serves_critical
    assert not one(project("P", sub_plan="s")).serves_critical


def test_a_critical_objective_that_no_project_names_is_found() -> None:
    _, lacking = standing(project("P", "q"))
    assert [(each.objective.id, each.agency) for each in lacking] == [("o", "ISOC")]
    assert lacking[0].sub_plan is not None
    assert lacking[0].sub_plan.id == "s"
    assert standing(project("P", "o"))[1] == ()


def test_to_name_its_sub_plan_is_not_to_serve_an_objective() -> None:
    _, lacking = standing(project("P", sub_plan="s"))
    assert [each.objective.id for each in lacking] == ["o"]


def test_a_project_of_another_year_serves_no_objective_of_this_one() -> None:
    _, lacking = standing(project("P", "o", budgets={2567: 1}))
    assert [each.objective.id for each in lacking] == ["o"]


def test_an_objective_of_the_plan_itself_comes_first_and_has_no_sub_plan() -> None:
    _, lacking = standing(scores={"i": RED, "j": RED, "k": RED})
    assert [(each.objective.id, each.sub_plan and each.sub_plan.id) for each in lacking] == [
        ("own", None),
        ("o", "s"),
        ("q", "t"),
    ]
    assert lacking[0].agency == "NSC"


def test_an_agency_has_its_own_projects_and_those_of_its_sub_plans() -> None:
    found, lacking = standing(
        project("mine", agency="ISOC"),
        project("hosted", sub_plan="s"),
        project("other", sub_plan="t"),
        scores={"i": RED, "j": RED, "k": RED},
    )
    of_isoc = Selection(agency="ISOC")
    assert [each.project.id for each in undertaken(found, of_isoc)] == ["mine", "hosted"]
    assert [each.objective.id for each in undertaken(lacking, of_isoc)] == ["o"]
    assert undertaken(found, Selection()) == found
    assert undertaken(found, Selection(plan="other")) == ()
    of_t = Selection(plan="p", sub_plan="t")
    assert [each.project.id for each in undertaken(found, of_t)] == ["other"]


def test_an_agency_that_could_not_be_read_is_none() -> None:
    assert one(project(agency=UNREAD)).agency == ""


@pytest.mark.parametrize(
    ("of_project", "of_result", "expected"),
    [
        (Provenance.ILLUSTRATIVE, None, True),
        (Provenance.ILLUSTRATIVE, Provenance.PUBLISHED, False),
        (Provenance.PUBLISHED, Provenance.ILLUSTRATIVE, True),
        (None, None, False),
    ],
)
def test_a_result_is_as_made_up_as_it_says_else_as_its_project(
    of_project: Provenance | None, of_result: Provenance | None, *, expected: bool
) -> None:
    found = one(project(provenance=of_project), progress(10, provenance=of_result))
    assert found.has_illustrative_result is expected
    assert found.is_illustrative is (of_project is Provenance.ILLUSTRATIVE)


def test_totals() -> None:
    found, _ = standing(
        project("a", budgets={2566: 10}),
        project("b", budgets={2566: 30}),
        project("c", budgets={2566: 40}),
        reported={"a": progress(100, 12), "b": progress(50, 8)},
    )
    assert project_totals(found) == ProjectTotals(
        projects=3,
        behind=1,
        unreported=1,
        overspent=1,
        budget=D(80),
        spent=D(20),
        spent_share=D("0.25"),
    )


def test_no_share_is_told_of_a_budget_that_is_not_whole() -> None:
    found, _ = standing(
        project("a", budgets={2566: 10}), project("b"), reported={"b": progress(50, 8)}
    )
    totals = project_totals(found)
    assert (totals.budget, totals.spent, totals.spent_share) == (D(10), D(8), None)
    nothing = project_totals(())
    assert (nothing.budget, nothing.spent, nothing.spent_share) == (None, None, None)


PERIOD = Period(2566)


@pytest.mark.parametrize(
    ("invalidated", "is_invalid"),
    [
        (Invalidated(projects=frozenset({(PERIOD, "P")})), True),
        (Invalidated(projects=frozenset({(PERIOD, "")})), True),
        (Invalidated(periods=frozenset({PERIOD})), True),
        (Invalidated(projects=frozenset({(Period(2565), "P"), (PERIOD, "Q")})), False),
        (Invalidated(), False),
    ],
    ids=["its own entry", "the whole section", "the whole file", "others", "nothing"],
)
def test_what_an_error_hides_is_not_unreported(
    invalidated: Invalidated, *, is_invalid: bool
) -> None:
    given = results({"2566": SCORES})
    card = evaluate(register(a_plan(project())), given, "2566")
    found = projects_in(given, card, invalidated)
    assert [each.is_invalid for each in found] == [is_invalid]
    assert project_totals(found).unreported == (not is_invalid)
