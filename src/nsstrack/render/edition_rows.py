"""One row a node under two editions: its result, how it stands, and what the move comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.editions import edition_words
from nsstrack.model.plans import Plan
from nsstrack.render.blocks import NO_BREAK, Cell, Column, Emphasis, Grid, cell, join
from nsstrack.render.causes import edition_in_words, moved
from nsstrack.render.figures import plain
from nsstrack.render.indicator_rows import marks, result_cell, target_cell
from nsstrack.render.standing import score_cell, weight_cell
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.changes import BothEditions, NodeChange
    from nsstrack.counting_results import Reason
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore

LEAST_WIDTH = 136
"""How many cells a page needs for the table with every figure in a column of its own."""

_INDENT = "  "


def edition_grid(
    both: BothEditions,
    rows: Iterable[tuple[int, NodeChange]],
    says: Vocabulary,
    *,
    is_narrow: bool = False,
) -> Grid:
    """Return the table of nodes, each with its depth, under both editions.

    A narrow page has one column an edition: the status, and below it score and target.
    """
    columns = _narrow_columns(both, says) if is_narrow else _wide_columns(both, says)
    row = _narrow_row if is_narrow else _wide_row
    return Grid(columns, tuple(row(depth, change, both, says) for depth, change in rows))


def edition_cell(side: PlanScore, both: BothEditions, says: Vocabulary) -> Cell:
    """Return the name of an edition, and whether it is in force."""
    in_force = f" [{edition_words(says.words.language).in_force}]"
    mark = in_force if side.edition.id == both.in_force else ""
    return join(cell(says.edition(side.edition), Emphasis.STRONG), cell(mark, Emphasis.FAINT))


def _wide_columns(both: BothEditions, says: Vocabulary) -> tuple[Column, ...]:
    words, own = says.words, edition_words(says.words.language)
    sides = [
        column
        for side in both.sides
        for column in (
            Column(own.column_target.format(edition=says.edition(side.edition)), share=2, least=13),
            Column(words.column_score, is_right=True, least=6),
            Column(words.column_status, is_whole=True),
        )
    ]
    return (
        Column(_title(both, says), share=5, least=20),
        Column(words.column_result, share=2, least=8),
        *sides,
        Column(own.difference, is_whole=True),
        Column(own.comes_from, share=2, least=16),
    )


def _narrow_columns(both: BothEditions, says: Vocabulary) -> tuple[Column, ...]:
    own = edition_words(says.words.language)
    return (
        Column(_title(both, says), share=5, least=18),
        *(Column(says.edition(side.edition), share=3, least=13) for side in both.sides),
        Column(own.difference, share=2, least=16),
    )


def _title(both: BothEditions, says: Vocabulary) -> str:
    """Return what the rows are: what parts of this kind of plan are called, and what is below."""
    node = both.new.in_force.node
    assert isinstance(node, Plan)
    part = says.words.column_node[node.kind]
    return edition_words(says.words.language).column_node.format(part=part)


def _wide_row(
    depth: int, change: NodeChange, both: BothEditions, says: Vocabulary
) -> tuple[Cell, ...]:
    sides = [
        found
        for node in (change.old, change.new)
        for found in (
            _promise(node, change, says),
            score_cell(node, says) if node is not None else _dash(says),
            says.status_of(node) if node is not None else _dash(says),
        )
    ]
    return (
        _name(depth, change, both, says),
        _result(change, says),
        *sides,
        _difference(change, says),
        _origin(change, both, says),
    )


def _narrow_row(
    depth: int, change: NodeChange, both: BothEditions, says: Vocabulary
) -> tuple[Cell, ...]:
    name = _name(depth, change, both, says)
    result = _result(change, says)
    if result.text:
        indent = _INDENT * (depth + 1)
        form = edition_words(says.words.language).result
        text = form.format(result=result.text) if _seen(change) else result.text
        name = join(name, cell(f"\n{indent}{text}", Emphasis.FAINT))
    return (
        name,
        *(_stacked(node, change, says) for node in (change.old, change.new)),
        _below(_difference(change, says), _origin(change, both, says)),
    )


def _stacked(node: NodeScore | None, change: NodeChange, says: Vocabulary) -> Cell:
    """Return the status, the score below it, and the target below that."""
    if node is None:
        return _dash(says)
    score = score_cell(node, says) if node.score is not None else Cell()
    return _below(_below(says.status_of(node), score), _promise(node, change, says))


def _below(first: Cell, second: Cell) -> Cell:
    """Return one cell below the other; neither takes a line that is empty."""
    return join(first, "\n" if first.text and second.text else "", second)


def _name(depth: int, change: NodeChange, both: BothEditions, says: Vocabulary) -> Cell:
    node = change.latest
    text = f"{node.id} {says.text(node.name)}"
    if isinstance(node, IndicatorScore):
        name = join(text, cell("".join(f" [{mark}]" for mark in marks(node, says)), Emphasis.FAINT))
    else:
        name = cell(text, Emphasis.STRONG)
    return join(_INDENT * depth, name, _weight(change, says), _called(change, both, says))


def _weight(change: NodeChange, says: Vocabulary) -> Cell:
    """Return the weight where it is not the usual 1, both where they differ."""
    if change.old is None or change.new is None:
        return weight_cell(change.latest, says)
    old, new = change.old.in_force.weight, change.new.in_force.weight
    if old == new:
        return weight_cell(change.new, says)
    form = edition_words(says.words.language).weights
    text = form.format(old=says.figure(plain(old)), new=says.figure(plain(new)))
    return cell(f" [{text.replace(' ', NO_BREAK)}]", Emphasis.FAINT)


def _called(change: NodeChange, both: BothEditions, says: Vocabulary) -> Cell:
    """Return what the old edition calls the node, where that is another name."""
    if change.old is None or change.new is None:
        return Cell()
    name = says.text(change.old.name)
    if name == says.text(change.new.name):
        return Cell()
    form = edition_words(says.words.language).called
    text = form.format(edition=says.edition(both.old.edition), name=name)
    return cell(f" [{text}]", Emphasis.FAINT)


def _seen(change: NodeChange) -> list[IndicatorScore]:
    """Return the node under each edition that has a result to score, the new edition first."""
    return [
        node
        for node in (change.new, change.old)
        if isinstance(node, IndicatorScore) and node.observation is not None
    ]


def _result(change: NodeChange, says: Vocabulary) -> Cell:
    """Return the result that both editions judge, or why there is none under either."""
    texts = list(dict.fromkeys(result_cell(node, says) for node in reversed(_seen(change))))
    if texts:
        first, *more = texts
        return join(first, *(part for text in more for part in (" → ", text)))
    reason = _shared_reason(change)
    return cell(says.words.reason[reason] if reason else "", Emphasis.FAINT)


def _shared_reason(change: NodeChange) -> Reason | None:
    """Return why no edition that has the node has a score for it, if that is one reason."""
    reasons = {node.reason for node in (change.old, change.new) if node is not None}
    return reasons.pop() if len(reasons) == 1 and not _seen(change) else None


def _promise(node: NodeScore | None, change: NodeChange, says: Vocabulary) -> Cell:
    """Return the target under an edition, or a reason that only this edition has."""
    if node is None:
        return Cell()
    target = target_cell(node, says) if isinstance(node, IndicatorScore) else Cell()
    if node.reason is None or _shared_reason(change) is not None:
        return target
    return _below(target, cell(says.words.reason[node.reason], Emphasis.FAINT))


def _difference(change: NodeChange, says: Vocabulary) -> Cell:
    if change.old is None or change.new is None:
        return Cell()
    return _dash(says) if change.points is None else cell(moved(change.points, says))


def _origin(change: NodeChange, both: BothEditions, says: Vocabulary) -> Cell:
    """Return which of the two editions alone has the node, or what the difference comes from."""
    only = both.old if change.new is None else both.new if change.old is None else None
    if only is None:
        return cell(edition_in_words(change, says))
    form = edition_words(says.words.language).only_in
    return cell(form.format(edition=says.edition(only.edition)), Emphasis.FAINT)


def _dash(says: Vocabulary) -> Cell:
    return cell(says.words.dash, Emphasis.FAINT)
