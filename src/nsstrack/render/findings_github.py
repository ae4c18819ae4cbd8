"""Findings as workflow commands, which GitHub shows beside the lines of a pull request.

Escaped as https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.findings_said import said_of
from nsstrack.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.messages import Language
    from nsstrack.problem import Finding

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def findings_github(findings: Iterable[Finding], language: Language) -> str:
    """Return a workflow command a line, `::error file=...::...`; nothing where nothing is found.

    Whatever stands in the data is on a line that begins with a command of ours, so it gives the
    runner none of its own.
    """
    return "".join(f"{_command(finding, language)}\n" for finding in findings)


def _command(finding: Finding, language: Language) -> str:
    at = finding.at
    properties = {
        "file": at.file,
        "line": at.line,
        "col": at.column,
        "endLine": at.line,
        "endColumn": at.end_column,
        "title": finding.code.value,
    }
    listed = ",".join(
        f"{name}={_escaped(str(value), _IN_PROPERTIES)}" for name, value in properties.items()
    )
    message = _escaped("\n".join(said_of(finding, language)), _IN_MESSAGES)
    return f"::{finding.severity.value} {listed}::{message}"


def _escaped(text: str, signs: dict[int, str]) -> str:
    return without_unsafe(text).translate(signs)
