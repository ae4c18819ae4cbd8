from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from source.reading import both_parsers, codes_of, faults_of

if TYPE_CHECKING:
    from nsstrack.source.parser import ParserFactory

MISTAKES = [
    ("a: 1\nname: plan: one\n", "colon_in_text", 2, 11),
    ("a:\n  name: plan:\n  b: 1\n", "colon_in_text", 2, 13),
    ("a: {name: plan: one}\n", "colon_in_text", 1, 15),
    ("a: {x: 1 z: 2}\n", "colon_in_text", 1, 11),
    ("a: 1 b: 2\n", "colon_in_text", 1, 7),
    ("{a:}\n", "colon_in_text", 1, 3),
    ("k" * 1100 + ": 1\n", "colon_in_text", 1, 1101),
    ("a: b\n\nc\n\nd: 1\n", "missing_colon", 3, 1),
    ("x y\n\nd: 1\n", "colon_in_text", 3, 2),
    ('a: "text\nb: 1\nc: 2\n', "unclosed_quote", 1, 4),
    ("a: 'text\nb: 1\n", "unclosed_quote", 1, 4),
    ('a: "x\nb: "y"\n', "unclosed_quote", 1, 4),
    ('a: "x\nb: y\nc: "z"\nd: "w"\n', "unclosed_quote", 1, 4),
    ('a: {th: "ก, en: x}\nb: {th: "ข", en: z}\n', "unclosed_quote", 1, 9),
    ('a: "x\\\\y\n', "unclosed_quote", 1, 4),
    ("a: 'it's'\nb: 1\n", "text_after_value", 1, 8),
    ('a: {b: "say "hi" now"}\n', "text_after_value", 1, 14),
    ("a: [1, 2]]\n", "text_after_value", 1, 10),
    ('a: {x: "1" z: 2}\n', "text_after_value", 1, 12),
    ('a: "1" b: 2\n', "text_after_value", 1, 8),
    ("{a: 1} b\n", "text_after_value", 1, 8),
    ("a: @b\n", "special_character", 1, 4),
    ("a: `b\n", "special_character", 1, 4),
    ("a: %b\n", "special_character", 1, 4),
    ("a: **b**\n", "special_character", 1, 4),
    ("a: & b\n", "special_character", 1, 4),
    ("a: {b: !}\n", "special_character", 1, 8),
    ("a: |b\n", "special_character", 1, 4),
    ("a: > 5\n", "special_character", 1, 4),
    ("a: , b\n", "special_character", 1, 4),
    (": b\n", "special_character", 1, 1),
    ('a: "C:\\data\\plan"\n', "backslash", 1, 7),
    ('a: "C:\\new\\x"\n', "backslash", 1, 11),
    ('a: "\\ud83d\\ude00"\n', "backslash", 1, 5),
    ('a: "\\U00110000"\n', "backslash", 1, 5),
    ('a: "\\UFFFFFFFF"\n', "backslash", 1, 5),
    ('a: "it\\\'s"\n', "backslash", 1, 7),
    ("a: [1, 2\nb: 3\n", "unclosed_bracket", 1, 4),
    ("a: [1, {b: 2},\n", "unclosed_bracket", 1, 4),
    ("a: [\n", "unclosed_bracket", 1, 4),
    ("a: ['[]]]', \n", "other", 2, 1),
    ("a: [1, 2}\nb: 3\n", "unclosed_bracket", 1, 4),
    ("a: {x: 1, z: {w: 2}\nb: {x: 1}\n", "unclosed_bracket", 1, 4),
    ("a: 1\nb:2\nc: 3\n", "missing_colon", 2, 1),
    ("b 2\na: 1\n", "missing_colon", 1, 1),
    ("a:\n  b 2\n  c: 1\n", "missing_colon", 2, 3),
    ("a:\n  b {c: 1, d: 2}\n", "missing_colon", 2, 3),
    ("a:\n  - id b\n    c: 1\n", "missing_colon", 2, 5),
    ("a:\n  - c\n  -b\n", "missing_colon", 3, 3),
    ("a: 1\n  b: 2\n", "indentation", 2, 3),
    ("a:\n    b: 1\n  c: 2\n", "indentation", 3, 3),
    ("a:\n  - b: 1\n   c: 2\n", "indentation", 3, 4),
    ("a: |\n   b\n  c\n d\n", "indentation", 3, 3),
    ("a: 1\n- b\n", "misplaced_dash", 2, 1),
    ("a: - b\n", "misplaced_dash", 1, 4),
    ("a:\n  - b\n - c\n", "misplaced_dash", 3, 2),
    ("a: !%c3%28 x\n", "special_character", 1, 4),
]


@both_parsers
@pytest.mark.parametrize(
    ("text", "kind", "line", "column"), MISTAKES, ids=[repr(text[:40]) for text, *_ in MISTAKES]
)
def test_a_mistake_has_its_kind_and_its_place(
    text: str, kind: str, line: int, column: int, parser: ParserFactory
) -> None:
    ((code, _, facts, *span),) = faults_of(text, parser)
    expected = {"kind": kind}
    if kind == "special_character":
        expected["character"] = text.splitlines()[line - 1][column - 1]
    assert (code, facts, span) == ("YAML_SYNTAX", expected, [line, column, column + 1])


@both_parsers
def test_a_tag_that_is_no_text_is_refused(parser: ParserFactory) -> None:
    assert codes_of("a: !%ED%A0%80 x\n", parser) == ["YAML_SYNTAX"]


def test_problems_before_a_syntax_error_are_kept() -> None:
    assert codes_of("a: no\nb: [\n") == ["AMBIGUOUS_SCALAR", "YAML_SYNTAX"]
