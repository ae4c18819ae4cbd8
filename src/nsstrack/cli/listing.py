"""`nsstrack list`: what there is, for people and for scripts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nsstrack.cli.options import Data, Lang, NoColor, TableFormat


class Things(StrEnum):
    """What can be listed."""

    PLANS = "plans"
    SUB_PLANS = "sub_plans"
    INDICATORS = "indicators"
    AGENCIES = "agencies"
    PERIODS = "periods"


def list_things(
    things: Annotated[Things, typer.Argument(help="What to list.")],
    format_: Annotated[
        TableFormat | None,
        typer.Option("--format", help="Left out: table on a terminal, else plain."),
    ] = None,
    data: Data = None,
    lang: Lang = None,
    no_color: NoColor = False,
) -> None:
    """List the plans, sub-plans, indicators, agencies or periods there are."""
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.terminal import Terminal
    from nsstrack.render.inventory import inventory, inventory_grid, inventory_json
    from nsstrack.render.plain import render_plain
    from nsstrack.render.table import render_table
    from nsstrack.render.vocabulary import Vocabulary

    terminal = Terminal.open(lang, no_color=no_color)
    dataset = load_sound(data, terminal)
    says = Vocabulary.of(terminal.language, dataset.plans, has_glyphs=terminal.has_glyphs)
    rows = inventory(things.value, dataset.plans, dataset.periods)
    chosen = format_ or (TableFormat.TABLE if terminal.is_terminal else TableFormat.PLAIN)
    if chosen is TableFormat.JSON:
        terminal.write(inventory_json(things.value, rows), is_json=True)
    elif chosen is TableFormat.PLAIN:
        terminal.write(render_plain([inventory_grid(rows, says)]))
    else:
        terminal.write(
            render_table(
                [inventory_grid(rows, says)],
                terminal.width,
                has_colour=terminal.has_colour,
                has_boxes=terminal.has_glyphs,
            )
        )
