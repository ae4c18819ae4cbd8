"""What stood in the way: in plan order, with the sub-plan that it hinders and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import (
    edition,
    indicator,
    obstacle,
    phase,
    plan,
    register,
    results_file,
    sub_plan,
)
from nsstrack.evaluation import evaluate
from nsstrack.filters import Selection, undertaken
from nsstrack.model.fields import UNREAD, Provenance
from nsstrack.obstacles import ObstacleStanding, obstacles_in
from nsstrack.period import Period
from nsstrack.register import PeriodResults, Results

if TYPE_CHECKING:
    from nsstrack.model.results import Obstacle

PLANS = register(
    plan(
        "p",
        sub_plan("s", indicator("i"), host="ISOC"),
        sub_plan("t", indicator("j"), editions=("original",)),
    ),
    plan("q", sub_plan("u", indicator("k"), host="MOD")),
    plan(
        "later",
        sub_plan("v", indicator("l")),
        editions=(edition("e", 2567),),
        phases=(phase("1", 2567, 2570),),
    ),
)


def standing(*reported: Obstacle) -> tuple[ObstacleStanding, ...]:
    """Return what is reported in two files, an obstacle after the other in either of them."""
    files = [
        results_file("2566", {}, obstacles=reported[0::2]),
        results_file("2566", {}, obstacles=reported[1::2]),
    ]
    given = Results(periods={Period(2566): PeriodResults(files=tuple(files))})
    return obstacles_in(PLANS, given, evaluate(PLANS, given, "2566"))


def test_they_are_in_plan_order_and_those_of_no_sub_plan_last() -> None:
    found = standing(
        obstacle("general"),
        obstacle("of u", sub_plan="u"),
        obstacle("first of s", sub_plan="s"),
        obstacle("second of s", sub_plan="s"),
    )
    assert [
        (each.obstacle.text, each.plan and each.plan.id, each.sub_plan and each.sub_plan.id)
        for each in found
    ] == [
        ("first of s", "p", "s"),
        ("second of s", "p", "s"),
        ("of u", "q", "u"),
        ("general", None, None),
    ]


def test_what_is_not_in_force_is_not_there() -> None:
    of_t, of_v, unknown = standing(
        obstacle(sub_plan="t"), obstacle(sub_plan="v"), obstacle(sub_plan="x")
    )
    assert (of_t.plan and of_t.plan.id, of_t.sub_plan) == ("p", None)
    assert (of_v.plan, of_v.sub_plan) == (None, None)
    assert (unknown.plan, unknown.sub_plan) == (None, None)


def test_it_is_its_agencys_else_the_hosts() -> None:
    def agency(one: Obstacle) -> str:
        (found,) = standing(one)
        return found.agency

    assert agency(obstacle(sub_plan="s", agency="NSC")) == "NSC"
    assert agency(obstacle(sub_plan="s")) == "ISOC"
    assert agency(obstacle(sub_plan="s", agency=UNREAD)) == "ISOC"
    assert agency(obstacle()) == ""


def test_an_agency_has_its_own_and_those_of_its_sub_plans() -> None:
    found = standing(
        obstacle("hosted", sub_plan="s", agency="NSC"),
        obstacle("mine", agency="ISOC"),
        obstacle("other", sub_plan="u"),
    )
    texts = [each.obstacle.text for each in undertaken(found, Selection(agency="ISOC"))]
    assert texts == ["hosted", "mine"]
    of_p = undertaken(found, Selection(plan="p"))
    assert [each.obstacle.text for each in of_p] == ["hosted"]


def test_an_obstacle_may_be_made_up() -> None:
    made_up, real = standing(
        obstacle(provenance=Provenance.ILLUSTRATIVE), obstacle(provenance=Provenance.PUBLISHED)
    )
    assert (made_up.is_illustrative, real.is_illustrative) == (True, False)
