"""Data folders of any size, the same on every machine: twenty periods of five-field results."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIRST_YEAR = 2551
PERIODS = 20
ASKED = "2560"
"""The period that is evaluated: it has results and a period before it."""
_SUB_PLANS = 10
_WRONG = "oficial"
"""What a faulty result says in place of a provenance."""

_HEAD = """\
format: nsstrack/1
agencies: {A: {name: Agency}}
bands: {nesdc: {achieved: {at_least: 100}, below: {above: 75}, at_risk: {above: 50}}}
plans:
  - id: P
    kind: master_plan
    name: Plan
    lead: A
    phases: [{id: "1", from: 2551, to: 2570}]
    editions: [{id: first, from: 2551}]
    sub_plans:
"""
_SUB_PLAN = """\
      - id: S{number}
        name: Sub-plan {number}
        host: A
        indicators:
"""
_INDICATOR = """\
          - id: I{number}
            name: Indicator {number}
            unit: percent
            direction: higher
            target_basis: phase_end
            targets: [{{by: 2570, value: {target}, provenance: official}}]
"""
_RESULT = """\
  I{number}:
    value: {value}
    data_year: {year}
    reported: "{year}-11-15"
    source: survey of the office
    provenance: {provenance}
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """How many periods and indicators a folder has, and how many of its last results are wrong."""

    periods: int
    indicators: int
    faults: int = 0

    @property
    def results(self) -> int:
        """How many results there are."""
        return self.periods * self.indicators


def write_folder(folder: Path, shape: Shape) -> Path:
    """Write a data folder of that shape and return it; one that is there already is kept."""
    if not (folder / "plans.yaml").exists():
        (folder / "results").mkdir(parents=True)
        random = Random(shape.indicators)  # noqa: S311 - figures, not secrets
        for period in range(shape.periods):
            year = FIRST_YEAR + PERIODS - shape.periods + period
            text = _results(shape, period, year, random)
            (folder / "results" / f"{year}.yaml").write_text(text, encoding="utf-8")
        (folder / "plans.yaml").write_text(_plans(shape, random), encoding="utf-8")
    return folder


def _plans(shape: Shape, random: Random) -> str:
    parts = [_HEAD]
    for sub_plan in range(min(_SUB_PLANS, shape.indicators)):
        parts.append(_SUB_PLAN.format(number=sub_plan))
        parts += [
            _INDICATOR.format(number=number, target=random.randint(50, 150))
            for number in range(sub_plan, shape.indicators, _SUB_PLANS)
        ]
    return "".join(parts)


def _results(shape: Shape, period: int, year: int, random: Random) -> str:
    sound = shape.results - shape.faults
    rows = (
        _RESULT.format(
            number=number,
            value=random.randint(0, 2000) / 10,
            year=year,
            provenance="official" if period * shape.indicators + number < sound else _WRONG,
        )
        for number in range(shape.indicators)
    )
    return f"period: {year}\nresults:\n{''.join(rows)}"
