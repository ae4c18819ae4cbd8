"""What was promised: plans, sub-plans, objectives, indicators, targets, projects."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, with_config

from nsstrack.model.fields import (
    CONFIG,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency that leads, hosts or partners."""

    name: Words | None = None
    abbreviation: Words | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of years, both ends included."""

    id: Id
    name: Words | None = None
    first_year: Annotated[Year, Field(alias="from")]
    last_year: Annotated[Year, Field(alias="to")]
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A text of the plan: in force from its year until a later edition is."""

    id: Id
    name: Words | None = None
    first_year: Annotated[Year, Field(alias="from")]
    source: Words | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a node and everything below it is judged; None leaves it to the nearest node above."""

    bands: Id | None = None
    scoring: Scoring | None = None
    rollup: Rollup | None = None
    min_coverage: Share | None = None
    carry_forward: Count | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults(Settings):
    """The settings of every plan of a file."""

    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The value a plan starts from."""

    year: Year
    value: Figure
    edition: Id | None = None
    source: Words | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A value to be reached by the end of a year."""

    by: Year
    value: Figure
    edition: Id | None = None
    source: Words | None = None
    note: Words | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Settings):
    """Something measured, with the values it should reach."""

    id: Id
    name: Words
    unit: Words
    direction: Direction
    definition: Words | None = None
    baselines: tuple[Baseline, ...] = ()
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
    by_edition: dict[Id, Amendment] = field(default_factory=dict)
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Settings):
    """What a plan or sub-plan wants to achieve."""

    id: Id
    name: Words
    indicators: tuple[Indicator, ...] = ()
    weight: Weight = ONE
    host: Id | None = None
    editions: tuple[Id, ...] | None = None
    by_edition: dict[Id, Amendment] = field(default_factory=dict)
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubPlan(Settings):
    """A part of a plan with its own host agency."""

    id: Id
    name: Words
    host: Id
    partners: tuple[Id, ...] = ()
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    weight: Weight = ONE
    editions: tuple[Id, ...] | None = None
    by_edition: dict[Id, Amendment] = field(default_factory=dict)
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """What an agency concentrates on in a year."""

    year: Year
    agency: Id
    text: Words
    sub_plan: Id | None = None
    provenance: Provenance | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The money of a project in a year, in million baht."""

    year: Year
    amount: Money
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A flagship project and the objectives it serves."""

    id: Id
    name: Words
    agency: Id
    code: Line | None = None
    sub_plan: Id | None = None
    objectives: tuple[Id, ...] = ()
    budgets: tuple[Budget, ...] = ()
    provenance: Provenance | None = None
    place: At = nowhere()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Settings):
    """A plan: its own objectives, and sub-plans."""

    id: Id
    kind: PlanKind
    name: Words
    lead: Id
    phases: Annotated[tuple[Phase, ...], Field(min_length=1), at_most(MAX_PHASES)]
    editions: Annotated[tuple[Edition, ...], Field(min_length=1), at_most(MAX_EDITIONS)]
    headline: Headline | None = None
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sub_plans: tuple[SubPlan, ...] = ()
    focus: tuple[Focus, ...] = ()
    projects: tuple[Project, ...] = ()
    by_edition: dict[Id, Amendment] = field(default_factory=dict)
    place: At = nowhere()


Node = Plan | SubPlan | Objective | Indicator


@with_config(CONFIG)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlansFile:
    """One file of plans."""

    format: Line
    agencies: dict[Id, Agency] = field(default_factory=dict)
    bands: dict[Id, Bands] = field(default_factory=dict)
    defaults: Defaults = field(default_factory=Defaults)
    plans: tuple[Plan, ...] = ()
    place: At = nowhere()
