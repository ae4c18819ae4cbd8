"""`report --output` killed at any moment: what is there is the old file or the new one, whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from nsstrack.cli.output_file import TEMPORARY
from program import COMMAND, DATA, run_process

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 60
ASKED = ("report", "2566", "--data", str(DATA), "--format", "html", "--output")
OLD = b"old " * 50_000

_KILLED_AT_THE_REPLACING = """
import os, signal, sys
from pathlib import Path
from nsstrack.cli import main
when, replace = sys.argv.pop(1), Path.replace
def killed(path, target):
    if when == "after":
        replace(path, target)
    os.kill(os.getpid(), signal.SIGKILL)
Path.replace = killed
main()
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, float]:
    """What a report that nobody kills writes, and how many seconds it takes."""
    whole = tmp_path_factory.mktemp("whole") / "report.html"
    began = time.monotonic()
    assert run_process(*ASKED, str(whole), timeout=600).returncode == 0
    return whole.read_bytes(), time.monotonic() - began


def test_sixty_kills_leave_the_old_file_or_the_new_one(
    tmp_path: Path, written: tuple[bytes, float]
) -> None:
    new, takes = written
    target, chance = tmp_path / "report.html", random.Random(2566)  # noqa: S311 - moments
    for kill in range(KILLS):
        target.write_bytes(OLD)
        with subprocess.Popen(
            [*COMMAND, *ASKED, str(target)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            # The moments are spread over a run, however long that takes
            threading.Event().wait(takes * 1.4 * (kill + chance.random()) / KILLS)
            process.kill()
        found = target.read_bytes()
        assert found in {OLD, new}, f"{len(found)} bytes after kill {kill}"
    left = {path.name for path in tmp_path.iterdir()} - {target.name}
    assert all(name.startswith(TEMPORARY) for name in left)
    assert run_process(*ASKED, str(target), timeout=600).returncode == 0
    assert target.read_bytes() == new


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_kill_beside_the_replacing_leaves_one_of_them_whole(
    tmp_path: Path, written: tuple[bytes, float], when: str
) -> None:
    new, _ = written
    target = tmp_path / "report.html"
    target.write_bytes(OLD)
    run = subprocess.run(
        [sys.executable, "-c", _KILLED_AT_THE_REPLACING, when, *ASKED, str(target)],
        capture_output=True,
        check=False,
        timeout=600,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    assert target.read_bytes() == (OLD if when == "before" else new)
    left = [path.read_bytes() for path in tmp_path.iterdir() if path != target]
    assert left == ([new] if when == "before" else [])
