from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builders import TIERS, D, baseline, in_force, indicator, plan, short, target
from nsstrack.model.methods import TargetBasis
from nsstrack.targets import (
    TargetInForce,
    baseline_that_counts,
    start_year,
    target_in_force,
    targets_that_count,
)

if TYPE_CHECKING:
    from nsstrack.model.plans import Indicator

# The Global Peace Index of the security plan, a rank: phase 1 from 120 (2560) to 75 (2565), phase 2
# from 103 (2565) to 60 (2570).
B0, B1 = baseline(2560, 120, "original"), baseline(2565, 103, "amended")
T1, T2 = target(2565, 75, "original"), target(2570, 50, "original")
T3 = target(2570, 60, "amended")
GPI = indicator("gpi", baselines=(B0, B1), targets=(T1, T2, T3))
GPI_AT_PHASE_END = replace(GPI, target_basis=TargetBasis.PHASE_END)

U0, U1, U2 = baseline(2560, 10), target(2563, 40), target(2566, 100)
TIER_1 = target(2563, "Tier 1")
UNNAMED = indicator(baselines=(U0,), targets=(U2, U1))


def value(judged: Indicator, edition: str, year: int, basis: TargetBasis | None = None) -> str:
    found = target_in_force(judged, edition, year, basis)
    return "none" if found is None else short(found.value)


@pytest.mark.parametrize(
    ("judged", "edition", "expected"),
    [
        (GPI, "original", (T1, T2)),
        (GPI, "amended", (T3,)),
        (GPI, "third", ()),
        (UNNAMED, "original", (U1, U2)),
        # what names the edition counts alone, what names none only where nothing does
        (indicator(targets=(T3, U2, U1)), "amended", (T3,)),
        (indicator(targets=(T3, U2, U1)), "original", (U1, U2)),
        # wrong data may give a word to a number, or a number to levels
        (indicator(targets=(TIER_1, U2)), "original", (U2,)),
        (indicator(levels=TIERS, targets=(TIER_1, U2)), "original", (TIER_1,)),
    ],
)
def test_targets_that_name_the_edition_count_else_those_that_name_none(
    judged: Indicator, edition: str, expected: Any
) -> None:
    assert targets_that_count(judged, edition) == expected


@pytest.mark.parametrize(
    ("baselines", "edition", "expected"),
    [
        ((B0, B1), "original", B0),
        ((B0, B1), "amended", B1),
        ((B0, B1), "third", None),
        ((U0, B1), "amended", B1),
        ((U0, B1), "original", U0),
        ((), "original", None),
    ],
)
def test_the_baseline_that_names_the_edition_counts_else_the_one_that_names_none(
    baselines: Any, edition: str, expected: Any
) -> None:
    assert baseline_that_counts(indicator(baselines=baselines), edition) == expected


def test_at_phase_end_a_year_is_judged_by_the_earliest_target_not_before_it() -> None:
    judged = GPI_AT_PHASE_END
    years = range(2561, 2572)
    assert {year: value(judged, "original", year) for year in years} == {
        **dict.fromkeys(range(2561, 2566), "75"),
        **dict.fromkeys(range(2566, 2571), "50"),
        2571: "none",
    }
    assert target_in_force(judged, "original", 2565) == TargetInForce(value=D(75), target=T1)


def test_at_phase_end_no_start_is_needed() -> None:
    judged = indicator(baselines=(), targets=(U2,), target_basis=TargetBasis.PHASE_END)
    assert value(judged, "original", 2561) == "100"


def test_the_line_runs_from_the_baseline_to_the_first_target_and_on_to_the_next() -> None:
    # 120 - 9 a year to 75 in 2565, then 75 - 5 a year to 50 in 2570
    assert {year: value(GPI, "original", year) for year in range(2559, 2572)} == {
        2559: "none",
        2560: "none",  # the line exists only for years after its start
        2561: "111",
        2562: "102",
        2563: "93",
        2564: "84",
        2565: "75",
        2566: "70",
        2567: "65",
        2568: "60",
        2569: "55",
        2570: "50",
        2571: "none",
    }


def test_the_line_of_the_amended_edition_is_as_published_for_the_plan() -> None:
    # 103 - 43/5 a year
    found = [value(GPI, "amended", year) for year in range(2565, 2571)]
    assert found == ["none", "94.4", "85.8", "77.2", "68.6", "60"]


def test_a_line_says_where_it_starts_and_where_it_leads() -> None:
    assert target_in_force(GPI, "original", 2562) == TargetInForce(
        value=D(102), target=T1, start=B0
    )
    assert target_in_force(GPI, "original", 2566) == TargetInForce(value=D(70), target=T2, start=T1)


def test_the_line_starts_at_the_latest_earlier_target() -> None:
    judged = indicator(baselines=(U0,), targets=(U1, target(2564, 70), U2))
    assert [value(judged, "any", year) for year in (2563, 2564, 2565)] == ["40", "70", "85"]


def test_without_a_start_there_is_no_line_not_even_in_the_year_of_the_target() -> None:
    judged = indicator(baselines=(), targets=(U1, U2))
    years = (2562, 2563, 2564, 2566)
    # 2564: a third of the way from 40 to 100
    assert [value(judged, "any", year) for year in years] == ["none", "none", "60", "100"]


def test_a_baseline_of_the_target_year_starts_no_line() -> None:
    judged = indicator(baselines=(baseline(2563, 10),), targets=(U1,))
    assert value(judged, "any", 2563) == "none"


def test_an_earlier_target_is_the_start_even_if_the_baseline_is_later() -> None:
    judged = indicator(baselines=(baseline(2564, 10),), targets=(U1, U2))
    assert value(judged, "any", 2565) == "80"


def test_another_basis_can_be_asked_for() -> None:
    assert value(GPI, "original", 2562, TargetBasis.PHASE_END) == "75"
    assert value(GPI_AT_PHASE_END, "original", 2562, TargetBasis.LINEAR) == "102"


def test_the_line_is_the_basis_where_none_is_given() -> None:
    assert indicator().target_basis is TargetBasis.LINEAR


def test_levels_have_a_line_of_their_places() -> None:
    judged = indicator(
        levels=TIERS, baselines=(baseline(2565, "Tier 3"),), targets=(target(2567, "Tier 1"),)
    )
    assert [value(judged, "any", year) for year in (2566, 2567)] == ["0.5", "1"]


def test_a_point_on_the_line_is_rounded_once() -> None:
    # 1.5 less four thirds is a sixth: to 128 digits it ends in ...67, whatever the way to it
    judged = indicator(baselines=(baseline(2560, "1.5"),), targets=(target(2563, "-0.5"),))
    found = target_in_force(judged, "any", 2562)
    assert found is not None
    assert found.value == D("0.1" + "6" * 126 + "7")


@pytest.mark.parametrize(("start", "year"), [(U0, 2560), (U1, 2563)])
def test_a_line_starts_in_the_year_of_its_baseline_or_target(start: Any, year: int) -> None:
    assert start_year(start) == year


def test_an_interim_round_and_its_year_share_the_point() -> None:
    # the basis of a year holds for all its rounds, since only the year is asked
    unit = in_force(plan("p", UNNAMED), "i")
    found = target_in_force(unit.node, "original", 2562)
    assert found is not None
    assert found.value == D(30)
