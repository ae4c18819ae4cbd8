"""Reading a text in a test: what comes out, as plain tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nsstrack.source import Document, read_document
from nsstrack.source.parser import fast_parser, pure_parser

if TYPE_CHECKING:
    from nsstrack.location import KeyPath
    from nsstrack.problem import Fact, Problem
    from nsstrack.source.parser import ParserFactory

if TYPE_CHECKING:
    Fault = tuple[str, KeyPath, dict[str, Fact], int, int, int]

both_parsers = pytest.mark.parametrize("parser", [fast_parser, pure_parser], ids=["fast", "pure"])


def read(text: str, parser: ParserFactory = fast_parser) -> tuple[Document, list[Problem]]:
    return read_document(text.encode(), "f", parser)


def data_of(text: str, parser: ParserFactory = fast_parser) -> object:
    document, problems = read(text, parser)
    assert problems == []
    return document.data


def codes_of(text: str, parser: ParserFactory = fast_parser) -> list[str]:
    return [problem.code.name for problem in read(text, parser)[1]]


def faults_of(text: str, parser: ParserFactory = fast_parser) -> list[Fault]:
    """Return code, path, facts, line, column and end column of each problem."""
    found: list[Fault] = []
    for problem in read(text, parser)[1]:
        span = problem.span
        assert span is not None
        where = (span.line, span.column, span.end_column)
        found.append((problem.code.name, problem.at.path, dict(problem.facts), *where))
    return found
