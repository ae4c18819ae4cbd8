"""Help in both languages: whole pages of every command, and nothing said in one language only."""

from __future__ import annotations

import ast
import dataclasses
import os
import re
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
import typer
from typer.core import TyperArgument, TyperOption

import nsstrack
from nsstrack.cli import app
from nsstrack.cli.language import language_asked
from nsstrack.cli.speaking import SpeakingCommand, SpeakingGroup
from nsstrack.messages import (
    Language,
    changes,
    differences,
    explanation,
    findings_page,
    inventory,
    programme,
    starting,
    usage,
    words,
)
from nsstrack.messages.help import Help, Said, every_sentence, in_language
from nsstrack.messages.rules import words as rule_words
from nsstrack.render.width import cells
from program import EXPECTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
_THAI = re.compile("[ก-๎]")
_LATIN_WORD = re.compile("[A-Za-z]{2,}")
_LATIN_SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:.]? [A-Za-z]{2,}")
_COMMAND = re.compile(r"^nsstrack [a-z]+|^<\?xml .*\?>|^<[a-z]+( [a-z]+=.*)?>?$")
_READ_BY_SHELLS = re.compile(r"[\"'`$\\]")
_NOT_WORDS = {"git", "nsstrack"}
_SPEAKS = {"echo", "fail", "note", "print", "secho", "write"}
_SOURCES = Path(nsstrack.__file__).parent
_ABOUT_LETTERS = {"width.py"}
_KEYED_BY_WORDS = {".mark_explanation"}
_PROBE = "ไทย"  # cli/terminal.py tries whether the output can write it


def _commands() -> dict[str, SpeakingGroup | SpeakingCommand]:
    whole = typer.main.get_command(app.program())
    assert isinstance(whole, SpeakingGroup)
    found: dict[str, SpeakingGroup | SpeakingCommand] = {"": whole}
    for name, command in whole.commands.items():
        assert isinstance(command, SpeakingCommand), f"cli/app.py: add {name} as the others are"
        found[name] = command
    return found


COMMANDS = _commands()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_page_is_as_it_was_read(program: Program, command: str, language: str) -> None:
    run = program(*command.split(), "--help", "--lang", language, columns=80)
    assert (run.code, run.err) == (0, "")
    path = EXPECTED / f"help-{command or 'nsstrack'}-{language}.txt"
    if _WRITE:
        path.write_text(run.out, encoding="utf-8", newline="\n")
    assert run.out == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 80, 100, 140])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_page_fits_the_terminal_and_is_never_too_wide_to_read(
    program: Program, command: str, language: str, columns: int
) -> None:
    page = program(*command.split(), "--help", "--lang", language, columns=columns).out
    names = re.findall(r"^  .*<[a-z_|]+>$", page, re.MULTILINE)  # stands alone, is not torn apart
    lines = [line for line in page.splitlines() if line not in names]
    assert max(map(cells, lines)) <= min(columns, 100)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_parameter_has_help_in_both_languages(command: str) -> None:
    spoken = COMMANDS[command]
    known = {said.en for said in every_sentence()}
    assert spoken.help in known, f"{command}: its help must be in messages/help.py"
    for parameter in spoken.params:
        assert isinstance(parameter, TyperArgument | TyperOption)
        assert parameter.help in known, f"{command} {parameter.name}: not in messages/help.py"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_be_asked_for_a_language(command: str) -> None:
    options = [name for parameter in COMMANDS[command].params for name in parameter.opts]
    assert "--lang" in options


def test_no_sentence_of_help_is_half_translated() -> None:
    sentences = every_sentence()
    assert len({said.en for said in sentences}) == len(sentences) > 30
    for said in sentences:
        assert not _THAI.search(said.en), said
        assert _THAI.search(said.th), said
        assert _places(said.en) == _places(said.th), said
        assert not _READ_BY_SHELLS.search(said.en + said.th), said


def test_no_sentence_of_help_is_left_over() -> None:
    used = {
        node.attr
        for _, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        if node.value.id == Help.__name__
    }
    assert {name for name, said in vars(Help).items() if isinstance(said, Said)} == used


@pytest.mark.parametrize(
    "catalogue",
    [
        changes,
        differences,
        explanation,
        findings_page,
        inventory,
        programme,
        rule_words,
        starting,
        usage,
        words,
    ],
)
def test_no_sentence_of_a_catalogue_is_half_translated(catalogue: object) -> None:
    english, thai = (dict(_sentences(getattr(catalogue, name))) for name in ("EN", "TH"))
    assert english.keys() == thai.keys()
    for name, sentence in english.items():
        assert not _THAI.search(sentence), name
        latin = {*_LATIN_WORD.findall(_without_places(thai[name]))} - _NOT_WORDS
        assert _THAI.search(thai[name]) or not latin, name
        assert sorted(_places(sentence)) == sorted(_places(thai[name])), name


