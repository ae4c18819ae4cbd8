"""Whole pages of the shipped data, compared with those that were read and found good.

A change that means to change them writes them anew: WRITE_EXPECTED=1 (then read them).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from nsstrack.render.width import cells
from program import EXPECTED

if TYPE_CHECKING:
    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
_REVISION = re.compile(r" · git [0-9a-f]+|(?<=\"revision\": )\"[0-9a-f]+\"")

PAGES = [
    *(
        (
            f"evaluate-{period}-{language}-{width}.txt",
            width,
            ("evaluate", period, "--lang", language),
        )
        for period in ("2565", "2566", "2567-6M")
        for language in ("th", "en")
        for width in (80, 100, 140)
    ),
    *(
        (
            f"evaluate-2566-both-{language}-{width}.txt",
            width,
            ("evaluate", "2566", "--edition", "both", "--plan", "01", "--lang", language),
        )
        for language in ("th", "en")
        for width in (80, 100, 140)
    ),
    *(
        (
            f"explain-{id_}-2566-both-{language}-{width}.txt",
            width,
            ("explain", id_, "2566", "--edition", "both", "--lang", language),
        )
        for id_ in ("0102", "010001-gpi", "010103-voice")
        for language in ("th", "en")
        for width in (80, 140)
    ),
    *(
        (
            f"explain-{id_}-2566-{language}-{width}.txt",
            width,
            ("explain", id_, "2566", "--lang", language),
        )
        for id_ in ("0102", "010001-gpi")
        for language in ("th", "en")
        for width in (80, 100, 140)
    ),
]

EXPLAINED = [
    ("01", "2565"),  # a plan whose two views differ
    ("0102", "2566"),
    ("010001-gpi", "2566"),
    ("010101-whr", "2566"),
    ("010103-voice", "2566"),  # not in force any more
    ("010201-gci", "2566"),  # no data
    ("010201-sti", "2563"),  # not in force yet
    ("010201-tip", "2566"),  # levels
    ("010302-mil", "2568"),
    ("NSPP-05-inc", "2567-6M"),  # annualised
    ("NSPP", "2564"),  # before its first edition
]
"""Nodes of every kind, in every state that has something of its own to say."""


def _without_revision(text: str) -> str:
    return _REVISION.sub("", text)


def _compare(name: str, text: str) -> None:
    path = EXPECTED / name
    if _WRITE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "width", "arguments"), PAGES, ids=[page[0] for page in PAGES])
def test_a_table_is_as_it_was_read(
    program: Program, name: str, width: int, arguments: tuple[str, ...]
) -> None:
    run = program(*arguments, "--format", "table", columns=width)
    assert (run.code, run.err) == (0, "")
    _compare(name, _without_revision(run.out))


@pytest.mark.parametrize(("name", "width", "arguments"), PAGES, ids=[page[0] for page in PAGES])
def test_no_line_of_a_table_is_wider_than_the_terminal(
    program: Program, name: str, width: int, arguments: tuple[str, ...]
) -> None:
    del name
    run = program(*arguments, "--format", "table", columns=width)
    assert max(cells(line.rstrip()) for line in run.out.splitlines()) <= width


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("period", ["2561", "2565", "2566", "2568", "2567-6M"])
def test_piped_output_is_as_it_was_read(program: Program, period: str, language: str) -> None:
    run = program("evaluate", period, "--lang", language)
    assert (run.code, run.err) == (0, "")
    _compare(f"evaluate-{period}-{language}.plain.txt", _without_revision(run.out))


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(("id_", "period"), EXPLAINED)
def test_an_explanation_is_as_it_was_read(
    program: Program, id_: str, period: str, language: str
) -> None:
    run = program("explain", id_, period, "--lang", language)
    assert (run.code, run.err) == (0, "")
    _compare(f"explain-{id_}-{period}-{language}.plain.txt", run.out)


@pytest.mark.parametrize(("id_", "period"), EXPLAINED)
def test_the_json_of_an_explanation_is_as_it_was_read(
    program: Program, id_: str, period: str
) -> None:
    run = program("explain", id_, period, "--format", "json")
    assert (run.code, run.err) == (0, "")
    _compare(f"explain-{id_}-{period}.json", _REVISION.sub("null", run.out))


@pytest.mark.parametrize("period", ["2566", "2567-6M"])
def test_json_is_as_it_was_read(program: Program, period: str) -> None:
    run = program("evaluate", period, "--format", "json")
    assert (run.code, run.err) == (0, "")
    _compare(f"evaluate-{period}.json", _REVISION.sub("null", run.out))


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("period", ["2564", "2566", "2567-6M"])
def test_two_editions_side_by_side_are_as_they_were_read(
    program: Program, period: str, language: str
) -> None:
    run = program("evaluate", period, "--edition", "both", "--lang", language)
    assert (run.code, run.err) == (0, "")
    _compare(f"evaluate-{period}-both-{language}.plain.txt", _without_revision(run.out))


def test_the_json_of_two_editions_is_as_it_was_read(program: Program) -> None:
    run = program("evaluate", "2566", "--edition", "both", "--plan", "01", "--format", "json")
    assert (run.code, run.err) == (0, "")
    _compare("evaluate-2566-both.json", _REVISION.sub("null", run.out))


def test_the_json_of_a_node_under_two_editions_is_as_it_was_read(program: Program) -> None:
    run = program("explain", "010202", "2566", "--edition", "both", "--format", "json")
    assert (run.code, run.err) == (0, "")
    _compare("explain-010202-2566-both.json", _REVISION.sub("null", run.out))


@pytest.mark.parametrize("things", ["plans", "sub_plans", "indicators", "agencies", "periods"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_lists_are_as_they_were_read(program: Program, things: str, language: str) -> None:
    run = program("list", things, "--lang", language)
    assert (run.code, run.err) == (0, "")
    _compare(f"list-{things}-{language}.txt", run.out)
