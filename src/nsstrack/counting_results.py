"""Which result of an indicator counts in a period, or why none does."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.arithmetic import CONTEXT
from nsstrack.levels import number_of
from nsstrack.model.methods import Progress
from nsstrack.model.results import Missing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from nsstrack.editions import IndicatorInForce
    from nsstrack.model.fields import Words
    from nsstrack.model.methods import Scoring
    from nsstrack.model.plans import Indicator
    from nsstrack.model.results import Result, ResultDefaults
    from nsstrack.period import Period
    from nsstrack.register import PeriodResults, Plans, Results


class Reason(StrEnum):
    """Why a node has no status."""

    NOT_REPORTED = "not_reported"
    NO_TARGET = "no_target"
    LOW_COVERAGE = "low_coverage"
    NO_INDICATOR = "no_indicator"
    STALE_BEFORE_BASELINE = "stale_before_baseline"
    INVALID = "invalid"
    NOT_PUBLISHED = "not_published"
    NOT_COLLECTED = "not_collected"
    NOT_COMPARABLE = "not_comparable"
    DISCONTINUED = "discontinued"


class Observation(NamedTuple):
    """A result that counts.

    `scored` is what is scored: the value as a number, over a full year where the indicator
    accumulates. `period` is where it was reported, before the one asked for if `is_stale`.
    """

    value: Decimal | str
    scored: Decimal
    period: Period
    is_stale: bool
    result: Result
    defaults: ResultDefaults

    @property
    def reported(self) -> str | None:
        """The day it was reported, Buddhist era."""
        return self.result.reported or self.defaults.reported

    @property
    def data_year(self) -> int | None:
        """The year that the data is of."""
        return self.result.data_year or self.defaults.data_year

    @property
    def source(self) -> Words | None:
        """Who says so."""
        return self.result.source or self.defaults.source

    @property
    def url(self) -> str | None:
        """Where it can be read."""
        return self.result.url or self.defaults.url


NEVER_CARRIED = frozenset((Missing.NOT_COMPARABLE, Missing.DISCONTINUED))
"""After these an earlier result does not stand in."""


def observe(
    in_force: IndicatorInForce, period: Period, plans: Plans, results: Results
) -> Observation | Reason:
    """Return the result of `in_force` that counts in `period`, or the reason why there is none."""
    indicator = in_force.node
    found = reported(indicator, results.of(period), plans)
    if found is None:
        missing = None
    elif found[0].value is not None:
        return _observation(indicator, found, period, is_stale=False)
    else:
        missing = found[0].missing
    if missing not in NEVER_CARRIED:
        carried = _carried(in_force, period, plans, results)
        if carried is not None:
            return carried
    return Reason.NOT_REPORTED if missing is None else Reason(missing.value)


def unless_before_baseline(
    found: Observation | Reason, scoring: Scoring, start: int | None
) -> Observation | Reason:
    """Refuse a stale result that is no progress yet: one from `start`, the baseline's year."""
    if not isinstance(found, Observation) or not found.is_stale:
        return found
    if start is None or not isinstance(scoring, Progress):
        return found
    return found if found.period.year > start else Reason.STALE_BEFORE_BASELINE


def reported(
    indicator: Indicator, of_period: PeriodResults, plans: Plans
) -> tuple[Result, ResultDefaults] | None:
    """Return what `of_period` says under the indicator's id, a former one, or a shared one."""
    return of_period.first_of(result_ids(indicator, plans))


def result_ids(indicator: Indicator, plans: Plans) -> Mapping[str, int]:
    """Return the ids under which results of `indicator` may stand, the first to be asked first."""
    return plans.result_ids(indicator)


def _carried(
    in_force: IndicatorInForce, period: Period, plans: Plans, results: Results
) -> Observation | None:
    """Return the newest whole-year result of the years that may be carried forward."""
    oldest = period.year - in_force.rules.carry_forward
    for earlier in results.whole_years:
        if not oldest <= earlier.year < period.year:
            continue
        found = reported(in_force.node, results.of(earlier), plans)
        if found is not None and found[0].value is not None:
            return _observation(in_force.node, found, earlier, is_stale=True)
    return None


def _observation(
    indicator: Indicator,
    found: tuple[Result, ResultDefaults],
    period: Period,
    *,
    is_stale: bool,
) -> Observation:
    result, defaults = found
    assert result.value is not None
    number = number_of(result.value, indicator)
    if indicator.accumulates and not period.is_whole_year:
        number = CONTEXT.divide(CONTEXT.multiply(number, 12), period.months)
    return Observation(
        value=result.value,
        scored=number,
        period=period,
        is_stale=is_stale,
        result=result,
        defaults=defaults,
    )
