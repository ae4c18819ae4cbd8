"""Did you mean: the known word nearest to an unknown one, where one is clearly meant.

How near two words are is the restricted Damerau-Levenshtein distance (optimal string alignment:
letters swapped, missing, too many or other ones, no place touched twice; F. J. Damerau, "A
technique for computer detection and correction of spelling errors", Communications of the ACM 7
(3), 1964), with each slip counted by how likely it is. Of 50,000 misspellings that J. J. Pollock
and A. Zamora collected ("Collection and characterization of spelling errors in scientific and
scholarly text", Journal of the American Society for Information Science 34 (1), 1983,
doi:10.1002/asi.4630340108) more than 90 % have one mistake; a missing letter is the most frequent,
and most letters too many are doubled ones. A letter left out, typed twice or swapped with the next
can happen in one way at each place, a wrong letter in as many ways as there are letters: so the
former count least. One digit for another counts most, because most often it makes the number of
something else, and not a slip.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.text import arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKELY = 2
"""A letter missing, doubled or swapped with the next, or one that looks like the right one."""
_NEIGHBOUR = 3
"""The key beside the right one."""
_EXTRA = 3
_OTHER = 4
_OTHER_DIGIT = 6

_MAX_COST = 8
_MAX_CANDIDATES = 20_000

_LOOK_ALIKE = frozenset(map(frozenset, ("0o", "1l", "1i", "il")))
_KEYBOARD = ("1234567890_", "qwertyuiop", "asdfghjkl", "zxcvbnm")
"""Rows of keys, each half a key to the right of the one above."""
_PLACES = {key: (row, at) for row, keys in enumerate(_KEYBOARD) for at, key in enumerate(keys)}
_BESIDE = {0: (1,), 1: (-1, 0)}
"""How far to the right a key lies that touches another, in its row and in the one below."""


_NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
_IN_THOUSANDS = r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"
_WITH_DECIMAL_COMMA = r"-?(?:0|[1-9][0-9]*),[0-9]+"


def number_meant(written: str) -> str | None:
    """Return the number that `written` is but for its commas; None where it is none.

    A comma before every three digits parts thousands, as offices write them; any other lone one
    stands for the point.
    """
    if re.fullmatch(_NUMBER, written):
        return written
    if re.fullmatch(_IN_THOUSANDS, written):
        return written.replace(",", "")
    return written.replace(",", ".") if re.fullmatch(_WITH_DECIMAL_COMMA, written) else None


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` that `word` was probably meant to be, None where none is near.

    Case, Thai digits, `-` and `_` cost nothing. Otherwise there may be one likely slip in a word
    of any length, one wrong letter from six letters on (one digit for another from nine), and two
    in twelve. The first of equals wins.
    """
    plain = _plain(word)
    if not plain:
        return None
    best: str | None = None
    limit = _allowed(plain)
    for candidate in islice(known, _MAX_CANDIDATES):
        cost = _cost(plain, _plain(candidate), limit)
        if cost <= limit:
            best, limit = candidate, cost - 1
        if limit < 0:
            break
    return best


@lru_cache(maxsize=_MAX_CANDIDATES)
def _plain(word: str) -> str:
    return arabic_digits(word).casefold().replace("-", "_")


def _allowed(plain: str) -> int:
    """Return what the slips in a word may cost: a likely one is to be had for three letters."""
    return min(_MAX_COST, max(_LIKELY, len(plain) * _LIKELY // 3))


def _cost(typed: str, meant: str, limit: int) -> int:
    """Return what the slips from `meant` to `typed` cost, `limit + 1` where it is more than that.

    Of the alignment of the two only what can stay within `limit` is worked out.
    """
    if typed == meant:
        return 0
    reach = limit // _LIKELY
    if abs(len(typed) - len(meant)) > reach or _letters_apart(typed, meant) > reach:
        return limit + 1
    before: list[int] = []
    row = [_LIKELY * missing for missing in range(len(meant) + 1)]
    for i, letter in enumerate(typed, 1):
        before, above, row = row, before, [limit + 1] * (len(meant) + 1)
        too_many = _LIKELY if typed[i - 2 : i] == letter * 2 else _EXTRA
        row[0] = before[0] + too_many
        for j in range(max(1, i - reach), min(len(meant), i + reach) + 1):
            other = 0 if letter == meant[j - 1] else _other(letter, meant[j - 1])
            row[j] = min(before[j] + too_many, row[j - 1] + _LIKELY, before[j - 1] + other)
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == meant[j - 1]:
                row[j] = min(row[j], above[j - 2] + _LIKELY)
        if min(row) > limit:
            return limit + 1
    return row[-1]


@lru_cache(maxsize=2**12)
def _other(typed: str, meant: str) -> int:
    """Return what it costs that one letter stands for another."""
    if {typed, meant} in _LOOK_ALIKE:
        return _LIKELY
    if typed.isdecimal() and meant.isdecimal():
        return _OTHER_DIGIT
    return _NEIGHBOUR if _are_beside(typed, meant) else _OTHER


def _are_beside(one: str, other: str) -> bool:
    """Say whether the keys of two letters touch each other."""
    if one not in _PLACES or other not in _PLACES:
        return False
    (upper, left), (lower, right) = sorted((_PLACES[one], _PLACES[other]))
    return right - left in _BESIDE.get(lower - upper, ())


def _letters_apart(one: str, other: str) -> int:
    """Return how many letters only one of the words has: no slip removes more than one of them."""
    return max(len(set(one).difference(other)), len(set(other).difference(one)))
