from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from nsstrack import files
from nsstrack.files import DataFile, list_files, read_bytes
from nsstrack.period import Period
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
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


def test_a_folder_without_plans_is_no_data_folder(tmp_path: Path) -> None:
    assert _problems(tmp_path) == [(Code.NO_PLANS, "plans.yaml")]


@pytest.mark.parametrize(
    ("name", "portable"),
    [
        *((name, False) for name in ("con.yaml", "LPT1.yaml", "nul", "a:b.yaml", "what?.yaml")),
        *((name, False) for name in ("x.", "x ", "a\\b.yaml", "a|b", "a\tb.yaml", "<x>.yaml")),
        *((name, True) for name in ("console.yaml", "2566", "สมช.yaml", "x .yaml", "com10.yaml")),
    ],
)
def test_names_that_windows_cannot_hold_are_known(name: str, *, portable: bool) -> None:
    assert bool(files._NOT_PORTABLE.search(name)) is not portable


def test_a_name_that_windows_cannot_hold_is_refused(tmp_path: Path) -> None:
    _touch(tmp_path, "plans.yaml", "results/2566/aux.yaml")
    assert _problems(tmp_path) == [(Code.NAME_NOT_PORTABLE, "results/2566/aux.yaml")]


def test_links_out_of_the_folder_are_refused_and_those_inside_are_not(tmp_path: Path) -> None:
    _touch(tmp_path, "outside.yaml", "data/plans.yaml", "data/real.yaml")
    results = tmp_path / "data" / "results"
    results.mkdir()
    (results / "2565.yaml").symlink_to(tmp_path / "outside.yaml")
    (results / "2566.yaml").symlink_to(tmp_path / "data" / "real.yaml")
    (results / "2567.yaml").symlink_to(results / "2567.yaml")
    assert _problems(tmp_path / "data") == [
        (Code.LINK_OUT_OF_FOLDER, "results/2565.yaml"),
        (Code.LINK_OUT_OF_FOLDER, "results/2567.yaml"),
    ]


def _read(path: Path) -> bytes | tuple[Code, object]:
    content = read_bytes(DataFile(path, "name", Period(2566)))
    if isinstance(content, Problem):
        return content.code, content.facts.get("reason")
    return content


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    _touch(tmp_path, "file.yaml")
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    assert _read(tmp_path / "file.yaml") == b"x"
    assert _read(tmp_path / "folder.yaml") == (Code.UNREADABLE_FILE, "folder")
    assert _read(tmp_path / "pipe.yaml") == (Code.UNREADABLE_FILE, "special")
    assert _read(tmp_path / "absent.yaml") == (Code.UNREADABLE_FILE, "special")


def test_a_file_larger_than_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nsstrack.files.MAX_FILE_BYTES", 3)
    (tmp_path / "fits.yaml").write_bytes(b"abc")
    (tmp_path / "large.yaml").write_bytes(b"abcd")
    assert _read(tmp_path / "fits.yaml") == b"abc"
    assert _read(tmp_path / "large.yaml") == (Code.FILE_TOO_LARGE, None)


_NOBODY = 65534


@contextmanager
def _unprivileged() -> Iterator[None]:
    """Be a user whom the modes of files concern, also where the tests run as root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_path(tmp_path: Path) -> Path:
    """A folder that everybody may enter."""
    for path in (tmp_path, *tmp_path.parents[:2]):
        path.chmod(0o755)
    return tmp_path


def test_what_nobody_may_read_is_told(open_path: Path) -> None:
    _touch(open_path, "plans.yaml", "results/2566/isoc.yaml", "plans/a.yaml")
    closed = [open_path / name for name in ("plans.yaml", "results/2566", "plans")]
    for path in closed:
        path.chmod(0)
    with _unprivileged():
        found = list_files(open_path)
        denied = _read(open_path / "plans.yaml")
    for path in closed:
        path.chmod(0o755)
    told = [
        (item.at.file.removeprefix(f"{open_path.as_posix()}/"), item.facts["reason"])
        for item in found.problems
    ]
    assert told == [("plans", "Permission denied"), ("results/2566", "Permission denied")]
    assert found.has_all_plans is False
    assert denied == (Code.UNREADABLE_FILE, "Permission denied")


def test_a_folder_that_nobody_may_search_is_told(open_path: Path) -> None:
    _touch(open_path, "plans.yaml", "results/2566/isoc.yaml")
    (open_path / "results").chmod(0o644)
    with _unprivileged():
        problems = _problems(open_path)
    (open_path / "results").chmod(0o755)
    assert problems == [(Code.UNREADABLE_FILE, "results/2566")]


def test_a_folder_below_a_period_is_told_and_a_link_to_nowhere_is_not_one(tmp_path: Path) -> None:
    _touch(tmp_path, "plans.yaml", "results/2566/isoc.yaml", "results/2566/old/isoc.yaml")
    (tmp_path / "results" / "notes").symlink_to(tmp_path / "nowhere")
    assert _problems(tmp_path) == [(Code.UNREADABLE_FILE, "results/2566/old")]


def test_a_folder_of_results_outside_is_refused(tmp_path: Path) -> None:
    _touch(tmp_path, "data/plans.yaml", "outside/2566.yaml")
    (tmp_path / "data" / "results").symlink_to(tmp_path / "outside")
    assert _problems(tmp_path / "data") == [(Code.LINK_OUT_OF_FOLDER, "results")]
