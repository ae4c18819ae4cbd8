"""Findings as a person reads them: place, what is wrong, the line with a caret, the cure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nsstrack.messages.findings import sentences
from nsstrack.messages.findings_page import findings_page
from nsstrack.problem import Finding, Severity
from nsstrack.render.width import cells
from nsstrack.text import UNSAFE, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.messages import Language
    from nsstrack.messages.findings_page import FindingsPage

_MOST_OF_A_LINE = 160
MAX_SHOWN = 1_000
"""So many findings of a run are shown; the others are counted."""


def render_findings(findings: Sequence[Finding], language: Language) -> str:
    """Return the first findings, each with an empty line after it."""
    return "".join(f"{finding_text(finding, language)}\n" for finding in findings[:MAX_SHOWN])


def finding_text(finding: Finding, language: Language) -> str:
    """Return one finding; its first line alone says where and what."""
    said, words = sentences(finding, language), findings_page(language)
    at = finding.at
    place = f"{safe(at.file)}:{at.line}:{at.column}"
    severity = f"{words.severity[finding.severity]}[{finding.code}]"
    lines = [f"{place}: {severity} {said.message}"]
    gutter = " " * len(str(at.line))
    if finding.line_text and not finding.line_text.isspace():
        source, caret = _excerpt(finding)
        lines += [
            f"{gutter} |",
            f"{at.line} | {source}",
            f"{gutter} | {caret} {said.label}".rstrip(),
        ]
    if said.help:
        lines.append(f"{gutter} = {words.help}: {said.help}")
    return UNSAFE.sub("\ufffd", "\n".join(lines)) + "\n"


def _excerpt(finding: Finding) -> tuple[str, str]:
    """Return the line, or the part of a long one around the place, and the caret right under it."""
    line, start, end = finding.line_text, finding.at.column - 1, finding.at.end_column - 1
    first = max(0, start - _MOST_OF_A_LINE // 2) if len(line) > _MOST_OF_A_LINE else 0
    shown = UNSAFE.sub("\ufffd", line[first : first + _MOST_OF_A_LINE].replace("\t", " "))
    before, marked = shown[: start - first], shown[start - first : end - first]
    return shown, " " * cells(before) + "^" * max(1, cells(marked.rstrip()))


def summary(findings: Sequence[Finding], language: Language, *, has_more: bool = False) -> str:
    """Return "3 errors, 1 warning in 2 files", and whether that is more than is shown or known."""
    words = findings_page(language)
    parts = [_counted(findings, words)]
    if len(findings) > MAX_SHOWN:
        parts.append(words.first.format(most=MAX_SHOWN))
    if has_more:
        parts.append(words.more)
    return "; ".join(parts)


def _counted(findings: Sequence[Finding], words: FindingsPage) -> str:
    if not findings:
        return words.none
    numbers = Counter(finding.severity for finding in findings)
    said = [words.counted[each].of(numbers[each]) for each in Severity if numbers[each]]
    files = len({finding.at.file for finding in findings})
    return words.summary.format(findings=words.and_.join(said), files=words.files.of(files))
