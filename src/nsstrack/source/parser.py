"""PyYAML's event parser behind one door: the C parser where there is one, else the Python one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

import yaml
from yaml.scanner import ScannerError


class Mark(Protocol):
    """A point of the text; lines, columns and indices count from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """Something written: where it begins and where it ends."""

    start_mark: Mark
    end_mark: Mark


class Node(Event, Protocol):
    """A scalar, or the beginning of a collection."""

    anchor: str | None
    tag: str | None


class Scalar(Node, Protocol):
    """A scalar: its text, and the sign of its style, of which an unquoted one has none."""

    value: str
    style: str | None


class Opening(Node, Protocol):
    """The beginning of a collection: in brackets, or in lines of their own."""

    flow_style: bool


class EventParser(Protocol):
    """What the reader needs of a PyYAML loader."""

    def get_event(self) -> Any:
        """Return the next event."""


ParserFactory = Callable[[str], EventParser]

PARSE_ERRORS = (yaml.YAMLError, UnicodeError)
"""What PyYAML raises on a malformed file: a tag that is not UTF-8 is no YAMLError."""

_SPACES = "\0 \r\n"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class _PureLoader(yaml.SafeLoader):
    """PyYAML's parser in Python, as strict as libyaml where it is laxer."""

    def check_key(self) -> bool:
        """Take `?` for the sign of a key only before a space, in brackets too."""
        return self.peek() + self.peek(1) in {f"?{space}" for space in _SPACES}

    def fetch_plain(self) -> None:
        """Refuse a colon that ends a text in brackets and touches what follows: `{a:}`."""
        super().fetch_plain()
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            where = self.get_mark()
            raise ScannerError("while scanning a plain scalar", where, "unexpected ':'", where)

    def fetch_double(self) -> None:
        r"""Refuse an escape that names no character: `\ud800`, `\U00110000`."""
        start = self.get_mark()
        try:
            super().fetch_double()
        except (ValueError, OverflowError):
            named = False
        else:
            named = not _LONE_SURROGATE.search(self.tokens[-1].value)
        if not named:
            context = "while scanning a quoted scalar"
            raise ScannerError(context, start, "no such character: escape", start)


pure_parser: ParserFactory = _PureLoader
fast_parser: ParserFactory = getattr(yaml, "CSafeLoader", _PureLoader)
"""libyaml's parser; PyYAML may have been built without it."""
