from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from program import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """The shipped data with one mistake in each of two files of results, and a warning."""
    folder = tmp_path / "ข้อมูล ของเรา"
    shutil.copytree(DATA, folder)
    for period, right, mistake in (
        ("2565", "  010401-fsi:", "  010401-fis:"),
        ("2566", "  010401-fsi:", "  010401-fis:"),
        ("2567", "  010401-fsi: {", '  010401-fsi: {note: "เเก้แล้ว", '),
    ):
        path = folder / "results" / f"{period}.yaml"
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, mistake, 1), encoding="utf-8")
    return folder


def _told(out: str) -> list[tuple[str, str]]:
    findings = json.loads(out)["findings"]
    return [(item["path"].rpartition("/")[2], item["code"]) for item in findings]


def test_the_shipped_data_is_sound(program: Program) -> None:
    assert (program("validate").code, program("validate").err) == (0, "no errors\n")
    assert program("validate", "--lang", "th").err == "ไม่พบข้อผิดพลาด\n"
    assert program("validate", "--strict").code == 0


def test_everything_wrong_is_told_with_a_summary(program: Program, wrong: Path) -> None:
    run = program("validate", str(wrong))
    assert (run.code, run.err) == (1, "2 errors, 1 warning in 3 files\n")
    heads = [line for line in run.out.split("\n") if line.startswith(wrong.as_posix())]
    assert [
        head.removeprefix(f"{wrong.as_posix()}/results/").partition(":")[0] for head in heads
    ] == [
        "2565.yaml",
        "2566.yaml",
        "2567.yaml",
    ]


def test_json_says_the_same(program: Program, wrong: Path) -> None:
    run = program("validate", str(wrong), "--format", "json")
    assert (run.code, run.err) == (1, "")
    data = json.loads(run.out)
    assert (data["schema_version"], data["errors"], data["warnings"]) == (1, 2, 1)
    assert _told(run.out) == [("2565.yaml", "N305"), ("2566.yaml", "N305"), ("2567.yaml", "N255")]
    first = data["findings"][0]
    assert first["message"] == "a result for the unknown indicator `010401-fis`"
    assert first["help"].startswith("did you mean `010401-fsi`?")
    line = (
        (wrong / "results" / "2565.yaml").read_text(encoding="utf-8").split("\n")[first["line"] - 1]
    )
    assert line[first["column"] - 1 : first["end_column"] - 1] == "010401-fis"


def test_a_file_is_checked_within_its_folder_and_told_alone(program: Program, wrong: Path) -> None:
    results = wrong / "results"
    run = program("validate", str(results / "2566.yaml"), "--format", "json")
    assert (run.code, _told(run.out)) == (1, [("2566.yaml", "N305")])
    assert program("validate", str(results / "2561.yaml")).code == 0
    two = (str(results / "2566.yaml"), str(results / "2567.yaml"))
    run = program("validate", *two, "--format", "json")
    assert _told(run.out) == [("2566.yaml", "N305"), ("2567.yaml", "N255")]


def test_warnings_fail_where_asked(program: Program, wrong: Path) -> None:
    file = str(wrong / "results" / "2567.yaml")
    assert program("validate", file).code == 0
    assert program("validate", file, "--strict").code == 1


@pytest.mark.parametrize("name", ["results/2577.yaml", "results/notes.txt"])
def test_a_path_that_is_no_file_of_the_data_is_a_mistake(
    program: Program, wrong: Path, name: str
) -> None:
    run = program("validate", str(wrong / name))
    says = f"{wrong / name} is not one of the files that make up the data folder {wrong}"
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: error: {says}\n")


def test_a_path_outside_of_any_data_folder_is_a_mistake(program: Program, tmp_path: Path) -> None:
    run = program("validate", str(tmp_path / "nothing"))
    says = f"{tmp_path / 'nothing'} is in no data folder: no plans.yaml beside or above it"
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: error: {says}\n")


def test_without_any_data_folder_there_is_nothing_to_check(
    program: Program, tmp_path: Path
) -> None:
    run = program("validate", folder=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("nsstrack: error: no data folder: ")


def test_many_findings_are_cut_with_a_count(program: Program, wrong: Path) -> None:
    for year in (2562, 2563):
        rows = "".join(f"  x{number}: 1\n" for number in range(600))
        text = f"period: {year}\nresults:\n{rows}"
        (wrong / "results" / f"{year}.yaml").write_text(text, encoding="utf-8")
    run = program("validate", "--data", str(wrong))
    shown = [line for line in run.out.splitlines() if "] " in line and ": error[" in line]
    assert (run.code, len(shown)) == (1, 1000)
    assert run.err == "1202 errors, 1 warning in 5 files; the first 1000 are shown\n"
    assert len(_told(program("validate", "--data", str(wrong), "--format", "json").out)) == 1203
    run = program("validate", "--data", str(wrong), "--lang", "th")
    assert run.err == "ข้อผิดพลาด 1202 รายการ คำเตือน 1 รายการ ใน 5 ไฟล์ แสดงเพียง 1000 รายการแรก\n"


def test_a_folder_named_twice_is_read_once(program: Program, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    wrong = tmp_path / "data" / "results" / "2566.yaml"
    wrong.write_text(wrong.read_text(encoding="utf-8") + "wrong: 1\n", encoding="utf-8")
    once = program("validate", "data", folder=tmp_path)
    assert once.err == "1 error in 1 file\n"
    file = "data/results/2566.yaml"
    for paths in (["data", "data/../data"], ["data", file], [file, "data"]):
        assert program("validate", *paths, folder=tmp_path).err == once.err, paths
