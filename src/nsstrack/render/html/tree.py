"""A plan as a tree of statuses: a box a node, what is below it on its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.html.markup import Html, classes, element, joined, text
from nsstrack.render.html.svg import box, drawing, figure, path, shape, words
from nsstrack.render.html.tree_layout import (
    HEAD,
    ID_AT,
    INSET,
    LINE,
    PADDING,
    WIDTH,
    Placed,
    placed,
)
from nsstrack.render.vocabulary import GLYPHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.drawings import StatusTree, TreeNode
    from nsstrack.render.html.sheet import Sheet

_RADIUS = 4.5
_EDGE = 4


def status_tree(tree: StatusTree, sheet: Sheet) -> Iterator[Html]:
    """Yield a tree as drawings that each fit a page, mostly one."""
    for root in placed(tree.root):
        said = "; ".join(_details(root, sheet))
        size = WIDTH, root.bottom + 2
        yield drawing("tree", size, (tree.title, said), sheet, _links(root), *_boxes(root))


def _details(place: Placed, sheet: Sheet) -> Iterator[str]:
    """Yield every node in words, from the top."""
    node = place.node
    name = f"{node.id} {node.name}"
    said = sheet.words.node.format(name=name, status=node.status_label, score=node.score).strip()
    yield said if node.is_counted else f"{said} ({sheet.words.not_counted})"
    for child in place.children:
        yield from _details(child, sheet)


def _links(place: Placed) -> Html:
    """Return the lines from a node to those below it, and from those on."""
    start = place.left + place.width
    steps = (
        path(
            _counted("link", child.node),
            f"M{figure(start)} {figure(place.sign)}"
            f"H{figure((start + child.left) / 2)}V{figure(child.sign)}H{figure(child.left)}",
        )
        for child in place.children
    )
    return joined((*steps, *map(_links, place.children)))


def _boxes(place: Placed) -> Iterator[Html]:
    node, left, top = place.node, place.left, place.top
    status = node.status.value
    yield box(_counted(f"node {status}", node), (left, top), (place.width, place.height), 3)
    yield box(f"edge {status}", (left, top), (_EDGE, place.height))
    base = top + PADDING + HEAD - 4
    yield shape(node.status, (left + 15, base - 4), _RADIUS)
    letter = node.sign.removeprefix(GLYPHS[node.status]).strip()
    yield words(letter, (left + 24, base), "sign")
    if place.has_id_in_head:
        yield words(node.id, (left + ID_AT, base), "id")
    yield words(node.score, (left + place.width - 7, base), "score", anchor="end")
    lines = (
        element("tspan", {"x": figure(left + INSET), "y": figure(base + at * LINE)}, text(line))
        for at, line in enumerate(place.lines, 1)
    )
    yield element("text", {"class": "name"}, *lines)
    for child in place.children:
        yield from _boxes(child)


def _counted(look: str, node: TreeNode) -> str:
    return classes(look, "" if node.is_counted else "uncounted")
