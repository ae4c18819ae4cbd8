"""Why a status changed, on small plans whose sums can be done by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    LENIENT,
    THRESHOLD,
    D,
    amendment,
    edition,
    indicator,
    objective,
    plan,
    register,
    result,
    results,
    rollup,
    short,
    sub_plan,
    target,
)
from nsstrack.changes import Evaluation, Factor, ResultChange, StructureChange, Trend, changes
from nsstrack.changes.causes import trend_of
from nsstrack.invalidated import NOTHING
from nsstrack.model.plans import Headline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.changes import Cause, Changes
    from nsstrack.model.plans import Plan

HARDER = (target(2561, 120), target(2580, 120))
HARDER_NOW = (target(2561, 120, "amended"), target(2580, 120, "amended"))
SIXTY = {"2566": {"i": 60, "j": 80}}


def two(**more: Any) -> Plan:
    """Return a plan with an objective of two indicators."""
    return plan("p", objective("o", indicator("i", **more), indicator("j")))


def compared(
    old: tuple[Plan, Mapping[str, Any]],
    new: tuple[Plan, Mapping[str, Any]],
    periods: tuple[str, str] = ("2566", "2566"),
    **more: Any,
) -> Changes:
    """Return what changed from one plan with its results to another; `more` are new defaults."""
    before = Evaluation.of(register(old[0]), results(old[1]), periods[0])
    return changes(before, Evaluation.of(register(new[0], **more), results(new[1]), periods[1]))


def told(found: Changes) -> dict[str, str]:
    """Return the causes of every node that changed: "results +10 at_risk"."""
    return {each.id: "; ".join(map(_cause, each.causes)) for each in found.nodes if each.causes}


def _cause(cause: Cause) -> str:
    points = "" if cause.points is None else f" {_signed(cause)}"
    is_edition = cause.factor is Factor.EDITION  # parts of results have tests of their own
    parts = f" ({', '.join(map(_cause, cause.parts))})" if is_edition else ""
    return f"{cause.factor}{points} {cause.status}{parts}"


def _signed(cause: Cause) -> str:
    assert cause.points is not None
    return f"{'+' if cause.points >= 0 else ''}{short(cause.points)}"


@pytest.mark.parametrize(
    ("old", "new", "kind", "said"),
    [
        (60, 70, ResultChange.RESTATED, "result +10 at_risk"),
        (result(missing="not_published"), 70, ResultChange.NEW, "result at_risk"),
        (60, result(missing="not_published"), ResultChange.WITHDRAWN, "result no_data"),
        (60, 60, None, None),
        (result(missing="not_published"), result(missing="not_collected"), None, "result no_data"),
    ],
)
def test_a_result_of_the_same_period(
    old: Any, new: Any, kind: ResultChange | None, said: str | None
) -> None:
    found = compared((two(), {"2566": {"i": old}}), (two(), {"2566": {"i": new}}))
    change = found.find("i")
    assert change is not None
    assert change.result is kind
    assert told(found).get("i") == said


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"2565": {"i": 60}, "2566": {"i": 70}}, ResultChange.CHANGED),
        ({"2565": {"i": 60}, "2566": {"i": 60}}, None),
        ({"2565": {"i": 60}}, ResultChange.STALE),
        ({"2564": {"i": 60}, "2566": {"i": 60}}, ResultChange.FRESH),
    ],
)
def test_a_result_of_another_period(given: Mapping[str, Any], kind: ResultChange | None) -> None:
    kept = plan("p", indicator("i", carry_forward=1), editions=(edition("original", 2561),))
    found = compared((kept, given), (kept, given), ("2565", "2566"))
    change = found.find("i")
    assert change is not None
    assert change.result is kind


def test_every_factor_alone() -> None:
    start = (two(), SIXTY)
    assert told(compared(start, (two(targets=HARDER), SIXTY))) == {
        "p": "target -5 at_risk",
        "o": "target -5 at_risk",
        "i": "target -10 critical",
    }
    assert told(compared(start, (two(scoring=THRESHOLD), SIXTY)))["i"] == "method -60 critical"
    assert told(compared(start, (two(weight=3), SIXTY))) == {
        "p": "weight -5 at_risk",
        "o": "weight -5 at_risk",
    }
    lenient = two()
    lenient = replace(lenient, bands="lenient")
    assert told(compared(start, (lenient, SIXTY))) == {
        "p": "bands +0 below",
        "o": "bands +0 below",
        "i": "bands +0 below",
    }
    assert LENIENT.below is not None


def test_factors_are_replaced_one_after_the_other() -> None:
    new = two(targets=HARDER, weight=3)
    found = compared((two(), SIXTY), (new, {"2566": {"i": 90, "j": 80}}))
    assert told(found) == {
        "p": "target -5 at_risk; weight -7.5 at_risk; result +18.75 below",
        "o": "target -5 at_risk; weight -7.5 at_risk; result +18.75 below",
        "i": "target -10 critical; result +25 at_risk",
    }
    change = found.find("o")
    assert change is not None
    assert (change.points, change.trend) == (D("6.25"), Trend.UP)


def test_a_node_that_comes_brings_everything_with_it() -> None:
    found = compared(
        (plan("p", objective("o", indicator("i"))), {"2566": {"i": 60}}), (two(weight=3), SIXTY)
    )
    assert told(found) == {
        "p": "structure +10 at_risk; weight -5 at_risk",
        "o": "structure +10 at_risk; weight -5 at_risk",
        "j": "structure below",
    }
    came, gone = found.find("j"), compared((two(), SIXTY), (plan("p"), SIXTY)).find("j")
    assert came is not None
    assert gone is not None
    assert (came.structure, came.moves_status) == ((StructureChange.ADDED,), True)
    assert (gone.structure, gone.latest.id, gone.moves_status) == (
        (StructureChange.DROPPED,),
        "j",
        True,
    )
    assert [cause.status for cause in gone.causes] == [None]
    assert (gone.points, gone.trend) == (None, Trend.UNKNOWN)


def test_a_node_that_moves_takes_its_score_along() -> None:
    old = plan("p", objective("a", indicator("i"), indicator("j")), objective("b", indicator("k")))
    new = plan("p", objective("a", indicator("j")), objective("b", indicator("k"), indicator("i")))
    given = {"2566": {"i": 60, "j": 80, "k": 100}}
    found = compared((old, given), (new, given))
    assert told(found) == {
        "p": "structure -5 below",  # (70 + 100) / 2, then (80 + 80) / 2
        "a": "structure +10 below",
        "b": "structure -20 below",
    }
    moved = found.find("i")
    assert moved is not None
    assert (moved.structure, moved.causes) == ((StructureChange.MOVED,), ())
    assert (moved.has_changed, moved.moves_status) == (True, False)


def test_an_indicator_is_known_again_by_its_former_id_either_way() -> None:
    new = plan("p", objective("o", indicator("n", formerly=("i",)), indicator("j")))
    there = compared((two(), SIXTY), (new, SIXTY))
    back = compared((new, SIXTY), (two(), SIXTY))
    for found, id_, former in ((there, "n", "i"), (back, "i", "n")):
        change = found.find(id_)
        assert change is not None
        assert change.structure == (StructureChange.RENAMED,)
        assert found.find(former) is change
        assert told(found) == {}


def test_an_id_that_now_stands_for_another_kind_of_node() -> None:
    old = plan("p", objective("o", indicator("i")), objective("x", indicator("j")))
    new = plan("p", objective("o", indicator("i"), indicator("x")))
    found = compared((old, SIXTY), (new, {"2566": {"i": 60, "x": 90}}))
    change = found.find("x")
    assert change is not None
    assert change.structure == (StructureChange.DROPPED, StructureChange.ADDED)
    assert change.result is None
    assert told(found)["x"] == "structure +10 below"


def test_a_node_in_another_plan_is_another_node() -> None:
    before = Evaluation.of(register(two(), plan("q", indicator("k"))), results(SIXTY), "2566")
    after = plan("q", indicator("k"), indicator("j"))
    shrunk = plan("p", objective("o", indicator("i")))
    found = changes(before, Evaluation.of(register(shrunk, after), results(SIXTY), "2566"))
    assert told(found) == {
        "p": "structure -10 at_risk",
        "o": "structure -10 at_risk",
        "q": "structure below",
    }
    moved = found.find("j")
    assert moved is not None
    assert moved.structure == (StructureChange.MOVED,)
    assert [each.id for _, each in found.of_plan("q")] == ["q", "k", "j"]


def test_a_whole_plan_comes_or_goes() -> None:
    empty = plan("p", editions=(edition("original", 2561),))
    both = register(empty, plan("q", indicator("i"), editions=(edition("late", 2566),)))
    found = changes(
        Evaluation.of(both, results(SIXTY), "2565"), Evaluation.of(both, results(SIXTY), "2566")
    )
    assert told(found) == {"q": "structure at_risk", "i": "structure at_risk"}
    assert [each.id for _, each in found.of_plan("q")] == ["q", "i"]
    assert found.of_plan("nowhere") == ()
    assert not found.has_new_edition("q")
    back = changes(found.new, found.old)
    assert [(each.id, each.structure) for _, each in back.of_plan("q")] == [
        ("q", (StructureChange.DROPPED,)),
        ("i", (StructureChange.DROPPED,)),
    ]


def rows(found: Changes, id_: str = "p") -> list[str]:
    """Return the ids of a plan in their order, each after as many dots as it is deep."""
    return [f"{'.' * depth}{change.id}" for depth, change in found.of_plan(id_)]


def test_what_is_gone_stands_after_the_sibling_it_followed() -> None:
    a, b, c, d = (indicator(id_) for id_ in "abcd")
    old = plan("p", sub_plan("s", objective("o", a, b), objective("x", c)), sub_plan("t", d))
    new = plan("p", sub_plan("s", objective("o", a, indicator("n"))), sub_plan("t", d))
    found = compared((old, SIXTY), (new, SIXTY))
    assert rows(found) == ["p", ".s", "..o", "...a", "...b", "...n", "..x", "...c", ".t", "..d"]
    first = compared((plan("p", b, a), SIXTY), (plan("p", a), SIXTY))
    assert rows(first) == ["p", ".b", ".a"]
    assert first.in_order() == first.of_plan("p")


def test_what_an_edition_dropped_stands_where_the_plan_has_it() -> None:
    dropped, added = (
        indicator(id_, editions=(of,)) for id_, of in (("b", "original"), ("n", "amended"))
    )
    judged = plan("p", objective("o", indicator("a"), added, dropped, indicator("c")))
    found = compared((judged, {"2565": {"a": 1}}), (judged, SIXTY), ("2565", "2566"))
    assert rows(found) == ["p", ".o", "..a", "..n", "..b", "..c"]


def test_what_moved_or_has_a_new_id_stands_where_it_is_now() -> None:
    i, j, k, n = (indicator(id_) for id_ in "ijkn")
    old = plan("p", objective("a", i, j, k), objective("b"))
    new = plan("p", objective("a", replace(n, formerly=("j",))), objective("b", i))
    found = compared((old, SIXTY), (new, SIXTY))
    assert rows(found) == ["p", ".a", "..n", "..k", ".b", "..i"]


def test_a_node_that_went_to_another_plan_is_told_there_alone() -> None:
    q, gone = plan("q", indicator("k")), plan("r", indicator("m"))
    before = Evaluation.of(register(two(), q, gone), results(SIXTY), "2566")
    moved = plan("q", indicator("k"), indicator("j"))
    shrunk = plan("p", objective("o", indicator("i")))
    found = changes(before, Evaluation.of(register(shrunk, moved), results(SIXTY), "2566"))
    assert [change.id for _, change in found.in_order()] == ["p", "o", "i", "q", "k", "j", "r", "m"]
    assert {change.id for _, change in found.in_order()} == {each.id for each in found.nodes}


def test_an_id_that_wrong_data_give_twice_is_told_once() -> None:
    twice = plan("p", objective("p", indicator("i")))
    found = compared((twice, SIXTY), (twice, SIXTY))
    assert sorted(change.id for _, change in found.of_plan("p")) == ["i", "p"]
    both = register(plan("p", indicator("i")), plan("q", indicator("i")))
    side = Evaluation.of(both, results(SIXTY), "2566")
    assert [change.id for _, change in changes(side, side).in_order()] == ["p", "i", "q"]


def test_a_new_edition_is_one_cause_with_its_parts() -> None:
    judged = plan(
        "p",
        objective(
            "o",
            indicator("i", targets=(*indicator("i").targets, *HARDER_NOW)),
            indicator("j", by_edition={"amended": amendment(weight=3)}),
            indicator("k", editions=("original",)),
            indicator("l", editions=("amended",)),
        ),
    )
    year = {"i": 60, "j": 80, "k": 40, "l": 100}
    found = compared(
        (judged, {"2565": year}), (judged, {"2565": year, "2566": year}), ("2565", "2566")
    )
    parts = "structure +20 below, target -3.333333333333 below, weight +1.333333333333 below"
    assert told(found) == {
        "p": f"edition +18 below ({parts})",
        "o": f"edition +18 below ({parts})",
        "i": "edition -10 critical (target -10 critical)",
        "k": "edition None (structure None)",
        "l": "edition achieved (structure achieved)",
    }
    assert found.has_new_edition("p")
    card = found.under_old_edition("p")
    assert card is not None
    assert card is found.under_old_edition("p")
    assert [each.id for each in card.walk()] == ["p", "o", "i", "j", "k"]


def test_there_is_no_old_edition_to_judge_by_where_the_new_plan_has_it_no_more() -> None:
    late = plan("p", indicator("i"), editions=(edition("rewritten", 2561),))
    found = compared((plan("p", indicator("i")), SIXTY), (late, SIXTY))
    assert found.has_new_edition("p")
    assert found.under_old_edition("p") is None
    assert not compared((two(), SIXTY), (two(), SIXTY)).has_new_edition("p")


def test_a_step_without_a_score_takes_no_points_and_the_next_brings_the_difference() -> None:
    """The plan's view changes to one with nothing in it, and a result then fills it."""
    old = plan("p", indicator("i"), sub_plan("s", indicator("j")), headline=Headline.OWN)
    new = replace(old, headline=Headline.ROLLUP)
    found = compared((old, {"2566": {"i": 60}}), (new, {"2566": {"i": 60, "j": 90}}))
    assert told(found)["p"] == "method +0 no_data; result +30 below"


