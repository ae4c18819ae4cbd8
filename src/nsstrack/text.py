"""Text as this project keeps and compares it: Unicode form, Thai digits, suspicious Thai."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

_NIKHAHIT = "\N{THAI CHARACTER NIKHAHIT}"
_SARA_AM = "\N{THAI CHARACTER SARA AM}"
_TONES = "\u0e48-\u0e4b"
_SPLIT_SARA_AM = f"([{_TONES}]?){_NIKHAHIT}([{_TONES}]?)\u0e32"

_LATIN = "([!-~]*[A-Za-z][!-~]*(?: [0-9]+\\b)?)"
"""A word with Latin letters, and a number right after it: `SDG 17`, `2567-6M`, a web address."""

_TO_ARABIC = {ord("๐") + digit: str(digit) for digit in range(10)}
_TO_THAI = {ord("0") + digit: chr(ord("๐") + digit) for digit in range(10)}

_DIGITS_OF_A_COMMIT = 12

UNSAFE = (
    "[\\x00-\\x09\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"  # C0 (but line ends), DEL, C1 with U+0085
    "\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069"  # line separators, bidirectional controls
    "\\ufeff\\ufffe\\uffff\\ud800-\\udfff]"  # byte-order mark, non-characters, lone surrogates
)
"""A character that no text may hold: it could change how the text around it is shown.

It and the other patterns here are compiled when they are first used: few folders need them.
"""

_SUSPICIOUS_THAI = (
    ("double_sara_e", "เเ"),
    ("zero_width", "[\\u200b-\\u200d\\u2060]"),
    ("broken_sara_am", "[ก-๎] [าำ]|[ก-ฮ]\\ufffd"),
    ("stray_mark", "(?:^|[\\s!-~])[ัิ-ฺ็-๎]"),
)


def short_commit(id_: str) -> str:
    """Return the first digits of the id of a commit: enough to find it by."""
    return id_[:_DIGITS_OF_A_COMMIT]


def is_normal(text: str) -> bool:
    """Say whether `text` and every part of it is already as `normal` would write it."""
    return text.isascii() or (is_normalized("NFC", text) and _NIKHAHIT not in text)


def normal(text: str) -> str:
    """Return `text` in Unicode NFC, with nikhahit and sara aa joined into sara am.

    NFC leaves nikhahit + tone + sara aa as it is, although it looks the same as tone + sara am.
    """
    if is_normal(text):
        return text
    joined = re.sub(_SPLIT_SARA_AM, rf"\1\2{_SARA_AM}", normalize("NFC", text))
    return normalize("NFC", joined)  # a tone now stands among marks that it was kept from


def safe(text: str) -> str:
    """Return `text` on one line and without characters that could steer a terminal."""
    return without_unsafe(" ".join(text.split()))


def without_unsafe(text: str) -> str:
    """Return `text`, what is unsafe replaced. Nothing unsafe is printable: that is asked first."""
    return text if text.isprintable() else re.sub(UNSAFE, "\ufffd", text)


def arabic_digits(text: str) -> str:
    """Return `text` with Thai digits written as 0-9."""
    return text.translate(_TO_ARABIC)


def thai_digits(text: str) -> str:
    """Return `text` with the digits 0-9 written as Thai digits."""
    return text.translate(_TO_THAI)


def thai_digits_in_prose(text: str) -> str:
    """Return `text` with Thai digits, but for those that belong to a Latin word, as in `Tier 2`.

    Thai texts leave the digits of foreign terms, codes and web addresses as they are.
    """
    pieces = re.split(_LATIN, text)
    return "".join(piece if at % 2 else thai_digits(piece) for at, piece in enumerate(pieces))


def begins_in_thai(text: str) -> bool:
    """Say whether `text` begins with a Thai letter or sign; a Thai digit is none."""
    return "ก" <= text[:1] <= "๎"


def suspicion(text: str) -> str | None:
    """Name what looks like a typing or copying fault in Thai `text`; None where nothing does.

    The names: `double_sara_e` (เ typed twice for แ), `zero_width` (an invisible space),
    `broken_sara_am` (a space before ำ, as text copied from a PDF has), `stray_mark` (a vowel or
    tone mark with no consonant to stand on).
    """
    if text.isascii():
        return None
    for name, pattern in _SUSPICIOUS_THAI:
        if re.search(pattern, text):
            return name
    return None
