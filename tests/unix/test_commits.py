"""Commits where there are links, other users, hooks, and programs that die."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

import nsstrack
from nsstrack import load
from nsstrack.git import GitError, Reason, Repository, revision_of
from nsstrack.messages import Language
from nsstrack.messages.usage import usage_of
from repositories import Worktree, git, isolate


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)


_LINKS = {
    "results/2550.yaml": "2566.yaml",
    "results/2551.yaml": "../results/./2566.yaml",
    "results/2552.yaml": "../../data/results/2566.yaml",
    "results/2553.yaml": "../../outside.yaml",
    "results/2554.yaml": "/etc/hostname",
    "results/2555.yaml": "2555.yaml",
    "results/2556.yaml": "nowhere.yaml",
    "results/2557.yaml": "nowhere/../2566.yaml",
    "results/2558.yaml": "2566.yaml/../2566.yaml",
    "results/2559.yaml": "../again/2566.yaml",
    "results/2560.yaml": "../plans",
    "results/2549": "2548",
    "results/2548": "../../elsewhere",
    "results/2547": "../plans",
    "results/2546": "2546",
    "results/notes": "nowhere",
    "plans/a.yaml": "../../data/../outside.yaml",
    "plans/b": "../results",
    "again": "results",
}


def test_links_lead_in_a_commit_where_they_lead_on_the_disk(tmp_path: Path) -> None:
    worktree = Worktree.with_data(tmp_path / "office")
    worktree.write("outside.yaml", "period: 2553\nresults: {}\n")
    worktree.write("elsewhere/a.yaml", "period: 2548\nresults: {}\n")
    for name, target in _LINKS.items():
        (worktree.path / "data" / name).parent.mkdir(exist_ok=True)
        (worktree.path / "data" / name).symlink_to(target)
    worktree.commit()
    folder = worktree.path / "data"
    on_disk = load(folder)
    assert len({(finding.code, finding.facts.get("reason")) for finding in on_disk.findings}) == 5
    with Repository.around(folder) as repository:
        assert load(repository.folder(repository.commit("HEAD"), folder)) == on_disk


_SOURCE = str(Path(nsstrack.__file__).parent.parent)
_HOOK = """\
#!{python}
import sys
from pathlib import Path
sys.path.insert(0, {source!r})
from nsstrack import load
from nsstrack.git import Repository
old, new, _ = sys.stdin.read().split()
with Repository.around(Path("data")) as repository:
    for revision in (old, new):
        folder = repository.folder(repository.commit(revision), Path("data"))
        print(load(folder).sha256, file=sys.stderr)
sys.exit(1)
"""


def test_a_hook_of_a_bare_repository_reads_what_is_about_to_be_pushed(tmp_path: Path) -> None:
    worktree = Worktree.with_data(tmp_path / "office")
    before = load(worktree.path / "data").sha256
    git(tmp_path, "clone", "--quiet", "--bare", str(worktree.path), "shared.git")
    hook = tmp_path / "shared.git" / "hooks" / "pre-receive"
    hook.write_text(_HOOK.format(python=sys.executable, source=_SOURCE), encoding="utf-8")
    hook.chmod(0o755)
    worktree.write("data/results/2561.yaml", "period: 2561\nresults: {}\n")
    worktree.commit()
    with pytest.raises(AssertionError) as caught:
        worktree.git("push", str(tmp_path / "shared.git"), "main")
    told = [line.split()[1] for line in str(caught.value).splitlines() if "remote: " in line]
    assert told[:2] == [before, load(worktree.path / "data").sha256]


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
