"""`nsstrack projects PERIOD`: how far projects have come, and what lacks one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.cli.evaluate import ShownPlan
from nsstrack.cli.options import (
    AskedPageFormat,
    AskedPeriod,
    Data,
    KeepGoing,
    Lang,
    NoColor,
    ThaiDigits,
)
from nsstrack.cli.programme import OwnAgency

if TYPE_CHECKING:
    from nsstrack.cli.programme import Asked
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
    from nsstrack.cli.programme import Looks, asked_for, show
    from nsstrack.cli.terminal import Terminal
    from nsstrack.render.programme_pages import projects_page
    from nsstrack.render.project_json import projects_json

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = asked_for(period, plan, agency, data, terminal, keep_going=keep_going)
    looks = Looks(json=projects_json, page=projects_page)
    show(asked, _chosen(asked), looks, format_, terminal)


def _chosen(asked: Asked) -> ChosenProjects:
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
    )