def test_a_node_without_a_score_on_a_side_has_causes_without_points() -> None:
    found = compared((two(), {"2566": {"i": 60}}), (two(min_coverage=D("0.9")), {"2566": {}}))
    change = found.find("o")
    assert change is not None
    assert [(cause.points, str(cause.status)) for cause in change.causes] == [(None, "no_data")]


def test_another_way_to_roll_up_is_a_method() -> None:
    least = two()
    least = replace(least, objectives=(replace(least.objectives[0], rollup=rollup("minimum")),))
    assert told(compared((two(), SIXTY), (least, SIXTY))) == {
        "p": "method -10 at_risk",
        "o": "method -10 at_risk",
    }


def test_what_an_error_touches_has_a_result_that_is_neither_new_nor_withdrawn() -> None:
    plans, given = register(two()), results(SIXTY)
    sound = Evaluation.of(plans, given, "2566")
    touched = NOTHING._replace(nodes=frozenset(("i",)))
    for old, new in (
        (sound, Evaluation.of(plans, given, "2566", invalidated=touched)),
        (Evaluation.of(plans, given, "2566", invalidated=touched), sound),
    ):
        found = changes(old, new)
        change = found.find("i")
        assert change is not None
        assert change.result is ResultChange.INVALID
        assert {cause.factor for cause in change.causes} == {"result"}


