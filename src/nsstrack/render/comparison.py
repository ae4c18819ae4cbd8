"""What `compare` says, top to bottom, as blocks: the same content for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes.causes import difference
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import GAP, Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.causes import causes_in_words, moved
from nsstrack.render.change_rows import change_grid
from nsstrack.render.sub_plan_rows import score_cell
from nsstrack.scorecard import PlanScore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.changes import Changes, NodeChange
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = 2


def comparison_page(
    changes: Changes, plan_ids: Sequence[str], says: Vocabulary
) -> tuple[Block, ...]:
    """Return the page of what changed between two periods in the plans named."""
    blocks: list[Block] = []
    for id_ in plan_ids:
        blocks += _plan(changes, id_, says)
    return tuple(blocks[:-1])


def _plan(changes: Changes, id_: str, says: Vocabulary) -> Iterator[Block]:
    words = change_words(says.words.language)
    nodes = changes.of_plan(id_)
    change = nodes[0]
    plan = change.latest
    old, new = changes.old.card.period, changes.new.card.period
    yield Line(cell(f"{plan.id}  {says.text(plan.name)}", Emphasis.STRONG), rank=1)
    sides = {"old": says.period(old), "new": says.period(new)}
    if change.old is None or change.new is None:
        form = words.plan_added if change.old is None else words.plan_dropped
        yield Line(cell(words.from_to.format(**sides), Emphasis.FAINT))
        yield Line(cell(form.format(**sides)))
        yield GAP
        return
    with_editions = {
        "old": _with_edition(change.old, sides["old"], says),
        "new": _with_edition(change.new, sides["new"], says),
    }
    yield Line(cell(words.from_to.format(**with_editions), Emphasis.FAINT))
    yield from _move(change, says)
    yield from _by_old_edition(changes, change, sides["new"], says)
    yield GAP
    moving = [each for each in nodes[1:] if each.is_any]
    if moving:
        yield change_grid(moving, says.text(str(old)), says.text(str(new)), says)
        still = len(nodes) - 1 - len(moving)
        if still:
            yield Line(cell(says.figure(words.unmoved.format(number=still)), Emphasis.FAINT))
    else:
        yield Line(cell(words.nothing_moved))
    yield GAP


def _with_edition(node: NodeScore, period: str, says: Vocabulary) -> str:
    assert isinstance(node, PlanScore)
    edition = says.text(node.edition.name) or says.text(node.edition.id)
    return f"{period} ({says.words.edition.format(name=edition)})"


def _move(change: NodeChange, says: Vocabulary) -> Iterator[Block]:
    """Yield how the plan stood and stands, and what the move comes from."""
    assert change.old is not None
    assert change.new is not None
    was, now = _standing(change.old, says), _standing(change.new, says)
    points = f"  {moved(change.points, says)}" if change.points is not None else ""
    label = cell(f"{says.words.status_label}  ", Emphasis.FAINT)
    yield Line(join(label, was, "  →  ", now, cell(points, Emphasis.STRONG)))
    if change.causes:
        because = cell(f"{change_words(says.words.language).because}  ", Emphasis.FAINT)
        yield Line(join(because, causes_in_words(change, says)), _INDENT)


def _by_old_edition(
    changes: Changes, change: NodeChange, period: str, says: Vocabulary
) -> Iterator[Block]:
    """Yield how the new results stand by the edition of before: what can be compared with it."""
    card = changes.under_old_edition(change.id)
    node = card.find(change.id) if card is not None else None
    if node is None:
        return
    words = change_words(says.words.language)
    label = cell(f"{words.judged_by_old.format(new=period)}  ", Emphasis.FAINT)
    points = difference(change.old, node)
    move = f"  {moved(points, says)}" if points is not None else ""
    yield Line(join(label, _standing(node, says), cell(move, Emphasis.STRONG)), _INDENT)


def _standing(node: NodeScore, says: Vocabulary) -> Cell:
    status = says.status_short(node.status)
    return status if node.score is None else join(status, " ", score_cell(node, says))
