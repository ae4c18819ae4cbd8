"""`nsstrack init`: a working data folder to begin with."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from nsstrack.cli.options import Lang
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from nsstrack.cli.terminal import Terminal
    from nsstrack.messages.starting import Starting

_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def init(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help=Help.new_folder.en, readable=False, show_default=False),
    ],
    lang: Lang = None,
) -> None:
    """Make a small example to begin with: plans, results, and checks at commit and in CI."""
    from nsstrack.cli.language import language_asked, language_of_locale
    from nsstrack.cli.terminal import Terminal
    from nsstrack.messages.starting import starting_of
    from nsstrack.starter import refusal_of, starter_files, write_files

    terminal = Terminal.open(lang)
    words = starting_of(terminal.language)
    # Files are UTF-8, whatever the terminal can show.
    contents = starter_files((language_asked(lang) or language_of_locale()).value)
    try:
        refusal = refusal_of(folder)
        if refusal is not None:
            sentence: str = getattr(words, refusal)
            terminal.fail(sentence.format(path=folder, parent=folder.parent))
        write_files(contents, folder)
    except OSError as error:
        _fail(error, folder, words, terminal)
    terminal.write(_what_next(folder, len(contents), words))


def _fail(error: OSError, folder: Path, words: Starting, terminal: Terminal) -> NoReturn:
    """Say why nothing was written, and stop."""
    if error.errno in _NOT_ALLOWED:
        reason = words.not_allowed
    elif error.errno == errno.ENOSPC:
        reason = terminal.usage.disk_full
    else:
        reason = error.strerror or str(error)
    terminal.fail(words.unwritten.format(path=folder, reason=reason))


def _what_next(folder: Path, count: int, words: Starting) -> str:
    """Return what was made, and what to type now."""
    from nsstrack.starter import PERIOD
    from nsstrack.text import without_unsafe

    commands = [] if folder == Path() else [f"cd {_quoted(_plain_name(folder))}"]
    commands += ["nsstrack validate", f"nsstrack evaluate {PERIOD}"]
    lines = [
        words.made.format(count=count, path=folder),
        words.next,
        *(f"  {command}" for command in commands),
    ]
    return without_unsafe("\n".join(lines)) + "\n"


def _plain_name(folder: Path) -> str:
    """Return a name of `folder` that no shell takes for an option."""
    return f".{os.sep}{folder}" if str(folder).startswith("-") else str(folder)


def _quoted(path: str) -> str:
    """Return `path` as the shell of this system takes it for one word."""
    import shlex

    return f'"{path}"' if os.name == "nt" else shlex.quote(path)
