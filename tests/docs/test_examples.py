"""The example documents are what the program writes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from documents import DOCS

if TYPE_CHECKING:
    from program import Program

EXAMPLES = {
    "report-2566": (),
    "briefing-2566-isoc": ("--agency", "ISOC"),
}


@pytest.mark.parametrize("lang", ["en", "th"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_what_the_program_writes(program: Program, name: str, lang: str) -> None:
    run = program("report", "2566", *EXAMPLES[name], "--lang", lang)
    assert (run.code, run.err) == (0, "")
    written = _without_revision(run.out)
    path = DOCS / "examples" / f"{name}.{lang}.md"
    if os.environ.get("WRITE_EXPECTED"):
        path.write_text(written, encoding="utf-8", newline="\n")
    assert written == path.read_text(encoding="utf-8")


def _without_revision(text: str) -> str:
    """Return a report without the line that every commit changes."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(("- git revision", "- รุ่นข้อมูล")))
