"""Which files make up a data folder, and their bytes, wherever the folder lies."""

from __future__ import annotations

import errno
import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.folders import ChangedError, Kind, SubmoduleError, folder_at
from nsstrack.location import Location, Place
from nsstrack.period import Period
from nsstrack.problem import Code, Fact, Problem
from nsstrack.source import MAX_FILE_BYTES

if TYPE_CHECKING:
    import os

    from nsstrack.folders import Folder

RESULTS_FOLDER = "results"
PLANS_FILE = "plans.yaml"
_SUFFIX = ".yaml"
_NEAR_SUFFIXES = (".yml", ".json")
DATA_SUFFIXES = (_SUFFIX, *_NEAR_SUFFIXES)
"""How the name of a file ends that is data, or was meant to be."""
_NOT_PORTABLE = re.compile(
    r"""
      [<>:"|?*\\\x00-\x1f\ud800-\udfff]
    | [ .]$
    | ^(?: con | prn | aux | nul | (?:com|lpt)[0-9¹²³] | con(?:in|out)\$ )[ ]*(?:\.|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What no name on Windows has; a lone surrogate stands for a byte that is no text anywhere."""
_COPY = r"""(?ix)
      ^(?: copy[ ]of | สำเนาของ | สำเนา ) [ _-]+
    | (?: [ _.-]* (?: \([0-9]+\) | copy | สำเนา | backup | bak | old | new | final
                    | ฉบับ(?:ร่าง|แก้ไข|ล่าสุด) | ร่าง | แก้ไข | ล่าสุด ) )+ $
    """
"""What an office or its computer adds to the name of a file when it is copied."""


class DataFile(NamedTuple):
    """A file to be read: its path, the name it goes by in messages, its period if it has one."""

    path: PurePath
    name: str
    period: Period | None = None


@dataclass(slots=True, eq=False, repr=False)
class Listing:
    """The files of a data folder, and what is wrong with their names."""

    folder: Folder
    plans: list[DataFile] = field(default_factory=list)
    results: list[DataFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    has_all_plans: bool = True
    """Whether no file of plans was refused; without one of them, much else looks wrong."""


def list_files(place: str | os.PathLike[str] | Folder) -> Listing:
    """Return the files that make up the data folder at `place`, in the order of their names."""
    folder = folder_at(place)
    found = Listing(folder)
    main = folder.path / PLANS_FILE
    if folder.has(main):
        _add(found, found.plans, DataFile(main, _name(main)))
    else:
        found.problems.append(_about(_name(main), Code.NO_PLANS))
    for path in _files_in(folder.path / "plans", found):
        _add(found, found.plans, DataFile(path, _name(path)))
    found.has_all_plans = not found.problems
    for path in _entries(folder.path / RESULTS_FOLDER, found):
        is_group = path.suffix.lower() != _SUFFIX and _is_folder(path, found)
        period = Period.parse(path.name if is_group else path.stem)
        for each in _files_in(path, found) if is_group else [path]:
            _add(found, found.results, DataFile(each, _name(each), period))
    return found


def read_bytes(folder: Folder, file: DataFile) -> bytes | Problem:
    """Return the content of `file`, or why it cannot be read; a pipe or device is never opened."""
    try:
        kind = folder.kind_of(file.path)
        if kind is not Kind.FILE:
            return _about(file.name, Code.UNREADABLE_FILE, reason=kind.value)
        data = folder.read(file.path, MAX_FILE_BYTES + 1)
    except OSError as error:
        return _unreadable(file.name, error)
    if len(data) > MAX_FILE_BYTES:
        return _about(file.name, Code.FILE_TOO_LARGE, limit=MAX_FILE_BYTES // 1024**2)
    return data


def _files_in(folder: PurePath, found: Listing) -> list[PurePath]:
    """Return what a folder of files holds: a folder in it would be overlooked, so it is told."""
    paths = _entries(folder, found)
    for path in paths:
        if path.suffix.lower() != _SUFFIX and _is_folder(path, found):
            found.problems.append(_about(_name(path), Code.UNREADABLE_FILE, reason="folder"))
    return paths


def _entries(folder: PurePath, found: Listing) -> list[PurePath]:
    """Return what `folder` holds by name, without hidden files; nothing where it is not there."""
    if not found.folder.has(folder):
        return []
    if not _stays_inside(folder, found.folder):
        found.problems.append(_about(_name(folder), Code.LINK_OUT_OF_FOLDER))
        return []
    try:
        names = found.folder.names_in(folder)
        return sorted(folder / name for name in names if not name.startswith("."))
    except OSError as error:
        found.problems.append(_unreadable(_name(folder), error))
        return []


def _is_folder(path: PurePath, found: Listing) -> bool:
    """Say whether `path` is a folder or stands for one; that nobody may look is a problem."""
    try:
        return found.folder.kind_of(path) in {Kind.FOLDER, Kind.SUBMODULE}
    except PermissionError as error:
        found.problems.append(_unreadable(_name(path), error))
    except OSError:  # a fault of the disk: told where the file is read
        pass
    return False


def _add(found: Listing, group: list[DataFile], file: DataFile) -> None:
    """Take `file` into `group`, unless it is none of ours or has a name or link we refuse."""
    suffix = PurePath(file.path.name.rstrip(" .")).suffix.lower()
    parts = file.path.relative_to(found.folder.path).parts
    refused = [part for part in parts if _NOT_PORTABLE.search(part)]
    if suffix in _NEAR_SUFFIXES:
        beside = _beside(file.path, found.folder)
        found.problems.append(_about(file.name, Code.NOT_READ, suffix=suffix, **beside))
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


def _beside(path: PurePath, folder: Folder) -> dict[str, Fact]:
    """Return the facts of the file that is read instead of `path`, if there is one."""
    read = path.with_suffix(_SUFFIX)
    is_read = folder.has(read)
    return {"kind": "beside", "text": path.name, "read": read.name} if is_read else {}


def _copied(name: str) -> dict[str, Fact]:
    """Return the facts of a name under `results/` that is no period, or that of a copy."""
    period = Period.parse(re.sub(_COPY, "", name))
    return {"kind": "name"} if period is None else {"kind": "copy", "period": str(period)}


def _stays_inside(path: PurePath, folder: Folder) -> bool:
    """Say whether no link leads `path` out of `folder`; one in a loop leads nowhere."""
    return folder.real_path(path).is_relative_to(folder.real_path(folder.path))


def _unreadable(name: str, error: OSError) -> Problem:
    match error:
        case PermissionError():
            reason = "denied"
        case FileNotFoundError() | ChangedError():  # it was there when the folder was listed
            reason = "changed"
        case SubmoduleError():
            reason = Kind.SUBMODULE.value
        case OSError(errno=errno.ELOOP):
            reason = "special"
        case _:
            reason = error.strerror or type(error).__name__
    return _about(name, Code.UNREADABLE_FILE, reason=reason)


def _name(path: PurePath) -> str:
    return path.as_posix()


def _about(name: str, code: Code, **facts: Fact) -> Problem:
    return Problem(code, Place(name), facts, span=Location(name, 1, 1, 2))
