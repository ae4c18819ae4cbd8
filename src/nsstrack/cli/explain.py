"""`nsstrack explain ID PERIOD`: why a node stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_editions, complete_node_ids, complete_periods
from nsstrack.cli.options import Data, Lang, NoColor, TableFormat, ThaiDigits

if TYPE_CHECKING:
    from nsstrack.cli.terminal import Terminal
    from nsstrack.register import Plans


def explain(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A plan, sub-plan, objective or indicator.",
            autocompletion=complete_node_ids,
        ),
    ],
    period: Annotated[
        str,
        typer.Argument(
            metavar="PERIOD",
            help="A fiscal year, 2566, or a round, 2567-6M.",
            autocompletion=complete_periods,
        ),
    ],
    edition: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Judge by the targets of this edition.",
            autocompletion=complete_editions,
        ),
    ] = None,
    format_: Annotated[
        TableFormat | None,
        typer.Option("--format", help="Left out: table on a terminal, else plain."),
    ] = None,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Explain why ID has its status in PERIOD, down to the formula with its numbers."""
    from nsstrack.cli.folder import load_sound, origin_of
    from nsstrack.cli.known import parse_period, require_edition, require_results
    from nsstrack.cli.pages import vocabulary, write_page
    from nsstrack.cli.terminal import Terminal
    from nsstrack.evaluation import evaluate
    from nsstrack.explaining import Absence
    from nsstrack.explaining import explain as explain_node

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = parse_period(period, terminal)
    dataset = load_sound(data, terminal, asked)
    require_results(asked, dataset, terminal)
    require_edition(edition, dataset.plans, terminal)
    known = _node_named(id_, dataset.plans, terminal)
    card = evaluate(dataset.plans, dataset.results, asked, edition)
    about = explain_node(card, dataset.plans, known)
    if format_ is TableFormat.JSON:
        from nsstrack.render.explanation_json import explanation_json

        terminal.write(explanation_json(about, card, origin_of(dataset)), is_json=True)
        return
    says = vocabulary(dataset.plans, terminal)
    if isinstance(about, Absence):
        from nsstrack.render.absence import absence_page

        blocks = absence_page(about, asked, says)
    else:
        from nsstrack.render.explanation import explanation_page

        blocks = explanation_page(about, says)
    write_page(blocks, format_, terminal)


def _node_named(id_: str, plans: Plans, terminal: Terminal) -> str:
    """Return the id of the node that `id_` names, now or formerly, or stop."""
    from nsstrack.cli.known import require_known
    from nsstrack.messages.explanation import explanation_words

    if id_ in plans.entries:
        return id_
    for indicator in plans.indicators.values():
        if id_ in indicator.formerly:
            words = explanation_words(terminal.language)
            terminal.note(words.formerly.format(asked=id_, id=indicator.id))
            return indicator.id
    require_known("node", id_, list(plans.entries), terminal)
    return id_
