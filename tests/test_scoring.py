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
    D,
    goalposts,
    points,
    short,
    within,
)
from nsstrack.model.methods import Direction, Progress, Ratio, Threshold
from nsstrack.scoring import Unscorable, attainment, needs_target, score

VALUES = st.decimals(-1000, 1000, places=3)
ABOVE_0 = st.decimals("0.001", 1000, places=3)
CAPS = st.sampled_from([D(100), D(120), D("105.5")])
DIRECTIONS = st.sampled_from([HIGHER, LOWER])


def attained(method: Any, direction: Direction, a: Any, t: Any = None, b: Any = None) -> str:
    given = [None if value is None else D(value) for value in (t, b)]
    return short(attainment(method, direction, D(a), *given))


@pytest.mark.parametrize(
    ("direction", "a", "t", "expected"),
    [
        (HIGHER, "60", "80", "75"),
        (HIGHER, "80", "80", "100"),
        (HIGHER, "100", "80", "125"),
        (HIGHER, "0", "80", "0"),
        (HIGHER, "1", "3", "33.333333333333"),
        (HIGHER, "2", "3", "66.666666666667"),
        (LOWER, "103", "75", "72.815533980583"),  # 7500/103: 72.8, at risk under `ratio`
        (LOWER, "75", "75", "100"),
        (LOWER, "50", "75", "150"),
        (LOWER, "0", "75", "100"),  # the cap: nothing is better than none
    ],
)
def test_ratio(direction: Direction, a: str, t: str, expected: str) -> None:
    assert attained(RATIO, direction, a, t) == expected


def test_ratio_gives_the_cap_for_none_of_what_should_be_little() -> None:
    assert attained(Ratio(cap=D(150)), LOWER, 0, 75) == "150"
    assert attained(Ratio(cap=D(150)), HIGHER, 0, 75) == "0"


@pytest.mark.parametrize(
    ("a", "t", "b", "expected"),
    [
        ("103", "75", "120", "37.777777777778"),  # 17 of 45 ranks: 37.8, critical
        ("92", "94.4", "103", "127.906976744186"),  # 11 of 8.6: ahead of the line
        ("86", "77.2", "103", "65.891472868217"),  # 17 of 25.8: behind it
        ("120", "75", "120", "0"),
        ("130", "75", "120", "-22.222222222222"),
        ("75", "75", "120", "100"),
        ("60", "75", "120", "133.333333333333"),
        ("-0.5", "1.5", "-2.5", "50"),
        ("0", "-1", "1", "50"),
    ],
)
def test_progress(a: str, t: str, b: str, expected: str) -> None:
    # the direction lies in baseline and target
    assert attained(PROGRESS, LOWER, a, t, b) == attained(PROGRESS, HIGHER, a, t, b) == expected


@pytest.mark.parametrize(
    ("direction", "a", "t", "expected"),
    [
        (HIGHER, "80", "80", "100"),
        (HIGHER, "79.9", "80", "0"),
        (HIGHER, "80.1", "80", "100"),
        (LOWER, "80", "80", "100"),
        (LOWER, "80.1", "80", "0"),
        (LOWER, "79.9", "80", "100"),
        (HIGHER, "-1", "-1", "100"),
    ],
)
def test_threshold(direction: Direction, a: str, t: str, expected: str) -> None:
    assert attained(THRESHOLD, direction, a, t) == expected


@pytest.mark.parametrize("direction", Direction)
def test_threshold_is_met_by_a_third_however_the_third_was_computed(direction: Direction) -> None:
    a, t = D("0." + "3" * 128), D("0." + "3" * 126 + "4")
    assert attainment(THRESHOLD, direction, a, t, None) == D(100)
    assert attainment(THRESHOLD, direction, t, a, None) == D(100)


