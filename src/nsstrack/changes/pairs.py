"""Which node of a new scorecard was which node of the old one."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from nsstrack.register import renamed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nsstrack.model.plans import Node
    from nsstrack.scorecard import NodeScore, Scorecard


class StructureChange(StrEnum):
    """What became of a node."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Pair:
    """A node as it was and as it is; None where it is not in force.

    `is_another` says that the id now stands for a node of another kind, or in another plan: then
    the two have nothing in common but the id.
    """

    old: NodeScore | None
    new: NodeScore | None
    is_another: bool = False

    @property
    def latest(self) -> NodeScore:
        """The new node, or the old one where it is gone."""
        node = self.new or self.old
        assert node is not None
        return node

    @property
    def is_same(self) -> bool:
        """Say whether it is one node before and after."""
        return self.old is not None and self.new is not None and not self.is_another


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Every node of two scorecards, with the pair that it belongs to.

    Nodes are looked up as the objects that the scorecards hold: wrong data give an id twice.
    """

    old: Scorecard
    new: Scorecard
    all: tuple[Pair, ...]
    """Those of the new scorecard in its order, then those that are gone."""
    moved: frozenset[Pair]
    """Those that stand under another node than before."""
    _of_node: Mapping[int, Pair]

    def of(self, node: NodeScore) -> Pair:
        """Return the pair of a node of either scorecard."""
        return self._of_node[id(node)]

    def get(self, node: NodeScore | None) -> Pair | None:
        """Return the pair of `node`; None for none, or one of another scorecard."""
        return self._of_node.get(id(node))

    @cached_property
    def by_id(self) -> Mapping[str, Pair]:
        """The pairs by their new id, those that are gone by the old one; of several the first."""
        return {pair.latest.id: pair for pair in reversed(self.all)}

    def structure_of(self, pair: Pair) -> tuple[StructureChange, ...]:
        """Return what became of a node."""
        if pair.old is None:
            return (StructureChange.ADDED,)
        if pair.new is None:
            return (StructureChange.DROPPED,)
        if pair.old.kind is not pair.new.kind:
            return (StructureChange.DROPPED, StructureChange.ADDED)
        moved = [StructureChange.MOVED] if pair in self.moved else []
        renamed = [StructureChange.RENAMED] if pair.old.id != pair.new.id else []
        return (*moved, *renamed)


def paired(old: Scorecard, new: Scorecard) -> Pairs:
    """Put the nodes of two scorecards together by id; of an indicator, also by a former id.

    Of an id that stands more than once, the first goes with the first, and so on.
    """
    before, after = _by_id(old), _by_id(new)
    former = renamed(_first(before), _first(after))
    owners = {id(node): plan.id for plan in old.plans for node in plan.walk()}
    pairs: list[Pair] = []
    for plan in new.plans:
        for node in plan.walk():
            left = before.get(former.get(node.id, node.id))
            was = left.popleft() if left else None
            is_known = was is not None and was.kind is node.kind and owners[id(was)] == plan.id
            pairs.append(Pair(was, node, is_another=was is not None and not is_known))
    met = {id(pair.old) for pair in pairs}
    pairs += [Pair(node, None) for node in old.walk() if id(node) not in met]
    of_node = {id(node): pair for pair in pairs for node in (pair.old, pair.new) if node}
    moved = frozenset(_moved(old, new, of_node))
    return Pairs(old=old, new=new, all=tuple(pairs), moved=moved, _of_node=of_node)


def _moved(old: Scorecard, new: Scorecard, of_node: Mapping[int, Pair]) -> Iterator[Pair]:
    above = {id(below): of_node[id(node)] for node in old.walk() for below in node.children}
    for node in new.walk():
        for below in node.children:
            pair = of_node[id(below)]
            if pair.old is not None and above.get(id(pair.old)) is not of_node[id(node)]:
                yield pair


def _by_id(card: Scorecard) -> dict[str, deque[NodeScore]]:
    found: dict[str, deque[NodeScore]] = {}
    for node in card.walk():
        found.setdefault(node.id, deque()).append(node)
    return found


def _first(nodes: Mapping[str, Sequence[NodeScore]]) -> dict[str, Node]:
    return {id_: each[0].in_force.node for id_, each in nodes.items()}
