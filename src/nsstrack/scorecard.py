"""The result of an evaluation: a tree of the same shape as the plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from nsstrack.model.fields import Provenance
from nsstrack.model.plans import Headline, Indicator, Objective, Plan, SubPlan
from nsstrack.next_band import next_band, next_band_of_indicator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from nsstrack.counting_results import Observation, Reason
    from nsstrack.editions import IndicatorInForce, NodeInForce, Rules
    from nsstrack.model.fields import Words
    from nsstrack.model.plans import Baseline, Edition, Phase
    from nsstrack.model.results import Official, Result
    from nsstrack.model.status import Status
    from nsstrack.next_band import NextBand, Yardstick
    from nsstrack.period import Period
    from nsstrack.rollup import Outcome
    from nsstrack.standing import Standing
    from nsstrack.targets import TargetInForce


class Kind(StrEnum):
    """The four kinds of node."""

    PLAN = "plan"
    SUB_PLAN = "sub_plan"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"


_KINDS = {
    Plan: Kind.PLAN,
    SubPlan: Kind.SUB_PLAN,
    Objective: Kind.OBJECTIVE,
    Indicator: Kind.INDICATOR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeScore:
    """How a node stands in a period."""

    in_force: NodeInForce
    standing: Standing
    official: Official | None
    children: tuple[NodeScore, ...]

    @property
    def kind(self) -> Kind:
        """What kind of node this is."""
        return _KINDS[type(self.in_force.node)]

    @property
    def outcome(self) -> Outcome:
        """Status, score and coverage."""
        return self.standing.outcome

    @property
    def counts_in_parent(self) -> bool:
        """Whether the node's score reaches the one above it."""
        return self.standing.counts_in_parent

    @property
    def id(self) -> str:
        """The id of the node."""
        return self.in_force.node.id

    @property
    def name(self) -> Words:
        """The name of the node under the edition evaluated."""
        return self.in_force.name

    @property
    def host(self) -> str:
        """The id of the agency that hosts the node; of a plan, of the one that leads it."""
        return self.in_force.host

    @property
    def rules(self) -> Rules:
        """The settings by which the node was judged."""
        return self.in_force.rules

    @property
    def status(self) -> Status:
        """The traffic light."""
        return self.outcome.status

    @property
    def reason(self) -> Reason | None:
        """Why there is no status; None where there is one."""
        return self.outcome.reason

    @property
    def score(self) -> Decimal | None:
        """The score in percent, to 12 decimals; None without data."""
        return self.outcome.score

    @property
    def coverage(self) -> Decimal:
        """The weighted share of what lies below that has a score, 0 ... 1."""
        return self.outcome.coverage

    @property
    def next_band(self) -> NextBand | None:
        """The next better band; None for the best one and without data."""
        return next_band(self.outcome, self.rules)

    @property
    def is_unlike_official(self) -> bool:
        """Say whether somebody else published another status."""
        return self.official is not None and self.official.status is not self.status

    def walk(self) -> Iterator[NodeScore]:
        """Yield this node and every node below it, parents first, in plan order."""
        coming: list[NodeScore] = [self]
        while coming:
            node = coming.pop()
            yield node
            coming += reversed(node.children)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorScore(NodeScore):
    """How an indicator stands, with all that its score was made from."""

    in_force: IndicatorInForce
    reported: Result | None
    """What the period's own file says, a reason for there being no value included."""
    found: Observation | Reason
    """The result that counts, whether or not it may be scored, or why there is none."""
    observation: Observation | None
    """The result that is scored."""
    target: TargetInForce | None
    baseline: Baseline | None
    yardstick: Yardstick | None
    """What the result was measured by; None where nothing of the indicator was looked at."""
    attainment: Decimal | None
    provenances: tuple[Provenance, ...]
    """How far the figures in use may be trusted: of the result first, then target, baseline."""

    @property
    def next_band(self) -> NextBand | None:
        """The next better band, with the result that would reach it."""
        if self.observation is None or self.yardstick is None:
            return None
        return next_band_of_indicator(self.outcome, self.observation, self.yardstick)

    @property
    def is_stale(self) -> bool:
        """Say whether a result of an earlier year stands in for the period's."""
        return self.observation is not None and self.observation.is_stale

    @property
    def has_illustrative_result(self) -> bool:
        """Say whether the result in use is only illustrative."""
        return Provenance.ILLUSTRATIVE in self.provenances[:1]

    @property
    def has_illustrative_target(self) -> bool:
        """Say whether the target in force, or what its line starts from, is only illustrative.

        So it is told where there is no result yet to be judged by it, too.
        """
        if self.target is None:
            return Provenance.ILLUSTRATIVE in self.provenances[1:]
        promised, start = self.target.target, self.target.start
        kept = {promised.provenance or self.rules.provenance, *self.provenances[1:]}
        if start is not None:
            kept.add(start.provenance or self.rules.provenance)
        return Provenance.ILLUSTRATIVE in kept

    @property
    def is_illustrative(self) -> bool:
        """Say whether any figure in use is only illustrative."""
        return Provenance.ILLUSTRATIVE in self.provenances


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many of the indicators that count stand how."""

    indicators: int
    reported: int
    statuses: Counter[Status]
    missing: Counter[Reason]
    stale: int
    proxy: int
    illustrative: int
    figures: int
    illustrative_figures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScore(NodeScore):
    """How a plan stands: its status is that of its headline view, and both views are there."""

    edition: Edition
    phase: Phase | None
    headline: Headline
    own: Outcome
    rollup: Outcome
    counts: Counts
    lacks_asked_edition: bool

    @property
    def is_divergent(self) -> bool:
        """Say whether both views have a score and their statuses differ."""
        both = self.own.score is not None and self.rollup.score is not None
        return both and self.own.status is not self.rollup.status

    @property
    def sub_plans(self) -> tuple[NodeScore, ...]:
        """The sub-plans in force."""
        return tuple(child for child in self.children if child.kind is Kind.SUB_PLAN)

    @property
    def own_children(self) -> tuple[NodeScore, ...]:
        """The plan's own objectives and indicators."""
        return tuple(child for child in self.children if child.kind is not Kind.SUB_PLAN)


