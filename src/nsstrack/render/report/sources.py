"""Where the figures come from, and what made the report of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.explanation import explanation_words
from nsstrack.messages.report import report_words
from nsstrack.render.blocks import (
    Block,
    Cell,
    Column,
    Emphasis,
    Grid,
    Line,
    Span,
    cell,
    join,
)
from nsstrack.render.heading import label
from nsstrack.render.indicator_rows import result_figure
from nsstrack.render.said import when
from nsstrack.scorecard import count, indicators_that_count
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.fields import Provenance
    from nsstrack.render.view import Origin
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.report import Report
    from nsstrack.scorecard import IndicatorScore


def source_blocks(report: Report, says: Vocabulary) -> Iterator[Block]:
    """Yield who says so: of every result shown, and of the editions in force."""
    words = report_words(says.words.language)
    for plan in report.shown.plans:
        source = says.text(plan.edition.source)
        if source:
            edition = says.edition(plan.edition)
            yield Line(cell(words.of_edition.format(plan=plan.id, edition=edition, source=source)))
    rows = tuple(_row(node, says) for node in report.indicators())
    if rows:
        columns = (
            Column(words.column_id, is_whole=True),
            Column(words.column_name, share=3),
            Column(says.words.column_result),
            Column(words.column_reported, least=10),
            Column(words.column_source, share=4),
            Column(words.column_provenance, share=2),
        )
        yield Grid(columns, rows)


def _row(node: IndicatorScore, says: Vocabulary) -> tuple[Cell, ...]:
    seen = node.observation
    figure, found = says.words.dash, ""
    if seen is not None:
        form = report_words(says.words.language).in_year
        value = result_figure(node, seen, says)
        figure = form.format(value=value, year=when(seen.period, says, is_in=False))
        found = says.text(seen.source)
    usual = says.text(node.in_force.node.source)
    link = (Span(safe(seen.url), link=seen.url),) if seen is not None and seen.url else ()
    texts = [text for text in dict.fromkeys((found, usual)) if text]
    source = join(" · ".join(texts), *([" · "] if texts and link else []), Cell(link))
    kept = _provenance(node)
    named = explanation_words(says.words.language).provenance
    return (
        cell(node.id, Emphasis.STRONG),
        cell(says.text(node.name)),
        cell(figure),
        cell(says.date(seen.reported) if seen is not None and seen.reported else says.words.dash),
        source if source.text else cell(says.words.dash, Emphasis.FAINT),
        cell(named[kept] if kept is not None else says.words.dash),
    )


def _provenance(node: IndicatorScore) -> Provenance | None:
    """Return how far the result may be trusted; None where there is none."""
    return node.provenances[0] if node.observation is not None and node.provenances else None


def about_lines(report: Report, origin: Origin, version: str, says: Vocabulary) -> Iterator[Block]:
    """Yield what made the report, of which data, and how many figures are made up."""
    words = report_words(says.words.language)
    yield Line(cell(words.computed))
    days = [seen.reported for node in report.indicators() if (seen := node.observation)]
    latest = max((day for day in days if day is not None), default=None)
    if latest is not None:
        yield Line(cell(words.latest.format(day=says.date(latest))))
    for plan in report.shown.plans:
        counts = count(tuple(indicators_that_count(plan)))
        form = words.illustrative if counts.illustrative_figures else words.illustrative_none
        text = form.format(
            plan=plan.id,
            figures=says.figure(counts.figures),
            illustrative=says.figure(counts.illustrative_figures),
        )
        yield Line(cell(text))
    made = words.made_by.format(
        version=version, files=says.figure(origin.files), folder=safe(origin.folder)
    )
    yield Line(cell(made))
    yield Line(join(label(words.digest), origin.sha256))
    if origin.revision:
        yield Line(join(label(words.revision), origin.revision))
    else:
        yield Line(cell(words.unrevised))
