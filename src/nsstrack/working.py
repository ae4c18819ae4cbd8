"""How a score was made: its formulas with their numbers, and what the other basis gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
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
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import Headline
from nsstrack.rollup import Share
from nsstrack.scorecard import (
    IndicatorScore,
    Kind,
    NodeScore,
    PlanScore,
)
from nsstrack.scoring import needs_target
from nsstrack.targets import target_in_force, targets_that_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.plans import Target
    from nsstrack.period import Period
    from nsstrack.rollup import Outcome
    from nsstrack.targets import TargetInForce


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


def indicator_working(node: IndicatorScore, plan: PlanScore, period: Period) -> IndicatorWorking:
    """Return how the score of an indicator was made."""
    indicator, seen = node.in_force.node, node.observation
    full_year = attained = None
    if seen is not None and node.yardstick is not None:
        value = number_of(seen.value, indicator)
        full_year = full_year_formula(value, seen.scored, seen.period.months)
        if node.attainment is not None:
            attained = attainment_formula(seen.scored, node.yardstick, node.attainment)
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


def rollup_workings(node: NodeScore) -> Iterator[RollupWorking]:
    """Yield how the score of a node was made; of a plan in both views, that of its status first."""
    if isinstance(node, IndicatorScore):
        return
    if not isinstance(node, PlanScore):
        yield _rollup(node, None, node.outcome)
        return
    views = {Headline.ROLLUP: node.rollup, Headline.OWN: node.own}
    for view in sorted(views, key=lambda view: view is not node.headline):
        yield _rollup(node, view, views[view])


def _rollup(node: NodeScore, view: Headline | None, outcome: Outcome) -> RollupWorking:
    counted = counted_in(node, view)
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


def view_of(child: NodeScore) -> Headline:
    """Return the view of its plan in which a child counts."""
    return Headline.ROLLUP if child.kind is Kind.SUB_PLAN else Headline.OWN


def counted_in(parent: NodeScore, view: Headline | None) -> tuple[NodeScore, ...]:
    """Return the children that count in `parent`; of a plan, in that view."""
    return tuple(
        child
        for child in parent.children
        if child.counts_in_parent and (view is None or view_of(child) is view)
    )
