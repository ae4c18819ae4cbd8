"""A plan as a tree of statuses: a box a node, what is below it on its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.html.markup import NOTHING, Html, classes, element, joined, text
from nsstrack.render.html.svg import box, drawing, figure, line, path, shape, words
from nsstrack.render.html.tree_layout import (
    HEAD,
    ID_AT,
    INSET,
    LINE,
    PADDING,
    WIDTH,
    Placed,
    Strip,
    strips,
)
from nsstrack.render.vocabulary import GLYPHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.drawings import StatusTree, TreeNode
    from nsstrack.render.html.sheet import Sheet

_RADIUS = 4.5
_EDGE = 4
_OVERLAP = 1
"""How far a line reaches into the next drawing, where it begins in the middle of that: on a screen
none shows a gap, and on paper none leaves a dot on the page before."""


def status_tree(tree: StatusTree, sheet: Sheet) -> Iterator[Html]:
    """Yield a tree as drawings below each other, one a branch, between which paper can break."""
    for strip in strips(tree.root):
        places = [strip.root] if strip.is_first else []
        if strip.branch is not None:
            places.append(strip.branch)
        said = "; ".join(detail for place in places for detail in _details(place, sheet))
        links = [_trunk(strip), *map(_links, places)]
        boxes = (box_ for place in places for box_ in _boxes(place))
        size = WIDTH, strip.height
        yield drawing("tree", size, (tree.title, said), sheet, *links, *boxes)


def _trunk(strip: Strip) -> Html:
    """Return the line from the root to a branch, and the one that leads on to the next."""
    if strip.branch is None:
        return NOTHING
    height = strip.branch.sign
    across = (strip.root.right + strip.branch.left) / 2
    start = (strip.root.right if strip.is_first else across), height
    down = (across, height if strip.is_first else _OVERLAP / 2)
    on = (across, height if strip.is_last else strip.height + _OVERLAP)
    branch = line(_counted("link", strip.branch.node), start, (strip.branch.left, height))
    return joined((line("link", down, on), branch))


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
    start = f"M{figure(place.right)} {figure(place.sign)}"
    steps = (
        path(
            _counted("link", child.node),
            f"{start}H{figure((place.right + child.left) / 2)}"
            f"V{figure(child.sign)}H{figure(child.left)}",
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
    if node.score:
        yield words(node.score, (place.right - 7, base), "score", anchor="end")
    name = (
        element("tspan", {"x": figure(left + INSET), "y": figure(base + at * LINE)}, text(part))
        for at, part in enumerate(place.lines, 1)
    )
    yield element("text", {"class": "name"}, *name)
    for child in place.children:
        yield from _boxes(child)


def _counted(look: str, node: TreeNode) -> str:
    return classes(look, "" if node.is_counted else "uncounted")
