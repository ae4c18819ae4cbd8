"""From documents to models: shapes are checked here, and what is wrong is set aside, not fatal.

A file with a mistake is still read as far as it makes sense, so that one run can tell everything
that is wrong with it. What cannot be read is taken out of the data (or, where the model needs
it, replaced by a stand-in) and the rest is read again. Nobody evaluates the remainder without
being told: the problems name the places that were touched.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from nsstrack.evolution import FORMAT, OWN_KEYS, RENAMED, of_this_format, with_new_keys
from nsstrack.location import Place
from nsstrack.model.fields import PLACE_KEY, UNREAD
from nsstrack.model.plans import PlansFile
from nsstrack.model.results import ResultsFile
from nsstrack.shape import Spot, find_spot, problem_of
from nsstrack.source.limits import MAX_REPORTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

    from nsstrack.evolution import Rename
    from nsstrack.problem import Problem
    from nsstrack.source import Document

Model = TypeVar("Model", PlansFile, ResultsFile)

_EXTRA = "unexpected_keyword_argument"
_GONE: Any = object()
_MAX_FAULTS = 5_000
"""A file with more faults than this is not read any further than the first of them."""
_MAX_ROUNDS = 40
"""More readings than the deepest mistake needs to be taken out from the inside to the top."""

_LISTS = frozenset(
    (
        "plans",
        "sub_plans",
        "objectives",
        "indicators",
        "targets",
        "baselines",
        "phases",
        "editions",
        "focus",
        "projects",
        "budgets",
        "obstacles",
        "history",
    )
)
_MAPS_BY_ID = frozenset(("agencies", "bands", "by_edition", "official", "projects"))
_MAPPINGS = frozenset(("defaults", "scoring", "rollup", "achieved", "below", "at_risk"))

_STAND_INS: dict[str | int, Any] = {
    "name": UNREAD,
    "unit": UNREAD,
    "direction": "higher",
    "text": UNREAD,
    "kind": "master_plan",
    "lead": UNREAD,
    "host": UNREAD,
    "agency": UNREAD,
    "format": FORMAT,
    "id": UNREAD,
    "phases": [{"id": UNREAD, "from": Decimal(2400), "to": Decimal(2600)}],
    "editions": [{"id": UNREAD, "from": Decimal(2400)}],
}
"""What stands for a required value that is missing or wrong, so that its node is not lost."""


def parse_plans(
    document: Document, renamed: Sequence[Rename] = RENAMED
) -> tuple[PlansFile | None, list[Problem]]:
    """Return the plans of `document` less what is wrong in it, and what is wrong in it.

    A key of `renamed` is read under its old name, too.
    """
    data, problems = of_this_format(document)
    if data is None:
        return None, problems
    data, problems = with_new_keys(data, PlansFile, document.file, renamed)
    plans, found = _read(PlansFile, _of_plans(), _placed(data, Place(document.file)))
    return plans, problems + found


def parse_results(
    document: Document, renamed: Sequence[Rename] = RENAMED
) -> tuple[ResultsFile | None, list[Problem]]:
    """Return the results of `document` less what is wrong in it, and what is wrong in it.

    A key of `renamed` is read under its old name, too.
    """
    data, problems = of_this_format(document)
    if data is None:
        return None, problems
    data, problems = with_new_keys(data, ResultsFile, document.file, renamed)
    data = _placed(data, Place(document.file))
    rows = data.get("results")
    if isinstance(rows, dict):
        place = Place(document.file, ("results",))
        data["results"] = {id_: _row(row, place, id_) for id_, row in rows.items()}
    if isinstance(data.get("period"), Decimal):
        data["period"] = str(data["period"])
    results, found = _read(ResultsFile, _of_results(), data)
    return results, problems + found


def _row(row: Any, results: Place, id_: str) -> dict[str, Any]:
    """Return a result as a mapping, also where it is written in short, as its value alone.

    Rows are many, so they are not told their places: those follow from their ids.
    """
    if type(row) is not dict:
        return {"value": row}
    history = row.get("history")
    if type(history) is not list:
        return dict(row)
    return row | {"history": _placed({"history": history}, results / id_)["history"]}


def _placed(mapping: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return a copy of `mapping` in which each entry that the model names knows its place."""
    copy: dict[str, Any] = {PLACE_KEY: place, **mapping}
    file, path, _ = place
    for key, value in mapping.items():
        kind = type(value)
        if kind is list and key in _LISTS:
            copy[key] = [
                _placed(item, Place(file, (*path, key, index))) if type(item) is dict else item
                for index, item in enumerate(value)
            ]
        elif kind is dict and key in _MAPS_BY_ID:
            copy[key] = {
                id_: _placed(item, Place(file, (*path, key, id_))) if type(item) is dict else item
                for id_, item in value.items()
            }
        elif kind is dict and key in _MAPPINGS:
            copy[key] = _placed(value, place / key)
    return copy


