"""From what an indicator is measured by and what was observed to how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.arithmetic import ONE
from nsstrack.bands import status_of
from nsstrack.counting_results import Observation, Reason
from nsstrack.levels import number_of
from nsstrack.model.methods import Progress
from nsstrack.next_band import Yardstick, decimals
from nsstrack.rollup import Outcome, no_data
from nsstrack.scoring import Unscorable, attainment, needs_target, score

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.editions import IndicatorInForce
    from nsstrack.model.plans import Baseline
    from nsstrack.period import Period
    from nsstrack.targets import TargetInForce


def yardstick(
    in_force: IndicatorInForce,
    target: TargetInForce | None,
    baseline: Baseline | None,
    seen: Observation | Reason,
    period: Period,
) -> Yardstick:
    """Return what `in_force` is measured by in `period`, all as numbers."""
    is_own = isinstance(seen, Observation) and not seen.is_stale
    return Yardstick(
        in_force=in_force,
        target=target.value if target is not None else None,
        baseline=number_of(baseline.value, in_force.node) if baseline is not None else None,
        months=period.months if in_force.node.accumulates and is_own else 12,
        places=decimals(target.target.value) if target is not None else 0,
    )


def judge(seen: Observation | Reason, by: Yardstick) -> tuple[Outcome, Decimal | None]:
    """Return how an indicator stands, and its attainment."""
    rules = by.in_force.rules
    lacks_target = needs_target(rules.scoring) and by.target is None
    lacks_baseline = isinstance(rules.scoring, Progress) and by.baseline is None
    if lacks_target or lacks_baseline:
        return no_data(Reason.NO_TARGET), None
    if isinstance(seen, Reason):
        return no_data(seen), None
    try:
        attained = attainment(
            rules.scoring, by.in_force.direction, seen.scored, by.target, by.baseline
        )
    except Unscorable:
        return no_data(Reason.INVALID), None
    points = score(rules.scoring, attained)
    status = status_of(points, rules.bands)
    return Outcome(status=status, reason=None, score=points, coverage=ONE), attained
