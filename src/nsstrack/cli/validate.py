"""`nsstrack validate`: everything that is wrong with the data, in one run."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.options import Data, Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.cli.terminal import Terminal
    from nsstrack.problem import Finding


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Data folders, or files in one. Left out: the data folder.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail, too.")] = False,
    data: Data = None,
    lang: Lang = None,
) -> None:
    """Check every file of the data folder and name what is wrong, where, and the cure."""
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.problem import Severity
    from nsstrack.render.findings_json import findings_json
    from nsstrack.render.findings_text import render_findings, summary

    terminal = Terminal.open(lang)
    found = _findings(paths or [], data, terminal)
    findings = list({(item.at, item.code, str(item.facts)): item for item in found}.values())
    if format_ is Format.JSON:
        terminal.write(findings_json(findings, terminal.language))
    else:
        terminal.write(render_findings(findings, terminal.language))
        terminal.note(summary(findings, terminal.language))
    if any(strict or finding.severity is Severity.ERROR for finding in findings):
        raise typer.Exit(EXIT_FINDINGS)


def _findings(paths: list[Path], data: Path | None, terminal: Terminal) -> Iterator[Finding]:
    """Yield the findings of the folders, and of the files alone where files are named."""
    from nsstrack.cli.folder import holds_plans, load_folder

    if not paths:
        yield from load_folder(data, terminal).findings
    for path in paths:
        if holds_plans(path):
            yield from load_folder(path, terminal).findings
        else:
            folder = _folder_around(path, terminal)
            for finding in load_folder(folder, terminal).findings:
                if os.path.realpath(finding.at.file) == os.path.realpath(path):
                    yield finding


def _folder_around(path: Path, terminal: Terminal) -> Path:
    """Return the data folder that the file `path` lies in."""
    from nsstrack.cli.folder import absolute, holds_plans

    for folder in absolute(path, terminal).parents[:3]:
        if holds_plans(folder):
            return folder
    return terminal.fail(terminal.usage.not_in_data.format(path=path))
