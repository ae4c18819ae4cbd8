"""What agencies concentrate on in a year, and how that part of the plan stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.model.fields import UNREAD, Provenance
from nsstrack.model.plans import Plan
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from nsstrack.model.plans import Focus
    from nsstrack.period import Period
    from nsstrack.register import Plans
    from nsstrack.scorecard import NodeScore, PlanScore, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusStanding:
    """A focus of the year, with the part of the plan that it is about.

    `sub_plan` is the one it names, if that is in force.
    """

    focus: Focus
    plan: PlanScore
    sub_plan: NodeScore | None

    @property
    def agency(self) -> str:
        """The id of the agency that concentrates on it."""
        return "" if self.focus.agency == UNREAD else self.focus.agency

    @property
    def node(self) -> NodeScore | None:
        """What it is about: its sub-plan, or the whole plan where it names none.

        None where it names a sub-plan that is not in force.
        """
        return self.plan if self.focus.sub_plan is None else self.sub_plan

    @property
    def objectives(self) -> tuple[NodeScore, ...]:
        """The objectives of that node in force; of a plan its own."""
        children = self.node.children if self.node is not None else ()
        return tuple(each for each in children if each.kind is Kind.OBJECTIVE)

    @property
    def is_illustrative(self) -> bool:
        """Say whether the focus is made up."""
        return self.focus.provenance is Provenance.ILLUSTRATIVE


def focus_in(card: Scorecard) -> tuple[FocusStanding, ...]:
    """Return what is focused on in the year of the card, of the plans in force, in plan order."""
    return tuple(each for plan in card.plans for each in _of_plan(plan, card.period.year))


def years_of_focus(plans: Plans) -> tuple[int, ...]:
    """Return the years for which any plan names a focus, in order."""
    return tuple(sorted({each.year for plan in plans.plans for each in plan.focus}))


def judged_in(year: int, periods: Collection[Period]) -> Period | None:
    """Return which of `periods` shows how a year stands: the whole year, else its latest round."""
    return max((each for each in periods if each.year == year), default=None)


def _of_plan(plan: PlanScore, year: int) -> Iterator[FocusStanding]:
    node = plan.in_force.node
    assert isinstance(node, Plan)
    sub_plans = {each.id: each for each in plan.sub_plans}
    for focus in node.focus:
        if focus.year == year:
            yield FocusStanding(
                focus=focus, plan=plan, sub_plan=sub_plans.get(focus.sub_plan or "")
            )
