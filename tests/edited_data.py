"""Edits of the shipped data as an office makes them, each on a branch of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from documents import read, replace_once
from repositories import Worktree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WORK = "010501-work"
_ADDED = """\
              - id: 010501-time
                name: {th: ระยะเวลาตอบสนอง, en: Response time}
                unit: {th: ชั่วโมง, en: hours}
                direction: lower
                baselines: [{year: 2565, value: 9}]
                targets: [{by: 2570, value: 6}]
                editions: [amended]
                scoring: {method: ratio}
"""


def figures(data: Path) -> None:
    """A result is restated, one withdrawn, one new; a target moves; a project gets on."""
    plans, of_2566 = data / "plans.yaml", data / "results" / "2566.yaml"
    replace_once(of_2566, "010202-inc: {value: 149,", "010202-inc: {value: 171,")
    replace_once(of_2566, '  010501-mech: {value: 78.0, reported: "2566-12-15"}\n', "")
    _replace(of_2566, r"  010301-int:\n(    .*\n)+", "  010301-int: {value: 79.5}\n")
    replace_once(of_2566, "P-0101-1: {progress: 90,", "P-0101-1: {progress: 95,")
    replace_once(
        plans,
        "- {by: 2570, value: 46, edition: amended",
        "- {by: 2570, value: 40, edition: amended",
    )


def structure(data: Path) -> None:
    """An indicator is renamed, one moves with its objective gone, one is added, one dropped."""
    plans = data / "plans.yaml"
    replace_once(
        plans,
        "              - id: 010501-mech\n",
        f"{_ADDED}              - id: {_WORK}\n                formerly: [010501-mech]\n",
    )
    _replace(plans, r'          - id: "010402"\n(?:.*\n)*?            indicators:\n', "")
    replace_once(plans, 'objectives: ["010401", "010402"]', 'objectives: ["010401"]')
    _replace(plans, r"              - id: 010101-law\n(?:                .*\n)+", "")
    for results in sorted((data / "results").glob("*.yaml")):
        _replace(results, r"  010101-law:.*\n(?:    .*\n)*", "", least=0)


def weights(data: Path) -> None:
    """Bands, a method and a weight are others."""
    plans = data / "plans.yaml"
    replace_once(plans, "                weight: 0.5 ", "                weight: 3 ")
    replace_once(
        plans,
        "target_basis: phase_end\n                scoring: {method: ratio}",
        "target_basis: phase_end\n                scoring: {method: threshold}",
    )
    replace_once(plans, "    below: {above: 75", "    below: {above: 70")


def notes(data: Path) -> None:
    """Nothing that anything is judged by: a note, a name, a project, the order of lines."""
    replace_once(data / "plans.yaml", "en: Global Peace Index", "en: The Global Peace Index")
    replace_once(data / "results" / "2566.yaml", "index score 2.061", "index score of 2.061")
    replace_once(
        data / "results" / "2566.yaml", "P-0101-1: {progress: 90,", "P-0101-1: {progress: 95,"
    )


def wrong(data: Path) -> None:
    """Two results that cannot be read."""
    of_2566 = data / "results" / "2566.yaml"
    replace_once(of_2566, "  010202-inc: {value: 149,", "  010202-ink: {value: 149,")
    replace_once(of_2566, "010201-sti: {value: 61.2,", "010201-sti: {value: many,")


def worse(data: Path) -> None:
    """The same, and one more."""
    wrong(data)
    replace_once(
        data / "results" / "2566.yaml", "010401-fsi: {value: 69.2,", "010401-fsi: {value: few,"
    )


def broken(data: Path) -> None:
    """No plan is left to judge by."""
    replace_once(data / "plans.yaml", "format: nsstrack/1", "format: nsstrack/9")


EDITS: dict[str, Callable[[Path], None]] = {
    edit.__name__: edit for edit in (figures, structure, weights, notes, wrong, worse, broken)
}
"""Each from the shipped data, on a branch of its name."""


def repository_with(folder: Path, *names: str) -> Worktree:
    """Return a repository with the shipped data on `main` and a branch for each edit named.

    What is checked out is the last of them.
    """
    made = Worktree.with_data(folder)
    for name in names:
        made.git("checkout", "--quiet", "-b", name, "main")
        EDITS[name](folder / "data")
        made.commit()
    return made


def _replace(path: Path, pattern: str, new: str, least: int = 1) -> None:
    text, times = re.subn(pattern, new, read(path))
    assert times >= least, f"{path.name} has no\n{pattern}"
    path.write_text(text, encoding="utf-8", newline="\n")
