"""`nsstrack init` where a system says who may write what, and how much."""

from __future__ import annotations

import resource
import stat
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from program import run_process
from unix.privileges import unprivileged

if TYPE_CHECKING:
    from program import Program


@pytest.fixture
def program(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program with all its modules imported: another user may not be let into this Python."""
    assert program("init", "new", folder=tmp_path_factory.mktemp("before")).code == 0
    return program


def test_a_folder_that_nobody_may_write_into_stays_as_it_is(program: Program, folder: Path) -> None:
    closed = folder.with_name("closed")
    (closed / "empty").mkdir(parents=True)
    for path in (closed / "empty", closed):
        path.chmod(0o555)
    for place in ("closed/new", "closed/empty"):
        with unprivileged():
            run = program("init", place, folder=folder.parent)
        says = f"nothing was written to {place}: no permission to write there"
        assert (run.code, run.out, run.err) == (2, "", f"nsstrack: error: {says}\n")
    assert [path.name for path in closed.rglob("*")] == ["empty"]


def test_a_folder_that_nobody_may_look_into_is_one_line(program: Program, folder: Path) -> None:
    closed = folder.with_name("closed")
    closed.mkdir()
    closed.chmod(0)
    with unprivileged():
        run = program("init", "closed", "--lang", "th", folder=folder.parent)
    says = "ยังไม่ได้สร้างไฟล์ใดใน closed: ไม่มีสิทธิ์เขียนในโฟลเดอร์นั้น"
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: ข้อผิดพลาด: {says}\n")


def test_nothing_is_left_where_there_is_room_for_a_part_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START"):
        monkeypatch.delenv(name, raising=False)  # what measures the program needs room, too
    room = 4000  # less than the plan needs, more than the files that come before it
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room))
    run = run_process("init", "new", cwd=tmp_path, preexec_fn=limit)
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.startswith(b"nsstrack: error: nothing was written to new: ")
    assert run.stderr.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002], ids=oct)
def test_files_are_open_to_those_whom_the_mask_lets_in(tmp_path: Path, mask: int) -> None:
    run = run_process("init", "new", cwd=tmp_path, umask=mask)
    assert run.returncode == 0
    for path in (tmp_path / "new", *(tmp_path / "new").rglob("*")):
        full = 0o777 if path.is_dir() else 0o666
        assert stat.S_IMODE(path.stat().st_mode) == full & ~mask, path


def test_a_link_is_followed_to_an_empty_folder_and_refused_into_nothing(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    (tmp_path / "lost").symlink_to("nowhere")
    assert program("init", "link", folder=tmp_path).code == 0
    assert (tmp_path / "empty" / "data" / "plans.yaml").is_file()
    assert (tmp_path / "link").is_symlink()
    run = program("init", "lost", folder=tmp_path)
    says = "nsstrack: error: lost is there and is not a folder; name another\n"
    assert (run.code, run.err) == (2, says)
    assert (tmp_path / "lost").is_symlink()


def test_what_steers_a_terminal_in_a_name_is_never_printed(
    program: Program, tmp_path: Path
) -> None:
    run = program("init", "a\x1b[31m", folder=tmp_path)
    assert (run.code, "\x1b" in run.out) == (0, False)
    assert (tmp_path / "a\x1b[31m" / "data").is_dir()


def test_a_working_folder_that_is_gone_is_one_line(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    run = program("init", "new", folder=Path())
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []
