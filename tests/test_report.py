"""What a report is made of: which years, and of a briefing what an agency hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import (
    indicator,
    objective,
    phase,
    plan,
    project,
    register,
    results,
    sub_plan,
)
from nsstrack.changes import Evaluation
from nsstrack.filters import Selection
from nsstrack.period import Period
from nsstrack.report import Report, report_on

if TYPE_CHECKING:
    from nsstrack.model.plans import Plan
    from nsstrack.scorecard import Scorecard

PHASES = (phase("0", 2556, 2560), phase("1", 2561, 2565), phase("2", 2566, 2570))


def _report(each: Plan, *periods: str, asked: str = "2567", **wanted: Any) -> Report:
    told = results({period: {"i": 60, "j": 40, "k": 50} for period in periods})
    now = Evaluation.of(register(each), told, asked)
    return report_on(now, told.periods, Selection(**wanted))


def _ids(card: Scorecard) -> list[str]:
    return [node.id for node in card.walk()]


def test_the_years_of_trends_are_evaluated_and_the_year_before_compared() -> None:
    one = plan("p", sub_plan("s", indicator("i")), phases=PHASES)
    found = _report(one, "2559", "2561", "2566", "2567", "2566-6M")
    assert [str(card.period) for card in found.earlier] == ["2561", "2566"]
    assert found.changes is not None
    assert found.changes.old.card is found.earlier[-1]
    assert found.period == Period(2567)


def test_a_round_is_compared_with_the_round_of_the_year_before() -> None:
    one = plan("p", sub_plan("s", indicator("i")), phases=PHASES)
    found = _report(one, "2566", "2566-6M", "2567-6M", asked="2567-6M")
    assert [str(card.period) for card in found.earlier] == ["2566"]
    assert found.changes is not None
    assert str(found.changes.old.card.period) == "2566-6M"
    alone = _report(one, "2566", "2567-6M", asked="2567-6M")
    assert alone.changes is None


def test_a_briefing_has_what_an_agency_hosts_and_the_way_there() -> None:
    one = plan(
        "p",
        objective("o", indicator("k", host="MFA")),
        sub_plan("s", objective("a", indicator("i")), host="MOD", partners=("MFA",)),
        sub_plan("t", objective("b", indicator("j", host="MOD"), indicator("l")), host="MFA"),
        lead="MFA",
        phases=PHASES,
    )
    assert _ids(_report(one, "2567", agency="MOD").shown) == ["p", "s", "a", "i", "t", "b", "j"]
    assert _ids(_report(one, "2567", agency="MFA").shown) == ["p", "o", "k", "t", "b", "j", "l"]
    assert _ids(_report(one, "2567", agency="NSC").shown) == []
    assert _report(one, "2567", agency="MOD").is_briefing
    assert not _report(one, "2567").is_briefing


def test_a_briefing_asks_nobody_for_what_others_report() -> None:
    one = plan(
        "p",
        sub_plan("s", indicator("i"), indicator("k", host="MFA"), host="MOD"),
        sub_plan("t", indicator("l", host="MOD"), indicator("m"), host="MFA"),
        phases=PHASES,
    )
    for agency, asked, missing in (("MOD", ["i", "l"], ["l"]), ("MFA", ["m", "k"], ["m"])):
        found = _report(one, "2566", "2567", agency=agency)
        assert sorted(question.node.id for question in found.questions) == sorted(asked)
        assert [gap.node.id for gap in found.gaps] == missing


def test_projects_and_obstacles_are_those_of_the_agency_or_of_its_sub_plans() -> None:
    one = plan(
        "p",
        sub_plan("s", objective("a", indicator("i")), host="MOD"),
        sub_plan("t", objective("b", indicator("j")), host="MFA"),
        phases=PHASES,
        projects=(project("P", sub_plan="s"), project("Q", sub_plan="t", agency="MOD")),
    )
    found = _report(one, "2567", agency="MOD")
    assert [each.project.id for each in found.projects] == ["P", "Q"]
    assert [each.objective.id for each in found.unserved] == []
    other = _report(one, "2567", agency="MFA")
    assert [each.project.id for each in other.projects] == ["Q"]
    assert [each.objective.id for each in other.unserved] == ["b"]
    assert found.obstacles == ()


def test_trends_gaps_and_questions_are_of_what_is_shown() -> None:
    one = plan("p", sub_plan("s", indicator("i"), indicator("l")), phases=PHASES)
    found = _report(one, "2566", "2567")
    (first, second) = found.indicators()
    assert [moment.period.year for moment in found.trend(first).moments] == [2566, 2567]
    assert [gap.node for gap in found.gaps] == [second]
    assert [question.node.id for question in found.questions] == ["i", "l"]
