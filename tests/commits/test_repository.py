"""Data folders are found in the commits of whatever repository is around them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nsstrack import load
from nsstrack.git import Commit, GitError, Range, Reason, Repository, revision_of
from nsstrack.git import objects as objects_module
from nsstrack.messages import Language
from nsstrack.messages.usage import usage_of
from program import DATA
from repositories import Worktree, git

if TYPE_CHECKING:
    from nsstrack.dataset import Dataset

_REMARK = b"# a remark\n"


def _read(around: Path, revision: str, data: Path) -> Dataset:
    with Repository.around(around) as repository:
        return load(repository.folder(repository.commit(revision), data))


def _refusal(around: Path, revision: str, data: Path = Path("data")) -> tuple[Reason, str]:
    """Return why there is no answer, and the English sentence; the Thai one can be said, too."""
    with pytest.raises(GitError) as caught:
        _read(around, revision, data)
    reason, facts = caught.value.reason, caught.value.facts
    assert usage_of(Language.TH).git[reason].format(**facts)
    return reason, usage_of(Language.EN).git[reason].format(**facts)


def test_what_is_read_from_a_commit_is_what_is_read_from_the_disk(worktree: Worktree) -> None:
    folder = worktree.path / "data"
    ours, theirs = load(folder), _read(folder, "HEAD", folder)
    assert theirs == ours
    assert theirs.sha256 == load(DATA).sha256
    assert theirs.folder == folder


def test_one_period_reads_from_a_commit_what_it_reads_from_the_disk(worktree: Worktree) -> None:
    folder = worktree.path / "data"
    with Repository.around(folder) as repository:
        found = load(repository.folder(repository.commit("main"), folder), "2567")
    assert found == load(folder, "2567")


def test_each_revision_has_its_own_files(worktree: Worktree) -> None:
    file = worktree.path / "data" / "results" / "2561.yaml"
    before = load(worktree.path / "data").sha256
    with file.open("ab") as stream:
        stream.write(_REMARK)
    worktree.commit()
    after = load(worktree.path / "data").sha256
    file.unlink()
    folder = worktree.path / "data"
    with Repository.around(folder) as repository:
        digests = [
            load(repository.folder(repository.commit(revision), folder)).sha256
            for revision in ("HEAD~1", "HEAD", "main^{commit}", "HEAD@{0}")
        ]
    assert digests == [before, after, after, after]


def test_names_are_as_in_the_working_tree(
    worktree: Worktree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(worktree.path)
    found = _read(Path("data"), "HEAD", Path("data"))
    assert found.files == load("data").files
    assert found.files[0] == "data/plans.yaml"
    monkeypatch.chdir(worktree.path / "data" / "results")
    assert _read(Path(".."), "HEAD", Path("..")).files[0] == "../plans.yaml"
    monkeypatch.chdir(worktree.path / "data")
    assert _read(Path(), "HEAD", Path()).files == load(".").files


def test_a_tag_stands_for_its_commit(worktree: Worktree) -> None:
    worktree.git("tag", "--annotate", "--message", "Reported", "reported")
    with Repository.around(worktree.path) as repository:
        assert repository.commit("reported").id == worktree.git("rev-parse", "HEAD")


def test_a_bare_clone_has_the_root_of_its_commits_where_it_lies(
    worktree: Worktree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(worktree.path), "bare.git")
    monkeypatch.chdir(tmp_path / "bare.git")
    found = _read(Path("data"), "HEAD", Path("data"))
    assert (found.folder, found.sha256) == (Path("data"), load(DATA).sha256)
    elsewhere = tmp_path / "bare.git" / "data"
    monkeypatch.chdir(tmp_path)
    assert _read(elsewhere, "HEAD", elsewhere).sha256 == found.sha256


def test_a_worktree_of_another_branch_has_its_own_head(worktree: Worktree, tmp_path: Path) -> None:
    worktree.git("worktree", "add", "--quiet", "-b", "next", str(tmp_path / "next"))
    other = Worktree(tmp_path / "next")
    with (other.path / "data" / "plans.yaml").open("ab") as stream:
        stream.write(_REMARK)
    id_ = other.commit()
    found = _read(other.path / "data", "HEAD", other.path / "data")
    assert found.sha256 == load(other.path / "data").sha256 != load(worktree.path / "data").sha256
    with Repository.around(worktree.path) as repository:
        assert repository.commit("next").id == id_ != repository.commit("HEAD").id


def test_a_data_folder_may_lie_anywhere_or_be_the_root(tmp_path: Path) -> None:
    office = Worktree.begin(tmp_path / "office")
    deep = "แผน ความมั่นคง/*:(glob)[a]\"'/data"
    if os.name == "nt":
        deep = "แผน ความมั่นคง/(glob)[a]'/data"
    shutil.copytree(DATA, office.path / deep)
    office.commit()
    folder = office.path / deep
    assert _read(folder, "HEAD", folder).sha256 == load(DATA).sha256
    root = Worktree.begin(tmp_path / "root")
    shutil.copytree(DATA, root.path, dirs_exist_ok=True)
    root.commit()
    assert _read(root.path, "HEAD", root.path) == load(root.path)


def test_a_folder_that_was_deleted_is_still_in_the_commit(worktree: Worktree) -> None:
    shutil.rmtree(worktree.path / "data")
    folder = worktree.path / "data"
    assert _read(folder, "HEAD", folder).sha256 == load(DATA).sha256


def test_a_submodule_is_the_repository_of_its_own_folder(
    worktree: Worktree, tmp_path: Path
) -> None:
    outer = Worktree.begin(tmp_path / "outer")
    outer.git(
        *("-c", "protocol.file.allow=always"),
        *("submodule", "--quiet", "add", str(worktree.path), "inner"),
    )
    outer.commit()
    folder = outer.path / "inner" / "data"
    assert _read(folder, "HEAD", folder) == load(folder)
    with Repository.around(outer.path) as repository:
        id_ = repository.commit("HEAD").id
    assert id_ == outer.git("rev-parse", "HEAD") != worktree.git("rev-parse", "HEAD")
    assert _refusal(outer.path, "HEAD", folder)[0] is Reason.NO_DATA


def test_ids_may_be_longer(tmp_path: Path) -> None:
    office = Worktree.begin(tmp_path / "office", "--object-format=sha256")
    shutil.copytree(DATA, office.path / "data")
    assert len(office.commit()) == 64
    assert _read(office.path, "HEAD", office.path / "data") == load(office.path / "data")


def test_packed_objects_are_read(worktree: Worktree) -> None:
    worktree.git("gc", "--quiet")
    assert _read(worktree.path, "HEAD", worktree.path / "data") == load(worktree.path / "data")


def test_a_hook_reads_the_repository_that_the_folder_lies_in(
    worktree: Worktree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked = Worktree.begin(tmp_path / "hooked")
    hooked.write("note.txt", "nothing else")
    hooked.commit()
    monkeypatch.setenv("GIT_DIR", str(hooked.path / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(hooked.path))
    monkeypatch.setenv("GIT_INDEX_FILE", str(hooked.path / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(hooked.path / ".git" / "objects"))
    folder = worktree.path / "data"
    assert _read(folder, "HEAD", folder) == load(folder)
    assert revision_of(folder) == worktree.git("rev-parse", "HEAD")[:12]


def test_objects_of_a_push_are_read_before_it_is_accepted(
    worktree: Worktree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a pre-receive hook meets them: not among the objects of the repository yet."""
    git(tmp_path, "clone", "--quiet", "--bare", str(worktree.path), "bare.git")
    worktree.write("data/results/2561.yaml", _REMARK)
    id_ = worktree.commit()
    quarantine = tmp_path / 'a:b"c' if os.name == "posix" else tmp_path / "quarantine"
    shutil.copytree(worktree.path / ".git" / "objects", quarantine)
    bare = tmp_path / "bare.git"
    assert _refusal(bare, id_, bare / "data")[0] is Reason.UNKNOWN_REVISION
    monkeypatch.setenv("GIT_QUARANTINE_PATH", str(quarantine))
    read = _read(bare, id_, bare / "data")
    assert read.sha256 == load(worktree.path / "data").sha256


