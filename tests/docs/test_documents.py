"""Every document shows what is there: outputs, examples, links."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from documents import (
    DOCS,
    add_indicator,
    anchors,
    assert_shown,
    code_spans,
    links,
    read,
    replace_once,
    sections,
)
from nsstrack.source import read_document
from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

DOCUMENTS = sorted((*ROOT.glob("*.md"), *DOCS.glob("*.md")))
SHOWING = [DOCS / "cli.md", DOCS / "format.md"]
"""The documents with commands; the README and the tutorials have tests of their own."""
GIVING = [path for path in DOCUMENTS if not path.name.startswith("tutorial")]
"""The documents with examples of YAML; those of the tutorials are run, mistakes and all."""


@pytest.mark.parametrize("path", SHOWING, ids=lambda path: path.name)
def test_every_command_prints_what_the_document_says(
    program: Program, folder: Path, path: Path
) -> None:
    assert_shown(path, program, folder)


@pytest.mark.parametrize("path", GIVING, ids=lambda path: path.name)
def test_every_example_of_yaml_can_be_read(path: Path) -> None:
    for block in re.findall(r"^```yaml\n(.*?)^```$", read(path), re.MULTILINE | re.DOTALL):
        under_a_key = "x:\n" + "".join(f"  {line}\n" for line in block.splitlines())
        _, problems = read_document(under_a_key.encode(), path.name)
        assert [problem.code for problem in problems] == [], block


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in links(read(path)):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        to = (path.parent / name).resolve() if name else path
        assert to.exists(), target
        if anchor:
            assert anchor in anchors(read(to)), target


def test_the_indicator_of_contributing_fits_into_the_shipped_data(
    program: Program, folder: Path
) -> None:
    text = sections(read(ROOT / "CONTRIBUTING.md"), 3)["Add an indicator with its target"]
    (indicator,) = re.findall(r"```yaml\nindicators:\n(.*?)```", text, re.DOTALL)
    (result,) = (span for span in code_spans(text) if span.startswith("010101-xyz: "))
    add_indicator(folder / "data", dedent(indicator))
    replace_once(folder / "data" / "results" / "2566.yaml", "results:\n", f"results:\n  {result}\n")
    run = program("validate", folder=folder)
    assert (run.code, run.err) == (0, "no errors\n"), run.out
    assert "63* points" in program("evaluate", "2566", folder=folder).out
