"""Running the program in tests as a user would, in this process."""

from __future__ import annotations

import gc
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
