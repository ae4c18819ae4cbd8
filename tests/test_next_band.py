from __future__ import annotations

from decimal import Context, localcontext
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import (
    HIGHER,
    LOWER,
    PROGRESS,
    RATIO,
    THRESHOLD,
    TIERS,
    D,
    bands,
    baseline,
    card,
    goalposts,
    indicator,
    node,
    objective,
    plan,
    points,
    rollup,
    short,
    target,
    within,
)
from nsstrack.model.methods import Direction, Ratio
from nsstrack.model.status import Status
from nsstrack.next_band import NextBand, decimals

BETTER = [Status.CRITICAL, Status.AT_RISK, Status.BELOW, Status.ACHIEVED]


def told(period: str = "2566", *, now: Any, **judged: Any) -> str:
    """Return what the next band of an indicator needs: "below +12.5: 75"."""
    root = plan("p", indicator(**judged))
    band = node(card(root, {period: {"i": now}}, period), "i").next_band
    if band is None:
        return "nothing"
    return f"{band.status} +{short(band.points)}: {band.result}"


def line(first: Any, last: Any, **more: Any) -> dict[str, Any]:
    """From `first` in 2561 to `last` in 2566, so that 2566 is judged by `last`."""
    return {"baselines": (baseline(2561, first),), "targets": (target(2566, last),), **more}


@pytest.mark.parametrize(
    ("now", "judged", "expected"),
    [
        # 75 or less; now 92: 7500/92 = 81.5
        ("92", line(0, 75, direction=LOWER), "achieved +18.478260869565: 75"),
        ("40", line(0, 80), "at_risk +0: 41"),  # 50 is critical, more than 50 is not
        ("20", line(0, 80), "at_risk +25: 41"),
        ("60", line(0, 80), "below +0: 61"),
        ("60", line(0, 80, bands="office"), "achieved +25: 80"),
        ("59", line(0, 80, bands="office"), "below +1.25: 60"),
        ("80", line(0, 80), "nothing"),
        ("79.9", line(0, 80), "achieved +0.125: 80.0"),
        ("3.7", line(0, 7), "below +22.142857142857: 5.3"),  # 75 % of 7 is 5.25
        ("4", line(0, "7.55"), "below +22.019867549669: 5.67"),  # as finely as the target
        ("151", line(0, 75, direction=LOWER), "at_risk +0.331125827815: 149"),  # 150 is 50 %
    ],
)
def test_under_ratio(now: str, judged: dict[str, Any], expected: str) -> None:
    assert told(now=now, **judged) == expected


@pytest.mark.parametrize(
    ("now", "judged", "expected"),
    [
        # 17 of 45 ranks; half of them is 97.5, so 97
        ("103", line(120, 75, direction=LOWER), "at_risk +12.222222222222: 97"),
        ("103.0", line(120, 75, direction=LOWER), "at_risk +12.222222222222: 97.4"),
        ("130", line(120, 75, direction=LOWER), "at_risk +50: 97"),
        ("80", line(120, 75, direction=LOWER), "achieved +11.111111111111: 75"),
        ("-2.5", line("-2.5", "1.5"), "at_risk +50: -0.4"),
        ("-2.50", line("-2.5", "1.5"), "at_risk +50: -0.49"),
    ],
)
def test_under_progress(now: str, judged: dict[str, Any], expected: str) -> None:
    assert told(now=now, scoring=PROGRESS, **judged) == expected


@pytest.mark.parametrize(
    ("now", "judged", "expected"),
    [
        ("79", line(0, 80), "at_risk +50: 80"),
        ("81", line(0, 80, direction=LOWER), "at_risk +50: 80"),
        ("80", line(0, 80), "nothing"),
    ],
)
def test_under_threshold(now: str, judged: dict[str, Any], expected: str) -> None:
    assert told(now=now, scoring=THRESHOLD, **judged) == expected


@pytest.mark.parametrize(
    ("now", "scoring", "expected"),
    [
        # 163 - 162/2 = 82 is 50 %
        ("92", goalposts(163, 1), "at_risk +6.172839506173: 81"),
        ("30", goalposts(163, 1), "achieved +17.901234567901: 1"),
        ("0", goalposts(0, 1), "at_risk +50: 1"),  # as coarsely as it was reported
        ("0.0", goalposts(0, 1), "at_risk +50: 0.6"),
        ("500", goalposts(100, 10_000, log=True), "at_risk +15.051499783199: 1001"),
        ("2000", goalposts(100, 10_000, log=True), "below +9.948500216801: 3163"),  # 10^3.5
        ("9000", goalposts(100, 10_000, log=True), "achieved +2.287874528034: 10000"),
        ("5", goalposts(1, 100, log=True), "at_risk +15.051499783199: 11"),
    ],
)
def test_between_goalposts(now: str, scoring: Any, expected: str) -> None:
    assert told(now=now, scoring=scoring) == expected


