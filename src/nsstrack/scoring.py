"""From a result to its attainment in percent: one small function a method, and its way back.

In the formulas a is the result, t the target, b the baseline.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from nsstrack.arithmetic import CONTEXT, FULL, ZERO, clipped, is_at_least, quantised
from nsstrack.model.methods import (
    Direction,
    Goalposts,
    Points,
    Progress,
    Ratio,
    Scale,
    Scoring,
    Threshold,
    Within,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal


class Unscorable(ValueError):  # noqa: N818 - says what the input is, not that the program failed
    """A value for which the method has no score; data that passed the checks has none."""


def needs_target(scoring: Scoring) -> bool:
    """Say whether the method compares with a target rather than with a yardstick of its own."""
    return isinstance(scoring, Ratio | Progress | Threshold)


def attainment(
    scoring: Scoring,
    direction: Direction,
    result: Decimal,
    target: Decimal | None,
    baseline: Decimal | None,
) -> Decimal:
    """Return the raw percentage that `result` attains, to 12 decimals.

    Raises Unscorable where the method cannot score these values.
    """
    return quantised(_raw(scoring, direction, result, target, baseline))


def score(scoring: Scoring, attained: Decimal) -> Decimal:
    """Return the score of an attainment: clipped to 0 ... cap, to 12 decimals."""
    return quantised(clipped(attained, ZERO, scoring.cap))


def _raw(
    scoring: Scoring,
    direction: Direction,
    result: Decimal,
    target: Decimal | None,
    baseline: Decimal | None,
) -> Decimal:
    match scoring:
        case Ratio():
            return _ratio(scoring, direction, result, _given(target))
        case Progress():
            return _progress(result, _given(target), _given(baseline))
        case Threshold():
            return _threshold(direction, result, _given(target))
        case Goalposts():
            return _goalposts(scoring, result)
        case Points():
            return _points(scoring.points, result)
        case Within():
            return _within(scoring, result)
        case _:  # pragma: no cover - mypy proves that no method is left
            assert_never(scoring)


def _given(value: Decimal | None) -> Decimal:
    if value is None:
        message = "the method needs a target or a baseline"
        raise Unscorable(message)
    return value


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    if not whole:
        message = "division by zero"
        raise Unscorable(message)
    return CONTEXT.divide(CONTEXT.multiply(FULL, part), whole)


def _ratio(scoring: Ratio, direction: Direction, result: Decimal, target: Decimal) -> Decimal:
    """100 a/t, or 100 t/a where lower is better; `cap` there when a = 0. Needs t > 0 and a >= 0."""
    if target <= 0 or result < 0:
        message = "a ratio needs a target above 0 and a result of 0 or more"
        raise Unscorable(message)
    if direction is Direction.HIGHER:
        return _percent(result, target)
    return _percent(target, result) if result else scoring.cap


def _progress(result: Decimal, target: Decimal, baseline: Decimal) -> Decimal:
    """100 (a - b) / (t - b). Needs b != t."""
    return _percent(CONTEXT.subtract(result, baseline), CONTEXT.subtract(target, baseline))


def _threshold(direction: Direction, result: Decimal, target: Decimal) -> Decimal:
    """100 where the target is met, else 0."""
    ahead, behind = (result, target) if direction is Direction.HIGHER else (target, result)
    is_met = is_at_least(ahead, behind)
    return FULL if is_met else ZERO


def _goalposts(scoring: Goalposts, result: Decimal) -> Decimal:
    """100 (a - worst) / (best - worst), on natural logarithms where the scale is `log`."""
    worst, best = scoring.worst, scoring.best
    if scoring.scale is Scale.LOG:
        if min(result, worst, best) <= 0:
            message = "a logarithmic scale needs values above 0"
            raise Unscorable(message)
        result, worst, best = (CONTEXT.ln(value) for value in (result, worst, best))
    return _percent(CONTEXT.subtract(result, worst), CONTEXT.subtract(best, worst))


def _points(points: Sequence[tuple[Decimal, Decimal]], result: Decimal) -> Decimal:
    """Straight lines between the points, level before the first and after the last."""
    ordered = sorted(points)
    if result <= ordered[0][0]:
        return ordered[0][1]
    for (x0, y0), (x1, y1) in pairwise(ordered):
        if result <= x1:
            rise = CONTEXT.multiply(CONTEXT.subtract(y1, y0), CONTEXT.subtract(result, x0))
            return CONTEXT.add(y0, CONTEXT.divide(rise, CONTEXT.subtract(x1, x0)))
    return ordered[-1][1]


def _within(scoring: Within, result: Decimal) -> Decimal:
    """100 for low <= a <= high, falling in a straight line to 0 at `tolerance` beyond the edge."""
    beyond = max(
        CONTEXT.subtract(scoring.low, result), CONTEXT.subtract(result, scoring.high), ZERO
    )
    return max(CONTEXT.subtract(FULL, _percent(beyond, scoring.tolerance)), ZERO)
