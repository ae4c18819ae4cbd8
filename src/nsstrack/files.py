"""Which files make up a data folder, and their bytes."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from nsstrack.location import Location, Place
from nsstrack.period import Period
from nsstrack.problem import Code, Fact, Problem
from nsstrack.source import MAX_FILE_BYTES

if TYPE_CHECKING:
    from pathlib import Path

RESULTS_FOLDER = "results"
PLANS_FILE = "plans.yaml"
_SUFFIX = ".yaml"
_NEAR_SUFFIXES = (".yml", ".json")
_NOT_PORTABLE = re.compile(
    r"""
      [<>:"|?*\\\x00-\x1f\ud800-\udfff]
    | [ .]$
    | ^(?: con | prn | aux | nul | (?:com|lpt)[0-9¹²³] | con(?:in|out)\$ )[ ]*(?:\.|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What no name on Windows has; a lone surrogate stands for a byte that is no text anywhere."""
_COPY = re.compile(
    r"""
      ^(?: copy[ ]of | สำเนาของ | สำเนา ) [ _-]+
    | (?: [ _.-]* (?: \([0-9]+\) | copy | สำเนา | backup | bak | old | new | final
                    | ฉบับ(?:ร่าง|แก้ไข|ล่าสุด) | ร่าง | แก้ไข | ล่าสุด ) )+ $
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What an office or its computer adds to the name of a file when it is copied."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to be read: its path, the name it goes by in messages, its period if it has one."""

    path: Path
    name: str
    period: Period | None = None


@dataclass(slots=True)
class Listing:
    """The files of a data folder, and what is wrong with their names."""

    folder: Path
    plans: list[DataFile] = field(default_factory=list)
    results: list[DataFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    has_all_plans: bool = True
    """Whether no file of plans was refused; without one of them, much else looks wrong."""


def list_files(folder: Path) -> Listing:
    """Return the files that make up `folder`, in the order of their names."""
    found = Listing(folder)
    main = folder / PLANS_FILE
    if os.path.lexists(main):
        _add(found, found.plans, DataFile(main, _name(main)))
    else:
        found.problems.append(_about(_name(main), Code.NO_PLANS))
    for path in _files_in(folder / "plans", found):
        _add(found, found.plans, DataFile(path, _name(path)))
    found.has_all_plans = not found.problems
    for path in _entries(folder / RESULTS_FOLDER, found):
        is_group = path.suffix.lower() != _SUFFIX and _is_folder(path, found)
        period = Period.parse(path.name if is_group else path.stem)
        for each in _files_in(path, found) if is_group else [path]:
            _add(found, found.results, DataFile(each, _name(each), period))
    return found


def read_bytes(file: DataFile) -> bytes | Problem:
    """Return the content of `file`, or why it cannot be read; a pipe or device is never opened."""
    try:
        if not file.path.is_file():
            reason = "folder" if file.path.is_dir() else "special"
            return _about(file.name, Code.UNREADABLE_FILE, reason=reason)
        with file.path.open("rb") as stream:
            before = _state(stream)
            data = stream.read(MAX_FILE_BYTES + 1)
            is_whole = _state(stream) == before
    except OSError as error:
        return _unreadable(file.name, error)
    if not is_whole:
        return _about(file.name, Code.UNREADABLE_FILE, reason="changed")
    if len(data) > MAX_FILE_BYTES:
        return _about(file.name, Code.FILE_TOO_LARGE, limit=MAX_FILE_BYTES // 1024**2)
    return data


def _files_in(folder: Path, found: Listing) -> list[Path]:
    """Return what a folder of files holds: a folder in it would be overlooked, so it is told."""
    paths = _entries(folder, found)
    for path in paths:
        if path.suffix.lower() != _SUFFIX and _is_folder(path, found):
            found.problems.append(_about(_name(path), Code.UNREADABLE_FILE, reason="folder"))
    return paths


def _entries(folder: Path, found: Listing) -> list[Path]:
    """Return what `folder` holds by name, without hidden files; nothing where it is not there."""
    if not os.path.lexists(folder):
        return []
    if not _stays_inside(folder, found.folder):
        found.problems.append(_about(_name(folder), Code.LINK_OUT_OF_FOLDER))
        return []
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        found.problems.append(_unreadable(_name(folder), error))
        return []


def _is_folder(path: Path, found: Listing) -> bool:
    """Say whether `path` is a folder; that nobody may look there is a problem."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except PermissionError as error:
        found.problems.append(_unreadable(_name(path), error))
    except OSError:  # a link to nowhere, or in a loop
        pass
    return False


def _add(found: Listing, group: list[DataFile], file: DataFile) -> None:
    """Take `file` into `group`, unless it is none of ours or has a name or link we refuse."""
    suffix = PurePath(file.path.name.rstrip(" .")).suffix.lower()
    parts = file.path.relative_to(found.folder).parts
    refused = [part for part in parts if _NOT_PORTABLE.search(part)]
    if suffix in _NEAR_SUFFIXES:
        found.problems.append(_about(file.name, Code.NOT_READ, suffix=suffix, **_beside(file.path)))
    elif suffix != _SUFFIX:
        return
    elif refused:
        found.problems.append(_about(file.name, Code.NAME_NOT_PORTABLE, text=refused[0]))
    elif not _stays_inside(file.path, found.folder):
        found.problems.append(_about(file.name, Code.LINK_OUT_OF_FOLDER))
    elif group is found.results and file.period is None:
        text = parts[1].removesuffix(file.path.suffix)
        found.problems.append(_about(file.name, Code.NOT_A_PERIOD, text=text, **_copied(text)))
    else:
        group.append(file)


def _beside(path: Path) -> dict[str, Fact]:
    """Return the facts of the file that is read instead of `path`, if there is one."""
    read = path.with_suffix(_SUFFIX)
    is_read = os.path.lexists(read)
    return {"kind": "beside", "text": path.name, "read": read.name} if is_read else {}


def _copied(name: str) -> dict[str, Fact]:
    """Return the facts of a name under `results/` that is no period, or that of a copy."""
    period = Period.parse(_COPY.sub("", name))
    return {"kind": "name"} if period is None else {"kind": "copy", "period": str(period)}


def _stays_inside(path: Path, folder: Path) -> bool:
    """Say whether no link leads `path` out of `folder`; one in a loop leads nowhere."""
    return PurePath(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _unreadable(name: str, error: OSError) -> Problem:
    match error:
        case PermissionError():
            reason = "denied"
        case FileNotFoundError():  # it was there when the folder was listed
            reason = "changed"
        case OSError(errno=errno.ELOOP):
            reason = "special"
        case _:
            reason = error.strerror or type(error).__name__
    return _about(name, Code.UNREADABLE_FILE, reason=reason)


def _state(stream: BinaryIO) -> tuple[int, int]:
    """Return what differs once somebody has written to an open file."""
    now = os.fstat(stream.fileno())
    return now.st_size, now.st_mtime_ns


def _name(path: PurePath) -> str:
    return path.as_posix()


def _about(name: str, code: Code, **facts: Fact) -> Problem:
    return Problem(code, Place(name), facts, span=Location(name, 1, 1, 2))
