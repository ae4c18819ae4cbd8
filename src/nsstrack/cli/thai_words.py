"""Where the words of Thai texts begin, as the extra `nsstrack[thai]` knows it.

pythainlp is imported once there is a Thai text to be broken into lines, and never earlier. It is
told to stay off the network and to make no folder of its own.
"""

from __future__ import annotations

import os
import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Segment = Callable[[str], list[str]]

SWITCH = "NSSTRACK_THAI_WORDS"
_OFF = "0"
_QUIET = {"PYTHAINLP_READ_ONLY": "1", "PYTHAINLP_OFFLINE": "1"}
_FORMER = ("PYTHAINLP_READ_MODE", "PYTHAINLP_DATA_DIR")
"""What it refuses to find beside their successors."""
_THAI = re.compile(r"[\u0e01-\u0e2e]")
_LONGEST = 20
"""A longer entry of the dictionary is the name of an office or a person, made of words itself."""


def word_borders(text: str) -> list[bool] | None:
    """Return for each character of `text` whether a word begins there.

    None where the extra is not installed or switched off.
    """
    segment = _segment() if _THAI.search(text) else None
    if segment is None:
        return None
    begins = [False] * len(text)
    for at in accumulate(map(len, segment(text)[:-1]), initial=0):
        begins[at] = True
    return begins


@cache
def _segment() -> Segment | None:
    """Return what parts a text into words, with everything between them."""
    if os.environ.get(SWITCH) == _OFF:
        return None
    os.environ.update(_QUIET)
    for name in _FORMER:
        os.environ.pop(name, None)
    try:
        from pythainlp.corpus import thai_words
        from pythainlp.tokenize import Trie, word_tokenize
    except ImportError:
        return None
    known = {word for word in thai_words() if len(word) <= _LONGEST}

    def segment(text: str) -> list[str]:
        # A dictionary of all words takes longer to make than the rest of the program runs.
        here = known.intersection(_pieces(text))
        return word_tokenize(text, custom_dict=Trie(here), engine="newmm") if here else [text]

    return segment


def _pieces(text: str) -> set[str]:
    """Return all that stands in `text` and could be a word."""
    ends = range(1, _LONGEST + 1)
    return {text[at : at + length] for at in range(len(text)) for length in ends}
