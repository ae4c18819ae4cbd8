"""What the documents show, taken out of them: commands with their output, files, tables, links.

Outputs are written anew with WRITE_EXPECTED=1; read them before they are kept.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from textwrap import indent
from typing import TYPE_CHECKING

from program import ROOT
from repositories import Worktree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from program import Program

DOCS = ROOT / "docs"

_CONSOLE = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)```")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"```(?P<kind>yaml|diff)\n# (?P<name>\S+\.yaml)\n(?P<body>(?:.*\n)*?)```")
_HEADING = re.compile(r"^(?P<level>#+) (?P<title>.+)$", re.MULTILINE)
_ROW = re.compile(r"^\|(.+)\|$")
_CELL = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_EDITS = (
    (
        "plans.yaml",
        "- {by: 2565, value: 75, edition: original",
        "- {by: 2565, value: 120, edition: original",
    ),
    ("results/2566.yaml", "  010101-whr:", "  010101-wrh:"),
    ("results/2566.yaml", 'reported: "2566-11-30"', "reported: 2566-11-30"),
)


_BEFORE = (
    ("results/2566.yaml", "010202-inc: {value: 149,", "010202-inc: {value: 171,"),
    ("results/2566.yaml", '  010501-mech: {value: 78.0, reported: "2566-12-15"}\n', ""),
    ("results/2566.yaml", "P-0101-1: {progress: 90,", "P-0101-1: {progress: 85,"),
)
"""What the repository has on `main`, in place of what its working tree has."""


def read(path: Path) -> str:
    """Return the text of a document."""
    return path.read_text(encoding="utf-8")


def write_data(folder: Path) -> None:
    """Put the shipped data into `folder`, and beside it the same with three wrong edits."""
    for name in ("data", "wrong"):
        shutil.copytree(ROOT / "data", folder / name)
    for name, right, wrong in _EDITS:
        replace_once(folder / "wrong" / name, right, wrong)


def replace_once(path: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file, which must be there."""
    text = read(path)
    assert old in text, f"{path.name} has no\n{old}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def add_indicator(data: Path, indicator: str) -> None:
    """Put an indicator, written as an entry of a list, before one of the shipped data folder."""
    place = "              - id: 010102-inst\n"
    block = indent(indicator, place[: place.index("-")])
    replace_once(data / "plans.yaml", place, block + place)


def assert_shown(path: Path, program: Program, folder: Path) -> None:
    """Compare what the commands of a document print, run in its order, with what it shows.

    A file that the document gives in full, or changes, is written before what follows it.
    """
    text = read(path)
    assert text.count("```console") == len(_CONSOLE.findall(text))
    now, end = [], 0
    steps = sorted((*_CONSOLE.finditer(text), *_FILE.finditer(text)), key=re.Match.start)
    for step in steps:
        now += [text[end : step.start()], _taken(step, program, folder)]
        end = step.end()
    shown = "".join((*now, text[end:]))
    if os.environ.get("WRITE_EXPECTED"):
        path.write_text(shown, encoding="utf-8", newline="\n")
        text = shown
    assert shown == text


def _taken(step: re.Match[str], program: Program, folder: Path) -> str:
    """Return the block `step` as it is once it has been done."""
    if "command" in step.groupdict():
        words = shlex.split(step["command"])
        assert words[0] == "nsstrack"
        where = _repository_in(folder) if words[1] == "diff" else folder
        run = program(*words[1:], folder=where, columns=100)
        return f"```console\n$ {step['command']}\n{run.out}{run.err}```"
    file = folder / step["name"]
    if step["kind"] == "diff":
        lines = step["body"].splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if line[0] != "+")
        replace_once(file, before, "".join(line[1:] for line in lines if line[0] != "-"))
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {step['name']}\n{step['body']}", encoding="utf-8", newline="\n")
    return step[0]


def _repository_in(folder: Path) -> Path:
    """Return a repository in `folder`: on `main` the data of before, in its files those of now.

    Beside `data` is `wrong`, as `write_data` makes it; on `main` that is sound.
    """
    path = folder / "in-git"
    if path.exists():
        return path
    made = Worktree.begin(path)
    for name in ("data", "wrong"):
        shutil.copytree(ROOT / "data", made.path / name)
    for name, now, before in _BEFORE:
        replace_once(made.path / "data" / name, now, before)
    made.commit()
    shutil.rmtree(made.path / "data")
    shutil.rmtree(made.path / "wrong")
    write_data(made.path)
    return path


def files_given(text: str) -> list[str]:
    """Return the blocks that give or change a file."""
    return [step[0] for step in _FILE.finditer(text)]


def sections(text: str, level: int) -> dict[str, str]:
    """Return what stands under each heading of `level`, by its title."""
    marks = "#" * level
    parts = re.split(rf"^{marks} (.+)\n", text, flags=re.MULTILINE)
    higher = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE)
    bodies = (higher.split(body)[0] for body in parts[2::2])
    return dict(zip(parts[1::2], bodies, strict=True))


def rows(text: str) -> Iterator[list[str]]:
    """Yield the cells of each row of each table, without the lines under the heads."""
    for line in text.splitlines():
        found = _ROW.match(line)
        if found and not set(found[1]) <= set("|-: "):
            yield [cell.strip().replace("\\|", "|") for cell in _CELL.split(found[1])]


def code_spans(text: str) -> list[str]:
    """Return what stands between backquotes, without blocks of code."""
    return re.findall(r"`([^`\n]+)`", _FENCE.sub("", text))


def links(text: str) -> Iterator[str]:
    """Yield the targets of links, without those in blocks of code."""
    yield from (found["target"] for found in _LINK.finditer(_FENCE.sub("", text)))


def anchors(text: str) -> set[str]:
    """Return the anchors of the headings, as the common hosts make them."""
    titles = (found["title"] for found in _HEADING.finditer(_FENCE.sub("", text)))
    return {anchor(title) for title in titles}


def anchor(title: str) -> str:
    """Return the anchor of a heading: lower case, no punctuation, hyphens for spaces.

    Marks above and below Thai letters stay; `\\w` does not count them among the letters.
    """
    kept = (
        each if _THAI_MARK.match(each) else _NOT_IN_ANCHORS.sub("", each) for each in title.lower()
    )
    return "".join(kept).replace(" ", "-")


_THAI_MARK = re.compile("[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]")
