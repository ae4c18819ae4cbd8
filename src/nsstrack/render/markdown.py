"""Blocks as Markdown for GitHub and GitLab: headings, nested lists and tables, nothing cut.

No text of a block ever makes structure, a link, a mention, an emoji or a formula.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from nsstrack.render.blocks import (
    GAP,
    NO_BREAK,
    Cell,
    Emphasis,
    Grid,
    Line,
    Paragraph,
    in_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.render.blocks import Block, Column

_SIGN = re.compile(r"[\\`*_{}\[\]<>|~!&^#@$]|[:%](?=\S)")
_LINKED = re.compile(r"www(?=\.)|GH(?=-[0-9])", re.IGNORECASE)
_OPENS_A_BLOCK = re.compile(r"[0-9]+(?=[.)](?:\s|$))|(?=[-+=])")
_SPLITTING = frozenset("#@$:")
"""Signs of references, mentions, formulas, emoji and links, which GitHub finds in parsed text."""
_SPLIT = "<!-- -->"
"""Shows nothing, and nothing is found across it."""
_NEW_LINE = "<br> "
"""With a space, because pandoc leaves the HTML out where it writes another format."""
_DASHES = 4
_GAP = re.compile(" {2,}")


def render_markdown(blocks: Sequence[Block], *, top: int = 2) -> str:
    """Return `blocks` as GitHub Flavored Markdown, with an empty line between its parts.

    A heading of rank 1 is one of level `top`: 2 for what is put into somebody's page or comment.
    """
    parts = ("\n".join(lines) for lines in _parts(blocks, top))
    return "\n\n".join(parts) + "\n"


def _parts(blocks: Sequence[Block], top: int) -> Iterator[Iterable[str]]:
    """Yield the lines of each heading, paragraph, list and table."""
    shown = (block for block in in_words(blocks) if block != GAP)
    for is_text, group in groupby(
        shown, key=lambda block: isinstance(block, Line) and not block.rank
    ):
        if is_text:
            yield _list(line for line in group if isinstance(line, Line))
            continue
        for block in group:
            match block:
                case Grid():
                    yield _table(block)
                case Paragraph(cell=content):
                    yield [_beginning_no_block(_one_line(content))]
                case Line(cell=content, rank=rank):
                    yield [f"{'#' * (top + rank - 1)} {_spaced(escaped(content.text))}"]


def _one_line(content: Cell) -> str:
    return _inline(content).replace("\n", " ")


def _beginning_no_block(text: str) -> str:
    """Return `text` so that its first signs open no list, heading or code."""
    opened = _OPENS_A_BLOCK.match(text)
    return f"{opened[0]}\\{text[opened.end() :]}" if opened else text


def _list(lines: Iterable[Line]) -> Iterator[str]:
    """Yield lines of text as items of a list, each below the one before that is indented less."""
    above: list[int] = []
    for line in lines:
        while above and above[-1] >= line.indent:
            above.pop()
        yield f"{'  ' * len(above)}- {_beginning_no_block(_one_line(line.cell))}"
        above.append(line.indent)


def _table(grid: Grid) -> Iterator[str]:
    yield _row(escaped(column.title) for column in grid.columns)
    yield _row(map(_dashes, grid.columns))
    for row in grid.rows:
        yield _row(_indent(content) + _inline(content).replace("\n", _NEW_LINE) for content in row)


def _dashes(column: Column) -> str:
    """Return the line below a title; pandoc makes columns as wide as it is long."""
    dashes = "-" * (_DASHES * column.share + (_DASHES if column.is_whole else 0))
    return f"{dashes}:" if column.is_right else dashes


def _indent(content: Cell) -> str:
    """Return the spaces that a cell begins with, by a sign that Markdown keeps."""
    text = content.text
    return NO_BREAK * (len(text) - len(text.lstrip(" ")))


def _row(texts: Iterable[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _inline(content: Cell) -> str:
    """Return what a cell says, strong pieces in `**` where Markdown is sure to see it so.

    That is between spaces: beside a letter it may be taken for two stars.
    """
    text, end = content.text, 0
    pieces = []
    for span in content.spans:
        start, end = end, end + len(span.text)
        first = end - len(span.text.lstrip())
        last = max(first, start + len(span.text.rstrip()))
        said = escaped(text[first:last])
        around = text[first - 1 : first] if first else "", text[last : last + 1]
        if said and span.emphasis is Emphasis.STRONG and not "".join(around).strip():
            said = f"**{said}**"
        pieces.append(f"{text[start:first]}{said}{text[last:end]}")
    return _spaced("".join(pieces))


def _spaced(text: str) -> str:
    """Return `text` with its gaps, which Markdown would make one space, kept by another sign."""
    return _GAP.sub(f"{NO_BREAK} ", text.replace(NO_BREAK, " ").strip())


def escaped(text: str) -> str:
    """Return `text` as Markdown that shows just this text."""
    return _LINKED.sub(rf"\g<0>{_SPLIT}", _SIGN.sub(_sign, text))


def _sign(match: re.Match[str]) -> str:
    return f"\\{match[0]}{_SPLIT if match[0] in _SPLITTING else ''}"
