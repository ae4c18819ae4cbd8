"""Findings are read at any width: nothing is lost, and the caret stands where it should."""

from __future__ import annotations

import re

import pytest

from nsstrack.location import Location
from nsstrack.messages import Language
from nsstrack.messages.findings import sentences
from nsstrack.problem import Code, Finding
from nsstrack.render.findings_text import finding_text
from nsstrack.render.width import cells

_EXCERPT = re.compile(
    r"^ +\|\n\d+ \| (?P<line>.*)\n +\| (?P<caret> *\^+)(?P<label>.*)\n", re.MULTILINE
)


@pytest.fixture(scope="module")
def named_shortly(every_finding: list[Finding]) -> list[Finding]:
    """Every finding, with files named as in an office."""

    def short(place: Location) -> Location:
        return place._replace(file="data/results/2566.yaml")

    return [
        finding._replace(at=short(finding.at), see=tuple(map(short, finding.see)))
        for finding in every_finding
    ]


def _words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("language", Language)
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(
    named_shortly: list[Finding], language: Language, width: int
) -> None:
    for finding in named_shortly:
        text = finding_text(finding, language, width)
        assert max(map(cells, text.split("\n"))) <= width, text
        said = sentences(finding, language)
        told = _words(text.replace(" = ", ""))
        for sentence in (said.message, said.label, said.help):
            assert _words(sentence) in told, text


@pytest.mark.parametrize("width", [40, 60, 80, None])
@pytest.mark.parametrize("language", Language)
def test_the_caret_stands_under_the_place(
    named_shortly: list[Finding], language: Language, width: int | None
) -> None:
    for finding in named_shortly:
        found = _EXCERPT.search(finding_text(finding, language, width))
        if found is None:
            assert not finding.line_text.strip()
            continue
        marked = finding.line_text[finding.at.column - 1 : finding.at.end_column - 1].rstrip()
        before = found["caret"].count(" ")
        under = next(
            found["line"][index:]
            for index in range(len(found["line"]) + 1)
            if cells(found["line"][:index]) == before
        )
        if len(finding.line_text) < (width or 80) - 8 and marked.isprintable():
            assert under.startswith(marked)
            assert found["caret"].count("^") == max(1, cells(marked))


_LINE = "      - {th: " + "ก" * 50 + ", en: here, x: " + "y" * 50 + "}"


def test_of_a_long_line_what_stands_around_the_place_is_shown() -> None:
    column = _LINE.index("here") + 1
    at = Location("plans.yaml", 7, column, column + 4)
    finding = Finding(Code.EMPTY_TEXT, at, {}, line_text=_LINE)
    assert finding_text(finding, Language.EN, 60) == (
        "plans.yaml:7:70: error[N210] the text is empty\n"
        "  |\n"
        f"7 | …{'ก' * 21}, en: here, x: {'y' * 18}…\n"
        f"  | {' ' * 28}^^^^\n"
        "  = help: fill it in, or leave the key out where it may be\n"
    )


def test_lines_are_broken_between_words() -> None:
    finding = Finding(
        Code.NO_RECENT_RESULT,
        Location("data/plans.yaml", 68, 17, 23),
        {"text": "income", "first": "2564", "last": "2566"},
        line_text="          - id: income",
    )
    assert finding_text(finding, Language.TH, 60) == (
        "data/plans.yaml:68:17: คำเตือน[N257] `income`\n"
        "    ไม่มีผลในสามปีล่าสุดที่มีข้อมูล (2564 ถึง 2566)\n"
        "   |\n"
        "68 |           - id: income\n"
        "   |                 ^^^^^^\n"
        "   = วิธีแก้: รายงานผล หรือระบุใน `editions` เฉพาะฉบับที่ใช้ตัวชี้วัดนี้\n"
        "     หากไม่ได้วัดเป็นประจำ ให้ระบุ `frequency: irregular`\n"
    )


def test_a_place_that_fills_the_line_stays_whole() -> None:
    at = Location(f"data/{'long/' * 12}plans.yaml", 1, 1, 2)
    text = finding_text(Finding(Code.EMPTY_FILE, at, {"first": "period: 2566"}), Language.EN, 60)
    assert text.split("\n")[:2] == [f"{at.file}:1:1: error[N115]", "    the file is empty"]


def test_elsewhere_nothing_is_broken(named_shortly: list[Finding]) -> None:
    for finding in named_shortly:
        said = sentences(finding, Language.EN)
        text = finding_text(finding, Language.EN)
        assert text.split("\n")[0].endswith(f"] {said.message}")
        assert not said.help or f" = help: {said.help}\n" in text
