"""`nsstrack compare P1 P2`: what changed between two periods, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_one_edition, complete_periods
from nsstrack.cli.evaluate import Level, ShownLevel, ShownPlan, ShownSubPlan
from nsstrack.cli.options import (
    AskedPageFormat,
    Data,
    KeepGoing,
    Lang,
    NoColor,
    PageFormat,
    ThaiDigits,
)
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from nsstrack.changes import Changes
    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.render.view import Compared
    from nsstrack.scorecard import Kind

OldPeriod = Annotated[
    str, typer.Argument(metavar="P1", help=Help.old_period.en, autocompletion=complete_periods)
]
NewPeriod = Annotated[
    str, typer.Argument(metavar="P2", help=Help.new_period.en, autocompletion=complete_periods)
]
OneEdition = Annotated[
    str | None,
    typer.Option(
        "--edition",
        metavar="ID",
        help=Help.one_edition.en,
        autocompletion=complete_one_edition,
    ),
]


def compare(
    old: OldPeriod,
    new: NewPeriod,
    plan: ShownPlan = None,
    sub_plan: ShownSubPlan = None,
    edition: OneEdition = None,
    level: ShownLevel = Level.INDICATOR,
    format_: AskedPageFormat = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Show what changed from P1 to P2, and what each factor is worth."""
    from nsstrack.changes import Evaluation, changes
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.known import parse_period, require_one_edition, require_results, require_shown
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.scorecard import Kind

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = [parse_period(text, data, terminal) for text in (old, new)]
    dataset = load_sound(data, terminal, *asked, keep_going=keep_going)
    for period in asked:
        require_results(period, dataset.periods, terminal)
    require_shown(plan, sub_plan, dataset.plans, terminal)
    require_one_edition(edition, dataset.plans, terminal)
    before, now = (
        Evaluation.of(dataset.plans, dataset.results, period, edition, dataset.invalidated)
        for period in asked
    )
    found = changes(before, now)
    page = _page(found, plan, sub_plan, Kind(level.value), terminal)
    _write(page, dataset, format_, terminal)
    if dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def _write(
    page: Compared, dataset: Dataset, format_: PageFormat | None, terminal: Terminal
) -> None:
    from nsstrack.cli.folder import origin_of
    from nsstrack.cli.pages import is_table, vocabulary, write_page
    from nsstrack.render.comparison import comparison_page
    from nsstrack.render.comparison_json import comparison_json
    from nsstrack.render.edition_rows import LEAST_WIDTH

    if format_ is PageFormat.JSON:
        terminal.write(comparison_json(page, origin_of(dataset)), is_json=True)
        return
    is_narrow = is_table(format_, terminal) and terminal.width < LEAST_WIDTH
    says = vocabulary(dataset.plans, terminal, has_glyphs=format_ is PageFormat.MARKDOWN or None)
    write_page(comparison_page(replace(page, is_narrow=is_narrow), says), format_, terminal)


def _page(
    found: Changes, plan: str | None, sub_plan: str | None, level: Kind, terminal: Terminal
) -> Compared:
    """Return what was asked for of the plans in force on either side."""
    from nsstrack.render.view import Compared

    there = {each.id for side in (found.new, found.old) for each in side.card.plans}
    shown = [
        each.id
        for each in found.new.plans.plans
        if each.id in there
        and plan in {None, each.id}
        and (sub_plan is None or sub_plan in {node.id for _, node in found.of_plan(each.id)})
    ]
    if not shown and (plan is not None or sub_plan is not None):
        terminal.fail(terminal.usage.nothing_selected.format(period=found.new.card.period))
    return Compared(changes=found, plans=tuple(shown), sub_plan=sub_plan, level=level)
