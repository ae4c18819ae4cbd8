"""Every score and band on a grid of one-decimal values, computed again with fractions.

The grid has more than 800,000 cases; together they say that nothing is ever rounded on the way to
a score but by the one rule: to 12 decimals, half even.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest

from builders import (
    HIGHER,
    LOWER,
    NESDC,
    OFFICE,
    PROGRESS,
    RATIO,
    THRESHOLD,
    baseline,
    goalposts,
    indicator,
    points,
    target,
    within,
)
from nsstrack.bands import status_of
from nsstrack.model.methods import Bands, Direction, Ratio, Scoring
from nsstrack.scoring import attainment, score
from nsstrack.targets import target_in_force

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Case = tuple[Scoring, Direction, Decimal, Decimal | None, Decimal | None, Fraction]
"""Method, direction, result, target, baseline, and the attainment as an exact fraction."""

TRILLION = 10**12
HUNDRED = 100 * TRILLION
SEVENTY_FIVE = 75 * TRILLION
FIFTY = 50 * TRILLION
LINES = (
    ((60, 50), (75, 75), (90, 100)),
    ((0, 100), (10, 75), (40, 50), (100, 0)),
    ((-5, 0), (5, 110)),
    ((1, 50), (2, 50), (9, 120)),
)


def tenths(first: int, last: int, step: int = 1) -> list[tuple[Decimal, Fraction]]:
    """Return the values from `first` tenths to `last` tenths, as they are read and exactly."""
    return [(Decimal(n).scaleb(-1), Fraction(n, 10)) for n in range(first, last + 1, step)]


def ratio() -> Iterator[Case]:
    capped = Ratio(cap=Decimal(120))
    for (a, x), (t, y) in product(tenths(0, 400), tenths(1, 250)):
        yield RATIO, HIGHER, a, t, None, 100 * x / y
        yield capped, LOWER, a, t, None, 100 * y / x if x else Fraction(120)


def progress() -> Iterator[Case]:
    values = tenths(-25, 25)
    for (b, z), (t, y), (a, x) in product(values, values, tenths(-50, 50)):
        if t != b:
            direction = HIGHER if t > b else LOWER
            yield PROGRESS, direction, a, t, b, 100 * (x - z) / (y - z)


def linear() -> Iterator[Case]:
    """Six years from 2560 to 2566: thirds and sixths, which no decimal holds."""
    results = tenths(-5, 45, 2)
    for (b, z), (t, y) in product(tenths(1, 41), tenths(2, 42, 2)):
        if t == b:
            continue
        direction = HIGHER if t > b else LOWER
        judged = indicator(baselines=(baseline(2560, b),), targets=(target(2566, t),))
        for year in range(2561, 2567):
            point = target_in_force(judged, "original", year)
            assert point is not None
            line = z + (y - z) * Fraction(year - 2560, 6)
            for a, x in results:
                yield PROGRESS, direction, a, point.value, b, 100 * (x - z) / (line - z)
                met = x >= line if direction is HIGHER else x <= line
                yield THRESHOLD, direction, a, point.value, b, Fraction(100 * met)


def between_goalposts() -> Iterator[Case]:
    for (worst, w), (best, v) in product(tenths(-20, 20, 2), tenths(-21, 21, 2)):
        method = goalposts(worst, best)
        for a, x in tenths(-30, 30):
            yield method, HIGHER, a, None, None, 100 * (x - w) / (v - w)


def on_lines() -> Iterator[Case]:
    for given in LINES:
        method = points(*given, cap=110)
        for a, x in tenths(-200, 1200):
            yield method, HIGHER, a, None, None, line(given, x)


def line(given: tuple[tuple[int, int], ...], x: Fraction) -> Fraction:
    if x <= given[0][0]:
        return Fraction(given[0][1])
    for (x0, y0), (x1, y1) in pairwise(given):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return Fraction(given[-1][1])


def in_range() -> Iterator[Case]:
    for (low, p), (width, q), (tolerance, r) in product(
        tenths(-10, 10, 2), tenths(0, 10, 2), tenths(1, 31, 3)
    ):
        method = within(low, low + width, tolerance)
        for a, x in tenths(-50, 50):
            beyond = max(p - x, x - p - q, Fraction(0))
            yield method, HIGHER, a, None, None, 100 - 100 * beyond / r


GRIDS: tuple[tuple[Callable[[], Iterator[Case]], int], ...] = (
    (ratio, 200_500),
    (progress, 257_550),
    (linear, 262_392),
    (between_goalposts, 28_182),
    (on_lines, 5_604),
    (in_range, 73_326),
)


@pytest.mark.parametrize(
    ("cases", "count"), GRIDS, ids=lambda value: getattr(value, "__name__", "")
)
def test_no_score_and_no_band_differs_from_exact_fractions(
    cases: Callable[[], Iterator[Case]], count: int
) -> None:
    seen, wrong = 0, []
    for method, direction, a, t, b, exact in cases():
        seen += 1
        found = score(method, attainment(method, direction, a, t, b))
        wanted = round(min(max(exact, Fraction(0)), Fraction(method.cap)) * TRILLION)
        if (
            found * TRILLION != wanted
            or status_of(found, NESDC) != nesdc(wanted)
            or status_of(found, OFFICE) != office(wanted)
        ):
            wrong.append((method, direction, a, t, b, found, exact))
    assert wrong == []
    assert seen == count


def test_the_grid_has_more_than_800_000_cases() -> None:
    assert sum(count for _, count in GRIDS) > 800_000


EDGES = range(-1000, 12_001)


@pytest.mark.parametrize("bands", [NESDC, OFFICE], ids=["nesdc", "office"])
def test_no_band_differs_on_a_hundredth_or_a_hair_beside_it(bands: Bands) -> None:
    expected = nesdc if bands is NESDC else office
    wrong = []
    for hundredths in EDGES:
        for hair in (-1, 0, 1):
            scaled = hundredths * 10**10 + hair
            if status_of(Decimal(scaled).scaleb(-12), bands) != expected(scaled):
                wrong.append(scaled)
    assert wrong == []


def nesdc(trillionths: int) -> str:
    if trillionths >= HUNDRED:
        return "achieved"
    if trillionths > SEVENTY_FIVE:
        return "below"
    return "at_risk" if trillionths > FIFTY else "critical"


def office(trillionths: int) -> str:
    if trillionths >= HUNDRED:
        return "achieved"
    if trillionths >= SEVENTY_FIVE:
        return "below"
    return "at_risk" if trillionths >= FIFTY else "critical"
