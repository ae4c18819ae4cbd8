"""The way from an old plan to the new one: after each step its nodes, and their inputs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.changes.factors import (
    JUDGED_BY,
    Factor,
    Inputs,
    Measure,
    inputs_of,
    judged_inputs,
)
from nsstrack.counting_results import Reason
from nsstrack.editions import as_amended, edition_named, rules_above
from nsstrack.levels import number_of
from nsstrack.model.plans import Indicator, Plan
from nsstrack.register import children_of
from nsstrack.scorecard import IndicatorScore
from nsstrack.targets import baseline_that_counts, target_in_force

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nsstrack.changes.factors import Evaluation
    from nsstrack.changes.pairs import Pair, Pairs
    from nsstrack.editions import Rules
    from nsstrack.model.plans import Node
    from nsstrack.scorecard import NodeScore, PlanScore


class Branch(NamedTuple):
    """A node with those below it, in the order of the plan."""

    pair: Pair
    children: tuple[Branch, ...]

    def walk(self) -> Iterator[Branch]:
        """Yield this branch and every one below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


InputsOf = dict["Pair", Inputs]
"""What every node in force is judged by."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A plan once a factor, or a part of what an edition brings, is replaced."""

    factor: Factor
    part: Factor | None
    tree: Branch
    inputs: InputsOf


