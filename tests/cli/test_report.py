"""`report`: read back, every figure is that of `evaluate --format json`."""

from __future__ import annotations

import json
import re
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from change_figures import nodes_of
from nsstrack.dataset import periods_in
from program import DATA
from report_readers import Part, Read, read_html, read_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from program import Program

PERIODS = [str(period) for period in periods_in(DATA)]
LETTERS = {"achieved": "G", "below": "Y", "at_risk": "O", "critical": "R", "no_data": "-"}
TITLES = {
    "en": {
        "indicators": "All indicators",
        "levels": "Statuses from the plan down",
        "not counted": " (not counted)",
    },
    "th": {
        "indicators": "ตารางตัวชี้วัดทั้งหมด",
        "levels": "สถานะตามลำดับชั้นของแผน",
        "not counted": " (ไม่นับคะแนน)",
    },
}
LEVELS = {"010201-tip", "NSPP-07-tip"}
"""Their baselines are words, which the JSON has as numbers."""
CENT = Decimal("0.01")
_FIGURE = re.compile(r"[-−]?[0-9]+(?:\.[0-9]+)?")
_STATUS = re.compile(r"[●▲◆■○] ([GYOR-]) ")


@pytest.fixture(params=PERIODS)
def period(request: pytest.FixtureRequest) -> str:
    """Each of the shipped periods."""
    return str(request.param)


