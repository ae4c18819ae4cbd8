"""With --keep-going wrong data stops no command: what errors touch is invalid, and that is all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

PLANS = """\
format: nsstrack/1
agencies: {A: {name: Agency A}}
bands: {nesdc: {achieved: {at_least: 100}, below: {above: 75}, at_risk: {above: 50}}}
defaults: {provenance: official, carry_forward: 2}
plans:
  - id: "01"
    kind: master_plan
    name: Plan
    lead: A
    phases: [{id: "1", from: 2565, to: 2570}]
    editions: [{id: old, from: 2565}, {id: new, from: 2566}]
    sub_plans:
      - id: "0101"
        name: Sub-plan
        host: A
        indicators:
          - id: no-number
            name: A target that is no number
            unit: u
            direction: higher
            target_basis: phase_end
            targets: [{by: 2570, value: 4, edition: old}, {by: 2570, value: four, edition: new}]
          - id: no-start
            name: A baseline that is no number
            unit: u
            direction: higher
            target_basis: phase_end
            targets: [{by: 2570, value: 4}]
            baselines: [{year: 2564, value: two}]
          - id: no-result
            name: A result that is no number, carried past a year without
            unit: u
            direction: higher
            target_basis: phase_end
            targets: [{by: 2570, value: 4}]
          - id: sound
            name: Sound
            unit: u
            direction: higher
            target_basis: phase_end
            targets: [{by: 2570, value: 9}]
"""
RESULTS = {
    "2565": "{no-number: 3, no-result: three, sound: 4}",
    "2566": "{sound: 5, no-start: 2, no-result: {missing: discontinued}}",
    "2567": "{sound: 6, no-start: 3}",
}


@pytest.fixture
def damaged(tmp_path: Path) -> str:
    """A folder with an error of each kind that stopped a command before."""
    return _written(tmp_path, PLANS)


def _written(tmp_path: Path, plans: str) -> str:
    (tmp_path / "results").mkdir()
    (tmp_path / "plans.yaml").write_text(plans, encoding="utf-8")
    for period, told in RESULTS.items():
        text = f"period: {period}\nresults: {told}\n"
        (tmp_path / "results" / f"{period}.yaml").write_text(text, encoding="utf-8")
    return str(tmp_path)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    "command",
    [
        "evaluate 2567",
        "evaluate 2566",
        "report 2567",
        "report 2566 --format html",
        "report 2567 --agency A",
        "projects 2567",
        "obstacles 2567",
        "compare 2565 2566",
        "explain no-number 2566",
        "explain no-start 2566",
        "explain no-result 2567",
    ],
)
def test_no_command_stops(program: Program, damaged: str, command: str, lang: str) -> None:
    run = program(*command.split(), "--keep-going", "--data", damaged, "--lang", lang)
    assert run.code == 1, run.err
    assert run.out


@pytest.mark.parametrize("twice", ["01", "0101"])
def test_an_indicator_with_the_id_of_another_node_stops_nothing(
    program: Program, tmp_path: Path, twice: str
) -> None:
    folder = _written(tmp_path, PLANS.replace("id: sound", f'id: "{twice}"'))
    for command in ("evaluate", "report"):
        assert program(command, "2567", "--keep-going", "--data", folder).code == 1


def test_what_errors_touch_is_invalid(program: Program, damaged: str) -> None:
    run = program("report", "2567", "--keep-going", "--data", damaged, "--lang", "en")
    rows = [line for line in run.out.splitlines() if line.startswith(("| **no-", "| **sound"))]
    told = {row.split("**")[1]: "invalid data" in row for row in rows[:4]}
    assert told == {"no-number": True, "no-start": True, "no-result": True, "sound": False}
