"""The gate: a wrong edit of the shipped data is found where it is, a right one passes."""

from __future__ import annotations

import random
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING

import pytest

from findings_readers import READERS, Seen
from golden_cases import GOLDEN, Case
from mutations import EDITS, NO_EDIT
from nsstrack.cli.findings_formats import Format, Found, write
from nsstrack.cli.terminal import Terminal
from nsstrack.dataset import load
from nsstrack.messages import Language
from nsstrack.problem import Code, Severity
from program import DATA, ROOT
from valid_edits import EDITS as VALID_EDITS

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program
    from valid_edits import Edit as ValidEdit

_TIMES = 17
"""How often each kind of right edit is made, each time elsewhere."""
_THAI_FOLDER = "ข้อมูล ปี 2566"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped data, in a folder with a space and Thai in its name, to be edited."""
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(DATA, tmp_path / _THAI_FOLDER / "data")


def _seen(folder: str, capsys: pytest.CaptureFixture[str]) -> dict[Format, list[Seen]]:
    """Return what a reader of each format sees of what is found in `folder`."""
    dataset = load(folder)
    found = Found(list(dataset.findings), list(dataset.files), dataset.has_more_findings)
    seen = {}
    for format_ in Format:
        write(found, format_, Terminal.open(Language.TH))
        seen[format_] = READERS[format_](capsys.readouterr().out)
    return seen


def _agree(seen: dict[Format, list[Seen]]) -> list[Seen]:
    """Return what all formats say, in which some leave out where a place ends."""
    whole = sorted(seen[Format.JSON])
    for format_, found in seen.items():
        ends = {each.end_column for each in found} != {None}
        assert ends == (format_ not in {Format.TEXT, Format.JUNIT}), format_
        without = [Seen(each.file, each.line, each.column, None, each.code) for each in whole]
        assert sorted(found, key=str) == sorted(whole if ends else without, key=str), format_
    return seen[Format.JSON]


def test_every_code_has_an_edit_that_leads_to_it_or_a_reason_why_none_does() -> None:
    assert EDITS.keys() & NO_EDIT.keys() == set()
    assert EDITS.keys() | NO_EDIT.keys() == {code.value for code in Code} - _OF_NO_KEY_YET


_OF_NO_KEY_YET = {Code.DEPRECATED_KEY.value}
"""No key has a former name: tests/test_evolution.py supposes one."""


@pytest.mark.parametrize("code", EDITS)
def test_a_wrong_edit_is_found_where_it_is_in_all_formats(
    code: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, line, column, end_column = EDITS[code].make(folder)
    seen = _agree(_seen(f"{_THAI_FOLDER}/data", capsys))
    expected = Seen(f"{_THAI_FOLDER}/data/{file}", line, column, end_column, code)
    assert next(each for each in seen if each.code == code) == expected


_CASES = {code: Case(GOLDEN / f"{name}.txt") for code, (name, _) in NO_EDIT.items()}


@pytest.mark.parametrize("code", [code for code, case in _CASES.items() if case.can_be_made])
def test_what_no_edit_leads_to_is_found_in_all_formats_too(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = _CASES[code]
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path / _THAI_FOLDER)
    seen = _agree(_seen(_THAI_FOLDER, capsys))
    heads = [line for line in case.expected().splitlines() if f"[{code}]" in line]
    assert [f"{each.file}:{each.line}:{each.column}" for each in seen if each.code == code] == [
        f"{_THAI_FOLDER}/{head.partition(' ')[0]}" for head in heads
    ]


_REVISION = re.compile(r' · git [0-9a-f]+|"revision": .+|(?<=,)[0-9a-f]{12}(?=,0)')
_EVERYTHING = [
    *(("validate", "--format", format_) for format_ in Format),
    *(
        ("evaluate", "2566", "--format", format_)
        for format_ in ("table", "plain", "json", "csv", "markdown")
    ),
    ("explain", "010201-tip", "2566"),
    ("list", "indicators"),
]


@pytest.mark.parametrize("arguments", _EVERYTHING, ids=" ".join)
def test_everything_works_from_a_folder_with_spaces_and_thai_in_its_name(
    program: Program, folder: Path, arguments: tuple[str, ...]
) -> None:
    def told(where: Path) -> tuple[int, str, str]:
        run = program(*arguments, "--lang", "th", folder=where)
        return run.code, _REVISION.sub("", run.out), run.err.replace(f"{folder}", "data")

    there = told(folder.parent)
    assert there == told(ROOT)
    assert there[0] == 0
    deeper = folder / "results"
    assert told(deeper)[0] == 0


@cache
def _shipped() -> dict[str, str]:
    return {
        path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(DATA.rglob("*.yaml"))
    }


@pytest.mark.parametrize("seed", range(_TIMES))
@pytest.mark.parametrize("edit", VALID_EDITS, ids=lambda edit: edit.__name__)
def test_a_right_edit_passes(edit: ValidEdit, seed: int, tmp_path: Path) -> None:
    texts = dict(_shipped())
    edit(texts, random.Random(f"{edit.__name__} {seed}"))  # noqa: S311 - to be repeated
    assert texts != _shipped()
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    errors = [item for item in load(tmp_path).findings if item.severity is Severity.ERROR]
    assert errors == []


def test_there_are_three_hundred_right_edits() -> None:
    assert len(VALID_EDITS) * _TIMES >= 300
