"""From problems to findings: places become lines and columns, once a file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nsstrack.evolution import WrittenKeys
from nsstrack.location import Location, Place
from nsstrack.problem import Code, Finding, Problem, Severity
from nsstrack.source.limits import MAX_REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nsstrack.source import Document

_FAMILY = 2
"""How many characters of a code tell the stage that found it: N1 the reader, N2 ... the rules."""


def resolve(
    problems: Sequence[Problem], documents: Mapping[str, Document]
) -> tuple[tuple[Finding, ...], bool]:
    """Return a finding for each problem, sorted by file, line, column and code.

    What a later stage says about a spot that an earlier stage refused is left out. Of one code
    a file has so many findings at most as the reader reports, for nobody reads more of the same:
    the second value says whether that limit was met.
    """
    told: Counter[tuple[str, Code]] = Counter()
    kept: list[Problem] = []
    for problem in problems:
        told[problem.at.file, problem.code] += 1
        if told[problem.at.file, problem.code] <= MAX_REPORTS:
            kept.append(problem)
    spans = _spans(kept, documents, WrittenKeys(problems))
    texts = _LineTexts(documents)
    found = _first_stage_only([_finding(problem, spans, texts) for problem in kept])
    ordered = sorted(found, key=lambda item: (item.at, item.code))
    return tuple(ordered), max(told.values(), default=0) >= MAX_REPORTS


def _spans(
    problems: Iterable[Problem], documents: Mapping[str, Document], as_written: WrittenKeys
) -> dict[Place, Location]:
    wanted: dict[str, dict[Place, Place]] = {}
    for problem in problems:
        for place in ([] if problem.span else [problem.at]) + list(problem.see):
            wanted.setdefault(place.file, {})[place] = as_written(place)
    found: dict[Place, Location] = {}
    for file, places in wanted.items():
        if file in documents:
            located = documents[file].locate(places.values())
            found |= {place: located[written] for place, written in places.items()}
    return found


class _LineTexts(dict[tuple[str, int], str]):
    """The lines that findings quote, each kept once however many findings it has."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        super().__init__()
        self._documents = documents

    def __missing__(self, key: tuple[str, int]) -> str:
        file, line = key
        document = self._documents.get(file)
        self[key] = document.lines.line_text(line) if document else ""
        return self[key]


def _finding(problem: Problem, spans: Mapping[Place, Location], texts: _LineTexts) -> Finding:
    at = problem.span or spans.get(problem.at) or _top_of(problem.at.file)
    return Finding(
        code=problem.code,
        at=at,
        facts=dict(problem.facts),
        see=tuple(spans.get(place) or _top_of(place.file) for place in problem.see),
        line_text=texts[at.file, at.line],
    )


def _top_of(file: str) -> Location:
    return Location(file, 1, 1, 2)


def _first_stage_only(findings: Sequence[Finding]) -> Iterable[Finding]:
    refused: dict[tuple[str, int, int], str] = {}
    unsafe = {found.at for found in findings if found.code is Code.UNSAFE_CHARACTER}
    for finding in findings:
        if finding.code is Code.SUSPICIOUS_THAI and any(map(finding.at.holds, unsafe)):
            continue  # what looks damaged is the character that was taken out
        spot = (finding.at.file, finding.at.line, finding.at.column)
        stage = finding.code[:_FAMILY]
        if refused.setdefault(spot, stage) == stage or finding.severity is Severity.WARNING:
            yield finding
