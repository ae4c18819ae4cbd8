"""What is wrong already is not reported once more as something else."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from golden_cases import BASE
from nsstrack.checks import check
from nsstrack.dataset import load
from nsstrack.location import Place
from nsstrack.problem import Code, Problem, Severity
from reference.folders import write_random_folder

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.register import Plans, Results


@pytest.fixture
def base() -> tuple[Plans, Results]:
    found = load(BASE)
    return found.plans, found.results


def test_nothing_is_unknown_while_a_file_of_plans_could_not_be_read(
    base: tuple[Plans, Results],
) -> None:
    plans, results = base
    nothing = type(plans)(files=())
    assert check(nothing, results, is_complete=True, has_all_plans=False) == []


def test_absence_is_only_noticed_where_everything_was_read(base: tuple[Plans, Results]) -> None:
    plans, results = base
    none = type(results)(periods={})
    assert check(plans, none, is_complete=False) == []


def test_what_rests_on_something_wrong_is_left_out(base: tuple[Plans, Results]) -> None:
    plans, results = base
    without = type(plans)(files=plans.files)
    [entry] = [found for found in without.plans[0].indicators if found.id == "gpi"]
    earlier = [Problem(Code.WRONG_KIND, entry.place / "targets" / 0 / "by")]
    object.__setattr__(entry, "targets", ())
    assert [problem.code for problem in check(without, results, is_complete=True)] == [
        Code.NO_TARGET
    ]
    assert check(without, results, is_complete=True, earlier=earlier) == []


def test_a_key_that_is_missing_counts_as_touched(base: tuple[Plans, Results]) -> None:
    plans, results = base
    [entry] = [found for found in plans.plans[0].indicators if found.id == "gpi"]
    object.__setattr__(entry, "targets", ())
    earlier = [Problem(Code.MISSING_KEY, entry.place.as_key(), {"key": "targets"})]
    assert check(plans, results, is_complete=True, earlier=earlier) == []


def test_a_warning_silences_nothing(base: tuple[Plans, Results]) -> None:
    plans, results = base
    [entry] = [found for found in plans.plans[0].indicators if found.id == "gpi"]
    object.__setattr__(entry, "targets", ())
    earlier = [Problem(Code.WEAK_TARGET, Place(entry.place.file, entry.place.path) / "targets")]
    found = check(plans, results, is_complete=True, earlier=earlier)
    assert [problem.code for problem in found] == [Code.NO_TARGET]


@pytest.mark.parametrize("seed", range(25))
def test_a_valid_folder_has_no_errors(seed: int, tmp_path: Path) -> None:
    write_random_folder(random.Random(seed), tmp_path)  # noqa: S311 - no secrets are drawn
    findings = load(tmp_path).findings
    assert [found for found in findings if found.severity is Severity.ERROR] == []


def test_what_stands_in_the_wrong_entry_is_not_missed_in_its_own(
    base: tuple[Plans, Results],
) -> None:
    plans, results = base
    [entry] = [found for found in plans.plans[0].indicators if found.id == "gpi"]
    object.__setattr__(entry, "targets", ())
    amended = entry.place / "by_edition" / "amended" / "targets"
    see = (entry.place / "targets",)
    earlier = [Problem(Code.UNKNOWN_KEY, amended, {"key": "targets", "guess": ""}, see)]
    assert check(plans, results, is_complete=True, earlier=earlier) == []


def test_a_level_listed_twice_is_told_once(base: tuple[Plans, Results]) -> None:
    plans, results = base
    object.__setattr__(plans.indicators["tip"], "levels", ("low", "low", "high"))
    found = check(plans, results, is_complete=True)
    assert {problem.code for problem in found} == {Code.DUPLICATE_ENTRY}
