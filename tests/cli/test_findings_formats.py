"""Findings for services: which files they name, how many are shown, what stands beside them."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from findings_readers import READERS
from nsstrack.cli.findings_formats import Format
from nsstrack.render.width import cells
from program import DATA, run_process

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

_FOR_SERVICES = [Format.GITHUB, Format.GITLAB, Format.SARIF, Format.JUNIT]
_SUMMARY = "2 errors, 1 warning in 2 files"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a data folder that has two errors and a warning."""
    folder = shutil.copytree(DATA, tmp_path / "สำนักงาน 1" / "data").parent
    for period, right, mistake in (
        ("2566", "  010401-fsi:", "  010401-fis:"),
        ("2567", "  010401-fsi: {", '  010401-fsi: {note: "เเก้แล้ว", '),
        ("2567", "  010501-mech:", "  010501-mecc:"),
    ):
        path = folder / "data" / "results" / f"{period}.yaml"
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, mistake, 1), encoding="utf-8")
    return folder


def _files(program: Program, format_: Format, folder: Path, *arguments: str) -> list[str]:
    run = program("validate", "--format", format_, *arguments, folder=folder)
    assert run.code == 1
    return sorted({seen.file for seen in READERS[format_](run.out)})


def _real(folder: Path) -> str:
    return folder.resolve().as_posix()


def _names(before: str) -> list[str]:
    return [f"{before}data/results/{period}.yaml" for period in ("2566", "2567")]


@pytest.mark.parametrize("format_", _FOR_SERVICES)
def test_files_are_named_from_the_root_wherever_the_program_starts(
    program: Program, office: Path, format_: Format
) -> None:
    (office.parent / ".git").mkdir()
    expected = _names("สำนักงาน 1/")
    assert _files(program, format_, office) == expected
    assert _files(program, format_, office / "data" / "results") == expected
    assert _files(program, format_, office.parent, "--data", str(office / "data")) == expected
    assert _files(program, format_, office, "../สำนักงาน 1/data/../data") == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("modules/office", "สำนักงาน 1/"), ("worktrees/office", "")]
)
def test_a_submodule_is_part_of_the_repository_around_it(
    program: Program, office: Path, kind: str, expected: str
) -> None:
    (office.parent / ".git").mkdir()
    (office / ".git").write_text(f"gitdir: ../.git/{kind}\n", encoding="utf-8")
    assert _files(program, Format.GITHUB, office) == _names(expected)


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_without_a_repository_the_service_says_where_the_root_is(
    program: Program, office: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, str(office.parent))
    assert _files(program, Format.SARIF, office) == _names("สำนักงาน 1/")
    monkeypatch.setenv(variable, str(office / "elsewhere"))
    assert _files(program, Format.GITHUB, office) == _names(f"{_real(office)}/")


def test_else_files_are_named_from_the_working_folder(program: Program, office: Path) -> None:
    assert _files(program, Format.GITLAB, office) == _names("")
    elsewhere = office / "elsewhere"
    elsewhere.mkdir()
    whole = _names(f"{_real(office)}/")
    assert _files(program, Format.GITLAB, elsewhere, str(office / "data")) == whole


@pytest.mark.parametrize("format_", [Format.TEXT, Format.JSON])
def test_people_and_programs_here_get_names_as_they_were_given(
    program: Program, office: Path, format_: Format
) -> None:
    (office.parent / ".git").mkdir()
    assert _files(program, format_, office, "../สำนักงาน 1/data") == _names("../สำนักงาน 1/")


@pytest.mark.parametrize("format_", Format)
def test_only_so_many_are_shown_but_all_are_counted(
    program: Program, office: Path, format_: Format
) -> None:
    asked = ("validate", "--format", format_)
    whole = program(*asked, folder=office)
    cut = program(*asked, "--max-findings", "2", folder=office)
    read = READERS[format_]
    assert (whole.code, cut.code) == (1, 1)
    assert read(cut.out) == read(whole.out)[:2]
    is_json = format_ is Format.JSON
    assert whole.err == ("" if is_json else f"{_SUMMARY}\n")
    assert cut.err == ("" if is_json else f"{_SUMMARY}; the first 2 are shown\n")
    assert program(*asked, "--max-findings", "3", folder=office) == whole


def test_json_says_how_many_are_shown(program: Program, office: Path) -> None:
    asked = ("validate", "--format", "json", "--max-findings", "2")
    data = json.loads(program(*asked, folder=office).out)
    assert (data["errors"], data["warnings"], data["shown"]) == (2, 1, 2)


def test_a_file_whose_findings_are_not_all_shown_is_not_called_sound(
    program: Program, office: Path
) -> None:
    asked = ("validate", "--format", "junit", "--max-findings", "1")
    out = program(*asked, folder=office).out
    assert "data/results/2565.yaml" in out
    assert "data/results/2567.yaml" not in out


def test_no_finding_at_all_is_a_mistake_of_use(program: Program) -> None:
    run = program("validate", "--max-findings", "0")
    assert (run.code, run.out) == (2, "")


def test_warnings_fail_a_test_where_they_fail_the_command(program: Program, office: Path) -> None:
    file = "data/results/2567.yaml"
    usual = program("validate", file, "--format", "junit", folder=office)
    strict = program("validate", file, "--format", "junit", "--strict", folder=office)
    assert (usual.out.count("<failure"), usual.out.count("<skipped")) == (1, 1)
    assert (strict.out.count("<failure"), strict.out.count("<skipped")) == (2, 0)


def test_only_the_files_asked_for_are_reported(program: Program, office: Path) -> None:
    out = program("validate", "data/results/2565.yaml", "--format", "junit", folder=office).out
    assert out.count("<testsuite ") == 1
    assert 'name="data/results/2565.yaml"' in out


@pytest.mark.parametrize("format_", _FOR_SERVICES)
def test_where_nothing_is_found_the_report_says_so(program: Program, format_: Format) -> None:
    run = program("validate", "--format", format_)
    assert (run.code, run.err) == (0, "no errors\n")
    assert READERS[format_](run.out) == []


@pytest.mark.parametrize("encoding", ["cp874", "ascii", "utf-16"])
@pytest.mark.parametrize("format_", _FOR_SERVICES)
def test_reports_are_utf_8_whatever_the_encoding_of_the_output(
    program: Program, office: Path, format_: Format, encoding: str
) -> None:
    usual = program("validate", "--format", format_, "--lang", "th", folder=office).out
    done = run_process(
        *("validate", "--format", format_, "--lang", "th"),
        environment={"PYTHONIOENCODING": encoding},
        cwd=office,
    )
    assert done.stdout.replace(os.linesep.encode(), b"\n") == usual.encode()


def test_counts_are_in_thai_digits_where_asked(program: Program, office: Path) -> None:
    asked = ("validate", "--lang", "th", "--thai-digits", "--format", "github")
    run = program(*asked, "--max-findings", "1", folder=office)
    assert run.err == "ข้อผิดพลาด ๒ รายการ คำเตือน ๑ รายการ ใน ๒ ไฟล์ แสดงเพียงรายการแรก\n"


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("command", [("validate",), ("evaluate", "2566")], ids=" ".join)
def test_a_terminal_gets_lines_that_fit_it(
    program: Program,
    office: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    language: str,
) -> None:
    asked = (*command, "--lang", language)
    elsewhere = program(*asked, folder=office, columns=80)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    here = program(*asked, folder=office, columns=80)
    told, whole = (run.out if command == ("validate",) else run.err for run in (here, elsewhere))
    assert max(map(cells, told.splitlines())) <= 80 < max(map(cells, whole.splitlines()))
    assert here.code == elsewhere.code
