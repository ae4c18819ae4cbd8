"""The Action does what it says: its own shell steps, run as a runner runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from documents import replace_once
from program import DATA, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

# BaseLoader makes texts alone, as a runner hands inputs over.
ACTION: dict[str, Any] = yaml.load(
    (ROOT / "action.yml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - the same
)
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
BASH = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail"]
"""How a runner starts a step whose shell is bash."""

_EXPRESSION = re.compile(r"\$\{\{ ([a-z._-]+) \}\}")
_KEPT = ("HOME", "LANG", "PATH", "PIP_", "SSL_", "TMPDIR")


@dataclass(frozen=True)
class Done:
    """What a step left behind."""

    code: int
    log: str
    summary: str
    outputs: dict[str, str]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Python that the Action's own step has installed nsstrack for."""
    temp = tmp_path_factory.mktemp("ที่ชั่วคราว ของงาน")
    hostile = tmp_path_factory.mktemp("workspace")
    for name in ("pip", "venv", "hatchling", "yaml", "nsstrack"):
        (hostile / f"{name}.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    done = _do(
        "Install nsstrack",
        hostile,
        {
            "steps.python.outputs.python-path": sys.executable,
            "github.action_path": str(ROOT),
            "runner.temp": str(temp),
        },
    )
    assert (done.code, done.summary) == (0, ""), done.log
    assert done.outputs["python"].startswith(str(temp))
    return done.outputs["python"]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The checkout of a data repository that also holds what Python must not import."""
    folder = tmp_path / "ข้อมูล ของสำนัก"
    shutil.copytree(DATA, folder / "data")
    for name in ("nsstrack", "typer", "yaml"):
        (folder / f"{name}.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    return folder


def _do(name: str, folder: Path, known: dict[str, str]) -> Done:
    """Run a step in `folder`; `known` is what the expressions in its environment mean."""
    summary, output, script = (folder / f".{each}" for each in ("summary", "output", "step.sh"))
    step = STEPS[name]
    script.write_text(step["run"], encoding="utf-8")
    summary.touch()
    output.touch()
    given = {
        key: _EXPRESSION.sub(lambda found: known[found[1]], value)
        for key, value in step["env"].items()
    }
    assert step["shell"] == "bash"
    ran = subprocess.run(
        [*BASH, str(script)],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if key.startswith(_KEPT)}
        | {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(output)}
        | given,
        check=False,
        capture_output=True,
        timeout=300,
    )
    outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
    text = summary.read_text(encoding="utf-8")
    for left in (summary, output, script):
        left.unlink()
    return Done(ran.returncode, (ran.stdout + ran.stderr).decode(), text, outputs)


def _known(python: str, **given: str) -> dict[str, str]:
    """Return what the expressions mean to a workflow that gives these inputs."""
    inputs = {name: details["default"] for name, details in ACTION["inputs"].items()}
    assert given.keys() <= {name.replace("-", "_") for name in inputs}
    values = {
        f"inputs.{name}": given.get(name.replace("-", "_"), default)
        for name, default in inputs.items()
    }
    return values | {"steps.nsstrack.outputs.python": python}


def test_no_word_from_outside_is_a_part_of_a_command() -> None:
    runs = [step for step in STEPS.values() if "run" in step]
    assert len(runs) == len(STEPS) - 1 == 3
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
    done = _do("Check the data", workspace, _known(installed, strict="true"))
    assert (done.code, done.log) == (0, "no errors\n")
    assert done.summary == "### nsstrack validate\n\n    no errors\n\n"
    assert done.outputs == {}


def test_an_error_fails_and_stands_in_the_log_and_in_the_summary(
    program: Program, installed: str, workspace: Path
) -> None:
    results = workspace / "data" / "results" / "2566.yaml"
    replace_once(results, "  010101-whr:", "  010101-wrh:")
    done = _do("Check the data", workspace, _known(installed, lang="th"))
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
    done = _do("Check the data", workspace, _known(installed, strict=strict))
    assert done.code == code
    assert ("title=N253" in done.log) is (code != 2)
    assert ("strict is true or false" in done.log) is (code == 2)


def test_what_stands_in_the_data_is_no_structure_in_the_summary(
    installed: str, workspace: Path
) -> None:
    wrong = "  '```<img src=x>': 1\n"
    replace_once(workspace / "data" / "results" / "2566.yaml", "results:\n", f"results:\n{wrong}")
    done = _do("Check the data", workspace, _known(installed))
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
    done = _do(step, workspace, _known(installed, **given))
    assert done.code == 2
    assert not (workspace / "taken").exists()


def test_the_page_of_a_period_is_shown(program: Program, installed: str, workspace: Path) -> None:
    step = "Show where the plans stand"
    assert STEPS[step]["if"] == "inputs.period != ''"
    done = _do(step, workspace, _known(installed, period="2566"))
    page = program("evaluate", "2566", "--format", "markdown", folder=workspace)
    assert (done.code, done.log) == (0, "")
    assert done.summary == page.out
    assert done.summary.count("\n") > 50


def test_a_status_can_fail_and_the_page_is_shown_all_the_same(
    installed: str, workspace: Path
) -> None:
    known = _known(installed, period="2565", fail_on="at_risk", lang="en")
    done = _do("Show where the plans stand", workspace, known)
    assert done.code == 1
    assert done.log == "nsstrack: --fail-on: plan 01 is at risk (orange)\n"
    assert "Master Plan" in done.summary
