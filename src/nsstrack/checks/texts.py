"""The texts of an entry and of the entries inside it."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import Field

    from nsstrack.location import Place
    from nsstrack.model.fields import Text

_SHOWN = frozenset(
    ("name", "abbreviation", "definition", "unit", "source", "note", "text", "cause", "action")
)
_LISTS_OF_TEXTS = frozenset(("aliases", "levels"))
_ENTRIES = frozenset(
    ("agencies", "plans", "phases", "editions", "sub_plans", "objectives", "indicators", "targets")
) | frozenset(("baselines", "by_edition", "focus", "projects", "official", "obstacles"))
_READ = _SHOWN | _LISTS_OF_TEXTS | _ENTRIES | {"defaults"}


class _Entry(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def place(self) -> Place: ...


Written = tuple["str | Text", "Place", str | int]
"""A text, the entry or list that it is in, and its key there: not every text needs a place."""


def texts_in(entry: _Entry) -> list[Written]:
    """Return every text that `entry` and the entries inside it show, with where it is written."""
    found: list[Written] = []
    _collect(entry, found)
    return found


def _collect(entry: _Entry, found: list[Written]) -> None:
    keys, values_of = _keys_of(type(entry))
    if not keys:
        return
    *values, place = values_of(entry)
    if not any(values):
        return
    for key, value in zip(keys, values, strict=True):
        if not value:
            continue
        if key in _SHOWN:
            found.append((value, place, key))
        elif key in _LISTS_OF_TEXTS:
            found += [(text, place / key, index) for index, text in enumerate(value)]
        elif key in _ENTRIES:
            for item in value.values() if isinstance(value, dict) else value:
                if not isinstance(item, str):
                    _collect(item, found)
        else:
            _collect(value, found)


@cache
def _keys_of(kind: type[_Entry]) -> tuple[list[str], Callable[[_Entry], tuple[Any, ...]]]:
    """Return the keys under which entries of `kind` have texts, and what takes values and place.

    Results have their own way.
    """
    keys = [key for key in kind.__dataclass_fields__ if key in _READ]
    return keys, attrgetter(*keys, "place")
