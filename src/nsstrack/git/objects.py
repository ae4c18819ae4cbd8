"""The objects of a repository, read one after the other from one process of git."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from threading import Event, Thread, Timer
from typing import IO, TYPE_CHECKING

from nsstrack.git.command import SECONDS, environment
from nsstrack.git.refusal import GitError, Reason, is_about_promised, refusal_in

if TYPE_CHECKING:
    from nsstrack.git.command import Git

_MISSING = re.compile(r" missing$", re.MULTILINE)
_COMPLAINT = 4096
"""How much of what git complains is kept."""
_A_MOMENT = 1.0
"""How long to wait for the last of its complaints: a program that it began may never end."""


@dataclass(frozen=True, slots=True)
class GitObject:
    """An object: its id, its type as git calls it, and how it begins."""

    id: str
    kind: str
    content: bytes


class Objects:
    """The objects of a repository; git is started for the first, and stopped by `close`.

    `cat-file --batch` prints objects as they are stored; `--textconv` and `--filters`, with which
    it would run what the repository configures, are not given (git-cat-file(1)). Each name is
    written only when the object before has been read, so neither side ever waits for the other
    with a full pipe.
    """

    def __init__(self, git: Git) -> None:
        self._git = git
        self._process: _Process | None = None

    def read(self, name: str, most: int) -> GitObject:
        """Return the object that an id, or an expression made of one, stands for.

        Of one larger than `most` bytes only these are returned.

        Raises:
            GitError: It is not there, or git fails.
        """
        if self._process is None:
            self._process = _Process(self._git)
        try:
            found, is_whole = self._process.ask(name, most)
        except GitError:
            self.close()
            raise
        if not is_whole:
            self.close()  # cheaper than to have all the rest printed
        return found

    def close(self) -> None:
        """Stop git."""
        if self._process is not None:
            self._process.stop()
            self._process = None


class _Process:
    """One `git cat-file --batch`."""

    def __init__(self, git: Git) -> None:
        self._git = git
        try:
            self._process = subprocess.Popen(  # noqa: S603 - no shell, no word of the data
                git.command("cat-file", "--batch"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(),
            )
        except OSError as error:
            raise GitError(Reason.FAILED, said=error.strerror or str(error)) from error
        assert self._process.stdin
        assert self._process.stdout
        assert self._process.stderr
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._complaint = bytearray()
        self._listener = Thread(target=self._listen, args=[self._process.stderr], daemon=True)
        self._listener.start()
        self._is_late = Event()

    def ask(self, name: str, most: int) -> tuple[GitObject, bool]:
        """Return an object, and whether that is all of it; what is not is left in the pipe."""
        timer = Timer(SECONDS, self._give_up)
        timer.start()
        try:
            return self._answer(name, most)
        except OSError as error:  # it is gone, and its end of the pipe with it
            raise self._refusal() from error
        finally:
            timer.cancel()

    def stop(self) -> None:
        """End the process, and leave nothing of it."""
        self._process.kill()
        self._process.wait()
        self._listener.join(_A_MOMENT)
        for stream in (self._stdin, self._stdout):
            _close(stream)

    def _answer(self, name: str, most: int) -> tuple[GitObject, bool]:
        self._stdin.write(f"{name}\n".encode())
        self._stdin.flush()
        line = self._stdout.readline().decode("ascii", "replace")
        match line.split():
            case [id_, kind, size] if size.isdecimal():
                length = int(size)
            case _:
                raise self._refusal(name, line)
        content = self._stdout.read(min(length, most))
        is_whole = length <= most
        if len(content) < min(length, most) or (is_whole and self._stdout.read(1) != b"\n"):
            raise self._refusal(name)
        return GitObject(id_, kind, content), is_whole

    def _refusal(self, name: str = "?", line: str = "") -> GitError:
        """Return why `line` is no answer, and end git, to hear all that it complains about.

        An object that is damaged is missing, too, but not without a complaint.
        """
        self._process.kill()
        code = self._process.wait()
        self._listener.join(_A_MOMENT)
        complaint = self._complaint.decode("utf-8", "replace")
        if self._is_late.is_set():
            return GitError(Reason.TOO_SLOW, seconds=f"{SECONDS:g}")
        if is_about_promised(complaint) or (_MISSING.search(line) and not complaint):
            return GitError(Reason.OBJECT_MISSING, object=name)
        return refusal_in(complaint or line, str(self._git.path), code)

    def _give_up(self) -> None:
        self._is_late.set()
        self._process.kill()

    def _listen(self, stream: IO[bytes]) -> None:
        """Take all that git complains, so that it never waits to be heard."""
        while part := stream.read(_COMPLAINT):
            if len(self._complaint) < _COMPLAINT:
                self._complaint += part
        stream.close()


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:  # what was still to be written has no reader left
        return
