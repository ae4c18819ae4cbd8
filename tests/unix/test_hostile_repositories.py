"""Nothing that a repository configures is run when its commits are read, and nothing is written.

Every setting that names a program names a canary, which leaves a file behind. That the canaries
would sing, git itself shows.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

import repositories
from nsstrack import load
from nsstrack.git import GitError, Range, Reason, Repository, revision_of
from repositories import Worktree, git, isolate, snapshot

if TYPE_CHECKING:
    from pathlib import Path

_HOOKS = (
    *("applypatch-msg", "fsmonitor-watchman", "post-checkout", "post-index-change", "post-merge"),
    *("pre-auto-gc", "pre-commit", "reference-transaction", "sendemail-validate", "update"),
)
_PROGRAMS = (
    *("alias.cat-file", "alias.rev-parse", "alias.merge-base", "alias.for-each-ref"),
    *("core.alternateRefsCommand", "core.askPass", "pager.merge-base", "pager.for-each-ref"),
    *("core.editor", "core.fsmonitor", "core.gitProxy", "core.pager", "core.sshCommand"),
    *("credential.helper", "diff.evil.command", "diff.evil.textconv", "diff.external"),
    *("filter.evil.clean", "filter.evil.process", "filter.evil.smudge", "gpg.program"),
    *("interactive.diffFilter", "merge.evil.driver", "pager.cat-file", "pager.rev-parse"),
    *("remote.origin.uploadpack", "sequence.editor", "uploadpack.packObjectsHook"),
)
_SETTINGS = {
    "core.repositoryFormatVersion": "1",
    "core.symlinks": "false",
    "core.useReplaceRefs": "true",
    "extensions.partialClone": "origin",
    "filter.evil.required": "true",
    "gc.auto": "1",
    "log.showSignature": "true",
    "protocol.allow": "always",
    "protocol.ext.allow": "always",
    "protocol.file.allow": "always",
    "remote.origin.promisor": "true",
}
_VARIABLES = (
    *("GIT_ASKPASS", "GIT_EDITOR", "GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_PROXY_COMMAND"),
    *("GIT_SEQUENCE_EDITOR", "GIT_SSH", "GIT_SSH_COMMAND", "PAGER", "SSH_ASKPASS"),
)
_TRACES = ("GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE_PACKET", "GIT_TRACE_SETUP")


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A program that leaves a file `song` beside it."""
    program = tmp_path / "canary"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> {tmp_path}/song\nexit 0\n', encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture
def hostile(tmp_path: Path, canary: Path) -> Worktree:
    """A repository that would have a canary run wherever git runs what it is told to."""
    worktree = Worktree.with_data(tmp_path / "hostile")
    worktree.write(".gitattributes", "data/** diff=evil filter=evil merge=evil ident\n")
    worktree.commit()
    hooks = worktree.path / "hooks"
    hooks.mkdir()
    for name in _HOOKS:
        shutil.copy2(canary, hooks / name)
        shutil.copy2(canary, worktree.path / ".git" / "hooks" / name)
    included = tmp_path / "included"
    for name in _PROGRAMS:
        value = f"!{canary}" if name.startswith(("alias", "credential")) else str(canary)
        git(tmp_path, "config", "--file", str(included), name, value)
    for name, value in _SETTINGS.items():
        git(tmp_path, "config", "--file", str(included), name, value)
    # The format of a repository is read from its own file alone, so these stand in both.
    settings = _SETTINGS | {
        "include.path": str(included),
        "core.hooksPath": str(hooks),
        "remote.origin.url": str(tmp_path / "origin"),
    }
    for name, value in settings.items():
        worktree.git("config", name, value)
    worktree.git("config", "trace2.eventTarget", str(tmp_path / "song"))
    git(tmp_path, "clone", "--quiet", "--bare", str(worktree.path), "origin")
    (tmp_path / "song").unlink(missing_ok=True)
    return worktree


def _everything_asked(worktree: Worktree) -> None:
    """Ask all that is ever asked of a repository, sound answers and refusals."""
    folder = worktree.path / "data"
    with Repository.around(folder) as repository:
        for revision in ("HEAD", "main", "HEAD~1", "refs/heads/--output=x", "HEAD^{/change}"):
            assert load(repository.folder(repository.commit(revision), folder)).findings == ()
        for text in ("HEAD~1...main", "HEAD~1..main", "..."):
            asked = Range.parse(text)
            assert asked is not None
            assert repository.commits(asked)[1].id == repository.commit("main").id
        for revision in (
            "no-such",
            "mian",
            "--output=x",
            "-h",
            "0" * 40,
            "HEAD:data",
            ":data/plans.yaml",
        ):
            with pytest.raises(GitError):
                repository.commit(revision)
        for start in ("--output=x", "--help", "mian"):
            with pytest.raises(GitError):
                repository.commits(Range(start, "main", is_since_fork=True))
        with pytest.raises(GitError, match=Reason.NO_DATA):
            repository.folder(repository.commit("HEAD"), worktree.path / "other")
    assert revision_of(folder)


