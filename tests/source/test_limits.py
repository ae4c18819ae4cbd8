from __future__ import annotations

import pytest

from nsstrack.source.limits import MAX_DEPTH, MAX_NODES, MAX_REPORTS, MAX_SCALAR_CHARACTERS
from nsstrack.source.parser import ParserFactory, fast_parser
from source.reading import both_parsers, codes_of, faults_of, read


@both_parsers
def test_32_levels_are_read_and_33_refused(parser: ParserFactory) -> None:
    assert codes_of("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1), parser) == []
    assert faults_of("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, parser) == [
        ("TOO_DEEP", ("a", *[0] * (MAX_DEPTH - 1)), {"limit": MAX_DEPTH}, 1, 35, 36)
    ]


@both_parsers
def test_20000_characters_are_read_and_one_more_refused(parser: ParserFactory) -> None:
    assert codes_of("a: " + "ก" * MAX_SCALAR_CHARACTERS, parser) == []
    document, problems = read("a: '" + "ก" * (MAX_SCALAR_CHARACTERS + 1) + "'", parser)
    assert [(problem.code.name, problem.facts) for problem in problems] == [
        ("TEXT_TOO_LONG", {"limit": MAX_SCALAR_CHARACTERS})
    ]
    assert document.data == {"a": "ก" * MAX_SCALAR_CHARACTERS}


def test_2000000_nodes_are_read_and_the_next_one_refused() -> None:
    text = "a: [" + "1," * MAX_NODES + "]"  # the key is the first node
    assert faults_of(text) == [
        ("TOO_MANY_NODES", ("a", MAX_NODES - 1), {"limit": MAX_NODES}, 1, 4_000_003, 4_000_004)
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("aa:\n" * 20_000, "DUPLICATE_KEY"),
        ("a:\n" + ("- " * 25 + "no\n") * 1_200, "AMBIGUOUS_SCALAR"),
        ("a: [" + "no," * 20_000 + "]", "AMBIGUOUS_SCALAR"),
        ("\x01" * 15_000, "UNSAFE_CHARACTER"),
        ("a: [" + '"\\0",' * 13_000 + "]", "UNSAFE_CHARACTER"),
        ("a:\n" + "- '\nx'\n" * 8_000, "YAML_SYNTAX"),
    ],
    ids=["duplicates", "ambiguous-deep", "ambiguous", "unsafe", "unsafe-escapes", "quotes"],
)
def test_of_many_problems_the_first_are_reported(text: str, code: str) -> None:
    document, problems = read(text)
    assert {problem.code.name for problem in problems} == {code}
    assert len(problems) == MAX_REPORTS
    assert len(document.locate([problem.at for problem in problems])) <= MAX_REPORTS


def test_of_many_odd_marks_the_first_are_reported() -> None:
    codes = codes_of("a: [" + '""#\n  ,' * 2_000 + "]")
    assert codes == ["YAML_SYNTAX"] * MAX_REPORTS


@pytest.mark.parametrize(
    "text",
    [
        *["[" * 65_536, "{a: " * 16_000, "- " * 32_000, "? " * 32_000, "a: " + "x\n " * 20_000],
        *["a: 1" + "_1" * 30_000, "a: " + "1:" * 30_000 + "x", "a" + " " * 60_000 + ": 1"],
        *["a: " + "\u0301" * 30_000, "---\n" * 16_000, "\n" * 65_536, '# "#"#\'#\n' * 6_500],
    ],
    ids=map(str, range(12)),
)
def test_hostile_files_are_read_to_an_end(text: str) -> None:
    document, problems = read(text, fast_parser)
    assert problems != []
    document.locate([problem.at for problem in problems])
