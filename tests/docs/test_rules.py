"""The documents of the rules are those that the tool makes of the rules there are."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from documents import DOCS, anchors, read
from nsstrack.problem import Code
from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["rules.md", "rules.th.md"]


def test_the_documents_are_current(tmp_path: Path) -> None:
    tool = ROOT / "tools" / "rules.py"
    subprocess.run([sys.executable, tool, tmp_path], check=True, timeout=60)
    assert sorted(path.name for path in tmp_path.iterdir()) == NAMES
    for name in NAMES:
        assert read(DOCS / name) == read(tmp_path / name), f"write it anew: python {tool} {DOCS}"


@pytest.mark.parametrize("name", NAMES)
def test_every_code_has_an_anchor_of_its_own(name: str) -> None:
    assert {code.lower() for code in Code} <= anchors(read(DOCS / name))
