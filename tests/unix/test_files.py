from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from nsstrack.files import DataFile, list_files, read_bytes
from nsstrack.folders import DiskFolder
from nsstrack.period import Period
from nsstrack.problem import Code, Problem
from unix.privileges import let_everybody_into, unprivileged

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


def _reason(path: Path) -> tuple[Code, object]:
    problem = read_bytes(DiskFolder(path.parent), DataFile(path, "name", Period(2566)))
    assert isinstance(problem, Problem)
    return problem.code, problem.facts["reason"]


@pytest.fixture
def open_path(tmp_path: Path) -> Path:
    """A folder that everybody may enter."""
    let_everybody_into(tmp_path)
    return tmp_path


def test_links_out_of_the_folder_are_refused_and_those_inside_are_not(tmp_path: Path) -> None:
    _touch(tmp_path, "outside.yaml", "data/plans.yaml", "data/real.yaml")
    results = tmp_path / "data" / "results"
    results.mkdir()
    (results / "2565.yaml").symlink_to(tmp_path / "outside.yaml")
    (results / "2566.yaml").symlink_to(tmp_path / "data" / "real.yaml")
    assert _problems(tmp_path / "data") == [
        (Code.LINK_OUT_OF_FOLDER, "results/2565.yaml"),
    ]


def test_links_in_a_loop_lead_nowhere(tmp_path: Path) -> None:
    _touch(tmp_path, "plans.yaml")
    for name in ("plans", "results"):
        (tmp_path / name).symlink_to(name)
    (tmp_path / "ring.yaml").symlink_to("ring.yaml")
    found = list_files(tmp_path)
    assert [item.facts for item in found.problems] == [{"reason": "special"}] * 2
    assert _reason(tmp_path / "ring.yaml") == (Code.UNREADABLE_FILE, "special")


def test_a_folder_of_results_outside_is_refused(tmp_path: Path) -> None:
    _touch(tmp_path, "data/plans.yaml", "outside/2566.yaml")
    (tmp_path / "data" / "results").symlink_to(tmp_path / "outside")
    assert _problems(tmp_path / "data") == [(Code.LINK_OUT_OF_FOLDER, "results")]


def test_a_folder_below_a_period_is_told_and_a_link_to_nowhere_is_not_one(tmp_path: Path) -> None:
    _touch(tmp_path, "plans.yaml", "results/2566/isoc.yaml", "results/2566/old/isoc.yaml")
    (tmp_path / "results" / "notes").symlink_to(tmp_path / "nowhere")
    assert _problems(tmp_path) == [(Code.UNREADABLE_FILE, "results/2566/old")]


def test_what_nobody_may_read_is_told(open_path: Path) -> None:
    _touch(open_path, "plans.yaml", "results/2566/isoc.yaml", "plans/a.yaml")
    closed = [open_path / name for name in ("plans.yaml", "results/2566", "plans")]
    for path in closed:
        path.chmod(0)
    with unprivileged():
        found = list_files(open_path)
        denied = _reason(open_path / "plans.yaml")
    for path in closed:
        path.chmod(0o755)
    told = [
        (item.at.file.removeprefix(f"{open_path.as_posix()}/"), item.facts["reason"])
        for item in found.problems
    ]
    assert told == [("plans", "denied"), ("results/2566", "denied")]
    assert found.has_all_plans is False
    assert denied == (Code.UNREADABLE_FILE, "denied")


def test_a_folder_that_nobody_may_search_is_told(open_path: Path) -> None:
    _touch(open_path, "plans.yaml", "results/2566/isoc.yaml")
    (open_path / "results").chmod(0o644)
    with unprivileged():
        problems = _problems(open_path)
    (open_path / "results").chmod(0o755)
    assert problems == [(Code.UNREADABLE_FILE, "results/2566")]


def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path / "pipe.yaml", type(tmp_path)("/dev/zero"), type(tmp_path)("/dev/null")):
        assert _reason(path) == (Code.UNREADABLE_FILE, "special")
