"""The hooks stop a bad commit and let a good one pass, run by pre-commit itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from documents import replace_once
from program import ROOT, run_process

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PACKAGE = (
    ".gitattributes",
    ".gitignore",
    ".pre-commit-hooks.yaml",
    "LICENSE",
    "README.md",
    "pyproject.toml",
    "src",
)
_FROM_OUTSIDE = ("COVERAGE_", "GIT_", "NSSTRACK_", "PRE_COMMIT", "PYTHON")
_FOUND = "data/results/2568.yaml:14:3: error[N305]"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What git and pre-commit are told: nothing of whoever runs the tests."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_FROM_OUTSIDE)}
    return kept | {
        "GIT_AUTHOR_EMAIL": "analyst@example.org",
        "GIT_AUTHOR_NAME": "An analyst",
        "GIT_COMMITTER_EMAIL": "analyst@example.org",
        "GIT_COMMITTER_NAME": "An analyst",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "NSSTRACK_LANG": "en",
        "PRE_COMMIT_COLOR": "never",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "VIRTUALENV_OVERRIDE_APP_DATA": str(home / "virtualenv"),
    }


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A repository with what this one's package is made from, as it stands now."""
    folder = tmp_path_factory.mktemp("nsstrack")
    for name in _PACKAGE:
        if (ROOT / name).is_dir():
            hidden = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=hidden)
        else:
            shutil.copy(ROOT / name, folder / name)
    _git(folder, environment, "init", "--quiet")
    assert _commit(folder, environment).returncode == 0
    return folder


@pytest.mark.parametrize("name", ["office", "แผน ความมั่นคง"], ids=["plain", "thai-and-space"])
def test_the_hook_of_this_repository_stops_a_bad_commit(
    tmp_path: Path, environment: dict[str, str], clone: Path, name: str
) -> None:
    folder = _begun(tmp_path / name, environment)
    revision = _git(clone, environment, "rev-parse", "HEAD").stdout.decode().strip()
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {clone}\n    rev: {revision}\n    hooks:\n"
        "      - id: nsstrack-validate\n",
        encoding="utf-8",
    )
    _assert_it_is_a_gate(folder, environment)


def test_the_hook_that_init_writes_stops_a_bad_commit(
    tmp_path: Path, environment: dict[str, str], programs: Path
) -> None:
    folder = _begun(tmp_path / "แผน ความมั่นคง", environment)
    found = f"{programs}{os.pathsep}{environment['PATH']}"
    _assert_it_is_a_gate(folder, environment | {"PATH": found})


def _begun(folder: Path, environment: Mapping[str, str]) -> Path:
    """Return a repository with the example in it, with the hooks of pre-commit set up."""
    assert run_process("init", str(folder)).returncode == 0
    _git(folder, environment, "init", "--quiet")
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
    )
    return folder


def _assert_it_is_a_gate(folder: Path, environment: Mapping[str, str]) -> None:
    good = _commit(folder, environment)
    assert good.returncode == 0, good.stderr.decode()
    assert "nsstrack validate" in good.stderr.decode()
    assert "Passed" in good.stderr.decode()

    results = folder / "data" / "results" / "2568.yaml"
    replace_once(results, "  SAFE-2a-lights: 62", "  SAFE-2a-light: 62")
    wrong = _commit(folder, environment)
    assert wrong.returncode == 1
    assert f"\n{_FOUND}" in wrong.stderr.decode()
    assert "did you mean `SAFE-2a-lights`?" in wrong.stderr.decode()
    replace_once(results, "  SAFE-2a-light: 62", "  SAFE-2a-lights: 63")
    assert _commit(folder, environment).returncode == 0

    (folder / "data" / "plans.yaml").unlink()
    deleted = _commit(folder, environment)
    assert deleted.returncode == 1
    assert "no data folder" in deleted.stderr.decode()
    assert _git(folder, environment, "rev-list", "--count", "HEAD").stdout == b"2\n"


def _commit(folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    _git(folder, environment, "add", "--all")
    return subprocess.run(
        ["git", "commit", "--message", "An edit"],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
    )


def _git(
    folder: Path, environment: Mapping[str, str], *arguments: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )
