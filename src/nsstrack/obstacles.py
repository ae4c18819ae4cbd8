"""What stood in the way in a period, of whom, and how that part of the plan stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.model.fields import UNREAD, Provenance

if TYPE_CHECKING:
    from nsstrack.model.results import Obstacle
    from nsstrack.register import Plans, Results
    from nsstrack.scorecard import NodeScore, PlanScore, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleStanding:
    """An obstacle with the sub-plan that it hinders.

    `plan` is that of the sub-plan it names; None where it names none, or the plan is not in force.
    `sub_plan` is None where that is not in force, too.
    """

    obstacle: Obstacle
    plan: PlanScore | None
    sub_plan: NodeScore | None

    @property
    def agency(self) -> str:
        """The id of the agency that it hinders, else of the sub-plan's host; empty without both."""
        own = self.obstacle.agency
        if own is not None and own != UNREAD:
            return own
        return self.sub_plan.host if self.sub_plan is not None else ""

    @property
    def is_illustrative(self) -> bool:
        """Say whether the obstacle is made up."""
        return self.obstacle.provenance is Provenance.ILLUSTRATIVE


def obstacles_in(plans: Plans, results: Results, card: Scorecard) -> tuple[ObstacleStanding, ...]:
    """Return the obstacles of the card's period in plan order, those of no sub-plan at the end.

    Those of one sub-plan stay in the order in which they are reported.
    """
    in_force = {plan.id: plan for plan in card.plans}
    places = {id_: at for at, id_ in enumerate(plans.entries)}
    reported = sorted(
        results.of(card.period).obstacles,
        key=lambda each: places.get(each.sub_plan or "", len(places)),
    )
    found = []
    for obstacle in reported:
        entry = plans.entries.get(obstacle.sub_plan or "")
        plan = in_force.get(entry.plan.id) if entry is not None else None
        sub_plans = plan.sub_plans if plan is not None else ()
        sub_plan = next((each for each in sub_plans if each.id == obstacle.sub_plan), None)
        found.append(ObstacleStanding(obstacle=obstacle, plan=plan, sub_plan=sub_plan))
    return tuple(found)
