from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from golden_cases import BASE
from program import COMMAND, ROOT
from unix.action_steps import do
from unix.privileges import let_everybody_into


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound data folder that everybody may enter."""
    let_everybody_into(tmp_path)
    return Path(shutil.copytree(BASE, tmp_path / "data"))


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PATH in which `nsstrack` is the program that is tested."""
    folder = tmp_path_factory.mktemp("programs")
    package = Path(str(sys.modules["nsstrack"].__file__)).parent.parent
    program = folder / "nsstrack"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{package}" exec "{COMMAND[0]}" -m nsstrack "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return folder


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Python that the Action's own step has installed nsstrack for."""
    temp = tmp_path_factory.mktemp("ที่ชั่วคราว ของงาน")
    hostile = tmp_path_factory.mktemp("workspace")
    for name in ("pip", "venv", "hatchling", "yaml", "nsstrack"):
        (hostile / f"{name}.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    done = do(
        "Install nsstrack",
        hostile,
        {
            "steps.python.outputs.python-path": sys.executable,
            "github.action_path": str(ROOT),
            "runner.temp": str(temp),
        },
    )
    assert (done.code, done.summary) == (0, ""), done.log
    assert done.outputs["python"].startswith(str(temp))
    return done.outputs["python"]
