"""A scorecard as somebody wants to see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nsstrack.changes import BothEditions, Changes, NodeChange
    from nsstrack.scorecard import Kind, NodeScore, PlanScore, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the figures came from."""

    folder: str
    files: int
    sha256: str
    revision: str | None = None
    errors: int = 0
    """How many errors the files have: what they touch was not evaluated."""


@dataclass(frozen=True, kw_only=True)
class View:
    """A scorecard as somebody wants to see it.

    `shown` holds the plans with the nodes that filters left; `whole` is everything that was
    computed, for statuses never depend on who looks. `is_narrow` asks for fewer columns.
    """

    shown: Scorecard
    whole: Scorecard
    changes: Changes | None
    """What changed since the period before; None where that has no results."""
    level: Kind
    origin: Origin
    is_narrow: bool = False
    asks_for_both: bool = False
    """Whether two editions were asked for, of which a plan shown here has only one."""

    @cached_property
    def _whole_nodes(self) -> dict[str, NodeScore]:
        return {node.id: node for node in self.whole.walk()}

    def change_of(self, node: NodeScore) -> NodeChange | None:
        """Return what became of `node` since the period before."""
        return self.changes.find(node.id) if self.changes is not None else None

    def whole_of(self, node: NodeScore) -> NodeScore:
        """Return `node` with everything below it, whatever filters have taken away."""
        return self._whole_nodes[node.id]

    def widened(self) -> View:
        """Return the view for a page of any width."""
        return replace(self, is_narrow=False)

    @property
    def plans_in_force(self) -> tuple[PlanScore, ...]:
        """The plans shown, by the edition that the period is judged by, or the one asked for."""
        return self.shown.plans


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """Plans under two of their editions as somebody wants to see them.

    `view` is by the edition in force; plans that have no other are shown as there. `shown` holds
    the nodes that filters left, of a plan with two editions twice, the old one first.
    """

    view: View
    shown: Scorecard
    both: tuple[BothEditions, ...]
    is_narrow: bool = False

    @property
    def level(self) -> Kind:
        """The deepest kind of node to show."""
        return self.view.level

    @property
    def origin(self) -> Origin:
        """Where the figures came from."""
        return self.view.origin

    def widened(self) -> SideBySide:
        """Return the view for a page of any width."""
        return replace(self, view=self.view.widened(), is_narrow=False)

    @property
    def plans_in_force(self) -> tuple[PlanScore, ...]:
        """The plans of which something is shown, each by the edition that is in force."""
        ids = {plan.id for plan in self.shown.plans}
        return tuple(plan for plan in self.view.whole.plans if plan.id in ids)

    def one(self, id_: str) -> PlanScore:
        """Return what is shown of a plan that has one edition."""
        return next(plan for plan in self.shown.plans if plan.id == id_)

    def of(self, id_: str) -> BothEditions | None:
        """Return the plan of that id under two editions; None where it has only one."""
        return next((each for each in self.both if each.new.id == id_), None)