def _sentences(said: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield the sentences of a catalogue, however deep, each by its place."""
    if isinstance(said, Mapping):
        for number, (key, value) in enumerate(said.items()):
            yield from _sentences(value, f"{name}.{number if name in _KEYED_BY_WORDS else key}")
    elif dataclasses.is_dataclass(said):
        for field in dataclasses.fields(said):
            yield from _sentences(getattr(said, field.name), f"{name}.{field.name}")
    elif isinstance(said, str) and not isinstance(said, Language):
        yield name, said


def _places(sentence: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(sentence) if name]


def _without_places(sentence: str) -> str:
    return "".join(text for text, _, _, _ in Formatter().parse(sentence))


def _sources() -> Iterator[tuple[str, ast.Module]]:
    for folder in ("cli", "render"):
        for path in sorted((_SOURCES / folder).glob("*.py")):
            if path.name not in _ABOUT_LETTERS:
                yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def test_no_sentence_stands_where_only_a_catalogue_may_have_one() -> None:
    said = [
        f"{name}:{line} {text}"
        for name, tree in _sources()
        for line, text in _literals(tree)
        if _LATIN_SENTENCE.search(_COMMAND.sub("", text)) or (_THAI.search(text) and text != _PROBE)
    ]
    assert said == []


def test_no_word_is_printed_or_given_as_help_that_is_not_from_a_catalogue() -> None:
    said = [
        f"{name}:{line} {text}"
        for name, tree in _sources()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for spoken in _spoken(call)
        for line, text in _literals(spoken)
        if set(_LATIN_WORD.findall(text)) - _NOT_WORDS
    ]
    assert said == []


def _spoken(call: ast.Call) -> Iterator[ast.expr]:
    """Yield what a call prints, and what it gives as help."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else None
    name = call.func.id if isinstance(call.func, ast.Name) else name
    if name in _SPEAKS:
        yield from (each for each in call.args if not isinstance(each, ast.Call))
    yield from (each.value for each in call.keywords if each.arg in {"help", "epilog"})


def _literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the texts in a piece of code that are not docstrings."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def test_what_is_in_no_catalogue_is_shown_as_it_is() -> None:
    assert in_language("Not said anywhere.", Language.TH) == "Not said anywhere."


@pytest.mark.parametrize(
    ("line", "variable", "expected"),
    [
        ("evaluate 2566 --lang th", "", Language.TH),
        ("--lang th evaluate 2566", "", Language.TH),
        ("--help --lang=th", "en", Language.TH),
        ("--lang th evaluate --lang en", "", Language.EN),
        ("--lang th evaluate --lang xx", "", Language.TH),
        ("--lang xx", "th", Language.TH),
        ("--lang", "th", Language.TH),
        ("validate -- --lang th", "", None),
        ("--lang -- --lang th", "", Language.TH),
        ("list --language th", "", None),
        ("list plans", "xx", None),
        ("list plans", "th", Language.TH),
    ],
)
def test_the_language_is_known_before_the_line_is_understood(
    monkeypatch: pytest.MonkeyPatch, line: str, variable: str, expected: Language | None
) -> None:
    monkeypatch.setattr("sys.argv", ["nsstrack", *line.split()])
    monkeypatch.setenv("NSSTRACK_LANG", variable)
    assert language_asked() is expected


def test_the_line_goes_before_the_variable_wherever_it_says_so(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    thai = program("list", "periods", "--lang", "th").out
    monkeypatch.setenv("NSSTRACK_LANG", "en")
    assert program("--lang", "th", "list", "periods").out == thai
    assert program("list", "periods", "--lang=th").out == thai
    assert program("--lang", "en", "list", "periods", "--lang", "th").out == thai


def test_help_is_in_the_language_of_the_variable_and_of_the_locale(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    thai = program("--help", "--lang", "th").out
    monkeypatch.setenv("LANG", "th_TH.UTF-8")
    assert program("-h").out == thai
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("NSSTRACK_LANG", "th")
    assert program("-h").out == thai


def test_shells_are_told_what_commands_and_options_do_in_the_same_language(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NSSTRACK_LANG", "th")
    monkeypatch.setenv("_NSSTRACK_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "nsstrack ev")
    assert "แสดงสถานะ ตัวชี้วัดที่ฉุดคะแนน และข้อมูลที่ยังขาดของแผนในรอบการรายงาน PERIOD" in program().out
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "nsstrack evaluate --no-c")
    assert "ไม่ใช้สี" in program().out
