"""The lines of a text as YAML counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from nsstrack.location import Location

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """Where each line of a file's text begins; `str.splitlines` knows ends that YAML does not."""

    def __init__(self, text: str, file: str) -> None:
        """Keep `text`, the content of `file`, to be indexed when a line is asked for."""
        self.text = text
        self.file = file

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def location(self, start: int, end: int | None = None) -> Location:
        """Return where the characters from `start` to `end` are: at least one, of one line.

        Left out, `end` is the next character. Of a text over several lines, its part of the first.
        """
        line = bisect_right(self._starts, start)
        begin = self._starts[line - 1]
        last = min(start + 1 if end is None else end, self._end_of(line))
        return Location(self.file, line, start - begin + 1, max(last, start + 1) - begin + 1)

    def line_text(self, line: int) -> str:
        """Return line `line`, counted from 1, without its end; empty past the last one."""
        if not 1 <= line <= len(self._starts):
            return ""
        return self.text[self._starts[line - 1] : self._end_of(line)]

    def start_of(self, line: int) -> int:
        """Return the index of the first character of line `line`."""
        return self._starts[line - 1]

    def _end_of(self, line: int) -> int:
        """Return the index after the last character of line `line`, its end left out."""
        if line == len(self._starts):
            return len(self.text)
        end = self._starts[line]
        return end - 2 if self.text.endswith("\r\n", 0, end) else end - 1
