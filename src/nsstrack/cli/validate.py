"""`nsstrack validate`: everything that is wrong with the data, in one run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.findings_formats import Format, Found
from nsstrack.cli.options import Data, Lang, ThaiDigits
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            readable=False,  # what cannot be read is a finding
            help=Help.paths.en,
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        Format, typer.Option("--format", help=Help.findings_format.en)
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help=Help.strict.en)] = False,
    max_findings: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", min=1, help=Help.max_findings.en, show_default=False),
    ] = None,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
) -> None:
    """Check every file of the data folder and name what is wrong, where, and the cure."""
    from nsstrack.cli.findings_formats import write
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.problem import Severity
    from nsstrack.text import thai_digits as in_thai_digits

    terminal = Terminal.open(lang, thai_digits=thai_digits)
    found = Found()
    for each in _checked(paths or [], data, terminal):
        found.findings += each.findings
        found.files += each.files
        found.has_more |= each.has_more
    note = write(found, format_, terminal, most=max_findings, strict=strict)
    if note is not None:
        terminal.note(in_thai_digits(note) if terminal.has_thai_digits else note)
    if any(strict or finding.severity is Severity.ERROR for finding in found.findings):
        raise typer.Exit(EXIT_FINDINGS)


def _checked(paths: list[Path], data: Path | None, terminal: Terminal) -> Iterator[Found]:
    """Yield what is found in each data folder, or in some files of it where files are named."""
    from nsstrack.cli.folder import load_folder

    if not paths:
        yield _found(load_folder(data, terminal))
    for folder, named in _by_folder(paths, terminal).items():
        dataset = load_folder(folder, terminal)
        found = _found(dataset)
        names = {*found.files, *(finding.at.file for finding in found.findings)}
        real_names = {*map(os.path.realpath, names)}
        for file in named:
            if os.path.realpath(file) not in real_names:
                terminal.fail(terminal.usage.not_a_data_file.format(path=file, folder=folder))
        yield _within(found, {*map(os.path.realpath, named)}) if named else found


def _found(dataset: Dataset) -> Found:
    return Found(list(dataset.findings), list(dataset.files), dataset.has_more_findings)


def _within(found: Found, wanted: set[str]) -> Found:
    """Return what was found in the files whose real paths are `wanted`."""
    real = {name: os.path.realpath(name) for name in {item.at.file for item in found.findings}}
    return Found(
        [item for item in found.findings if real[item.at.file] in wanted],
        [file for file in found.files if os.path.realpath(file) in wanted],
        found.has_more,
    )


def _by_folder(paths: list[Path], terminal: Terminal) -> dict[Path, list[Path]]:
    """Return the data folders to check, each with the files of it that are wanted; none for all."""
    from nsstrack.cli.folder import holds_plans

    whole = {os.path.realpath(path): path for path in paths if holds_plans(path)}
    named: dict[str, tuple[Path, list[Path]]] = {}
    for path in paths:
        if os.path.realpath(path) not in whole:
            folder = _folder_around(path, terminal)
            named.setdefault(os.path.realpath(folder), (folder, []))[1].append(path)
    files = {folder: wanted for real, (folder, wanted) in named.items() if real not in whole}
    return files | {folder: [] for folder in whole.values()}


def _folder_around(path: Path, terminal: Terminal) -> Path:
    """Return the data folder that the file `path` lies in."""
    from nsstrack.cli.folder import absolute, holds_plans

    for folder in (*path.parents, *absolute(path, terminal).parents):
        if holds_plans(folder):
            return folder
    return terminal.fail(terminal.usage.not_in_data.format(path=path))
