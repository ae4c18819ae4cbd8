"""How an indicator stood over the years, and the line of targets that it was judged by."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from nsstrack.editions import edition_in_force, edition_named
from nsstrack.model.plans import Plan
from nsstrack.scorecard import IndicatorScore
from nsstrack.scoring import needs_target
from nsstrack.targets import target_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.model.plans import Edition, Phase
    from nsstrack.period import Period
    from nsstrack.register import Entry
    from nsstrack.scorecard import Scorecard
    from nsstrack.targets import TargetInForce

LONGEST = 10
"""How many years a trend shows at most before the period asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """How an indicator stood in a period; None where it was not in force, having been before."""

    period: Period
    score: IndicatorScore | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a year is, or was, or will be judged by under the edition in force in it."""

    year: int
    edition: Edition
    target: TargetInForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """An indicator over the years, oldest first, and the phases that begin among them."""

    latest: IndicatorScore
    moments: tuple[Moment, ...]
    promises: tuple[Promise, ...]
    phases: tuple[Phase, ...]


def years_shown(plans: Iterable[Plan], known: Iterable[Period], period: Period) -> list[Period]:
    """Return the whole years of `known` before `period` from the phase before its own on.

    They are in order, and no more than `LONGEST` years back; the longest of several plans counts.
    """
    begun = min((_first_year(plan, period.year) for plan in plans), default=period.year)
    first = max(begun, period.year - LONGEST)
    return sorted(each for each in known if each.is_whole_year and first <= each.year < period.year)


def cards_shown(plan: Plan, cards: Sequence[Scorecard], period: Period) -> list[Scorecard]:
    """Return those of `cards` that a trend of `plan` up to `period` shows, whatever others do."""
    shown = years_shown([plan], (card.period for card in cards), period)
    return [card for card in cards if card.period in shown]


def _first_year(plan: Plan, year: int) -> int:
    """Return the first year of the phase before that of `year`, or of its own if it is the first.

    It is `year` itself where the plan has no phase by then.
    """
    begun = [phase.first_year for phase in plan.phases if phase.first_year <= year]
    return min(sorted(begun)[-2:], default=year)


def trend_of(latest: IndicatorScore, cards: Sequence[Scorecard], entry: Entry) -> Trend:
    """Return how `latest`, the indicator of `entry` in the last of `cards`, stood in each of them.

    `cards` are one or more scorecards, oldest first; those before it came into force do not count.
    Targets go on to the end of the last phase shown; the edition that the last card asks for counts
    in every year, if any.
    """
    plan = entry.plan
    stood = (Moment(period=card.period, score=_indicator(card, latest.id)) for card in cards)
    known = tuple(dropwhile(lambda moment: moment.score is None, stood))
    moments = known or (Moment(period=cards[-1].period, score=latest),)
    first, now = moments[0].period.year, cards[-1].period.year
    phases = tuple(
        phase for phase in plan.phases if first <= phase.last_year and phase.first_year <= now
    )
    until = max((phase.last_year for phase in phases), default=now)
    promises = _promises(latest, entry, range(first, until + 1), cards[-1].edition)
    return Trend(latest=latest, moments=moments, promises=tuple(promises), phases=phases)


def _indicator(card: Scorecard, id_: str) -> IndicatorScore | None:
    node = card.find(id_)
    return node if isinstance(node, IndicatorScore) else None


def _promises(
    latest: IndicatorScore, entry: Entry, years: range, asked: str | None
) -> Iterator[Promise]:
    if not needs_target(latest.rules.scoring):
        return
    named = edition_named(entry.plan, asked) if asked is not None else None
    for year in years:
        edition = named or edition_in_force(entry.plan, year)
        if edition is None or not _is_in(edition, entry):
            continue
        target = target_in_force(latest.in_force.node, edition.id, year)
        if target is not None:
            yield Promise(year=year, edition=edition, target=target)


def _is_in(edition: Edition, entry: Entry) -> bool:
    """Say whether the indicator, and what it stands under, belong to the edition."""
    nodes = (*entry.above[1:], entry.node)
    return all(
        isinstance(node, Plan) or node.editions is None or edition.id in node.editions
        for node in nodes
    )


def begins(before: Promise, promise: Promise) -> bool:
    """Say whether a new line of targets begins with `promise`.

    So it is under another edition, and where a target for the end of a phase follows another.
    """
    if before.edition.id != promise.edition.id:
        return True
    is_step = promise.target.start is None
    return is_step and before.target.target.by != promise.target.target.by


def lines_of(promises: Sequence[Promise]) -> tuple[tuple[Promise, ...], ...]:
    """Return the promises line by line: those that follow each other without a new beginning."""
    if not promises:
        return ()
    lines = [[promises[0]]]
    for before, promise in pairwise(promises):
        if begins(before, promise):
            lines.append([])
        lines[-1].append(promise)
    return tuple(tuple(line) for line in lines)
