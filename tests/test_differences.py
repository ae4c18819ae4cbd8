"""What an edit does: the periods that move, those that do not, and the findings it brings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from builders import indicator, plan, register, results
from nsstrack.changes import ResultChange
from nsstrack.differences import Version, difference
from nsstrack.invalidated import NOTHING
from nsstrack.location import Location
from nsstrack.period import Period
from nsstrack.problem import Code, Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.register import Plans

Y2565, Y2566, ROUND = Period(2565), Period(2566), Period(2567, 6)
GIVEN = {"2565": {"i": 50}, "2566": {"i": 60}}
PLANS = register(plan("p", indicator("i")))


def version(given: Mapping[str, Any] = GIVEN, plans: Plans = PLANS, **more: Any) -> Version:
    """Return a version of the data that holds for itself."""
    known = results(given)
    sound: dict[str, Any] = {
        "plans": plans,
        "results": known,
        "periods": tuple(known.periods),
        "findings": (),
        "has_more_findings": False,
        "invalidated": NOTHING,
        "can_be_judged": True,
        "sha256": "0" * 64,
    }
    return Version(**(sound | more))


def finding(line: int, code: Code = Code.RESULT_NOT_A_NUMBER, text: str = "value: x") -> Finding:
    at = Location(file="results/2566.yaml", line=line, column=1, end_column=4)
    return Finding(code=code, at=at, facts={}, line_text=text)


def test_periods_that_move_stand_before_those_that_do_not_the_latest_first() -> None:
    new = version({**GIVEN, "2566": {"i": 61}, "2567-6M": {"i": 1}})
    found = difference(version(), new)
    assert [each.new.card.period for each in found.periods] == [ROUND, Y2566]
    assert found.unmoved == (Y2565,)
    kinds = [each.find("i").result for each in found.periods]  # type: ignore[union-attr]
    assert kinds == [ResultChange.NEW, ResultChange.RESTATED]
    assert [(str(edit.period), edit.kind.value) for edit in found.edits] == [
        ("2567-6M", "added"),
        ("2566", "changed"),
    ]


def test_only_the_periods_asked_for_are_looked_at() -> None:
    new = version({"2565": {"i": 51}, "2566": {"i": 61}})
    found = difference(version(), new, [Y2565])
    assert ([each.new.card.period for each in found.periods], found.unmoved) == ([Y2565], ())
    assert [edit.period for edit in found.edits] == [Y2565]


def test_an_edit_of_the_plans_counts_in_every_period() -> None:
    harder = register(plan("p", indicator("i", targets=(), scoring=None)))
    found = difference(version(), version(plans=harder))
    assert [each.new.card.period for each in found.periods] == [Y2566, Y2565]
    assert [edit.keys for edit in found.edits] == [("targets",)]


def test_nothing_at_all() -> None:
    found = difference(version(), version(plans=register(plan("p", indicator("i")))))
    assert (found.periods, found.edits, found.added) == ((), (), ())
    assert found.unmoved == (Y2566, Y2565)
    assert found.can_be_judged


def test_a_version_that_cannot_be_judged_has_lost_nothing() -> None:
    unread = version({}, register(), can_be_judged=False, findings=(finding(1),))
    for old, new, added in ((version(), unread, 1), (unread, version(), 0)):
        found = difference(old, new)
        assert not found.can_be_judged
        assert (found.periods, found.unmoved, found.edits) == ((), (), ())
        assert len(found.added) == added


def test_a_finding_that_only_moved_is_not_added() -> None:
    old = version(findings=(finding(3), finding(9, text="value: y")))
    more = (finding(4), finding(5, Code.ONE_LANGUAGE, "value: z"), finding(8))
    new = version(findings=more)
    assert difference(old, new).added == more[1:]
    assert (old.errors, new.errors) == (2, 2)
    assert difference(new, replace(new, revision="HEAD")).added == ()
