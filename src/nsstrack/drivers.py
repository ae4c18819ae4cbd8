"""What a status hangs on: what a node would gain were something below it at 100."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, FULL, ONE
from nsstrack.bands import status_of
from nsstrack.rollup import Outcome, Share, roll_up
from nsstrack.scorecard import IndicatorScore, NodeScore, counted_children

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """A node and the points that another node above it would gain were it at 100."""

    node: NodeScore
    gain: Decimal


def child_drivers(parent: NodeScore) -> tuple[Driver, ...]:
    """Return the children of `parent` with what each would bring, the largest first.

    A plan's children are those of its headline view. Empty where the parent has no score, for
    then there is nothing to gain on. Ties stay in plan order.
    """
    children = counted_children(parent)
    return _largest_first(parent, (([child], child) for child in children))


def indicator_drivers(parent: NodeScore) -> tuple[Driver, ...]:
    """Return the indicators below `parent` with what each would bring, the largest first.

    Every level between is computed anew by its own method and rules.
    """
    return _largest_first(parent, ((path, path[-1]) for path in _paths(parent)))


def gain_of(parent: NodeScore, path: Sequence[NodeScore]) -> Decimal | None:
    """Return what `parent` would gain were the last node of `path`, the way down to it, at 100.

    Every node of `path` must count in the one above it. None where `parent` has no score.
    """
    if parent.score is None:
        return None
    better = _with_full_marks(parent, path).score
    assert better is not None  # more is covered than before
    return CONTEXT.subtract(better, parent.score)


def _largest_first(
    parent: NodeScore, paths: Iterator[tuple[Sequence[NodeScore], NodeScore]]
) -> tuple[Driver, ...]:
    gains = ((node, gain_of(parent, path)) for path, node in paths)
    drivers = [Driver(node=node, gain=gain) for node, gain in gains if gain is not None]
    return tuple(sorted(drivers, key=lambda driver: driver.gain, reverse=True))


def _paths(parent: NodeScore) -> Iterator[list[NodeScore]]:
    """Yield the way from `parent` down to each indicator that counts in it."""
    for child in counted_children(parent):
        if isinstance(child, IndicatorScore):
            yield [child]
        else:
            for path in _paths(child):
                yield [child, *path]


def _with_full_marks(parent: NodeScore, path: Sequence[NodeScore]) -> Outcome:
    """Return how `parent` would stand were the last node of `path` at 100 and all else as it is."""
    child, rest = path[0], path[1:]
    if rest:
        outcome = _with_full_marks(child, rest)
    else:
        status = status_of(FULL, child.rules.bands)
        outcome = Outcome(status=status, reason=None, score=FULL, coverage=ONE)
    shares = [
        Share(weight=each.in_force.weight, outcome=outcome if each is child else each.outcome)
        for each in counted_children(parent)
    ]
    return roll_up(shares, parent.rules, any_scored=True)
