from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from nsstrack.problem import Code
from nsstrack.source.limits import MAX_REPORTS
from nsstrack.text import UNSAFE
from source.reading import both_parsers, codes_of, data_of, faults_of, read

if TYPE_CHECKING:
    from nsstrack.source.parser import ParserFactory


def test_one_byte_order_mark_at_the_start_is_fine_and_takes_no_column() -> None:
    assert data_of("\ufeffa: 1\n") == data_of("a: 1\n")
    assert faults_of("\ufeffa: no\n") == faults_of("a: no\n")
    assert faults_of("\ufeff\ufeffa: b\n") == [
        ("UNSAFE_CHARACTER", (), {"character": "U+FEFF"}, 1, 1, 2)
    ]


@both_parsers
@pytest.mark.parametrize(
    "code",
    [
        "0000",
        "0007",
        "000B",
        "000C",
        "001B",
        "007F",
        "0085",
        "009F",
        "061C",
        "200E",
        "2028",
        "2029",
        "202E",
        "2066",
        "FEFF",
        "FFFF",
    ],
)
def test_unsafe_characters_are_refused_raw_and_by_escape(code: str, parser: ParserFactory) -> None:
    facts, character = {"character": f"U+{code}"}, chr(int(code, 16))
    raw = f"ก: ข{character}ค # x\n"
    assert faults_of(raw, parser) == [("UNSAFE_CHARACTER", (), facts, 1, 5, 6)]
    escaped = f'ก: "ข\\u{code}ค"\n'
    by_escape = facts | {"kind": "escape"}
    assert faults_of(escaped, parser) == [("UNSAFE_CHARACTER", ("ก",), by_escape, 1, 4, 14)]


@pytest.mark.parametrize("escape", ["\\r", "\\t", "\\N", "\\L", "\\P", "\\e", "\\0", "\\x1B"])
def test_escapes_for_unsafe_characters_are_refused(escape: str) -> None:
    document, problems = read(f'a: "x{escape}y"\n')
    assert [problem.code for problem in problems] == [Code.UNSAFE_CHARACTER]
    assert document.data == {"a": "x\ufffdy"}


def test_safe_escapes_are_read() -> None:
    assert data_of(r'a: "\u0e01\n\x41\U0001F600\_\/\"\\"') == {"a": 'ก\nA😀\xa0/"\\'}


def test_tabs_and_directives_are_refused_each_in_its_place() -> None:
    assert faults_of("%YAML 1.1\r%x\n---\na:\n\tb: 1\n") == [
        ("TAB", (), {}, 5, 1, 2),
        ("DIRECTIVE", (), {}, 1, 1, 2),
        ("DIRECTIVE", (), {}, 2, 1, 2),
    ]


def test_what_is_wrong_besides_is_still_found() -> None:
    assert codes_of("a: \x07\nb: no\n") == ["UNSAFE_CHARACTER", "AMBIGUOUS_SCALAR"]


def test_a_syntax_error_beside_unsafe_characters_is_left_for_later() -> None:
    assert codes_of("a:\n\tb: [\n") == ["TAB"]


def test_crlf_line_ends_are_fine() -> None:
    assert data_of("a: 1\r\nb:\r\n  - |\r\n    x\r\n") == data_of("a: 1\nb:\n  - |\n    x\n")


def test_reports_stop_at_a_limit() -> None:
    assert len(codes_of("\x01" * (MAX_REPORTS + 1))) == MAX_REPORTS


def test_no_unsafe_character_is_printable() -> None:
    unsafe = [chr(code) for code in range(sys.maxunicode + 1) if re.match(UNSAFE, chr(code))]
    assert len(unsafe) > 64
    assert [character for character in unsafe if character.isprintable()] == []