@pytest.mark.parametrize(
    ("method", "a", "expected"),
    [
        (goalposts(163, 1), "92", "43.827160493827"),  # 71 of 162 ranks
        (goalposts(163, 1), "163", "0"),
        (goalposts(163, 1), "1", "100"),
        (goalposts(20, 85), "79.68", "91.815384615385"),  # 59.68/65
        (goalposts(20, 85), "10", "-15.384615384615"),
        (goalposts(20, 85), "98", "120"),
        (goalposts("-2.5", "2.5"), "0", "50"),
        (goalposts(100, 10_000, log=True), "1000", "50"),  # 1 of 2 powers of ten
        (goalposts(10_000, 1, log=True), "10", "75"),
        (goalposts(1, 8, log=True), "2", "33.333333333333"),
        (goalposts(1, 8, log=True), "16", "133.333333333333"),
        (goalposts(1, 8, log=True), "0.5", "-33.333333333333"),
    ],
)
def test_goalposts(method: Any, a: str, expected: str) -> None:
    assert attained(method, HIGHER, a) == expected


LINES = points((60, 50), (75, 75), (90, 100))
FALLING = points((90, 0), (10, 110), (50, 60))  # in whatever order they are written


@pytest.mark.parametrize(
    ("method", "a", "expected"),
    [
        (LINES, "0", "50"),
        (LINES, "60", "50"),
        (LINES, "66", "60"),  # 50 + 25 * 6/15
        (LINES, "75", "75"),
        (LINES, "76.5", "77.5"),
        (LINES, "90", "100"),
        (LINES, "91", "100"),
        (FALLING, "9", "110"),
        (FALLING, "10", "110"),
        (FALLING, "30", "85"),  # 110 - 50 * 20/40
        (FALLING, "70", "30"),
        (FALLING, "91", "0"),
    ],
)
def test_points(method: Any, a: str, expected: str) -> None:
    assert attained(method, LOWER, a) == expected


@pytest.mark.parametrize(
    ("a", "expected"),
    [
        ("2", "100"),
        ("3", "100"),
        ("4", "100"),
        ("1.5", "83.333333333333"),  # half of a third beyond
        ("-1", "0"),
        ("-2", "0"),
        ("4.3", "90"),
        ("7", "0"),
        ("8", "0"),
    ],
)
def test_within(a: str, expected: str) -> None:
    assert attained(within(2, 4, 3), HIGHER, a) == expected


@pytest.mark.parametrize(
    ("method", "raw", "expected"),
    [
        (RATIO, "125", "100"),
        (RATIO, "-5", "0"),
        (RATIO, "99.999", "99.999"),
        (Ratio(cap=D(120)), "125", "120"),
        (Ratio(cap=D(120)), "119", "119"),
        (Ratio(cap=D("100.0000000000005")), "125", "100"),  # half to even
    ],
)
def test_the_score_is_the_attainment_between_0_and_the_cap(
    method: Ratio, raw: str, expected: str
) -> None:
    assert short(score(method, D(raw))) == expected


@pytest.mark.parametrize(
    ("method", "a", "t", "b"),
    [
        (RATIO, "1", "0", None),
        (RATIO, "1", "-1", None),
        (RATIO, "-0.1", "1", None),
        (RATIO, "1", None, None),
        (PROGRESS, "1", "5", "5"),
        (PROGRESS, "1", "5", None),
        (PROGRESS, "1", None, "5"),
        (THRESHOLD, "1", None, None),
        (goalposts(5, 5), "1", None, None),
        (goalposts(0, 5, log=True), "1", None, None),
        (goalposts(5, 0, log=True), "1", None, None),
        (goalposts(1, 5, log=True), "0", None, None),
        (goalposts(1, 5, log=True), "-1", None, None),
    ],
)
def test_what_a_method_cannot_score_it_refuses(method: Any, a: str, t: str, b: str) -> None:
    with pytest.raises(Unscorable):
        attained(method, HIGHER, a, t, b)


@pytest.mark.parametrize("result", ["0", "1"])
def test_a_falling_ratio_to_a_target_of_0_is_refused_whatever_the_result(result: str) -> None:
    with pytest.raises(Unscorable):
        attained(RATIO, LOWER, result, 0)


