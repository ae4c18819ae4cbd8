"""Editions that are named anywhere in a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.checks.known import Known
from nsstrack.checks.subject import promises
from nsstrack.model.fields import UNREAD
from nsstrack.model.plans import Indicator, Plan
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.plans import Node


def editions_are_known(subject: Subject) -> Iterator[Problem]:
    """Every edition that a node, an amendment, a target or a baseline names is its plan's."""
    for plan in subject.plans.plans:
        ids = [edition.id for edition in plan.editions]
        if UNREAD in ids:
            continue
        known = Known(ids, Code.UNKNOWN_EDITION, {"plan": plan.id}, (plan.place / "editions",))
        for entry in subject.plans.nodes_of(plan):
            for id_, place in _named_editions(entry.node):
                yield from known.check(id_, place)


def _named_editions(node: Node) -> Iterator[tuple[str, Place]]:
    if not isinstance(node, Plan):
        for index, id_ in enumerate(node.editions or ()):
            yield id_, node.place / "editions" / index
    for id_ in node.by_edition:
        yield id_, (node.place / "by_edition" / id_).as_key()
    if isinstance(node, Indicator):
        for item in promises(node):
            if item.edition is not None:
                yield item.edition, item.place / "edition"
