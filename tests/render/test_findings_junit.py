"""JUnit reports are read by junitparser and have only what the schema of Jenkins knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from junitparser import Failure, JUnitXml, Skipped

from nsstrack.messages import Language
from nsstrack.problem import Severity
from nsstrack.render.findings_junit import findings_junit
from nsstrack.render.findings_said import said_of
from nsstrack.render.findings_text import finding_text
from nsstrack.text import UNSAFE, without_unsafe

if TYPE_CHECKING:
    from nsstrack.problem import Finding

_NAMED = {"name", "tests", "failures", "errors"}
_KNOWN: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": (set(), _NAMED | {"time"}, {"testsuite"}),
    "testsuite": (_NAMED, _NAMED | {"skipped", "file", "time", "timestamp"}, {"testcase"}),
    "testcase": ({"name"}, {"name", "classname", "time", "group"}, {"failure", "skipped"}),
    "failure": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
}
"""Of each element, the attributes it must have and may have, and what it may hold: the part of
junit-10.xsd of https://github.com/jenkinsci/xunit-plugin that a report of findings needs."""


def _report(text: str) -> JUnitXml:
    """Return a report whose elements are known and whose counts are right."""
    root = ET.fromstring(text.encode())  # noqa: S314 - our own text
    for element in root.iter():
        required, known, held = _KNOWN[element.tag]
        assert required <= element.attrib.keys() <= known
        assert {child.tag for child in element} <= held
    for element in (root, *root):
        failures, cases = list(element.iter("failure")), list(element.iter("testcase"))
        assert element.get("tests") == str(len(cases))
        assert element.get("failures") == str(len(failures))
        assert element.get("errors") == "0"
    for suite in root:
        assert suite.get("skipped") == str(len(list(suite.iter("skipped"))))
        names = [case.get("name") for case in suite]
        assert len(set(names)) == len(names)
    return JUnitXml.fromstring(text.encode())


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("language", Language)
def test_every_finding_is_a_test_that_did_not_pass(
    every_finding: list[Finding], language: Language, *, strict: bool
) -> None:
    report = _report(findings_junit(every_finding, [], language, strict=strict))
    outcomes = [
        (suite.name, type(outcome), outcome.type, outcome.message, outcome.text)
        for suite in report
        for case in suite
        for outcome in case.result
    ]
    assert sorted(outcomes, key=str) == sorted(
        (
            (
                finding.at.file,
                Failure if strict or finding.severity is Severity.ERROR else Skipped,
                f"{finding.severity}[{finding.code}]",
                said_of(finding, language)[0],
                finding_text(finding, language).rstrip("\n"),
            )
            for finding in every_finding
        ),
        key=str,
    )


def test_a_sound_file_is_a_test_that_passed(every_finding: list[Finding]) -> None:
    wrong = every_finding[0]
    report = _report(findings_junit([wrong], ["b.yaml", wrong.at.file], Language.EN))
    passed = {suite.name: [case.is_passed for case in suite] for suite in report}
    assert passed == {"b.yaml": [True], wrong.at.file: [False]}


def test_where_nothing_is_read_the_report_is_empty() -> None:
    assert findings_junit([], [], Language.EN) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="nsstrack" tests="0" failures="0" errors="0">\n'
        "</testsuites>\n"
    )


_AS_READ = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nsstrack" tests="2" failures="1" errors="0">
  <testsuite name="plans.yaml" file="plans.yaml" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="plans.yaml" name="N204 target equals baseline, so progress cannot be \
computed">
      <failure type="error[N204]" message="target equals baseline, so progress cannot be \
computed">plans.yaml:35:31: error[N204] target equals baseline, so progress cannot be computed
   |
35 |           - {by: 2570, value: 103, edition: amended}
   |                               ^^^ the baseline on line 32 is also 103
   = help: correct the target or the baseline; if both are right, use \
`scoring: {method: threshold}`</failure>
    </testcase>
  </testsuite>
  <testsuite name="results/2566.yaml" file="results/2566.yaml" tests="1" failures="0" \
errors="0" skipped="0">
    <testcase classname="results/2566.yaml" name="nsstrack validate"/>
  </testsuite>
</testsuites>
"""


def test_a_report_is_as_it_was_read(every_finding: list[Finding]) -> None:
    found = next(each for each in every_finding if "/N204-target-equals-" in each.at.file)
    finding = found._replace(at=found.at._replace(file="plans.yaml"))
    finding = finding._replace(see=tuple(each._replace(file="plans.yaml") for each in found.see))
    assert findings_junit([finding], ["results/2566.yaml"], Language.EN) == _AS_READ


def test_data_makes_no_element(hostile: Finding) -> None:
    text = findings_junit([hostile], [], Language.EN)
    assert re.search(UNSAFE, text) is None
    (suite,) = _report(text)
    (case,) = suite
    shown = without_unsafe(hostile.at.file).replace("\r", "\ufffd")
    assert suite.name == case.classname == shown
    (outcome,) = case.result
    assert outcome.message == said_of(hostile, Language.EN)[0]
