from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.suggestion import suggest

KEYS = ("weight", "direction", "results_of", "unit", "id")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("wieght", "weight"),
        ("weigh", "weight"),
        ("weightt", "weight"),
        ("weiqht", "weight"),
        ("Weight", "weight"),
        ("results-of", "results_of"),
        ("resluts_off", "results_of"),
        ("colour", None),
        ("di", "id"),
        ("ib", None),
        ("i", "id"),
        ("x", None),
        ("", None),
    ],
)
def test_the_word_that_was_meant(word: str, meant: str | None) -> None:
    assert suggest(word, KEYS) == meant


def test_thai_digits_cost_nothing() -> None:
    assert suggest("๐๑๐๑", ["0101", "0102"]) == "0101"


def test_the_first_of_equals_wins() -> None:
    assert suggest("010", ["0101", "0102"]) == "0101"


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("NSPP-21", ["NSPP-01", "NSPP-12"], "NSPP-12"),
        ("0100101", ["010001", "010101"], "010101"),
        ("010", ["01", "0101"], "0101"),
        ("O1", ["02", "01"], "01"),
        ("tarhets", ["tarzets", "targets"], "targets"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_likelier_slip_wins(word: str, known: list[str], meant: str) -> None:
    assert suggest(word, known) == meant


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("0103", ["0101", "0102"]),
        ("NSPP-18", ["NSPP-08", "NSPP-17"]),
        ("MOF", ["NSC", "ISOC", "MOD", "MFA"]),
        ("tear", ["year"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_number_or_another_short_word_is_no_slip(word: str, known: list[str]) -> None:
    assert suggest(word, known) is None


def test_nothing_is_meant_where_nothing_is_known() -> None:
    assert suggest("weight", []) is None


@given(st.text("abcde_", min_size=4, max_size=12), st.data())
def test_one_slip_is_always_found(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    slipped = word[:at] + word[at + 1 :]
    assert suggest(slipped, [word]) == word


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=6))
def test_only_a_known_word_is_suggested(word: str, known: list[str]) -> None:
    assert suggest(word, known) in {None, *known}
