"""What changed between two evaluations, node by node: the factors, and what each is worth."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.arithmetic import CONTEXT, ZERO
from nsstrack.changes.order import in_order
from nsstrack.scorecard import PlanScore

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from nsstrack.changes.factors import Evaluation, Factor
    from nsstrack.changes.pairs import Pair, StructureChange
    from nsstrack.changes.result_changes import ResultChange
    from nsstrack.model.status import Status
    from nsstrack.rollup import Outcome
    from nsstrack.scorecard import NodeScore, Scorecard


class Trend(StrEnum):
    """Which way a score went."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A factor that changed how a node stands.

    `points` is what it is worth, to 12 decimals; None where the node has no score before or after,
    for then there is nothing to add up. `status` is how the node stood once the factor, and those
    before it, were replaced; None where it was not in force then. `parts` tell apart what an
    edition brought, and what became of results.
    """

    factor: Factor | ResultChange
    points: Decimal | None
    status: Status | None
    parts: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeChange:
    """A node before and after; None on a side where it is not in force.

    `causes` stand in the order of replacing; their points add up to `points`.
    """

    old: NodeScore | None
    new: NodeScore | None
    causes: tuple[Cause, ...]
    structure: tuple[StructureChange, ...]
    result: ResultChange | None

    @property
    def latest(self) -> NodeScore:
        """The new node, or the old one where it is gone."""
        node = self.new or self.old
        assert node is not None
        return node

    @property
    def id(self) -> str:
        """The id of the node, the new one where it has two."""
        return self.latest.id

    @property
    def points(self) -> Decimal | None:
        """How far the score moved; None where a side has none."""
        return difference(self.old, self.new)

    @property
    def trend(self) -> Trend:
        """Which way the score went."""
        return trend_of(self.points)

    @property
    def has_changed(self) -> bool:
        """Say whether it stands differently, or elsewhere, or its result is not what it was."""
        return bool(self.causes or self.structure or self.result)

    @property
    def moves_status(self) -> bool:
        """Say whether the traffic light changed, came or went."""
        if self.old is None or self.new is None:
            return True
        return self.old.status is not self.new.status


@dataclass(frozen=True, kw_only=True)
class Changes:
    """All that changed between two evaluations.

    `nodes` are those of the new scorecard in its order, then those that are gone.
    """

    old: Evaluation
    new: Evaluation
    nodes: tuple[NodeChange, ...]
    by_old_edition: Mapping[str, Scorecard]
    """By plan, where it has another edition than before and still knows that one."""

    def find(self, id_: str) -> NodeChange | None:
        """Return what became of the node that has that id, or had it; None for an unknown one."""
        return self._by_id.get(id_)

    def of_plan(self, plan_id: str) -> tuple[tuple[int, NodeChange], ...]:
        """Return what became of a plan, depth 0, and of every node below it, each with its depth.

        They stand as the new plan has them, and what it has no more beside its former siblings.
        """
        if plan_id not in self._told:
            self._told[plan_id] = self._of_plan(plan_id)
        return self._told[plan_id]

    @cached_property
    def _told(self) -> dict[str, tuple[tuple[int, NodeChange], ...]]:
        """What `of_plan` has returned, by plan: each part of a report asks for its own."""
        return {}

    def _of_plan(self, plan_id: str) -> tuple[tuple[int, NodeChange], ...]:
        old, new = self._plan(self.old.card, plan_id), self._plan(self.new.card, plan_id)
        then = {node.id: self._by_id[node.id] for node in (old.walk() if old is not None else ())}
        left = {each.id: each for each in then.values() if each.new is None}
        left |= {node.id: self._by_id[node.id] for node in (new.walk() if new is not None else ())}
        before, after = (each.in_force.node if each is not None else None for each in (old, new))
        order = in_order(plan_id, before, after, {id_: each.id for id_, each in then.items()})
        rows = [(depth, left.pop(id_)) for depth, id_ in order if id_ in left]
        return (*rows, *((1, each) for each in left.values()))  # of ids that wrong data give twice

    def in_order(self) -> tuple[tuple[int, NodeChange], ...]:
        """Return what became of every node, plan by plan, as `of_plan` does."""
        found: dict[str, tuple[int, NodeChange]] = {}
        for id_ in dict.fromkeys(
            each.id for side in (self.new, self.old) for each in side.card.plans
        ):
            for depth, change in self.of_plan(id_):
                found.setdefault(change.id, (depth, change))
        return tuple(found.values())

    @cached_property
    def _by_id(self) -> dict[str, NodeChange]:
        nodes = self.nodes[::-1]  # of an id that wrong data give twice, the first is found
        former = {each.old.id: each for each in nodes if each.old is not None}
        return former | {each.new.id: each for each in nodes if each.new is not None}

    def has_new_edition(self, plan_id: str) -> bool:
        """Say whether the plan is judged by another edition than before."""
        old, new = self._plan(self.old.card, plan_id), self._plan(self.new.card, plan_id)
        return old is not None and new is not None and old.edition.id != new.edition.id

    def under_old_edition(self, plan_id: str) -> Scorecard | None:
        """Return the new results judged by the edition of before: what can be compared with it.

        None where the edition is the same, or the new plan has it no more.
        """
        return self.by_old_edition.get(plan_id)

    @staticmethod
    def _plan(card: Scorecard, id_: str) -> PlanScore | None:
        node = card.find(id_)
        return node if isinstance(node, PlanScore) else None


def difference(old: NodeScore | None, new: NodeScore | None) -> Decimal | None:
    """Return the points from one score to another; None where one of them is missing."""
    if old is None or new is None or old.score is None or new.score is None:
        return None
    return CONTEXT.subtract(new.score, old.score)


def trend_of(points: Decimal | None) -> Trend:
    """Return which way a difference goes."""
    if points is None:
        return Trend.UNKNOWN
    return Trend.UP if points > 0 else Trend.DOWN if points < 0 else Trend.SAME


class Step(NamedTuple):
    """How a node stood after a factor, or a part of one, was replaced.

    `outcome` is None where the node was not in force.
    """

    factor: Factor
    part: Factor | ResultChange | None
    outcome: Outcome | None


def causes_of(pair: Pair, steps: Sequence[Step]) -> tuple[Cause, ...]:
    """Return the factors that changed how the node stands, with what they are worth.

    A factor that leaves the node without a score takes no points away; the one that gives it back
    brings the difference from the last score.
    """
    before = pair.old.outcome if pair.old is not None else None
    if all(step.outcome is before for step in steps):
        return ()
    is_told = difference(pair.old, pair.new) is not None
    known = before.score if before is not None else None
    found = []
    for factor, group in groupby(steps, key=lambda step: step.factor):
        parts = [*group]
        after = parts[-1].outcome
        if _stands_differently(before, after):
            found.append(_cause(factor, parts, before, known if is_told else None))
            known = after.score if after is not None and after.score is not None else known
        before = after
    return tuple(found)


def _cause(
    factor: Factor, steps: Sequence[Step], before: Outcome | None, known: Decimal | None
) -> Cause:
    """Return what a factor is worth, with its parts; `known` is the last score, None for none told.

    Parts that lead to no score in the end are worth nothing either.
    """
    after = steps[-1].outcome
    leads_to_score = after is not None and after.score is not None
    start, parts = known, []
    for step in steps:
        if _stands_differently(before, step.outcome):
            score = step.outcome.score if step.outcome is not None else None
            points = ZERO if known is not None else None
            if leads_to_score and score is not None and known is not None:
                points, known = CONTEXT.subtract(score, known), score
            status = step.outcome.status if step.outcome is not None else None
            parts.append(Cause(factor=step.part or step.factor, points=points, status=status))
        before = step.outcome
    if steps[0].part is None:
        return parts[0]
    whole = CONTEXT.subtract(known, start) if known is not None and start is not None else None
    return Cause(factor=factor, points=whole, status=parts[-1].status, parts=tuple(parts))


def _stands_differently(before: Outcome | None, after: Outcome | None) -> bool:
    if before is None or after is None:
        return before is not after
    return (before.score, before.status, before.reason) != (
        after.score,
        after.status,
        after.reason,
    )
