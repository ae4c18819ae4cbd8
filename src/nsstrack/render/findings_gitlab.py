"""Findings as GitLab's code quality report.

The keys are those of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.fingerprints import fingerprints
from nsstrack.problem import Severity
from nsstrack.render.findings_said import said_of
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.messages import Language
    from nsstrack.problem import Finding

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def findings_gitlab(findings: Sequence[Finding], language: Language) -> str:
    """Return the report, a JSON list with an entry a finding."""
    names = fingerprints(findings)
    return json_text(
        [_entry(finding, name, language) for finding, name in zip(findings, names, strict=True)]
    )


def _entry(finding: Finding, fingerprint: str, language: Language) -> dict[str, Any]:
    at = finding.at
    return {
        "description": f"{finding.code}: {' — '.join(said_of(finding, language))}",
        "check_name": finding.code.value,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[finding.severity],
        "location": {
            "path": at.file,
            "lines": {"begin": at.line, "end": at.line},
            "positions": {
                "begin": {"line": at.line, "column": at.column},
                "end": {"line": at.line, "column": at.end_column},
            },
        },
    }
