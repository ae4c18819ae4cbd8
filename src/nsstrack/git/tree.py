"""The files of a commit, looked up as those of a disk are: by path, through links."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nsstrack.git.refusal import GitError, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.git.objects import Objects

ROOT = PurePosixPath("/")
"""The topmost folder of a commit, with which every path in it begins."""
OUTSIDE = PurePosixPath("..")
"""Where links lead that leave the commit: below no path in it."""

_MOST_LINKS = 40
"""How many links are followed, as on Linux (path_resolution(7))."""
_LONGEST_LINK = 4096
_LARGEST_TREE = 64 * 1024**2


class EntryKind(Enum):
    """What an entry of a tree stands for."""

    FILE = auto()
    FOLDER = auto()
    LINK = auto()
    SUBMODULE = auto()


_KINDS = {
    stat.S_IFREG: EntryKind.FILE,
    stat.S_IFDIR: EntryKind.FOLDER,
    stat.S_IFLNK: EntryKind.LINK,
}
"""By the type of file in a mode; any other stands for a commit (git-fast-import(1))."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a tree: the object that a name stands for."""

    kind: EntryKind
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where a path leads behind all links, and what is there.

    Names after one that is not there count for the place, as they do for `os.path.realpath`.
    """

    place: PurePosixPath
    entry: Entry | None
    """A link only where links lead in a loop."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The folders of a commit. Only those that somebody looks into are read.

    A tree that lists the same subtree many times, at many levels, has more paths than could ever
    be counted; so the tree is never walked.
    """

    objects: Objects
    root: str
    """An expression for the topmost tree."""
    _folders: dict[str, Mapping[str, Entry]] = field(default_factory=dict)

    def find(self, path: PurePosixPath) -> Found:
        """Return where `path` leads.

        A link to an absolute path leads out of any commit, wherever that is checked out.
        """
        names: list[str] = []
        trail: list[Entry | None] = [Entry(EntryKind.FOLDER, self.root)]
        is_lost, links = False, 0
        ahead = [*reversed(path.relative_to(ROOT).parts)]
        while ahead:
            name = ahead.pop()
            if name == "..":
                if not names:
                    return Found(OUTSIDE, None)
                names.pop()
                left = trail.pop()
                is_lost = is_lost or left is None or left.kind is not EntryKind.FOLDER
                continue
            entry = self._step(trail[-1], name)
            if entry is not None and entry.kind is EntryKind.LINK and links < _MOST_LINKS:
                links += 1
                target = PurePosixPath(self._target(entry))
                if target.is_absolute():
                    return Found(OUTSIDE, None)
                ahead += reversed(target.parts)
                continue
            names.append(name)
            trail.append(entry)
        return Found(ROOT.joinpath(*names), None if is_lost else trail[-1])

    def entries(self, folder: Entry) -> Mapping[str, Entry]:
        """Return what `folder` holds, by name."""
        if folder.id not in self._folders:
            found = self.objects.read(folder.id, _LARGEST_TREE + 1)
            if found.kind != "tree" or len(found.content) > _LARGEST_TREE:
                raise _damaged(found.id)
            self._folders[folder.id] = _entries_in(found.content, found.id)
        return self._folders[folder.id]

    def read(self, entry: Entry, most: int) -> bytes:
        """Return the first `most` bytes of the file, or of the path in the link, `entry`."""
        found = self.objects.read(entry.id, most)
        if found.kind != "blob":
            raise _damaged(found.id)
        return found.content

    def _step(self, folder: Entry | None, name: str) -> Entry | None:
        """Return what `folder` has by that name; nothing where it is no folder."""
        if folder is None or folder.kind is not EntryKind.FOLDER:
            return None
        return self.entries(folder).get(name)

    def _target(self, link: Entry) -> str:
        target = self.read(link, _LONGEST_LINK)
        return "/" if len(target) == _LONGEST_LINK else _text(target)


def _entries_in(content: bytes, id_: str) -> dict[str, Entry]:
    """Return the entries of a tree: mode, space, name, zero, the bytes of the object's id."""
    pattern = re.compile(rb"([0-7]{5,6}) ([^/\0]+)\0(.{%d})" % (len(id_) // 2), re.DOTALL)
    entries: dict[str, Entry] = {}
    end = 0
    for match in pattern.finditer(content):
        if match.start() != end:
            break
        end = match.end()
        kind = _KINDS.get(stat.S_IFMT(int(match[1], 8)), EntryKind.SUBMODULE)
        entries.setdefault(_text(match[2]), Entry(kind, match[3].hex()))
    if end != len(content):
        raise _damaged(id_)
    return entries


def _text(name: bytes) -> str:
    """Return a name as one on the disk is: a byte that is no text becomes a lone surrogate."""
    return name.decode("utf-8", "surrogateescape")


def _damaged(id_: str) -> GitError:
    return GitError(Reason.FAILED, said=f"object {id_} is damaged")
