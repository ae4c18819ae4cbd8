"""Reports read back by parsers that know nothing of how they were written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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

    `lines` are items of lists and paragraphs; the first row of a table is its head.
    """

    rank: int
    title: str
    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


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
