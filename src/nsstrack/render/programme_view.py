"""Projects, focus or obstacles of a period as somebody wants to see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from nsstrack.filters import Undertaking
from nsstrack.focus import FocusStanding
from nsstrack.obstacles import ObstacleStanding
from nsstrack.projects import ProjectStanding

if TYPE_CHECKING:
    from nsstrack.projects import UnservedObjective
    from nsstrack.render.view import Origin
    from nsstrack.scorecard import PlanScore, Scorecard

_Item = TypeVar("_Item", bound=Undertaking)


@dataclass(frozen=True, kw_only=True)
class Chosen(Generic[_Item]):
    """What filters left: `card` has the plans to show, `items` what is shown of them.

    Of an `agency` asked for, plans are left out that have nothing of it.
    """

    card: Scorecard
    items: tuple[_Item, ...]
    origin: Origin
    agency: str | None = None
    is_narrow: bool = False

    def of(self, plan: PlanScore) -> tuple[_Item, ...]:
        """Return what is shown of `plan`."""
        return tuple(each for each in self.items if each.plan and each.plan.id == plan.id)

    def has_any_of(self, plan: PlanScore) -> bool:
        """Say whether there is anything to show of `plan`."""
        return bool(self.of(plan))

    @property
    def plans(self) -> tuple[PlanScore, ...]:
        """The plans to show; of an agency only those that have something of it."""
        return tuple(
            plan for plan in self.card.plans if self.agency is None or self.has_any_of(plan)
        )


@dataclass(frozen=True, kw_only=True)
class ChosenProjects(Chosen[ProjectStanding]):
    """Projects, with the critical objectives that have none."""

    unserved: tuple[UnservedObjective, ...] = ()

    def unserved_of(self, plan: PlanScore) -> tuple[UnservedObjective, ...]:
        """Return the critical objectives of `plan` without a project."""
        return tuple(each for each in self.unserved if each.plan.id == plan.id)

    def has_any_of(self, plan: PlanScore) -> bool:
        """Say whether there is anything to show of `plan`."""
        return bool(self.of(plan) or self.unserved_of(plan))


@dataclass(frozen=True, kw_only=True)
class ChosenFocus(Chosen[FocusStanding]):
    """Focus of a year, by the statuses of the card; `is_judged` where its year has results."""

    is_judged: bool = True


@dataclass(frozen=True, kw_only=True)
class ChosenObstacles(Chosen[ObstacleStanding]):
    """Obstacles of a period."""

    @property
    def of_no_plan(self) -> tuple[ObstacleStanding, ...]:
        """Those of no sub-plan, or of one of a plan that is not in force."""
        return tuple(each for each in self.items if each.plan is None)
