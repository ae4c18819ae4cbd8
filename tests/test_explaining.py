"""What is explained is what was evaluated: every formula gives the figure it stands beside."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    D,
    amendment,
    baseline,
    card,
    edition,
    indicator,
    objective,
    plan,
    register,
    sub_plan,
    target,
)
from nsstrack.arithmetic import ZERO, clipped, quantised
from nsstrack.counting_results import Reason
from nsstrack.dataset import load
from nsstrack.drivers import indicator_drivers
from nsstrack.evaluation import evaluate
from nsstrack.explaining import Explanation, NotInForce, explain
from nsstrack.model.methods import TargetBasis
from nsstrack.model.status import Status
from nsstrack.scorecard import IndicatorScore, counted_children
from program import DATA
from reference.folders import write_random_folder
from worked_out import worked_out

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.dataset import Dataset
    from nsstrack.formulas import Formula
    from nsstrack.scorecard import NodeScore, Scorecard

SHIPPED = load(DATA)


def assert_gives(formula: Formula | None, figure: Decimal | None) -> None:
    """The formula, worked out, is the figure."""
    if formula is None:
        return
    assert formula.result == figure
    value = worked_out(formula)
    if formula.is_comparison:
        assert value is True
    else:
        assert isinstance(value, Decimal)
        assert abs(value - formula.result) < Decimal("1e-11")


def assert_adds_up(about: Explanation, node: NodeScore, evaluated: Scorecard) -> None:
    """What is explained of `node` gives what was evaluated."""
    assert about.node is node
    plan_ = next(each for each in evaluated.plans if node in tuple(each.walk()))
    assert about.plan is plan_
    if isinstance(node, IndicatorScore):
        assert_indicator_adds_up(about, node)
    for rollup in about.rollups:
        assert_gives(rollup.rollup, rollup.outcome.score)
        assert_gives(rollup.coverage, rollup.outcome.coverage)
        assert (rollup.rollup is None) == (rollup.outcome.score is None)
    if about.rollups:
        assert about.rollups[0].outcome == node.outcome
        assert about.rollups[0].counted == counted_children(node)
    for influence in about.influences:
        reaching = {each.node.id: each.gain for each in indicator_drivers(influence.parent)}
        if isinstance(node, IndicatorScore):
            assert influence.gain == reaching.get(node.id)
    assert [each.parent.id for each in reversed(about.influences)] == [
        each.id for each in nodes_above(about)
    ]


def assert_indicator_adds_up(about: Explanation, node: IndicatorScore) -> None:
    working = about.working
    assert working is not None
    assert_gives(working.line, node.target.value if node.target else None)
    assert_gives(working.full_year, node.observation.scored if node.observation else None)
    assert_gives(working.attainment, node.attainment)
    assert (working.attainment is None) == (node.score is None)
    if node.attainment is not None:
        assert node.score == quantised(clipped(node.attainment, ZERO, node.rules.scoring.cap))


def nodes_above(about: Explanation) -> list[NodeScore]:
    """The nodes above the one explained, found by walking the plan."""
    found: list[NodeScore] = []
    current: NodeScore = about.plan
    while current is not about.node:
        found.append(current)
        current = next(child for child in current.children if about.node in tuple(child.walk()))
    return found


def all_explained(data: Dataset, period: str, edition_: str | None = None) -> None:
    evaluated = evaluate(data.plans, data.results, period, edition_)
    in_force = {node.id: node for node in evaluated.walk()}
    for id_, entry in data.plans.entries.items():
        about = explain(evaluated, data.plans, id_)
        if id_ in in_force:
            assert isinstance(about, Explanation)
            assert_adds_up(about, in_force[id_], evaluated)
        else:
            assert isinstance(about, NotInForce)
            assert about.entry is entry


@pytest.mark.parametrize("period", [str(period) for period in SHIPPED.periods])
@pytest.mark.parametrize("edition_", [None, "original", "amended"])
def test_every_node_of_every_shipped_period_adds_up(period: str, edition_: str | None) -> None:
    all_explained(SHIPPED, period, edition_)


@pytest.mark.parametrize("seed", range(30))
def test_every_node_of_random_folders_adds_up(seed: int, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    asked = write_random_folder(random.Random(seed), folder)  # noqa: S311 - to be repeated
    data = load(folder)
    for period, edition_ in asked[:4]:
        all_explained(data, period, edition_)


# One thing at a time

TWO_EDITIONS = (edition("original", 2561), edition("amended", 2566))
LATER = indicator("later", targets=(target(2570, 50),), editions=("amended",))
EARLIER = indicator("earlier", targets=(target(2565, 50),), editions=("original",))


def about(id_: str, period: str = "2566", **more: Any) -> Explanation | NotInForce:
    """Explain a node of a small plan with an objective in a sub-plan."""
    objective_ = objective("o", *(more.pop("indicators", (LATER, EARLIER))))
    whole = plan("p", sub_plan("s", objective_, **more), editions=TWO_EDITIONS)
    evaluated = card(whole, {period: {}}, period)
    return explain(evaluated, register(whole), id_)


def alive(found: Explanation | NotInForce) -> list[tuple[int, int, str | None]]:
    """The years of each edition, and what leaves the node out."""
    return [
        (each.first_year, each.last_year, each.left_out_by.id if each.left_out_by else None)
        for each in found.lifetimes
    ]


def test_a_node_of_a_later_edition_is_absent_until_then() -> None:
    found = about("later", "2565")
    assert isinstance(found, NotInForce)
    assert found.judged_by is not None
    assert found.judged_by.id == "original"
    assert alive(found) == [(2561, 2565, "later"), (2566, 2570, None)]


def test_a_node_of_an_earlier_edition_is_absent_since_then() -> None:
    found = about("earlier")
    assert isinstance(found, NotInForce)
    assert alive(found) == [(2561, 2565, None), (2566, 2570, "earlier")]


def test_a_node_is_left_out_by_what_lies_above_it() -> None:
    found = about("later", editions=("original",))
    assert isinstance(found, NotInForce)
    assert alive(found) == [(2561, 2565, "later"), (2566, 2570, "s")]


def test_a_plan_before_its_first_edition_is_absent() -> None:
    found = about("s", "2560")
    assert isinstance(found, NotInForce)
    assert found.judged_by is None


def test_an_unknown_id_is_no_node() -> None:
    with pytest.raises(KeyError):
        about("nobody")


def test_the_other_basis_is_told_where_it_asks_for_another_value() -> None:
    given = indicator(
        "i",
        targets=(target(2570, 100),),
        baselines=(baseline(2565, 50),),
        target_basis=TargetBasis.LINEAR,
    )
    whole = plan("p", given)
    found = explain(card(whole, {"2566": {"i": 60}}), register(whole), "i")
    assert isinstance(found, Explanation)
    assert found.working is not None
    other = found.working.other_basis
    assert other is not None
    assert other.target is not None
    assert (other.basis, other.target.value) == (TargetBasis.PHASE_END, D(100))
    assert (other.outcome.status, other.outcome.score) == (Status.AT_RISK, D(60))


def test_the_other_basis_is_not_told_where_it_asks_for_the_same() -> None:
    given = indicator("i", targets=(target(2566, 100),), baselines=(baseline(2565, 50),))
    whole = plan("p", given)
    found = explain(card(whole, {"2566": {"i": 60}}), register(whole), "i")
    assert isinstance(found, Explanation)
    assert found.working is not None
    assert found.working.other_basis is None


def test_a_node_without_weight_has_no_influence() -> None:
    given = (indicator("i", weight=0), indicator("j"))
    whole = plan("p", objective("o", *given))
    found = explain(card(whole, {"2566": {"i": 10, "j": 100}}), register(whole), "i")
    assert isinstance(found, Explanation)
    assert [each.gain for each in found.influences] == [None, None]
    assert [each.is_counted for each in found.influences] == [False, True]
    assert [each.reaches_status for each in found.influences] == [False, False]


def test_the_weight_of_a_node_is_told_level_by_level() -> None:
    whole = plan(
        "p",
        sub_plan("s", indicator("i"), indicator("j", weight=3), weight=2),
        sub_plan("t", indicator("k")),
    )
    found = explain(card(whole, {"2566": {"i": 0, "j": 100, "k": 100}}), register(whole), "i")
    assert isinstance(found, Explanation)
    weights = [(each.parent.id, each.weight, each.total_weight) for each in found.influences]
    assert weights == [("s", D(1), D(4)), ("p", D(2), D(3))]
    assert [each.gain for each in found.influences] == [D(25), D("16.666666666667")]


def test_what_is_missing_below_is_named_with_its_reason() -> None:
    whole = plan("p", objective("o", indicator("i"), indicator("j")))
    found = explain(
        card(whole, {"2566": {"i": 10}}),
        register(whole),
        "p",
    )
    assert isinstance(found, Explanation)
    assert [(each.id, each.reason) for each in found.lacking] == [("j", Reason.NOT_REPORTED)]


def test_an_amended_weight_is_the_one_told() -> None:
    heavier = objective("o", indicator("i"), by_edition={"amended": amendment(weight=5)})
    whole = plan("p", heavier, objective("q", indicator("j")), editions=TWO_EDITIONS)
    found = explain(card(whole, {"2566": {"i": 10, "j": 20}}), register(whole), "o")
    assert isinstance(found, Explanation)
    assert [(each.weight, each.total_weight) for each in found.influences] == [(D(5), D(6))]
