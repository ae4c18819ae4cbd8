"""Folders that once brought the program down or slipped through it, each with its whole answer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from golden_cases import BASE
from nsstrack import load
from nsstrack.cli import main
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
        (str(Path(each.at.file).relative_to(folder)), each.at.line, each.at.column, each.code.name)
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


def test_a_name_that_is_no_text_is_refused(folder: Path) -> None:
    group = folder / "results" / "2563"
    group.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(group) + b"/\xff.yaml")).write_text("a: 1", encoding="utf-8")
    except OSError:
        return  # a file system that refuses such names itself
    assert [(line, code) for _, line, _, code in _found(folder)] == [(1, "NAME_NOT_PORTABLE")]


def test_what_steers_a_terminal_in_a_name_is_never_printed(program: Program, folder: Path) -> None:
    group = folder / "results" / "2566"
    group.mkdir()
    shutil.copy(folder / "results" / "2566.yaml", group / "a\x9b31m\u202e\x7f.yaml")
    for call in (("validate",), ("validate", "--format", "json"), ("evaluate", "2566")):
        run = program(*call, "--data", str(folder))
        assert not {"\x9b", "\u202e", "\x7f"} & set(run.out + run.err)
    as_json = program("validate", "--format", "json", "--data", str(folder)).out
    assert r"2566/a\u009b31m\u202e\u007f.yaml" in as_json


def test_nor_is_it_in_the_name_of_the_data_folder(program: Program, folder: Path) -> None:
    odd = folder.rename(folder.with_name("d\x1b[31m"))
    for call in (("evaluate", "2566"), ("evaluate", "2566", "--format", "json")):
        run = program(*call, "--data", str(odd))
        assert (run.code, "\x1b" in run.out + run.err) == (0, False)


def test_a_folder_where_a_file_should_be_is_told(folder: Path) -> None:
    for name in ("plans/sub", "results/2566/sub", "results/2563.yaml", "results/notes"):
        (folder / name).mkdir(parents=True)
    assert _found(folder) == [
        ("plans/sub", 1, 1, "UNREADABLE_FILE"),
        ("results/2563.yaml", 1, 1, "UNREADABLE_FILE"),
        ("results/2566/sub", 1, 1, "UNREADABLE_FILE"),
    ]


def test_folders_that_lead_out_of_the_data_folder_are_not_entered(folder: Path) -> None:
    outside = folder.with_name("outside")
    outside.mkdir()
    (outside / "2566.yaml").write_text("period: 2566\n", encoding="utf-8")
    (folder / "plans").symlink_to(outside)
    (folder / "results" / "2563").symlink_to(outside)
    assert _found(folder) == [
        ("plans", 1, 1, "LINK_OUT_OF_FOLDER"),
        ("results/2563", 1, 1, "LINK_OUT_OF_FOLDER"),
    ]


def test_names_that_end_in_a_space_or_dot_are_not_overlooked(folder: Path) -> None:
    for name in ("2563.yaml ", "2562.yaml."):
        (folder / "results" / name).write_text("period: 2563\n", encoding="utf-8")
    assert [(file, code) for file, *_, code in _found(folder)] == [
        ("results/2562.yaml.", "NAME_NOT_PORTABLE"),
        ("results/2563.yaml ", "NAME_NOT_PORTABLE"),
    ]


def _answer(run: Run) -> tuple[int, bool]:
    return run.code, run.err.startswith("nsstrack: error: ")


def test_names_that_cannot_be_are_an_error_of_use(program: Program, folder: Path) -> None:
    long = "a" * 300
    assert _answer(program("validate", long)) == (2, True)
    assert _answer(program("validate", "--data", long)) == (2, True)
    assert _answer(program("evaluate", "2566", "--data", long)) == (2, True)
    assert program("validate", "--data", "..", folder=folder / "results").code == 0


def test_a_loop_of_links_is_a_finding(program: Program, folder: Path) -> None:
    plans = folder / "plans.yaml"
    plans.unlink()
    plans.symlink_to("plans.yaml")
    assert [code for *_, code in _found(folder)] == ["LINK_OUT_OF_FOLDER"]
    assert program("validate", str(plans)).code == 1


def test_the_working_folder_may_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()

    monkeypatch.chdir(gone)
    gone.rmdir()
    for call in (("validate",), ("validate", "a.yaml"), ("evaluate", "2566")):
        monkeypatch.setattr("sys.argv", ["nsstrack", *call])
        with pytest.raises(SystemExit) as stopped:
            main()
        assert stopped.value.code == 2
