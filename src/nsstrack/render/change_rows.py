"""One row a node that changed: how it stood, how it stands, the move, and what it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.changes.causes import difference
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import (
    GAP,
    Block,
    Cell,
    Column,
    Emphasis,
    Grid,
    Line,
    cell,
    join,
)
from nsstrack.render.causes import moved
from nsstrack.render.change_reasons import reasons
from nsstrack.render.sub_plan_rows import score_cell
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import IndicatorScore, Kind, rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.changes import NodeChange
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, Scorecard

_INDENT = {Kind.PLAN: "", Kind.SUB_PLAN: "", Kind.OBJECTIVE: "", Kind.INDICATOR: "  "}
_NEXT = ";\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What is compared: what heads the column of either side, and whether it is one period.

    `by_old_edition` holds the new results as the old edition judges them, where it is another.
    """

    old: str
    new: str
    is_one_period: bool = False
    by_old_edition: Scorecard | None = None


def change_grid(changes: Iterable[NodeChange], sides: Sides, says: Vocabulary) -> Grid:
    """Return the table of `changes`."""
    words = change_words(says.words.language)
    columns = (
        Column(words.column_node, share=4, least=16),
        Column(sides.old, is_whole=True),
        Column(sides.new, is_whole=True),
        Column(words.column_move, is_right=True, least=8),
        Column(words.because, share=5, least=18),
    )
    return Grid(columns, tuple(_row(change, sides, says) for change in changes))


def standing(node: NodeScore | None, says: Vocabulary, separator: str = " ") -> Cell:
    """Return status and score of a node; a dash where it is not in force."""
    if node is None:
        return cell(says.words.dash, Emphasis.FAINT)
    status = says.status_of(node)
    return status if node.score is None else join(status, separator, score_cell(node, says))


def star_explained(changes: Iterable[NodeChange], says: Vocabulary) -> Iterator[Block]:
    """Yield what the star means, if anything shown of `changes` has one."""
    if any(_is_starred(node) for each in changes for node in (each.old, each.new)):
        meaning = says.words.mark_explanation[ILLUSTRATIVE_STAR]
        yield Line(cell(f"{ILLUSTRATIVE_STAR}  {meaning}", Emphasis.FAINT))
        yield GAP


def _is_starred(node: NodeScore | None) -> bool:
    if node is None:
        return False
    if isinstance(node, IndicatorScore):
        return node.has_illustrative_result or node.has_illustrative_target
    return rests_on_illustrative(node)


def _row(change: NodeChange, sides: Sides, says: Vocabulary) -> tuple[Cell, ...]:
    node = change.latest
    strength = Emphasis.NORMAL if node.kind is Kind.INDICATOR else Emphasis.STRONG
    name = f"{_INDENT[node.kind]}{node.id} {says.text(node.name)}"
    why = _NEXT.join(reasons(change, says, is_one_period=sides.is_one_period))
    by_old = _by_old_edition(change, sides, says)
    between = _NEXT if why and by_old.spans else ""
    return (
        cell(name, strength),
        standing(change.old, says, "\n"),
        standing(change.new, says, "\n"),
        cell(says.words.dash if change.points is None else moved(change.points, says)),
        join(why, between, by_old),
    )


def _by_old_edition(change: NodeChange, sides: Sides, says: Vocabulary) -> Cell:
    """Return how the new result stands by the edition of before; nothing if that has it not."""
    card = sides.by_old_edition
    node = card.find(change.id) if card is not None else None
    if node is None:
        return Cell()
    points = difference(change.old, node)
    move = f" {moved(points, says)}" if points is not None else ""
    words = change_words(says.words.language)
    return join(f"{words.node_by_old} ", standing(node, says), move)
