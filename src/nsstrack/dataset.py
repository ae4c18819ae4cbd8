"""A data folder as plans, results and findings: the only reader of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack.checks import check
from nsstrack.files import DataFile, list_files, read_bytes
from nsstrack.location import Location, Place
from nsstrack.parsing import parse_plans, parse_results
from nsstrack.period import Period
from nsstrack.problem import Code, Finding, Problem, Severity
from nsstrack.register import PeriodResults, Plans, Results, walk
from nsstrack.source import Document, read_document

if TYPE_CHECKING:
    import os
    from _hashlib import HASH
    from collections.abc import Iterable

    from nsstrack.model.plans import PlansFile
    from nsstrack.model.results import ResultsFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What a data folder holds, less what is wrong in it, and what is wrong in it.

    `periods` are those with files, read or not; `sha256` is the digest of the bytes read.
    """

    folder: Path
    plans: Plans
    results: Results
    periods: tuple[Period, ...]
    findings: tuple[Finding, ...]
    sha256: str
    files: int

    @property
    def has_errors(self) -> bool:
        """Say whether anything found is more than a warning."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def load(folder: str | os.PathLike[str], period: Period | str | None = None) -> Dataset:
    """Read the data folder `folder`: all of it, or only what evaluating `period` needs.

    Never raises on any content: what is wrong is in `findings`, sorted by file and line.
    Raises ValueError for a `period` that is none.
    """
    asked = Period.parse(period) if isinstance(period, str) else period
    if asked is None and period is not None:
        message = f"not a period: {period!r}"
        raise ValueError(message)
    reading = _Reading()
    listing = list_files(Path(folder))
    reading.problems += listing.problems
    plans = Plans(tuple(reading.plans(listing.plans)))
    wanted = [file for file in listing.results if asked is None or _is_needed(file, asked, plans)]
    results = reading.results(wanted)
    reading.problems += check(
        plans,
        results,
        is_complete=asked is None,
        has_all_plans=listing.has_all_plans and len(plans.files) == len(listing.plans),
        earlier=reading.problems,
    )
    return Dataset(
        folder=Path(folder),
        plans=plans,
        results=results,
        periods=tuple(sorted({file.period for file in listing.results if file.period})),
        findings=reading.findings(),
        sha256=reading.digest.hexdigest(),
        files=len(reading.documents),
    )


def _is_needed(file: DataFile, asked: Period, plans: Plans) -> bool:
    """Say whether evaluating `asked` and the period before it can depend on `file`."""
    carried = max(_carry_forwards(plans), default=0)
    year = file.period.year if file.period else asked.year
    return asked.year - 1 - carried <= year <= asked.year


def _carry_forwards(plans: Plans) -> Iterable[int]:
    for file in plans.files:
        yield file.defaults.carry_forward or 0
    for plan in plans.plans:
        for entry in walk(plan):
            yield entry.node.carry_forward or 0


@dataclass(slots=True)
class _Reading:
    """Everything read so far."""

    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    digest: HASH = field(default_factory=sha256)

    def plans(self, files: Iterable[DataFile]) -> Iterable[PlansFile]:
        for file in files:
            document = self._document(file)
            if document is not None:
                plans, problems = parse_plans(document)
                self.problems += problems
                if plans is not None:
                    yield plans

    def results(self, files: Iterable[DataFile]) -> Results:
        by_period: dict[Period, list[ResultsFile]] = {}
        for file in files:
            document = self._document(file)
            if document is None or file.period is None:
                continue
            results, problems = parse_results(document)
            self.problems += problems
            if results is not None:
                self.problems += _check_period(results, file.period)
                by_period.setdefault(file.period, []).append(results)
        return Results({period: PeriodResults(tuple(group)) for period, group in by_period.items()})

    def _document(self, file: DataFile) -> Document | None:
        data = read_bytes(file)
        if isinstance(data, Problem):
            self.problems.append(data)
            return None
        self.digest.update(f"{file.path.name}\0{len(data)}\0".encode())
        self.digest.update(data)
        document, problems = read_document(data, file.name)
        self.documents[file.name] = document
        self.problems += problems
        return document

    def findings(self) -> tuple[Finding, ...]:
        """Resolve places to lines, once a file; of two findings in one spot the first stays."""
        places: dict[str, list[Place]] = {}
        for problem in self.problems:
            for place in ([] if problem.span else [problem.at]) + list(problem.see):
                places.setdefault(place.file, []).append(place)
        spans: dict[Place, Location] = {}
        for file, wanted in places.items():
            spans |= self.documents[file].locate(wanted) if file in self.documents else {}
        texts = LineTexts(self.documents)
        found = [_finding(problem, spans, texts) for problem in self.problems]
        return tuple(sorted(_first_in_each_spot(found), key=lambda item: (item.at, item.code)))


class LineTexts(dict[tuple[str, int], str]):
    """The lines that findings quote, each kept once however many findings it has."""

    def __init__(self, documents: dict[str, Document]) -> None:
        super().__init__()
        self._documents = documents

    def __missing__(self, key: tuple[str, int]) -> str:
        file, line = key
        document = self._documents.get(file)
        self[key] = document.lines.line_text(line) if document else ""
        return self[key]


def _finding(problem: Problem, spans: dict[Place, Location], texts: LineTexts) -> Finding:
    at = problem.span or spans.get(problem.at) or Location(problem.at.file, 1, 1, 2)
    return Finding(
        code=problem.code,
        at=at,
        facts=problem.facts,
        see=tuple(spans.get(place) or Location(place.file, 1, 1, 2) for place in problem.see),
        line_text=texts[at.file, at.line],
    )


def _check_period(results: ResultsFile, named: Period) -> Iterable[Problem]:
    """Compare the period a file states with the one its name says."""
    place = results.place / "period"
    stated = Period.parse(results.period)
    if stated is None:
        yield Problem(Code.NOT_A_PERIOD, place, {"text": results.period})
    elif stated != named:
        yield Problem(Code.PERIOD_DIFFERS, place, {"text": str(stated), "named": str(named)})


def _first_in_each_spot(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Leave out what a later stage says about a spot that an earlier stage refused."""
    refused: dict[tuple[str, int, int], str] = {}
    for finding in findings:
        spot = (finding.at.file, finding.at.line, finding.at.column)
        stage = finding.code[:2]
        if refused.setdefault(spot, stage) == stage or finding.severity is Severity.WARNING:
            yield finding
