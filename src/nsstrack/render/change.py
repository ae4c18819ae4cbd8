"""How a node moved since the period before, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes.causes import difference
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import Cell, cell, join
from nsstrack.render.causes import moved
from nsstrack.render.standing import standing

if TYPE_CHECKING:
    from nsstrack.changes import NodeChange
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore


def change_cell(plan: PlanScore, node: NodeScore, view: View, says: Vocabulary) -> Cell:
    """Return arrow, points and old status, one below the other for a narrow column.

    Under a new edition a score means something else: then the points are those by the old edition,
    and it says so.
    """
    change = view.change_of(node)
    if change is None or change.old is None:
        return cell(says.words.not_before)
    was = _was(says.status_short(change.old.status), says)
    if not _has_new_edition(plan, view):
        move = f"{moved(change.points, says)}\n" if change.points is not None else ""
        return join(move, was)
    by_old = _by_old_edition(plan, change, view)
    if by_old is None:
        return join(f"{says.words.new_edition}\n", was)
    points = difference(change.old, by_old)
    told = says.status_short(by_old.status) if points is None else cell(moved(points, says))
    return join(f"{says.words.new_edition}\n", was, "\n", _by_the_old(told, says))


def change_line(plan: PlanScore, node: NodeScore, view: View, says: Vocabulary) -> Cell:
    """Return how a plan, or a node of it, moved from its score of before.

    Where the plan has a new edition, its score by the old one is told, too.
    """
    change = view.change_of(node)
    if change is None or change.old is None:
        return cell(says.words.not_before)
    move = f"{moved(change.points, says)} · " if change.points is not None else ""
    line = join(move, _was(standing(change.old, says), says))
    if not _has_new_edition(plan, view):
        return line
    line = join(line, f" · {says.words.new_edition}")
    by_old = _by_old_edition(plan, change, view)
    if by_old is None:
        return line
    points = difference(change.old, by_old)
    told = f" {moved(points, says)}" if points is not None else ""
    return join(line, " · ", _by_the_old(join(standing(by_old, says), told), says))


def _was(status: Cell, says: Vocabulary) -> Cell:
    before, after = says.words.was.split("{status}")
    return join(before, status, after)


def _by_the_old(status: Cell, says: Vocabulary) -> Cell:
    before, after = change_words(says.words.language).by_old_edition.split("{status}")
    return join(before, status, after)


def _has_new_edition(plan: PlanScore, view: View) -> bool:
    return view.changes is not None and view.changes.has_new_edition(plan.id)


def _by_old_edition(plan: PlanScore, change: NodeChange, view: View) -> NodeScore | None:
    """Return the node by the edition of before; None where that has it not."""
    assert view.changes is not None
    card = view.changes.under_old_edition(plan.id)
    return card.find(change.id) if card is not None else None
