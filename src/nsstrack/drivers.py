"""What a status hangs on: what a node would gain were something below it at 100."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.arithmetic import CONTEXT, FULL, ONE
from nsstrack.bands import status_of
from nsstrack.rollup import Outcome, Part, Share, Tally, outcome_of, part_of
from nsstrack.scorecard import IndicatorScore, NodeScore, counted_children

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from nsstrack.model.methods import RollupMethod


class Driver(NamedTuple):
    """A node and the points that another node above it would gain were it at 100."""

    node: NodeScore
    gain: Decimal


def child_drivers(parent: NodeScore) -> tuple[Driver, ...]:
    """Return the children of `parent` with what each would bring, the largest first.

    A plan's children are those of its headline view. Empty where the parent has no score, for
    then there is nothing to gain on. Ties stay in plan order.
    """
    children = counted_children(parent)
    return _largest_first(parent, [(child, child, _at_full_marks(child)) for child in children])


def indicator_drivers(parent: NodeScore) -> tuple[Driver, ...]:
    """Return the indicators below `parent` with what each would bring, the largest first.

    Every level between is computed anew by its own method and rules.
    """
    return _largest_first(parent, _indicators_at_full_marks(parent))


def gain_of(parent: NodeScore, path: Sequence[NodeScore]) -> Decimal | None:
    """Return what `parent` would gain were the last node of `path`, the way down to it, at 100.

    Every node of `path` must count in the one above it. None where `parent` has no score.
    """
    if parent.score is None:
        return None
    outcome = _at_full_marks(path[-1])
    for upper, lower in reversed(list(pairwise((parent, *path)))):
        ((_, outcome),) = _with_one_better(upper, [(lower, lower, outcome)])
    assert outcome.score is not None  # more is covered than before
    return CONTEXT.subtract(outcome.score, parent.score)


_Better = tuple[NodeScore, NodeScore, Outcome]
"""A child, the node below it (or itself) that is at 100, and how the child then stands."""


def _largest_first(parent: NodeScore, children: Iterable[_Better]) -> tuple[Driver, ...]:
    if parent.score is None:
        return ()
    drivers = []
    for node, outcome in _with_one_better(parent, children):
        assert outcome.score is not None  # more is covered than before
        drivers.append(Driver(node=node, gain=CONTEXT.subtract(outcome.score, parent.score)))
    return tuple(sorted(drivers, key=lambda driver: driver.gain, reverse=True))


def _indicators_at_full_marks(parent: NodeScore) -> Iterator[_Better]:
    """Yield each child of `parent` once for every indicator that counts in it."""
    for child in counted_children(parent):
        if isinstance(child, IndicatorScore):
            yield child, child, _at_full_marks(child)
        else:
            for node, outcome in _with_one_better(child, _indicators_at_full_marks(child)):
                yield child, node, outcome


def _with_one_better(
    parent: NodeScore, children: Iterable[_Better]
) -> Iterator[tuple[NodeScore, Outcome]]:
    """Yield how `parent` would stand were one of its `children` as given and all else as it is.

    The children are added up once, not once for each of them.
    """
    method = parent.rules.rollup.method
    parts = {id(each): _part(each, each.outcome, method) for each in counted_children(parent)}
    tally = Tally.of(parts.values())
    for child, node, outcome in children:
        changed = tally.exchanged(parts[id(child)], _part(child, outcome, method))
        yield node, outcome_of(changed, parent.rules, any_scored=True)


def _part(child: NodeScore, outcome: Outcome, method: RollupMethod) -> Part:
    return part_of(Share(weight=child.in_force.weight, outcome=outcome), method)


def _at_full_marks(node: NodeScore) -> Outcome:
    status = status_of(FULL, node.rules.bands)
    return Outcome(status=status, reason=None, score=FULL, coverage=ONE)
