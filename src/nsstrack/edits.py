"""What somebody edited between two versions of the data, whether or not any status noticed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from nsstrack.model.plans import Baseline, Defaults, Target
from nsstrack.model.results import ResultDefaults
from nsstrack.register import renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nsstrack.model.results import Result
    from nsstrack.period import Period
    from nsstrack.register import Entry, PeriodResults, Plans, Results

_OF_NO_ACCOUNT = frozenset(("place", "format", "period"))
"""Where an entry stands in its file says nothing about what it says."""
_BELOW = frozenset(("objectives", "indicators", "sub_plans"))
"""Nodes below a node are told by themselves."""
_PROSE = frozenset(("name", "abbreviation", "unit", "definition", "source", "note", "url"))
"""What is written for readers is told by its key alone."""


class EditKind(StrEnum):
    """What was done to an entry."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    """Stands under another node than before."""


class Section(StrEnum):
    """The part of the data that an entry stands in."""

    AGENCIES = "agencies"
    BANDS = "bands"
    DEFAULTS = "defaults"
    PLANS = "plans"
    RESULTS = "results"
    OFFICIAL = "official"
    PROJECTS = "projects"
    OBSTACLES = "obstacles"


Value = Decimal | int | str | None
"""A number, a word of the format, an id, a flag; None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """What a key of an entry held, and holds.

    Of a target or a baseline, `year` and `edition` say which; `edition` is None where it names
    none.
    """

    key: str
    year: int | None = None
    edition: str | None = None
    old: Value
    new: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An entry that is not what it was.

    `id` is what the entry goes by, the file for defaults, empty for obstacles. `keys` are the keys
    of one that changed, `id` among them where an indicator goes by a new one; `values` what they
    held and hold, as far as that can be told in a word. `period` is None for the files of plans.
    """

    section: Section
    kind: EditKind
    id: str = ""
    period: Period | None = None
    keys: tuple[str, ...] = ()
    values: tuple[ValueChange, ...] = ()


def edits_of_plans(old: Plans, new: Plans) -> tuple[Edit, ...]:
    """Return the edits of the files of plans, nodes in the order of the new plan."""
    return (
        *_compared(Section.AGENCIES, old.agencies, new.agencies),
        *_compared(Section.BANDS, old.bands, new.bands),
        *_compared(Section.DEFAULTS, _defaults(old), _defaults(new)),
        *_edits_of_nodes(_known_again(old.entries, new.entries), new.entries),
    )


def edits_of_results(old: Results, new: Results) -> tuple[Edit, ...]:
    """Return the edits of the files of results, the latest period first."""
    return tuple(
        edit
        for period in sorted({*old.periods, *new.periods}, reverse=True)
        if old.of(period) is not new.of(period)
        for edit in _edits_of_period(period, old.of(period), new.of(period))
    )


def _edits_of_period(period: Period, old: PeriodResults, new: PeriodResults) -> Iterator[Edit]:
    for section, was, now in (
        (Section.RESULTS, _results(old), _results(new)),
        (Section.OFFICIAL, old.official, new.official),
        (Section.PROJECTS, old.projects, new.projects),
        (Section.DEFAULTS, _result_defaults(old), _result_defaults(new)),
    ):
        yield from _compared(section, was, now, period)
    if old.obstacles != new.obstacles:
        kinds = {(True, False): EditKind.ADDED, (False, True): EditKind.REMOVED}
        kind = kinds.get((not old.obstacles, not new.obstacles), EditKind.CHANGED)
        yield Edit(section=Section.OBSTACLES, kind=kind, period=period)


def _compared(
    section: Section, old: Mapping[str, Any], new: Mapping[str, Any], period: Period | None = None
) -> Iterator[Edit]:
    for id_ in dict.fromkeys((*new, *old)):
        if id_ not in old or id_ not in new:
            kind = EditKind.REMOVED if id_ in old else EditKind.ADDED
            yield Edit(section=section, kind=kind, id=id_, period=period)
        elif old[id_] is not new[id_]:
            keys = tuple(_differing(old[id_], new[id_]))
            if keys:
                yield Edit(
                    section=section,
                    kind=EditKind.CHANGED,
                    id=id_,
                    period=period,
                    keys=keys,
                    values=tuple(_values(old[id_], new[id_], keys)),
                )


def _differing(old: Any, new: Any) -> Iterator[str]:
    """Yield the keys of an entry that differ; `id` where it is of another kind."""
    if type(old) is not type(new):
        yield "id"
        return
    for field in fields(new):
        if field.name in _OF_NO_ACCOUNT or field.name in _BELOW:
            continue
        if getattr(old, field.name) != getattr(new, field.name):
            yield field.name


def _values(old: Any, new: Any, keys: Iterable[str]) -> Iterator[ValueChange]:
    """Yield what `keys` held and hold, where that is one value, or values to be reached."""
    if type(old) is not type(new):
        return
    for key in keys:
        was, now = getattr(old, key), getattr(new, key)
        if key in {"targets", "baselines"}:
            yield from _promises(key, was, now)
        elif key not in _PROSE and all(isinstance(each, Value) for each in (was, now)):
            yield ValueChange(key=key, old=was, new=now)


def _promises(
    key: str, old: Iterable[Target | Baseline], new: Iterable[Target | Baseline]
) -> Iterator[ValueChange]:
    """Yield the targets or baselines whose values differ, and those that come or go."""
    was, now = ({_when(each): each.value for each in side} for side in (old, new))
    for when in dict.fromkeys((*now, *was)):
        before, after = was.get(when), now.get(when)
        if before != after:
            year, edition = when
            yield ValueChange(key=key, year=year, edition=edition, old=before, new=after)


def _when(promise: Target | Baseline) -> tuple[int, str | None]:
    """Return the year and the edition that a target or a baseline is for."""
    year = promise.by if isinstance(promise, Target) else promise.year
    return year, promise.edition


def _known_again(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the old entries by their new ids."""
    before, after = ({id_: each.node for id_, each in side.items()} for side in (old, new))
    known = dict(old)
    for id_, was in renamed(before, after).items():
        known[id_] = known.pop(was)
    return known


def _edits_of_nodes(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Edit]:
    before, after = ({id_: each.node for id_, each in side.items()} for side in (old, new))
    yield from _compared(Section.PLANS, before, after)
    for id_, entry in new.items():
        if id_ in old and _parent(entry) != _parent(old[id_]):
            yield Edit(section=Section.PLANS, kind=EditKind.MOVED, id=id_)


def _parent(entry: Entry) -> str | None:
    """Return the id of the node that an entry stands under."""
    return entry.above[-1].id if entry.above else None


def _defaults(plans: Plans) -> dict[str, Defaults]:
    """Return the defaults of every file that sets any."""
    return {file.place.file: file.defaults for file in plans.files if file.defaults != Defaults()}


def _results(of_period: PeriodResults) -> dict[str, Result]:
    return {id_: each for file in reversed(of_period.files) for id_, each in file.results.items()}


def _result_defaults(of_period: PeriodResults) -> dict[str, ResultDefaults]:
    files = of_period.files
    return {file.place.file: file.defaults for file in files if file.defaults != ResultDefaults()}
