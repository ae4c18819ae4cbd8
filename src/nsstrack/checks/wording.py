"""Texts shown to people: in both languages where others are, and typed soundly."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from nsstrack.checks.subject import place_of_result
from nsstrack.location import Place
from nsstrack.model.fields import Text
from nsstrack.problem import Code, Problem
from nsstrack.text import suspicion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from nsstrack.checks.subject import Subject

_SHOWN = frozenset(
    ("name", "abbreviation", "definition", "unit", "source", "note", "text", "cause", "action")
)
_WITHOUT_TEXTS = frozenset(("place", "scoring", "rollup", "bands", "results"))
"""Results have their own, quicker way."""
_LISTS_OF_TEXTS = frozenset(("aliases", "levels"))


_suspicion = lru_cache(maxsize=2**14)(suspicion)
"""Many results name the same source."""


class _Entry(Protocol):
    @property
    def place(self) -> Place: ...


def texts_have_both_languages(subject: Subject) -> Iterator[Problem]:
    """A text is given in both languages where others of its file are."""
    for texts in _texts_by_file(subject, _is_bilingual):
        pairs = [(text, place) for text, place in texts if isinstance(text, Text)]
        if not any(text.th is not None and text.en is not None for text, _ in pairs):
            continue
        for text, place in pairs:
            lacking = [key for key in ("th", "en") if getattr(text, key) is None]
            if lacking:
                kind = "empty" if len(lacking) > 1 else lacking[0]
                grounds = tuple(place / key for key in lacking)
                yield Problem(Code.ONE_LANGUAGE, place, {"kind": kind}, rests_on=grounds)


def thai_is_sound(subject: Subject) -> Iterator[Problem]:
    """No Thai text has a fault that typing or copying from a PDF leaves behind."""
    for texts in _texts_by_file(subject, _is_suspicious):
        for text, place in texts:
            for part, at in _parts(text, place):
                kind = suspicion(part)
                if kind is not None:
                    yield Problem(Code.SUSPICIOUS_THAI, at, {"text": part, "kind": kind})


def _is_bilingual(text: str | Text) -> bool:
    return isinstance(text, Text)


def _is_suspicious(text: str | Text) -> bool:
    if isinstance(text, str):
        return not text.isascii() and _suspicion(text) is not None
    return any(map(_is_suspicious, filter(None, (text.th, text.en))))


def _parts(text: str | Text, place: Place) -> Iterator[tuple[str, Place]]:
    if isinstance(text, str):
        yield text, place
        return
    for key, part in (("th", text.th), ("en", text.en)):
        if part is not None:
            yield part, place / key


def _texts_by_file(
    subject: Subject, is_wanted: Callable[[str | Text], bool]
) -> Iterator[list[tuple[str | Text, Place]]]:
    """Yield the wanted texts of each file with their places; naming a place is what costs time."""
    for plans in subject.plans.files:
        texts = _texts(plans, plans.place)
        yield [(text, place) for text, place in texts if is_wanted(text)]
    for _, file in subject.files:
        texts = _texts(file, file.place)
        found = [(text, place) for text, place in texts if is_wanted(text)]
        for id_, row in file.results.items():
            if row.source is not None and is_wanted(row.source):
                found.append((row.source, place_of_result(file, id_) / "source"))
            if row.note is not None and is_wanted(row.note):
                found.append((row.note, place_of_result(file, id_) / "note"))
            for index, earlier in enumerate(row.history):
                if earlier.note is not None and is_wanted(earlier.note):
                    place = place_of_result(file, id_) / "history" / index / "note"
                    found.append((earlier.note, place))
        yield found


def _texts(entry: object, place: Place) -> Iterator[tuple[str | Text, Place]]:
    """Yield every text that `entry` and the entries inside it show, with its place."""
    for key in getattr(entry, "__dataclass_fields__", ()):
        value = getattr(entry, key)
        if value is None or key in _WITHOUT_TEXTS:
            continue
        if key in _SHOWN:
            yield value, place / key
        elif key in _LISTS_OF_TEXTS:
            for index, text in enumerate(value):
                yield text, place / key / index
        else:
            for item in _inside(value):
                yield from _texts(item, item.place)


def _inside(value: object) -> list[_Entry]:
    """Return the entries that `value` holds: itself, or those of a list or mapping."""
    inner = value.values() if isinstance(value, dict) else value
    items: Iterable[Any] = inner if isinstance(inner, Collection) else (inner,)
    return [item for item in items if isinstance(getattr(item, "place", None), Place)]
