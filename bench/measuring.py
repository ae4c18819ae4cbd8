"""Commands measured in turns: CPU time, wall time and peak memory of each process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PYTHON = sys.executable
NSSTRACK = (PYTHON, "-m", "nsstrack")
_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "NSSTRACK_DATA")
_MEGABYTE = 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command."""

    cpu: float
    wall: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All runs of a command, one a turn."""

    runs: tuple[Run, ...]

    @property
    def cpu(self) -> float:
        """The median of the CPU seconds, user and system."""
        return median(run.cpu for run in self.runs)

    @property
    def wall(self) -> float:
        """The median of the seconds on the clock."""
        return median(run.wall for run in self.runs)

    @property
    def megabytes(self) -> float:
        """The median of the peaks of memory."""
        return median(run.megabytes for run in self.runs)

    @classmethod
    def of_all(cls, measured: Sequence[Measured]) -> Measured:
        """Return several commands as one, turn by turn: their times added, the highest peak."""
        turns = zip(*(each.runs for each in measured), strict=True)
        return cls(
            tuple(
                Run(
                    sum(run.cpu for run in turn),
                    sum(run.wall for run in turn),
                    max(run.megabytes for run in turn),
                )
                for turn in turns
            )
        )

    def ratio(self, other: Measured) -> float:
        """Return the median over all turns of its CPU time over that of `other`."""
        return median(a.cpu / b.cpu for a, b in zip(self.runs, other.runs, strict=True))


def in_turns(commands: Mapping[str, Sequence[str]], turns: int) -> dict[str, Measured]:
    """Run every command once a turn, so that what slows the machine down slows all of them.

    Of several turns the first is not counted: it compiles, and fills the caches of files.
    """
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    uncounted = 1 if turns > 1 else 0
    for turn in range(uncounted + turns):
        for name, command in commands.items():
            run = _run(command)
            if turn >= uncounted:
                taken[name].append(run)
    return {name: Measured(tuple(runs)) for name, runs in taken.items()}


def output_of(command: Sequence[str]) -> str:
    """Return what `command` prints, on either stream."""
    done = subprocess.run(  # noqa: S603 - our own commands
        command,
        env=environment(),
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout


def environment() -> dict[str, str]:
    """Return the environment of a usual run: compiled once, whatever the caller has set."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    compiled = os.path.join(tempfile.gettempdir(), "nsstrack-bench-compiled")  # noqa: PTH118
    return {"PYTHONPYCACHEPREFIX": compiled, **kept}


def _run(command: Sequence[str]) -> Run:
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own commands
        command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = 0  # waited for already
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / _MEGABYTE)
