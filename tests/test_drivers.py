from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    D,
    card,
    indicator,
    node,
    objective,
    plan,
    result,
    rollup,
    short,
    sub_plan,
)
from nsstrack import rollup as rollup_module
from nsstrack.drivers import child_drivers, indicator_drivers
from nsstrack.model.methods import Ratio
from nsstrack.model.plans import Headline, Plan
from nsstrack.rollup import points_of

if TYPE_CHECKING:
    import pytest

    from nsstrack.rollup import Share
    from nsstrack.scorecard import Scorecard


def gains(scorecard: Scorecard, id_: str = "p") -> dict[str, str]:
    """Return the children of a node with what each would bring, in the order given."""
    return {each.node.id: short(each.gain) for each in child_drivers(node(scorecard, id_))}


def deep_gains(scorecard: Scorecard, id_: str = "p") -> dict[str, str]:
    return {each.node.id: short(each.gain) for each in indicator_drivers(node(scorecard, id_))}


def three(method: str, *weights: Any) -> Plan:
    given = weights or (1, 1, 1)
    children = (indicator(id_, weight=w) for id_, w in zip("abc", given, strict=True))
    return plan("p", *children, rollup=rollup(method))


RESULTS = {"2566": {"a": 40, "b": 70, "c": 100}}


def test_under_a_mean_each_gains_its_share_of_what_it_lacks() -> None:
    # 60/3, 30/3, 0; then weighted: 60*1/6, 30*2/6
    assert gains(card(three("mean"), RESULTS)) == {"a": "20", "b": "10", "c": "0"}
    assert gains(card(three("mean", 1, 2, 3), RESULTS)) == {"a": "10", "b": "10", "c": "0"}
    assert gains(card(three("mean", 1, 4, 1), RESULTS)) == {"b": "20", "a": "10", "c": "0"}


def test_under_a_minimum_only_the_lowest_gains_and_only_to_the_next() -> None:
    assert gains(card(three("minimum"), RESULTS)) == {"a": "30", "b": "0", "c": "0"}


def test_under_two_lowest_the_third_takes_the_place() -> None:
    # now (40 + 70)/2 = 55; without a (70 + 100)/2 = 85; without b (40 + 100)/2 = 70
    assert gains(card(three("two_lowest"), RESULTS)) == {"a": "30", "b": "15", "c": "0"}


def test_under_a_geometric_mean_the_lowest_gains_most() -> None:
    # now (1 * 10 * 100)^(1/3) = 10; then 100000^(1/3) = 46.41… and 10000^(1/3) = 21.54…
    found = card(three("geometric"), {"2566": {"a": 1, "b": 10, "c": 100}})
    assert gains(found) == {"a": "36.415888336128", "b": "11.544346900319", "c": "0"}


def test_under_a_geometric_mean_with_two_zeros_neither_alone_gains() -> None:
    given = {"2566": {"a": 0, "b": 0, "c": 100}}
    assert gains(card(three("geometric"), given)) == {"a": "0", "b": "0", "c": "0"}


def test_under_a_share_each_gains_its_weight() -> None:
    assert gains(card(three("share_achieved"), RESULTS)) == {
        "a": "33.333333333334",
        "b": "33.333333333334",
        "c": "0",
    }


def test_ties_stay_in_plan_order() -> None:
    given = {"2566": {"a": 40, "b": 40, "c": 40}}
    assert gains(card(three("mean"), given)) == {"a": "20", "b": "20", "c": "20"}


def test_a_child_without_data_gains_too() -> None:
    # now (40 + 70)/2; with c at 100 it is 70
    given = {"2566": {"a": 40, "b": 70}}
    assert gains(card(three("mean"), given)) == {"a": "30", "b": "15", "c": "15"}


def test_without_a_score_there_is_nothing_to_gain_on() -> None:
    found = card(three("mean"), {"2566": {"a": 40}})
    assert gains(found) == deep_gains(found) == {}


def test_what_does_not_count_is_no_driver() -> None:
    root = plan("p", objective("o", indicator("a")), indicator("b", weight=0), indicator("c"))
    found = card(root, RESULTS)
    assert gains(found) == {"o": "30", "c": "0"}


