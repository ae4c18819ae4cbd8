"""`report`: read back, every figure is that of `evaluate --format json`."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from change_figures import nodes_of
from nsstrack.dataset import periods_in
from program import DATA
from report_readers import Read, read_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from program import Program

PERIODS = [str(period) for period in periods_in(DATA)]
LETTERS = {"achieved": "G", "below": "Y", "at_risk": "O", "critical": "R", "no_data": "-"}
TITLES = {
    "en": {"indicators": "All indicators", "levels": "Statuses from the plan down"},
    "th": {"indicators": "ตารางตัวชี้วัดทั้งหมด", "levels": "สถานะตามลำดับชั้นของแผน"},
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
        _, name, _, _, baseline, result, target, score, status, _ = row
        assert node["name"][lang] in name
        _assert_value(result, node["result"])
        if node["of"] is not None:
            assert f"/{node['of']}" in result
        if node["target"] is not None:
            assert str(node["target_by"]) in target
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
                first = value.split("/")[0]
                assert (first if isinstance(result, str) else Decimal(first)) == result
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
