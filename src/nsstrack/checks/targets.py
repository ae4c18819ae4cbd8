"""Targets beside baselines and earlier targets: reachable, scorable, and getting better."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from nsstrack.checks.requirements import grounds_of
from nsstrack.levels import number_of
from nsstrack.model.methods import Direction, Progress, Ratio, TargetBasis
from nsstrack.problem import Code, Problem
from nsstrack.targets import target_in_force

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from nsstrack.checks.subject import Subject, Unit
    from nsstrack.location import Place
    from nsstrack.model.plans import Baseline, Target
    from nsstrack.targets import TargetInForce


def targets_lie_beyond_the_baseline(subject: Subject) -> Iterator[Problem]:
    """Under `progress` a target differs from the baseline, and lies on its better side."""
    yield from _first_at_each_place(
        problem
        for unit in subject.comparable
        if isinstance(unit.in_force.rules.scoring, Progress)
        for problem in _beside_baseline(unit)
    )


def ratio_targets_are_positive(subject: Subject) -> Iterator[Problem]:
    """Under `ratio` a target, or the point of any year on the way to it, is above 0."""
    yield from _first_at_each_place(
        problem
        for unit in subject.comparable
        if isinstance(unit.in_force.rules.scoring, Ratio)
        for problem in _not_positive(unit)
    )


def progress_has_points_on_the_way(subject: Subject) -> Iterator[Problem]:
    """Under `progress` with `phase_end`, on course is still red in the first years."""
    yield from _first_at_each_place(
        Problem(
            Code.PROGRESS_PHASE_END,
            unit.indicator.place / "target_basis",
            {"text": unit.indicator.id},
            rests_on=grounds_of(unit),
        )
        for unit in subject.units
        if isinstance(unit.in_force.rules.scoring, Progress)
        and unit.indicator.target_basis is TargetBasis.PHASE_END
    )


def targets_get_better(subject: Subject) -> Iterator[Problem]:
    """A target is no weaker than the baseline and the earlier targets of its edition."""
    yield from _first_at_each_place(
        problem
        for unit in subject.comparable
        if len(unit.targets) > 1 or unit.baseline is not None
        for problem in _weaker(unit)
    )


def _first_at_each_place(problems: Iterator[Problem]) -> Iterator[Problem]:
    """Say once what several editions have in common."""
    seen: set[tuple[Code, Place]] = set()
    for problem in problems:
        if (problem.code, problem.at) not in seen:
            seen.add((problem.code, problem.at))
            yield problem


def _beside_baseline(unit: Unit) -> Iterator[Problem]:
    baseline = unit.baseline
    if baseline is None:
        return
    direction = unit.in_force.direction
    start = number_of(baseline.value, unit.indicator)
    wrong: list[Target] = []
    for target in _targets_ahead(unit):
        value = number_of(target.value, unit.indicator)
        code = Code.TARGET_EQUALS_BASELINE
        if value != start:
            if (value > start) is (direction is Direction.HIGHER):
                continue
            code = Code.WRONG_SIDE_OF_BASELINE
        wrong.append(target)
        kind = direction.value if value != start else ""
        facts = _facts(target, baseline, kind)
        see = (baseline.place / "value",)
        yield Problem(code, target.place / "value", facts, see, rests_on=grounds_of(unit))
    for year, point in _points(unit):
        if point.value == start and not any(point.target is target for target in wrong):
            facts = {**_facts(point.target, baseline, "line"), "year": str(year)}
            place, see = point.target.place / "value", (baseline.place / "value",)
            yield Problem(Code.TARGET_EQUALS_BASELINE, place, facts, see, rests_on=grounds_of(unit))


def _not_positive(unit: Unit) -> Iterator[Problem]:
    values = _promised(unit)
    if not values or min(values) > 0:
        return  # nor is there anything else on the lines between them
    for target in _targets_ahead(unit):
        if number_of(target.value, unit.indicator) <= 0:
            facts = {"text": _shown(target.value), "kind": "level" * bool(unit.indicator.levels)}
            yield Problem(
                Code.RATIO_TARGET_NOT_POSITIVE,
                target.place / "value",
                facts,
                rests_on=grounds_of(unit),
            )
    for year, point in _points(unit):
        if point.value <= 0:
            facts = {"text": f"{point.value:.6g}", "kind": "line", "year": str(year)}
            place = point.target.place / "value"
            see = (point.start.place / "value",) if point.start else ()
            yield Problem(
                Code.RATIO_TARGET_NOT_POSITIVE, place, facts, see, rests_on=grounds_of(unit)
            )


def _weaker(unit: Unit) -> Iterator[Problem]:
    """Yield the targets weaker than what comes before; an error says it under `progress`."""
    counting, baseline = unit.targets, unit.baseline
    is_progress = isinstance(unit.in_force.rules.scoring, Progress)
    pairs: list[tuple[Target | Baseline, Target]] = list(pairwise(counting))
    if baseline is not None and not is_progress:
        pairs += [(baseline, target) for target in counting if target.by > baseline.year]
    for before, target in pairs:
        earlier = number_of(before.value, unit.indicator)
        value = number_of(target.value, unit.indicator)
        if value != earlier and (value < earlier) is (unit.in_force.direction is Direction.HIGHER):
            kind = "baseline" if before is baseline else "target"
            facts = _facts(target, before, kind)
            place, see = target.place / "value", (before.place / "value",)
            yield Problem(Code.WEAK_TARGET, place, facts, see, rests_on=grounds_of(unit))


def _promised(unit: Unit) -> list[Decimal]:
    """Return the values of the targets that count, and of the baseline."""
    items = (*unit.targets, unit.baseline)
    return [number_of(item.value, unit.indicator) for item in items if item is not None]


def _targets_ahead(unit: Unit) -> list[Target]:
    """Return the targets that count for a year in force, or for one to come."""
    return [target for target in unit.targets if unit.years and target.by >= unit.years.start]


def _points(unit: Unit) -> Iterator[tuple[int, TargetInForce]]:
    """Yield what each year in force is judged by."""
    for year in unit.years:
        point = target_in_force(unit.indicator, unit.edition.id, year)
        if point is not None:
            yield year, point


def _facts(target: Target, other: Target | Baseline, kind: str) -> dict[str, str]:
    return {"value": _shown(target.value), "other": _shown(other.value), "kind": kind}


def _shown(value: Decimal | str) -> str:
    return value if isinstance(value, str) else f"{value:f}"
