"""Which two editions a plan is seen by, and that each node stands by both as if asked alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    D,
    amendment,
    edition,
    indicator,
    objective,
    phase,
    plan,
    register,
    results,
    sub_plan,
    target,
)
from nsstrack import load
from nsstrack.arithmetic import CONTEXT
from nsstrack.changes import (
    BothEditions,
    Evaluation,
    Factor,
    StructureChange,
    beside_another,
    both_editions,
    card_of_both,
    under_both,
)
from nsstrack.evaluation import evaluate
from nsstrack.model.fields import UNREAD
from program import DATA

if TYPE_CHECKING:
    from nsstrack.model.plans import Plan

PERIODS = ("2561", "2562", "2563", "2564", "2565", "2566", "2567-6M", "2567", "2568")
THREE = (edition("first", 2561), edition("second", 2564), edition("third", 2567))


def _evaluation(each: Plan, period: str = "2566", asked: str | None = None) -> Evaluation:
    return Evaluation.of(
        register(each), results({period: {"i": 60, "j": 40, "dropped": 20}}), period, asked
    )


def _both(each: Plan, period: str = "2566", asked: str | None = None) -> BothEditions:
    found = beside_another(_evaluation(each, period, asked), each.id)
    assert found is not None
    return found


def _editions(both: BothEditions) -> tuple[str, str, str]:
    return both.old.edition.id, both.new.edition.id, both.in_force


@pytest.mark.parametrize(
    ("year", "asked", "expected"),
    [
        ("2561", None, ("first", "second", "first")),
        ("2563", None, ("first", "second", "first")),
        ("2564", None, ("first", "second", "second")),
        ("2566", None, ("first", "second", "second")),
        ("2567", None, ("second", "third", "third")),
        ("2566", "first", ("first", "second", "second")),
        ("2566", "second", ("first", "second", "second")),
        ("2566", "third", ("second", "third", "second")),
    ],
)
def test_the_edition_in_force_is_seen_beside_the_one_before_else_the_one_after(
    year: str, asked: str | None, expected: tuple[str, str, str]
) -> None:
    each = plan("p", indicator(), editions=THREE)
    assert _editions(_both(each, year, asked)) == expected
    shuffled = replace(each, editions=(THREE[2], THREE[0], THREE[1]))
    assert _editions(_both(shuffled, year, asked)) == expected


def test_a_plan_with_one_edition_has_none_to_be_seen_beside() -> None:
    single = plan("p", indicator(), editions=(edition("only", 2561),))
    assert beside_another(_evaluation(single), "p") is None
    assert both_editions(_evaluation(single)) == ()
    assert card_of_both(_evaluation(single), ()) == _evaluation(single).card


@pytest.mark.parametrize("ids", [("a", "a"), (UNREAD, "a"), ("a", UNREAD), (UNREAD, UNREAD)])
def test_editions_that_cannot_be_told_apart_are_not_compared(ids: tuple[str, str]) -> None:
    """Only with errors in the data."""
    broken = plan("p", indicator(), editions=(edition(ids[0], 2561), edition(ids[1], 2566)))
    assert beside_another(_evaluation(broken), "p") is None


def test_a_plan_that_is_not_in_force_has_no_editions_to_compare() -> None:
    later = plan("p", indicator(), editions=(edition("a", 2567), edition("b", 2569)))
    assert beside_another(_evaluation(later), "p") is None
    assert beside_another(_evaluation(later), "nothing") is None
    assert beside_another(_evaluation(plan("p", indicator())), "i") is None


def test_an_edition_that_was_asked_for_or_another_makes_no_difference() -> None:
    each = plan(
        "p", indicator(targets=(target(2566, 100, "original"), target(2566, 80, "amended")))
    )
    by_old, by_new, by_none = (_both(each, asked=id_) for id_ in ("original", "amended", None))
    for both in (by_old, by_new, by_none):
        assert [side.score for side in both.sides] == [D(60), D(75)]
        assert [side.lacks_asked_edition for side in both.sides] == [False, False]
        assert both.plan.points == 15
        assert both.plan_in_force is both.new
    assert by_old == by_new == by_none


def test_any_two_editions_may_be_compared_in_any_order() -> None:
    targets = [target(2566, value, id_) for id_, value in (("first", 100), ("third", 80))]
    each = plan("p", indicator(targets=tuple(targets)), editions=THREE)
    back = under_both(_evaluation(each), each, THREE[2], THREE[0])
    assert _editions(back) == ("third", "first", "second")
    assert back.plan.points == -15
    assert back.plan_in_force is back.new  # neither is in force


def _amended() -> Plan:
    """Return a plan whose amended edition drops, adds, renames, moves and weighs otherwise."""
    dropped = indicator("dropped", editions=("original",))
    was = indicator("was", editions=("original",))
    now = indicator("now", editions=("amended",), formerly=("was",))
    heavy = indicator("i", by_edition={"amended": amendment(weight=D(3))})
    added = sub_plan("s2", indicator("added", editions=("amended",)), editions=("amended",))
    own = objective("o1", indicator("j"))
    return plan(
        "p", own, sub_plan("s1", objective("o2", dropped, was, heavy), objective("o3", now)), added
    )


def test_every_node_of_either_edition_stands_in_its_place_in_the_plan() -> None:
    both = _both(_amended())
    assert [(depth, change.id) for depth, change in both.below()] == [
        (0, "o1"),
        (1, "j"),
        (0, "s1"),
        (1, "o2"),
        (2, "dropped"),
        (2, "i"),
        (1, "o3"),
        (2, "now"),
        (0, "s2"),
        (1, "added"),
    ]
    assert [change.id for change in both.all()][:2] == ["p", "o1"]
    structure = {change.id: change.structure for change in both.all() if change.structure}
    assert structure == {
        "dropped": (StructureChange.DROPPED,),
        "now": (StructureChange.MOVED, StructureChange.RENAMED),
        "s2": (StructureChange.ADDED,),
        "added": (StructureChange.ADDED,),
    }


@pytest.mark.parametrize(
    ("id_", "children"),
    [
        ("p", ["o1", "s1", "s2"]),
        ("o2", ["dropped", "i", "now"]),  # now was here
        ("o3", ["now"]),
        ("s2", ["added"]),
        ("i", []),
        ("nothing", []),
    ],
)
def test_children_are_those_of_either_edition(id_: str, children: list[str]) -> None:
    assert [change.id for change in _both(_amended()).right_below(id_)] == children


def test_what_the_difference_comes_from_is_told() -> None:
    told = {
        change.id: [(part.factor.value, part.points) for part in cause.parts]
        for change in _both(_amended()).all()
        for cause in change.causes
    }
    gained = [("structure", D(20))]
    assert told == {
        "p": [("structure", None)],  # too little of it is reported under the amended edition
        "s1": gained,
        "o2": gained,
        "dropped": [("structure", None)],
        "s2": [("structure", None)],
        "added": [("structure", None)],
    }


@pytest.fixture(scope="module", params=PERIODS)
def shipped(request: Any) -> Evaluation:
    data = load(DATA, request.param)
    return Evaluation.of(data.plans, data.results, request.param)


def test_each_side_is_what_evaluate_says_of_that_edition(shipped: Evaluation) -> None:
    found = both_editions(shipped)
    assert [both.new.id for both in found] == ["01"]
    for both in found:
        for side in both.sides:
            by_itself = evaluate(
                shipped.plans, shipped.results, shipped.card.period, side.edition.id
            )
            assert by_itself.find(side.id) == side


def test_the_parts_add_up_to_the_difference_on_every_node(shipped: Evaluation) -> None:
    (both,) = both_editions(shipped)
    told = 0
    for change in both.all():
        if change.points is None or not change.causes:
            assert not change.points
            continue
        (cause,) = change.causes
        total = D(0)
        for part in cause.parts:
            assert part.points is not None
            total = CONTEXT.add(total, part.points)
        assert (cause.factor, cause.points, total) == (Factor.EDITION, change.points, change.points)
        told += 1
    assert told or shipped.card.period.year < 2566


def test_the_card_of_both_has_a_plan_twice_the_old_edition_first(shipped: Evaluation) -> None:
    card = card_of_both(shipped, both_editions(shipped))
    editions = [(each.id, each.edition.id) for each in card.plans]
    assert editions[:2] == [("01", "original"), ("01", "amended")]
    assert editions[2:] == [
        (each.id, each.edition.id) for each in shipped.card.plans if each.id != "01"
    ]


def test_a_phase_makes_no_edition() -> None:
    long = plan("p", indicator(), phases=(phase("1", 2561, 2580),))
    assert _editions(_both(long)) == ("original", "amended", "amended")