def test_gains_are_carried_down_through_every_level_by_its_own_method() -> None:
    root = plan(
        "p",
        sub_plan(
            "s",
            objective("o", indicator("a"), indicator("b"), rollup=rollup("minimum")),
            indicator("c"),
            rollup=rollup("mean"),
            weight=3,
        ),
        sub_plan("t", indicator("d"), indicator("e"), rollup=rollup("two_lowest")),
        rollup=rollup("mean"),
    )
    found = card(root, {"2566": {"a": 40, "b": 70, "c": 100, "d": 0, "e": 60}})
    # o = 40, s = 70, t = 30; p = (3 * 70 + 30) / 4 = 60
    assert gains(found) == {"s": "22.5", "t": "17.5"}
    # a at 100: o 70, s 85, p 71.25; d at 100: t 80, p 72.5; e at 100: t 50, p 65
    assert deep_gains(found) == {"d": "12.5", "a": "11.25", "e": "5", "b": "0", "c": "0"}
    assert gains(found, "o") == deep_gains(found, "o") == {"a": "30", "b": "0"}
    assert deep_gains(found, "s") == {"a": "15", "b": "0", "c": "0"}


def test_a_branch_without_a_score_may_get_one() -> None:
    # s has one of three: no score. With b it has two of three, and (10 + 100)/2 = 55
    root = plan(
        "p",
        sub_plan("s", indicator("a"), indicator("b"), indicator("c")),
        sub_plan("t", indicator("d")),
    )
    found = card(root, {"2566": {"a": 10, "d": 90}})
    assert deep_gains(found) == {"d": "10", "a": "0", "b": "-17.5", "c": "-17.5"}
    assert gains(found) == {"t": "10", "s": "5"}


def test_a_node_without_an_indicator_gains_as_a_child_and_holds_no_driver() -> None:
    root = plan("p", sub_plan("s"), sub_plan("t", indicator("d")))
    found = card(root, {"2566": {"d": 80}})
    assert gains(found) == {"t": "20", "s": "10"}
    assert deep_gains(found) == {"d": "20"}


def test_a_plan_is_driven_by_its_headline_view() -> None:
    for headline, expected in ((Headline.OWN, ["o"]), (Headline.ROLLUP, ["s"]), (None, ["s"])):
        root = plan(
            "p", objective("o", indicator("a")), sub_plan("s", indicator("b")), headline=headline
        )
        found = card(root, RESULTS)
        assert list(gains(found)) == expected
        assert list(deep_gains(found)) == [{"o": "a", "s": "b"}[expected[0]]]


def test_under_a_cap_more_than_100_gains_nothing() -> None:
    root = plan("p", indicator("a", scoring=Ratio(cap=D(120))), indicator("b"))
    assert gains(card(root, {"2566": {"a": 110, "b": 60}})) == {"b": "20", "a": "0"}


def test_at_100_a_child_is_judged_by_its_own_bands() -> None:
    root = plan(
        "p", indicator("a", bands="lenient"), indicator("b"), rollup=rollup("share_achieved")
    )
    assert gains(card(root, {"2566": {"a": 95, "b": 60}})) == {"b": "50", "a": "0"}


def test_the_callers_decimal_context_changes_nothing() -> None:
    found = card(three("mean"), {"2566": {"a": "40.00000001", "b": 40, "c": "39.99999999"}})
    usual = gains(found)
    assert list(usual) == ["c", "b", "a"]
    with localcontext(Context(prec=2)):
        assert gains(found) == usual


def test_twice_as_many_indicators_are_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Share] = []

    def counted(share: Share) -> Decimal:
        asked.append(share)
        return points_of(share)

    def work(number: int) -> int:
        ids = [f"i{index}" for index in range(number)]
        root = plan("p", sub_plan("s", *map(indicator, ids)))
        found = node(card(root, {"2566": dict.fromkeys(ids, 40)}), "p")
        asked.clear()
        assert len(indicator_drivers(found)) == number
        return len(asked)

    monkeypatch.setattr(rollup_module, "points_of", counted)
    assert work(40) <= 2 * work(20)


@given(st.lists(st.integers(0, 100), min_size=3, max_size=3))
def test_a_driver_is_what_the_plan_would_have_with_that_result(values: list[int]) -> None:
    for method in ("mean", "geometric", "minimum", "two_lowest", "share_achieved"):
        given_ = dict(zip("abc", values, strict=True))
        before = card(three(method), {"2566": given_})
        score = node(before, "p").score
        assert score is not None
        for id_, gain in gains(before).items():
            after = card(three(method), {"2566": given_ | {id_: result(100)}})
            there = node(after, "p").score
            assert there is not None
            assert D(gain) == there - score
