"""Checking ids that somebody typed against those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.cli.folder import holds_plans, nearest_folder
from nsstrack.cli.hints import SHORT_LIST, did_you_mean, hints
from nsstrack.model.fields import Text
from nsstrack.period import BUDDHIST_ERA, Period
from nsstrack.suggestion import suggest

BOTH = "both"
"""What `--edition` takes for two editions side by side; none can be asked for by that id."""

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from nsstrack.cli.terminal import Terminal
    from nsstrack.messages.usage import Usage
    from nsstrack.model.plans import Agency
    from nsstrack.register import Plans


def require_known(
    kind: str,
    text: str | None,
    known: Collection[str],
    terminal: Terminal,
    others: Iterable[str] = (),
) -> None:
    """Stop with a "did you mean", or with what there is, where `text` is not one of `known`.

    `others` are words that would do as well, and are not listed.
    """
    if text is None or text in known:
        return
    usage = terminal.usage
    sentence = usage.unknown.format(kind=usage.kinds[kind], text=text)
    terminal.fail(usage.between.join([sentence, *hints(text, known, usage, others)]))


def require_shown(plan: str | None, sub_plan: str | None, plans: Plans, terminal: Terminal) -> None:
    """Stop where there is no such plan or sub-plan to show."""
    require_known("plan", plan, [each.id for each in plans.plans], terminal)
    sub_plans = [each.id for one in plans.plans for each in one.sub_plans]
    require_known("sub_plan", sub_plan, sub_plans, terminal)


def agency_named(text: str | None, plans: Plans, terminal: Terminal) -> str | None:
    """Return the id of the agency with that id or short name, in whichever language, or stop."""
    if text is None or text in plans.agencies:
        return text
    ids: dict[str, list[str]] = {}
    for id_, agency in plans.agencies.items():
        for short in dict.fromkeys(_shorts(agency)):
            ids.setdefault(short, []).append(id_)
    if len(ids.get(text, ())) != 1:  # none, or several with the same short name
        others = [short for short, of in ids.items() if len(of) == 1]
        require_known("agency", text, ids.get(text) or list(plans.agencies), terminal, others)
    return ids[text][0]


def _shorts(agency: Agency) -> tuple[str, ...]:
    short = agency.abbreviation
    given = (short.th, short.en) if isinstance(short, Text) else (short,)
    return tuple(each for each in given if each is not None)


def require_edition(edition: str | None, plans: Plans, terminal: Terminal) -> None:
    """Stop where no plan has `edition`, which may also ask for two of them."""
    if edition != BOTH:
        require_one_edition(edition, plans, terminal, others=(BOTH,))


def require_one_edition(
    edition: str | None, plans: Plans, terminal: Terminal, others: Iterable[str] = ()
) -> None:
    """Stop where no plan has `edition`; `others` are words that would do, too."""
    editions = [each.id for plan in plans.plans for each in plan.editions]
    require_known("edition", edition, list(dict.fromkeys(editions)), terminal, others=others)


def parse_period(text: str, data: Path | None, terminal: Terminal) -> Period:
    """Return the period that `text` names, or stop; `data` is the folder given."""
    period = Period.parse(text)
    if period is None:
        usage = terminal.usage
        guess = did_you_mean(text, _periods_in(data), usage)
        terminal.fail(usage.between.join([usage.not_a_period.format(text=text), *guess]))
    return period


def _periods_in(data: Path | None) -> list[str]:
    """Return the periods that the names of files in the data folder say, if there is a folder."""
    from nsstrack.dataset import periods_in

    folder = nearest_folder() if data is None else data
    if folder is None or not holds_plans(folder):
        return []
    return [str(period) for period in periods_in(folder)]


def require_results(period: Period, known: Sequence[Period], terminal: Terminal) -> None:
    """Stop where there are no results for `period` at all."""
    if period in known:
        return
    usage = terminal.usage
    sentence = usage.no_results.format(period=period)
    if meant := in_buddhist_era(period, known, usage):
        terminal.fail(usage.between.join([sentence, *meant]))
    if not known:
        terminal.fail(sentence)
    slip = suggest(str(period), map(str, known))
    nearest = slip or min(known, key=lambda each: _unlikeness(each, period))
    guess = usage.did_you_mean.format(guess=nearest)
    listed = ", ".join(str(each) for each in known[-SHORT_LIST:])
    terminal.fail(usage.between.join([sentence, guess, usage.there_is.format(known=listed)]))


def in_buddhist_era(period: Period, known: Collection[Period], usage: Usage) -> list[str]:
    """Return a hint, and nothing else, where `period` counted in the Buddhist era is known."""
    buddhist = Period(period.year + BUDDHIST_ERA, period.months)
    return [usage.buddhist_era.format(year=buddhist)] if buddhist in known else []


def _unlikeness(one: Period, other: Period) -> tuple[bool, int, int]:
    """Return how unlike two periods are: more than a digit apart, then by years and by months."""
    digits = sum(a != b for a, b in zip(str(one.year), str(other.year), strict=False))
    return digits > 1, abs(one.year - other.year), abs(one.months - other.months)
