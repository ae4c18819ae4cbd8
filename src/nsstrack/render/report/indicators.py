"""The table of all indicators shown: where each stands, and what it was measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.explanation import explanation_words
from nsstrack.messages.report import report_words
from nsstrack.period import Period
from nsstrack.render.blocks import Cell, Column, Emphasis, Grid, cell, join
from nsstrack.render.indicator_rows import marks, result_cell, target_cell
from nsstrack.render.report.stars import has_made_up_start
from nsstrack.render.said import when
from nsstrack.render.standing import score_cell, weight_cell
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.report import Report
    from nsstrack.scorecard import NodeScore


def indicator_table(report: Report, says: Vocabulary) -> Grid:
    """Return one row an indicator, in plan order."""
    words = report_words(says.words.language)
    columns = (
        Column(words.column_id, is_whole=True),
        Column(words.column_name, share=4, least=16),
        Column(words.column_under, least=6),
        *([] if report.is_briefing else [Column(says.words.column_host, least=5)]),
        Column(words.column_baseline, share=2),
        Column(says.words.column_result, share=2),
        Column(says.words.column_target, share=2),
        Column(words.scoring, share=2, least=8),
        Column(says.words.column_score, is_right=True, least=6),
        Column(says.words.column_status, is_whole=True),
    )
    rows = (row for plan in report.shown.plans for row in _rows(plan, plan.id, report, says))
    return Grid(columns, tuple(rows))


def _rows(
    node: NodeScore, under: str, report: Report, says: Vocabulary
) -> Iterator[tuple[Cell, ...]]:
    for child in node.children:
        if isinstance(child, IndicatorScore):
            yield _row(child, under, report, says)
        else:
            yield from _rows(child, child.id, report, says)


def _row(node: IndicatorScore, under: str, report: Report, says: Vocabulary) -> tuple[Cell, ...]:
    marked = "".join(f" [{mark}]" for mark in marks(node, says))
    return (
        cell(node.id, Emphasis.STRONG),
        join(says.text(node.name), cell(marked, Emphasis.FAINT), weight_cell(node, says)),
        cell(under),
        *([] if report.is_briefing else [cell(says.agency(node.host))]),
        _baseline(node, says),
        result_cell(node, says),
        target_cell(node, says),
        cell(explanation_words(says.words.language).method[node.rules.scoring.method]),
        score_cell(node, says),
        says.status_of(node),
    )


def _baseline(node: IndicatorScore, says: Vocabulary) -> Cell:
    if node.baseline is None:
        return cell(says.words.dash, Emphasis.FAINT)
    form = report_words(says.words.language).in_year
    year = when(Period(node.baseline.year), says, is_in=False)
    star = ILLUSTRATIVE_STAR if has_made_up_start(node) else ""
    return cell(form.format(value=f"{says.value(node.baseline.value)}{star}", year=year))
