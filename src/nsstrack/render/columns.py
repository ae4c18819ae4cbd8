"""How wide the columns of a grid are, given the width of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.width import cells, widest_piece

if TYPE_CHECKING:
    from nsstrack.render.blocks import Grid


def widths(grid: Grid, page: int, gap: int) -> list[int]:
    """Return the width in cells of each column of `grid`, with `gap` cells between columns.

    Each has at least its `least`; what is left goes to those that want more, by their `share`.
    """
    wanted = [
        max(cells(line) for text in (column.title, *texts) for line in text.split("\n"))
        for column, texts in zip(grid.columns, _texts(grid), strict=True)
    ]
    free = page - gap * (len(grid.columns) - 1)
    given = [min(want, column.least) for want, column in zip(wanted, grid.columns, strict=True)]
    for index, texts in enumerate(_texts(grid)):
        short = not grid.columns[index].share > 1
        if short:
            fits = max(map(widest_piece, (grid.columns[index].title, *texts)))
            given[index] = min(wanted[index], max(given[index], min(fits, free // 4)))
    while sum(given) < free:
        wanting = [index for index, want in enumerate(wanted) if given[index] < want]
        if not wanting:
            break
        neediest = min(wanting, key=lambda index: given[index] / grid.columns[index].share)
        given[neediest] += 1
    while sum(given) > free and max(given) > 1:
        given[given.index(max(given))] -= 1
    return given


def _texts(grid: Grid) -> list[list[str]]:
    return [[row[index].text for row in grid.rows] for index in range(len(grid.columns))]
