"""What `projects`, `focus` and `obstacles` say, plan by plan, as blocks for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render import focus_rows, obstacle_rows, project_rows
from nsstrack.render.blocks import GAP, Block, Emphasis, Line, cell
from nsstrack.render.focus_rows import focus_blocks
from nsstrack.render.obstacle_rows import obstacle_blocks
from nsstrack.render.page import preamble
from nsstrack.render.programme import plan_title, star_explained, words_for
from nsstrack.render.project_rows import project_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from nsstrack.render.programme_view import (
        Chosen,
        ChosenFocus,
        ChosenObstacles,
        ChosenProjects,
    )
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import PlanScore


def projects_page(chosen: ChosenProjects, says: Vocabulary) -> tuple[Block, ...]:
    """Return the page of the projects of a period."""

    def blocks_of(plan: PlanScore) -> Iterator[Block]:
        return project_blocks(
            chosen.of(plan), chosen.unserved_of(plan), says, is_narrow=chosen.is_narrow
        )

    blocks = [*_by_plan(chosen, words_for(says).projects, blocks_of, says)]
    has_star = project_rows.has_star(chosen.items, chosen.unserved)
    return _ended((*blocks, *star_explained(says, is_needed=has_star)))


def focus_page(chosen: ChosenFocus, says: Vocabulary) -> tuple[Block, ...]:
    """Return the page of the focus of a year."""

    def blocks_of(plan: PlanScore) -> Iterator[Block]:
        return focus_blocks(chosen.of(plan), says, is_judged=chosen.is_judged)

    words, period = words_for(says), chosen.card.period
    blocks = [*_by_plan(chosen, words.focus, blocks_of, says)]
    if not chosen.is_judged:
        blocks += _told(words.not_judged.format(year=says.figure(period.year)))
    elif not period.is_whole_year:
        blocks += _told(words.judged_by.format(period=says.within(period)))
    has_star = focus_rows.has_star(chosen.items, is_judged=chosen.is_judged)
    return _ended((*blocks, *star_explained(says, is_needed=has_star)))


def obstacles_page(chosen: ChosenObstacles, says: Vocabulary) -> tuple[Block, ...]:
    """Return the page of the obstacles of a period."""

    def blocks_of(plan: PlanScore) -> Iterator[Block]:
        return obstacle_blocks(chosen.of(plan), says)

    words = words_for(says)
    blocks = [*_by_plan(chosen, words.obstacles, blocks_of, says)]
    if chosen.of_no_plan:
        blocks += [Line(cell(words.of_no_sub_plan, Emphasis.STRONG), rank=1), GAP]
        blocks += obstacle_blocks(chosen.of_no_plan, says)
    has_star = obstacle_rows.has_star(chosen.items)
    return _ended((*blocks, *star_explained(says, is_needed=has_star)))


def _by_plan(
    chosen: Chosen[Any],
    what: str,
    blocks_of: Callable[[PlanScore], Iterator[Block]],
    says: Vocabulary,
) -> Iterator[Block]:
    yield from preamble(chosen.card, chosen.origin, says)
    for plan in chosen.plans:
        yield from plan_title(plan, what, chosen.card.period, says)
        yield from blocks_of(plan)
    if chosen.agency is not None and not chosen.plans and not chosen.items:
        agency = says.agency_in_full(chosen.agency)
        yield from _told(words_for(says).none_of_agency.format(what=what, agency=agency))


def _told(text: str) -> Iterator[Block]:
    yield Line(cell(text, Emphasis.FAINT))
    yield GAP


def _ended(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` without the empty line at the end."""
    return blocks[:-1] if blocks and blocks[-1] == GAP else blocks
