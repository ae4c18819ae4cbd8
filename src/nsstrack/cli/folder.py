"""Finding the data folder and reading it for a command."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.files import PLANS_FILE

if TYPE_CHECKING:
    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.period import Period
    from nsstrack.render.view import Origin

FOLDER = "data"
"""What a data folder is called unless somebody says otherwise."""


def find_folder(given: Path | None, terminal: Terminal) -> Path:
    """Return the data folder: the one given, else `data/` here or in the nearest folder above."""
    if given is not None:
        if not holds_plans(given):
            terminal.fail(terminal.usage.not_a_folder.format(path=given))
        return given
    return nearest_folder() or terminal.fail(terminal.usage.no_data_folder)


def nearest_folder() -> Path | None:
    """Return `data/` here or in the nearest folder above; None where none of them has one."""
    here = Path(FOLDER)
    if holds_plans(here):
        return here
    try:
        above = here.absolute().parents
    except OSError:  # the working folder is gone
        return None
    return next((folder / FOLDER for folder in above if holds_plans(folder / FOLDER)), None)


def holds_plans(folder: Path) -> bool:
    """Say whether `folder` has a plans.yaml, sound or not; False where nobody can look."""
    return os.path.lexists(folder / PLANS_FILE)


def absolute(path: Path, terminal: Terminal) -> Path:
    """Return `path` with the folders around it, or stop where the working folder is gone."""
    try:
        return path.absolute()
    except OSError:
        return terminal.fail(terminal.usage.no_data_folder)


def origin_of(dataset: Dataset) -> Origin:
    """Return where the figures came from."""
    from nsstrack.git import revision_of
    from nsstrack.problem import Severity
    from nsstrack.render.view import Origin

    return Origin(
        folder=dataset.folder.as_posix(),
        files=len(dataset.files),
        sha256=dataset.sha256,
        revision=revision_of(dataset.folder),
        errors=sum(item.severity is Severity.ERROR for item in dataset.findings),
    )


def load_folder(given: Path | None, terminal: Terminal, *periods: Period) -> Dataset:
    """Return what a command needs of the data folder."""
    from nsstrack.dataset import load

    return load(find_folder(given, terminal), *periods)


def load_sound(
    given: Path | None,
    terminal: Terminal,
    *periods: Period,
    keep_going: bool = False,
) -> Dataset:
    """Return the data, or print its errors and stop: nothing is computed from wrong data.

    With `keep_going` only where there is nothing left to compute.
    """
    dataset = load_folder(given, terminal, *periods)
    if dataset.has_errors:
        from nsstrack.cli.terminal import EXIT_USAGE
        from nsstrack.problem import Severity
        from nsstrack.render.findings_summary import MAX_SHOWN
        from nsstrack.render.findings_text import render_findings

        errors = [item for item in dataset.findings if item.severity is Severity.ERROR]
        width = terminal.width if terminal.is_terminal else None
        terminal.note(render_findings(errors[:MAX_SHOWN], terminal.language, width=width))
        if not keep_going or not dataset.can_be_judged:
            terminal.note(f"nsstrack: {terminal.usage.errors_stop}")
            raise SystemExit(EXIT_USAGE)
        terminal.note(f"nsstrack: {terminal.usage.errors_left_out}")
    return dataset
