"""What agencies do and meet: obstacles with what is done about them, focus, projects."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from nsstrack.filters import Undertaking
from nsstrack.messages.report import report_words
from nsstrack.render.blocks import Emphasis, Line, cell
from nsstrack.render.focus_rows import focus_blocks
from nsstrack.render.obstacle_rows import obstacle_blocks
from nsstrack.render.project_rows import project_blocks
from nsstrack.render.report.headings import part_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from nsstrack.render.blocks import Block
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.report import Report
    from nsstrack.scorecard import PlanScore

Item = TypeVar("Item", bound=Undertaking)


def undertakings(
    report: Report, says: Vocabulary, plan: PlanScore | None = None
) -> Iterator[Block]:
    """Yield obstacles, focus and projects, each under a heading, where there are any.

    With a `plan` they are those of that plan, under headings below its own.
    """
    words = report_words(says.words.language)
    rank, name = (2, "all") if plan is None else (3, plan.id)
    obstacles = [each for each in report.obstacles if _belongs(each, plan)]
    if obstacles:
        yield part_heading(words.obstacles, f"{name}-obstacles", rank)
        yield from _by_plan(obstacles, obstacle_blocks, says)
    focus = [each for each in report.focus if _belongs(each, plan)]
    if focus:
        title = words.focus.format(year=says.figure(report.period.year))
        yield part_heading(title, f"{name}-focus", rank)
        yield from _by_plan(focus, focus_blocks, says)
    projects = [each for each in report.projects if _belongs(each, plan)]
    unserved = [each for each in report.unserved if _belongs(each, plan)]
    if projects or unserved:
        yield part_heading(words.projects, f"{name}-projects", rank)
        yield from project_blocks(projects, unserved, says)


def _by_plan(
    items: Sequence[Item],
    blocks_of: Callable[[Sequence[Item], Vocabulary], Iterator[Block]],
    says: Vocabulary,
) -> Iterator[Block]:
    """Yield a table a plan, for plans call their parts by different words."""
    plans = {_plan_id(each): each.plan for each in items}
    for id_, plan in plans.items():
        if len(plans) > 1 and plan is not None:
            yield Line(cell(f"{plan.id} {says.text(plan.name)}", Emphasis.STRONG), rank=3)
        yield from blocks_of([each for each in items if _plan_id(each) == id_], says)


def _plan_id(item: Undertaking) -> str | None:
    return item.plan.id if item.plan is not None else None


def _belongs(item: Undertaking, plan: PlanScore | None) -> bool:
    return plan is None or (item.plan is not None and item.plan.id == plan.id)


def undertakings_of_no_plan(report: Report, says: Vocabulary) -> Iterator[Block]:
    """Yield the obstacles that name no sub-plan in force."""
    words = report_words(says.words.language)
    obstacles = [each for each in report.obstacles if each.plan is None]
    if obstacles:
        yield part_heading(words.obstacles, "other-obstacles")
        yield from obstacle_blocks(obstacles, says)
