"""The keys of ordinary files, and what stops a file from being one."""

from __future__ import annotations

import re

from nsstrack.source.limits import MAX_DEPTH
from nsstrack.source.scalars import Plain, Refused, read_plain

KEY = r"""(?: [A-Za-z0-9_\u0e00-\u0e7f][A-Za-z0-9_.\u0e00-\u0e7f-]{0,99} | "[^"\\]{1,99}" )"""
"""A key as the format has them; a parser takes longer ones too, and with other signs."""
BEGINNING = r"""(?: [^\s\-?:,\[\]{}\#&*!|>'"%@`] | -(?=[0-9]) )"""
"""How an unquoted text begins that can be nothing else."""

_KEY = re.compile(KEY, re.VERBOSE)


MAX_DEPTH_EACH = MAX_DEPTH // 2
"""Half of the depth is for lines, the other half for brackets within a line."""


class NotOrdinary(Exception):  # noqa: N818 - control flow inside this package, never an error
    """What is written is for the builder to read."""


def key_of(written: str) -> str:
    """Return the key that `written` says. Raises `NotOrdinary` where it is none."""
    key = None
    if _KEY.fullmatch(written):
        key = written[1:-1] if written.startswith('"') else read_plain(written)
    if not isinstance(key, str):
        raise NotOrdinary
    return key


def plain_of(written: str) -> Plain:
    """Return what the unquoted text `written` says. Raises `NotOrdinary` where it is refused."""
    value = read_plain(written.rstrip(" "))
    if isinstance(value, Refused):
        raise NotOrdinary
    return value
