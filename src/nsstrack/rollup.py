"""From the scores of children to the score of their parent: one small function a method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, FULL, ZERO, quantised
from nsstrack.bands import status_of
from nsstrack.counting_results import Reason
from nsstrack.model.methods import RollupMethod
from nsstrack.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from nsstrack.editions import Rules
    from nsstrack.model.methods import Bands


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a node stands: a status with a score, or no data with a reason.

    `score` lies in 0 ... cap, `coverage` in 0 ... 1; both are quantised to 12 decimals.
    """

    status: Status
    reason: Reason | None
    score: Decimal | None
    coverage: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What a child that counts brings to its parent: a weight above 0 and how it stands."""

    weight: Decimal
    outcome: Outcome


def no_data(reason: Reason, coverage: Decimal = ZERO) -> Outcome:
    """Return the outcome of a node without a score."""
    return Outcome(status=Status.NO_DATA, reason=reason, score=None, coverage=coverage)


def roll_up(
    shares: Sequence[Share], rules: Rules, *, any_scored: bool, is_defined: bool = True
) -> Outcome:
    """Return how a node stands whose counting children are `shares`.

    `any_scored` says whether any indicator anywhere below has a score, `is_defined` whether there
    is one at all, in whatever edition.
    """
    if not is_defined:
        return no_data(Reason.NO_INDICATOR)
    covered = coverage_of(shares)
    scored = [share for share in shares if share.outcome.score is not None]
    if not scored or covered < rules.min_coverage:
        return no_data(Reason.LOW_COVERAGE if any_scored else Reason.NOT_REPORTED, covered)
    method = rules.rollup.method
    points = quantised(_METHODS[method](scored))
    status = status_of(points, rules.bands)
    if method is RollupMethod.TWO_LOWEST:
        status = _unless_both(status, scored, rules.bands)
    return Outcome(status=status, reason=None, score=points, coverage=covered)


def coverage_of(shares: Sequence[Share]) -> Decimal:
    """Return the weighted share of `shares` that has a score: sum of w*coverage over sum of w.

    0 where nothing counts.
    """
    if not shares:
        return ZERO
    covered = ZERO
    for share in shares:
        if share.outcome.score is not None:
            covered = CONTEXT.add(covered, CONTEXT.multiply(share.weight, share.outcome.coverage))
    return quantised(CONTEXT.divide(covered, _total_weight(shares)))


def _total_weight(shares: Sequence[Share]) -> Decimal:
    total = ZERO
    for share in shares:
        total = CONTEXT.add(total, share.weight)
    return total


def points_of(share: Share) -> Decimal:
    """Return the score that a child brings to its parent: never more than 100."""
    assert share.outcome.score is not None
    return min(share.outcome.score, FULL)


def _mean(scored: Sequence[Share]) -> Decimal:
    """Sum of w*s over sum of w."""
    total = ZERO
    for share in scored:
        total = CONTEXT.fma(share.weight, points_of(share), total)
    return CONTEXT.divide(total, _total_weight(scored))


def _geometric(scored: Sequence[Share]) -> Decimal:
    """The weighted geometric mean, (product of s^w)^(1 / sum of w); any 0 gives 0."""
    if any(points_of(share) == 0 for share in scored):
        return ZERO
    logarithm = ZERO
    for share in scored:
        logarithm = CONTEXT.fma(share.weight, CONTEXT.ln(points_of(share)), logarithm)
    return CONTEXT.exp(CONTEXT.divide(logarithm, _total_weight(scored)))


def _minimum(scored: Sequence[Share]) -> Decimal:
    """The lowest score."""
    return min(points_of(share) for share in scored)


def two_lowest(scored: Sequence[Share]) -> list[Decimal]:
    """Return the two lowest scores, or the only one."""
    return sorted(points_of(share) for share in scored)[:2]


def _mean_of_two_lowest(scored: Sequence[Share]) -> Decimal:
    """The mean of the two lowest scores, weights ignored: the rule of the SDG dashboards."""
    lowest = two_lowest(scored)
    return CONTEXT.divide(CONTEXT.add(lowest[0], lowest[-1]), 2)


def _share_achieved(scored: Sequence[Share]) -> Decimal:
    """100 * weight of the children that are achieved over weight of those with a score."""
    achieved = [share for share in scored if share.outcome.status is Status.ACHIEVED]
    return CONTEXT.divide(CONTEXT.multiply(FULL, _total_weight(achieved)), _total_weight(scored))


def _unless_both(status: Status, scored: Sequence[Share], bands: Bands) -> Status:
    """Keep the best and the worst band for nodes whose two lowest scores both lie in it."""
    if {status_of(points, bands) for points in two_lowest(scored)} == {status}:
        return status
    return {Status.ACHIEVED: Status.BELOW, Status.CRITICAL: Status.AT_RISK}.get(status, status)


_METHODS: dict[RollupMethod, Callable[[Sequence[Share]], Decimal]] = {
    RollupMethod.MEAN: _mean,
    RollupMethod.GEOMETRIC: _geometric,
    RollupMethod.MINIMUM: _minimum,
    RollupMethod.TWO_LOWEST: _mean_of_two_lowest,
    RollupMethod.SHARE_ACHIEVED: _share_achieved,
}
