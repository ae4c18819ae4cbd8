"""A scorecard, or what changed between two, as somebody wants to see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from nsstrack.filters import is_within
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.changes import BothEditions, Changes, NodeChange
    from nsstrack.scorecard import NodeScore, PlanScore, Scorecard


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


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What changed between two periods as somebody wants to see it.

    `plans` are the ids of those to show; of them a `sub_plan` shows only that.
    """

    changes: Changes
    plans: tuple[str, ...]
    sub_plan: str | None = None
    level: Kind = Kind.INDICATOR
    is_narrow: bool = False

    def plan(self, id_: str) -> NodeChange:
        """Return what became of a plan itself."""
        return self.changes.of_plan(id_)[0][1]

    def below(self, id_: str) -> tuple[tuple[int, NodeChange], ...]:
        """Return what is shown of the nodes below a plan, in its order, the first at depth 0."""
        rows = self.changes.of_plan(id_)[1:]
        return tuple(self.shown((depth - 1, change) for depth, change in rows))

    def shown(self, rows: Iterable[tuple[int, NodeChange]]) -> Iterator[tuple[int, NodeChange]]:
        """Yield those of the nodes below a plan, each with its depth, that are to be shown."""
        top = None
        for depth, change in rows:
            if change.id == self.sub_plan:
                top = depth
            elif top is not None and depth <= top:
                top = None
            is_wanted = self.sub_plan is None or top is not None
            if is_wanted and is_within(change.latest.kind, self.level):
                yield depth, change
