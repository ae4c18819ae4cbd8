"""The hosted workflows run what the repository has, on what the package promises."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from nsstrack.starter import PERIOD, starter_files
from program import ROOT

_STARTER = PurePosixPath(".github/workflows/nsstrack.yml")
_FOLDER = ROOT / ".github" / "workflows"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.yml"))}
TEXTS |= {
    f"starter-{language}": starter_files(language)[_STARTER].decode() for language in ("en", "th")
}
"""Those of this repository, and those that `nsstrack init` gives to others."""


def _read(text: str) -> dict[str, Any]:
    """Return a workflow by BaseLoader, for which `on` is a text; YAML 1.1 takes it for true."""
    data: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    return data


DATA = _read(TEXTS["ci.yml"])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


COMMANDS = [step["run"] for step in _steps(DATA) if "run" in step]


@pytest.mark.parametrize("name", TEXTS)
def test_it_runs_for_every_change_and_may_only_read(name: str) -> None:
    data = _read(TEXTS[name])
    steps = _steps(data)
    assert data["on"].keys() == {"push", "pull_request"}
    assert data["on"]["pull_request"] == ""  # whatever it changes, whoever hands it in
    assert data["permissions"] == {"contents": "read"}
    assert [job for job in data["jobs"].values() if "permissions" in job] == []
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    # Where the data are checked, what a request would be merged into is there to be compared with.
    depth = {} if name == "ci.yml" else {"fetch-depth": "2"}
    kept = depth | {"persist-credentials": "false"}
    assert [step["with"] for step in checkouts] == [kept] * len(data["jobs"])


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


@pytest.mark.parametrize("name", TEXTS)
def test_every_job_comes_to_an_end(name: str) -> None:
    data = _read(TEXTS[name])
    assert all(0 < int(job["timeout-minutes"]) <= 60 for job in data["jobs"].values())
    if name in {"ci.yml", "data.yml"}:
        assert data["concurrency"].keys() == {"group", "cancel-in-progress"}


@pytest.mark.parametrize("name", TEXTS)
def test_every_action_is_pinned_to_a_commit_and_says_its_release(name: str) -> None:
    used = re.findall(r"uses: (.*)", TEXTS[name])
    assert len(used) == len([step for step in _steps(_read(TEXTS[name])) if "uses" in step])
    pinned = r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    others = [action for action in used if not re.fullmatch(pinned, action)]
    ours = {"ci.yml": [], "data.yml": ["./"]}
    assert others == ours.get(name, ["OWNER/nsstrack@REVISION"])


def test_an_action_has_the_same_commit_wherever_it_is_used() -> None:
    texts = [*TEXTS.values(), (ROOT / "action.yml").read_text(encoding="utf-8")]
    used = {action for text in texts for action in re.findall(r"uses: (actions/.*)", text)}
    names = [action.split("@")[0] for action in used]
    assert {"actions/checkout", "actions/setup-python"} <= set(names)
    assert len(names) == len(set(names)), used


def test_every_change_of_the_data_is_checked_with_the_action_of_this_repository() -> None:
    (job,) = _read(TEXTS["data.yml"])["jobs"].values()
    _, check = job["steps"]
    inputs = _read((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    named = "`.github/workflows/data.yml`"
    assert named in (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert check["uses"] == "./"
    assert check["with"].keys() <= inputs.keys()
    assert check["with"]["strict"] == "true"
    assert inputs["data"]["default"] == "data"
    assert (ROOT / "data" / "results" / f"{check['with']['period']}.yaml").is_file()


@pytest.mark.parametrize("language", ["en", "th"])
def test_the_workflow_of_the_example_uses_the_action_as_it_is(language: str) -> None:
    (job,) = _read(TEXTS[f"starter-{language}"])["jobs"].values()
    _, check = job["steps"]
    inputs = _read((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    assert check["with"].keys() <= inputs.keys()
    assert check["with"] == {"lang": language, "strict": "true", "period": PERIOD}


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


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", ".github/workflows/*.yml"),
        ("github-workflows", "src/nsstrack/starter/*/.github/workflows/*.yml"),
        ("gitlab-ci", "src/nsstrack/starter/*/.gitlab-ci.yml"),
    ],
)
def test_every_file_fits_the_schema_that_its_host_publishes(schema: str, pattern: str) -> None:
    files = [str(path) for path in ROOT.glob(pattern)]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files],
        check=False,
        capture_output=True,
    )
    assert files
    assert (done.returncode, done.stdout.split()[:1]) == (0, [b"ok"]), done.stdout


@pytest.mark.parametrize("name", TEXTS)
def test_it_takes_no_word_from_outside_into_a_shell(name: str) -> None:
    commands = [step["run"] for step in _steps(_read(TEXTS[name])) if "run" in step]
    assert [command for command in commands if "${{" in command] == []
