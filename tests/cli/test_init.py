"""`nsstrack init`: a folder to begin with, whole or not at all."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from program import run_process

if TYPE_CHECKING:
    from program import Program

THAI = "แผน ความมั่นคง"
FILES = [
    ".github/workflows/nsstrack.yml",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
    "README.md",
    "data/plans.yaml",
    "data/results/2567.yaml",
    "data/results/2568.yaml",
    "data/results/2569-6M.yaml",
]


def _files_in(folder: Path) -> list[str]:
    """Return the files of `folder`, but those that come with nsstrack's own release."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in paths if path.parts[0] not in {"schema", ".git"})


@pytest.mark.parametrize(
    ("language", "says"),
    [
        (
            "en",
            (
                "{count} files are in {path}: an example whose figures are all made up.\n"
                "Type next:\n"
                "  cd {quote}{path}{quote}\n"
                "  nsstrack validate\n"
                "  nsstrack evaluate 2568\n"
            ),
        ),
        (
            "th",
            (
                "สร้างไฟล์ตัวอย่าง {count} ไฟล์ใน {path} แล้ว ตัวเลขทั้งหมดเป็นตัวเลขสมมติ\n"
                "คำสั่งต่อไป:\n"
                "  cd {quote}{path}{quote}\n"
                "  nsstrack validate\n"
                "  nsstrack evaluate 2568\n"
            ),
        ),
    ],
    ids=["en", "th"],
)
def test_a_new_folder_is_made_and_the_next_commands_are_named(
    program: Program,
    tmp_path: Path,
    language: str,
    says: str,
) -> None:
    quote = '"' if os.name == "nt" else "'"
    run = program("init", THAI, "--lang", language, folder=tmp_path)
    made = [path for path in (tmp_path / THAI).rglob("*") if path.is_file()]
    assert (run.code, run.err) == (0, "")
    assert run.out == says.format(count=len(made), path=THAI, quote=quote)
    assert _files_in(tmp_path / THAI) == FILES
    assert [path.name for path in tmp_path.iterdir()] == [THAI]


@pytest.mark.parametrize("language", ["en", "th"])
def test_what_was_made_is_valid_and_can_be_evaluated_at_once(
    program: Program, tmp_path: Path, language: str
) -> None:
    made = program("init", THAI, "--lang", language, folder=tmp_path)
    commands = [shlex.split(line)[1:] for line in made.out.splitlines()[3:]]
    assert commands == [["validate"], ["evaluate", "2568"]]
    there = tmp_path / THAI
    checked = program("validate", "--strict", folder=there)
    assert (checked.code, checked.out, checked.err) == (0, "", "no errors\n")
    for period in ("2567", "2568", "2569-6M"):
        assert program("evaluate", period, folder=there).code == 0
    page = program("evaluate", "2568", folder=there).out
    assert "Against 2567  ▲ +4.29 · was ▲ Y below" in page


def test_both_languages_teach_the_same_data(program: Program, tmp_path: Path) -> None:
    pages: list[dict[str, Any]] = []
    for language in ("en", "th"):
        program("init", language, "--lang", language, folder=tmp_path)
        run = program("evaluate", "2568", "--format", "json", folder=tmp_path / language)
        pages.append(json.loads(run.out))
        del pages[-1]["data"]
    assert pages[0] == pages[1]
    for name in FILES:
        if name != "README.md":
            english, thai = (_without_comments(tmp_path / each / name) for each in ("en", "th"))
            assert english == _in_english(thai)


def _in_english(thai: str) -> str:
    """Return a file of the Thai example with the language that it asks for exchanged."""
    asked = thai.replace("lang: th", "lang: en").replace("LANG: th", "LANG: en")
    return asked.replace("entry: nsstrack validate --lang th", "entry: nsstrack validate")


