"""Throwaway repositories, which know nothing of whoever runs the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from program import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

_ENVIRONMENT = {
    "GIT_AUTHOR_DATE": "2023-12-15T09:00:00+0700",
    "GIT_AUTHOR_EMAIL": "analyst@example.org",
    "GIT_AUTHOR_NAME": "An analyst",
    "GIT_COMMITTER_DATE": "2023-12-15T09:00:00+0700",
    "GIT_COMMITTER_EMAIL": "analyst@example.org",
    "GIT_COMMITTER_NAME": "An analyst",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
"""One date for all, so that a commit of the same files has the same id wherever it is made."""


def environment() -> dict[str, str]:
    """What git is told in tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | _ENVIRONMENT


def isolate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell git the same where it is run by the program."""
    for name in os.environ:
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    for name, value in _ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


def git(folder: Path, *arguments: str, given: str | bytes = "") -> str:
    """Run git as somebody would who works on the repository."""
    done = subprocess.run(
        ["git", "-C", folder, *arguments],
        input=given if isinstance(given, bytes) else given.encode(),
        capture_output=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode(errors="surrogateescape").strip()


@dataclass(frozen=True)
class Worktree:
    """A repository, and the folder in which its files are worked on."""

    path: Path

    @classmethod
    def begin(cls, path: Path, *options: str) -> Worktree:
        path.mkdir(parents=True, exist_ok=True)
        git(path, "init", "--quiet", "--initial-branch=main", *options)
        git(path, "config", "core.autocrlf", "false")
        return cls(path)

    @classmethod
    def with_data(cls, path: Path) -> Worktree:
        """Begin with the shipped data in one commit."""
        made = cls.begin(path)
        shutil.copytree(DATA, path / "data")
        made.commit()
        return made

    def git(self, *arguments: str, given: str | bytes = "") -> str:
        return git(self.path, *arguments, given=given)

    def write(self, name: str, content: str | bytes) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self) -> str:
        """Commit all that has changed, and return the commit's id."""
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return self.git("rev-parse", "HEAD")

    def commit_entries(self, *entries: tuple[str, str, str | bytes]) -> str:
        """Commit entries that no disk need be able to hold: mode, path, content (or id)."""
        index = b""
        for mode, name, content in entries:
            is_id = mode == "160000"
            id_ = content if is_id else self.git("hash-object", "-w", "--stdin", given=content)
            assert isinstance(id_, str)
            index += f"{mode} {id_}\t".encode() + name.encode(errors="surrogateescape") + b"\0"
        self.git("update-index", "-z", "--index-info", given=index)
        self.git("commit", "--quiet", "--message", "Entries")
        return self.git("rev-parse", "HEAD")


Snapshot = dict[str, tuple[int, int, bytes]]


def snapshot(folder: Path) -> Snapshot:
    """Everything in `folder`: modes, times of change, and contents."""
    return {str(path.relative_to(folder)): _state(path) for path in _everything(folder)}


def _everything(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.rglob("*")


def _state(path: Path) -> tuple[int, int, bytes]:
    state = path.lstat()
    if path.is_symlink():
        content = os.fsencode(path.readlink())
    else:
        content = path.read_bytes() if path.is_file() else b""
    return state.st_mode, state.st_mtime_ns, content
