"""Whoever follows the tutorial, in Thai or in English, sees what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from documents import DOCS, assert_shown, files_given, read
from program import Program

if TYPE_CHECKING:
    from pathlib import Path

THAI, ENGLISH = DOCS / "tutorial.md", DOCS / "tutorial.en.md"


@pytest.mark.parametrize(("path", "language"), [(THAI, "th"), (ENGLISH, "en")], ids=["th", "en"])
def test_every_step_of_the_tutorial_gives_what_it_shows(
    path: Path,
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NSSTRACK_LANG", language)
    assert_shown(path, Program(monkeypatch, capsys), tmp_path)


def test_both_tutorials_take_the_same_steps() -> None:
    thai, english = read(THAI), read(ENGLISH)
    for step in (r"^\$ nsstrack .*$", r"^#+ "):
        found = [re.findall(step, text, re.MULTILINE) for text in (thai, english)]
        assert found[0] == found[1]
    assert files_given(thai) == files_given(english)
