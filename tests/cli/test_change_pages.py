"""Whole pages of `compare` and `diff`, compared with those that were read and found good.

A change that means to change them writes them anew: WRITE_EXPECTED=1 (then read them).
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edited_data import EDITS, repository_with
from nsstrack.render.width import cells
from nsstrack.text import arabic_digits
from program import DATA, EXPECTED, ROOT, run_process

if TYPE_CHECKING:
    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
_REVISION = re.compile(r'(?<="revision": )"[0-9a-f]{12}"(?=,\n    "errors")')
_MOST_OF_A_COMMENT = 65_536

COMPARED = {
    "2565-2566": ("2565", "2566"),  # across a change of edition
    "2566-2567-NSPP": ("2566", "2567", "--plan", "NSPP"),
    "2565-2566-0101": ("2565", "2566", "--sub-plan", "0101", "--level", "objective"),
    "2567-6M-2567": ("2567-6M", "2567"),
    "2566-2566": ("2566", "2566"),
    "2566-2565-NSPP": ("2566", "2565", "--plan", "NSPP"),  # in force on one side only
    "2566-2567-original": ("2566", "2567", "--plan", "01", "--edition", "original"),
}
ASKED = ("--period", "2566")
EDITED = {
    "figures": ("main", "figures", *ASKED),
    "structure": ("main", "structure", *ASKED),
    "weights": ("main", "weights", *ASKED),
    "notes": ("main", "notes"),
    "nothing": ("main", "main"),
    "wrong-head": ("main", "wrong", *ASKED),
    "wrong-base": ("wrong", "main", *ASKED),
    "wrong-both": ("wrong", "worse", *ASKED),
    "broken": ("main", "broken"),
}
LANGUAGES = ("th", "en")
WIDTHS = (80, 100, 140)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the shipped data on `main`, and a branch for every edit."""
    return repository_with(tmp_path_factory.mktemp("office"), *EDITS).path


def _as_read(name: str, text: str) -> None:
    path = EXPECTED / name
    if _WRITE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def _code(name: str) -> int:
    """Return the exit code of an edit that leaves errors behind, or none."""
    return int(name in {"wrong-head", "wrong-both", "broken"})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["2565-2566", "2566-2567-NSPP"])
def test_a_comparison_is_as_it_was_read(
    program: Program, name: str, language: str, width: int
) -> None:
    asked = ("compare", *COMPARED[name], "--lang", language, "--format", "table")
    run = program(*asked, columns=width)
    assert (run.code, run.err) == (0, "")
    assert max(map(cells, run.out.splitlines())) <= width
    _as_read(f"compare-{name}-{language}-{width}.txt", run.out)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMPARED)
