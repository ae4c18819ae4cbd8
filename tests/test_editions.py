from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builders import (
    HIGHER,
    LENIENT,
    LOWER,
    NESDC,
    OFFICE,
    PROFILES,
    PROGRESS,
    RATIO,
    THRESHOLD,
    D,
    amendment,
    edition,
    in_force,
    indicator,
    objective,
    phase,
    plan,
    plans_file,
    register,
    rollup,
    sub_plan,
)
from nsstrack.editions import (
    NodeInForce,
    Rules,
    edition_in_force,
    edition_named,
    editions_in_force,
    phase_of,
    under_edition,
)
from nsstrack.model.fields import Provenance
from nsstrack.register import Plans

PLAN = plan("p", sub_plan("s", objective("o", indicator())), indicator("j"))


def ids(unit: NodeInForce) -> list[str]:
    return [unit.id, *(id_ for child in unit.children for id_ in ids(child))]


# Years


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2560, None),
        (2561, "original"),
        (2565, "original"),
        (2566, "amended"),
        (2599, "amended"),
    ],
)
def test_the_latest_edition_not_after_the_year_is_in_force(year: int, expected: str) -> None:
    for editions in (PLAN.editions, PLAN.editions[::-1]):
        found = edition_in_force(replace(PLAN, editions=editions), year)
        assert (found.id if found else None) == expected


def test_an_edition_is_found_by_its_name() -> None:
    assert edition_named(PLAN, "amended") == PLAN.editions[1]
    assert edition_named(PLAN, "third") is None


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2560, None), (2561, "1"), (2565, "1"), (2566, "2"), (2570, "2"), (2571, None)],
)
def test_a_phase_holds_both_its_ends(year: int, expected: str) -> None:
    found = phase_of(PLAN, year)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("editions", "expected"),
    [
        ((("a", 2561),), {"a": range(2561, 2571)}),
        ((("a", 2561), ("b", 2566)), {"a": range(2561, 2566), "b": range(2566, 2571)}),
        ((("b", 2566), ("a", 2561)), {"a": range(2561, 2566), "b": range(2566, 2571)}),
        ((("a", 2559), ("b", 2563)), {"a": range(2561, 2563), "b": range(2563, 2571)}),
        (
            (("a", 2561), ("b", 2563), ("c", 2580)),
            {"a": range(2561, 2563), "b": range(2563, 2571)},
        ),
        ((("a", 2561), ("b", 2561)), {"a": range(2561, 2571)}),
        ((("a", 2550), ("b", 2555)), {"b": range(2561, 2571)}),
    ],
)
def test_an_edition_is_in_force_until_the_next_within_the_phases(
    editions: Any, expected: dict[str, range]
) -> None:
    given = replace(PLAN, editions=tuple(edition(*each) for each in editions))
    assert {each.id: years for each, years in editions_in_force(given)} == expected


def test_the_phases_may_come_in_any_order() -> None:
    given = replace(PLAN, phases=(phase("2", 2566, 2570), phase("1", 2561, 2565)))
    assert [years for _, years in editions_in_force(given)] == [
        range(2561, 2566),
        range(2566, 2571),
    ]


# Structure


def test_nodes_of_other_editions_are_left_out() -> None:
    root = plan(
        "p",
        objective("o", indicator("a", editions=("original",)), indicator("b", editions=())),
        sub_plan("s", objective("so", indicator("c")), editions=("amended",)),
        sub_plan("t", indicator("d", editions=("amended", "original"))),
        objective("q", indicator("e"), editions=("amended",)),
    )
    assert ids(in_force(root, "p", "original")) == ["p", "o", "a", "t", "d"]
    assert ids(in_force(root, "p", "amended")) == ["p", "o", "q", "e", "s", "so", "c", "t", "d"]


def test_children_come_as_objectives_then_indicators_then_sub_plans() -> None:
    root = plan("p", sub_plan("s", indicator("x"), objective("y")), indicator("i"), objective("o"))
    assert ids(in_force(root, "p")) == ["p", "o", "i", "s", "y", "x"]


