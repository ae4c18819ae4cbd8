"""Findings as SARIF 2.1.0, the format of code scanning services and of editors.

Section numbers are those of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from nsstrack.fingerprints import fingerprints
from nsstrack.messages.findings_page import findings_page
from nsstrack.messages.rules import rule_of
from nsstrack.render.findings_said import said_of
from nsstrack.render.json_text import json_text
from nsstrack.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.location import Location
    from nsstrack.messages import Language
    from nsstrack.problem import Code, Finding

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "SRCROOT"
_DRIVE = re.compile("[A-Za-z]:/")


def findings_sarif(findings: Sequence[Finding], language: Language, version: str) -> str:
    """Return a SARIF log of one run of this `version`: its findings, and the rules they break."""
    codes = sorted({finding.code for finding in findings})
    results = [
        _result(finding, codes.index(finding.code), name, language)
        for finding, name in zip(findings, fingerprints(findings), strict=True)
    ]
    run = {
        "tool": {
            "driver": {
                "name": "nsstrack",
                "version": version,
                "language": language.value,
                "rules": [_rule(code, language) for code in codes],
            }
        },
        "language": language.value,
        "columnKind": "unicodeCodePoints",
        # Where the root lies on this machine is nobody's business: §3.14.14, note 1.
        "originalUriBaseIds": {_ROOT: {"description": {"text": findings_page(language).root}}},
        "results": results,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: Code, language: Language) -> dict[str, Any]:
    told = rule_of(code).of(language)
    explained = findings_page(language).explained_by.format(code=code.value)
    return {
        "id": code.value,
        "shortDescription": _message(told.title),
        "fullDescription": _message(told.meaning),
        "help": _message(f"{told.why}\n{told.cure}\n{explained}"),
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(finding: Finding, rule: int, fingerprint: str, language: Language) -> dict[str, Any]:
    result = {
        "ruleId": finding.code.value,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": _message("\n".join(said_of(finding, language))),
        "locations": [_location(finding.at)],
        "partialFingerprints": {"nsstrack/v1": fingerprint},
    }
    if finding.see:
        result["relatedLocations"] = [_location(place) for place in dict.fromkeys(finding.see)]
    return result


def _message(text: str) -> dict[str, str]:
    """Return a message without placeholders (§3.11.5) and without links (§3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _location(place: Location) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(place.file), "region": region}}


def _artifact(file: str) -> dict[str, str]:
    """Return a file relative to the root, or an absolute one, as a URI without a letter of Thai."""
    name = without_unsafe(file)
    if name.startswith("//"):
        return {"uri": f"file:{quote(name)}"}
    if name.startswith("/"):
        return {"uri": f"file://{quote(name)}"}
    if _DRIVE.match(name):
        return {"uri": f"file:///{quote(name, safe='/:')}"}
    return {"uri": quote(name), "uriBaseId": _ROOT}
