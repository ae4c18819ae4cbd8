"""In which years a node of a plan is in force, and what keeps it out of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.editions import editions_in_force
from nsstrack.model.plans import Plan

if TYPE_CHECKING:
    from nsstrack.model.plans import Edition, Node
    from nsstrack.register import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime:
    """The years of an edition inside the plan's phases.

    `left_out_by` is the node itself, or the highest one above it, that does not belong to the
    edition; None where the node is in force.
    """

    edition: Edition
    first_year: int
    last_year: int
    left_out_by: Node | None


def lifetimes(entry: Entry) -> tuple[Lifetime, ...]:
    """Return every edition of the node's plan with its years, earliest first."""
    way = [node for node in (*entry.above, entry.node) if not isinstance(node, Plan)]
    return tuple(
        Lifetime(
            edition=edition,
            first_year=years.start,
            last_year=years.stop - 1,
            left_out_by=next((node for node in way if _lacks(node, edition)), None),
        )
        for edition, years in editions_in_force(entry.plan)
    )


def _lacks(node: Node, edition: Edition) -> bool:
    editions = None if isinstance(node, Plan) else node.editions
    return editions is not None and edition.id not in editions
