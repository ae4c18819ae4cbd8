"""The encoding of a file: what its bytes say, and what they were probably meant to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nsstrack.location import Place
from nsstrack.problem import Code, Problem
from nsstrack.source.lines import Lines

if TYPE_CHECKING:
    from nsstrack.problem import Fact

_BOM = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_END_OF_ASCII = 0x80
_THAI_WORD = rb"[\xa1-\xda\xdf-\xfb]{2,}"
_ENOUGH_THAI = 0.5
_THAI_IN_UTF8 = r"[ก-\u0e5b]{2,}"
"""Two letters, for the bytes of one may be letters of Windows-874 that follow each other."""
_LINE = rb"[^\r\n]*(?:\r\n|\r|\n|$)"
_SHOWN_LINES = 5


def decode(data: bytes, file: str) -> str | Problem:
    """Return `data` as text without its byte-order mark, or what is wrong with its encoding."""
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(_BOM)
        span = Lines(before, file).location(len(before))
        return Problem(Code.NOT_UTF8, Place(file), _about(data), span=span)


def shown(data: bytes) -> str:
    """Return `data`, which is not UTF-8, as a message shows it: what is Thai is to be read."""
    lines = map(_as_read, re.findall(_LINE, data))
    return "".join(lines).removeprefix(_BOM)


def _about(data: bytes) -> dict[str, Fact]:
    """Return the facts of `data`, which is not UTF-8: its encoding, or the lines in another."""
    if data.startswith(_UTF16_MARKS):
        return {"encoding": "UTF-16"}
    if not re.search(_THAI_IN_UTF8, data.decode("utf-8", "replace")):
        return {"encoding": "Windows-874" if _is_thai(data) else "?"}
    odd = [str(at) for at, line in enumerate(re.findall(_LINE, data), 1) if not _is_utf8(line)]
    lines = odd if len(odd) <= _SHOWN_LINES else [*odd[: _SHOWN_LINES - 2], "…", odd[-1]]
    return {"encoding": "mixed", "lines": tuple(lines), "count": len(odd)}


def _as_read(line: bytes) -> str:
    if not _is_utf8(line) and _is_thai(line):
        return line.decode("cp874", "replace")
    return line.decode("utf-8", "replace")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_thai(data: bytes) -> bool:
    """Say whether most of what is no ASCII in `data` are words in Windows-874."""
    high = sum(byte >= _END_OF_ASCII for byte in data)
    thai = sum(map(len, re.findall(_THAI_WORD, data)))
    return thai >= _ENOUGH_THAI * high
