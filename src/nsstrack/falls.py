"""Whether a result is worse than the one before it, and for how many years it has been so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.counting_results import NEVER_CARRIED
from nsstrack.model.methods import Direction
from nsstrack.overdue import YEARS_BETWEEN
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.period import Period
    from nsstrack.scorecard import Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A result worse than the one before it, for the `years`-th time in a row."""

    before: IndicatorScore
    years: int


def fall_of(node: IndicatorScore, period: Period, earlier: Sequence[Scorecard]) -> Fall | None:
    """Return whether the period's own result is worse than that of the year before.

    With an indicator that is not measured every year it is the result before. An interim round is
    compared with the whole year before. None where the two cannot be compared.
    """
    run = [node]
    for before in _results_before(node, period, earlier):
        if not _is_worse(run[-1], before, node.in_force.direction):
            break
        run.append(before)
    return Fall(before=run[1], years=len(run) - 1) if len(run) > 1 else None


def _results_before(
    node: IndicatorScore, period: Period, earlier: Sequence[Scorecard]
) -> Iterator[IndicatorScore]:
    """Yield how the indicator stood with the results that each follow the one before, from new.

    They end where one is missing that was due, or where the compiler began to measure otherwise.
    """
    between = YEARS_BETWEEN.get(node.in_force.node.frequency)
    year, upper = period.year, node
    if not _has_own(node):
        return
    for card in sorted(earlier, key=lambda card: card.period, reverse=True):
        if card.period.year >= period.year:
            continue
        lower = card.find(node.id)
        if not isinstance(lower, IndicatorScore) or lower.in_force.unit != upper.in_force.unit:
            return
        if between is not None and year - card.period.year > between:
            return
        if lower.reported is not None and lower.reported.missing in NEVER_CARRIED:
            return
        if _has_own(lower):
            year = card.period.year
            yield lower


def _has_own(node: IndicatorScore) -> bool:
    return node.observation is not None and not node.is_stale


def _is_worse(node: IndicatorScore, than: IndicatorScore, direction: Direction) -> bool:
    assert node.observation is not None
    assert than.observation is not None
    now, before = node.observation.scored, than.observation.scored
    return now < before if direction is Direction.HIGHER else now > before
