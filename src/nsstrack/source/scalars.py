"""What an unquoted scalar means: one grammar, and everything a YAML version might guess refused."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum

from nsstrack.source.limits import MAX_DIGITS


class Refused(Enum):
    """Why an unquoted scalar has no meaning that every tool agrees on."""

    AMBIGUOUS = "ambiguous"
    TOO_LONG = "too_long"


Plain = str | bool | Decimal | None
Data = dict[str, "Data"] | list["Data"] | Plain
"""What a file holds: numbers are `Decimal`, keys and text are normalised."""

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(?:\.([0-9]+))?")

_WORDS: dict[str, Plain | Refused] = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
}
YES = frozenset(("y", "yes", "on", "true"))
NO = frozenset(("n", "no", "off", "false"))
"""What people write for true and for false, and YAML 1.1 reads so, whatever the case."""
_WORDS |= {
    form: Refused.AMBIGUOUS
    for word in (*YES, *NO, "null")
    for form in (word, word.capitalize(), word.upper())
    if form not in _WORDS
}
_WORDS |= {"=": Refused.AMBIGUOUS, "<<": Refused.AMBIGUOUS, "-": Refused.AMBIGUOUS}

_GUESSED = r"""(?x)
      [-+]?(?:
        [0-9][0-9_,]*+ (?::[0-5]?[0-9])*+ (?:\.[0-9_.]*+)? (?:[eE][-+]?[0-9]++)?
                                                    # leading zero, sign, separators, sexagesimal,
                                                    # a trailing point, an exponent
      | \.(?: [0-9_.]*+(?:[eE][-+]?[0-9]++)? | inf | Inf | INF )   # a bare point
      | 0b[01_]++ | 0o[0-7_]++ | 0x[0-9a-fA-F_]++
      )
    | \.(?:nan|NaN|NAN)
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\t\ ].*)?                 # dates and times
    """
_MAY_BE_GUESSED = frozenset("0123456789+-.")


def read_plain(text: str) -> Plain | Refused:
    """Return what the unquoted scalar `text` means, or why it is refused.

    Numbers are `-?(0|[1-9][0-9]*)(.[0-9]+)?` with at most 18 digits either side of the point, and
    become a `Decimal` without passing through binary floating point.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BE_GUESSED:
        return text
    number = _NUMBER.fullmatch(text)
    if number is None:
        return Refused.AMBIGUOUS if re.fullmatch(_GUESSED, text) else text
    if len(text) > MAX_DIGITS and max(map(len, number.groups(""))) > MAX_DIGITS:
        return Refused.TOO_LONG
    value = Decimal(text)
    return value or value.copy_abs()  # -0 is 0
