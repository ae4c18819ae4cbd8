"""The command line as documented is the one there is, both ways."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from documents import DOCS, code_spans, read, rows, sections
from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

CLI = DOCS / "cli.md"

_OPTION = re.compile(r"^  (?:-\w, )?(--[a-z-]+)(?: <([a-z_|]+)>)?", re.MULTILINE)
_COMMAND = re.compile(r"^  ([a-z_]+)  ", re.MULTILINE)
_VARIABLE = re.compile(r"\bNSSTRACK_[A-Z_]+\b")


def test_every_command_and_option_is_documented_and_none_that_is_not_there(
    program: Program,
) -> None:
    documented = {"": _options_in(sections(read(CLI), 2)["Everywhere"])}
    for title, text in sections(read(CLI), 2).items():
        if title.startswith("`nsstrack "):
            documented[title.split()[1].strip("`")] = _options_in(text)
    help_ = program("--help").out
    there = {"": _options_of(help_)}
    for command in _COMMAND.findall(help_.partition("Commands:")[2]):
        there[command] = _options_of(program(command, "--help").out)
    assert there.keys() == documented.keys()
    everywhere = there[""].keys() | {option for each in there.values() for option in each}
    for command, options in documented.items():
        found = there[command]
        allowed = everywhere if command == "" else found.keys()
        assert found.keys() <= options.keys() <= allowed, command
        for option, choices in found.items():
            missing = [each for each in choices.split("|") if f"`{each}`" not in options[option]]
            assert not choices or missing == [], (command, option)


def _options_of(help_: str) -> dict[str, str]:
    """Return the options that a help text lists, each with its choices."""
    return dict(_OPTION.findall(help_))


def _options_in(text: str) -> dict[str, str]:
    """Return the options that the tables of a section list, each with its row."""
    return {
        option: " ".join(row)
        for row in rows(text)
        for span in code_spans(row[0])
        for option in re.findall(r"^--[a-z-]+", span)
    }


def test_every_variable_of_the_environment_is_documented() -> None:
    sources = (ROOT / "src" / "nsstrack").rglob("*.py")
    there = {name for path in sources for name in _VARIABLE.findall(read(path))}
    assert there == set(_VARIABLE.findall(read(CLI)))


def test_every_example_ends_with_the_exit_code_that_is_said(program: Program, folder: Path) -> None:
    examples = [row for row in rows(sections(read(CLI), 2)["Exit codes"]) if len(row) == 3]
    run = [row for row in examples if row[0].startswith("`nsstrack ")]
    assert len(run) == len(examples) - 1 >= 6
    for row in run:
        words = shlex.split(row[0].strip("`"))[1:]
        assert str(program(*words, folder=folder).code) == row[1], row
