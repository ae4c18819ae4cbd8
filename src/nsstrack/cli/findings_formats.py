"""Findings in the format asked for: text for people, the others for services and programs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.cli.terminal import Terminal
    from nsstrack.messages import Language
    from nsstrack.problem import Finding


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


@dataclass(slots=True, eq=False, repr=False)
class Found:
    """All that was found, the files it was looked for in, and whether there is more of the same."""

    findings: list[Finding] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    has_more: bool = False


def write(
    found: Found,
    format_: Format,
    terminal: Terminal,
    *,
    most: int | None = None,
    strict: bool = False,
) -> str | None:
    """Print the first `most` findings; return what is to be noted beside them, if anything.

    Reports are files that services open, so they are UTF-8 whatever the encoding of the output.
    JSON counts for itself.
    """
    from nsstrack.render.findings_summary import MAX_SHOWN, summary

    language = terminal.language
    match format_:
        case Format.TEXT:
            most = most or MAX_SHOWN
            terminal.write(_text(found.findings[:most], terminal))
        case Format.JSON:
            from nsstrack.render.findings_json import findings_json

            text = findings_json(found.findings, language, most=most, has_more=found.has_more)
            terminal.write(text, is_json=True)
            return None
        case _:
            from nsstrack.cli.repository import seen_from_root

            findings, files = seen_from_root(found.findings[:most], _told_whole(found, most))
            terminal.write(_report(findings, files, format_, language, strict=strict).encode())
    return summary(found.findings, language, most=most, has_more=found.has_more)


def _text(findings: Sequence[Finding], terminal: Terminal) -> str:
    if not findings:
        return ""  # nor are the sentences of the catalogue imported
    from nsstrack.render.findings_text import render_findings

    width = terminal.width if terminal.is_terminal else None
    return render_findings(findings, terminal.language, width=width)


def _told_whole(found: Found, most: int | None) -> list[str]:
    """Return the files of which no finding is left out: none is called sound that is not."""
    cut = {finding.at.file for finding in found.findings[most:]} if most is not None else set()
    return [file for file in found.files if file not in cut]


def _report(
    findings: Sequence[Finding],
    files: Sequence[str],
    format_: Format,
    language: Language,
    *,
    strict: bool,
) -> str:
    match format_:
        case Format.GITHUB:
            from nsstrack.render.findings_github import findings_github

            return findings_github(findings, language)
        case Format.GITLAB:
            from nsstrack.render.findings_gitlab import findings_gitlab

            return findings_gitlab(findings, language)
        case Format.SARIF:
            from nsstrack import __version__
            from nsstrack.render.findings_sarif import findings_sarif

            return findings_sarif(findings, language, __version__)
        case _:
            from nsstrack.render.findings_junit import findings_junit

            return findings_junit(findings, files, language, strict=strict)