def test_a_repository_can_be_asked_again_after_it_was_left(worktree: Worktree) -> None:
    folder = worktree.path / "data"
    repository = Repository.around(folder)
    commit = repository.commit("HEAD")
    first = load(repository.folder(commit, folder))
    repository.close()
    repository.close()
    assert load(repository.folder(commit, folder)) == first
    repository.close()


# What is said where there is no answer


@pytest.mark.parametrize(
    "revision",
    ["no-such", "HEAD~9", "", "HEAD..HEAD", "^HEAD", "0" * 40, "a\nb\x1b[31m", "a\0b", "HEAD:gone"],
)
def test_an_unknown_revision_is_told(worktree: Worktree, revision: str) -> None:
    shown = revision.replace("\n", "\ufffd").replace("\x1b", "\ufffd").replace("\0", "\ufffd")
    assert _refusal(worktree.path, revision) == (
        Reason.UNKNOWN_REVISION,
        f"unknown revision {shown}; `git log --oneline --all` lists them",
    )


def test_nothing_is_known_in_a_repository_without_commits(tmp_path: Path) -> None:
    empty = Worktree.begin(tmp_path / "empty")
    assert _refusal(empty.path, "HEAD")[0] is Reason.UNKNOWN_REVISION
    assert revision_of(empty.path) is None


