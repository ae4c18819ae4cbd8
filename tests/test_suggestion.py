from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.suggestion import number_meant, suggest

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


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("82.5", "82.5"),
        ("-3", "-3"),
        ("82,5", "82.5"),
        ("-0,49", "-0.49"),
        ("0,490", "0.490"),
        ("6,100", "6100"),
        ("1,250,000.5", "1250000.5"),
        ("1234,567", "1234.567"),
    ],
)
def test_a_comma_parts_thousands_or_stands_for_the_point(written: str, number: str) -> None:
    assert number_meant(written) == number


@pytest.mark.parametrize(
    "written", ["", "061", "1,25,000", "1.234,5", "01,5", "5,", ",5", "a,5", "๘๒,๕"]
)
def test_what_could_be_two_numbers_or_none_is_not_guessed(written: str) -> None:
    assert number_meant(written) is None
