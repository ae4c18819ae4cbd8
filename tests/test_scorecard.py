from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    NESDC,
    RATIO,
    D,
    card,
    indicator,
    node,
    objective,
    plan,
    result,
    rollup,
    sub_plan,
    target,
)
from nsstrack.counting_results import Reason
from nsstrack.editions import Rules
from nsstrack.model.fields import Provenance
from nsstrack.model.plans import Headline
from nsstrack.model.status import Status
from nsstrack.scorecard import (
    Counts,
    IndicatorScore,
    Kind,
    NodeScore,
    PlanScore,
    Scorecard,
    counted_children,
    indicators_that_count,
    rests_on_illustrative,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.plans import Plan

ILLUSTRATIVE = {"provenance": Provenance.ILLUSTRATIVE}


def the_tree() -> Plan:
    return plan(
        "p",
        objective("o", indicator("a"), indicator("b", proxy=True)),
        indicator("c", carry_forward=1, targets=(target(2570, 100, **ILLUSTRATIVE),)),
        sub_plan(
            "s",
            objective("q", indicator("d", **ILLUSTRATIVE), indicator("e", weight=0)),
            indicator("f"),
            name="of the security plan",
            host="ISOC",
        ),
        sub_plan("t", indicator("g", targets=(), proxy=True), weight=0),
        sub_plan("u"),
    )


def the_card() -> Scorecard:
    return card(
        the_tree(),
        {
            "2565": {"c": 60},
            "2566": {
                "a": 100,
                "b": 80,
                "d": 30,
                "e": 10,
                "f": result(missing="not_published"),
                "g": 5,
            },
        },
    )


def root() -> PlanScore:
    found = node(the_card(), "p")
    assert isinstance(found, PlanScore)
    return found


def test_a_scorecard_has_the_shape_of_the_plan() -> None:
    assert [(each.kind, each.id) for each in the_card().walk()] == [
        ("plan", "p"),
        ("objective", "o"),
        ("indicator", "a"),
        ("indicator", "b"),
        ("indicator", "c"),
        ("sub_plan", "s"),
        ("objective", "q"),
        ("indicator", "d"),
        ("indicator", "e"),
        ("indicator", "f"),
        ("sub_plan", "t"),
        ("indicator", "g"),
        ("sub_plan", "u"),
    ]


def test_a_node_is_found_by_its_id() -> None:
    assert node(the_card(), "q").kind is Kind.OBJECTIVE
    assert the_card().find("nobody") is None


def test_many_nodes_are_found_in_one_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    walks: list[Scorecard] = []
    walk = Scorecard.walk

    def counted(card: Scorecard) -> Iterator[NodeScore]:
        walks.append(card)
        return walk(card)

    monkeypatch.setattr(Scorecard, "walk", counted)
    found = the_card()
    assert [getattr(found.find(id_), "id", "") for id_ in ("q", "a", "nobody")] == ["q", "a", ""]
    assert len(walks) == 1


def test_a_node_speaks_for_what_it_was_made_from() -> None:
    found = node(the_card(), "s")
    rules = Rules(
        bands_id="nesdc",
        bands=NESDC,
        scoring=RATIO,
        rollup=rollup("mean"),
        min_coverage=D("0.5"),
        carry_forward=0,
        provenance=Provenance.UNSTATED,
    )
    assert (
        found.name,
        found.host,
        found.rules,
        found.status,
        found.reason,
        found.score,
        found.coverage,
    ) == ("of the security plan", "ISOC", rules, Status.CRITICAL, None, D(30), D("0.5"))


def test_a_plan_tells_its_sub_plans_from_its_own_children() -> None:
    assert [each.id for each in root().sub_plans] == ["s", "t", "u"]
    assert [each.id for each in root().own_children] == ["o", "c"]


def test_only_what_reaches_the_plan_is_counted() -> None:
    counting = [each.id for each in indicators_that_count(root())]
    assert counting == ["a", "b", "c", "d", "f"]
    assert list(indicators_that_count(node(the_card(), "a"))) == []


def test_counts_agree_with_the_indicators_that_count() -> None:
    # figures in use: a, b and d have result, target and the start of the line; so has c. The three
    # of d are illustrative, and the target of c
    assert root().counts == Counts(
        indicators=5,
        reported=4,
        statuses=Counter(
            {
                Status.ACHIEVED: 1,
                Status.BELOW: 1,
                Status.AT_RISK: 1,
                Status.CRITICAL: 1,
                Status.NO_DATA: 1,
            }
        ),
        missing=Counter({Reason.NOT_PUBLISHED: 1}),
        stale=1,
        proxy=1,
        illustrative=2,
        figures=12,
        illustrative_figures=4,
    )


def test_without_indicators_everything_counts_0() -> None:
    found = node(card(plan("p", sub_plan("s")), {}), "p")
    assert isinstance(found, PlanScore)
    nothing: dict[str, Any] = dict.fromkeys(
        (
            "indicators",
            "reported",
            "stale",
            "proxy",
            "illustrative",
            "figures",
            "illustrative_figures",
        ),
        0,
    )
    assert found.counts == Counts(statuses=Counter(), missing=Counter(), **nothing)


def test_an_indicator_says_whether_it_is_stale_or_illustrative() -> None:
    flags = {
        id_: (node(the_card(), id_).is_stale, node(the_card(), id_).is_illustrative)  # type: ignore[attr-defined]
        for id_ in "acdf"
    }
    assert flags == {
        "a": (False, False),
        "c": (True, True),
        "d": (False, True),
        "f": (False, False),
    }


def test_a_status_that_rests_on_illustrative_figures_says_so() -> None:
    # o rests on a and b; e does not count in q, whose d is illustrative; f, u and p have no status
    resting = [each.id for each in the_card().walk() if rests_on_illustrative(each)]
    assert resting == ["c", "s", "q", "d"]


def test_a_plan_rests_on_its_headline_view_alone() -> None:
    for headline, expected in ((Headline.OWN, True), (Headline.ROLLUP, False)):
        given = plan("p", indicator("a", **ILLUSTRATIVE), sub_plan("s", indicator("b")))
        found = card(replace(given, headline=headline), {"2566": {"a": 60, "b": 60}})
        assert rests_on_illustrative(node(found, "p")) is expected


def test_a_branch_without_a_score_is_nothing_to_rest_on() -> None:
    # one of three in s is illustrative, and too few for a score
    part = sub_plan("s", indicator("a", **ILLUSTRATIVE), indicator("b"), indicator("c"))
    found = card(plan("p", part, sub_plan("t", indicator("d"))), {"2566": {"a": 60, "d": 60}})
    assert [each.id for each in found.walk() if rests_on_illustrative(each)] == ["a"]


@pytest.mark.parametrize(
    ("headline", "expected"), [(Headline.OWN, ["o", "a"]), (Headline.ROLLUP, ["s"])]
)
def test_the_children_that_make_a_score_are_those_that_count_in_the_headline_view(
    headline: Headline, expected: list[str]
) -> None:
    given = plan(
        "p",
        objective("o", indicator("b")),
        indicator("a"),
        indicator("c", weight=0),
        sub_plan("s", indicator("d")),
        sub_plan("t", indicator("e"), weight=0),
        headline=headline,
    )
    found = card(given, {})
    assert [each.id for each in counted_children(node(found, "p"))] == expected
    assert [each.id for each in counted_children(node(found, "s"))] == ["d"]


def test_an_indicator_says_which_of_its_figures_are_illustrative() -> None:
    # the target of c is; all figures of d are; none of a
    given = [node(the_card(), id_) for id_ in "acd"]
    found = [
        (each.has_illustrative_result, each.has_illustrative_target)
        for each in given
        if isinstance(each, IndicatorScore)
    ]
    assert found == [(False, False), (False, True), (True, True)]
