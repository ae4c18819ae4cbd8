"""CSV and Markdown pages of the shipped data, and pages in Thai digits."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from nsstrack.render.width import cells
from nsstrack.text import arabic_digits
from program import EXPECTED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
_REVISION = re.compile(r" · git [0-9a-f]+$|(?<=,)[0-9a-f]{12}(?=,0\r$)", re.MULTILINE)


def _compare(name: str, text: str) -> None:
    path = EXPECTED / name
    if _WRITE:
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("period", ["2561", "2566", "2567-6M"])
def test_markdown_is_as_it_was_read(program: Program, period: str, language: str) -> None:
    run = program("evaluate", period, "--format", "markdown", "--lang", language)
    assert (run.code, run.err) == (0, "")
    _compare(f"evaluate-{period}-{language}.md", _REVISION.sub("", run.out))


@pytest.mark.parametrize("period", ["2566", "2567-6M"])
def test_csv_is_as_it_was_read(program: Program, period: str) -> None:
    run = program("evaluate", period, "--format", "csv")
    assert (run.code, run.err) == (0, "")
    _compare(f"evaluate-{period}.csv", _REVISION.sub("", run.out))


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii", "utf-16"])
@pytest.mark.parametrize("format_", ["csv", "markdown"])
def test_files_are_utf_8_whatever_the_encoding_of_the_output(
    program: Program, format_: str, encoding: str
) -> None:
    arguments = ("evaluate", "2566", "--lang", "th", "--format", format_)
    usual = program(*arguments).out
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "nsstrack", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert done.stdout == usual.encode()


WAYS = [
    *(("evaluate", period, "--format", "plain") for period in ("2561", "2566", "2567-6M")),
    ("evaluate", "2566", "--format", "markdown"),
    *(("list", things) for things in ("plans", "sub_plans", "indicators", "agencies", "periods")),
]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("arguments", WAYS, ids=" ".join)
def test_thai_digits_say_the_same(
    program: Program, arguments: tuple[str, ...], language: str
) -> None:
    usual = program(*arguments, "--lang", language)
    thai = program(*arguments, "--lang", language, "--thai-digits")
    assert (thai.code, thai.err) == (0, "")
    assert arabic_digits(thai.out) == usual.out


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_thai_digits_take_the_room_of_others(program: Program, width: int, language: str) -> None:
    arguments = ("evaluate", "2566", "--format", "table", "--lang", language)
    usual = program(*arguments, columns=width)
    thai = program(*arguments, "--thai-digits", columns=width)
    assert arabic_digits(thai.out) == usual.out
    assert max(map(cells, thai.out.splitlines())) <= width


def test_thai_digits_are_as_they_were_read(program: Program) -> None:
    run = program("evaluate", "2566", "--format", "table", "--lang", "th", "--thai-digits")
    _compare("evaluate-2566-th-100-thai-digits.txt", _REVISION.sub("", run.out))


_IDS_AND_CODES = re.compile(
    r"\b(?:0[01](?:\d\d){0,2}|NSPP-\d\d)(?:-[a-z0-9]+)?\b"  # ids
    r"|sha256 [0-9a-f]{16}(?: · git [0-9a-f]+)?|SDG 17|Tier [123]|2566-6M"
)


@pytest.mark.parametrize("period", ["2561", "2565", "2566", "2567-6M", "2568"])
def test_only_ids_codes_and_latin_words_keep_their_digits(program: Program, period: str) -> None:
    run = program("evaluate", period, "--lang", "th", "--thai-digits")
    assert re.findall("[^ ]*[0-9][^ ]*", _IDS_AND_CODES.sub("", run.out)) == []


def test_the_environment_can_ask_for_thai_digits(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = program("evaluate", "2566", "--lang", "th", "--thai-digits")
    monkeypatch.setenv("NSSTRACK_THAI_DIGITS", "1")
    assert program("evaluate", "2566", "--lang", "th") == asked


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_programs_get_the_digits_they_can_read(program: Program, format_: str) -> None:
    arguments = ("evaluate", "2566", "--format", format_)
    assert program(*arguments, "--thai-digits") == program(*arguments)


def test_a_summary_of_findings_counts_in_thai_digits(program: Program, tmp_path: Path) -> None:
    (tmp_path / "plans.yaml").write_text("format: nsstrack/2\n", encoding="utf-8")
    run = program("validate", str(tmp_path), "--lang", "th", "--thai-digits")
    assert run.err == "ข้อผิดพลาด ๑ รายการ ใน ๑ ไฟล์\n"
    assert f"{tmp_path}/plans.yaml:1:9: " in run.out
