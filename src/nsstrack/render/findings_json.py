"""Findings as JSON, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.messages.findings import sentences
from nsstrack.problem import Severity
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.location import Location
    from nsstrack.messages import Language
    from nsstrack.problem import Finding


def findings_json(
    findings: Sequence[Finding],
    language: Language,
    *,
    most: int | None = None,
    has_more: bool = False,
) -> str:
    """Return the first `most` findings and the counts of all; lines and columns count from 1.

    `has_more` says that more of the same were left out.
    """
    shown = findings[:most]
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return json_text(
        {
            "schema_version": 1,
            "errors": errors,
            "warnings": len(findings) - errors,
            "shown": len(shown),
            "has_more": has_more,
            "findings": [finding_data(finding, language) for finding in shown],
        }
    )


def finding_data(finding: Finding, language: Language) -> dict[str, Any]:
    """Return a finding as plain data, with its sentences in `language`."""
    said = sentences(finding, language)
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        **_location(finding.at),
        "message": said.message,
        "label": said.label,
        "help": said.help,
        "see": [_location(place) for place in finding.see],
    }


def _location(at: Location) -> dict[str, Any]:
    return {"path": at.file, "line": at.line, "column": at.column, "end_column": at.end_column}
