"""UNDP's Human Development Index as a plan: a sub-plan a country, a results file a year.

Nothing in nsstrack knows the index; its rules stand in the YAML written here.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.dataset import load
from nsstrack.evaluation import evaluate
from nsstrack.period import BUDDHIST_ERA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

MEASURES = ("le", "eys", "mys", "gnipc")

HEAD = """\
format: nsstrack/1
agencies:
  UNDP: {{name: United Nations Development Programme}}
bands:
  groups: {{achieved: {{at_least: 80}}, below: {{at_least: 70}}, at_risk: {{at_least: 55}}}}
defaults: {{bands: groups, min_coverage: 1, provenance: published}}
plans:
  - id: HDI
    kind: master_plan
    name: Human Development Index
    lead: UNDP
    phases: [{{id: "1", from: {first}, to: {last}}}]
    editions: [{{id: e, from: {first}}}]
    sub_plans:
"""

COUNTRY = """\
      - id: {iso3}
        name: {iso3}
        host: UNDP
        rollup: {{method: geometric}}
        objectives:
          - id: {iso3}-education
            name: Education
            rollup: {{method: mean}}
            indicators:
              - id: {iso3}-eys
                name: Expected years of schooling
                unit: years
                direction: higher
                scoring: {{method: goalposts, worst: 0, best: 18}}
              - id: {iso3}-mys
                name: Mean years of schooling
                unit: years
                direction: higher
                scoring: {{method: goalposts, worst: 0, best: 15}}
        indicators:
          - id: {iso3}-le
            name: Life expectancy at birth
            unit: years
            direction: higher
            scoring: {{method: goalposts, worst: 20, best: 85}}
          - id: {iso3}-gnipc
            name: Gross national income per capita
            unit: dollars
            direction: higher
            scoring: {{method: goalposts, worst: 100, best: 75000, scale: log}}
"""


class CountryYear(NamedTuple):
    """A row: a country in a year of the common era, its four measures and its published index."""

    iso3: str
    year: int
    measures: dict[str, str]
    published: Decimal


def read_rows(path: Path) -> list[CountryYear]:
    """Read a table with the columns iso3, year, le, eys, mys, gnipc, hdi; `#` begins a comment."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        CountryYear(
            iso3=row["iso3"],
            year=int(row["year"]),
            measures={name: row[name] for name in MEASURES},
            published=Decimal(row["hdi"]),
        )
        for row in csv.DictReader(lines)
    ]


def write_folder(rows: Sequence[CountryYear], folder: Path) -> None:
    """Write `rows` as a data folder."""
    years = [row.year + BUDDHIST_ERA for row in rows]
    countries = dict.fromkeys(row.iso3 for row in rows)
    (folder / "results").mkdir(parents=True)
    plan = HEAD.format(first=min(years), last=max(years))
    plan += "".join(COUNTRY.format(iso3=iso3) for iso3 in countries)
    (folder / "plans.yaml").write_text(plan, "utf-8")
    by_year: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        by_year[row.year + BUDDHIST_ERA] += [
            f"  {row.iso3}-{name}: {value}" for name, value in row.measures.items()
        ]
    for year, lines in by_year.items():
        text = "\n".join([f"period: {year}", "results:", *lines, ""])
        (folder / "results" / f"{year}.yaml").write_text(text, "utf-8")


def computed(folder: Path) -> dict[tuple[str, int], Decimal]:
    """Return the index of every country and year of the common era, to three decimals."""
    data = load(folder)
    if data.has_errors:
        raise ValueError(data.findings[0])
    found = {}
    for period in data.periods:
        for plan in evaluate(data.plans, data.results, period).plans:
            for country in plan.sub_plans:
                if country.score is not None:
                    found[country.id, period.year - BUDDHIST_ERA] = _index(country.score)
    return found


def differing(
    rows: Iterable[CountryYear], found: dict[tuple[str, int], Decimal]
) -> list[CountryYear]:
    """Return the rows whose published index is not the computed one."""
    return [row for row in rows if found.get((row.iso3, row.year)) != row.published]


def _index(score: Decimal) -> Decimal:
    return (score / 100).quantize(Decimal("0.001"), ROUND_HALF_UP)
