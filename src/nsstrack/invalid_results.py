"""Whether the result that would count for an indicator is one that an error touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.counting_results import NEVER_CARRIED, reported, result_ids

if TYPE_CHECKING:
    from nsstrack.editions import IndicatorInForce
    from nsstrack.invalidated import Invalidated
    from nsstrack.model.results import Result
    from nsstrack.period import Period
    from nsstrack.register import Plans, Results


def is_invalidated(
    in_force: IndicatorInForce,
    period: Period,
    plans: Plans,
    results: Results,
    invalidated: Invalidated,
) -> bool:
    """Say whether an error touches the result of `in_force` that would count in `period`."""
    if in_force.node.results_of is not None and in_force.node.results_of not in plans.indicators:
        return True  # it stands in a file that was not read
    if not invalidated.results and not invalidated.periods:
        return False
    ids = result_ids(in_force.node, plans)
    earlier = [
        each
        for each in _whole_years(results, invalidated)
        if period.year - in_force.rules.carry_forward <= each.year < period.year
    ]
    for asked in (period, *earlier):
        found = reported(in_force.node, results.of(asked), plans)
        if any((asked, id_) in invalidated.results for id_ in ids):
            return True
        if found is None and asked in invalidated.periods:
            return True
        if found is not None and _ends_the_search(found[0], is_own=asked == period):
            return False
    return False


def _ends_the_search(result: Result, *, is_own: bool) -> bool:
    """Say whether no earlier result is asked for: there is one, or the period's own forbids it."""
    return result.value is not None or (is_own and result.missing in NEVER_CARRIED)


def _whole_years(results: Results, invalidated: Invalidated) -> list[Period]:
    """Return the whole years with results, read or not, the newest first."""
    lost = (period for period in invalidated.periods if period.is_whole_year)
    return sorted({*results.whole_years, *lost}, reverse=True)
