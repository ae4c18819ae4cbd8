from __future__ import annotations

from builders import (
    LENIENT,
    NESDC,
    OFFICE,
    D,
    indicator,
    objective,
    official,
    plan,
    plans_file,
    register,
    result,
    results_file,
    sub_plan,
)
from nsstrack.model.plans import Agency, PlansFile, Project
from nsstrack.model.results import Obstacle, ProjectResult, ResultDefaults
from nsstrack.model.status import Status
from nsstrack.period import Period
from nsstrack.register import Entry, PeriodResults, Plans, Results, children_of, walk

LEAF = indicator()
GOAL = objective("o", LEAF)
PART = sub_plan("s", GOAL, indicator("j"))
ROOT = plan("p", PART, indicator("k"), objective("q"))


def test_a_plan_is_walked_parents_first_in_plan_order() -> None:
    assert [entry.node.id for entry in walk(ROOT)] == ["p", "q", "k", "s", "o", "i", "j"]
    assert Entry(LEAF, (ROOT, PART, GOAL)) in list(walk(ROOT))


def test_every_entry_knows_its_plan() -> None:
    assert {entry.plan.id for entry in walk(ROOT)} == {"p"}


def test_an_indicator_has_no_children() -> None:
    assert children_of(LEAF) == ()
    assert children_of(GOAL) == (LEAF,)


def test_nodes_and_indicators_are_found_by_id() -> None:
    plans = register(ROOT)
    assert list(plans.entries) == ["p", "q", "k", "s", "o", "i", "j"]
    assert plans.indicators == {each.id: each for each in (LEAF, indicator("j"), indicator("k"))}


def test_of_two_nodes_with_one_id_the_first_is_kept() -> None:
    plans = register(plan("p", indicator(weight=2)), plan("q", indicator(weight=3)))
    assert plans.indicators["i"].weight == D(2)


def test_files_of_plans_add_up_and_the_first_to_name_a_thing_counts() -> None:
    first = PlansFile(format="nsstrack/1", agencies={"A": Agency(name="first")}, bands={"b": NESDC})
    second = PlansFile(
        format="nsstrack/1",
        agencies={"A": Agency(name="second"), "B": Agency(name="B")},
        bands={"b": OFFICE, "c": LENIENT},
        plans=(ROOT,),
    )
    plans = Plans(files=(first, second))
    assert plans.plans == (ROOT,)
    assert plans.agencies == {"A": Agency(name="first"), "B": Agency(name="B")}
    assert plans.bands == {"b": NESDC, "c": LENIENT}


def test_without_any_profile_there_is_no_default() -> None:
    assert (Plans().default_bands, register(ROOT).default_bands) == ("", "nesdc")
    office, other = (plans_file(profiles={name: OFFICE}) for name in ("office", "other"))
    assert Plans(files=(office, other)).default_bands == "office"


def test_the_defaults_of_a_plan_are_those_of_its_file_then_of_the_first() -> None:
    first, second = plans_file(plan("a"), bands="nesdc"), plans_file(ROOT, bands="office")
    plans = Plans(files=(first, second))
    assert plans.defaults_of(ROOT) == (second.defaults, first.defaults)
    assert plans.defaults_of(plans.plans[0]) == (first.defaults, first.defaults)


def test_projects_are_found_by_id() -> None:
    project = Project(id="P-1", name="project", agency="NSC")
    again = Project(id="P-1", name="another", agency="NSC")
    twice = (plan("p", projects=(project,)), plan("q", projects=(again,)))
    assert register(*twice).projects == {"P-1": project}


def test_files_of_a_period_add_up_and_the_first_to_report_counts() -> None:
    defaults = ResultDefaults(source="first")
    first = results_file(
        "2566",
        {"a": 1},
        defaults=defaults,
        official={"p": official(Status.BELOW)},
        projects={"P-1": ProjectResult(note="first")},
        obstacles=(Obstacle(text="one"),),
    )
    second = results_file(
        "2566",
        {"a": 2, "b": 3},
        official={"p": official(Status.CRITICAL), "q": official(Status.AT_RISK)},
        projects={"P-1": ProjectResult(note="second"), "P-2": ProjectResult()},
        obstacles=(Obstacle(text="two"),),
    )
    found = PeriodResults(files=(first, second))
    assert (found.get("a"), found.get("b"), found.get("c")) == (
        (result(1), defaults),
        (result(3), ResultDefaults()),
        None,
    )
    assert found.official == {"p": official(Status.BELOW), "q": official(Status.AT_RISK)}
    assert found.projects == {"P-1": ProjectResult(note="first"), "P-2": ProjectResult()}
    assert found.obstacles == (Obstacle(text="one"), Obstacle(text="two"))


def test_a_period_without_files_is_empty() -> None:
    given = PeriodResults(files=(results_file("2566", {"a": 1}),))
    results = Results(periods={Period(2566): given})
    assert results.of(Period(2566)) == given
    assert results.of(Period(2566, 6)) == Results().of(Period(2566)) == PeriodResults()
