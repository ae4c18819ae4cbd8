"""The code quality report has what GitLab's documentation asks for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from nsstrack.messages import Language
from nsstrack.problem import Severity
from nsstrack.render.findings_gitlab import findings_gitlab

if TYPE_CHECKING:
    from nsstrack.problem import Finding


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_LINE = {"type": "integer", "minimum": 1}
_POINT = _object(line=_LINE, column=_LINE)
_TEXT = {"type": "string", "minLength": 1}
_REPORT = {
    "type": "array",
    "items": _object(
        description=_TEXT,
        check_name=_TEXT,
        fingerprint=_TEXT,
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=_object(
            path=_TEXT,
            lines=_object(begin=_LINE, end=_LINE),
            positions=_object(begin=_POINT, end=_POINT),
        ),
    ),
}
"""The table of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.

GitLab's own schema, app/validators/json_schemas/codeclimate.json, asks for less; `lines` and
`positions` are those of the Code Climate specification, of which GitLab reads either.
"""


@pytest.mark.parametrize("language", Language)
def test_every_finding_is_as_documented(every_finding: list[Finding], language: Language) -> None:
    report = json.loads(findings_gitlab(every_finding, language))
    assert list(Draft202012Validator(_REPORT).iter_errors(report)) == []
    assert len({entry["fingerprint"] for entry in report}) == len(report) == len(every_finding)
    for entry, finding in zip(report, every_finding, strict=True):
        is_error = finding.severity is Severity.ERROR
        assert entry["severity"] == ("major" if is_error else "minor")
        assert entry["description"].startswith(f"{finding.code}: ")
        assert entry["location"]["lines"]["begin"] == finding.at.line


def test_data_is_only_ever_text(hostile: Finding) -> None:
    text = findings_gitlab([hostile], Language.EN)
    (entry,) = json.loads(text)
    assert list(Draft202012Validator(_REPORT).iter_errors([entry])) == []
    assert entry["location"]["path"] == hostile.at.file
    assert "\n" not in entry["description"]
    assert all(line == "" or line[0] in "[] " for line in text.split("\n"))


def test_where_nothing_is_found_the_list_is_empty() -> None:
    assert findings_gitlab([], Language.EN) == "[]\n"
