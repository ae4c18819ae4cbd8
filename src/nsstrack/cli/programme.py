"""What `projects`, `focus` and `obstacles` share: their options, and data read and evaluated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_agencies
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.filters import Selection
    from nsstrack.period import Period
    from nsstrack.scorecard import Scorecard

NARROW = 110

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
    from nsstrack.filters import Selection

    require_shown(plan, None, dataset.plans, terminal)
    host = agency_named(agency, dataset.plans, terminal)
    card = evaluate(dataset.plans, dataset.results, period, invalidated=dataset.invalidated)
    shown = tuple(each for each in card.plans if plan in {None, each.id})
    if plan is not None and not shown:
        terminal.fail(terminal.usage.nothing_selected.format(period=period))
    return Asked(
        dataset=dataset,
        card=card,
        shown=replace(card, plans=shown),
        wanted=Selection(plan=plan, agency=host),
    )


def sound_data(
    period: Period, data: Path | None, terminal: Terminal, *, keep_going: bool
) -> Dataset:
    """Return what `period` needs of the data folder, or stop where it has no results."""
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.known import require_results

    dataset = load_sound(data, terminal, period, keep_going=keep_going)
    require_results(period, dataset.periods, terminal)
    return dataset
