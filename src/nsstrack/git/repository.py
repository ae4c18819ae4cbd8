"""A git repository around a folder: its commits, and the data folder that each of them has."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Self

from nsstrack.files import PLANS_FILE
from nsstrack.git.command import Git
from nsstrack.git.folder import CommitFolder
from nsstrack.git.objects import Objects
from nsstrack.git.refusal import GitError, Reason, cleaned, refusal_in
from nsstrack.git.tree import ROOT, Tree
from nsstrack.suggestion import suggest
from nsstrack.text import short_commit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

    from nsstrack.git.range import Range

_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_AMBIGUOUS = re.compile(
    r"refname '(?!HEAD')[^\n]*' is ambiguous|short (?:object ID|SHA1) .* is ambiguous"
)
"""A branch called HEAD, made by mistake, does not make HEAD mean anything else."""
_AFTER_NAME = re.compile(r"[~^:]|@\{")
"""What ends the name in a revision: `main~1`, `main^{commit}`, `main@{1}`."""
_NONE = 1
"""How `git merge-base` ends where there is no ancestor in common (git-merge-base(1)).

In git 2.39 it ends so where it could not read a commit, too, and complains.
"""
_COMPLAINT = re.compile(r"^(?:error|fatal): ", re.MULTILINE)
_SECONDS = 5
"""How long the foot of a page is worth waiting for."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id, and the revision that it was asked for by."""

    id: str
    revision: str


