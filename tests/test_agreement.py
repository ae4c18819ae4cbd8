"""nsstrack agrees with the contract written down as a plain program, node by node."""

from __future__ import annotations

import os
import random
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from nsstrack.dataset import load
from nsstrack.evaluation import evaluate
from nsstrack.scorecard import IndicatorScore, NodeScore, PlanScore
from reference.contract import World, load_folder
from reference.contract import evaluate as evaluate_by_contract
from reference.folders import write_random_folder

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from nsstrack.rollup import Outcome
    from nsstrack.scorecard import Scorecard

FOLDERS = int(os.environ.get("AGREEMENT_FOLDERS", "150"))
FIRST = int(os.environ.get("AGREEMENT_FIRST", "0"))
BATCH = 25


@pytest.mark.parametrize("first", range(FIRST, FIRST + FOLDERS, BATCH), ids="from seed {}".format)
def test_every_node_of_random_folders_is_as_the_contract_says(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + BATCH):
        folder = tmp_path / str(seed)
        asked = write_random_folder(random.Random(seed), folder)  # noqa: S311 - to be repeated
        world, data = load_folder(folder), load(folder)
        assert [finding for finding in data.findings if finding.severity == "error"] == [], seed
        for period, edition in asked:
            found = described(evaluate(data.plans, data.results, period, edition))
            assert found == expected(world, period, edition), (seed, period, edition)


@pytest.mark.parametrize("first", range(FIRST, FIRST + FOLDERS, BATCH), ids="from seed {}".format)
def test_what_is_read_for_one_period_is_enough_for_it(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + BATCH):
        folder = tmp_path / str(seed)
        asked = write_random_folder(random.Random(seed), folder)  # noqa: S311 - to be repeated
        period, edition = asked[seed % len(asked)]
        data = load(folder, period)
        assert not data.has_errors, (seed, period)
        found = described(evaluate(data.plans, data.results, period, edition))
        assert found == expected(load_folder(folder), period, edition), (seed, period, edition)


def expected(world: World, period: str, edition: str | None) -> list[dict[str, Any]]:
    """Every node as the plain program describes it."""
    nodes = evaluate_by_contract(world, period, edition)
    return [
        node | {"target": _rounded(node["target"])} if "target" in node else node for node in nodes
    ]


def described(card: Scorecard) -> list[dict[str, Any]]:
    """Every node of `card` as the plain program describes it, numbers as exact fractions."""
    return [_node(node) for node in card.walk()]


def _node(node: NodeScore) -> dict[str, Any]:
    shared = {"kind": str(node.kind), "id": node.id, **_outcome(node.outcome)}
    match node:
        case PlanScore():
            return shared | {
                "views": {"own": _outcome(node.own), "rollup": _outcome(node.rollup)},
                "divergent": node.is_divergent,
                "edition": node.edition.id,
                "phase": node.phase.id if node.phase is not None else None,
            }
        case IndicatorScore():
            return shared | _figures(node)
        case _:
            return shared


def _figures(node: IndicatorScore) -> dict[str, Any]:
    seen = node.observation
    return {
        "result": seen.value if seen is not None else None,
        "result_year": seen.period.year if seen is not None else None,
        "target": _rounded(node.target.value if node.target is not None else None),
        "attainment": _fraction(node.attainment),
        "stale": node.is_stale,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "score": _fraction(outcome.score),
        "coverage": _fraction(outcome.coverage),
        "status": str(outcome.status),
        "reason": None if outcome.reason is None else str(outcome.reason),
    }


def _fraction(number: Decimal | None) -> Fraction | None:
    return None if number is None else Fraction(number)


def _rounded(number: Decimal | Fraction | None) -> Fraction | None:
    """Return a target to 30 decimals: a third of the way is no decimal."""
    return None if number is None else round(Fraction(number), 30)
