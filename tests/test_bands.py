from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import LENIENT, NESDC, OFFICE, D
from nsstrack.bands import edges, next_better, reaches, status_of
from nsstrack.model.methods import Bands, Edge
from nsstrack.model.status import Status

SCORES = st.decimals(0, 200, places=12)
EDGE_KINDS = st.sampled_from([lambda at: Edge(at_least=at), lambda at: Edge(above=at)])


@st.composite
def profiles(draw: st.DrawFn) -> Bands:
    """Three edges in falling order, each of either kind."""
    values = st.decimals(0, 100, places=2)
    top, middle, low = sorted(draw(st.tuples(values, values, values)), reverse=True)
    edge = {value: draw(EDGE_KINDS)(value) for value in {top, middle, low}}
    return Bands(achieved=edge[top], below=edge[middle], at_risk=edge[low])


@pytest.mark.parametrize(
    ("score", "nesdc", "office", "lenient"),
    [
        ("120", "achieved", "achieved", "achieved"),
        ("100", "achieved", "achieved", "achieved"),
        ("99.999", "below", "below", "achieved"),
        ("90", "below", "below", "achieved"),
        ("89.999999999999", "below", "below", "below"),
        ("75.000000000001", "below", "below", "below"),
        ("75", "at_risk", "below", "below"),
        ("74.999999999999", "at_risk", "at_risk", "below"),
        ("50.000000000001", "at_risk", "at_risk", "at_risk"),
        ("50", "critical", "at_risk", "at_risk"),
        ("49.999999999999", "critical", "critical", "at_risk"),
        ("20.000000000001", "critical", "critical", "at_risk"),
        ("20", "critical", "critical", "critical"),
        ("0", "critical", "critical", "critical"),
    ],
)
def test_each_office_draws_its_own_edges(score: str, nesdc: str, office: str, lenient: str) -> None:
    found = [status_of(D(score), bands) for bands in (NESDC, OFFICE, LENIENT)]
    assert found == [nesdc, office, lenient]


def test_the_edges_come_best_first() -> None:
    assert edges(NESDC) == (
        (Status.ACHIEVED, Edge(at_least=D(100))),
        (Status.BELOW, Edge(above=D(75))),
        (Status.AT_RISK, Edge(above=D(50))),
    )


def test_an_edge_without_a_value_is_never_reached() -> None:
    assert not reaches(D(100), Edge())
    assert Edge().value == D(100)


def test_an_edge_says_where_the_band_begins() -> None:
    assert (Edge(above=D(75)).value, Edge(at_least=D(60)).value) == (D(75), D(60))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.CRITICAL, (Status.AT_RISK, Edge(above=D(50)))),
        (Status.AT_RISK, (Status.BELOW, Edge(above=D(75)))),
        (Status.BELOW, (Status.ACHIEVED, Edge(at_least=D(100)))),
        (Status.ACHIEVED, None),
        (Status.NO_DATA, None),
    ],
)
def test_the_next_better_band_is_the_one_above(
    status: Status, expected: tuple[Status, Edge] | None
) -> None:
    assert next_better(status, NESDC) == expected


@given(SCORES, profiles())
def test_every_number_has_exactly_one_band(score: D, bands: Bands) -> None:
    reached = [status for status, edge in edges(bands) if reaches(score, edge)]
    found = status_of(score, bands)
    assert found == (reached[0] if reached else Status.CRITICAL)
    assert found is not Status.NO_DATA


@given(SCORES, SCORES, profiles())
def test_a_higher_score_never_has_a_worse_band(one: D, other: D, bands: Bands) -> None:
    order = [Status.CRITICAL, Status.AT_RISK, Status.BELOW, Status.ACHIEVED]
    low, high = sorted((one, other))
    assert order.index(status_of(low, bands)) <= order.index(status_of(high, bands))
