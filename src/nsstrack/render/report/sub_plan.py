"""A part of a plan and its host: where it stands, why, and its indicators with their trends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.report import report_words
from nsstrack.model.plans import SubPlan
from nsstrack.render.blocks import GAP, Block, Emphasis, Line, cell, join
from nsstrack.render.change_rows import change_grid, nested, sides_of
from nsstrack.render.figures import points_short
from nsstrack.render.heading import coverage_line, driver_line, label, since_before
from nsstrack.render.indicator_rows import TrendColumn, indicator_grid
from nsstrack.render.report.headings import part_heading
from nsstrack.render.report.trend import trend_cell
from nsstrack.render.said import when
from nsstrack.render.standing import standing
from nsstrack.scorecard import IndicatorScore, count, indicators_that_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.report import Report
    from nsstrack.scorecard import NodeScore, PlanScore


def sub_plan_section(
    plan: PlanScore, node: NodeScore, report: Report, view: View, says: Vocabulary, *, rank: int
) -> Iterator[Block]:
    """Yield the part of a report on a sub-plan: facts about it, its indicators, notes on them.

    Its heading has that `rank`.
    """
    title = cell(f"{node.id} {says.text(node.name)}", Emphasis.STRONG)
    yield Line(title, rank=rank, anchor=f"node-{node.id}")
    yield from _facts(plan, node, view, says)
    yield from indicators_with_trends(node.children, report, view, says)
    yield from _moved_below(plan, node, view, says, rank + 1)


def indicators_with_trends(
    nodes: Sequence[NodeScore], report: Report, view: View, says: Vocabulary
) -> Iterator[Block]:
    """Yield the table of indicators below `nodes`, and what was noted about their results."""
    words = report_words(says.words.language)
    if not nodes:
        return
    trend = TrendColumn(words.column_trend, lambda node: trend_cell(report.trend(node), says))
    yield indicator_grid(nodes, view, says, trend)
    yield from _notes(nodes, says)
    yield GAP


def _facts(plan: PlanScore, node: NodeScore, view: View, says: Vocabulary) -> Iterator[Block]:
    words, whole = report_words(says.words.language), view.whole_of(node)
    reason = f"  {says.words.reason[node.reason]}" if node.reason else ""
    yield Line(join(label(says.words.status_label), standing(whole, says), reason))
    yield Line(join(label(says.words.column_host), says.agency_in_full(node.host)))
    if isinstance(node.in_force.node, SubPlan) and node.in_force.partners:
        partners = ", ".join(says.agency_in_full(each) for each in node.in_force.partners)
        yield Line(join(label(words.partners), partners))
    if node.official is not None:
        source = says.text(node.official.source)
        published = says.status(node.official.status)
        yield Line(join(label(says.words.official), published, f"  ({source})" if source else ""))
    yield from since_before(plan, node, view, says)
    counts = count(tuple(indicators_that_count(whole)))
    yield Line(coverage_line(whole, counts, says))
    yield from driver_line(whole, says)
    band = node.next_band
    if band is not None and node.score is not None:
        points = says.words.points_only.format(points=says.figure(points_short(band.points)))
        status = says.status(band.reached or band.status)
        yield Line(join(label(words.next_band), f"{points} → ", status))


def _moved_below(
    plan: PlanScore, node: NodeScore, view: View, says: Vocabulary, rank: int
) -> Iterator[Block]:
    """Yield what moved below `node` since the period before, with why."""
    if view.changes is None:
        return
    old = view.changes.old.card.find(node.id)
    ids = {each.id for side in (node, old) if side is not None for each in side.walk()} - {node.id}
    rows = [row for row in view.changes.of_plan(plan.id) if row[1].id in ids]
    moving = nested(rows, lambda change: change.has_changed)
    if moving and old is not None:
        period = when(view.changes.old.card.period, says, is_in=False)
        title = report_words(says.words.language).moved_below.format(period=period)
        yield part_heading(title, f"{node.id}-moved", rank)
        yield change_grid(moving, sides_of(view.changes, plan.id, says), says)


def _notes(nodes: Sequence[NodeScore], says: Vocabulary) -> Iterator[Block]:
    """Yield the notes that were left about results."""
    words = report_words(says.words.language)
    for node in (each for top in nodes for each in top.walk()):
        if not isinstance(node, IndicatorScore):
            continue
        noted = node.reported
        if noted is not None and noted.note is not None:
            text = words.note_on.format(id=node.id, note=says.text(noted.note))
            yield Line(cell(text, Emphasis.FAINT))