def test_an_evaluation_of_another_period_keeps_the_edition_asked_for() -> None:
    plans, given = register(two()), results({"2565": {"i": 1}, **SIXTY})
    asked = Evaluation.of(plans, given, "2566", "original")
    other = asked.of_period(next(iter(given.periods)))
    assert (other.card.edition, str(other.card.period)) == ("original", "2565")


@pytest.mark.parametrize(
    ("points", "trend"),
    [(None, Trend.UNKNOWN), (D(1), Trend.UP), (D(-1), Trend.DOWN), (D(0), Trend.SAME)],
)
def test_a_trend_is_the_sign_of_the_points(points: Any, trend: Trend) -> None:
    assert trend_of(points) is trend


def test_an_edition_that_leaves_no_score_has_parts_without_points() -> None:
    judged = plan(
        "p",
        indicator("i", targets=(*indicator("i").targets, *HARDER_NOW)),
        indicator("k", editions=("original",)),
    )
    year = {"2565": {"i": 60, "k": 90}, "2566": {"k": 90}}
    found = compared((judged, year), (judged, year), ("2565", "2566"))
    assert told(found)["p"] == "result below; edition no_data (structure no_data)"


def test_results_that_went_missing_are_told_from_those_that_changed() -> None:
    year = {"2565": {"i": 60, "j": 80, "k": 40}, "2566": {"i": 70, "j": 80}}
    judged = plan("p", indicator("i"), indicator("j"), indicator("k"))
    found = compared((judged, year), (judged, year), ("2565", "2565"))
    assert told(found) == {}
    found = changes(
        Evaluation.of(register(judged), results(year), "2565"),
        Evaluation.of(register(judged), results(year), "2566", "original"),
    )
    change = found.find("p")
    assert change is not None
    parts = [part for cause in change.causes for part in cause.parts]
    assert [(part.factor, short(part.points or D(0))) for part in parts] == [
        ("withdrawn", "10"),
        ("changed", "5"),
    ]


