"""What is checked: plans and results, with what follows from them worked out once."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.checks.texts import texts_in
from nsstrack.counting_results import result_ids
from nsstrack.editions import (
    IndicatorInForce,
    NodeInForce,
    edition_in_force,
    editions_in_force,
    under_edition,
)
from nsstrack.levels import is_measured
from nsstrack.model.fields import UNREAD
from nsstrack.model.methods import Bands, Edge
from nsstrack.model.plans import Indicator, Plan, PlansFile
from nsstrack.record import Record, caching_record
from nsstrack.register import Entry, Plans
from nsstrack.targets import baseline_that_counts, targets_that_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.checks.texts import Written
    from nsstrack.location import Place
    from nsstrack.model.plans import Baseline, Edition, Phase, Target
    from nsstrack.model.results import Result, ResultsFile
    from nsstrack.period import Period
    from nsstrack.register import Results

MAX_YEARS = 200
"""A plan longer than this has a wrong year in it."""

_STAND_IN = PlansFile(
    format=UNREAD,
    bands={
        UNREAD: Bands(
            achieved=Edge(at_least=Decimal(100)),
            below=Edge(above=Decimal(75)),
            at_risk=Edge(above=Decimal(50)),
        )
    },
)
"""Lets a folder without any bands be checked for everything else."""


class Unit(NamedTuple):
    """An indicator as one edition of its plan has it, and the years in which that is in force."""

    plan: Plan
    entry: Entry
    indicator: Indicator
    edition: Edition
    in_force: IndicatorInForce
    years: range
    phases: tuple[tuple[Phase, range], ...]
    """The plan's phases, with the years of each in which the edition is in force."""
    targets: tuple[Target, ...]
    """Those that count under the edition, earliest first."""
    baseline: Baseline | None

    def is_in_force(self, year: int) -> bool:
        """Say whether `year` is judged by this edition, inside the phases or not."""
        return edition_in_force(self.plan, year) is self.edition


