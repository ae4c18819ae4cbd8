"""The CSV of an evaluation says what its JSON says, and no spreadsheet runs any of it."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest

from nsstrack import evaluate, load
from nsstrack.counting_results import Reason
from nsstrack.model.status import Status
from nsstrack.render.evaluation_csv import COLUMNS, defused, evaluation_csv
from nsstrack.render.evaluation_json import evaluation_json
from nsstrack.render.view import Origin, View
from nsstrack.scorecard import Kind
from program import DATA, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.scorecard import Scorecard

PERIODS = ("2561", "2562", "2563", "2564", "2565", "2566", "2567-6M", "2567", "2568")
_SCHEMA = ROOT / "src" / "nsstrack" / "schemas" / "evaluation.json"
_OF_THE_PLACE = {"plan", "parent", "path"}


def _view(card: Scorecard, level: Kind = Kind.INDICATOR) -> View:
    origin = Origin(folder="data", files=2, sha256="0" * 64, revision="abc")
    return View(shown=card, whole=card, changes=None, level=level, origin=origin)


def _rows(written: bytes) -> list[dict[str, str]]:
    text = written.decode("utf-8-sig")
    assert text.replace("\r\n", "").isprintable()
    return list(csv.DictReader(StringIO(text, newline="")))


@pytest.fixture(scope="module")
def cards() -> dict[str, Scorecard]:
    data = load(DATA)
    return {period: evaluate(data.plans, data.results, period) for period in PERIODS}


def test_columns_are_the_scalars_of_a_node_in_the_schema() -> None:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    named = set()
    for kind in Kind:
        named |= set(_scalars({"$ref": f"#/$defs/{kind.value}"}, schema))
    of_all = set(
        _scalars({"properties": _without(schema["properties"], "plans", "editions")}, schema)
    )
    assert set(COLUMNS) == named | of_all - {"schema_version"} | _OF_THE_PLACE
    assert len(COLUMNS) == len(set(COLUMNS))
    assert all(name == name.lower() and name.replace("_", "").isalnum() for name in COLUMNS)


def _without(properties: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name not in keys}


_OPEN = {"counts_statuses": Status, "counts_missing": Reason}
"""Objects of the schema whose keys are words of the program."""


def _scalars(part: dict[str, Any], schema: dict[str, Any], name: str = "") -> Iterator[str]:
    while "$ref" in part:
        part = schema["$defs"][part["$ref"].rpartition("/")[2]]
    for choice in part.get("anyOf", ()):
        if choice.get("type") != "null":
            yield from _scalars(choice, schema, name)
    for key, value in part.get("properties", {}).items():
        if key != "children":
            yield from _scalars(value, schema, f"{name}_{key}" if name else key)
    if name in _OPEN:
        yield from (f"{name}_{each.value}" for each in _OPEN[name])
    elif not {"anyOf", "properties"} & set(part):
        yield name


@pytest.mark.parametrize("period", PERIODS)
def test_every_scalar_of_the_json_is_in_its_column(
    cards: dict[str, Scorecard], period: str
) -> None:
    rows = _rows(evaluation_csv(_view(cards[period])))
    data = json.loads(evaluation_json(_view(cards[period])), parse_float=str)
    editions = {plan["id"]: plan["edition"] for plan in data["plans"]}
    nodes = list(_nodes(data))
    assert len(rows) == len(nodes) > 0
    for row, (path, node) in zip(rows, nodes, strict=True):
        facts = dict(_flat(node))
        filled = {name: value for name, value in row.items() if value}
        assert filled.pop("path") == " > ".join(path)
        assert (filled.pop("plan"), row["parent"]) == (path[0], "".join(path[-2:-1]))
        filled.pop("parent", None)
        assert filled == {
            **facts,
            "period": period,
            "edition": editions[path[0]],
            "data_sha256": "0" * 64,
            "data_revision": "abc",
            "data_errors": "0",
        }


def _nodes(data: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for node in data["plans"] if "plans" in data else data["children"]:
        path = (*above, node["id"])
        yield path, {key: value for key, value in node.items() if key != "children"}
        yield from _nodes(node, path)


def _flat(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what the JSON says as texts, without what it says nothing about."""
    for key, value in data.items():
        if isinstance(value, dict):
            yield from ((f"{key}_{name}", said) for name, said in _flat(value))
        elif value == []:
            continue
        elif isinstance(value, list):
            yield key, " ".join(value)
        elif value is not None:
            yield key, str(value).lower() if isinstance(value, bool) else str(value)


def test_a_level_ends_the_rows(cards: dict[str, Scorecard]) -> None:
    rows = _rows(evaluation_csv(_view(cards["2566"], Kind.SUB_PLAN)))
    assert {row["kind"] for row in rows} == {"plan", "sub_plan"}


def test_lines_end_as_in_rfc_4180_and_the_file_begins_with_a_bom(
    cards: dict[str, Scorecard],
) -> None:
    written = evaluation_csv(_view(cards["2566"]))
    assert written.startswith(b"\xef\xbb\xbfperiod,plan,parent,path,kind,id,name_th,name_en,status")
    assert written.endswith(b"\r\n")
    assert (
        written.count(b"\n") == written.count(b"\r\n") == 1 + sum(1 for _ in cards["2566"].walk())
    )


def test_a_negative_number_stays_a_number(cards: dict[str, Scorecard]) -> None:
    row = next(
        row for row in _rows(evaluation_csv(_view(cards["2566"]))) if row["id"] == "010103-pol"
    )
    assert [row[name] for name in ("result", "target", "baseline")] == ["-0.5", "-0.48", "-0.54"]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+66 2 123",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "＝1+1",  # full width
        "＋1",
        "－1",
        "＠a",
        "﹦1",  # small forms
        "﹢1",
        "﹣1",
        "﹫a",
        "-5",
    ],
)
def test_a_text_that_is_a_formula_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=b", "'=1", "– dash", "ก-ข", "1-2", "(−2.5)", "Tier 2"])
def test_another_text_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


@pytest.mark.parametrize("before", ["", "\t", "\r", "\n", " ", "\u00a0", "\u3000"])
def test_a_hostile_name_is_one_harmless_field(cards: dict[str, Scorecard], before: str) -> None:
    name = f'{before}=HYPERLINK("http://x")\r\n::error::x, y\x1b[31m'
    plan = cards["2566"].plans[0]
    in_force = replace(plan.in_force, name=name)
    hostile = replace(cards["2566"], plans=(replace(plan, in_force=in_force, children=()),))
    written = evaluation_csv(_view(hostile))
    (row,) = _rows(written.replace("\ufffd".encode(), b"?"))
    assert row["name_th"] == '\'=HYPERLINK("http://x") ::error::x, y?[31m'
    assert written.count(b"\n") == 2
