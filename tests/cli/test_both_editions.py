"""`--edition both`: two editions side by side say what each says by itself."""

from __future__ import annotations

import csv
import json
import re
import shutil
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest

from documents import replace_once
from nsstrack.messages import Language
from nsstrack.messages.changes import change_words
from nsstrack.messages.words import words_of
from program import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from program import Program

PERIODS = ("2561", "2562", "2563", "2564", "2565", "2566", "2567-6M", "2567", "2568")
EDITIONS = ("original", "amended")
NAMES = {
    Language.TH: ("ฉบับเดิม (พ.ศ. 2561–2580)", "ฉบับแก้ไขเพิ่มเติม (พ.ศ. 2566–2580)"),
    Language.EN: ("original (2561–2580)", "amended (2566–2580)"),
}


def _page(program: Program, *arguments: str) -> list[str]:
    run = program("evaluate", *arguments, "--format", "markdown")
    assert (run.code, run.err) == (0, "")
    return run.out.splitlines()


_BORDER = re.compile(r"(?<!\\)\|")
_STRONG = re.compile(r"(?<!\\)\*\*")


def _tables(lines: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the titles of each row of a table, and its cells without their looks."""
    titles: list[str] = []
    for line in lines:
        cells = [_STRONG.sub("", each).strip() for each in _BORDER.split(line)[1:-1]]
        if not cells:
            titles = []
        elif not titles:
            titles = cells
        elif set(line) - set("|-: "):
            yield titles, cells


def _id(cells: list[str]) -> str:
    return cells[0].split()[0]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_is_the_one_that_the_edition_gives_by_itself(
    program: Program, period: str, language: Language
) -> None:
    words = words_of(language)
    asked = (period, "--plan", "01", "--lang", language.value)
    beside = [cells for _, cells in _tables(_page(program, *asked, "--edition", "both"))]
    known: set[str] = set()
    for number, edition in enumerate(EDITIONS):
        alone = _page(program, *asked, "--edition", edition)
        by_id = {
            _id(cells): dict(zip(titles, cells, strict=True)) for titles, cells in _tables(alone)
        }
        known |= by_id.keys()
        for cells in beside:
            target, score, status = cells[2 + 3 * number : 5 + 3 * number]
            row = by_id.get(_id(cells))
            if row is None:
                assert (target, score, status) == ("", words.dash, words.dash)
                continue
            assert (score, status) == (row[words.column_score], row[words.column_status])
            promised = row.get(words.column_target, "")
            reasons = {f"{promised}<br>{why}".removeprefix("<br>") for why in words.reason.values()}
            assert target in ({promised, *reasons} if score == words.dash else {promised})
    assert sorted(map(_id, beside)) == sorted(known)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("period", PERIODS)
def test_the_heading_says_of_each_edition_what_it_says_by_itself(
    program: Program, period: str, language: Language
) -> None:
    words = words_of(language)
    asked = (period, "--plan", "01", "--lang", language.value, "--level", "plan")
    unlike = (
        words.before.partition("{")[0],
        change_words(language).because,
        words.driver,
        words.official,
    )
    beside = _heading(program, *asked, "--edition", "both")
    for edition, name in zip(EDITIONS, NAMES[language], strict=True):
        alone = _heading(program, *asked, "--edition", edition)
        start = next(at for at, line in enumerate(beside) if line.startswith(f"**{name}**"))
        status, *more = alone[1:]
        assert beside[start].endswith(status.removeprefix(words.status_label))
        expected = [line for line in more if not line.startswith(unlike)]
        told = [line for line in beside[start + 1 :] if not line.startswith(unlike)]
        assert told[: len(expected)] == expected


def _heading(program: Program, *arguments: str) -> list[str]:
    """Return what a page says of its first plan before any table or note."""
    lines = _page(program, *arguments)
    until = next(at for at, line in enumerate(lines) if at and line.startswith("#"))
    return [line.strip(" -") for line in lines[1:until] if line]


def _json(program: Program, *arguments: str) -> Any:
    run = program("evaluate", *arguments, "--format", "json")
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out, parse_float=Decimal)


@pytest.mark.parametrize("period", PERIODS)
def test_the_json_has_both_evaluations_and_compares_them(program: Program, period: str) -> None:
    both = _json(program, period, "--edition", "both")
    alone = {edition: _json(program, period, "--edition", edition) for edition in EDITIONS}
    plans = {(each["id"], each["edition"]): each for each in both["plans"]}
    for edition, data in alone.items():
        assert plans["01", edition] == data["plans"][0]
    assert both["plans"][2:] == alone["original"]["plans"][1:]
    assert both["asked_edition"] == "both"
    (compared,) = both["editions"]
    assert [compared[key] for key in ("plan", "old", "new")] == ["01", *EDITIONS]
    nodes = {edition: dict(_by_id(data["plans"][0])) for edition, data in alone.items()}
    for node in compared["nodes"]:
        for side, edition in zip(("old", "new"), EDITIONS, strict=True):
            own = nodes[edition].pop(node["id"], None)
            facts = None if own is None else {key: own[key] for key in node[side]}
            assert node[side] == facts
        old, new = ((node[side] or {}).get("score") for side in ("old", "new"))
        assert node["points"] == (None if old is None or new is None else new - old)
    assert nodes == {"original": {}, "amended": {}}


def _by_id(node: Any) -> Iterator[tuple[str, Any]]:
    yield node["id"], node
    for child in node["children"]:
        yield from _by_id(child)


def test_the_csv_has_a_row_for_each_edition(program: Program) -> None:
    run = program("evaluate", "2566", "--edition", "both", "--format", "csv")
    rows = list(csv.DictReader(StringIO(run.out.removeprefix("\ufeff"), newline="")))
    found = [(row["edition"], row["score"]) for row in rows if row["id"] == "010001-gpi"]
    assert found == [("original", "56"), ("amended", "100")]
    assert {row["edition"] for row in rows} == {*EDITIONS, "nspp-2566"}
    assert {row["asked_edition"] for row in rows} == {"both"}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--sub-plan", "0104"), ["01", "0104", "010401", "010401-fsi", "010402", "010402-sdg17"]),
        (("--sub-plan", "0104", "--level", "objective"), ["01", "0104", "010401", "010402"]),
        (("--plan", "01", "--level", "plan"), ["01"]),
        (("--agency", "MFA", "--level", "sub_plan"), ["01", "0104"]),
        (("--plan", "NSPP"), []),
    ],
)
def test_filters_choose_what_is_compared(
    program: Program, filters: tuple[str, ...], expected: list[str]
) -> None:
    data = _json(program, "2566", "--edition", "both", *filters)
    shown = [node["id"] for each in data["editions"] for node in each["nodes"]]
    assert shown == expected
    page = program("evaluate", "2566", "--edition", "both", *filters).out
    assert all(f"{id_} " in page for id_ in expected)
    assert ("010202 " in page) is False


def test_a_plan_with_one_edition_says_so_and_is_as_ever(program: Program) -> None:
    says = "This plan has one edition only; there is none to set beside it\n"
    asked = ("evaluate", "2566", "--plan", "NSPP")
    beside, alone = program(*asked, "--edition", "both").out, program(*asked).out
    assert beside.replace(says, "") == alone
    assert says in beside


def test_fail_on_looks_at_the_edition_in_force(program: Program) -> None:
    """By its original edition the plan is at risk in 2565, by its amended one it has no data."""
    for statuses, code in (("at_risk", 1), ("no_data", 0)):
        asked = ("2565", "--plan", "01", "--edition", "both", "--fail-on", statuses)
        assert program("evaluate", *asked).code == code
    amended = _json(program, "2565", "--edition", "amended")["plans"][0]
    assert amended["status"] == "no_data"


@pytest.mark.parametrize("command", [("evaluate", "2566"), ("explain", "0102", "2566")])
def test_the_word_for_both_is_guessed_and_wins_over_an_edition_of_that_id(
    program: Program, tmp_path: Path, command: tuple[str, ...]
) -> None:
    run = program(*command, "--edition", "bothe")
    says = "unknown edition bothe; did you mean both?; there is: original, amended, nspp-2566"
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: error: {says}\n")
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "plans.yaml"
    text = path.read_text(encoding="utf-8").replace("nspp-2566", "both")
    path.write_text(text, encoding="utf-8")
    beside = program(*command, "--edition", "both", folder=tmp_path)
    assert beside.code == 0
    assert "original (2561–2580)" in beside.out
    assert "amended (2566–2580) [in force]" in beside.out


def test_errors_are_told_and_what_they_touch_is_compared_as_no_data(
    program: Program, tmp_path: Path
) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    replace_once(tmp_path / "data" / "results" / "2566.yaml", "value: 82.5", "value: high")
    run = program("evaluate", "2566", "--edition", "both", "--keep-going", folder=tmp_path)
    assert run.code == 1
    assert run.out.startswith("PARTIAL: ")
    row = next(line for line in run.out.splitlines() if "010102-inst" in line)
    assert "invalid data" in row
    assert row.count("○ - no data") == 2


_AMENDED = """\
                by_edition:
                  amended:
                    name: {th: เหตุการณ์รุนแรง, en: Violent incidents}
                    weight: 2
                    direction: higher
                    bands: strict
                    unit: {th: ครั้ง, en: times}
                    scoring: {method: points, points: [[0, 100], [200, 50]], cap: 120}
"""


def _amend(folder: Path) -> None:
    """Let the amended edition judge an indicator in another way, and call another one anew."""
    shutil.copytree(DATA, folder / "data")
    plans = folder / "data" / "plans.yaml"
    replace_once(plans, "bands:\n  nesdc:", _STRICT + "  nesdc:")
    replace_once(
        plans,
        "                aliases: [จำนวนเหตุการณ์ความไม่สงบ",
        _AMENDED + "                aliases: [จำนวนเหตุการณ์ความไม่สงบ",
    )


_STRICT = """\
bands:
  strict:
    achieved: {at_least: 100}
    below: {above: 90}
    at_risk: {above: 80}
"""


def test_what_an_edition_says_otherwise_of_a_node_is_shown(
    program: Program, tmp_path: Path
) -> None:
    _amend(tmp_path)
    page = program("explain", "010202-inc", "2566", "--edition", "both", folder=tmp_path)
    assert (page.code, page.err) == (0, "")
    section = page.out.split("\n\n")[1]
    rows = [re.split(" {2,}", line.strip()) for line in section.splitlines()]
    assert [row for row in rows if set(row[0]) != {"-"}] == _SECTION
    table = program("evaluate", "2566", "--edition", "both", folder=tmp_path)
    row = next(line for line in table.out.splitlines() if "010202-inc" in line)
    name = "Security incidents in the southern border provinces"
    assert re.split(" {2,}", row.strip()) == [
        f"010202-inc Violent incidents [proxy] [weight 0.5 → 2] [original (2561–2580): {name}]",
        "149* incidents → 149* times",
        *("134* by 2570", "89.93", "▲ Y below*"),
        *("own scale", "62.75", "■ R critical*"),
        "▼ −27.18",
        "bands ±0.00, targets +10.07, method −37.25",
    ]


_SECTION = [
    ["Side by side"],
    ["Fact", "original (2561–2580)", "amended (2566–2580) [in force]"],
    ["Status", "▲ Y below*", "■ R critical*"],
    ["Score", "89.93", "62.75"],
    ["Target", "134* by 2570", "own scale"],
    ["Baseline", "166 of 2560", "174* of 2565"],
    [
        "Method",
        "ratio (result against target)",
        "points (along given points), points: [[0, 100], [200, 50]], cap: 120",
    ],
    ["Weight", "0.5", "2"],
    ["Bands", "nesdc", "strict"],
    ["Direction", "less is better", "more is better"],
    ["Difference", "▼ −27.18", "from original (2561–2580) to amended (2566–2580)"],
    ["From", "bands ±0.00, targets +10.07, method −37.25"],
]


def test_a_part_that_only_the_other_edition_has_can_be_asked_for(
    program: Program, tmp_path: Path
) -> None:
    """The results of its indicators are errors now, for they are not in force."""
    shutil.copytree(DATA, tmp_path / "data")
    place = '      - id: "0104"\n'
    replace_once(tmp_path / "data" / "plans.yaml", place, f"{place}        editions: [original]\n")
    asked = ("evaluate", "2566", "--sub-plan", "0104", "--level", "sub_plan", "--keep-going")
    assert program(*asked, folder=tmp_path).code == 2  # the edition in force has no such part
    run = program(*asked, "--edition", "both", "--format", "json", folder=tmp_path)
    assert run.code == 1
    data = json.loads(run.out)
    assert [plan["edition"] for plan in data["plans"]] == ["original"]
    nodes = data["editions"][0]["nodes"]
    assert [(node["id"], node["new"] is None) for node in nodes] == [("01", False), ("0104", True)]
    page = program(*asked, "--edition", "both", folder=tmp_path).out
    assert "  only in original (2561–2580)\n" in page
    assert "01 original (2561–2580): " in page
    assert "01 amended (2566–2580): " not in page
