"""From symbolic places to lines and columns, by walking a file's events once more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from nsstrack.location import Part
from nsstrack.source.limits import MAX_DEPTH
from nsstrack.source.parser import PARSE_ERRORS
from nsstrack.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nsstrack.location import Location, Place
    from nsstrack.source.lines import Lines
    from nsstrack.source.parser import Event, EventParser, Opening


def span_of(event: Event, lines: Lines) -> Location:
    """Return where `event` is written; of a value over several lines, its part of the first."""
    return lines.location(event.start_mark.index, event.end_mark.index)


def locate(parser: EventParser, lines: Lines, places: Iterable[Place]) -> dict[Place, Location]:
    """Return where each of `places` is written; the nearest value around one that is absent.

    A key given twice counts where it first stands. Where the rest of the file cannot be parsed,
    what stands before that is still found.
    """
    root = _Wanted()
    ways = {place: root.way_to(place) for place in places}
    _Walk(root).run(parser)
    return {place: _location(place.part, way, lines) for place, way in ways.items()}


def _location(part: Part, way: Sequence[_Wanted], lines: Lines) -> Location:
    """Return where the last node of `way` is written, or else the nearest one around it."""
    spans = [node.value for node in way]
    if part is Part.KEY:
        spans.append(way[-1].key)
    written = next((span for span in reversed(spans) if span is not None), (0, 1))
    return lines.location(*written)


_Span = tuple[int, int]
"""The index of the first character of something written, and that after its last."""


def _span(event: Event) -> _Span:
    return event.start_mark.index, event.end_mark.index


@dataclass(slots=True)
class _Wanted:
    """A node of the tree of wanted paths, with the spans found for it so far."""

    key: _Span | None = None
    value: _Span | None = None
    children: dict[str | int, _Wanted] = field(default_factory=dict)

    def way_to(self, place: Place) -> list[_Wanted]:
        """Return the nodes from this one down to that of `place`, making those that lack."""
        way = [self]
        for step in place.path:
            way.append(way[-1].children.setdefault(step, _Wanted()))
        return way


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been met; `wanted` is None where nothing inside matters."""

    wanted: _Wanted | None
    start: Opening
    is_mapping: bool
    items: int = 0
    at_value: bool = False
    coming: _Wanted | None = None


class _Walk:
    """One pass over the events of a file that fills in the spans of the wanted nodes."""

    def __init__(self, root: _Wanted) -> None:
        self._root = root
        self._stack: list[_Open] = []
        self._first: _Wanted | None = None  # a block collection whose first entry is its span

    def run(self, parser: EventParser) -> None:
        while True:
            try:
                event = parser.get_event()
            except PARSE_ERRORS:
                return
            kind = type(event)
            if kind is ScalarEvent or kind is AliasEvent:
                self._leaf(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(self._stack) >= MAX_DEPTH:
                    return  # the parsers are slow in depths that no reading goes to
                self._open(event, is_mapping=kind is MappingStartEvent)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is StreamEndEvent:
                return

    def _leaf(self, event: Event) -> None:
        self._begin(event)
        parent = self._stack[-1] if self._stack else None
        if parent is not None and parent.is_mapping and not parent.at_value:
            self._key(parent, event)
            return
        wanted = self._next_value()
        if wanted is not None and wanted.value is None:
            wanted.value = _span(event)

    def _key(self, parent: _Open, event: Event) -> None:
        parent.at_value = True
        parent.coming = None
        if parent.wanted is None:
            return
        wanted = parent.wanted.children.get(normal(getattr(event, "value", "")))
        if wanted is not None and wanted.key is None:
            wanted.key = _span(event)
            parent.coming = wanted

    def _next_value(self) -> _Wanted | None:
        """Return what is wanted of the value that begins here, and step its parent on."""
        if not self._stack:
            return self._root
        parent = self._stack[-1]
        if parent.is_mapping:
            parent.at_value = False
            return parent.coming
        parent.items += 1
        return parent.wanted and parent.wanted.children.get(parent.items - 1)

    def _open(self, event: Opening, *, is_mapping: bool) -> None:
        self._begin(event)
        wanted = self._next_value()
        if wanted is not None and wanted.value is None:
            wanted.value = _span(event)
            self._first = None if event.flow_style else wanted
        self._stack.append(_Open(wanted, event, is_mapping))

    def _close(self, event: Event) -> None:
        closed = self._stack.pop()
        if closed.wanted and closed.start.flow_style:
            closed.wanted.value = closed.start.start_mark.index, event.end_mark.index

    def _begin(self, event: Event) -> None:
        """Let the span of a block collection be that of its first key or item."""
        if self._first is not None:
            self._first.value = _span(event)
            self._first = None
