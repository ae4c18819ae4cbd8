"""`nsstrack rule`: the list of codes, the page of one, and what is mistyped."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from nsstrack.messages import Language
from nsstrack.messages.rules import rule_of
from nsstrack.problem import Code
from nsstrack.render.width import cells
from program import EXPECTED

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))

PAGES = [
    (f"rule{''.join(f'-{word}' for word in words)}-{language}-80.txt", (*words, "--lang", language))
    for words in ((), ("N204",), ("N121",), ("N257",), ("N306",))
    for language in ("th", "en")
]


@pytest.mark.parametrize(("name", "arguments"), PAGES, ids=[page[0] for page in PAGES])
def test_a_page_is_as_it_was_read(program: Program, name: str, arguments: tuple[str, ...]) -> None:
    run = program("rule", *arguments, "--format", "table", columns=80)
    assert (run.code, run.err) == (0, "")
    path = EXPECTED / name
    if _WRITE:
        path.write_text(run.out, encoding="utf-8", newline="\n")
    assert run.out == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["th", "en"])
def test_no_line_is_wider_than_the_terminal(program: Program, language: str) -> None:
    for code in ((), *((each.value,) for each in Code)):
        run = program("rule", *code, "--lang", language, "--format", "table", columns=80)
        assert [line for line in run.out.splitlines() if cells(line) > 80] == [], code


def test_piped_it_is_plain_and_needs_no_data(program: Program, tmp_path: Path) -> None:
    run = program("rule", "N123", folder=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        "N123  No plans.yaml\n"
        "error · The file as YAML\n"
        "\n"
        "What it means\n"
        "  The data folder has no file of the name `plans.yaml`.\n"
        "\n"
        "Why it matters\n"
        "  Results alone cannot be judged: there is no target to hold them against.\n"
        "\n"
        "Wrong\n"
        "  the data folder\n"
        "    plan.yaml\n"
        "    results/2566.yaml\n"
        "\n"
        "Right\n"
        "  the data folder\n"
        "    plans.yaml\n"
        "    results/2566.yaml\n"
        "\n"
        "What to do\n"
        "  Name the right folder with `--data`, or give the file this very name.\n"
    )


@pytest.mark.parametrize(
    "text", ["n204", "204", "๒๐๔", "N๒๐๔", " N204 ", "[N204]", "error[N204]:", "ข้อผิดพลาด[N204]"]
)
def test_a_code_may_be_written_as_people_write_it(program: Program, text: str) -> None:
    assert program("rule", text) == program("rule", "N204")
    assert program("rule", text).code == 0


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        (
            "N20$",
            "en",
            "error: unknown code N20$; `nsstrack rule` lists them all",
        ),
        (
            "N404",
            "en",
            "error: unknown code N404; `nsstrack rule` lists them all",
        ),
        ("N999", "en", "error: unknown code N999; `nsstrack rule` lists them all"),
        ("", "en", "error: unknown code ; `nsstrack rule` lists them all"),
        (
            "N2204",
            "th",
            "ข้อผิดพลาด: ไม่พบรหัสการตรวจสอบ N2204 หมายถึง N204 ใช่หรือไม่ ดูรหัสทั้งหมดด้วย `nsstrack rule`",
        ),
    ],
)
def test_an_unknown_code_is_a_mistake_of_use(
    program: Program, text: str, language: str, says: str
) -> None:
    run = program("rule", text, "--lang", language)
    assert (run.code, run.out, run.err) == (2, "", f"nsstrack: {says}\n")


def test_json_has_every_rule_in_both_languages(program: Program) -> None:
    data = json.loads(program("rule", "--format", "json").out)
    assert data["schema_version"] == 1
    assert [each["code"] for each in data["rules"]] == [code.value for code in Code]
    for code, each in zip(Code, data["rules"], strict=True):
        rule = rule_of(code)
        assert each["severity"] == code.severity.value
        for key in ("title", "meaning", "why", "cure"):
            assert each[key] == {
                language.value: getattr(rule.of(language), key) for language in Language
            }
        assert {part["file"]: part["text"] for part in each["wrong"]} == rule.wrong
        assert {part["file"]: part["text"] for part in each["right"]} == rule.right


def test_json_of_one_rule_is_that_of_the_list(program: Program) -> None:
    every = json.loads(program("rule", "--format", "json").out)["rules"]
    one = json.loads(program("rule", "N305", "--format", "json").out)["rules"]
    assert one == [each for each in every if each["code"] == "N305"]
