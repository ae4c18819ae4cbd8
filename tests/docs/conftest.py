"""The program, and a folder with the data that the documents speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents import write_data

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the shipped data, and beside it the same with three wrong edits."""
    write_data(tmp_path)
    return tmp_path
