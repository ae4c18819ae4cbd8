"""`nsstrack validate`: everything that is wrong with the data, in one run."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.options import Data, Lang, ThaiDigits
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.problem import Finding


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help=Help.paths.en,
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        Format, typer.Option("--format", help=Help.findings_format.en)
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help=Help.strict.en)] = False,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
) -> None:
    """Check every file of the data folder and name what is wrong, where, and the cure."""
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.problem import Severity
    from nsstrack.text import thai_digits as in_thai_digits

    terminal = Terminal.open(lang)
    found: list[Finding] = []
    has_more = False
    for dataset, findings in _checked(paths or [], data, terminal):
        found += findings
        has_more |= dataset.has_more_findings
    if format_ is Format.JSON:
        from nsstrack.render.findings_json import findings_json

        text = findings_json(found, terminal.language, has_more=has_more)
        terminal.write(text, is_json=True)
    else:
        from nsstrack.render.findings_text import render_findings, summary

        terminal.write(render_findings(found, terminal.language))
        counted = summary(found, terminal.language, has_more=has_more)
        terminal.note(in_thai_digits(counted) if thai_digits else counted)
    if any(strict or finding.severity is Severity.ERROR for finding in found):
        raise typer.Exit(EXIT_FINDINGS)


def _checked(
    paths: list[Path], data: Path | None, terminal: Terminal
) -> Iterator[tuple[Dataset, list[Finding]]]:
    """Yield each data folder with its findings, those of some files where files are named."""
    from nsstrack.cli.folder import load_folder

    if not paths:
        dataset = load_folder(data, terminal)
        yield dataset, list(dataset.findings)
    for folder, files in _by_folder(paths, terminal).items():
        dataset = load_folder(folder, terminal)
        wanted = {os.path.realpath(file): file for file in files}
        of_data = {os.path.realpath(name) for name in dataset.files}
        of_data |= {os.path.realpath(finding.at.file) for finding in dataset.findings}
        for real, file in wanted.items():
            if real not in of_data:
                terminal.fail(terminal.usage.not_a_data_file.format(path=file, folder=folder))
        found = dataset.findings
        yield (
            dataset,
            [item for item in found if not files or os.path.realpath(item.at.file) in wanted],
        )


def _by_folder(paths: list[Path], terminal: Terminal) -> dict[Path, list[Path]]:
    """Return the data folders to check, each with the files of it that are wanted; none for all."""
    from nsstrack.cli.folder import holds_plans

    whole = [path for path in paths if holds_plans(path)]
    files: dict[Path, list[Path]] = {}
    for path in paths:
        if path not in whole:
            files.setdefault(_folder_around(path, terminal), []).append(path)
    return files | {folder: [] for folder in whole}


def _folder_around(path: Path, terminal: Terminal) -> Path:
    """Return the data folder that the file `path` lies in."""
    from nsstrack.cli.folder import absolute, holds_plans

    for folder in (*path.parents, *absolute(path, terminal).parents):
        if holds_plans(folder):
            return folder
    return terminal.fail(terminal.usage.not_in_data.format(path=path))
