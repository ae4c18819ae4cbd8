"""The obstacles of a period, as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.render.evaluation_json import origin_data, standing_data, words_data
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from nsstrack.obstacles import ObstacleStanding
    from nsstrack.render.programme_view import ChosenObstacles

SCHEMA_VERSION = 1


def obstacles_json(chosen: ChosenObstacles) -> str:
    """Return the obstacles of a period as JSON, in plan order."""
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "period": str(chosen.card.period),
            "data": origin_data(chosen.origin),
            "obstacles": [obstacle_data(each) for each in chosen.items],
        }
    )


def obstacle_data(each: ObstacleStanding) -> dict[str, Any]:
    """Return an obstacle with how the sub-plan that it hinders stands."""
    obstacle = each.obstacle
    return {
        "plan": each.plan.id if each.plan is not None else None,
        "sub_plan": obstacle.sub_plan,
        "stands": standing_data(each.sub_plan),
        "agency": each.agency or None,
        "text": words_data(obstacle.text),
        "cause": words_data(obstacle.cause) if obstacle.cause else None,
        "action": words_data(obstacle.action) if obstacle.action else None,
        "provenance": obstacle.provenance.value if obstacle.provenance else None,
    }
