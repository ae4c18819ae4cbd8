"""What two versions of the data have in common, as the same objects: quick to compare."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from nsstrack.register import Plans, Results

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.model.plans import Indicator, Node, Objective, Plan, PlansFile, SubPlan

_Part = TypeVar("_Part")


def with_plans_of(old: Plans, new: Plans) -> Plans:
    """Return `new`; whatever is as in `old`, but for its place in the file, is the old object."""
    nodes = {id_: entry.node for id_, entry in old.entries.items()}
    files = tuple(_file(file, old, nodes) for file in new.files)
    return old if files == old.files else Plans(files=files)


def with_results_of(old: Results, new: Results) -> Results:
    """Return `new`, with the results of every period that are as in `old` the old objects."""
    return Results(
        periods={
            period: _same(old.periods.get(period), each) for period, each in new.periods.items()
        }
    )


def _file(file: PlansFile, old: Plans, nodes: Mapping[str, Node]) -> PlansFile:
    bands = {name: _same(old.bands.get(name), each) for name, each in file.bands.items()}
    plans = tuple(_plan(plan, nodes) for plan in file.plans)
    return replace(file, bands=bands, plans=plans)


def _plan(plan: Plan, nodes: Mapping[str, Node]) -> Plan:
    whole = replace(
        plan,
        objectives=tuple(_objective(each, nodes) for each in plan.objectives),
        indicators=_indicators(plan.indicators, nodes),
        sub_plans=tuple(_sub_plan(each, nodes) for each in plan.sub_plans),
    )
    return _same(nodes.get(plan.id), whole)


def _sub_plan(sub_plan: SubPlan, nodes: Mapping[str, Node]) -> SubPlan:
    whole = replace(
        sub_plan,
        objectives=tuple(_objective(each, nodes) for each in sub_plan.objectives),
        indicators=_indicators(sub_plan.indicators, nodes),
    )
    return _same(nodes.get(sub_plan.id), whole)


def _objective(objective: Objective, nodes: Mapping[str, Node]) -> Objective:
    whole = replace(objective, indicators=_indicators(objective.indicators, nodes))
    return _same(nodes.get(objective.id), whole)


def _indicators(
    indicators: tuple[Indicator, ...], nodes: Mapping[str, Node]
) -> tuple[Indicator, ...]:
    return tuple(_same(nodes.get(each.id), each) for each in indicators)


def _same(old: Any, new: _Part) -> _Part:
    """Return `old` where it says the same as `new`."""
    shared: _Part = old if old == new else new
    return shared
