"""Nothing in the data is obeyed by the runner of a CI job that prints it."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from program import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

NAME = "Keeping domestic peace ##[add-mask]peace and the rest of a name long enough to be broken"
OBEYED = re.compile(r"^\s*::|##\[", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with commands for a runner in a name, in a note and in a wrong key."""
    shutil.copytree(DATA, tmp_path / "data")
    plans = tmp_path / "data" / "plans.yaml"
    text = plans.read_text(encoding="utf-8")
    changed = text.replace("en: Maintaining domestic peace", f'en: "{NAME}"', 1)
    assert changed != text
    plans.write_text(changed, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize(
    "command",
    [
        *["evaluate 2566", "evaluate 2566 --format table", "evaluate 2566 --format json"],
        *["evaluate 2566 --format csv", "validate --format junit"],
        *["focus 2566", "obstacles 2566 --format json"],
        *["explain 0101 2566", "list sub_plans", "validate --strict", "validate --format json"],
    ],
)
def test_a_name_is_no_command(command: str, columns: int, folder: Path, program: Program) -> None:
    wrong = folder / "data" / "results" / "2566.yaml"
    if command.startswith("validate"):
        text = wrong.read_text(encoding="utf-8")
        wrong.write_text(text + '"::add-mask::a": 1\n"##[debug]": 1\n', encoding="utf-8")
    run = program(*command.split(), columns=columns, folder=folder)
    assert OBEYED.findall(run.out + run.err) == []
    assert any(sign in run.out for sign in ("# #[", "#\\u0023[", "#&#35;["))


def test_json_says_it_all_the_same(folder: Path, program: Program) -> None:
    run = program("evaluate", "2566", "--format", "json", folder=folder)
    names = [each["name"]["en"] for each in json.loads(run.out)["plans"][0]["children"]]
    assert NAME in names
