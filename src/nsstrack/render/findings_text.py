"""Findings as a person reads them: place, what is wrong, the line with a caret, the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.messages.findings import sentences
from nsstrack.problem import Finding, Severity
from nsstrack.render.findings_said import HELP
from nsstrack.render.width import cells
from nsstrack.text import UNSAFE, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_OF_A_LINE = 160
_SEVERITY = {
    Language.EN: {Severity.ERROR: "error", Severity.WARNING: "warning"},
    Language.TH: {Severity.ERROR: "ข้อผิดพลาด", Severity.WARNING: "คำเตือน"},
}
MAX_SHOWN = 1_000
"""So many findings of a run are shown unless another number is asked for; others are counted."""
_FIRST = {
    Language.EN: "the first {most} are shown",
    Language.TH: "แสดงเพียง {most} รายการแรก",
}
_MORE = {
    Language.EN: "more of the same were left out",
    Language.TH: "ยังมีรายการประเภทเดียวกันอีกที่ไม่ได้แสดง",
}


def render_findings(
    findings: Sequence[Finding], language: Language, *, most: int = MAX_SHOWN
) -> str:
    """Return the first `most` findings, each with an empty line after it."""
    return "".join(f"{finding_text(finding, language)}\n" for finding in findings[:most])


def finding_text(finding: Finding, language: Language) -> str:
    """Return one finding; its first line alone says where and what."""
    said = sentences(finding, language)
    at = finding.at
    place = f"{safe(at.file)}:{at.line}:{at.column}"
    severity = f"{_SEVERITY[language][finding.severity]}[{finding.code}]"
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
        lines.append(f"{gutter} = {HELP[language]}: {said.help}")
    return UNSAFE.sub("\ufffd", "\n".join(lines)) + "\n"


def _excerpt(finding: Finding) -> tuple[str, str]:
    """Return the line, or the part of a long one around the place, and the caret right under it."""
    line, start, end = finding.line_text, finding.at.column - 1, finding.at.end_column - 1
    first = max(0, start - _MOST_OF_A_LINE // 2) if len(line) > _MOST_OF_A_LINE else 0
    shown = UNSAFE.sub("\ufffd", line[first : first + _MOST_OF_A_LINE].replace("\t", " "))
    before, marked = shown[: start - first], shown[start - first : end - first]
    return shown, " " * cells(before) + "^" * max(1, cells(marked.rstrip()))


def summary(
    findings: Sequence[Finding],
    language: Language,
    *,
    most: int | None = MAX_SHOWN,
    has_more: bool = False,
) -> str:
    """Return "3 errors, 1 warning in 2 files", and whether that is more than is shown or known."""
    parts = [_counted(findings, language)]
    if most is not None and len(findings) > most:
        parts.append(_FIRST[language].format(most=most))
    if has_more:
        parts.append(_MORE[language])
    return "; ".join(parts)


def _counted(findings: Sequence[Finding], language: Language) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    files = len({finding.at.file for finding in findings})
    if not findings:
        return {Language.TH: "ไม่พบข้อผิดพลาด", Language.EN: "no errors"}[language]
    if language is Language.TH:
        counted = [("ข้อผิดพลาด", errors), ("คำเตือน", warnings)]
        said = " ".join(f"{name} {number} รายการ" for name, number in counted if number)
        return f"{said} ใน {files} ไฟล์"
    words = (_plural(errors, "error"), _plural(warnings, "warning"))
    return f"{', '.join(word for word in words if word)} in {_plural(files, 'file')}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""