@pytest.mark.parametrize(
    ("now", "scoring", "expected"),
    [
        ("50", points((60, 40), (75, 75), (90, 100)), "at_risk +10: 65"),  # 64.28…
        ("70", points((60, 40), (75, 75), (90, 100)), "below +11.666666666667: 76"),
        # a level stretch: 75 is reached at 75 and passed only after 80
        ("70", points((60, 50), (75, 75), (80, 75), (90, 100)), "below +8.333333333333: 81"),
        ("8", points((0, 0), (5, 100), (10, 0)), "at_risk +10: 7"),  # a hill has two sides
        ("2", points((0, 0), (5, 100), (10, 0)), "at_risk +10: 3"),
        ("95", points((60, 40), (90, 90)), "achieved +10: None"),  # more than it can give
        ("50", points((90, 0), (10, 80)), "at_risk +10: 39"),
    ],
)
def test_on_points(now: str, scoring: Any, expected: str) -> None:
    assert told(now=now, scoring=scoring) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("5", "below +8.333333333333: 4"),  # 66.7 %: 4.75 would be 75 %, 4 is 100 %
        ("5.0", "below +8.333333333333: 4.7"),
        ("1", "below +8.333333333333: 2"),
        ("4.1", "achieved +3.333333333333: 4.0"),
        ("1.9", "achieved +3.333333333333: 2.0"),
        ("-9", "at_risk +50: 1"),
    ],
)
def test_within_a_range(now: str, expected: str) -> None:
    assert told(now=now, scoring=within(2, 4, 3)) == expected


def test_where_no_reported_value_fits_it_is_told_more_finely() -> None:
    # only 2.5 to 2.7 is green, and the result was reported without decimals
    assert told(now="5", scoring=within("2.5", "2.7", "0.1")) == "at_risk +50: 2.7"


@pytest.mark.parametrize(
    ("now", "judged", "expected"),
    [
        ("Tier 3", {}, "at_risk +50: Tier 2"),  # one third is less than half of a whole
        ("Tier 2", {}, "below +8.333333333333: Tier 1"),
        ("Tier 1", {}, "nothing"),
        ("Tier 3", {"scoring": THRESHOLD, **line("Tier 3", "Tier 2")}, "at_risk +50: Tier 2"),
        ("Tier 2 Watch List", {"bands": "lenient"}, "below +26.666666666667: Tier 2"),
    ],
)
def test_with_levels(now: str, judged: dict[str, Any], expected: str) -> None:
    given = {"levels": TIERS, **line("Tier 3", "Tier 1"), **judged}
    assert told(now=now, **given) == expected


def test_no_level_reaches_more_than_the_best() -> None:
    capped = points((0, 0), (1, 90))
    assert told(now="no", levels=("no", "yes"), scoring=capped, targets=(), baselines=()) == (
        "at_risk +50: yes"
    )
    assert told(now="yes", levels=("no", "yes"), scoring=capped, targets=(), baselines=()) == (
        "achieved +10: None"
    )


@pytest.mark.parametrize(
    ("period", "now", "expected"),
    [
        ("2566", "50", "at_risk +0: 51"),
        ("2566-6M", "20", "at_risk +10: 26"),  # 40 a year; 25 in six months are 50 a year
        ("2566-3M", "12", "at_risk +2: 13"),  # 48 a year; 13 are 52
        ("2566-9M", "37", "at_risk +0.666666666667: 38"),  # 49.3 a year; 37.5 are 50
    ],
)
def test_a_count_is_told_over_the_months_of_the_round(period: str, now: str, expected: str) -> None:
    assert told(period, now=now, accumulates=True) == expected


def test_a_carried_count_is_told_over_its_whole_year() -> None:
    root = plan("p", indicator(accumulates=True, carry_forward=1))
    found = node(card(root, {"2565": {"i": 40}}, "2566-6M"), "i").next_band
    assert found == NextBand(
        status=Status.AT_RISK, points=D(10), result=D(51), reached=Status.AT_RISK
    )


def test_a_line_of_thirds_is_not_told_in_thirds() -> None:
    start, goal = baseline(2565, 0), target(2568, 100)
    # a third of 100; 75 % of it is exactly 25, which is at risk
    assert told(now="20", scoring=PROGRESS, baselines=(start,), targets=(goal,)) == "below +15: 26"


def test_where_there_is_no_result_between_the_one_that_brings_more_is_told() -> None:
    tiers = ("Tier 3", "Tier 2", "Tier 1")
    root = plan(
        "p",
        indicator(
            levels=tiers,
            scoring=THRESHOLD,
            baselines=(baseline(2560, "Tier 1"),),
            targets=(target(2570, "Tier 1"),),
        ),
    )
    found = node(card(root, {"2566": {"i": "Tier 2"}}), "i").next_band
    assert found == NextBand(
        status=Status.AT_RISK, points=D(50), result="Tier 1", reached=Status.ACHIEVED
    )


