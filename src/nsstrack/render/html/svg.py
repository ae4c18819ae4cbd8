"""What every drawing is made of: its frame with a text for who cannot see it, shapes, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model.status import Status
from nsstrack.render.html.markup import Html, classes, element, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.render.html.sheet import Sheet

_CORNERS = {
    Status.BELOW: ((0, -1.15), (1.15, 0.9), (-1.15, 0.9)),
    Status.AT_RISK: ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    Status.CRITICAL: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
}
"""The corners of shapes, in radii, so that each looks as large as a circle."""


def figure(number: float) -> str:
    """Return a coordinate with at most two decimals."""
    short = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def drawing(
    look: str, size: tuple[float, float], said: tuple[str, str], sheet: Sheet, *content: Html
) -> Html:
    """Return a drawing of a width and height, and what it shows in words: title and details."""
    id_ = sheet.drawing_id()
    width, height = map(figure, size)
    title, details = said
    names = (
        element("title", {"id": f"{id_}-title"}, text(title)),
        element("desc", {"id": f"{id_}-details"}, text(details)),
    )
    frame = {
        "class": look,
        "viewBox": f"0 0 {width} {height}",
        "width": width,
        "height": height,
        "role": "img",
        "aria-labelledby": f"{id_}-title {id_}-details",
    }
    return element("svg", frame, *names, *content)


def line(look: str, start: tuple[float, float], end: tuple[float, float]) -> Html:
    """Return a straight line."""
    return path(look, f"M{_point(start)}L{_point(end)}")


def path(look: str, steps: str) -> Html:
    """Return a path."""
    return element("path", {"class": look, "d": steps})


def route(points: list[tuple[float, float]], breaks: frozenset[int] = frozenset()) -> str:
    """Return the steps of a line through `points`, broken before those at `breaks`."""
    return "".join(
        f"{'L' if at and at not in breaks else 'M'}{_point(point)}"
        for at, point in enumerate(points)
    )


def box(
    look: str, corner: tuple[float, float], size: tuple[float, float], rounding: float = 0
) -> Html:
    """Return a rectangle, its corners round if so wished."""
    attributes = {
        "class": look,
        "x": figure(corner[0]),
        "y": figure(corner[1]),
        "width": figure(size[0]),
        "height": figure(size[1]),
        "rx": figure(rounding) if rounding else None,
    }
    return element("rect", attributes)


def words(said: str, at: tuple[float, float], look: str = "", *, anchor: str | None = None) -> Html:
    """Return a line of text that begins, or as `anchor` says ends, at a place."""
    attributes: Mapping[str, str | None] = {
        "class": look,
        "x": figure(at[0]),
        "y": figure(at[1]),
        "text-anchor": anchor,
    }
    return element("text", attributes, text(said))


def shape(
    status: Status, at: tuple[float, float], radius: float, *, is_hollow: bool = False
) -> Html:
    """Return the shape of a status round a place: ● ▲ ◆ ■ ○, never the colour alone."""
    look = classes("shape", status.value, "hollow" if is_hollow else "")
    x, y = at
    if status not in _CORNERS:
        circle = {"class": look, "cx": figure(x), "cy": figure(y), "r": figure(radius)}
        return element("circle", circle)
    corners = [(x + right * radius, y + down * radius) for right, down in _CORNERS[status]]
    return path(look, f"{route(corners)}Z")


def _point(at: tuple[float, float]) -> str:
    return f"{figure(at[0])} {figure(at[1])}"
