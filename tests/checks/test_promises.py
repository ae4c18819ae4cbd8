"""Each sentence of the data format has its cases, and each code and case its sentence.

`sentences.txt` beside this file is the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from golden_cases import cases
from nsstrack.problem import Code
from program import ROOT

TABLE = Path(__file__).with_name("sentences.txt")
FORMAT = ROOT.parent / "shared" / "design" / "FORMAT.md"
LISTS = ("One meaning in every tool", "What `validate` checks beyond shapes")
_BEYOND = ("Shapes", "Files")
_CLAUSE_ENDS = re.compile(r"[;:,.](?=\s|$)|[()]")


@dataclass(frozen=True)
class Row:
    """A sentence, the words of the format that it stands for, and what holds it."""

    part: str
    sentence: str
    words: tuple[str, ...]
    held_by: tuple[str, ...]


def rows() -> list[Row]:
    found: list[Row] = []
    _, *parts = re.split(r"^=== (.+)\n", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for part, text in zip(parts[::2], parts[1::2], strict=True):
        lines = text.strip().split("\n")
        for sentence, words, held_by in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
            assert (sentence[:1] != " ", words[:2], held_by[:2]) == (True, "  ", "  "), sentence
            phrases = tuple(words.strip().split(" | ")) if words.strip() != "-" else ()
            found.append(Row(part, sentence, phrases, tuple(held_by.split())))
    return found


ROWS = rows()
CASES = {case.path.stem: case for case in cases()}
HOLDING = {name for row in ROWS for name in row.held_by}


def test_every_sentence_is_said_once_and_is_held_by_something() -> None:
    sentences = [row.sentence for row in ROWS]
    assert [row.sentence for row in ROWS if not row.held_by] == []
    assert len(sentences) == len(set(sentences))


def test_what_holds_a_sentence_is_there() -> None:
    assert [name for name in HOLDING if name not in CASES and not (ROOT / name).is_file()] == []


def test_no_case_is_without_a_sentence() -> None:
    assert sorted(CASES.keys() - HOLDING) == []


def test_no_code_is_without_a_sentence() -> None:
    codes = {CASES[name].code for name in HOLDING if name in CASES}
    assert [code for code in Code if code.value not in codes] == [Code.DEPRECATED_KEY]
    assert "tests/test_evolution.py" in HOLDING


def test_a_sentence_beyond_the_format_stands_in_a_part_of_its_own() -> None:
    assert [row.sentence for row in ROWS if bool(row.words) == (row.part in _BEYOND)] == []


def _part(title: str) -> str:
    """Return a part of the format, on one line."""
    if not FORMAT.is_file():
        pytest.skip("there is no ../shared with the format beside the repository")
    _, *parts = re.split(r"^## (.+)\n", FORMAT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = dict(zip(parts[::2], parts[1::2], strict=True))[title]
    return " ".join(text.split())


@pytest.mark.parametrize("title", LISTS)
def test_no_clause_of_the_lists_is_without_a_sentence(title: str) -> None:
    text = _part(title)
    claimed: set[int] = set()
    for row in ROWS:
        for words in row.words if row.part == title else ():
            assert text.count(words) == 1, words
            claimed.update(range(text.index(words), text.index(words) + len(words)))
    ends = [match.span() for match in _CLAUSE_ENDS.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    clauses = zip(starts, [*(start for start, _ in ends), len(text)], strict=True)
    unclaimed = [
        text[start:end].strip()
        for start, end in clauses
        if re.search(r"\w\w", text[start:end]) and not claimed & set(range(start, end))
    ]
    assert unclaimed == []


@pytest.mark.parametrize("title", ["plans.yaml", "results/PERIOD.yaml"])
def test_the_words_that_sentences_stand_for_are_in_the_format(title: str) -> None:
    text = _part(title)
    phrases = [words for row in ROWS if row.part == title for words in row.words]
    assert phrases != []
    assert [words for words in phrases if words not in text] == []
