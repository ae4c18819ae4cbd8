"""Brackets on one line: `{by: 2570, value: 67}`, `["0101", "0102"]`, and one in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from nsstrack.source.pieces import BEGINNING, MAX_DEPTH_EACH, NotOrdinary, key_of, plain_of

if TYPE_CHECKING:
    from nsstrack.source.scalars import Data, Plain

_SIGN = re.compile(r"([\[\]{}]|,(?=\ ))\ *")
_SCALAR = re.compile(
    rf"""
      "(?P<double> [^"\\]*+ )"
    | '(?P<single> [^']*+ )'
    | (?P<plain> {BEGINNING} [^?:\#,]*+ (?: :// [^?:\#,]++ )? )
    """,
    re.VERBOSE,
)


class Brackets:
    """Reads the brackets of one file; what recurs in them is made out once."""

    def __init__(self) -> None:
        """Begin a file."""
        self._keys: dict[str, str] = {}
        self._scalars: dict[str, Plain] = {}

    def read(self, text: str) -> Data:
        """Return what `text` says, a bracket and all up to its partner.

        Raises `NotOrdinary` at all that is not plainly a list or a mapping.
        """
        pieces = _SIGN.split(text)
        around: list[Any] = []
        holder: Any = None  # the innermost brackets that are open
        closed: list[Data] | dict[str, Data] | None = None  # those that the sign before has closed
        for piece, sign in zip(pieces[::2], pieces[1::2], strict=False):
            if sign in "[{":
                inner: Any = [] if sign == "[" else {}
                _check(closed is None and len(around) < MAX_DEPTH_EACH)
                self._put(holder, piece, inner)
                around.append(holder)
                holder = inner
                continue
            _check(holder is not None)
            if piece.strip(" "):
                _check(closed is None)
                self._put(holder, piece, None)
            else:
                _check(closed is not None or (not holder and sign != ","))
            closed = None
            if sign != ",":
                _check(type(holder) is (list if sign == "]" else dict))
                holder, closed = around.pop(), holder
        _check(holder is None and not pieces[-1])
        return closed

    def _put(self, holder: Any, piece: str, inner: Any) -> None:
        """Put `inner`, or else the scalar that `piece` says, into `holder`."""
        if holder is None:
            _check(not piece)
        elif type(holder) is list:
            _check(not piece or inner is None)
            holder.append(self._scalar(piece.rstrip(" ")) if inner is None else inner)
        else:
            name, colon, rest = piece.partition(": ")
            text = rest.strip(" ")
            key = self._keys.get(name) or self._key(name)
            _check(bool(colon) and key not in holder and bool(text) is (inner is None))
            holder[key] = self._scalar(text) if inner is None else inner

    def _key(self, written: str) -> str:
        self._keys[written] = key_of(written)
        return self._keys[written]

    def _scalar(self, written: str) -> Plain:
        if written in self._scalars:
            return self._scalars[written]
        found = _SCALAR.fullmatch(written)
        if found is None:
            raise NotOrdinary
        text = found[found.lastgroup or 0]
        value = self._scalars[written] = plain_of(text) if found["plain"] else text
        return value


def _check(is_so: bool) -> None:  # noqa: FBT001 - an assertion
    if not is_so:
        raise NotOrdinary
