"""The JSON of two editions side by side: both evaluations, and each node by both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.filters import down_to
from nsstrack.render.evaluation_json import evaluation_data
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from nsstrack.changes import BothEditions, Cause, NodeChange
    from nsstrack.render.view import SideBySide
    from nsstrack.scorecard import NodeScore


def side_by_side_json(page: SideBySide) -> str:
    """Return the JSON of an evaluation that has plans by two editions, and their comparison."""
    card = down_to(page.shown, page.level)
    shown = {plan.id: set[str]() for plan in card.plans}
    for plan in card.plans:
        shown[plan.id] |= {node.id for node in plan.walk()}
    compared = [
        comparison(both, [change for change in both.all() if _is_among(shown[both.new.id], change)])
        for both in page.both
        if both.new.id in shown
    ]
    return json_text(evaluation_data(card, page.origin) | {"editions": compared})


def _is_among(ids: set[str], change: NodeChange) -> bool:
    return any(node is not None and node.id in ids for node in (change.old, change.new))


def standing(node: NodeScore) -> dict[str, Any]:
    """Return how a node stands as plain data; all else about it stands in the evaluations."""
    return {
        "id": node.id,
        "status": node.status.value,
        "reason": node.reason.value if node.reason else None,
        "score": node.score,
        "weight": node.in_force.weight,
    }


def comparison(
    both: BothEditions,
    nodes: Iterable[NodeChange],
    described: Callable[[NodeScore], dict[str, Any]] = standing,
) -> dict[str, Any]:
    """Return nodes of a plan by both editions as plain data."""
    return {
        "plan": both.new.id,
        "old": both.old.edition.id,
        "new": both.new.edition.id,
        "in_force": both.in_force,
        "nodes": [
            {
                "kind": change.latest.kind.value,
                "id": change.id,
                "old": described(change.old) if change.old else None,
                "new": described(change.new) if change.new else None,
                "points": change.points,
                "causes": [_cause(cause) for cause in change.causes],
            }
            for change in nodes
        ],
    }


def _cause(cause: Cause) -> dict[str, Any]:
    return {
        "factor": cause.factor.value,
        "points": cause.points,
        "parts": [_cause(part) for part in cause.parts],
    }
