"""Plain data from YAML events: dict, list, str, Decimal, bool, None, and nothing else."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn, cast

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from nsstrack.location import KeyPath, Part, Place
from nsstrack.problem import Code, Fact, Problem
from nsstrack.source.characters import name_of
from nsstrack.source.layout import outdented
from nsstrack.source.limits import MAX_DEPTH, MAX_NODES, MAX_REPORTS, MAX_SCALAR_CHARACTERS
from nsstrack.source.scalars import NO, YES, Refused, read_plain
from nsstrack.source.spans import span_of
from nsstrack.source.syntax import Kind
from nsstrack.suggestion import number_meant
from nsstrack.text import UNSAFE, is_normal, normal, without_unsafe

if TYPE_CHECKING:
    from nsstrack.location import Location
    from nsstrack.source.lines import Lines
    from nsstrack.source.parser import Event, EventParser, Node, Opening, Scalar
    from nsstrack.source.scalars import Data, Plain

_UNSET: Data = cast("Data", object())


class Unbuildable(Exception):  # noqa: N818 - control flow inside this package, never an error
    """The rest of the file has no meaning; the problem that says why is recorded already."""


def _cut_number(key: str, container: dict[str, Data]) -> dict[str, Fact]:
    """Return what `1,250` in braces was meant to be: to YAML it is the value 1 and the key 250."""
    before = next(reversed(container.values()), None)
    meant = number_meant(f"{before:f},{key}") if isinstance(before, Decimal) else None
    return {"kind": "comma", "number": meant} if meant is not None else {}


def _meant(text: str) -> dict[str, Fact]:
    """Return what `yes` or `off` was meant to be where a flag is expected, or `82,5`."""
    word = text.lower()
    if word in YES or word in NO:
        return {"kind": "flag", "flag": "true" if word in YES else "false"}
    number = number_meant(text)
    return {"kind": "comma", "number": number} if number is not None else {}


class Builder:
    """Builds one document's data from its events and records every problem on the way."""

    def __init__(self, lines: Lines) -> None:
        """Prepare to build the data of `lines`, the text whose events will come."""
        self.problems: list[Problem] = []
        self._lines = lines
        self._has_escapes = "\\" in lines.text
        self._has_properties = "&" in lines.text or "!" in lines.text
        self._is_normal = is_normal(lines.text) and not self._has_escapes
        self._pending: list[tuple[Code, Location, dict[str, Fact]]] = []
        self._stack: list[tuple[Data, Data, Opening | None]] = []
        self._known: dict[str, Plain] = {}  # what is right about unquoted texts, wherever they are

    def build(self, parser: EventParser) -> Data:  # noqa: C901, PLR0912 - one loop, for speed
        """Return the data of the only document.

        Raises `Unbuildable`, and whatever PyYAML raises on malformed text.
        """
        get_event, stack, pending = parser.get_event, self._stack, self._pending
        known = self._known
        root: Data = _UNSET
        value: Data
        container: Any = None
        key: Any = _UNSET
        start: Opening | None = None
        nodes = 0
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = _UNSET if event.style else known.get(event.value, _UNSET)
                if value is _UNSET:
                    value = self._scalar(event, start)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._check_start(event, container, key)
                stack.append((container, key, start))
                container, key, start = ({} if kind is MappingStartEvent else []), _UNSET, event
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value, begin = container, start
                container, key, start = stack.pop()
                if begin is not None and begin.flow_style:
                    self._check_brackets(begin, event, start)
            elif kind is StreamEndEvent:
                return None if root is _UNSET else root
            else:
                value = self._other(kind, event, root)
                if value is _UNSET:
                    continue
            nodes += 1
            if nodes > MAX_NODES:
                self._stop(Code.TOO_MANY_NODES, event, container, key, limit=MAX_NODES)
            if pending:
                self._settle(container, key, value)
            if key is not _UNSET:
                container.setdefault(key, value)
                key = _UNSET
            elif type(container) is dict:
                is_new = type(value) is str and value not in container
                key = value if is_new else self._odd_key(event, value, container)
            elif container is None:
                root = value
            else:
                container.append(value)

    def _scalar(self, event: Scalar, start: Opening | None) -> Plain:
        text: str = event.value
        if self._has_properties:
            self._check_properties(event)
        if len(text) > MAX_SCALAR_CHARACTERS:
            self._report(Code.TEXT_TOO_LONG, event, limit=MAX_SCALAR_CHARACTERS)
            text = text[:MAX_SCALAR_CHARACTERS]
        if not event.style:
            return self._plain(event, text, start)
        if event.start_mark.line != event.end_mark.line and event.style in "'\"":
            self._check_quotes(event, start)
        if self._has_escapes and event.style == '"':
            text = self._check_escapes(event, text)
        return text if self._is_normal else normal(text)

    def _plain(self, event: Scalar, text: str, start: Opening | None) -> Plain:
        value = read_plain(text)
        if isinstance(value, Refused):
            self._refuse(event, value)
            return normal(text)
        if type(value) is str:
            value = text if self._is_normal else normal(text)
            if "?" in text:
                if start is not None and start.flow_style:
                    self._report_syntax(Kind.SPECIAL_CHARACTER, event, character="?")
                return value
        if not self._pending and not self._has_properties:
            self._known[text] = value
        return value

    def _refuse(self, event: Scalar, why: Refused) -> None:
        if event.value == "<<":
            self._report(Code.MERGE_KEY, event)
        elif why is Refused.TOO_LONG:
            self._report(Code.NUMBER_TOO_LONG, event, text=event.value)
        else:
            self._report(Code.AMBIGUOUS_SCALAR, event, text=event.value, **_meant(event.value))

    def _check_properties(self, event: Node) -> None:
        if event.anchor is not None:
            self._report(Code.ANCHOR_OR_ALIAS, event, name=f"&{event.anchor}")
        if event.tag is not None:
            written = str(event.tag).replace("tag:yaml.org,2002:", "!!", 1)
            self._report(Code.TAG, event, name=written)

    def _check_escapes(self, event: Scalar, text: str) -> str:
        """Report the first unsafe character; return `text` without any."""
        found = re.search(UNSAFE, text.replace("\r", "\0"))
        if found is None:
            return text
        self._report(Code.UNSAFE_CHARACTER, event, **name_of(text[found.start()]), kind="escape")
        return without_unsafe(text.replace("\r", "\0"))

    def _check_quotes(self, event: Scalar, start: Opening | None) -> None:
        """Report a quoted text over several lines that runs out of the block it stands in."""
        first, last = event.start_mark.line + 1, event.end_mark.line + 1
        if outdented(self._lines, first, last, self._indent(start)) is not None:
            self._report_syntax(Kind.UNCLOSED_QUOTE, event)

    def _check_brackets(self, begin: Opening, end: Event, around: Opening | None) -> None:
        """Report brackets over several lines that run out of the block they stand in."""
        first, last = begin.start_mark.line + 1, end.end_mark.line + 1
        if first == last or (around is not None and around.flow_style):
            return
        line = outdented(self._lines, first, last, self._indent(around))
        if line is not None:
            span = self._lines.location(self._lines.start_of(line))
            self._pending.append((Code.YAML_SYNTAX, span, {"kind": Kind.INDENTATION}))

    def _indent(self, start: Opening | None) -> int:
        """Return the column of the innermost block that is open; -1 where there is none."""
        starts = [around for _, _, around in self._stack]
        for around in (start, *reversed(starts)):
            if around is not None and not around.flow_style:
                return around.start_mark.column
        return -1

    def _check_start(self, event: Node, container: Data, key: Data) -> None:
        if self._has_properties:
            self._check_properties(event)
        if type(container) is dict and key is _UNSET:
            self._stop(Code.KEY_NOT_TEXT, event, container, key, text="")
        if len(self._stack) >= MAX_DEPTH:
            self._stop(Code.TOO_DEEP, event, container, key, limit=MAX_DEPTH)
        if self._pending:
            self._settle(container, key, None)

    def _other(self, kind: type, event: Event, root: Data) -> Data:
        """Return the stand-in for an alias, `_UNSET` for what is not a value."""
        if kind is AliasEvent:
            self._report(
                Code.ANCHOR_OR_ALIAS,
                event,
                name=self._lines.text[event.start_mark.index : event.end_mark.index],
            )
            return None
        if kind is DocumentStartEvent and root is not _UNSET:
            self._stop(Code.SECOND_DOCUMENT, event, None, _UNSET)
        return _UNSET

    def _odd_key(self, event: Event, value: Data, container: dict[str, Data]) -> str:
        """Return the key that `value`, which is no text or given before, is taken for."""
        key = value if isinstance(value, str) else getattr(event, "value", "")
        if not isinstance(value, str):
            self._report(Code.KEY_NOT_TEXT, event, text=key, **_cut_number(key, container))
        self._settle(container, _UNSET, key)
        if key in container:
            first = Place(self._lines.file, (*self._path(), key), Part.KEY)
            span = span_of(event, self._lines)
            self._record(Problem(Code.DUPLICATE_KEY, first, {"key": key}, (first,), span))
        return key

    def _report(self, code: Code, event: Event, **facts: Fact) -> None:
        self._pending.append((code, span_of(event, self._lines), facts))

    def _report_syntax(self, kind: Kind, event: Event, **facts: Fact) -> None:
        """Report a fault of writing at the first character of `event`."""
        span = self._lines.location(event.start_mark.index)
        self._pending.append((Code.YAML_SYNTAX, span, {"kind": kind, **facts}))

    def _stop(
        self, code: Code, event: Event, container: Data, key: Data, **facts: Fact
    ) -> NoReturn:
        self._report(code, event, **facts)
        self._settle(container, key, None)
        raise Unbuildable

    def _settle(self, container: Data, key: Data, value: Data) -> None:
        """Give the pending problems the place that is being filled."""
        path, part = self._path(), Part.VALUE
        if type(container) is list:
            path = (*path, len(container))
        elif type(container) is dict:
            path = (*path, str(value or "") if key is _UNSET else str(key))
            part = Part.KEY if key is _UNSET else Part.VALUE
        place = Place(self._lines.file, path, part)
        pending, self._pending[:] = self._pending[:], ()
        for code, span, facts in pending:
            self._record(Problem(code, place, facts, span=span))

    def _record(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MAX_REPORTS:
            raise Unbuildable

    def _path(self) -> KeyPath:
        """Return the path of the innermost collection that is open."""
        steps: list[str | int] = []
        for parent, key, _ in self._stack:
            if type(parent) is list:
                steps.append(len(parent))
            elif type(parent) is dict:
                steps.append(str(key))
        return tuple(steps)
