"""`nsstrack compare P1 P2`: what changed between two periods, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_one_edition, complete_periods
from nsstrack.cli.evaluate import ShownPlan
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
    edition: OneEdition = None,
    format_: AskedPageFormat = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Show what changed from P1 to P2, and what each factor is worth."""
    from nsstrack.changes import Evaluation, changes
    from nsstrack.cli.folder import load_sound, origin_of
    from nsstrack.cli.known import parse_period, require_known, require_one_edition, require_results
    from nsstrack.cli.pages import is_table, vocabulary, write_page
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = [parse_period(text, data, terminal) for text in (old, new)]
    dataset = load_sound(data, terminal, *asked, keep_going=keep_going)
    for period in asked:
        require_results(period, dataset.periods, terminal)
    require_known("plan", plan, [each.id for each in dataset.plans.plans], terminal)
    require_one_edition(edition, dataset.plans, terminal)
    before, now = (
        Evaluation.of(dataset.plans, dataset.results, period, edition, dataset.invalidated)
        for period in asked
    )
    found = changes(before, now)
    shown = _plans(found, plan, terminal)
    if format_ is PageFormat.JSON:
        from nsstrack.render.comparison_json import comparison_json

        terminal.write(comparison_json(found, shown, origin_of(dataset)), is_json=True)
    else:
        from nsstrack.render.comparison import comparison_page
        from nsstrack.render.edition_rows import LEAST_WIDTH

        is_narrow = is_table(format_, terminal) and terminal.width < LEAST_WIDTH
        says = vocabulary(
            dataset.plans, terminal, has_glyphs=format_ is PageFormat.MARKDOWN or None
        )
        write_page(comparison_page(found, shown, says, is_narrow=is_narrow), format_, terminal)
    if dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def _plans(found: Changes, wanted: str | None, terminal: Terminal) -> list[str]:
    """Return the ids of the plans in force on either side, or of the one wanted."""
    there = {plan.id for side in (found.new, found.old) for plan in side.card.plans}
    ordered = [plan.id for plan in found.new.plans.plans if plan.id in there]
    if wanted is None:
        return ordered
    if wanted not in there:
        terminal.fail(terminal.usage.nothing_selected.format(period=found.new.card.period))
    return [wanted]
