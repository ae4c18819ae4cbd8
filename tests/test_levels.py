from __future__ import annotations

import pytest

from builders import RATIO, TIERS, D, indicator
from nsstrack.levels import number_of

TIERED = indicator(levels=TIERS, scoring=RATIO, targets=(), baselines=())


def test_levels_count_from_0_for_the_worst_to_1_for_the_best() -> None:
    # four levels: 0/3, 1/3, 2/3, 3/3, to 128 digits
    assert [number_of(level, TIERED) for level in TIERS] == [
        D(0),
        D("0." + "3" * 128),
        D("0." + "6" * 127 + "7"),
        D(1),
    ]


def test_two_levels_are_nothing_and_all() -> None:
    yes_or_no = indicator(levels=("no", "yes"), targets=(), baselines=())
    assert (number_of("no", yes_or_no), number_of("yes", yes_or_no)) == (D(0), D(1))


def test_a_number_is_itself() -> None:
    assert number_of(D("-2.50"), indicator()) == D("-2.5")


@pytest.mark.parametrize("judged", [TIERED, indicator()], ids=["with levels", "without levels"])
def test_a_word_that_is_no_level_is_refused(judged: object) -> None:
    with pytest.raises(ValueError, match="tuple"):
        number_of("Tier 9", judged)  # type: ignore[arg-type]
