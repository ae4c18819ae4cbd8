"""The plans and the results of a data folder, each as one thing that can be looked up by id."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from nsstrack.model.plans import (
    Agency,
    Indicator,
    Node,
    Objective,
    Plan,
    PlansFile,
    Project,
    Settings,
    SubPlan,
)
from nsstrack.record import Record, caching_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nsstrack.model.methods import Bands
    from nsstrack.model.results import (
        Obstacle,
        Official,
        ProjectResult,
        Result,
        ResultDefaults,
        ResultsFile,
    )
    from nsstrack.period import Period

DEFAULT_BANDS = "nesdc"

Item = TypeVar("Item")


class Entry(NamedTuple):
    """A node of a plan, with the nodes above it, its plan first."""

    node: Node
    above: tuple[Node, ...]

    @property
    def plan(self) -> Plan:
        """The plan it belongs to."""
        plan = self.above[0] if self.above else self.node
        assert isinstance(plan, Plan)
        return plan


@caching_record
class Plans(Record):
    """All files of plans together; later files never replace what an earlier one says."""

    files: tuple[PlansFile, ...] = ()

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan, in the order of files."""
        return tuple(plan for file in self.files for plan in file.plans)

    @cached_property
    def agencies(self) -> dict[str, Agency]:
        """Every agency by id."""
        return _first_of_each(file.agencies for file in self.files)

    @cached_property
    def bands(self) -> dict[str, Bands]:
        """Every profile of bands by name."""
        return _first_of_each(file.bands for file in self.files)

    @cached_property
    def default_bands(self) -> str:
        """The profile used where nothing names one: `nesdc`, or the first there is."""
        return DEFAULT_BANDS if DEFAULT_BANDS in self.bands else next(iter(self.bands), "")

    @cached_property
    def longest_carry(self) -> int:
        """For how many years a result may be carried forward at most, whichever it is."""
        nodes = [entry.node for plan in self.plans for entry in self.nodes_of(plan)]
        settings = [*(file.defaults for file in self.files), *nodes]
        return max((each.carry_forward or 0 for each in settings), default=0)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every plan, sub-plan, objective and indicator by id, in plan order."""
        found: dict[str, Entry] = {}
        for plan in self.plans:
            for entry in self.nodes_of(plan):
                found.setdefault(entry.node.id, entry)
        return found

    def nodes_of(self, plan: Plan) -> tuple[Entry, ...]:
        """Return `plan`, which is one of these, and every node below it, as `walk` does."""
        return self._nodes[id(plan)]

    @cached_property
    def _nodes(self) -> dict[int, tuple[Entry, ...]]:
        return {id(plan): tuple(walk(plan)) for plan in self.plans}

    @cached_property
    def projects(self) -> dict[str, Project]:
        """Every project by id."""
        return _first_of_each({each.id: each} for plan in self.plans for each in plan.projects)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Every indicator by id."""
        return {
            id_: entry.node
            for id_, entry in self.entries.items()
            if isinstance(entry.node, Indicator)
        }

    def result_ids(self, indicator: Indicator) -> Mapping[str, int]:
        """Return the ids under which results of `indicator` may stand, with their places.

        They are its own, its former ones, then those of the indicator that it shares results with.
        """
        if indicator.results_of is None and not indicator.formerly:
            return {indicator.id: 0}
        met = self._result_ids.get(id(indicator))
        if met is None:
            shared = self.indicators.get(indicator.results_of) if indicator.results_of else None
            others = (shared.id, *shared.formerly) if shared is not None else ()
            every = dict.fromkeys((indicator.id, *indicator.formerly, *others))
            met = indicator, {id_: at for at, id_ in enumerate(every)}
            self._result_ids[id(indicator)] = met
        return met[1]

    @cached_property
    def _result_ids(self) -> dict[int, tuple[Indicator, dict[str, int]]]:
        """What `result_ids` has returned of indicators with several ids, by their `id()`.

        It is asked in every period. The indicator is kept, so that its `id()` stays its own.
        """
        return {}

    @cached_property
    def under_editions(self) -> dict[tuple[int, str], Any]:
        """What `editions.under_edition` has made, by the plan's `id()` and the edition's id.

        The plans are kept in it, so that none of these ids can come to be another's.
        """
        return {}

    def defaults_of(self, plan: Plan) -> tuple[Settings, ...]:
        """The defaults that hold for `plan`, nearest first: those of its file, then the first's."""
        own = self._own_defaults.get(id(plan), ())
        return (*own, *(file.defaults for file in self.files[:1]))

    @cached_property
    def _own_defaults(self) -> dict[int, tuple[Settings, ...]]:
        """The defaults of the file that each plan stands in; ids of plans may be given twice."""
        return {id(plan): (file.defaults,) for file in self.files for plan in file.plans}


