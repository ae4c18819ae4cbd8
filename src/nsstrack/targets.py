"""Which target and which baseline an indicator is judged by in a year."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.arithmetic import CONTEXT
from nsstrack.levels import is_measured, number_of
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import Target

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from nsstrack.model.plans import Baseline, Indicator

_by = attrgetter("by")


class TargetInForce(NamedTuple):
    """What a year is judged by: a value, and the target (and start of the line) it comes from."""

    value: Decimal
    target: Target
    start: Target | Baseline | None = None


def targets_that_count(indicator: Indicator, edition: str) -> tuple[Target, ...]:
    """Return the targets naming `edition`, earliest first; where none does, those naming none.

    One that wrong data gives a value that cannot be measured by does not count.
    """
    targets = indicator.targets
    counting = [target for target in targets if target.edition == edition]
    counting = counting or [target for target in targets if target.edition is None]
    sound = [each for each in counting if is_measured(each.value, indicator)]
    sound.sort(key=_by)
    return tuple(sound)


def baseline_that_counts(indicator: Indicator, edition: str) -> Baseline | None:
    """Return the baseline that names `edition`; where none does, the one that names none."""
    if not indicator.baselines:
        return None
    named = [item for item in indicator.baselines if item.edition == edition]
    unnamed = [item for item in indicator.baselines if item.edition is None]
    found = next(iter(named or unnamed), None)
    return found if found is not None and is_measured(found.value, indicator) else None


def target_in_force(
    indicator: Indicator, edition: str, year: int, basis: TargetBasis | None = None
) -> TargetInForce | None:
    """Return what `year` is judged by under `edition`; None where nothing is promised for it.

    `basis` asks for another basis than the indicator's own.
    """
    counting = targets_that_count(indicator, edition)
    coming = next((target for target in counting if target.by >= year), None)
    if coming is None:
        return None
    if (basis or indicator.target_basis) is TargetBasis.PHASE_END:
        return TargetInForce(value=number_of(coming.value, indicator), target=coming)
    start = _start_of_line(counting, baseline_that_counts(indicator, edition), year)
    if start is None:
        return None
    return TargetInForce(value=_point(indicator, start, coming, year), target=coming, start=start)


def start_year(start: Target | Baseline) -> int:
    """Return the year in which `start` has its value."""
    return start.by if isinstance(start, Target) else start.year


def _start_of_line(
    counting: Sequence[Target], baseline: Baseline | None, year: int
) -> Target | Baseline | None:
    """Return the latest target before `year`, else the baseline if its year is before `year`."""
    passed = [target for target in counting if target.by < year]
    if passed:
        return passed[-1]
    return baseline if baseline is not None and baseline.year < year else None


def _point(indicator: Indicator, start: Target | Baseline, coming: Target, year: int) -> Decimal:
    """Return (v0 (y1 - year) + v1 (year - y0)) / (y1 - y0): one division, rounded once."""
    first, last = number_of(start.value, indicator), number_of(coming.value, indicator)
    begun = start_year(start)
    before = CONTEXT.multiply(first, coming.by - year)
    return CONTEXT.divide(CONTEXT.fma(last, year - begun, before), coming.by - begun)
