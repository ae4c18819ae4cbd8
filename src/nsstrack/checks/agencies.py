"""Agencies: every one that is named is known, and every known one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.checks.known import Known
from nsstrack.model.fields import UNREAD
from nsstrack.model.plans import Plan, SubPlan
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.plans import Amendment, Focus, Node, Project


def agencies_are_known(subject: Subject) -> Iterator[Problem]:
    """Every host, lead and partner, and every agency of a focus, project or obstacle, is known."""
    agencies = subject.plans.agencies
    if not agencies or not subject.has_all_plans:
        return
    known = Known(agencies, Code.UNKNOWN_AGENCY)
    for id_, place in _named_agencies(subject):
        if id_ not in agencies:
            known.rests_on = tuple(file.place / "agencies" / id_ for file in subject.plans.files)
            yield from known.check(id_, place)


def agencies_are_used(subject: Subject) -> Iterator[Problem]:
    """Every agency is named by something."""
    if not (subject.is_complete and subject.has_all_plans):
        return
    used = {id_ for id_, _ in _named_agencies(subject)}
    for id_, agency in subject.plans.agencies.items():
        if id_ not in used:
            yield Problem(Code.UNUSED_AGENCY, agency.place.as_key(), {"text": id_})


def _named_agencies(subject: Subject) -> Iterator[tuple[str, Place]]:
    for entry in subject.nodes:
        for id_, place in _of_node(entry.node):
            if id_ != UNREAD:
                yield id_, place
    for plan in subject.plans.plans:
        items: tuple[Focus | Project, ...] = (*plan.focus, *plan.projects)
        for item in items:
            yield item.agency, item.place / "agency"
    for _, file in subject.files:
        for obstacle in file.obstacles:
            if obstacle.agency is not None:
                yield obstacle.agency, obstacle.place / "agency"


def _of_node(node: Node) -> Iterator[tuple[str, Place]]:
    if isinstance(node, Plan):
        yield node.lead, node.place / "lead"
    else:
        yield from _host_and_partners(node.host, (), node.place)
    if isinstance(node, SubPlan):
        yield from _host_and_partners(None, node.partners, node.place)
    for change in node.by_edition.values():
        yield from _of_amendment(change)


def _of_amendment(change: Amendment) -> Iterator[tuple[str, Place]]:
    return _host_and_partners(change.host, change.partners or (), change.place)


def _host_and_partners(
    host: str | None, partners: tuple[str, ...], place: Place
) -> Iterator[tuple[str, Place]]:
    if host is not None:
        yield host, place / "host"
    for index, partner in enumerate(partners):
        yield partner, place / "partners" / index
