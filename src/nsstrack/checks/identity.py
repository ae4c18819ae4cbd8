"""Ids and names of entries: each is given once, and there is something to evaluate at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model.fields import UNREAD
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.methods import Bands
    from nsstrack.model.plans import Agency
    from nsstrack.model.results import Official, ProjectResult

    _Named = tuple[str, Place]
    _Entries = Mapping[str, Agency | Bands | Official | ProjectResult]


def folder_has_plans(subject: Subject) -> Iterator[Problem]:
    """The files of plans define at least one agency, one profile of bands and one plan."""
    plans = subject.plans
    if not plans.files or not subject.has_all_plans:
        return
    place = plans.files[0].place
    for key, found in (("agencies", plans.agencies), ("plans", plans.plans)):
        if not found:
            yield Problem(Code.MISSING_KEY, place, {"key": key}, rests_on=(place / key,))
    if not plans.bands:
        grounds = tuple(file.place / "bands" for file in plans.files)
        yield Problem(Code.NO_BANDS, place, rests_on=grounds)


def ids_are_unique(subject: Subject) -> Iterator[Problem]:
    """Plans, their nodes and projects share one namespace, over all files and whatever the case."""
    return _given_twice(_ids_in_use(subject), str.casefold)


def former_ids_are_free(subject: Subject) -> Iterator[Problem]:
    """No `formerly` is the id of something else, or of another indicator before."""
    former = [node for node in subject.indicators if node.formerly]
    in_use: dict[str, _Named] = {}
    for id_, place in _ids_in_use(subject) if former else ():
        in_use.setdefault(id_.casefold(), (id_, place / "id"))
    for node in former:
        for index, id_ in enumerate(node.formerly):
            place = node.place / "formerly" / index
            first = in_use.setdefault(id_.casefold(), (id_, place))
            if first[1] is not place and id_ != UNREAD:
                yield _twice(id_, place, first, "formerly")


def phase_and_edition_ids_are_unique(subject: Subject) -> Iterator[Problem]:
    """The ids of phases, and those of editions, are unique in their plan."""
    for plan in subject.plans.plans:
        for items in (plan.phases, plan.editions):
            yield from _given_twice(((item.id, item.place) for item in items), str)


def shared_entries_are_given_once(subject: Subject) -> Iterator[Problem]:
    """Agencies and bands, and what is published or reported of others, stand in one file each."""
    for key in ("agencies", "bands"):
        entries = [getattr(file, key) for file in subject.plans.files]
        yield from _defined_twice(entries)
    for group in subject.results.periods.values():
        for key in ("official", "projects"):
            yield from _defined_twice([getattr(file, key) for file in group.files])


def _ids_in_use(subject: Subject) -> Iterator[_Named]:
    """Yield every id with the place of the entry that has it."""
    for entry in subject.nodes:
        yield entry.node.id, entry.node.place
    for plan in subject.plans.plans:
        for project in plan.projects:
            yield project.id, project.place


def _given_twice(named: Iterable[_Named], key: Callable[[str], str]) -> Iterator[Problem]:
    seen: dict[str, _Named] = {}
    for id_, place in named:
        first = seen.setdefault(key(id_), (id_, place))
        if first[1] is not place and id_ != UNREAD:
            kind = "" if first[0] == id_ else "case"
            yield _twice(id_, place / "id", (first[0], first[1] / "id"), kind)


def _twice(id_: str, place: Place, first: _Named, kind: str) -> Problem:
    facts = {"text": id_, "first": first[0], "kind": kind}
    return Problem(Code.ID_USED_TWICE, place, facts, (first[1],))


def _defined_twice(entries: Iterable[_Entries]) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for by_id in entries:
        for id_, entry in by_id.items():
            place = entry.place.as_key()
            first = seen.setdefault(id_, place)
            if first is not place:
                yield Problem(Code.DUPLICATE_ENTRY, place, {"text": id_}, (first,))
