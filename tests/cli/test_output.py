"""What the environment decides: language, encoding, colour, the data folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from nsstrack.cli.language import language_of_locale
from nsstrack.messages import Language
from nsstrack.render.width import cells
from program import EXPECTED, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from program import Program, Run

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
_REVISION = re.compile(r" [·-] git [0-9a-f]+")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def _in(encoding: str, *arguments: str, **environment: str) -> str:
    """Return what a process writes where the console has `encoding`."""
    done = subprocess.run(
        [sys.executable, "-m", "nsstrack", *arguments],
        cwd=ROOT,
        env=os.environ | environment | {"PYTHONIOENCODING": encoding, "COLUMNS": "100"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode(encoding)) == (0, "")
    return done.stdout.decode(encoding).replace("\r\n", "\n")


def _compare(name: str, text: str) -> None:
    path = EXPECTED / name
    if _WRITE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", ["table", "plain"])
@pytest.mark.parametrize(("language", "encoding"), [("th", "cp874"), ("en", "ascii")])
def test_a_console_that_lacks_the_glyphs_shows_letters(
    language: str, encoding: str, format_: str
) -> None:
    text = _in(encoding, "evaluate", "2566", "--lang", language, "--format", format_)
    assert {"[G]", "[Y]", "[O]", "[R]", "[-]"} <= set(text.split())
    assert "?" not in text
    _compare(f"evaluate-2566-{language}-{encoding}.{format_}.txt", _REVISION.sub("", text))


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii", "utf-16"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", "2567-6M", "--format", "table", "--thai-digits"),
        ("evaluate", "2566", "--format", "json"),
        ("list", "agencies"),
    ],
    ids=" ".join,
)
def test_no_encoding_stops_the_program(
    program: Program, arguments: tuple[str, ...], encoding: str
) -> None:
    text = _in(encoding, *arguments, "--lang", "th")
    assert len(text.splitlines()) == len(program(*arguments, "--lang", "th").out.splitlines())


def test_a_character_that_is_lacking_takes_the_same_room() -> None:
    arguments = ("evaluate", "2566", "--lang", "en", "--format", "plain")
    lines = _in("ascii", *arguments).splitlines()
    lacking_glyphs = _in("cp874", *arguments).splitlines()
    assert list(map(cells, lines)) == list(map(cells, lacking_glyphs))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "th_TH.UTF-8"}, Language.TH),
        ({"LANG": "th"}, Language.TH),
        ({"LANG": "TH_TH.cp874"}, Language.TH),
        ({"LANG": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "de_DE.UTF-8"}, Language.EN),
        ({"LANG": "C"}, Language.EN),
        ({"LANG": ""}, Language.EN),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "th_TH.UTF-8"}, Language.TH),
        ({"LANG": "th_TH.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "en_US", "LC_ALL": "th_TH.UTF-8"}, Language.TH),
        ({"LANG": "th_TH.UTF-8", "LC_MESSAGES": "th_TH", "LC_ALL": "C"}, Language.EN),
        ({"LANG": "th_TH.UTF-8", "LC_MESSAGES": "", "LC_ALL": ""}, Language.TH),
    ],
    ids=str,
)
def test_the_locale_chooses_the_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: Language
) -> None:
    monkeypatch.delenv("LANG")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_of_locale() is language


def test_without_a_locale_the_language_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANG")
    assert language_of_locale() is Language.EN


def test_a_thai_locale_speaks_english_where_thai_cannot_be_written() -> None:
    arguments = ("evaluate", "2566", "--level", "plan")
    english = _in("cp1252", *arguments)
    assert _in("cp1252", *arguments, LANG="th_TH.UTF-8") == english
    assert english.startswith("01  Master Plan")
    assert _in("cp874", *arguments, LANG="th_TH.UTF-8").startswith("01  แผนแม่บท")


def test_the_option_goes_before_the_variable_and_that_before_the_locale(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    thai, english = (program("evaluate", "2566", "--lang", each).out for each in ("th", "en"))
    monkeypatch.setenv("LANG", "th_TH.UTF-8")
    assert program("evaluate", "2566").out == thai
    monkeypatch.setenv("NSSTRACK_LANG", "en")
    assert program("evaluate", "2566").out == english
    assert program("evaluate", "2566", "--lang", "th").out == thai


def test_a_wrong_language_is_a_mistake_of_use(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NSSTRACK_LANG", "xx")
    run = program("evaluate", "2566")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "nsstrack: error: xx is no value for NSSTRACK_LANG; there is: th, en\n"
        "nsstrack: how to use it: nsstrack --help\n"
    )


def test_the_variable_names_the_data_folder_and_the_option_goes_before_it(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usual = program("list", "plans").out
    monkeypatch.setenv("NSSTRACK_DATA", str(ROOT / "data"))
    assert program("list", "plans", folder=tmp_path).out == usual
    monkeypatch.setenv("NSSTRACK_DATA", str(tmp_path / "nowhere"))
    run = program("list", "plans")
    says = f"nsstrack: error: {tmp_path / 'nowhere'} is not a folder with a plans.yaml\n"
    assert (run.code, run.out, run.err) == (2, "", says)
    assert program("list", "plans", "--data", str(ROOT / "data")).out == usual


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, program: Program) -> Callable[..., Run]:
    """The program on a terminal that shows colours."""
    monkeypatch.setenv("TERM", "xterm-256color")

    def run(*arguments: str) -> Run:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        return program(*arguments)

    return run


_ASKED = ("evaluate", "2566", "--lang", "en")


def test_a_terminal_gets_a_table_in_colour(terminal: Callable[..., Run]) -> None:
    text = terminal(*_ASKED).out
    for look in ("\x1b[31m■", "\x1b[32m●", "\x1b[33m▲", "\x1b[38;5;208m◆", "\x1b[90m○"):
        assert look in text
    expected = (EXPECTED / "evaluate-2566-en-100.txt").read_text(encoding="utf-8")
    lines = _REVISION.sub("", _COLOUR.sub("", text)).splitlines()
    assert [line.rstrip() for line in lines] == expected.splitlines()


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        (("--no-color",), {}),
        ((), {"NO_COLOR": "1"}),
        ((), {"NO_COLOR": "0"}),  # any value but an empty one
        ((), {"TERM": "dumb"}),
        (("--no-color",), {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"}),
    ],
    ids=str,
)
def test_colour_can_be_refused(
    terminal: Callable[..., Run],
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    environment: dict[str, str],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    expected = (EXPECTED / "evaluate-2566-en-100.txt").read_text(encoding="utf-8")
    assert _REVISION.sub("", terminal(*_ASKED, *options).out) == expected


def test_an_empty_no_color_refuses_nothing(
    terminal: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    coloured = terminal(*_ASKED)
    monkeypatch.setenv("NO_COLOR", "")
    assert terminal(*_ASKED) == coloured
    assert "\x1b[31m" in coloured.out


def test_plain_text_has_no_colour_on_a_terminal_either(terminal: Callable[..., Run]) -> None:
    expected = (EXPECTED / "evaluate-2566-en.plain.txt").read_text(encoding="utf-8")
    assert _REVISION.sub("", terminal(*_ASKED, "--format", "plain").out) == expected


@pytest.mark.parametrize("format_", [(), ("--format", "table")], ids=str)
@pytest.mark.parametrize("force", ["FORCE_COLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE"])
def test_redirected_output_has_no_colour(
    program: Program, monkeypatch: pytest.MonkeyPatch, format_: tuple[str, ...], force: str
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv(force, "1")
    text = program(*_ASKED, *format_).out
    assert "\x1b" not in text
    assert ("─" in text) == bool(format_)
