"""Which node of a new scorecard was which node of the old one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.model.plans import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nsstrack.scorecard import NodeScore, Scorecard


class StructureChange(StrEnum):
    """What became of a node."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, eq=False)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Every node of two scorecards, with the pair that it belongs to by id."""

    all: tuple[Pair, ...]
    """Those of the new scorecard in its order, then those that are gone."""
    old: Mapping[str, Pair]
    new: Mapping[str, Pair]
    moved: frozenset[Pair]
    """Those that stand under another node than before."""

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
    """Put the nodes of two scorecards together by id; of an indicator, also by a former id."""
    before, after = _by_id(old), _by_id(new)
    renamed = dict(_renamed(before, after))
    owners = {node.id: plan.id for plan in old.plans for node in plan.walk()}
    by_new: dict[str, Pair] = {}
    for plan in new.plans:
        for node in plan.walk():
            if node.id in by_new:
                continue
            was = before.get(renamed.get(node.id, node.id))
            is_known = was is not None and was.kind is node.kind and owners[was.id] == plan.id
            by_new[node.id] = Pair(was, node, is_another=was is not None and not is_known)
    by_old = {pair.old.id: pair for pair in by_new.values() if pair.old is not None}
    by_old |= {id_: Pair(node, None) for id_, node in before.items() if id_ not in by_old}
    gone = [pair for pair in by_old.values() if pair.new is None]
    above = {below.id: by_old[node.id] for node in old.walk() for below in node.children}
    moved = [
        pair
        for node in new.walk()
        for pair in (by_new[below.id] for below in node.children)
        if pair.old is not None and above.get(pair.old.id) is not by_new[node.id]
    ]
    return Pairs(all=(*by_new.values(), *gone), old=by_old, new=by_new, moved=frozenset(moved))


def _by_id(card: Scorecard) -> dict[str, NodeScore]:
    """Return every node by id; of an id that wrong data give twice, the first."""
    found: dict[str, NodeScore] = {}
    for node in card.walk():
        found.setdefault(node.id, node)
    return found


def _renamed(
    before: dict[str, NodeScore], after: dict[str, NodeScore]
) -> Iterator[tuple[str, str]]:
    """Yield new and old id of every indicator of which one side says that it was the other."""
    gone = {id_: node.in_force.node for id_, node in before.items() if id_ not in after}
    called = {
        former: id_
        for id_, node in gone.items()
        if isinstance(node, Indicator)
        for former in node.formerly
    }
    for id_, score in after.items():
        node = score.in_force.node
        if id_ in before or not isinstance(node, Indicator):
            continue
        was = next((former for former in node.formerly if former in gone), called.get(id_))
        if was is not None and isinstance(gone.pop(was, None), Indicator):
            yield id_, was
