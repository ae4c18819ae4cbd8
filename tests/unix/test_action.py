"""The Action does what it says: its own shell steps, run as a runner runs them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from documents import replace_once
from program import DATA, ROOT
from unix.action_steps import ACTION, STEPS, do, known

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The checkout of a data repository that also holds what Python must not import."""
    folder = tmp_path / "ข้อมูล ของสำนัก"
    shutil.copytree(DATA, folder / "data")
    for name in ("nsstrack", "typer", "yaml"):
        (folder / f"{name}.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    return folder


def test_no_word_from_outside_is_a_part_of_a_command() -> None:
    runs = [step for step in STEPS.values() if "run" in step]
    assert len(runs) == len(STEPS) - 1 == 5
    assert [step["name"] for step in runs if "${{" in step["run"]] == []
    assert {step["shell"] for step in runs} == {"bash"}


def test_every_input_is_described_and_used() -> None:
    used = set(re.findall(r"\binputs\.([a-z-]+)", str(STEPS)))
    assert ACTION["inputs"].keys() == used
    for details in ACTION["inputs"].values():
        assert details["description"].endswith(".")
        assert isinstance(details["default"], str)


def test_it_uses_the_setup_of_python_that_the_workflows_use() -> None:
    (uses,) = (step["uses"] for step in STEPS.values() if "uses" in step)
    assert re.fullmatch(r"actions/setup-python@[0-9a-f]{40}", uses)
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert re.search(rf"uses: {uses} # v\d+\.\d+\.\d+\n", text)


def test_sound_data_pass(installed: str, workspace: Path) -> None:
    done = do("Check the data", workspace, known(installed, strict="true"))
    assert (done.code, done.log) == (0, "no errors\n")
    assert done.summary == "### nsstrack validate\n\n    no errors\n\n"
    assert done.outputs == {}


def test_an_error_fails_and_stands_in_the_log_and_in_the_summary(
    program: Program, installed: str, workspace: Path
) -> None:
    results = workspace / "data" / "results" / "2566.yaml"
    replace_once(results, "  010101-whr:", "  010101-wrh:")
    done = do("Check the data", workspace, known(installed, lang="th"))
    notes = program("validate", "--format", "github", "--lang", "th", folder=workspace)
    page = program("validate", "--data", "data", "--lang", "th", folder=workspace)
    assert done.code == 1
    assert done.log == notes.out + notes.err
    assert done.log.startswith("::error file=data/results/2566.yaml,line=14,col=3,")
    lines = "".join(f"    {line}\n" for line in (page.out + page.err).splitlines())
    assert done.summary == f"### nsstrack validate\n\n{lines}\n"


@pytest.mark.parametrize(
    ("strict", "code"), [("false", 0), ("true", 1), ("yes", 2), ("", 2)], ids=str
)
def test_warnings_fail_where_that_is_asked_for(
    installed: str, workspace: Path, strict: str, code: int
) -> None:
    unused = "  MFA:\n"
    replace_once(workspace / "data" / "plans.yaml", unused, "  X:\n    name: X\n" + unused)
    done = do("Check the data", workspace, known(installed, strict=strict))
    assert done.code == code
    assert ("title=N253" in done.log) is (code != 2)
    assert ("strict is true or false" in done.log) is (code == 2)


def test_what_stands_in_the_data_is_no_structure_in_the_summary(
    installed: str, workspace: Path
) -> None:
    wrong = "  '```<img src=x>': 1\n"
    replace_once(workspace / "data" / "results" / "2566.yaml", "results:\n", f"results:\n{wrong}")
    done = do("Check the data", workspace, known(installed))
    assert done.code == 1
    assert "```<img src=x>" in done.summary
    lines = done.summary.splitlines()[2:]
    assert [line for line in lines if line and not line.startswith("    ")] == []


@pytest.mark.parametrize("name", ["data", "lang", "format", "strict", "period", "fail_on"])
def test_an_input_is_a_word_and_nothing_else(installed: str, workspace: Path, name: str) -> None:
    text = "\"; touch taken; $(touch taken) `touch taken` '; touch taken; '\ntouch taken"
    is_of_the_page = name in {"period", "fail_on"}
    step = "Show where the plans stand" if is_of_the_page else "Check the data"
    given = {"period": "2566"} | {name: text} if is_of_the_page else {name: text}
    done = do(step, workspace, known(installed, **given))
    assert done.code == 2
    assert not (workspace / "taken").exists()


def test_the_page_of_a_period_is_shown(program: Program, installed: str, workspace: Path) -> None:
    step = "Show where the plans stand"
    assert STEPS[step]["if"] == "inputs.period != ''"
    done = do(step, workspace, known(installed, period="2566"))
    page = program("evaluate", "2566", "--format", "markdown", folder=workspace)
    assert (done.code, done.log) == (0, "")
    assert done.summary == page.out
    assert done.summary.count("\n") > 50


def test_a_status_can_fail_and_the_page_is_shown_all_the_same(
    installed: str, workspace: Path
) -> None:
    meaning = known(installed, period="2565", fail_on="at_risk", lang="en")
    done = do("Show where the plans stand", workspace, meaning)
    assert done.code == 1
    assert done.log == "nsstrack: --fail-on: plan 01 is at risk (orange)\n"
    assert "Master Plan" in done.summary
