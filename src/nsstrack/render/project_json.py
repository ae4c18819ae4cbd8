"""The projects of a period, as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.projects import expected_progress, project_totals
from nsstrack.render.evaluation_json import origin_data, standing_data, words_data
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from nsstrack.projects import ProjectStanding, UnservedObjective
    from nsstrack.render.programme_view import ChosenProjects
    from nsstrack.scorecard import PlanScore

SCHEMA_VERSION = 1


def projects_json(chosen: ChosenProjects) -> str:
    """Return the projects of a period as JSON."""
    period = chosen.card.period
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "period": str(period),
            "expected": expected_progress(period),
            "data": origin_data(chosen.origin),
            "plans": [_plan(plan, chosen) for plan in chosen.plans],
        }
    )


def _plan(plan: PlanScore, chosen: ChosenProjects) -> dict[str, Any]:
    projects = chosen.of(plan)
    totals = project_totals(projects)
    return {
        "id": plan.id,
        "name": words_data(plan.name),
        "totals": {
            "projects": totals.projects,
            "behind": totals.behind,
            "unreported": totals.unreported,
            "overspent": totals.overspent,
            "budget": totals.budget,
            "spent": totals.spent,
            "spent_share": totals.spent_share,
        },
        "projects": [project_data(each) for each in projects],
        "objectives_without_project": [unserved_data(each) for each in chosen.unserved_of(plan)],
        "projects_without_objective": [each.project.id for each in projects if not each.objectives],
    }


def project_data(each: ProjectStanding) -> dict[str, Any]:
    """Return how a project stands."""
    project, result = each.project, each.result
    stated = result.provenance if result is not None else None
    return {
        "id": project.id,
        "code": project.code,
        "name": words_data(project.name),
        "agency": each.agency or None,
        "sub_plan": standing_data(each.sub_plan),
        "objectives": [standing_data(node) for node in each.objectives],
        "objectives_not_in_force": list(each.not_in_force),
        "progress": each.progress,
        "invalid": each.is_invalid,
        "behind": each.behind,
        "spent": each.spent,
        "budget": each.budget,
        "spent_share": each.spent_share,
        "overspent": each.overspent,
        "serves_critical": each.serves_critical,
        "note": words_data(result.note) if result is not None and result.note else None,
        "provenance": project.provenance.value if project.provenance else None,
        "result_provenance": stated.value if stated else None,
    }


def unserved_data(each: UnservedObjective) -> dict[str, Any]:
    """Return a critical objective without a project."""
    return {
        **(standing_data(each.objective) or {}),
        "host": each.objective.host,
        "sub_plan": each.sub_plan.id if each.sub_plan is not None else None,
    }
