from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import D
from nsstrack.arithmetic import CONTEXT, clipped, is_at_least, quantised

if TYPE_CHECKING:
    from decimal import Decimal


def third(of: int) -> Decimal:
    return CONTEXT.divide(D(of), D(3))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0.0000000000005", "0.000000000000"),  # half to even: down to 0
        ("0.0000000000015", "0.000000000002"),  # half to even: up to 2
        ("0.00000000000050000000001", "0.000000000001"),
        ("99.9999999999994", "99.999999999999"),
        ("-1.0000000000015", "-1.000000000002"),
        ("100", "100.000000000000"),
    ],
)
def test_scores_are_rounded_to_12_decimals_half_even(value: str, expected: str) -> None:
    assert f"{quantised(D(value)):f}" == expected


def test_a_half_computed_by_way_of_a_third_is_a_half() -> None:
    hair = D("1e-100")
    # half to even: 1.5 trillionths are 2, half a trillionth is 0
    assert quantised(CONTEXT.subtract(D("1.5e-12"), hair)) == D("2e-12")
    assert quantised(CONTEXT.add(D("0.5e-12"), hair)) == D(0)


@pytest.mark.parametrize("value", ["-0", "-0.0000000000001", "-1e-70"])
def test_nothing_is_never_negative(value: str) -> None:
    assert str(quantised(D(value))) == "0E-12"


def test_the_longest_values_still_fit() -> None:
    # the way of 2 * 10^18 in steps of 10^-18 over 9999 years, more than files can hold
    largest = CONTEXT.divide(D("2e20"), D("1e-22"))
    assert quantised(largest) == D("2e42")


@pytest.mark.parametrize(
    ("value", "expected"), [("-1", "0"), ("0", "0"), ("60", "60"), ("100", "100"), ("101", "100")]
)
def test_clipping_keeps_to_the_limits(value: str, expected: str) -> None:
    assert clipped(D(value), D(0), D(100)) == D(expected)


def test_comparing_is_exact_down_to_the_last_decimal_a_file_can_hold() -> None:
    last = D("1e-18")
    assert is_at_least(D(1), D(1))
    assert is_at_least(D(1) + last, D(1))
    assert not is_at_least(D(1), D(1) + last)


def test_a_third_reached_on_two_ways_is_one_third() -> None:
    # half of two thirds ends in ...35, a third in ...33
    half = CONTEXT.divide(third(2), D(2))
    assert half != third(1)
    assert is_at_least(third(1), half)
    assert is_at_least(half, third(1))


def test_a_hair_less_is_less() -> None:
    assert not is_at_least(D(0), D("1e-60"))
    assert is_at_least(D(0), D("0.9e-60"))
