"""The hosted workflow runs what the repository has, on what the package promises."""

from __future__ import annotations

import os
import re
import tomllib
from typing import Any

import yaml

from program import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
TEXT = WORKFLOW.read_text(encoding="utf-8")
# BaseLoader, for which `on` is a text; YAML 1.1 takes it for true.
DATA: dict[str, Any] = yaml.load(TEXT, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
STEPS = [step for job in DATA["jobs"].values() for step in job["steps"]]
COMMANDS = [step["run"] for step in STEPS if "run" in step]


def test_it_runs_for_every_change_and_may_only_read() -> None:
    assert set(DATA["on"]) == {"push", "pull_request"}
    assert DATA["permissions"] == {"contents": "read"}
    assert [job for job in DATA["jobs"].values() if "permissions" in job] == []
    checkouts = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert [step["with"] for step in checkouts] == [{"persist-credentials": "false"}] * 2


def test_it_tests_the_systems_and_pythons_that_the_package_promises() -> None:
    tests = DATA["jobs"]["tests"]
    named = "Programming Language :: Python :: "
    promised = [name.removeprefix(named) for name in PROJECT["project"]["classifiers"]]
    assert tests["strategy"]["matrix"] == {
        "system": ["ubuntu-latest", "macos-latest", "windows-latest"],
        "python": [version for version in promised if re.fullmatch(r"3\.\d+", version)],
    }
    assert tests["strategy"]["fail-fast"] == "false"
    assert tests["runs-on"] == "${{ matrix.system }}"
    python = next(step for step in tests["steps"] if "setup-python" in step.get("uses", ""))
    assert python["with"]["python-version"] == "${{ matrix.python }}"


def test_every_job_comes_to_an_end() -> None:
    assert all(0 < int(job["timeout-minutes"]) <= 60 for job in DATA["jobs"].values())
    assert set(DATA["concurrency"]) == {"group", "cancel-in-progress"}


def test_every_action_is_pinned_to_a_commit_and_says_its_release() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert len(used) == len([step for step in STEPS if "uses" in step])
    pinned = r"actions/(checkout|setup-python|setup-node)@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    assert [action for action in used if not re.fullmatch(pinned, action)] == []
    assert len(set(used)) == 3


def test_what_it_runs_is_in_the_repository() -> None:
    whole, *plain = COMMANDS
    assert whole == ".ci/run"
    assert (ROOT / whole).is_file()
    assert os.name != "posix" or os.access(ROOT / whole, os.X_OK)
    words = " ".join(plain)
    assert [name for name in re.findall(r"-r (\S+)", words) if not (ROOT / name).is_file()] == []
    locked = "".join(
        (ROOT / name).read_text(encoding="utf-8") for name in re.findall(r"-r (\S+)", words)
    )
    modules = set(re.findall(r"python (?:-P )?-m (\S+)", words))
    assert modules == {"pip", "build", "pytest"}
    assert [name for name in modules - {"pip"} if f"\n{name}==" not in locked] == []
    assert f"{PROJECT['project']['name']}" == re.findall(r"--find-links build/dist (\S+)", words)[0]


def test_it_takes_no_word_from_outside_into_a_shell() -> None:
    assert [command for command in COMMANDS if "${{" in command] == []
