"""What errors in the data touch, so that everything else can be evaluated all the same.

An error in the entry of a node touches the node and all below it; one in a result touches the
indicators that read it, in that period; one that hides a whole file of results touches every
indicator that has no result elsewhere in that period. Nothing is touched by an error in what no
score depends on: names, hosts, sources, dates, projects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nsstrack.model.fields import UNREAD
from nsstrack.problem import Code, Severity
from nsstrack.register import DEFAULT_BANDS, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.location import KeyPath, Place
    from nsstrack.model.plans import Plan
    from nsstrack.period import Period
    from nsstrack.problem import Problem
    from nsstrack.register import Entry, Plans, Results

_OF_NO_ACCOUNT = frozenset(
    ("name", "host", "lead", "partners", "kind", "definition", "source", "note", "aliases")
) | frozenset(("frequency", "provenance", "proxy", "focus", "projects"))
"""Keys of a node that no score depends on."""
_OF_NO_ACCOUNT_IN_RESULTS = frozenset(
    ("reported", "source", "url", "note", "history", "provenance", "of", "data_year")
)


_OTHERS_IN_RESULTS = frozenset(
    ("official", "projects", "obstacles", "defaults", "format", "period")
)
_EVERY = ""
"""For the id of a project, where none is named."""
_OTHERS_IN_PLANS = frozenset(("agencies", "plans", "format"))
"""Keys of a file that are not about results, or about how plans are judged."""


class Invalidated(NamedTuple):
    """What cannot be judged: nodes in every period, results of a period, whole periods.

    `projects` are those of which a period may say something that could not be read.
    """

    nodes: frozenset[str] = frozenset()
    results: frozenset[tuple[Period, str]] = frozenset()
    periods: frozenset[Period] = frozenset()
    projects: frozenset[tuple[Period, str]] = frozenset()

    def hides_project(self, period: Period, id_: str) -> bool:
        """Say whether what `period` says of a project may be lost."""
        return period in self.periods or not self.projects.isdisjoint(
            ((period, id_), (period, _EVERY))
        )


NOTHING = Invalidated()


def invalidated_by(
    problems: Sequence[Problem],
    plans: Plans,
    results: Results,
    unread: Iterable[Period],
    *,
    has_all_plans: bool = True,
) -> Invalidated:
    """Return what the errors among `problems` touch; `unread` are periods with a lost file.

    Where not all files of plans could be read, bands that are missing may be in one of the others.
    """
    places = [
        place
        for problem in problems
        if problem.code.severity is Severity.ERROR
        for place in _places(problem)
    ]
    periods, given, projects = set(unread), set(), set()
    for period, place in _in_results(places, results):
        key, *rest = place.path or ("",)
        if key == "results" and rest:
            given.add((period, str(rest[0])))
        elif key == "projects":
            projects.add((period, str(rest[0]) if rest else _EVERY))
        elif key not in _OTHERS_IN_RESULTS:
            periods.add(period)  # what it hides may be all results
    nodes = frozenset(_nodes(places, plans))
    if not has_all_plans:
        nodes = nodes.union(_without_their_bands(plans))
    given |= {*_of_other_periods(places, results)}
    given |= {*_meant(problems, results, Code.RESULT_FOR_UNKNOWN)}
    projects |= {*_meant(problems, results, Code.UNKNOWN_PROJECT)}
    return Invalidated(
        nodes=nodes,
        results=frozenset(given),
        periods=frozenset(periods),
        projects=frozenset(projects),
    )


def _places(problem: Problem) -> Iterator[Place]:
    """Yield where `problem` lies: its own place, down to the key it misses, and those it names."""
    if problem.code is Code.MISSING_KEY:
        yield problem.at / str(problem.facts["key"])
    else:
        yield problem.at
    yield from problem.see


def _in_results(places: Iterable[Place], results: Results) -> Iterator[tuple[Period, Place]]:
    files = _files(results)
    for place in places:
        period = files.get(place.file)
        is_idle = not _OF_NO_ACCOUNT_IN_RESULTS.isdisjoint(place.path[2:3])
        if period is not None and not is_idle:
            yield period, place


def _meant(
    problems: Sequence[Problem], results: Results, unknown: Code
) -> Iterator[tuple[Period, str]]:
    """Yield what was probably meant by entries of `unknown` indicators or projects."""
    files = _files(results)
    for problem in problems:
        guess = problem.facts.get("guess")
        if problem.code is unknown and guess and problem.at.file in files:
            yield files[problem.at.file], str(guess)


def _of_other_periods(places: Iterable[Place], results: Results) -> Iterator[tuple[Period, str]]:
    """Yield every result of the files that do not say which period they are of."""
    doubtful = {place.file for place in places if place.path[:1] == ("period",)}
    for period, group in results.periods.items():
        for file in group.files:
            if file.place.file in doubtful:
                yield from ((period, id_) for id_ in file.results)


def _files(results: Results) -> dict[str, Period]:
    return {
        file.place.file: period for period, group in results.periods.items() for file in group.files
    }


def _nodes(places: Sequence[Place], plans: Plans) -> Iterator[str]:
    """Yield the ids of the nodes that errors in the files of plans touch."""
    entries = {
        (entry.node.place.file, entry.node.place.path): entry
        for plan in plans.plans
        for entry in walk(plan)
    }
    files = {file.place.file for file in plans.files}
    for place in places:
        if place.file not in files:
            continue
        found = _innermost(place, entries)
        if found is not None:
            yield from _with_all_below(found, around=place.path[-2:-1] == ("editions",))
        for plan in _judged_by(place, plans):
            yield from (entry.node.id for entry in walk(plan))


def _without_their_bands(plans: Plans) -> Iterator[str]:
    """Yield the ids of the nodes whose bands no file has that could be read."""
    for plan in plans.plans:
        entries = plans.nodes_of(plan)
        named = [each.bands for each in plans.defaults_of(plan) if each.bands is not None]
        if next(iter(named), DEFAULT_BANDS) not in plans.bands:
            yield from (entry.node.id for entry in entries)
        for entry in entries:
            sources = (entry.node, *entry.node.by_edition.values())
            if {source.bands for source in sources} - plans.bands.keys() - {None}:
                yield from _with_all_below(entry, around=False)


def _judged_by(place: Place, plans: Plans) -> Iterator[Plan]:
    """Yield the plans that what is written at `place` outside of all plans judges."""
    key, *rest = place.path or ("",)
    if key in _OTHERS_IN_PLANS or (key == "defaults" and rest[:1] and rest[0] in _OF_NO_ACCOUNT):
        return
    own = next(file for file in plans.files if file.place.file == place.file)
    for plan in plans.plans:
        if key == "bands" and rest:
            if str(rest[0]) in _profiles_of(plan, plans):
                yield plan
        elif own is plans.files[0] or any(each is plan for each in own.plans):
            yield plan


def _profiles_of(plan: Plan, plans: Plans) -> set[str | None]:
    """Return the profiles of bands that `plan` may be judged by; None is the default one."""
    named = {defaults.bands for defaults in plans.defaults_of(plan)[:1]}
    for entry in walk(plan):
        named.add(entry.node.bands)
        named.update(change.bands for change in entry.node.by_edition.values())
    unnamed = not any(defaults.bands for defaults in plans.defaults_of(plan))
    return named | {DEFAULT_BANDS, plans.default_bands} if unnamed else named


def _innermost(place: Place, entries: dict[tuple[str, KeyPath], Entry]) -> Entry | None:
    """Return the node whose entry `place` lies in, if a score depends on what is there."""
    for end in range(len(place.path), 0, -1):
        found = entries.get((place.file, place.path[:end]))
        if found is not None:
            rest = place.path[end:]
            amended = rest[2:] if rest[:1] == ("by_edition",) else rest
            return None if amended and amended[0] in _OF_NO_ACCOUNT else found
    return None


def _with_all_below(entry: Entry, *, around: bool) -> Iterator[str]:
    """Yield the ids of a node and all below it; of one whose id is lost, of what is around it.

    So it is where nobody knows whether the node is in force, which `around` says.
    """
    nodes = (entry.node, *reversed(entry.above))[around:]
    top = next((node for node in nodes if node.id != UNREAD), None)
    if top is None:
        return
    for other in walk(entry.plan):
        if top is other.node or any(top is above for above in other.above):
            yield other.node.id
