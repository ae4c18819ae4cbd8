"""Where the boxes of a tree stand: a column a level, names wrapped and never cut."""

from __future__ import annotations

from dataclasses import dataclass
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
_EDGE = 1
"""Room for the line round a box."""
_GAP = 8
"""Between boxes below each other."""
_BETWEEN = 22
"""Between columns."""
_THAI_CELL, _LATIN_CELL = 6.6, 5.9
"""How wide a cell of a name is drawn, in the widest of the fonts that are usual."""


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
    def right(self) -> float:
        """Where the lines to the nodes below begin."""
        return self.left + self.width

    @property
    def sign(self) -> float:
        """The height at which lines come and go: that of the sign."""
        return self.top + PADDING + HEAD / 2

    @property
    def bottom(self) -> float:
        """The lowest place of the node and of everything below it."""
        return max((self.top + self.height, *(child.bottom for child in self.children)))


@dataclass(frozen=True, slots=True)
class Strip:
    """A branch of a tree, drawn by itself so that paper can break between branches.

    The first holds the root as well; lines lead on to the next one unless it `is_last`.
    """

    root: Placed
    branch: Placed | None
    height: float
    is_first: bool
    is_last: bool


def strips(root: TreeNode) -> Iterator[Strip]:
    """Yield a tree branch by branch."""
    columns = _depth(root)
    width = (WIDTH - 2 * _EDGE - (columns - 1) * _BETWEEN) / columns
    top = _place(root, _EDGE, width, is_alone=True)
    if not root.children:
        yield Strip(top, None, top.bottom + _EDGE, is_first=True, is_last=True)
    for at, child in enumerate(root.children):
        branch = _place(child, top.right + _BETWEEN, width)
        is_first, is_last = at == 0, at + 1 == len(root.children)
        lowest = max(branch.bottom, top.bottom) if is_first else branch.bottom
        height = lowest + (_EDGE if is_last else _GAP - _EDGE)
        yield Strip(top, branch, height, is_first=is_first, is_last=is_last)


def _depth(node: TreeNode) -> int:
    return 1 + max(map(_depth, node.children), default=0)


def _place(
    node: TreeNode, left: float, width: float, top: float = _EDGE, *, is_alone: bool = False
) -> Placed:
    """Return a node at `top`, and what is below it on its right from the same height on."""
    beside = cells(node.id) + cells(node.score) + 1
    has_id = ID_AT + beside * _THAI_CELL + INSET <= width
    name = node.name if has_id else f"{node.id} {node.name}"
    cell = _LATIN_CELL if name.isascii() else _THAI_CELL
    lines = tuple(wrap(name, int((width - 2 * INSET) / cell)))
    height = 2 * PADDING + HEAD + LINE * len(lines)
    children: list[Placed] = []
    for child in () if is_alone else node.children:
        below = children[-1].bottom + _GAP if children else top
        children.append(_place(child, left + width + _BETWEEN, width, below))
    return Placed(node, has_id, lines, left, top, width, height, tuple(children))
