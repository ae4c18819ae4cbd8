"""The lines of a text as YAML counts them."""

from __future__ import annotations

import re
from bisect import bisect_right

from nsstrack.location import Location

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """Where each line of a file's text begins; `str.splitlines` knows ends that YAML does not."""

    def __init__(self, text: str, file: str) -> None:
        """Index `text`, the content of `file`."""
        self._text = text
        self._file = file
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def location(self, index: int) -> Location:
        """Return the location of the single character at `index` of the text."""
        line = bisect_right(self._starts, index)
        column = index - self._starts[line - 1] + 1
        return Location(self._file, line, column, column + 1)

    def line_text(self, line: int) -> str:
        """Return line `line`, counted from 1, without its end; empty past the last one."""
        if not 1 <= line <= len(self._starts):
            return ""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
