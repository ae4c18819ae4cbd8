"""What a CI service calls a file: its path from the root of the repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.location import Location
    from nsstrack.problem import Finding

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say that they have put the repository."""


def seen_from_root(
    findings: Iterable[Finding], files: Iterable[str]
) -> tuple[list[Finding], list[str]]:
    """Return findings and files with every file under its path from the root."""
    found, read = list(findings), list(files)
    places = (place for finding in found for place in (finding.at, *finding.see))
    names = {file: _from_root(file) for file in {*read, *(place.file for place in places)}}

    def moved(place: Location) -> Location:
        return place._replace(file=names[place.file])

    return (
        [
            finding._replace(at=moved(finding.at), see=tuple(map(moved, finding.see)))
            for finding in found
        ],
        [names[file] for file in read],
    )


def _from_root(file: str) -> str:
    """Return the path of `file` from the root of its repository, with `/` between names.

    Services know no other, wherever the program was started. A file that is in no repository goes
    by the folder that the service names, else by the working folder; where it does not lie in
    that either, it keeps its whole path.
    """
    # Of a link git keeps the link.
    real = Path(os.path.realpath(Path(file).parent), Path(file).name)
    root = next(filter(_is_root, real.parents), None)
    root = root or _named_root() or _working_folder()
    inside = root is not None and real.is_relative_to(root)
    return (real.relative_to(root) if root and inside else real).as_posix()


def _is_root(folder: Path) -> bool:
    """Say whether `folder` is the root of a repository that is no submodule of another."""
    git = folder / ".git"
    if not os.path.lexists(git):
        return False
    try:
        leads_to = git.read_text(encoding="utf-8", errors="replace") if git.is_file() else ""
    except OSError:
        return True
    return "/modules/" not in leads_to  # `gitdir: ../.git/modules/NAME`


def _named_root() -> Path | None:
    named = next(filter(None, map(os.environ.get, _ROOTS)), None)
    return Path(os.path.realpath(named)) if named else None


def _working_folder() -> Path | None:
    try:
        return Path(os.path.realpath(Path.cwd()))
    except OSError:  # the working folder is gone
        return None
