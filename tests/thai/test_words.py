"""Pages on a terminal where `nsstrack[thai]` is installed, by the Python that THAI names."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from nsstrack.render.width import cells
from program import DATA, EXPECTED

if TYPE_CHECKING:
    from pathlib import Path

_WATCHED = """
import json, os, sys
from pathlib import Path
seen = set()
def watch(event, arguments):
    if event.startswith(("socket.", "urllib.")):
        seen.add("network")
    elif event == "import" and arguments[0].partition(".")[0] == "pythainlp":
        seen.add("pythainlp")
    elif event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.add(f"writes {arguments[0]}")
    elif event in ("os.mkdir", "os.rename", "os.remove"):
        seen.add(f"{event} {arguments[0]}")
sys.addaudithook(watch)
sys.dont_write_bytecode = True
from nsstrack.cli import main
try:
    main()
finally:
    sys.stdout.flush()
    found = sorted(seen)
    Path(os.environ["SEEN"]).write_text(json.dumps(found), "utf-8")
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the shipped data, in no repository."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


def _run(
    office: Path, *arguments: str, width: int, python: str | None = None, **variables: str
) -> str:
    """Return what the program prints as a table so many cells wide."""
    run = subprocess.run(
        [python or os.environ["THAI"], "-m", "nsstrack", *arguments],
        cwd=office,
        env=os.environ | {"COLUMNS": str(width)} | variables,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, ""), run.stderr
    return run.stdout


TABLES = [
    ("evaluate", "2566", "--lang", "th", "--format", "table"),
    ("explain", "010202", "2566", "--lang", "th", "--format", "table"),
    ("compare", "2566", "2567", "--plan", "NSPP", "--lang", "th", "--format", "table"),
    ("projects", "2568", "--lang", "th", "--format", "table"),
    ("focus", "2568", "--lang", "th", "--format", "table"),
    ("obstacles", "2568", "--lang", "th", "--format", "table"),
    ("list", "indicators", "--lang", "th", "--format", "table"),
]


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_a_page_ends_its_lines_between_words(office: Path, width: int) -> None:
    text = _run(office, "evaluate", "2566", "--lang", "th", "--format", "table", width=width)
    expected = EXPECTED / "thai" / f"evaluate-2566-th-{width}.txt"
    if os.environ.get("WRITE_EXPECTED"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text, "utf-8", newline="\n")
    assert text == expected.read_text("utf-8")


@pytest.mark.parametrize("width", [40, 72])
@pytest.mark.parametrize("command", TABLES, ids=lambda command: command[0])
def test_only_the_ends_of_lines_differ(office: Path, command: tuple[str, ...], width: int) -> None:
    with_words = _run(office, *command, width=width)
    without = _run(office, *command, width=width, NSSTRACK_THAI_WORDS="0")
    assert with_words != without
    assert _signs(with_words) == _signs(without)
    assert max(map(cells, with_words.splitlines())) <= max(map(cells, without.splitlines()))


def _signs(page: str) -> list[str]:
    """Return all signs of a page but spaces and rules, in any order."""
    return sorted(page.replace(" ", "").replace("─", "").replace("\n", ""))


@pytest.mark.parametrize("command", TABLES, ids=lambda command: command[0])
def test_switched_off_a_page_is_as_without_the_extra(
    office: Path, command: tuple[str, ...]
) -> None:
    without = _run(office, *command, width=72, python=sys.executable)
    assert _run(office, *command, width=72, NSSTRACK_THAI_WORDS="0") == without


@pytest.mark.parametrize(
    ("arguments", "variables", "expected"),
    [
        ("evaluate 2566 --lang th --format table", {}, ["pythainlp"]),
        ("evaluate 2566 --lang th --format table", {"NSSTRACK_THAI_WORDS": "0"}, []),
        ("evaluate 2566 --lang en --format table", {}, []),
        ("evaluate 2566 --lang th --format plain", {}, []),
        ("evaluate 2566 --lang th --format markdown", {}, []),
        ("list periods --lang th --format table", {}, []),
        (
            "explain 010202 2566 --lang th --format table",
            {
                "PYTHAINLP_READ_MODE": "0",
                "PYTHAINLP_DATA": "somewhere",
                "PYTHAINLP_DATA_DIR": "elsewhere",
            },
            ["pythainlp"],
        ),
    ],
)
def test_the_dictionary_is_met_only_where_needed_and_leaves_no_trace(
    tmp_path: Path, arguments: str, variables: dict[str, str], expected: list[str]
) -> None:
    home, seen = tmp_path / "home", tmp_path / "seen"
    home.mkdir()
    homes = {"HOME": str(home), "USERPROFILE": str(home), "COLUMNS": "60", "SEEN": str(seen)}
    run = subprocess.run(
        [os.environ["THAI"], "-c", _WATCHED, *arguments.split(), "--data", DATA],
        env=os.environ | homes | variables,
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert json.loads(seen.read_text("utf-8")) == expected
    assert list(home.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "seen"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("การบูรณาการความร่วมมือ", "การ|บูรณาการ|ความร่วมมือ"),
        ("ก.พ.ร. และ กอ.รมน.", None),
        ("ตากลม " * 300, None),
        ("กา" * 3_000, None),
        ("เ" * 500 + "ก็" * 500, None),
        ("x\u200bกา\u0e33\ud7ff\U0010ffff", None),
    ],
)
def test_any_text_is_parted_without_losing_anything(text: str, words: str | None) -> None:
    program = (
        "import json, sys; from nsstrack.cli.thai_words import word_borders; "
        "print(json.dumps(word_borders(json.load(sys.stdin))))"
    )
    run = subprocess.run(
        [os.environ["THAI"], "-c", program],
        input=json.dumps(text),
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    begins = json.loads(run.stdout)
    assert len(begins) == len(text)
    assert begins[0] is True
    if words is not None:
        parted = "".join(
            f"|{sign}" * begin or sign for sign, begin in zip(text, begins, strict=True)
        )
        assert parted.removeprefix("|") == words
