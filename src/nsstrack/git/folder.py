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

    from nsstrack.git.tree import Entry, Tree

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
        place = self._place(path)
        return self.tree.entry(self.tree.real_path(place.parent) / place.name) is not None

    def names_in(self, path: PurePath) -> Iterable[str]:
        """Return the names in the folder `path`."""
        real = self.tree.real_path(self._place(path))
        entry = self.tree.entry(real)
        if entry is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if entry.kind is EntryKind.SUBMODULE:
            raise SubmoduleError
        if entry.kind is EntryKind.LINK:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        return list(self.tree.entries(real))

    def kind_of(self, path: PurePath) -> Kind:
        """Return what `path` is, behind all links."""
        entry = self._entry(path)
        return Kind.SPECIAL if entry is None else _KINDS[entry.kind]

    def real_path(self, path: PurePath) -> PurePath:
        """Return where in the commit `path` leads once all links are followed."""
        return self.tree.real_path(self._place(path))

    def read(self, path: PurePath, most: int) -> bytes:
        """Return the first `most` bytes of the file at `path`."""
        entry = self._entry(path)
        if entry is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return self.tree.read(entry, most)

    def _entry(self, path: PurePath) -> Entry | None:
        return self.tree.entry(self.tree.real_path(self._place(path)))

    def _place(self, path: PurePath) -> PurePosixPath:
        return self.place / path.relative_to(self.path)
