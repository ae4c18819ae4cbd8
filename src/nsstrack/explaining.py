"""Why a node stands where it stands: everything its status was made from, and what it makes.

The figures are those of the scorecard, put beside what they came from; only what the other target
basis would give is judged anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, ZERO
from nsstrack.drivers import Driver, child_drivers, gain_of, indicator_drivers
from nsstrack.editions import edition_in_force
from nsstrack.lifetimes import Lifetime, lifetimes
from nsstrack.model.plans import Headline, Plan
from nsstrack.scorecard import (
    IndicatorScore,
    NodeScore,
    PlanScore,
    counted_children,
    indicators_that_count,
)
from nsstrack.working import (
    IndicatorWorking,
    RollupWorking,
    counted_in,
    indicator_working,
    rollup_workings,
    view_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from nsstrack.model.plans import Edition
    from nsstrack.period import Period
    from nsstrack.register import Entry, Plans
    from nsstrack.scorecard import Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInForce:
    """A node that is not in force in a period, with the years in which it is."""

    entry: Entry
    lifetimes: tuple[Lifetime, ...]
    judged_by: Edition | None
    """The edition that the period is judged by; None before the plan's first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """What a node does to one above it.

    `weight` is that of `child`, the node or what lies above it on the way, among `total_weight` of
    all children that count in `parent`; of a plan, in that `view`. `gain` is what the status of
    `parent` would gain in points were the node at 100: None where `parent` has no score, or where
    nothing of the node reaches its status. `reaches_view` says that it does reach that view.
    """

    parent: NodeScore
    child: NodeScore
    view: Headline | None
    is_counted: bool
    reaches_view: bool
    reaches_status: bool
    weight: Decimal
    total_weight: Decimal
    gain: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a node stands where it stands.

    `influences` go from the parent up to the plan. `child_drivers` are the children with what each
    would bring; `indicator_drivers` the indicators below with the same. `lacking` are those of them
    that have no score; `not_due` those that the edition in force does not have.
    """

    plan: PlanScore
    node: NodeScore
    period: Period
    asked_edition: str | None
    lifetimes: tuple[Lifetime, ...]
    influences: tuple[Influence, ...]
    working: IndicatorWorking | None
    rollups: tuple[RollupWorking, ...]
    child_drivers: tuple[Driver, ...]
    indicator_drivers: tuple[Driver, ...]
    lacking: tuple[IndicatorScore, ...]
    not_due: frozenset[str]

    def is_due(self, id_: str) -> bool:
        """Say whether a result of the indicator may be given in the period.

        It may not where only the edition asked for has it, not the one in force.
        """
        return id_ not in self.not_due


def explain(card: Scorecard, plans: Plans, id_: str) -> Explanation | NotInForce:
    """Return why the node `id_` of `plans` stands where it stands on `card`.

    Raises KeyError for an id that no node has.
    """
    entry = plans.entries[id_]
    plan = next((each for each in card.plans if each.id == entry.plan.id), None)
    way = tuple(_way(plan, id_)) if plan is not None else ()
    if plan is None or not way:
        edition = plan.edition if plan is not None else None
        return NotInForce(entry=entry, lifetimes=lifetimes(entry), judged_by=edition)
    node = way[-1]
    return Explanation(
        plan=plan,
        node=node,
        period=card.period,
        asked_edition=card.edition,
        lifetimes=lifetimes(entry),
        influences=tuple(_influences(way)),
        working=indicator_working(node, plan, card.period)
        if isinstance(node, IndicatorScore)
        else None,
        rollups=tuple(rollup_workings(node)),
        child_drivers=child_drivers(node),
        indicator_drivers=indicator_drivers(node),
        lacking=tuple(each for each in indicators_that_count(node) if each.score is None),
        not_due=frozenset(_not_due(plan, node, card.period, plans)),
    )


def _not_due(plan: PlanScore, node: NodeScore, period: Period, plans: Plans) -> Iterator[str]:
    """Yield the indicators at or below `node` that the edition in force does not have."""
    assert isinstance(plan.in_force.node, Plan)
    in_force = edition_in_force(plan.in_force.node, period.year)
    if in_force is None or in_force is plan.edition:
        return
    for each in node.walk():
        if isinstance(each, IndicatorScore):
            alive = lifetimes(plans.entries[each.id])
            if any(life.edition is in_force and life.left_out_by for life in alive):
                yield each.id


def _way(node: NodeScore, id_: str) -> Iterator[NodeScore]:
    """Yield the nodes from `node` down to the one of that id; nothing where it is not below."""
    if node.id == id_:
        yield node
        return
    for child in node.children:
        below = tuple(_way(child, id_))
        if below:
            yield node
            yield from below
            return


def _influences(way: Sequence[NodeScore]) -> Iterator[Influence]:
    for depth in range(len(way) - 2, -1, -1):
        parent, child = way[depth], way[depth + 1]
        view = view_of(child) if isinstance(parent, PlanScore) else None
        counted = counted_in(parent, view)
        reaches = all(lower in counted_children(upper) for upper, lower in pairwise(way[depth:]))
        yield Influence(
            parent=parent,
            child=child,
            view=view,
            is_counted=child.counts_in_parent,
            reaches_view=all(each.counts_in_parent for each in way[depth + 1 :]),
            reaches_status=reaches,
            weight=child.in_force.weight,
            total_weight=_total_weight(counted),
            gain=gain_of(parent, way[depth + 1 :]) if reaches else None,
        )


def _total_weight(nodes: Sequence[NodeScore]) -> Decimal:
    total = ZERO
    for node in nodes:
        total = CONTEXT.add(total, node.in_force.weight)
    return total
