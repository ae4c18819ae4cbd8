"""What a YAML syntax error means in the words of this project."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from yaml.error import MarkedYAMLError

from nsstrack.location import Place
from nsstrack.problem import Code, Problem
from nsstrack.source.escapes import bad_escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from nsstrack.problem import Fact
    from nsstrack.source.lines import Lines


class Kind(StrEnum):
    """The mistakes people make when they write YAML by hand, one for each distinct cure."""

    COLON_IN_TEXT = "colon_in_text"
    CURLY_QUOTES = "curly_quotes"
    UNCLOSED_QUOTE = "unclosed_quote"
    TEXT_AFTER_VALUE = "text_after_value"
    SPECIAL_CHARACTER = "special_character"
    BACKSLASH = "backslash"
    UNCLOSED_BRACKET = "unclosed_bracket"
    MISSING_COLON = "missing_colon"
    INDENTATION = "indentation"
    MISPLACED_DASH = "misplaced_dash"
    OTHER = "other"


_KEY_BEFORE_BRACKETS = re.compile(r" *(?:- )?([^\s:\[\]{}]+) +[\[{]")
"""A key that lacks its colon: `name {th: ..., en: ...}`."""
_ITEM = re.compile(r" *- +(\S)")

_CURLY_QUOTES = frozenset("\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f«»")
"""What word processors make of quotation marks; to YAML they are letters."""

_Found = tuple[Kind, int]
"""A kind and the index of the character where its cure begins."""


def problem(error: Exception, lines: Lines) -> Problem:
    """Return the problem that PyYAML's `error` stands for, at the place where a cure would go."""
    kind, index = _diagnose(error, lines)
    before = lines.text[lines.start_of(lines.location(index).line) : index]
    if kind is Kind.COLON_IN_TEXT and not _CURLY_QUOTES.isdisjoint(before):
        kind = Kind.CURLY_QUOTES
    return written_wrong(kind, index, lines)


def written_wrong(kind: Kind, index: int, lines: Lines) -> Problem:
    """Return the problem of `kind` at the character at `index`."""
    facts: dict[str, Fact] = {"kind": kind}
    if kind is Kind.SPECIAL_CHARACTER:
        facts["character"] = lines.text[index : index + 1]
    return Problem(Code.YAML_SYNTAX, Place(lines.file), facts, span=lines.location(index))


def _diagnose(error: Exception, lines: Lines) -> _Found:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Kind.OTHER, 0
    at = error.problem_mark.index
    opened = at if error.context_mark is None else error.context_mark.index
    words = f"{error.context} {error.problem}"
    for part, diagnose in _DIAGNOSES:
        if part in words:
            return diagnose(lines, opened, at)
    return Kind.OTHER, at


def _quoted(lines: Lines, opened: int, at: int) -> _Found:
    """A quote without its partner, or a bad escape on the way to it."""
    if lines.text[opened] == '"':
        bad = bad_escape(lines.text, opened, len(lines.text))
        if bad is not None and bad <= max(at, opened + 1):
            return Kind.BACKSLASH, bad
    return Kind.UNCLOSED_QUOTE, opened


def _special(_lines: Lines, opened: int, _at: int) -> _Found:
    return Kind.SPECIAL_CHARACTER, opened


def _colon(lines: Lines, _opened: int, at: int) -> _Found:
    """A colon where no key may stand: in a text, or after a line that is no entry."""
    line = lines.location(at).line
    start = lines.start_of(line)
    before_brackets = _KEY_BEFORE_BRACKETS.match(lines.text, start, at)
    if before_brackets:
        return Kind.MISSING_COLON, before_brackets.start(1)
    if ": " in lines.text[start:at] or line == 1:
        return Kind.COLON_IN_TEXT, at
    above = lines.line_text(line - 1)
    indent, indent_above = _indent(lines.line_text(line)), _indent(above)
    item = _ITEM.match(above)
    if item and indent == item.start(1) and ": " not in above:
        return Kind.MISSING_COLON, lines.start_of(line - 1) + indent
    if indent > indent_above:
        return Kind.INDENTATION, start + indent
    if above.strip():
        return Kind.MISSING_COLON, lines.start_of(line - 1) + indent_above
    return Kind.COLON_IN_TEXT, at


def _dash(_lines: Lines, _opened: int, at: int) -> _Found:
    return Kind.MISPLACED_DASH, at


def _missing_colon(_lines: Lines, opened: int, _at: int) -> _Found:
    return Kind.MISSING_COLON, opened


def _brackets(lines: Lines, opened: int, at: int) -> _Found:
    """A bracket without its partner, or something between brackets without its comma."""
    line, opening = lines.location(at).line, lines.location(opened).line
    character = lines.text[at : at + 1]
    if character in "]}" or (
        line > opening and _indent(lines.line_text(line)) <= _indent(lines.line_text(opening))
    ):
        return Kind.UNCLOSED_BRACKET, opened
    return Kind.COLON_IN_TEXT if character == ":" else Kind.TEXT_AFTER_VALUE, at


def _block(lines: Lines, _opened: int, at: int) -> _Found:
    """Something that is neither the next key nor the next item of a block."""
    before = lines.text[lines.start_of(lines.location(at).line) : at]
    if before.strip(" "):
        return Kind.TEXT_AFTER_VALUE, at
    character = lines.text[at : at + 1]
    if character == "-":
        return Kind.MISPLACED_DASH, at
    if character in set(":,]}"):
        return Kind.SPECIAL_CHARACTER, at
    return Kind.INDENTATION, at


def _after_document(_lines: Lines, _opened: int, at: int) -> _Found:
    return Kind.TEXT_AFTER_VALUE, at


def _colon_in_brackets(_lines: Lines, _opened: int, at: int) -> _Found:
    return Kind.COLON_IN_TEXT, at


def _special_here(_lines: Lines, _opened: int, at: int) -> _Found:
    return Kind.SPECIAL_CHARACTER, at


def _no_content(lines: Lines, _opened: int, at: int) -> _Found:
    """A sign where a value should be, or the end of the file inside brackets."""
    if lines.text[at : at + 1].strip():
        return Kind.SPECIAL_CHARACTER, at
    closed = 0
    for index in range(at - 1, -1, -1):
        closed += (lines.text[index] in "]}") - (lines.text[index] in "[{")
        if closed < 0:
            return Kind.UNCLOSED_BRACKET, index
    return Kind.OTHER, at


_DIAGNOSES: tuple[tuple[str, Callable[[Lines, int, int], _Found]], ...] = (
    # PyYAML names no kinds, so both parsers' words are all there is to go by.
    ("mapping values are not allowed", _colon),
    ("sequence entries are not allowed", _dash),
    ("cannot start any token", _special_here),
    ("quoted scalar", _quoted),
    ("scanning an alias", _special),
    ("scanning an anchor", _special),
    ("a tag", _special),
    ("a block scalar", _special),
    ("a simple key", _missing_colon),
    ("node content", _no_content),
    ("unexpected ':'", _colon_in_brackets),
    ("a flow", _brackets),
    ("a block", _block),
    ("<document start>", _after_document),
)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
