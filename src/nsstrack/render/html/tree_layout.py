"""Where the boxes of a tree stand: a column a level, names wrapped and never cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nsstrack.render.width import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.drawings import TreeNode

WIDTH = 760
HEAD = 16
"""The line of sign, id and score."""
LINE = 15
PADDING = 4
INSET = 10
"""Where names begin in their box."""
ID_AT = 40
"""Where ids do, after the sign."""
_GAP = 8
"""Between boxes below each other."""
_BETWEEN = 22
"""Between columns."""
_THAI_CELL, _LATIN_CELL = 6.6, 5.9
"""How wide a cell of a name is drawn, in the widest of the fonts that are usual."""
_TALLEST = 1020
"""What a printed page has room for below a heading, at the width of a page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node in its place, and the lines of its name; an id that is too long begins the name."""

    node: TreeNode
    has_id_in_head: bool
    lines: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float
    children: tuple[Placed, ...]

    @property
    def sign(self) -> float:
        """The height at which lines come and go: that of the sign."""
        return self.top + PADDING + HEAD / 2

    @property
    def bottom(self) -> float:
        """The lowest place of the node and of everything below it."""
        return max((self.top + self.height, *(child.bottom for child in self.children)))


def placed(root: TreeNode) -> Iterator[Placed]:
    """Yield a tree as one, or as several that are no taller than a page, each with its root."""
    width = (WIDTH - 2 - (_depth(root) - 1) * _BETWEEN) / _depth(root)
    begun: list[TreeNode] = []
    for child in root.children:
        tried = replace(root, children=(*begun, child))
        if begun and _place(tried, 1, 1, width).bottom > _TALLEST:
            yield _place(replace(root, children=tuple(begun)), 1, 1, width)
            begun = []
        begun.append(child)
    yield _place(replace(root, children=tuple(begun)), 1, 1, width)


def _depth(node: TreeNode) -> int:
    return 1 + max(map(_depth, node.children), default=0)


def _place(node: TreeNode, left: float, top: float, width: float) -> Placed:
    """Return a node at `top`, and what is below it on its right from the same height on."""
    beside = cells(node.id) + cells(node.score) + 1
    has_id = ID_AT + beside * _THAI_CELL + INSET <= width
    name = node.name if has_id else f"{node.id} {node.name}"
    cell = _LATIN_CELL if name.isascii() else _THAI_CELL
    lines = tuple(wrap(name, int((width - 2 * INSET) / cell)))
    height = 2 * PADDING + HEAD + LINE * len(lines)
    children: list[Placed] = []
    below = top
    for child in node.children:
        children.append(_place(child, left + width + _BETWEEN, below, width))
        below = children[-1].bottom + _GAP
    return Placed(node, has_id, lines, left, top, width, height, tuple(children))
