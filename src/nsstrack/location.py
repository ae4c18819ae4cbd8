"""Where something was written: symbolic places and resolved locations."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""The way from a file's root to a value: mapping keys and list indices."""


class Part(StrEnum):
    """Which half of a mapping entry is meant."""

    KEY = "key"
    VALUE = "value"


class Place(NamedTuple):
    """A value in a file, named by its keys; no rule ever sees a line number."""

    file: str
    path: KeyPath = ()
    part: Part = Part.VALUE

    def __truediv__(self, step: str | int) -> Place:
        """Return the place one key or index further in."""
        return Place(self.file, (*self.path, step))

    def as_key(self) -> Place:
        """Return the place of the key itself rather than of its value."""
        return Place(self.file, self.path, Part.KEY)

    def holds(self, other: Place) -> bool:
        """Say whether `other` is this place or lies inside it."""
        return self.file == other.file and other.path[: len(self.path)] == self.path


NOWHERE = Place("")
"""The place of a value that was not read from a file."""


class Location(NamedTuple):
    """A stretch of one line of a file: line and columns count characters from 1."""

    file: str
    line: int
    column: int
    end_column: int

    def holds(self, other: Location) -> bool:
        """Say whether `other` begins in this stretch."""
        is_same_line = (self.file, self.line) == (other.file, other.line)
        return is_same_line and self.column <= other.column < self.end_column
