"""A page from head to foot: title, contents, the parts under their headings."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from nsstrack.render.blocks import Grid, Line, Paragraph
from nsstrack.render.drawings import Trend
from nsstrack.render.html.contents import contents
from nsstrack.render.html.elements import elements
from nsstrack.render.html.inline import inline
from nsstrack.render.html.markup import NOTHING, Html, element, joined, text
from nsstrack.render.html.sections import Section, parted
from nsstrack.render.html.sheet import Sheet
from nsstrack.render.html.style import policy, style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.render.blocks import Block
    from nsstrack.render.vocabulary import Vocabulary

_LOWEST = 6
_CONTENT = "content"


def render_html(blocks: Sequence[Block], says: Vocabulary, *, title: str) -> str:
    """Return `blocks` as an HTML file in the language of `says`; the same each time.

    The only heading of rank 1, if it comes first, is the title of the page, and the text right
    below it stands in the head; otherwise the page is headed by `title`. Warnings come first.
    """
    sheet = Sheet(says)
    warnings = [block for block in blocks if _is_warning(block)]
    page = parted(block for block in blocks if not _is_warning(block))
    first = page.parts[0] if page.parts else None
    head: Sequence[Block] = ()
    if first is not None and first.rank == 1 and len(page.parts) == 1 and not page.blocks:
        head = list(takewhile(lambda block: isinstance(block, Line | Paragraph), first.blocks))
        heading = element("h1", {"id": first.id}, _said(first, sheet))
        opening, parts = first.blocks[len(head) :], first.parts
    else:
        heading = element("h1", None, text(title))
        opening, parts = page.blocks, page.parts
    body = (
        element("a", {"class": "skip", "href": f"#{_CONTENT}"}, text(sheet.words.skip)),
        element("header", {"id": "top"}, heading, elements(head, title, sheet)),
        contents(parts, sheet),
        element(
            "main",
            {"id": _CONTENT, "tabindex": "-1"},
            _notice(warnings, title, sheet),
            elements(opening, title, sheet),
            *(_section(part, 2, sheet) for part in parts),
        ),
        _footer(sheet, has_trends=any(map(_has_trend, blocks))),
    )
    return _document(title, sheet, body)


def _document(title: str, sheet: Sheet, body: Sequence[Html]) -> str:
    """Return the file around the body of a page."""
    look = style(has_thai_digits=sheet.says.has_thai_digits)
    head = (
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy(look)}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", None, text(title)),
        element("style", None, Html(look)),
    )
    language = {"lang": sheet.says.words.language.value}
    content = element("head", None, *_on_lines(head)), element("body", None, *body)
    written = element("html", language, *content)
    lines = (line for line in written.split("\n") if line)
    return "\n".join(("<!doctype html>", *lines, ""))


def _on_lines(parts: Sequence[Html]) -> list[Html]:
    return [Html(f"\n{part}") for part in parts]


def _is_warning(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_warning


def _notice(blocks: Sequence[Block], title: str, sheet: Sheet) -> Html:
    """Return what has to be said before anything else."""
    if not blocks:
        return NOTHING
    return element("div", {"class": "notice"}, elements(blocks, title, sheet))


def _footer(sheet: Sheet, *, has_trends: bool) -> Html:
    legend = element("p", None, text(sheet.words.legend)) if has_trends else NOTHING
    to_top = element("a", {"class": "to-top", "href": "#top"}, text(sheet.words.to_top))
    return element("footer", None, legend, element("p", None, to_top))


def _has_trend(block: Block) -> bool:
    if not isinstance(block, Grid):
        return False
    spans = (span for row in block.rows for content in row for span in content.spans)
    return any(isinstance(span.drawing, Trend) for span in spans)


def _section(section: Section, level: int, sheet: Sheet) -> Html:
    """Return a part with the smaller parts in it, named by its headings from the top."""
    assert section.heading is not None
    name = f"h{min(level, _LOWEST)}"
    said = section.heading.cell.text.strip()
    return element(
        "section",
        {"aria-labelledby": " ".join((*section.above, section.id))},
        element(name, {"id": section.id}, _said(section, sheet)),
        elements(section.blocks, said, sheet),
        joined(_section(part, level + 1, sheet) for part in section.parts),
    )


def _said(section: Section, sheet: Sheet) -> Html:
    assert section.heading is not None
    return inline(section.heading.cell, sheet)
