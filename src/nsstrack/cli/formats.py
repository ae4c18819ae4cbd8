"""An evaluation in the format asked for: text for whoever reads it here, bytes for files."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.cli.pages import vocabulary

if TYPE_CHECKING:
    from nsstrack.cli.terminal import Terminal
    from nsstrack.register import Plans
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary


class Format(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


def written(view: View, plans: Plans, format_: Format | None, terminal: Terminal) -> str | bytes:
    """Return the evaluation; left out, the format is table on a terminal, else plain.

    CSV and Markdown go into files that other programs open, so they are UTF-8 whatever the
    encoding of the output.
    """
    match format_ or (Format.TABLE if terminal.is_terminal else Format.PLAIN):
        case Format.JSON:
            from nsstrack.render.evaluation_json import evaluation_json

            return evaluation_json(view)
        case Format.CSV:
            from nsstrack.render.evaluation_csv import evaluation_csv

            return evaluation_csv(view)
        case Format.MARKDOWN:
            return _markdown(view, vocabulary(plans, terminal, has_glyphs=True))
        case Format.PLAIN:
            return _plain(view, vocabulary(plans, terminal))
        case Format.TABLE:
            return _table(view, vocabulary(plans, terminal), terminal)


def _markdown(view: View, says: Vocabulary) -> bytes:
    from nsstrack.render.markdown import render_markdown
    from nsstrack.render.page import evaluation_page

    return render_markdown(evaluation_page(replace(view, is_narrow=False), says)).encode()


def _plain(view: View, says: Vocabulary) -> str:
    from nsstrack.render.page import evaluation_page
    from nsstrack.render.plain import render_plain

    return render_plain(evaluation_page(replace(view, is_narrow=False), says))


def _table(view: View, says: Vocabulary, terminal: Terminal) -> str:
    from nsstrack.render.page import evaluation_page
    from nsstrack.render.table import render_table

    return render_table(
        evaluation_page(view, says),
        terminal.width,
        has_colour=terminal.has_colour,
        has_boxes=terminal.has_glyphs,
    )
