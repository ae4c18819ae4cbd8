"""The program as a process whose output is closed, full, or not read, and which is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from program import COMMAND, DATA, run_process

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = [
    ("evaluate", "2566"),
    ("validate", "--format", "json"),
    ("--version",),
    ("evaluate", "--help"),
]


def _in_shell(redirection: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does after `redirection`."""
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {redirection}', "sh", *COMMAND, *arguments],
        cwd=DATA.parent,
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def wrong(folder: Path) -> Path:
    """A folder with so many mistakes that what is said of them fills any pipe."""
    rows = "".join(f"  x{number}: 1\n" for number in range(1_200))
    (folder / "results" / "2566.yaml").write_text(f"period: 2566\nresults:\n{rows}", "utf-8")
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_closed_output_is_told_in_one_line(command: tuple[str, ...]) -> None:
    run = _in_shell(">&-", *command)
    says = b"nsstrack: error: cannot write: the standard output is closed\n"
    assert (run.returncode, run.stderr) == (2, says)


def test_a_closed_output_is_told_in_thai() -> None:
    run = _in_shell(">&-", "evaluate", "2566", "--lang", "th")
    says = "nsstrack: ข้อผิดพลาด: เขียนผลลัพธ์ไม่ได้: ช่องทางแสดงผล (stdout) ถูกปิดอยู่\n"
    assert (run.returncode, run.stderr.decode()) == (2, says)


def test_with_everything_closed_the_exit_code_still_tells(wrong: Path) -> None:
    assert _in_shell("<&- >&- 2>&-", "evaluate", "2566").returncode == 2
    assert _in_shell("<&- >&- 2>&-", "validate", "--data", str(wrong)).returncode == 2
    assert _in_shell("<&- >&- 2>&-", "validate").returncode == 0


def test_a_closed_error_output_changes_nothing_else(wrong: Path) -> None:
    whole = run_process("evaluate", "2566")
    assert _in_shell("2>&-", "evaluate", "2566").stdout == whole.stdout
    found = run_process("validate", "--data", str(wrong))
    run = _in_shell("2>&-", "validate", "--data", str(wrong))
    assert (run.returncode, run.stdout) == (1, found.stdout)
    assert _in_shell("2>&-", "evaluate", "2566", "--data", "nowhere").returncode == 2


if sys.platform == "linux":  # the only system with a disk that is always full

    @pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
    def test_a_full_disk_is_told_in_one_line(command: tuple[str, ...]) -> None:
        run = _in_shell(">/dev/full", *command)
        says = b"nsstrack: error: cannot write: no space is left on the disk\n"
        assert (run.returncode, run.stderr) == (2, says)

    def test_a_full_disk_is_told_in_thai() -> None:
        run = _in_shell(">/dev/full", "list", "plans", "--lang", "th")
        says = "nsstrack: ข้อผิดพลาด: เขียนผลลัพธ์ไม่ได้: เนื้อที่ดิสก์เต็ม\n"
        assert (run.returncode, run.stderr.decode()) == (2, says)

    def test_with_both_outputs_full_the_exit_code_still_tells() -> None:
        assert _in_shell(">/dev/full 2>/dev/full", "evaluate", "2566").returncode == 2


def test_a_reader_who_has_seen_enough_gets_no_error_and_the_gate_stays_red(wrong: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "validate", "--data", str(wrong)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert first.endswith(b"error[N305] a result for the unknown indicator `x0`\n")
    assert said == b"1000 errors in 1 file; more of the same were left out\n"
    assert process.returncode == 1


_INTERRUPTIBLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
from nsstrack.cli import main
main()
"""


def test_an_interruption_is_quiet_and_does_not_wait_for_a_reader(wrong: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, "validate", "--data", str(wrong)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.read(process.stdout.fileno(), 1)  # from here on it waits for the pipe to be emptied
        process.send_signal(signal.SIGINT)
        try:
            code = process.wait(timeout=60)
        finally:
            process.kill()
        assert (code, process.stderr.read()) == (130, b"")
