"""The table of contents: the parts of a page and, below each, its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.html.markup import NOTHING, Html, element, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.render.html.sections import Section
    from nsstrack.render.html.sheet import Sheet

_LEVELS = 3


def contents(parts: Sequence[Section], sheet: Sheet) -> Html:
    """Return the table of contents; a page without parts has none."""
    if not parts:
        return NOTHING
    title = text(sheet.words.contents)
    name = element("p", {"class": "contents", "id": "contents"}, title)
    return element("nav", {"aria-labelledby": "contents"}, name, _list(parts, 1))


def _list(parts: Sequence[Section], level: int) -> Html:
    items = []
    for part in parts:
        assert part.heading is not None
        link = element("a", {"href": f"#{part.id}"}, text(part.heading.cell.text.strip()))
        below = _list(part.parts, level + 1) if part.parts and level < _LEVELS else NOTHING
        items.append(element("li", None, link, below))
    return element("ul", None, *items)
