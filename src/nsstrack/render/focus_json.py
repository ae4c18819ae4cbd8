"""The focus of a year, as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.render.evaluation_json import origin_data, standing_data, words_data
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from nsstrack.focus import FocusStanding
    from nsstrack.render.programme_view import ChosenFocus

SCHEMA_VERSION = 1


def focus_json(chosen: ChosenFocus) -> str:
    """Return the focus of a year as JSON."""
    period = chosen.card.period
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "year": period.year,
            "judged_by": str(period) if chosen.is_judged else None,
            "data": origin_data(chosen.origin),
            "plans": [
                {
                    "id": plan.id,
                    "name": words_data(plan.name),
                    "focus": [
                        focus_data(each, is_judged=chosen.is_judged) for each in chosen.of(plan)
                    ],
                }
                for plan in chosen.plans
            ],
        }
    )


def focus_data(each: FocusStanding, *, is_judged: bool = True) -> dict[str, Any]:
    """Return a focus with how what it is about stands; null unless the year `is_judged`."""
    focus = each.focus
    return {
        "text": words_data(focus.text),
        "agency": each.agency or None,
        "sub_plan": focus.sub_plan,
        "stands": standing_data(each.node) if is_judged else None,
        "objectives": [standing_data(node) for node in each.objectives] if is_judged else None,
        "provenance": focus.provenance.value if focus.provenance else None,
    }
