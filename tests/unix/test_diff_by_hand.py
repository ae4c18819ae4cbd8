"""What docs/ci.md shows for a push by hand and for GitLab does what it says."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
import yaml

from documents import DOCS, read
from unix.pull_requests import EDIT, checked_out, git, handed_in

if TYPE_CHECKING:
    from pathlib import Path

    from unix.pull_requests import Request

TEXT = read(DOCS / "ci.md")


@pytest.fixture
def environment(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nsstrack on PATH."""
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("NSSTRACK_LANG", "en")


def _with_hook(request: Request, folder: Path, revision: str) -> Path:
    """Return a clone that has `main` from its origin, with the hook that the document shows."""
    (shown,) = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    clone = checked_out(request, folder, 0, revision)
    git(clone, "fetch", "--quiet", "origin", "main:refs/remotes/origin/main")
    hook = clone / ".git" / "hooks" / "pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(shown, encoding="utf-8")
    hook.chmod(0o755)
    return clone


def _push(clone: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "push", "--quiet", "origin", "HEAD:refs/heads/correction"],
        cwd=clone,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.usefixtures("environment")
def test_a_push_shows_what_it_does(tmp_path: Path) -> None:
    request = handed_in(tmp_path)
    done = _push(_with_hook(request, tmp_path, request.head))
    assert done.returncode == 0
    assert f"\n{request.forked_from[:12]} → HEAD" in done.stdout
    assert "gpi" in done.stdout
    assert "tip" not in done.stdout
    assert git(request.origin, "rev-parse", "correction") == request.head


@pytest.mark.usefixtures("environment")
def test_a_push_with_errors_is_stopped(tmp_path: Path) -> None:
    request = handed_in(tmp_path, (EDIT[0], f"  gip: 1\n{EDIT[0]}"))
    done = _push(_with_hook(request, tmp_path, request.head))
    assert done.returncode == 1
    assert "error[N305]" in done.stdout
    assert git(request.origin, "branch", "--list", "correction") == ""


@pytest.mark.usefixtures("environment")
def test_the_first_push_with_data_passes(tmp_path: Path) -> None:
    request = handed_in(tmp_path, is_first=True)
    done = _push(_with_hook(request, tmp_path, request.head))
    assert (done.returncode, done.stdout) == (0, "")
    assert "has no data folder data" in done.stderr


@pytest.mark.usefixtures("environment")
def test_the_job_on_gitlab_leaves_the_page(tmp_path: Path) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 0, request.head)
    shown = re.findall(r"```yml\n(.*?)```", TEXT, re.DOTALL)[-1]
    job = yaml.safe_load(shown)["diff"]
    given = job["variables"] | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": request.forked_from}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", "\n".join(job["script"])],
        cwd=clone,
        env=os.environ | given,
        check=False,
        capture_output=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    (path,) = job["artifacts"]["paths"]
    assert "| results 2566 | gpi | changed: value 92 → 61 |" in read(clone / path)
    assert git(clone, "status", "--porcelain") == f"?? {path}"
