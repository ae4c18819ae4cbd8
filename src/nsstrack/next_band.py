"""What the next better band needs: points, and the result that would bring them."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, assert_never

from nsstrack.arithmetic import CONTEXT, FULL, ONE, ZERO
from nsstrack.bands import next_better, reaches, status_of
from nsstrack.levels import number_of
from nsstrack.model.methods import (
    Direction,
    Goalposts,
    Points,
    Progress,
    Ratio,
    Scale,
    Threshold,
    Within,
)
from nsstrack.scoring import Unscorable, attainment, score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.counting_results import Observation
    from nsstrack.editions import IndicatorInForce, Rules
    from nsstrack.model.methods import Edge
    from nsstrack.model.status import Status
    from nsstrack.rollup import Outcome

_STEPS = (-1, 0, 1, 2)
"""How many units of the last decimal a reported result may lie beside the exact one."""

_FINEST_PLACES = 18
"""More decimals no value in a file has."""


class NextBand(NamedTuple):
    """The next better band of a node.

    `points` is how far its edge is from the score, 0 where only a second child is missing from the
    band (`two_lowest`). `result` is the nearest result, as one would report it, that lies in the
    band: None where the method gives no way back. `reached` is the band it really brings, which
    may be a better one: between two levels there is nothing to report.
    """

    status: Status
    points: Decimal
    result: Decimal | str | None = None
    reached: Status | None = None


class Yardstick(NamedTuple):
    """What an indicator is measured by in a period, all as numbers.

    `places` are the decimals of the target as it is written.
    """

    in_force: IndicatorInForce
    target: Decimal | None
    baseline: Decimal | None
    months: int = 12
    places: int = 0

    def scaled(self, result: Decimal) -> Decimal:
        """Return `result` as it is scored: over a full year."""
        return CONTEXT.divide(CONTEXT.multiply(result, 12), self.months)

    def score_of(self, scored: Decimal) -> Decimal:
        """Return the score of a result that is already over a full year."""
        rules = self.in_force.rules.scoring
        attained = attainment(rules, self.in_force.direction, scored, self.target, self.baseline)
        return score(rules, attained)


def next_band(outcome: Outcome, rules: Rules) -> NextBand | None:
    """Return the next better band of a node; None for the best one and without data."""
    better = next_better(outcome.status, rules.bands)
    if better is None or outcome.score is None:
        return None
    status, edge = better
    return NextBand(status=status, points=_missing(outcome.score, edge))


def _missing(score: Decimal, edge: Edge) -> Decimal:
    return max(CONTEXT.subtract(edge.value, score), ZERO)


def next_band_of_indicator(outcome: Outcome, seen: Observation, by: Yardstick) -> NextBand | None:
    """Return the next better band of an indicator, with the result that would reach it."""
    rules, indicator = by.in_force.rules, by.in_force.node
    better = next_better(outcome.status, rules.bands)
    if better is None or outcome.score is None:
        return None
    status, edge = better
    points = _missing(outcome.score, edge)
    if edge.value > rules.scoring.cap:
        return NextBand(status=status, points=points)
    result = _level(seen, by, edge) if indicator.levels else _number(seen, by, edge)
    if result is None:
        return NextBand(status=status, points=points)
    scored = by.score_of(by.scaled(number_of(result, indicator)))
    reached = status_of(scored, rules.bands)
    return NextBand(status=status, points=points, result=result, reached=reached)


def _level(seen: Observation, by: Yardstick, edge: Edge) -> str | None:
    indicator = by.in_force.node
    levels = indicator.levels or ()
    better = levels[levels.index(str(seen.value)) + 1 :]
    return next(
        (level for level in better if reaches(by.score_of(number_of(level, indicator)), edge)),
        None,
    )


def _number(seen: Observation, by: Yardstick, edge: Edge) -> Decimal | None:
    assert isinstance(seen.value, Decimal)
    exact = sorted(
        _inverse(by, edge.value, seen.scored), key=lambda result: _distance(result, seen.scored)
    )
    for places in range(max(decimals(seen.value), by.places), _FINEST_PLACES + 1):
        for candidate in exact:
            rounded = _reportable(candidate, seen.value, by, edge, places)
            if rounded is not None:
                return rounded
    return None


def _distance(one: Decimal, other: Decimal) -> Decimal:
    return CONTEXT.abs(CONTEXT.subtract(one, other))


def _reportable(
    candidate: Decimal, now: Decimal, by: Yardstick, edge: Edge, places: int
) -> Decimal | None:
    """Return the result nearest to `now`, among those beside `candidate`, that is in the band."""
    quantum = Decimal((0, (1,), -places))
    raw = CONTEXT.divide(CONTEXT.multiply(candidate, by.months), 12)
    whole = CONTEXT.divide(raw, quantum).to_integral_value(rounding=ROUND_FLOOR)
    beside = [CONTEXT.multiply(CONTEXT.add(whole, step), quantum) for step in _STEPS]
    for result in sorted(beside, key=lambda result: _distance(result, now)):
        if result != now and _in_band(result, by, edge):
            return result
    return None


def _in_band(result: Decimal, by: Yardstick, edge: Edge) -> bool:
    try:
        return reaches(by.score_of(by.scaled(result)), edge)
    except Unscorable:
        return False


def decimals(value: Decimal | str) -> int:
    """Return how many decimals `value` is written with; none where it is a level."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(-int(exponent), 0)


def _inverse(by: Yardstick, points: Decimal, now: Decimal) -> Iterator[Decimal]:
    """Yield the results whose attainment is `points`, by turning the method's formula around."""
    target, baseline = by.target, by.baseline
    share = CONTEXT.divide(points, FULL)
    match by.in_force.rules.scoring:
        case Ratio():
            assert target is not None
            if by.in_force.direction is Direction.HIGHER:
                yield CONTEXT.multiply(target, share)
            elif share > 0:
                yield CONTEXT.divide(target, share)
        case Progress():
            assert target is not None
            assert baseline is not None
            yield CONTEXT.fma(CONTEXT.subtract(target, baseline), share, baseline)
        case Threshold():
            assert target is not None
            yield target
        case Goalposts(worst=worst, best=best, scale=scale):
            yield _between(worst, best, share, scale)
        case Points(points=given):
            yield from _on_lines(tuple(sorted(given)), points)
        case Within(low=low, high=high, tolerance=tolerance):
            beyond = CONTEXT.multiply(tolerance, CONTEXT.subtract(ONE, share))
            below = now < low
            yield CONTEXT.subtract(low, beyond) if below else CONTEXT.add(high, beyond)
        case _ as method:  # pragma: no cover - mypy proves that no method is left
            assert_never(method)


def _between(worst: Decimal, best: Decimal, share: Decimal, scale: Scale) -> Decimal:
    if scale is Scale.LINEAR:
        return CONTEXT.fma(CONTEXT.subtract(best, worst), share, worst)
    low, high = CONTEXT.ln(worst), CONTEXT.ln(best)
    return CONTEXT.exp(CONTEXT.fma(CONTEXT.subtract(high, low), share, low))


def _on_lines(given: tuple[tuple[Decimal, Decimal], ...], points: Decimal) -> Iterator[Decimal]:
    for (x0, y0), (x1, y1) in pairwise(given):
        if min(y0, y1) <= points <= max(y0, y1) and y0 != y1:
            run = CONTEXT.multiply(CONTEXT.subtract(x1, x0), CONTEXT.subtract(points, y0))
            yield CONTEXT.add(x0, CONTEXT.divide(run, CONTEXT.subtract(y1, y0)))
