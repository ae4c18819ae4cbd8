from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nsstrack.render.width import cells, pad, wrap

_MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
_NEVER_FIRST = set(_MARKS + "ะาำๅๆฯ")
_NEVER_LAST = set("เแโใไ")

THAI_TEXT = st.text(
    alphabet=st.sampled_from("กขคงจชณดตถทนบปผพภมยรลวศสหอ" + _MARKS + "ะาำเแโใไ ๆ-/0123abc"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("ที่", 1), ("กำลัง", 4), ("ความมั่นคง", 8), ("●▲■◆○", 5), ("日本", 4)],
)
def test_cells_are_counted_as_a_terminal_shows_them(text: str, width: int) -> None:
    assert cells(text) == width


def test_padding_fills_cells_not_characters() -> None:
    assert pad("ที่", 4) == "ที่   "
    assert pad("ที่", 4, right=True) == "   ที่"
    assert pad("too long", 3) == "too long"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("two words", 20, ["two words"]),
        ("two words", 6, ["two", "words"]),
        ("", 6, [""]),
        ("one\ntwo", 6, ["one", "two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("pro-active", 6, ["pro-", "active"]),
        (
            "การรักษาความสงบภายในประเทศ",
            16,
            ["การรักษาความสงบ", "ภายในประเทศ"],
        ),
        ("การเปลี่ยนแปลง", 7, ["การ", "เปลี่ยน", "แปลง"]),
        ("ดัชนีสันติภาพโลก 92/163", 11, ["ดัชนีสันติภาพ", "โลก 92/163"]),
        ("กกกกกกกก", 3, ["กกก", "กกก", "กก"]),
        ("score (0–100)", 10, ["score", "(0–100)"]),
        ("amended (2566–2580)", 16, ["amended", "(2566–2580)"]),
        ("(2561–2580)", 8, ["(2561–", "2580)"]),
        ("north–south", 7, ["north–", "south"]),
        ("ฉบับเดิม (พ.ศ. 2561–2580)", 18, ["ฉบับเดิม", "(พ.ศ. 2561–2580)"]),
        ("ปี 2570 100", 8, ["ปี 2570", "100"]),
    ],
)
def test_lines_are_broken_where_a_reader_would(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(THAI_TEXT, st.integers(min_value=1, max_value=30))
def test_nothing_is_lost_but_spaces(text: str, width: int) -> None:
    assert re.sub(r"\s", "", "".join(wrap(text, width))) == re.sub(r"\s", "", text)


@given(THAI_TEXT, st.integers(min_value=8, max_value=30))
@example("0000000/\u0e470", 8)
def test_a_mark_stays_with_its_consonant(text: str, width: int) -> None:
    for before, line in zip(wrap(text, width), wrap(text, width)[1:], strict=False):
        together = before + line
        if line and together in text:
            assert line[0] not in _MARKS


@pytest.mark.parametrize("width", range(10, 60))
def test_no_line_of_a_long_name_begins_or_ends_inside_a_cluster(width: int) -> None:
    name = "การบูรณาการความร่วมมือด้านความมั่นคงกับอาเซียนและนานาชาติ รวมทั้งองค์กรภาครัฐและที่มิใช่ภาครัฐ"
    lines = wrap(name, width)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert all(cells(line) <= width for line in lines)
    assert not any(line[0] in _NEVER_FIRST or line[-1] in _NEVER_LAST for line in lines)
