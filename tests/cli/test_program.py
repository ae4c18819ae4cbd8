"""The program as a process: how it starts and how it ends."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import nsstrack
from nsstrack.cli import main
from program import ROOT, run_process

if TYPE_CHECKING:
    from program import Program


def test_python_m_nsstrack_is_the_program() -> None:
    run = run_process("--version")
    assert (run.returncode, run.stdout.decode().strip()) == (0, f"nsstrack {nsstrack.__version__}")


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        ("--version", {"pydantic", "yaml", "rich", "nsstrack.dataset", "nsstrack.evaluation"}),
        ("--help", {"pydantic", "yaml", "rich", "nsstrack.dataset", "nsstrack.cli.misuse"}),
        ("rule", {"yaml", "rich", "nsstrack.dataset", "nsstrack.model"}),
        (
            "validate",
            {
                "rich",
                "nsstrack.messages.rules",
                "nsstrack.scorecard",
                "nsstrack.evaluation",
                "nsstrack.drivers",
            },
        ),
        ("schema", {"yaml", "rich", "nsstrack.model", "nsstrack.dataset"}),
    ],
)
def test_what_a_command_does_not_need_is_not_imported(command: str, spared: set[str]) -> None:
    run = run_process(command, environment={"PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in run.stderr.decode().splitlines()}
    assert "nsstrack.cli.app" in imported
    assert imported.isdisjoint(spared), imported & spared


@pytest.mark.parametrize(
    "command", [(), ("evaluate",), ("validate",), ("rule",), ("list",), ("schema",)]
)
def test_every_command_has_help(program: Program, command: tuple[str, ...]) -> None:
    run = program(*command, "--help")
    assert run.code == 0
    assert run.out.startswith("Usage: nsstrack")
    assert program(*command, "-h").out == run.out


def test_an_unknown_option_is_a_mistake_of_use(program: Program) -> None:
    run = program("evaluate", "2566", "--nothing")
    assert (run.code, run.out) == (2, "")


def test_a_bug_is_one_line_and_exit_code_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("a \x1b[31mred\x1b[0m mistake")

    monkeypatch.setattr("nsstrack.cli.app.run", broken)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 3
    assert capsys.readouterr().err == (
        "nsstrack: internal error: RuntimeError: a \ufffd[31mred\ufffd[0m mistake "
        "(this is a bug in nsstrack; set NSSTRACK_TRACEBACK=1 to see where it happened)\n"
    )


def test_a_bug_is_told_in_the_language_that_the_line_asks_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("mistake")

    monkeypatch.setattr("nsstrack.cli.app.run", broken)
    run = program("list", "plans", "--lang", "th")
    assert (run.code, run.out) == (3, "")
    assert run.err == (
        "nsstrack: ข้อผิดพลาดภายในโปรแกรม: RuntimeError: mistake "
        "(ตั้งค่า NSSTRACK_TRACEBACK=1 เพื่อดูตำแหน่งที่เกิด)\n"
    )


def test_the_traceback_of_a_bug_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("mistake")

    monkeypatch.setattr("nsstrack.cli.app.run", broken)
    monkeypatch.setenv("NSSTRACK_TRACEBACK", "1")
    with pytest.raises(RuntimeError, match="mistake"):
        main()


def test_interrupting_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nsstrack.cli.app.run", interrupted)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 130


def test_a_closed_pipe_is_silent() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = run_process(
        "evaluate", "2566", capture_output=False, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert (run.returncode, run.stderr) == (0, b"")


class _Gone(io.StringIO):
    """An output that takes nothing, for a reason."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._error = OSError(number, os.strerror(number))

    def write(self, text: str, /) -> int:
        if text:
            raise self._error
        return 0


@pytest.mark.parametrize(
    ("number", "code", "says"),
    [
        (errno.ENOSPC, 2, "no space is left on the disk"),
        (errno.EBADF, 2, "the standard output is closed"),
        (errno.EIO, 2, os.strerror(errno.EIO)),
        (errno.EPIPE, 0, ""),
        (errno.EINVAL, 0, ""),  # a closed pipe, on Windows
    ],
    ids=lambda value: errno.errorcode.get(value, "") if isinstance(value, int) else "",
)
def test_an_output_that_takes_nothing_is_one_line(
    program: Program, monkeypatch: pytest.MonkeyPatch, number: int, code: int, says: str
) -> None:
    monkeypatch.setattr(sys, "stdout", _Gone(number))
    run = program("list", "plans")
    told = f"nsstrack: error: cannot write: {says}\n" if says else ""
    assert (run.code, run.err) == (code, told)


def test_glyphs_become_letters_where_the_output_lacks_them() -> None:
    run = run_process(
        "evaluate", "2566", "--level", "plan", environment={"PYTHONIOENCODING": "cp874"}
    )
    text = run.stdout.decode("cp874")
    assert run.returncode == 0
    assert "Status  [O] at risk (orange)  67.29" in text
    assert "?" not in text


def _text(run: subprocess.CompletedProcess[bytes]) -> str:
    """Return what was printed, its lines ended as everywhere but on Windows."""
    return run.stdout.decode().replace(os.linesep, "\n")


def test_the_language_comes_from_the_option_the_variable_or_the_locale(program: Program) -> None:
    english = _text(run_process("evaluate", "2566", environment={"LANG": "C"}))
    thai = _text(run_process("evaluate", "2566", environment={"LANG": "th_TH.UTF-8"}))
    assert english.startswith("01  Master Plan")
    assert thai.startswith("01  แผนแม่บท")
    asked = run_process("evaluate", "2566", environment={"LANG": "C", "NSSTRACK_LANG": "th"})
    assert _text(asked) == thai
    assert program("evaluate", "2566", "--lang", "th").out == thai


def test_the_data_folder_is_found_from_below(program: Program) -> None:
    run = program("evaluate", "2566", "--level", "plan", folder=ROOT / "src" / "nsstrack")
    assert run.code == 0
    assert run.out.startswith("01  Master Plan")