def test_why_a_method_refuses_is_said() -> None:
    said = []
    for method, a, t in (
        (RATIO, "1", None),
        (RATIO, "-1", "1"),
        (goalposts(5, 5), "1", None),
        (goalposts(1, 5, log=True), "0", None),
    ):
        with pytest.raises(Unscorable) as refused:
            attained(method, HIGHER, a, t)
        said.append(str(refused.value))
    assert said == [
        "the method needs a target or a baseline",
        "a ratio needs a target above 0 and a result of 0 or more",
        "division by zero",
        "a logarithmic scale needs values above 0",
    ]


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (RATIO, True),
        (PROGRESS, True),
        (THRESHOLD, True),
        (goalposts(0, 1), False),
        (LINES, False),
        (within(2, 4, 3), False),
    ],
)
def test_three_methods_need_a_target(method: Any, expected: bool) -> None:  # noqa: FBT001
    assert needs_target(method) is expected


def test_the_callers_decimal_context_changes_nothing() -> None:
    with localcontext(Context(prec=2)):
        found = attained(goalposts(100, 75_000, log=True), HIGHER, "16886.51113")
    # ln(168.8651113)/ln(750), to 12 decimals
    assert found == attained(goalposts(100, 75_000, log=True), HIGHER, "16886.51113")
    assert found == "77.477998780703"


# Laws


@given(ABOVE_0, ABOVE_0, ABOVE_0, CAPS, DIRECTIONS)
def test_under_ratio_a_better_result_never_lowers_the_score(
    one: D, other: D, t: D, cap: D, direction: Direction
) -> None:
    _never_lower(Ratio(cap=cap), direction, (one, other), t, None)


@given(VALUES, VALUES, VALUES, VALUES, CAPS)
def test_under_progress_a_better_result_never_lowers_the_score(
    one: D, other: D, t: D, b: D, cap: D
) -> None:
    assume(t != b)
    _never_lower(Progress(cap=cap), HIGHER if t > b else LOWER, (one, other), t, b)


@given(VALUES, VALUES, VALUES, DIRECTIONS)
def test_under_threshold_a_better_result_never_lowers_the_score(
    one: D, other: D, t: D, direction: Direction
) -> None:
    _never_lower(Threshold(), direction, (one, other), t, None)


@given(VALUES, VALUES, VALUES, VALUES, CAPS)
def test_between_goalposts_a_better_result_never_lowers_the_score(
    one: D, other: D, worst: D, best: D, cap: D
) -> None:
    assume(worst != best)
    direction = HIGHER if best > worst else LOWER
    _never_lower(goalposts(worst, best, cap=cap), direction, (one, other), None, None)


@given(ABOVE_0, ABOVE_0, ABOVE_0, ABOVE_0, CAPS)
def test_on_logarithms_a_better_result_never_lowers_the_score(
    one: D, other: D, worst: D, best: D, cap: D
) -> None:
    assume(worst != best)
    direction = HIGHER if best > worst else LOWER
    _never_lower(goalposts(worst, best, log=True, cap=cap), direction, (one, other), None, None)


@given(
    VALUES,
    VALUES,
    st.lists(VALUES, min_size=2, max_size=5, unique=True),
    st.lists(st.decimals(0, 120, places=1), min_size=5, max_size=5),
)
def test_on_rising_points_a_better_result_never_lowers_the_score(
    one: D, other: D, xs: list[D], ys: list[D]
) -> None:
    method = points(*zip(sorted(xs), sorted(ys), strict=False), cap=120)
    _never_lower(method, HIGHER, (one, other), None, None)


@given(VALUES, VALUES, VALUES, ABOVE_0, ABOVE_0)
def test_within_a_range_nearer_is_never_worse(
    one: D, other: D, low: D, width: D, tolerance: D
) -> None:
    method = within(low, low + width, tolerance)
    middle = low + width / 2
    near, far = sorted((one, other), key=lambda value: abs(value - middle))
    scores = [attainment(method, HIGHER, value, None, None) for value in (far, near)]
    assert scores[0] <= scores[1]
    assert all(0 <= each <= 100 for each in scores)


def _never_lower(
    method: Any, direction: Direction, results: tuple[D, D], t: D | None, b: D | None
) -> None:
    worse, better = sorted(results, reverse=direction is LOWER)
    low, high = (
        score(method, attainment(method, direction, value, t, b)) for value in (worse, better)
    )
    assert 0 <= low <= high <= method.cap
