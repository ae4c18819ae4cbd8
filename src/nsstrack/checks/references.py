"""References between entries: bands, sub-plans, objectives, indicators, nodes, projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.checks.known import SHORT, Known
from nsstrack.model.fields import UNREAD
from nsstrack.model.plans import Indicator, Objective, SubPlan
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.plans import Focus, Node, Project
    from nsstrack.problem import Fact


def bands_are_known(subject: Subject) -> Iterator[Problem]:
    """Every profile of bands that is named is defined."""
    bands = subject.plans.bands
    if not bands or not subject.has_all_plans:
        return
    known = Known(bands, Code.UNKNOWN_BANDS)
    for id_, place in _named_bands(subject):
        if id_ not in bands:
            known.rests_on = tuple(file.place / "bands" / id_ for file in subject.plans.files)
            yield from known.check(id_, place)


def parts_of_plans_are_known(subject: Subject) -> Iterator[Problem]:
    """Every sub-plan and objective that a focus or a project names belongs to the same plan."""
    for plan in subject.plans.plans:
        nodes = [entry.node for entry in subject.plans.nodes_of(plan)]
        about_plan: dict[str, Fact] = {"plan": plan.id, "kind": "plan"}
        sub_plans = Known(_ids(nodes, SubPlan), Code.UNKNOWN_SUB_PLAN, about_plan)
        objectives = Known(_ids(nodes, Objective), Code.UNKNOWN_OBJECTIVE, about_plan)
        items: tuple[Focus | Project, ...] = (*plan.focus, *plan.projects)
        for item in items:
            yield from sub_plans.check(item.sub_plan, item.place / "sub_plan")
        for project in plan.projects:
            for index, id_ in enumerate(project.objectives):
                yield from objectives.check(id_, project.place / "objectives" / index)


def shared_results_agree(subject: Subject) -> Iterator[Problem]:
    """`results_of` names another indicator with the same unit and levels that reports itself."""
    known = Known(subject.plans.indicators, Code.UNKNOWN_INDICATOR)
    for node in subject.indicators:
        if node.results_of is None:
            continue
        place = node.place / "results_of"
        source = subject.plans.indicators.get(node.results_of)
        if source is None:
            known.facts = _indicators_below(subject, node)
            if subject.has_all_plans:
                yield from known.check(node.results_of, place)
        elif source is node or source.results_of is not None:
            facts = {"text": source.id, "kind": "self" if source is node else ""}
            end = source.results_of if source.results_of not in (None, node.id) else ""
            yield Problem(Code.RESULTS_OF_CHAIN, place, {**facts, "guess": end or ""})
        else:
            yield from _differences(node, source, place)


def _indicators_below(subject: Subject, node: Indicator) -> dict[str, Fact]:
    """Return the facts of a `results_of` that names what has indicators below it."""
    entry = subject.plans.entries.get(node.results_of or "")
    if entry is None:
        return {}
    below = [
        each.node
        for each in subject.nodes
        if isinstance(each.node, Indicator) and any(found is entry.node for found in each.above)
    ]
    ids = tuple(each.id for each in below if each.unit == node.unit and each is not node)
    only = ids[0] if len(ids) == 1 else ""
    return {"kind": "node", "guess": only, "choices": ids if len(ids) <= SHORT else ()}


def _differences(node: Indicator, source: Indicator, place: Place) -> Iterator[Problem]:
    facts: dict[str, Fact] = {"text": source.id}
    if UNREAD not in (node.unit, source.unit) and node.unit != source.unit:
        own, other = node.place / "unit", source.place / "unit"
        yield Problem(
            Code.RESULTS_OF_DIFFERS, own, {**facts, "kind": "unit"}, (other,), rests_on=(own, other)
        )
    if node.levels != source.levels:
        grounds = (node.place / "levels", source.place / "levels")
        yield Problem(
            Code.RESULTS_OF_DIFFERS,
            place,
            facts
            | {"kind": "levels" if source.levels else "no_levels", "levels": source.levels or ()},
            (source.place / "id",),
            rests_on=grounds,
        )


def nodes_of_results_are_known(subject: Subject) -> Iterator[Problem]:
    """Published statuses, progress of projects and obstacles are those of known entries."""
    if not subject.has_all_plans:
        return
    unread = tuple(entry.node.place / "id" for entry in subject.nodes if entry.node.id == UNREAD)
    nodes = Known(subject.plans.entries, Code.UNKNOWN_NODE, rests_on=unread)
    projects = Known(subject.plans.projects, Code.UNKNOWN_PROJECT)
    by_code = {project.code: id_ for id_, project in subject.plans.projects.items()}
    every_node = [entry.node for entry in subject.nodes]
    sub_plans = Known(_ids(every_node, SubPlan), Code.UNKNOWN_SUB_PLAN)
    for _, file in subject.files:
        for id_, official in file.official.items():
            yield from nodes.check(id_, official.place.as_key())
        for id_, project in file.projects.items():
            projects.facts = {"guess": by_code[id_]} if id_ in by_code else {}
            yield from projects.check(id_, project.place.as_key())
        for obstacle in file.obstacles:
            yield from sub_plans.check(obstacle.sub_plan, obstacle.place / "sub_plan")


def _ids(nodes: Iterable[Node], kind: type[SubPlan | Objective]) -> dict[str, Node]:
    return {node.id: node for node in nodes if isinstance(node, kind)}


def _named_bands(subject: Subject) -> Iterator[tuple[str, Place]]:
    for file in subject.plans.files:
        if file.defaults.bands is not None:
            yield file.defaults.bands, file.defaults.place / "bands"
    for entry in subject.nodes:
        for source in (entry.node, *entry.node.by_edition.values()):
            if source.bands is not None:
                yield source.bands, source.place / "bands"