class Repository:
    """The repository that a folder lies in, with its worktree, or bare.

    It is left, by `with` or `close`, when no more files are read from its commits.
    """

    def __init__(self, git: Git, root: Path) -> None:
        self._git = git
        self._root = root
        self._objects = Objects(git)

    @classmethod
    def around(cls, path: Path) -> Self:
        """Return the repository around `path`, which need not be there: it may have been deleted.

        Raises:
            GitError: There is none, or git does not let anybody look into it.
        """
        git = Git(_nearest_folder(path))
        is_inside, _, git_dir = git.answer(
            "rev-parse", "--is-inside-work-tree", "--absolute-git-dir"
        ).partition("\n")
        root = git.answer("rev-parse", "--show-toplevel") if is_inside == "true" else git_dir
        return cls(git, Path(os.path.realpath(root)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop git; no file of a commit can be read any more until one is asked for anew."""
        self._objects.close()

    def commit(self, revision: str) -> Commit:
        """Return the commit that `revision` names; a tag stands for the commit it marks.

        A revision follows `--end-of-options`, so it is none itself (gitcli(7)). One that begins
        with a dash is refused all the same: it is an option in the wrong place.

        Raises:
            GitError: It names none, or more than one.
        """
        if revision.startswith("-"):
            raise GitError(Reason.BEGINS_WITH_DASH, revision=cleaned(revision))
        if "\0" in revision or not revision:
            raise self._unknown(revision)
        done = self._lookup(revision)
        if _AMBIGUOUS.search(os.fsdecode(done.stderr)):
            raise GitError(Reason.AMBIGUOUS_REVISION, revision=cleaned(revision))
        id_ = os.fsdecode(done.stdout).strip()
        if done.returncode or not _ID.fullmatch(id_):
            raise self._unknown(revision)
        return Commit(id_, revision)

    def commits(self, asked: Range) -> tuple[Commit, Commit]:
        """Return the commits that a range leads from and to; a fork is called by the whole range.

        Raises:
            GitError: There is no such revision, or the two have no ancestor in common.
        """
        start, end = self.commit(asked.start), self.commit(asked.end)
        if not asked.is_since_fork:
            return start, end
        fork = self.common_ancestor(start, end)
        if fork is None:
            reason = (
                Reason.NO_COMMON_ANCESTOR_IN_SHALLOW_CLONE
                if self.is_shallow()
                else Reason.NO_COMMON_ANCESTOR
            )
            raise GitError(reason, base=cleaned(asked.start), head=cleaned(asked.end))
        return Commit(fork, str(asked)), end

    def common_ancestor(self, one: Commit, other: Commit) -> str | None:
        """Return the id of the last commit that both have, None where they have none.

        Where one is an ancestor of the other, it is the one. Of several, as after merges both
        ways, it is the one that git itself takes (git-merge-base(1)).

        Raises:
            GitError: A part of the history is missing.
        """
        done = self._git.run("merge-base", one.id, other.id)
        said = os.fsdecode(done.stderr)
        if done.returncode == _NONE and not _COMPLAINT.search(said):
            return None
        if done.returncode:
            raise refusal_in(said, str(self._root), done.returncode)
        return os.fsdecode(done.stdout).strip()

    def is_shallow(self) -> bool:
        """Say whether the repository has but the end of the history."""
        return self._git.answer("rev-parse", "--is-shallow-repository") == "true"

    def folder(self, commit: Commit, path: Path) -> CommitFolder:
        """Return the data folder `path`, as it is called in the worktree, as `commit` has it.

        In a bare repository the root of the commit is where the repository lies.

        Raises:
            GitError: It has none there, or git fails.
        """
        tree = Tree(self._objects, f"{commit.id}^{{tree}}")
        name = PurePosixPath(path.as_posix())
        for place in self._places(path):
            folder = CommitFolder(name, tree, place)
            if folder.has(name / PLANS_FILE):
                return folder
        facts = {"folder": cleaned(name.as_posix()), "revision": cleaned(commit.revision)}
        raise GitError(Reason.NO_DATA, **facts)

    def _places(self, path: Path) -> Iterator[PurePosixPath]:
        """Yield where `path` may lie in a commit.

        First by its own name, then by that of what it leads to where it is a link: a link may be
        part of the commit, or lead into the worktree from elsewhere.
        """
        around = Path(os.path.realpath(path.parent))
        for place in dict.fromkeys([around / path.name, Path(os.path.realpath(path))]):
            if place.is_relative_to(self._root) and ".." not in place.parts:
                yield ROOT / place.relative_to(self._root).as_posix()

    def _unknown(self, revision: str) -> GitError:
        """Return why `revision` names no commit."""
        shown = cleaned(revision)
        if "\0" not in revision:
            kind = self._git.run("cat-file", "-t", "--end-of-options", revision)
            if kind.returncode == 0:
                said = os.fsdecode(kind.stdout).strip()
                return GitError(Reason.NOT_A_COMMIT, revision=shown, kind=said)
        reason = Reason.NOT_IN_SHALLOW_CLONE if self.is_shallow() else Reason.UNKNOWN_REVISION
        return GitError(reason, revision=shown, guess=self._meant(revision))

    def _meant(self, revision: str) -> str:
        """Return the revision that was probably meant, nothing where none is near.

        A branch of a remote is meant by its own name as well: git looks for `topic` among the
        local branches and the tags alone.
        """
        name = _AFTER_NAME.split(revision, maxsplit=1)[0]
        names = self._names()
        if name in names or "\0" in revision:
            return ""
        elsewhere = (each for each in names if each.endswith(f"/{name}"))
        near = next(elsewhere, None) or suggest(name, names)
        if near is None:
            return ""
        guess = near + revision[len(name) :]
        return "" if self._lookup(guess).returncode else cleaned(guess)

    def _names(self) -> list[str]:
        """Return HEAD and the names of branches and tags that can be typed as they are shown."""
        kinds = ("refs/heads", "refs/tags", "refs/remotes")
        listed = self._git.run("for-each-ref", "--format=%(refname:short)", *kinds).stdout
        names = ["HEAD", *filter(None, os.fsdecode(listed).split("\n"))]
        return [name for name in names if name == cleaned(name) and not name.startswith("-")]

    def _lookup(self, revision: str) -> subprocess.CompletedProcess[bytes]:
        """Return what git says of the commit that `revision` may name.

        What it names is asked for first: `^{commit}` would be a part of `:/text`.
        """
        named = self._git.run("rev-parse", "--verify", "--end-of-options", revision)
        id_ = os.fsdecode(named.stdout).strip()
        if named.returncode or _AMBIGUOUS.search(os.fsdecode(named.stderr)):
            return named
        return self._git.run("rev-parse", "--verify", "--end-of-options", f"{id_}^{{commit}}")


def revision_of(folder: Path) -> str | None:
    """Return the first digits of the commit checked out in `folder`; None outside a repository."""
    try:
        done = Git(folder).run("rev-parse", "--verify", "--quiet", "HEAD", seconds=_SECONDS)
    except GitError:
        return None
    return short_commit(done.stdout.decode("ascii", "replace").strip()) or None


def _nearest_folder(path: Path) -> Path:
    """Return `path`, or the nearest folder above it that is there.

    Raises:
        GitError: The working folder is gone.
    """
    try:
        whole = path.absolute()
    except OSError as error:
        raise GitError(Reason.NOT_A_REPOSITORY, path=cleaned(str(path))) from error
    return next(filter(Path.is_dir, (whole, *whole.parents)), whole)