def test_an_id_given_twice_is_paired_in_order() -> None:
    twice = plan("p", objective("o", indicator("i")), objective("q", indicator("i", weight=2)))
    found = compared((plan("p", objective("o", indicator("i"))), SIXTY), (twice, SIXTY))
    kinds = [(each.id, each.structure) for each in found.nodes if each.structure]
    assert kinds == [("q", (StructureChange.ADDED,)), ("i", (StructureChange.ADDED,))]
    mirror = compared((twice, SIXTY), (plan("p", objective("o", indicator("i"))), SIXTY))
    assert [each.id for each in mirror.nodes if each.structure] == ["q", "i"]


def test_a_lower_carry_forward_withdraws_no_result() -> None:
    carried = plan("p", indicator("i", carry_forward=1))
    year = {"2565": {"i": 60}}
    found = compared((carried, year), (plan("p", indicator("i")), year))
    change = found.find("i")
    assert change is not None
    assert change.result is ResultChange.LAPSED


def test_nodes_of_no_edition_in_force_are_nowhere() -> None:
    """Neither side has them, though the structure and the edition change together."""
    old = plan("p", indicator("i"), indicator("z", editions=("third",)))
    new = plan("p", indicator("i"), indicator("j"), indicator("z", editions=("third",)))
    found = compared((old, {"2565": {"i": 60}}), (new, {"2566": SIXTY["2566"]}), ("2565", "2566"))
    assert [each.id for each in found.nodes] == ["p", "i", "j"]
    assert told(found) == {"p": "structure +10 at_risk", "j": "structure below"}
    assert found.find("z") is None


