"""Whatever a data folder holds, the program says what is wrong with it and comes to an end."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

from hostile.corpus import Files, folder
from nsstrack.files import _NOT_PORTABLE
from nsstrack.model.fields import UNREAD

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

FOLDERS = int(os.environ.get("HOSTILE_FOLDERS", "200"))
"""How many folders a run tries; each is read three times over."""
_GROUPS = 20
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
_CALLS = (
    ("validate", "DATA"),
    ("validate", "DATA", "--format", "json", "--lang", "th"),
    ("evaluate", "2565", "--data", "DATA"),
    ("evaluate", "2566", "--data", "DATA", "--format", "table", "--lang", "th"),
    ("evaluate", "2566", "--data", "DATA", "--format", "json"),
    ("evaluate", "2566", "--data", "DATA", "--format", "csv"),
    ("evaluate", "2565", "--data", "DATA", "--format", "markdown", "--thai-digits"),
    ("list", "indicators", "--data", "DATA"),
    ("evaluate", "2565", "--data", "DATA", "--keep-going"),
    ("evaluate", "2566", "--data", "DATA", "--keep-going", "--format", "json"),
    ("explain", "0102", "2566", "--data", "DATA"),
    ("explain", "010001-gpi", "2566", "--data", "DATA", "--format", "json"),
    ("projects", "2566", "--data", "DATA", "--keep-going"),
    ("focus", "2566", "--data", "DATA", "--keep-going", "--format", "json"),
    ("obstacles", "2566", "--data", "DATA", "--keep-going", "--lang", "th"),
)


def _write(files: Files, root: Path) -> None:
    for name, content in files.items():
        if sys.platform == "win32" and any(map(_NOT_PORTABLE.search, name.split("/"))):
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.mark.parametrize("group", range(_GROUPS))
def test_every_hostile_folder_gets_a_plain_answer(
    program: Program, tmp_path: Path, group: int
) -> None:
    for number in range(group, FOLDERS, _GROUPS):
        root = tmp_path / str(number)
        _write(folder(number), root)
        calls = (_CALLS[0], _CALLS[1], _CALLS[2 + number % (len(_CALLS) - 2)])
        for call in calls:
            run = program(*(str(root) if word == "DATA" else word for word in call))
            about = f"folder {number}: {call}: {run.err[-500:]}"
            assert run.code in {0, 1, 2}, about
            assert UNREAD not in run.out or "--keep-going" not in call, about
            text = (
                run.out.removeprefix("\ufeff").replace("\r\n", "\n") if "csv" in call else run.out
            )
            assert _UNPRINTABLE.search(text + run.err) is None, about
            if "json" in call and run.out:
                _check_places(json.loads(run.out), root, about)


def _check_places(data: dict[str, object], root: Path, about: str) -> None:
    """See that every place told lies in its file."""
    findings = data.get("findings", [])
    assert isinstance(findings, list)
    for finding in findings:
        path = root.parent / finding["path"]
        text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
        lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
        assert 1 <= finding["line"] <= len(lines), about
        assert 1 <= finding["column"] <= len(lines[finding["line"] - 1]) + 1, about
