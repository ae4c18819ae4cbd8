"""Reports read back by parsers that know nothing of how they were written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

GFM = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_SEEN = {"<br>": " ", "<!-- -->": ""}

Table = list[list[str]]


@dataclass
class Part:
    """What stands under a heading, up to the next one, as a reader sees it.

    `lines` are items of lists and paragraphs; the first row of a table is its head. What is drawn
    in a cell is told there in words.
    """

    rank: int
    title: str
    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    drawings: list[tuple[str, str]] = field(default_factory=list)
    """What each drawing is, and what it shows, in words."""


@dataclass
class Read:
    """A report as it was read."""

    parts: list[Part]

    def part(self, title: str) -> Part:
        """Return the first part of that title."""
        return next(part for part in self.parts if part.title == title)

    def under(self, title: str) -> list[Part]:
        """Return the part of that title and all that is deeper until the next of its rank."""
        at = next(index for index, part in enumerate(self.parts) if part.title == title)
        found = [self.parts[at]]
        for part in self.parts[at + 1 :]:
            if part.rank <= found[0].rank:
                break
            found.append(part)
        return found

    def tables(self, title: str) -> list[Table]:
        """Return the tables under a title, deeper parts included."""
        return [table for part in self.under(title) for table in part.tables]


def read_markdown(text: str) -> Read:
    """Read GitHub Flavored Markdown."""
    parts: list[Part] = []
    table: Table = []
    tokens = GFM.parse(text)
    for at, token in enumerate(tokens):
        match token.type:
            case "heading_open":
                parts.append(Part(int(token.tag[1:]), seen(tokens[at + 1])))
            case "table_open":
                table = []
                parts[-1].tables.append(table)
            case "tr_open":
                table.append([])
            case "th_open" | "td_open":
                table[-1].append(seen(tokens[at + 1]))
            case "paragraph_open":
                parts[-1].lines.append(seen(tokens[at + 1]))
            case _:
                pass
    return Read(parts)


def seen(token: Token) -> str:
    """Return what a reader sees of a piece of Markdown."""
    return squeezed("".join(_pieces(token)))


def _pieces(token: Token) -> Iterator[str]:
    for child in token.children or ():
        yield _SEEN[child.content] if child.type == "html_inline" else child.content


def squeezed(text: str) -> str:
    """Return `text` with single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def read_html(text: str) -> Read:
    """Read an HTML page, but for its contents and its style."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Read(reader.parts)


_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
_UNSEEN = frozenset(("style", "title", "nav", "svg", "small"))
_LINES = frozenset(("p", "li"))
_CELLS = frozenset(("td", "th"))


class _Reader(HTMLParser):
    """Gathers what a reader sees, by the headings that it stands under."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Part] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[list[str]] = []
        """Of the headings, lines and cells that are open."""
        self.said: list[str] = []
        """Title and description of the drawing that is open."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in _HEADINGS:
            self.parts.append(Part(_HEADINGS[tag], ""))
            self.texts.append([])
        elif tag in _LINES and self.parts and not self._is_unseen():
            self.parts[-1].lines.append("")
            self.texts.append([str(len(self.parts[-1].lines) - 1)])
        elif tag == "table":
            self.parts[-1].tables.append([])
        elif tag == "tr":
            self.parts[-1].tables[-1].append([])
        elif tag in _CELLS:
            self.texts.append([])
        elif tag == "svg":
            self.said = []
        if tag in {"br", "meta"}:
            self.handle_data(" ")
            self.elements.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self.parts[-1].drawings.append((self.said[0], self.said[1]))
            if self.texts and any(name in _CELLS for name, _ in self.elements):
                self.texts[-1].append(self.said[1])
        opened, attributes = self.elements.pop()
        assert opened == tag, f"{opened} is closed by {tag}"
        if tag in _HEADINGS:
            self.parts[-1].title = squeezed("".join(self.texts.pop()))
        elif tag in _CELLS:
            beside = int(attributes.get("colspan") or 1) - 1
            cells = [squeezed("".join(self.texts.pop())), *[""] * beside]
            self.parts[-1].tables[-1][-1].extend(cells)
        elif tag in _LINES and self.parts and not self._is_unseen():
            place, *pieces = self.texts.pop()
            self.parts[-1].lines[int(place)] = squeezed("".join(pieces))

    def handle_data(self, data: str) -> None:
        inside = [name for name, _ in self.elements]
        if inside[-2:] in (["svg", "title"], ["svg", "desc"]):
            self.said.append(squeezed(data))
        elif self.texts and not self._is_unseen():
            self.texts[-1].append(data)

    def _is_unseen(self) -> bool:
        return any(name in _UNSEEN for name, _ in self.elements)
