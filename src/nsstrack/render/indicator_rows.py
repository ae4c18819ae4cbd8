"""One row an indicator under its objective: result, target, score, status, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.render.blocks import (
    GAP,
    NO_BREAK,
    Block,
    Cell,
    Column,
    Emphasis,
    Grid,
    Line,
    cell,
    join,
)
from nsstrack.render.figures import decimals, points_short, shown_value
from nsstrack.render.standing import score_cell, weight_cell
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import IndicatorScore, Kind
from nsstrack.scoring import needs_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from nsstrack.counting_results import Observation
    from nsstrack.next_band import NextBand
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore


@dataclass(frozen=True, slots=True)
class TrendColumn:
    """A column between the name of an indicator and its result."""

    title: str
    cell_of: Callable[[IndicatorScore], Cell]


def indicator_blocks(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield a table for the plan's own objectives and one for each sub-plan that has any."""
    if plan.own_children:
        title = cell(says.words.own_objectives, Emphasis.STRONG)
        yield from _table(title, plan.own_children, view, says)
    for node in plan.sub_plans:
        if node.children:
            title = join(
                cell(f"{node.id} {says.text(node.name)}", Emphasis.STRONG),
                f" · {says.agency(node.host)} · ",
                says.status_of(view.whole_of(node)),
                "  ",
                score_cell(node, says),
            )
            yield from _table(title, node.children, view, says)


def _table(
    title: Cell, nodes: Sequence[NodeScore], view: View, says: Vocabulary
) -> Iterator[Block]:
    yield Line(title, rank=2)
    yield indicator_grid(nodes, view, says)
    yield GAP


def indicator_grid(
    nodes: Sequence[NodeScore], view: View, says: Vocabulary, trend: TrendColumn | None = None
) -> Grid:
    """Return the table of `nodes` and the indicators below them, with a trend if one is given."""
    words = says.words
    columns = (
        Column(words.column_indicator, share=5, least=20),
        *([Column(trend.title, share=2)] if trend else []),
        Column(words.column_result, share=2, least=8),
        Column(words.column_target, share=2, least=8),
        Column(words.column_score, is_right=True, least=6),
        Column(words.column_status, is_whole=True),
        Column(words.column_next, share=2, least=14),
    )
    return Grid(columns, tuple(row for node in nodes for row in _rows(node, view, says, trend)))


def _rows(
    node: NodeScore, view: View, says: Vocabulary, trend: TrendColumn | None
) -> Iterator[tuple[Cell, ...]]:
    if isinstance(node, IndicatorScore):
        if view.level is Kind.INDICATOR:
            first, *others = _indicator(node, says)
            yield (first, *([trend.cell_of(node)] if trend else []), *others)
        return
    name = cell(f"{node.id} {says.text(node.name)}", Emphasis.STRONG)
    note = _reason(node, says) if node.score is None else ""
    yield (
        join(name, weight_cell(node, says)),
        *([cell("")] if trend else []),
        cell(note, Emphasis.FAINT),
        cell(""),
        score_cell(node, says),
        says.status_of(view.whole_of(node)),
        cell(""),
    )
    for child in node.children:
        yield from _rows(child, view, says, trend)


def _reason(node: NodeScore, says: Vocabulary) -> str:
    return says.words.reason[node.reason] if node.reason else ""


def _indicator(node: IndicatorScore, says: Vocabulary) -> tuple[Cell, ...]:
    return (
        join(
            f"  {node.id} {says.text(node.name)}",
            cell("".join(f" [{mark}]" for mark in marks(node, says)), Emphasis.FAINT),
            weight_cell(node, says),
        ),
        result_cell(node, says),
        target_cell(node, says),
        score_cell(node, says),
        says.status_of(node),
        _next(node, says),
    )


def marks(node: IndicatorScore, says: Vocabulary) -> Iterator[str]:
    """Yield the marks of an indicator: an earlier year's result stands in, it is a proxy."""
    words = says.words
    if node.is_stale and node.observation is not None:
        yield words.mark_stale.format(year=says.text(str(node.observation.period)))
    if node.in_force.node.proxy:
        yield words.mark_proxy


def result_cell(node: IndicatorScore, says: Vocabulary) -> Cell:
    """Return the result that is scored with its unit, or why there is none."""
    seen = node.observation
    if seen is None:
        return cell(_reason(node, says), Emphasis.FAINT)
    text = result_figure(node, seen, says)
    if node.in_force.node.levels is not None:
        return cell(text)
    text = says.measured(text, node.in_force.unit)
    if isinstance(seen.value, Decimal) and seen.scored != seen.value:
        yearly = says.words.annualised.format(value=says.figure(shown_value(seen.scored, 2)))
        return cell(f"{text} ({yearly})")
    return cell(text)


def result_figure(node: IndicatorScore, seen: Observation, says: Vocabulary) -> str:
    """Return the result `seen` without its unit, a rank with how many there are."""
    of = "" if seen.result.of is None else f"/{says.figure(seen.result.of)}"
    star = ILLUSTRATIVE_STAR if node.has_illustrative_result else ""
    return f"{says.value(seen.value)}{of}{star}"


def target_cell(node: IndicatorScore, says: Vocabulary) -> Cell:
    """Return the value that counts; on a line also where the line comes from and leads to."""
    target = node.target
    if target is None or not needs_target(node.rules.scoring):
        return cell("" if needs_target(node.rules.scoring) else says.words.no_target_needed)
    star = ILLUSTRATIVE_STAR if node.has_illustrative_target else ""
    promised, year = target.target.value, says.figure(target.target.by)
    if target.start is None or not isinstance(promised, Decimal) or target.value == promised:
        by = says.words.target_by.format(year=year)
        return join(f"{says.value(promised)}{star}", cell(f" {by}", Emphasis.FAINT))
    start = says.value(target.start.value)
    line = says.words.point_of.format(start=start, value=says.value(promised), year=year)
    point = says.figure(shown_value(target.value, _places(node)))
    return join(f"{point}{star}", cell(f" ({line})", Emphasis.FAINT))


def _places(node: IndicatorScore) -> int:
    """Return how many decimals a point between targets is shown with: one more than the data."""
    values = [node.target.target.value] if node.target else []
    if node.observation is not None:
        values.append(node.observation.value)
    return 1 + max((decimals(value) for value in values if isinstance(value, Decimal)), default=0)


def _next(node: IndicatorScore, says: Vocabulary) -> Cell:
    """Return the nearest result that brings a better band, and the band that it brings."""
    band = node.next_band
    if band is None:
        return cell("" if node.score is None else says.words.dash, Emphasis.FAINT)
    reached = band.reached or band.status
    return join(_needed(node, band, says), f"\n→{NO_BREAK}", says.status_short(reached))


def _needed(node: IndicatorScore, band: NextBand, says: Vocabulary) -> str:
    words = says.words
    if band.result is None or node.observation is None:
        return words.points_only.format(points=says.figure(points_short(band.points)))
    levels = node.in_force.node.levels
    if levels and band.result == levels[-1]:
        return says.value(band.result)
    if not isinstance(band.result, Decimal) or not isinstance(node.observation.value, Decimal):
        return words.or_better.format(value=says.value(band.result))
    form = words.at_least if band.result > node.observation.value else words.at_most
    return form.format(value=says.value(band.result))
