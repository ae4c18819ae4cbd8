"""What is printed as JSON is what its schema says, read by an independent validator."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from nsstrack import evaluate, load
from nsstrack.cli.folder import origin_of
from nsstrack.render.evaluation_json import evaluation_data
from nsstrack.render.json_text import json_text
from program import DATA, Program

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def schema(program: Program) -> Any:
    run = program("schema", "evaluation")
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


def test_the_schema_is_a_schema(schema: Any) -> None:
    Draft202012Validator.check_schema(schema)


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
