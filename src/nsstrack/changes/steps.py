"""The way from an old plan to the new one: after each step its nodes, and their inputs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.changes.factors import JUDGED_BY, Factor
from nsstrack.changes.halfway import Branch, Halfway, inputs_known, with_factor
from nsstrack.changes.result_changes import ResultChange, result_change
from nsstrack.model.plans import Indicator
from nsstrack.register import children_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.changes.factors import Evaluation
    from nsstrack.changes.halfway import InputsOf
    from nsstrack.changes.pairs import Pair, Pairs
    from nsstrack.model.plans import Node
    from nsstrack.scorecard import NodeScore, PlanScore


@dataclass(frozen=True, slots=True)
class Stage:
    """A plan once a factor, or a part of one, is replaced; `final` is what it comes to be."""

    factor: Factor
    part: Factor | ResultChange | None
    tree: Branch
    inputs: InputsOf
    final: InputsOf


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
        tree = _tree(self.before, self.pairs)
        inputs = {}
        for branch in tree.walk():
            pair = branch.pair
            assert pair.old is not None
            inputs[pair] = inputs_known(pair.old, pair.new, self.old)
        return tree, inputs

    def stages(self, before: Branch, inputs: InputsOf) -> Iterator[Stage]:
        """Yield what the plan is after each step from `start`, which `before` and `inputs` are.

        Steps of the new plan's own targets, rules and results that change nothing are left out.
        """
        end = _tree(self.now, self.pairs)
        final = {}
        for branch in end.walk():
            pair = branch.pair
            assert pair.new is not None
            final[pair] = (
                inputs[pair] if pair.new is pair.old else inputs_known(pair.new, pair.old, self.new)
            )
        halfway = Halfway(self.old, self.new, self.pairs, self.before, self.now, final)
        has_new_edition = self.before.edition.id != self.now.edition.id
        if self.old.plans is not self.new.plans:
            tree = self._restructured(before) if has_new_edition else end
            inputs = halfway.in_new_places(tree, inputs)
            yield Stage(Factor.STRUCTURE, None, tree, inputs, final)
        if has_new_edition:
            inputs = {pair: inputs.get(pair, own) for pair, own in final.items()}
            yield Stage(Factor.EDITION, Factor.STRUCTURE, end, inputs, final)
            amended = halfway.under_new_edition(end)
            for part in JUDGED_BY:
                inputs = with_factor(inputs, part, amended)
                yield Stage(Factor.EDITION, part, end, inputs, final)
        by_old_levels = halfway.by_old_levels()
        for factor in JUDGED_BY:
            replaced = with_factor(inputs, factor, by_old_levels)
            if _differ(inputs, replaced):
                inputs = replaced
                yield Stage(factor, None, end, inputs, final)
        yield from self._results(end, inputs, final)

    def _results(self, end: Branch, inputs: InputsOf, final: InputsOf) -> Iterator[Stage]:
        """Yield what the plan is as results are replaced, one kind of change after the other."""
        kinds: dict[ResultChange, list[Pair]] = {}
        for pair, own in inputs.items():
            if final[pair] != own:
                kinds.setdefault(result_change(pair) or ResultChange.OTHER, []).append(pair)
        for kind in ResultChange:
            if kind in kinds:
                inputs = inputs | {pair: final[pair] for pair in kinds[kind]}
                yield Stage(Factor.RESULT, kind, end, inputs, final)

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
        known = self.pairs.by_id
        return next((known[id_] for id_ in (node.id, *former) if id_ in known), None)


def _tree(node: NodeScore, pairs: Pairs) -> Branch:
    return Branch(pairs.of(node), tuple(_tree(child, pairs) for child in node.children))


def _differ(inputs: InputsOf, others: InputsOf) -> bool:
    return any(others[pair] is not own and others[pair] != own for pair, own in inputs.items())
