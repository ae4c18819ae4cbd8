"""What was promised: plans, sub-plans, objectives, indicators, targets, projects."""

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, with_config

from nsstrack.model.fields import (
    CONFIG,
    WHEN_MET,
    At,
    Count,
    Figure,
    Flag,
    Id,
    Line,
    Money,
    Provenance,
    Share,
    Weight,
    Words,
    Year,
    at_most,
    nowhere,
)
from nsstrack.model.methods import Bands, Direction, Rollup, Scoring, TargetBasis
from nsstrack.record import Record, record

ONE = Decimal(1)
MAX_EDITIONS = 20
"""Every indicator is checked under every edition that changes something."""
MAX_PHASES = 20


class PlanKind(StrEnum):
    """What kind of plan this is; it decides what its sub-plans are called."""

    MASTER_PLAN = "master_plan"
    NATIONAL_PLAN = "national_plan"
    ACTION_PLAN = "action_plan"


class Headline(StrEnum):
    """Which view of a plan is its status: its own objectives, or its sub-plans rolled up."""

    OWN = "own"
    ROLLUP = "rollup"


class Frequency(StrEnum):
    """How often an indicator is measured."""

    YEARLY = "yearly"
    EVERY_2_YEARS = "every_2_years"
    IRREGULAR = "irregular"


@record
class Agency(Record):
    """An agency that leads, hosts or partners."""

    name: Words | None = None
    abbreviation: Words | None = None
    place: At = nowhere()


@record
class Phase(Record):
    """A stretch of years, both ends included."""

    id: Id
    name: Words | None = None
    first_year: Annotated[Year, Field(alias="from")]
    last_year: Annotated[Year, Field(alias="to")]
    place: At = nowhere()


@record
class Edition(Record):
    """A text of the plan: in force from its year until a later edition is."""

    id: Id
    name: Words | None = None
    first_year: Annotated[Year, Field(alias="from")]
    source: Words | None = None
    place: At = nowhere()


@record
class Settings(Record):
    """How a node and everything below it is judged; None leaves it to the nearest node above."""

    bands: Id | None = None
    scoring: Scoring | None = None
    rollup: Rollup | None = None
    min_coverage: Share | None = None
    carry_forward: Count | None = None
    provenance: Provenance | None = None


@record
class Defaults(Settings):
    """The settings of every plan of a file."""

    place: At = nowhere()


@record
class Amendment(Record):
    """What an edition changes of a node whose id stays."""

    name: Words | None = None
    host: Id | None = None
    partners: tuple[Id, ...] | None = None
    weight: Weight | None = None
    scoring: Scoring | None = None
    rollup: Rollup | None = None
    bands: Id | None = None
    direction: Direction | None = None
    unit: Words | None = None
    place: At = nowhere()


@record
class Baseline(Record):
    """The value a plan starts from."""

    year: Year
    value: Figure
    edition: Id | None = None
    source: Words | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@record
class Target(Record):
    """A value to be reached by the end of a year."""

    by: Year
    value: Figure
    edition: Id | None = None
    source: Words | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@record
class Indicator(Settings):
    """Something measured, with the values it should reach."""

    id: Id
    name: Words
    unit: Words
    direction: Direction
    definition: Words | None = None
    baselines: Annotated[tuple[Baseline, ...], WHEN_MET] = ()
    targets: tuple[Target, ...] = ()
    target_basis: TargetBasis = TargetBasis.LINEAR
    levels: Annotated[tuple[Line, ...], Field(min_length=2)] | None = None
    weight: Weight = ONE
    host: Id | None = None
    proxy: Flag = False
    accumulates: Flag = False
    results_of: Id | None = None
    frequency: Frequency = Frequency.YEARLY
    source: Words | None = None
    aliases: tuple[Line, ...] = ()
    formerly: tuple[Id, ...] = ()
    editions: tuple[Id, ...] | None = None
    by_edition: Annotated[dict[Id, Amendment], WHEN_MET] = field(default_factory=dict)
    place: At = nowhere()


@record
class Objective(Settings):
    """What a plan or sub-plan wants to achieve."""

    id: Id
    name: Words
    indicators: Annotated[tuple[Indicator, ...], WHEN_MET] = ()
    weight: Weight = ONE
    host: Id | None = None
    editions: tuple[Id, ...] | None = None
    by_edition: Annotated[dict[Id, Amendment], WHEN_MET] = field(default_factory=dict)
    place: At = nowhere()


@record
class SubPlan(Settings):
    """A part of a plan with its own host agency."""

    id: Id
    name: Words
    host: Id
    partners: tuple[Id, ...] = ()
    objectives: Annotated[tuple[Objective, ...], WHEN_MET] = ()
    indicators: Annotated[tuple[Indicator, ...], WHEN_MET] = ()
    weight: Weight = ONE
    editions: tuple[Id, ...] | None = None
    by_edition: Annotated[dict[Id, Amendment], WHEN_MET] = field(default_factory=dict)
    place: At = nowhere()


@record
class Focus(Record):
    """What an agency concentrates on in a year."""

    year: Year
    agency: Id
    text: Words
    sub_plan: Id | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@record
class Budget(Record):
    """The money of a project in a year, in million baht."""

    year: Year
    amount: Money
    place: At = nowhere()


@record
class Project(Record):
    """A flagship project and the objectives it serves."""

    id: Id
    name: Words
    agency: Id
    code: Line | None = None
    sub_plan: Id | None = None
    objectives: tuple[Id, ...] = ()
    budgets: Annotated[tuple[Budget, ...], WHEN_MET] = ()
    provenance: Provenance | None = None
    place: At = nowhere()


@record
class Plan(Settings):
    """A plan: its own objectives, and sub-plans."""

    id: Id
    kind: PlanKind
    name: Words
    lead: Id
    phases: Annotated[tuple[Phase, ...], Field(min_length=1), at_most(MAX_PHASES)]
    editions: Annotated[tuple[Edition, ...], Field(min_length=1), at_most(MAX_EDITIONS)]
    headline: Headline | None = None
    objectives: Annotated[tuple[Objective, ...], WHEN_MET] = ()
    indicators: Annotated[tuple[Indicator, ...], WHEN_MET] = ()
    sub_plans: Annotated[tuple[SubPlan, ...], WHEN_MET] = ()
    focus: Annotated[tuple[Focus, ...], WHEN_MET] = ()
    projects: Annotated[tuple[Project, ...], WHEN_MET] = ()
    by_edition: Annotated[dict[Id, Amendment], WHEN_MET] = field(default_factory=dict)
    place: At = nowhere()


Node = Plan | SubPlan | Objective | Indicator


@with_config(CONFIG)
@record
class PlansFile(Record):
    """One file of plans."""

    format: Line
    agencies: dict[Id, Agency] = field(default_factory=dict)
    bands: dict[Id, Bands] = field(default_factory=dict)
    defaults: Defaults = field(default_factory=Defaults)
    plans: tuple[Plan, ...] = ()
    place: At = nowhere()