def test_nothing_is_run_and_nothing_is_written(tmp_path: Path, hostile: Worktree) -> None:
    hostile.git("update-ref", "refs/heads/--output=x", "HEAD")
    (tmp_path / "song").unlink(missing_ok=True)
    before = snapshot(tmp_path)
    _everything_asked(hostile)
    assert snapshot(tmp_path) == before


def test_nothing_is_run_that_the_environment_names(
    tmp_path: Path, hostile: Worktree, canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile.git("update-ref", "refs/heads/--output=x", "HEAD")
    (tmp_path / "song").unlink(missing_ok=True)
    for name in _VARIABLES:
        monkeypatch.setenv(name, str(canary))
    for name in _TRACES:
        monkeypatch.setenv(name, str(tmp_path / "song"))
    monkeypatch.setenv("GIT_CONFIG_PARAMETERS", f"'core.fsmonitor'='{canary}'")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.pager")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(canary))
    before = snapshot(tmp_path)
    _everything_asked(hostile)
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("url", ["{origin}", "file://{origin}", "ext::{canary} %S", "ssh://x/y"])
def test_what_is_missing_is_not_fetched(
    tmp_path: Path, hostile: Worktree, canary: Path, url: str
) -> None:
    """As in a partial clone whose remote names the program to fetch with."""
    hostile.git(
        "config", "remote.origin.url", url.format(origin=tmp_path / "origin", canary=canary)
    )
    id_ = hostile.git("rev-parse", "HEAD:data/plans.yaml")
    (hostile.path / ".git" / "objects" / id_[:2] / id_[2:]).unlink()
    folder = hostile.path / "data"
    (tmp_path / "song").unlink(missing_ok=True)
    before = snapshot(tmp_path)
    with Repository.around(folder) as repository, pytest.raises(GitError) as caught:
        load(repository.folder(repository.commit("HEAD"), folder))
    assert (caught.value.reason, caught.value.facts) == (Reason.OBJECT_MISSING, {"object": id_})
    with Repository.around(folder) as repository, pytest.raises(GitError):
        repository.commit(id_)
    assert snapshot(tmp_path) == before
    _run_freely(hostile, "cat-file", "-p", id_)
    assert (tmp_path / "song").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("status",),
        ("diff", "HEAD~1"),
        ("cat-file", "--filters", "HEAD:data/plans.yaml"),
        ("cat-file", "--textconv", "HEAD:data/plans.yaml"),
        ("update-ref", "refs/heads/new", "HEAD"),
        ("fetch", "--upload-pack=", "."),
    ],
    ids=lambda arguments: "-".join(arguments[:2]),
)
def test_the_canaries_sing_for_git_itself(
    tmp_path: Path, hostile: Worktree, arguments: tuple[str, ...]
) -> None:
    _run_freely(hostile, *arguments)
    assert (tmp_path / "song").exists()


def _run_freely(worktree: Worktree, *arguments: str) -> None:
    subprocess.run(
        ["git", "-C", worktree.path, *arguments],
        env=repositories.environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_an_object_is_not_replaced_by_another(hostile: Worktree) -> None:
    folder = hostile.path / "data"
    before = load(folder)
    other = hostile.git("hash-object", "-w", "--stdin", given="format: other\n")
    hostile.git("replace", hostile.git("rev-parse", "HEAD:data/plans.yaml"), other)
    hostile.git("replace", "HEAD:data/results", hostile.git("rev-parse", "HEAD:data"))
    with Repository.around(folder) as repository:
        assert load(repository.folder(repository.commit("HEAD"), folder)) == before


def test_a_commit_has_the_parents_that_it_names(hostile: Worktree) -> None:
    fork, head = hostile.git("rev-parse", "HEAD~1", "HEAD").split()
    hostile.write(".git/info/grafts", f"{head}\n")
    with Repository.around(hostile.path) as repository:
        found = repository.commits(Range("HEAD", fork, is_since_fork=True))
        assert [commit.id for commit in found] == [fork, fork]
        assert repository.commit("HEAD~1").id == fork
    assert not hostile.git("rev-list", "--max-parents=1", "--min-parents=1", "HEAD")
