"""Folders that once brought the program down or slipped through it, each with its whole answer."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from golden_cases import BASE
from nsstrack import load
from nsstrack.model.fields import UNREAD, Text

if TYPE_CHECKING:
    from program import Program, Run

Found = list[tuple[str, int, int, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "data"))


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{text.count(old)} places for {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def _found(folder: Path) -> Found:
    return [
        (
            Path(each.at.file).relative_to(folder).as_posix(),
            each.at.line,
            each.at.column,
            each.code.name,
        )
        for each in load(folder).findings
    ]


def _plans(folder: Path, old: str, new: str) -> Found:
    _change(folder / "plans.yaml", old, new)
    return _found(folder)


def test_an_offices_own_key_in_a_text_takes_nothing_along(folder: Path) -> None:
    name = "{th: แผนแม่บท, en: Master plan"
    assert _plans(folder, f"name: {name}}}", f"name: {name}, x_note: seen}}") == []
    assert load(folder).plans.plans[0].name == Text(th="แผนแม่บท", en="Master plan")


def test_a_key_named_as_a_step_of_the_reader_is_an_unknown_key(folder: Path) -> None:
    name = "{th: แผนแม่บท, en: Master plan"
    for key in ("constrained-str", "Text", "place"):
        path = folder / "plans.yaml"
        before = path.read_text(encoding="utf-8")
        found = _plans(folder, f"name: {name}}}", f'name: {name}, "{key}": a}}')
        assert [code for *_, code in found] == ["UNKNOWN_KEY"], key
        path.write_text(before, encoding="utf-8")


def test_what_stands_for_an_unread_id_is_never_named(program: Program, folder: Path) -> None:
    _change(folder / "plans.yaml", 'id: "01"\n', 'id: "0 1"\n')
    focus = '{year: 2566, agency: ISOC, sub_plan: "0101", text'
    _change(folder / "plans.yaml", focus, '{year: 2500, agency: ISOC, sub_plan: "99", text')
    _change(folder / "plans.yaml", "value: 75, edition: original", "value: 75, edition: first")
    assert [code for *_, code in _found(folder)] == [
        *("BAD_ID", "UNKNOWN_EDITION", "OUTSIDE_PHASES", "UNKNOWN_SUB_PLAN"),
    ]
    for call in (("validate",), ("validate", "--format", "json")):
        assert UNREAD not in program(*call, "--data", str(folder)).out


@pytest.mark.parametrize("key", ["editions", "phases"])
def test_a_thousand_editions_or_phases_are_no_harder_than_one(folder: Path, key: str) -> None:
    path = folder / "plans.yaml"
    text = path.read_text(encoding="utf-8")
    many = ", ".join(f"{{id: e{number}, from: 2561, to: 2570}}" for number in range(1000))
    many = many.replace(", to: 2570", "") if key == "editions" else many
    lines = text.split("\n")
    start = next(index for index, line in enumerate(lines) if line == f"    {key}:")
    stop = start + 1
    while lines[stop].startswith("      "):
        stop += 1
    lines[start:stop] = [f"    {key}: [{many}]"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert load(folder).has_errors


# What a folder may hold beside files with good names.


def test_a_folder_where_a_file_should_be_is_told(folder: Path) -> None:
    for name in ("plans/sub", "results/2566/sub", "results/2563.yaml", "results/notes"):
        (folder / name).mkdir(parents=True)
    assert _found(folder) == [
        ("plans/sub", 1, 1, "UNREADABLE_FILE"),
        ("results/2563.yaml", 1, 1, "UNREADABLE_FILE"),
        ("results/2566/sub", 1, 1, "UNREADABLE_FILE"),
    ]


def _answer(run: Run) -> tuple[int, bool]:
    return run.code, run.err.startswith("nsstrack: error: ")


def test_names_that_cannot_be_are_an_error_of_use(program: Program, folder: Path) -> None:
    long = "a" * 300
    assert _answer(program("validate", long)) == (2, True)
    assert _answer(program("validate", "--data", long)) == (2, True)
    assert _answer(program("evaluate", "2566", "--data", long)) == (2, True)
    assert program("validate", "--data", "..", folder=folder / "results").code == 0
