"""Cells broken into lines, with their looks kept."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from nsstrack.render.blocks import Cell, Span
from nsstrack.render.width import wrap

if TYPE_CHECKING:
    from nsstrack.render.width import Words


def lines(content: Cell, width: int | None, words: Words | None = None) -> list[Cell]:
    """Return the lines of `content`, none wider than `width` cells where one is given.

    Thai is broken between words where `words` knows them.
    """
    text = content.text
    broken = [
        line
        for paragraph in text.split("\n")
        for line in ([paragraph] if width is None else _wrapped(paragraph, width, words))
    ]
    looks = [span for span in content.spans for _ in span.text]
    result, at = [], 0
    for line in broken:
        start = text.index(line.lstrip(" "), at)
        indent = len(line) - len(line.lstrip(" "))
        at = start + len(line) - indent
        result.append(_styled(" " * indent, text[start:at], looks[start:at]))
    return result


def _wrapped(paragraph: str, width: int, words: Words | None) -> list[str]:
    """Wrap `paragraph`, keeping the indent it begins with on every line."""
    indent = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
    return [indent + line for line in wrap(paragraph, max(1, width - len(indent)), words)]


def _styled(indent: str, text: str, looks: list[Span]) -> Cell:
    """Return `text` with the look that each of its characters had."""
    spans = [Span(indent)] if indent else []
    pairs = zip(text, looks, strict=True)
    for _, group in groupby(pairs, key=lambda pair: id(pair[1])):
        members = list(group)
        look = members[0][1]
        spans.append(Span("".join(each for each, _ in members), look.emphasis, look.status))
    return Cell(tuple(spans))