def test_a_shallow_clone_says_what_it_lacks(worktree: Worktree, tmp_path: Path) -> None:
    first = worktree.git("rev-parse", "HEAD")
    worktree.write("data/results/2561.yaml", _REMARK)
    worktree.commit()
    git(tmp_path, "clone", "--quiet", "--depth=1", worktree.path.as_uri(), "shallow")
    shallow = tmp_path / "shallow"
    assert _read(shallow, "HEAD", shallow / "data") == load(shallow / "data")
    for revision in ("HEAD~1", first):
        said = (
            f"unknown revision {revision}; check the spelling; if it is right, this shallow clone "
            "does not have it yet: git fetch --unshallow brings older commits, "
            "git fetch origin BRANCH another branch, as FETCH_HEAD "
            "(in GitHub Actions, fetch-depth: 0 of actions/checkout brings all)"
        )
        assert _refusal(shallow, revision) == (Reason.NOT_IN_SHALLOW_CLONE, said)


def test_what_a_shallow_clone_says_brings_what_it_lacks(worktree: Worktree, tmp_path: Path) -> None:
    worktree.git("branch", "topic")
    worktree.write("data/results/2561.yaml", _REMARK)
    worktree.commit()
    git(tmp_path, "clone", "--quiet", "--depth=1", worktree.path.as_uri(), "shallow")
    shallow = tmp_path / "shallow"
    said = _refusal(shallow, "topic")[1]
    git(shallow, "fetch", "--quiet", "--unshallow")
    assert "git fetch --unshallow" in said
    assert _refusal(shallow, "topic")[0] is Reason.UNKNOWN_REVISION
    assert "git fetch origin BRANCH another branch, as FETCH_HEAD" in said
    git(shallow, "fetch", "--quiet", "origin", "topic")
    with Repository.around(shallow) as repository:
        assert repository.commit("HEAD~1") == Commit(worktree.git("rev-parse", "topic"), "HEAD~1")
        assert repository.commit("FETCH_HEAD").id == worktree.git("rev-parse", "topic")


@pytest.mark.parametrize(
    ("revision", "guess"),
    [
        ("mian", "main"),
        ("mian^{commit}", "main^{commit}"),
        ("mian~5", ""),
        ("main~5", ""),
        ("head", "HEAD"),
        ("reprted", "reported"),
        ("topic", "origin/topic"),
        ("orign/topic", "origin/topic"),
        ("-nat", ""),
        ("dahs", ""),
        ("speckal", ""),
        ("fil", ""),
        ("mian\0", ""),
        ("~1", ""),
    ],
)
def test_the_branch_or_the_tag_that_was_meant_is_told(
    worktree: Worktree, revision: str, guess: str
) -> None:
    worktree.git("tag", "--annotate", "--message", "Reported", "reported")
    worktree.git("tag", "file", "HEAD:data/plans.yaml")
    for name in ("heads/-dash", "remotes/origin/topic", "heads/spec\u202eial"):
        worktree.git("update-ref", f"refs/{name}", "HEAD")
    with Repository.around(worktree.path) as repository, pytest.raises(GitError) as caught:
        repository.commit(revision)
    assert caught.value.facts.get("guess", "") == guess


