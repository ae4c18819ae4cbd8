"""The pace so far is a straight line, and everything about it is exact."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given
from hypothesis import strategies as st

from builders import (
    HIGHER,
    LOWER,
    PROGRESS,
    THRESHOLD,
    TIERS,
    D,
    baseline,
    goalposts,
    indicator,
    node,
    plan,
    register,
    result,
    results,
    short,
    target,
    within,
)
from nsstrack import evaluate
from nsstrack.arithmetic import CONTEXT
from nsstrack.model.methods import TargetBasis
from nsstrack.pace import Pace, first_in_phase, pace_of
from nsstrack.period import Period
from nsstrack.scorecard import IndicatorScore, Scorecard

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.model.plans import Indicator

STEADY: dict[str, Any] = {
    "baselines": (baseline(2565, 50),),
    "targets": (target(2570, 100),),
}


def cards(judged: Indicator, by_period: Any) -> list[Scorecard]:
    """Return a scorecard of every period, earliest first."""
    plans, told = register(plan("p", judged)), results(by_period)
    return [evaluate(plans, told, period) for period in sorted(told.periods)]


def paced(judged: Indicator, by_period: Any, period: str | None = None) -> Pace | None:
    """Return the pace as the last period, or another one, sees it."""
    *earlier, card = cards(judged, by_period)
    if period is not None:
        card = evaluate(register(plan("p", judged)), results(by_period), period)
    shown = node(card, "i")
    assert isinstance(shown, IndicatorScore)
    return pace_of(shown, card.period, first_in_phase("i", 2566, [*earlier, card]))


def said(pace: Pace | None) -> str:
    """Say a pace in short."""
    assert pace is not None
    reach = "within reach" if pace.is_within_reach else "out of reach"
    figures = (short(each) for each in (pace.so_far, pace.needed, pace.projected))
    return "{} a year, {} needed, {}, {}".format(*figures, reach)


def test_the_line_from_the_baseline_through_the_latest_result_is_drawn_on() -> None:
    told = {"2566": {"i": 70}, "2567": {"i": 66}}
    pace = paced(indicator(**STEADY), told)
    assert pace is not None
    assert [pace.start.at, pace.start.value] == [2565, 50]
    assert [pace.latest.at, pace.latest.value] == [2567, 66]
    assert [pace.target.at, pace.target.value] == [2570, 100]
    assert said(paced(indicator(**STEADY), {"2568": {"i": 74}})) == (
        "8 a year, 13 needed, 90, out of reach"
    )


def test_a_line_that_leads_just_to_the_target_is_within_reach() -> None:
    assert said(paced(indicator(**STEADY), {"2566": {"i": 60}})) == (
        "10 a year, 10 needed, 100, within reach"
    )
    assert said(paced(indicator(**STEADY), {"2566": {"i": "59.9"}})) == (
        "9.9 a year, 10.025 needed, 99.5, out of reach"
    )


def test_where_lower_is_better_the_target_is_a_ceiling() -> None:
    falling = indicator(
        direction=LOWER, baselines=(baseline(2565, 100),), targets=(target(2570, 50),)
    )
    assert said(paced(falling, {"2567": {"i": 80}})) == "-10 a year, -10 needed, 50, within reach"
    assert said(paced(falling, {"2567": {"i": 84}})) == (
        f"-8 a year, {_divided(-34, 3)} needed, 60, out of reach"
    )


def _divided(numerator: int, denominator: int) -> str:
    return f"{CONTEXT.divide(D(numerator), D(denominator)):f}"


def test_without_a_baseline_the_line_starts_at_the_first_result_of_the_phase() -> None:
    judged = indicator(
        baselines=(), targets=(target(2570, 100),), target_basis=TargetBasis.PHASE_END
    )
    told = {"2565": {"i": 10}, "2566": {"i": 50}, "2567": {"i": 60}, "2568": {"i": 70}}
    pace = paced(judged, told)
    assert said(pace) == "10 a year, 15 needed, 90, out of reach"
    assert pace is not None
    assert [pace.start.at, pace.start.value] == [2566, 50]


def test_the_first_result_of_the_phase_is_one_of_its_own() -> None:
    judged = indicator(carry_forward=1)
    told = {"2565": {"i": 10}, "2566": {"j": 1}, "2567": {"i": 60}}
    earlier = cards(judged, told)
    first = first_in_phase("i", 2566, earlier)
    assert first is not None
    assert first.value == 60
    assert first_in_phase("i", 2568, earlier) is None
    assert first_in_phase("unknown", 2566, earlier) is None
    assert first_in_phase("p", 2566, earlier) is None


def test_a_round_stands_where_it_ends_and_is_taken_over_a_full_year() -> None:
    assert [Period(2567, months).end for months in (3, 6, 9, 12)] == [
        D("2566.25"),
        D("2566.5"),
        D("2566.75"),
        2567,
    ]
    counted = indicator(
        accumulates=True, direction=LOWER, **STEADY | {"baselines": (baseline(2565, 180),)}
    )
    pace = paced(counted, {"2567-6M": {"i": 75}})
    assert pace is not None
    assert [pace.latest.at, pace.latest.value] == [D("2566.5"), 150]
    assert said(pace) == f"-20 a year, {_divided(-100, 7)} needed, 80, within reach"


def test_there_is_no_pace_over_less_than_a_year() -> None:
    assert paced(indicator(**STEADY), {"2566-9M": {"i": 60}}) is None
    assert paced(indicator(**STEADY), {"2566": {"i": 60}}) is not None
    assert paced(indicator(carry_forward=1, **STEADY), {"2565": {"i": 60}}, "2566") is None


def test_a_result_that_stands_in_is_at_its_own_year() -> None:
    pace = paced(indicator(carry_forward=1, **STEADY), {"2567": {"i": 60}}, "2568")
    assert pace is not None
    assert pace.latest.at == 2567


def test_there_is_no_pace_without_a_result_a_target_or_a_start() -> None:
    assert paced(indicator(**STEADY), {"2567": {"j": 60}}) is None
    assert paced(indicator(targets=()), {"2567": {"i": 60}}) is None
    no_start = indicator(
        baselines=(), targets=(target(2570, 100),), target_basis=TargetBasis.PHASE_END
    )
    card = cards(no_start, {"2567": {"i": 60}})[0]
    shown = node(card, "i")
    assert isinstance(shown, IndicatorScore)
    assert pace_of(shown, card.period) is None


def test_there_is_no_pace_by_a_method_that_needs_no_target() -> None:
    told = {"2567": {"i": 60}}
    for scoring in (within(0, 50, 10), goalposts(0, 100)):
        assert paced(indicator(scoring=scoring, **STEADY), told) is None
    for needing in (PROGRESS, THRESHOLD):
        assert paced(indicator(scoring=needing, **STEADY), told) is not None


def test_levels_have_a_pace_only_where_they_stay() -> None:
    tiers = indicator(
        levels=TIERS, baselines=(baseline(2565, "Tier 2"),), targets=(target(2570, "Tier 1"),)
    )
    for moved in ("Tier 2 Watch List", "Tier 3"):
        assert paced(tiers, {"2567": {"i": moved}}) is None
    stayed = paced(tiers, {"2567": {"i": "Tier 2"}})
    assert stayed is not None
    assert stayed.so_far == 0
    assert stayed.projected == stayed.start.value
    assert not stayed.is_within_reach
    assert paced(tiers, {"2567": {"i": "Tier 1"}}) is None
    assert paced(tiers, {"2566-6M": {"i": "Tier 2"}}) is None


def test_a_pace_tells_whether_it_rests_on_the_change_of_one_year() -> None:
    spans = {"2566": True, "2567": False, "2567-3M": False}
    for period, is_of_one_year in spans.items():
        pace = paced(indicator(**STEADY), {period: {"i": 60}})
        assert pace is not None
        assert pace.is_of_one_year is is_of_one_year


def test_in_the_year_of_the_target_the_status_speaks() -> None:
    told = {"2569": {"i": 60}, "2570-6M": {"i": 60}, "2570": {"i": 60}}
    judged = indicator(carry_forward=1, **STEADY)
    assert paced(judged, told, "2569") is not None
    assert paced(judged, told, "2570-6M") is not None
    assert paced(judged, told, "2570") is None


def test_once_the_target_is_met_there_is_nothing_to_reach() -> None:
    assert paced(indicator(**STEADY), {"2567": {"i": 100}}) is None
    assert paced(indicator(**STEADY), {"2567": {"i": 101}}) is None


def test_a_value_meets_the_target_where_it_is_no_worse() -> None:
    higher = paced(indicator(**STEADY), {"2566": {"i": 60}})
    lower = paced(
        indicator(direction=LOWER, baselines=(baseline(2565, 100),), targets=(target(2570, 50),)),
        {"2567": {"i": 80}},
    )
    assert higher is not None
    assert lower is not None
    assert [higher.meets(D(value)) for value in ("99.999", "100", "100.001")] == [False, True, True]
    assert [lower.meets(D(value)) for value in ("49.999", "50", "50.001")] == [True, True, False]
    a_third = CONTEXT.divide(D(1), D(3))
    assert higher.meets(CONTEXT.multiply(a_third, D(300)))


figures = st.decimals(-(10**6), 10**6, places=6)


def drawn(start: Decimal, latest: Decimal, goal: Decimal, direction: Any) -> Pace | None:
    judged = indicator(
        direction=direction,
        baselines=(baseline(2565, start),),
        targets=(target(2570, goal),),
        target_basis=TargetBasis.PHASE_END,
        scoring=THRESHOLD,
    )
    return paced(judged, {"2568": {"i": result(latest)}})


@given(figures, figures, figures)
def test_the_projection_is_the_value_of_the_line_as_exact_as_fractions(
    start: Decimal, latest: Decimal, goal: Decimal
) -> None:
    pace = drawn(start, latest, goal, HIGHER)
    assume(pace is not None)
    assert pace is not None
    exact = Fraction(start) + (Fraction(latest) - Fraction(start)) * 5 / 3
    assert abs(Fraction(pace.projected) - exact) < Fraction(1, 10**100)
    assert pace.is_within_reach == (exact >= Fraction(goal))
    assert pace.is_within_reach == (Fraction(pace.so_far) >= Fraction(pace.needed))


@given(figures, st.decimals(-1000, 1000, places=6))
def test_a_linear_series_meets_its_own_projection(start: Decimal, step: Decimal) -> None:
    assume(step > 0)
    pace = drawn(start, start + 3 * step, start + 5 * step, HIGHER)
    assert pace is not None
    assert pace.projected == pace.target.value
    assert pace.so_far == pace.needed == step
    assert pace.is_within_reach


@given(figures, figures, figures)
def test_mirrored_figures_give_the_same_verdict(
    start: Decimal, latest: Decimal, goal: Decimal
) -> None:
    up, down = drawn(start, latest, goal, HIGHER), drawn(-start, -latest, -goal, LOWER)
    assert (up is None) == (down is None)
    if up is not None and down is not None:
        assert up.projected == down.projected.copy_negate()
        assert up.is_within_reach == down.is_within_reach
