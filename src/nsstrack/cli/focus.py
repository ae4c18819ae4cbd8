"""`nsstrack focus YEAR`: what agencies concentrate on, and how that part of the plan stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_focus
from nsstrack.cli.evaluate import ShownPlan
from nsstrack.cli.options import (
    AskedPageFormat,
    Data,
    KeepGoing,
    Lang,
    NoColor,
    ThaiDigits,
)
from nsstrack.cli.programme import OwnAgency
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.cli.programme import Asked
    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.period import Period
    from nsstrack.render.programme_view import ChosenFocus

AskedYear = Annotated[
    str,
    typer.Argument(metavar="YEAR", help=Help.year_of_focus.en, autocompletion=complete_focus),
]


def focus(
    year: AskedYear,
    plan: ShownPlan = None,
    agency: OwnAgency = None,
    format_: AskedPageFormat = None,
    keep_going: KeepGoing = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Show what agencies concentrate on in YEAR, and how their sub-plans and objectives stand."""
    from nsstrack.cli.folder import load_sound
    from nsstrack.cli.known import parse_period, require_results
    from nsstrack.cli.programme import Looks, evaluated, show
    from nsstrack.cli.terminal import Terminal
    from nsstrack.render.focus_json import focus_json
    from nsstrack.render.programme_pages import focus_page

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = parse_period(year, data, terminal)
    judged = _judged(asked, data, terminal)
    dataset = load_sound(data, terminal, judged, keep_going=keep_going)
    if not asked.is_whole_year:
        require_results(asked, dataset.periods, terminal)
    _require_focus(judged, dataset, terminal)
    seen = evaluated(judged, dataset, plan, agency, terminal)
    looks = Looks(json=focus_json, page=focus_page)
    show(seen, _chosen(seen), looks, format_, terminal)


def _judged(asked: Period, data: Path | None, terminal: Terminal) -> Period:
    """Return the period that shows how a year stands; the round asked for, where it is one."""
    from nsstrack.cli.folder import find_folder
    from nsstrack.dataset import periods_in
    from nsstrack.focus import judged_in

    if not asked.is_whole_year:
        return asked
    return judged_in(asked.year, periods_in(find_folder(data, terminal))) or asked


def _require_focus(period: Period, dataset: Dataset, terminal: Terminal) -> None:
    """Stop where no plan names a focus for the year."""
    from nsstrack.cli.known import in_buddhist_era
    from nsstrack.focus import years_of_focus
    from nsstrack.period import Period

    years, usage = years_of_focus(dataset.plans), terminal.usage
    if period.year in years:
        return
    said = [
        usage.no_focus.format(year=period.year),
        *in_buddhist_era(Period(period.year), [Period(year) for year in years], usage),
    ]
    if years:
        said.append(usage.there_is.format(known=", ".join(map(str, years))))
    terminal.fail(usage.between.join(said))


def _chosen(asked: Asked) -> ChosenFocus:
    from nsstrack.cli.folder import origin_of
    from nsstrack.filters import undertaken
    from nsstrack.focus import focus_in
    from nsstrack.render.programme_view import ChosenFocus

    return ChosenFocus(
        card=asked.shown,
        items=undertaken(focus_in(asked.card), asked.wanted),
        agency=asked.wanted.agency,
        origin=origin_of(asked.dataset),
        is_judged=asked.card.period in asked.dataset.periods,
    )
