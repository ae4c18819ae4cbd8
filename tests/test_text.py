from __future__ import annotations

import re
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.text import (
    UNSAFE,
    arabic_digits,
    is_normal,
    normal,
    suspicion,
    thai_digits,
    thai_digits_in_prose,
)

MARKS = st.text("กน\u0e32\u0e33\u0e38\u0e48\u0e49\u0e4d\u0301\u0327eé ", max_size=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", "abc"),
        ("e\u0301", "é"),
        ("น\u0e4dา", "น\u0e33"),
        ("น\u0e4d\u0e49า", "น\u0e49\u0e33"),
        ("น\u0e49\u0e4dา", "น\u0e49\u0e33"),
        ("น\u0e4d", "น\u0e4d"),
    ],
)
def test_text_has_one_form(text: str, expected: str) -> None:
    assert normal(text) == expected


@given(MARKS)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert is_normalized("NFC", normal(text))


@given(MARKS, st.integers(0, 12), st.integers(0, 12))
def test_every_part_of_a_normal_text_is_normal(text: str, start: int, end: int) -> None:
    if is_normal(text):
        assert normal(text) == text
        assert normal(text[start:end]) == text[start:end]


@given(st.text("0123456789๐๑๒๓๔๕๖๗๘๙aก-"))
def test_digits_go_to_thai_and_back(text: str) -> None:
    assert arabic_digits(thai_digits(text)) == arabic_digits(text)
    assert thai_digits(arabic_digits(text)) == thai_digits(text)


def test_digits_are_written_in_either_script() -> None:
    assert thai_digits("2566-6M") == "๒๕๖๖-๖M"
    assert arabic_digits("๒๕๖๖-๖M") == "2566-6M"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("plain", None),
        ("แผนความมั่นคง", None),
        ("เเผน", "double_sara_e"),
        ("แผน\u200bงาน", "zero_width"),
        ("ก ำ", "broken_sara_am"),
        ("ก\ufffd", "broken_sara_am"),
        ("\u0e48ก", "stray_mark"),
        ("a\u0e48", "stray_mark"),
    ],
)
def test_suspicious_thai_is_named(text: str, name: str | None) -> None:
    assert suspicion(text) == name


def test_line_ends_and_ordinary_text_are_safe() -> None:
    assert re.search(UNSAFE, "ก a\n\r\u00a0\u200b😀") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("นโยบายและแผน (พ.ศ. 2566–2570)", "นโยบายและแผน (พ.ศ. ๒๕๖๖–๒๕๗๐)"),
        ("คะแนน (−2.5 ถึง 2.5)", "คะแนน (−๒.๕ ถึง ๒.๕)"),
        ("จำนวนเป้าหมายย่อย SDG 17 ที่บรรลุ 5 ข้อ", "จำนวนเป้าหมายย่อย SDG 17 ที่บรรลุ ๕ ข้อ"),
        ("Tier 2 ในปี 2566", "Tier 2 ในปี ๒๕๖๖"),
        ("โรค COVID-19 ปี 2564", "โรค COVID-19 ปี ๒๕๖๔"),
        ("อันดับ 3 (G20)", "อันดับ ๓ (G20)"),
        ("ที่มา https://example.org/2566/a1 หน้า 7", "ที่มา https://example.org/2566/a1 หน้า ๗"),
        ("", ""),
    ],
)
def test_digits_of_a_latin_word_stay_as_they_are(text: str, expected: str) -> None:
    assert thai_digits_in_prose(text) == expected


@given(st.text("กA2๕ .-(", max_size=20))
def test_thai_digits_in_prose_lose_nothing(text: str) -> None:
    assert arabic_digits(thai_digits_in_prose(text)) == arabic_digits(text)
