"""Why a node stands where it stands: everything its status was made from, and what it makes.

The figures are those of the scorecard, put beside what they came from; only what the other target
basis would give is judged anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, ZERO
from nsstrack.counting_results import Reason
from nsstrack.drivers import Driver, child_drivers, gain_of, indicator_drivers
from nsstrack.editions import edition_in_force
from nsstrack.formulas import (
    Formula,
    attainment_formula,
    coverage_formula,
    full_year_formula,
    line_formula,
    rollup_formula,
)
from nsstrack.judging import judge, yardstick
from nsstrack.levels import number_of
from nsstrack.lifetimes import Lifetime, lifetimes
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import Headline, Plan
from nsstrack.rollup import Share
from nsstrack.scorecard import (
    IndicatorScore,
    Kind,
    NodeScore,
    PlanScore,
    counted_children,
    indicators_that_count,
)
from nsstrack.scoring import needs_target
from nsstrack.targets import target_in_force, targets_that_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from nsstrack.model.plans import Edition, Target
    from nsstrack.period import Period
    from nsstrack.register import Entry, Plans
    from nsstrack.rollup import Outcome
    from nsstrack.scorecard import Scorecard
    from nsstrack.targets import TargetInForce


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
class OtherBasis:
    """What the other target basis would give."""

    basis: TargetBasis
    target: TargetInForce | None
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorWorking:
    """How the score of an indicator was made. A formula is None where there is nothing to tell."""

    targets: tuple[Target, ...]
    """Those that count under the edition, earliest first."""
    other_basis: OtherBasis | None
    full_year: Formula | None
    line: Formula | None
    attainment: Formula | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupWorking:
    """How the score of a node was made from its children.

    `view` is None but for a plan, which has two. `counted` are the children that count.
    """

    view: Headline | None
    outcome: Outcome
    counted: tuple[NodeScore, ...]
    rollup: Formula | None
    coverage: Formula | None

    @property
    def scored(self) -> tuple[NodeScore, ...]:
        """The children that count and have a score."""
        return tuple(child for child in self.counted if child.score is not None)


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
        working=_working(node, plan, card.period) if isinstance(node, IndicatorScore) else None,
        rollups=tuple(_rollups(node)),
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
        view = _view_of(child) if isinstance(parent, PlanScore) else None
        counted = _counted(parent, view)
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


def _view_of(child: NodeScore) -> Headline:
    return Headline.ROLLUP if child.kind is Kind.SUB_PLAN else Headline.OWN


def _counted(parent: NodeScore, view: Headline | None) -> tuple[NodeScore, ...]:
    """Return the children that count in `parent`; of a plan, in that view."""
    return tuple(
        child
        for child in parent.children
        if child.counts_in_parent and (view is None or _view_of(child) is view)
    )


def _total_weight(nodes: Sequence[NodeScore]) -> Decimal:
    total = ZERO
    for node in nodes:
        total = CONTEXT.add(total, node.in_force.weight)
    return total


def _working(node: IndicatorScore, plan: PlanScore, period: Period) -> IndicatorWorking:
    indicator, seen = node.in_force.node, node.observation
    full_year = attained = None
    if seen is not None:
        by = yardstick(node.in_force, node.target, node.baseline, seen, period)
        value = number_of(seen.value, indicator)
        full_year = full_year_formula(value, seen.scored, seen.period.months)
        if node.attainment is not None:
            attained = attainment_formula(seen.scored, by, node.attainment)
    needed = node.target is not None and needs_target(node.rules.scoring)
    return IndicatorWorking(
        targets=targets_that_count(indicator, plan.edition.id),
        other_basis=_other_basis(node, plan, period),
        full_year=full_year,
        line=line_formula(node.target, indicator, period.year)
        if needed and node.target is not None
        else None,
        attainment=attained,
    )


def _other_basis(node: IndicatorScore, plan: PlanScore, period: Period) -> OtherBasis | None:
    """Return what the other basis would give; None where it asks for the same value."""
    if not needs_target(node.rules.scoring):
        return None
    indicator = node.in_force.node
    is_linear = indicator.target_basis is TargetBasis.LINEAR
    basis = TargetBasis.PHASE_END if is_linear else TargetBasis.LINEAR
    target = target_in_force(indicator, plan.edition.id, period.year, basis)
    if (target and target.value) == (node.target and node.target.value):
        return None
    seen = node.observation or node.reason or Reason.NOT_REPORTED
    if seen is Reason.NO_TARGET:
        seen = Reason.NOT_REPORTED
    outcome, _ = judge(seen, yardstick(node.in_force, target, node.baseline, seen, period))
    return OtherBasis(basis=basis, target=target, outcome=outcome)


def _rollups(node: NodeScore) -> Iterator[RollupWorking]:
    if isinstance(node, IndicatorScore):
        return
    if not isinstance(node, PlanScore):
        yield _rollup(node, None, node.outcome)
        return
    views = {Headline.ROLLUP: node.rollup, Headline.OWN: node.own}
    for view in sorted(views, key=lambda view: view is not node.headline):
        yield _rollup(node, view, views[view])


def _rollup(node: NodeScore, view: Headline | None, outcome: Outcome) -> RollupWorking:
    counted = _counted(node, view)
    shares = [Share(weight=each.in_force.weight, outcome=each.outcome) for each in counted]
    scored = [share for share in shares if share.outcome.score is not None]
    method = node.rules.rollup.method
    return RollupWorking(
        view=view,
        outcome=outcome,
        counted=counted,
        rollup=rollup_formula(method, scored, outcome.score) if outcome.score is not None else None,
        coverage=coverage_formula(shares, outcome.coverage) if shares else None,
    )
