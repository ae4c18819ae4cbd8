"""Blocks as elements: lists, paragraphs, tables and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.blocks import Grid, Line, Paragraph, Picture
from nsstrack.render.html.grid import framed, table
from nsstrack.render.html.inline import inline
from nsstrack.render.html.markup import NOTHING, Html, element, joined
from nsstrack.render.html.tree import status_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.render.blocks import Block
    from nsstrack.render.html.sheet import Sheet


def elements(blocks: Iterable[Block], heading: str, sheet: Sheet) -> Html:
    """Return blocks that stand under a heading; lines that follow each other are one list."""
    return joined(_elements(blocks, heading, sheet))


def _elements(blocks: Iterable[Block], heading: str, sheet: Sheet) -> Iterator[Html]:
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
            continue
        if lines:
            yield _list(lines, sheet)
            lines = []
        yield _element(block, heading, sheet)
    if lines:
        yield _list(lines, sheet)


def _element(block: Grid | Paragraph | Picture, heading: str, sheet: Sheet) -> Html:
    match block:
        case Paragraph(cell=content):
            return element("p", None, inline(content, sheet))
        case Grid():
            return table(block, heading, sheet)
        case Picture():
            drawn = joined(status_tree(block.drawing, sheet))
            return element("figure", None, framed(drawn, sheet.picture_name(heading)))


def _list(lines: Sequence[Line], sheet: Sheet) -> Html:
    """Return lines as a list, those that are indented more as a list in the one before."""
    items = []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].indent > lines[at].indent:
            end += 1
        said = inline(lines[at].cell, sheet)
        below = _list(lines[at + 1 : end], sheet) if end > at + 1 else NOTHING
        items.append(element("li", None, said, below))
        at = end
    return element("ul", None, *items)
