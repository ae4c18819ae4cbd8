"""Reports in Markdown as GitHub's own reader and pandoc see them, up to a document for Word."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from naughty import NAUGHTY, write_with
from program import run_process
from report_readers import Read, Table, read_html, read_markdown, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASKED = {
    "report-th": ("2566", "--lang", "th"),
    "report-en": ("2567-6M", "--lang", "en"),
    "briefing-th": ("2566", "--agency", "ISOC", "--lang", "th", "--thai-digits"),
    "briefing-en": ("2568", "--agency", "MFA", "--lang", "en"),
}
_GFM = [
    *("cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink"),
    *("-e", "tasklist", "-e", "tagfilter", "-e", "footnotes"),
]
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _run(*command: str, given: str = "") -> str:
    program = shutil.which(command[0])
    assert program is not None, f"there is no {command[0]}"
    done = subprocess.run(
        [program, *command[1:]], input=given.encode(), check=True, capture_output=True
    )
    assert not done.stderr, done.stderr
    return done.stdout.decode()


def _report(*arguments: str) -> str:
    run = run_process("report", *arguments)
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout.decode()


@pytest.fixture(params=ASKED)
def report(request: pytest.FixtureRequest) -> str:
    """Each of some reports."""
    return _report(*ASKED[request.param])


def _same(read: Read) -> list[tuple[int, str, list[str], list[Table]]]:
    return [(part.rank, part.title, part.lines, part.tables) for part in read.parts]


def test_github_reads_what_the_other_parser_reads(report: str) -> None:
    html = _run(*_GFM, given=report)
    assert _same(read_html(html)) == _same(read_markdown(report))
    assert len(read_markdown(report).parts) > 10


def _kinds(value: Any) -> Iterator[str]:
    """Yield the kind of every element that pandoc read."""
    if isinstance(value, dict):
        if "t" in value:
            yield value["t"]
        for item in value.values():
            yield from _kinds(item)
    elif isinstance(value, list):
        for item in value:
            yield from _kinds(item)


def _read_by_pandoc(text: str) -> Counter[str]:
    return Counter(
        _kinds(json.loads(_run("pandoc", "-f", "gfm", "-t", "json", given=text))["blocks"])
    )


def test_pandoc_reads_headings_lists_and_tables(report: str) -> None:
    kinds, read = _read_by_pandoc(report), read_markdown(report)
    assert kinds["Header"] == len(read.parts)
    assert kinds["Table"] == sum(len(part.tables) for part in read.parts)
    assert not kinds.keys() & {"Link", "Image", "Code", "CodeBlock", "RawBlock", "Math", "Note"}


def test_a_document_for_word_has_every_table_cell_by_cell(report: str, tmp_path: Path) -> None:
    source, target = tmp_path / "report.md", tmp_path / "report.docx"
    source.write_text(report, encoding="utf-8")
    _run("pandoc", "-f", "gfm", str(source), "-o", str(target))
    with zipfile.ZipFile(target) as document:
        root = ET.fromstring(document.read("word/document.xml"))  # noqa: S314 - pandoc wrote it
    tables = [
        [[_text(cell) for cell in row.iter(f"{_WORD}tc")] for row in table.iter(f"{_WORD}tr")]
        for table in root.iter(f"{_WORD}tbl")
    ]
    assert tables == [table for part in read_markdown(report).parts for table in part.tables]


def _text(element: ET.Element) -> str:
    return squeezed("".join(piece.text or "" for piece in element.iter(f"{_WORD}t")))


@pytest.mark.parametrize("start", range(0, len(NAUGHTY), len(NAUGHTY) // 6))
def test_no_text_becomes_anything_else(tmp_path: Path, start: int) -> None:
    write_with(tmp_path / "harmless", lambda number: f"x{number}")
    write_with(
        tmp_path / "naughty", lambda number: f"{NAUGHTY[(start + number) % len(NAUGHTY)]} {number}"
    )
    harmless, naughty = (
        _report("2566", "--data", str(tmp_path / name)) for name in ("harmless", "naughty")
    )
    shapes = [
        [(part.rank, len(part.lines), [len(table) for table in part.tables]) for part in read.parts]
        for read in (read_html(_run(*_GFM, given=text)) for text in (harmless, naughty))
    ]
    assert shapes[0] == shapes[1]
    elements = {"<a ", "<img", "<script", "<code", "<pre", "<sup", "<input", "<del"}
    written = _run(*_GFM, given=naughty)
    assert not [element for element in elements if element in written]
    kinds = _read_by_pandoc(naughty)
    assert not kinds.keys() & {"Link", "Image", "Code", "CodeBlock", "RawBlock", "Math", "Note"}
    assert kinds["Table"] == _read_by_pandoc(harmless)["Table"]
