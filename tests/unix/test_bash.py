"""Completion in bash itself, with the script that the program gives it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from program import DATA, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLANS = ["01", "NSPP"]
SUB_PLANS = ["0101", "0102", "0103", "0104", "0105"]
PERIODS = ["2561", "2562", "2563", "2564", "2565", "2566", "2567-6M", "2567", "2568"]


@pytest.fixture
def bash(tmp_path: Path) -> Callable[..., list[str]]:
    """A bash that has read the script for it, and has `nsstrack` on its path."""
    found = shutil.which("bash")
    assert found is not None
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "nsstrack"
    start = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m nsstrack "$@"\n'
    command.write_text(start, encoding="utf-8", newline="\n")
    command.chmod(0o755)
    environment = os.environ | {"PATH": os.pathsep.join((str(folder), os.environ["PATH"]))}

    def run(*words: str, at: Path = ROOT) -> list[str]:
        script = "\n".join(
            (
                'eval "$(_NSSTRACK_COMPLETE=source_bash nsstrack)"',
                "[[ $(complete -p nsstrack) == *' -F _nsstrack_completion nsstrack' ]] || exit 9",
                f"COMP_WORDS=({shlex.join(words)})",
                f"COMP_CWORD={len(words) - 1}",
                '_nsstrack_completion nsstrack "${COMP_WORDS[COMP_CWORD]}"',
                "printf '%s\\n' \"${COMPREPLY[@]}\"",
            )
        )
        done = subprocess.run(
            [found, "--norc", "--noprofile", "-c", script],
            cwd=at,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode().split("\n")[:-1]

    return run


def test_bash_completes(bash: Callable[..., list[str]], tmp_path: Path) -> None:
    assert bash("nsstrack", "eva") == ["evaluate"]
    assert bash("nsstrack", "evaluate", "") == PERIODS
    assert bash("nsstrack", "compare", "2565", "") == PERIODS
    assert bash("nsstrack", "diff", "main", "--period", "2567") == ["2567-6M", "2567"]
    assert bash("nsstrack", "evaluate", "๒๕๖๖") == ["๒๕๖๖"]
    assert bash("nsstrack", "evaluate", "2566", "--sub-plan", "01") == SUB_PLANS
    assert (
        bash("nsstrack", "evaluate", "--data", DATA.as_posix(), "--plan", "", at=tmp_path) == PLANS
    )
    assert bash("nsstrack", "evaluate", "2566", "--plan", "", at=tmp_path) == [""]
