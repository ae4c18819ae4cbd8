"""The golden cases of findings: what is changed in a valid folder, and what is then found.

A case is a text file `CODE-what-is-wrong.txt`, or `accepted-what-is-right.txt` where nothing is
found. A section `=== FILE` changes a file of the folder `golden/base`: lines after `- ` are
replaced by those after `+ `, at the same indent. A section of `+ ` lines alone is a whole file;
`=== FILE deleted` takes one away, `=== FILE folder` makes a folder of it, `=== FILE linked to PATH`
a link; `=== FILE as ENCODING` writes it in another encoding. `<U+202E>` stands for a character that
nobody could see, `<U+DC95>` for the byte 95, and `<"ab" 3 times>` for `ababab`. The section
`=== found` lists everything that is found. `checks/sentences.txt` says which sentence of the data
format a case is for.

Run as a program, this module writes the last section of every case anew.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.dataset import load
from nsstrack.messages import Language
from nsstrack.messages.findings import sentences

if TYPE_CHECKING:
    from nsstrack.problem import Finding

GOLDEN = Path(__file__).parent / "golden"
BASE = GOLDEN / "base"
_FOUND = "=== found\n"
_ACCEPTED = "accepted"
_CHARACTER = re.compile(r"<U\+([0-9A-F]{4})>")
_REPEATED = re.compile(r'<"([^"]*)" ([0-9]+) times>')


@dataclass(frozen=True)
class Case:
    """One golden case."""

    path: Path

    @property
    def code(self) -> str:
        """The code it is about, as its name says; empty where nothing is wrong."""
        name = self.path.stem.partition("-")[0]
        return "" if name == _ACCEPTED else name

    @property
    def can_be_made(self) -> bool:
        """Whether this system has what the case is made of: Windows has no such links and names."""
        headings = [heading for heading, _ in self.sections()]
        is_portable = self.code != "N122" and not any(" linked to " in each for each in headings)
        return is_portable or sys.platform != "win32"

    def sections(self) -> list[tuple[str, str]]:
        """What it changes: the heading and the lines of each section."""
        text = self.path.read_text(encoding="utf-8").partition(_FOUND)[0]
        parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
        return list(zip(parts[1::2], parts[2::2], strict=True))

    def expected(self) -> str:
        """What it says is found."""
        return self.path.read_text(encoding="utf-8").partition(_FOUND)[2]

    def found(self, folder: Path) -> str:
        """What is found once the case is written to `folder`, which is not there yet."""
        self.write(folder)
        return "\n".join(_described(finding, folder) for finding in load(folder).findings)

    def write(self, folder: Path) -> None:
        """Write the changed folder."""
        shutil.copytree(BASE, folder)
        for heading, lines in self.sections():
            name, how = _heading(heading)
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if how == "deleted":
                path.unlink()
            elif how.startswith("linked to "):
                path.unlink(missing_ok=True)
                path.symlink_to(how.removeprefix("linked to "))
            elif how == "folder":
                path.unlink(missing_ok=True)
                path.mkdir()
            else:
                old = path.read_text(encoding="utf-8") if path.exists() else ""
                text = _expanded(_changed(old, lines))
                path.write_bytes(text.encode(how.removeprefix("as ") or "utf-8", "surrogateescape"))


def cases() -> list[Case]:
    """Every case, in the order of names."""
    return [Case(path) for path in sorted(GOLDEN.glob("*.txt"))]


def _heading(heading: str) -> tuple[str, str]:
    """Return the name of a file, which may have spaces in it, and what is done to it."""
    match = re.fullmatch(r"(.*?)(?: (deleted|folder|linked to .*|as .*))?", heading)
    assert match is not None
    return match[1], match[2] or ""


def _changed(text: str, lines: str) -> str:
    marked = [(line[:1], line[2:]) for line in lines.splitlines()]
    blocks = [(mark, [line for _, line in group]) for mark, group in groupby(marked, _mark)]
    if [mark for mark, _ in blocks] == ["+"]:
        return "\n".join([*blocks[0][1], ""])
    for (_, old), (_, new) in zip(blocks[::2], blocks[1::2], strict=True):
        pattern = r"^( *)" + r"\n\1".join(map(re.escape, old)) + "$"
        found = re.findall(pattern, text, re.MULTILINE)
        assert len(found) == 1, f"{len(found)} places for {old}"
        replaced = "\n".join(found[0] + line for line in new)
        before, after = re.split(pattern, text, maxsplit=1, flags=re.MULTILINE)[::2]
        text = before + replaced + after
    return text


def _mark(marked: tuple[str, str]) -> str:
    return marked[0]


def _expanded(text: str) -> str:
    text = _CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
    return _REPEATED.sub(lambda match: match[1] * int(match[2]), text)


def _described(finding: Finding, folder: Path) -> str:
    at = finding.at
    name = Path(at.file).relative_to(folder).as_posix()
    lines = [f"{name}:{at.line}:{at.column} {finding.severity}[{finding.code}]"]
    for language in (Language.EN, Language.TH):
        said = sentences(finding, language)
        lines += [f"    {text}" for text in (said.message, said.label, said.help) if text]
    return "\n".join(lines).replace(f"{folder.as_posix()}/", "") + "\n"


def _write_anew() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        for case in filter(lambda each: each.can_be_made, cases()):
            text = case.path.read_text(encoding="utf-8").partition(_FOUND)[0]
            found = case.found(Path(scratch) / case.path.stem)
            case.path.write_text(f"{text}{_FOUND}{found}", encoding="utf-8", newline="\n")
            sys.stdout.write(f"{case.path.stem}\n")


if __name__ == "__main__":
    _write_anew()
