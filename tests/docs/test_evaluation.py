"""The evaluation as documented: every example is what the program computes."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from documents import DOCS, code_spans, read, replace_once, rows, sections
from nsstrack import evaluate, load
from nsstrack.bands import status_of
from nsstrack.changes import Evaluation, Factor, changes
from nsstrack.counting_results import Reason
from nsstrack.model.methods import Bands, Edge, RollupMethod
from nsstrack.model.status import Status
from nsstrack.pace import pace_of
from nsstrack.render.figures import plain, shown_value
from program import DATA, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from nsstrack.changes import Cause

EVALUATION = DOCS / "evaluation.md"

_METHOD_OF = re.compile(r"(scoring|rollup) of `([0-9a-z-]+)` in ([0-9]{4})")
_WRITTEN = {
    "010001-gpi": (
        "            scoring: {method: progress}\n            host",
        "            {}\n            host",
    ),
    "010202": ('          - id: "010202"\n', '          - id: "010202"\n            {}\n'),
}
"""What is changed in the plans to judge a node by another method, and to what."""


def test_every_reason_and_status_is_in_the_evaluation() -> None:
    reasons = {row[0].strip("`") for row in rows(sections(read(EVALUATION), 2)["No data"])}
    assert reasons == {"reason", *(reason.value for reason in Reason)}
    spans = set(code_spans(read(EVALUATION)))
    assert {status.value for status in Status} <= spans
    assert {method.value for method in RollupMethod} <= spans


def test_every_score_has_the_status_that_is_said() -> None:
    nesdc = load(DATA).plans.bands["nesdc"]
    achieved, below, at_risk = (Edge(at_least=Decimal(edge)) for edge in (100, 75, 50))
    at_least = Bands(achieved=achieved, below=below, at_risk=at_risk)
    head, *examples = rows(sections(read(EVALUATION), 2)["Status"])
    assert head[1:] == ["`nesdc`", "with `at_least` 100, 75, 50"]
    for score, *said in examples:
        found = [status_of(Decimal(score), bands).value for bands in (nesdc, at_least)]
        assert [each.strip("`") for each in said] == found, score


def test_every_worked_example_is_what_the_program_computes() -> None:
    data = load(DATA)
    examples = [row for row in rows(read(EVALUATION)) if _is_example(row)]
    assert len(examples) >= 15
    for row in examples:
        period, _, edition = row[0].partition(" by ")
        node: Any = evaluate(data.plans, data.results, period, edition or None).find(
            row[1].strip("`")
        )
        assert (row[-2], row[-1].strip("`")) == (f"{node.score:f}", node.status.value), row


def test_every_pace_is_what_the_program_computes() -> None:
    data = load(DATA)
    section = sections(read(EVALUATION), 2)["Pace and what is overdue"]
    examples = [row for row in rows(section) if row[0].startswith("`010")]
    assert len(examples) == 4
    for id_, period, start, latest, goal, *said in examples:
        card = evaluate(data.plans, data.results, period)
        node: Any = card.find(id_.strip("`"))
        assert start == f"{plain(node.baseline.value)} in {node.baseline.year}"
        assert goal == f"{plain(node.target.target.value)} in {node.target.target.by}"
        assert Decimal(latest) == node.observation.scored
        pace = pace_of(node, card.period)
        figures = (pace.so_far, pace.needed, pace.projected) if pace is not None else ()
        assert [each for each in said if each] == [shown_value(each, 2) for each in figures]


def _is_example(row: list[str]) -> bool:
    return re.fullmatch(r"25[0-9]{2}(-6M)?( by [a-z]+)?", row[0]) is not None


def test_every_other_method_gives_what_is_said(tmp_path: Path) -> None:
    done = 0
    for head, *row in _by_head(read(EVALUATION)):
        found = _METHOD_OF.fullmatch(head)
        if found is not None:
            done += 1
            folder = tmp_path / str(done)
            node = _by_another_method(found, row[0].strip("`"), folder)
            assert (row[-2], row[-1].strip("`")) == (f"{node.score:f}", node.status.value), row
    assert done >= 10


def _by_another_method(found: re.Match[str], method: str, folder: Path) -> Any:
    """Return the node that `found` names, as the shipped data would have it with `method`."""
    key, id_, period = found.groups()
    old, new = _WRITTEN[id_]
    shutil.copytree(DATA, folder)
    replace_once(folder / "plans.yaml", old, new.format(f"{key}: {method}"))
    data = load(folder, period)
    assert not data.has_errors
    return evaluate(data.plans, data.results, period).find(id_)


def _by_head(text: str) -> Iterator[list[str]]:
    """Yield each row of a table after the first cell of its head."""
    head = ""
    for line in [*text.splitlines(), ""]:
        cells = next(rows(line), None)
        if cells is None:
            head = head if line.startswith("|") else ""
        elif head:
            yield [head, *cells]
        else:
            head = cells[0]


def test_why_a_status_changed_is_what_the_program_computes() -> None:
    data = load(DATA)
    old, new = (Evaluation.of(data.plans, data.results, period) for period in ("2565", "2566"))
    found = changes(old, new)
    listed = [*rows(sections(read(EVALUATION), 2)["Why a status changed"])]
    assert [row[0].strip("`") for row in listed if len(row) == 2] == ["factor", *Factor]
    one, whole = found.find("010202-inc"), found.find("01")
    assert one is not None
    assert whole is not None
    assert one.old is not None
    _, first, *steps = [row for row in listed if len(row) == 4]
    assert first[2:] == [f"{one.old.score:f}", ""]
    score = one.old.score
    assert score is not None
    for step, cause in zip(steps, one.causes, strict=True):
        assert cause.points is not None
        score += cause.points
        assert [step[0], *step[2:]] == [f"`{cause.factor}`", f"{score:f}", f"{cause.points:f}"]
    assert [row for row in listed if len(row) == 3][1:] == [
        *(row for cause in whole.causes for row in _cause(cause)),
        ["together", "", f"{whole.points:f}"],
    ]


def _cause(cause: Cause) -> Iterator[list[str]]:
    yield [f"`{cause.factor}`", "", f"{cause.points:f}"]
    yield from (["", f"`{part.factor}`", f"{part.points:f}"] for part in cause.parts)


def test_the_python_example_of_the_evaluation_prints_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    text = read(EVALUATION)
    (source,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    (printed,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    names: dict[str, Any] = {}
    exec(source, names)  # noqa: S102 - the document's own example
    assert capsys.readouterr().out == printed
