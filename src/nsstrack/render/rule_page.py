"""The rules as blocks: the list of all codes, and the page of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nsstrack.messages.rules import rule_of
from nsstrack.messages.rules.rule import FOLDER, PLANS
from nsstrack.messages.rules.words import Family, RuleWords, family_of, rule_words
from nsstrack.problem import Code
from nsstrack.render.blocks import GAP, NO_BREAK, Block, Column, Emphasis, Grid, Line, cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.messages import Language
    from nsstrack.messages.rules.rule import Example

_INDENT = 2
_CODE = re.compile("`[^`]*`")


def rules_page(language: Language) -> tuple[Block, ...]:
    """Return the page that lists all codes, by family."""
    words = rule_words(language)
    blocks: list[Block] = []
    for family in Family:
        blocks += [
            Line(cell(words.family[family], Emphasis.STRONG), rank=1),
            _listed(codes_of(family), words, language),
            GAP,
        ]
    return tuple(blocks[:-1])


def codes_of(family: Family) -> list[Code]:
    """Return the codes of a family, in order."""
    return [code for code in Code if family_of(code) is family]


def _listed(codes: list[Code], words: RuleWords, language: Language) -> Grid:
    columns = (
        Column(words.code, is_whole=True),
        Column(words.severity_title, is_whole=True),
        Column(words.title, share=4, least=20),
    )
    rows = (
        (code.value, words.severity[code.severity], rule_of(code).of(language).title)
        for code in codes
    )
    return Grid(columns, tuple(tuple(map(cell, row)) for row in rows))


def rule_page(code: Code, language: Language) -> tuple[Block, ...]:
    """Return the page that explains one code."""
    rule, words = rule_of(code), rule_words(language)
    told = rule.of(language)
    return (
        Line(cell(f"{code}  {told.title}", Emphasis.STRONG), rank=1),
        Line(cell(" · ".join(_kind(code, words)), Emphasis.FAINT)),
        GAP,
        *_told(words.meaning, told.meaning),
        *_told(words.why, told.why),
        *_shown(words.wrong, rule.wrong, words),
        *_shown(words.right, rule.right, words),
        *_told(words.cure, told.cure),
    )[:-1]


def _kind(code: Code, words: RuleWords) -> Iterator[str]:
    """Yield the severity, and the family where that says more."""
    yield words.severity[code.severity]
    if family_of(code) is not Family.WARNINGS:
        yield words.family[family_of(code)]


def _told(heading: str, text: str) -> tuple[Block, ...]:
    """Return a paragraph under its heading; what is in backquotes stays on one line."""
    whole = _CODE.sub(lambda match: match[0].replace(" ", NO_BREAK), text)
    return _heading(heading), Line(cell(whole), _INDENT), GAP


def _shown(heading: str, example: Example, words: RuleWords) -> Iterator[Block]:
    yield _heading(heading)
    for name, text in example.items():
        yield Line(cell(shown_name(name, words), Emphasis.FAINT), _INDENT)
        for line in text.splitlines():
            yield Line(cell(line), 2 * _INDENT)
    yield GAP


def _heading(text: str) -> Line:
    return Line(cell(text, Emphasis.STRONG), rank=2)


def shown_name(name: str, words: RuleWords) -> str:
    """Return what an example shows: a file, a part of one, or the folder."""
    if name == FOLDER:
        return words.listing
    return words.part_of.format(file=name) if name == PLANS else name
