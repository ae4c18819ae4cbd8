"""What is focused on in a year, and which evaluation shows how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from builders import focus, indicator, objective, plan, register, results, sub_plan
from nsstrack.evaluation import evaluate
from nsstrack.filters import Selection, undertaken
from nsstrack.focus import FocusStanding, focus_in, judged_in, years_of_focus
from nsstrack.model.fields import UNREAD, Provenance
from nsstrack.period import Period

if TYPE_CHECKING:
    from nsstrack.model.plans import Focus, Plan


def a_plan(*items: Focus, id_: str = "p") -> Plan:
    return plan(
        id_,
        objective(f"{id_}-own", indicator(f"{id_}-i")),
        sub_plan(f"{id_}-s", objective(f"{id_}-o", indicator(f"{id_}-j")), host="ISOC"),
        sub_plan(f"{id_}-t", indicator(f"{id_}-k"), editions=("original",)),
        focus=items,
    )


def standing(*plans: Plan, period: str = "2566", **scores: Any) -> tuple[FocusStanding, ...]:
    return focus_in(evaluate(register(*plans), results({period: scores}), period))


def one(asked: Focus) -> FocusStanding:
    (found,) = standing(a_plan(asked))
    return found


def test_the_focus_of_the_year_is_in_plan_order() -> None:
    found = standing(
        a_plan(focus("b", agency="ISOC"), focus("later", 2567), focus("a")),
        a_plan(focus("c"), id_="q"),
    )
    assert [(each.focus.text, each.plan.id, each.agency) for each in found] == [
        ("b", "p", "ISOC"),
        ("a", "p", "NSC"),
        ("c", "q", "NSC"),
    ]


def test_a_round_has_the_focus_of_its_year() -> None:
    found = standing(a_plan(focus("a"), focus("later", 2567)), period="2566-6M")
    assert [each.focus.text for each in found] == ["a"]


def test_it_is_about_its_sub_plan_with_the_objectives_of_that() -> None:
    found = one(focus(sub_plan="p-s"))
    assert found.node is found.sub_plan is not None
    assert [each.id for each in found.objectives] == ["p-o"]


def test_without_a_sub_plan_it_is_about_the_whole_plan() -> None:
    found = one(focus())
    assert found.sub_plan is None
    assert found.node is found.plan
    assert [each.id for each in found.objectives] == ["p-own"]


def test_of_a_sub_plan_that_is_not_in_force_nothing_stands() -> None:
    found = one(focus(sub_plan="p-t"))
    assert (found.node, found.objectives) == (None, ())


def test_an_agency_that_could_not_be_read_is_none() -> None:
    assert one(focus(agency=UNREAD)).agency == ""


def test_a_focus_may_be_made_up() -> None:
    assert one(focus(provenance=Provenance.ILLUSTRATIVE)).is_illustrative
    assert not one(focus(provenance=Provenance.OFFICIAL)).is_illustrative


def test_an_agency_has_its_own_and_that_of_its_sub_plans() -> None:
    found = standing(
        a_plan(focus("mine", agency="ISOC"), focus("hosted", sub_plan="p-s"), focus("other"))
    )
    texts = [each.focus.text for each in undertaken(found, Selection(agency="ISOC"))]
    assert texts == ["mine", "hosted"]


def test_the_years_with_a_focus() -> None:
    first = a_plan(focus("a", 2568), focus("b", 2566))
    assert years_of_focus(register(first, a_plan(focus("c", 2568), id_="q"))) == (2566, 2568)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (("2566", "2567-3M", "2567-9M", "2567"), "2567"),
        (("2566", "2567-9M", "2567-3M"), "2567-9M"),
        (("2566", "2568"), None),
    ],
)
def test_a_year_is_judged_by_itself_else_by_its_latest_round(
    known: tuple[str, ...], expected: str | None
) -> None:
    periods = [period for each in known if (period := Period.parse(each))]
    assert judged_in(2567, periods) == (Period.parse(expected) if expected else None)
