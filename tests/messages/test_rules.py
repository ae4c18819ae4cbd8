"""Every code has a rule, and every example is what it says it is."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from nsstrack.dataset import load
from nsstrack.evolution import RENAMED, Rename
from nsstrack.messages import Language
from nsstrack.messages.rules import rule_of
from nsstrack.messages.rules.words import EN, TH, Family, family_of
from nsstrack.model.plans import Indicator
from nsstrack.problem import Code, Severity
from nsstrack.render.width import cells
from nsstrack.text import normal, suspicion
from rule_examples import BASE, can_be_made, write

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.messages.rules.rule import Example

_NARROW = 76
"""What is left of 80 cells once an example is indented."""
_CODES = [code for code in Code if can_be_made(rule_of(code).wrong)]


_RENAMED = {Code.DEPRECATED_KEY: (Rename(Indicator, "meaning", "definition", "0.9"),)}
"""What the rule about renamed keys supposes; no key has been renamed."""


def _found(example: Example, folder: Path, renamed: tuple[Rename, ...] = RENAMED) -> set[str]:
    write(example, folder)
    return {finding.code.value for finding in load(folder, renamed=renamed).findings}


def test_every_code_has_a_rule_of_its_own() -> None:
    assert len({id(rule_of(code)) for code in Code}) == len(Code)


@pytest.mark.parametrize("code", _CODES, ids=lambda code: code.value)
def test_the_wrong_example_has_this_fault_and_no_other(code: Code, tmp_path: Path) -> None:
    renamed = _RENAMED.get(code, RENAMED)
    assert _found(rule_of(code).wrong, tmp_path / "data", renamed) == {code.value}


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_the_right_example_has_no_fault(code: Code, tmp_path: Path) -> None:
    assert _found(rule_of(code).right, tmp_path / "data") == set()


def test_the_folder_that_examples_are_put_into_has_no_fault() -> None:
    assert load(BASE).findings == ()


def _texts(code: Code) -> dict[Language, list[str]]:
    rule = rule_of(code)
    return {
        language: [getattr(rule.of(language), field.name) for field in fields(rule.of(language))]
        for language in Language
    }


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_every_text_is_there_in_its_own_language(code: Code) -> None:
    texts = _texts(code)
    for thai, english in zip(texts[Language.TH], texts[Language.EN], strict=True):
        assert re.search("[ก-๙]", thai), thai
        assert re.search("[a-z]", english), english
        for text in (thai, english):
            assert text == normal(text).strip()
            assert "  " not in text
            assert text.count("`") % 2 == 0, text


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_english_texts_are_sentences_and_titles_are_not(code: Code) -> None:
    title, *others = _texts(code)[Language.EN]
    assert not title.endswith(".")
    assert all(text.endswith(".") for text in others)


def test_no_two_rules_have_the_same_title() -> None:
    for language in Language:
        titles = [rule_of(code).of(language).title for code in Code]
        assert len(set(titles)) == len(titles)
        assert max(map(cells, titles)) <= 60


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_the_thai_of_the_texts_is_not_damaged(code: Code) -> None:
    quoting = {Code.SUSPICIOUS_THAI}
    found = [text for text in _texts(code)[Language.TH] if suspicion(text)]
    assert bool(found) == (code in quoting), found


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_examples_fit_a_narrow_terminal_and_differ(code: Code) -> None:
    rule = rule_of(code)
    assert rule.wrong != rule.right
    lines = [
        line
        for each in (rule.wrong, rule.right)
        for text in each.values()
        for line in text.splitlines()
    ]
    assert [line for line in lines if cells(line) > _NARROW] == []


def test_families_cover_all_codes_and_are_named_in_both_languages() -> None:
    assert {family_of(code) for code in Code} == set(Family)
    for words in (EN, TH):
        assert words.family.keys() == set(Family)
        assert words.severity.keys() == set(Severity)