# From one revision to another


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("main...topic", Range("main", "topic", is_since_fork=True)),
        ("main..topic", Range("main", "topic", is_since_fork=False)),
        ("main...", Range("main", "HEAD", is_since_fork=True)),
        ("..topic", Range("HEAD", "topic", is_since_fork=False)),
        ("...", Range("HEAD", "HEAD", is_since_fork=True)),
        ("a....b", Range("a", ".b", is_since_fork=True)),
        ("a..b..c", Range("a", "b..c", is_since_fork=False)),
        ("@{u}...HEAD^{/a..b}", Range("@{u}", "HEAD^{/a..b}", is_since_fork=True)),
        ("..", None),
        ("main", None),
        ("v1.2", None),
        ("HEAD^{/a..b}", None),
        (":/a...b", None),
        ("HEAD:../data", None),
        ("", None),
    ],
)
def test_two_revisions_are_written_as_one(text: str, found: Range | None) -> None:
    assert Range.parse(text) == found
    assert found is None or Range.parse(str(found)) == found


def test_three_dots_start_where_the_two_have_parted(worktree: Worktree) -> None:
    fork = worktree.git("rev-parse", "HEAD")
    worktree.git("branch", "topic")
    ours = worktree.commit()
    worktree.git("checkout", "--quiet", "topic")
    theirs = worktree.commit_entries(("100644", "new", "new\n"))
    with Repository.around(worktree.path) as repository:
        found = repository.commits(Range("main", "topic", is_since_fork=True))
        assert found == (Commit(fork, "main...topic"), Commit(theirs, "topic"))
        found = repository.commits(Range("main", "topic", is_since_fork=False))
        assert found == (Commit(ours, "main"), Commit(theirs, "topic"))


def _range_refusal(around: Path) -> tuple[Reason, str]:
    with Repository.around(around) as repository, pytest.raises(GitError) as caught:
        repository.commits(Range("main", "other", is_since_fork=True))
    return caught.value.reason, usage_of(Language.EN).git[caught.value.reason].format(
        **caught.value.facts
    )


def test_two_that_never_were_one_are_told(worktree: Worktree, tmp_path: Path) -> None:
    worktree.git("checkout", "--quiet", "--orphan", "other")
    worktree.commit_entries(("100644", "new", "new\n"))
    assert _range_refusal(worktree.path) == (
        Reason.NO_COMMON_ANCESTOR,
        (
            "main and other have no commit in common; "
            "to compare them as they are, name them as two revisions"
        ),
    )
    url = worktree.path.as_uri()
    worktree.commit()
    git(tmp_path, "clone", "--quiet", "--bare", "--depth=1", "--no-single-branch", url, "shallow")
    assert _range_refusal(tmp_path / "shallow") == (
        Reason.NO_COMMON_ANCESTOR_IN_SHALLOW_CLONE,
        (
            "this shallow clone has no commit that main and other have in common; "
            "fetch the rest of the history with git fetch --unshallow "
            "(in GitHub Actions, fetch-depth: 0 of actions/checkout)"
        ),
    )


def test_a_history_that_is_damaged_is_told_in_the_words_of_git(worktree: Worktree) -> None:
    fork = worktree.git("rev-parse", "HEAD")
    worktree.git("branch", "other")
    worktree.commit_entries(("100644", "new", "new\n"))
    worktree.git("checkout", "--quiet", "other")
    worktree.commit_entries(("100644", "another", "new\n"))
    _lose(worktree, fork)
    assert _range_refusal(worktree.path)[0] is Reason.FAILED


@pytest.mark.parametrize("revision", ["-", "--output=x", "--git-dir=elsewhere", "-h"])
def test_what_begins_with_a_dash_is_no_revision(worktree: Worktree, revision: str) -> None:
    head = worktree.git("rev-parse", "HEAD")
    worktree.git("update-ref", "refs/heads/--output=x", head)
    assert _refusal(worktree.path, revision) == (
        Reason.BEGINS_WITH_DASH,
        f"{revision} is no revision: none may begin with a dash",
    )
    with Repository.around(worktree.path) as repository:
        assert repository.commit("refs/heads/--output=x").id == head


def test_what_may_be_one_thing_or_another_is_told(worktree: Worktree) -> None:
    said = (
        " may be one thing or another; write more digits of the commit, "
        "or refs/heads/… for a branch, refs/tags/… for a tag"
    )
    worktree.git("tag", "main")
    worktree.git("config", "core.warnAmbiguousRefs", "false")
    assert _refusal(worktree.path, "main") == (Reason.AMBIGUOUS_REVISION, f"main{said}")
    worktree.git("update-ref", "refs/heads/HEAD", "HEAD")
    ids = _commits_alike(worktree)
    assert _refusal(worktree.path, ids) == (Reason.AMBIGUOUS_REVISION, f"{ids}{said}")
    with Repository.around(worktree.path) as repository:
        assert repository.commit("refs/tags/main") != repository.commit("HEAD")
        assert repository.commit("HEAD").id == worktree.git("rev-parse", "refs/heads/main")


