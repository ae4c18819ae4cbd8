"""Whole pages of `projects`, `focus` and `obstacles`, as they were read and found good.

A change that means to change them writes them anew: WRITE_EXPECTED=1 (then read them).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from nsstrack.render.width import cells
from nsstrack.text import arabic_digits
from program import EXPECTED, run_process

if TYPE_CHECKING:
    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
_REVISION = re.compile(r'(?<="revision": )"[0-9a-f]{12}"')

PAGES = {
    "projects-2566": ("projects", "2566"),
    "projects-2568": ("projects", "2568"),  # a critical objective has no project
    "projects-2567-6M-ISOC": ("projects", "2567-6M", "--agency", "ISOC"),
    "projects-2566-MFA-NSPP": ("projects", "2566", "--agency", "MFA", "--plan", "NSPP"),
    "focus-2566": ("focus", "2566"),
    "focus-2567-6M-MOD": ("focus", "2567-6M", "--agency", "MOD"),
    "focus-2568-NSPP": ("focus", "2568", "--plan", "NSPP"),
    "obstacles-2566": ("obstacles", "2566"),
    "obstacles-2567-6M": ("obstacles", "2567-6M"),
    "obstacles-2568-MOD": ("obstacles", "2568", "--agency", "กห."),
}
TABLES = ["projects-2568", "projects-2567-6M-ISOC", "focus-2566", "obstacles-2566"]
WRITTEN = ["projects-2568", "focus-2566", "obstacles-2566"]
LANGUAGES = ("th", "en")
WIDTHS = (80, 100, 140)


def _as_read(name: str, text: str) -> None:
    path = EXPECTED / name
    if _WRITE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def _run(program: Program, name: str, *more: str, columns: int = 100) -> str:
    run = program(*PAGES[name], *more, columns=columns)
    assert (run.code, run.err) == (0, "")
    return run.out


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_as_it_was_read(program: Program, name: str, language: str, width: int) -> None:
    text = _run(program, name, "--lang", language, "--format", "table", columns=width)
    assert max(map(cells, text.splitlines())) <= width
    _as_read(f"{name}-{language}-{width}.txt", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_piped_page_is_as_it_was_read(program: Program, name: str, language: str) -> None:
    _as_read(f"{name}-{language}.plain.txt", _run(program, name, "--lang", language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_page_in_markdown_is_as_it_was_read(program: Program, name: str, language: str) -> None:
    text = _run(program, name, "--format", "markdown", "--lang", language)
    _as_read(f"{name}-{language}.md", text)


@pytest.mark.parametrize("name", [*WRITTEN, "focus-2567-6M-MOD"])
def test_the_json_is_as_it_was_read(program: Program, name: str) -> None:
    text = _run(program, name, "--format", "json")
    _as_read(f"{name}.json", _REVISION.sub("null", text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_thai_digits_say_the_same(program: Program, name: str, language: str) -> None:
    usual = _run(program, name, "--lang", language)
    thai = _run(program, name, "--lang", language, "--thai-digits")
    assert arabic_digits(thai) == usual
    assert thai != usual or name == "projects-2566-MFA-NSPP"


def test_programs_get_the_digits_they_can_read(program: Program) -> None:
    for name in WRITTEN:
        asked = ("--format", "json")
        assert _run(program, name, *asked, "--thai-digits") == _run(program, name, *asked)


@pytest.mark.parametrize("encoding", ["cp874", "ascii"])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_page_needs_no_glyphs(name: str, encoding: str) -> None:
    language = "th" if encoding == "cp874" else "en"
    for format_ in ("table", "plain"):
        done = run_process(
            *(*PAGES[name], "--lang", language, "--format", format_),
            environment={"PYTHONIOENCODING": encoding, "COLUMNS": "80"},
        )
        assert (done.returncode, done.stderr) == (0, b"")
        text = done.stdout.decode(encoding)
        assert "[R]" in text
        assert "?" not in text
