"""What `compare` says, top to bottom, as blocks: the same content for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes import under_editions_of
from nsstrack.changes.causes import difference
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import GAP, Block, Emphasis, Line, cell, join
from nsstrack.render.causes import causes_in_words, moved
from nsstrack.render.change_rows import Sides, change_grid, standing, star_explained
from nsstrack.render.edition_rows import edition_grid
from nsstrack.scorecard import PlanScore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.changes import Changes, NodeChange
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = 2


def comparison_page(
    changes: Changes, plan_ids: Sequence[str], says: Vocabulary, *, is_narrow: bool = False
) -> tuple[Block, ...]:
    """Return the page of what changed between two periods in the plans named."""
    blocks: list[Block] = []
    for id_ in plan_ids:
        blocks += _plan(changes, id_, says)
        blocks += _by_both_editions(changes, id_, says, is_narrow=is_narrow)
    shown = [node for id_ in plan_ids for node in changes.of_plan(id_) if node.is_any]
    blocks += star_explained(shown, says)
    return tuple(blocks[:-1])


def _plan(changes: Changes, id_: str, says: Vocabulary) -> Iterator[Block]:
    words = change_words(says.words.language)
    nodes = changes.of_plan(id_)
    plan = nodes[0].latest
    yield Line(cell(f"{plan.id}  {says.text(plan.name)}", Emphasis.STRONG), rank=1)
    yield Line(cell(_sides(changes, nodes[0], says), Emphasis.FAINT))
    yield from _move(nodes[0], says)
    if nodes[0].old is None or nodes[0].new is None:
        side = changes.old if nodes[0].old is None else changes.new
        period = says.period(side.card.period)
        yield Line(cell(words.plan_absent.format(period=_within(period))), _INDENT)
        yield GAP
        return
    yield from _by_old_edition(changes, nodes[0], says)
    yield GAP
    moving = [each for each in nodes[1:] if each.is_any]
    if moving:
        yield change_grid(moving, _columns(changes, id_, says), says)
    still = len(nodes) - 1 - len(moving)
    if still and moving:
        yield Line(cell(says.figure(words.unmoved.of(still)), Emphasis.FAINT))
    elif still:
        yield Line(cell(words.nothing_moved))
    yield GAP


def _by_both_editions(
    changes: Changes, id_: str, says: Vocabulary, *, is_narrow: bool
) -> Iterator[Block]:
    """Yield the new results by the old and by the new targets, side by side."""
    both = under_editions_of(changes, id_)
    if both is None:
        return
    period = _within(says.period(changes.new.card.period))
    title = change_words(says.words.language).by_both_editions.format(new=period)
    yield Line(cell(title, Emphasis.STRONG), rank=2)
    yield edition_grid(both, both.below(), says, is_narrow=is_narrow)
    yield GAP


def _columns(changes: Changes, id_: str, says: Vocabulary) -> Sides:
    old, new = changes.old.card.period, changes.new.card.period
    return Sides(
        old=says.text(str(old)),
        new=says.text(str(new)),
        is_one_period=old == new,
        by_old_edition=changes.under_old_edition(id_),
    )


def _within(period: str) -> str:
    """Return a period as it stands within a sentence."""
    return f"{period[0].lower()}{period[1:]}"


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
    period = _within(says.period(changes.new.card.period))
    label = cell(f"{words.judged_by_old.format(new=period)}  ", Emphasis.FAINT)
    points = difference(change.old, node)
    move = f"  {moved(points, says)}" if points is not None else ""
    yield Line(join(label, standing(node, says), cell(move, Emphasis.STRONG)), _INDENT)
