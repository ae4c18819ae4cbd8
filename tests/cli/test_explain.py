"""What `explain` says in the odd cases."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from program import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program


def _explained(program: Program, *arguments: str) -> str:
    run = program("explain", *arguments)
    assert (run.code, run.err) == (0, "")
    return run.out


def test_a_missing_result_that_is_shared_is_to_be_reported_at_its_source(program: Program) -> None:
    text = _explained(program, "NSPP-10-gci", "2566")
    assert "once published, ISOC writes `value` for `missing` in results/2566" in text


def test_a_result_that_is_shared_says_so(program: Program) -> None:
    assert "Result of 010202-inc, which it shares" in _explained(program, "NSPP-05-inc", "2566")


def test_an_edition_that_the_plan_lacks_is_told(program: Program) -> None:
    text = _explained(program, "010201-tip", "2566", "--edition", "nspp-2566")
    assert "This plan has no edition nspp-2566; it is judged by the one in force" in text


def test_nothing_is_due_for_what_only_another_edition_has(program: Program) -> None:
    text = _explained(program, "010103-voice", "2566", "--edition", "original")
    assert "nothing to report" in text
    assert "under `results`" not in text


def test_a_node_above_indicators_is_not_to_be_reported_itself(program: Program) -> None:
    text = _explained(program, "010001", "2567-6M")
    assert "`010001: VALUE`" not in text
    assert "nothing below it is reported: see what is missing" in text


def test_what_has_no_weight_has_no_effect_anywhere(program: Program) -> None:
    text = _explained(program, "010103-voice", "2565")
    table = text.partition("What it does above\n")[2]
    assert "only in the view" not in table
    assert table.count("none") == 3


def test_small_figures_keep_their_digits(program: Program, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "plans.yaml"
    text = path.read_text(encoding="utf-8")
    old = "- {by: 2570, value: 67.1, edition: amended, provenance: illustrative}"
    assert old in text
    small = text.replace(old, old.replace("67.1", "0.0000671"))
    small = small.replace(
        "{year: 2565, value: 61.0, edition: amended",
        "{year: 2565, value: 0.00006, edition: amended",
    )
    path.write_text(small, encoding="utf-8")
    run = program("explain", "010201-sti", "2566", folder=tmp_path)
    assert run.code == 0, run.err
    assert "0.00006 + (0.0000671 − 0.00006) × (2566 − 2565) ÷ (2570 − 2565) = 0.00006142" in run.out


def test_a_former_id_finds_the_indicator(program: Program, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "plans.yaml"
    text = path.read_text(encoding="utf-8")
    old = "- id: 010201-tip\n"
    assert old in text
    path.write_text(
        text.replace(old, f"{old}                formerly: [old-tip]\n"), encoding="utf-8"
    )
    run = program("explain", "old-tip", "2566", folder=tmp_path)
    assert (run.code, run.err) == (0, "old-tip is now 010201-tip\n")
    assert run.out.startswith("010201-tip  ")


@pytest.mark.parametrize("id_", ["010x", "P-0101-1"])
def test_an_unknown_id_is_an_error_of_use(program: Program, id_: str) -> None:
    run = program("explain", id_, "2566")
    assert (run.code, run.out) == (2, "")
    assert f"unknown id {id_}" in run.err


def test_thai_digits_are_not_asked_of_an_output_without_thai(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NSSTRACK_THAI_DIGITS", "1")
    assert "๒๕๖๖" in program("explain", "01", "2566", "--lang", "en").out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the id comes first: nsstrack explain 0102 2566"),
        ("th", "ให้ระบุรหัสก่อนรอบการรายงาน: nsstrack explain 0102 2566"),
    ],
)
def test_id_and_period_the_wrong_way_round_are_told_apart(
    program: Program, language: str, said: str
) -> None:
    run = program("explain", "2566", "0102", "--lang", language)
    assert (run.code, run.out) == (2, "")
    assert run.err.endswith(f"{said}\n")
