"""Mistakes of use, told in both languages: one line, and where to read more."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING, Annotated

import pytest
import typer

from nsstrack.cli.speaking import SpeakingCommand, SpeakingGroup
from nsstrack.messages import Language
from program import EXPECTED

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))

MISTAKES = """\
evalaute 2566
eval 2566
chart
--lang th
--verison
-x
evaluate
evaluate 2566 2567 2568
evaluate 2566 --levl plan
evaluate 2566 --edit amended
evaluate 2566 --nothing
evaluate 2566 --plan
evaluate 2566 --level
evaluate 2566 --level Plan
evaluate 2566 --level city
evaluate 2566 --keep-going=yes
evaluate 2566 --lang de
explain 0101
list
list planz
schema everything
validate "a\x1b[31mb" -n
list "a\x1b[31mb"
"""


@pytest.mark.parametrize("language", Language)
def test_mistakes_of_use_are_told_as_they_were_read(
    program: Program, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("NSSTRACK_LANG", language)
    told = []
    for line in MISTAKES.splitlines():
        run = program(*shlex.split(line))
        assert (run.code, run.out) == (2, ""), line
        told += [f"$ nsstrack {line}\n".replace("\x1b", "\\x1b"), run.err]
    path = EXPECTED / f"misuse-{language}.txt"
    text = "".join(told)
    if _WRITE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def test_nothing_at_all_is_answered_with_help(program: Program) -> None:
    run = program("--lang", "en")
    assert run.code == 2
    run = program()
    assert (run.code, run.out, run.err) == (2, "", program("--help").out)


def test_a_wrong_variable_is_named(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NSSTRACK_THAI_DIGITS", "perhaps")
    run = program("list", "plans")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "nsstrack: error: perhaps is no value for NSSTRACK_THAI_DIGITS; there is: 1, 0\n"
        "nsstrack: how to use it: nsstrack list --help\n"
    )


numbers = typer.Typer(cls=SpeakingGroup, rich_markup_mode=None, add_completion=False)


@numbers.command(cls=SpeakingCommand)
def count(
    many: Annotated[int, typer.Option()] = 1,
    more: Annotated[int, typer.Option(min=1)] = 1,
    share: Annotated[float, typer.Option()] = 1,
) -> None:
    """Take numbers."""


@numbers.command(cls=SpeakingCommand)
def refuse() -> None:
    raise typer.BadParameter("for a reason of its own")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("count --many x", "x is no value for --many; it must be a whole number"),
        ("count --more 0", "0 is no value for --more; it must be a whole number, 1 or more"),
        ("count --share x", "x is no value for --share"),
    ],
)
def test_a_number_that_is_none_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str, says: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["nsstrack", *words.split()])
    with pytest.raises(SystemExit) as stopped:
        numbers(prog_name="nsstrack")
    assert stopped.value.code == 2
    assert capsys.readouterr().err == (
        f"nsstrack: error: {says}\nnsstrack: how to use it: nsstrack count --help\n"
    )


def test_what_nothing_is_known_of_is_told_as_the_parser_says_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["nsstrack", "refuse"])
    with pytest.raises(SystemExit):
        numbers(prog_name="nsstrack")
    assert capsys.readouterr().err.startswith("nsstrack: error: Invalid value: for a reason")


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def _in_shell(monkeypatch: pytest.MonkeyPatch, name: str | None) -> None:
    for module in ("typer.completion", "typer._completion_shared"):
        monkeypatch.setattr(f"{module}._get_shell_name", lambda: name)


def test_completion_is_set_up_and_that_is_said(
    program: Program, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    _in_shell(monkeypatch, "bash")
    script = home / ".bash_completions" / "nsstrack.sh"
    run = program("--install-completion")
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        f"completion for bash is set up in {script}; it works in every shell started from now on\n"
    )
    assert program("--show-completion").out.strip() == script.read_text(encoding="utf-8").strip()
    thai = program("--lang", "th", "--install-completion").out
    assert thai == (f"ติดตั้งการเติมคำสั่งอัตโนมัติของ bash ไว้ที่ {script} แล้ว จะใช้ได้เมื่อเปิดเชลล์ครั้งต่อไป\n")


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
@pytest.mark.parametrize("shell", [None, "csh"])
def test_a_shell_that_cannot_complete_is_one_line(
    program: Program, monkeypatch: pytest.MonkeyPatch, home: Path, option: str, shell: str | None
) -> None:
    _in_shell(monkeypatch, shell)
    run = program(option)
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "nsstrack: error: no shell that can complete was found; "
        "there is: bash, zsh, fish, PowerShell\n"
    )
    assert list(home.iterdir()) == []


def test_a_script_that_cannot_be_written_is_one_line(
    program: Program, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    _in_shell(monkeypatch, "bash")
    (home / ".bash_completions").write_text("", encoding="utf-8")
    run = program("--install-completion")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("nsstrack: error: cannot write: ")
    assert run.err.count("\n") == 1
