"""One row a sub-plan: who hosts it, where it stands, how it moved, what holds it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.drivers import indicator_drivers
from nsstrack.model.plans import Plan
from nsstrack.render.blocks import Cell, Column, Emphasis, Grid, cell, join
from nsstrack.render.change import change_cell
from nsstrack.render.figures import shown_gain
from nsstrack.render.standing import coverage_cell, score_cell, weight_cell

if TYPE_CHECKING:
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore


def sub_plan_grid(plan: PlanScore, view: View, says: Vocabulary) -> Grid:
    """Return the table of the plan's sub-plans; a narrow page has the driver below the name."""
    words = says.words
    node = plan.in_force.node
    assert isinstance(node, Plan)
    columns = (
        Column(words.column_node[node.kind], share=5, least=16),
        Column(words.column_host, least=5),
        Column(words.column_status, is_whole=True),
        Column(words.column_score, is_right=True, least=6),
        Column(words.column_coverage, is_right=True, least=5),
        *([Column(words.column_change, share=2, least=17)] if view.changes else []),
        *([] if view.is_narrow else [Column(words.column_driver, share=3, least=14)]),
    )
    rows = tuple(_row(plan, child, view, says) for child in plan.sub_plans)
    return Grid(columns, rows)


def _row(plan: PlanScore, node: NodeScore, view: View, says: Vocabulary) -> tuple[Cell, ...]:
    whole = view.whole_of(node)
    name = join(cell(f"{node.id} ", Emphasis.STRONG), says.text(node.name), weight_cell(node, says))
    driver = _driver(whole, says)
    if view.is_narrow and driver is not None:
        before, after = says.words.driver_inline.split("{driver}")
        name = join(name, cell(f"\n  {before}", Emphasis.FAINT), driver, after)
    elif view.is_narrow and node.reason is not None:
        name = join(name, cell(f"\n  {says.words.reason[node.reason]}", Emphasis.FAINT))
    return (
        name,
        cell(says.agency(node.host)),
        says.status_of(whole),
        score_cell(node, says),
        coverage_cell(node, says),
        *([change_cell(plan, node, view, says)] if view.changes else []),
        *([] if view.is_narrow else [driver or _why_none(node, says)]),
    )


def _driver(node: NodeScore, says: Vocabulary) -> Cell | None:
    """Return the indicator that would bring most; None where none would bring anything."""
    drivers = [driver for driver in indicator_drivers(node) if driver.gain > 0]
    if not drivers:
        return None
    first = drivers[0]
    return join(
        cell(f"{first.node.id} ", Emphasis.STRONG),
        says.text(first.node.name),
        f" (+{says.figure(shown_gain(first.gain))})",
    )


def _why_none(node: NodeScore, says: Vocabulary) -> Cell:
    """Return why the node has no score, a dash where it has one and nothing to gain."""
    text = says.words.reason[node.reason] if node.reason else says.words.dash
    return cell(text, Emphasis.FAINT)