def walk(plan: Plan) -> Iterator[Entry]:
    """Yield `plan` and every node below it, parents first, in plan order."""
    yield Entry(plan, ())
    yield from _below(plan, (plan,))


def children_of(node: Node) -> tuple[Node, ...]:
    """Return the nodes right below `node` in plan order: objectives, indicators, sub-plans."""
    match node:
        case Plan():
            return (*node.objectives, *node.indicators, *node.sub_plans)
        case SubPlan():
            return (*node.objectives, *node.indicators)
        case Objective():
            return node.indicators
        case _:  # an indicator
            return ()


def renamed(old: Mapping[str, Node], new: Mapping[str, Node]) -> dict[str, str]:
    """Return new and old id of every indicator of which either side says that it was the other."""
    gone = {id_: node for id_, node in old.items() if id_ not in new}
    called = {
        former: id_
        for id_, node in gone.items()
        if isinstance(node, Indicator)
        for former in node.formerly
    }
    found = {}
    for id_, node in new.items():
        if id_ in old or not isinstance(node, Indicator):
            continue
        was = next((former for former in node.formerly if former in gone), called.get(id_))
        if was is not None and isinstance(gone.pop(was, None), Indicator):
            found[id_] = was
    return found


def has_indicator(node: Node) -> bool:
    """Say whether `node` is, or has below it in whatever edition, an indicator."""
    return isinstance(node, Indicator) or any(map(has_indicator, children_of(node)))


def _below(node: Node, above: tuple[Node, ...]) -> Iterator[Entry]:
    for child in children_of(node):
        yield Entry(child, above)
        if not isinstance(child, Indicator):
            yield from _below(child, (*above, child))


@caching_record
class PeriodResults(Record):
    """All files of one period together."""

    files: tuple[ResultsFile, ...] = ()

    @cached_property
    def _by_indicator(self) -> dict[str, tuple[Result, ResultDefaults]]:
        return {
            id_: (result, file.defaults)
            for file in reversed(self.files)
            for id_, result in file.results.items()
        }

    def first_of(self, ids: Mapping[str, int]) -> tuple[Result, ResultDefaults] | None:
        """Return what is reported under the first of `ids`, which have their places, if anything.

        Whichever is shorter is gone through: an indicator may have had thousands of ids.
        """
        known = self._by_indicator
        if len(ids) == 1:
            (id_,) = ids
            return known.get(id_)
        if len(ids) <= len(known):
            return next((known[id_] for id_ in ids if id_ in known), None)
        met = min((id_ for id_ in known if id_ in ids), key=ids.__getitem__, default=None)
        return known[met] if met is not None else None

    def get(self, id_: str) -> tuple[Result, ResultDefaults] | None:
        """Return what is reported under `id_`, with the defaults of its file."""
        return self._by_indicator.get(id_)

    @cached_property
    def official(self) -> dict[str, Official]:
        """Statuses published by others, by node."""
        return _first_of_each(file.official for file in self.files)

    @cached_property
    def projects(self) -> dict[str, ProjectResult]:
        """How far projects have come, by project."""
        return _first_of_each(file.projects for file in self.files)

    @cached_property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """What stood in the way, in the order of files."""
        return tuple(obstacle for file in self.files for obstacle in file.obstacles)


@caching_record
class Results(Record):
    """Results by period."""

    periods: dict[Period, PeriodResults] = field(default_factory=dict)

    @cached_property
    def whole_years(self) -> tuple[Period, ...]:
        """The whole years with results, the newest first."""
        return tuple(sorted((each for each in self.periods if each.is_whole_year), reverse=True))

    def of(self, period: Period) -> PeriodResults:
        """Return the results of `period`, empty where there are none."""
        return self.periods.get(period, _NONE)


def _first_of_each(groups: Iterable[Mapping[str, Item]]) -> dict[str, Item]:
    """Return the entries of all `groups` in their order, of an id that several have the first."""
    found: dict[str, Item] = {}
    for group in groups:
        for id_, item in group.items():
            found.setdefault(id_, item)
    return found


_NONE = PeriodResults()
