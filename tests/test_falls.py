"""A fall is a result worse than the one before it, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    HIGHER,
    LOWER,
    TIERS,
    amendment,
    baseline,
    indicator,
    node,
    plan,
    register,
    result,
    results,
    target,
)
from nsstrack import evaluate
from nsstrack.falls import fall_of
from nsstrack.model.plans import Frequency
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from nsstrack.model.plans import Indicator


def fallen(judged: Indicator, by_period: Any, period: str = "2568") -> str:
    """Return the fall in short: "70 of 2567, 1 in a row"."""
    plans, told = register(plan("p", judged)), results(by_period)
    card = evaluate(plans, told, period)
    earlier = [evaluate(plans, told, each) for each in told.whole_years]
    shown = node(card, "i")
    assert isinstance(shown, IndicatorScore)
    found = fall_of(shown, card.period, earlier)
    if found is None:
        return "none"
    before = found.before.observation
    assert before is not None
    return f"{before.value} of {before.period}, {found.years} in a row"


def values(*results_: Any, first: int = 2566) -> dict[str, Any]:
    """Return a result a year; None leaves a year out."""
    return {
        str(first + at): {} if each is None else {"i": each} for at, each in enumerate(results_)
    }


@pytest.mark.parametrize(
    ("direction", "given", "expected"),
    [
        (HIGHER, (60, 70, 65), "70 of 2567, 1 in a row"),
        (HIGHER, (80, 70, 65), "70 of 2567, 2 in a row"),
        (HIGHER, (60, 70, 70), "none"),
        (HIGHER, (60, 70, 71), "none"),
        (LOWER, (60, 65, 70), "65 of 2567, 2 in a row"),
        (LOWER, (65, 60, 70), "60 of 2567, 1 in a row"),
        (LOWER, (70, 60, 50), "none"),
    ],
)
def test_a_result_falls_when_it_is_worse_than_that_of_the_year_before(
    direction: Any, given: Any, expected: str
) -> None:
    assert fallen(indicator(direction=direction), values(*given)) == expected


def test_a_result_that_is_level_ends_the_run() -> None:
    assert fallen(indicator(), values(90, 80, 80, 70), "2569") == "80 of 2568, 1 in a row"


def test_across_a_year_without_a_result_nothing_is_said() -> None:
    assert fallen(indicator(), values(80, None, 60)) == "none"
    assert fallen(indicator(), values(80, 70, None)) == "none"
    assert fallen(indicator(carry_forward=1), values(80, 70, None)) == "none"
    assert fallen(indicator(carry_forward=1), values(80, None, 60)) == "none"
    assert fallen(indicator(), values(60)) == "none"


def test_what_is_not_measured_every_year_is_compared_with_the_result_before() -> None:
    every_2 = indicator(frequency=Frequency.EVERY_2_YEARS)
    assert fallen(every_2, values(80, None, 60)) == "80 of 2566, 1 in a row"
    assert fallen(every_2, values(90, None, 80, None, 60), "2570") == "80 of 2568, 2 in a row"
    assert fallen(every_2, values(80, None, None, 60), "2569") == "none"
    irregular = indicator(frequency=Frequency.IRREGULAR)
    assert fallen(irregular, values(80, None, None, 60), "2569") == "80 of 2566, 1 in a row"


@pytest.mark.parametrize("missing", ["not_comparable", "discontinued"])
def test_nothing_is_compared_across_a_change_of_measuring(missing: str) -> None:
    irregular = indicator(frequency=Frequency.IRREGULAR)
    assert fallen(irregular, values(80, result(missing=missing), 60)) == "none"
    told = values(80, result(missing="not_published"), 60)
    assert fallen(irregular, told) == "80 of 2566, 1 in a row"


def test_nothing_is_compared_across_a_change_of_unit_or_of_the_plan() -> None:
    changed = indicator(by_edition={"amended": amendment(unit="ranks")})
    assert fallen(changed, values(80, 60, first=2565), "2566") == "none"
    assert fallen(indicator(), values(80, 60, first=2565), "2566") == "80 of 2565, 1 in a row"
    new = indicator(editions=("amended",))
    assert fallen(new, values(80, 60, first=2565), "2566") == "none"


def test_levels_fall_by_their_places() -> None:
    tiers = indicator(
        levels=TIERS, baselines=(baseline(2560, "Tier 3"),), targets=(target(2570, "Tier 1"),)
    )
    assert fallen(tiers, values("Tier 2", "Tier 2 Watch List"), "2567") == (
        "Tier 2 of 2566, 1 in a row"
    )
    assert fallen(tiers, values("Tier 2", "Tier 1"), "2567") == "none"


def test_a_round_is_compared_with_the_whole_year_before_over_a_full_year() -> None:
    told = {"2566": {"i": 100}, "2567": {"i": 80}, "2568-6M": {"i": 45}, "2568": {"i": 200}}
    assert fallen(indicator(), told, "2568-6M") == "80 of 2567, 2 in a row"
    assert fallen(indicator(accumulates=True), told, "2568-6M") == "none"
