"""Where a command leaves its result: in a file that somebody named, else on the standard output."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.cli.output_file import write_file
from nsstrack.files import DATA_SUFFIXES, PLANS_FILE, RESULTS_FOLDER, list_files
from nsstrack.messages.writing import Writing, writing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.cli.terminal import Terminal

STANDARD_OUTPUT = Path("-")
_OF_OTHER_PROGRAMS = frozenset((".doc", ".docx", ".odt", ".rtf", ".pdf"))
_FOLDERS_OF_DATA = frozenset((Path(PLANS_FILE).stem, RESULTS_FOLDER))

_REASONS = {
    "EACCES": "not_allowed",
    "EBUSY": "in_use",
    "EDQUOT": "quota_full",
    "EFBIG": "too_large",
    "EINVAL": "no_such_name",
    "EISDIR": "is_folder",
    "ELOOP": "links_in_a_circle",
    "ENAMETOOLONG": "name_too_long",
    "ENODEV": "not_a_file",
    "ENOENT": "no_folder",
    "ENOSPC": "disk_full",
    "ENOTDIR": "not_a_folder",
    "EPERM": "not_allowed",
    "EROFS": "read_only",
    "ETXTBSY": "in_use",
}
"""The sentence for an error of the system; of any other, the system's own words are told."""


def write_output(content: bytes, output: Path | None, terminal: Terminal) -> None:
    """Write a result to `output`, or to the standard output where none or `-` is named.

    That a file cannot be written is one line and exit code 2; that the reader of a pipe has seen
    enough is no error.
    """
    if output is None or output == STANDARD_OUTPUT:
        terminal.write(content)
        return
    try:
        write_file(output, content)
    except BrokenPipeError:
        return
    except OSError as error:
        words = writing_of(terminal.language)
        _refuse(output, _reason(error, output, words), terminal)


def require_not_data(output: Path | None, folder: Path, terminal: Terminal) -> None:
    """Stop where `output` is, or would be, one of the files that make up the data `folder`."""
    if output is None or output == STANDARD_OUTPUT:
        return
    if any(_is_same(output, file) for file in _data_in(folder)) or _would_be_data(output, folder):
        words = writing_of(terminal.language)
        _refuse(output, words.is_data, terminal)


def require_writable_format(output: Path | None, terminal: Terminal) -> None:
    """Stop where the name of `output` says that another program has to make it of Markdown."""
    if output is not None and output.suffix.lower() in _OF_OTHER_PROGRAMS:
        words = writing_of(terminal.language)
        markdown = output.with_suffix(".md")
        _refuse(output, words.other_program.format(markdown=markdown, path=output), terminal)


def _refuse(output: Path, reason: str, terminal: Terminal) -> None:
    sentence = writing_of(terminal.language).cannot_write
    terminal.fail(sentence.format(path=output, reason=reason))


def _reason(error: OSError, output: Path, words: Writing) -> str:
    name = _REASONS.get(errno.errorcode.get(error.errno or 0, ""))
    if name is None:
        return error.strerror or str(error)
    sentence: str = getattr(words, name)
    return sentence.format(folder=error.filename or output.parent)


def _data_in(folder: Path) -> Iterator[Path]:
    listing = list_files(folder)
    for file in (*listing.plans, *listing.results):
        yield Path(file.path)


def _would_be_data(output: Path, folder: Path) -> bool:
    """Say whether a new file at `output` could be read as data, or stand in the way of data.

    So could the plans of any other folder. Windows takes a name without the dots and spaces at its
    end.
    """
    target = Path(os.path.realpath(output))
    names = {path.name.rstrip(" .").lower() for path in (output, target)}
    if PLANS_FILE in names:
        return True
    is_inside = any(_is_same(above, folder) for above in target.parents)
    return is_inside and any(
        Path(name).suffix in DATA_SUFFIXES or name in _FOLDERS_OF_DATA for name in names
    )


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # at least one of them is not there
        return False
