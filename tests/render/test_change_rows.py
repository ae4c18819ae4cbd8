"""Rows of what changed: what became of a node, and the figures of both sides."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from builders import (
    PROGRESS,
    THRESHOLD,
    amendment,
    baseline,
    indicator,
    objective,
    official,
    plan,
    register,
    result,
    results,
    sub_plan,
    target,
)
from nsstrack.changes import Evaluation, changes
from nsstrack.messages import Language
from nsstrack.model.fields import Provenance
from nsstrack.model.status import Status
from nsstrack.render.change_rows import Sides, change_grid, nested, star_explained
from nsstrack.render.comparison import comparison_page
from nsstrack.render.plain import render_plain
from nsstrack.render.view import Compared
from nsstrack.render.vocabulary import Vocabulary
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.changes import Changes
    from nsstrack.model.plans import Indicator, Plan

GIVEN = {"2566": {"i": 60, "j": 80}}


def compared(
    old: Plan,
    new: Plan,
    before: Mapping[str, Any] = GIVEN,
    after: Mapping[str, Any] = GIVEN,
    periods: tuple[str, str] = ("2566", "2566"),
) -> Changes:
    sides = ((old, before, periods[0]), (new, after, periods[1]))
    return changes(
        *(Evaluation.of(register(each), results(given), name) for each, given, name in sides)
    )


def says(found: Changes, language: Language = Language.EN) -> Vocabulary:
    return Vocabulary.of(language, found.new.plans, has_glyphs=True, has_thai_digits=False)


def seen(found: Changes, **more: Any) -> Compared:
    return Compared(changes=found, plans=("p",), **more)


def why(found: Changes, id_: str, *, is_one_period: bool = True) -> str:
    """Return what the row of a node says it comes from."""
    change = found.find(id_)
    assert change is not None
    sides = Sides(old="Before", new="After", is_one_period=is_one_period)
    (row,) = change_grid([(0, change)], sides, says(found)).rows
    return re.sub(";\n", "; ", row[-1].text)


def two(**more: Any) -> Plan:
    return plan("p", objective("o", indicator("i", **more), indicator("j")))


def test_an_id_that_stands_for_another_node() -> None:
    old = plan("p", objective("o", indicator("i")), objective("x", indicator("j")))
    new = plan("p", objective("o", indicator("i"), indicator("x")))
    found = compared(old, new, after={"2566": {"i": 60, "x": 90}})
    assert why(found, "x") == "the same id, now another node; structure +10.00"
    assert why(found, "j") == "dropped"


def test_what_becomes_of_results() -> None:
    missing = result(missing="not_published")
    kept = two(carry_forward=1)
    for before, after, said in (
        ({"i": 60}, {"i": 70}, "result restated +10.00: 60 → 70 points"),
        ({"i": missing}, {"i": 70}, "new result: not published → 70 points"),
        ({"i": 60}, {"i": missing}, "result withdrawn: 60 points → not published"),
        ({"i": missing}, {}, "result: not published → not reported"),
    ):
        assert why(compared(kept, kept, {"2566": before}, {"2566": after}), "i") == said
    stale = compared(kept, kept, {"2566": {"i": 60}}, {"2565": {"i": 50}})
    assert why(stale, "i") == ("an earlier result stands in −10.00: 60 → 50 [of 2565] points")
    gone = compared(two(), two(), {"2565": {"i": 60}}, {"2566": {}}, ("2565", "2566"))
    assert why(gone, "i", is_one_period=False) == ("no result this time: 60 points → not reported")


def test_units_of_both_sides_stand_once_where_they_are_the_same() -> None:
    found = compared(two(unit="km"), two(unit="miles"), after={"2566": {"i": 70, "j": 80}})
    assert why(found, "i") == "result restated +10.00: 60 km → 70 miles"
    level = {"levels": ("bad", "good"), "targets": (target(2580, "good"),), "baselines": ()}
    words = compared(
        two(**level, target_basis="phase_end"),
        two(**level, target_basis="phase_end"),
        {"2566": {"i": "bad"}},
        {"2566": {"i": "good"}},
    )
    assert why(words, "i").endswith(": bad → good")


def test_targets_and_what_progress_starts_from() -> None:
    old = two(scoring=PROGRESS, baselines=(baseline(2560, 20),))
    new = two(scoring=PROGRESS, baselines=(baseline(2560, 30),))
    assert why(compared(old, new), "i") == "targets −7.14; baseline: 20 → 30"
    harder = two(targets=(target(2561, 120), target(2580, 120)))
    assert why(compared(two(), harder), "i") == "targets −10.00: 100 → 120 by 2580"
    met, also_met = (
        two(targets=(target(2561, value), target(2580, value)), scoring=THRESHOLD)
        for value in (50, 40)
    )
    moved = compared(met, also_met, after={"2566": {"i": 61, "j": 80}})
    change = moved.find("i")
    assert change is not None
    assert (change.causes, why(moved, "i")) == (
        (),
        "target: 50 → 40 by 2580; result restated: 60 → 61 points",
    )


def test_a_bare_cause_has_no_figures() -> None:
    found = compared(two(), two(weight=3))
    assert why(found, "o") == "weights −5.00"
    assert why(found, "p") == "weights −5.00"


def test_made_up_figures_are_explained_once_and_only_if_there_are_any() -> None:
    sure, unsure = Provenance.PUBLISHED, Provenance.ILLUSTRATIVE
    promised = tuple(target(year, 100, provenance=sure) for year in (2561, 2580))
    judged = plan("p", indicator("i", targets=promised))
    for provenance, times in ((sure, 0), (unsure, 1)):
        given = {"2566": {"i": result(61, provenance=provenance)}}
        found = compared(judged, judged, {"2566": {"i": result(60, provenance=sure)}}, given)
        assert why(found, "i").endswith(f"60 → 61{'*' * times} points")
        page = render_plain(comparison_page(seen(found), says(found)))
        assert page.count("\n*  a made-up figure, or a status that rests on one") == times
        assert len([*star_explained(found.nodes, says(found))]) == 2 * times


def test_a_node_that_the_old_edition_has_not_says_nothing_of_it() -> None:
    judged = plan(
        "p",
        indicator("i", by_edition={"amended": amendment(weight=2)}),
        indicator("j", editions=("amended",)),
    )
    found = compared(judged, judged, {"2565": {"i": 50}}, GIVEN, ("2565", "2566"))
    lines = render_plain(comparison_page(seen(found), says(found))).splitlines()
    (row, _) = [line for line in lines if line.startswith("i ")]
    assert row.endswith("by the old edition ◆ O at risk 60.00 ▲ +10.00")
    (row, beside) = [line for line in lines if line.startswith("j ")]
    assert row.endswith("added by the new edition")
    assert beside.endswith("only in amended")


def test_one_other_node_is_not_called_others() -> None:
    found = compared(two(), two(), after={"2566": {"i": 70, "j": 80}})
    page = render_plain(comparison_page(seen(found), says(found)))
    assert page.splitlines()[-1] == "1 other node stands as before"
    shown = replace(found, nodes=found.nodes)
    thai = render_plain(comparison_page(seen(shown), says(shown, Language.TH)))
    assert thai.splitlines()[-1] == "รายการอื่นอีก 1 รายการคงเดิม"


def three(*more: Indicator) -> Plan:
    return plan(
        "p",
        indicator("a"),
        sub_plan("s", objective("o", indicator("i"), *more)),
        sub_plan("t", indicator("j")),
    )


def test_one_sub_plan_with_what_is_gone_from_it() -> None:
    given = ({"2566": {"a": 1, "i": 2, "j": 3}}, {"2566": {"a": 4, "i": 5, "j": 6}})
    found = compared(three(indicator("k")), three(), *given)

    def rows(**asked: Any) -> list[tuple[int, str]]:
        return [(depth, change.id) for depth, change in seen(found, **asked).below("p")]

    whole = [(0, "a"), (0, "s"), (1, "o"), (2, "i"), (2, "k"), (0, "t"), (1, "j")]
    assert rows() == whole
    assert rows(sub_plan="s") == whole[1:5]
    assert rows(sub_plan="t") == whole[5:]
    assert rows(sub_plan="s", level=Kind.OBJECTIVE) == whole[1:3]
    assert rows(level=Kind.SUB_PLAN) == [(0, "s"), (0, "t")]
    assert rows(level=Kind.PLAN) == []
    page = render_plain(comparison_page(seen(found, level=Kind.PLAN), says(found)))
    assert page.count("\n") == 4


def published(old: Status | None, new: Status | None, *, is_one_period: bool) -> list[str]:
    """Return what is said of the statuses published for an objective and for its plan."""
    periods = ("2566", "2566") if is_one_period else ("2565", "2566")
    judged = plan("p", objective("o", indicator("i")))
    cards = [
        results(
            {period: {"i": value}},
            official={} if status is None else {"p": official(status), "o": official(status)},
        )
        for period, value, status in zip(periods, (60, 80), (old, new), strict=True)
    ]
    found = changes(
        *(
            Evaluation.of(register(judged), given, period)
            for given, period in zip(cards, periods, strict=True)
        )
    )
    sides = Sides(old="Before", new="After", is_one_period=is_one_period)
    (row,) = change_grid([(0, found.of_plan("p")[1][1])], sides, says(found)).rows
    page = render_plain(comparison_page(seen(found), says(found)))
    heading = [line.strip() for line in page.splitlines() if line.startswith("  Published")]
    return [row[0].text.replace("\u00a0", " "), *heading]


def test_a_published_status_is_shown_for_each_side_that_has_one() -> None:
    below, critical = Status.BELOW, Status.CRITICAL
    differs = "  ≠ differs from the computed status"
    assert published(critical, None, is_one_period=False) == [
        "o Objective o [Published ■ R critical (Before)]",
        f"Published  ■ R critical (2565){differs}",
    ]
    assert published(critical, below, is_one_period=False) == [
        "o Objective o [Published ■ R critical (Before)] [Published ▲ Y below (After)]",
        f"Published  ■ R critical (2565){differs}",
        "Published  ▲ Y below (2566)",
    ]
    assert published(below, below, is_one_period=True) == [
        "o Objective o [Published ▲ Y below]",
        "Published  ▲ Y below",
    ]
    assert published(None, None, is_one_period=True) == ["o Objective o"]


def test_a_row_is_indented_below_the_nodes_above_it_that_are_shown() -> None:
    found = compared(three(), three())
    rows = found.of_plan("p")

    def among(*ids: str) -> list[tuple[int, str]]:
        return [(far, node.id) for far, node in nested(rows, lambda node: node.id in ids)]

    assert among("p", "s", "o", "i", "j") == [(0, "p"), (1, "s"), (2, "o"), (3, "i"), (1, "j")]
    assert among("s", "j") == [(0, "s"), (0, "j")]
    assert among("s", "i", "t") == [(0, "s"), (1, "i"), (0, "t")]
    assert among() == []
