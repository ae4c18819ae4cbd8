"""Every way of reading gives one verdict on every document, and never an exception."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.source import read_document
from nsstrack.source.parser import fast_parser, pure_parser

PARSERS = (None, fast_parser, pure_parser)
INDICATORS = list(" \n-?:,[]{}#&*!|>'\"%@`\\\t\r~=<.0aก")
FRAGMENTS = [
    *INDICATORS,
    *[
        "a: ",
        "\nb: ",
        "\n  c: ",
        "\n- ",
        "\n  - ",
        "- ",
        "? ",
        "\n? ",
        "\n: ",
        ": ",
        ", ",
        "\n",
        "\n  ",
    ],
    *["[a, b]", "{a: b}", '{"a":1}', "[a:b]", "{a}", "[?x]", "[? x]", "{a:}", "{: a}", "[a: b]"],
    *["'it''s'", '"\\n"', '"\\x41"', '"\\u0e01"', '"\\ud800"', '"\\U00110000"', '"\\\'"', '"\\\n"'],
    *[
        "|\n",
        ">-\n",
        "|2\n",
        "|+1\n",
        "|0\n",
        "|#c\n",
        " #c",
        "#c\n",
        "\n---\n",
        "\n...\n",
        "---",
        "...",
    ],
    *["%YAML 1.1\n", "&a ", "*a", "!t ", "!!str ", "!<x> ", "<<", "\0", "\x85", "\u2028", "\ufeff"],
    *["k" * 1023, "k" * 1024, "k" * 1025, '"a": ', "'a' :", "a\n  b", '"a\n   b"', "\u00a0", "😀"],
]
VALID = [
    "plans:\n  - id: '01'\n    name: {th: แผน, en: Plan}\n    phases:\n    - {from: 2561}\n",
    'period: 2566-6M\nresults:\n  010101-whr: 60\n  a: {value: 92, note: "x y", of: [{v: 1}]}\n',
    "text: |\n  one\n\n  two\nmore: >-\n  three\n  four\nlist: [a, 'b', \"c\",\n  d]\n",
]


def agree(data: bytes) -> None:
    """Compare what three ways of reading make of `data`: without a parser, and with either."""
    first, *others = (read_document(data, "f", parser) for parser in PARSERS)
    for document, problems in (first, *others):
        document.locate([problem.at for problem in problems])
        assert bool(problems) == bool(first[1]), data
        if not problems:
            assert written(document.data) == written(first[0].data), data


def written(data: object) -> str:
    """Return `data` with the order of its keys, the kinds of its values and all their digits."""
    return repr(data)


def mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(text))
        match chance.randint(0, 2):
            case 0:
                text = text[:at] + chance.choice(FRAGMENTS) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.randint(1, 3) :]
            case _:
                text = text[:at] + chance.choice(INDICATORS) + text[at + 1 :]
    return text


@pytest.mark.parametrize("seed", range(10))
def test_on_fragments(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - documents, not secrets
    for _ in range(300):
        agree("".join(chance.choices(FRAGMENTS, k=chance.randint(1, 10))).encode())


@pytest.mark.parametrize("seed", range(10))
def test_on_slips_in_valid_files(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - documents, not secrets
    for _ in range(100):
        agree(mutated(chance.choice(VALID), chance).encode())


@pytest.mark.parametrize("text", VALID, ids=["plans", "results", "texts"])
def test_on_valid_files(text: str) -> None:
    agree(text.encode())
    assert read_document(text.encode(), "f")[1] == []


@given(st.binary(max_size=60))
def test_on_bytes(data: bytes) -> None:
    agree(data)


@given(st.text(st.sampled_from(INDICATORS), max_size=40))
def test_on_indicators(text: str) -> None:
    agree(text.encode())


@pytest.mark.parametrize("text", ["[a, ?]", "{a:}", "[a?]", "a: {b: c? d}", "{a: ?b}", "[a ?b]"])
def test_question_marks_and_colons_in_brackets_are_refused_by_both(text: str) -> None:
    agree(text.encode())
    assert read_document(text.encode(), "f")[1] != []
