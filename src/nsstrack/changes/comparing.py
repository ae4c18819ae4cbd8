"""Old inputs replaced by new ones, step by step, with how every node stands after each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.changes.causes import Changes, NodeChange, Step, causes_of
from nsstrack.changes.factors import Evaluation, Factor, indicator_standing, rules_by
from nsstrack.changes.pairs import paired
from nsstrack.changes.result_changes import result_change
from nsstrack.changes.steps import PlanOnItsWay
from nsstrack.editions import IndicatorInForce, edition_named, headline_in_force
from nsstrack.model.plans import Headline, Plan
from nsstrack.register import children_of, has_indicator
from nsstrack.scorecard import Kind, PlanScore
from nsstrack.standing import of_container, rolled_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nsstrack.changes.factors import Inputs
    from nsstrack.changes.halfway import Branch
    from nsstrack.changes.pairs import Pair, Pairs
    from nsstrack.changes.steps import Stage
    from nsstrack.model.plans import Node
    from nsstrack.rollup import Outcome
    from nsstrack.scorecard import Scorecard
    from nsstrack.standing import Standing


def changes(old: Evaluation, new: Evaluation) -> Changes:
    """Return what changed from `old` to `new` on every node, and what each factor is worth.

    Factors are replaced in the order of `Factor`. A node that is new comes with everything new in
    the step in which it comes, and one that is gone leaves likewise.
    """
    pairs = paired(old.card, new.card)
    ways: dict[int, list[_Way]] = {}
    by_old_edition: dict[str, Scorecard] = {}
    for now in new.card.plans:
        before = pairs.of(now).old
        if not isinstance(before, PlanScore):
            continue
        between = _by_edition_of(before, now, new)
        if between is not None:
            by_old_edition.setdefault(now.id, between.card)
        way = _ways(_of_plan(old, before), between, _of_plan(new, now), pairs)
        ways |= {id(node): way for plan in (before, now) for node in plan.walk()}
    nodes = tuple(
        NodeChange(
            old=pair.old,
            new=pair.new,
            causes=causes_of(pair, _trail(pair, ways.get(id(pair.latest), []))),
            structure=pairs.structure_of(pair),
            result=result_change(pair),
        )
        for pair in pairs.all
    )
    return Changes(old=old, new=new, nodes=nodes, by_old_edition=by_old_edition)


@dataclass(frozen=True, slots=True)
class _Way:
    """How every node of a plan stood after each step between two evaluations."""

    pairs: Pairs
    trails: Mapping[Pair, Sequence[Step]]


def _by_edition_of(before: PlanScore, now: PlanScore, new: Evaluation) -> Evaluation | None:
    """Return the new data judged by the edition of before; None where that is none, or no other."""
    plan, edition = now.in_force.node, before.edition.id
    if edition == now.edition.id or not isinstance(plan, Plan):
        return None
    if edition_named(plan, edition) is None:
        return None
    return Evaluation.of(new.plans, new.results, new.card.period, edition, new.invalidated)


def _of_plan(evaluation: Evaluation, plan: PlanScore) -> Evaluation:
    """Return `evaluation` of `plan` alone: itself, where it has no other."""
    if len(evaluation.card.plans) == 1:
        return evaluation
    return replace(evaluation, card=replace(evaluation.card, plans=(plan,)))


def _ways(old: Evaluation, between: Evaluation | None, new: Evaluation, pairs: Pairs) -> list[_Way]:
    """Return the way from old to new, which are of one plan: by the old edition while it can be.

    `pairs`, of the whole scorecards, serve where each holds this plan alone.
    """
    if between is None:
        is_whole = pairs.old is old.card and pairs.new is new.card
        return [_way(old, new, pairs if is_whole else paired(old.card, new.card))]
    plan = between.card.find(new.card.plans[0].id)
    assert isinstance(plan, PlanScore)
    halfway = _of_plan(between, plan)
    return [
        _way(old, halfway, paired(old.card, halfway.card)),
        _way(halfway, new, paired(halfway.card, new.card)),
    ]


def _way(old: Evaluation, new: Evaluation, pairs: Pairs) -> _Way:
    (before,), (now,) = old.card.plans, new.card.plans
    return _Way(pairs, _Replacing(PlanOnItsWay(old, new, pairs, before, now)).run())


def _trail(pair: Pair, ways: Sequence[_Way]) -> list[Step]:
    """Return how a node stood after each step of all `ways`, which follow each other."""
    if not ways:  # the whole plan is new, or gone
        return [Step(Factor.STRUCTURE, None, pair.new.outcome if pair.new is not None else None)]
    there: list[Pair | None] = []
    node = pair.old if not pair.is_another else None
    for way in ways:
        met = way.pairs.get(node)
        node = met.new if met is not None else None
        there.append(met)
    node = pair.new
    for number, way in reversed(list(enumerate(ways))):
        met = way.pairs.get(node)
        node = met.old if met is not None else None
        there[number] = met or there[number]
    return [
        step
        for met, way in zip(there, ways, strict=True)
        for step in (way.trails.get(met, ()) if met is not None else ())
    ]


class _Known(NamedTuple):
    """How a node stood at the last step, with what that was made from."""

    inputs: Inputs
    children: Sequence[Standing]
    standing: Standing

    def is_made_from(self, inputs: Inputs, children: Sequence[Standing]) -> bool:
        same = len(children) == len(self.children) and all(
            mine is other for mine, other in zip(children, self.children, strict=True)
        )
        return same and (inputs is self.inputs or inputs == self.inputs)


@dataclass(slots=True)
class _Replacing:
    """One plan on its way from old to new."""

    plan: PlanOnItsWay
    known: dict[Pair, _Known] = field(default_factory=dict)

    def run(self) -> dict[Pair, list[Step]]:
        """Return how every node stands after each step."""
        tree, inputs = self.plan.start()
        for branch in tree.walk():
            standings = [_old(child.pair) for child in branch.children]
            self.known[branch.pair] = _Known(inputs[branch.pair], standings, _old(branch.pair))
        trails: dict[Pair, list[Step]] = {}
        for stage in self.plan.stages(tree, inputs):
            self._stand(stage.tree, stage)
            here = {branch.pair for branch in stage.tree.walk()}
            for pair, known in self.known.items():
                outcome = known.standing.outcome if pair in here else None
                trails.setdefault(pair, []).append(Step(stage.factor, stage.part, outcome))
        return trails

    def _stand(self, branch: Branch, stage: Stage) -> Standing:
        """Return how a node stands at `stage`, and keep it."""
        children = [self._stand(child, stage) for child in branch.children]
        inputs = stage.inputs[branch.pair]
        known = self.known.get(branch.pair)
        if known is not None and known.is_made_from(inputs, children):
            return known.standing
        standing = _standing(branch, stage, children)
        self.known[branch.pair] = _Known(inputs, children, standing)
        return standing


def _old(pair: Pair) -> Standing:
    assert pair.old is not None
    return pair.old.standing


def _standing(branch: Branch, stage: Stage, children: Sequence[Standing]) -> Standing:
    """Return how a node stands at `stage`, with these children in force."""
    pair, inputs = branch.pair, stage.inputs[branch.pair]
    in_force = pair.latest.in_force
    if isinstance(in_force, IndicatorInForce):
        # An indicator stands as its inputs say, and it has come to those of the new evaluation.
        if pair.new is not None and inputs is stage.final.get(pair):
            return pair.new.standing
        return indicator_standing(inputs, in_force)
    if isinstance(in_force.node, Plan):
        return of_container(
            _headline(in_force.node, branch, inputs, children), inputs.weight, children
        )
    outcome = _rolled_up(branch, inputs, children, children_of(in_force.node))
    return of_container(outcome, inputs.weight, children)


def _headline(plan: Plan, branch: Branch, inputs: Inputs, children: Sequence[Standing]) -> Outcome:
    """Return how a plan stands in the view that is its status."""
    is_sub_plan = [child.pair.latest.kind is Kind.SUB_PLAN for child in branch.children]
    wants = headline_in_force(inputs.method.headline, has_sub_plans=any(is_sub_plan))
    wants_sub_plans = wants is Headline.ROLLUP
    seen = [
        child
        for child, is_one in zip(children, is_sub_plan, strict=True)
        if is_one is wants_sub_plans
    ]
    defined: Sequence[Node] = (
        plan.sub_plans if wants_sub_plans else (*plan.objectives, *plan.indicators)
    )
    return _rolled_up(branch, inputs, seen, defined)


def _rolled_up(
    branch: Branch, inputs: Inputs, children: Sequence[Standing], defined: Sequence[Node]
) -> Outcome:
    return rolled_up(
        children,
        rules_by(inputs, branch.pair.latest.rules),
        is_defined=any(map(has_indicator, defined)),
        is_invalid=inputs.result is True,
    )
