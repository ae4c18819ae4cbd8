from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

import repositories
from repositories import Worktree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell git nothing of whoever runs the tests."""
    for name in os.environ:
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    for name, value in repositories.environment().items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def worktree(tmp_path: Path) -> Worktree:
    """A repository with the shipped data."""
    return Worktree.with_data(tmp_path / "office")
