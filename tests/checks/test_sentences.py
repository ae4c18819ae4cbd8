"""The catalogue of findings is complete, and both languages say the same."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

import pytest

from nsstrack.location import Location
from nsstrack.messages import Language
from nsstrack.messages.catalogue import CATALOGUE
from nsstrack.messages.findings import sentences
from nsstrack.problem import Code, Fact, Finding, Severity, Term

if TYPE_CHECKING:
    from nsstrack.messages.sentences import Bilingual, Sentences

ENTRIES = [pytest.param(key, said, id=" ".join(key)) for key, said in CATALOGUE.items()]


def placeholders(said: Sentences) -> set[str]:
    text = f"{said.message} {said.label} {said.help}"
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def finding(code: Code, **facts: Fact) -> Finding:
    return Finding(code, Location("data/plans.yaml", 3, 1, 2), facts)


def test_every_code_is_spoken_of() -> None:
    assert {code for code, _ in CATALOGUE} == set(Code)


@pytest.mark.parametrize(("key", "said"), ENTRIES)
def test_both_languages_use_the_same_facts(key: tuple[Code, str], said: Bilingual) -> None:
    assert placeholders(said.en) == placeholders(said.th), key


@pytest.mark.parametrize(("key", "said"), ENTRIES)
def test_both_languages_say_each_thing_that_one_says(
    key: tuple[Code, str], said: Bilingual
) -> None:
    assert [bool(said.en.message), bool(said.en.label), bool(said.en.help)] == [
        bool(said.th.message),
        bool(said.th.label),
        bool(said.th.help),
    ], key


@pytest.mark.parametrize(("key", "said"), ENTRIES)
def test_the_thai_is_thai(key: tuple[Code, str], said: Bilingual) -> None:
    assert any("ก" <= letter <= "ฮ" for letter in said.th.message), key


def test_what_was_probably_meant_comes_first() -> None:
    wrong = finding(Code.UNKNOWN_AGENCY, text="NCS", guess="NSC", choices=("NSC", "ISOC"))
    assert sentences(wrong, Language.EN).help == (
        "did you mean `NSC`? Otherwise add `NCS` under `agencies`"
    )


def test_a_short_list_is_shown_where_nothing_is_near() -> None:
    wrong = finding(Code.UNKNOWN_AGENCY, text="Police", guess="", choices=("NSC", "ISOC"))
    assert sentences(wrong, Language.EN).help == (
        "choose one of `NSC`, `ISOC`, or add `Police` under `agencies`"
    )


def test_a_value_is_shown_on_one_line_short_and_without_control_characters() -> None:
    wrong = finding(Code.BAD_ID, text="a\n b\x1b[2J" + "x" * 100)
    assert sentences(wrong, Language.EN).message == (f"`a b\ufffd[2J{'x' * 52}…` cannot be an id")


def test_a_value_is_never_taken_for_a_template() -> None:
    wrong = finding(Code.BAD_ID, text="{see}{0}{text.__class__}")
    assert "`{see}{0}{text.__class__}`" in sentences(wrong, Language.TH).message


def test_words_of_the_program_are_said_in_the_readers_language() -> None:
    wrong = finding(Code.WRONG_KIND, expected=Term.NUMBER, found=Term.LIST)
    assert sentences(wrong, Language.EN).message == "expected a number here, found a list"
    assert sentences(wrong, Language.TH).message == "ตำแหน่งนี้ต้องเป็นตัวเลข แต่พบชุดรายการ"


def test_an_unknown_kind_falls_back_to_what_is_said_of_the_code() -> None:
    wrong = finding(Code.YAML_SYNTAX, kind="unheard_of")
    assert sentences(wrong, Language.EN) == CATALOGUE[Code.YAML_SYNTAX, ""].en


def test_a_kind_without_a_sentence_is_a_bug_that_names_itself() -> None:
    unheard = finding(Code.OUT_OF_RANGE, text="1", sign="<", limit="0")
    with pytest.raises(LookupError, match=r"^nothing is said of N209 with \{.*'sign': '<'"):
        sentences(unheard, Language.EN)


def test_warnings_are_the_codes_from_50_on() -> None:
    warnings = [code for code in Code if code.severity is Severity.WARNING]
    assert [code.value for code in warnings] == [f"N25{digit}" for digit in range(9)]
