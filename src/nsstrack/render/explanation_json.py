"""The JSON of an explanation: the node as `evaluate` has it, and all that it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.bands import edges
from nsstrack.explaining import NotInForce
from nsstrack.model.plans import Target
from nsstrack.render.edition_json import comparison
from nsstrack.render.evaluation_json import (
    SCHEMA_VERSION,
    node_data,
    origin_data,
    outcome_data,
    words_data,
)
from nsstrack.render.json_text import json_text
from nsstrack.scorecard import IndicatorScore
from nsstrack.scoring import needs_target
from nsstrack.targets import start_year

if TYPE_CHECKING:
    from nsstrack.changes import BothEditions
    from nsstrack.drivers import Driver
    from nsstrack.explaining import Explanation, Influence
    from nsstrack.formulas import Formula
    from nsstrack.lifetimes import Lifetime
    from nsstrack.model.plans import Baseline
    from nsstrack.render.view import Origin
    from nsstrack.scorecard import NodeScore, Scorecard
    from nsstrack.working import RollupWorking


def explanation_json(
    about: Explanation | NotInForce,
    card: Scorecard,
    origin: Origin,
    both: BothEditions | None,
    asked_edition: str | None,
) -> str:
    """Return an explanation as JSON, with the node and its children by `both` editions if any."""
    head = {
        "schema_version": SCHEMA_VERSION,
        "period": str(card.period),
        "asked_edition": asked_edition,
        "data": origin_data(origin),
    }
    body = _not_in_force(about) if isinstance(about, NotInForce) else _explanation(about)
    return json_text(head | body | {"editions": _editions(both, body["id"])})


def _editions(both: BothEditions | None, id_: str) -> dict[str, Any] | None:
    """Return the node and its children by two editions, None where neither has it."""
    change = both.changes.find(id_) if both is not None else None
    if both is None or change is None:
        return None
    return comparison(both, [change, *both.right_below(id_)], node_data)


def _not_in_force(about: NotInForce) -> dict[str, Any]:
    node = about.entry.node
    return {
        "id": node.id,
        "name": words_data(node.name),
        "in_force": False,
        "judged_by": about.judged_by.id if about.judged_by else None,
        "lifetimes": [_lifetime(each) for each in about.lifetimes],
    }


def _explanation(about: Explanation) -> dict[str, Any]:
    node, plan = about.node, about.plan
    data: dict[str, Any] = {
        "id": node.id,
        "name": words_data(node.name),
        "in_force": True,
        "judged_by": plan.edition.id,
        "lifetimes": [_lifetime(each) for each in about.lifetimes],
        "plan": {
            "id": plan.id,
            "edition": plan.edition.id,
            "phase": plan.phase.id if plan.phase else None,
        },
        "node": node_data(node),
        "bands": {
            "profile": node.rules.bands_id,
            "edges": [
                {
                    "status": status.value,
                    "at_least" if edge.above is None else "above": edge.value,
                }
                for status, edge in edges(node.rules.bands)
            ],
        },
    }
    if isinstance(node, IndicatorScore):
        data |= _of_indicator(node, about)
    else:
        data["min_coverage"] = node.rules.min_coverage
        data["rollups"] = [_rollup(each, node) for each in about.rollups]
        data["drivers"] = [_driver(each) for each in about.child_drivers]
        data["indicator_drivers"] = [_driver(each) for each in about.indicator_drivers]
        data["lacking"] = [_lacking(each) for each in about.lacking]
    return data | {"influences": [_influence(each) for each in about.influences]}


def _of_indicator(node: IndicatorScore, about: Explanation) -> dict[str, Any]:
    working = about.working
    assert working is not None
    return {
        "result": _result(node),
        "target": _target(node, about),
        "baseline": _promise(node.baseline, node) if node.baseline else None,
        "cap": node.rules.scoring.cap,
        "formulas": {
            "full_year": _formula(working.full_year),
            "target": _formula(working.line),
            "attainment": _formula(working.attainment),
        },
    }


def _result(node: IndicatorScore) -> dict[str, Any] | None:
    seen = node.observation
    if seen is None:
        return None
    result = seen.result
    return {
        "value": seen.value,
        "scored": seen.scored,
        "period": str(seen.period),
        "stale": seen.is_stale,
        "of": result.of,
        "data_year": seen.data_year,
        "reported": seen.reported,
        "provenance": node.provenances[0].value if node.provenances else None,
        "source": words_data(seen.source) if seen.source else None,
        "url": seen.url,
        "note": words_data(result.note) if result.note else None,
        "history": [{"value": each.value, "reported": each.reported} for each in result.history],
    }


def _target(node: IndicatorScore, about: Explanation) -> dict[str, Any] | None:
    working, target = about.working, node.target
    assert working is not None
    if not needs_target(node.rules.scoring):
        return None
    other = working.other_basis
    return {
        "basis": node.in_force.node.target_basis.value,
        "value": target.value if target else None,
        "promised": _promise(target.target, node) if target else None,
        "start": _promise(target.start, node) if target and target.start else None,
        "counting": [_promise(each, node) for each in working.targets],
        "other_basis": {
            "basis": other.basis.value,
            "value": other.target.value if other.target else None,
            **outcome_data(other.outcome),
        }
        if other
        else None,
    }


def _promise(promise: Target | Baseline, node: IndicatorScore) -> dict[str, Any]:
    return {
        "kind": "target" if isinstance(promise, Target) else "baseline",
        "year": start_year(promise),
        "value": promise.value,
        "edition": promise.edition,
        "provenance": (promise.provenance or node.rules.provenance).value,
        "source": words_data(promise.source) if promise.source else None,
    }


def _formula(formula: Formula | None) -> dict[str, Any] | None:
    if formula is None:
        return None
    return {
        "general": formula.general,
        "expression": formula.expression,
        "values": dict(formula.values),
        "is_comparison": formula.is_comparison,
        "result": formula.result,
    }


def _rollup(working: RollupWorking, node: NodeScore) -> dict[str, Any]:
    return {
        "view": working.view.value if working.view else None,
        "method": node.rules.rollup.method.value,
        **outcome_data(working.outcome),
        "formula": _formula(working.rollup),
        "coverage_formula": _formula(working.coverage),
        "children": [
            {
                "id": child.id,
                "weight": child.in_force.weight,
                **outcome_data(child.outcome),
            }
            for child in working.counted
        ],
    }


def _driver(driver: Driver) -> dict[str, Any]:
    return {"id": driver.node.id, "gain": driver.gain}


def _lacking(node: IndicatorScore) -> dict[str, Any]:
    return {
        "id": node.id,
        "reason": node.reason.value if node.reason else None,
        "host": node.host,
    }


def _influence(influence: Influence) -> dict[str, Any]:
    return {
        "parent": influence.parent.id,
        "child": influence.child.id,
        "view": influence.view.value if influence.view else None,
        "counts": influence.is_counted,
        "reaches_status": influence.reaches_status,
        "weight": influence.weight,
        "total_weight": influence.total_weight,
        "parent_score": influence.parent.score,
        "gain": influence.gain,
    }


def _lifetime(lifetime: Lifetime) -> dict[str, Any]:
    by = lifetime.left_out_by
    return {
        "edition": lifetime.edition.id,
        "from": lifetime.first_year,
        "to": lifetime.last_year,
        "in_force": by is None,
        "left_out_by": by.id if by is not None else None,
    }
