"""Which results of a period are overdue or missing, since when, and who is to report them.

There is no clock: what is due follows from the period asked for and from how often an indicator is
measured, so the same data give the same answer on any day.

* A whole year is over: a yearly result is due, one of every second year where the year before has
  none either.
* A round is not: what it lacks is due only where the years over before it lack it too.
* What is measured irregularly is never due, and a year in which the indicator was not in force owes
  nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason, reported
from nsstrack.editions import as_amended, edition_in_force, rules_above
from nsstrack.lifetimes import lifetimes
from nsstrack.model.plans import Frequency
from nsstrack.period import Period
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.fields import Words
    from nsstrack.register import Entry, Plans, Results
    from nsstrack.scorecard import Scorecard

YEARS_BETWEEN = {Frequency.YEARLY: 1, Frequency.EVERY_2_YEARS: 2}
"""How many years lie between two results at most; what is irregular has no limit."""


class GapKind(StrEnum):
    """In what way a period has no result of an indicator."""

    OVERDUE = "overdue"
    """It is due, and no file says why it is not there."""
    MISSING = "missing"
    """It is due and the file says why it is not there, or it is irregular and nothing stands in."""
    NOT_IN_ROUND = "not_in_round"
    """The year of the round is not over."""
    NOT_DUE = "not_due"
    """It is not measured every year, or in force too short a time to have one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An indicator without a result of its own in the period."""

    node: IndicatorScore
    period: Period
    kind: GapKind
    reason: Reason
    """What the period's file says; `not_reported` where it says nothing."""
    stands_in: Period | None
    """The year whose result is scored in its place."""
    since: Period | None
    """The last period before with a result; None where there never was one."""
    years: int | None
    """How many years in a row, of those that are over, have none; None where none ever had."""
    reporter: str
    """The id of the agency that hosts the indicator from which the result comes."""

    @property
    def note(self) -> Words | None:
        """What was written beside the reason."""
        return self.node.reported.note if self.node.reported is not None else None


def gaps(card: Scorecard, plans: Plans, results: Results) -> tuple[Gap, ...]:
    """Return every indicator of `card` without a result of its own in its period, in plan order.

    `results` are those of all periods. An indicator that an error touches is none: its result may
    well be there.
    """
    return tuple(
        _gap(node, _History(node, card.period, plans, results), card)
        for node in card.walk()
        if isinstance(node, IndicatorScore) and _lacks_result(node)
    )


def _lacks_result(node: IndicatorScore) -> bool:
    has_own = node.reported is not None and node.reported.value is not None
    return not has_own and node.found is not Reason.INVALID


def _gap(node: IndicatorScore, history: _History, card: Scorecard) -> Gap:
    missing = node.reported.missing if node.reported is not None else None
    reason = Reason.NOT_REPORTED if missing is None else Reason(missing.value)
    since = next(history.periods(), None)
    return Gap(
        node=node,
        period=card.period,
        kind=_kind(node, history, reason),
        reason=reason,
        stands_in=node.observation.period if node.observation is not None else None,
        since=since,
        years=history.years() if since is None or since.is_whole_year else None,
        reporter=history.reporter(),
    )


def _kind(node: IndicatorScore, history: _History, reason: Reason) -> GapKind:
    between = YEARS_BETWEEN.get(node.in_force.node.frequency)
    if between is None:
        return GapKind.MISSING if node.observation is None else GapKind.NOT_DUE
    if not history.is_due(between):
        return GapKind.NOT_DUE if history.period.is_whole_year else GapKind.NOT_IN_ROUND
    return GapKind.OVERDUE if reason is Reason.NOT_REPORTED else GapKind.MISSING


@dataclass(frozen=True, slots=True)
class _History:
    """What was reported of an indicator before a period that has no result of it."""

    node: IndicatorScore
    period: Period
    plans: Plans
    results: Results

    @property
    def last_year(self) -> int:
        """The last year that is over when the period is."""
        return self.period.year if self.period.is_whole_year else self.period.year - 1

    def periods(self) -> Iterator[Period]:
        """Yield the periods before with a result, the newest first."""
        for period in sorted(self.results.periods, reverse=True):
            if period < self.period and self._has_result(period):
                yield period

    def years(self) -> int | None:
        """Return how many years that are over have passed since the last one with a result."""
        last = next((period for period in self.periods() if period.is_whole_year), None)
        return self.last_year - last.year if last is not None else None

    def is_due(self, between: int) -> bool:
        """Say whether the indicator was in force in the last years, and none has a result."""
        years = range(self.last_year, self.last_year - between, -1)
        return all(self._is_owed(year) for year in years) and not any(
            self._has_result(Period(year)) for year in years
        )

    def _has_result(self, period: Period) -> bool:
        found = reported(self.node.in_force.node, self.results.of(period), self.plans)
        return found is not None and found[0].value is not None

    def reporter(self) -> str:
        """Return the host of the indicator from which results come in the period's year."""
        shared = self.plans.entries.get(self.node.in_force.node.results_of or "")
        if shared is None or not _is_in_force(shared, self.period.year):
            return self.node.host
        return _host(shared, self.period.year, self.plans)

    def _is_owed(self, year: int) -> bool:
        """Say whether the year asks for the result: of the indicator, or of the one it shares."""
        asking = (self.node.id, self.node.in_force.node.results_of or "")
        entries = map(self.plans.entries.get, asking)
        return any(_is_in_force(entry, year) for entry in entries if entry is not None)


def _is_in_force(entry: Entry, year: int) -> bool:
    return any(
        each.left_out_by is None and each.first_year <= year <= each.last_year
        for each in lifetimes(entry)
    )


def _host(entry: Entry, year: int, plans: Plans) -> str:
    """Return the host of a node that is in force in `year`."""
    edition = edition_in_force(entry.plan, year)
    assert edition is not None  # else the node were not in force
    host, rules = "", rules_above(plans, entry.plan)
    for node in (*entry.above, entry.node):
        host = as_amended(plans, node, edition.id, rules, host).host
    return host
