from __future__ import annotations

import json
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from documents import replace_once
from program import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from program import Program


def _json(program: Program, *arguments: str) -> Any:
    run = program("evaluate", *arguments, "--format", "json")
    assert run.code == 0, run.err
    return json.loads(run.out, parse_float=Decimal)


def _nodes(data: Any) -> Iterator[Any]:
    for node in data["plans"] if "plans" in data else data["children"]:
        yield node
        yield from _nodes(node)


def _by_id(data: Any) -> dict[str, Any]:
    return {node["id"]: node for node in _nodes(data)}


def _standing(node: Any) -> tuple[Any, ...]:
    return (node["status"], node["reason"], node["score"], node["coverage"])


def test_2565_is_red_as_published_by_its_own_objectives(program: Program) -> None:
    plan = _by_id(_json(program, "2565"))["01"]
    assert plan["views"]["own"]["status"] == "critical"
    assert plan["views"]["own"]["score"] == Decimal("37.777777777778")
    assert plan["official"]["status"] == "critical"
    assert plan["views"]["rollup"]["status"] != "critical"
    assert plan["divergent"] is True


@pytest.mark.parametrize(
    "filters",
    [
        ("--plan", "01"),
        ("--sub-plan", "0102"),
        ("--agency", "ISOC"),
        ("--agency", "MOD"),
        ("--level", "sub_plan"),
        ("--level", "objective"),
        ("--sub-plan", "0103", "--level", "plan"),
    ],
    ids=" ".join,
)
def test_filters_choose_what_is_shown_and_never_what_is_computed(
    program: Program, filters: tuple[str, ...]
) -> None:
    whole = _by_id(_json(program, "2566"))
    shown = _by_id(_json(program, "2566", *filters))
    assert 0 < len(shown) < len(whole)
    for id_, node in shown.items():
        assert _standing(node) == _standing(whole[id_])


def test_an_agency_is_shown_what_it_hosts_and_the_way_there(program: Program) -> None:
    kinds = {
        id_: node["kind"] for id_, node in _by_id(_json(program, "2566", "--agency", "MFA")).items()
    }
    assert kinds == {
        "01": "plan",
        "0104": "sub_plan",
        "010401": "objective",
        "010401-fsi": "indicator",
        "010402": "objective",
        "010402-sdg17": "indicator",
    }


@pytest.mark.parametrize("name", ["MFA", "กต."])
def test_an_agency_may_be_called_by_its_short_name(program: Program, name: str) -> None:
    by_id, by_name = (program("evaluate", "2566", "--agency", each) for each in ("MFA", name))
    assert by_name == by_id
    assert by_id.code == 0


