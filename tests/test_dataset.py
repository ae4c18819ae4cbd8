from __future__ import annotations

import json
import pickle
import shutil
from typing import TYPE_CHECKING

import pytest

from nsstrack import evaluate, load
from nsstrack.dataset import read_plans
from nsstrack.model.fields import Text
from nsstrack.problem import Code
from program import DATA

if TYPE_CHECKING:
    from pathlib import Path


def test_the_shipped_data_has_no_findings() -> None:
    data = load(DATA)
    assert data.findings == ()
    assert [str(period) for period in data.periods] == [
        *("2561", "2562", "2563", "2564", "2565", "2566", "2567-6M", "2567", "2568"),
    ]
    assert len(data.files) == 10


def test_one_period_needs_itself_the_year_before_and_what_may_be_carried_forward() -> None:
    data = load(DATA, "2567")
    assert sorted(map(str, data.results.periods)) == ["2564", "2565", "2566", "2567"]
    assert len(data.periods) == 9


def test_reading_less_changes_no_status() -> None:
    whole, part = load(DATA), load(DATA, "2567")
    assert evaluate(part.plans, part.results, "2567") == evaluate(
        whole.plans, whole.results, "2567"
    )


def test_findings_can_be_sent_to_another_process_with_or_without_facts(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    with (folder / "results" / "2566.yaml").open("a", encoding="utf-8") as file:
        file.write("\t\nresult: {}\n")
    findings = load(folder).findings
    assert {finding.code for finding in findings} >= {Code.TAB, Code.UNKNOWN_KEY}
    assert pickle.loads(pickle.dumps(findings)) == findings  # noqa: S301
    assert [json.loads(json.dumps(each.facts)) for each in findings if not each.facts] == [{}]


def test_a_text_in_no_language_is_refused() -> None:
    with pytest.raises(ValueError, match="a text is expected"):
        Text()


def test_plans_can_be_read_without_results(tmp_path: Path) -> None:
    shutil.copyfile(DATA / "plans.yaml", tmp_path / "plans.yaml")
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "2566.yaml").write_bytes(b"[")
    assert read_plans(tmp_path) == load(DATA).plans


def test_results_share_what_is_equal(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    for year in (2562, 2563):
        row = '{value: 1, data_year: 2562, reported: "2563-01-15"}'
        text = f"period: {year}\nresults:\n  x1: {row}\n  x2: {row}\n"
        (tmp_path / "data" / "results" / f"{year}.yaml").write_text(text, encoding="utf-8")
    periods = load(tmp_path / "data").results.periods
    groups = [group for period, group in periods.items() if period.year in (2562, 2563)]
    rows = [row for group in groups for row in group.files[0].results.values()]
    assert len(rows) == 4
    assert len({id(row.reported) for row in rows}) == 1
    assert len({id(row.data_year) for row in rows}) == 1


def test_the_digest_is_that_of_the_bytes_read(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    before = load(tmp_path / "data").sha256
    assert before == load(DATA).sha256
    with (tmp_path / "data" / "results" / "2561.yaml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert load(tmp_path / "data").sha256 != before
    assert load(tmp_path / "data", "2566").sha256 == load(DATA, "2566").sha256


def test_all_findings_of_all_files_come_in_one_run_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    plans = (folder / "plans.yaml").read_text(encoding="utf-8")
    (folder / "plans.yaml").write_text(
        plans.replace("lead: NSC", "lead: NSCC").replace("headline:", "headlin:"), encoding="utf-8"
    )
    (folder / "results" / "2561.yaml").write_text("period: [", encoding="utf-8")
    (folder / "results" / "2566.yaml").write_text(
        "period: 2565\nresults: {010101-wrh: 3, 010101-law: high}\n", encoding="utf-8"
    )
    found = [
        (item.at.file.removeprefix(f"{folder.as_posix()}/"), item.code, item.at.line)
        for item in load(folder).findings
        if item.severity == "error"
    ]
    numbered = list(enumerate(plans.split("\n"), 1))
    assert found == [
        *sorted(
            [("plans.yaml", Code.UNKNOWN_AGENCY, n) for n, text in numbered if "lead: NSC" in text]
            + [("plans.yaml", Code.UNKNOWN_KEY, n) for n, text in numbered if "headline:" in text],
            key=lambda item: item[2],
        ),
        ("results/2561.yaml", Code.YAML_SYNTAX, 1),
        ("results/2566.yaml", Code.PERIOD_DIFFERS, 1),
        ("results/2566.yaml", Code.RESULT_FOR_UNKNOWN, 2),
        ("results/2566.yaml", Code.RESULT_NOT_A_NUMBER, 2),
    ]


def test_a_period_that_is_none_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="not a period: '2566-7M'"):
        load(DATA, "2566-7M")


def test_a_file_with_too_many_faults_is_not_read_to_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    plans = "format: nsstrack/1\nagencies: {}\nbands: {}\nplans: ["
    (folder / "plans.yaml").write_text(plans + "{}, " * 4_000 + "{}]\n", encoding="utf-8")
    data = load(folder)
    assert (len(data.findings), data.has_more_findings) == (1000, True)
    assert {(item.code, item.at.line) for item in data.findings} == {(Code.MISSING_KEY, 4)}
    assert data.plans.plans == ()
    assert load(DATA).has_more_findings is False


def test_of_many_findings_of_one_kind_the_first_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    rows = "".join(f"  x{number}: 1\n" for number in range(1_500))
    results = folder / "results" / "2566.yaml"
    results.write_text(f"period: 2566\nresults:\n{rows}", encoding="utf-8")
    data = load(folder)
    told = [item for item in data.findings if item.code is Code.RESULT_FOR_UNKNOWN]
    assert (len(told), told[-1].at.line, data.has_more_findings) == (1000, 1002, True)


def test_results_may_be_carried_for_longer_than_anybody_could_count(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    plans = tmp_path / "data" / "plans.yaml"
    text = plans.read_text(encoding="utf-8")
    assert "carry_forward: 1\n" in text
    plans.write_text(text.replace("carry_forward: 1\n", f"carry_forward: {10**17}\n"), "utf-8")
    years = [str(year) for year in range(2561, 2568)]
    assert sorted(map(str, load(tmp_path / "data", "2567").results.periods)) == years