def test_what_an_error_touches_moves_with_the_node_it_touches() -> None:
    old = plan("p", objective("a", indicator("i"), indicator("j")), objective("b"))
    new = plan("p", objective("a", indicator("j")), objective("b", indicator("i")))
    touched = NOTHING._replace(nodes=frozenset(("a",)))
    sides = [
        Evaluation.of(register(each), results(SIXTY), "2566", invalidated=touched)
        for each in (old, new)
    ]
    found = changes(*sides)
    change = found.find("a")
    assert change is not None
    assert change.new is not None
    assert (change.causes, change.new.status.value) == ((), "no_data")


def test_a_group_of_nodes_that_moves_is_judged_by_the_settings_of_its_new_place() -> None:
    group = objective("o", indicator("i"), indicator("j"))
    least = rollup("minimum")
    old = plan("p", sub_plan("a", group), sub_plan("b", indicator("k"), rollup=least))
    new = plan("p", sub_plan("a"), sub_plan("b", indicator("k"), group, rollup=least))
    given = {"2566": {"i": 60, "j": 80, "k": 90}}
    assert told(compared((old, given), (new, given))) == {
        "p": "structure -20 at_risk",  # (70 + 90) / 2, then 60
        "a": "structure no_data",
        "b": "structure -30 at_risk",
        "o": "structure -10 at_risk",
    }


