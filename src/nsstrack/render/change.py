"""How a node moved since the period before, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes.causes import difference
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import Cell, cell, join
from nsstrack.render.causes import moved
from nsstrack.render.figures import shown_score

if TYPE_CHECKING:
    from nsstrack.changes import NodeChange
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore

_BELOW = "\n"
"""Between the parts in a narrow column, which has less room."""


def change_cell(
    plan: PlanScore, node: NodeScore, view: View, says: Vocabulary, separator: str = _BELOW
) -> Cell:
    """Return arrow, points and old status.

    Under a new edition a score means something else: then the points are those by the old edition,
    and it says so.
    """
    change = view.change_of(node)
    if change is None or change.old is None:
        return cell(says.words.not_before)
    was_before, was_after = says.words.was.split("{status}")
    was = join(was_before, says.status_short(change.old.status), was_after)
    if view.changes is not None and view.changes.has_new_edition(plan.id):
        return join(
            f"{says.words.new_edition}{separator}",
            was,
            _by_old_edition(plan, change, view, says, separator),
        )
    if change.points is None:
        return was
    return join(f"{moved(change.points, says)}{separator}", was)


def _by_old_edition(
    plan: PlanScore, change: NodeChange, view: View, says: Vocabulary, separator: str
) -> Cell:
    """Return how the node stands by the edition of before; nothing where that has it not."""
    assert view.changes is not None
    card = view.changes.under_old_edition(plan.id)
    node = card.find(change.id) if card is not None else None
    if node is None:
        return Cell()
    words = change_words(says.words.language)
    before, after = words.by_old_edition.split("{status}")
    points = difference(change.old, node)
    status = says.status_short(node.status)
    if node.score is None or points is None:
        return join(separator, before, status, after)
    move = moved(points, says)
    if separator == _BELOW:
        return join(separator, before, move, after)
    score = says.figure(shown_score(node.score, node.rules.bands))
    return join(separator, before, status, f" {score} {move}", after)
