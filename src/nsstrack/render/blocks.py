"""What a page is made of, before anybody knows whether it will be a table, plain text or else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.model.status import Status
    from nsstrack.render.drawings import Bar, StatusTree, Trend


class Emphasis(StrEnum):
    """How loud a text is."""

    NORMAL = "normal"
    STRONG = "strong"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text with one look; a status gives it the status's colour.

    One with a `drawing` is drawn where a format can draw, and says `text` elsewhere. A `link` is an
    address that begins with http:// or https://.
    """

    text: str
    emphasis: Emphasis = Emphasis.NORMAL
    status: Status | None = None
    link: str | None = None
    drawing: Trend | Bar | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Pieces of text that share a cell; a line feed begins a new line."""

    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The text without its looks."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `share` is how much of the free width it takes compared with others.

    It is at least `least` cells wide; one that `is_whole` never breaks what it holds.
    """

    title: str
    is_right: bool = False
    share: int = 1
    least: int = 4
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text of its own, indented by `indent` cells, also where it wraps.

    One with a `rank` heads what follows: 1 a part of the page, 2 a part of that, and so on. It may
    have an `anchor`, ASCII letters, digits, `.`, `_` and `-`, by which it can be linked to.
    """

    cell: Cell
    indent: int = 0
    rank: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose; a Line is one of a list. A warning has to be read before all else."""

    cell: Cell
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Worded = Line | Grid | Paragraph
"""What can be said without drawing."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the blocks that say the same where nothing is drawn."""

    drawing: StatusTree
    instead: tuple[Worded, ...]


Block = Worded | Picture

NO_BREAK = "\u00a0"
"""A space at which no line is broken; renderers write it as an ordinary one."""

_EMPTY = Cell()

GAP = Line(_EMPTY)
"""An empty line."""


def in_words(blocks: Iterable[Block]) -> Iterator[Worded]:
    """Yield `blocks` with the words of each picture in its place."""
    for block in blocks:
        if isinstance(block, Picture):
            yield from block.instead
        else:
            yield block


def cell(text: str, emphasis: Emphasis = Emphasis.NORMAL, status: Status | None = None) -> Cell:
    """Return a cell of one piece."""
    return Cell((Span(text, emphasis, status),)) if text else _EMPTY


def join(*parts: Cell | str) -> Cell:
    """Return the parts as one cell."""
    spans: list[Span] = []
    for part in parts:
        spans += [Span(part)] if isinstance(part, str) else part.spans
    return Cell(tuple(spans))
