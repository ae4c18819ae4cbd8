"""Where a key belongs that the format has, but not in the entry in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.entries import IN_LISTS, UNDER_IDS, holds_ids, keys_of, model_at
from nsstrack.location import Place
from nsstrack.model import plans, results

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.problem import Fact

_MOST = 3
"""A key that more kinds of entries have tells nothing about where it was meant to stand."""
_OF_RESULTS = (results.Result, results.Earlier, results.Official, results.Obstacle)
_LISTS_OF_EDITIONS = frozenset(("targets", "baselines"))
"""The entries of these name their edition themselves."""


def where_it_belongs(
    root: type, place: Place, containers: Sequence[Any]
) -> tuple[dict[str, Fact], tuple[Place, ...]]:
    """Return the facts about where the key at `place` belongs, and the place they speak of.

    `containers` are what holds the key, from a file read as `root` to its own entry. Nothing is
    told where the key is unknown everywhere, or known in many kinds of entries.
    """
    key = str(place.path[-1])
    for depth in range(len(containers) - 2, -1, -1):
        around, path = containers[depth], place.path[:depth]
        if not isinstance(around, dict) or holds_ids(path):
            continue
        if key in keys_of(model_at(path, around, root)):
            return _in_entry_around(key, place, depth, around)
    where = _kinds_with(key, root)
    return ({"kind": "elsewhere", "where": where}, ()) if 0 < len(where) <= _MOST else ({}, ())


def _in_entry_around(
    key: str, place: Place, depth: int, around: dict[str, Any]
) -> tuple[dict[str, Fact], tuple[Place, ...]]:
    if depth == 0:
        return {"kind": "top", "where": place.file.rpartition("/")[2]}, ()
    steps = place.path[depth:-1]
    entry = Place(place.file, place.path[:depth])
    name = around.get("id") or next(step for step in reversed(entry.path) if isinstance(step, str))
    see = (entry / key,)
    if key in _LISTS_OF_EDITIONS and steps[:1] == ("by_edition",):
        return {"kind": "by_edition", "where": str(name), "edition": str(steps[1])}, see
    return {"kind": "around", "where": str(name)}, see


def _kinds_with(key: str, root: type) -> tuple[str, ...]:
    """Return the names of the lists and groups whose entries have `key`, in a file of `root`."""
    of_results = root is results.ResultsFile
    groups = [*IN_LISTS.items(), *UNDER_IDS.items()]
    return tuple(
        name
        for name, entry in groups
        if (entry in _OF_RESULTS or entry is results.ProjectResult) is of_results
        and entry is not plans.Amendment
        and key in keys_of(entry)
    )
