from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from repositories import Worktree, isolate

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell git nothing of whoever runs the tests."""
    isolate(monkeypatch)


@pytest.fixture
def worktree(tmp_path: Path) -> Worktree:
    """A repository with the shipped data."""
    return Worktree.with_data(tmp_path / "office")
