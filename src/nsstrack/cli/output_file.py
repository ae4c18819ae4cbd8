"""Writing a file so that whoever looks finds the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import re
import signal
import stat
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

TEMPORARY = ".nsstrack-output-"
"""How the name of an unfinished file begins; one stays behind only where the program was killed."""

_DESCRIPTORS = re.compile(r"/dev/fd|/proc/(?P<process>[0-9]+)(?:/task/[0-9]+)?/fd")
_MOST_LINKS = 40
"""As many as Linux follows."""
_SHARED_BY_GROUP = stat.S_IRWXG
_SHARED_BY_ALL = stat.S_IRWXO
_OF_NOBODY_ELSE = stat.S_IRUSR | stat.S_IWUSR


def write_file(path: Path, content: bytes) -> None:
    """Write `content` into the file at `path`, whole or not at all.

    Links are followed, and stay. A file that is there keeps its mode, and its owner where the
    system allows that; one that must not be written to is not replaced either. Pipes and devices
    are written to as they are. No folder is made.

    Raises:
        OSError: It cannot be written; what was there is as it was. The name in the error, where
            there is one, is that of the file, or of the folder that is missing.
    """
    own = _own_descriptor(path)
    if own is not None:
        _write_straight(os.dup(own), content)
        return
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        _write_new(Path(os.path.realpath(path)), content)
        return
    if stat.S_ISREG(mode):
        _replace(Path(os.path.realpath(path)), content)
    elif stat.S_ISCHR(mode) or stat.S_ISFIFO(mode):
        _write_straight(os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0)), content)
    else:
        kind = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV
        raise OSError(kind, os.strerror(kind), str(path))


def _own_descriptor(path: Path) -> int | None:
    """Return the number of the open file of this process that `path` names: 1 for /dev/stdout.

    The file behind it may be gone, or shared with other programs that go on writing to it.
    """
    for _ in range(_MOST_LINKS):
        if path.name.isdecimal() and _are_own_descriptors(path.parent):
            return int(path.name)
        if not path.is_symlink():
            break
        path = path.parent / path.readlink()
    return None


def _are_own_descriptors(folder: Path) -> bool:
    found = _DESCRIPTORS.fullmatch(os.path.realpath(folder))
    return found is not None and found["process"] in {None, str(os.getpid())}


def _write_straight(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)


def _write_new(target: Path, content: bytes) -> None:
    """Write a file that is not there yet, perhaps behind a link."""
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target.parent))
    with _temporary_beside(target) as temporary:
        _write_down(temporary, content, mode=0o666)
        temporary.replace(target)
    _remember(target.parent)


def _replace(target: Path, content: bytes) -> None:
    """Put a new file in the place of the one at `target`."""
    # Opened as a writer would, because to replace a file asks nothing of the file itself.
    descriptor = os.open(target, os.O_WRONLY)
    try:
        old = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    with _temporary_beside(target) as temporary:
        _write_down(temporary, content, mode=_OF_NOBODY_ELSE)
        _give_owner_and_mode(temporary, old)
        temporary.replace(target)
    _remember(target.parent)


@contextmanager
def _temporary_beside(target: Path) -> Iterator[Path]:
    """Give a path in the folder of `target` at which nothing is left, whatever happens."""
    temporary = target.with_name(f"{TEMPORARY}{token_hex(8)}")
    try:
        with _removed_at_the_end(temporary):
            yield temporary
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(target), None
        raise


@contextmanager
def _removed_at_the_end(temporary: Path) -> Iterator[None]:
    """Remove `temporary` also when somebody asks the program to end, and then let it end."""

    def end(number: int, _: FrameType | None) -> None:
        with suppress(OSError):
            temporary.unlink()
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    asked = [getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")]
    is_main = threading.current_thread() is threading.main_thread()
    taken = [
        number
        for number in asked
        if is_main and number is not None and signal.getsignal(number) is signal.SIG_DFL
    ]
    for number in taken:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _write_down(temporary: Path, content: bytes, mode: int) -> None:
    """Write a new file, of which the disk has all before this returns."""

    def with_mode(path: str, flags: int) -> int:
        return os.open(path, flags, mode)

    with open(temporary, "xb", opener=with_mode) as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _give_owner_and_mode(temporary: Path, old: os.stat_result) -> None:
    """Let those read and write the new file who could read and write the old one."""
    mode = stat.S_IMODE(old.st_mode)
    if sys.platform != "win32":
        try:
            os.chown(temporary, -1, old.st_gid)
        except OSError:  # the rights of a group are no other group's
            mode &= ~_SHARED_BY_GROUP | (mode & _SHARED_BY_ALL) << 3
        with suppress(OSError):
            os.chown(temporary, old.st_uid, -1)
    temporary.chmod(mode)


def _remember(folder: Path) -> None:
    """Let the disk know the new name, where the system can do that with a folder."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # the file is whole, and in its place
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
