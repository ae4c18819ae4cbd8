"""Writing a page of blocks in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.cli.options import PageFormat, TableFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.cli.terminal import Terminal
    from nsstrack.register import Plans
    from nsstrack.render.blocks import Block
    from nsstrack.render.vocabulary import Vocabulary

NARROW = 110
"""On fewer cells than these, tables have fewer columns."""


def vocabulary(plans: Plans, terminal: Terminal, *, has_glyphs: bool | None = None) -> Vocabulary:
    """Return how the reader at `terminal` is spoken to; `has_glyphs` where that is known."""
    from nsstrack.render.vocabulary import Vocabulary

    return Vocabulary.of(
        terminal.language,
        plans,
        has_glyphs=terminal.has_glyphs if has_glyphs is None else has_glyphs,
        has_thai_digits=terminal.has_thai_digits,
    )


def is_table(format_: TableFormat | PageFormat | None, terminal: Terminal) -> bool:
    """Say whether a page becomes a table, which has to fit the terminal."""
    return (format_ is None and terminal.is_terminal) or format_ == TableFormat.TABLE


def write_page(
    blocks: Sequence[Block], format_: TableFormat | PageFormat | None, terminal: Terminal
) -> None:
    """Write `blocks` as a table on a terminal, as plain text elsewhere, unless told otherwise.

    Markdown goes into files that other programs open, so it is UTF-8 whatever the encoding here.
    """
    if format_ == PageFormat.MARKDOWN:
        from nsstrack.render.markdown import render_markdown

        terminal.write(render_markdown(blocks).encode())
        return
    if not is_table(format_, terminal):
        from nsstrack.render.plain import render_plain

        terminal.write(render_plain(blocks))
        return
    from nsstrack.cli.thai_words import word_borders
    from nsstrack.render.table import render_table

    text = render_table(
        blocks,
        terminal.width,
        has_colour=terminal.has_colour,
        has_boxes=terminal.has_glyphs,
        words=word_borders,
    )
    terminal.write(text)
