"""Two revisions written as one, `A..B` or `A...B`, as git's own commands take them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARENT_FOLDER = ".."
"""What git takes for a path, too, where it might be a range (gitrevisions(7))."""
_RANGE = re.compile(r"((?:[^{}:]|\{[^{}]*\})*?)(\.{2,3})(.*)", re.DOTALL)
"""Dots in braces and behind a colon are those of a message, a date or a path."""


@dataclass(frozen=True, slots=True)
class Range:
    """From `start` to `end`, or to `end` from where it left `start`."""

    start: str
    end: str
    is_since_fork: bool

    @classmethod
    def parse(cls, text: str) -> Range | None:
        """Return the range that `text` is, None where it is none; a side left out is HEAD."""
        match = _RANGE.fullmatch(text)
        if match is None or text == _PARENT_FOLDER:
            return None
        start, dots, end = match.groups()
        return cls(start or "HEAD", end or "HEAD", len(dots) == len("..."))

    def __str__(self) -> str:
        """Return it as git takes it, both sides named."""
        return f"{self.start}{'...' if self.is_since_fork else '..'}{self.end}"
