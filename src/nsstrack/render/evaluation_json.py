"""The JSON of an evaluation, as `nsstrack schema evaluation` documents it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from nsstrack.filters import down_to
from nsstrack.levels import number_of
from nsstrack.model.fields import UNREAD, Text
from nsstrack.model.plans import SubPlan
from nsstrack.render.json_text import json_text
from nsstrack.scorecard import IndicatorScore, NodeScore, PlanScore

if TYPE_CHECKING:
    from nsstrack.model.fields import Words
    from nsstrack.model.results import Official
    from nsstrack.next_band import NextBand
    from nsstrack.render.view import Origin, View
    from nsstrack.rollup import Outcome
    from nsstrack.scorecard import Counts, Scorecard

SCHEMA_VERSION = 1


def evaluation_json(view: View) -> str:
    """Return what is shown of an evaluation as JSON."""
    card = down_to(view.shown, view.level)
    return json_text(evaluation_data(card, view.origin))


def evaluation_data(card: Scorecard, origin: Origin) -> dict[str, Any]:
    """Return a scorecard as plain data; `data` names the files it was computed from."""
    return {
        "schema_version": SCHEMA_VERSION,
        "period": str(card.period),
        "asked_edition": card.edition,
        "data": origin_data(origin),
        "plans": [_node(plan) for plan in card.plans],
    }


def origin_data(origin: Origin) -> dict[str, Any]:
    """Return where the figures came from, and how many errors are in it."""
    return {"sha256": origin.sha256, "revision": origin.revision, "errors": origin.errors}


def _node(node: NodeScore) -> dict[str, Any]:
    return node_data(node) | {"children": [_node(child) for child in node.children]}


def node_data(node: NodeScore) -> dict[str, Any]:
    """Return a node as plain data, without what lies below it."""
    data: dict[str, Any] = {
        "kind": node.kind.value,
        "id": node.id,
        "name": words_data(node.name),
        "status": node.status.value,
        "reason": node.reason.value if node.reason else None,
        "score": node.score,
        "coverage": node.coverage,
        "weight": node.in_force.weight,
        "official": official_data(node.official),
    }
    if isinstance(node, PlanScore):
        data |= _of_plan(node)
    elif isinstance(node, IndicatorScore):
        data |= _of_indicator(node)
    else:
        data |= {"host": node.host, "to_next_band": _next_band(node.next_band)}
        if isinstance(node.in_force.node, SubPlan):
            data["partners"] = list(node.in_force.partners)
    return data


def _of_plan(plan: PlanScore) -> dict[str, Any]:
    return {
        "host": plan.host,
        "to_next_band": _next_band(plan.next_band),
        "edition": _known(plan.edition.id),
        "phase": _known(plan.phase.id) if plan.phase else None,
        "headline": plan.headline.value,
        "divergent": plan.is_divergent,
        "views": {"own": outcome_data(plan.own), "rollup": outcome_data(plan.rollup)},
        "counts": _counts(plan.counts),
    }


def _of_indicator(node: IndicatorScore) -> dict[str, Any]:
    indicator, seen, target = node.in_force.node, node.observation, node.target
    baseline = number_of(node.baseline.value, indicator) if node.baseline else None
    return {
        "host": node.host,
        "result": seen.value if seen else None,
        "result_year": seen.period.year if seen else None,
        "annualised": seen.scored
        if seen and seen.scored != seen.value and _is_number(seen.value)
        else None,
        "of": seen.result.of if seen else None,
        "stale": node.is_stale,
        "target": target.value if target else None,
        "target_by": target.target.by if target else None,
        "baseline": baseline,
        "direction": node.in_force.direction.value,
        "method": node.rules.scoring.method,
        "attainment": node.attainment,
        "unit": words_data(node.in_force.unit),
        "provenance": node.provenances[0].value if node.provenances else None,
        "illustrative": node.is_illustrative,
        "proxy": indicator.proxy,
        "note": words_data(node.reported.note) if node.reported and node.reported.note else None,
        "to_next_band": _next_band(node.next_band),
    }


def _known(id_: str) -> str | None:
    return None if id_ == UNREAD else id_


def _is_number(value: Decimal | str) -> bool:
    return isinstance(value, Decimal)


def words_data(words: Words) -> dict[str, str | None]:
    """Return a text in both languages, the one standing in for the other."""
    if isinstance(words, Text):
        return {"th": words.th or words.en, "en": words.en or words.th}
    written = None if words == UNREAD else words
    return {"th": written, "en": written}


def official_data(official: Official | None) -> dict[str, Any] | None:
    """Return the status that somebody else published as plain data."""
    if official is None:
        return None
    source = words_data(official.source) if official.source else None
    return {"status": official.status.value, "source": source}


def outcome_data(outcome: Outcome) -> dict[str, Any]:
    """Return a status with its reason, score and coverage."""
    return {
        "status": outcome.status.value,
        "reason": outcome.reason.value if outcome.reason else None,
        "score": outcome.score,
        "coverage": outcome.coverage,
    }


def standing_data(node: NodeScore | None) -> dict[str, Any] | None:
    """Return which node this is and how it stands; None where it is not in force."""
    if node is None:
        return None
    return {"id": node.id, "name": words_data(node.name)} | outcome_data(node.outcome)


def _next_band(band: NextBand | None) -> dict[str, Any] | None:
    if band is None:
        return None
    return {
        "status": band.status.value,
        "points": band.points,
        "result": band.result,
        "reached": band.reached.value if band.reached else None,
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "indicators": counts.indicators,
        "reported": counts.reported,
        "statuses": {status.value: number for status, number in counts.statuses.items()},
        "missing": {reason.value: number for reason, number in counts.missing.items()},
        "stale": counts.stale,
        "proxy": counts.proxy,
        "illustrative": counts.illustrative,
        "figures": counts.figures,
        "illustrative_figures": counts.illustrative_figures,
    }
