"""The program as a process: how it starts and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import nsstrack
from nsstrack.cli import main
from program import ROOT

if TYPE_CHECKING:
    from program import Program

_COMMAND = [sys.executable, "-m", "nsstrack"]


def _run(
    *arguments: str, environment: dict[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[bytes]:
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        [*_COMMAND, *arguments],
        cwd=ROOT,
        env=os.environ | (environment or {}),
        check=False,
        # mypy cannot tell which of subprocess.run's overloads a dictionary of options means.
        **({"capture_output": True} | options),  # type: ignore[call-overload]
    )
    return done


def test_python_m_nsstrack_is_the_program() -> None:
    run = _run("--version")
    assert (run.returncode, run.stdout.decode().strip()) == (0, f"nsstrack {nsstrack.__version__}")


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        ("--version", {"pydantic", "yaml", "rich", "nsstrack.dataset", "nsstrack.evaluation"}),
        ("validate", {"rich", "nsstrack.scorecard", "nsstrack.evaluation", "nsstrack.drivers"}),
    ],
)
def test_what_a_command_does_not_need_is_not_imported(command: str, spared: set[str]) -> None:
    run = _run(command, environment={"PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in run.stderr.decode().splitlines()}
    assert "nsstrack.cli.app" in imported
    assert imported.isdisjoint(spared), imported & spared


@pytest.mark.parametrize("command", [(), ("evaluate",), ("validate",), ("list",), ("schema",)])
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
    def broken(**_: object) -> None:
        raise RuntimeError("a \x1b[31mred\x1b[0m mistake")

    monkeypatch.setattr("nsstrack.cli.app.app", broken)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 3
    assert capsys.readouterr().err == (
        "nsstrack: internal error: RuntimeError: a \ufffd[31mred\ufffd[0m mistake "
        "(this is a bug in nsstrack; set NSSTRACK_TRACEBACK=1 to see where it happened)\n"
    )


def test_the_traceback_of_a_bug_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("mistake")

    monkeypatch.setattr("nsstrack.cli.app.app", broken)
    monkeypatch.setenv("NSSTRACK_TRACEBACK", "1")
    with pytest.raises(RuntimeError, match="mistake"):
        main()


def test_interrupting_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nsstrack.cli.app.app", interrupted)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 130


def test_a_closed_pipe_is_silent() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = _run("evaluate", "2566", capture_output=False, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (run.returncode, run.stderr) == (0, b"")


def test_glyphs_become_letters_where_the_output_lacks_them() -> None:
    run = _run("evaluate", "2566", "--level", "plan", environment={"PYTHONIOENCODING": "cp874"})
    text = run.stdout.decode("cp874")
    assert run.returncode == 0
    assert "Status  [O] at risk (orange)  67.29" in text
    assert "?" not in text


def test_the_language_comes_from_the_option_the_variable_or_the_locale(program: Program) -> None:
    english = _run("evaluate", "2566", environment={"LANG": "C"}).stdout.decode()
    thai = _run("evaluate", "2566", environment={"LANG": "th_TH.UTF-8"}).stdout.decode()
    assert english.startswith("01  Master Plan")
    assert thai.startswith("01  แผนแม่บท")
    asked = _run("evaluate", "2566", environment={"LANG": "C", "NSSTRACK_LANG": "th"})
    assert asked.stdout.decode() == thai
    assert program("evaluate", "2566", "--lang", "th").out == thai


def test_the_data_folder_is_found_from_below(program: Program) -> None:
    run = program("evaluate", "2566", "--level", "plan", folder=ROOT / "src" / "nsstrack")
    assert run.code == 0
    assert run.out.startswith("01  Master Plan")
