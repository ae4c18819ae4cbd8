"""What an error does not touch is evaluated as if it were not there."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from golden_cases import BASE, Case, cases
from nsstrack.counting_results import Reason
from nsstrack.dataset import load
from nsstrack.evaluation import evaluate
from nsstrack.problem import Code, Severity
from nsstrack.scorecard import IndicatorScore, PlanScore
from program import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.dataset import Dataset
    from nsstrack.period import Period
    from nsstrack.rollup import Outcome
    from program import Program

SOUND = load(BASE)
WRONG = [case for case in cases() if case.code and Code(case.code).severity is Severity.ERROR]

HIDDEN = {
    "N207-bad-id": {"income"},
    "N207-thai": {"growth"},
    "N207-too-long": {"growth"},
    "N208-case-only": {"growth"},
    "N208-id-used-twice": {"income"},
    "N208-edition": {"growth"},
    "N212-unknown-edition-of-node": {"growth"},
    "N220-editions": {"growth"},
    "N240-editions": {"growth"},
}
"""Indicators that nobody can name, or whose edition is not there: what is around is touched."""

TOUCHED = {
    "N104-ambiguous": set(),
    "N114-number-too-long": {"income"},
    "N203-number-expected": {"safety"},
    "N204-target-equals-baseline": {"gpi"},
    "N211-unknown-agency": set(),
    "N305-unknown": {"safety", "safety-there"},
    "N307-word": {"safety", "safety-there"},
    "N308-word": {"tip"},
    "N309-not-a-date": set(),
    "N121-link-out-of-folder": {"gpi", "income", "safety", "safety-there", "tip"},
    "N227-bands": {"gpi", "growth", "income", "safety", "safety-there", "tip"},
}


def outcomes(data: Dataset, period: Period) -> dict[str, Outcome]:
    card = evaluate(data.plans, data.results, period, invalidated=data.invalidated)
    return {node.id: node.outcome for node in card.walk() if isinstance(node, IndicatorScore)}


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.path.stem)
def test_an_indicator_is_invalid_or_stands_as_ever(case: Case, tmp_path: Path) -> None:
    case.write(tmp_path / "data")
    data = load(tmp_path / "data")
    assert data.has_errors
    if not data.can_be_judged:
        return
    invalid = set()
    for period in SOUND.periods:
        now = outcomes(data, period)
        for id_, was in outcomes(SOUND, period).items():
            if id_ in HIDDEN.get(case.path.stem, set()):
                continue
            invalid |= {id_} if now[id_].reason is Reason.INVALID else set()
            assert now[id_] == was or now[id_].reason is Reason.INVALID
    if case.path.stem in TOUCHED:
        assert invalid == TOUCHED[case.path.stem]


def test_only_what_has_plans_and_bands_can_be_judged(tmp_path: Path) -> None:
    hopeless = set()
    for case in WRONG:
        folder = tmp_path / case.path.stem
        case.write(folder)
        if not load(folder).can_be_judged:
            hopeless.add(case.code)
    assert hopeless == {"N103", "N112", "N117", "N123", "N205", "N239"}


def test_the_sub_plan_around_a_lost_id_is_invalid(tmp_path: Path) -> None:
    case = next(case for case in WRONG if case.path.stem == "N207-bad-id")
    case.write(tmp_path / "data")
    data = load(tmp_path / "data")
    card = evaluate(data.plans, data.results, "2566", invalidated=data.invalidated)
    found = card.find("0102")
    assert found is not None
    assert found.reason is Reason.INVALID
    sound = card.find("0101")
    assert sound is not None
    assert sound.score is not None


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A folder in which one result is no number."""
    next(case for case in WRONG if case.path.stem == "N307-word").write(tmp_path / "data")
    return tmp_path


def test_keep_going_prints_both_and_exits_1(program: Program, wrong: Path) -> None:
    run = program("evaluate", "2566", "--keep-going", folder=wrong)
    assert run.code == 1
    assert "error[N307]" in run.err
    assert "evaluated without what these errors touch" in run.err
    assert "invalid data" in run.out
    assert "safety" in run.out


def test_without_it_nothing_is_evaluated(program: Program, wrong: Path) -> None:
    run = program("evaluate", "2566", folder=wrong)
    assert (run.code, run.out) == (2, "")
    assert "nothing was evaluated" in run.err


def test_it_changes_nothing_where_nothing_is_wrong(program: Program) -> None:
    plain = program("evaluate", "2566")
    assert program("evaluate", "2566", "--keep-going") == plain


