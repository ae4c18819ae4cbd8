"""What happened: results, colours published by others, projects and obstacles of a period."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import with_config

from nsstrack.model.fields import (
    CONFIG,
    At,
    Day,
    Figure,
    Id,
    Line,
    Money,
    Percent,
    Places,
    Provenance,
    Url,
    Words,
    Year,
    nowhere,
)
from nsstrack.model.status import Status


class Missing(StrEnum):
    """Why there is no value."""

    NOT_PUBLISHED = "not_published"
    NOT_COLLECTED = "not_collected"
    NOT_COMPARABLE = "not_comparable"
    DISCONTINUED = "discontinued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A value that was given before."""

    value: Figure
    reported: Day | None = None
    note: Words | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The value of an indicator in a period, or why there is none."""

    value: Figure | None = None
    missing: Missing | None = None
    of: Places | None = None
    data_year: Year | None = None
    reported: Day | None = None
    source: Words | None = None
    url: Url | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    history: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDefaults:
    """What every result of a file says unless it says otherwise."""

    provenance: Provenance | None = None
    reported: Day | None = None
    source: Words | None = None
    url: Url | None = None
    data_year: Year | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """A status that somebody else published."""

    status: Status
    source: Words | None = None
    note: Words | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectResult:
    """How far a project has come: percent done, million baht spent since the year began."""

    progress: Percent | None = None
    spent: Money | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Something that stood in the way, why, and what is done about it."""

    text: Words
    sub_plan: Id | None = None
    agency: Id | None = None
    cause: Words | None = None
    action: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@with_config(CONFIG)
@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsFile:
    """One file of results."""

    period: Line
    format: Line | None = None
    defaults: ResultDefaults = field(default_factory=ResultDefaults)
    results: dict[str, Result] = field(default_factory=dict)
    official: dict[str, Official] = field(default_factory=dict)
    projects: dict[str, ProjectResult] = field(default_factory=dict)
    obstacles: tuple[Obstacle, ...] = ()
    place: At = nowhere()
