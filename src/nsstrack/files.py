"""Which files make up a data folder, and their bytes."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nsstrack.location import Location, Place
from nsstrack.period import Period
from nsstrack.problem import Code, Fact, Problem
from nsstrack.source import MAX_FILE_BYTES

if TYPE_CHECKING:
    from pathlib import Path

PLANS_FILE = "plans.yaml"
_SUFFIX = ".yaml"
_NEAR_SUFFIXES = (".yml", ".json")
_NOT_PORTABLE = re.compile(
    r'[<>:"|?*\\\x00-\x1f]|[ .]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to be read: its path, the name it goes by in messages, its period if it has one."""

    path: Path
    name: str
    period: Period | None = None


@dataclass(slots=True)
class Listing:
    """The files of a data folder, and what is wrong with their names."""

    plans: list[DataFile] = field(default_factory=list)
    results: list[DataFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    has_all_plans: bool = True
    """Whether no file of plans was refused; without one of them, much else looks wrong."""


def list_files(folder: Path) -> Listing:
    """Return the files that make up `folder`, in the order of their names."""
    found = Listing()
    root = folder.resolve()
    main = folder / PLANS_FILE
    if not os.path.lexists(main):
        found.problems.append(_about(_name(main), Code.NO_PLANS))
    for path in ([main] if os.path.lexists(main) else []) + _entries(folder / "plans", found):
        _take(DataFile(path, _name(path)), found.plans, root, found)
    found.has_all_plans = not found.problems
    for path in _entries(folder / "results", found):
        is_folder = path.is_dir()
        period = Period.parse(path.name if is_folder else path.stem)
        for each in _entries(path, found) if is_folder else [path]:
            file = DataFile(each, _name(each), period)
            if period is None and each.suffix.lower() == _SUFFIX:
                text = path.name if is_folder else path.stem
                found.problems.append(_about(file.name, Code.NOT_A_PERIOD, text=text))
            else:
                _take(file, found.results, root, found)
    return found


def read_bytes(file: DataFile) -> bytes | Problem:
    """Return the content of `file`, or why it cannot be read; a pipe or device is never opened."""
    try:
        if not file.path.is_file():
            reason = "folder" if file.path.is_dir() else "special"
            return _about(file.name, Code.UNREADABLE_FILE, reason=reason)
        with file.path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        return _about(file.name, Code.UNREADABLE_FILE, reason=_reason(error))
    if len(data) > MAX_FILE_BYTES:
        return _about(file.name, Code.FILE_TOO_LARGE, limit=MAX_FILE_BYTES // 1024**2)
    return data


def _entries(folder: Path, found: Listing) -> list[Path]:
    """Return what `folder` holds by name, without hidden files; nothing where it is not there."""
    if not os.path.lexists(folder):
        return []
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        problem = _about(_name(folder), Code.UNREADABLE_FILE, reason=_reason(error))
        found.problems.append(problem)
        return []


def _take(file: DataFile, group: list[DataFile], root: Path, found: Listing) -> None:
    """Take `file` into `group`, unless it is none of ours or has a name or link we refuse."""
    suffix = file.path.suffix.lower()
    if suffix in _NEAR_SUFFIXES:
        found.problems.append(_about(file.name, Code.NOT_READ, suffix=suffix))
    elif suffix != _SUFFIX:
        return
    elif any(_NOT_PORTABLE.search(part) for part in file.path.parts[-2:]):
        found.problems.append(_about(file.name, Code.NAME_NOT_PORTABLE, text=file.path.name))
    elif not _stays_inside(file.path, root):
        found.problems.append(_about(file.name, Code.LINK_OUT_OF_FOLDER))
    else:
        group.append(file)


def _stays_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a loop of links
        return False


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _name(path: Path) -> str:
    return path.as_posix()


def _about(name: str, code: Code, **facts: Fact) -> Problem:
    return Problem(code, Place(name), facts, span=Location(name, 1, 1, 2))
