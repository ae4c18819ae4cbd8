"""What is wrong in a folder is found in a commit as on the disk, under the same names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bench.generated import Shape, write_folder
from golden_cases import cases
from nsstrack import load
from nsstrack.files import list_files
from nsstrack.git import GitError, Reason, Repository
from nsstrack.problem import Code
from program import DATA
from repositories import Worktree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nsstrack.dataset import Dataset
    from nsstrack.git import Commit
    from nsstrack.problem import Finding

_CASES = [case for case in cases() if case.can_be_made]


@dataclass(frozen=True)
class Committed:
    """A commit of a repository that stays open."""

    worktree: Worktree
    repository: Repository
    commit: Commit

    def read(self, name: str) -> Dataset:
        """Return what is read of a folder of the commit."""
        return load(self.repository.folder(self.commit, self.worktree.path / name))


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Committed]:
    """A repository in which each golden case is a data folder."""
    worktree = Worktree.begin(tmp_path_factory.mktemp("golden"))
    for case in _CASES:
        case.write(worktree.path / case.path.stem)
    for folder, folders, files in os.walk(worktree.path):
        if not folders and not files:
            worktree.write(f"{folder}/.kept", "git keeps no empty folder")
    worktree.commit()
    with Repository.around(worktree.path) as repository:
        yield Committed(worktree, repository, repository.commit("HEAD"))


@pytest.mark.parametrize("case", [each.path.stem for each in _CASES])
def test_every_golden_case_is_the_same_in_a_commit(golden: Committed, case: str) -> None:
    folder = golden.worktree.path / case
    on_disk = load(folder)
    if Code.NO_PLANS in {finding.code for finding in on_disk.findings}:
        with pytest.raises(GitError, match=Reason.NO_DATA):
            golden.read(case)
    else:
        assert golden.read(case) == on_disk


def test_a_big_folder_after_a_long_history_is_read_right(tmp_path: Path) -> None:
    worktree = Worktree.begin(tmp_path / "big")
    folder = write_folder(tmp_path / "big" / "data", Shape(periods=3, indicators=2_000))
    worktree.commit()
    first = (folder / "results" / "2570.yaml").read_bytes()
    head = worktree.git("rev-parse", "HEAD")
    stream = "".join(
        f"commit refs/heads/main\ncommitter A <a@example.org> {number} +0000\ndata 0\n"
        + (f"from {head}\n" if number == 1 else "")
        + f"M 644 inline data/results/2570.yaml\ndata {len(first) + 9}\n"
        + f"{first.decode()}# {number:06}\n\n"
        for number in range(1, 201)
    )
    worktree.git("fast-import", "--quiet", given=stream)
    worktree.git("reset", "--quiet", "--hard")
    with Repository.around(folder) as repository:
        newest = load(repository.folder(repository.commit("HEAD"), folder))
        oldest = load(repository.folder(repository.commit("HEAD~200"), folder))
        assert len(worktree.git("rev-list", "HEAD").split()) == 201
    assert newest == load(folder)
    assert len(newest.plans.entries) >= 2_000
    assert oldest.results == newest.results
    (folder / "results" / "2570.yaml").write_bytes(first)
    assert oldest == load(folder)


# Entries that not every disk can hold


def _found(worktree: Worktree, *entries: tuple[str, str, str | bytes]) -> list[tuple[str, ...]]:
    """Return what is found in the data once `entries` are committed to it."""
    worktree.commit_entries(*((mode, f"data/{name}", content) for mode, name, content in entries))
    with Repository.around(worktree.path) as repository:
        folder = repository.folder(repository.commit("HEAD"), worktree.path / "data")
        return [_told(finding, worktree.path / "data") for finding in load(folder).findings]


def _told(finding: Finding, folder: Path) -> tuple[str, ...]:
    name = finding.at.file.removeprefix(f"{folder.as_posix()}/")
    return finding.code.name, name, str(finding.facts.get("reason", ""))


_RESULTS = b"period: 2560\nresults: {}\n"


@pytest.mark.parametrize(
    "target",
    [
        "real.yaml",
        "./real.yaml",
        "../results/real.yaml",
        "../../data/results/real.yaml",
        "by-link.yaml",
        "../again/real.yaml",
        "../again/.././again/real.yaml",
        "../../elsewhere/back/real.yaml",
    ],
)
def test_a_link_that_stays_inside_is_followed(worktree: Worktree, target: str) -> None:
    worktree.commit_entries(("120000", "elsewhere/back", "../data/results"))
    found = _found(
        worktree,
        ("100644", "results/real.yaml", _RESULTS),
        ("120000", "results/by-link.yaml", "real.yaml"),
        ("120000", "again", "results"),
        ("120000", "results/2560.yaml", target),
    )
    assert found == [
        ("PERIOD_OUTSIDE_PHASES", "results/2560.yaml", ""),
        *(("NOT_A_PERIOD", f"results/{name}.yaml", "") for name in ("by-link", "real")),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "../../outside.yaml",
        "/etc/passwd",
        "/data/results/2566.yaml",
        "../../../office/data/results/2566.yaml",
        "../../..",
        "out.yaml",
        "x" * 5000,
        "../../\udcff",
    ],
)
def test_a_link_out_of_the_folder_is_refused(worktree: Worktree, target: str) -> None:
    worktree.commit_entries(("100644", "outside.yaml", _RESULTS))
    content = target.encode(errors="surrogateescape")
    found = _found(
        worktree,
        ("120000", "results/out.yaml", "../../outside.yaml"),
        ("120000", "results/2560.yaml", content),
    )
    assert found[:1] == [("LINK_OUT_OF_FOLDER", "results/2560.yaml", "")]


def test_a_link_out_of_the_root_is_refused(tmp_path: Path) -> None:
    worktree = Worktree.begin(tmp_path / "root")
    worktree.commit_entries(
        ("100644", "plans.yaml", (DATA / "plans.yaml").read_bytes()),
        ("120000", "results/2560.yaml", "../../root/plans.yaml"),
        ("120000", "plans", "/"),
    )
    with Repository.around(worktree.path) as repository:
        folder = repository.folder(repository.commit("HEAD"), worktree.path)
        problems = list_files(folder).problems
    assert [problem.code for problem in problems] == [Code.LINK_OUT_OF_FOLDER] * 2


def test_links_to_nowhere_and_in_a_loop_are_no_files(worktree: Worktree) -> None:
    found = _found(
        worktree,
        ("120000", "results/2559.yaml", "2559.yaml"),
        ("120000", "results/2560.yaml", "nowhere.yaml"),
        ("120000", "results/2561.yaml", "2562.yaml/below"),
        ("120000", "results/loop", "loop"),
        ("120000", "plans", "plans"),
    )
    assert found == [
        ("UNREADABLE_FILE", "plans", "special"),
        *(("UNREADABLE_FILE", f"results/{year}.yaml", "special") for year in (2559, 2560, 2561)),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "nowhere/../real.yaml",
        "real.yaml/../real.yaml",
        "real.yaml/below",
        "a/" * 2_000 + "a",
        "again/" * 500 + "real.yaml",
    ],
)
def test_a_link_through_what_is_no_folder_leads_nowhere(worktree: Worktree, target: str) -> None:
    found = _found(
        worktree,
        ("100644", "results/real.yaml", _RESULTS),
        ("120000", "results/again", "."),
        ("120000", "results/2560.yaml", target),
    )
    assert ("UNREADABLE_FILE", "results/2560.yaml", "special") in found


def test_a_folder_may_be_a_link_or_a_link_to_nowhere_or_a_file(worktree: Worktree) -> None:
    worktree.git("mv", "data/results", "data/kept")
    worktree.commit()
    assert _found(worktree, ("120000", "results", "kept")) == []
    assert _found(worktree, ("120000", "results", "gone"))[0] == (
        *("UNREADABLE_FILE", "results", "changed"),
    )
    assert _found(worktree, ("120000", "results", "plans.yaml"))[0] == (
        *("UNREADABLE_FILE", "results", os.strerror(20)),
    )
    assert _found(worktree, ("120000", "results", "../.."))[0] == (
        *("LINK_OUT_OF_FOLDER", "results", ""),
    )


def test_the_data_folder_itself_may_be_a_link(worktree: Worktree) -> None:
    worktree.git("mv", "data", "kept")
    worktree.commit_entries(("120000", "data", "kept"))
    with Repository.around(worktree.path) as repository:
        folder = repository.folder(repository.commit("HEAD"), worktree.path / "data")
        assert load(folder).sha256 == load(DATA).sha256
    for target in ("nowhere", "../office/kept", "kept/plans.yaml"):
        worktree.commit_entries(("120000", "data", target))
        with Repository.around(worktree.path) as repository:
            commit = repository.commit("HEAD")
            with pytest.raises(GitError, match=Reason.NO_DATA):
                repository.folder(commit, worktree.path / "data")


def test_submodules_are_refused(worktree: Worktree) -> None:
    id_ = "1" * 40
    found = _found(
        worktree,
        ("160000", "plans", id_),
        ("160000", "results/2550.yaml", id_),
        ("160000", "results/2551", id_),
        ("100644", "results/2552/a.yaml", _RESULTS.replace(b"2560", b"2552")),
        ("160000", "results/2552/b", id_),
    )
    assert found == [
        ("UNREADABLE_FILE", "plans", "submodule"),
        ("UNREADABLE_FILE", "results/2550.yaml", "submodule"),
        ("UNREADABLE_FILE", "results/2551", "submodule"),
        ("UNREADABLE_FILE", "results/2552/b", "folder"),
    ]


@pytest.mark.parametrize(
    "name",
    ["a\nb.yaml", 'a"b.yaml', "a\\b.yaml", "con.yaml", "\udcff.yaml", "C:x.yaml", ":(top)a.yaml"],
)
def test_names_that_no_windows_has_are_told(worktree: Worktree, name: str) -> None:
    found = _found(worktree, ("100644", f"results/{name}", _RESULTS))
    assert found == [("NAME_NOT_PORTABLE", f"results/{name}", "")]


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    worktree: Worktree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nsstrack.files.MAX_FILE_BYTES", 200_000)
    sizes = {"2550": 200_000, "2551": 200_001, "2552": 5_000_000}
    found = _found(
        worktree,
        *(
            ("100644", f"results/{year}.yaml", b"#".ljust(size, b"x"))
            for year, size in sizes.items()
        ),
    )
    assert found == [
        ("EMPTY_FILE", "results/2550.yaml", ""),
        ("FILE_TOO_LARGE", "results/2551.yaml", ""),
        ("FILE_TOO_LARGE", "results/2552.yaml", ""),
    ]


def test_a_tree_with_more_paths_than_can_be_counted_is_read(worktree: Worktree) -> None:
    """The same folder many times in a folder, and so on: 10 to the 12th files."""
    plans = worktree.git("rev-parse", "HEAD:data/plans.yaml")
    tree = worktree.git("mktree", given=f"100644 blob {plans}\tplans.yaml\n")
    for _ in range(12):
        rows = "".join(f"040000 tree {tree}\tf{number}\n" for number in range(10))
        tree = worktree.git("mktree", given=f"{rows}100644 blob {plans}\tplans.yaml\n")
    root = worktree.git("mktree", given=f"040000 tree {tree}\tdata\n")
    commit = worktree.git("commit-tree", root, "-m", "bomb")
    with Repository.around(worktree.path) as repository:
        folder = repository.folder(repository.commit(commit), worktree.path / "data")
        assert load(folder).plans == load(DATA).plans
