"""Running the program in tests as a user would: in this process, or as one of its own."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.cli import main

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
EXPECTED = ROOT / "tests" / "expected"
COMMAND = [sys.executable, "-m", "nsstrack"]


@dataclass(frozen=True)
class Run:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


class Program:
    """The program with the shipped data, its output captured."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, columns: int = 100, folder: Path = ROOT) -> Run:
        self._monkeypatch.chdir(folder)
        self._monkeypatch.setenv("COLUMNS", str(columns))
        self._monkeypatch.setattr(sys, "argv", ["nsstrack", *arguments])
        self._capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else 1
        finally:
            gc.enable()  # the program switches it off, for it ends where a test goes on
        captured = self._capsys.readouterr()
        return Run(code, captured.out, captured.err)


def run_process(
    *arguments: str, environment: dict[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own; what hangs fails."""
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        [*COMMAND, *arguments],
        env=os.environ | (environment or {}),
        check=False,
        # mypy cannot tell which of subprocess.run's overloads a dictionary of options means.
        **({"capture_output": True, "cwd": ROOT, "timeout": 60} | options),  # type: ignore[call-overload]
    )
    return done
