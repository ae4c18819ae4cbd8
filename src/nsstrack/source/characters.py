"""The text of a file before it is parsed: encoding, unsafe characters, tabs, directives."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.location import Place
from nsstrack.problem import Code, Problem
from nsstrack.source.limits import MAX_REPORTS
from nsstrack.source.lines import Lines
from nsstrack.text import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOM = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_END_OF_ASCII = 0x80
_THAI_WORD = re.compile(rb"[\xa1-\xda\xdf-\xfb]{2,}")
_ENOUGH_THAI = 0.5
_DIRECTIVE = re.compile(r"%(?<![^\r\n]%)")


def decode(data: bytes, file: str) -> str | Problem:
    """Return `data` as text without its byte-order mark, or what is wrong with its encoding."""
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(_BOM)
        facts = {"encoding": _guess(data)}
        span = Lines(before, file).location(len(before))
        return Problem(Code.NOT_UTF8, Place(file), facts, span=span)


def _guess(data: bytes) -> str:
    """Name the encoding that `data`, which is not UTF-8, is most likely in."""
    if data.startswith(_UTF16_MARKS):
        return "UTF-16"
    high = sum(byte >= _END_OF_ASCII for byte in data)
    thai = sum(map(len, _THAI_WORD.findall(data)))
    return "Windows-874" if thai >= _ENOUGH_THAI * high else "?"


def scan(text: str, lines: Lines) -> tuple[str, list[Problem]]:
    """Find what no file may hold; return the text with it blanked out, and the problems.

    Blanking keeps every column, so that the rest of the file can still be checked.
    """
    problems = list(islice(_forbidden(text, lines), MAX_REPORTS))
    if not problems:
        return text, []
    return UNSAFE.sub("\ufffd", _DIRECTIVE.sub("#", text.replace("\t", " "))), problems


def _forbidden(text: str, lines: Lines) -> Iterator[Problem]:
    # No unsafe character is printable, and to be told so is quicker than to look at each.
    is_safe = text.replace("\n", "").replace("\r", "").isprintable()
    for match in () if is_safe else UNSAFE.finditer(text):
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
