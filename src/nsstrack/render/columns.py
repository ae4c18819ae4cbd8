"""How wide the columns of a grid are, given the width of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.width import cells, widest_piece

if TYPE_CHECKING:
    from nsstrack.render.blocks import Column, Grid


def widths(grid: Grid, page: int, gap: int) -> list[int]:
    """Return the width in cells of each column of `grid`, with `gap` cells between columns.

    Each has at least its `least`; what is left goes to those that want more, by their `share`.
    """
    wanted = [
        max(cells(line) for text in (column.title, *texts) for line in text.split("\n"))
        for column, texts in zip(grid.columns, _texts(grid), strict=True)
    ]
    free = page - gap * (len(grid.columns) - 1)
    given = [
        want if column.is_whole else min(want, max(column.least, _unbroken(column, texts, free)))
        for want, column, texts in zip(wanted, grid.columns, _texts(grid), strict=True)
    ]
    while sum(given) < free:
        wanting = [index for index, want in enumerate(wanted) if given[index] < want]
        if not wanting:
            break
        neediest = min(wanting, key=lambda index: given[index] / grid.columns[index].share)
        given[neediest] += 1
    while sum(given) > free and max(given) > 1:
        given[given.index(max(given))] -= 1
    return given


def _unbroken(column: Column, texts: list[str], free: int) -> int:
    """Return the width at which a narrow column breaks no word, as far as a page has room."""
    if column.share > 1:
        return 0
    return min(max(map(widest_piece, (column.title, *texts))), free // 4)


def _texts(grid: Grid) -> list[list[str]]:
    return [[row[index].text for row in grid.rows] for index in range(len(grid.columns))]
