"""Blocks as aligned text: no box, no colour, and nothing cut or wrapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.blocks import NO_BREAK, Grid, Line, Paragraph, in_words
from nsstrack.render.width import cells, pad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.render.blocks import Block, Worded

_GAP = "  "


def render_plain(blocks: Sequence[Block]) -> str:
    """Return `blocks` as text, every row on one line."""
    text = "".join(f"{line.rstrip()}\n" for block in in_words(blocks) for line in _lines(block))
    return text.replace(NO_BREAK, " ")


def _lines(block: Worded) -> Iterator[str]:
    match block:
        case Line(cell=content, indent=indent):
            yield " " * indent + content.text.replace("\n", " ")
        case Paragraph(cell=content):
            yield content.text.replace("\n", " ")
        case Grid():
            yield from _grid(block)


def _grid(grid: Grid) -> Iterator[str]:
    titles = [column.title for column in grid.columns]
    rows = [[cell.text.replace("\n", " ") for cell in row] for row in grid.rows]
    wide = [max(map(cells, column)) for column in zip(titles, *rows, strict=True)]
    for row in [titles, ["-" * one for one in wide], *rows]:
        yield _GAP.join(
            pad(text, one, right=column.is_right)
            for text, one, column in zip(row, wide, grid.columns, strict=True)
        )
