"""How a node moved since the period before, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes import Trend, change_since
from nsstrack.render.blocks import Cell, cell, join
from nsstrack.render.figures import shown_points

if TYPE_CHECKING:
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore

_ARROWS = {Trend.UP: "▲", Trend.DOWN: "▼", Trend.SAME: "="}
_PLAIN_ARROWS = {Trend.UP: "^", Trend.DOWN: "v", Trend.SAME: "="}


def change_cell(
    plan: PlanScore, node: NodeScore, view: View, says: Vocabulary, separator: str = "\n"
) -> Cell:
    """Return arrow, points and old status; "new edition" where the two cannot be compared."""
    change = change_since(plan, node, view.before)
    if change.before is None:
        return cell(says.words.not_before)
    was_before, was_after = says.words.was.split("{status}")
    was = join(was_before, says.status_short(change.before), was_after)
    if change.trend is Trend.NEW_EDITION:
        return join(f"{says.words.new_edition}{separator}", was)
    if change.points is None:
        return was
    arrows = _ARROWS if says.has_glyphs else _PLAIN_ARROWS
    return join(
        f"{arrows[change.trend]} {says.figure(shown_points(change.points))}{separator}", was
    )
