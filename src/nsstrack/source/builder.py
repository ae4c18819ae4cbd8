"""Plain data from YAML events: dict, list, str, Decimal, bool, None, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

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
from nsstrack.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR_CHARACTERS
from nsstrack.source.scalars import Plain, Refused, read_plain
from nsstrack.source.spans import span_of
from nsstrack.text import UNSAFE, normal

if TYPE_CHECKING:
    from yaml.events import Event

    from nsstrack.source.parser import EventParser

Data = dict[str, "Data"] | list["Data"] | Plain
"""What a file holds: numbers are `Decimal`, keys and text are normalised."""

_PLAIN_STYLES = frozenset((None, ""))
_UNSET: Any = object()


class Unbuildable(Exception):  # noqa: N818 - control flow inside this package, never an error
    """The rest of the file has no meaning; the problem that says why is recorded already."""


@dataclass(slots=True)
class Builder:
    """Builds one document's data from its events and records every problem on the way."""

    file: str
    has_escapes: bool
    is_normal: bool
    problems: list[Problem] = field(default_factory=list)
    _pending: list[tuple[Code, Event, dict[str, Fact]]] = field(default_factory=list)
    _stack: list[tuple[Any, Any]] = field(default_factory=list)
    _plain: dict[str, Plain | Refused] = field(default_factory=dict)

    def build(self, parser: EventParser) -> Data:
        """Return the data of the only document.

        Raises `Unbuildable`, and whatever PyYAML raises on malformed text.
        """
        get_event, stack = parser.get_event, self._stack
        root: Data = _UNSET
        container: Any = None
        key: Any = _UNSET
        nodes = 0
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._check_start(event, container, key)
                stack.append((container, key))
                container, key = ({} if kind is MappingStartEvent else []), _UNSET
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = container
                container, key = stack.pop()
            elif kind is StreamEndEvent:
                return None if root is _UNSET else root
            else:
                value = self._other(event, root)
                if value is _UNSET:
                    continue
            nodes += 1
            if nodes > MAX_NODES:
                self._stop(Code.TOO_MANY_NODES, event, container, key, limit=MAX_NODES)
            if self._pending:
                self._settle(container, key, value)
            if container is None:
                root = value
            elif type(container) is list:
                container.append(value)
            elif key is _UNSET:
                key = self._key(event, value, container)
            else:
                container.setdefault(key, value)
                key = _UNSET

    def _scalar(self, event: ScalarEvent) -> Plain:
        text: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event)
        if len(text) > MAX_SCALAR_CHARACTERS:
            self._report(Code.TEXT_TOO_LONG, event, limit=MAX_SCALAR_CHARACTERS)
            text = text[:MAX_SCALAR_CHARACTERS]
        if event.style in _PLAIN_STYLES:
            value = self._plain.get(text, _UNSET)
            if value is _UNSET:
                value = self._plain[text] = read_plain(text)
            if type(value) is Refused:
                self._refuse(event, value)
            elif type(value) is not str:
                return value  # type: ignore[return-value] - Refused was taken above
        elif self.has_escapes:
            self._check_escapes(event)
        return text if self.is_normal else normal(text)

    def _refuse(self, event: ScalarEvent, why: Refused) -> None:
        if event.value == "<<":
            self._report(Code.MERGE_KEY, event)
        elif why is Refused.TOO_LONG:
            self._report(Code.NUMBER_TOO_LONG, event, text=event.value)
        else:
            self._report(Code.AMBIGUOUS_SCALAR, event, text=event.value)

    def _check_properties(self, event: Event) -> None:
        if event.anchor is not None:
            self._report(Code.ANCHOR_OR_ALIAS, event, name=f"&{event.anchor}")
        if event.tag is not None:
            self._report(Code.TAG, event, name=str(event.tag))

    def _check_escapes(self, event: ScalarEvent) -> None:
        found = UNSAFE.search(event.value)
        character = found[0] if found else "\r" if "\r" in event.value else None
        if character is not None:
            self._report(Code.UNSAFE_CHARACTER, event, character=f"U+{ord(character):04X}")

    def _check_start(self, event: Event, container: Any, key: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event)
            self._settle(container, key, None)
        if type(container) is dict and key is _UNSET:
            self._stop(Code.KEY_NOT_TEXT, event, container, key)
        if len(self._stack) >= MAX_DEPTH:
            self._stop(Code.TOO_DEEP, event, container, key, limit=MAX_DEPTH)

    def _other(self, event: Event, root: Data) -> Data:
        """Return the stand-in for an alias, `_UNSET` for what is not a value."""
        if type(event) is AliasEvent:
            self._report(Code.ANCHOR_OR_ALIAS, event, name=f"*{event.anchor}")
            return None
        if type(event) is DocumentStartEvent and root is not _UNSET:
            self._stop(Code.SECOND_DOCUMENT, event, None, _UNSET)
        return _UNSET

    def _key(self, event: Event, value: Data, container: dict[str, Data]) -> str:
        if type(value) is not str:
            text = event.value if type(event) is ScalarEvent else ""
            self._report(Code.KEY_NOT_TEXT, event, text=text)
            value = text
        if value in container:
            first = Place(self.file, (*self._path_to(container), value), Part.KEY)
            span = span_of(event, self.file)
            self.problems.append(
                Problem(Code.DUPLICATE_KEY, first, {"key": value}, (first,), span=span)
            )
        self._settle(container, _UNSET, value)
        return value

    def _report(self, code: Code, event: Event, **facts: Fact) -> None:
        self._pending.append((code, event, facts))

    def _stop(self, code: Code, event: Event, container: Any, key: Any, **facts: Fact) -> NoReturn:
        self._report(code, event, **facts)
        self._settle(container, key, None)
        raise Unbuildable

    def _settle(self, container: Any, key: Any, value: Data) -> None:
        """Give the pending problems the place that is being filled."""
        path, part = self._path_to(container), Part.VALUE
        if type(container) is list:
            path = (*path, len(container))
        elif type(container) is dict:
            path = (*path, str(value) if key is _UNSET else key)
            part = Part.KEY if key is _UNSET else Part.VALUE
        place = Place(self.file, path, part)
        for code, at, facts in self._pending:
            self.problems.append(Problem(code, place, facts, span=span_of(at, self.file)))
        self._pending.clear()

    def _path_to(self, container: Any) -> KeyPath:
        """Return the path of `container`, which is open: the last on the stack or the one above."""
        steps: list[str | int] = []
        for parent, key in self._stack:
            if parent is container:
                break
            if type(parent) is list:
                steps.append(len(parent))
            elif type(parent) is dict:
                steps.append(key)
        return tuple(steps)
