"""How the format may change: files of a later version, and keys that had another name.

No key of `nsstrack/1` has another name yet, so these tests bring a table of their own.
"""

from __future__ import annotations

import json
import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from documents import DOCS, read, replace_once, rows, sections
from golden_cases import BASE
from nsstrack import __version__, evaluate
from nsstrack.dataset import Dataset, load
from nsstrack.entries import keys_of
from nsstrack.evolution import RENAMED, Rename, is_newer
from nsstrack.messages import Language
from nsstrack.messages.findings import sentences
from nsstrack.model.plans import Indicator, Plan, Settings
from nsstrack.model.results import Result
from nsstrack.problem import Code

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

TABLE = (
    Rename(Indicator, "measured_in", "unit", since="0.4"),
    Rename(Settings, "coverage", "min_coverage", since="0.5"),
    Rename(Plan, "policies", "sub_plans", since="0.6"),
    Rename(Result, "figure", "value", since="0.4"),
)
PLANS, RESULTS = "plans.yaml", "results/2566.yaml"
LATER = ("format: nsstrack/1", "format: nsstrack/2")
OLD_UNIT = ("unit: rank", "measured_in: rank")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small sound folder, in a place with spaces and Thai letters in its name."""
    return shutil.copytree(BASE, tmp_path / "ข้อมูล ของเรา")


def found(dataset: Dataset) -> list[tuple[str, str, int, int]]:
    """Return the code, file, line and column of every finding."""
    folder = f"{dataset.folder.as_posix()}/"
    return [
        (each.code.value, each.at.file.removeprefix(folder), each.at.line, each.at.column)
        for each in dataset.findings
    ]


# --- files of a later version -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "is_of_the_future"),
    [
        ("nsstrack/2", True),
        ("nsstrack/12", True),
        ("nsstrack/๒", True),
        ("nsstrack/1", False),
        ("nsstrack/0", False),
        ("nsstrack/1.1", False),
        ("nsstrack/02", False),
        ("nstrack/2", False),
        (2, False),
    ],
)
def test_a_later_version_is_known_by_its_number(written: object, is_of_the_future: bool) -> None:  # noqa: FBT001 - a case
    assert is_newer({"format": written}) is is_of_the_future


def test_a_file_of_the_future_is_accused_of_nothing_else(data: Path) -> None:
    replace_once(data / PLANS, *LATER)
    replace_once(data / PLANS, "lead: NSC", "led_by: &lead [no, *lead, 0101]")
    assert found(load(data)) == [("N205", PLANS, 1, 9)]


def test_nor_are_the_files_beside_it(data: Path) -> None:
    (data / "plans").mkdir()
    (data / "plans" / "police.yaml").write_text(
        "format: nsstrack/2\nagencies: {RTP: {name: Royal Thai Police}}\nprogrammes: []\n",
        encoding="utf-8",
    )
    replace_once(data / PLANS, "partners: [NSC]", "partners: [RTP]")
    replace_once(data / RESULTS, "period: 2566", "period: 2566\nformat: nsstrack/2\nrounds: 4")
    assert found(load(data)) == [
        ("N205", "plans/police.yaml", 1, 9),
        ("N205", RESULTS, 2, 9),
    ]


def test_bands_that_only_a_file_of_the_future_has_are_not_missed(data: Path) -> None:
    text = read(data / PLANS)
    bands = text[text.index("bands:\n") : text.index("defaults:\n")]
    replace_once(data / PLANS, bands, "")
    (data / "plans").mkdir()
    later = f"format: nsstrack/2\n{bands}"
    (data / "plans" / "bands.yaml").write_text(later, encoding="utf-8")
    assert found(load(data)) == [("N205", "plans/bands.yaml", 1, 9)]


@pytest.mark.parametrize(
    "edits",
    [
        [("  bands: nesdc\n", "  bands: elsewhere\n")],
        [("    lead: NSC\n", "    lead: NSC\n    bands: elsewhere\n")],
        [("  bands: nesdc\n", ""), ("  nesdc:\n", "  own:\n")],
    ],
    ids=["of a file", "of a plan", "of nothing"],
)
def test_nobody_is_judged_by_other_bands_because_his_own_cannot_be_read(
    data: Path, edits: list[tuple[str, str]]
) -> None:
    (data / "plans").mkdir()
    (data / "plans" / "bands.yaml").write_text("format: nsstrack/2\n", encoding="utf-8")
    sound = load(data)
    assert sound.invalidated.nodes == frozenset()
    for old, new in edits:
        replace_once(data / PLANS, old, new)
    touched = load(data)
    assert found(touched) == [("N205", "plans/bands.yaml", 1, 9)]
    assert touched.invalidated.nodes == sound.plans.entries.keys()


def test_a_node_whose_bands_cannot_be_read_is_not_judged(data: Path) -> None:
    (data / "plans").mkdir()
    (data / "plans" / "bands.yaml").write_text("format: nsstrack/2\n", encoding="utf-8")
    replace_once(data / PLANS, OLD_UNIT[0], f"{OLD_UNIT[0]}\n        bands: elsewhere")
    assert load(data).invalidated.nodes == {"gpi"}


def test_what_files_of_the_future_do_not_touch_is_evaluated_where_asked(
    program: Program, data: Path
) -> None:
    replace_once(data / RESULTS, "period: 2566", "period: 2566\nformat: nsstrack/2")
    asked = ("--data", str(data), "--keep-going", "--format", "json")
    run = program("evaluate", "2566", *asked)
    assert (run.code, run.err.count("error[")) == (1, 1)
    assert run.err.endswith("nsstrack: evaluated without what these errors touch\n")
    assert {plan["reason"] for plan in json.loads(run.out)["plans"]} == {"invalid"}
    run = program("evaluate", "2565", *asked)
    assert (run.code, run.err) == (0, "")


@pytest.mark.parametrize("arguments", [(), ("--keep-going",)], ids=["", "keep-going"])
@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "error[N205] the file is written for a newer nsstrack, in the format `nsstrack/2`"),
        ("th", "ไฟล์นี้เขียนในรูปแบบ `nsstrack/2` ซึ่งต้องใช้ nsstrack รุ่นใหม่กว่านี้"),
    ],
)
def test_without_plans_that_can_be_read_nothing_is_evaluated(
    program: Program, data: Path, arguments: tuple[str, ...], language: str, says: str
) -> None:
    replace_once(data / PLANS, *LATER)
    asked = ("--data", str(data), "--lang", language)
    run = program("evaluate", "2566", *asked, *arguments)
    assert (run.code, run.out, run.err.count("N205")) == (2, "", 1)
    assert says in run.err
    run = program("validate", *asked)
    assert (run.code, run.out.count("N205")) == (1, 1)
    assert says in run.out
    run = program("validate", *asked, "--format", "json")
    (told,) = json.loads(run.out)["findings"]
    assert (told["code"], told["line"], told["column"], told["end_column"]) == ("N205", 1, 9, 19)
    assert told["message"] in f"error[N205] {says}"
    assert "pipx upgrade nsstrack" in told["help"]


# --- keys with a new name ---------------------------------------------------------------------


def test_a_former_name_is_read_with_a_warning(data: Path) -> None:
    sound = load(data)
    replace_once(data / PLANS, *OLD_UNIT)
    replace_once(
        data / PLANS, "provenance: illustrative", "coverage: 0.5\n  provenance: illustrative"
    )
    replace_once(data / RESULTS, "{value: 92", "{figure: 92")
    dataset = load(data, renamed=TABLE)
    assert found(dataset) == [
        ("N258", PLANS, 13, 3),
        ("N258", PLANS, 29, 9),
        ("N258", RESULTS, 4, 9),
    ]
    assert not dataset.has_errors
    now, then = (evaluate(each.plans, each.results, "2566") for each in (dataset, sound))
    assert [(plan.id, plan.score) for plan in now.plans] == [
        (plan.id, plan.score) for plan in then.plans
    ]
    assert dataset.plans.indicators["gpi"].unit == "rank"


def test_a_key_that_has_no_former_name_is_as_unknown_as_ever(data: Path) -> None:
    replace_once(data / PLANS, *OLD_UNIT)
    assert [code for code, *_ in found(load(data))] == ["N202", "N201"]


def test_a_warning_says_the_new_name_and_what_to_do(data: Path) -> None:
    replace_once(data / PLANS, *OLD_UNIT)
    (finding,) = load(data, renamed=TABLE).findings
    assert finding.code is Code.DEPRECATED_KEY
    assert sentences(finding, Language.EN).message == (
        "the key `measured_in` is called `unit` since version 0.4"
    )
    assert sentences(finding, Language.EN).help.startswith("write `unit`")
    assert sentences(finding, Language.TH).message == (
        "คีย์ `measured_in` เปลี่ยนชื่อเป็น `unit` ตั้งแต่รุ่น 0.4"
    )
    assert sentences(finding, Language.TH).help.startswith("แก้ชื่อคีย์เป็น `unit`")


def test_both_names_are_an_error_and_the_new_one_counts(data: Path) -> None:
    replace_once(data / PLANS, "unit: rank", "measured_in: place\n        unit: rank")
    dataset = load(data, renamed=TABLE)
    assert found(dataset) == [("N105", PLANS, 28, 9)]
    (finding,) = dataset.findings
    assert finding.see[0].line == 29
    assert sentences(finding, Language.EN).message == (
        "`measured_in` is the former name of the key `unit`, and both are given"
    )
    assert dataset.plans.indicators["gpi"].unit == "rank"


def test_what_is_wrong_below_a_former_name_is_found_at_its_place(data: Path) -> None:
    replace_once(data / PLANS, "    sub_plans:", "    policies:")
    replace_once(data / PLANS, "host: ISOC", "host: ISCO")
    replace_once(data / PLANS, "unit: score", "measured_in: [score]")
    assert found(load(data, renamed=TABLE)) == [
        ("N258", PLANS, 37, 5),
        ("N211", PLANS, 40, 15),
        ("N258", PLANS, 48, 17),
        ("N203", PLANS, 48, 30),
    ]


def test_ids_and_an_offices_own_keys_may_be_called_like_a_former_name(data: Path) -> None:
    replace_once(data / PLANS, "unit: rank", "unit: rank\n        x_notes: {measured_in: rank}")
    replace_once(data / PLANS, "id: gpi", "id: figure")
    replace_once(data / RESULTS, "gpi: {value: 92, of: 163}", "figure: {figure: 92, of: 163}")
    for year in ("2564", "2565"):
        path = data / "results" / f"{year}.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("gpi:", "figure:"), "utf-8")
    dataset = load(data, renamed=TABLE)
    assert found(dataset) == [("N258", RESULTS, 4, 12)]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "the key `measured_in` is called `unit` since version 0.4"),
        ("th", "คีย์ `measured_in` เปลี่ยนชื่อเป็น `unit` ตั้งแต่รุ่น 0.4"),
    ],
)
def test_the_commands_go_on_with_a_former_name(
    program: Program, data: Path, monkeypatch: pytest.MonkeyPatch, language: str, says: str
) -> None:
    asked = ("--data", str(data), "--lang", language)
    sound = json.loads(program("evaluate", "2566", *asked, "--format", "json").out)
    replace_once(data / PLANS, *OLD_UNIT)
    monkeypatch.setattr("nsstrack.dataset.load", partial(load, renamed=TABLE))
    run = program("validate", *asked)
    assert (run.code, run.out.count("warning[N258]" if language == "en" else "N258")) == (0, 1)
    assert says in run.out
    assert program("validate", *asked, "--strict").code == 1
    (told,) = json.loads(program("validate", *asked, "--format", "json").out)["findings"]
    assert (told["code"], told["severity"], told["message"]) == ("N258", "warning", says)
    assert (told["line"], told["column"], told["end_column"]) == (28, 9, 20)
    run = program("evaluate", "2566", *asked, "--format", "json")
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out)["plans"] == sound["plans"]
    assert program("evaluate", "2566", *asked).code == 0


# --- the table --------------------------------------------------------------------------------


@pytest.mark.parametrize("table", [RENAMED, TABLE], ids=["shipped", "of these tests"])
def test_a_renamed_key_leads_to_a_key_there_is(table: tuple[Rename, ...]) -> None:
    for each in table:
        assert each.new in keys_of(each.entry)
        assert each.old not in keys_of(each.entry)


def test_the_document_lists_the_renamed_keys() -> None:
    text = sections(read(DOCS / "evolution.md"), 2)["Keys with a new name"]
    listed = [tuple(row) for row in rows(text)]
    assert listed == [(f"`{each.old}`", f"`{each.new}`", each.since) for each in RENAMED]
    assert ("There are none" in text) == (not RENAMED)
    assert all(_release(each.since) <= _release(__version__) for each in RENAMED)


def _release(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]
