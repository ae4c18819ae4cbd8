"""A table, in a frame that a narrow screen can move about in."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from nsstrack.render.html.inline import inline
from nsstrack.render.html.markup import Html, classes, element, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.render.blocks import Cell, Column, Grid
    from nsstrack.render.html.sheet import Sheet

_STEP = 2
"""Spaces that a cell begins with for each step that it is indented."""
_DEEPEST = 4
_WIDEST = 9
_SHARES = 5


def table(grid: Grid, heading: str, sheet: Sheet) -> Html:
    """Return a grid as a table that is named by the heading above it."""
    head = element("thead", None, element("tr", None, *map(_title, grid.columns)))
    are_indented = any(row and _indent(row[0]) for row in grid.rows)
    body = (_row(row, grid.columns, sheet, are_indented=are_indented) for row in grid.rows)
    size = f"of-{min(len(grid.columns), _WIDEST)}"
    content = element("table", {"class": size}, head, element("tbody", None, *body))
    return framed(content, sheet.table_name(heading))


def framed(content: Html, name: str) -> Html:
    """Return what may be wider than the screen in a frame that keys can scroll."""
    frame = {"class": "frame", "role": "region", "aria-label": name, "tabindex": "0"}
    return element("div", frame, content)


def _title(column: Column) -> Html:
    look = classes(_look(column), f"share-{min(column.share, _SHARES)}")
    if not column.title:
        return element("td", {"class": look})
    return element("th", {"scope": "col", "class": look}, text(column.title))


def _row(
    row: Sequence[Cell], columns: Sequence[Column], sheet: Sheet, *, are_indented: bool
) -> Html:
    """Return a row; one that is not indented, among others that are, heads them.

    What heads others has the room of the empty cells beside it.
    """
    heads = are_indented and not _indent(row[0])
    taken = len(list(takewhile(lambda content: not content.spans, row[1:]))) if heads else 0
    first = _cell(row[0], columns[0], sheet, is_first=True, wide=1 + taken)
    rest = list(zip(row, columns, strict=True))[1 + taken :]
    others = (_cell(content, column, sheet) for content, column in rest)
    return element("tr", {"class": "group" if heads else None}, first, *others)


def _cell(
    content: Cell, column: Column, sheet: Sheet, *, is_first: bool = False, wide: int = 1
) -> Html:
    """Return a cell, as wide as some columns; the first, if it says anything, heads its row."""
    step = min(-(-_indent(content) // _STEP), _DEEPEST)
    look = classes(_look(column), f"in-{step}" if step else "")
    attributes = {"class": look, "colspan": str(wide) if wide > 1 else None}
    said = inline(content, sheet)
    if is_first and content.text.strip():
        return element("th", {"scope": "row"} | attributes, said)
    return element("td", attributes, said)


def _look(column: Column) -> str:
    return classes("right" if column.is_right else "", "whole" if column.is_whole else "")


def _indent(content: Cell) -> int:
    """Return how many spaces a cell begins with."""
    return len(content.text) - len(content.text.lstrip(" "))
