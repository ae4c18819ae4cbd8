"""What `compare` says, top to bottom, as blocks: the same content for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes import under_editions_of
from nsstrack.changes.causes import difference
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import GAP, Block, Emphasis, Line, cell, join
from nsstrack.render.causes import causes_in_words, moved
from nsstrack.render.change_rows import (
    Sides,
    change_grid,
    nested,
    published,
    sides_of,
    star_explained,
)
from nsstrack.render.edition_rows import edition_grid
from nsstrack.render.standing import standing
from nsstrack.scorecard import Kind, PlanScore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.changes import Changes, NodeChange
    from nsstrack.render.view import Compared
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = 2


def comparison_page(page: Compared, says: Vocabulary) -> tuple[Block, ...]:
    """Return the page of what changed between two periods."""
    blocks: list[Block] = []
    for id_ in page.plans:
        blocks += _plan(page, id_, says)
        blocks += _by_both_editions(page, id_, says)
    rows = ((page.plan(id_), *(change for _, change in page.below(id_))) for id_ in page.plans)
    blocks += star_explained((each for row in rows for each in row if each.has_changed), says)
    return tuple(blocks[:-1])


def _plan(page: Compared, id_: str, says: Vocabulary) -> Iterator[Block]:
    changes, change = page.changes, page.plan(id_)
    sides = sides_of(changes, id_, says)
    plan = change.latest
    yield Line(cell(f"{plan.id}  {says.text(plan.name)}", Emphasis.STRONG), rank=1)
    yield Line(cell(_sides(changes, change, says), Emphasis.FAINT))
    yield from _move(change, says)
    for told in published(change, sides, says):
        yield Line(told, _INDENT)
    if change.old is None or change.new is None:
        side = changes.old if change.old is None else changes.new
        absent = change_words(says.words.language).plan_absent
        yield Line(cell(absent.format(period=says.within(side.card.period))), _INDENT)
        yield GAP
        return
    yield from _by_old_edition(changes, change, says)
    yield GAP
    if page.level is not Kind.PLAN:
        yield from _below(page.below(id_), sides, says)
        yield GAP


def _below(
    rows: Sequence[tuple[int, NodeChange]], sides: Sides, says: Vocabulary
) -> Iterator[Block]:
    """Yield the nodes that changed, and how many did not."""
    words = change_words(says.words.language)
    moving = nested(rows, lambda change: change.has_changed)
    if moving:
        yield change_grid(moving, sides, says)
    still = len(rows) - len(moving)
    if still and moving:
        yield Line(cell(says.figure(words.unmoved.of(still)), Emphasis.FAINT))
    elif still:
        yield Line(cell(words.nothing_moved))


def _by_both_editions(page: Compared, id_: str, says: Vocabulary) -> Iterator[Block]:
    """Yield the new results by the old and by the new targets, side by side."""
    both = under_editions_of(page.changes, id_)
    if both is None or page.level is Kind.PLAN:
        return
    period = says.within(page.changes.new.card.period)
    title = change_words(says.words.language).by_both_editions.format(new=period)
    yield Line(cell(title, Emphasis.STRONG), rank=2)
    yield edition_grid(both, page.shown(both.below()), says, is_narrow=page.is_narrow)
    yield GAP


def _sides(changes: Changes, change: NodeChange, says: Vocabulary) -> str:
    """Return both periods, each with its edition; with one edition for the two if it is one."""
    form = change_words(says.words.language).from_to
    old, new = (says.period(each.card.period) for each in (changes.old, changes.new))
    if change.old is None or change.new is None:
        return form.format(old=old, new=new)
    if not changes.has_new_edition(change.id):
        return form.format(old=old, new=_with_edition(change.new, new, says))
    return form.format(
        old=_with_edition(change.old, old, says), new=_with_edition(change.new, new, says)
    )


def _with_edition(node: NodeScore, period: str, says: Vocabulary) -> str:
    assert isinstance(node, PlanScore)
    edition = says.text(node.edition.name) or says.text(node.edition.id)
    return f"{period} · {says.words.edition.format(name=edition)}"


def _move(change: NodeChange, says: Vocabulary) -> Iterator[Block]:
    """Yield how the plan stood and stands, and what the move comes from."""
    was, now = standing(change.old, says), standing(change.new, says)
    points = f"  {moved(change.points, says)}" if change.points is not None else ""
    label = cell(f"{says.words.status_label}  ", Emphasis.FAINT)
    yield Line(join(label, was, "  →  ", now, cell(points, Emphasis.STRONG)))
    if change.causes and change.old is not None and change.new is not None:
        because = cell(f"{change_words(says.words.language).because}  ", Emphasis.FAINT)
        yield Line(join(because, causes_in_words(change, says)), _INDENT)


def _by_old_edition(changes: Changes, change: NodeChange, says: Vocabulary) -> Iterator[Block]:
    """Yield how the new results stand by the edition of before: what can be compared with it."""
    card = changes.under_old_edition(change.id)
    node = card.find(change.id) if card is not None else None
    if node is None:
        return
    words = change_words(says.words.language)
    period = says.within(changes.new.card.period)
    label = cell(f"{words.judged_by_old.format(new=period)}  ", Emphasis.FAINT)
    points = difference(change.old, node)
    move = f"  {moved(points, says)}" if points is not None else ""
    yield Line(join(label, standing(node, says), cell(move, Emphasis.STRONG)), _INDENT)
