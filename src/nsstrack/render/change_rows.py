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
from nsstrack.render.standing import standing
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import IndicatorScore, Kind, rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from nsstrack.changes import Changes, NodeChange
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, Scorecard

_INDENT = "  "
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


def sides_of(changes: Changes, plan_id: str, says: Vocabulary) -> Sides:
    """Return the two periods that a plan is compared between."""
    old, new = changes.old.card.period, changes.new.card.period
    return Sides(
        old=says.text(str(old)),
        new=says.text(str(new)),
        is_one_period=old == new,
        by_old_edition=changes.under_old_edition(plan_id),
    )


def nested(
    rows: Iterable[tuple[int, NodeChange]], is_shown: Callable[[NodeChange], bool]
) -> tuple[tuple[int, NodeChange], ...]:
    """Return the rows that are shown, each with how many of the nodes above it are shown, too.

    So none seems to stand below a node that is not above it.
    """
    above: list[bool] = []
    found = []
    for depth, change in rows:
        above[depth:] = [is_shown(change)]
        if above[-1]:
            found.append((sum(above[:depth]), change))
    return tuple(found)


def change_grid(rows: Iterable[tuple[int, NodeChange]], sides: Sides, says: Vocabulary) -> Grid:
    """Return the table of what changed, each node with how far it is indented."""
    words = change_words(says.words.language)
    columns = (
        Column(words.column_node, share=4, least=16),
        Column(sides.old, is_whole=True),
        Column(sides.new, is_whole=True),
        Column(words.column_move, is_right=True, is_whole=True),
        Column(words.because, share=5, least=18),
    )
    return Grid(columns, tuple(_row(depth, change, sides, says) for depth, change in rows))


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


def published(change: NodeChange, sides: Sides, says: Vocabulary) -> Iterator[Cell]:
    """Yield the status that somebody else published for each side, and whether it differs."""
    for node, told in _published(change, sides, says):
        differs = f"  ≠ {says.words.official_differs}" if node.is_unlike_official else ""
        label = cell(f"{says.words.official}  ", Emphasis.FAINT)
        yield join(label, told, cell(differs, Emphasis.STRONG))


def _published(
    change: NodeChange, sides: Sides, says: Vocabulary
) -> Iterator[tuple[NodeScore, Cell]]:
    """Yield each side with the status published for it; once where one period has one status."""
    told = [
        (node, node.official.status, side)
        for node, side in ((change.old, sides.old), (change.new, sides.new))
        if node is not None and node.official is not None
    ]
    if sides.is_one_period and len({status for _, status, _ in told}) < len(told):
        node, status, _ = told[-1]
        yield node, says.status_short(status)
        return
    for node, status, side in told:
        yield node, join(says.status_short(status), cell(f" ({side})", Emphasis.FAINT))


def _marks(change: NodeChange, sides: Sides, says: Vocabulary) -> Iterator[Cell]:
    for _, told in _published(change, sides, says):
        yield join(
            cell(f" [{says.words.official} ", Emphasis.FAINT), told, cell("]", Emphasis.FAINT)
        )


def _row(depth: int, change: NodeChange, sides: Sides, says: Vocabulary) -> tuple[Cell, ...]:
    node = change.latest
    strength = Emphasis.NORMAL if node.kind is Kind.INDICATOR else Emphasis.STRONG
    name = cell(f"{_INDENT * depth}{node.id} {says.text(node.name)}", strength)
    why = _NEXT.join(reasons(change, says, is_one_period=sides.is_one_period))
    by_old = _by_old_edition(change, sides, says)
    between = _NEXT if why and by_old.spans else ""
    return (
        join(name, *_marks(change, sides, says)),
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
