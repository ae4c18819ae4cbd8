"""The program as a process, given what cannot be read: one plain answer, in both languages."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from program import Run, run_process

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from program import Program

PLANS, RESULTS = "plans.yaml", "results/2566.yaml"
_STOPPED = {
    "en": "nsstrack: nothing was evaluated: the data has errors",
    "th": "nsstrack: ยังไม่ได้ประเมิน เพราะข้อมูลมีข้อผิดพลาด",
}
_MISUSED = {"en": "nsstrack: error: ", "th": "nsstrack: ข้อผิดพลาด: "}


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _socket(path: Path) -> None:
    path.unlink()
    here = path.parent
    with socket.socket(socket.AF_UNIX) as server:
        before = os.open(".", os.O_RDONLY)
        os.chdir(here)  # the path of a socket may have about a hundred bytes
        server.bind(path.name)
        os.fchdir(before)
        os.close(before)


def _link(target: str) -> Callable[[Path], None]:
    def link(path: Path) -> None:
        path.unlink()
        path.symlink_to(target)

    return link


_EMPTY = ("N115", "the file is empty", "ไฟล์ว่าง ไม่มีข้อมูล")
_A_FOLDER = (
    "N101",
    "a folder stands where a file is expected",
    "ตำแหน่งนี้ต้องเป็นไฟล์ แต่พบโฟลเดอร์",
)
_SPECIAL = (
    "N101",
    "this is no ordinary file (a pipe, a device, or a link to nowhere)",
    "ไม่ใช่ไฟล์ข้อมูลตามปกติ (เป็นไปป์ อุปกรณ์ หรือลิงก์ที่ไม่มีปลายทาง)",
)
_LEADS_OUT = (
    "N121",
    "this is a link that leads out of the data folder, so it was not read",
    "เป็นลิงก์ที่ชี้ออกนอกโฟลเดอร์ข้อมูล จึงไม่ได้อ่าน",
)


@pytest.mark.parametrize("name", [PLANS, RESULTS])
@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(_empty, _EMPTY, id="empty"),
        pytest.param(_folder, _A_FOLDER, id="folder"),
        pytest.param(_pipe, _SPECIAL, id="pipe"),
        pytest.param(_socket, _SPECIAL, id="socket"),
        pytest.param(_link("nowhere"), _SPECIAL, id="link to nowhere"),
        pytest.param(_link("/dev/zero"), _LEADS_OUT, id="link to a device"),
        pytest.param(_link("/etc/passwd"), _LEADS_OUT, id="link out of the folder"),
        pytest.param(_link("ring"), _SPECIAL, id="link in a loop"),
    ],
)
def test_what_is_no_file_of_data_stops_an_evaluation(
    program: Program,
    folder: Path,
    name: str,
    make: Callable[[Path], None],
    told: tuple[str, str, str],
) -> None:
    (folder / name).with_name("ring").symlink_to("ring")
    make(folder / name)
    code, *words = told
    command = ("evaluate", "2566", "--data", str(folder), "--lang")
    process = run_process(*command, "th")
    runs = {
        "en": program(*command, "en"),
        "th": Run(process.returncode, process.stdout.decode(), process.stderr.decode()),
    }
    for (language, run), message in zip(runs.items(), words, strict=True):
        lines = run.err.splitlines()
        assert (run.code, run.out) == (2, "")
        assert lines[0].startswith(f"{folder}/{name}:1:1: ")
        assert lines[0].endswith(f"[{code}] {message}")
        assert lines[-1] == _STOPPED[language]
    checked = program("validate", "--data", str(folder), "--lang", "th")
    assert checked.code == 1
    assert f"[{code}] {words[1]}\n" in checked.out


@pytest.mark.parametrize(
    "data", ["nowhere", "empty", "a-file", "pipe", "/dev/zero", "ring", "deep"]
)
def test_what_is_no_data_folder_is_a_mistake_of_use(
    program: Program, tmp_path: Path, data: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a-file").write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "ring").symlink_to("ring")
    name = "/".join(["x" * 300] * 20) if data == "deep" else data
    says = {
        "en": f"{name} is not a folder with a plans.yaml",
        "th": f"{name} ไม่ใช่โฟลเดอร์ที่มี plans.yaml",
    }
    told = {language: f"{_MISUSED[language]}{says[language]}\n" for language in says}
    for language in says:
        for command in (("evaluate", "2566"), ("validate",), ("list", "plans")):
            words = (*command, "--data", name, "--lang", language)
            assert program(*words, folder=tmp_path) == Run(2, "", told[language])
    run = run_process("evaluate", "2566", "--data", name, "--lang", "th", cwd=tmp_path)
    assert (run.returncode, run.stdout, run.stderr.decode()) == (2, b"", told["th"])


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + ".yaml", "/".join(["x" * 200] * 30)])
def test_a_name_that_is_too_long_is_a_mistake_of_use(
    program: Program, folder: Path, name: str
) -> None:
    outside = run_process("validate", name, cwd=folder.parent)
    says = f"nsstrack: error: {name} is in no data folder: no plans.yaml beside or above it\n"
    assert (outside.returncode, outside.stdout, outside.stderr.decode()) == (2, b"", says)
    says = (
        f"nsstrack: error: {folder}/{name} is not one of the files that make up the data folder "
        f"{folder}\n"
    )
    assert program("validate", f"{folder}/{name}") == Run(2, "", says)


_AS_NOBODY = """
import contextlib, io, os, sys
from nsstrack.cli import main
from unix.privileges import unprivileged

