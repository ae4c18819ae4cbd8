"""What is wrong with a shape, and what is still read around it."""

from __future__ import annotations

from typing import Any

import pytest

from nsstrack.location import Part
from nsstrack.model.fields import UNREAD
from nsstrack.parsing import parse_plans, parse_results
from nsstrack.problem import Code, Term
from nsstrack.source import read_document

PLAN = """
format: nsstrack/1
agencies: {A: {name: A}}
bands: {nesdc: {achieved: {at_least: 100}, below: {above: 75}, at_risk: {above: 50}}}
plans:
  - id: p
    kind: master_plan
    name: P
    lead: A
    phases: [{id: "1", from: 2561, to: 2565}]
    editions: [{id: e, from: 2561}]
    sub_plans:
      - {id: s, name: S, host: A, partners: [A, B]}
"""


def plans_of(text: str) -> tuple[Any, list[Any]]:
    document, problems = read_document(text.encode(), "plans.yaml")
    assert problems == []
    return parse_plans(document)


def results_of(text: str) -> tuple[Any, list[Any]]:
    document, problems = read_document(text.encode(), "2566.yaml")
    assert problems == []
    return parse_results(document)


def test_a_sound_file_is_read_without_problems() -> None:
    plans, problems = plans_of(PLAN)
    assert problems == []
    assert plans.plans[0].sub_plans[0].partners == ("A", "B")


def test_a_wrong_entry_of_a_list_leaves_the_others_where_they_are() -> None:
    plans, problems = plans_of(PLAN.replace("[A, B]", "[1, B]"))
    assert [problem.at.path[-2:] for problem in problems] == [("partners", 0)]
    assert plans.plans[0].sub_plans[0].partners == (UNREAD, "B")


@pytest.mark.parametrize("key", ["id: p", "name: P", "lead: A", "kind: master_plan"])
def test_a_node_survives_a_wrong_value(key: str) -> None:
    name = key.partition(":")[0]
    plans, problems = plans_of(PLAN.replace(f" {key}\n", f" {name}: [1]\n"))
    assert [(problem.code, problem.at.path[-1]) for problem in problems] == [
        (Code.WRONG_KIND, name)
    ]
    assert [sub_plan.id for sub_plan in plans.plans[0].sub_plans] == ["s"]


@pytest.mark.parametrize("key", ["phases", "editions"])
def test_a_plan_survives_without_phases_or_editions(key: str) -> None:
    lines = [line for line in PLAN.splitlines() if not line.startswith(f"    {key}:")]
    plans, problems = plans_of("\n".join(lines))
    assert [problem.facts for problem in problems] == [{"key": key}]
    assert [entry.id for entry in getattr(plans.plans[0], key)] == [UNREAD]


def test_a_missing_key_is_reported_at_its_entry() -> None:
    _, [problem] = plans_of(PLAN.replace(", host: A", ""))
    assert (problem.code, problem.at.path, problem.at.part) == (
        Code.MISSING_KEY,
        ("plans", 0, "sub_plans", 0),
        Part.KEY,
    )


def test_keys_of_an_office_are_left_alone() -> None:
    _, problems = plans_of(PLAN.replace("lead: A", "lead: A\n    x_file: {number: 7}"))
    assert problems == []


def test_an_unknown_key_gets_the_nearest_key_of_its_own_entry() -> None:
    _, [problem] = plans_of(PLAN.replace("host: A", "host: A, partner: [A]"))
    assert problem.facts == {"key": "partner", "guess": "partners"}


def test_a_format_of_another_version_is_no_list_of_unknown_keys() -> None:
    plans, [problem] = plans_of(PLAN.replace("nsstrack/1", "nsstrack/2"))
    assert plans is None
    assert problem.code is Code.UNKNOWN_FORMAT


def test_the_short_form_of_a_result_is_its_value() -> None:
    results, problems = results_of("period: 2566\nresults: {a: 60, b: {value: Tier 1}}")
    assert problems == []
    assert [str(row.value) for row in results.results.values()] == ["60", "Tier 1"]


@pytest.mark.parametrize(
    ("value", "found"),
    [("[1]", Term.LIST), ("true", Term.TRUE_OR_FALSE), ("{value: {}}", Term.MAPPING)],
)
def test_a_result_of_a_wrong_kind_is_one_problem(value: str, found: Term) -> None:
    _, problems = results_of(f"period: 2566\nresults: {{a: {value}}}")
    assert [problem.facts for problem in problems] == [{"expected": Term.NUMBER, "found": found}]


def test_an_offices_own_keys_hide_nothing_however_many_there_are() -> None:
    rows = "".join(f"  i{number}: {{value: 1, x_unit: a, x_ref: b}}\n" for number in range(2_600))
    results, problems = results_of(f"period: 2566\nresults:\n{rows}  wrong: {{vaule: 1}}\n")
    assert [(problem.code, problem.at.path[-1]) for problem in problems] == [
        (Code.UNKNOWN_KEY, "vaule")
    ]
    assert len(results.results) == 2_601


@pytest.mark.parametrize("id_", ["scoring", "defaults", "rollup", "achieved", "B"])
def test_an_id_may_be_called_like_a_key(id_: str) -> None:
    _, problems = plans_of(
        PLAN.replace("{A: {name: A}}", f"{{A: {{name: A}}, {id_}: {{abbreviatio: B}}}}")
    )
    assert [problem.facts["guess"] for problem in problems] == ["abbreviation"]


def test_no_file_can_say_that_a_value_was_not_read() -> None:
    _, problems = plans_of(PLAN.replace("id: p\n", "id: __unread__\n"))
    assert problems == []
    assert UNREAD != "__unread__"
    document, _ = read_document(f'id: "{UNREAD}"\n'.encode(), "plans.yaml")
    escaped, refused = read_document(b'id: "\\0unread"\n', "plans.yaml")
    assert UNREAD not in str(document.data)
    assert UNREAD not in str(escaped.data)
    assert [problem.code for problem in refused] == [Code.UNSAFE_CHARACTER]
