"""The words of the glossary are those that the program says."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from documents import DOCS, read, rows, sections
from nsstrack.counting_results import Reason
from nsstrack.messages.catalogue import CATALOGUE
from nsstrack.messages.changes import TH as CHANGES
from nsstrack.messages.differences import TH as DIFFERENCES
from nsstrack.messages.programme import TH as PROGRAMME
from nsstrack.messages.questions import TH as QUESTIONS
from nsstrack.messages.report import TH as REPORT
from nsstrack.messages.usage import TH as USAGE
from nsstrack.messages.words import EN as ENGLISH
from nsstrack.messages.words import TH as WORDS
from nsstrack.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

GLOSSARY = DOCS / "glossary.md"


def test_every_thai_word_of_the_glossary_is_said_by_the_program() -> None:
    said = "\n".join(_thai_of_the_program())
    shown = sections(read(GLOSSARY), 2)["คำที่โปรแกรมแสดง"]
    terms = [row[1] for row in _terms(shown)]
    assert len(terms) >= 40
    assert [term for term in terms if term not in said] == []


def test_every_status_reason_and_column_is_in_the_glossary() -> None:
    terms = {row[1] for text in sections(read(GLOSSARY), 2).values() for row in _terms(text)}
    columns = {
        WORDS.column_host,
        WORDS.column_status,
        WORDS.column_score,
        WORDS.column_coverage,
        WORDS.column_indicator,
        WORDS.column_target,
    }
    expected = {*WORDS.status.values(), *WORDS.reason.values(), *WORDS.column_node.values()}
    assert expected | columns <= terms


def test_every_cause_and_every_kind_of_result_is_in_the_glossary() -> None:
    terms = {row[1] for text in sections(read(GLOSSARY), 2).values() for row in _terms(text)}
    assert {*CHANGES.factor.values()} <= terms
    assert {*CHANGES.result.values()} <= terms


def test_every_kind_of_gap_is_in_the_glossary() -> None:
    terms = {row[1] for text in sections(read(GLOSSARY), 2).values() for row in _terms(text)}
    assert {*QUESTIONS.gap.values()} <= terms


def test_statuses_and_reasons_stand_beside_the_same_in_english() -> None:
    listed = sections(read(GLOSSARY), 2).values()
    pairs = {(row[0], row[1]) for text in listed for row in _terms(text)}
    assert {(ENGLISH.status[each], WORDS.status[each]) for each in Status} <= pairs
    assert {(ENGLISH.reason[each], WORDS.reason[each]) for each in Reason} <= pairs


def test_every_term_of_the_glossary_says_where_it_is_used() -> None:
    for text in sections(read(GLOSSARY), 2).values():
        for row in _terms(text):
            assert row[3] == "ใช้ในโปรแกรมนี้" or re.search(r"\[[0-9]+\]", row[3]), row


def _terms(text: str) -> Iterator[list[str]]:
    """Yield the rows of terms: English, Thai, meaning, where it is used."""
    yield from (row for row in rows(text) if len(row) == 4 and row[1] != "ไทย")


def _thai_of_the_program() -> Iterator[str]:
    for words in (WORDS, USAGE, CHANGES, DIFFERENCES, QUESTIONS, PROGRAMME, REPORT):
        for field in dataclasses.fields(words):
            value = getattr(words, field.name)
            yield from value.values() if isinstance(value, dict) else [str(value)]
    for said in CATALOGUE.values():
        yield from (said.th.message, said.th.label, said.th.help)
