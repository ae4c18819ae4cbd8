from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from nsstrack.location import Location, Part, Place
from nsstrack.problem import Code, Problem
from source.reading import both_parsers, codes_of, data_of, faults_of, read

if TYPE_CHECKING:
    from nsstrack.source.parser import ParserFactory


@both_parsers
def test_a_file_becomes_plain_data(parser: ParserFactory) -> None:
    written = """--- # one document, begun aloud
a: {b: 1.50, c: [x, 'it''s', "y"], d: {}}
list:
- k: v
  l: ~
-
  - true
text: >-
  one
  two
...
"""
    assert data_of(written, parser) == {
        "a": {"b": Decimal("1.50"), "c": ["x", "it's", "y"], "d": {}},
        "list": [{"k": "v", "l": None}, [True]],
        "text": "one two",
    }


@both_parsers
def test_json_is_read_as_json(parser: ParserFactory) -> None:
    assert data_of('{"a":[1,-2.5,true,null,{"b":"\\u0e01\\/"}],\n"c":{}}', parser) == {
        "a": [Decimal(1), Decimal("-2.5"), True, None, {"b": "ก/"}],
        "c": {},
    }


def test_text_and_keys_are_normalised() -> None:
    assert data_of("น\u0e4dา: e\u0301\nx: น\u0e4d\u0e49า\n") == {
        "น\u0e33": "é",
        "x": "น\u0e49\u0e33",
    }
    assert data_of('a: "\\u0e19\\u0e4d\\u0e32"\n') == {"a": "น\u0e33"}


def test_keys_that_differ_only_by_unicode_form_are_duplicates() -> None:
    document, problems = read("x:\n  น\u0e4dา: 1\n  น\u0e33: 2\n")
    first = Place("f", ("x", "น\u0e33"), Part.KEY)
    span = Location("f", 3, 3, 5)
    facts = {"key": "น\u0e33"}
    assert problems == [Problem(Code.DUPLICATE_KEY, first, facts, (first,), span)]
    assert document.data == {"x": {"น\u0e33": Decimal(1)}}
    assert document.locate([first]) == {first: Location("f", 2, 3, 6)}


@both_parsers
@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: &x b", [("ANCHOR_OR_ALIAS", ("a",), {"name": "&x"}, 1, 4, 8)]),
        ("a: *x", [("ANCHOR_OR_ALIAS", ("a",), {"name": "*x"}, 1, 4, 6)]),
        ("a: [&x {b: 1}]", [("ANCHOR_OR_ALIAS", ("a", 0), {"name": "&x"}, 1, 5, 9)]),
        ("a: [b, !!str 1]", [("TAG", ("a", 1), {"name": "!!str"}, 1, 8, 15)]),
        ("a: b!\nc: d&e", []),
        ("1: a", [("KEY_NOT_TEXT", ("1",), {"text": "1"}, 1, 1, 2)]),
        ("? {a: 1}\n: b", [("KEY_NOT_TEXT", ("",), {"text": ""}, 1, 3, 4)]),
        ("a: 1\n---\nb: 2", [("SECOND_DOCUMENT", (), {}, 2, 1, 4)]),
        ("", [("EMPTY_FILE", (), {}, 1, 1, 2)]),
        ("# nothing\n", [("EMPTY_FILE", (), {"kind": "comments"}, 1, 1, 2)]),
        ("- a", [("ROOT_NOT_MAPPING", (), {}, 1, 1, 2)]),
        ("plain text", [("ROOT_NOT_MAPPING", (), {}, 1, 1, 2)]),
    ],
)
def test_what_is_not_plain_data_is_refused(
    text: str, faults: list[tuple[object, ...]], parser: ParserFactory
) -> None:
    assert faults_of(text, parser) == faults


def test_an_alias_as_a_key_is_refused() -> None:
    assert codes_of("*a : 1") == ["ANCHOR_OR_ALIAS", "KEY_NOT_TEXT"]


@both_parsers
@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('a: "b"#c', 7),
        ("a: [b]#c", 7),
        ("a: [b,#c\n  d]", 7),
        ("{?a: 1}", 2),
        ("a: [?x]", 5),
    ],
)
def test_marks_that_not_every_tool_reads_alike_are_refused(
    text: str, column: int, parser: ParserFactory
) -> None:
    ((code, _, facts, line, at, _),) = faults_of(text, parser)
    kind = {"kind": "special_character", "character": text[column - 1]}
    assert (code, facts, line, at) == ("YAML_SYNTAX", kind, 1, column)


@both_parsers
@pytest.mark.parametrize("head", ["|", ">-", ">2-"])
def test_a_comment_that_touches_the_head_of_a_block_scalar_is_refused(
    head: str, parser: ParserFactory
) -> None:
    ((code, _, facts, line, _, _),) = faults_of(f"a: {head}#c\n    d", parser)
    assert (code, facts["kind"], line) == ("YAML_SYNTAX", "special_character", 1)


@both_parsers
@pytest.mark.parametrize(
    "text",
    [
        'a: \'"#1\' # "#2", [#3\n',
        'a: "x"\n# see "#1"\nb: x?y\nc: ?x\n',
        'a: |\n  "#1" [#\n  ?x\n',
        "# \"#\"\ra: ['?x', b#]",
        'a: |- # "#"\n  b',
    ],
)
def test_the_same_marks_inside_texts_and_comments_are_fine(
    text: str, parser: ParserFactory
) -> None:
    assert codes_of(text, parser) == []


@both_parsers
@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('a: "x\nb: y"\n', [("unclosed_quote", 1, 4)]),
        ('a: {b: "x\n c"}\n', []),
        ("a:\n- 'x\n  y'\n", []),
        ("a:\n  - b: ['x\n   y', z]\n", [("unclosed_quote", 2, 9), ("indentation", 3, 1)]),
        ("a: [\n  1,\n\n  2\n]\n", [("indentation", 5, 1)]),
        ("a: [[1,\n  2\n  ]]\n", []),
        ('{\n"a": [\n1\n]\n}\n', []),
        ("'x\ny'\n", None),
    ],
)
def test_what_runs_over_lines_must_stay_inside_its_block(
    text: str, faults: list[tuple[str, int, int]] | None, parser: ParserFactory
) -> None:
    if faults is None:
        assert codes_of(text, parser) == ["ROOT_NOT_MAPPING"]
        return
    found = faults_of(text, parser)
    assert [(facts["kind"], line, column) for _, _, facts, line, column, _ in found] == faults
