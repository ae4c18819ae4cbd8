"""How results are judged: bands, scoring methods, roll-up methods."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, Strict

from nsstrack.model.fields import At, Number, nowhere, when_met
from nsstrack.record import Record, record


class Direction(StrEnum):
    """Which way an indicator gets better."""

    HIGHER = "higher"
    LOWER = "lower"


class TargetBasis(StrEnum):
    """What a year is judged by: the target that comes next, or the point on the way to it."""

    PHASE_END = "phase_end"
    LINEAR = "linear"


Cap = Annotated[Decimal, Strict(), Field(ge=100)]
FULL = Decimal(100)


@record
class Edge(Record):
    """The lower edge of a band: a score `at_least` this, or one `above` it; never both."""

    at_least: Number | None = None
    above: Number | None = None
    place: At = nowhere()

    @property
    def value(self) -> Decimal:
        """The score at which the band begins."""
        edge = self.above if self.at_least is None else self.at_least
        return FULL if edge is None else edge


@record
class Bands(Record):
    """Where the colours begin; everything under the last edge is critical."""

    achieved: Edge
    below: Edge
    at_risk: Edge
    place: At = nowhere()


@record
class Ratio(Record):
    """Result over target, or target over result where lower is better."""

    method: Literal["ratio"] = "ratio"
    cap: Cap = FULL
    place: At = nowhere()


@record
class Progress(Record):
    """The share of the way from the baseline to the target."""

    method: Literal["progress"] = "progress"
    cap: Cap = FULL
    place: At = nowhere()


@record
class Threshold(Record):
    """All or nothing: the target is met, or it is not."""

    method: Literal["threshold"] = "threshold"
    cap: Cap = FULL
    place: At = nowhere()


class Scale(StrEnum):
    """How distances between goalposts are measured."""

    LINEAR = "linear"
    LOG = "log"


@record
class Goalposts(Record):
    """The share of the way from the worst value to the best one."""

    worst: Number
    best: Number
    method: Literal["goalposts"] = "goalposts"
    scale: Scale = Scale.LINEAR
    cap: Cap = FULL
    place: At = nowhere()


@record
class Points(Record):
    """Straight lines between given (result, attainment) points, level outside them."""

    points: Annotated[tuple[tuple[Number, Number], ...], Field(min_length=2)]
    method: Literal["points"] = "points"
    cap: Cap = FULL
    place: At = nowhere()


@record
class Within(Record):
    """Full marks inside a range, falling to 0 at `tolerance` beyond its edge."""

    low: Number
    high: Number
    tolerance: Annotated[Decimal, Strict(), Field(gt=0)]
    method: Literal["within"] = "within"
    cap: Cap = FULL
    place: At = nowhere()


_Scoring = Annotated[
    Ratio | Progress | Threshold | Goalposts | Points | Within, Field(discriminator="method")
]
Scoring = Annotated[_Scoring, when_met(_Scoring)]

TargetMethod = Ratio | Progress | Threshold
"""The methods that need a target; the others carry their own yardstick."""


class RollupMethod(StrEnum):
    """How the scores of children make the score of their parent."""

    MEAN = "mean"
    GEOMETRIC = "geometric"
    MINIMUM = "minimum"
    TWO_LOWEST = "two_lowest"
    SHARE_ACHIEVED = "share_achieved"


@record
class Rollup(Record):
    """The roll-up method of a node."""

    method: RollupMethod = RollupMethod.MEAN
    place: At = nowhere()
