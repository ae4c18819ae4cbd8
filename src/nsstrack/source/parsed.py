"""What a parser makes of a file, and all that is wrong with how it is written."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.problem import Code, Problem
from nsstrack.source import syntax
from nsstrack.source.builder import Builder, Unbuildable
from nsstrack.source.layout import odd_marks
from nsstrack.source.limits import MAX_REPORTS
from nsstrack.source.parser import PARSE_ERRORS, fast_parser
from nsstrack.source.syntax import Kind

if TYPE_CHECKING:
    from nsstrack.source.lines import Lines
    from nsstrack.source.parser import ParserFactory
    from nsstrack.source.scalars import Data


def parsed(lines: Lines, parser: ParserFactory | None) -> tuple[Data, list[Problem]]:
    """Return the data of `lines` and its problems; left out, `parser` is the fastest there is.

    The data is None where nothing can be read.
    """
    begin = parser or fast_parser
    builder = Builder(lines)
    try:
        content = builder.build(begin(lines.text))
    except Unbuildable:
        return None, builder.problems
    except PARSE_ERRORS as error:
        found = syntax.problem(error, lines)
        known = any(_explains(problem, found) for problem in builder.problems)
        return None, builder.problems + [found][known:]
    odd = islice(odd_marks(lines, begin(lines.text)), MAX_REPORTS)
    marks = [syntax.written_wrong(Kind.SPECIAL_CHARACTER, index, lines) for index in odd]
    return content, builder.problems + marks


def _explains(problem: Problem, error: Problem) -> bool:
    """Say whether `error`, at which the parser stopped, follows from `problem`."""
    if problem.code is Code.ANCHOR_OR_ALIAS and problem.span and error.span:
        return problem.span.line == error.span.line  # a note: *text that goes on
    return problem.code is Code.YAML_SYNTAX
