from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.bands import status_of
from nsstrack.model.methods import Bands, Edge
from nsstrack.render.figures import (
    decimals,
    plain,
    points_short,
    shown_points,
    shown_score,
    shown_share,
    shown_value,
)

NESDC = Bands(
    achieved=Edge(at_least=Decimal(100)),
    below=Edge(above=Decimal(75)),
    at_risk=Edge(above=Decimal(50)),
)


@pytest.mark.parametrize(
    ("score", "shown"),
    [
        ("99.996", "99.99"),
        ("100", "100.00"),
        ("75.000000000001", "75.01"),
        ("75", "75.00"),
        ("74.998", "75.00"),
        ("62.345", "62.35"),
        ("0", "0.00"),
        ("120", "120.00"),
    ],
)
def test_a_score_is_rounded_half_up_but_never_into_another_band(score: str, shown: str) -> None:
    assert shown_score(Decimal(score), NESDC) == shown


def test_a_score_is_shown_in_full_where_two_decimals_cannot_keep_its_band() -> None:
    narrow = Bands(
        achieved=Edge(at_least=Decimal(100)),
        below=Edge(above=Decimal("74.992")),
        at_risk=Edge(above=Decimal("74.991")),
    )
    assert shown_score(Decimal("74.9915"), narrow) == "74.9915"


@given(st.decimals(min_value=0, max_value=150, places=12))
def test_the_score_shown_lies_in_the_band_of_the_score(score: Decimal) -> None:
    shown = Decimal(shown_score(score, NESDC))
    assert status_of(shown, NESDC) is status_of(score, NESDC)
    assert abs(shown - score) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("points", "shown"),
    [
        ("3.255", "+3.26"),
        ("-3.255", "−3.26"),
        ("0", "±0.00"),
        ("0.001", "+<0.01"),
        ("-0.001", "−<0.01"),
    ],
)
def test_a_difference_has_its_sign(points: str, shown: str) -> None:
    assert shown_points(Decimal(points)) == shown


def test_missing_points_are_rounded_up() -> None:
    assert points_short(Decimal("8.331")) == "8.34"


@pytest.mark.parametrize(
    ("share", "shown"),
    [("0", "0"), ("0.0001", "1"), ("0.855", "86"), ("0.9999", "99"), ("1", "100")],
)
def test_a_share_is_all_or_none_only_if_it_is(share: str, shown: str) -> None:
    assert shown_share(Decimal(share)) == shown


def test_figures_of_the_data_keep_their_digits() -> None:
    assert plain(Decimal("120.500")) == "120.5"
    assert plain(Decimal("1E+3")) == "1000"
    assert plain(Decimal("-0.30")) == "-0.3"
    assert shown_value(Decimal("85.7666"), 1) == "85.8"
    assert shown_value(Decimal("94.40"), 2) == "94.4"
    assert (decimals(Decimal("1.25")), decimals(Decimal(7)), decimals(Decimal("1E+2"))) == (2, 0, 0)
