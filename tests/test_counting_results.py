from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    PROGRESS,
    RATIO,
    D,
    baseline,
    in_force,
    indicator,
    plan,
    register,
    result,
    results,
    short,
    target,
)
from nsstrack.counting_results import (
    Observation,
    Reason,
    observe,
    reported,
    result_ids,
    unless_before_baseline,
)
from nsstrack.model.results import ResultDefaults
from nsstrack.period import Period
from nsstrack.targets import baseline_that_counts

if TYPE_CHECKING:
    from nsstrack.model.plans import Indicator

YEAR = Period(2566)
HALF = Period(2566, 6)


def seen(judged: Indicator, by_period: Any, period: Period = YEAR, *others: Indicator) -> str:
    """Return the observation in short: "60 of 2565, stale", or the reason."""
    root = plan("p", judged, *others)
    judging = in_force(root, judged.id)
    start = baseline_that_counts(judged, "original")
    found = unless_before_baseline(
        observe(judging, period, register(root), results(by_period)),
        judging.rules.scoring,
        start.year if start is not None else None,
    )
    if isinstance(found, Reason):
        return found
    scored = f" as {short(found.scored)}" if found.scored != found.value else ""
    stale = ", stale" if found.is_stale else ""
    return f"{found.value}{scored} of {found.period}{stale}"


def test_the_result_of_the_period_counts() -> None:
    assert seen(indicator(), {"2565": {"i": 50}, "2566": {"i": 60}}) == "60 of 2566"


def test_an_observation_holds_all_that_was_written() -> None:
    written = result("60.50", note="late")
    root = plan("p", indicator())
    defaults = ResultDefaults(source="report")
    found = observe(
        in_force(root),
        YEAR,
        register(root),
        results({"2566": {"i": written}}, defaults=defaults),
    )
    assert found == Observation(
        value=D("60.50"),
        scored=D("60.5"),
        period=YEAR,
        is_stale=False,
        result=written,
        defaults=defaults,
    )


def test_zero_is_a_result() -> None:
    judged = indicator(carry_forward=1)
    assert seen(judged, {"2565": {"i": 50}, "2566": {"i": 0}}) == "0 of 2566"


def test_nothing_reported_is_not_zero() -> None:
    assert seen(indicator(), {"2566": {"other": 60}}) == "not_reported"
    assert seen(indicator(), {}) == "not_reported"


@pytest.mark.parametrize(
    "missing", ["not_published", "not_collected", "not_comparable", "discontinued"]
)
def test_the_reason_given_in_the_file_is_the_reason(missing: str) -> None:
    assert seen(indicator(), {"2566": {"i": result(missing=missing)}}) == missing


def test_an_entry_that_says_nothing_is_not_a_report() -> None:
    assert seen(indicator(), {"2566": {"i": result(note="?")}}) == "not_reported"


# Under which id


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"old": 1, "older": 2, "i": 3}, "3 of 2566"),
        ({"older": 2, "old": 1}, "1 of 2566"),
        ({"older": 2}, "2 of 2566"),
        ({"oldest": 2}, "not_reported"),
        ({"i": result(missing="not_published"), "old": 1}, "not_published"),
    ],
)
def test_results_under_a_former_id_count(entries: Any, expected: str) -> None:
    assert seen(indicator(formerly=("old", "older")), {"2566": entries}) == expected


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"source": 1}, "1 of 2566"),
        ({"was": 2}, "2 of 2566"),
        ({"source": 1, "was": 2}, "1 of 2566"),
        ({"source": result(missing="not_collected")}, "not_collected"),
    ],
)
def test_a_figure_reported_once_serves_every_plan(entries: Any, expected: str) -> None:
    judged = indicator(results_of="source")
    source = indicator("source", formerly=("was",))
    assert seen(judged, {"2566": entries}, YEAR, source) == expected


def test_sharing_with_an_unknown_indicator_gives_nothing() -> None:
    assert seen(indicator(results_of="nobody"), {"2566": {"nobody": 1}}) == "not_reported"


def test_the_ids_are_asked_in_order() -> None:
    judged = indicator(results_of="source", formerly=("old",))
    root = plan("p", judged, indicator("source", formerly=("was",)))
    assert tuple(result_ids(judged, register(root))) == ("i", "old", "source", "was")
    assert tuple(result_ids(indicator(), register(root))) == ("i",)


def test_what_is_reported_comes_with_the_defaults_of_its_file() -> None:
    defaults = ResultDefaults(source="report")
    of_period = results({"2566": {"i": 60}}, defaults=defaults).of(YEAR)
    root = plan("p", indicator())
    assert reported(indicator(), of_period, register(root)) == (result(60), defaults)
    assert reported(indicator("j"), of_period, register(root)) is None


# Carried forward

OLD = {"2563": {"i": 30}, "2564": {"i": 40}}


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (0, "not_reported"),
        (1, "not_reported"),
        (2, "40 of 2564, stale"),
        (3, "40 of 2564, stale"),
    ],
)
def test_the_newest_result_of_so_many_years_before_stands_in(years: int, expected: str) -> None:
    assert seen(indicator(carry_forward=years), OLD) == expected


