"""Folders with names and links that Windows does not have."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nsstrack import load
from nsstrack.cli import main

if TYPE_CHECKING:
    from program import Program


def _found(folder: Path) -> list[tuple[str, int, int, str]]:
    return [
        (
            Path(each.at.file).relative_to(folder).as_posix(),
            each.at.line,
            each.at.column,
            each.code.name,
        )
        for each in load(folder).findings
    ]


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


def test_a_loop_of_links_is_a_finding(program: Program, folder: Path) -> None:
    plans = folder / "plans.yaml"
    plans.unlink()
    plans.symlink_to("plans.yaml")
    assert [code for *_, code in _found(folder)] == ["UNREADABLE_FILE"]
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


def test_findings_are_told_where_the_working_folder_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone, data = tmp_path / "gone", tmp_path / "data"
    for folder in (gone, data):
        folder.mkdir()
    (data / "plans.yaml").write_text("", encoding="utf-8")
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr("sys.argv", ["nsstrack", "validate", str(data), "--format", "github"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 1
    file = (data.resolve() / "plans.yaml").as_posix()
    assert capsys.readouterr().out.startswith(f"::error file={file},line=1,col=1,")
