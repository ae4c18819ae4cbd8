"""JSON text in which a Decimal is a number with at most 12 decimals and nothing is a float."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.arithmetic import quantised
from nsstrack.render.figures import plain
from nsstrack.text import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Iterator


def json_text(value: object) -> str:
    """Return `value` (mappings, sequences, text, Decimal, int, bool, None) as indented JSON.

    A character that could steer a terminal is escaped, and so is `##[`, which the runner of a CI
    job takes for a command: a program reads them all the same.
    """
    return "".join(_pieces(value, "")) + "\n"


def _pieces(value: object, indent: str) -> Iterator[str]:
    deeper = indent + "  "
    match value:
        case Decimal():
            yield plain(quantised(value))
        case dict() if value:
            for number, (key, item) in enumerate(value.items()):
                yield f"{',' if number else '{'}\n{deeper}{_scalar(key)}: "
                yield from _pieces(item, deeper)
            yield f"\n{indent}}}"
        case list() | tuple() if value:
            for number, item in enumerate(value):
                yield f"{',' if number else '['}\n{deeper}"
                yield from _pieces(item, deeper)
            yield f"\n{indent}]"
        case tuple():
            yield "[]"
        case _:
            yield _scalar(value)


def _scalar(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False).replace("##[", "#\\u0023[")
    return text if text.isprintable() else re.sub(UNSAFE, _escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
