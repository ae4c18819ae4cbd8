"""The text of a file before it is parsed: unsafe characters, tabs, directives."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.location import Place
from nsstrack.problem import Code, Problem
from nsstrack.source.limits import MAX_REPORTS
from nsstrack.text import UNSAFE, without_unsafe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.source.lines import Lines

_DIRECTIVE = re.compile(r"%(?<![^\r\n]%)")


def scan(text: str, lines: Lines) -> tuple[str, list[Problem]]:
    """Find what no file may hold; return the text with it blanked out, and the problems.

    Blanking keeps every column, so that the rest of the file can still be checked.
    """
    problems = list(islice(_forbidden(text, lines), MAX_REPORTS))
    if not problems:
        return text, []
    return without_unsafe(_DIRECTIVE.sub("#", text.replace("\t", " "))), problems


def _forbidden(text: str, lines: Lines) -> Iterator[Problem]:
    # No unsafe character is printable, and to be told so is quicker than to look at each.
    is_safe = text.replace("\n", "").replace("\r", "").isprintable()
    for match in () if is_safe else re.finditer(UNSAFE, text):
        span = lines.location(match.start())
        if match[0] == "\t":
            yield Problem(Code.TAB, Place(span.file), span=span)
        else:
            yield Problem(Code.UNSAFE_CHARACTER, Place(span.file), name_of(match[0]), span=span)
    for match in _DIRECTIVE.finditer(text):
        span = lines.location(match.start())
        yield Problem(Code.DIRECTIVE, Place(span.file), span=span)


def name_of(character: str) -> dict[str, str | int]:
    """Return the fact that names an unsafe character without showing it."""
    return {"character": f"U+{ord(character):04X}"}