def test_it_stops_where_nothing_is_left(program: Program, tmp_path: Path) -> None:
    next(case for case in WRONG if case.code == "N239").write(tmp_path / "data")
    run = program("evaluate", "2566", "--keep-going", folder=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "nothing was evaluated" in run.err


def test_a_page_says_first_that_it_is_partial(program: Program, wrong: Path) -> None:
    for arguments in ((), ("--format", "markdown"), ("--format", "table")):
        run = program("evaluate", "2566", "--keep-going", *arguments, folder=wrong)
        assert "PARTIAL: errors in the data: 1" in run.out.splitlines()[0]
    said = json.loads(
        program("evaluate", "2566", "--keep-going", "--format", "json", folder=wrong).out
    )
    assert said["data"]["errors"] == 1


def test_what_an_error_does_not_touch_is_explained(program: Program, wrong: Path) -> None:
    sound = program("explain", "income", "2566", "--keep-going", folder=wrong)
    assert (sound.code, "64" in sound.out) == (1, True)
    touched = program("explain", "safety", "2566", "--keep-going", folder=wrong)
    assert touched.code == 1
    assert "the data has an error here" in touched.out
    assert program("explain", "income", "2566", folder=wrong).code == 2


def test_what_holds_only_invalid_indicators_is_invalid(tmp_path: Path) -> None:
    next(case for case in WRONG if case.path.stem == "N204-target-equals-baseline").write(
        tmp_path / "data"
    )
    data = load(tmp_path / "data")
    card = evaluate(data.plans, data.results, "2566", invalidated=data.invalidated)
    assert isinstance(card.plans[0], PlanScore)
    assert card.plans[0].own.reason is Reason.INVALID


def test_an_error_in_the_host_of_an_edition_touches_nothing(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "data")
    plans = tmp_path / "data" / "plans.yaml"
    text = plans.read_text(encoding="utf-8")
    changed = text.replace(
        "        host: ISOC\n",
        "        host: ISOC\n        by_edition: {amended: {host: NOBODY}}\n",
        1,
    )
    assert changed != text
    plans.write_text(changed, encoding="utf-8")
    data = load(tmp_path / "data")
    assert data.has_errors
    assert data.invalidated.nodes == frozenset()


# What is wrong outside of every node and every result


def changed(tmp_path: Path, file: str, old: str, new: str) -> Dataset:
    """The sound folder with one change."""
    shutil.copytree(BASE, tmp_path / "data")
    path = tmp_path / "data" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    data = load(tmp_path / "data")
    assert data.has_errors
    return data


def reasons(data: Dataset, period: str = "2566") -> dict[str, str | None]:
    card = evaluate(data.plans, data.results, period, invalidated=data.invalidated)
    return {node.id: node.reason for node in card.walk()}


def test_a_misspelt_key_of_a_file_may_hide_all_its_results(tmp_path: Path) -> None:
    found = reasons(changed(tmp_path, "results/2566.yaml", "results:", "resluts:"))
    assert set(found.values()) == {Reason.INVALID}


def test_misspelt_defaults_may_judge_every_plan(tmp_path: Path) -> None:
    found = reasons(changed(tmp_path, "plans.yaml", "defaults:", "defualts:"))
    assert set(found.values()) == {Reason.INVALID}


def test_a_provenance_judges_nothing(tmp_path: Path) -> None:
    data = changed(tmp_path, "plans.yaml", "provenance: illustrative", "provenance: guessed")
    assert data.invalidated.nodes == frozenset()


def test_a_profile_that_no_plan_names_judges_none(tmp_path: Path) -> None:
    unused = "bands:\n  unused:\n    achieved: {at_least: 1, above: 1}\n    below: {above: 75}\n"
    unused += "    at_risk: {above: 50}\n"
    data = changed(tmp_path, "plans.yaml", "bands:\n", unused)
    assert data.invalidated.nodes == frozenset()


def test_what_only_another_file_is_judged_by_touches_only_that(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "data")
    (tmp_path / "data" / "plans").mkdir(exist_ok=True)
    text = (
        "format: nsstrack/1\ndefaults: {min_coverage: 9}\nplans:\n"
        "  - {id: other, kind: action_plan, name: Other, lead: NSC,\n"
        '     phases: [{id: "1", from: 2561, to: 2570}], editions: [{id: e, from: 2561}],\n'
        "     objectives: [{id: other-1, name: Aim}]}\n"
    )
    (tmp_path / "data" / "plans" / "other.yaml").write_text(text, encoding="utf-8")
    data = load(tmp_path / "data")
    assert data.invalidated.nodes == {"other", "other-1"}


def test_a_node_around_a_lost_one_counts_as_uncovered(tmp_path: Path) -> None:
    data = changed(tmp_path, "plans.yaml", 'id: "010101"', 'id: "0101 01"')
    card = evaluate(data.plans, data.results, "2566", invalidated=data.invalidated)
    lost = card.find("0101")
    assert lost is not None
    assert (lost.reason, lost.counts_in_parent) == (Reason.INVALID, True)
    plan = card.plans[0]
    assert isinstance(plan, PlanScore)
    assert plan.rollup.coverage < 1


def test_a_result_shared_from_a_file_that_is_not_read_is_invalid(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "data")
    (tmp_path / "data" / "plans").mkdir(exist_ok=True)
    (tmp_path / "data" / "plans" / "office.yaml").write_text("plans: [", encoding="utf-8")
    path = tmp_path / "data" / "plans.yaml"
    text = path.read_text(encoding="utf-8")
    assert "results_of: safety\n" in text
    path.write_text(text.replace("results_of: safety\n", "results_of: office-1\n"), "utf-8")
    data = load(tmp_path / "data")
    assert reasons(data)["safety-there"] is Reason.INVALID
    assert reasons(data)["safety"] is None


@pytest.mark.parametrize(
    ("section", "hidden"),
    [
        ("{P-0101-1: {progress: 184}}", [True, False]),
        ("{P-0101-1: {progress: 84, note: []}}", [False, False]),
        ("[]", [True, True]),
    ],
    ids=["an entry", "its note", "the section"],
)
def test_what_is_reported_of_a_project_may_be_hidden(
    tmp_path: Path, section: str, hidden: list[bool]
) -> None:
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / "results" / "2567-6M.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.partition("projects:\n")[0] + f"projects: {section}\n", encoding="utf-8")
    data = load(folder)
    assert data.has_errors
    (period,) = (each for each in data.periods if not each.is_whole_year)
    found = [data.invalidated.hides_project(period, id_) for id_ in ("P-0101-1", "P-0101-2")]
    assert found == hidden
