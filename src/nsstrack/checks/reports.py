"""Reported results: of which indicator, in which period, once, and dated in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.checks.known import Known
from nsstrack.checks.subject import MAX_YEARS, place_of_result
from nsstrack.checks.timeline import not_buddhist_era
from nsstrack.model.fields import UNREAD
from nsstrack.period import BUDDHIST_ERA
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.results import ResultsFile
    from nsstrack.period import Period

_YEARS_TO_REPORT = 2
_MONTHS_BEFORE_NEW_YEAR = 3
_LAST_DAYS = {3: "12-31", 6: "03-31", 9: "06-30", 12: "09-30"}


def results_are_of_known_indicators(subject: Subject) -> Iterator[Problem]:
    """A result stands under the id of an indicator that has results of its own."""
    if not subject.has_all_plans:
        return
    owners = subject.owners
    entries = subject.plans.entries
    indicators = {node.id: node for node in subject.indicators if node.results_of is None}
    known = Known(indicators, Code.RESULT_FOR_UNKNOWN)
    unread = tuple(node.place / "id" for node in subject.indicators if node.id == UNREAD)
    sound = {id_ for id_, owner in owners.items() if owner.results_of is None}
    others = ((file, id_) for _, file in subject.files for id_ in _not_among(sound, file))
    for file, id_ in others:
        owner = owners.get(id_)
        if owner is None:
            facts = known.about(id_)
            if id_ in entries:
                facts |= {"kind": "node", "guess": "", "choices": ()}
            place = place_of_result(file, id_).as_key()
            grounds = () if facts["guess"] else unread
            yield Problem(Code.RESULT_FOR_UNKNOWN, place, facts, rests_on=grounds)
        elif owner.results_of is not None:
            place = place_of_result(file, id_).as_key()
            see = (owner.place / "results_of",)
            facts = {"text": id_, "source": owner.results_of}
            yield Problem(Code.SHARES_RESULTS, place, facts, see, rests_on=see)


def results_are_in_force(subject: Subject) -> Iterator[Problem]:
    """The indicator of a result, or one that shares it, is in force in the period."""
    owners = subject.owners
    for period, file in subject.files:
        for id_ in _not_among(subject.ids_in_force(period.year), file):
            owner = owners.get(id_)
            if owner is None:
                continue
            entry = subject.plans.entries[owner.id]
            nodes = (owner.place, *(node.place for node in entry.above))
            grounds = (
                file.place / "period",
                entry.plan.place / "phases",
                *(place / "editions" for place in nodes),
            )
            facts = {"text": id_, "period": str(period)}
            place = place_of_result(file, id_).as_key()
            see = (owner.place / "id",)
            yield Problem(Code.RESULT_NOT_IN_FORCE, place, facts, see, rests_on=grounds)


def results_are_given_once(subject: Subject) -> Iterator[Problem]:
    """A period has one result of an indicator, over all files and under all its ids."""
    owners = subject.owners
    for period, group in subject.results.periods.items():
        seen: dict[str, tuple[ResultsFile, str]] = {}
        for file in group.files:
            for id_ in file.results:
                owner = owners.get(id_)
                found = (file, id_)
                first = seen.setdefault(id_ if owner is None else owner.id, found)
                if first is not found:
                    kind = "" if first[1] == id_ else "former"
                    facts = {"text": id_, "first": first[1], "period": str(period), "kind": kind}
                    see = (place_of_result(*first).as_key(),)
                    place = place_of_result(file, id_).as_key()
                    yield Problem(Code.RESULT_GIVEN_TWICE, place, facts, see)


def results_say_value_or_missing(subject: Subject) -> Iterator[Problem]:
    """A result has a value, or says why there is none."""
    for file, id_, row in subject.rows():
        if (row.value is None) == (row.missing is None):
            place = place_of_result(file, id_)
            grounds = (place / "value", place / "missing")
            kind = "neither" if row.value is None else "both"
            facts = {"text": id_, "kind": kind}
            yield Problem(Code.VALUE_OR_MISSING, place, facts, rests_on=grounds)


def reports_are_dated_in_time(subject: Subject) -> Iterator[Problem]:
    """A result is reported from the first day of its period to two years after the last."""
    for period, file in subject.files:
        first, last = days = _days_of(period)
        defaults = file.place / "defaults"
        if file.defaults.reported is not None:
            yield from _date(file.defaults.reported, defaults / "reported", period, days)
        if file.defaults.data_year is not None:
            yield from _data_year(file.defaults.data_year, defaults / "data_year", period)
        for id_, row in file.results.items():
            if row.reported is not None and not first <= row.reported <= last:
                place = place_of_result(file, id_) / "reported"
                yield from _date(row.reported, place, period, days)
            if row.data_year is not None and abs(row.data_year - period.year) > MAX_YEARS:
                place = place_of_result(file, id_) / "data_year"
                yield from _data_year(row.data_year, place, period)
            for earlier in row.history:
                if earlier.reported is not None:
                    yield from _date(earlier.reported, earlier.place / "reported", period, days)


def _not_among(ids: set[str], file: ResultsFile) -> list[str]:
    """Return the ids of the results of `file` that are none of `ids`, in their order."""
    if file.results.keys() <= ids:
        return []
    return [id_ for id_ in file.results if id_ not in ids]


def _days_of(period: Period) -> tuple[str, str]:
    """Return the first and the last day to report, as text: it sorts as the days do."""
    ends = period.year if period.months > _MONTHS_BEFORE_NEW_YEAR else period.year - 1
    last = f"{ends + _YEARS_TO_REPORT:04}-{_LAST_DAYS[period.months]}"
    return f"{period.year - 1:04}-10-01", last


def _date(day: str, place: Place, period: Period, days: tuple[str, str]) -> Iterator[Problem]:
    first, last = days
    facts = {"text": day, "period": str(period), "first": first, "last": last}
    if day > last:
        yield Problem(Code.REPORTED_TOO_LATE, place, {**facts, "years": _YEARS_TO_REPORT})
    elif day < first:
        moved = f"{int(day[:4]) + BUDDHIST_ERA}{day[4:]}"
        guess = moved if first <= moved <= last else ""
        yield Problem(Code.REPORTED_TOO_EARLY, place, {**facts, "guess": guess})


def _data_year(year: int, place: Place, period: Period) -> Iterator[Problem]:
    if abs(year - period.year) > MAX_YEARS:
        yield not_buddhist_era(year, period.year, place)
