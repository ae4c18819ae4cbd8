"""Backslash escapes of double-quoted text."""

from __future__ import annotations

import re

_ESCAPE = re.compile(
    r"""
    \\(?:
      ( [0abt\tnvfre\ "/\\N_LP\r\n]                             # one character
      | x[0-9A-Fa-f]{2}
      | u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}                       # but half a surrogate pair
      | U000(?!0[dD][89A-Fa-f])[0-9A-Fa-f]{5} | U0010[0-9A-Fa-f]{4}
      )
    | )
    """,
    re.VERBOSE,
)


def bad_escape(text: str, start: int, end: int) -> int | None:
    """Return the index of the first backslash in `text[start:end]` that begins no YAML escape."""
    for match in _ESCAPE.finditer(text, start, end):
        if match[1] is None:
            return match.start()
    return None
