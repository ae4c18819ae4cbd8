"""What moved a score: exact sums, and the factors that were edited, over random data."""

from __future__ import annotations

import os
import random
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from edited_folders import ANOTHER_EDITION, ANOTHER_PERIOD, Case, case
from nsstrack.changes import Evaluation, Factor, ResultChange, StructureChange, changes
from nsstrack.counting_results import Observation
from nsstrack.scorecard import IndicatorScore
from reference.causes import FACTORS, Step, causes, renamed_by
from reference.edits import DRAWS
from reference.sides import chains

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.changes import Cause, Changes, NodeChange
    from nsstrack.dataset import Dataset
    from nsstrack.scorecard import NodeScore
    from reference.sides import Side

FOLDERS = int(os.environ.get("CAUSES_FOLDERS", "8"))
MIXES = int(os.environ.get("CAUSES_MIXES", "200"))
BATCH = 20
ALONE = (*DRAWS, ANOTHER_PERIOD, ANOTHER_EDITION)

MIRRORED = {
    StructureChange.ADDED: StructureChange.DROPPED,
    StructureChange.DROPPED: StructureChange.ADDED,
    ResultChange.NEW: ResultChange.WITHDRAWN,
    ResultChange.WITHDRAWN: ResultChange.NEW,
    ResultChange.FRESH: ResultChange.STALE,
    ResultChange.LAPSED: ResultChange.STALE,
}


def test_the_factors_are_replaced_in_the_order_stated() -> None:
    assert tuple(Factor) == FACTORS


@pytest.mark.parametrize("name", ALONE)
def test_an_edit_alone_is_the_only_cause(name: str) -> None:
    drawn = [found for seed in range(FOLDERS) if (found := case(seed, [name])) is not None]
    assert len(drawn) >= FOLDERS // 2, "hardly any folder has a place for it"
    shown = 0
    for each in drawn:
        moved = checked(each)
        named = {cause.factor for node in moved.nodes for cause in node.causes}
        shown += bool(named)
        if name in DRAWS:
            assert named in (set(), each.factors()), told(each)
    assert bool(shown) is (name != "rename_an_indicator")


@pytest.mark.parametrize("first", range(0, MIXES, BATCH), ids="from mix {}".format)
def test_two_or_three_edits_are_told_apart(first: int) -> None:
    for seed in range(first, first + BATCH):
        checked(mixed(seed))


@pytest.mark.parametrize("seed", range(FOLDERS))
def test_nothing_moves_where_nothing_was_edited(seed: int) -> None:
    each = case(seed, [])
    assert each is not None
    side = evaluation(each.old, each.before)
    again = evaluation(each.old, each.before)
    for node in changes(side, again).nodes:
        assert (node.causes, node.structure, node.result) == ((), (), None)
        assert node.points == (None if node.new is None or node.new.score is None else 0)


def mixed(seed: int) -> Case:
    """Two or three edits in one folder, drawn until they fit."""
    rng = random.Random(f"mix {seed}")  # noqa: S311 - to be repeated
    while True:
        found = case(seed, rng.sample(ALONE, rng.choice((2, 3))))
        if found is not None:
            return found


def evaluation(side: Side, data: Dataset) -> Evaluation:
    """One side as the product takes it."""
    return Evaluation.of(data.plans, data.results, side.period, side.edition)


def told(each: Case, ident: str = "") -> tuple[object, ...]:
    """What one needs to see a case again."""
    return each.seed, each.names, each.old.period, each.old.edition, ident


def checked(each: Case) -> Changes:
    """What the product says of a case, once all is checked that holds for whatever was edited."""
    old, new = evaluation(each.old, each.before), evaluation(each.new, each.after)
    found = changes(old, new)
    expected = causes(each.old, each.new, each.edits)
    _both_cards_are_whole(found, old, new, told(each))
    for node in found.nodes:
        _adds_up(node, told(each, node.id))
        _is_in_order(node, told(each, node.id))
        assert {cause.factor for cause in node.causes} <= each.factors(), told(each, node.id)
        assert _steps(node) == list(expected[node.id]), told(each, node.id)
        assert node.result == _result(node), told(each, node.id)
    assert _structures(found) == _structures_edited(each), told(each)
    _is_mirrored(found, changes(new, old), told(each))
    return found


def _both_cards_are_whole(found: Changes, old: Evaluation, new: Evaluation, told: object) -> None:
    """Every node of both cards is there once, and as the card has it."""
    assert _sorted(node.old for node in found.nodes) == _sorted(old.card.walk()), told
    assert _sorted(node.new for node in found.nodes) == _sorted(new.card.walk()), told
    for node in found.nodes:
        assert found.find(node.id) is node, told
        assert node.id == (node.new.id if node.new is not None else _given(node.old).id), told
    assert found.find("nobody") is None, told