def _without_comments(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return re.sub(r"^#.*\n| *#.*$", "", text, flags=re.MULTILINE)


def test_the_files_are_in_the_language_asked_for(program: Program, tmp_path: Path) -> None:
    program("init", "by-option", "--lang", "th", folder=tmp_path)
    run = run_process("init", "by-variable", environment={"NSSTRACK_LANG": "th"}, cwd=tmp_path)
    assert run.returncode == 0
    run = run_process("init", "by-locale", environment={"LANG": "th_TH.UTF-8"}, cwd=tmp_path)
    assert run.returncode == 0
    for name in FILES:
        thai = (tmp_path / "by-option" / name).read_bytes()
        assert (tmp_path / "by-variable" / name).read_bytes() == thai
        assert (tmp_path / "by-locale" / name).read_bytes() == thai
        assert any("ก" <= letter <= "ฮ" for letter in thai.decode())


def test_a_folder_that_is_empty_or_a_bare_repository_is_filled(
    program: Program, tmp_path: Path
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    run = program("init", ".", folder=tmp_path)
    assert run.code == 0
    assert run.out.endswith("Type next:\n  nsstrack validate\n  nsstrack evaluate 2568\n")
    assert _files_in(tmp_path) == FILES
    assert {path.name for path in tmp_path.iterdir()} >= {".git", "data"}
    (tmp_path / "empty").mkdir()
    assert program("init", "empty", folder=tmp_path).code == 0
    assert _files_in(tmp_path / "empty") == FILES


@pytest.mark.parametrize(
    ("place", "english", "thai"),
    [
        (
            "full",
            "full is not empty; name a new folder, or one with nothing but .git in it",
            "full ไม่ใช่โฟลเดอร์ว่าง ให้ระบุโฟลเดอร์ใหม่ หรือโฟลเดอร์ที่มีเพียง .git",
        ),
        (
            "full/file",
            f"{Path('full/file')} is there and is not a folder; name another",
            f"มี {Path('full/file')} อยู่แล้วและไม่ใช่โฟลเดอร์ ให้ระบุชื่ออื่น",
        ),
        (
            "full/file/new",
            f"{Path('full/file')} is not a folder; make it first, or name another place",
            f"ไม่พบโฟลเดอร์ {Path('full/file')} ให้สร้างก่อน หรือระบุที่อื่น",
        ),
        (
            "nowhere/new",
            "nowhere is not a folder; make it first, or name another place",
            "ไม่พบโฟลเดอร์ nowhere ให้สร้างก่อน หรือระบุที่อื่น",
        ),
    ],
    ids=["not-empty", "a-file", "in-a-file", "no-parent"],
)
def test_what_is_no_place_to_begin_is_refused_in_one_line(
    program: Program, tmp_path: Path, place: str, english: str, thai: str
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("kept", encoding="utf-8")
    for language, says in (("en", f"error: {english}"), ("th", f"ข้อผิดพลาด: {thai}")):
        run = program("init", place, "--lang", language, folder=tmp_path)
        assert (run.code, run.out, run.err) == (2, "", f"nsstrack: {says}\n")
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "file"]
    assert (tmp_path / "full" / "file").read_text(encoding="utf-8") == "kept"


def test_a_folder_to_make_must_be_named(program: Program, tmp_path: Path) -> None:
    run = program("init", folder=tmp_path)
    assert (run.code, run.out, list(tmp_path.iterdir())) == (2, "", [])


class _Stopped(BaseException):
    """What no handler of errors expects, as an interruption."""


@pytest.mark.parametrize("place", ["new", "empty"])
@pytest.mark.parametrize("operation", ["write_bytes", "rename", "mkdir", "rmdir"])
@pytest.mark.parametrize(
    ("failure", "says"),
    [
        (OSError(28, os.strerror(28)), "no space is left on the disk"),
        (OSError(5, os.strerror(5)), os.strerror(5)),
        (PermissionError(13, os.strerror(13)), "no permission to write there"),
        (_Stopped(), None),
    ],
    ids=["disk-full", "broken-disk", "not-allowed", "interrupted"],
)
def test_nothing_is_left_whatever_step_fails(
    program: Program,
    tmp_path: Path,
    place: str,
    operation: str,
    failure: BaseException,
    says: str | None,
) -> None:
    (tmp_path / "empty").mkdir()
    step = 0
    while True:  # fails at the first step of this kind, then at the second, until none is left
        steps = _fail_at(step, operation, failure)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Path, operation, steps)
            if says is None:
                try:
                    code = program("init", place, folder=tmp_path).code
                except _Stopped:
                    code = None
            else:
                run = program("init", place, folder=tmp_path)
                code = run.code
                told = f"nsstrack: error: nothing was written to {place}: {says}\n"
                assert (code, run.err) in {(0, ""), (2, told)}
        if code == 0:
            break
        assert [path.name for path in tmp_path.rglob("*")] == ["empty"], step
        step += 1
    assert step > 0 or (operation, place) == ("rmdir", "new")
    assert _files_in(tmp_path / place) == FILES


def _fail_at(step: int, operation: str, failure: BaseException) -> Any:
    """Return what does `operation` of a path, but fails once, after `step` times."""
    done = 0
    original = getattr(Path, operation)

    def do(path: Path, *arguments: Any, **options: Any) -> Any:
        nonlocal done
        done += 1
        if done == step + 1:
            if operation == "write_bytes":
                original(path, b"half of it")
            raise failure
        return original(path, *arguments, **options)

    return do