def test_an_objective_that_moves_leaves_what_an_error_touches_invalid() -> None:
    old = plan("p", objective("a", indicator("i"), indicator("j")), objective("b"))
    new = plan("p", objective("a", indicator("j")), objective("b", indicator("i")))
    touched = NOTHING._replace(nodes=frozenset(("i",)))
    plans = (register(old), register(new))
    sides = [Evaluation.of(each, results(SIXTY), "2566", invalidated=touched) for each in plans]
    change = changes(*sides).find("i")
    assert change is not None
    assert (change.structure, change.causes) == ((StructureChange.MOVED,), ())


def test_levels_change_for_target_and_result_in_the_last_step() -> None:
    """Three levels instead of two: the target moves up with them, and so does the result."""

    def of(*levels: str) -> Plan:
        promised = (target(2561, levels[-1]), target(2580, levels[-1]))
        return plan("p", indicator("i", levels=levels, targets=promised, baselines=()))

    given = {"2565": {"i": "good"}, "2566": {"i": "good"}}
    found = compared((of("bad", "good"), given), (of("bad", "good", "best"), given))
    assert told(found) == {"p": "result -50 critical", "i": "result -50 critical"}
    across = compared(
        (of("bad", "good"), given), (of("bad", "good", "best"), given), ("2565", "2566")
    )
    change = across.find("i")
    assert change is not None
    assert change.points == sum(cause.points or 0 for cause in change.causes) == -50
    between = compared((of("bad", "good"), given), (of("bad", "fair", "good"), given))
    assert told(between) == {}
    worse = {"2566": {"i": "fair"}}
    lower = compared((of("bad", "good"), given), (of("bad", "fair", "good"), worse))
    assert told(lower) == {"p": "result -50 critical", "i": "result -50 critical"}


def test_where_the_old_edition_is_gone_the_edition_follows_the_structure() -> None:
    editions = (edition("original", 2561), edition("other", 2570))
    old = plan("p", indicator("i"), indicator("n", editions=("other",)), editions=editions)
    later = (edition("rewritten", 2561), edition("later", 2575))
    new = plan(
        "p",
        indicator("i"),
        indicator("n"),
        indicator("z", editions=("later",)),
        indicator("s"),
        editions=later,
    )
    year = {"2566": {"i": 60, "n": 100, "s": 20}}
    found = compared((old, year), (new, year))
    assert found.under_old_edition("p") is None
    assert told(found) == {
        "p": "structure -20 critical; edition +20 at_risk (structure +20 at_risk)",
        "n": "edition achieved (structure achieved)",
        "s": "structure critical",
    }
