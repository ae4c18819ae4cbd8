"""From the scores of children to that of their parent: two small functions a method.

One says what the method adds up of each child, the other makes the parent's score of the sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nsstrack.arithmetic import CONTEXT, FULL, ZERO, quantised
from nsstrack.bands import status_of
from nsstrack.counting_results import Reason
from nsstrack.model.methods import RollupMethod
from nsstrack.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from nsstrack.editions import Rules
    from nsstrack.model.methods import Bands

_TWO = 2


class Outcome(NamedTuple):
    """How a node stands: a status with a score, or no data with a reason.

    `score` lies in 0 ... cap, `coverage` in 0 ... 1; both are quantised to 12 decimals.
    """

    status: Status
    reason: Reason | None
    score: Decimal | None
    coverage: Decimal


class Share(NamedTuple):
    """What a child that counts brings to its parent: a weight above 0 and how it stands."""

    weight: Decimal
    outcome: Outcome


class Part(NamedTuple):
    """A child as a method sees it; one without a score has but its weight."""

    weight: Decimal
    points: Decimal | None
    """Its score, never more than 100."""
    covered: Decimal
    """w*coverage."""
    brought: Decimal
    """What the method adds up."""


class Tally(NamedTuple):
    """The children of a node added up: all that a method asks of them.

    One of them can be exchanged, once: the third lowest score of the rest is not known.

    `covered`, `scored`, `brought`, `zeros` and `lowest` are of the children with a score.
    """

    weight: Decimal
    covered: Decimal
    """Sum of w*coverage."""
    scored: Decimal
    """Sum of w."""
    brought: Decimal
    """Sum of what the method adds up."""
    zeros: int
    """How many have the score 0."""
    lowest: tuple[Decimal, ...]
    """The three lowest scores, so that two are left when one is taken out."""

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Tally:
        """Add up `parts`."""
        add = CONTEXT.add
        weight = covered = scored = brought = ZERO
        points: list[Decimal] = []
        for part in parts:
            weight = add(weight, part.weight)
            if part.points is not None:
                covered = add(covered, part.covered)
                scored = add(scored, part.weight)
                brought = add(brought, part.brought)
                points.append(part.points)
        return cls(
            weight=weight,
            covered=covered,
            scored=scored,
            brought=brought,
            zeros=points.count(ZERO),
            lowest=tuple(sorted(points)[: _TWO + 1]),
        )

    def exchanged(self, old: Part, new: Part) -> Tally:
        """Return the tally with `new` in the place of `old`, which is one of its children."""
        add, subtract = CONTEXT.add, CONTEXT.subtract
        weight = add(subtract(self.weight, old.weight), new.weight)
        covered, scored, brought = self.covered, self.scored, self.brought
        zeros, lowest = self.zeros, list(self.lowest)
        if old.points is not None:
            covered, scored = subtract(covered, old.covered), subtract(scored, old.weight)
            brought = subtract(brought, old.brought)
            zeros -= old.points == ZERO
            if old.points in lowest:
                lowest.remove(old.points)
        if new.points is not None:
            covered, scored = add(covered, new.covered), add(scored, new.weight)
            brought = add(brought, new.brought)
            zeros += new.points == ZERO
            lowest.append(new.points)
        return Tally(
            weight=weight,
            covered=covered,
            scored=scored,
            brought=brought,
            zeros=zeros,
            lowest=tuple(sorted(lowest)),
        )

    @property
    def coverage(self) -> Decimal:
        """The weighted share that has a score: sum of w*coverage over sum of w; 0 of nothing."""
        return quantised(CONTEXT.divide(self.covered, self.weight)) if self.weight else ZERO

    @property
    def two_lowest(self) -> tuple[Decimal, ...]:
        """The two lowest scores, or the only one."""
        return self.lowest[:_TWO]


def part_of(share: Share, method: RollupMethod) -> Part:
    """Return what `method` sees of a child."""
    weight, outcome = share
    if outcome.score is None:
        return Part(weight, None, ZERO, ZERO)
    points = points_of(share)
    covered = CONTEXT.multiply(weight, outcome.coverage)
    return Part(weight, points, covered, _BROUGHT[method](share, points))


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
    method = rules.rollup.method
    tally = Tally.of(part_of(share, method) for share in shares)
    return outcome_of(tally, rules, any_scored=any_scored)


def is_enough(coverage: Decimal, rules: Rules) -> bool:
    """Say whether a node of which so much is covered has a score."""
    return coverage >= rules.min_coverage


def outcome_of(children: Tally, rules: Rules, *, any_scored: bool) -> Outcome:
    """Return how a node stands whose counting children add up to `children`."""
    covered = children.coverage
    if not children.lowest or not is_enough(covered, rules):
        return no_data(Reason.LOW_COVERAGE if any_scored else Reason.NOT_REPORTED, covered)
    method = rules.rollup.method
    points = quantised(_METHODS[method](children))
    status = status_of(points, rules.bands)
    if method is RollupMethod.TWO_LOWEST:
        status = _unless_both(status, children, rules.bands)
    return Outcome(status=status, reason=None, score=points, coverage=covered)


def points_of(share: Share) -> Decimal:
    """Return the score that a child brings to its parent: never more than 100."""
    assert share.outcome.score is not None
    return min(share.outcome.score, FULL)


def _weighted(share: Share, points: Decimal) -> Decimal:
    return CONTEXT.multiply(share.weight, points)


def _weighted_logarithm(share: Share, points: Decimal) -> Decimal:
    return CONTEXT.multiply(share.weight, CONTEXT.ln(points)) if points else ZERO


def _weight_if_achieved(share: Share, _points: Decimal) -> Decimal:
    return share.weight if share.outcome.status is Status.ACHIEVED else ZERO


def _nothing(_share: Share, _points: Decimal) -> Decimal:
    return ZERO


def _mean(children: Tally) -> Decimal:
    """Sum of w*s over sum of w."""
    return CONTEXT.divide(children.brought, children.scored)


def _geometric(children: Tally) -> Decimal:
    """The weighted geometric mean, (product of s^w)^(1 / sum of w); any 0 gives 0."""
    if children.zeros:
        return ZERO
    return CONTEXT.exp(CONTEXT.divide(children.brought, children.scored))


def _minimum(children: Tally) -> Decimal:
    """The lowest score."""
    return children.lowest[0]


def _mean_of_two_lowest(children: Tally) -> Decimal:
    """The mean of the two lowest scores, weights ignored: the rule of the SDG dashboards."""
    lowest = children.two_lowest
    return CONTEXT.divide(CONTEXT.add(lowest[0], lowest[-1]), _TWO)


def _share_achieved(children: Tally) -> Decimal:
    """100 * weight of the children that are achieved over weight of those with a score."""
    return CONTEXT.divide(CONTEXT.multiply(FULL, children.brought), children.scored)


def _unless_both(status: Status, children: Tally, bands: Bands) -> Status:
    """Keep the best and the worst band for nodes whose two lowest scores both lie in it."""
    if {status_of(points, bands) for points in children.two_lowest} == {status}:
        return status
    return {Status.ACHIEVED: Status.BELOW, Status.CRITICAL: Status.AT_RISK}.get(status, status)


_BROUGHT: dict[RollupMethod, Callable[[Share, Decimal], Decimal]] = {
    RollupMethod.MEAN: _weighted,
    RollupMethod.GEOMETRIC: _weighted_logarithm,
    RollupMethod.MINIMUM: _nothing,
    RollupMethod.TWO_LOWEST: _nothing,
    RollupMethod.SHARE_ACHIEVED: _weight_if_achieved,
}
"""What a method adds up of each child."""

_METHODS: dict[RollupMethod, Callable[[Tally], Decimal]] = {
    RollupMethod.MEAN: _mean,
    RollupMethod.GEOMETRIC: _geometric,
    RollupMethod.MINIMUM: _minimum,
    RollupMethod.TWO_LOWEST: _mean_of_two_lowest,
    RollupMethod.SHARE_ACHIEVED: _share_achieved,
}
