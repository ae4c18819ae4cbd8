"""Findings as a person reads them: place, what is wrong, the line with a caret, the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.findings import sentences
from nsstrack.messages.findings_page import findings_page
from nsstrack.render.width import cells, wrap
from nsstrack.text import safe, without_unsafe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.messages import Language
    from nsstrack.problem import Finding

_MOST_OF_A_LINE = 160
_CUT = "…"
_INDENT = "    "
_WIDEST_PLACE = 0.7
"""How much of a line a place may fill before what is wrong begins on the next."""


def render_findings(
    findings: Sequence[Finding], language: Language, *, width: int | None = None
) -> str:
    """Return `findings`, each with an empty line after it.

    On a terminal, `width` cells wide, lines are broken between words; elsewhere they are not.
    """
    return "".join(f"{finding_text(finding, language, width)}\n" for finding in findings)


def finding_text(finding: Finding, language: Language, width: int | None = None) -> str:
    """Return one finding; its first line alone says where and what, unless it is broken."""
    said, words = sentences(finding, language), findings_page(language)
    at = finding.at
    severity = f"{words.severity[finding.severity]}[{finding.code}]"
    gutter = " " * len(str(at.line))
    lines = _head(f"{safe(at.file)}:{at.line}:{at.column}: {severity}", said.message, width)
    if finding.line_text and not finding.line_text.isspace():
        source, caret = _excerpt(finding, _room(f"{gutter} | ", width))
        lines += [f"{gutter} |", f"{at.line} | {source}"]
        beside = f"{gutter} | {caret} {said.label}".rstrip()
        if width is None or cells(beside) <= width:
            lines.append(beside)
        else:
            lines += [f"{gutter} | {caret}", *_hanging(f"{gutter} = ", said.label, width)]
    if said.help:
        lines += _hanging(f"{gutter} = ", f"{words.help}: {said.help}", width)
    return without_unsafe("\n".join(lines)) + "\n"


def _head(place: str, message: str, width: int | None) -> list[str]:
    """Return where and what; a place is never broken, so that it can be copied."""
    if width is None or cells(place) > _WIDEST_PLACE * width:
        return [place, *_hanging(_INDENT, message, width)] if width else [f"{place} {message}"]
    stand_in = "x" * cells(place)
    first, *others = wrap(f"{stand_in} {message}", width - len(_INDENT))
    return [place + first.removeprefix(stand_in), *(f"{_INDENT}{line}" for line in others)]


def _hanging(before: str, text: str, width: int | None) -> list[str]:
    """Return `text` after `before`, its further lines under its first."""
    if width is None:
        return [before + text]
    first, *others = wrap(text, _room(before, width))
    return [before + first, *(" " * len(before) + line for line in others)]


def _room(before: str, width: int | None) -> int:
    return _MOST_OF_A_LINE if width is None else max(1, width - len(before))


def _excerpt(finding: Finding, room: int) -> tuple[str, str]:
    """Return the line, or what fits of a long one around the place, and the caret under it."""
    line, start, end = finding.line_text, finding.at.column - 1, finding.at.end_column - 1
    first = max(0, start - room // 2) if end >= room else 0
    shown = without_unsafe(line[first : first + room].replace("\t", " "))
    if first:
        shown = _CUT + shown[1:]
    if first + room < len(line):
        shown = shown[:-1] + _CUT
    before, marked = shown[: start - first], shown[start - first : end - first]
    return shown, " " * cells(before) + "^" * max(1, cells(marked.rstrip()))
