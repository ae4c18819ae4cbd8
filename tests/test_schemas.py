"""Schemas: what is printed as JSON is what its schema says, and the model is what theirs say."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from nsstrack import evaluate, load
from nsstrack.cli.folder import origin_of
from nsstrack.model.plans import PlansFile
from nsstrack.model.results import ResultsFile
from nsstrack.render.evaluation_json import evaluation_data
from nsstrack.render.json_text import json_text
from program import DATA, Program
from tools.schemas.files import FOLDERS, texts
from tools.schemas.meanings import ENTRIES, KEYS, OWN_KEY, SCORING, WORDS
from tools.schemas.shapes import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def schema(program: Program) -> Any:
    run = program("schema", "evaluation")
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


@pytest.mark.parametrize("name", ["evaluation", "plans", "results"])
def test_every_schema_is_a_schema(program: Program, name: str) -> None:
    printed = json.loads(program("schema", name).out)
    assert printed["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(printed)


@pytest.mark.parametrize("name", ["evaluation", "plans", "results"])
def test_what_is_printed_is_what_the_model_and_the_repository_say(
    program: Program, name: str
) -> None:
    made = texts()[f"{name}.json"]
    assert program("schema", name).out == made
    for folder in FOLDERS:
        assert (folder / f"{name}.json").read_text(encoding="utf-8") == made, (
            "PYTHONPATH=src python -m tools.schemas writes it anew"
        )


@pytest.mark.parametrize("root", [PlansFile, ResultsFile])
def test_a_schema_keeps_to_what_draft_07_reads_alike(root: type) -> None:
    """A key beside `$ref` is passed over there, so it may describe but not decide."""
    schema = schema_of(root)
    Draft7Validator.check_schema(schema)
    newer = {"prefixItems", "dependentRequired", "dependentSchemas", "unevaluatedProperties"}
    for part in _parts(schema):
        assert newer.isdisjoint(part)
        assert "$ref" not in part or part.keys() <= {"$ref", "description", "defaultSnippets"}


def test_every_meaning_is_that_of_a_key_or_a_word_of_the_model() -> None:
    for model, keys in KEYS.items():
        assert keys.keys() <= {field.name for field in fields(model)}, model
    assert {kind: list(words) for kind, words in WORDS.items()} == {
        kind: [word.value for word in kind] for kind in WORDS
    }


def test_every_description_is_in_both_languages() -> None:
    told = [
        *(meaning for keys in KEYS.values() for meaning in keys.values()),
        *(meaning for words in WORDS.values() for meaning in words.values()),
        *ENTRIES.values(),
        OWN_KEY,
        SCORING,
    ]
    assert [each for each in told if not re.search("[ก-ฮ]", each.th)] == []
    assert [each for each in told if re.search("[ก-ฮ]", each.en) or not each.en] == []


def test_every_example_and_default_is_accepted_where_it_stands() -> None:
    for root in (PlansFile, ResultsFile):
        schema = schema_of(root)
        for part in _parts(schema):
            given = [
                *part.get("examples", []),
                *map(_inserted, part.get("defaultSnippets", [])),
                *([part["default"]] if "default" in part else []),
            ]
            validator = Draft202012Validator(part | {"$defs": schema["$defs"]})
            assert [each for each in given if not validator.is_valid(each)] == [], part


@pytest.mark.parametrize(
    "period", ["2561", "2562", "2563", "2564", "2565", "2566", "2567", "2567-6M", "2568"]
)
@pytest.mark.parametrize("edition", [None, "original", "amended"])
def test_every_evaluation_fits_the_schema(schema: Any, period: str, edition: str | None) -> None:
    data = load(DATA, period)
    card = evaluate(data.plans, data.results, period, edition)
    written = json.loads(json_text(evaluation_data(card, origin_of(data))))
    assert list(Draft202012Validator(schema).iter_errors(written)) == []
    assert not set(_keys(written)) - set(_named(schema))


@pytest.mark.parametrize("period", ["2561", "2565", "2566", "2567-6M", "2568"])
def test_two_editions_side_by_side_fit_the_schema(
    program: Program, schema: Any, period: str
) -> None:
    run = program("evaluate", period, "--edition", "both", "--format", "json")
    written = json.loads(run.out)
    assert list(Draft202012Validator(schema).iter_errors(written)) == []
    assert not set(_keys(written)) - set(_named(schema))
    assert [each["plan"] for each in written["editions"]] == ["01"]


def _inserted(snippet: dict[str, Any]) -> Any:
    """Return what a snippet makes: the body of one that is a text stands in quotes."""
    body = snippet["body"]
    return json.loads(body) if isinstance(body, str) else body


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping within a schema, itself first; examples are data."""
    if isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            if key not in {"examples", "defaultSnippets"}:
                yield from _parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _parts(value)


def _keys(data: Any) -> Iterator[str]:
    """Yield every key, but those that are themselves data."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            if key not in {"statuses", "missing"}:
                yield from _keys(value)
    elif isinstance(data, list):
        for value in data:
            yield from _keys(value)


def _named(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for value in schema.values():
            yield from _named(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _named(value)
