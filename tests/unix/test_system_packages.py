"""`tools/system_packages.py` installs what is missing, and only that."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_TOOL = ROOT / "tools" / "system_packages.py"
_THERE = ("chromium", "cmark-gfm", "pdftotext")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder for PATH with all but pandoc, and an apt-get that only notes what it is told."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("env", "sh"):
        (folder / name).symlink_to(str(shutil.which(name)))
    for name in _THERE:
        _make(folder / name, "")
    _make(folder / "fc-list", "echo Loma")
    _make(folder / "apt-get", f'echo "$DEBIAN_FRONTEND $*" >>"{tmp_path}/told"')
    _make(folder / "sudo", 'shift; "$@"')
    return folder


def _make(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def _run(programs: Path) -> tuple[int, str, str]:
    """Run the tool; return its code, what it says, and what apt-get was told."""
    run = subprocess.run(
        [sys.executable, str(_TOOL)],
        env={"PATH": str(programs)},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    told = programs.parent / "told"
    return run.returncode, run.stdout + run.stderr, told.read_text() if told.exists() else ""


def test_only_what_is_missing_is_installed_and_nobody_is_asked(programs: Path) -> None:
    assert _run(programs) == (
        0,
        "",
        (
            "noninteractive -qq update\n"
            "noninteractive -qq install --yes --no-install-recommends pandoc\n"
        ),
    )


def test_nothing_is_done_where_all_is_there(programs: Path) -> None:
    _make(programs / "pandoc", "")
    _make(programs / "sudo", "exit 1")
    assert _run(programs) == (0, "", "")


def test_fonts_are_missing_where_none_is_thai(programs: Path) -> None:
    _make(programs / "fc-list", "")
    assert _run(programs)[2].endswith("pandoc fonts-thai-tlwg\n")


def test_without_apt_it_says_what_is_needed(programs: Path) -> None:
    (programs / "apt-get").unlink()
    assert _run(programs) == (
        1,
        "make test-all needs pandoc (as Debian names them); install them first\n",
        "",
    )


def test_what_apt_says_is_shown_where_it_fails(programs: Path) -> None:
    _make(programs / "apt-get", "echo no network; exit 100")
    code, said, _ = _run(programs)
    assert code == 1
    assert said.startswith("no network\n")
    assert said.endswith("update failed; it says why above\n")
