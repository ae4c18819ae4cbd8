"""The order of a plan's nodes, as the plan says it, with those that only its old text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.register import children_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nsstrack.model.plans import Node


def in_order(
    id_: str, old: Node | None, new: Node | None, names: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    """Yield a node and every node below it with its depth: as `new` has them, or else as `old` has.

    A node that `new` has nowhere stands after the sibling that it followed in `old`. `names` holds
    the new id of every old one.
    """
    before = dict(_children(old, names))
    after = dict(_children(new, {}))
    if before or after:
        yield from _walk(id_, _merged(before, after), 0)


def _children(node: Node | None, names: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the id of every node from `node` down with those of its children."""
    if node is not None:
        children = children_of(node)
        yield names.get(node.id, node.id), [names.get(child.id, child.id) for child in children]
        for child in children:
            yield from _children(child, names)


def _merged(
    before: Mapping[str, list[str]], after: Mapping[str, list[str]]
) -> dict[str, list[str]]:
    """Return the children of every node: those of `after`, and those that `before` alone has."""
    merged = {id_: list(children) for id_, children in after.items()}
    for id_, children in before.items():
        siblings = merged.setdefault(id_, [])
        if siblings == children:
            continue
        place = 0
        for child in children:
            if child not in after:
                siblings.insert(place, child)
            place = siblings.index(child) + 1 if child in siblings else place
    return merged


def _walk(id_: str, children: Mapping[str, Iterable[str]], depth: int) -> Iterator[tuple[int, str]]:
    yield depth, id_
    for child in children[id_]:
        yield from _walk(child, children, depth + 1)