@cache
def _of_plans() -> TypeAdapter[PlansFile]:
    return TypeAdapter(PlansFile)


@cache
def _of_results() -> TypeAdapter[ResultsFile]:
    return TypeAdapter(ResultsFile)


def _read(
    root: type[Model], adapter: TypeAdapter[Model], data: dict[str, Any]
) -> tuple[Model | None, list[Problem]]:
    """Read `data` as often as it takes to be left with what is sound; report the first faults."""
    problems: list[Problem] = []
    for _ in range(_MAX_ROUNDS):
        try:
            return adapter.validate_python(data, by_alias=True, by_name=False), problems
        except ValidationError as error:
            faults = error.errors(include_url=False)
        faults = _without_own_keys(data, root, faults)
        if not faults:
            continue
        is_hopeless = len(faults) > _MAX_FAULTS
        faults = faults[:MAX_REPORTS] if is_hopeless else faults
        spots = [find_spot(data, root, fault) for fault in faults]
        problems = problems or _report(faults, spots)
        if is_hopeless or not _set_aside(faults, spots):
            break
    return None, problems


def _without_own_keys(
    data: dict[str, Any], root: type, faults: list[ErrorDetails]
) -> list[ErrorDetails]:
    """Take an office's own keys out of `data`; return the faults that they are not."""
    others = []
    for fault in faults:
        if fault["type"] == _EXTRA and str(fault["loc"][-1]).startswith(OWN_KEYS):
            container, key = find_spot(data, root, fault).chain[-1]
            del container[key]
        else:
            others.append(fault)
    return others


def _report(faults: list[ErrorDetails], spots: list[Spot]) -> list[Problem]:
    problems: dict[Place, Problem] = {}
    for fault, spot in zip(faults, spots, strict=True):
        if _is_other_branch(fault, spot):
            continue
        problems.setdefault(spot.place, problem_of(fault, spot))
    return list(problems.values())


def _is_other_branch(fault: ErrorDetails, spot: Spot) -> bool:
    """Say whether a mapping is no text, of which the union's other branch says more."""
    return spot.in_union and fault["type"] == "string_type" and isinstance(fault["input"], dict)


def _set_aside(faults: list[ErrorDetails], spots: list[Spot]) -> bool:
    """Take the faulty values out of their containers; False where nothing would be left.

    In a list a stand-in is tried first: while it keeps its place, the others keep theirs.
    """
    lists: dict[int, list[Any]] = {}
    for fault, spot in zip(faults, spots, strict=True):
        if _is_other_branch(fault, spot):
            continue  # else an office's own key would take the text around it along
        chain = spot.chain
        if fault["type"] in {"missing", "union_tag_not_found"}:
            container, key = chain[-1]
            if isinstance(container, dict) and key in _STAND_INS:
                container[key] = _STAND_INS[key]
                continue
            chain = chain[:-1]
        if not chain:
            return False
        container, key = chain[-1]
        if isinstance(container, dict):
            container.pop(key, None)
        elif isinstance(container, list):
            container[int(key)] = _GONE if container[int(key)] == UNREAD else UNREAD
            lists[id(container)] = container
    for items in lists.values():
        items[:] = [item for item in items if item is not _GONE]
    return True
