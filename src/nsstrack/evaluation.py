"""Plans and results in, a scorecard out: pure, exact, and the same for everybody who asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.counting_results import (
    Observation,
    Reason,
    observe,
    reported,
    unless_before_baseline,
)
from nsstrack.editions import (
    IndicatorInForce,
    NodeInForce,
    edition_in_force,
    edition_named,
    headline_in_force,
    phase_of,
    under_edition,
)
from nsstrack.invalid_results import is_invalidated
from nsstrack.invalidated import NOTHING, Invalidated
from nsstrack.judging import judge, yardstick
from nsstrack.model.fields import UNREAD
from nsstrack.model.methods import Progress
from nsstrack.model.plans import Headline, Plan
from nsstrack.period import Period
from nsstrack.register import children_of, has_indicator
from nsstrack.rollup import Outcome, no_data
from nsstrack.scorecard import (
    IndicatorScore,
    Kind,
    NodeScore,
    PlanScore,
    Scorecard,
    count,
    indicators_that_count,
)
from nsstrack.scoring import needs_target
from nsstrack.standing import Standing, of_container, of_indicator, rolled_up
from nsstrack.targets import TargetInForce, baseline_that_counts, target_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nsstrack.model.fields import Provenance
    from nsstrack.model.plans import Baseline, Edition, Node
    from nsstrack.model.results import Result
    from nsstrack.register import Plans, Results


def evaluate(
    plans: Plans,
    results: Results,
    period: Period | str,
    edition: str | None = None,
    invalidated: Invalidated = NOTHING,
    like: Scorecard | None = None,
) -> Scorecard:
    """Return how every plan in force stands in `period`.

    `edition` asks for another edition than the one in force, so that the same results can be
    judged by other targets; plans without that edition keep theirs and say so.
    Plans and results must have passed the checks, or `invalidated` must be what their errors touch:
    that is `no_data`, reason `invalid`, and the rest is evaluated. Else what is wrong may raise.
    `like` is an evaluation of other data: indicators that it made from the same are not made again.
    Raises ValueError for a `period` that is none, such as "2566-7M".
    """
    asked = Period.parse(period) if isinstance(period, str) else period
    if asked is None:
        message = f"not a period: {period!r}"
        raise ValueError(message)
    scores = [
        _Evaluation(
            plans, results, asked, chosen, invalidated, _made(like, plan, asked, chosen)
        ).plan(plan, lacks=lacks)
        for plan in plans.plans
        if plan.id != UNREAD
        for chosen, lacks in _editions(plan, asked.year, edition)
    ]
    return Scorecard(period=asked, edition=edition, plans=tuple(scores))


def _editions(plan: Plan, year: int, asked: str | None) -> list[tuple[Edition, bool]]:
    """Return the edition to judge `plan` by and whether it lacks the one asked for, if any."""
    in_force = edition_in_force(plan, year)
    if in_force is None:
        return []
    named = edition_named(plan, asked) if asked is not None else in_force
    return [(named or in_force, named is None)]


def _made(
    like: Scorecard | None, plan: Plan, period: Period, edition: Edition
) -> dict[str, IndicatorScore]:
    """Return the indicators of `like` by id, where it judged the plan by the same edition."""
    known = like.find(plan.id) if like is not None and like.period == period else None
    if not isinstance(known, PlanScore) or known.edition.id != edition.id:
        return {}
    return {node.id: node for node in known.walk() if isinstance(node, IndicatorScore)}


@dataclass(frozen=True, slots=True)
class _Evaluation:
    """One plan under one edition in one period."""

    plans: Plans
    results: Results
    period: Period
    edition: Edition
    invalidated: Invalidated
    made: dict[str, IndicatorScore]

    def plan(self, plan: Plan, *, lacks: bool) -> PlanScore:
        in_force = under_edition(self.plans, plan, self.edition)
        children = self._children(in_force)
        sub_plans = tuple(child for child in children if _is_sub_plan(child))
        own_children = tuple(child for child in children if not _is_sub_plan(child))
        own = self._rolled_up(own_children, in_force, (*plan.objectives, *plan.indicators))
        rollup = self._rolled_up(sub_plans, in_force, plan.sub_plans)
        headline = headline_in_force(plan.headline, has_sub_plans=bool(sub_plans))
        below = tuple(indicator for child in children for indicator in _counted(child))
        return PlanScore(
            in_force=in_force,
            standing=of_container(
                own if headline is Headline.OWN else rollup, in_force.weight, _standings(children)
            ),
            official=self.results.of(self.period).official.get(plan.id),
            children=children,
            edition=self.edition,
            phase=phase_of(plan, self.period.year),
            headline=headline,
            own=own,
            rollup=rollup,
            counts=count(below),
            lacks_asked_edition=lacks,
        )

    def _children(self, in_force: NodeInForce) -> tuple[NodeScore, ...]:
        return tuple(
            self._indicator(child)
            if isinstance(child, IndicatorInForce)
            else self._container(child)
            for child in in_force.children
            if child.id != UNREAD
        )

    def _container(self, in_force: NodeInForce) -> NodeScore:
        children = self._children(in_force)
        outcome = self._rolled_up(children, in_force, children_of(in_force.node))
        return NodeScore(
            in_force=in_force,
            standing=of_container(outcome, in_force.weight, _standings(children)),
            official=self.results.of(self.period).official.get(in_force.id),
            children=children,
        )

    def _rolled_up(
        self, children: Sequence[NodeScore], in_force: NodeInForce, defined: Sequence[Node]
    ) -> Outcome:
        return rolled_up(
            _standings(children),
            in_force.rules,
            is_defined=any(map(has_indicator, defined)),
            is_invalid=in_force.id in self.invalidated.nodes,
        )

    def _invalid(self, in_force: IndicatorInForce) -> IndicatorScore:
        """Return an indicator that an error touches: nothing of it is looked at."""
        return IndicatorScore(
            in_force=in_force,
            standing=of_indicator(no_data(Reason.INVALID), in_force.weight),
            official=self.results.of(self.period).official.get(in_force.id),
            children=(),
            reported=None,
            found=Reason.INVALID,
            observation=None,
            target=None,
            baseline=None,
            yardstick=None,
            attainment=None,
            provenances=(),
        )

    def _is_invalidated(self, in_force: IndicatorInForce) -> bool:
        if self.invalidated is NOTHING:
            return False
        return in_force.id in self.invalidated.nodes or is_invalidated(
            in_force, self.period, self.plans, self.results, self.invalidated
        )

    def _indicator(self, in_force: IndicatorInForce) -> IndicatorScore:
        if self._is_invalidated(in_force):
            return self._invalid(in_force)
        found = observe(in_force, self.period, self.plans, self.results)
        told = self._told(in_force, found)
        official = self.results.of(self.period).official.get(in_force.id)
        made = self.made.get(in_force.id)
        if (
            made is not None
            and made.in_force == in_force
            and (made.found, made.reported, made.official) == (found, told, official)
        ):
            return made
        target = target_in_force(in_force.node, self.edition.id, self.period.year)
        baseline = baseline_that_counts(in_force.node, self.edition.id)
        start = baseline.year if baseline is not None else None
        seen = unless_before_baseline(found, in_force.rules.scoring, start)
        by = yardstick(in_force, target, baseline, seen, self.period)
        outcome, attained = judge(seen, by)
        observation = seen if isinstance(seen, Observation) else None
        return IndicatorScore(
            in_force=in_force,
            standing=of_indicator(outcome, in_force.weight),
            official=official,
            children=(),
            reported=told,
            found=found,
            observation=observation,
            target=target,
            baseline=baseline,
            yardstick=by,
            attainment=attained,
            provenances=tuple(_provenances(in_force, observation, target, baseline)),
        )

    def _told(self, in_force: IndicatorInForce, found: Observation | Reason) -> Result | None:
        """Return what the period's own files say; `found`, what counts, may be from before."""
        if isinstance(found, Observation) and not found.is_stale:
            return found.result
        own = reported(in_force.node, self.results.of(self.period), self.plans)
        return own[0] if own is not None else None


def _standings(nodes: Sequence[NodeScore]) -> list[Standing]:
    return [node.standing for node in nodes]


def _is_sub_plan(child: NodeScore) -> bool:
    return child.kind is Kind.SUB_PLAN


def _counted(child: NodeScore) -> Iterable[IndicatorScore]:
    if not child.counts_in_parent:
        return ()
    return (child,) if isinstance(child, IndicatorScore) else indicators_that_count(child)


def _provenances(
    in_force: IndicatorInForce,
    seen: Observation | None,
    target: TargetInForce | None,
    baseline: Baseline | None,
) -> Iterable[Provenance]:
    """Yield how far each figure in use may be trusted: result, target, start of the line."""
    if seen is None:
        return
    inherited = in_force.rules.provenance
    yield seen.result.provenance or seen.defaults.provenance or inherited
    scoring = in_force.rules.scoring
    if not needs_target(scoring) or target is None:
        return
    yield target.target.provenance or inherited
    in_use = {id(item): item for item in (target.start, _needed(baseline, scoring)) if item}
    for item in in_use.values():
        yield item.provenance or inherited


def _needed(baseline: Baseline | None, scoring: object) -> Baseline | None:
    return baseline if isinstance(scoring, Progress) else None