def test_by_edition_replaces_what_it_names() -> None:
    given = {
        "name": "before",
        "host": "MOD",
        "partners": ("NSC",),
        "weight": 1,
        "scoring": RATIO,
        "rollup": rollup("mean"),
        "bands": "nesdc",
    }
    change = amendment(
        name="after",
        host="MFA",
        partners=(),
        weight=0,
        scoring=PROGRESS,
        rollup=rollup("minimum"),
        bands="office",
    )
    root = plan("p", sub_plan("s", by_edition={"amended": change}, **given))
    before, after = in_force(root, "s"), in_force(root, "s", "amended")
    rules = Rules(
        bands_id="nesdc",
        bands=NESDC,
        scoring=RATIO,
        rollup=rollup("mean"),
        min_coverage=D("0.5"),
        carry_forward=0,
        provenance=Provenance.UNSTATED,
    )
    assert before == NodeInForce(
        node=root.sub_plans[0],
        name="before",
        host="MOD",
        partners=("NSC",),
        weight=D(1),
        rules=rules,
        children=(),
    )
    changed = rules._replace(
        bands_id="office", bands=OFFICE, scoring=PROGRESS, rollup=rollup("minimum")
    )
    assert after == replace(
        before, name="after", host="MFA", partners=(), weight=D(0), rules=changed
    )


def test_by_edition_may_turn_an_indicator_round() -> None:
    change = amendment(direction=LOWER, unit="events")
    root = plan("p", indicator(by_edition={"amended": change}))
    found = [in_force(root, "i", name) for name in ("original", "amended")]
    assert [(each.direction, each.unit) for each in found] == [
        (HIGHER, "points"),
        (LOWER, "events"),
    ]


def test_what_by_edition_does_not_name_stays() -> None:
    root = plan("p", indicator(weight=3, scoring=PROGRESS, by_edition={"amended": amendment()}))
    before, after = in_force(root, "i"), in_force(root, "i", "amended")
    assert before == after
    assert (after.weight, after.rules.scoring, after.name) == (D(3), PROGRESS, "Indicator i")


def test_a_plan_may_be_amended_itself() -> None:
    change = amendment(name="new", host="MOD", bands="office")
    root = replace(PLAN, by_edition={"amended": change})
    found = in_force(root, "p", "amended")
    assert (found.name, found.host, found.weight, found.partners) == ("new", "MOD", D(1), ())
    assert in_force(root, "i", "amended").rules.bands == OFFICE
    assert in_force(root, "i", "original").rules.bands == NESDC


# Inheritance


def test_without_any_setting_the_built_in_ones_hold() -> None:
    assert in_force(PLAN, "i").rules == Rules(
        bands_id="nesdc",
        bands=NESDC,
        scoring=RATIO,
        rollup=rollup("mean"),
        min_coverage=D("0.5"),
        carry_forward=0,
        provenance=Provenance.UNSTATED,
    )


SETTINGS: dict[str, tuple[Any, Any]] = {
    "bands": ("office", "lenient"),
    "scoring": (PROGRESS, THRESHOLD),
    "rollup": (rollup("minimum"), rollup("geometric")),
    "min_coverage": (D("0.1"), D(0)),
    "carry_forward": (2, 0),
    "provenance": (Provenance.PUBLISHED, Provenance.OFFICIAL),
}


