"""The GitLab job of the example does what it says: its own lines, run by a shell."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from documents import replace_once
from program import run_process

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["en", "th"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The example in one language, in a folder with a difficult name."""
    folder = tmp_path / "แผน ความมั่นคง"
    assert run_process("init", str(folder), "--lang", request.param).returncode == 0
    return folder


def _run(folder: Path, programs: Path, part: str = "script") -> subprocess.CompletedProcess[bytes]:
    """Run a part of the job as a runner does, one shell that stops at what fails."""
    text = (folder / ".gitlab-ci.yml").read_text(encoding="utf-8")
    job: dict[str, Any] = yaml.safe_load(text)["data"]
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", "\n".join(job[part])],
        cwd=folder,
        env=os.environ | {"PATH": path} | job["variables"],
        check=False,
        capture_output=True,
    )


def test_the_example_passes_and_is_shown(office: Path, programs: Path) -> None:
    done = _run(office, programs)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("SAFE  ")
    assert done.stderr.decode() in {"no errors\n", "ไม่พบข้อผิดพลาด\n"}


def test_a_wrong_edit_fails_and_nothing_is_shown(office: Path, programs: Path) -> None:
    replace_once(office / "data" / "results" / "2568.yaml", "SAFE-2a-lights", "SAFE-2a-light")
    done = _run(office, programs)
    assert done.returncode == 1
    assert "[N305]" in done.stdout.decode()
    assert "SAFE  " not in done.stdout.decode()
    assert _run(office, programs, "after_script").returncode == 0
    (found,) = json.loads((office / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert (found["check_name"], found["location"]["lines"]["begin"]) == ("N305", 14)


def test_it_comes_to_an_end_and_installs_what_it_names(office: Path) -> None:
    text = (office / ".gitlab-ci.yml").read_text(encoding="utf-8")
    job: dict[str, Any] = yaml.safe_load(text)["data"]
    assert job["timeout"] == "10 minutes"
    assert job["before_script"] == ['python -m pip install --quiet "nsstrack @ $NSSTRACK"']
    assert job["variables"]["NSSTRACK"].endswith("@REVISION")
