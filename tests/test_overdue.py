"""What is overdue is judged by the period asked for, never by a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    PROGRESS,
    amendment,
    baseline,
    indicator,
    objective,
    plan,
    register,
    result,
    results,
    sub_plan,
    target,
)
from nsstrack import evaluate, load
from nsstrack.counting_results import Reason
from nsstrack.filters import Selection, select
from nsstrack.invalidated import Invalidated
from nsstrack.model.plans import Frequency
from nsstrack.overdue import Gap, gaps
from program import DATA

if TYPE_CHECKING:
    from nsstrack.scorecard import Scorecard


def listed(period: str, by_period: Any, *indicators: Any) -> list[str]:
    """Return the gaps of a plan in short."""
    plans, told = register(plan("p", *indicators)), results(by_period)
    return [short(gap) for gap in gaps(evaluate(plans, told, period), plans, told)]


def short(gap: Gap) -> str:
    """Say a gap in short: "i overdue not_reported, last 2564, 2 years, 2564 stands in"."""
    parts = [f"{gap.node.id} {gap.kind} {gap.reason}"]
    parts += [f"last {gap.since}"] if gap.since else []
    parts += [f"{gap.years} years"] if gap.years is not None else []
    parts += [f"{gap.stands_in} stands in"] if gap.stands_in else []
    return ", ".join(parts)


def every_2_years(**more: Any) -> Any:
    return indicator(frequency=Frequency.EVERY_2_YEARS, **more)


def irregular(**more: Any) -> Any:
    return indicator(frequency=Frequency.IRREGULAR, **more)


def test_a_result_of_its_own_is_no_gap() -> None:
    assert listed("2566", {"2566": {"i": 60}}, indicator()) == []


def test_a_yearly_result_is_due_in_every_whole_year() -> None:
    assert listed("2566", {"2565": {"i": 60}}, indicator()) == [
        "i overdue not_reported, last 2565, 1 years"
    ]
    assert listed("2566", {}, indicator()) == ["i overdue not_reported"]


def test_a_result_of_a_round_is_the_last_one_and_no_result_of_the_year() -> None:
    told = {"2565": {"i": 60}, "2566-6M": {"i": 50}}
    assert listed("2566", told, indicator()) == ["i overdue not_reported, last 2566-6M"]


def test_what_the_file_gives_a_reason_for_is_missing_and_keeps_its_note() -> None:
    told = {"2566": {"i": result(missing="not_published", note="wait")}}
    assert listed("2566", told, indicator()) == ["i missing not_published"]
    plans = register(plan("p", indicator()))
    (gap,) = gaps(evaluate(plans, results(told), "2566"), plans, results(told))
    assert gap.note == "wait"
    (gap,) = gaps(evaluate(plans, results({}), "2566"), plans, results({}))
    assert gap.note is None


def test_a_result_that_stands_in_is_a_gap_all_the_same() -> None:
    told = {"2564": {"i": 60}}
    assert listed("2566", told, indicator(carry_forward=2)) == [
        "i overdue not_reported, last 2564, 2 years, 2564 stands in"
    ]


def test_one_that_is_no_newer_than_the_baseline_does_not_stand_in() -> None:
    judged = indicator(scoring=PROGRESS, carry_forward=2, baselines=(baseline(2565, 50),))
    assert listed("2566", {"2565": {"i": 60}}, judged) == [
        "i overdue not_reported, last 2565, 1 years"
    ]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2565", "i not_due not_reported, last 2565, 1 years"),
        ("2564", "i overdue not_reported, last 2564, 2 years"),
    ],
)
def test_of_every_second_year_it_is_due_after_two_years_without(last: str, expected: str) -> None:
    assert listed("2566", {last: {"i": 60}}, every_2_years()) == [expected]


def test_what_is_irregular_is_never_overdue_and_missing_only_without_a_score() -> None:
    told = {"2564": {"i": 60}}
    assert listed("2568", told, irregular()) == ["i missing not_reported, last 2564, 4 years"]
    assert listed("2566", told, irregular(carry_forward=2)) == [
        "i not_due not_reported, last 2564, 2 years, 2564 stands in"
    ]


def test_a_round_asks_only_for_what_the_years_before_lack_too() -> None:
    assert listed("2567-6M", {"2566": {"i": 60}}, indicator()) == [
        "i not_in_round not_reported, last 2566, 0 years"
    ]
    assert listed("2567-6M", {"2565": {"i": 60}}, indicator()) == [
        "i overdue not_reported, last 2565, 1 years"
    ]
    assert listed("2567-6M", {"2565": {"i": 60}}, every_2_years()) == [
        "i not_in_round not_reported, last 2565, 1 years"
    ]
    assert listed("2567-6M", {"2564": {"i": 60}}, every_2_years()) == [
        "i overdue not_reported, last 2564, 2 years"
    ]


def test_a_year_in_which_it_was_not_in_force_owes_nothing() -> None:
    new = indicator(editions=("amended",))
    assert listed("2566-6M", {}, new) == ["i not_in_round not_reported"]
    assert listed("2566", {}, new) == ["i overdue not_reported"]
    biennial = every_2_years(editions=("amended",))
    assert listed("2566", {}, biennial) == ["i not_due not_reported"]
    assert listed("2567", {}, biennial) == ["i overdue not_reported"]


def test_what_shares_a_result_owes_it_with_the_other_and_the_others_host_reports_it() -> None:
    shared = every_2_years(id_="i")
    sharer = every_2_years(id_="j", results_of="i", editions=("amended",))
    plans = register(
        plan("p", sub_plan("s", shared, host="MOD"), sub_plan("t", sharer, host="NSC"))
    )
    told = results({"2563": {"i": 60}})
    found = gaps(evaluate(plans, told, "2566"), plans, told)
    assert [(gap.kind, gap.node.host, gap.reporter) for gap in found] == [
        ("overdue", "MOD", "MOD"),
        ("overdue", "NSC", "MOD"),
    ]


def reporter_of(judged: Any, sharer: Any, period: str = "2566", **more: Any) -> str:
    """Return who reports for `sharer` where only its own sub-plan is shown."""
    first = sub_plan("s", objective("o", judged), **{"host": "MOD"} | more)
    plans = register(plan("p", first, sub_plan("t", sharer, host="MFA")))
    card = select(evaluate(plans, results({}), period), Selection(agency="MFA"))
    (gap,) = gaps(card, plans, results({}))
    assert (gap.node.id, gap.node.host) == ("j", "MFA")
    return gap.reporter


def test_the_host_of_a_shared_result_is_known_where_it_is_not_shown() -> None:
    sharer = indicator("j", results_of="i")
    assert reporter_of(indicator("i"), sharer) == "MOD"
    assert reporter_of(indicator("i", host="ISOC"), sharer) == "ISOC"
    amended = {"amended": amendment(host="NSC")}
    assert reporter_of(indicator("i"), sharer, by_edition=amended) == "NSC"
    assert reporter_of(indicator("i"), sharer, "2565", by_edition=amended) == "MOD"


def test_what_shares_with_one_that_is_not_in_force_is_reported_by_its_own_host() -> None:
    sharer = indicator("j", results_of="i")
    assert reporter_of(indicator("i", editions=("original",)), sharer) == "MFA"
    assert reporter_of(indicator("i"), indicator("j", results_of="unknown")) == "MFA"


def test_what_an_error_touches_is_no_gap() -> None:
    plans = register(plan("p", indicator()))
    touched = Invalidated(nodes=frozenset(("i",)))
    card = evaluate(plans, results({}), "2566", None, touched)
    assert card.plans[0].children[0].reason is Reason.INVALID
    assert gaps(card, plans, results({})) == ()


def test_without_a_target_a_result_may_be_missing_all_the_same() -> None:
    judged = indicator(targets=(target(2561, 100),))
    assert listed("2566", {"2565": {"i": 60}}, judged) == [
        "i overdue not_reported, last 2565, 1 years"
    ]
    assert listed("2566", {"2566": {"i": 60}}, judged) == []


def test_the_gaps_of_the_shipped_data() -> None:
    data = load(DATA)

    def shipped(period: str) -> list[str]:
        card: Scorecard = evaluate(data.plans, data.results, period)
        return [short(gap) for gap in gaps(card, data.plans, data.results)]

    assert shipped("2561") == []
    assert shipped("2562") == [
        "010201-gci not_due not_reported, last 2561, 1 years, 2561 stands in",
        "010201-tip missing not_collected, last 2561, 1 years, 2561 stands in",
        "010402-sdg17 overdue not_reported, last 2561, 1 years",
    ]
    assert shipped("2565") == [
        "010201-gci overdue not_reported, last 2563, 2 years, 2563 stands in"
    ]
    assert shipped("2566") == [
        "010201-gci missing not_published, last 2563, 3 years",
        "010301-int missing not_published, last 2565, 1 years",
        "NSPP-10-gci missing not_published, last 2563, 3 years",
        "NSPP-15-int missing not_published, last 2565, 1 years",
    ]
    assert shipped("2567") == []
