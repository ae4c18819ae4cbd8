"""The texts of an entry and of the entries inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_KEYS: dict[type, list[str]] = {}
"""The keys of each type of entry under which there are texts; results have their own way."""


class _Entry(Protocol):
    @property
    def place(self) -> Place: ...


Written = tuple["str | Text", "Place", str | int]
"""A text, the entry or list that it is in, and its key there: not every text needs a place."""


def texts_in(entry: _Entry) -> Iterator[Written]:
    """Yield every text that `entry` and the entries inside it show, with where it is written."""
    kind = type(entry)
    if kind not in _KEYS:
        _KEYS[kind] = [key for key in getattr(entry, "__dataclass_fields__", ()) if key in _READ]
    for key in _KEYS[kind]:
        value = getattr(entry, key)
        if not value:
            continue
        if key in _SHOWN:
            yield value, entry.place, key
        elif key in _LISTS_OF_TEXTS:
            for index, text in enumerate(value):
                yield text, entry.place / key, index
        elif key in _ENTRIES:
            for item in value.values() if isinstance(value, dict) else value:
                if not isinstance(item, str):
                    yield from texts_in(item)
        else:
            yield from texts_in(value)
