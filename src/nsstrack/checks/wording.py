"""Texts shown to people: in both languages where others are, and typed soundly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from nsstrack.checks.subject import place_of_result
from nsstrack.checks.texts import texts_in
from nsstrack.model.fields import Text
from nsstrack.problem import Code, Problem
from nsstrack.text import suspicion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.results import ResultsFile

_suspicion = lru_cache(maxsize=2**14)(suspicion)
"""Many results name the same source."""


def texts_have_both_languages(subject: Subject) -> Iterator[Problem]:
    """A text is given in both languages where others of its file are."""
    for texts in _texts_by_file(subject, _is_bilingual):
        pairs = [(text, place) for text, place in texts if isinstance(text, Text)]
        if not any(text.th is not None and text.en is not None for text, _ in pairs):
            continue
        for text, place in pairs:
            for key in ("th", "en"):
                if getattr(text, key) is None:
                    grounds = (place / key,)
                    yield Problem(Code.ONE_LANGUAGE, place, {"kind": key}, rests_on=grounds)


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
    for texts in subject.texts_of_plans:
        yield [(text, at / step) for text, at, step in texts if is_wanted(text)]
    for _, file in subject.files:
        found = [(text, at / step) for text, at, step in texts_in(file) if is_wanted(text)]
        wanted = {text for text in _texts_of_results(file) if is_wanted(text)}
        yield found + (_among_results(file, wanted) if wanted else [])


def _texts_of_results(file: ResultsFile) -> set[str | Text]:
    """Return the sources and notes of the results of `file`; many results share theirs."""
    rows = file.results.values()
    texts = {row.source for row in rows} | {row.note for row in rows}
    texts |= {earlier.note for row in rows for earlier in row.history}
    return {text for text in texts if text is not None}


def _among_results(file: ResultsFile, wanted: set[str | Text]) -> list[tuple[str | Text, Place]]:
    """Return each of the `wanted` texts wherever a result of `file` says it, with its place."""
    found: list[tuple[str | Text, Place]] = []
    for id_, row in file.results.items():
        for text, key in ((row.source, "source"), (row.note, "note")):
            if text is not None and text in wanted:
                found.append((text, place_of_result(file, id_) / key))
        notes = ((earlier.note, earlier.place / "note") for earlier in row.history)
        found += [(note, at) for note, at in notes if note is not None and note in wanted]
    return found