def _commits_alike(worktree: Worktree) -> str:
    """Make commits until the ids of two begin with the same four digits."""
    stream = "".join(
        f"commit refs/heads/many\ncommitter A <a@example.org> {number} +0000\ndata 0\n\n"
        for number in range(1, 1500)
    )
    worktree.git("fast-import", "--quiet", given=stream)
    starts = [id_[:4] for id_ in worktree.git("rev-list", "many").split()]
    return next(start for start in starts if starts.count(start) > 1)


@pytest.mark.parametrize(
    ("revision", "kind"), [("HEAD:data", "tree"), ("HEAD:data/plans.yaml", "blob")]
)
def test_what_is_no_commit_is_told(worktree: Worktree, revision: str, kind: str) -> None:
    assert _refusal(worktree.path, revision) == (
        Reason.NOT_A_COMMIT,
        f"{revision} is no commit but a {kind}",
    )


def test_a_tag_of_a_file_is_no_commit(worktree: Worktree) -> None:
    worktree.git("tag", "--annotate", "--message", "x", "file", "HEAD:data/plans.yaml")
    assert _refusal(worktree.path, "file")[1] == "file is no commit but a tag"


def test_a_commit_without_the_folder_is_told(worktree: Worktree) -> None:
    said = "revision HEAD has no data folder {}: there is no plans.yaml in it"
    for name in ("elsewhere", "data/results", "data/plans.yaml"):
        folder = worktree.path / name
        assert _refusal(worktree.path, "HEAD", folder) == (
            Reason.NO_DATA,
            said.format(folder.as_posix()),
        )


def test_a_folder_outside_the_repository_is_in_none_of_its_commits(
    worktree: Worktree, tmp_path: Path
) -> None:
    assert _refusal(worktree.path, "HEAD", tmp_path / "data")[0] is Reason.NO_DATA


def test_a_folder_in_no_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert _refusal(tmp_path / "data", "HEAD") == (
        Reason.NOT_A_REPOSITORY,
        f"{tmp_path} is in no git repository",
    )
    assert revision_of(tmp_path) is None


def test_no_git_is_told(
    worktree: Worktree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "git.exe" if os.name == "nt" else "git"
    (tmp_path / name).write_text("#!/bin/sh\necho ran > ran\n", encoding="utf-8")
    (tmp_path / name).chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join([".", "", str(tmp_path / "empty")]))
    assert _refusal(worktree.path, "HEAD") == (
        Reason.NOT_INSTALLED,
        "git is needed for this and was not found; install it, or add it to PATH",
    )
    assert revision_of(worktree.path) is None
    assert not (tmp_path / "ran").exists()


def _lose(worktree: Worktree, expression: str) -> str:
    """Take an object out of the repository, and return its id."""
    id_ = worktree.git("rev-parse", expression)
    file = worktree.path / ".git" / "objects" / id_[:2] / id_[2:]
    file.chmod(0o644)
    file.unlink()
    return id_


@pytest.mark.parametrize("expression", ["HEAD:data/results/2566.yaml", "HEAD:data/results"])
def test_an_object_that_is_missing_is_told(worktree: Worktree, expression: str) -> None:
    id_ = _lose(worktree, expression)
    said = (
        f"object {id_} is missing from the repository; in a partial clone, fetch it first: "
        "git fetch --refetch --no-filter"
    )
    assert _refusal(worktree.path, "HEAD", worktree.path / "data") == (Reason.OBJECT_MISSING, said)


def test_a_partial_clone_fetches_nothing(worktree: Worktree, tmp_path: Path) -> None:
    worktree.git("config", "uploadpack.allowFilter", "true")
    url = worktree.path.as_uri()
    git(tmp_path, "clone", "--quiet", "--bare", "--filter=blob:none", url, "partial")
    partial = tmp_path / "partial"
    reason, said = _refusal(partial, "HEAD", partial / "data")
    assert reason is Reason.OBJECT_MISSING
    assert worktree.git("rev-parse", "HEAD:data/plans.yaml") in said
    assert git(partial, "count-objects", "-v").count("packs: 1\n") == 1
    git(partial, "cat-file", "-p", "HEAD:data/plans.yaml")  # git by itself does fetch it
    assert "packs: 2\n" in git(partial, "count-objects", "-v")
    git(partial, "fetch", "--quiet", *said.partition("git fetch ")[2].split())
    assert _read(partial, "HEAD", partial / "data").sha256 == load(DATA).sha256


