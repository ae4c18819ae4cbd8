"""One row a focus of the year, then one an objective of the sub-plan that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, cell
from nsstrack.render.programme import kind_of_sub_plans, named, starred, words_for
from nsstrack.render.standing import score_cell
from nsstrack.scorecard import rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.focus import FocusStanding
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = "  "


def focus_blocks(
    focus: Sequence[FocusStanding], says: Vocabulary, *, is_judged: bool = True
) -> Iterator[Block]:
    """Yield the table of what is focused on; without statuses unless the year `is_judged`."""
    if focus:
        yield _grid(focus, says, is_judged=is_judged)
    else:
        yield Line(cell(words_for(says).no_focus))
    yield GAP


def has_star(focus: Iterable[FocusStanding], *, is_judged: bool = True) -> bool:
    """Say whether any text or status shown is made up."""
    return any(
        each.is_illustrative
        or (
            is_judged
            and each.node is not None
            and any(map(rests_on_illustrative, (each.node, *each.objectives)))
        )
        for each in focus
    )


def _grid(focus: Sequence[FocusStanding], says: Vocabulary, *, is_judged: bool) -> Grid:
    words = words_for(says)
    part = words.column_part.format(sub_plan=kind_of_sub_plans(focus[0].plan, says))
    columns = [
        Column(words.column_focus, share=4, least=20),
        Column(words.column_agency),
        Column(part, share=4, least=20),
    ]
    if is_judged:
        columns += [
            Column(says.words.column_status, is_whole=True),
            Column(says.words.column_score, is_right=True, least=6),
        ]
    rows = [row for each in focus for row in _rows(each, says)]
    return Grid(tuple(columns), tuple(row[: len(columns)] for row in rows))


def _rows(each: FocusStanding, says: Vocabulary) -> Iterator[tuple[Cell, ...]]:
    text = starred(each.focus.text, says, is_illustrative=each.is_illustrative)
    first = (cell(text, Emphasis.STRONG), cell(says.agency(each.agency)))
    if each.node is None:
        absent = words_for(says).not_in_force.format(id=each.focus.sub_plan)
        yield (*first, cell(absent, Emphasis.FAINT), Cell(), Cell())
        return
    yield (*first, named(each.node, says, Emphasis.STRONG), *_stands(each.node, says))
    for node in each.objectives:
        name = cell(f"{_INDENT}{node.id} {says.text(node.name)}")
        yield (Cell(), Cell(), name, *_stands(node, says))


def _stands(node: NodeScore, says: Vocabulary) -> tuple[Cell, Cell]:
    return says.status_of(node), score_cell(node, says)
