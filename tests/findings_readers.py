"""What other programs read out of each format of findings, by readers that are not ours."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from junitparser import Failure, JUnitXml, Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, order=True)
class Seen:
    """Where a reader sees a finding; columns count from 1, the last one is the one after."""

    file: str
    line: int
    column: int
    end_column: int | None
    code: str


_HEAD = re.compile(r"(.+?):(\d+):(\d+): (?:error|warning|ข้อผิดพลาด|คำเตือน)\[(N\d{3})\] .+")


def read_text(text: str) -> list[Seen]:
    """Read the first lines of findings, which can be searched for."""
    heads = filter(None, map(_HEAD.fullmatch, text.splitlines()))
    return [Seen(head[1], int(head[2]), int(head[3]), None, head[4]) for head in heads]


def read_json(text: str) -> list[Seen]:
    """Read the program's own JSON."""
    return [
        Seen(item["path"], item["line"], item["column"], item["end_column"], item["code"])
        for item in json.loads(text)["findings"]
    ]


@dataclass(frozen=True)
class Command:
    """A workflow command as GitHub's runner takes it apart."""

    name: str
    properties: dict[str, str]
    message: str


_COMMANDS = {"error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "set-output"}
_OF_PROPERTIES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
_OF_MESSAGES = {"%0D": "\r", "%0A": "\n", "%25": "%"}


def command(line: str) -> Command | None:
    """Take a line of a log apart as `TryParseV2` of the runner's ActionCommand.cs does."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, listed = line[2:end].partition(" ")
    if name not in _COMMANDS:
        return None
    pairs = (pair.split("=", 1) for pair in listed.strip().split(",") if pair)
    properties = {key: _unescaped(value, _OF_PROPERTIES) for key, value in pairs}
    return Command(name, properties, _unescaped(line[end + 2 :], _OF_MESSAGES))


def _unescaped(text: str, signs: dict[str, str]) -> str:
    for written, meant in signs.items():
        text = text.replace(written, meant)
    return text


def read_github(text: str) -> list[Seen]:
    """Read a log as GitHub's runner does: a line that is no command is not seen."""
    return [_seen_in(each.properties) for each in filter(None, map(command, text.split("\n")))]


def _seen_in(properties: dict[str, str]) -> Seen:
    assert properties.keys() == {"file", "line", "col", "endLine", "endColumn", "title"}
    assert properties["line"] == properties["endLine"]
    line, column, end_column = (int(properties[key]) for key in ("line", "col", "endColumn"))
    return Seen(properties["file"], line, column, end_column, properties["title"])


def read_gitlab(text: str) -> list[Seen]:
    """Read a code quality report as GitLab does, from its list of findings."""
    return [
        Seen(
            item["location"]["path"],
            item["location"]["positions"]["begin"]["line"],
            item["location"]["positions"]["begin"]["column"],
            item["location"]["positions"]["end"]["column"],
            item["check_name"],
        )
        for item in json.loads(text)
    ]


def read_sarif(text: str) -> list[Seen]:
    """Read the results of a SARIF log, each by the rule it points at."""
    (run,) = json.loads(text)["runs"]
    rules = run["tool"]["driver"]["rules"]
    return [_result(result, rules) for result in run["results"]]


def _result(result: dict[str, Any], rules: list[dict[str, Any]]) -> Seen:
    (location,) = result["locations"]
    physical = location["physicalLocation"]
    region = physical["region"]
    code = rules[result["ruleIndex"]]["id"]
    assert code == result["ruleId"]
    file = unquote(physical["artifactLocation"]["uri"], errors="strict")
    return Seen(file, region["startLine"], region["startColumn"], region["endColumn"], code)


def read_junit(text: str) -> list[Seen]:
    """Read the tests of a JUnit report that did not pass."""
    return list(_not_passed(JUnitXml.fromstring(text.encode())))


def _not_passed(report: JUnitXml) -> Iterator[Seen]:
    for suite in report:
        for case in suite:
            for outcome in case.result:
                assert isinstance(outcome, Failure | Skipped)
                (seen,) = read_text(outcome.text.partition("\n")[0])
                assert seen.file == case.classname == suite.name
                yield seen


READERS: dict[str, Callable[[str], list[Seen]]] = {
    "text": read_text,
    "json": read_json,
    "github": read_github,
    "gitlab": read_gitlab,
    "sarif": read_sarif,
    "junit": read_junit,
}
