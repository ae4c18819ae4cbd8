"""`compare`: the figures are those of `evaluate`, and the page says what the JSON says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from change_figures import assert_adds_up, assert_rows, assert_same_figures, nodes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from program import Program

PAIRS = [("2565", "2566"), ("2566", "2567"), ("2567-6M", "2567"), ("2567", "2565")]


def _json(program: Program, *arguments: str) -> Any:
    run = program(*arguments, "--format", "json")
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


def _changes(data: Any) -> Iterator[dict[str, Any]]:
    for plan in data["plans"]:
        yield from plan["nodes"]


@pytest.mark.parametrize("edition", [(), ("--edition", "original")], ids=["in-force", "original"])
@pytest.mark.parametrize("periods", PAIRS, ids="-".join)
def test_every_figure_is_that_of_evaluate(
    program: Program, periods: tuple[str, str], edition: tuple[str, ...]
) -> None:
    data = _json(program, "compare", *periods, *edition)
    for side, period in zip(("old", "new"), periods, strict=True):
        card = _json(program, "evaluate", period, *edition)
        assert data[side]["period"] == card["period"]
        shown = {each[side]["id"]: each[side] for each in _changes(data) if each[side]}
        assert_same_figures(shown, nodes_of(card), every=True)
    assert_adds_up(_changes(data))


def test_the_results_of_now_by_the_old_edition_are_those_of_evaluate(program: Program) -> None:
    data = _json(program, "compare", "2565", "2566")
    card = nodes_of(_json(program, "evaluate", "2566", "--edition", "original", "--plan", "01"))
    first, other = data["plans"]
    shown = {
        node["id"]: node["by_old_edition"] for node in first["nodes"] if node["by_old_edition"]
    }
    assert first["new_edition"]
    assert shown.keys() == card.keys()
    assert_same_figures(shown, card, every=True)
    assert not other["new_edition"]
    assert {node["by_old_edition"] for node in other["nodes"]} == {None}


@pytest.mark.parametrize("periods", PAIRS, ids="-".join)
def test_the_page_says_what_the_json_says(program: Program, periods: tuple[str, str]) -> None:
    data = _json(program, "compare", *periods)
    page = program("compare", *periods, "--lang", "en").out
    moving = [
        node
        for first, *below in (plan["nodes"] for plan in data["plans"])
        if first["old"] and first["new"]
        for node in below
        if node["causes"] or node["structure"] or node["result"]
    ]
    assert len(moving) > 20
    assert_rows(page, moving)


def test_the_sides_turned_round_flip_every_sign(program: Program) -> None:
    there = {node["id"]: node for node in _changes(_json(program, "compare", "2566", "2567"))}
    back = {node["id"]: node for node in _changes(_json(program, "compare", "2567", "2566"))}
    assert there.keys() == back.keys()
    for id_, node in there.items():
        assert (node["old"], node["new"]) == (back[id_]["new"], back[id_]["old"])
        points = node["points"]
        assert back[id_]["points"] == (None if points is None else -points)


@pytest.mark.parametrize(
    ("asked", "level", "is_shown"),
    [
        (("--sub-plan", "0101"), 3, lambda id_: id_.startswith("0101")),
        (("--level", "sub_plan"), 1, lambda _: True),
        (("--sub-plan", "0102", "--level", "objective"), 2, lambda id_: id_.startswith("0102")),
        (("--level", "plan"), 0, lambda _: True),
    ],
    ids=["sub-plan", "level", "both", "plans alone"],
)
def test_filters_show_the_same_nodes_with_the_same_figures(
    program: Program, asked: tuple[str, ...], level: int, is_shown: Callable[[str], bool]
) -> None:
    kinds = ["plan", "sub_plan", "objective", "indicator"][: level + 1]
    usual = ("compare", "2565", "2566", "--plan", "01")
    whole, some = (_json(program, *usual, *more) for more in ((), asked))
    shown = [
        node
        for node in _changes(whole)
        if node["kind"] in kinds and (node["id"] == "01" or is_shown(node["id"]))
    ]
    assert [*_changes(some)] == shown
    page = program(*usual, *asked, "--lang", "en").out
    assert_rows(
        page, [node for node in shown[1:] if node["causes"] or node["structure"] or node["result"]]
    )
    assert ("by the new targets" in page) is (level > 0)


def test_a_plan_in_force_on_neither_side_is_nothing_to_show(program: Program) -> None:
    run = program("compare", "2564", "2565", "--plan", "NSPP")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "nsstrack: error: no plan in force in 2565 has a part that fits all the filters together\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2566", "2023"), "no results for 2023; years are Buddhist era, did you mean 2566?"),
        (("2023", "2566"), "no results for 2023; years are Buddhist era, did you mean 2566?"),
        (("2565", "2566", "--plan", "1"), "unknown plan 1; did you mean 01?; there is: 01, NSPP"),
        (
            ("2565", "2566", "--sub-plan", "01001"),
            "unknown sub-plan 01001; did you mean 0101?",
        ),
        (
            ("2565", "2566", "--plan", "NSPP", "--sub-plan", "0101"),
            "no plan in force in 2566 has a part that fits all the filters together",
        ),
        (("2565", "2566", "--edition", "both"), "unknown edition both"),
        (
            ("2565", "2566", "--edition", "originl"),
            "unknown edition originl; did you mean original?",
        ),
    ],
    ids=["head", "base", "plan", "sub-plan", "filters", "both editions", "edition"],
)
def test_what_is_mistyped_is_answered_with_what_was_meant(
    program: Program, arguments: tuple[str, ...], said: str
) -> None:
    run = program("compare", *arguments)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"nsstrack: error: {said}")