def test_a_band_above_the_cap_is_out_of_reach() -> None:
    root = plan("p", indicator(bands="high"))
    found = node(card(root, {"2566": {"i": 60}}, profiles={"high": bands(10**9, 75, 50)}), "i")
    assert found.next_band == NextBand(
        status=Status.BELOW, points=D(15), result=D(76), reached=Status.BELOW
    )
    met = node(card(root, {"2566": {"i": 100}}, profiles={"high": bands(10**9, 75, 50)}), "i")
    assert met.next_band == NextBand(status=Status.ACHIEVED, points=D(10**9 - 100))


def test_above_nothing_anything_is_more() -> None:
    root = plan("p", indicator(bands="zero"))
    found = card(root, {"2566": {"i": 0}}, profiles={"zero": bands(100, 75, 0)})
    assert node(found, "i").next_band == NextBand(
        status=Status.AT_RISK, points=D(0), result=D(1), reached=Status.AT_RISK
    )


def test_a_score_of_0_under_a_falling_ratio_has_no_way_back() -> None:
    # the ratio falls towards 0 without reaching it; rounded to 12 decimals it is 0
    root = plan("p", indicator(bands="zero", **line(0, "0.000001", direction=LOWER)))
    found = card(root, {"2566": {"i": 10**12}}, profiles={"zero": bands(100, 75, 0)})
    assert node(found, "i").next_band == NextBand(status=Status.AT_RISK, points=D(0), result=None)


def test_more_than_the_cap_cannot_be_reached() -> None:
    root = plan("p", indicator(bands="high"))
    found = card(root, {"2566": {"i": 90}}, profiles={"high": bands(110, 75, 50)})
    assert node(found, "i").next_band == NextBand(status=Status.ACHIEVED, points=D(20), result=None)


def test_a_node_is_told_its_points_alone() -> None:
    root = plan("p", objective("o", indicator("a"), indicator("b")))
    found = card(root, {"2566": {"a": 40, "b": 70}})
    assert node(found, "o").next_band == NextBand(status=Status.BELOW, points=D(20))


def test_a_node_without_data_is_told_nothing() -> None:
    found = card(plan("p", objective("o", indicator())), {})
    assert [each.next_band for each in found.walk()] == [None, None, None]


def test_under_two_lowest_the_points_may_be_there_already() -> None:
    # green from 90: the mean of 85 and 97 is, but both must be
    root = plan("p", indicator("a"), indicator("b"), rollup=rollup("two_lowest"), bands="lenient")
    found = node(card(root, {"2566": {"a": 85, "b": 97}}), "p")
    assert (found.status, found.next_band) == (
        Status.BELOW,
        NextBand(status=Status.ACHIEVED, points=D(0)),
    )


def test_the_callers_decimal_context_changes_nothing() -> None:
    given: dict[str, Any] = {
        "now": "123456.789",
        "scoring": goalposts(100, 750_000, log=True),
        "bands": "office",
    }
    usual = told(**given)
    with localcontext(Context(prec=3)):
        assert told(**given) == usual
    # 100 ln(1234.56789)/ln(7500) = 79.77…
    assert usual == "achieved +20.220229641908: 750000.000"


@pytest.mark.parametrize(
    ("value", "expected"), [(D("12"), 0), (D("1.50"), 2), (D("1E+3"), 0), ("Tier 1", 0)]
)
def test_decimals_are_counted_as_written(value: Any, expected: int) -> None:
    assert decimals(value) == expected


# Laws

TENTHS = st.decimals("0.1", 200, places=1)


@given(
    TENTHS, TENTHS, TENTHS, st.sampled_from([HIGHER, LOWER]), st.sampled_from(["nesdc", "office"])
)
def test_the_result_told_reaches_the_band_and_the_one_before_it_does_not(
    now: D, first: D, last: D, direction: Direction, bands: str
) -> None:
    assume(first != last)
    way = HIGHER if last > first else LOWER
    for scoring, direction_ in (
        (RATIO, direction),
        (Ratio(cap=D(120)), direction),
        (PROGRESS, way),
        (THRESHOLD, direction),
        (goalposts(first, last), way),
        (goalposts(first, last, log=True), way),
        (within(min(first, last), max(first, last), 30), direction),
    ):
        given_ = line(first, last, direction=direction_, bands=bands, scoring=scoring)
        root = plan("p", indicator(**given_))
        found = node(card(root, {"2566": {"i": now}}), "i")
        band = found.next_band
        if band is None:
            assert found.status is Status.ACHIEVED
            continue
        if band.result is None:
            assert scoring.method == "threshold"
            continue
        assert isinstance(band.result, D)
        step = D("0.1") if band.result > now else D("-0.1")
        reached = node(card(root, {"2566": {"i": band.result}}), "i").status
        short_of_it = node(card(root, {"2566": {"i": band.result - step}}), "i").status
        order = [BETTER.index(each) for each in (short_of_it, band.status, reached)]
        assert order[0] < order[1] <= order[2]
