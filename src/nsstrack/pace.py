"""Whether a target is within reach at the pace so far: one straight line, drawn on.

The idea is that of ESCAP's Anticipated Progress Index, which sets the value expected in the
target's year against the target: <https://data.unescap.org/resource-guides/progress-assessment-methodology>.
There it is estimated by a regression that gives recent years more weight. Here it is the line
through two points, the start and the latest result, so that anybody can compute it by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, ONE, ZERO, is_at_least
from nsstrack.levels import number_of
from nsstrack.model.methods import Direction
from nsstrack.model.plans import Baseline
from nsstrack.scorecard import IndicatorScore
from nsstrack.scoring import needs_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.counting_results import Observation
    from nsstrack.period import Period
    from nsstrack.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a time in years: a fiscal year is at its number, half of 2567 at 2566.5."""

    at: Decimal
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The straight line from `start` through `latest`, on to the year of `target`."""

    begun: Baseline | Observation
    """What the line starts from."""
    start: Point
    latest: Point
    target: Point
    direction: Direction

    @property
    def so_far(self) -> Decimal:
        """The change a year from the start to the latest result."""
        return _slope(self.start, self.latest)

    @property
    def needed(self) -> Decimal:
        """The change a year that leads from the latest result to the target."""
        return _slope(self.latest, self.target)

    @property
    def projected(self) -> Decimal:
        """The value in the target's year if every year brings what the years so far did."""
        run = CONTEXT.subtract(self.latest.value, self.start.value)
        ahead = CONTEXT.subtract(self.target.at, self.latest.at)
        behind = CONTEXT.subtract(self.latest.at, self.start.at)
        return CONTEXT.add(self.latest.value, CONTEXT.divide(CONTEXT.multiply(run, ahead), behind))

    @property
    def is_of_one_year(self) -> bool:
        """Say whether the line rests on the change of a single year."""
        return CONTEXT.subtract(self.latest.at, self.start.at) == ONE

    @property
    def is_within_reach(self) -> bool:
        """Say whether the projected value meets the target."""
        return self.meets(self.projected)

    def meets(self, value: Decimal) -> bool:
        """Say whether `value` is as good as the target, as if both were exact fractions."""
        gain = CONTEXT.subtract(value, self.target.value)
        return is_at_least(
            gain if self.direction is Direction.HIGHER else CONTEXT.minus(gain), ZERO
        )


def pace_of(node: IndicatorScore, period: Period, first: Observation | None = None) -> Pace | None:
    """Return the pace of an indicator as `period` sees it.

    The line starts at the baseline in force, else at `first`, the first result of the phase.
    None where it says nothing: without a result or a target, with a method that needs no target,
    with less than a year between start and result, in the target's year and later, once the target
    is met, and with levels that changed, for nobody knows how far it is from one word to the next.
    """
    seen, begun = node.observation, node.baseline or first
    if seen is None or begun is None or node.target is None or not needs_target(node.rules.scoring):
        return None
    promised = node.target.target
    line = Pace(
        begun=begun,
        start=_start(begun, node),
        latest=Point(seen.period.end, seen.scored),
        target=Point(Decimal(promised.by), number_of(promised.value, node.in_force.node)),
        direction=node.in_force.direction,
    )
    if period.end >= line.target.at or line.latest.at - line.start.at < ONE:
        return None
    if node.in_force.node.levels and line.so_far:
        return None
    return None if line.meets(line.latest.value) else line


def first_in_phase(id_: str, first_year: int, earlier: Sequence[Scorecard]) -> Observation | None:
    """Return the first result that an indicator had in the years since `first_year`."""
    for card in sorted(earlier, key=lambda card: card.period):
        node = card.find(id_) if card.period.year >= first_year else None
        if isinstance(node, IndicatorScore) and node.observation and not node.is_stale:
            return node.observation
    return None


def _start(begun: Baseline | Observation, node: IndicatorScore) -> Point:
    if isinstance(begun, Baseline):
        return Point(Decimal(begun.year), number_of(begun.value, node.in_force.node))
    return Point(begun.period.end, begun.scored)


def _slope(start: Point, end: Point) -> Decimal:
    rise = CONTEXT.subtract(end.value, start.value)
    return CONTEXT.divide(rise, CONTEXT.subtract(end.at, start.at))
