"""The only place that prints: what the output can show, and how it ends when it cannot."""

from __future__ import annotations

import codecs
import errno
import os
import re
import sys
from typing import NamedTuple, NoReturn, TextIO

from nsstrack.cli.language import language_asked, language_of_locale
from nsstrack.messages import Language
from nsstrack.messages.usage import Usage, usage_of
from nsstrack.text import without_unsafe

EXIT_FINDINGS = 1
EXIT_USAGE = 2
_GLYPHS = "●▲◆■○▼─"
_THAI = "ไทย"
_THAI_DIGIT = "๐"
_PLAINLY = "nsstrack-plainly"
_PLAIN = dict(zip("·–−→≠±…×÷›₁₂“”", '--->!+.*/>12""', strict=True)) | {
    "Σ": "sum",
    "Π": "product",
    "≥": ">=",
    "≤": "<=",
    "←": "<-",
    "⇒": "=>",
}
"""What stands for a sign that the encoding of the output lacks.

In tables there are only such as take one cell, too.
"""
_COMMAND = r"(?m)^\s*:(?=:)|#(?=#\[)"
_NOT_ASCII = r"[^\x00-\x7f]"
_WIDTH_UNKNOWN = 100
_NARROWEST = 40


class Terminal(NamedTuple):
    """What is known of the reader and of the standard output."""

    language: Language
    has_colour: bool
    is_terminal: bool
    width: int
    has_glyphs: bool
    has_thai_digits: bool

    @classmethod
    def open(
        cls, language: Language | None, *, no_color: bool = False, thai_digits: bool = False
    ) -> Terminal:
        """Look at the standard output and the environment once, at the start of a command.

        A language is looked for even where none was understood: help is asked for and mistakes are
        made before the parser is done.
        """
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors=_PLAINLY)
        is_terminal = sys.stdout.isatty()
        plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(
            language=language_asked(language) or _language_for(sys.stdout),
            has_colour=is_terminal and not plain,
            is_terminal=is_terminal,
            width=_width(),
            has_glyphs=_can_write(sys.stdout, _GLYPHS),
            has_thai_digits=thai_digits and _can_write(sys.stdout, _THAI_DIGIT),
        )

    @property
    def usage(self) -> Usage:
        """What the command line says in the reader's language."""
        return usage_of(self.language)

    def write(self, content: str | bytes, *, is_json: bool = False) -> None:
        """Print a result; a full disk is one line and exit code 2.

        A closed pipe (`| head`) is no error: nothing more is printed, and the command ends as it
        would have. JSON is read as UTF-8, so in any other encoding it is written in ASCII. Bytes
        are what they are, whatever the encoding and the line ends of the output.
        """
        try:
            if isinstance(content, bytes):
                sys.stdout.buffer.write(content)
            elif is_json and not _is_utf8(sys.stdout):
                sys.stdout.write(_ascii_json(content))
            else:
                sys.stdout.write(content if is_json else _without_commands(content))
            sys.stdout.flush()
        except KeyboardInterrupt:
            _abandon(sys.stdout)  # what is left of the text must not wait for a reader
            raise
        except OSError as error:
            _abandon(sys.stdout)
            self.explain_unwritten(error)

    def explain_unwritten(self, error: OSError) -> None:
        """Say why the standard output was given up and stop, unless only its reader has gone."""
        if error.errno in {errno.EPIPE, errno.EINVAL}:
            return
        known = {errno.ENOSPC: self.usage.disk_full, errno.EBADF: self.usage.output_closed}
        reason = known.get(error.errno or 0, error.strerror or str(error))
        self.fail(self.usage.cannot_write.format(reason=reason))

    def note(self, text: str) -> None:
        """Print what is not a result."""
        text = _without_commands(text)
        try:
            sys.stderr.write(f"{text}\n" if not text.endswith("\n") else text)
            sys.stderr.flush()
        except OSError:
            _abandon(sys.stderr)

    def fail(self, text: str, hint: str = "") -> NoReturn:
        """Say what is wrong with the use of the program and stop; a hint has its own line."""
        self.note(f"nsstrack: {self.usage.error}: {without_unsafe(text)}")
        if hint:
            self.note(f"nsstrack: {hint}")
        raise SystemExit(EXIT_USAGE)


def open_closed_streams() -> None:
    """Stand in for streams that were closed before the start, as by `>&-`.

    What is written to the standard output then fails as it does on a closed file, which is told;
    there is nobody to tell what goes to the standard error.
    """
    if sys.stdout is None:
        sys.stdout = _stream(os.O_RDONLY)
    if sys.stderr is None:
        sys.stderr = _stream(os.O_WRONLY)


def _language_for(stream: TextIO) -> Language:
    """Return the language of the locale, but English where Thai would be nothing but `?`."""
    return language_of_locale() if _can_write(stream, _THAI) else Language.EN


def stop_unwritten(error: OSError) -> NoReturn:
    """End after a text that was not written by a Terminal could not be written."""
    _abandon(sys.stdout)
    Terminal.open(None).explain_unwritten(error)
    raise SystemExit(0)


def report_bug(error: Exception) -> None:
    """Say in one line that the program itself failed."""
    terminal = Terminal.open(None)
    words = terminal.usage.bug.format(kind=type(error).__name__, text=error)
    terminal.note(f"nsstrack: {without_unsafe(words)}")


def _stream(flags: int) -> TextIO:
    return os.fdopen(os.open(os.devnull, flags), "w", encoding="utf-8")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Encode what an encoding lacks by a plain sign, or by `?`."""
    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end]
    return "".join(_PLAIN.get(character, "?") for character in lacking), error.end


codecs.register_error(_PLAINLY, _plainly)


def _without_commands(text: str) -> str:
    """Return `text` with a space in each sign of a command to the runner of a CI job.

    GitHub's obeys a line that begins with `::`, and `##[` anywhere in a line of the log
    (`ActionCommand` in github.com/actions/runner), whoever wrote it: a name in the data, say.
    """
    return re.sub(_COMMAND, r"\g<0> ", text)


def _width() -> int:
    """Return the width of the terminal: COLUMNS where it is set, else what the terminal says."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) >= _NARROWEST:
        return int(columns)
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        width = 0  # as a terminal says, too, that nobody has told its width
    return max(_NARROWEST, width or _WIDTH_UNKNOWN)


def _can_write(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _is_utf8(stream: TextIO) -> bool:
    try:
        return codecs.lookup(stream.encoding or "ascii").name == "utf-8"
    except LookupError:
        return False


def _ascii_json(text: str) -> str:
    import json  # what few encodings need must not slow every start

    return re.sub(_NOT_ASCII, lambda match: json.dumps(match[0])[1:-1], text)


def _abandon(stream: TextIO) -> None:
    """Let nothing more be written to a stream that is gone, not even when the program ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