@dataclass(frozen=True, slots=True)
class PlanOnItsWay:
    """A plan that was in force and is, between two evaluations."""

    old: Evaluation
    new: Evaluation
    pairs: Pairs
    before: PlanScore
    now: PlanScore

    def start(self) -> tuple[Branch, InputsOf]:
        """Return the old plan with its inputs."""
        tree = _tree(self.before, self.pairs.old)
        inputs = {}
        for branch in tree.walk():
            pair = branch.pair
            assert pair.old is not None
            inputs[pair] = _with_known_measure(pair.old, pair.new, self.old)
        return tree, inputs

    def stages(self) -> Iterator[Stage]:
        """Yield what the plan is after each step; a step that can change nothing is left out."""
        before, inputs = self.start()
        end = _tree(self.now, self.pairs.new)
        final = {}
        for branch in end.walk():
            pair = branch.pair
            assert pair.new is not None
            final[pair] = _with_known_measure(pair.new, pair.old, self.new)
        has_new_edition = self.before.edition.id != self.now.edition.id
        if self.old.plans is not self.new.plans:
            tree = self._restructured(before) if has_new_edition else end
            inputs = self._inherited(tree, inputs, final)
            yield Stage(Factor.STRUCTURE, None, tree, inputs)
        if has_new_edition:
            inputs = {pair: inputs.get(pair, own) for pair, own in final.items()}
            yield Stage(Factor.EDITION, Factor.STRUCTURE, end, inputs)
            amended = dict(self._under_new_edition(end, final))
            for part in JUDGED_BY:
                inputs = _with(inputs, part, amended)
                yield Stage(Factor.EDITION, part, end, inputs)
        for factor in (*JUDGED_BY, Factor.RESULT):
            replaced = _with(inputs, factor, final)
            if any(replaced[pair] is not own for pair, own in inputs.items()):
                inputs = replaced
                yield Stage(factor, None, end, inputs)

    def _restructured(self, before: Branch) -> Branch:
        """Return the nodes of the new plan that the old edition had, or that nobody knew then."""
        return before._replace(children=tuple(self._known_below(self.now.in_force.node)))

    def _known_below(self, node: Node) -> Iterator[Branch]:
        for child in children_of(node):
            pair = self._pair_of(child)
            if pair is None:
                continue
            if pair.old is not None or child.id not in self.old.plans.entries:
                yield Branch(pair, tuple(self._known_below(child)))

    def _pair_of(self, node: Node) -> Pair | None:
        """Return the pair that the new plan's `node` belongs to; None if it is in neither card."""
        former = node.formerly if isinstance(node, Indicator) else ()
        was = (self.pairs.old[id_] for id_ in (node.id, *former) if id_ in self.pairs.old)
        return self.pairs.new.get(node.id) or next(was, None)

    def _inherited(self, tree: Branch, inputs: InputsOf, final: InputsOf) -> InputsOf:
        """Return the old inputs, a node that moved with what it inherits in its new place."""
        return dict(self._inherited_below(tree, None, inputs, final))

    def _inherited_below(
        self, branch: Branch, above: Rules | None, inputs: InputsOf, final: InputsOf
    ) -> Iterator[tuple[Pair, Inputs]]:
        """Yield inputs for `branch` and all below; `above` is None where nothing above moved."""
        pair = branch.pair
        old = pair.old
        if old is None or pair.is_another:
            yield pair, final[pair]
            rules = pair.latest.rules
        elif above is None:
            yield pair, inputs[pair]
            rules = old.rules
        else:
            here = as_amended(self.old.plans, old.in_force.node, self.before.edition.id, above)
            yield pair, _ruled_by(inputs[pair], here.rules)
            rules = here.rules
        for child in branch.children:
            is_carried_along = above is not None or child.pair in self.pairs.moved
            yield from self._inherited_below(
                child, rules if is_carried_along else None, inputs, final
            )

    def _under_new_edition(
        self, branch: Branch, final: InputsOf, above: Rules | None = None
    ) -> Iterator[tuple[Pair, Inputs]]:
        """Yield what the old plan says under the new edition, of `branch` and all below."""
        pair = branch.pair
        if pair.old is None or pair.is_another:
            yield pair, final[pair]
            rules = pair.latest.rules
        else:
            node, edition = self._with_new_edition(pair), self.now.edition.id
            if isinstance(pair.old.in_force.node, Plan):
                above = rules_above(self.old.plans, pair.old.in_force.node)
            assert above is not None
            here = as_amended(self.old.plans, node, edition, above)
            yield pair, judged_inputs(here, here.rules, self._measure(node))
            rules = here.rules
        for child in branch.children:
            yield from self._under_new_edition(child, final, rules)

    def _with_new_edition(self, pair: Pair) -> Node:
        """Return the old node; with what names the new edition, if the old plan knew none of it."""
        assert pair.old is not None
        assert pair.new is not None
        old, new, edition = pair.old.in_force.node, pair.new.in_force.node, self.now.edition.id
        if self._knows_new_edition:
            return old
        amended = {id_: each for id_, each in new.by_edition.items() if id_ == edition}
        if not (isinstance(old, Indicator) and isinstance(new, Indicator)):
            return replace(old, by_edition=old.by_edition | amended)
        targets = [each for each in new.targets if each.edition == edition]
        baselines = [each for each in new.baselines if each.edition == edition]
        return replace(
            old,
            by_edition=old.by_edition | amended,
            targets=(*old.targets, *targets),
            baselines=(*old.baselines, *baselines),
            levels=new.levels,
        )

    @property
    def _knows_new_edition(self) -> bool:
        plan = self.before.in_force.node
        return isinstance(plan, Plan) and edition_named(plan, self.now.edition.id) is not None

    def _measure(self, node: Node) -> Measure | None:
        if not isinstance(node, Indicator):
            return None
        edition, year = self.now.edition.id, self.new.card.period.year
        target = target_in_force(node, edition, year)
        baseline = baseline_that_counts(node, edition)
        return Measure(
            target=target.value if target is not None else None,
            baseline=number_of(baseline.value, node) if baseline is not None else None,
            since=baseline.year if baseline is not None else None,
        )


def _tree(node: NodeScore, pairs: Mapping[str, Pair]) -> Branch:
    return Branch(pairs[node.id], tuple(_tree(child, pairs) for child in node.children))


def _with_known_measure(node: NodeScore, other: NodeScore | None, evaluation: Evaluation) -> Inputs:
    """Return the inputs of `node`; nobody looked for the target of one that an error touches."""
    inputs = inputs_of(node, evaluation)
    if inputs.result is Reason.INVALID and isinstance(other, IndicatorScore):
        return inputs._replace(target=inputs_of(other, evaluation).target)
    return inputs


def _with(inputs: InputsOf, factor: Factor, other: InputsOf) -> InputsOf:
    return {pair: own.with_factor(factor, other[pair]) for pair, own in inputs.items()}


def _ruled_by(inputs: Inputs, rules: Rules) -> Inputs:
    """Return `inputs` under other settings."""
    method = inputs.method._replace(
        scoring=rules.scoring, rollup=rules.rollup, min_coverage=rules.min_coverage
    )
    return inputs._replace(bands=rules.bands, method=method)
