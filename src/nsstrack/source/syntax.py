"""What a YAML syntax error means in the words of this project."""

from __future__ import annotations

from yaml.error import MarkedYAMLError

from nsstrack.location import Location, Place
from nsstrack.problem import Code, Problem
from nsstrack.source.lines import Lines

_KINDS = (
    # PyYAML names no kinds, so both parsers' words are all there is to go by.
    ("mapping values are not allowed", "colon_in_text", "problem"),
    ("quoted scalar", "unclosed_quote", "context"),
    ("cannot start any token", "special_start", "problem"),
    ("unknown escape character", "unknown_escape", "problem"),
    ("flow", "unclosed_bracket", "context"),
    ("could not find expected ':'", "missing_colon", "context"),
    ("block", "indentation", "problem"),
)


def problem(error: Exception, lines: Lines, file: str) -> Problem:
    """Return the problem that PyYAML's `error` stands for, at the place where a cure would go."""
    kind, span = "other", Location(file, 1, 1, 2)
    if isinstance(error, MarkedYAMLError):
        words = f"{error.context} {error.problem}"
        kind, mark_of = next(
            ((kind, mark) for part, kind, mark in _KINDS if part in words), ("other", "problem")
        )
        mark = (mark_of == "context" and error.context_mark) or error.problem_mark
        if mark is not None:
            width = len(lines.line_text(mark.line + 1))
            column = min(mark.column, width) + 1
            span = Location(file, mark.line + 1, column, column + 1)
    return Problem(Code.YAML_SYNTAX, Place(file), {"kind": kind}, span=span)
