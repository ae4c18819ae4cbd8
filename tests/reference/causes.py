"""Causes of a change by really editing the data: one factor after the other, each evaluated.

A side becomes another one by edits that know which factor they belong to. They are made in the
order of the factors, and after every factor the whole folder is evaluated by the plain program.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .contract import (
    Data,
    Node,
    Question,
    evaluate_indicator,
    evaluate_plan,
    flat,
)
from .sides import Side, chain_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .edits import Edit

FACTORS = ("structure", "bands", "target", "method", "weight", "result", "edition")


@dataclass(frozen=True)
class Step:
    """A factor that changes how a node stands, and by how much, where both ends have a score."""

    factor: str
    points: Fraction | None
    status: str | None
    """After the step; None where the node is gone."""


@dataclass(frozen=True)
class Between(Question):
    """A plan on the way: some of what is asked is still as it was."""

    targets_of: int
    arrived: Mapping[str, Node]
    """The nodes that were not there before, as they end: they bring everything new with them."""
    end: Side

    @property
    def year(self) -> int:
        """The year whose targets count."""
        return self.targets_of

    def weight(self, node: Data) -> Fraction:
        """What a node weighs; a new one what it weighs in the end."""
        if node["id"] in self.arrived:
            weight: Fraction = self.arrived[node["id"]]["weight"]
            return weight
        return super().weight(node)

    def indicator(self, chain: Sequence[Data]) -> Node:
        """An indicator, invalid where its method cannot score what it has on the way."""
        ident = chain[-1]["id"]
        if ident in self.arrived:
            return self.arrived[ident]
        try:
            return evaluate_indicator(self, chain)
        except (ArithmeticError, ValueError):
            weight = self.weight(chain[-1])
            return {
                "kind": "indicator",
                "id": ident,
                "status": "no_data",
                "reason": "invalid",
                "score": None,
                "coverage": Fraction(0),
                "weight": weight,
                "counts": weight > 0,
                "children": [],
            }

    def setting(self, chain: Sequence[Data], key: str) -> Any:
        """The setting that counts; for a new node the one that counts in the end."""
        if chain[-1]["id"] in self.arrived:
            question, final = self._in_the_end(chain)
            return question.setting(final, key)
        return super().setting(chain, key)

    def profile(self, chain: Sequence[Data]) -> Data:
        """The edges of the bands; for a new node those of the end."""
        if chain[-1]["id"] in self.arrived:
            question, final = self._in_the_end(chain)
            return question.profile(final)
        return super().profile(chain)

    def _in_the_end(self, chain: Sequence[Data]) -> tuple[Question, Sequence[Data]]:
        final = chain_of(self.end.world, chain[-1]["id"])
        assert final is not None
        return self.end.question(final[0]), final


def causes(old: Side, new: Side, edits: Sequence[Edit]) -> dict[str, tuple[Step, ...]]:
    """For every node, by the id it has in the end, what moved it.

    `new` is `old` after all edits, which may be one of period or edition asked for as well.
    """
    renamed = renamed_by(edits, new)
    before = {renamed.get(ident, ident): node for ident, node in old.nodes().items()}
    after = new.nodes()
    arrived = {ident: node for ident, node in after.items() if ident not in before}
    stages = [before, *_stages(old, new, edits, arrived)]
    assert _outcomes(stages[-1]) == _outcomes(after), "the edits do not lead to the new side"
    idents = dict.fromkeys([*before, *after])
    return {ident: tuple(_steps([stage.get(ident) for stage in stages])) for ident in idents}


def renamed_by(edits: Sequence[Edit], new: Side) -> dict[str, str]:
    """The ids that nodes of the new side had before, with those they have."""
    return {
        before: now
        for edit in edits
        for before, now in edit.renames.items()
        if now in new.world.indicators
    }


def _stages(
    old: Side, new: Side, edits: Sequence[Edit], arrived: Mapping[str, Node]
) -> Iterator[dict[str, Node]]:
    side = old.copy()
    for place, factor in enumerate(FACTORS):
        for edit in edits:
            if factor_of(edit, old, new) == factor:
                edit.apply(side.world)
        yield {
            node["id"]: node
            for plan in side.world.plans
            for question in _asked(plan, side, old, new, place, arrived)
            for node in flat(evaluate_plan(question, plan))
        }


def factor_of(edit: Edit, old: Side, new: Side) -> str:
    """The factor an edit belongs to between two sides."""
    is_new_edition = old.edition_of_id(edit.plan) != new.edition_of_id(edit.plan)
    return "edition" if edit.is_of_edition and is_new_edition else edit.factor


def _asked(
    plan: Data, side: Side, old: Side, new: Side, place: int, arrived: Mapping[str, Node]
) -> Iterator[Between]:
    was, becomes = old.edition_of_id(plan["id"]), new.edition_of_id(plan["id"])
    is_past = {factor: place >= FACTORS.index(factor) for factor in FACTORS}
    is_added = all(plan["id"] != other["id"] for other in old.world.plans)
    edition = becomes if is_past["edition"] or is_added else was
    if edition is None:
        return
    yield Between(
        world=side.world,
        period=(new if is_past["result"] else old).when,
        edition=edition,
        targets_of=(new if is_past["target"] else old).when[0],
        arrived=arrived,
        end=new,
    )


def _outcome(node: Node | None) -> tuple[Any, ...] | None:
    return None if node is None else (node["score"], node["status"], node["reason"])


def _outcomes(nodes: Mapping[str, Node]) -> dict[str, tuple[Any, ...] | None]:
    return {ident: _outcome(node) for ident, node in nodes.items()}


def _steps(stages: Sequence[Node | None]) -> Iterable[Step]:
    """The steps that change the outcome; one that leaves no score for a while is worth 0."""
    scores = [None if stage is None else stage["score"] for stage in stages]
    adds_up = scores[0] is not None and scores[-1] is not None
    known = scores[0]
    for factor, before, after, score in zip(FACTORS, stages, stages[1:], scores[1:], strict=False):
        if _outcome(before) == _outcome(after):
            continue
        points = None
        if adds_up:
            points = Fraction(0) if score is None else score - known
        if score is not None:
            known = score
        yield Step(factor, points, None if after is None else after["status"])
