"""What PyYAML's parsers let pass although not every version of YAML does."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from yaml.events import ScalarEvent, StreamEndEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.source.lines import Lines
    from nsstrack.source.parser import EventParser

_ODD_HASH = re.compile(
    r"""\#(?:
      (?<=["'\]},\[{:]\#)                # a comment that touches what it follows
    | (?<=[|>]\#) | (?<=[|>][-+0-9]\#) | (?<=[|>][-+0-9]{2}\#)   # or the head of a block scalar
    )""",
    re.VERBOSE,
)
_ODD_QUESTION_MARK = re.compile(r"\?(?<![^\s,\[{]\?)(?=\S)")
"""A question mark that begins a text, or a key, or neither."""
_COMMENT = re.compile(r"(?<!\S)#")


def outdented(lines: Lines, first: int, last: int, indent: int) -> int | None:
    """Return the first line after `first`, up to `last`, that is not deeper than `indent`.

    What runs over several lines must be indented deeper than the block it stands in. YAML 1.2
    asks for that, PyYAML does not, and so takes the next key for a part of an unclosed text.
    """
    for line in range(first + 1, last + 1):
        text = lines.line_text(line)
        content = text.lstrip(" ")
        if content and len(text) - len(content) <= indent:
            return line
    return None


def odd_marks(lines: Lines, parser: EventParser) -> Iterator[int]:
    """Find each `#` and `?` outside of texts and comments that not every tool reads alike."""
    text = lines.text
    patterns = (_ODD_HASH, _ODD_QUESTION_MARK)
    odd = sorted(match.start() for pattern in patterns for match in pattern.finditer(text))
    if not odd:
        return
    scalars = list(_scalars(parser, text))
    for index in odd:
        before = bisect_right(scalars, (index, len(text))) - 1
        _, end = scalars[before] if before >= 0 else (0, 0)
        if end <= index and not _is_comment(text, end, index):
            yield index


def _is_comment(text: str, start: int, index: int) -> bool:
    """Say whether a comment begins between `start` and `index`, on the line of `index`."""
    start = max(start, text.rfind("\n", 0, index) + 1, text.rfind("\r", 0, index) + 1)
    return _COMMENT.search(text, start, index) is not None


def _scalars(parser: EventParser, text: str) -> Iterator[tuple[int, int]]:
    """Return where each scalar begins and ends; the head of a block scalar is not counted in."""
    kind: type | None = None
    while kind is not StreamEndEvent:
        event = parser.get_event()
        kind = type(event)
        if kind is ScalarEvent:
            start, end = event.start_mark.index, event.end_mark.index
            if event.style in ("|", ">"):
                start = min(end, _end_of_line(text, start))
            yield start, end


def _end_of_line(text: str, index: int) -> int:
    return min(
        end for end in (text.find("\n", index), text.find("\r", index), len(text)) if end >= 0
    )
