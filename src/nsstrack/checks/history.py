"""Promises beside what was reported: baselines, silence, and figures nobody vouches for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.checks.subject import place_of_result, promises
from nsstrack.counting_results import result_ids
from nsstrack.model.fields import Provenance
from nsstrack.model.plans import Frequency
from nsstrack.period import Period
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject, Unit
    from nsstrack.model.plans import Baseline, Indicator
    from nsstrack.model.results import Result, ResultsFile
    from nsstrack.problem import Fact

_YEARS_OF_SILENCE = 3
_UNSTATED = Provenance.UNSTATED


def baselines_match_results(subject: Subject) -> Iterator[Problem]:
    """A baseline is the result of its year, where that is reported."""
    for node in subject.indicators:
        for baseline in node.baselines:
            found = _reported(subject, node, baseline.year)
            if found is not None and _differs(found[2], baseline):
                file, id_, result = found
                facts = {"value": _shown(baseline.value), "other": _shown(result.value)}
                facts |= {"year": str(baseline.year)}
                see = (place_of_result(file, id_) / "value",)
                place = baseline.place / "value"
                yield Problem(Code.BASELINE_DIFFERS, place, facts, see, rests_on=(place, *see))


def indicators_have_results(subject: Subject) -> Iterator[Problem]:
    """An indicator has a result in the last three years with data in which it is in force."""
    if not subject.is_complete:
        return
    reported = _ids_with_value(subject)
    by_indicator: dict[int, list[Unit]] = {}
    for unit in subject.units:
        by_indicator.setdefault(id(unit.indicator), []).append(unit)
    years: dict[tuple[range, ...], list[int]] = {}
    for units in by_indicator.values():
        node = units[0].indicator
        in_force = tuple(unit.years for unit in units)
        if in_force not in years:
            years[in_force] = [year for year in reported if any(year in each for each in in_force)]
        due = years[in_force][-_YEARS_OF_SILENCE:]
        if len(due) < _YEARS_OF_SILENCE or node.frequency is Frequency.IRREGULAR:
            continue
        ids = result_ids(node, subject.plans)
        if all(reported[year].isdisjoint(ids) for year in due):
            facts: dict[str, Fact] = {"text": node.id, "first": due[0], "last": due[-1]}
            plan = units[0].plan.place
            keys = ("id", "formerly", "results_of", "editions", "frequency")
            grounds = (*(node.place / key for key in keys), plan / "phases", plan / "editions")
            yield Problem(Code.NO_RECENT_RESULT, node.place / "id", facts, rests_on=grounds)


def _ids_with_value(subject: Subject) -> dict[int, set[str]]:
    """Return, for every whole year with data, the ids that have a value, the earliest first."""
    found: dict[int, set[str]] = {}
    for period, file in subject.files:
        if period.is_whole_year and file.results:
            ids = (id_ for id_, row in file.results.items() if row.value is not None)
            found.setdefault(period.year, set()).update(ids)
    return found


def provenance_is_stated(subject: Subject) -> Iterator[Problem]:
    """Every figure says how far it may be trusted, or inherits it."""
    yield from _of_promises(subject)
    yield from _of_results(subject)


def _of_promises(subject: Subject) -> Iterator[Problem]:
    seen: set[int] = set()
    for unit in subject.units:
        node = unit.indicator
        inherited = unit.in_force.rules.provenance
        items = promises(node)
        unstated = [item for item in items if (item.provenance or inherited) is _UNSTATED]
        if unstated and id(node) not in seen:
            seen.add(id(node))
            facts: dict[str, Fact] = {"text": node.id, "count": len(unstated), "kind": "plans"}
            see = (unstated[0].place,)
            yield Problem(Code.PROVENANCE_UNSTATED, node.place / "id", facts, see)


def _of_results(subject: Subject) -> Iterator[Problem]:
    inherits_nothing = {
        id_
        for id_, units in subject.readers.items()
        if units[0].in_force.rules.provenance is _UNSTATED
    }
    for _, file in subject.files:
        if file.defaults.provenance not in (None, _UNSTATED):
            default = frozenset[str]()
        elif file.defaults.provenance is None:
            default = frozenset(inherits_nothing)
        else:
            default = frozenset(file.results)
        unstated = [
            id_
            for id_, row in file.results.items()
            if row.value is not None
            and (row.provenance is _UNSTATED or (not row.provenance and id_ in default))
        ]
        if unstated:
            facts: dict[str, Fact] = {
                "count": len(unstated),
                "text": unstated[0],
                "kind": "results",
            }
            place = place_of_result(file, unstated[0]).as_key()
            yield Problem(Code.PROVENANCE_UNSTATED, place, facts)


def _reported(
    subject: Subject, node: Indicator, year: int
) -> tuple[ResultsFile, str, Result] | None:
    """Return the result of the whole year `year`, with the file and the id it stands under."""
    group = subject.results.of(Period(year))
    for id_ in result_ids(node, subject.plans):
        for file in group.files:
            if id_ in file.results:
                return file, id_, file.results[id_]
    return None


def _differs(result: Result, baseline: Baseline) -> bool:
    return type(result.value) is type(baseline.value) and result.value != baseline.value


def _shown(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
