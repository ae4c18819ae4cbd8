"""`tools/editors.py` installs the language server, or says what it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_without_node_it_says_what_is_needed(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "editors.py"), str(tmp_path / "editors")],
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
        "the tests of editors need Node.js 20 or later with npm (nodejs.org); there is none here\n",
    )
    assert not (tmp_path / "editors").exists()


def test_the_lock_file_names_no_download_host() -> None:
    lock = (ROOT / "tests" / "editors" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') == lock.count('"node_modules/')
