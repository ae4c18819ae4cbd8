"""Results over the years as a line of status shapes, with targets, baselines and phases."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.render.html.markup import NOTHING, Html, element, joined, text
from nsstrack.render.html.scale import Scale
from nsstrack.render.html.svg import drawing, line, path, route, shape, words
from nsstrack.render.width import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.drawings import Baseline, TargetPoint, Trend, TrendPoint
    from nsstrack.render.html.sheet import Sheet

_BEFORE = Decimal("0.75")
"""A phase begins after the whole of the year before, and before the first half of its own."""
_CELL = 6.5
"""How wide a cell of text is drawn at the most."""
_WIDEST_TICK = 9
"""Cells of a tick's name that there is still room for."""
_WIDTH, _HEIGHT = 196, 72
_TOP, _BOTTOM, _SIDE = 15, 17, 8
"""The room around the lines: names of phases go above, years below."""
_FLOOR = _HEIGHT - _BOTTOM
"""The height of the axis of time."""
_RADIUS = 4


def trend(seen: Trend, sheet: Sheet) -> Html:
    """Return a trend for the cell of a table, and below it which way is better."""
    caption = element("small", {"aria-hidden": "true"}, text(seen.better))
    shown = (_drawn(seen, sheet), caption if seen.better else NOTHING)
    return element("span", {"class": "chart"}, *shown)


def _drawn(seen: Trend, sheet: Sheet) -> Html:
    plot = _Plot.of(seen)
    return drawing(
        "trend",
        (_WIDTH, _HEIGHT),
        (seen.title, "; ".join(_details(seen, sheet))),
        sheet,
        line("axis", (plot.x.start, _FLOOR), (plot.x.end, _FLOOR)),
        *plot.ticks(),
        *plot.borders(),
        plot.targets(),
        *plot.baselines(),
        path("results", plot.results()),
        *plot.points(),
        *plot.years(),
    )


def _details(seen: Trend, sheet: Sheet) -> Iterator[str]:
    """Yield everything that is drawn, in words."""
    said = sheet.words
    if seen.better:
        yield seen.better
    for point in seen.points:
        form = said.no_result if point.value is None else said.result
        shown = form.format(label=point.label, value=point.shown, status=point.status_label)
        yield f"{shown} ({said.stands_in})" if point.stands_in else shown
    if seen.targets:
        yield said.target.format(values=" → ".join(target.shown for target in seen.targets))
    if seen.baselines:
        shown = ", ".join(baseline.shown for baseline in seen.baselines)
        yield said.baseline.format(values=shown)
    yield from (said.border.format(label=border.label) for border in seen.borders)


@dataclass(frozen=True, slots=True)
class _Plot:
    """A trend on its scales."""

    seen: Trend
    x: Scale
    y: Scale
    names: tuple[tuple[Decimal, str], ...]

    @classmethod
    def of(cls, seen: Trend) -> _Plot:
        is_room = all(cells(name) <= _WIDEST_TICK for _, name in seen.ticks)
        names = seen.ticks if is_room else ()
        room_left = max((_wide(name) for _, name in names), default=0) + _SIDE
        last = seen.targets[-1].shown if seen.targets else ""
        room_right = max(_wide(last) + 6, _SIDE) + _RADIUS
        promised: tuple[TargetPoint | Baseline, ...] = (*seen.targets, *seen.baselines)
        when = [point.at for point in seen.points] + [mark.at for mark in promised]
        reached = [point.value for point in seen.points if point.value is not None]
        values = reached + [mark.value for mark in promised]
        return cls(
            seen,
            Scale.over(when, room_left + _RADIUS, _WIDTH - room_right),
            Scale.over(values, _FLOOR - 6, _TOP + 4),
            names,
        )

    def at(self, when: Decimal, value: Decimal) -> tuple[float, float]:
        return self.x.of(when), self.y.of(value)

    def ticks(self) -> Iterator[Html]:
        for value, name in self.names:
            height = self.y.of(value)
            yield line("tick", (self.x.start, height), (self.x.end, height))
            yield words(name, (self.x.start - 6, height + 3), "faint", anchor="end")

    def borders(self) -> Iterator[Html]:
        """Yield a line where a phase begins, and its name on the side that has more room."""
        for border in self.seen.borders:
            begins = border.at - _BEFORE
            if not self.x.low < begins < self.x.high:
                continue
            at = self.x.of(begins)
            yield line("border", (at, 3), (at, _FLOOR))
            is_left = _WIDTH - at < _wide(border.label) + 4
            place = (at - 3, 10) if is_left else (at + 3, 10)
            yield words(border.label, place, "faint", anchor="end" if is_left else None)

    def targets(self) -> Html:
        """Return the line of targets, broken where an edition begins anew, and its last value."""
        targets = self.seen.targets
        if not targets:
            return NOTHING
        points = [self.at(target.at, target.value) for target in targets]
        breaks = frozenset(at for at, target in enumerate(targets) if target.begins)
        x, y = points[-1]
        alone = (at for at in range(len(points)) if _is_alone(at, len(points), breaks))
        marks = (line("target", (points[at][0] - 4, points[at][1]), points[at]) for at in alone)
        value = words(targets[-1].shown, (x + 5, y + 3.5), "target-value")
        return joined((path("target", route(points, breaks)), *marks, value))

    def baselines(self) -> Iterator[Html]:
        for baseline in self.seen.baselines:
            x, y = self.at(baseline.at, baseline.value)
            yield path(
                "baseline", route([(x, y - 5), (x, y + 5)]) + route([(x - 3, y), (x + 3, y)])
            )

    def results(self) -> str:
        """Return the line through the results; a year without one breaks it."""
        points: list[tuple[float, float]] = []
        breaks: set[int] = set()
        is_broken = False
        for point in self.seen.points:
            if point.value is None:
                is_broken = True
                continue
            if is_broken:
                breaks.add(len(points))
            points.append(self.at(point.at, point.value))
            is_broken = False
        return route(points, frozenset(breaks))

    def points(self) -> Iterator[Html]:
        for point in self.seen.points:
            height = _FLOOR - _RADIUS - 1 if point.value is None else self.y.of(point.value)
            place = self.x.of(point.at), height
            yield shape(point.status, place, _RADIUS, is_hollow=point.stands_in)

    def years(self) -> Iterator[Html]:
        """Yield the first and the last year; the last alone where both have no room."""
        shown = self.seen.points[:1] + self.seen.points[-1:]
        places = [self._year(point) for point in shown]
        if len(self.seen.points) == 1 or places[0][1] + 6 > places[-1][0]:
            shown, places = shown[-1:], places[-1:]
        for point, (start, _) in zip(shown, places, strict=True):
            yield words(point.label, (start, _HEIGHT - 4), "faint")

    def _year(self, point: TrendPoint) -> tuple[float, float]:
        """Return where the name of a year begins and ends, under its point if there is room."""
        wide = _wide(point.label)
        start = self.x.of(point.at) - wide / 2
        start = min(max(start, 0.0), _WIDTH - wide)
        return start, start + wide


def _is_alone(at: int, count: int, breaks: frozenset[int]) -> bool:
    """Say whether no line leads to a target and none from it."""
    return (at == 0 or at in breaks) and (at + 1 == count or at + 1 in breaks)


def _wide(said: str) -> float:
    return cells(said) * _CELL
