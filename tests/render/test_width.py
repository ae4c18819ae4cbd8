from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nsstrack.render.width import cells, pad, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
_NEVER_FIRST = set(_MARKS + "ะาำๅๆฯ")
_NEVER_LAST = set("เแโใไ")
_VOWELS_AFTER = set("ะาำๅ")

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
        ("รายงานเมื่อ 15\u00a0ธ.ค.\u00a02566", 20, ["รายงานเมื่อ", "15\u00a0ธ.ค.\u00a02566"]),
        ("ต่าง ๆ ทุก ๆ ปี", 8, ["ต่าง ๆ", "ทุก ๆ ปี"]),
        ("ๆๆๆๆๆ", 2, ["ๆๆ", "ๆๆ", "ๆ"]),
        ("หน่วยงานเจ้าภาพ กอ.รมน.", 20, ["หน่วยงานเจ้าภาพ", "กอ.รมน."]),
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


def _stub(parted: str) -> Callable[[str], list[bool] | None]:
    """Return what knows the words of `parted`, in which a bar stands before each."""
    pieces = parted.split("|")
    known = "".join(pieces)
    begins = [at == 0 for piece in pieces for at in range(len(piece))]
    return lambda text: begins if text == known else None


@pytest.mark.parametrize(
    ("parted", "width", "lines"),
    [
        ("การ|บูรณาการ|ความร่วมมือ|ด้าน", 20, ["การบูรณาการความร่วมมือ", "ด้าน"]),
        ("ตาก|ลม", 4, ["ตาก", "ลม"]),
        ("ตา|กลม", 4, ["ตา", "กลม"]),
        ("ใน|มหาวิทยาลัย", 8, ["ใน", "มหาวิทยา", "ลัย"]),
        ("ก|ำ|ลั|ง|ใจ", 4, ["กำลัง", "ใจ"]),
        ("เ|ก|าะ|ๆ|นี้", 5, ["เกาะๆ", "นี้"]),
        ("ปี| |2570| |(|ฉบับ|แก้ไข|)", 11, ["ปี 2570", "(ฉบับแก้ไข)"]),
        ("กอ.|รม|น.|และ|ศอ.|บต.", 9, ["กอ.รมน.", "และศอ.บต."]),
        ("หน่วยงาน|และ|ประชาคม", 13, ["หน่วยงาน", "และประชาคม"]),
        ("ผลกระทบ|ต่อ|ความมั่นคง", 12, ["ผลกระทบ", "ต่อความมั่นคง"]),
        ("มี|ต่อ|นานา", 5, ["มีต่อ", "นานา"]),
        ("ต่าง| |ๆ| |นานา", 6, ["ต่าง ๆ", "นานา"]),
        ("60|/|137| |คะแนน", 6, ["60/137", "คะแนน"]),
    ],
)
def test_lines_are_broken_between_words_where_they_are_known(
    parted: str, width: int, lines: list[str]
) -> None:
    assert wrap(parted.replace("|", ""), width, _stub(parted)) == lines


def test_where_no_words_are_known_lines_are_as_without() -> None:
    text = "การบูรณาการความร่วมมือด้านความมั่นคงกับอาเซียนและนานาชาติ"
    assert wrap(text, 20, lambda _: None) == wrap(text, 20)


def test_the_words_of_a_text_that_fits_are_never_asked_for() -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    assert wrap("ความมั่นคง\nสั้น", 8, refuse) == ["ความมั่นคง", "สั้น"]


ANY_TEXT = st.one_of(THAI_TEXT, st.text(max_size=60))
WIDTH = st.integers(min_value=1, max_value=30)


@st.composite
def _any_words(draw: st.DrawFn) -> Callable[[str], list[bool] | None]:
    """Return what takes any places at all for borders of words, or knows none."""
    share = draw(st.sampled_from((None, 0, 0.3, 1)))
    chance = draw(st.randoms(use_true_random=False))
    return lambda text: None if share is None else [chance.random() < share for _ in text]


def _may_part(before: str, after: str) -> bool:
    """Say whether a line may end between these two characters without cutting a cluster."""
    return cells(after) > 0 and before not in _NEVER_LAST and after not in _VOWELS_AFTER


@given(ANY_TEXT, WIDTH, _any_words())
def test_whatever_words_are_known_nothing_is_lost_added_or_moved(
    text: str, width: int, words: Callable[[str], list[bool] | None]
) -> None:
    assert "".join(wrap(text, width, words)).replace(" ", "") == re.sub("[ \n]", "", text)


@given(ANY_TEXT, WIDTH, _any_words())
def test_a_line_is_too_wide_only_where_a_cluster_is(
    text: str, width: int, words: Callable[[str], list[bool] | None]
) -> None:
    for line in wrap(text, width, words):
        parts = [at for at in range(1, len(line)) if _may_part(line[at - 1], line[at])]
        assert cells(line) <= width or parts == []


@given(ANY_TEXT, WIDTH, _any_words())
@example("พ.ะ/ะ", 2, lambda _: None)
@example("เกาะะะะ", 2, lambda text: [True] * len(text))
def test_no_cluster_is_ever_cut(
    text: str, width: int, words: Callable[[str], list[bool] | None]
) -> None:
    for paragraph in text.split("\n"):
        at = 0
        for line in wrap(paragraph, width, words):
            at = paragraph.index(line, at)
            is_cut = at > 0 and " " not in paragraph[at - 1 : at + 1] and line != ""
            assert not is_cut or _may_part(paragraph[at - 1], paragraph[at])
            at += len(line)
