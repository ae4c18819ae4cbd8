"""`nsstrack evaluate PERIOD`: where the plans stand."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import (
    complete_agencies,
    complete_plans,
    complete_statuses,
    complete_sub_plans,
)
from nsstrack.cli.formats import Format, written
from nsstrack.cli.options import (
    AskedEdition,
    AskedPeriod,
    Data,
    KeepGoing,
    Lang,
    NoColor,
    ThaiDigits,
)
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from nsstrack.changes import Evaluation
    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.filters import Selection
    from nsstrack.model.status import Status
    from nsstrack.render.view import SideBySide, View
    from nsstrack.scorecard import Kind


class Level(StrEnum):
    """How deep the output goes."""

    PLAN = "plan"
    SUB_PLAN = "sub_plan"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"


ShownPlan = Annotated[
    str | None,
    typer.Option(metavar="ID", help=Help.plan.en, autocompletion=complete_plans),
]
ShownSubPlan = Annotated[
    str | None,
    typer.Option(
        "--sub-plan",
        metavar="ID",
        help=Help.sub_plan.en,
        autocompletion=complete_sub_plans,
    ),
]
ShownAgency = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help=Help.agency.en,
        autocompletion=complete_agencies,
    ),
]
ShownLevel = Annotated[Level, typer.Option(help=Help.level.en)]
AskedFormat = Annotated[
    Format | None,
    typer.Option("--format", help=Help.table_format.en),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="STATUSES",
        help=Help.fail_on.en,
        autocompletion=complete_statuses,
    ),
]


def evaluate(
    period: AskedPeriod,
    plan: ShownPlan = None,
    sub_plan: ShownSubPlan = None,
    agency: ShownAgency = None,
    edition: AskedEdition = None,
    level: ShownLevel = Level.INDICATOR,
    format_: AskedFormat = None,
    fail_on: FailOn = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Show where the plans stand in PERIOD, what holds them back, and what is missing."""
    from nsstrack.changes import Evaluation
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.known import BOTH, agency_named, parse_period, require_results
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.filters import Selection
    from nsstrack.scorecard import Kind

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = parse_period(period, data, terminal)
    alarming = _statuses(fail_on, terminal)
    dataset = load_sound(data, terminal, asked, keep_going=keep_going)
    require_results(asked, dataset.periods, terminal)
    host = agency_named(agency, dataset.plans, terminal)
    wanted = Selection(plan=plan, sub_plan=sub_plan, agency=host)
    _require_known(wanted, edition, dataset, terminal)
    judged_by = None if edition == BOTH else edition
    now = Evaluation.of(dataset.plans, dataset.results, asked, judged_by, dataset.invalidated)
    by_one = _view(now, dataset, wanted, Kind(level.value), terminal)
    view = _side_by_side(by_one, now, wanted, terminal) if edition == BOTH else by_one
    if now.card.plans and not view.shown.plans:
        terminal.fail(terminal.usage.nothing_selected.format(period=asked))
    content = written(view, dataset.plans, format_, terminal)
    terminal.write(content, is_json=format_ is Format.JSON)
    if _is_alarming(view, alarming, terminal) or dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def _is_alarming(view: View | SideBySide, alarming: set[Status], terminal: Terminal) -> bool:
    """Say whether a plan shown has one of the statuses, and on standard error which."""
    from nsstrack.messages.words import words_of

    fired = [shown for shown in view.plans_in_force if shown.status in alarming]
    for shown in fired:
        status = words_of(terminal.language).status[shown.status]
        terminal.note(f"nsstrack: {terminal.usage.gate_fired.format(plan=shown.id, status=status)}")
    return bool(fired)


def _statuses(text: str | None, terminal: Terminal) -> set[Status]:
    from nsstrack.cli.known import require_known
    from nsstrack.model.status import Status

    words = [word.strip() for word in (text or "").split(",") if word.strip()]
    for word in words:
        require_known("status", word, [status.value for status in Status], terminal)
    return {Status(word) for word in words}


def _require_known(
    wanted: Selection, edition: str | None, dataset: Dataset, terminal: Terminal
) -> None:
    from nsstrack.cli.known import require_edition, require_shown

    require_shown(wanted.plan, wanted.sub_plan, dataset.plans, terminal)
    require_edition(edition, dataset.plans, terminal)


def _view(
    now: Evaluation, dataset: Dataset, wanted: Selection, level: Kind, terminal: Terminal
) -> View:
    from nsstrack.changes import changes
    from nsstrack.cli.folder import origin_of
    from nsstrack.cli.pages import NARROW
    from nsstrack.filters import select
    from nsstrack.render.view import View

    earlier = now.card.period.year_before()
    return View(
        shown=select(now.card, wanted),
        whole=now.card,
        changes=changes(now.of_period(earlier), now) if earlier in dataset.periods else None,
        level=level,
        origin=origin_of(dataset),
        is_narrow=terminal.width < NARROW,
    )


def _side_by_side(view: View, now: Evaluation, wanted: Selection, terminal: Terminal) -> SideBySide:
    from nsstrack.changes import both_editions, card_of_both
    from nsstrack.cli.known import BOTH
    from nsstrack.filters import select
    from nsstrack.render.edition_rows import LEAST_WIDTH
    from nsstrack.render.view import SideBySide

    both = both_editions(now)
    return SideBySide(
        view=replace(view, asks_for_both=True),
        shown=replace(select(card_of_both(now, both), wanted), edition=BOTH),
        both=both,
        is_narrow=terminal.width < LEAST_WIDTH,
    )
