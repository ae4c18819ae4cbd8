"""What an indicator needs to be judged: targets, a start for the line, a method that suits it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from nsstrack.checks.subject import promises
from nsstrack.model.methods import Direction, Progress, Ratio, TargetBasis, Threshold
from nsstrack.problem import Code, Problem
from nsstrack.scoring import needs_target
from nsstrack.targets import target_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.checks.subject import Subject, Unit
    from nsstrack.location import Place
    from nsstrack.model.plans import Baseline, Indicator
    from nsstrack.problem import Fact


Key = TypeVar("Key")


def levels_suit_direction_and_method(subject: Subject) -> Iterator[Problem]:
    """An indicator with levels gets better upwards, and is scored by `ratio` or `threshold`."""
    seen: set[tuple[Code, Place]] = set()
    for unit in subject.units:
        if unit.indicator.levels is None:
            continue
        for problem in (*_levels_direction(unit), *_levels_method(unit)):
            if (problem.code, problem.at) not in seen:
                seen.add((problem.code, problem.at))
                yield problem


def each_year_is_given_once(subject: Subject) -> Iterator[Problem]:
    """An edition has one target for a year, and one baseline."""
    several = (node for node in subject.indicators if len(promises(node)) > 1)
    for node in several:
        keyed = (((item.by, item.edition), item.place / "by") for item in node.targets)
        for (year, edition), place, first in _repeated(keyed):
            facts = {"text": str(year), "edition": edition or "", "kind": "edition" * bool(edition)}
            yield Problem(Code.SAME_BY_TWICE, place, facts, (first,))
        editions = ((item.edition, item.place / "year") for item in node.baselines)
        for edition, place, first in _repeated(editions):
            facts = {"edition": edition or "", "kind": "edition" * bool(edition)}
            yield Problem(Code.TWO_BASELINES, place, facts, (first,))


def targets_and_starts_exist(subject: Subject) -> Iterator[Problem]:
    """Where the method needs it, there is a target for every phase, and something to start from."""
    lacks: dict[tuple[Code, int], tuple[Unit, list[str]]] = {}
    for unit in subject.comparable:
        if needs_target(unit.in_force.rules.scoring):
            for code, years in _lacking(unit):
                found = lacks.setdefault((code, id(unit.indicator)), (unit, []))[1]
                found.append(f"{unit.edition.id} {_span(years)}")
    for (code, _), (unit, where) in lacks.items():
        facts: dict[str, Fact] = {
            "text": unit.indicator.id,
            "where": tuple(where),
            "method": unit.in_force.rules.scoring.method,
        }
        if code is Code.NO_LINE and isinstance(unit.in_force.rules.scoring, Progress):
            facts["kind"] = "progress"  # judged by the end of the phase it would be red for years
        see: tuple[Place, ...] = ()
        if code is Code.NO_BASELINE and unit.indicator.baselines:
            other = _baseline_of_another_edition(unit.indicator)
            facts |= {"kind": "other", "year": other.year, "other": other.edition or ""}
            facts["edition"] = unit.edition.id
            see = (other.place / "edition",)
        yield Problem(code, unit.indicator.place / "id", facts, see, rests_on=grounds_of(unit))


def _baseline_of_another_edition(indicator: Indicator) -> Baseline:
    """Return the baseline most likely meant for the edition that has none: one that serves none."""
    used = indicator.editions

    def is_likely(baseline: Baseline) -> tuple[bool, int]:
        return used is not None and baseline.edition not in used, baseline.year

    return max(indicator.baselines, key=is_likely)


def grounds_of(unit: Unit) -> tuple[Place, ...]:
    """Return the places that decide by what the unit is judged."""
    node, plan = unit.indicator.place, unit.plan.place
    above = [found.place for found in unit.entry.above]
    keys = ("targets", "baselines", "scoring", "direction", "levels", "target_basis", "weight")
    return (
        *(node / key for key in keys),
        *(each / key for each in (node, *above) for key in ("editions", "by_edition", "scoring")),
        plan / "phases",
        *_defaults_above(unit),
    )


def _defaults_above(unit: Unit) -> Iterable[Place]:
    scoring = unit.in_force.rules.scoring.place
    return () if scoring.file == "" else (scoring,)


def _levels_direction(unit: Unit) -> Iterator[Problem]:
    if unit.in_force.direction is Direction.HIGHER:
        return
    change = unit.indicator.by_edition.get(unit.edition.id)
    changed = change is not None and change.direction is not None
    node = change.place if change is not None and changed else unit.indicator.place
    place = node / "direction"
    see = (unit.indicator.place / "levels",)
    yield Problem(Code.LEVELS_NEED_HIGHER, place, {}, see, rests_on=(place, *see))


def _levels_method(unit: Unit) -> Iterator[Problem]:
    scoring = unit.in_force.rules.scoring
    if isinstance(scoring, Ratio | Threshold):
        return
    node = unit.indicator.place
    facts = {"method": scoring.method, "text": unit.indicator.id}
    if node.holds(scoring.place):
        yield Problem(Code.LEVELS_METHOD, scoring.place, facts, (node / "levels",))
    else:
        facts |= {"kind": "inherited"}
        grounds = (node / "scoring", node / "by_edition")
        yield Problem(
            Code.LEVELS_METHOD, node / "levels", facts, (scoring.place,), rests_on=grounds
        )


def _repeated(keyed: Iterable[tuple[Key, Place]]) -> Iterator[tuple[Key, Place, Place]]:
    seen: dict[Key, Place] = {}
    for key, place in keyed:
        first = seen.setdefault(key, place)
        if first is not place:
            yield key, place, first


def _lacking(unit: Unit) -> Iterator[tuple[Code, range]]:
    """Yield what the unit lacks, with the years of each phase in which it does."""
    indicator, edition = unit.indicator, unit.edition.id
    last = unit.targets[-1].by if unit.targets else None
    is_progress = isinstance(unit.in_force.rules.scoring, Progress)
    has_start = not is_progress or unit.baseline is not None
    for _, years in unit.phases:
        if last is None or last < years.start:
            yield Code.NO_TARGET, years
        elif not has_start:
            yield Code.NO_BASELINE, years
        elif indicator.target_basis is TargetBasis.LINEAR and not _has_line(
            indicator, edition, years
        ):
            yield Code.NO_LINE, years


def _has_line(indicator: Indicator, edition: str, years: range) -> bool:
    return any(target_in_force(indicator, edition, year) is not None for year in years)


def _span(years: range) -> str:
    ends = sorted({years[0], years[-1]})
    return "–".join(str(year) for year in ends)
