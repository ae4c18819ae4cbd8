"""What `projects`, `focus` and `obstacles` share: their option, data evaluated, and showing it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar

import typer

from nsstrack.cli.completion import complete_agencies
from nsstrack.cli.options import PageFormat
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.filters import Selection
    from nsstrack.period import Period
    from nsstrack.render.blocks import Block
    from nsstrack.render.programme_view import Chosen
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import Scorecard

OwnAgency = Annotated[
    str | None,
    typer.Option(
        "--agency",
        metavar="ID",
        help=Help.own_agency.en,
        autocompletion=complete_agencies,
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A period evaluated, and what is wanted of it; `shown` has only the plans wanted."""

    dataset: Dataset
    card: Scorecard
    shown: Scorecard
    wanted: Selection


_Chosen = TypeVar("_Chosen", bound="Chosen[Any]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks(Generic[_Chosen]):
    """How what was chosen looks as JSON, and as a page for people."""

    json: Callable[[_Chosen], str]
    page: Callable[[_Chosen, Vocabulary], Sequence[Block]]


def show(
    asked: Asked,
    chosen: _Chosen,
    looks: Looks[_Chosen],
    format_: PageFormat | None,
    terminal: Terminal,
) -> None:
    """Write what was chosen, and stop with a sign where the data have errors."""
    from nsstrack.cli.pages import NARROW, is_table, vocabulary, write_page
    from nsstrack.cli.terminal import EXIT_FINDINGS

    if format_ is PageFormat.JSON:
        terminal.write(looks.json(chosen), is_json=True)
    else:
        is_narrow = is_table(format_, terminal) and terminal.width < NARROW
        has_glyphs = format_ is PageFormat.MARKDOWN or None
        says = vocabulary(asked.dataset.plans, terminal, has_glyphs=has_glyphs)
        page = looks.page(replace(chosen, is_narrow=is_narrow), says)
        write_page(page, format_, terminal)
    if asked.dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def evaluated(
    period: Period,
    dataset: Dataset,
    plan: str | None,
    agency: str | None,
    terminal: Terminal,
) -> Asked:
    """Return `period` evaluated, or stop where a filter names nothing there is."""
    from nsstrack.cli.known import agency_named, require_shown
    from nsstrack.evaluation import evaluate
    from nsstrack.filters import Selection, select

    require_shown(plan, None, dataset.plans, terminal)
    host = agency_named(agency, dataset.plans, terminal)
    card = evaluate(dataset.plans, dataset.results, period, invalidated=dataset.invalidated)
    shown = select(card, Selection(plan=plan))
    if plan is not None and not shown.plans:
        terminal.fail(terminal.usage.nothing_selected.format(period=period))
    return Asked(
        dataset=dataset,
        card=card,
        shown=shown,
        wanted=Selection(plan=plan, agency=host),
    )


def asked_for(
    period: str,
    plan: str | None,
    agency: str | None,
    data: Path | None,
    terminal: Terminal,
    *,
    keep_going: bool,
) -> Asked:
    """Return the period of that name evaluated, or stop where it has no results."""
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.known import parse_period, require_results

    named = parse_period(period, data, terminal)
    dataset = load_sound(data, terminal, named, keep_going=keep_going)
    require_results(named, dataset.periods, terminal)
    return evaluated(named, dataset, plan, agency, terminal)
