"""What a report on a period is made of, before anybody writes it down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from nsstrack.changes import Changes, Evaluation, changes
from nsstrack.filters import hosted, select
from nsstrack.scorecard import IndicatorScore
from nsstrack.trends import Trend, trend_of, years_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.filters import Selection
    from nsstrack.model.plans import Plan
    from nsstrack.period import Period
    from nsstrack.scorecard import Scorecard


@dataclass(frozen=True, kw_only=True)
class Report:
    """How plans stand in a period, how they came there, and what there is to talk about.

    `earlier` are the whole years before that trends show, oldest first. `shown` holds the nodes
    that somebody wants to see; with an `agency` it is a briefing, and they are those it hosts.
    """

    now: Evaluation
    changes: Changes | None
    """What changed since the year before; None where that has no results."""
    earlier: tuple[Scorecard, ...]
    shown: Scorecard
    agency: str | None = None

    @property
    def period(self) -> Period:
        """The period reported on."""
        return self.now.card.period

    @property
    def is_briefing(self) -> bool:
        """Say whether this is for one agency."""
        return self.agency is not None

    def indicators(self) -> Iterator[IndicatorScore]:
        """Yield the indicators shown, in plan order."""
        yield from (node for node in self.shown.walk() if isinstance(node, IndicatorScore))

    def trend(self, node: IndicatorScore) -> Trend:
        """Return how an indicator shown stood over the years."""
        return trend_of(node, self._cards, self.now.plans.entries[node.id])

    @cached_property
    def _cards(self) -> tuple[Scorecard, ...]:
        return (*self.earlier, self.now.card)


def report_on(now: Evaluation, known: Iterable[Period], wanted: Selection) -> Report:
    """Return the report on what was evaluated, for all who may see it or for one agency.

    `known` are the periods whose results were read; those before that a trend shows, and the year
    before, are evaluated, each once.
    """
    periods = frozenset(known)
    period = now.card.period
    shown = select(now.card, replace(wanted, agency=None))
    if wanted.agency is not None:
        shown = hosted(shown, wanted.agency)
    years = years_shown(_plans(shown, now), periods, period)
    before = {year: now.of_period(year) for year in years}
    earlier = period.year_before()
    if earlier in periods and earlier not in before:
        before[earlier] = now.of_period(earlier)
    return Report(
        now=now,
        changes=changes(before[earlier], now) if earlier in before else None,
        earlier=tuple(before[year].card for year in years),
        shown=shown,
        agency=wanted.agency,
    )


def _plans(shown: Scorecard, now: Evaluation) -> list[Plan]:
    ids = {plan.id for plan in shown.plans}
    return [plan for plan in now.plans.plans if plan.id in ids]
