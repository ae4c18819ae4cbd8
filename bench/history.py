"""A repository with a history: many commits, each an edit of the data."""

from __future__ import annotations

import re
import subprocess
from random import Random
from typing import TYPE_CHECKING

from bench.generated import Shape, write_folder

if TYPE_CHECKING:
    from pathlib import Path

COMMITS = 200
_PLANS_EVERY = 5
"""Every fifth commit edits a target, the others a result."""


def write_repository(root: Path, shape: Shape) -> Path:
    """Write a repository with a data folder and its history; one that is there already is kept."""
    data = root / "data"
    if (root / ".git").exists():
        return data
    write_folder(data, shape)
    _git(root, "init", "--quiet", ".")
    random = Random(shape.indicators)  # noqa: S311 - figures, not secrets
    results = sorted((data / "results").glob("*.yaml"))
    for number in range(COMMITS):
        if number % _PLANS_EVERY == 0:
            _edit(data / "plans.yaml", "targets:", random.randint(50, 150), random)
        else:
            _edit(random.choice(results), "    value:", random.randint(0, 2000), random)
        _git(root, "add", "--all")
        _git(root, "commit", "--quiet", "--allow-empty", "--message", f"edit {number}")
    return data


def _edit(file: Path, mark: str, value: int, random: Random) -> None:
    """Write another number in one of the lines that have `mark`."""
    lines = file.read_text(encoding="utf-8").split("\n")
    at = random.choice([number for number, line in enumerate(lines) if mark in line])
    lines[at] = re.sub(r"value: [0-9.]+", f"value: {value}", lines[at])
    file.write_text("\n".join(lines), encoding="utf-8")


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")
    subprocess.run(  # noqa: S603 - our own arguments
        ("git", "-C", str(root), *who, *arguments),  # noqa: S607 - the git of whoever measures
        check=True,
        capture_output=True,
    )
