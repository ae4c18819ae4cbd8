"""Random edits of data: a value, a key or an entry that is changed, added or taken away."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 0.5, 1.5, 2, 50, 101, 2566, 2566.5, 99999,
    "", " ", "01", "a b", "a" * 64, "a" * 65, "ISOC", "NSC", "nesdc", "amended", "Tier 1", "ดี",
    "higher", "own", "official", "ratio", "log", "mean", "yearly", "critical", "not_published",
    "nsstrack/1", "nsstrack/9", "2566", "2566-6M", "2566-5M", "๒๕๖๖", "2566-12-15", "2566-13-15",
    "๒๕๖๖-๐๔-๓๑", "https://a", "ftp://a", [], [1], ["NSC"], ["a", "a"], [[1, 2], [3, 4]],
    [[1, 2, 3], [4]], {}, {"th": "ก"}, {"th": None, "en": ""}, {"th": None}, {"method": "mean"},
    {"method": "progress"}, {"method": "within", "low": 1, "high": 2, "tolerance": 0},
    {"method": "goalposts", "worst": 0, "best": 9, "scale": "log"}, {"method": "points"},
    {"method": None}, {"at_least": 1, "above": None}, {"value": 1, "missing": "not_published"},
    {"value": None}, {"x_own": [{"a": None}]},
)  # fmt: skip
"""Some are right somewhere, none is right everywhere."""

_OTHER_KEYS = ("x_own", "colour", "Name", "250", "a b")


def edited(chance: random.Random, data: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Return a copy of `data` with one edit, its new keys mostly some that the format has."""
    changed = copy.deepcopy(data)
    container, key = chance.choice(list(_places(changed)))
    match chance.randrange(5):
        case 0 if isinstance(container, dict):
            container[chance.choice((*keys, *_OTHER_KEYS))] = container.pop(key)
        case 1:
            del container[key]
        case 2 if isinstance(container, dict):
            container[chance.choice((*keys, *_OTHER_KEYS))] = _value(chance)
        case 3 if isinstance(container, list):
            container.insert(key, copy.deepcopy(chance.choice(container)))
        case _:
            container[key] = _value(chance)
    return changed


def _value(chance: random.Random) -> Any:
    return copy.deepcopy(chance.choice(VALUES))


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container in `data` with each of its keys or indexes."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in list(steps):
        yield data, key
        if isinstance(value, dict | list):
            yield from _places(value)
