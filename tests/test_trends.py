"""Which years a trend shows, and by which targets each of them is, was and will be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import (
    D,
    baseline,
    edition,
    indicator,
    node,
    phase,
    plan,
    points,
    register,
    results,
    sub_plan,
    target,
)
from nsstrack.evaluation import evaluate
from nsstrack.model.methods import TargetBasis
from nsstrack.period import Period
from nsstrack.scorecard import IndicatorScore
from nsstrack.trends import Trend, cards_shown, lines_of, trend_of, years_shown

if TYPE_CHECKING:
    from nsstrack.model.plans import Plan

YEARS = tuple(Period(year) for year in range(2555, 2571))
TARGETS = (
    target(2565, 75, "original"),
    target(2570, 50, "original"),
    target(2570, 60, "amended"),
)
BASELINES = (baseline(2560, 120, "original"), baseline(2565, 103, "amended"))


def _trend(each: Plan, *periods: str, asked: str | None = None) -> Trend:
    plans = register(each)
    found = results({period: {"i": 100} for period in periods})
    cards = [evaluate(plans, found, period, asked) for period in periods]
    latest = node(cards[-1], "i")
    assert isinstance(latest, IndicatorScore)
    return trend_of(latest, cards, plans.entries["i"])


def _lines(trend: Trend) -> list[list[tuple[int, str, str]]]:
    return [
        [(each.year, each.edition.id, f"{each.target.value:f}") for each in line]
        for line in lines_of(trend.promises)
    ]


def test_a_fiscal_year_is_at_its_number_and_a_round_before_it() -> None:
    assert Period(2566).end == 2566
    assert Period(2567, 6).end == D("2566.5")
    assert Period(2567, 3).end == D("2566.25")


def test_shown_are_the_years_from_the_phase_before_on() -> None:
    three = plan(
        "p", phases=(phase("0", 2551, 2560), phase("1", 2561, 2565), phase("2", 2566, 2570))
    )
    known = [*YEARS[::-1], Period(2566, 6)]
    assert [each.year for each in years_shown([three], known, Period(2567))] == [*range(2561, 2567)]
    assert [each.year for each in years_shown([three], known, Period(2562))] == [*range(2555, 2562)]
    assert [each.year for each in years_shown([three], known, Period(2557))] == [2555, 2556]
    assert years_shown([three], known, Period(2550)) == []
    assert years_shown([], known, Period(2567)) == []


def test_of_several_plans_the_longest_counts_but_no_more_than_ten_years() -> None:
    long = plan("long", phases=(phase("1", 2541, 2570),))
    short = plan("short", phases=(phase("1", 2566, 2570),))
    shown = years_shown([short, long], YEARS, Period(2568))
    assert [each.year for each in shown] == [*range(2558, 2568)]


def test_a_plan_shows_its_own_years_whatever_others_do() -> None:
    short = plan("short", indicator(), phases=(phase("1", 2566, 2570),))
    cards = [evaluate(register(short), results({}), str(year)) for year in (2564, 2566, 2567)]
    assert [card.period.year for card in cards_shown(short, cards, Period(2568))] == [2566, 2567]


def test_each_year_is_judged_by_the_edition_in_force_in_it() -> None:
    one = indicator(targets=TARGETS, baselines=BASELINES, target_basis=TargetBasis.LINEAR)
    trend = _trend(plan("p", one), "2564", "2565", "2566", "2567")
    assert [moment.period.year for moment in trend.moments] == [2564, 2565, 2566, 2567]
    assert [each.id for each in trend.phases] == ["1", "2"]
    assert _lines(trend) == [
        [(2564, "original", "84"), (2565, "original", "75")],
        [
            (2566, "amended", "94.4"),
            (2567, "amended", "85.8"),
            (2568, "amended", "77.2"),
            (2569, "amended", "68.6"),
            (2570, "amended", "60"),
        ],
    ]


def test_an_edition_that_is_asked_for_counts_in_every_year() -> None:
    one = indicator(targets=TARGETS, baselines=BASELINES, target_basis=TargetBasis.LINEAR)
    trend = _trend(plan("p", one), "2565", "2566", asked="original")
    ((first, *_, last),) = _lines(trend)
    assert (first, last) == ((2565, "original", "75"), (2570, "original", "50"))


def test_targets_for_the_end_of_a_phase_are_steps() -> None:
    one = indicator(
        targets=(target(2565, 75), target(2570, 50)), target_basis=TargetBasis.PHASE_END
    )
    trend = _trend(plan("p", one, editions=(edition("only", 2561),)), "2565", "2566")
    steps = [[(year, value) for year, _, value in line] for line in _lines(trend)]
    assert steps == [[(2565, "75")], [(year, "50") for year in range(2566, 2571)]]


def test_what_came_with_an_edition_has_no_earlier_moments_and_no_earlier_targets() -> None:
    one = indicator(editions=("amended",), targets=TARGETS, baselines=BASELINES)
    for each in (plan("p", one), plan("p", sub_plan("s", one))):
        trend = _trend(each, "2564", "2565", "2566", "2567")
        assert [moment.period.year for moment in trend.moments] == [2566, 2567]
        assert {promise.year for promise in trend.promises} == {*range(2566, 2571)}


def test_what_stands_under_a_part_of_an_edition_has_no_targets_in_others() -> None:
    one = indicator(targets=TARGETS, baselines=BASELINES)
    trend = _trend(plan("p", sub_plan("s", one, editions=("amended",))), "2565", "2566")
    assert {promise.edition.id for promise in trend.promises} == {"amended"}


def test_a_year_without_force_between_two_is_a_moment_without_a_score() -> None:
    three = (edition("a", 2561), edition("b", 2564), edition("c", 2566))
    one = indicator(editions=("a", "c"), targets=(target(2570, 100),))
    trend = _trend(plan("p", one, editions=three), "2563", "2564", "2566")
    assert [moment.score is None for moment in trend.moments] == [False, True, False]


def test_without_need_for_targets_there_is_no_line() -> None:
    one = indicator(scoring=points((0, 0), (100, 100)))
    trend = _trend(plan("p", one), "2565", "2566")
    assert trend.promises == ()
    assert lines_of(trend.promises) == ()


def test_years_for_which_nothing_is_promised_are_left_out() -> None:
    one = indicator(targets=(target(2566, 10),), target_basis=TargetBasis.PHASE_END)
    trend = _trend(plan("p", one), "2565", "2566")
    assert [each.year for each in trend.promises] == [2565, 2566]


def test_outside_all_phases_targets_end_with_the_period() -> None:
    one = indicator(targets=(target(2580, 10),), target_basis=TargetBasis.PHASE_END)
    trend = _trend(plan("p", one), "2571", "2572")
    assert trend.phases == ()
    assert [each.year for each in trend.promises] == [2571, 2572]
