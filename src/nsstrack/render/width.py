"""How wide text is in a terminal, and where Thai and English lines may be broken."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, combining, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    WordBorders = Sequence[bool]
    """For each character of a text, whether a word begins with it."""

    Words = Callable[[str], WordBorders | None]
    """What knows the words of a Thai text, or nothing of them."""

_ZERO_WIDTH = frozenset(("Mn", "Me", "Cf"))
_LEADING_VOWELS = "เแโใไ"
_LEADING = tuple(_LEADING_VOWELS)
_VOWELS_AFTER = "ะาำๅ"
_FOLLOWING = _VOWELS_AFTER + "ๆฯ"
_GOES_ON = (*_VOWELS_AFTER, "ๆ", " ๆ")
"""What the word before it goes on with: ต่าง ๆ stays together."""
_VOWEL_SIGNS = "ัิีึืุู็าำะ"
_TONES = "่้๊๋"
_LONG = ("า", "ำ", "ะ")
_NEVER_FIRST = _FOLLOWING + "\u00a0)]},.;:!?%…”’»*"
_NEVER_LAST = _LEADING_VOWELS + "\u00a0([{“‘«"

_FREE_BREAK_AFTER = " \u200b/–—"
_WORDS_THAT_BEGIN = re.compile(
    "กว่า|การ|ความ|และ|หรือ|ของ|ที่|ใน|จาก|ให้|ได้|ด้าน|เพื่อ|โดย|กับ|ต่อ|แห่ง|แบบ|ระดับ|ประเทศ|ประชาชน|"
    "มี|อย่าง|ทุก|ยัง|ไม่|เป็น|รวม|ตัวชี้วัด|ดัชนี|แผน|เป้าหมาย|หน่วยงาน|สถานะ|ผล|จังหวัด|สำนักงาน"
)
_UNFINISHED = ("ภาย", "ภาค", "ความเป็น", "ไม่", "ต่ำก", "มากก")
"""What joins the word after it: ภายใน is one word although ใน is one, too."""
_LEADING_ON = (
    *("และ", "หรือ", "ของ", "ที่", "ใน", "จาก", "ให้", "เพื่อ"),
    *("โดย", "กับ", "ต่อ", "แห่ง", "ไม่", "มิใช่", "ทาง", "ด้าน"),
)
"""A line that ends so leaves its reader waiting."""
_ABBREVIATED = re.compile("[ก-ฮ]{2,4}\\.")
"""The end of an abbreviation such as กอ.รมน., which a dictionary may take for words."""
_BEFORE_A_YEAR = ("พ.", "พ.ศ.", "พ.ศ. ")
_STRENGTH_FIGURE = 1
"""Within a figure such as 60/137 or พ.ศ. 2561–2580, or an abbreviation such as กอ.รมน.: only where
there is no other break."""
_STRENGTH_CLUSTER, _STRENGTH_SYLLABLE, _STRENGTH_WORD, _STRENGTH_SPACE = 2, 3, 4, 5
_WILLING = {_STRENGTH_SPACE: 0.45, _STRENGTH_WORD: 0.5, _STRENGTH_SYLLABLE: 0.7}
"""How much of a line must be filled before a break of that strength is taken over a later one."""


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    if combining(character) or category(character) in _ZERO_WIDTH:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes; marks above and below take none."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return `text` filled with spaces up to `width` cells, on its left if `right`."""
    space = " " * max(0, width - cells(text))
    return space + text if right else text + space


def widest_piece(text: str) -> int:
    """Return the cells of the longest part of `text` that cannot be broken well."""
    return max((cells(word) for word in re.split(r"[\s\u200b]+", text)), default=0)


def wrap(text: str, width: int, words: Words | None = None) -> list[str]:
    """Break `text` into lines of at most `width` cells, without cutting anything.

    A Thai cluster (a consonant with its vowels and marks) is never broken; breaks at spaces are
    preferred, then before words, then before a leading vowel. Common words are known here; where
    `words` knows all of them, a Thai line ends between words only. A piece wider than the line is
    broken between clusters, even in Latin text; a line is wider only if a cluster is.
    """
    lines = []
    for paragraph in text.split("\n"):
        whole = rest = paragraph.strip(" ")
        borders = words(whole) if words is not None and cells(whole) > width else None
        while _is_wider(rest, width):
            ahead = None if borders is None else borders[len(whole) - len(rest) :]
            end = _break(rest, max(1, width), ahead)
            lines.append(rest[:end].rstrip(" "))
            rest = rest[end:].lstrip(" ")
        lines.append(rest)
    return lines