@pytest.fixture(params=["en", "th"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return str(request.param)


def _evaluation(program: Program, *arguments: str) -> Any:
    run = program("evaluate", *arguments, "--format", "json")
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out, parse_float=Decimal, parse_int=Decimal)


def _report(program: Program, *arguments: str) -> Read:
    run = program("report", *arguments)
    assert (run.code, run.err) == (0, "")
    return read_markdown(run.out)


def _figures(text: str) -> list[Decimal]:
    return [Decimal(found.replace("−", "-")) for found in _FIGURE.findall(text)]


def _assert_score(text: str, score: Decimal | None) -> None:
    """Compare a score as it is shown: with two decimals, and on its own side of an edge."""
    if score is None:
        assert text == "–"
    else:
        assert abs(Decimal(text) - score) <= CENT, (text, score)


def _assert_status(text: str, status: str) -> None:
    found = _STATUS.search(text)
    assert found is not None, text
    assert found[1] == LETTERS[status], text


def _indicators(card: Any) -> Iterator[dict[str, Any]]:
    return (node for node in nodes_of(card).values() if node["kind"] == "indicator")


def test_every_indicator_stands_in_the_table_as_evaluated(
    program: Program, period: str, lang: str
) -> None:
    card = _evaluation(program, period)
    read = _report(program, period, "--lang", lang)
    ((_, *rows),) = read.tables(TITLES[lang]["indicators"])
    nodes = [*_indicators(card)]
    assert [row[0] for row in rows] == [node["id"] for node in nodes]
    for row, node in zip(rows, nodes, strict=True):
        _, name, _, _, baseline, result, target, _, score, status = row
        assert node["name"][lang] in name
        _assert_value(result, node["result"])
        if node["of"] is not None:
            assert f"/{node['of']}" in result
        if node["target"] is not None:
            assert str(node["target_by"]) in target
            if node["id"] not in LEVELS:
                assert abs(_figures(target)[0] - node["target"]) <= CENT
        _assert_score(score, node["score"])
        _assert_status(status, node["status"])
        if node["baseline"] is None:
            assert baseline == "–"
        elif node["id"] not in LEVELS:
            assert _figures(baseline)[0] == node["baseline"]


def _assert_value(text: str, value: Decimal | str | None) -> None:
    if isinstance(value, str):
        assert value in text
    elif value is not None:
        assert value in _figures(text), (text, value)


def test_every_node_stands_in_the_tree_as_evaluated(
    program: Program, period: str, lang: str
) -> None:
    card = _evaluation(program, period)
    read = _report(program, period, "--lang", lang)
    shown = [
        line for part in read.parts if part.title == TITLES[lang]["levels"] for line in part.lines
    ]
    nodes = [*nodes_of(card).values()]
    assert len(shown) == len(nodes)
    for line, node in zip(shown, nodes, strict=True):
        standing, _, name = line.partition(f" {node['id']} ")
        assert name.split(" [")[0] == node["name"][lang]
        _assert_status(standing, node["status"])
        _assert_score(standing.split(" ")[-1] if node["score"] is not None else "–", node["score"])


def test_the_summary_has_views_coverage_and_what_is_made_up(
    program: Program, period: str, lang: str
) -> None:
    card = _evaluation(program, period)
    read = _report(program, period, "--lang", lang)
    about = " ".join(read.parts[-1].lines)
    for plan in card["plans"]:
        part = next(each for each in read.under(_title(plan, lang)) if each.rank == 3)
        text = " ".join(part.lines)
        for view in plan["views"].values():
            if view["score"] is not None:
                assert any(abs(figure - view["score"]) <= CENT for figure in _figures(text))
        counts = plan["counts"]
        coverage = next(
            line
            for line in part.lines
            if _figures(line)[:2]
            in (
                [counts["reported"], counts["indicators"]],
                [counts["indicators"], counts["reported"]],
            )
        )
        assert abs(_figures(coverage)[-1] - plan["views"][plan["headline"]]["coverage"] * 100) < 1
        assert {counts["figures"], counts["illustrative_figures"]} <= set(_figures(about))
        if plan["official"] is not None:
            assert any(LETTERS[plan["official"]["status"]] in line for line in part.lines)


def _title(plan: Any, lang: str) -> str:
    return f"{plan['id']} {plan['name'][lang]}"


def test_trends_are_the_results_of_their_years(program: Program, period: str, lang: str) -> None:
    read = _report(program, period, "--lang", lang)
    cards = {each: nodes_of(_evaluation(program, each)) for each in PERIODS}
    seen = 0
    for row in _rows_with_trends(read):
        years, values = row[1].split(": ")
        shown = values.split(" · ")
        last = years.split("–")[-1]
        periods = [each for each in PERIODS if "-" not in each and each < last[:4]] + [last]
        for each, value in zip(periods[-len(shown) :], shown, strict=True):
            node = cards[each].get(row[0].split()[0])
            result = node["result"] if node is not None else None
            if result is None:
                assert value == "–", row
            else:
                assert node is not None
                first = re.split(r"[/*(]", value)[0].strip()
                assert (first if isinstance(result, str) else Decimal(first)) == result
                assert ("(" in value) == (node["stale"] or node["annualised"] is not None), value
            seen += 1
    assert seen > 10


def _rows_with_trends(read: Read) -> Iterator[list[str]]:
    for part in read.parts:
        for (_, second, *_), *rows in part.tables:
            if second in {"Trend", "แนวโน้ม"}:
                yield from (row for row in rows if row[1])


def test_the_same_input_gives_the_same_bytes(program: Program, lang: str) -> None:
    first, second = (program("report", "2566", "--lang", lang).out for _ in range(2))
    assert first == second


_IS_TREE = re.compile("Statuses in|สถานะของ")
_OF_THE_FOOT = ("Back to the top", "กลับขึ้นด้านบน", "Trends: ", "แผนภาพแนวโน้ม: ")


@pytest.mark.parametrize("agency", [(), ("--agency", "ISOC")], ids=["all", "isoc"])
def test_html_says_what_markdown_says(
    program: Program, period: str, lang: str, agency: tuple[str, ...]
) -> None:
    asked = ("report", period, "--lang", lang, *agency)
    said = read_markdown(program(*asked).out)
    drawn = read_html(program(*asked, "--format", "html").out)
    assert [(part.rank, part.title) for part in drawn.parts] == [
        (part.rank, part.title) for part in said.parts
    ]
    for there, here in zip(drawn.parts, said.parts, strict=True):
        _assert_same_lines(there, here)
        assert [len(table) for table in there.tables] == [len(table) for table in here.tables]
        for one, other in zip(there.tables, here.tables, strict=True):
            for row, words in zip(one, other, strict=True):
                for shown, text in zip(row, words, strict=True):
                    _assert_same_cell(shown, text)


def _assert_same_lines(drawn: Part, said: Part) -> None:
    """Compare lines; of a tree, the description of the drawing stands for them."""
    lines = [line for line in drawn.lines if line and not line.startswith(_OF_THE_FOOT)]
    if lines != said.lines:
        tree = _tree(drawn)
        left = [line for line in said.lines if line not in lines]
        assert len(left) == len(tree)
        for line in left:
            name = line.split(" [")[0].split("*")[-1]
            assert any(name.split()[-1] in item for item in tree), (line, tree)


def _tree(part: Part) -> list[str]:
    """Return how a tree is described, node by node, one drawing a branch."""
    drawn = (text.split("; ") for title, text in part.drawings if _IS_TREE.match(title))
    return [item for items in drawn for item in items]


def _assert_same_cell(drawn: str, said: str) -> None:
    """Compare cells; a trend or a bar is described by the figures that stand for it."""
    if drawn != said:
        years, _, values = said.rpartition(": ")
        for value in (values or years).split(" · "):
            assert value == "–" or value in drawn, (drawn, said)


def test_what_is_drawn_is_what_was_evaluated(program: Program, period: str, lang: str) -> None:
    card = _evaluation(program, period)
    read = read_html(program("report", period, "--lang", lang, "--format", "html").out)
    shown = [
        item for part in read.parts if part.title == TITLES[lang]["levels"] for item in _tree(part)
    ]
    nodes = [*nodes_of(card).values()]
    assert len(shown) == len(nodes)
    for item, node in zip(shown, nodes, strict=True):
        assert item.startswith(f"{node['id']} {node['name'][lang]}: "), item
        if node["score"] is not None:
            standing = item.removesuffix(TITLES[lang]["not counted"])
            _assert_score(standing.split(" ")[-1].rstrip("*"), node["score"])


def _rows(read: Read) -> list[list[str]]:
    return [row for part in read.parts for table in part.tables for row in table[1:]]


def test_projects_are_those_of_their_command(program: Program, period: str, lang: str) -> None:
    run = program("projects", period, "--format", "json")
    data = json.loads(run.out, parse_float=Decimal)
    rows = _rows(_report(program, period, "--lang", lang))
    for item in (each for plan in data["plans"] for each in plan["projects"]):
        (row,) = (row for row in rows if row[0].startswith(f"{item['id']} "))
        assert item["name"][lang] in row[0]
        assert {item["progress"], item["behind"]} - {None} <= set(_figures(row[2]))
        assert {item["spent"], item["budget"]} - {None} <= set(_figures(row[3]))
        assert all(f"{each['id']} {each['name'][lang]}" in row[4] for each in item["objectives"])


def test_obstacles_and_focus_are_those_of_their_commands(
    program: Program, period: str, lang: str
) -> None:
    cells = {cell for row in _rows(_report(program, period, "--lang", lang)) for cell in row}
    obstacles = json.loads(program("obstacles", period, "--format", "json").out)["obstacles"]
    for item in obstacles:
        told = (item[key][lang] for key in ("text", "cause", "action") if item[key])
        assert {text.removesuffix(" (ตัวอย่าง)") for text in told} <= {
            cell.rstrip("*").removesuffix(" (ตัวอย่าง)") for cell in cells
        }


def test_the_focus_of_the_year_is_that_of_its_command(program: Program, lang: str) -> None:
    for period in ("2566", "2567", "2567-6M", "2568"):
        plans = json.loads(program("focus", period, "--format", "json").out)["plans"]
        data = [item for plan in plans for item in plan["focus"]]
        cells = {
            cell.rstrip("*")
            for row in _rows(_report(program, period, "--lang", lang))
            for cell in row
        }
        assert len(data) > 3
        assert {item["text"][lang] for item in data} <= cells


def _without(folder: Path, indicator: str, *periods: str) -> None:
    """Take the results of an indicator out of some periods."""
    for period in periods:
        path = folder / "results" / f"{period}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(f"  {indicator}: ")]
        assert len(kept) < len(lines)
        path.write_text("".join(kept), encoding="utf-8")


def test_the_last_result_may_be_that_of_a_round(program: Program, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    _without(tmp_path / "data", "010501-mech", "2567", "2568")
    asked = ("report", "2568", "--lang", "en", "--agency", "NSC")
    read = read_markdown(program(*asked, "--data", str(tmp_path / "data")).out)
    (row,) = (row for row in read.tables("Missing results")[0] if row[0].startswith("010501-mech"))
    assert row[3].startswith("the first 6 months of 2567")


def test_what_other_plans_show_changes_nothing(program: Program, lang: str) -> None:
    alone = _report(program, "2568", "--lang", lang, "--plan", "NSPP")
    beside = _report(program, "2568", "--lang", lang)
    title = next(part.title for part in alone.parts if part.title.startswith("NSPP "))
    assert alone.under(title) == beside.under(title)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2566", "--agency", "NOBODY"), "unknown agency NOBODY"),
        (("2566", "--plan", "02"), "unknown plan 02"),
        (("2566", "--edition", "first"), "unknown edition first"),
        (("2561", "--plan", "NSPP"), "no plan in force in 2561"),
        (("2023",), "did you mean 2566?"),
    ],
)
def test_what_is_not_there_is_told(program: Program, arguments: tuple[str, ...], told: str) -> None:
    run = program("report", *arguments, "--lang", "en")
    assert (run.code, run.out) == (2, "")
    assert told in run.err


