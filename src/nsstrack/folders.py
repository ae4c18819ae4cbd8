"""Where a data folder may lie: on the disk, or wherever else somebody can list and read it."""

from __future__ import annotations

import errno
import os
import stat
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEADS_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EINVAL}
"""What the system says of a link to nowhere or in a loop; the last one is Windows'."""


class Kind(StrEnum):
    """What a path leads to."""

    FILE = "file"
    FOLDER = "folder"
    SPECIAL = "special"
    """A pipe, a device, a link to nowhere."""
    SUBMODULE = "submodule"
    """A commit of another repository."""


class ChangedError(OSError):
    """Somebody wrote to a file while it was read."""


class SubmoduleError(OSError):
    """The files asked for are in another repository."""


class Folder(Protocol):
    """A data folder that can be listed and read; every path is `path` or below it.

    Each method may raise OSError, for what may be found wrong with any file.
    """

    @property
    def path(self) -> PurePath:
        """What the folder is called in messages."""

    def has(self, path: PurePath) -> bool:
        """Say whether there is anything at `path`, were it a link to nowhere."""

    def names_in(self, path: PurePath) -> Iterable[str]:
        """Return the names in the folder `path`, in any order."""

    def kind_of(self, path: PurePath) -> Kind:
        """Return what `path` is, behind all links."""

    def real_path(self, path: PurePath) -> PurePath:
        """Return where `path` leads once all links are followed; comparable to other real paths."""

    def read(self, path: PurePath, most: int) -> bytes:
        """Return the first `most` bytes of the file at `path`."""


class DiskFolder(NamedTuple):
    """A data folder on the disk."""

    path: Path

    def has(self, path: PurePath) -> bool:
        """Say whether there is anything at `path`, were it a link to nowhere."""
        return os.path.lexists(path)

    def names_in(self, path: PurePath) -> Iterable[str]:
        """Return the names in the folder `path`."""
        return [each.name for each in Path(path).iterdir()]

    def kind_of(self, path: PurePath) -> Kind:
        """Return what `path` is, behind all links."""
        try:
            mode = Path(path).stat().st_mode
        except OSError as error:
            if error.errno in _LEADS_NOWHERE:
                return Kind.SPECIAL
            raise
        if stat.S_ISREG(mode):
            return Kind.FILE
        return Kind.FOLDER if stat.S_ISDIR(mode) else Kind.SPECIAL

    def real_path(self, path: PurePath) -> PurePath:
        """Return where `path` leads once all links are followed."""
        return PurePath(os.path.realpath(path))

    def read(self, path: PurePath, most: int) -> bytes:
        """Return the first `most` bytes of the file at `path`.

        Raises:
            ChangedError: Somebody wrote to it meanwhile.
        """
        with Path(path).open("rb") as stream:
            before = _state(stream)
            data = stream.read(most)
            if _state(stream) != before:
                raise ChangedError(path)
        return data


def folder_at(place: str | os.PathLike[str] | Folder) -> Folder:
    """Return the folder that `place` is or names."""
    return DiskFolder(Path(place)) if isinstance(place, str | os.PathLike) else place


def _state(stream: BinaryIO) -> tuple[int, int]:
    """Return what differs once somebody has written to an open file."""
    now = os.fstat(stream.fileno())
    return now.st_size, now.st_mtime_ns