def run(*words):
    sys.argv = ["nsstrack", *words]
    try:
        main()
    except SystemExit as end:
        return end.code

_, wrong, *words = sys.argv
with contextlib.redirect_stderr(io.StringIO()):
    run("evaluate", "2566", "--data", wrong)  # what it imports on the way may be root's alone
with unprivileged():
    code = run(*words)
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("closed", "language", "denied"),
    [
        ("plans.yaml", "en", "error[N101] there is no permission to read this"),
        ("results/2566.yaml", "th", "ข้อผิดพลาด[N101] ไม่มีสิทธิ์อ่าน"),
        ("results", "th", "ข้อผิดพลาด[N101] ไม่มีสิทธิ์อ่าน"),
        ("", "th", None),
    ],
)
def test_what_nobody_may_read_stops_an_evaluation(
    tmp_path: Path, folder: Path, closed: str, language: str, denied: str | None
) -> None:
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "plans.yaml").write_bytes(b"")
    (folder / closed).chmod(0)
    words = ["evaluate", "2566", "--data", str(folder), "--lang", language]
    run = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, str(wrong), *words],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    (folder / closed).chmod(0o755)
    lines = run.stderr.decode().splitlines()
    assert (run.returncode, run.stdout) == (2, b"")
    if denied is None:
        assert lines == [f"{_MISUSED[language]}{folder} ไม่ใช่โฟลเดอร์ที่มี plans.yaml"]
    else:
        assert lines[0] == f"{folder}/{closed}:1:1: {denied}"
        assert lines[-1] == _STOPPED[language]


def test_one_file_that_cannot_be_read_hides_nothing_of_the_others(
    program: Program, folder: Path
) -> None:
    _pipe(folder / RESULTS)
    with (folder / "results" / "2565.yaml").open("a", encoding="utf-8") as file:
        file.write("  saftey: 60\n")
    run = program("validate", "--data", str(folder))
    heads = [line for line in run.out.splitlines() if line.startswith(str(folder))]
    assert (run.code, run.err) == (1, "2 errors in 2 files\n")
    assert [head.removeprefix(f"{folder}/").partition("] ")[0] for head in heads] == [
        "results/2565.yaml:7:3: error[N305",
        "results/2566.yaml:1:1: error[N101",
    ]
