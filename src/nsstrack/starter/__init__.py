"""The folder that a new office begins with, in `th/` and `en/`, and how it is written out."""

from __future__ import annotations

import os
import shutil
from enum import StrEnum, auto
from importlib.resources import files
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

PERIOD = "2568"
"""The year of the example that is worth looking at first: there is one before it."""

_SCHEMAS = ("plans", "results")
_MAY_BE_THERE = {".git"}
"""A repository may have been made before its data."""


class Refusal(StrEnum):
    """Why nothing is written into a folder."""

    NOT_EMPTY = auto()
    NOT_A_FOLDER = auto()
    NO_PARENT = auto()


def starter_files(language: str) -> dict[PurePosixPath, bytes]:
    """Return the files of the example in `language`, and the schemas that they name."""
    example = dict(_files_in(files(__name__) / language, PurePosixPath()))
    schemas = (files("nsstrack.schemas") / f"{name}.json" for name in _SCHEMAS)
    return example | {
        PurePosixPath("schema", schema.name): schema.read_bytes() for schema in schemas
    }


def refusal_of(folder: Path) -> Refusal | None:
    """Return why `folder` is no place to begin in; None where it is new or empty.

    Raises:
        OSError: Nobody can look.
    """
    if folder.is_dir():
        is_empty = {entry.name for entry in folder.iterdir()} <= _MAY_BE_THERE
        return None if is_empty else Refusal.NOT_EMPTY
    if os.path.lexists(folder):
        return Refusal.NOT_A_FOLDER
    return None if folder.parent.is_dir() else Refusal.NO_PARENT


def write_files(contents: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """Write all files into `folder`, which is new or empty, or none.

    They are written into a folder with a name of its own first, and only a whole one is moved.

    Raises:
        OSError: They cannot be written; `folder` is as it was.
    """
    is_new = not folder.is_dir()
    staging = (folder.parent if is_new else folder) / f".nsstrack-init-{token_hex(8)}"
    try:
        staging.mkdir()
        for name, content in contents.items():
            file = staging / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if is_new:
            staging.rename(folder)
        else:
            _move_up(staging, folder)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _files_in(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files_in(entry, path / entry.name)
        else:
            yield path / entry.name, entry.read_bytes()


def _move_up(staging: Path, folder: Path) -> None:
    """Move what is in `staging` into the folder around it; back again when something fails."""
    entries = sorted(staging.iterdir())
    try:
        for entry in entries:
            entry.rename(folder / entry.name)
        staging.rmdir()
    except BaseException:
        for entry in entries:
            if not entry.exists():
                (folder / entry.name).rename(entry)
        raise
