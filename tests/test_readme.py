"""What the README shows is what the program does."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest

from documents import add_indicator, assert_shown, replace_once, write_data
from program import ROOT, Program

if TYPE_CHECKING:
    from pathlib import Path

README = ROOT / "README.md"
_INLINE = re.compile(r"^\| `(nsstrack [^`]*)` \|", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the shipped data, and beside it the same with three wrong edits."""
    write_data(tmp_path)
    return tmp_path


def test_every_command_prints_what_the_readme_says(program: Program, folder: Path) -> None:
    assert_shown(README, program, folder)


def test_every_command_named_in_the_readme_works(program: Program, tmp_path: Path) -> None:
    commands = _INLINE.findall(README.read_text(encoding="utf-8"))
    assert len(commands) == 18
    for command in commands:
        where = tmp_path if command.startswith("nsstrack init") else ROOT
        run = program(*shlex.split(command)[1:], folder=where)
        assert (run.code, run.out != "" or "validate" in command) == (0, True), run.err


def test_the_python_example_prints_what_the_readme_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = README.read_text(encoding="utf-8")
    source = "".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    (printed,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(source, names)  # noqa: S102 - the README's own example
    assert capsys.readouterr().out == printed


def test_the_indicator_of_the_readme_fits_into_the_shipped_data(
    program: Program, folder: Path
) -> None:
    text = README.read_text(encoding="utf-8")
    indicator, result = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    add_indicator(folder / "data", indicator)
    replace_once(folder / "data" / "results" / "2566.yaml", "results:\n", f"results:\n{result}")
    run = program("validate", folder=folder)
    assert (run.code, run.err) == (0, "no errors\n"), run.out
    run = program("evaluate", "2566", "--format", "json", folder=folder)
    found = re.search(r'"id": "010102-trust".*?"score": ([0-9.]+)', run.out, re.DOTALL)
    assert found is not None
    assert found[1] == "100"  # 63 where the line from 60 to 75 stands at 63


def test_make_targets_named_in_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(
        re.findall(r"^make ([a-z-]+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    ):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
