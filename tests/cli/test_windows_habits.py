"""What people on Windows bring along: line ends, marks, encodings, backslashes, PowerShell."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest

from program import DATA, run_process

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

_MARK = b"\xef\xbb\xbf"
_JSON = [
    (("evaluate", "2566", "--format", "json"), "cp874"),
    (("list", "indicators", "--format", "json"), "cp1252"),
    (("validate", "--format", "json"), "ascii"),
    (("schema",), "cp874"),
]


@pytest.fixture
def saved_on_windows(tmp_path: Path) -> Path:
    """The shipped data as Notepad saves it."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    for path in folder.rglob("*.yaml"):
        path.write_bytes(_MARK + path.read_bytes().replace(b"\n", b"\r\n"))
    return folder


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """The shipped data with a mistake beside Thai text."""
    folder = tmp_path / "wrong"
    shutil.copytree(DATA, folder)
    with (folder / "results" / "2568.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write('x_note: "เเก้แล้ว"\nobstaclse: [{text: ปัญหา}]\n')
    return folder


def _evaluated(program: Program, folder: Path) -> Any:
    run = program("evaluate", "2566", "--format", "json", "--data", str(folder))
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


def test_line_ends_and_a_mark_at_the_start_change_no_status(
    program: Program, saved_on_windows: Path
) -> None:
    ours, theirs = _evaluated(program, DATA), _evaluated(program, saved_on_windows)
    assert theirs["plans"] == ours["plans"]
    assert theirs["data"]["sha256"] != ours["data"]["sha256"]
    assert program("validate", str(saved_on_windows)).err == "no errors\n"


def test_nor_do_they_move_the_place_of_a_finding(program: Program, wrong: Path) -> None:
    before = program("validate", str(wrong))
    path = wrong / "results" / "2568.yaml"
    path.write_bytes(_MARK + path.read_bytes().replace(b"\n", b"\r\n"))
    assert program("validate", str(wrong)) == before
    assert before.code == 1


@pytest.mark.parametrize(
    ("command", "encoding"),
    _JSON,
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_json_is_the_same_in_whatever_encoding(
    program: Program, command: tuple[str, ...], encoding: str
) -> None:
    run = run_process(*command, environment={"PYTHONIOENCODING": encoding})
    assert (run.returncode, run.stderr) == (0, b"")
    assert json.loads(run.stdout.decode("ascii")) == json.loads(program(*command).out)


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_console_in_windows_874_shows_findings_whole(wrong: Path, language: str) -> None:
    words = ("validate", str(wrong), "--lang", language)
    whole = run_process(*words).stdout.decode()
    run = run_process(*words, environment={"PYTHONIOENCODING": "cp874"})
    shown = run.stdout.decode("cp874")
    assert run.returncode == 1
    assert "obstaclse: [{text: ปัญหา}]" in shown
    assert shown == whole.replace("·", "-").replace("→", ">")
    assert "\ufffd" not in run.stderr.decode("cp874")


@pytest.mark.parametrize("console", ["cp874", "cp437"])
def test_json_survives_a_redirection_of_powershell(
    program: Program, tmp_path: Path, console: str
) -> None:
    """Windows PowerShell reads a program's output by the console's code page and writes UTF-16."""
    command = ("evaluate", "2566", "--format", "json")
    printed = run_process(*command, environment={"PYTHONIOENCODING": console}).stdout
    redirected = tmp_path / "redirected.json"
    redirected.write_bytes(printed.decode(console).encode("utf-16"))
    assert json.loads(redirected.read_text(encoding="utf-16")) == json.loads(program(*command).out)


def test_data_that_powershell_has_written_is_told_by_its_encoding(
    program: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    path = folder / "results" / "2566.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    run = program("validate", str(path), "--lang", "th")
    assert run.code == 1
    assert run.out.startswith(
        f"{path.as_posix()}:1:1: ข้อผิดพลาด[N102] ไฟล์เข้ารหัสแบบ UTF-16 ต้องเป็น UTF-8\n"
    )


if sys.platform == "win32":  # elsewhere a backslash is a letter of a name like any other

    def test_backslashes_part_folders_and_findings_show_slashes(
        program: Program, wrong: Path
    ) -> None:
        file = rf"{wrong.name}\results\2568.yaml"
        run = program("validate", file, folder=wrong.parent)
        assert run.out.startswith(f"{wrong.name}/results/2568.yaml:")
        data = program("evaluate", "2561", "--data", rf".\{wrong.name}", folder=wrong.parent)
        assert data.code == 0

else:

    def test_a_backslash_is_part_of_a_name_and_is_told_as_it_was_written(program: Program) -> None:
        run = program("evaluate", "2566", "--data", r"data\2566")
        says = "nsstrack: error: data\\2566 is not a folder with a plans.yaml\n"
        assert (run.code, run.err) == (2, says)


def test_output_is_read_back_with_the_line_ends_of_the_system() -> None:
    run = run_process("list", "periods")
    ends = set(re.findall(rb"\r?\n", run.stdout))
    assert ends == {os.linesep.encode()}
