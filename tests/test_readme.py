"""What the README shows is what the program does.

Outputs are written anew with WRITE_EXPECTED=1; read them before they are kept.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from program import ROOT, Program

if TYPE_CHECKING:
    from pathlib import Path

README = ROOT / "README.md"
_CONSOLE = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)```")
_INLINE = re.compile(r"^\| `(nsstrack [^`]*)` \|", re.MULTILINE)
_EDITS = (
    (
        "plans.yaml",
        "- {by: 2565, value: 75, edition: original",
        "- {by: 2565, value: 120, edition: original",
    ),
    ("results/2566.yaml", "  010101-whr:", "  010101-wrh:"),
    ("results/2566.yaml", 'reported: "2566-11-30"', "reported: 2566-11-30"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the shipped data, and beside it the same with three wrong edits."""
    for name in ("data", "wrong"):
        shutil.copytree(ROOT / "data", tmp_path / name)
    for name, right, wrong in _EDITS:
        path = tmp_path / "wrong" / name
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8", newline="\n")
    return tmp_path


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(monkeypatch, capsys)


def test_every_command_prints_what_the_readme_says(program: Program, folder: Path) -> None:
    text = README.read_text(encoding="utf-8")

    def shown(match: re.Match[str]) -> str:
        words = shlex.split(match["command"])
        assert words[0] == "nsstrack"
        run = program(*words[1:], folder=folder, columns=100)
        return f"```console\n$ {match['command']}\n{run.out}{run.err}```"

    now = _CONSOLE.sub(shown, text)
    if os.environ.get("WRITE_EXPECTED"):
        README.write_text(now, encoding="utf-8", newline="\n")
        text = now
    assert now == text


def test_every_command_named_in_the_readme_works(program: Program) -> None:
    commands = _INLINE.findall(README.read_text(encoding="utf-8"))
    assert len(commands) == 6
    for command in commands:
        run = program(*shlex.split(command)[1:])
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
    plans = folder / "data" / "plans.yaml"
    before = plans.read_text(encoding="utf-8")
    (at,) = re.findall(r"^( +)- id: 010102-inst\n", before, re.MULTILINE)
    block = "".join(f"{at}{line}\n" for line in indicator.splitlines())
    place = f"{at}- id: 010102-inst\n"
    plans.write_text(before.replace(place, block + place), encoding="utf-8")
    with (folder / "data" / "results" / "2566.yaml").open(encoding="utf-8") as file:
        results = file.read().replace("results:\n", f"results:\n{result}", 1)
    (folder / "data" / "results" / "2566.yaml").write_text(results, encoding="utf-8")
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
