"""Did you mean: the known word nearest to an unknown one, where one is clearly meant."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.text import arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

_FREE_SLIPS = 1
_CHARACTERS_A_SLIP = 4
_MAX_SLIPS = 3
_MAX_CANDIDATES = 20_000


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` that `word` was probably meant to be, None where none is near.

    Case, Thai digits, `-` and `_` cost nothing; otherwise a word may be one slip away (a letter
    too much, missing, other, or two swapped), a long word up to three. The first of equals wins.
    """
    plain = _plain(word)
    best: str | None = None
    limit = _allowed(plain)
    for candidate in islice(known, _MAX_CANDIDATES):
        slips = _slips(plain, _plain(candidate), limit)
        if slips <= limit:
            best, limit = candidate, slips - 1
        if limit < 0:
            break
    return best


@lru_cache(maxsize=_MAX_CANDIDATES)
def _plain(word: str) -> str:
    return arabic_digits(word).casefold().replace("-", "_")


def _allowed(plain: str) -> int:
    return min(_MAX_SLIPS, max(_FREE_SLIPS, len(plain) // _CHARACTERS_A_SLIP))


def _slips(one: str, other: str, limit: int) -> int:
    """Return the optimal string alignment distance, or `limit + 1` once it is sure to be more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > limit or _letters_apart(one, other) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        before, above, row = row, before, [limit + 1] * (len(other) + 1)
        row[0] = i
        for j in range(max(1, i - limit), min(len(other), i + limit) + 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != other[j - 1]))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == other[j - 1]:
                cost = min(cost, above[j - 2] + 1)
            row[j] = cost
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _letters_apart(one: str, other: str) -> int:
    """Return how many letters only one of the words has: no slip removes more than one of them."""
    return max(len(set(one).difference(other)), len(set(other).difference(one)))
