"""What happened: results, colours published by others, projects and obstacles of a period."""

from dataclasses import field
from enum import StrEnum
from typing import Annotated

from pydantic import with_config

from nsstrack.model.fields import (
    CONFIG,
    WHEN_MET,
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
from nsstrack.record import Record, record


class Missing(StrEnum):
    """Why there is no value."""

    NOT_PUBLISHED = "not_published"
    NOT_COLLECTED = "not_collected"
    NOT_COMPARABLE = "not_comparable"
    DISCONTINUED = "discontinued"


@record
class Earlier(Record):
    """A value that was given before."""

    value: Figure
    reported: Day | None = None
    note: Words | None = None
    place: At = nowhere()


@record
class Result(Record):
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
    history: Annotated[tuple[Earlier, ...], WHEN_MET] = ()


@record
class ResultDefaults(Record):
    """What every result of a file says unless it says otherwise."""

    provenance: Provenance | None = None
    reported: Day | None = None
    source: Words | None = None
    url: Url | None = None
    data_year: Year | None = None
    place: At = nowhere()


@record
class Official(Record):
    """A status that somebody else published."""

    status: Status
    source: Words | None = None
    note: Words | None = None
    place: At = nowhere()


@record
class ProjectResult(Record):
    """How far a project has come in the year: percent done, million baht spent since it began."""

    progress: Percent | None = None
    spent: Money | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@record
class Obstacle(Record):
    """Something that stood in the way, why, and what is done about it."""

    text: Words
    sub_plan: Id | None = None
    agency: Id | None = None
    cause: Words | None = None
    action: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@with_config(CONFIG)
@record
class ResultsFile(Record):
    """One file of results."""

    period: Line
    format: Line | None = None
    defaults: ResultDefaults = field(default_factory=ResultDefaults)
    results: dict[str, Result] = field(default_factory=dict)
    official: Annotated[dict[str, Official], WHEN_MET] = field(default_factory=dict)
    projects: Annotated[dict[str, ProjectResult], WHEN_MET] = field(default_factory=dict)
    obstacles: Annotated[tuple[Obstacle, ...], WHEN_MET] = ()
    place: At = nowhere()
