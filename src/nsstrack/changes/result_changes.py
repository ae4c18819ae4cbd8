"""What became of the result of an indicator between two evaluations."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.counting_results import Observation, Reason
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from nsstrack.changes.pairs import Pair


class ResultChange(StrEnum):
    """What became of the result that counts."""

    NEW = "new"
    """Now there is one."""
    WITHDRAWN = "withdrawn"
    """Now there is none."""
    RESTATED = "restated"
    """The same period has another value."""
    CHANGED = "changed"
    """Another period has another value."""
    FRESH = "fresh"
    """The period's own result took the place of a stale one."""
    STALE = "stale"
    """A result of an earlier year stands in, for the period's own or where there was none."""
    LAPSED = "lapsed"
    """No result of an earlier year stands in any more."""
    INVALID = "invalid"
    """An error touches it, now or before."""
    OTHER = "other"
    """The same value counts as something else (levels, a full year), or is missing for a reason."""


def result_change(pair: Pair) -> ResultChange | None:
    """Return what became of the result that counts; None where it is what it was."""
    if not pair.is_same or not isinstance(pair.new, IndicatorScore):
        return None
    assert isinstance(pair.old, IndicatorScore)
    old, new = pair.old.found, pair.new.found
    if (old is Reason.INVALID) is not (new is Reason.INVALID):
        return ResultChange.INVALID
    if isinstance(old, Observation) and isinstance(new, Observation):
        return _other_value(old, new)
    if isinstance(new, Observation):
        return ResultChange.STALE if new.is_stale else ResultChange.NEW
    if isinstance(old, Observation):
        return ResultChange.LAPSED if old.is_stale else ResultChange.WITHDRAWN
    return None


def _other_value(old: Observation, new: Observation) -> ResultChange | None:
    if old.is_stale is not new.is_stale:
        return ResultChange.STALE if new.is_stale else ResultChange.FRESH
    if old.value == new.value:
        return None
    return ResultChange.RESTATED if old.period == new.period else ResultChange.CHANGED
