from __future__ import annotations

import pytest

from nsstrack.location import Location, Place
from nsstrack.problem import Code, Problem
from nsstrack.source import read_document


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("a: กข".encode("cp874"), "Windows-874"),
        ("a: ข".encode("utf-16"), "UTF-16"),
        (b"a: \xffa\xfe", "?"),
    ],
    ids=["windows-874", "utf-16", "unknown"],
)
def test_text_that_is_not_utf8_is_refused_with_its_likely_encoding(
    data: bytes, encoding: str
) -> None:
    document, problems = read_document(data, "f")
    column = 1 if encoding == "UTF-16" else 4
    span = Location("f", 1, column, column + 1)
    assert problems == [Problem(Code.NOT_UTF8, Place("f"), {"encoding": encoding}, (), span)]
    assert document.data is None


def test_the_place_of_a_bad_byte_counts_characters() -> None:
    _, problems = read_document("\ufeffกา: ข\r\nข: ".encode() + b"\xa1", "f")
    assert problems[0].span == Location("f", 2, 4, 5)


def test_lines_in_another_encoding_than_the_rest_are_named() -> None:
    utf8, other = "a: กา\r\n".encode(), "b: ขา\r\n".encode("cp874")
    _, [problem] = read_document(utf8 + other * 2 + utf8 + other, "f")
    assert problem.facts == {"encoding": "mixed", "lines": ("2", "3", "5"), "count": 3}
    _, [problem] = read_document(utf8 + other * 9, "f")
    assert problem.facts["lines"] == ("2", "3", "4", "…", "10")


@pytest.mark.parametrize("word", ["เธก", "อเนก", "ยกเลิก", "เธอ", "เน้น"])
def test_a_file_in_one_encoding_mixes_none(word: str) -> None:
    _, [problem] = read_document(f"a: {word}\nb: ล่าช้า\n".encode("cp874"), "f")
    assert problem.facts == {"encoding": "Windows-874"}


def test_each_line_is_shown_in_the_encoding_that_makes_it_thai() -> None:
    data = "\ufeffa: กา\n".encode() + "b: ล่าช้า\r".encode("cp874") + b"c: \xff\x80\n"
    document, _ = read_document(data, "f")
    assert document.text == "a: กา\nb: ล่าช้า\rc: \ufffd\ufffd\n"