def _is_wider(text: str, width: int) -> bool:
    """Say whether `text` takes more than `width` cells; of a long one not all is looked at."""
    used = 0
    for character in text:
        used += _cell(character)
        if used > width:
            return True
    return False


def _break(text: str, width: int, borders: WordBorders | None) -> int:
    """Return where to end the first line of `text`, which is wider than `width`."""
    best: dict[int, int] = {}
    used = 0
    for index, character in enumerate(text):
        if used > width:
            break
        strength = _strength(text, index, borders) if index else 0
        if strength:
            best[strength] = index
        used += _cell(character)
    filled = {strength: cells(text[:index]) for strength, index in best.items()}
    for strength, share in _WILLING.items():
        if filled.get(strength, 0) >= share * width:
            return best[strength]
    last = best.pop(_STRENGTH_FIGURE, 0)
    if not best and borders is not None:  # a word that is wider than the line
        return _break(text, width, None)
    return max(best.values(), default=0) or last or _forced(text, width)


def _strength(text: str, index: int, borders: WordBorders | None) -> int:
    """Return how good a break before `text[index]` is; 0 where there must be none."""
    before, after = text[index - 1], text[index]
    if not _cell(after) or text.startswith(_GOES_ON, index):
        return 0
    if _is_within_figure(text, index):
        return _STRENGTH_FIGURE
    if before in _FREE_BREAK_AFTER or after == " ":
        return _STRENGTH_SPACE
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return 0
    if _is_thai(before) or _is_thai(after):
        are_both = _is_thai(before) and _is_thai(after)
        return _strength_in_thai(text, index, borders) if are_both else _STRENGTH_SYLLABLE
    return _STRENGTH_WORD if before == "-" and after.isalpha() else 0


def _is_within_figure(text: str, index: int) -> bool:
    """Say whether `text[index]` goes on with a figure, a year or an abbreviation begun before."""
    if text.endswith(_BEFORE_A_YEAR, 0, index):
        return True
    if text[index - 1] == "." and _is_thai(text[index]):
        return True
    return text[index - 1] in "/–" and text[index].isdigit() and text[index - 2].isdigit()


def _strength_in_thai(text: str, index: int, borders: WordBorders | None) -> int:
    """Return how good a break between two Thai letters is: words, then syllables, then clusters."""
    if borders is not None:
        return _strength_between_words(text, index) if borders[index] else 0
    if text.endswith(_UNFINISHED, 0, index):
        return 0
    if _WORDS_THAT_BEGIN.match(text, index):
        return _STRENGTH_WORD
    if text[index] in _LEADING_VOWELS:
        return _STRENGTH_SYLLABLE
    opened = text[index - 2 : index - 1] in _LEADING  # เป|ลี่ยน: the syllable is not complete
    return _STRENGTH_CLUSTER if _has_a_vowel(text, index) and not opened else 0


def _strength_between_words(text: str, index: int) -> int:
    """Return how good a break between two known words is: best before one that begins a phrase."""
    if _ABBREVIATED.match(text, index - 1):
        return 0
    if text.endswith(_LEADING_ON, 0, index):
        return _STRENGTH_CLUSTER
    return _STRENGTH_WORD if _WORDS_THAT_BEGIN.match(text, index) else _STRENGTH_SYLLABLE


def _has_a_vowel(text: str, index: int) -> bool:
    """Say whether the consonant at `index` carries a vowel; a bare one mostly ends a syllable."""
    sign = text[index + 1 : index + 2]
    if sign and sign in _TONES:
        return text[index + 2 : index + 3] in _LONG
    return bool(sign) and sign in _VOWEL_SIGNS


def _is_thai(character: str) -> bool:
    """Say whether a Thai letter or mark stands there; lines break at digits alike in any script."""
    return "\u0e00" <= character <= "\u0e7f" and not character.isdigit()


def _forced(text: str, width: int) -> int:
    """Return the last cluster border within `width`, where there is no better break.

    Where there is none that leaves ๆ and ฯ to what they follow, any will do; where a single cluster
    is wider, the line is, too.
    """
    for joined in (_FOLLOWING, _VOWELS_AFTER):
        within = 0
        for index, used in _borders(text, joined):
            if used > width:
                break
            within = index
        if within:
            return within
    return next((index for index, _ in _borders(text, _VOWELS_AFTER)), len(text))


def _borders(text: str, joined: str) -> Iterator[tuple[int, int]]:
    """Yield where a cluster begins, none of them with one of `joined`, and the cells before it."""
    used = 0
    for index, character in enumerate(text):
        takes = _cell(character)
        is_held = text[index - 1] in _LEADING_VOWELS or character in joined
        if index and takes and not is_held:
            yield index, used
        used += takes
