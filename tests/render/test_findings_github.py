"""Workflow commands are read as GitHub's runner reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from findings_readers import command
from nsstrack.messages import Language
from nsstrack.render.findings_github import findings_github
from nsstrack.render.findings_said import said_of
from nsstrack.text import UNSAFE, without_unsafe

if TYPE_CHECKING:
    from nsstrack.problem import Finding


@pytest.mark.parametrize("language", Language)
def test_every_line_is_the_command_of_its_finding(
    every_finding: list[Finding], language: Language
) -> None:
    lines = findings_github(every_finding, language).splitlines()
    for line, finding in zip(lines, every_finding, strict=True):
        read = command(line)
        assert read is not None
        assert read.name == finding.severity.value
        assert read.message.split("\n") == said_of(finding, language)
        assert read.properties == {
            "file": finding.at.file,
            "line": str(finding.at.line),
            "col": str(finding.at.column),
            "endLine": str(finding.at.line),
            "endColumn": str(finding.at.end_column),
            "title": finding.code.value,
        }


def test_a_line_is_as_it_was_read(every_finding: list[Finding]) -> None:
    finding = next(each for each in every_finding if "/N204-target-equals-" in each.at.file)
    line = findings_github([finding], Language.EN).replace(finding.at.file, "plans.yaml")
    assert line == (
        "::error file=plans.yaml,line=35,col=31,endLine=35,endColumn=34,title=N204::"
        "target equals baseline, so progress cannot be computed%0A"
        "the baseline on line 32 is also 103%0A"
        "help: correct the target or the baseline; if both are right, "
        "use `scoring: {method: threshold}`\n"
    )


def test_data_gives_no_command(hostile: Finding) -> None:
    text = findings_github([hostile], Language.TH)
    assert (text.count("\n"), text.count("\r")) == (1, 0)
    assert re.search(UNSAFE, text) is None
    read = command(text.rstrip("\n"))
    assert read is not None
    assert read.name == "error"
    assert read.properties["file"] == without_unsafe(hostile.at.file)
    assert read.message.split("\n") == said_of(hostile, Language.TH)


def test_where_nothing_is_found_nothing_is_said() -> None:
    assert findings_github([], Language.EN) == ""
