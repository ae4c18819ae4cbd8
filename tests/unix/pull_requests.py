"""Pull requests on data, and the clones of them in which the Action may find itself."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents import replace_once
from golden_cases import BASE

if TYPE_CHECKING:
    from pathlib import Path

EDIT = ("  gpi: {value: 92", "  gpi: {value: 61")
_HOSTILE = "x`touch${IFS}taken`$(touch${IFS}taken);touch${IFS}taken;'%0A${{github.token}}"
"""What a branch may be called: git itself refuses spaces, colons and some more."""


@dataclass(frozen=True)
class Request:
    """A pull request: commits of the repository on GitHub, which lies in `origin`."""

    origin: Path
    forked_from: str
    target: str
    head: str
    merged: str


def git(folder: Path, *arguments: str) -> str:
    """Return what git prints in `folder`, as nobody in particular."""
    return subprocess.run(
        ["git", "-c", "user.name=Office", "-c", "user.email=office@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


def commit(folder: Path, subject: str) -> str:
    """Commit all that lies in `folder`."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", subject)
    return git(folder, "rev-parse", "HEAD")


def handed_in(folder: Path, edit: tuple[str, str] = EDIT, *, is_first: bool = False) -> Request:
    """Return a pull request that edits a result, while another is corrected in its target."""
    origin = folder / "origin"
    origin.mkdir()
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    (origin / "README.md").write_text("Data\n", encoding="utf-8")
    if not is_first:
        shutil.copytree(BASE, origin / "data")
    forked_from = commit(origin, "Begin")
    results = origin / "data" / "results" / "2566.yaml"
    git(origin, "checkout", "--quiet", "-b", _HOSTILE)
    if is_first:
        shutil.copytree(BASE, origin / "data")
    replace_once(results, *edit)
    head = commit(origin, f"Correct\n\nparent {'0' * 40}")
    git(origin, "checkout", "--quiet", "main")
    if not is_first:
        replace_once(results, "tip: {value: Tier 2", "tip: {value: Tier 1")
    target = commit(origin, "Meanwhile")
    git(origin, "checkout", "--quiet", "--detach")
    git(origin, "merge", "--quiet", "--no-ff", "-m", f"Merge {_HOSTILE} into main", _HOSTILE)
    merged = git(origin, "rev-parse", "HEAD")
    git(origin, "update-ref", "refs/pull/1/merge", merged)
    git(origin, "checkout", "--quiet", "main")
    return Request(origin, forked_from, target, head, merged)


def checked_out(request: Request, folder: Path, depth: int, revision: str = "") -> Path:
    """Return a clone as actions/checkout makes it; with a depth of 0, it has all."""
    clone = folder / "ข้อมูล ของสำนัก"
    clone.mkdir()
    git(clone, "init", "--quiet")
    git(clone, "remote", "add", "origin", request.origin.as_uri())
    wanted = revision or request.merged
    if depth:
        git(clone, "fetch", "--quiet", "--no-tags", f"--depth={depth}", "origin", wanted)
    else:
        git(clone, "fetch", "--quiet", "origin", "+refs/*:refs/remotes/*", wanted)
    git(clone, "checkout", "--quiet", "--detach", wanted)
    return clone
