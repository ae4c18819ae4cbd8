"""Findings as a JUnit report, which most CI services show as tests.

Elements and attributes are those that the schema of Jenkins' xUnit plugin knows:
https://github.com/jenkinsci/xunit-plugin, junit-10.xsd.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from nsstrack.problem import Severity
from nsstrack.render.findings_said import said_of
from nsstrack.render.findings_text import finding_text
from nsstrack.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nsstrack.messages import Language
    from nsstrack.problem import Finding

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_PASSES = "nsstrack validate"


def findings_junit(
    findings: Iterable[Finding], files: Iterable[str], language: Language, *, strict: bool = False
) -> str:
    """Return a suite a file, of one test that passes, or of one a finding that does not.

    A warning is a test that was skipped, unless `strict` makes it fail.
    """
    by_file: dict[str, list[Finding]] = {file: [] for file in files}
    for finding in findings:
        by_file.setdefault(finding.at.file, []).append(finding)
    fails = frozenset(Severity) if strict else frozenset({Severity.ERROR})
    lines = [
        line
        for file, found in sorted(by_file.items())
        for line in _suite(file, found, fails, language)
    ]
    whole = _tag("testsuites", {"name": "nsstrack", **_counts(by_file.values(), fails)})
    return "\n".join((_HEAD, whole, *lines, "</testsuites>", ""))


def _counts(suites: Iterable[Sequence[Finding]], fails: frozenset[Severity]) -> dict[str, int]:
    held = list(suites)
    failures = sum(finding.severity in fails for found in held for finding in found)
    return {"tests": sum(max(1, len(found)) for found in held), "failures": failures, "errors": 0}


def _suite(
    file: str, found: Sequence[Finding], fails: frozenset[Severity], language: Language
) -> Iterator[str]:
    counts = _counts([found], fails)
    skipped = len(found) - counts["failures"]
    yield "  " + _tag("testsuite", {"name": file, "file": file, **counts, "skipped": skipped})
    for finding, name in zip(found, _names(found, language), strict=True):
        yield "    " + _tag("testcase", {"classname": file, "name": name})
        yield "      " + _outcome(finding, fails, language)
        yield "    </testcase>"
    if not found:
        yield "    " + _tag("testcase", {"classname": file, "name": _PASSES}, is_empty=True)
    yield "  </testsuite>"


def _names(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """Yield a name for each finding that stays when lines move, and is its own in the suite."""
    met: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.code} {said_of(finding, language)[0]}"
        met[name] += 1
        yield name if met[name] == 1 else f"{name} ({met[name]})"


def _outcome(finding: Finding, fails: frozenset[Severity], language: Language) -> str:
    kind = "failure" if finding.severity in fails else "skipped"
    about = {
        "type": f"{finding.severity}[{finding.code}]",
        "message": said_of(finding, language)[0],
    }
    text = finding_text(finding, language).rstrip("\n")
    return f"{_tag(kind, about)}{_xml(text)}</{kind}>"


def _tag(name: str, attributes: Mapping[str, str | int], *, is_empty: bool = False) -> str:
    """Return a tag; a line end in an attribute is written so that a reader keeps it."""
    listed = " ".join(
        f'{key}="{_xml(str(value)).replace(chr(10), "&#10;")}"' for key, value in attributes.items()
    )
    return f"<{name} {listed}{'/>' if is_empty else '>'}"


def _xml(text: str) -> str:
    """Return `text` without what XML 1.0 cannot hold, and with no markup in it."""
    escaped = escape(without_unsafe(text).replace("\r", "\ufffd"))
    return escaped.replace("##[", "#&#35;[")  # no command to the runner that prints it