@caching_record
class Subject(Record):
    """Plans and results under check."""

    plans: Plans
    results: Results
    is_complete: bool = True
    has_all_plans: bool = True

    @cached_property
    def nodes(self) -> tuple[Entry, ...]:
        """Every node of every plan, also of those that share an id by mistake."""
        return tuple(entry for plan in self.plans.plans for entry in self.plans.nodes_of(plan))

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """Every indicator of every plan."""
        nodes = (entry.node for entry in self.nodes)
        return tuple(node for node in nodes if isinstance(node, Indicator))

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Every indicator under every edition that has it, where its plan's years make sense."""
        plans = (plan for plan in self.plans.plans if _is_sane(plan))
        return tuple(unit for plan in plans for unit in self._units_in(plan))

    def _units_in(self, plan: Plan) -> Iterator[Unit]:
        entries = {id(entry.node): entry for entry in self.plans.nodes_of(plan)}
        named = _editions_named_in(entries.values())
        found: dict[str, tuple[IndicatorInForce, ...]] = {}
        for edition, years in editions_in_force(plan):
            if edition.id == UNREAD:
                continue
            key = edition.id if edition.id in named else ""
            if key not in found:
                root = under_edition(self._with_bands, plan, edition)
                found[key] = tuple(_indicators_below(root))
            phases = tuple(_phases_in(plan, years))
            for in_force in found[key]:
                indicator = in_force.node
                yield Unit(
                    plan=plan,
                    entry=entries[id(indicator)],
                    indicator=indicator,
                    edition=edition,
                    in_force=in_force,
                    years=years,
                    phases=phases,
                    targets=targets_that_count(indicator, edition.id),
                    baseline=baseline_that_counts(indicator, edition.id),
                )

    @cached_property
    def unsound(self) -> dict[int, Indicator]:
        """The indicators with a promised value that is not of the kind they have, by `id()`."""
        return {id(node): node for node in self.indicators if not _has_sound_values(node)}

    @cached_property
    def comparable(self) -> tuple[Unit, ...]:
        """The units whose promised values are all of the kind that the indicator has."""
        return tuple(unit for unit in self.units if id(unit.indicator) not in self.unsound)

    @cached_property
    def readers(self) -> dict[str, list[Unit]]:
        """The units that read the results under each id."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            for id_ in result_ids(unit.indicator, self.plans):
                found.setdefault(id_, []).append(unit)
        return found

    @cached_property
    def _ids_under(self) -> dict[tuple[int, str], set[str]]:
        """The ids under which results may stand for each edition of each plan."""
        found: dict[tuple[int, str], set[str]] = {}
        for unit in self.units:
            ids = found.setdefault((id(unit.plan), unit.edition.id), set())
            ids.update(result_ids(unit.indicator, self.plans))
        return found

    def ids_in_force(self, year: int) -> set[str]:
        """Return the ids under which results may stand for some indicator in force in `year`."""
        pairs = ((plan, edition_in_force(plan, year)) for plan in self.plans.plans)
        under = [self._ids_under.get((id(plan), edition.id)) for plan, edition in pairs if edition]
        return set().union(*(ids for ids in under if ids))

    @cached_property
    def _with_bands(self) -> Plans:
        return self.plans if self.plans.bands else Plans(files=(*self.plans.files, _STAND_IN))

    @cached_property
    def owners(self) -> dict[str, Indicator]:
        """The indicator that each id under which results may stand belongs to."""
        found = {id_: entry.node for id_, entry in self.plans.entries.items()}
        owners = {id_: node for id_, node in found.items() if isinstance(node, Indicator)}
        for node in tuple(owners.values()):
            for former in node.formerly:
                if former not in found:
                    owners.setdefault(former, node)
        return owners

    @cached_property
    def files(self) -> tuple[tuple[Period, ResultsFile], ...]:
        """Every file of results with its period, earliest first."""
        periods = sorted(self.results.periods.items(), key=lambda item: item[0])
        return tuple((period, file) for period, group in periods for file in group.files)

    @cached_property
    def texts_of_plans(self) -> tuple[list[Written], ...]:
        """The texts that each file of plans shows."""
        return tuple(texts_in(file) for file in self.plans.files)

    def rows(self) -> Iterator[tuple[ResultsFile, str, Result]]:
        """Yield every result with its file and its id."""
        for _, file in self.files:
            for id_, result in file.results.items():
                yield file, id_, result


def _indicators_below(node: NodeInForce) -> Iterator[IndicatorInForce]:
    """Yield the indicators below `node` in plan order."""
    for child in node.children:
        if isinstance(child, IndicatorInForce):
            yield child
        else:
            yield from _indicators_below(child)


def _phases_in(plan: Plan, years: range) -> Iterator[tuple[Phase, range]]:
    """Yield the phases of `plan`, with the years of each that are among `years`."""
    for phase in plan.phases:
        first = max(phase.first_year, years.start)
        shared = range(first, min(phase.last_year + 1, years.stop))
        if shared:
            yield phase, shared


def _has_sound_values(indicator: Indicator) -> bool:
    """Say whether all its targets and baselines are numbers, or words of its levels."""
    return all(is_measured(item.value, indicator) for item in promises(indicator))


def promises(indicator: Indicator) -> tuple[Target | Baseline, ...]:
    """Return its targets, and its baselines."""
    return (*indicator.targets, *indicator.baselines)


def place_of_result(file: ResultsFile, id_: str) -> Place:
    """Return where the result under `id_` is written."""
    return file.place / "results" / id_


def _editions_named_in(entries: Iterable[Entry]) -> set[str]:
    """Return the editions that nodes belong to or that change them; all others are alike."""
    nodes = [entry.node for entry in entries]
    named = {id_ for node in nodes for id_ in node.by_edition}
    below = (node for node in nodes if not isinstance(node, Plan))
    return named.union(*(node.editions or () for node in below))


def _is_sane(plan: Plan) -> bool:
    years = [year for phase in plan.phases for year in (phase.first_year, phase.last_year)]
    return max(years) - min(years) <= MAX_YEARS
