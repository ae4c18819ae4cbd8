"""No text of the data makes anything else of a report: its structure is that of harmless texts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from naughty import NAUGHTY, write_with
from report_readers import GFM

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

ROUNDS = 12
"""In each round every text of the data is another one of those; at the end all were used."""
_LISTED = {"inline", "text", "text_special", "strong_open", "strong_close", "html_inline"}
_OWN_HTML = {"<br>", "<!-- -->"}
_ATTRIBUTE_OF_A_SCRIPT = re.compile(r"on[a-z]+")


def test_there_are_enough() -> None:
    assert len(NAUGHTY) >= 500


def _report(program: Program, folder: Path, *arguments: str) -> str:
    run = program("report", "2566", "--data", str(folder), *arguments)
    assert (run.code, run.err) == (0, ""), run.err
    return run.out


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data with harmless texts, each another one."""
    folder = tmp_path_factory.mktemp("harmless") / "data"
    assert write_with(folder, lambda number: f"x{number}") > 300
    return folder


@pytest.fixture(params=range(ROUNDS))
def naughty(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The shipped data with other texts than in other rounds."""
    start = request.param * len(NAUGHTY) // ROUNDS
    folder = tmp_path / "data"
    write_with(folder, lambda number: f"{NAUGHTY[(start + number) % len(NAUGHTY)]} {number}")
    return folder


def _shape_of_markdown(text: str) -> list[tuple[str, int]]:
    tokens = GFM.parse(text)
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= _LISTED
    html = {
        child.content
        for token in tokens
        for child in token.children or ()
        if child.type == "html_inline"
    }
    assert html <= _OWN_HTML
    return [(token.type, token.level) for token in tokens]


def test_markdown_keeps_its_structure(program: Program, harmless: Path, naughty: Path) -> None:
    for agency in ((), ("--agency", "ISOC")):
        shape = _shape_of_markdown(_report(program, harmless, *agency))
        assert _shape_of_markdown(_report(program, naughty, *agency)) == shape


class _Shape(HTMLParser):
    """The elements with the names of their attributes, and of drawings only which there are."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.drawn: set[tuple[str, tuple[str, ...]]] = set()
        self.addresses: set[str] = set()
        self._is_drawing = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = tag, tuple(sorted(name for name, _ in attrs))
        self._is_drawing |= tag == "svg"
        if self._is_drawing:
            self.drawn.add(element)
        else:
            self.elements.append(element)
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}

    def handle_endtag(self, tag: str) -> None:
        self._is_drawing &= tag != "svg"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def _shape_of_html(text: str) -> _Shape:
    shape = _Shape()
    shape.feed(text)
    shape.close()
    return shape


def test_html_keeps_its_structure(program: Program, harmless: Path, naughty: Path) -> None:
    for lang in ("th", "en"):
        asked = ("--format", "html", "--lang", lang)
        expected = _shape_of_html(_report(program, harmless, *asked))
        found = _shape_of_html(_report(program, naughty, *asked))
        assert found.elements == expected.elements
        assert found.drawn == expected.drawn
        assert found.addresses == expected.addresses
        names = {name for _, attributes in (*found.elements, *found.drawn) for name in attributes}
        assert not any(_ATTRIBUTE_OF_A_SCRIPT.fullmatch(name) for name in names)
        assert {"script", "img", "iframe", "object"}.isdisjoint(dict(found.elements))
