"""Which language to speak, known before the command line is understood."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from nsstrack.messages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

VARIABLE = "NSSTRACK_LANG"
_OPTION = "--lang"
_END_OF_OPTIONS = "--"
_LANGUAGES = {language.value: language for language in Language}


def language_asked(understood: Language | None = None) -> Language | None:
    """Return the language that the command line asks for, before or after the command.

    Else it is what the parser has `understood`, else what NSSTRACK_LANG says. What is no language
    is passed over here: the parser refuses it, in a language that is known by then.
    """
    asked = _on_the_line(sys.argv[1:]) or understood
    return asked or _LANGUAGES.get(os.environ.get(VARIABLE, ""))


def language_of_locale() -> Language:
    """Return Thai where the locale says so, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return Language.TH if value.lower().startswith("th") else Language.EN
    return Language.EN


def _on_the_line(words: Sequence[str]) -> Language | None:
    """Return the language named last, wherever it stands before `--`."""
    asked = None
    before = ""
    for word in words:
        if word == _END_OF_OPTIONS and before != _OPTION:
            break
        name, _, value = word.partition("=")
        if before == _OPTION:
            asked = _LANGUAGES.get(word, asked)
        elif name == _OPTION:
            asked = _LANGUAGES.get(value, asked)
        before = word
    return asked
