"""Every figure that people read is in Thai digits where that is asked for; nothing else is."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from edited_data import repository_with
from nsstrack.dataset import read_plans
from nsstrack.text import arabic_digits
from program import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

_ASKED = ("--lang", "th", "--thai-digits")
_LATIN = re.compile("`[^`\n]*`|[!-~]*[A-Za-z][!-~]*(?:[ \n]+[0-9]+(?:\\.[0-9]+\\.[0-9]+)?\\b)?")
"""What is typed or read as it stands: code, ids, digests, `SDG 17`, a version `nsstrack 0.1.0`."""

COMMANDS = [
    "evaluate 2561",
    "evaluate 2564 --edition both",
    "evaluate 2566 --edition original",
    "evaluate 2567-6M --plan NSPP",
    "compare 2565 2566",
    "compare 2566 2567 --edition original",
    "compare 2567-6M 2567",
    "explain 01 2566",
    "explain NSPP 2567-6M",
    "explain 0102 2566",
    "explain 0103 2568 --edition both",
    "explain 010201 2567",
    "explain 010101-whr 2566",
    "explain 010101-law 2567",
    "explain 010201-tip 2566",
    "explain 010301-int 2566",
    "explain 010302-mil 2566",
    "explain 010401-fsi 2561",
    "explain NSPP-05-inc 2567-6M",
    "explain NSPP-05-inc 2561",
    "report 2566",
    "report 2567-6M --agency ISOC",
    "projects 2566",
    "projects 2567-6M --agency ISOC",
    "focus 2566",
    "focus 2568",
    "obstacles 2566",
    "obstacles 2568",
    "list plans",
    "list sub_plans",
    "list indicators",
    "list agencies",
]


_FORMATS = {"explain": ("plain",), "list": ("plain",), "report": ("markdown",)}
"""Of commands that have not both of plain text and Markdown."""


def _left(page: str) -> list[str]:
    """Return the words of a page with figures in other digits."""
    plans = read_plans(DATA)
    known = sorted({*plans.entries, *plans.agencies}, key=len, reverse=True)
    ids = "|".join(rf"(?<![\w.-]){re.escape(each)}(?![\w-])" for each in known)
    return re.findall("[^ \n]*[0-9][^ \n]*", _LATIN.sub("", re.sub(ids, "", page)))


@pytest.mark.parametrize("command", COMMANDS)
def test_no_figure_keeps_its_digits(program: Program, command: str) -> None:
    for format_ in _FORMATS.get(command.split(maxsplit=1)[0], ("plain", "markdown")):
        asked = (*command.split(), "--format", format_)
        thai, usual = program(*asked, *_ASKED), program(*asked, "--lang", "th")
        assert (thai.code, thai.err) == (0, "")
        assert _left(thai.out) == []
        assert arabic_digits(thai.out) == usual.out


@pytest.mark.parametrize("edit", ["figures", "structure", "weights"])
def test_no_figure_of_a_difference_keeps_its_digits(
    program: Program, tmp_path: Path, edit: str
) -> None:
    office = repository_with(tmp_path, edit)
    for format_ in ("plain", "markdown"):
        run = program("diff", "main", edit, "--format", format_, *_ASKED, folder=office.path)
        assert (run.code, run.err) == (0, "")
        # A finding quotes files: whoever mends them looks for what stands there.
        assert _left(re.sub(r".*\[N[0-9]{3}\\?\].*", "", run.out)) == []


def test_a_year_without_a_plan_is_in_thai_digits_too(program: Program, tmp_path: Path) -> None:
    data = shutil.copytree(DATA, tmp_path / "data")
    (data / "results" / "2555.yaml").write_text("period: 2555\nresults: {}\n", "utf-8")
    run = program("evaluate", "2555", *_ASKED, folder=tmp_path)
    assert _left(run.out) == []


@pytest.mark.parametrize(
    "command",
    [
        "evaluate 2566 --format csv",
        "explain 010101-whr 2566 --format json",
        "compare 2565 2566 --format json",
        "list periods --format json",
    ],
)
def test_programs_read_the_digits_that_they_know(program: Program, command: str) -> None:
    assert program(*command.split(), *_ASKED).out == program(*command.split(), "--lang", "th").out