def test_the_ending_of_a_file_asks_for_its_format(program: Program, tmp_path: Path) -> None:
    for name, begins in (("r.html", "<!doctype html>"), ("r.HTM", "<!doctype"), ("r.md", "# ")):
        assert program("report", "2566", "--output", str(tmp_path / name)).code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    asked = ("report", "2566", "--format", "markdown", "--output", str(tmp_path / "m.html"))
    assert program(*asked).code == 0
    assert (tmp_path / "m.html").read_text(encoding="utf-8").startswith("# ")


def test_a_briefing_asks_only_its_agency(program: Program, lang: str) -> None:
    for agency, hosted in (("ISOC", {"0101", "0102"}), ("MOD", {"0103"}), ("MFA", {"0104"})):
        read = _report(program, "2566", "--lang", lang, "--agency", agency)
        named = {part.title.split(" ")[0] for part in read.parts if part.rank in {3, 4}}
        assert {name for name in named if name.startswith("01")} == hosted


def test_what_names_no_plan_and_what_others_published_is_told(
    program: Program, tmp_path: Path
) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    with (tmp_path / "data" / "results" / "2566.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {text: No sub-plan is named, agency: ISOC}\n")
        file.write('official: {"0101": {status: critical, source: A gazette}}\n')
    asked = ("report", "2566", "--lang", "en", "--data", str(tmp_path / "data"))
    read = read_markdown(program(*asked).out)
    last = [part for part in read.parts if part.title == "Obstacles and actions"][-1]
    assert "No sub-plan is named" in [cell for row in last.tables[0][1:] for cell in row]
    part = next(part for part in read.parts if part.title.startswith("0101 "))
    assert "Published ■ R critical (red) (A gazette)" in part.lines
    briefing = read_markdown(program(*asked, "--agency", "ISOC").out)
    assert any("No sub-plan is named" in cell for row in _rows(briefing) for cell in row)


def test_parts_without_a_table_stand_right_below_their_plan(
    program: Program, tmp_path: Path
) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "plans.yaml"
    text = path.read_text(encoding="utf-8").replace("host: MFA", "host: NSC")
    first = "- id: 010401-fsi\n"
    assert first in text
    path.write_text(text.replace(first, f"{first}                host: MFA\n"), encoding="utf-8")
    asked = ("report", "2566", "--lang", "en", "--agency", "MFA")
    read = read_markdown(program(*asked, "--data", str(tmp_path / "data")).out)
    part = next(part for part in read.parts if part.title.startswith("0104 ") and part.tables)
    assert part.rank == 3


def test_errors_stop_a_report_unless_it_is_to_keep_going(program: Program, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "results" / "2566.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("value: 92", "value: many"), encoding="utf-8")
    asked = ("report", "2566", "--lang", "en", "--data", str(tmp_path / "data"))
    run = program(*asked)
    assert (run.code, run.out) == (2, "")
    for format_ in ("markdown", "html"):
        kept = program(*asked, "--keep-going", "--format", format_)
        assert kept.code == 1
        assert "PARTIAL" in kept.out
        assert "invalid data" in kept.out
