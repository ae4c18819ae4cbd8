"""A data folder as a commit has it."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.folders import Kind, SubmoduleError
from nsstrack.git.tree import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePath, PurePosixPath

    from nsstrack.git.tree import Found, Tree

_KINDS = {
    EntryKind.FILE: Kind.FILE,
    EntryKind.FOLDER: Kind.FOLDER,
    EntryKind.LINK: Kind.SPECIAL,  # no link is left at the end of a path but one in a loop
    EntryKind.SUBMODULE: Kind.SUBMODULE,
}


@dataclass(frozen=True, slots=True)
class CommitFolder:
    """A data folder in a commit; it can be read as long as its repository is open.

    Bytes are those of the commit. On the disk git may have put other ends of lines, another
    encoding or what Git LFS keeps elsewhere in their place (gitattributes(5)); it is what is
    committed that is compared.
    """

    path: PurePosixPath
    """What the folder is called in messages: as in the working tree."""
    tree: Tree
    place: PurePosixPath
    """Where it lies in the commit."""

    def has(self, path: PurePath) -> bool:
        """Say whether there is anything at `path`, were it a link to nowhere."""
        around = self._found(path.parent).entry
        if around is None or around.kind is not EntryKind.FOLDER:
            return False
        return path.name in self.tree.entries(around)

    def names_in(self, path: PurePath) -> Iterable[str]:
        """Return the names in the folder `path`."""
        entry = self._found(path).entry
        if entry is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        match entry.kind:
            case EntryKind.FOLDER:
                return list(self.tree.entries(entry))
            case EntryKind.FILE:
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
            case EntryKind.LINK:
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
            case EntryKind.SUBMODULE:
                raise SubmoduleError

    def kind_of(self, path: PurePath) -> Kind:
        """Return what `path` is, behind all links."""
        entry = self._found(path).entry
        return Kind.SPECIAL if entry is None else _KINDS[entry.kind]

    def real_path(self, path: PurePath) -> PurePath:
        """Return where in the commit `path` leads once all links are followed."""
        return self._found(path).place

    def read(self, path: PurePath, most: int) -> bytes:
        """Return the first `most` bytes of the file at `path`."""
        entry = self._found(path).entry
        assert entry
        return self.tree.read(entry, most)

    def _found(self, path: PurePath) -> Found:
        return self.tree.find(self.place / path.relative_to(self.path))
