"""What somebody edited, whether or not any status noticed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    THRESHOLD,
    D,
    baseline,
    indicator,
    objective,
    official,
    plan,
    register,
    result,
    results,
    results_file,
    sub_plan,
    target,
)
from nsstrack.edits import Edit, EditKind, Section, ValueChange, edits_of_plans, edits_of_results
from nsstrack.model.fields import Provenance
from nsstrack.model.plans import Agency
from nsstrack.model.results import Obstacle, ProjectResult, ResultDefaults
from nsstrack.model.status import Status
from nsstrack.period import Period
from nsstrack.register import PeriodResults, Plans, Results

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.model.plans import Plan

YEAR = Period(2566)


def of_plans(old: Plan | Plans, new: Plan | Plans) -> list[tuple[Any, ...]]:
    sides = [each if isinstance(each, Plans) else register(each) for each in (old, new)]
    return [_short(edit) for edit in edits_of_plans(*sides)]


def _short(edit: Edit) -> tuple[Any, ...]:
    return (edit.section.value, edit.kind.value, edit.id, *edit.keys)


def test_the_same_data_read_twice_have_no_edits() -> None:
    assert of_plans(plan("p", indicator("i")), plan("p", indicator("i"))) == []
    given = {"2566": {"i": 60}}
    assert edits_of_results(results(given), results(given)) == ()


def test_a_node_is_told_with_the_keys_that_differ_but_not_those_of_nodes_below() -> None:
    old = plan("p", sub_plan("s", objective("o", indicator("i"))))
    new = plan("p", sub_plan("s", objective("o", indicator("i", weight=2, unit="km"))), lead="MOD")
    assert of_plans(old, new) == [
        ("plans", "changed", "p", "lead"),
        ("plans", "changed", "i", "unit", "weight"),
    ]


def test_nodes_that_come_go_and_move() -> None:
    old = plan("p", objective("a", indicator("i"), indicator("j")), objective("b"))
    new = plan("p", objective("a"), objective("b", indicator("i"), indicator("k")))
    assert of_plans(old, new) == [
        ("plans", "added", "k"),
        ("plans", "removed", "j"),
        ("plans", "moved", "i"),
    ]


def test_an_indicator_is_known_again_by_its_former_id() -> None:
    old = plan("p", indicator("i"), indicator("j"))
    new = plan("p", indicator("n", formerly=("x", "i")), indicator("j"))
    assert of_plans(old, new) == [("plans", "changed", "n", "id", "name", "formerly")]
    split = plan("p", indicator("i"), indicator("n", formerly=("i",)), indicator("j"))
    assert of_plans(old, split) == [("plans", "added", "n")]


def test_a_node_of_another_kind_is_another_under_the_same_id() -> None:
    assert of_plans(plan("p", objective("x")), plan("p", indicator("x"))) == [
        ("plans", "changed", "x", "id")
    ]


def test_agencies_bands_and_defaults() -> None:
    old, new = register(plan("p")), register(plan("p"), min_coverage=D("0.9"))
    (file,) = new.files
    profiles = {"nesdc": file.bands["lenient"], "mine": file.bands["office"]}
    agencies = {"NSC": Agency(name="Council")}
    new = Plans(files=(replace(file, bands=profiles, agencies=agencies),))
    assert of_plans(old, new) == [
        ("agencies", "added", "NSC"),
        ("bands", "changed", "nesdc", "achieved", "below", "at_risk"),
        ("bands", "added", "mine"),
        ("bands", "removed", "office"),
        ("bands", "removed", "lenient"),
        ("defaults", "added", file.place.file),
    ]


def test_results_of_every_period_the_latest_first() -> None:
    old = results({"2566": {"i": 60, "j": 1}, "2567-6M": {"i": 1}})
    new = results({"2566": {"i": result(61, note="counted again"), "k": 2}})
    assert [(str(edit.period), *_short(edit)) for edit in edits_of_results(old, new)] == [
        ("2567-6M", "results", "removed", "i"),
        ("2566", "results", "changed", "i", "value", "note"),
        ("2566", "results", "added", "k"),
        ("2566", "results", "removed", "j"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ((), ("one",), "added"),
        (("one",), (), "removed"),
        (("one",), ("one", "two"), "changed"),
        (("one", "two"), ("two", "one"), "changed"),
    ],
)
def test_obstacles_have_no_id(old: tuple[str, ...], new: tuple[str, ...], kind: str) -> None:
    sides = [
        _with(obstacles=tuple(Obstacle(sub_plan="s", text=each) for each in texts))
        for texts in (old, new)
    ]
    assert edits_of_results(*sides) == (
        Edit(section=Section.OBSTACLES, kind=EditKind(kind), period=YEAR),
    )


def values(edits: Iterable[Edit]) -> list[tuple[Any, ...]]:
    """Return what the keys of edits held and hold."""
    return [
        (each.key, *([each.year, each.edition] if each.year else []), each.old, each.new)
        for edit in edits
        for each in edit.values
    ]


def test_a_key_of_one_value_is_told_with_what_it_held_and_holds() -> None:
    old = results({"2566": {"i": 60, "j": result(missing="not_published")}})
    more: dict[str, Any] = {"note": "counted again", "of": 137, "reported": "2566-12-15"}
    new = results({"2566": {"i": result(61, **more), "j": 5}})
    assert values(edits_of_results(old, new)) == [
        ("value", D(60), D(61)),
        ("of", None, 137),
        ("reported", None, "2566-12-15"),
        ("value", None, D(5)),
        ("missing", "not_published", None),
    ]
    judged = indicator("i", weight=2, proxy=True, name="New", scoring=THRESHOLD, editions=("a",))
    edits = edits_of_plans(register(plan("p", indicator("i"))), register(plan("p", judged)))
    assert values(edits) == [("weight", D(1), D(2)), ("proxy", False, True)]
    assert edits[0].keys == ("scoring", "name", "weight", "proxy", "editions")


def test_of_targets_and_baselines_those_that_differ_are_told() -> None:
    old = indicator(
        "i",
        targets=(target(2565, 10), target(2570, 46, "amended"), target(2575, 50)),
        baselines=(baseline(2560, 5), baseline(2561, 6)),
    )
    new = indicator(
        "i",
        targets=(target(2565, 10, note="new"), target(2570, 40, "amended"), target(2580, 60)),
        baselines=(baseline(2560, 5), baseline(2561, 7)),
    )
    edits = edits_of_plans(register(plan("p", old)), register(plan("p", new)))
    assert edits[0].keys == ("baselines", "targets")
    assert values(edits) == [
        ("baselines", 2561, None, D(6), D(7)),
        ("targets", 2570, "amended", D(46), D(40)),
        ("targets", 2580, None, None, D(60)),
        ("targets", 2575, None, D(50), None),
    ]
    assert edits[0].values[1] == ValueChange(
        key="targets", year=2570, edition="amended", old=D(46), new=D(40)
    )


def test_a_node_of_another_kind_has_no_values_to_compare() -> None:
    old, new = (register(plan("p", each)) for each in (objective("x"), indicator("x")))
    assert values(edits_of_plans(old, new)) == []


def test_projects_official_statuses_and_defaults_of_a_file() -> None:
    old = _with(
        projects={"P": ProjectResult(progress=D(50))}, official={"p": official(Status.BELOW)}
    )
    new = _with(
        projects={"P": ProjectResult(progress=D(60))},
        defaults=ResultDefaults(provenance=Provenance.OFFICIAL),
    )
    assert [_short(edit) for edit in edits_of_results(old, new)] == [
        ("official", "removed", "p"),
        ("projects", "changed", "P", "progress"),
        ("defaults", "added", ""),
    ]


def test_defaults_that_change_are_told_by_key() -> None:
    sides = [
        _with(defaults=ResultDefaults(provenance=each))
        for each in (Provenance.OFFICIAL, Provenance.ILLUSTRATIVE)
    ]
    assert [_short(edit) for edit in edits_of_results(*sides)] == [
        ("defaults", "changed", "", "provenance")
    ]


def _with(**more: Any) -> Results:
    return Results(periods={YEAR: PeriodResults(files=(results_file("2566", {}, **more),))})
