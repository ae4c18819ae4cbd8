"""Results that are written into a file, on any system."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nsstrack.cli.output import require_not_data, require_writable_format, write_output
from nsstrack.cli.output_file import TEMPORARY, write_file
from nsstrack.cli.terminal import Terminal
from nsstrack.messages import Language
from program import DATA

if TYPE_CHECKING:
    from collections.abc import Callable

OLD, NEW = b"old\r\n\x1a", "ใหม่\n\x1a\r\n".encode()


@pytest.fixture
def refused(capfd: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What is said, in one line and with exit code 2, where something is not written."""

    def said(action: Callable[[Terminal], None], language: Language = Language.EN) -> str:
        with pytest.raises(SystemExit) as stopped:
            action(Terminal.open(language))
        said = capfd.readouterr()
        assert (stopped.value.code, said.out, said.err.count("\n")) == (2, "", 1)
        return said.err.removeprefix("nsstrack: error: ").removeprefix("nsstrack: ข้อผิดพลาด: ")

    return said


def test_a_file_is_what_was_written_byte_by_byte(tmp_path: Path) -> None:
    file = tmp_path / "รายงาน 2566.md"
    for content in (OLD, NEW, b"", NEW * 100_000):
        write_file(file, content)
        assert file.read_bytes() == content
        assert list(tmp_path.iterdir()) == [file]


def test_a_relative_name_is_one_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_file(Path("report.md"), OLD)
    write_file(Path("report.md"), NEW)
    assert (tmp_path / "report.md").read_bytes() == NEW


@pytest.mark.parametrize("output", [None, Path("-")])
def test_no_file_and_a_dash_are_the_standard_output(
    output: Path | None, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    write_output(NEW, output, Terminal.open(Language.EN))
    assert capfdbinary.readouterr().out.replace(b"\r\r\n", b"\r\n") == NEW


@pytest.mark.parametrize(
    ("language", "says"),
    [
        (
            Language.EN,
            "{0} was not written: there is no folder {1}; make it first, or name another place\n",
        ),
        (Language.TH, "เขียนไฟล์ {0} ไม่ได้: ไม่พบโฟลเดอร์ {1} ให้สร้างก่อน หรือระบุที่อื่น\n"),
    ],
    ids=str,
)
def test_no_folder_is_made(
    tmp_path: Path, refused: Callable[..., str], language: Language, says: str
) -> None:
    file = tmp_path / "missing" / "report.md"
    said = refused(lambda terminal: write_output(NEW, file, terminal), language)
    assert said == says.format(file, os.path.realpath(file.parent))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("language", "says"),
    [
        (Language.EN, "{} was not written: that is a folder; name a file in it\n"),
        (Language.TH, "เขียนไฟล์ {} ไม่ได้: เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์ในโฟลเดอร์นั้น\n"),
    ],
    ids=str,
)
def test_a_folder_is_no_file(
    tmp_path: Path, refused: Callable[..., str], language: Language, says: str
) -> None:
    said = refused(lambda terminal: write_output(NEW, tmp_path, terminal), language)
    assert said == says.format(tmp_path)


def test_a_name_that_is_too_long_is_told(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = tmp_path / ("ก" * 300)
    said = refused(lambda terminal: write_output(NEW, file, terminal))
    assert said.startswith(f"{file} was not written: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stops", [OSError(28, "full"), KeyboardInterrupt(), SystemExit(1)])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_whatever_stops_the_writing_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, stops: BaseException
) -> None:
    file = tmp_path / "report.md"
    file.write_bytes(OLD)

    def stop(*_: object) -> None:
        assert {path.name[: len(TEMPORARY)] for path in tmp_path.iterdir()} == {
            "report.md",
            TEMPORARY,
        }
        raise stops

    monkeypatch.setattr(*(os, "fsync", stop) if step == "fsync" else (Path, "replace", stop))
    with pytest.raises(type(stops)):
        write_file(file, NEW)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("report.md", OLD)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped data folder."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.mark.parametrize(
    "name",
    [
        "plans.yaml",
        "results/2566.yaml",
        "results/2599.yaml",
        "../data/plans/new.YAML",
        "plans.json",
        "results/../plans.yml",
        "results/2599.yaml ",
        "results/2599.yaml.",
        "plans",
        "../elsewhere/plans.yaml",
        "../plans.yaml",
    ],
)
def test_a_report_never_takes_the_place_of_data(
    data: Path, refused: Callable[..., str], name: str
) -> None:
    file = data / name
    there = file.read_bytes() if file.exists() else None
    said = refused(lambda terminal: require_not_data(file, data, terminal))
    says = (
        f"{file} was not written: that is data, or could be taken for it; "
        "a report never takes the place of data: name another file\n"
    )
    assert said == says
    assert (file.read_bytes() if file.exists() else None) == there


def test_it_says_so_in_thai(data: Path, refused: Callable[..., str]) -> None:
    file = data / "plans.yaml"
    said = refused(lambda terminal: require_not_data(file, data, terminal), Language.TH)
    assert said == (
        f"เขียนไฟล์ {file} ไม่ได้: เป็นไฟล์ข้อมูลหรือชื่อที่ใช้กับข้อมูล โปรแกรมไม่เขียนรายงานแทนไฟล์ข้อมูล ให้ระบุชื่ออื่น\n"
    )


@pytest.mark.parametrize(
    "output", [None, "-", "data/report.md", "data/results/2599.md", "report.yaml", "report.md"]
)
def test_other_files_may_stand_anywhere(data: Path, output: str | None) -> None:
    path = None if output is None else data.parent / output if output != "-" else Path(output)
    require_not_data(path, data, Terminal.open(Language.EN))


def test_what_another_program_makes_is_told(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = tmp_path / "report.DOCX"
    said = refused(lambda terminal: require_writable_format(file, terminal))
    assert said == (
        f"{file} was not written: nsstrack writes Markdown and HTML; name a file that ends in .md, "
        f"then: pandoc {tmp_path / 'report.md'} -o {file}\n"
    )
