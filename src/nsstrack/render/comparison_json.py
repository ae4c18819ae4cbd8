"""What changed, as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.render.evaluation_json import official_data, origin_data, outcome_data, words_data
from nsstrack.render.json_text import json_text
from nsstrack.scorecard import IndicatorScore, PlanScore

if TYPE_CHECKING:
    from nsstrack.changes import Cause, NodeChange
    from nsstrack.render.view import Compared, Origin
    from nsstrack.scorecard import NodeScore

SCHEMA_VERSION = 1


def comparison_json(page: Compared, origin: Origin) -> str:
    """Return what changed between two periods as JSON."""
    changes = page.changes
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "old": {"period": str(changes.old.card.period)},
            "new": {"period": str(changes.new.card.period)},
            "asked_edition": changes.new.card.edition,
            "data": origin_data(origin),
            "plans": [_plan(page, id_) for id_ in page.plans],
        }
    )


def _plan(page: Compared, id_: str) -> dict[str, Any]:
    """Return every node that is shown of a plan, in its order, with what became of it."""
    changes = page.changes
    card = changes.under_old_edition(id_)
    return {
        "id": id_,
        "new_edition": changes.has_new_edition(id_),
        "nodes": [
            change_data(change)
            | {
                "by_old_edition": _side(card.find(change.id)) if card is not None else None,
            }
            for change in (page.plan(id_), *(each for _, each in page.below(id_)))
        ],
    }


def change_data(change: NodeChange) -> dict[str, Any]:
    """Return a node before and after, with the causes; points add up to the move."""
    node = change.latest
    return {
        "kind": node.kind.value,
        "id": node.id,
        "name": words_data(node.name),
        "old": _side(change.old),
        "new": _side(change.new),
        "points": change.points,
        "structure": [each.value for each in change.structure],
        "result": change.result.value if change.result is not None else None,
        "causes": [_cause(cause) for cause in change.causes],
    }


def _side(node: NodeScore | None) -> dict[str, Any] | None:
    if node is None:
        return None
    data = {"id": node.id} | outcome_data(node.outcome)
    data |= {"official": official_data(node.official)}
    if isinstance(node, PlanScore):
        data |= {"edition": node.edition.id}
    if isinstance(node, IndicatorScore):
        seen, target = node.observation, node.target
        data |= {
            "result": seen.value if seen is not None else None,
            "result_year": seen.period.year if seen is not None else None,
            "stale": node.is_stale,
            "target": target.value if target is not None else None,
            "target_by": target.target.by if target is not None else None,
        }
    return data


def _cause(cause: Cause) -> dict[str, Any]:
    return {
        "factor": cause.factor.value,
        "points": cause.points,
        "status": cause.status.value if cause.status is not None else None,
        "parts": [_cause(part) for part in cause.parts],
    }
