"""Which nodes of a scorecard somebody wants to see; nothing here changes how a node stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from nsstrack.model.plans import SubPlan
from nsstrack.scorecard import Kind, NodeScore, PlanScore, Scorecard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_DEPTH = {Kind.PLAN: 0, Kind.SUB_PLAN: 1, Kind.OBJECTIVE: 2, Kind.INDICATOR: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to show: None shows all. An agency selects what it hosts, leads or is a partner of."""

    plan: str | None = None
    sub_plan: str | None = None
    agency: str | None = None


class Undertaking(Protocol):
    """What an agency does or meets within a plan: a project, a focus, an obstacle."""

    @property
    def plan(self) -> PlanScore | None:
        """The plan that it belongs to."""

    @property
    def sub_plan(self) -> NodeScore | None:
        """The sub-plan that it belongs to."""

    @property
    def agency(self) -> str:
        """The id of the agency whose it is."""


_Undertaken = TypeVar("_Undertaken", bound=Undertaking)


def select(card: Scorecard, wanted: Selection) -> Scorecard:
    """Return `card` with only the nodes wanted, each just as it was evaluated."""
    plans = [
        selected
        for plan in card.plans
        if wanted.plan in {None, plan.id}
        for selected in _plan(plan, wanted)
    ]
    return replace(card, plans=tuple(plans))


def undertaken(items: Iterable[_Undertaken], wanted: Selection) -> tuple[_Undertaken, ...]:
    """Return those of `items` that are wanted; an agency's are its own, and its sub-plans'."""
    return tuple(each for each in items if _is_wanted(each, wanted))


def _is_wanted(item: Undertaking, wanted: Selection) -> bool:
    plan, sub_plan = item.plan, item.sub_plan
    if wanted.plan is not None and (plan is None or plan.id != wanted.plan):
        return False
    if wanted.sub_plan is not None and (sub_plan is None or sub_plan.id != wanted.sub_plan):
        return False
    host = sub_plan.host if sub_plan is not None else None
    return wanted.agency is None or wanted.agency in {item.agency, host}


def _plan(plan: PlanScore, wanted: Selection) -> Iterator[PlanScore]:
    children = plan.children
    if wanted.sub_plan is not None:
        children = tuple(child for child in children if child.id == wanted.sub_plan)
        if not children:
            return
    leads = wanted.agency is None or plan.host == wanted.agency
    if not leads:
        agency = str(wanted.agency)
        children = tuple(_kept(children, lambda node: _concerns(node, agency)))
        if not children:
            return
    yield replace(plan, children=children)


def hosted(card: Scorecard, agency: str) -> Scorecard:
    """Return `card` with only what `agency` hosts itself, whoever leads the plan around it."""
    plans = [
        replace(plan, children=children)
        for plan in card.plans
        if (children := tuple(_kept(plan.children, lambda node: node.host == agency)))
    ]
    return replace(card, plans=tuple(plans))


def _kept(
    nodes: tuple[NodeScore, ...], is_wanted: Callable[[NodeScore], bool]
) -> Iterator[NodeScore]:
    """Yield the nodes wanted with all that is below, and the way to those further down."""
    for node in nodes:
        if is_wanted(node):
            yield node
            continue
        below = tuple(_kept(node.children, is_wanted))
        if below:
            yield replace(node, children=below)


def _concerns(node: NodeScore, agency: str) -> bool:
    """Say whether `agency` hosts the node or is a partner in it."""
    partners = node.in_force.partners if isinstance(node.in_force.node, SubPlan) else ()
    return node.host == agency or agency in partners


def down_to(card: Scorecard, level: Kind) -> Scorecard:
    """Return `card` without the nodes deeper than `level`."""
    plans = [replace(plan, children=tuple(_to_level(plan.children, level))) for plan in card.plans]
    return replace(card, plans=tuple(plans))


def is_within(kind: Kind, level: Kind) -> bool:
    """Say whether nodes of `kind` are no deeper than `level`."""
    return _DEPTH[kind] <= _DEPTH[level]


def _to_level(nodes: tuple[NodeScore, ...], level: Kind) -> Iterator[NodeScore]:
    for node in nodes:
        if is_within(node.kind, level):
            yield replace(node, children=tuple(_to_level(node.children, level)))