def test_a_short_name_of_two_agencies_is_neither(program: Program, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    replace_once(tmp_path / "data" / "plans.yaml", "th: กต.", "th: กห.")
    run = program("evaluate", "2566", "--agency", "กห.", folder=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err == "nsstrack: error: unknown agency กห.; there is: MOD, MFA\n"


def test_filters_that_exclude_each_other_are_a_mistake(program: Program) -> None:
    run = program("evaluate", "2566", "--plan", "NSPP", "--sub-plan", "0102")
    says = "no plan in force in 2566 has a part that fits all the filters together"
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: error: {says}\n")


def test_a_level_ends_the_tree(program: Program) -> None:
    for level, kinds in (
        ("plan", {"plan"}),
        ("sub_plan", {"plan", "sub_plan"}),
        ("objective", {"plan", "sub_plan", "objective"}),
    ):
        assert {node["kind"] for node in _nodes(_json(program, "2566", "--level", level))} == kinds


def test_another_edition_judges_the_same_results_by_other_targets(program: Program) -> None:
    ours, theirs = (
        _by_id(_json(program, "2566", *edition)) for edition in ((), ("--edition", "original"))
    )
    now, then = ours["010001-gpi"], theirs["010001-gpi"]
    assert now["result"] == then["result"] == 92
    assert (now["target_by"], now["target"]) == (2570, Decimal("94.4"))
    assert (then["target_by"], then["target"]) == (2570, 70)
    assert then["baseline"] == 120
    assert theirs["NSPP"]["edition"] == ours["NSPP"]["edition"]


def test_a_plan_without_the_edition_says_so(program: Program) -> None:
    run = program("evaluate", "2566", "--edition", "original", "--level", "plan")
    assert "This plan has no edition original; it is judged by the one in force" in run.out


@pytest.mark.parametrize(
    ("statuses", "fires"),
    [("critical", False), ("at_risk", True), ("critical,no_data", False), ("below, at_risk", True)],
)
def test_fail_on_fires_when_a_plan_shown_has_such_a_status(
    program: Program, statuses: str, *, fires: bool
) -> None:
    run = program("evaluate", "2566", "--plan", "01", "--fail-on", statuses, "--level", "plan")
    says = "nsstrack: --fail-on: plan 01 is at risk (orange)\n" if fires else ""
    assert (run.code, run.err) == (int(fires), says)
    assert run.out.startswith("01  Master Plan")


def test_deleting_results_does_not_turn_a_gate_green(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "results").mkdir(parents=True)
    (folder / "plans.yaml").write_bytes((DATA / "plans.yaml").read_bytes())
    (folder / "results" / "2566.yaml").write_text("period: 2566\n", encoding="utf-8")
    run = program("evaluate", "2566", "--data", str(folder), "--fail-on", "critical,no_data")
    assert run.code == 1


def test_thai_digits_name_the_same_period(program: Program) -> None:
    assert program("evaluate", "๒๕๖๖").out == program("evaluate", "2566").out
    assert program("evaluate", "2566-12m").out == program("evaluate", "2566").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("2023",), "no results for 2023; years are Buddhist era, did you mean 2566?"),
        (
            ("2569",),
            (
                "no results for 2569; did you mean 2568?; "
                "there is: 2561, 2562, 2563, 2564, 2565, 2566, 2567-6M, 2567, 2568"
            ),
        ),
        (
            ("2656",),
            (
                "no results for 2656; did you mean 2566?; "
                "there is: 2561, 2562, 2563, 2564, 2565, 2566, 2567-6M, 2567, 2568"
            ),
        ),
        (
            ("25667",),
            (
                "25667 is not a period; write a fiscal year such as 2566, "
                "or a round such as 2567-6M; did you mean 2567?"
            ),
        ),
        (
            ("๒๕๖๗-M๖",),
            (
                "๒๕๖๗-M๖ is not a period; write a fiscal year such as 2566, "
                "or a round such as 2567-6M; did you mean 2567-6M?"
            ),
        ),
        (
            ("25667", "--data", "nowhere"),
            "25667 is not a period; write a fiscal year such as 2566, or a round such as 2567-6M",
        ),
        (
            ("2566-7M",),
            "2566-7M is not a period; write a fiscal year such as 2566, or a round such as 2567-6M",
        ),
        (
            ("2566", "--plan", "O1"),
            "unknown plan O1; did you mean 01?; there is: 01, NSPP",
        ),
        (
            ("2566", "--agency", "isco"),
            "unknown agency isco; did you mean ISOC?; there is: NSC, ISOC, MOD, MFA",
        ),
        (
            ("2566", "--agency", "mod"),
            "unknown agency mod; did you mean MOD?; there is: NSC, ISOC, MOD, MFA",
        ),
        (
            ("2566", "--agency", "กอ.รมน"),
            "unknown agency กอ.รมน; did you mean กอ.รมน.?; there is: NSC, ISOC, MOD, MFA",
        ),
        (
            ("2566", "--agency", "MOF"),
            "unknown agency MOF; there is: NSC, ISOC, MOD, MFA",
        ),
        (
            ("2566", "--edition", "amened"),
            "unknown edition amened; did you mean amended?; there is: original, amended, nspp-2566",
        ),
        (
            ("2566", "--fail-on", "red"),
            "unknown status red; there is: achieved, below, at_risk, critical, no_data",
        ),
        (("2566", "--data", "nowhere"), "nowhere is not a folder with a plans.yaml"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_word_is_told_with_what_there_is(
    program: Program, arguments: tuple[str, ...], says: str
) -> None:
    run = program("evaluate", *arguments)
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: error: {says}\n")


def test_wrong_data_is_not_evaluated(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "results").mkdir(parents=True)
    wrong = (DATA / "plans.yaml").read_text(encoding="utf-8").replace("lead: NSC", "lead: NCS", 1)
    (folder / "plans.yaml").write_text(wrong, encoding="utf-8")
    (folder / "results" / "2566.yaml").write_bytes((DATA / "results" / "2566.yaml").read_bytes())
    run = program("evaluate", "2566", "--data", str(folder))
    assert (run.code, run.out) == (2, "")
    assert "error[N211]" in run.err
    assert run.err.endswith("nsstrack: nothing was evaluated: the data has errors\n")


def test_only_the_periods_needed_are_read(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "results").mkdir(parents=True)
    (folder / "plans.yaml").write_bytes((DATA / "plans.yaml").read_bytes())
    for period in (2563, 2564, 2565, 2566):
        name = f"{period}.yaml"
        (folder / "results" / name).write_bytes((DATA / "results" / name).read_bytes())
    (folder / "results" / "2561.yaml").write_text("not: [read", encoding="utf-8")
    assert program("evaluate", "2566", "--data", str(folder)).code == 0
    assert program("validate", str(folder)).code == 1


def test_what_filters_hide_is_not_called_complete(program: Program) -> None:
    hidden = program("evaluate", "2566", "--sub-plan", "0101").out
    assert "01 Missing: 0 in what is shown, 2 in the whole plan" in hidden
    some = program("evaluate", "2566", "--sub-plan", "0102").out
    assert "01 Missing: 1 in what is shown, 2 in the whole plan" in some
    assert "01 Missing: 2\n" in program("evaluate", "2566", "--plan", "01").out
    assert "01 Missing: none, every indicator has a result" in program("evaluate", "2565").out
