"""An evaluation in the format asked for: text for whoever reads it here, bytes for files."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.cli.pages import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.cli.terminal import Terminal
    from nsstrack.register import Plans
    from nsstrack.render.blocks import Block
    from nsstrack.render.view import SideBySide, View
    from nsstrack.render.vocabulary import Vocabulary


class Format(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


def written(
    view: View | SideBySide, plans: Plans, format_: Format | None, terminal: Terminal
) -> str | bytes:
    """Return the evaluation; left out, the format is table on a terminal, else plain.

    CSV and Markdown go into files that other programs open, so they are UTF-8 whatever the
    encoding of the output.
    """
    match format_ or (Format.TABLE if terminal.is_terminal else Format.PLAIN):
        case Format.JSON:
            return _json(view)
        case Format.CSV:
            from nsstrack.render.evaluation_csv import evaluation_csv

            return evaluation_csv(view)
        case Format.MARKDOWN:
            from nsstrack.render.markdown import render_markdown

            says = vocabulary(plans, terminal, has_glyphs=True)
            return render_markdown(_page(view.widened(), says)).encode()
        case Format.PLAIN:
            from nsstrack.render.plain import render_plain

            return render_plain(_page(view.widened(), vocabulary(plans, terminal)))
        case Format.TABLE:
            return _table(view, vocabulary(plans, terminal), terminal)


def _json(view: View | SideBySide) -> str:
    from nsstrack.render.view import SideBySide

    if isinstance(view, SideBySide):
        from nsstrack.render.edition_json import side_by_side_json

        return side_by_side_json(view)
    from nsstrack.render.evaluation_json import evaluation_json

    return evaluation_json(view)


def _page(view: View | SideBySide, says: Vocabulary) -> Sequence[Block]:
    from nsstrack.render.view import SideBySide

    if isinstance(view, SideBySide):
        from nsstrack.render.edition_page import edition_page

        return edition_page(view, says)
    from nsstrack.render.page import evaluation_page

    return evaluation_page(view, says)


def _table(view: View | SideBySide, says: Vocabulary, terminal: Terminal) -> str:
    from nsstrack.cli.thai_words import word_borders
    from nsstrack.render.table import render_table

    return render_table(
        _page(view, says),
        terminal.width,
        has_colour=terminal.has_colour,
        has_boxes=terminal.has_glyphs,
        words=word_borders,
    )
