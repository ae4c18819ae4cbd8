"""Blocks as rich tables in colour, for a terminal of a known width."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.box import HORIZONTALS, Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nsstrack.model.status import Status
from nsstrack.render.blocks import NO_BREAK, Cell, Emphasis, Grid, Line, cell, in_words
from nsstrack.render.columns import widths
from nsstrack.render.flow import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.render.blocks import Block
    from nsstrack.render.width import Words

_COLOURS = {
    Status.ACHIEVED: "green",
    Status.BELOW: "yellow",
    Status.AT_RISK: "dark_orange",
    Status.CRITICAL: "red",
    Status.NO_DATA: "bright_black",
}
_LOOKS = {Emphasis.NORMAL: "", Emphasis.STRONG: "bold", Emphasis.FAINT: "dim"}
_GAP = 2
_ANY_HEIGHT = 25
"""Without a height rich asks the environment for the width, too."""
_PLAIN_BOX = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def render_table(
    blocks: Sequence[Block],
    width: int,
    *,
    has_colour: bool = True,
    has_boxes: bool = True,
    words: Words | None = None,
) -> str:
    """Return `blocks` as text for a terminal of `width` cells, with colour where it has any.

    Thai is broken between words where `words` knows them.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        height=_ANY_HEIGHT,
        force_terminal=True,
        color_system="256" if has_colour else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for block in in_words(blocks):
        match block:
            case Grid():
                console.print(_table(block, width, words, has_boxes=has_boxes), crop=False)
            case _:
                indent = block.indent if isinstance(block, Line) else 0
                for line in lines(block.cell, width - indent, words):
                    console.print(Text(" " * indent) + _text(line), no_wrap=True, crop=False)
    lined = "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
    return lined.replace(NO_BREAK, " ")


def _table(grid: Grid, width: int, words: Words | None, *, has_boxes: bool) -> Table:
    table = Table(
        box=HORIZONTALS if has_boxes else _PLAIN_BOX,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="dim",
        show_lines=False,
    )
    wide = widths(grid, width, _GAP)
    for column, one in zip(grid.columns, wide, strict=True):
        title = cell(column.title)
        table.add_column(
            _stacked(title, one, words),
            justify="right" if column.is_right else "left",
            width=one,
            no_wrap=True,
            overflow="fold",
        )
    for row in grid.rows:
        cells = zip(row, wide, strict=True)
        table.add_row(*(_stacked(content, one, words) for content, one in cells))
    return table


def _stacked(content: Cell, width: int, words: Words | None) -> Text:
    return Text("\n").join(_text(line) for line in lines(content, width, words))


def _text(content: Cell) -> Text:
    text = Text()
    for span in content.spans:
        style = _COLOURS[span.status] if span.status else _LOOKS[span.emphasis]
        text.append(span.text, style=style)
    return text
