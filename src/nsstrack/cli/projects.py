"""`nsstrack projects PERIOD`: how far projects have come, and what lacks one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from nsstrack.cli.evaluate import ShownPlan
from nsstrack.cli.options import (
    AskedPageFormat,
    AskedPeriod,
    Data,
    KeepGoing,
    Lang,
    NoColor,
    PageFormat,
    ThaiDigits,
)
from nsstrack.cli.programme import OwnAgency

if TYPE_CHECKING:
    from nsstrack.cli.programme import Asked
    from nsstrack.cli.terminal import Terminal
    from nsstrack.render.programme_view import ChosenProjects


def projects(
    period: AskedPeriod,
    plan: ShownPlan = None,
    agency: OwnAgency = None,
    format_: AskedPageFormat = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Show how far flagship projects are in PERIOD, their money, and what has no project."""
    from nsstrack.cli.known import parse_period
    from nsstrack.cli.programme import evaluated, sound_data
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = parse_period(period, data, terminal)
    dataset = sound_data(asked, data, terminal, keep_going=keep_going)
    _write(evaluated(asked, dataset, plan, agency, terminal), format_, terminal)
    if dataset.has_errors:
        raise typer.Exit(EXIT_FINDINGS)


def _write(asked: Asked, format_: PageFormat | None, terminal: Terminal) -> None:
    from nsstrack.cli.pages import is_table, vocabulary, write_page
    from nsstrack.cli.programme import NARROW
    from nsstrack.render.programme_pages import projects_page
    from nsstrack.render.project_json import projects_json

    is_narrow = is_table(format_, terminal) and terminal.width < NARROW
    chosen = _chosen(asked, is_narrow=is_narrow)
    if format_ is PageFormat.JSON:
        terminal.write(projects_json(chosen), is_json=True)
        return
    plans = asked.dataset.plans
    says = vocabulary(plans, terminal, has_glyphs=format_ is PageFormat.MARKDOWN or None)
    write_page(projects_page(chosen, says), format_, terminal)


def _chosen(asked: Asked, *, is_narrow: bool) -> ChosenProjects:
    from nsstrack.cli.folder import origin_of
    from nsstrack.filters import undertaken
    from nsstrack.projects import objectives_without_project, projects_in
    from nsstrack.render.programme_view import ChosenProjects

    every = projects_in(asked.dataset.results, asked.card, asked.dataset.invalidated)
    unserved = objectives_without_project(every, asked.card)
    return ChosenProjects(
        card=asked.shown,
        items=undertaken(every, asked.wanted),
        unserved=undertaken(unserved, asked.wanted),
        agency=asked.wanted.agency,
        origin=origin_of(asked.dataset),
        is_narrow=is_narrow,
    )
