"""`projects`, `focus` and `obstacles`: figures of `evaluate`, and mistakes answered plainly."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt

from documents import replace_once
from program import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from program import Program

COMMANDS = ("projects", "focus", "obstacles")
PERIODS = ("2566", "2567-6M", "2567", "2568")
HOSTILE = "<script>x</script> [l](http://e.org) | `c` **b** @all #1 [red]x[/] ::error::x"


def _json(program: Program, *arguments: str, **more: Any) -> Any:
    run = program(*arguments, "--format", "json", **more)
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


def _nodes(card: Any) -> dict[str, dict[str, Any]]:
    def walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        yield node
        for child in node["children"]:
            yield from walk(child)

    return {node["id"]: node for plan in card["plans"] for node in walk(plan)}


def _standing(data: Any) -> Iterator[dict[str, Any]]:
    """Yield everything in a piece of JSON that says how a node stands."""
    match data:
        case dict():
            if "coverage" in data:
                yield data
            for each in data.values():
                yield from _standing(each)
        case list():
            for each in data:
                yield from _standing(each)
        case _:
            return


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the shipped data, to be changed."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_status_is_that_of_evaluate(program: Program, command: str, period: str) -> None:
    nodes = _nodes(_json(program, "evaluate", period))
    found = [*_standing(_json(program, command, period))]
    assert found
    for each in found:
        same = ("id", "name", "status", "reason", "score", "coverage")
        assert [each[key] for key in same] == [nodes[each["id"]][key] for key in same]


@pytest.mark.parametrize("period", PERIODS)
def test_every_critical_objective_has_a_project_or_is_named(program: Program, period: str) -> None:
    critical = {
        node["id"]
        for node in _nodes(_json(program, "evaluate", period)).values()
        if (node["kind"], node["status"]) == ("objective", "critical")
    }
    served, lacking = set(), set()
    for plan in _json(program, "projects", period)["plans"]:
        served |= {node["id"] for each in plan["projects"] for node in each["objectives"]}
        lacking |= {node["id"] for node in plan["objectives_without_project"]}
    assert lacking == critical - served
    page = program("projects", period, "--lang", "en").out
    title = "Critical (red) objectives without a flagship project\n"
    named = page.partition(title)[2].partition("\n\n")[0]
    assert {line.split()[0] for line in named.splitlines()} == lacking


@pytest.mark.parametrize("period", PERIODS)
def test_the_page_says_what_the_json_says(program: Program, period: str) -> None:
    page = program("projects", period, "--lang", "en").out
    rows = {line.split()[0]: line for line in page.splitlines() if line.startswith("P-")}
    projects = _json(program, "projects", period, "--plan", "01")["plans"][0]["projects"]
    assert rows.keys() == {each["id"] for each in projects}
    for each in projects:
        row = rows[each["id"]]
        assert f"  {each['progress']} %" in row
        assert ("behind by" in row) is (each["behind"] is not None)
        assert each["behind"] is None or f"behind by {each['behind']} point" in row
        assert f"  {each['spent']:g} of {each['budget']:g}" in row
        for node in each["objectives"]:
            assert f"{node['id']} {node['name']['en']}" in row


@pytest.mark.parametrize("agency", ["ISOC", "กอ.รมน."])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_agency_sees_a_part_of_the_same(program: Program, command: str, agency: str) -> None:
    def items(*more: str) -> list[Any]:
        data = _json(program, command, "2568", *more)
        key = command if command == "focus" else "projects"
        return data.get(command) or [each for plan in data["plans"] for each in plan[key]]

    every, own = items(), items("--agency", agency)
    assert 0 < len(own) < len(every)
    assert [each for each in every if each in own] == own
    assert {each["agency"] for each in own} == {"ISOC"}


@pytest.mark.parametrize("command", COMMANDS)
def test_an_agency_with_nothing_is_told_so(program: Program, command: str) -> None:
    run = program(command, "2566", "--agency", "MFA", "--plan", "NSPP", "--lang", "en")
    what = {"projects": "Flagship projects", "focus": "Focus of the year"}.get(command, "Obstacles")
    said = f"{what}: nothing of Ministry of Foreign Affairs (MFA) in this period\n"
    assert (run.code, run.out, run.err) == (0, said, "")
    data = _json(program, command, "2566", "--agency", "MFA", "--plan", "NSPP")
    assert data.get("plans", data.get("obstacles")) == []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2566", "--plan", "1"), "unknown plan 1; did you mean 01?; there is: 01, NSPP"),
        (
            ("2566", "--agency", "ISO"),
            "unknown agency ISO; did you mean ISOC?; there is: NSC, ISOC, MOD, MFA",
        ),
        (
            ("2566-7M",),
            "2566-7M is not a period; write a fiscal year such as 2566, or a round such as 2567-6M",
        ),
        (("2568-6M",), "no results for 2568-6M; did you mean 2568?"),
    ],
    ids=["plan", "agency", "period", "round"],
)
def test_what_is_mistyped_is_answered_with_what_was_meant(
    program: Program, command: str, arguments: tuple[str, ...], said: str
) -> None:
    run = program(command, *arguments)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"nsstrack: error: {said}")


@pytest.mark.parametrize("command", ["projects", "obstacles"])
def test_a_year_of_the_common_era_is_answered_with_the_buddhist_one(
    program: Program, command: str
) -> None:
    run = program(command, "2023")
    assert (run.code, run.err) == (
        2,
        "nsstrack: error: no results for 2023; years are Buddhist era, did you mean 2566?\n",
    )


@pytest.mark.parametrize("command", ["projects", "obstacles"])
def test_a_plan_that_is_not_in_force_is_nothing_to_show(program: Program, command: str) -> None:
    run = program(command, "2564", "--plan", "NSPP")
    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "nsstrack: error: no plan in force in 2564 has a part that fits all the filters together\n"
    )


@pytest.mark.parametrize(
    ("asked", "language", "said"),
    [
        ("2565", "en", "no plan names a focus for 2565; there is: 2566, 2567, 2568"),
        ("2565", "th", "ไม่มีแผนใดกำหนดจุดเน้นของปี 2565 ค่าที่ใช้ได้: 2566, 2567, 2568"),
        (
            "2023",
            "en",
            (
                "no plan names a focus for 2023; years are Buddhist era, did you mean 2566?; "
                "there is: 2566, 2567, 2568"
            ),
        ),
    ],
)
def test_a_year_without_focus_is_answered_with_those_that_have_one(
    program: Program, asked: str, language: str, said: str
) -> None:
    run = program("focus", asked, "--lang", language)
    error = {"en": "error", "th": "ข้อผิดพลาด"}[language]
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: {error}: {said}\n")


def test_without_any_focus_there_is_none_to_name(program: Program, folder: Path) -> None:
    path = folder / "data" / "plans.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    focus:\n", "    x_focus:\n"))
    run = program("focus", "2566", folder=folder)
    assert (run.code, run.out) == (2, "")
    assert run.err == "nsstrack: error: no plan names a focus for 2566\n"


def test_thai_digits_name_the_same_year(program: Program) -> None:
    assert program("focus", "๒๕๖๗") == program("focus", "2567")
    assert program("projects", "๒๕๖๗-6M") == program("projects", "2567-6M")


def test_a_year_with_rounds_alone_is_judged_by_the_latest(program: Program, folder: Path) -> None:
    results = folder / "data" / "results"
    (results / "2567.yaml").unlink()
    data = _json(program, "focus", "2567", folder=folder)
    assert (data["year"], data["judged_by"]) == (2567, "2567-6M")
    assert program("focus", "2567", folder=folder) == program("focus", "2567-6M")
    page = program("focus", "2567", folder=folder).out
    assert "\nStatuses by the results of fiscal year 2567, first 6 months\n" in page


def test_a_year_without_results_has_no_statuses(program: Program, folder: Path) -> None:
    (folder / "data" / "results" / "2568.yaml").unlink()
    run = program("focus", "2568", "--agency", "MOD", folder=folder)
    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    assert re.split("  +", lines[3]) == ["Focus", "Agency", "Sub-plan and its objectives"]
    assert "Fiscal year 2568 has no results yet, so there are no statuses" in lines
    assert "■" not in run.out
    data = _json(program, "focus", "2568", folder=folder)
    assert data["judged_by"] is None
    assert {each["stands"] for plan in data["plans"] for each in plan["focus"]} == {None}
    assert {each["objectives"] for plan in data["plans"] for each in plan["focus"]} == {None}


def test_obstacles_of_no_sub_plan_stand_at_the_end(program: Program, folder: Path) -> None:
    with (folder / "data" / "results" / "2567-6M.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {text: {th: ทั่วไป, en: A general one}, agency: NSC}\n")
    page = program("obstacles", "2567-6M", folder=folder).out
    assert page.partition("Of no sub-plan in force\n\n")[2] == (
        "Agency  Obstacle       Cause  Action\n"
        "------  -------------  -----  ------\n"
        "NSC     A general one  –      –\n"
    )
    of_plan = _json(program, "obstacles", "2567-6M", "--plan", "01", folder=folder)["obstacles"]
    assert [each["sub_plan"] for each in of_plan] == ["0104"]
    of_nsc = _json(program, "obstacles", "2567-6M", "--agency", "NSC", folder=folder)["obstacles"]
    assert [each["text"]["en"] for each in of_nsc] == ["A general one"]


@pytest.mark.parametrize("command", COMMANDS)
def test_only_the_periods_that_are_needed_are_read(
    program: Program, folder: Path, command: str
) -> None:
    usual = program(command, "2567")
    for other in ("2563", "2568"):
        (folder / "data" / "results" / f"{other}.yaml").write_text("wrong", encoding="utf-8")
    run = program(command, "2567", folder=folder)
    assert (run.code, run.out, run.err) == (usual.code, usual.out, usual.err)


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_computed_from_wrong_data_unless_asked(
    program: Program, folder: Path, command: str
) -> None:
    replace_once(folder / "data" / "results" / "2566.yaml", "value: 0.49", "value: x")
    stopped = program(command, "2566", folder=folder)
    assert (stopped.code, stopped.out) == (2, "")
    assert "nsstrack: nothing was evaluated: the data has errors\n" in stopped.err
    run = program(command, "2566", "--keep-going", folder=folder)
    assert run.code == 1
    assert run.out.startswith("PARTIAL: errors in the data: 1; ")
    assert "nsstrack: evaluated without what these errors touch\n" in run.err


_TEXTS = {
    "plans.yaml": (
        "en: Community networks for the safety of life and property",
        "en: Speed up the fulfilment of security commitments and agreements within ASEAN",
    ),
    "results/2566.yaml": (
        "en: procurement two quarters behind plan (example)",
        "en: Data on the progress of SDG 17 are received incomplete (example)",
        "en: The agencies responsible report on different cycles",
    ),
}
_SHOWN = {"text", "text_special", "strong_open", "strong_close", "html_inline", "softbreak"}


def test_what_an_error_hides_is_not_told_to_be_unreported(program: Program, folder: Path) -> None:
    results = folder / "data" / "results" / "2566.yaml"
    replace_once(results, "P-0102-2: {progress: 84", "P-0102-2: {progress: 184")
    replace_once(results, "  P-0104-1: {", "  P-0104-11: {")
    replace_once(results, "  P-0105-1: {progress: 85, spent: 10.1}\n", "")
    asked = ("projects", "2566", "--keep-going", "--plan", "01")
    run = program(*asked, "--lang", "en", folder=folder)
    assert run.code == 1
    rows = {line.split()[0]: line for line in run.out.splitlines() if line.startswith("P-")}
    assert [id_ for id_, row in rows.items() if "  invalid data  " in row] == [
        "P-0102-2",
        "P-0104-1",
    ]
    assert [id_ for id_, row in rows.items() if "  not reported  " in row] == ["P-0105-1"]
    assert "7 flagship projects · 3 behind plan · 1 not reported" in run.out
    data = json.loads(program(*asked, "--format", "json", folder=folder).out)
    invalid = [each["id"] for each in data["plans"][0]["projects"] if each["invalid"]]
    assert invalid == ["P-0102-2", "P-0104-1"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_hostile_text_gives_no_structure(program: Program, folder: Path, command: str) -> None:
    for name, texts in _TEXTS.items():
        for text in texts:
            replace_once(folder / "data" / name, text, f'en: "{HOSTILE}"')
    asked = (command, "2566", "--lang", "en")
    written = program(*asked, "--format", "markdown", folder=folder)
    assert (written.code, written.err) == (0, "")
    tokens = MarkdownIt("commonmark").enable("table").parse(written.out)
    inside = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inside} <= _SHOWN
    html = {child.content for child in inside if child.type == "html_inline"}
    assert html <= {"<!-- -->", "<br>"}
    assert "html_block" not in {token.type for token in tokens}
    for format_ in ("plain", "table"):
        run = program(*asked, "--format", format_, folder=folder, columns=600)
        lines = run.out.splitlines()
        assert any(HOSTILE in line for line in lines)
        assert not any(line.lstrip().startswith("::") for line in lines)
    assert HOSTILE in str(_json(program, *asked, folder=folder))


@pytest.mark.parametrize("command", COMMANDS)
def test_signs_that_steer_a_terminal_never_reach_it(
    program: Program, folder: Path, command: str
) -> None:
    for name, texts in _TEXTS.items():
        for text in texts:
            replace_once(folder / "data" / name, text, 'en: "a\\u202eb\\e[31mc"')
    for format_ in ("table", "plain", "markdown", "json"):
        run = program(command, "2566", "--keep-going", "--format", format_, folder=folder)
        assert run.code == 1
        assert not {"\x1b", "\u202e"} & set(run.out + run.err)
