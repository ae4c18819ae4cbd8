"""`report --output` killed at any moment: what is there is the old file or the new one, whole."""

from __future__ import annotations

import random
import subprocess
import time
from typing import TYPE_CHECKING

from program import COMMAND, DATA, run_process

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 60
ASKED = ("report", "2566", "--data", str(DATA), "--format", "html", "--output")


def test_the_old_file_or_the_new_one_is_there_whole(tmp_path: Path) -> None:
    whole = tmp_path / "whole.html"
    began = time.monotonic()
    assert run_process(*ASKED, str(whole)).returncode == 0
    takes = time.monotonic() - began
    new, old = whole.read_bytes(), b"old " * 50_000
    target = tmp_path / "report.html"
    seen = set()
    for kill in range(KILLS):
        target.write_bytes(old)
        run = subprocess.Popen(
            [*COMMAND, *ASKED, str(target)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(takes * 1.4 * kill / KILLS * random.uniform(0.9, 1.1))  # noqa: S311 - no secret
        run.kill()
        run.wait()
        found = target.read_bytes()
        assert found in {old, new}, f"{len(found)} bytes after kill {kill}"
        seen.add(found)
    assert seen == {old, new}, "some kills come before the end, some after it"
    left = {path.name for path in tmp_path.iterdir()} - {"whole.html", "report.html"}
    assert all(name.startswith(".nsstrack-output-") for name in left)
