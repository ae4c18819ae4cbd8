"""The entries of the files: which type each mapping is read as, and the keys that it may have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from nsstrack.model import methods, plans, results
from nsstrack.model.fields import Text

if TYPE_CHECKING:
    from nsstrack.location import KeyPath

SCORING = {
    "ratio": methods.Ratio,
    "progress": methods.Progress,
    "threshold": methods.Threshold,
    "goalposts": methods.Goalposts,
    "points": methods.Points,
    "within": methods.Within,
}
IN_LISTS = {
    "plans": plans.Plan,
    "sub_plans": plans.SubPlan,
    "objectives": plans.Objective,
    "indicators": plans.Indicator,
    "targets": plans.Target,
    "baselines": plans.Baseline,
    "phases": plans.Phase,
    "editions": plans.Edition,
    "focus": plans.Focus,
    "projects": plans.Project,
    "budgets": plans.Budget,
    "obstacles": results.Obstacle,
    "history": results.Earlier,
}
UNDER_IDS = {
    "agencies": plans.Agency,
    "bands": methods.Bands,
    "by_edition": plans.Amendment,
    "results": results.Result,
    "official": results.Official,
    "projects": results.ProjectResult,
}
UNDER_KEYS = {
    "achieved": methods.Edge,
    "below": methods.Edge,
    "at_risk": methods.Edge,
    "rollup": methods.Rollup,
}


@cache
def keys_of(model: type) -> tuple[str, ...]:
    """Return the keys that a mapping read as `model` may have."""
    fields = getattr(model, "__dataclass_fields__", {}).values()
    names = [getattr(field.default, "alias", None) or field.name for field in fields]
    written = {"first_year": "from", "last_year": "to"}
    return tuple(written.get(name, name) for name in names if name != "place")


def holds_ids(path: KeyPath) -> bool:
    """Say whether the keys of the mapping at `path` are ids."""
    return path[-1:] != () and path[-1] in UNDER_IDS and not holds_ids(path[:-1])


def model_at(path: KeyPath, container: dict[str, Any], root: type) -> type:
    """Return the type that the mapping at `path` of a file read as `root` is read as."""
    if not path:
        return root
    key = path[-1]
    if isinstance(key, int):
        return IN_LISTS.get(str(path[-2]), Text)
    if holds_ids(path[:-1]):
        return UNDER_IDS[str(path[-2])]
    if key == "scoring":
        return SCORING.get(str(container.get("method")), methods.Goalposts)
    if key == "defaults":
        return results.ResultDefaults if root is results.ResultsFile else plans.Defaults
    return UNDER_KEYS.get(key, Text)
