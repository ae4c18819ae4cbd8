"""One row a node that changed: how it stood, how it stands, the move, and what it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes import StructureChange
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import Cell, Column, Emphasis, Grid, cell, join
from nsstrack.render.causes import causes_in_words, moved
from nsstrack.render.indicator_rows import result_cell, target_cell
from nsstrack.render.sub_plan_rows import score_cell
from nsstrack.scorecard import IndicatorScore, Kind
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from nsstrack.changes import NodeChange
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = {Kind.PLAN: "", Kind.SUB_PLAN: "", Kind.OBJECTIVE: "", Kind.INDICATOR: "  "}


def change_grid(changes: Iterable[NodeChange], old: str, new: str, says: Vocabulary) -> Grid:
    """Return the table of `changes`; `old` and `new` head the columns of the two sides."""
    words = change_words(says.words.language)
    columns = (
        Column(words.column_node, share=4, least=16),
        Column(old, is_whole=True),
        Column(new, is_whole=True),
        Column(words.column_move, is_right=True, least=8),
        Column(words.because, share=5, least=18),
    )
    return Grid(columns, tuple(_row(change, says) for change in changes))


def _row(change: NodeChange, says: Vocabulary) -> tuple[Cell, ...]:
    node = change.latest
    strength = Emphasis.NORMAL if node.kind is Kind.INDICATOR else Emphasis.STRONG
    name = f"{_INDENT[node.kind]}{node.id} {says.text(node.name)}"
    return (
        cell(name, strength),
        _side(change.old, says),
        _side(change.new, says),
        cell(says.words.dash if change.points is None else moved(change.points, says)),
        cell(";\n".join(_why(change, says))),
    )


def _side(node: NodeScore | None, says: Vocabulary) -> Cell:
    """Return status and score of a side; a dash where the node is not in force."""
    if node is None:
        return cell(says.words.dash, Emphasis.FAINT)
    status = says.status_short(node.status)
    return status if node.score is None else join(status, "\n", score_cell(node, says))


def _why(change: NodeChange, says: Vocabulary) -> Iterator[str]:
    """Yield the lines on what the change comes from."""
    words = change_words(says.words.language)
    old, new = change.old, change.new
    structure = [words.structure[each] for each in change.structure]
    if old is None or new is None:
        yield "; ".join([*structure, causes_in_words(change, says)])
        return
    if StructureChange.RENAMED in change.structure:
        yield words.renamed_from.format(id=safe(old.id))
    if StructureChange.MOVED in change.structure:
        yield words.moved_from
    if change.causes:
        yield causes_in_words(change, says)
    if isinstance(old, IndicatorScore) and isinstance(new, IndicatorScore):
        yield from _from_to(words.result_from_to, old, new, result_cell, says)
        if old.yardstick is not None and new.yardstick is not None:
            yield from _from_to(words.target_from_to, old, new, target_cell, says)


def _from_to(
    form: str,
    old: IndicatorScore,
    new: IndicatorScore,
    told: Callable[[IndicatorScore, Vocabulary], Cell],
    says: Vocabulary,
) -> Iterator[str]:
    was, now = told(old, says).text, told(new, says).text
    if was != now:
        yield form.format(old=was or says.words.dash, new=now or says.words.dash)