@dataclass(frozen=True, kw_only=True)
class Scorecard:
    """Every plan in force in a period."""

    period: Period
    edition: str | None
    plans: tuple[PlanScore, ...]

    def walk(self) -> Iterator[NodeScore]:
        """Yield every node of every plan, parents first."""
        for plan in self.plans:
            yield from plan.walk()

    def find(self, id_: str) -> NodeScore | None:
        """Return the node of that id; None where it is not in force."""
        return self._by_id.get(id_)

    @cached_property
    def _by_id(self) -> dict[str, NodeScore]:
        return {node.id: node for node in reversed(tuple(self.walk()))}


def indicators_that_count(node: NodeScore) -> Iterator[IndicatorScore]:
    """Yield the indicators below `node` whose scores reach it."""
    for child in node.children:
        if not child.counts_in_parent:
            continue
        if isinstance(child, IndicatorScore):
            yield child
        else:
            yield from indicators_that_count(child)


def counted_children(parent: NodeScore) -> tuple[NodeScore, ...]:
    """Return the children whose scores make the parent's own; of a plan, in its headline view."""
    counted = [child for child in parent.children if child.counts_in_parent]
    if isinstance(parent, PlanScore):
        wants_sub_plans = parent.headline is Headline.ROLLUP
        counted = [child for child in counted if (child.kind is Kind.SUB_PLAN) == wants_sub_plans]
    return tuple(counted)


def rests_on_illustrative(node: NodeScore) -> bool:
    """Say whether the status of `node` comes from any figure that is only illustrative."""
    if isinstance(node, IndicatorScore):
        return node.is_illustrative and node.score is not None
    return node.score is not None and any(map(rests_on_illustrative, counted_children(node)))


def count(indicators: tuple[IndicatorScore, ...]) -> Counts:
    """Count how `indicators` stand."""
    provenances = [item for indicator in indicators for item in indicator.provenances]
    return Counts(
        indicators=len(indicators),
        reported=sum(indicator.score is not None for indicator in indicators),
        statuses=Counter(indicator.status for indicator in indicators),
        missing=Counter(item.reason for item in indicators if item.reason is not None),
        stale=sum(indicator.is_stale for indicator in indicators),
        proxy=sum(indicator.in_force.node.proxy for indicator in indicators),
        illustrative=sum(indicator.is_illustrative for indicator in indicators),
        figures=len(provenances),
        illustrative_figures=sum(item is Provenance.ILLUSTRATIVE for item in provenances),
    )
