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
        self._pairs: dict[str, tuple[str, Plain]] = {}
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
                if closed is not None or len(around) == MAX_DEPTH_EACH:
                    raise NotOrdinary
                inner: Any = [] if sign == "[" else {}
                self._open(holder, piece, inner)
                around.append(holder)
                holder = inner
                continue
            # Before a comma or an end stands a scalar, or brackets just closed, never both; before
            # the end of empty brackets stands neither.
            says = piece.strip(" ")
            if holder is None or (
                closed is not None if says else closed is None and (holder or sign == ",")
            ):
                raise NotOrdinary
            if says:
                self._put(holder, says)
            closed = None
            if sign != ",":
                if type(holder) is not (list if sign == "]" else dict):
                    raise NotOrdinary
                holder, closed = around.pop(), holder
        if holder is not None or pieces[-1]:
            raise NotOrdinary
        return closed

    def _open(self, holder: Any, piece: str, inner: Any) -> None:
        """Put `inner`, brackets that open behind `piece`, into `holder`."""
        if type(holder) is dict:
            name, colon, rest = piece.partition(": ")
            key = self._keys.get(name) or self._key(name)
            if not colon or key in holder or rest.strip(" "):
                raise NotOrdinary
            holder[key] = inner
        elif piece:
            raise NotOrdinary
        elif holder is not None:
            holder.append(inner)

    def _put(self, holder: Any, piece: str) -> None:
        """Put what `piece` says, a scalar or a key with one, into `holder`."""
        if type(holder) is dict:
            key, value = self._pairs.get(piece) or self._pair(piece)
            if key in holder:
                raise NotOrdinary
            holder[key] = value
        else:
            holder.append(self._scalar(piece))

    def _pair(self, written: str) -> tuple[str, Plain]:
        """Return the key and the scalar that `written` says."""
        name, colon, text = written.partition(": ")
        if not colon:
            raise NotOrdinary
        key = self._keys.get(name) or self._key(name)
        pair = self._pairs[written] = key, self._scalar(text.lstrip(" "))
        return pair

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
