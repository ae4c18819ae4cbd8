"""`nsstrack obstacles PERIOD`: what stood in the way, why, and what is done about it."""

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
    from nsstrack.render.programme_view import ChosenObstacles


def obstacles(
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
    """Show what stood in the way in PERIOD, why, and what is done about it."""
    from nsstrack.cli.programme import Looks, asked_for, show
    from nsstrack.cli.terminal import Terminal
    from nsstrack.render.obstacle_json import obstacles_json
    from nsstrack.render.programme_pages import obstacles_page

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = asked_for(period, plan, agency, data, terminal, keep_going=keep_going)
    looks = Looks(json=obstacles_json, page=obstacles_page)
    show(asked, _chosen(asked), looks, format_, terminal)


def _chosen(asked: Asked) -> ChosenObstacles:
    from nsstrack.cli.folder import origin_of
    from nsstrack.filters import undertaken
    from nsstrack.obstacles import obstacles_in
    from nsstrack.render.programme_view import ChosenObstacles

    every = obstacles_in(asked.dataset.plans, asked.dataset.results, asked.card)
    return ChosenObstacles(
        card=asked.shown,
        items=undertaken(every, asked.wanted),
        agency=asked.wanted.agency,
        origin=origin_of(asked.dataset),
    )
