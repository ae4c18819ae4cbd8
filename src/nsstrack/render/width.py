"""How wide text is in a terminal, and where Thai and English lines may be broken."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, combining, east_asian_width

_ZERO_WIDTH = frozenset(("Mn", "Me", "Cf"))
_LEADING_VOWELS = "เแโใไ"
_LEADING = tuple(_LEADING_VOWELS)
_FOLLOWING = "ะาำๅๆฯ"
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
_BEFORE_A_YEAR = ("พ.", "พ.ศ.", "พ.ศ. ")
_STRENGTH_FIGURE = 1
"""Within a figure such as 60/137 or พ.ศ. 2561–2580: only where there is no other break."""
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


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells, without cutting anything.

    A Thai cluster (a consonant with its vowels and marks) is never broken; breaks at spaces are
    preferred, then before common words, then before a leading vowel. A piece wider than the line
    is broken between clusters even in Latin text.
    """
    lines = []
    for paragraph in text.split("\n"):
        rest = paragraph.strip(" ")
        while cells(rest) > width:
            end = _break(rest, max(1, width))
            lines.append(rest[:end].rstrip(" "))
            rest = rest[end:].lstrip(" ")
        lines.append(rest)
    return lines


def _break(text: str, width: int) -> int:
    """Return where to end the first line of `text`, which is wider than `width`."""
    best: dict[int, int] = {}
    used = 0
    for index, character in enumerate(text):
        strength = _strength(text, index) if index else 0
        if strength:
            if used > width:
                break
            best[strength] = index
        used += _cell(character)
    filled = {strength: cells(text[:index]) for strength, index in best.items()}
    for strength, share in _WILLING.items():
        if filled.get(strength, 0) >= share * width:
            return best[strength]
    last = best.pop(_STRENGTH_FIGURE, 0)
    return max(best.values(), default=0) or last or _forced(text, width)


def _strength(text: str, index: int) -> int:
    """Return how good a break before `text[index]` is; 0 where there must be none."""
    before, after = text[index - 1], text[index]
    if not _cell(after):
        return 0
    if _is_within_figure(text, index):
        return _STRENGTH_FIGURE
    if before in _FREE_BREAK_AFTER or after == " ":
        return _STRENGTH_SPACE
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return 0
    if _is_thai(before) or _is_thai(after):
        are_both = _is_thai(before) and _is_thai(after)
        return _strength_in_thai(text, index) if are_both else _STRENGTH_SYLLABLE
    return _STRENGTH_WORD if before == "-" and after.isalpha() else 0


def _is_within_figure(text: str, index: int) -> bool:
    """Say whether what stands before `text[index]` belongs to the figure that begins or goes on."""
    if text.endswith(_BEFORE_A_YEAR, 0, index):
        return True
    return text[index - 1] in "/–" and text[index].isdigit() and text[index - 2].isdigit()


def _strength_in_thai(text: str, index: int) -> int:
    """Return how good a break between two Thai letters is: words, then syllables, then clusters."""
    if text.endswith(_UNFINISHED, 0, index):
        return 0
    if _WORDS_THAT_BEGIN.match(text, index):
        return _STRENGTH_WORD
    if text[index] in _LEADING_VOWELS:
        return _STRENGTH_SYLLABLE
    opened = text[index - 2 : index - 1] in _LEADING  # เป|ลี่ยน: the syllable is not complete
    return _STRENGTH_CLUSTER if _has_a_vowel(text, index) and not opened else 0


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
    """Return the last cluster border within `width`, where there is no better break."""
    used, border = 0, 0
    for index, character in enumerate(text):
        takes = _cell(character)
        if index and takes and text[index - 1] not in _LEADING_VOWELS:
            border = index if character not in _FOLLOWING else border
        used += takes
        if used > width and border:
            return border
    return len(text)