def test_a_piped_comparison_is_as_it_was_read(program: Program, name: str, language: str) -> None:
    run = program("compare", *COMPARED[name], "--lang", language)
    assert (run.code, run.err) == (0, "")
    _as_read(f"compare-{name}-{language}.plain.txt", run.out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_in_markdown_is_as_it_was_read(program: Program, language: str) -> None:
    run = program("compare", "2565", "2566", "--format", "markdown", "--lang", language)
    assert (run.code, run.err) == (0, "")
    _as_read(f"compare-2565-2566-{language}.md", run.out)


@pytest.mark.parametrize("name", ["2565-2566", "2567-6M-2567"])
def test_the_json_of_a_comparison_is_as_it_was_read(program: Program, name: str) -> None:
    run = program("compare", *COMPARED[name], "--format", "json")
    assert (run.code, run.err) == (0, "")
    _as_read(f"compare-{name}.json", _REVISION.sub("null", run.out))


@pytest.mark.parametrize("encoding", ["cp874", "ascii"])
def test_a_comparison_needs_no_glyphs(encoding: str) -> None:
    language = "th" if encoding == "cp874" else "en"
    asked = ("compare", "2566", "2567", "--plan", "NSPP", "--lang", language)
    for format_ in ("table", "plain"):
        done = run_process(
            *asked, "--format", format_, environment={"PYTHONIOENCODING": encoding, "COLUMNS": "80"}
        )
        assert (done.returncode, done.stderr) == (0, b"")
        text = done.stdout.decode(encoding).replace("\r\n", "\n")
        _as_read(f"compare-2566-2567-NSPP-{language}-{encoding}.{format_}.txt", text)


def test_a_comparison_keeps_going_past_errors(program: Program, tmp_path: Path) -> None:
    folder = tmp_path
    EDITS["wrong"](Path(shutil.copytree(DATA, folder / "data")))
    usual = program("compare", "2566", "2567", "--plan", "NSPP", folder=folder)
    assert (usual.code, usual.out) == (2, "")
    run = program("compare", "2566", "2567", "--plan", "NSPP", "--keep-going", folder=folder)
    assert run.code == 1
    assert [line[:60] for line in run.err.splitlines() if line.startswith("data")] == [
        line[:60] for line in usual.err.splitlines() if line.startswith("data")
    ]
    _as_read("compare-2566-2567-NSPP-keep-going.plain.txt", run.out)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_difference_is_as_it_was_read(
    program: Program, office: Path, language: str, width: int
) -> None:
    asked = ("diff", *EDITED["figures"], "--lang", language, "--format", "table")
    run = program(*asked, columns=width, folder=office)
    assert (run.code, run.err) == (0, "")
    assert max(map(cells, run.out.splitlines())) <= width
    _as_read(f"diff-figures-{language}-{width}.txt", run.out)


_GONE_ON = {"wrong-base", "wrong-both"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EDITED)
def test_a_piped_difference_is_as_it_was_read(
    program: Program, office: Path, name: str, language: str
) -> None:
    run = program("diff", *EDITED[name], "--lang", language, folder=office)
    assert run.code == _code(name)
    assert ("..." in run.err) is (name in _GONE_ON)  # BASE has commits that HEAD lacks
    _as_read(f"diff-{name}-{language}.plain.txt", run.out)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["figures", "structure", "wrong-head"])
def test_a_difference_in_markdown_is_as_it_was_read(
    program: Program, office: Path, name: str, language: str
) -> None:
    run = program("diff", *EDITED[name], "--format", "markdown", "--lang", language, folder=office)
    assert (run.code, run.err) == (_code(name), "")
    assert len(run.out) <= _MOST_OF_A_COMMENT
    _as_read(f"diff-{name}-{language}.md", run.out)


@pytest.mark.parametrize("name", ["figures", "structure", "wrong-head", "broken"])
def test_the_json_of_a_difference_is_as_it_was_read(
    program: Program, office: Path, name: str
) -> None:
    run = program("diff", *EDITED[name], "--format", "json", folder=office)
    assert (run.code, run.err) == (_code(name), "")
    _as_read(f"diff-{name}.json", run.out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_as_they_are_now_say_the_same_as_their_commit(
    program: Program, tmp_path: Path, language: str
) -> None:
    made = repository_with(tmp_path, "figures")
    committed = program("diff", "main", "figures", "--lang", language, folder=tmp_path)
    now = program("diff", "main", "--lang", language, folder=tmp_path)
    here = {"en": "working tree", "th": "ไฟล์ปัจจุบัน"}[language]
    name = f"figures ({made.git('rev-parse', 'HEAD')[:12]})"
    assert (now.code, now.err) == (0, "")
    assert now.out == committed.out.replace(name, here)
    assert program("diff", "figures", "--lang", language, folder=tmp_path).out.endswith(
        {"en": "The data are the same in every entry\n", "th": "ข้อมูลเหมือนกันทุกรายการ\n"}[language]
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["compare", "diff"])
def test_thai_digits_say_the_same(
    program: Program, office: Path, command: str, language: str
) -> None:
    folder = ROOT if command == "compare" else office
    asked = (command, *(COMPARED["2565-2566"] if command == "compare" else EDITED["figures"]))
    usual = program(*asked, "--lang", language, folder=folder)
    thai = program(*asked, "--lang", language, "--thai-digits", folder=folder)
    assert (thai.code, thai.err) == (0, "")
    assert arabic_digits(thai.out) == usual.out
    assert thai.out != usual.out
    for_programs = (*asked, "--format", "json")
    assert program(*for_programs, "--thai-digits", folder=folder) == program(
        *for_programs, folder=folder
    )
