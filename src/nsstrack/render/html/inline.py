"""The pieces of a cell as markup: looks, statuses, links and small drawings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nsstrack.render.blocks import Cell, Emphasis, Span
from nsstrack.render.drawings import Bar
from nsstrack.render.html.bar import bar
from nsstrack.render.html.markup import (
    NOTHING,
    Html,
    classes,
    element,
    is_address,
    joined,
    lines,
    text,
)
from nsstrack.render.html.trend import trend
from nsstrack.render.vocabulary import GLYPHS

if TYPE_CHECKING:
    from nsstrack.render.html.sheet import Sheet

_GAP = re.compile(" {2,}")
_WIDE_GAP = "\u2002"
_LOOKS = {Emphasis.NORMAL: "", Emphasis.STRONG: "strong", Emphasis.FAINT: "faint"}


def inline(content: Cell, sheet: Sheet) -> Html:
    """Return what a cell says, without the spaces around it."""
    last = len(content.spans) - 1
    return joined(
        _span(span, sheet, is_first=at == 0, is_last=at == last)
        for at, span in enumerate(content.spans)
    )


def _span(span: Span, sheet: Sheet, *, is_first: bool, is_last: bool) -> Html:
    if span.drawing is not None:
        return _drawn(span, sheet)
    said = span.text.lstrip(" ") if is_first else span.text
    said = said.rstrip() if is_last else said
    core = said.strip(" ")
    before, _, after = said.partition(core) if core else (said, "", "")
    return joined((_lines(before), _looks(core, span), _lines(after)))


def _drawn(span: Span, sheet: Sheet) -> Html:
    if isinstance(span.drawing, Bar):
        figure = element("span", {"class": "figure"}, _lines(span.text))
        return element("span", {"class": "share"}, bar(span.drawing, sheet), figure)
    assert span.drawing is not None
    return trend(span.drawing, sheet)


def _looks(core: str, span: Span) -> Html:
    """Return a text that no space surrounds as loud, coloured and linked as its span is."""
    if not core:
        return NOTHING
    said = _with_glyph(core, span) if span.status else _lines(core)
    if is_address(span.link):
        said = element("a", {"href": span.link, "rel": "noopener noreferrer"}, said)
    if span.status:
        look = classes("status", span.status.value, _LOOKS[span.emphasis])
        return element("span", {"class": look}, said)
    if span.emphasis is Emphasis.STRONG:
        return element("strong", None, said)
    if span.emphasis is Emphasis.FAINT:
        return element("span", {"class": "faint"}, said)
    return said


def _with_glyph(core: str, span: Span) -> Html:
    """Return the text of a status; its glyph, whose name tells a listener nothing, is set apart."""
    glyph = GLYPHS[span.status] if span.status else ""
    if not core.startswith(glyph):
        return _lines(core)
    shape = element("span", {"class": "glyph", "aria-hidden": "true"}, text(glyph))
    return joined((shape, _lines(core.removeprefix(glyph))))


def _lines(said: str) -> Html:
    """Return `said` with its line breaks, and with its gaps, which a browser would close."""
    return lines(text(_GAP.sub(f" {_WIDE_GAP}", line)) for line in said.split("\n"))
