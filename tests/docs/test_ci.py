"""What the document on hooks and CI shows is what `init` writes and what the Action takes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from documents import DOCS, read, rows, sections
from nsstrack.starter import starter_files
from program import ROOT

TEXT = read(DOCS / "ci.md")
# BaseLoader, for which `on` is a text; YAML 1.1 takes it for true.
BLOCKS: list[Any] = [
    yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    for block in re.findall(r"```yml\n(.*?)```", TEXT, re.DOTALL)
]


@pytest.mark.parametrize(
    ("place", "name"),
    [(0, ".pre-commit-config.yaml"), (2, ".github/workflows/nsstrack.yml"), (3, ".gitlab-ci.yml")],
    ids=["hook", "github", "gitlab"],
)
def test_the_files_shown_are_those_that_init_writes(place: int, name: str) -> None:
    assert len(BLOCKS) == 4
    written = starter_files("en")[PurePosixPath(name)].decode()
    assert BLOCKS[place] == yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - the same


def test_the_hook_that_pre_commit_installs_is_there() -> None:
    (hook,) = yaml.safe_load(read(ROOT / ".pre-commit-hooks.yaml"))
    (repository,) = BLOCKS[1]["repos"]
    assert [each["id"] for each in repository["hooks"]] == [hook["id"]]
    (local,) = BLOCKS[0]["repos"][0]["hooks"]
    for key in ("id", "name", "entry"):
        assert local[key] == hook[key]
    for key in ("pass_filenames", "always_run"):
        assert local[key] == str(hook[key]).lower()


def test_every_input_of_the_action_is_documented_with_its_default() -> None:
    action = yaml.safe_load(read(ROOT / "action.yml"))
    shown = {
        row[0].strip("`"): row[1].strip("`")
        for row in rows(sections(TEXT, 2)["On GitHub"])
        if row[0] != "input"
    }
    assert shown == {name: details["default"] for name, details in action["inputs"].items()}
