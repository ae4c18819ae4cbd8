"""A scorecard beside that of the period before: what can be compared, and by how much it moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT
from nsstrack.scorecard import NodeScore, PlanScore, Scorecard

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.model.status import Status


class Trend(StrEnum):
    """Which way a score went."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    NEW_EDITION = "new_edition"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a node moved since the period before; `points` is None where no difference is known."""

    trend: Trend
    points: Decimal | None
    before: Status | None


ABSENT = Change(trend=Trend.UNKNOWN, points=None, before=None)


def change_since(now: PlanScore, node: NodeScore, before: Scorecard | None) -> Change:
    """Return how `node` of the plan `now` moved since `before`.

    Under two editions a score means two things, so only the old status is told then.
    """
    then = before.find(node.id) if before is not None else None
    plan_then = before.find(now.id) if before is not None else None
    if then is None or not isinstance(plan_then, PlanScore):
        return ABSENT
    if plan_then.edition.id != now.edition.id:
        return Change(trend=Trend.NEW_EDITION, points=None, before=then.status)
    if node.score is None or then.score is None:
        return Change(trend=Trend.UNKNOWN, points=None, before=then.status)
    points = CONTEXT.subtract(node.score, then.score)
    trend = Trend.UP if points > 0 else Trend.DOWN if points < 0 else Trend.SAME
    return Change(trend=trend, points=points, before=then.status)
