"""What the document on hooks and CI shows is what `init` writes and what the Action takes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from documents import DOCS, read, rows, sections
from nsstrack.starter import starter_files
from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEXT = read(DOCS / "ci.md")
TEXTS: list[str] = re.findall(r"```yml\n(.*?)```", TEXT, re.DOTALL)
# BaseLoader, for which `on` is a text; YAML 1.1 takes it for true.
BLOCKS: list[Any] = [
    yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    for text in TEXTS
]


@pytest.mark.parametrize(
    ("place", "name"),
    [(0, ".pre-commit-config.yaml"), (2, ".github/workflows/nsstrack.yml"), (4, ".gitlab-ci.yml")],
    ids=["hook", "github", "gitlab"],
)
def test_the_files_shown_are_those_that_init_writes(place: int, name: str) -> None:
    assert len(BLOCKS) == 6
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


def test_a_comment_takes_one_permission_more_and_nothing_else() -> None:
    plain, commented = BLOCKS[2], BLOCKS[3]
    assert plain["permissions"] == {"contents": "read"}
    assert commented["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert commented["on"] == "pull_request"
    assert "pull_request_target" not in str(BLOCKS)
    (checkout, check), (plain_checkout, _) = (
        each["jobs"]["data"]["steps"] for each in (commented, plain)
    )
    assert checkout == plain_checkout
    assert check["with"] == {"comment": "true"}


@pytest.mark.parametrize(("place", "schema"), [(3, "github-workflows"), (5, "gitlab-ci")])
def test_what_init_does_not_write_fits_the_schema_of_its_host(
    place: int, schema: str, tmp_path: Path
) -> None:
    shown = tmp_path / "shown.yml"
    shown.write_text(TEXTS[place], encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, str(shown)], check=False, capture_output=True)
    assert (done.returncode, done.stdout.split()[:1]) == (0, [b"ok"]), done.stdout
