from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from golden_cases import BASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound data folder that everybody may enter."""
    for path in (tmp_path, *tmp_path.parents[:2]):
        path.chmod(0o755)
    return Path(shutil.copytree(BASE, tmp_path / "data"))
