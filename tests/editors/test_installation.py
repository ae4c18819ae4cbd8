"""`tools/node_packages.py` installs what a folder of tests needs, or says what it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path


_TOOL = ROOT / "tools" / "node_packages.py"
NAMES = sorted(lock.parent.name for lock in ROOT.glob("tests/*/package-lock.json"))


@pytest.mark.parametrize("name", NAMES)
def test_without_node_it_says_what_is_needed(tmp_path: Path, name: str) -> None:
    run = subprocess.run(
        [sys.executable, str(_TOOL), name, str(tmp_path / name)],
        env=os.environ | {"PATH": str(tmp_path)},
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (run.returncode, run.stdout, run.stderr) == (
        1,
        "",
        f"tests/{name} needs Node.js 20 or later with npm (nodejs.org); there is none here\n",
    )
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", NAMES)
def test_the_lock_file_names_no_download_host(name: str) -> None:
    lock = (ROOT / "tests" / name / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') == lock.count('"node_modules/')
