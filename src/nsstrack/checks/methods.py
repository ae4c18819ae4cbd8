"""Scoring methods and bands wherever they are written: their numbers make sense together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from nsstrack.bands import edges
from nsstrack.model.methods import Goalposts, Points, Scale, Within
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.model.methods import Bands, Scoring


def parameters_make_sense(subject: Subject) -> Iterator[Problem]:
    """`points` rise or fall, `low` is not above `high`, `worst` is not `best`, `log` is above 0."""
    for scoring in _written(subject):
        match scoring:
            case Points():
                yield from _points(scoring)
            case Within() if scoring.low > scoring.high:
                facts = {"low": f"{scoring.low:f}", "high": f"{scoring.high:f}"}
                place = scoring.place / "low"
                yield Problem(Code.LOW_ABOVE_HIGH, place, facts, (scoring.place / "high",))
            case Goalposts():
                yield from _goalposts(scoring)
            case _:
                pass


def bands_fall(subject: Subject) -> Iterator[Problem]:
    """Each edge of a profile is `at_least` or `above`, and lies under the one before it."""
    for file in subject.plans.files:
        for bands in file.bands.values():
            yield from _edges_missing(bands) or _edges_rising(bands)


def _written(subject: Subject) -> Iterator[Scoring]:
    for file in subject.plans.files:
        if file.defaults.scoring is not None:
            yield file.defaults.scoring
    for entry in subject.nodes:
        for place in (entry.node, *entry.node.by_edition.values()):
            if place.scoring is not None:
                yield place.scoring


def _points(scoring: Points) -> Iterator[Problem]:
    values = [value for value, _ in scoring.points]
    rises = values[1] > values[0]
    for index, (before, after) in enumerate(pairwise(values), 1):
        if after == before or (after > before) != rises:
            place = scoring.place / "points"
            facts = {"value": f"{after:f}", "before": f"{before:f}"}
            yield Problem(Code.POINTS_NOT_MONOTONE, place / index, facts, rests_on=(place,))
            return


def _goalposts(scoring: Goalposts) -> Iterator[Problem]:
    if scoring.worst == scoring.best:
        place = scoring.place / "best"
        facts = {"value": f"{scoring.best:f}"}
        yield Problem(Code.EMPTY_GOALPOSTS, place, facts, (scoring.place / "worst",))
    if scoring.scale is Scale.LOG:
        for key, value in (("worst", scoring.worst), ("best", scoring.best)):
            if value <= 0:
                facts = {"key": key, "value": f"{value:f}"}
                yield Problem(Code.LOG_NEEDS_POSITIVE, scoring.place / key, facts)


def _edges_missing(bands: Bands) -> list[Problem]:
    return [
        Problem(
            Code.BANDS_EDGE,
            edge.place,
            {"text": status.value, "kind": "both" if edge.above is not None else "neither"},
            rests_on=(edge.place / "at_least", edge.place / "above"),
        )
        for status, edge in edges(bands)
        if (edge.above is None) == (edge.at_least is None)
    ]


def _edges_rising(bands: Bands) -> list[Problem]:
    return [
        Problem(
            Code.BANDS_NOT_FALLING,
            edge.place,
            {
                "text": status.value,
                "value": f"{edge.value:f}",
                "above": upper.value,
                "edge": f"{before.value:f}",
            },
            (before.place,),
        )
        for (upper, before), (status, edge) in pairwise(edges(bands))
        if edge.value >= before.value
    ]