def test_an_older_result_stands_in_where_the_newer_years_gave_none() -> None:
    given = {"2563": {"i": 30}, "2565": {"i": result(missing="not_published")}}
    assert seen(indicator(carry_forward=3), given) == "30 of 2563, stale"


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ("not_published", "50 of 2565, stale"),
        ("not_collected", "50 of 2565, stale"),
        ("not_comparable", "not_comparable"),
        ("discontinued", "discontinued"),
    ],
)
def test_nothing_stands_in_for_what_is_not_comparable_or_discontinued(
    missing: str, expected: str
) -> None:
    given = {"2565": {"i": 50}, "2566": {"i": result(missing=missing)}}
    assert seen(indicator(carry_forward=1), given) == expected


def test_results_of_later_years_and_of_rounds_never_stand_in() -> None:
    given = {"2565-6M": {"i": 50}, "2565-9M": {"i": 55}, "2567": {"i": 70}, "2566-6M": {"i": 60}}
    assert seen(indicator(carry_forward=3), given) == "not_reported"


def test_in_a_round_the_year_before_stands_in_and_the_same_year_does_not() -> None:
    given = {"2565": {"i": 50}, "2566": {"i": 60}}
    assert seen(indicator(carry_forward=1), given, HALF) == "50 of 2565, stale"


def test_a_shared_or_former_figure_is_carried_too() -> None:
    judged = indicator(formerly=("old",), carry_forward=1)
    assert seen(judged, {"2565": {"old": 50}}) == "50 of 2565, stale"


@pytest.mark.parametrize(
    ("scoring", "year", "expected"),
    [
        (PROGRESS, 2563, "40 of 2564, stale"),
        (PROGRESS, 2564, "stale_before_baseline"),  # the baseline's own year is no progress
        (PROGRESS, 2565, "stale_before_baseline"),
        (RATIO, 2565, "40 of 2564, stale"),
    ],
)
def test_under_progress_a_stale_result_must_be_later_than_the_baseline(
    scoring: Any, year: int, expected: str
) -> None:
    judged = indicator(
        scoring=scoring,
        carry_forward=3,
        baselines=(baseline(year, 10),),
        targets=(target(2570, 90),),
    )
    assert seen(judged, OLD) == expected


def test_under_progress_without_a_baseline_a_stale_result_stays() -> None:
    judged = indicator(scoring=PROGRESS, carry_forward=2, baselines=())
    assert seen(judged, OLD) == "40 of 2564, stale"


def test_a_result_of_the_period_counts_whatever_the_year_of_the_baseline() -> None:
    judged = indicator(scoring=PROGRESS, baselines=(baseline(2567, 10),))
    assert seen(judged, {"2566": {"i": 60}}) == "60 of 2566"


# Over a full year


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2566", "60 of 2566"),
        ("2566-3M", "60 as 240 of 2566-3M"),
        ("2566-6M", "60 as 120 of 2566-6M"),
        ("2566-9M", "60 as 80 of 2566-9M"),
    ],
)
def test_a_count_over_the_year_is_annualised_in_a_round(period: str, expected: str) -> None:
    asked = Period.parse(period)
    assert asked is not None
    assert seen(indicator(accumulates=True), {period: {"i": 60}}, asked) == expected


def test_what_does_not_accumulate_is_taken_as_it_is() -> None:
    assert seen(indicator(), {"2566-6M": {"i": 60}}, HALF) == "60 of 2566-6M"


def test_a_carried_result_of_a_whole_year_is_not_scaled() -> None:
    judged = indicator(accumulates=True, carry_forward=1)
    assert seen(judged, {"2565": {"i": 60}}, HALF) == "60 of 2565, stale"


def test_a_level_counts_by_its_place() -> None:
    judged = indicator(levels=("no", "half", "yes"), scoring=RATIO, targets=(), baselines=())
    assert seen(judged, {"2566": {"i": "half"}}) == "half as 0.5 of 2566"


def test_reasons_and_the_words_of_the_files_are_the_same() -> None:
    assert [str(reason) for reason in Reason] == [
        "not_reported",
        "no_target",
        "low_coverage",
        "no_indicator",
        "stale_before_baseline",
        "invalid",
        "not_published",
        "not_collected",
        "not_comparable",
        "discontinued",
    ]


@pytest.mark.parametrize(
    ("key", "own", "of_file"),
    [
        ("reported", "2566-12-01", "2566-12-15"),
        ("data_year", 2565, 2566),
        ("source", "survey", "report"),
        ("url", "https://example.org/1", "https://example.org/2"),
    ],
)
def test_what_a_result_does_not_say_its_file_says(key: str, own: Any, of_file: Any) -> None:
    defaults = ResultDefaults(**{key: of_file})

    def observed(**facts: Any) -> Any:
        written = results({"2566": {"i": result(60, **facts)}}, defaults=defaults)
        root = plan("p", indicator())
        return observe(in_force(root), YEAR, register(root), written)

    assert getattr(observed(**{key: own}), key) == own
    assert getattr(observed(), key) == of_file
