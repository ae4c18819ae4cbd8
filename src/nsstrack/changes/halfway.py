"""Inputs that neither evaluation has: the old plan in new places, or under a new edition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.changes.factors import Factor, Inputs, Measure, inputs_of, judged_inputs
from nsstrack.counting_results import Reason, observe
from nsstrack.editions import IndicatorInForce, as_amended, edition_named, rules_above
from nsstrack.levels import number_of
from nsstrack.model.plans import Indicator, Plan
from nsstrack.scorecard import IndicatorScore
from nsstrack.targets import baseline_that_counts, target_in_force

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.changes.factors import Evaluation
    from nsstrack.changes.pairs import Pair, Pairs
    from nsstrack.editions import NodeInForce, Rules
    from nsstrack.model.plans import Baseline, Node, Target
    from nsstrack.scorecard import NodeScore, PlanScore


class Branch(NamedTuple):
    """A node with those below it, in the order of the plan."""

    pair: Pair
    children: tuple[Branch, ...]

    def walk(self) -> Iterator[Branch]:
        """Yield this branch and every one below it, parents first."""
        coming = [self]
        while coming:
            branch = coming.pop()
            yield branch
            coming += reversed(branch.children)


InputsOf = dict["Pair", Inputs]
"""What every node in force is judged by."""


def inputs_known(node: NodeScore, other: NodeScore | None, evaluation: Evaluation) -> Inputs:
    """Return the inputs of `node`; nobody looked for the target of one that an error touches."""
    inputs = inputs_of(node, evaluation)
    if inputs.result is Reason.INVALID and isinstance(other, IndicatorScore):
        return inputs._replace(target=inputs_of(other, evaluation).target)
    return inputs


def with_factor(inputs: InputsOf, factor: Factor, others: InputsOf) -> InputsOf:
    """Return `inputs` with one factor taken from `others`."""
    return {pair: own.with_factor(factor, others[pair]) for pair, own in inputs.items()}


@dataclass(frozen=True, slots=True)
class Halfway:
    """A plan between two evaluations; `final` is what every node is judged by in the end."""

    old: Evaluation
    new: Evaluation
    pairs: Pairs
    before: PlanScore
    now: PlanScore
    final: InputsOf

    def in_new_places(self, tree: Branch, inputs: InputsOf) -> InputsOf:
        """Return the old `inputs`, of a node that moved with what it inherits where it now is."""
        return dict(self._inherited(tree, self.before.rules, inputs, has_moved=False))

    def _inherited(
        self, branch: Branch, above: Rules, inputs: InputsOf, *, has_moved: bool
    ) -> Iterator[tuple[Pair, Inputs]]:
        """Yield inputs for `branch` and all below; `above` are the old settings in force there."""
        pair, old = branch.pair, branch.pair.old
        if old is None or pair.is_another:
            rules = self._as_before(pair.latest, above).rules
            yield pair, self.final[pair]
        elif has_moved:
            here = self._as_before(old, above)
            rules = here.rules
            yield pair, self._ruled_by(inputs[pair], here)
        else:
            rules = old.rules
            yield pair, inputs[pair]
        for child in branch.children:
            moves = has_moved or child.pair in self.pairs.moved
            yield from self._inherited(child, rules, inputs, has_moved=moves)

    def _as_before(self, node: NodeScore, above: Rules) -> NodeInForce:
        return as_amended(self.old.plans, node.in_force.node, self.before.edition.id, above)

    def _ruled_by(self, inputs: Inputs, here: NodeInForce) -> Inputs:
        """Return `inputs` under the settings of another place; they say what is carried, too."""
        rules, found = here.rules, inputs.result
        if isinstance(here, IndicatorInForce) and found is not Reason.INVALID:
            found = observe(here, self.old.card.period, self.old.plans, self.old.results)
        method = inputs.method._replace(
            scoring=rules.scoring, rollup=rules.rollup, min_coverage=rules.min_coverage
        )
        return inputs._replace(bands=rules.bands, method=method, result=found)

    def under_new_edition(self, tree: Branch) -> InputsOf:
        """Return what the old plan says of the nodes of `tree` under the new edition."""
        plan = self.before.in_force.node
        assert isinstance(plan, Plan)
        is_known = edition_named(plan, self.now.edition.id) is not None
        above = rules_above(self.old.plans, plan)
        return dict(self._amended(tree, above, is_known=is_known))

    def _amended(
        self, branch: Branch, above: Rules, *, is_known: bool
    ) -> Iterator[tuple[Pair, Inputs]]:
        pair = branch.pair
        if pair.old is None or pair.is_another:
            yield pair, self.final[pair]
            rules = pair.latest.rules
        else:
            old = pair.old.in_force.node
            node = old if is_known else self._with_new_edition(old, pair.latest.in_force.node)
            here = as_amended(self.old.plans, node, self.now.edition.id, above)
            yield pair, judged_inputs(here, here.rules, self._measure(node))
            rules = here.rules
        for child in branch.children:
            yield from self._amended(child, rules, is_known=is_known)

    def _with_new_edition(self, old: Node, new: Node) -> Node:
        """Return `old`, whose plan knew no such edition, with the entries of `new` that name it."""
        edition = self.now.edition.id
        amended = {id_: each for id_, each in new.by_edition.items() if id_ == edition}
        known = replace(old, by_edition=old.by_edition | amended)
        if not (isinstance(known, Indicator) and isinstance(new, Indicator)):
            return known
        targets = [each for each in new.targets if each.edition == edition]
        baselines = [each for each in new.baselines if each.edition == edition]
        known = replace(
            known,
            targets=(*known.targets, *targets),
            baselines=(*known.baselines, *baselines),
        )
        return known if _has_its_levels(known) else replace(known, levels=new.levels)

    def by_old_levels(self) -> InputsOf:
        """Return the final inputs with targets counted by the levels of before.

        Levels count for target and result alike, so both change together, in the last step.
        """
        return {pair: self._by_old_levels(pair, own) for pair, own in self.final.items()}

    def _by_old_levels(self, pair: Pair, own: Inputs) -> Inputs:
        if not pair.is_same or not isinstance(pair.new, IndicatorScore):
            return own
        assert isinstance(pair.old, IndicatorScore)
        node, levels = pair.new.in_force.node, pair.old.in_force.node.levels
        if levels is None or levels == node.levels:
            return own
        counted = replace(node, levels=levels)
        if not _has_its_levels(counted):
            return own
        return own._replace(target=self._measure(counted))

    def _measure(self, node: Node) -> Measure | None:
        """Return what `node` is to reach under the new edition, in the new year."""
        if not isinstance(node, Indicator):
            return None
        edition = self.now.edition.id
        target = target_in_force(node, edition, self.new.card.period.year)
        baseline = baseline_that_counts(node, edition)
        return Measure(
            target=target.value if target is not None else None,
            baseline=number_of(baseline.value, node) if baseline is not None else None,
            since=baseline.year if baseline is not None else None,
        )


def _has_its_levels(indicator: Indicator) -> bool:
    """Say whether every level that targets and baselines name is one of the indicator's."""
    promised: Sequence[Target | Baseline] = (*indicator.targets, *indicator.baselines)
    named = {each.value for each in promised}
    return indicator.levels is None or named <= {*indicator.levels}
