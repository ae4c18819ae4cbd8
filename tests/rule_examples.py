"""The examples of the rules as data folders: what they show, put into a small sound folder."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.messages.rules.rule import FOLDER, PLANS

if TYPE_CHECKING:
    from nsstrack.messages.rules.rule import Example

BASE = Path(__file__).parent / "rules"
"""A small sound folder: one plan, two sub-plans, indicators of several kinds."""
_NEW_STAND_AFTER = "010101-trust"
_ENCODINGS = {"UTF-8": "utf-8", "Windows-874": "cp874"}
_CHARACTER = re.compile(r"<U\+([0-9A-F]{4})>")
_REPEATED = re.compile(r'<"([^"]*)" x ([0-9]+)>')
_LISTED = re.compile(r"(?P<name>.+?)(?P<slash>/)?(?: -> (?P<target>.+)|  \[(?P<encoding>.+)\])?")
_NO_NAMES_ON_WINDOWS = re.compile(r' -> |[<>:"|?*\\]')


def can_be_made(example: Example) -> bool:
    """Say whether this system has what the example is made of: Windows lacks some names."""
    return sys.platform != "win32" or not _NO_NAMES_ON_WINDOWS.search(example.get(FOLDER, ""))


def write(example: Example, folder: Path) -> None:
    """Write the sound folder, changed as the example says, to `folder`, which is not there yet."""
    if FOLDER in example:
        _write_listed(example[FOLDER].splitlines(), folder)
        return
    shutil.copytree(BASE, folder)
    for name, text in example.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        shown = _expanded(text)
        if name == PLANS:
            shown = _overlaid(path.read_text(encoding="utf-8"), shown)
        path.write_text(shown, encoding="utf-8", newline="\n")


def _expanded(text: str) -> str:
    text = _CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
    return _REPEATED.sub(lambda match: match[1] * int(match[2]), text)


def _write_listed(lines: list[str], folder: Path) -> None:
    """Write a folder that holds what is listed: each file with something sound in it."""
    folder.mkdir()
    for line in lines:
        match = _LISTED.fullmatch(line)
        assert match is not None
        path = folder / match["name"]
        path.parent.mkdir(exist_ok=True, parents=True)
        if match["slash"]:
            path.mkdir(exist_ok=True)
        elif match["target"]:
            path.symlink_to(match["target"])
        else:
            path.write_bytes(_sound(path).encode(_ENCODINGS[match["encoding"] or "UTF-8"]))


def _sound(path: Path) -> str:
    """Return what a file of that name may hold: of results, a note with Thai in it."""
    if path.parent.name == "plans":
        return "format: nsstrack/1\n"
    if path.stem.startswith("plan"):
        return (BASE / PLANS).read_text(encoding="utf-8")
    period = path.stem if path.stem.startswith("25") else path.parent.name
    return f"period: {period}\nobstacles: [{{text: เดินทางไม่สะดวก}}]\n"


def _overlaid(text: str, fragment: str) -> str:
    """Return plans.yaml with the keys, or the entries with the ids, of `fragment` in it."""
    if not fragment.startswith("- "):
        return _with_keys(text.splitlines(), fragment.splitlines(), "")
    for entry in re.split(r"^(?=- )", fragment, flags=re.MULTILINE)[1:]:
        text = _with_entry(text.splitlines(), entry.splitlines())
    return text


def _with_entry(lines: list[str], entry: list[str]) -> str:
    place = _place(lines, entry[0])
    if place is None:
        place = _place(lines, f"- id: {_NEW_STAND_AFTER}")
        assert place is not None
        start, end = place
        indent = _indent(lines[start])
        return _joined([*lines[:end], *(indent + line for line in entry), *lines[end:]])
    start, end = place
    indent = _indent(lines[start])
    keys = [line.removeprefix("  ") for line in entry[1:]]
    changed = _with_keys(lines[start + 1 : end], keys, f"{indent}  ").splitlines()
    return _joined([*lines[: start + 1], *changed, *lines[end:]])


def _place(lines: list[str], first: str) -> tuple[int, int] | None:
    """Return where the entry that begins with the line `first` begins and ends."""
    starts = [number for number, line in enumerate(lines) if line.strip() == first]
    if not starts:
        return None
    (start,) = starts
    deeper = f"{_indent(lines[start])} "
    inside = (number for number in range(start + 1, len(lines) + 1))
    end = next(n for n in inside if n == len(lines) or not lines[n].startswith(deeper))
    return start, end


def _with_keys(lines: list[str], fragment: list[str], indent: str) -> str:
    """Return the entries at `indent` with those of `fragment` in place of the same, or added."""
    blocks = _blocks(lines, indent) | _blocks([indent + line for line in fragment], indent)
    return _joined([line for block in blocks.values() for line in block])


def _blocks(lines: list[str], indent: str) -> dict[str, list[str]]:
    blocks: dict[str, list[str]] = {}
    block: list[str] = []
    for line in lines:
        if _indent(line) == indent:
            block = blocks[line.strip().partition(":")[0]] = [line]
        else:
            block.append(line)
    return blocks


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
