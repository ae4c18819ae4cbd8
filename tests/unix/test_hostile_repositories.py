"""Nothing that a repository configures is run when its commits are read, and nothing is written.

Every setting that names a program names a canary, which leaves a file behind. That the canaries
would sing, git itself shows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

import repositories
from nsstrack import load
from nsstrack.git import GitError, Reason, Repository, revision_of
from nsstrack.messages import Language
from nsstrack.messages.usage import usage_of
from repositories import Worktree, git, snapshot

if TYPE_CHECKING:
    from pathlib import Path

_HOOKS = (
    *("applypatch-msg", "fsmonitor-watchman", "post-checkout", "post-index-change", "post-merge"),
    *("pre-auto-gc", "pre-commit", "reference-transaction", "sendemail-validate", "update"),
)
_PROGRAMS = (
    *("alias.cat-file", "alias.rev-parse", "core.alternateRefsCommand", "core.askPass"),
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
    for name in os.environ:
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    for name, value in repositories.environment().items():
        monkeypatch.setenv(name, value)


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
        for revision in ("no-such", "--output=x", "-h", "0" * 40, "HEAD:data", ":data/plans.yaml"):
            with pytest.raises(GitError):
                repository.commit(revision)
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


def test_a_working_folder_may_be_reached_by_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worktree = Worktree.with_data(tmp_path / "office")
    (tmp_path / "by-link").symlink_to(worktree.path)
    (tmp_path / "of-data").symlink_to(worktree.path / "data")
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path / "by-link" / "data", tmp_path / "of-data"):
        with Repository.around(folder) as repository:
            found = load(repository.folder(repository.commit("HEAD"), folder))
        assert found == load(folder)
        assert found.folder == folder


def test_another_users_repository_is_told_and_how_to_trust_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worktree = Worktree.with_data(tmp_path / "their office")
    head = worktree.git("rev-parse", "HEAD")
    real = shutil.which("git")
    # As git's own tests make every repository another user's.
    fake = f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real} "$@"\n'
    _put_on_path(tmp_path / "bin", fake, monkeypatch)
    with pytest.raises(GitError) as caught:
        Repository.around(worktree.path / "data")
    assert (caught.value.reason, caught.value.facts) == (
        Reason.NOT_TRUSTED,
        {"path": f"'{worktree.path}'"},
    )
    said = usage_of(Language.EN).git[caught.value.reason].format(**caught.value.facts)
    assert said.endswith(f"git config --global --add safe.directory '{worktree.path}'")
    assert revision_of(worktree.path) is None
    allowed = tmp_path / "allowed"
    git(tmp_path, "config", "--file", str(allowed), "safe.directory", str(worktree.path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(allowed))
    with Repository.around(worktree.path / "data") as repository:
        assert repository.commit("HEAD").id == head


@pytest.mark.parametrize(
    ("script", "reason", "facts"),
    [
        ("exit 3", Reason.FAILED, {"said": "exit code 3"}),
        (
            "echo 'fatal: \x1b[31mno\x07' >&2; exit 128",
            Reason.FAILED,
            {"said": "\ufffd[31mno\ufffd"},
        ),
        ("kill -9 $$", Reason.FAILED, {"said": "exit code -9"}),
        ("yes complaint | head -c 1000000 >&2; exit 1", Reason.FAILED, {"said": "complaint"}),
        ("read name; echo nonsense; read more", Reason.FAILED, {"said": "nonsense"}),
        ('read name; echo "$name blob 99"; echo short', Reason.FAILED, {"said": "exit code 0"}),
        ("read name; printf '%s missing\\n' \"$name\"", Reason.OBJECT_MISSING, None),
        ("exec sleep 600", Reason.TOO_SLOW, {"seconds": "1"}),
    ],
)
def test_git_that_dies_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    reason: Reason,
    facts: dict[str, str] | None,
) -> None:
    worktree = Worktree.with_data(tmp_path / "office")
    monkeypatch.setattr("nsstrack.git.objects.SECONDS", 1 if reason is Reason.TOO_SLOW else 60)
    with Repository.around(worktree.path) as repository:
        commit = repository.commit("HEAD")
        _put_on_path(tmp_path / "bin", f"#!/bin/sh\n{script}\n", monkeypatch)
        with pytest.raises(GitError) as caught:
            repository.folder(commit, worktree.path / "data")
    assert caught.value.reason is reason
    assert facts is None or caught.value.facts == facts


def test_what_git_says_of_itself_is_told(tmp_path: Path) -> None:
    worktree = Worktree.with_data(tmp_path / "office")
    worktree.write(".git/config", "[core\n")
    with pytest.raises(GitError) as caught:
        Repository.around(worktree.path)
    assert caught.value.facts == {"said": "bad config line 1 in file .git/config"}


def _put_on_path(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have `script` found as git."""
    folder.mkdir()
    (folder / "git").write_text(script, encoding="utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(folder), os.environ["PATH"]]))