def _sorted(nodes: Iterable[NodeScore | None]) -> list[tuple[str, str, object]]:
    return sorted((node.id, node.status, str(node.outcome)) for node in nodes if node is not None)


def _given(node: NodeScore | None) -> NodeScore:
    assert node is not None
    return node


def _adds_up(node: NodeChange, told: object) -> None:
    old, new = (None if side is None else side.score for side in (node.old, node.new))
    if old is None or new is None:
        assert node.points is None, told
        assert [cause.points for cause in node.causes] == [None] * len(node.causes), told
        return
    assert node.points is not None, told
    assert Fraction(node.points) == Fraction(new) - Fraction(old), told
    assert _sum(node.causes) == Fraction(node.points), told
    for cause in node.causes:
        assert bool(cause.parts) is (cause.factor in {Factor.EDITION, Factor.RESULT}), told
        assert not cause.parts or _sum(cause.parts) == _sum([cause]), told


def _sum(causes: Iterable[Cause]) -> Fraction:
    return sum((Fraction(_points(cause)) for cause in causes), Fraction(0))


def _points(cause: Cause) -> Fraction:
    assert cause.points is not None
    return Fraction(cause.points)


def _is_in_order(node: NodeChange, told: object) -> None:
    places = [FACTORS.index(cause.factor) for cause in node.causes]
    assert all(one < other for one, other in pairwise(places)), told
    if node.causes and node.new is not None:
        assert node.causes[-1].status == node.new.status, told


def _steps(node: NodeChange) -> list[Step]:
    return [
        Step(
            str(cause.factor),
            None if cause.points is None else Fraction(cause.points),
            None if cause.status is None else str(cause.status),
        )
        for cause in node.causes
    ]


def _result(node: NodeChange) -> ResultChange | None:
    """How the result that counts changed, read off both cards."""
    if not isinstance(node.new, IndicatorScore) or not isinstance(node.old, IndicatorScore):
        return None
    old, new = node.old.found, node.new.found
    if isinstance(old, Observation) and isinstance(new, Observation):
        if old.is_stale != new.is_stale:
            return ResultChange.STALE if new.is_stale else ResultChange.FRESH
        is_one_period = old.period == new.period
        other = ResultChange.RESTATED if is_one_period else ResultChange.CHANGED
        return None if old.value == new.value else other
    if isinstance(new, Observation):
        return ResultChange.STALE if new.is_stale else ResultChange.NEW
    if isinstance(old, Observation):
        return ResultChange.LAPSED if old.is_stale else ResultChange.WITHDRAWN
    return None


def _structures(found: Changes) -> dict[str, set[StructureChange]]:
    return {node.id: set(node.structure) for node in found.nodes if node.structure}


def _structures_edited(each: Case) -> dict[str, set[StructureChange]]:
    """What became of every node, read off the data of both sides."""
    renamed = renamed_by(each.edits, each.new)
    before = {renamed.get(ident, ident): ident for ident in each.old.nodes()}
    after = set(each.new.nodes())
    above = [
        {chain[-1]["id"]: chain[-2]["id"] for chain in chains(side.world) if len(chain) > 1}
        for side in (each.old, each.new)
    ]
    found: dict[str, set[StructureChange]] = {}
    for ident in {*before, *after}:
        if ident not in before or ident not in after:
            found[ident] = {StructureChange.DROPPED if ident in before else StructureChange.ADDED}
            continue
        kinds = set()
        if before[ident] != ident:
            kinds.add(StructureChange.RENAMED)
        if above[0].get(before[ident]) != above[1].get(ident):
            kinds.add(StructureChange.MOVED)
        if kinds:
            found[ident] = kinds
    return found


def _is_mirrored(found: Changes, back: Changes, told: object) -> None:
    """From new to old, every move has the other sign, and every kind is the other one."""
    assert len(back.nodes) == len(found.nodes), told
    for node in found.nodes:
        mirror = back.find(node.id if node.old is None else node.old.id)
        assert mirror is not None, told
        assert mirror.points == (None if node.points is None else -node.points), told
        assert set(mirror.structure) == {MIRRORED.get(kind, kind) for kind in node.structure}, told
        result = None if node.result is None else MIRRORED.get(node.result, node.result)
        if node.result is ResultChange.STALE:  # in the place of a result, or of none
            result = mirror.result
            assert result in {ResultChange.FRESH, ResultChange.LAPSED}, told
        assert mirror.result == result, told
        _adds_up(mirror, told)
