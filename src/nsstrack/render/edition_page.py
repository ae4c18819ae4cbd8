"""What `evaluate --edition both` says: each plan under two of its editions, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.filters import down_to
from nsstrack.messages.editions import edition_words
from nsstrack.render.blocks import GAP, Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.causes import edition_in_words, moved
from nsstrack.render.edition_rows import edition_cell, edition_grid
from nsstrack.render.footnotes import Noted, notes_about
from nsstrack.render.heading import (
    coverage_line,
    label,
    official_cell,
    outcome_cell,
    period_and_phase,
    views,
)
from nsstrack.render.page import plan_blocks, preamble
from nsstrack.scorecard import Kind, rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.changes import BothEditions, NodeChange
    from nsstrack.render.view import SideBySide
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import PlanScore

_INDENT = 2


def edition_page(page: SideBySide, says: Vocabulary) -> tuple[Block, ...]:
    """Return the page of plans under two editions; one with a single edition is as ever."""
    blocks = [*preamble(page.shown, page.origin, says)]
    for plan in page.plans_in_force:
        both = page.of(plan.id)
        if both is None:
            blocks += plan_blocks(page.one(plan.id), page.view, says)
        else:
            blocks += _plan(both, page, says)
    notes = [_noted(plan, page, says) for plan in page.plans_in_force]
    return (*blocks, *notes_about(notes, page.origin, says))


def _plan(both: BothEditions, page: SideBySide, says: Vocabulary) -> Iterator[Block]:
    yield from edition_heading(both, says)
    yield GAP
    if page.level is not Kind.PLAN:
        shown = {node.id for node in down_to(page.shown, page.level).walk()}
        rows = (
            (depth, change)
            for depth, change in both.below()
            if any(node is not None and node.id in shown for node in (change.old, change.new))
        )
        yield edition_grid(both, rows, says, is_narrow=page.is_narrow)
        yield GAP


def edition_heading(both: BothEditions, says: Vocabulary) -> Iterator[Block]:
    """Yield the lines about a plan under both editions: how it stands by each, and the move."""
    own, in_force = edition_words(says.words.language), both.plan_in_force
    yield Line(cell(f"{in_force.id}  {says.text(in_force.name)}", Emphasis.STRONG), rank=1)
    frame = [
        *period_and_phase(in_force, both.changes.new.card.period, says),
        says.words.lead.format(name=says.agency_in_full(in_force.host)),
    ]
    yield Line(cell(" · ".join(frame), Emphasis.FAINT))
    for side in both.sides:
        yield from _side(side, both, says)
    yield from _difference(both.plan, says)
    yield Line(cell(own.same_results, Emphasis.FAINT), _INDENT)


def _side(side: PlanScore, both: BothEditions, says: Vocabulary) -> Iterator[Block]:
    """Yield how the plan stands under one edition."""
    made_up = f"  ({says.words.rests_on_illustrative})" if rests_on_illustrative(side) else ""
    yield Line(
        join(
            edition_cell(side, both, says),
            "  ",
            outcome_cell(side.outcome, side, says),
            cell(made_up, Emphasis.FAINT),
        )
    )
    yield from views(side, says)
    if side.official is not None and side is both.plan_in_force:
        yield Line(official_cell(side, says), _INDENT)
    yield Line(coverage_line(side, side.counts, says), _INDENT)


def _difference(change: NodeChange, says: Vocabulary) -> Iterator[Block]:
    """Yield how far a node moves from the old edition to the new one, and what that comes from."""
    own = edition_words(says.words.language)
    difference: Cell | str = says.words.dash
    if change.points is not None:
        difference = moved(change.points, says)
    yield Line(join(label(own.difference), difference))
    if change.causes:
        yield Line(join(label(own.comes_from), edition_in_words(change, says)), _INDENT)


def _noted(plan: PlanScore, page: SideBySide, says: Vocabulary) -> list[Noted]:
    """Return what the notes are about: the plan, by each edition of which something is shown."""
    both = page.of(plan.id)
    shown = {each.edition.id: each for each in page.shown.plans if each.id == plan.id}
    if both is None:
        return [Noted(shown[plan.edition.id], plan)]
    return [
        Noted(shown[side.edition.id], side, says.edition(side.edition))
        for side in both.sides
        if side.edition.id in shown
    ]