def test_an_object_that_is_damaged_is_told_in_the_words_of_git(worktree: Worktree) -> None:
    id_ = worktree.git("rev-parse", "HEAD:data/results/2566.yaml")
    file = worktree.path / ".git" / "objects" / id_[:2] / id_[2:]
    file.chmod(0o644)
    file.write_bytes(b"no object")
    reason, said = _refusal(worktree.path, "HEAD", worktree.path / "data")
    assert reason is Reason.FAILED
    assert said.startswith("git failed: ")
    assert "\n" not in said


def test_an_entry_that_is_not_what_its_mode_says_is_damaged(worktree: Worktree) -> None:
    data, plans, results = (
        bytes.fromhex(worktree.git("rev-parse", f"HEAD:{path}"))
        for path in ("data", "data/plans.yaml", "data/results")
    )
    inner = _tree(worktree, b"100644 plans.yaml\0" + results)
    for content in (
        b"40000 data\0" + plans,
        b"40000 ../data\0" + data,
        b"40000 data\0" + data[:9],
        b"40000 data\0" + bytes.fromhex(inner),
    ):
        commit = _commit_of(worktree, _tree(worktree, content))
        reason, said = _refusal(worktree.path, commit, worktree.path / "data")
        assert (reason, said[:19], said[59:]) == (
            Reason.FAILED,
            "git failed: object ",
            " is damaged",
        )


def _tree(worktree: Worktree, content: bytes) -> str:
    """Write a tree of whatever content, which git would not make."""
    return worktree.git(
        *("hash-object", "-t", "tree", "--literally", "-w", "--stdin"), given=content
    )


def _commit_of(worktree: Worktree, tree: str) -> str:
    who = "A <a@example.org> 0 +0000"
    content = f"tree {tree}\nauthor {who}\ncommitter {who}\n\n"
    return worktree.git("hash-object", "-t", "commit", "-w", "--stdin", given=content)


def test_git_that_does_not_answer_is_stopped(
    worktree: Worktree, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = worktree.path / "data"
    with Repository.around(folder) as repository:
        commit = repository.commit("HEAD")
        monkeypatch.setattr(objects_module, "SECONDS", 0.2)
        monkeypatch.setattr(objects_module._Process, "_answer", _hangs)
        with pytest.raises(GitError) as caught:
            repository.folder(commit, folder)
    assert (caught.value.reason, caught.value.facts) == (Reason.TOO_SLOW, {"seconds": "0.2"})


def _hangs(process: objects_module._Process, name: str, most: int) -> object:
    """Ask nothing, and wait for an answer."""
    del most
    process._stdout.readline()
    raise process._refusal(name)


def test_git_that_takes_too_long_for_a_revision_is_stopped(
    worktree: Worktree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(command: list[str], *, timeout: float, **_: object) -> None:
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr("nsstrack.git.command.subprocess.run", late)
    assert _refusal(worktree.path, "HEAD") == (
        Reason.TOO_SLOW,
        "git gave no answer for 60 seconds and was stopped",
    )
    assert revision_of(worktree.path) is None


def test_git_that_cannot_be_started_is_told(
    worktree: Worktree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    folder = worktree.path / "data"
    with Repository.around(folder) as repository:
        commit = repository.commit("HEAD")
        monkeypatch.setattr("nsstrack.git.objects.subprocess.Popen", fails)
        with pytest.raises(GitError) as caught:
            repository.folder(commit, folder)
    assert caught.value.facts == {"said": "Permission denied"}
    monkeypatch.setattr("nsstrack.git.command.subprocess.run", fails)
    assert _refusal(worktree.path, "HEAD") == (Reason.FAILED, "git failed: Permission denied")


def test_a_working_folder_that_is_gone_is_in_no_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> str:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("os.getcwd", gone)
    assert _refusal(Path("data"), "HEAD") == (
        Reason.NOT_A_REPOSITORY,
        "data is in no git repository",
    )


def test_there_is_a_sentence_for_every_reason_in_both_languages() -> None:
    for language in Language:
        assert list(usage_of(language).git) == [reason.value for reason in Reason]
