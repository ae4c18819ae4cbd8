from __future__ import annotations

import os
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

import pytest

from nsstrack import files
from nsstrack.files import DataFile, list_files, read_bytes
from nsstrack.folders import DiskFolder
from nsstrack.period import Period
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from pathlib import Path


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def _problems(folder: Path) -> list[tuple[Code, str]]:
    return [
        (problem.code, problem.at.file.removeprefix(folder.as_posix() + "/"))
        for problem in list_files(folder).problems
    ]


def test_plans_come_first_and_results_by_name_with_their_periods(tmp_path: Path) -> None:
    _touch(tmp_path, "results/2566/mod.yaml", "results/2566/isoc.yaml", "results/2566-6M.yaml")
    _touch(tmp_path, "plans/b.yaml", "plans/a.yaml", "plans.yaml", "results/2565-12M.yaml")
    found = list_files(tmp_path)
    assert [file.path.name for file in found.plans] == ["plans.yaml", "a.yaml", "b.yaml"]
    assert [(file.path.name, str(file.period)) for file in found.results] == [
        ("2565-12M.yaml", "2565"),
        ("isoc.yaml", "2566"),
        ("mod.yaml", "2566"),
        ("2566-6M.yaml", "2566-6M"),
    ]
    assert found.problems == []


def test_other_files_are_left_alone_and_near_misses_are_told(tmp_path: Path) -> None:
    _touch(tmp_path, "plans.yaml", "results/README.md", "results/.2566.yaml.swp", "notes.txt")
    _touch(tmp_path, "results/2566.yml", "results/latest.yaml", "results/old/2566.yaml")
    assert _problems(tmp_path) == [
        (Code.NOT_READ, "results/2566.yml"),
        (Code.NOT_A_PERIOD, "results/latest.yaml"),
        (Code.NOT_A_PERIOD, "results/old/2566.yaml"),
    ]


@pytest.mark.parametrize(
    "name",
    ["2566 - สำเนา", "2566 - Copy (2)", "2566 (1)", "Copy of 2566", "สำเนาของ 2566", "2566-final"],
)
def test_a_copy_of_a_period_is_told_from_what_is_no_period(tmp_path: Path, name: str) -> None:
    _touch(tmp_path, "plans.yaml", f"results/{name}.yaml", "results/2566-2.yaml")
    facts = {problem.facts["text"]: problem.facts for problem in list_files(tmp_path).problems}
    assert facts == {
        name: {"text": name, "kind": "copy", "period": "2566"},
        "2566-2": {"text": "2566-2", "kind": "name"},
    }


def test_a_folder_without_plans_is_no_data_folder(tmp_path: Path) -> None:
    assert _problems(tmp_path) == [(Code.NO_PLANS, "plans.yaml")]


@pytest.mark.parametrize(
    ("name", "portable"),
    [
        *((name, False) for name in ("con.yaml", "LPT1.yaml", "nul", "a:b.yaml", "what?.yaml")),
        *((name, False) for name in ("aux .yaml", "nul.tar.yaml", "CONIN$", "com¹.yaml", "LPT0")),
        *((name, False) for name in ("x.", "x ", "a\\b.yaml", "a|b", "a\tb.yaml", "<x>.yaml")),
        *((name, True) for name in ("console.yaml", "2566", "สมช.yaml", "x .yaml", "com10.yaml")),
        *((name, True) for name in ("au.yaml", "coin$.yaml", "x.con.yaml", "com.yaml")),
    ],
)
def test_names_that_windows_cannot_hold_are_known(name: str, *, portable: bool) -> None:
    assert bool(files._NOT_PORTABLE.search(name)) is not portable


def test_names_are_shown_with_slashes_on_every_system() -> None:
    assert files._name(PureWindowsPath(r"data\results\2566.yaml")) == "data/results/2566.yaml"


def _read(path: Path) -> bytes | tuple[Code, object]:
    content = read_bytes(DiskFolder(path.parent), DataFile(path, "name", Period(2566)))
    if isinstance(content, Problem):
        return content.code, content.facts.get("reason")
    return content


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    _touch(tmp_path, "file.yaml")
    (tmp_path / "folder.yaml").mkdir()
    assert _read(tmp_path / "file.yaml") == b"x"
    assert _read(tmp_path / "folder.yaml") == (Code.UNREADABLE_FILE, "folder")
    assert _read(tmp_path / "absent.yaml") == (Code.UNREADABLE_FILE, "special")


def test_a_file_larger_than_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nsstrack.files.MAX_FILE_BYTES", 3)
    (tmp_path / "fits.yaml").write_bytes(b"abc")
    (tmp_path / "large.yaml").write_bytes(b"abcd")
    assert _read(tmp_path / "fits.yaml") == b"abc"
    assert _read(tmp_path / "large.yaml") == (Code.FILE_TOO_LARGE, None)


def test_a_file_that_is_written_to_while_it_is_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes(b"half of it")
    fstat = os.fstat

    def then_somebody_writes(descriptor: int) -> os.stat_result:
        state = fstat(descriptor)
        with file.open("ab") as stream:
            stream.write(b" and the rest")
        return state

    monkeypatch.setattr("nsstrack.folders.os.fstat", then_somebody_writes)
    assert _read(file) == (Code.UNREADABLE_FILE, "changed")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileNotFoundError(2, "No such file or directory"), "changed"),
        (PermissionError(13, "Permission denied"), "denied"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (OSError("without words of the system"), "OSError"),
    ],
    ids=lambda value: "" if isinstance(value, str) else type(value).__name__ + str(value.errno),
)
def test_what_happens_between_listing_and_reading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    _touch(tmp_path, "file.yaml")

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr("pathlib.Path.open", fails)
    assert _read(tmp_path / "file.yaml") == (Code.UNREADABLE_FILE, reason)


def test_a_folder_that_goes_while_it_is_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path, "plans.yaml", "results/2566.yaml")

    def gone(_: Path) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("pathlib.Path.iterdir", gone)
    assert _problems(tmp_path) == [(Code.UNREADABLE_FILE, "results")]
