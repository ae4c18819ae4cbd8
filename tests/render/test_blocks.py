"""Blocks as a table and as plain text, whole outputs compared."""

from __future__ import annotations

import pytest

from nsstrack.model.status import Status
from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, Span, cell, join
from nsstrack.render.columns import widths
from nsstrack.render.flow import lines
from nsstrack.render.plain import render_plain
from nsstrack.render.table import render_table

GRID = Grid(
    (Column("แผนย่อย", share=3, least=8), Column("คะแนน", is_right=True), Column("สถานะ")),
    (
        (cell("0101 การรักษาความสงบ"), cell("76.24"), cell("▲ Y", status=Status.BELOW)),
        (cell("0102"), cell("8"), cell("■ R\nก่อน", status=Status.CRITICAL)),
    ),
)


def test_plain_text_is_aligned_and_never_wrapped() -> None:
    blocks: list[Block] = [
        Line(cell("หัวข้อ", Emphasis.STRONG)),
        Line(join("a\n", cell("b")), indent=2),
        GAP,
        GRID,
    ]
    assert render_plain(blocks) == (
        "หัวข้อ\n"
        "  a b\n"
        "\n"
        "แผนย่อย               คะแนน  สถานะ\n"
        "-------------------  -----  -------\n"
        "0101 การรักษาความสงบ  76.24  ▲ Y\n"
        "0102                     8  ■ R ก่อน\n"
    )


def test_a_table_wraps_within_its_columns() -> None:
    assert render_table([GRID], 30, has_colour=False) == (
        "แผนย่อย            คะแนน  สถานะ\n"
        "──────────────────────────────\n"
        "0101 การรักษา      76.24  ▲ Y\n"
        "ความสงบ\n"
        "0102                  8  ■ R\n"
        "                         ก่อน\n"
    )


def test_a_table_without_boxes_is_ascii() -> None:
    text = render_table(
        [Grid((Column("a"),), ((cell("b"),),))], 20, has_colour=False, has_boxes=False
    )
    assert text == "a\n-\nb\n"


def test_colour_goes_with_the_word_and_markup_is_only_text() -> None:
    text = render_table([Line(cell("[red]x[/red]", status=Status.CRITICAL))], 40)
    assert text == "\x1b[31m[red]x[/red]\x1b[0m\n"


def test_an_indented_line_keeps_its_indent() -> None:
    text = render_table([Line(cell("one two three"), indent=2)], 9, has_colour=False)
    assert text == "  one two\n  three\n"


def test_looks_survive_wrapping() -> None:
    strong = Span("bold words", Emphasis.STRONG)
    assert lines(Cell((strong, Span(" and more"))), 7) == [
        Cell((Span("bold", Emphasis.STRONG),)),
        Cell((Span("words", Emphasis.STRONG),)),
        Cell((Span("and"),)),
        Cell((Span("more"),)),
    ]


@pytest.mark.parametrize("page", [20, 24, 30, 60, 200])
def test_columns_fit_the_page_and_take_no_more_than_they_need(page: int) -> None:
    wide = widths(GRID, page, 2)
    assert sum(wide) + 2 * 2 <= page
    assert all(one <= want for one, want in zip(wide, [19, 5, 5], strict=True))
