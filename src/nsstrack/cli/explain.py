"""`nsstrack explain ID PERIOD`: why a node stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_node_ids
from nsstrack.cli.options import (
    AskedEdition,
    AskedPeriod,
    AskedTableFormat,
    Data,
    KeepGoing,
    Lang,
    NoColor,
    TableFormat,
    ThaiDigits,
)
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from nsstrack.changes import BothEditions
    from nsstrack.cli.terminal import Terminal
    from nsstrack.explaining import Explanation, NotInForce
    from nsstrack.period import Period
    from nsstrack.register import Plans
    from nsstrack.render.blocks import Block
    from nsstrack.render.edition_working import OtherEdition
    from nsstrack.render.vocabulary import Vocabulary


NodeId = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help=Help.node.en,
        autocompletion=complete_node_ids,
    ),
]


def explain(
    id_: NodeId,
    period: AskedPeriod,
    edition: AskedEdition = None,
    format_: AskedTableFormat = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Explain why ID has its status in PERIOD, down to the formula with its numbers."""
    from nsstrack.changes import Evaluation, beside_another
    from nsstrack.cli.folder import load_sound, origin_of
    from nsstrack.cli.known import BOTH, require_edition, require_results
    from nsstrack.cli.pages import vocabulary, write_page
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.explaining import explain as explain_node

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = _period(id_, period, data, terminal)
    dataset = load_sound(data, terminal, asked, keep_going=keep_going)
    require_results(asked, dataset.periods, terminal)
    require_edition(edition, dataset.plans, terminal)
    known = _node_named(id_, dataset.plans, terminal)
    judged_by = None if edition == BOTH else edition
    now = Evaluation.of(dataset.plans, dataset.results, asked, judged_by, dataset.invalidated)
    about = explain_node(now.card, dataset.plans, known)
    both = beside_another(now, dataset.plans.entries[known].plan.id)
    if format_ is TableFormat.JSON:
        from nsstrack.render.explanation_json import explanation_json

        shown = explanation_json(about, now.card, origin_of(dataset), both, edition)
        terminal.write(shown, is_json=True)
    else:
        other = _other(both, format_, terminal, in_full=edition == BOTH)
        page = _page(about, asked, other, vocabulary(dataset.plans, terminal))
        write_page(page, format_, terminal)
    if dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def _period(id_: str, text: str, data: Path | None, terminal: Terminal) -> Period:
    """Return the period that `text` names, or stop; id and period are easily swapped."""
    from nsstrack.cli.known import parse_period
    from nsstrack.period import Period

    if Period.parse(id_) and not Period.parse(text):
        terminal.fail(terminal.usage.node_first.format(id=text, period=id_))
    return parse_period(text, data, terminal)


def _other(
    both: BothEditions | None, format_: TableFormat | None, terminal: Terminal, *, in_full: bool
) -> OtherEdition:
    """Return the plan's other edition, as there is room for it."""
    from nsstrack.cli.pages import is_table
    from nsstrack.render.edition_rows import LEAST_WIDTH
    from nsstrack.render.edition_working import OtherEdition

    is_narrow = is_table(format_, terminal) and terminal.width < LEAST_WIDTH
    return OtherEdition(both=both, in_full=in_full, is_narrow=is_narrow)


def _page(
    about: Explanation | NotInForce, period: Period, other: OtherEdition, says: Vocabulary
) -> Sequence[Block]:
    from nsstrack.explaining import NotInForce

    if isinstance(about, NotInForce):
        from nsstrack.render.not_in_force import not_in_force_page

        return not_in_force_page(about, period, other, says)
    from nsstrack.render.explanation import explanation_page

    return explanation_page(about, other, says)


def _node_named(id_: str, plans: Plans, terminal: Terminal) -> str:
    """Return the id of the node that `id_` names, now or formerly, or stop."""
    from nsstrack.cli.known import require_known
    from nsstrack.messages.explanation import explanation_words
    from nsstrack.model.fields import UNREAD

    if id_ in plans.entries and id_ != UNREAD:
        return id_
    for indicator in plans.indicators.values():
        if id_ in indicator.formerly:
            words = explanation_words(terminal.language)
            terminal.note(words.formerly.format(asked=id_, id=indicator.id))
            return indicator.id
    require_known("node", id_, [each for each in plans.entries if each != UNREAD], terminal)
    return id_
