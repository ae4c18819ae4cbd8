"""How the data format changes: the versions that are read, and the keys with a new name.

docs/evolution.md says what may change within a version and what asks for a new one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from nsstrack.entries import holds_ids, model_at
from nsstrack.location import KeyPath, Place
from nsstrack.problem import Code, Problem
from nsstrack.text import arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nsstrack.source import Document

FORMAT = "nsstrack/1"
"""The only version there is."""

OWN_KEYS = "x_"
"""Keys that begin so are an office's own."""

_VERSION = re.compile(r"nsstrack/([1-9][0-9]{0,3})")
_NEWEST = 1


class Rename(NamedTuple):
    """A key that has a new name: in which entries, from what, to what, since which release.

    `entry` is the type that the mapping is read as, or a base of it.
    """

    entry: type
    old: str
    new: str
    since: str


RENAMED: tuple[Rename, ...] = ()
"""Every key of `nsstrack/1` that had another name. None has."""


def is_newer(data: object) -> bool:
    """Say whether `data`, a file as it was read, is of a version after those that are known."""
    written = data.get("format") if isinstance(data, dict) else None
    match = _VERSION.fullmatch(arabic_digits(written)) if isinstance(written, str) else None
    return match is not None and int(match[1]) > _NEWEST


def of_this_format(document: Document) -> tuple[dict[str, Any] | None, list[Problem]]:
    """Return what a file says, or, where that is for another version to read, a word on that."""
    data: dict[str, Any] | None = document.data
    if data is None:
        return None, []
    written = data.get("format", FORMAT)
    if written is None or written == FORMAT:
        return data, []
    place = Place(document.file, ("format",))
    facts = {"text": str(written), "known": FORMAT, "kind": "newer" * is_newer(data)}
    return None, [Problem(Code.UNKNOWN_FORMAT, place, facts)]


def with_new_keys(
    data: dict[str, Any], root: type, file: str, renamed: Sequence[Rename]
) -> tuple[dict[str, Any], list[Problem]]:
    """Return `data`, read as `root`, with each renamed key under its new name, and a word on each.

    Where both names are given the new one counts. Places are told by the new names.
    """
    if not renamed:
        return data, []
    renaming = _Renaming(root, file, renamed)
    return renaming.mapping(data, ()), renaming.problems


@dataclass(slots=True, eq=False, repr=False)
class _Renaming:
    root: type
    file: str
    renamed: Sequence[Rename]
    problems: list[Problem] = field(default_factory=list)

    def mapping(self, mapping: dict[str, Any], path: KeyPath) -> dict[str, Any]:
        if holds_ids(path):
            return {id_: self._value(value, (*path, id_)) for id_, value in mapping.items()}
        entry = model_at(path, mapping, self.root)
        names = {each.old: each for each in self.renamed if issubclass(entry, each.entry)}
        found: dict[str, Any] = {}
        for key, value in mapping.items():
            if key in names:
                self._tell(names[key], path, both=names[key].new in mapping)
            new = names[key].new if key in names else key
            if new == key or new not in mapping:
                is_own = key.startswith(OWN_KEYS)
                found[new] = value if is_own else self._value(value, (*path, new))
        return found

    def _value(self, value: Any, path: KeyPath) -> Any:
        if isinstance(value, dict):
            return self.mapping(value, path)
        if isinstance(value, list):
            return [self._value(item, (*path, index)) for index, item in enumerate(value)]
        return value

    def _tell(self, rename: Rename, path: KeyPath, *, both: bool) -> None:
        place = Place(self.file, (*path, rename.old)).as_key()
        facts = {"key": rename.old, "new": rename.new}
        if both:
            see = (Place(self.file, (*path, rename.new)).as_key(),)
            self.problems.append(
                Problem(Code.DUPLICATE_KEY, place, facts | {"kind": "renamed"}, see)
            )
        else:
            facts["since"] = rename.since
            self.problems.append(Problem(Code.DEPRECATED_KEY, place, facts))


class WrittenKeys:
    """The keys as files have them, for places that are told by the new names."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Note the renamed keys, each of which has its problem."""
        self._old: dict[tuple[str, KeyPath], str] = {
            (problem.at.file, (*problem.at.path[:-1], str(problem.facts["new"]))): str(
                problem.facts["key"]
            )
            for problem in problems
            if problem.code is Code.DEPRECATED_KEY
        }

    def __call__(self, place: Place) -> Place:
        """Return where `place` is in its file."""
        if not self._old:
            return place
        steps = enumerate(place.path, 1)
        path = tuple(self._old.get((place.file, place.path[:end]), step) for end, step in steps)
        return Place(place.file, path, place.part)
