"""`nsstrack list`: what there is, for people and for scripts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nsstrack.cli.options import AskedTableFormat, Data, Lang, NoColor, TableFormat, ThaiDigits
from nsstrack.messages.help import Help


class Things(StrEnum):
    """What can be listed."""

    PLANS = "plans"
    SUB_PLANS = "sub_plans"
    INDICATORS = "indicators"
    AGENCIES = "agencies"
    PERIODS = "periods"


def list_things(
    things: Annotated[Things, typer.Argument(help=Help.things.en)],
    format_: AskedTableFormat = None,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """List the plans, sub-plans, indicators, agencies or periods there are."""
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.pages import vocabulary, write_page
    from nsstrack.cli.terminal import Terminal
    from nsstrack.render.inventory import inventory, inventory_grid, inventory_json

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    dataset = load_sound(data, terminal)
    rows = inventory(things.value, dataset.plans, dataset.periods)
    if format_ is TableFormat.JSON:
        terminal.write(inventory_json(things.value, rows), is_json=True)
    else:
        says = vocabulary(dataset.plans, terminal)
        write_page([inventory_grid(rows, says)], format_, terminal)
