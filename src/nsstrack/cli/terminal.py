"""The only place that prints: what the output can show, and how it ends when it cannot."""

from __future__ import annotations

import codecs
import errno
import os
import sys
from dataclasses import dataclass
from typing import NoReturn, TextIO

from nsstrack.messages import Language
from nsstrack.messages.usage import Usage, usage_of
from nsstrack.text import UNSAFE

EXIT_FINDINGS = 1
EXIT_USAGE = 2
_GLYPHS = "●▲◆■○▼─"
_THAI = "ไทย"
_PLAINLY = "nsstrack-plainly"
_PLAIN = dict(zip("·–−→≠±…×÷ΣΠ≥≤←›₁₂“”", '--->!+.*/SP><<>12""', strict=True))
"""What stands for a sign that the encoding of the output lacks; it takes one cell, too."""
_WIDTH_UNKNOWN = 100
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Terminal:
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
        """Look at the standard output and the environment once, at the start of a command."""
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors=_PLAINLY)
        is_terminal = sys.stdout.isatty()
        plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(
            language=language or _language_for(sys.stdout),
            has_colour=is_terminal and not plain,
            is_terminal=is_terminal,
            width=_width(),
            has_glyphs=_can_write(sys.stdout, _GLYPHS),
            has_thai_digits=thai_digits,
        )

    @property
    def usage(self) -> Usage:
        """What the command line says in the reader's language."""
        return usage_of(self.language)

    def write(self, content: str | bytes) -> None:
        """Print a result; a closed pipe is no error, a full disk is one line and exit code 2.

        Bytes are what they are, whatever the encoding and the line ends of the output.
        """
        try:
            if isinstance(content, bytes):
                sys.stdout.buffer.write(content)
            else:
                sys.stdout.write(content)
            sys.stdout.flush()
        except OSError as error:
            _abandon(sys.stdout)
            if error.errno in {errno.EPIPE, errno.EINVAL}:
                raise SystemExit(0) from None
            self.fail(self.usage.cannot_write.format(reason=error.strerror or error))

    def note(self, text: str) -> None:
        """Print what is not a result."""
        try:
            sys.stderr.write(f"{text}\n" if not text.endswith("\n") else text)
            sys.stderr.flush()
        except OSError:
            _abandon(sys.stderr)

    def fail(self, text: str) -> NoReturn:
        """Say what is wrong with the use of the program and stop."""
        self.note(f"nsstrack: {self.usage.error}: {_printable(text)}")
        raise SystemExit(EXIT_USAGE)


def language_of_locale() -> Language:
    """Return Thai where the locale says so, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return Language.TH if value.lower().startswith("th") else Language.EN
    return Language.EN


def _language_for(stream: TextIO) -> Language:
    """Return the language of the locale, but English where Thai would be nothing but `?`."""
    return language_of_locale() if _can_write(stream, _THAI) else Language.EN


def report_bug(error: Exception) -> None:
    """Say in one line that the program itself failed."""
    terminal = Terminal.open(None)
    words = terminal.usage.bug.format(kind=type(error).__name__, text=error)
    terminal.note(f"nsstrack: {_printable(words)}")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Encode what an encoding lacks by a plain sign, or by `?`."""
    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end]
    return "".join(_PLAIN.get(character, "?") for character in lacking), error.end


codecs.register_error(_PLAINLY, _plainly)


def _printable(text: str) -> str:
    return UNSAFE.sub("\ufffd", text)


def _width() -> int:
    """Return the width of the terminal: COLUMNS where it is set, else what the terminal says."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) >= _NARROWEST:
        return int(columns)
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return _WIDTH_UNKNOWN


def _can_write(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _abandon(stream: TextIO) -> None:
    """Let nothing more be written to a stream that is gone, not even when the program ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
