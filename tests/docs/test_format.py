"""The format as documented is the one that is read: keys, words, codes, limits."""

from __future__ import annotations

import dataclasses
import re
from enum import StrEnum
from typing import TYPE_CHECKING

import pytest

from documents import DOCS, code_spans, read, rows, sections
from nsstrack.model import fields, methods, plans, results
from nsstrack.problem import Code, Severity
from nsstrack.source import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = DOCS / "format.md"

ENTRIES: dict[str, tuple[type, ...]] = {
    "A file of plans": (plans.PlansFile,),
    "An agency": (plans.Agency,),
    "Bands": (methods.Bands,),
    "The edge of a band": (methods.Edge,),
    "Settings": (plans.Settings,),
    "A plan": (plans.Plan,),
    "A phase": (plans.Phase,),
    "An edition": (plans.Edition,),
    "A sub-plan": (plans.SubPlan,),
    "An objective": (plans.Objective,),
    "An indicator": (plans.Indicator,),
    "A target": (plans.Target,),
    "A baseline": (plans.Baseline,),
    "`by_edition`": (plans.Amendment,),
    "`scoring`": (
        methods.Ratio,
        methods.Progress,
        methods.Threshold,
        methods.Goalposts,
        methods.Points,
        methods.Within,
    ),
    "`rollup`": (methods.Rollup,),
    "A focus": (plans.Focus,),
    "A project": (plans.Project,),
    "A budget": (plans.Budget,),
    "A file of results": (results.ResultsFile,),
    "Defaults of results": (results.ResultDefaults,),
    "A result": (results.Result,),
    "An earlier value": (results.Earlier,),
    "A published status": (results.Official,),
    "A project's progress": (results.ProjectResult,),
    "An obstacle": (results.Obstacle,),
    "A text": (fields.Text,),
}
_SETTINGS = {field.name for field in dataclasses.fields(plans.Settings)}


@pytest.mark.parametrize("title", ENTRIES)
def test_every_key_of_an_entry_has_its_row(title: str) -> None:
    named: dict[str, list[str]] = {}
    for row in rows(sections(read(FORMAT), 3)[title]):
        named |= dict.fromkeys(code_spans(row[0]), row)
    there = {key: is_needed for entry in ENTRIES[title] for key, is_needed in _keys(entry)}
    if title != "Settings" and there.keys() >= _SETTINGS:
        assert "the [settings](#settings)" in sections(read(FORMAT), 3)[title]
        there = {key: needed for key, needed in there.items() if key not in _SETTINGS}
    assert named.keys() == there.keys()
    for key, is_needed in there.items():
        assert ("required" in named[key][2]) == is_needed, key


def _keys(entry: type) -> Iterator[tuple[str, bool]]:
    """Yield the keys that a mapping read as `entry` may have, and whether it must."""
    written = {"first_year": "from", "last_year": "to"}
    for field in dataclasses.fields(entry):
        if field.name != "place":
            none = (dataclasses.MISSING, dataclasses.MISSING)
            is_needed = (field.default, field.default_factory) == none
            yield written.get(field.name, field.name), is_needed


def test_every_word_with_a_fixed_choice_is_in_the_format() -> None:
    spans = set(code_spans(read(FORMAT)))
    for module in (fields, methods, plans, results):
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum:
                assert {each.value for each in kind} <= spans, kind


def test_every_code_has_its_row_in_the_format() -> None:
    found: dict[str, str] = {}
    for title, text in sections(read(FORMAT), 3).items():
        for row in rows(text):
            if re.fullmatch(r"N[0-9]{3}", row[0]):
                assert row[0] not in found
                found[row[0]] = title
    assert found.keys() == {code.value for code in Code}
    for code in Code:
        is_warning = found[code.value] == "Warnings"
        assert is_warning == (code.severity is Severity.WARNING), code


def test_the_limits_are_those_of_the_program() -> None:
    text = sections(read(FORMAT), 2)["Limits"]
    shown = {int(number.replace(",", "")) for number in re.findall(r"\*\*([0-9,]+)", text)}
    assert shown == {
        limits.MAX_FILE_BYTES // 1024**2,
        limits.MAX_NODES,
        limits.MAX_DEPTH,
        limits.MAX_SCALAR_CHARACTERS,
        limits.MAX_DIGITS,
        limits.MAX_REPORTS,
        plans.MAX_EDITIONS,
        plans.MAX_PHASES,
        64,
    }
