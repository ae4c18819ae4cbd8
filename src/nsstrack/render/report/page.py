"""A report from its title to the last line, as blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nsstrack.messages.report import report_words
from nsstrack.model.plans import Plan
from nsstrack.render.blocks import Block, Emphasis, Line, Paragraph, cell, join
from nsstrack.render.change_rows import change_grid, sides_of
from nsstrack.render.gap_rows import overdue_blocks
from nsstrack.render.heading import label, summary
from nsstrack.render.page import preamble
from nsstrack.render.programme import words_for
from nsstrack.render.question_rows import question_blocks
from nsstrack.render.report.headings import part_heading
from nsstrack.render.report.indicators import indicator_table
from nsstrack.render.report.method import method_lines
from nsstrack.render.report.sources import about_lines, source_blocks
from nsstrack.render.report.stars import has_star
from nsstrack.render.report.sub_plan import indicators_with_trends, sub_plan_section
from nsstrack.render.report.tree import status_tree
from nsstrack.render.report.undertakings import undertakings, undertakings_of_no_plan
from nsstrack.render.said import when
from nsstrack.render.standing import standing
from nsstrack.render.sub_plan_rows import sub_plan_grid
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.report import Report
    from nsstrack.scorecard import PlanScore


def report_title(report: Report, says: Vocabulary) -> str:
    """Return the title of the whole document."""
    words = report_words(says.words.language)
    if report.agency is not None:
        return words.briefing.format(agency=says.agency_in_full(report.agency))
    return words.title.format(period=says.within(report.period))


def report_page(report: Report, view: View, version: str, says: Vocabulary) -> tuple[Block, ...]:
    """Return the report; `view` shows the same nodes, `version` is that of the program."""
    return tuple(_blocks(report, view, version, says))


def _blocks(report: Report, view: View, version: str, says: Vocabulary) -> Iterator[Block]:
    yield Line(cell(report_title(report, says), Emphasis.STRONG), rank=1)
    yield from preamble(view.shown, view.origin, says)
    if report.agency is not None:
        form = report_words(says.words.language).briefing_for
        agency, period = says.agency(report.agency), says.period(report.period)
        yield Paragraph(cell(form.format(period=period, agency=agency)))
    if has_star(report):
        meaning = words_for(says).made_up
        yield Paragraph(cell(f"{ILLUSTRATIVE_STAR}  {meaning}", Emphasis.FAINT))
    yield from (_for_agency if report.is_briefing else _for_all)(report, view, says)
    yield from _appendix(report, view, version, says)


def _for_all(report: Report, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the plans one by one, each with all that belongs to it."""
    for plan in report.shown.plans:
        yield from _plan(plan, report, view, says)
        yield from undertakings(report, says, plan)
    yield from undertakings_of_no_plan(report, says)


def _for_agency(report: Report, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield what to talk about with an agency first, then what that rests on."""
    words = report_words(says.words.language)
    yield part_heading(words.questions, "questions")
    yield from question_blocks(report.questions, says, rank=3)
    yield part_heading(words.missing, "missing")
    yield from overdue_blocks(report.gaps, says)
    for plan in report.shown.plans:
        yield from _hosted(plan, report, view, says)
    yield from undertakings(report, says)


def _appendix(report: Report, view: View, version: str, says: Vocabulary) -> Iterator[Block]:
    """Yield the table of all indicators, and what is needed to check every figure."""
    words = report_words(says.words.language)
    indicators = indicator_table(report, says)
    if indicators.rows:
        yield part_heading(words.all_indicators, "all-indicators")
        yield indicators
    yield part_heading(words.method, "method")
    yield from method_lines(report, says)
    yield part_heading(words.sources, "sources")
    yield from _or(source_blocks(report, says), words.sources_none)
    yield part_heading(words.about, "about")
    yield from about_lines(report, view.origin, version, says)


def _or(blocks: Iterable[Block], otherwise: str) -> Iterator[Block]:
    """Yield `blocks`, or a sentence where there are none."""
    found = [*blocks]
    yield from found or [Paragraph(cell(otherwise))]


def _plan(plan: PlanScore, report: Report, view: View, says: Vocabulary) -> Iterator[Block]:
    words = report_words(says.words.language)
    name = f"{plan.id} {says.text(plan.name)}"
    yield Line(cell(name, Emphasis.STRONG), rank=2, anchor=f"node-{plan.id}")
    yield part_heading(words.summary, f"{plan.id}-summary", rank=3)
    yield from summary(plan, view, says)
    yield part_heading(words.levels, f"{plan.id}-levels", rank=3)
    yield status_tree(plan, view, says)
    yield from _moved(plan, view, says)
    ids = {node.id for node in plan.walk()}
    yield part_heading(words.missing, f"{plan.id}-missing", rank=3)
    yield from overdue_blocks([gap for gap in report.gaps if gap.node.id in ids], says)
    yield from _below(plan, report, view, says)


def _hosted(plan: PlanScore, report: Report, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield what an agency hosts of a plan, with how the plan stands as a whole in a line."""
    name = f"{plan.id} {says.text(plan.name)}"
    yield Line(cell(name, Emphasis.STRONG), rank=2, anchor=f"node-{plan.id}")
    whole = view.whole_of(plan)
    words = report_words(says.words.language)
    yield Line(join(label(words.plan_of_briefing), standing(whole, says)))
    for child in plan.children:
        yield status_tree(child, view, says)
    yield from _moved(plan, view, says)
    yield from _below(plan, report, view, says)


def _moved(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield which sub-plans and objectives of the plan's own moved, and why."""
    words = report_words(says.words.language)
    period = when(view.whole.period.year_before(), says, is_in=False)
    yield part_heading(words.moved.format(period=period), f"{plan.id}-moved", rank=3)
    if view.changes is None:
        yield Paragraph(cell(words.no_year_before))
        return
    change = view.change_of(plan)
    if change is None or change.old is None:
        yield Paragraph(cell(words.plan_is_new))
        return
    ids = {node.id for node in plan.children}
    rows = view.changes.of_plan(plan.id)[1:]
    moving = [
        (0, change)
        for depth, change in rows
        if depth == 1 and change.has_changed and (change.new is None or change.id in ids)
    ]
    if moving:
        yield change_grid(moving, sides_of(view.changes, plan.id, says), says)
    else:
        yield Paragraph(cell(words.nothing_moved))


def _below(plan: PlanScore, report: Report, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the sub-plans as a table, then one by one, the plan's own objectives first."""
    words = report_words(says.words.language)
    node = plan.in_force.node
    assert isinstance(node, Plan)
    parts = [each for each in plan.sub_plans if report.agency in {None, each.host}]
    if parts:
        title = words.parts[node.kind] if not report.is_briefing else words.hosted[node.kind]
        yield part_heading(title, f"{plan.id}-parts", rank=3)
        yield sub_plan_grid(replace(plan, children=tuple(parts)), view, says)
    rank = 4 if parts else 3  # below the heading of the table, where there is one
    if plan.own_children:
        yield Line(cell(says.words.own_objectives, Emphasis.STRONG), rank=rank)
        yield from indicators_with_trends(plan.own_children, report, view, says)
    for child in plan.sub_plans:
        if child.children:
            yield from sub_plan_section(plan, child, report, view, says, rank=rank)