@pytest.mark.parametrize("key", SETTINGS)
@pytest.mark.parametrize(
    "far_near", [("file", "plan"), ("plan", "sub"), ("sub", "goal"), ("goal", "leaf")]
)
def test_the_nearest_setting_counts(key: str, far_near: tuple[str, str]) -> None:
    far, near = far_near
    first, second = SETTINGS[key]
    given: dict[str, dict[str, Any]] = {
        where: {} for where in ("file", "plan", "sub", "goal", "leaf")
    }
    given[far], given[near] = {key: first}, {key: second}
    leaf = indicator(**given["leaf"])
    other = indicator("j")
    goal = objective("o", leaf, **given["goal"])
    root = plan("p", sub_plan("s", goal, **given["sub"]), sub_plan("t", other), **given["plan"])
    name = "bands_id" if key == "bands" else key
    assert getattr(in_force(root, "i", **given["file"]).rules, name) == second
    # what is set on one branch leaves the others alone
    nearest_to_all = second if near == "plan" else first if far in ("file", "plan") else None
    there = getattr(in_force(root, "j", **given["file"]).rules, name)
    built_in = getattr(in_force(PLAN, "i").rules, name)
    assert there == (built_in if nearest_to_all is None else nearest_to_all)


def test_a_setting_counts_whole_nothing_is_merged() -> None:
    capped = replace(RATIO, cap=D(120))
    root = plan("p", sub_plan("s", indicator(scoring=PROGRESS)), scoring=capped)
    assert in_force(root, "i").rules.scoring == PROGRESS  # and not capped at 120


def test_an_amended_setting_holds_for_all_below() -> None:
    change = amendment(scoring=PROGRESS)
    leaf = indicator(), indicator("j", scoring=THRESHOLD)
    root = plan("p", sub_plan("s", *leaf, by_edition={"amended": change}))
    found = [in_force(root, id_, "amended").rules.scoring for id_ in ("i", "j")]
    assert found == [PROGRESS, THRESHOLD]


def test_the_host_is_the_nearest_one_above() -> None:
    root = plan(
        "p",
        indicator("a"),
        sub_plan("s", indicator("b"), objective("o", indicator("c", host="MFA")), host="ISOC"),
        sub_plan("t", objective("q", indicator("d"), host="MOD")),
        lead="PMO",
    )
    hosts = {id_: in_force(root, id_).host for id_ in ("p", "a", "s", "b", "o", "c", "t", "q", "d")}
    assert hosts == {
        "p": "PMO",
        "a": "PMO",
        "s": "ISOC",
        "b": "ISOC",
        "o": "ISOC",
        "c": "MFA",
        "t": "NSC",
        "q": "MOD",
        "d": "MOD",
    }


def test_an_unknown_profile_of_bands_changes_nothing() -> None:
    root = plan("p", indicator(bands="nobody"), bands="office")
    assert in_force(root, "i").rules.bands_id == "office"


def test_a_file_of_plans_has_its_own_defaults_over_those_of_the_first() -> None:
    first = plans_file(PLAN, scoring=PROGRESS, bands="office")
    own = plan("q", indicator("k"))
    second = plans_file(own, profiles={}, scoring=THRESHOLD)
    third_plan = plan("r", indicator("m"))
    plans = Plans(files=(first, second, plans_file(third_plan, profiles={})))
    found = [under_edition(plans, each, each.editions[0]).rules for each in plans.plans]
    assert [(rules.scoring, rules.bands_id) for rules in found] == [
        (PROGRESS, "office"),
        (THRESHOLD, "office"),
        (PROGRESS, "office"),
    ]


def test_plans_that_share_an_id_or_an_edition_are_not_taken_for_each_other() -> None:
    one, other = plan("p", indicator("i")), plan("p", indicator("i"), indicator("k"))
    plans = register(one, other)
    found = [under_edition(plans, each, each.editions[0]) for each in (one, other, one)]
    assert [len(root.children) for root in found] == [1, 2, 1]
    assert found[0] is found[2]  # made once
    assert under_edition(register(one), one, one.editions[0]) == found[0]


def test_without_nesdc_the_first_profile_is_used() -> None:
    plans = Plans(files=(plans_file(PLAN, profiles={"lenient": LENIENT, "office": OFFICE}),))
    assert under_edition(plans, PLAN, PLAN.editions[0]).rules.bands == LENIENT
    assert register(PLAN).default_bands == "nesdc"
    assert list(PROFILES) == ["nesdc", "office", "lenient"]
