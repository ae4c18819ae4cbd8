from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.period import BUDDHIST_ERA, Period, parse_date


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2566", Period(2566)),
        ("2566-12M", Period(2566)),
        ("2566-3M", Period(2566, 3)),
        (" 2566-6m ", Period(2566, 6)),
        ("๒๕๖๖-๙M", Period(2566, 9)),
    ],
)
def test_a_period_is_a_year_or_an_interim_round(text: str, period: Period) -> None:
    assert Period.parse(text) == period


@pytest.mark.parametrize(
    "text",
    ["", "566", "0566", "25666", "2566-1M", "2566-06M", "2566-6", "2566-M", "FY2566", "٢٥٦٦"],
)
def test_anything_else_is_no_period(text: str) -> None:
    assert Period.parse(text) is None


@given(st.integers(1000, 9999), st.sampled_from([3, 6, 9, 12]))
def test_a_period_is_read_as_it_is_written(year: int, months: int) -> None:
    period = Period(year, months)
    assert Period.parse(str(period)) == period


def test_an_interim_round_comes_before_its_whole_year() -> None:
    periods = [Period(2566), Period(2566, 3), Period(2565), Period(2566, 9), Period(2566, 6)]
    assert [str(period) for period in sorted(periods)] == [
        "2565",
        "2566-3M",
        "2566-6M",
        "2566-9M",
        "2566",
    ]
    assert [period.is_whole_year for period in sorted(periods)] == [True, False, False, False, True]


def test_a_fiscal_year_starts_on_1_october_of_the_year_before() -> None:
    assert Period(2566).starts == date(2022, 10, 1)
    assert Period(2566, 6).starts == date(2022, 10, 1)


def test_the_year_before_is_the_same_stretch() -> None:
    assert Period(2566, 6).year_before() == Period(2565, 6)


@given(st.dates(date(1000 - BUDDHIST_ERA, 1, 1), date(9999 - BUDDHIST_ERA, 12, 31)))
def test_dates_are_buddhist_era(day: date) -> None:
    assert parse_date(f"{day.year + BUDDHIST_ERA}-{day:%m-%d}") == day


@pytest.mark.parametrize(
    "text", ["2566-02-29", "2566-13-01", "2566-1-1", "0543-01-01", "15/12/2566", "๒๕๖๖-๐๑-๐๑", ""]
)
def test_what_is_not_a_real_day_is_no_date(text: str) -> None:
    assert parse_date(text) is None
    assert parse_date("2567-02-29") == date(2024, 2, 29)
