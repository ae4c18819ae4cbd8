"""A data folder as plans, results and findings: which of its files are read, and in what order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Self

from nsstrack.checks import check
from nsstrack.evolution import FORMAT, RENAMED, is_newer
from nsstrack.files import RESULTS_FOLDER, DataFile, Listing, list_files, read_bytes
from nsstrack.findings import resolve
from nsstrack.invalidated import Invalidated, invalidated_by
from nsstrack.parsing import parse_plans, parse_results
from nsstrack.period import Period
from nsstrack.problem import Code, Finding, Problem, Severity
from nsstrack.record import Record, record
from nsstrack.register import PeriodResults, Plans, Results
from nsstrack.source import Document, read_document

if TYPE_CHECKING:
    import os
    from _hashlib import HASH
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.evolution import Rename
    from nsstrack.folders import Folder
    from nsstrack.model.plans import PlansFile
    from nsstrack.model.results import ResultsFile


@record
class Dataset(Record):
    """What a data folder holds, less what is wrong in it, and what is wrong in it.

    `periods` are those with files, read or not; `files` are those read, under the names that
    findings use; `sha256` is the digest of their bytes.
    """

    folder: Path
    plans: Plans
    results: Results
    periods: tuple[Period, ...]
    findings: tuple[Finding, ...]
    sha256: str
    files: tuple[str, ...]
    invalidated: Invalidated
    """What the errors found touch."""
    can_be_judged: bool
    """Whether there is anything to judge, and to judge it by, whatever else is wrong."""
    has_more_findings: bool
    """Whether a file has so many findings of one code that the rest were left out."""

    @property
    def has_errors(self) -> bool:
        """Say whether anything found is more than a warning."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def load(
    folder: str | os.PathLike[str] | Folder,
    *periods: Period | str,
    renamed: Sequence[Rename] = RENAMED,
) -> Dataset:
    """Read the data folder `folder`: all of it, or only what evaluating `periods` needs.

    It is the path of a folder on the disk, or a folder that lies elsewhere, as in a commit.
    A key of `renamed` is read under its old name, too, with a warning. Never raises on any
    content: what is wrong is in `findings`, sorted by file and line.
    Raises ValueError for a period that is none; what a folder that lies elsewhere raises, too.
    """
    asked = [_period(each) for each in periods]
    listing = list_files(folder)
    reading = _Reading.of(listing, renamed)
    plans = reading.plans(listing.plans)
    results = reading.results(_needed(listing.results, asked, plans))
    has_all_plans = listing.has_all_plans and len(plans.files) == len(listing.plans)
    reading.problems += check(
        plans,
        results,
        is_complete=not asked and not reading.unread,
        has_all_plans=has_all_plans,
        earlier=reading.problems,
    )
    findings, has_more = resolve(reading.problems, reading.documents)
    return Dataset(
        folder=Path(listing.folder.path),
        plans=plans,
        results=results,
        periods=_periods(listing),
        findings=findings,
        invalidated=invalidated_by(
            reading.problems, plans, results, reading.unread, has_all_plans=has_all_plans
        ),
        can_be_judged=_can_be_judged(plans, listing),
        has_more_findings=has_more,
        sha256=reading.digest.hexdigest(),
        files=tuple(reading.documents),
    )


def _period(asked: Period | str) -> Period:
    period = Period.parse(asked) if isinstance(asked, str) else asked
    if period is None:
        message = f"not a period: {asked!r}"
        raise ValueError(message)
    return period


def _periods_named(problems: Iterable[Problem]) -> Iterator[Period]:
    """Yield the periods that the names of refused files or folders say."""
    for problem in problems:
        path = PurePosixPath(problem.at.file)
        named = Period.parse(path.parent.name) or Period.parse(path.stem)
        if named is not None and RESULTS_FOLDER in path.parts:
            yield named


def _can_be_judged(plans: Plans, listing: Listing) -> bool:
    """Say whether the main file of plans was read, and left plans and bands."""
    mains = [file.place.file for file in plans.files[:1]]
    has_main = mains == [file.name for file in listing.plans[:1]]
    return has_main and bool(plans.plans) and bool(plans.bands)


def periods_in(folder: str | os.PathLike[str] | Folder) -> tuple[Period, ...]:
    """Return the periods that have files in `folder`, by their names alone."""
    return _periods(list_files(folder))


def _periods(listing: Listing) -> tuple[Period, ...]:
    return tuple(sorted({file.period for file in listing.results if file.period}))


def read_plans(folder: str | os.PathLike[str] | Folder) -> Plans:
    """Return what can be read of the plans in `folder`, without a word on what cannot."""
    listing = list_files(folder)
    return _Reading(listing.folder).plans(listing.plans)


def _needed(files: Sequence[DataFile], asked: Sequence[Period], plans: Plans) -> Iterable[DataFile]:
    """Return the files that evaluating those asked and the periods before can depend on."""
    if not asked:
        return files
    carried = plans.longest_carry
    before = [period.year_before() for period in asked]

    def is_needed(period: Period) -> bool:
        return (
            period in asked
            or period in before
            or (
                period.is_whole_year
                and any(each.year - 1 - carried <= period.year < each.year for each in asked)
            )
        )

    return [file for file in files if file.period is None or is_needed(file.period)]


@dataclass(slots=True, eq=False, repr=False)
class _Reading:
    """Everything read so far."""

    folder: Folder
    renamed: Sequence[Rename] = RENAMED
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    digest: HASH = field(default_factory=sha256)
    unread: set[Period] = field(default_factory=set)
    """The periods of files of which nothing could be read."""

    @classmethod
    def of(cls, listing: Listing, renamed: Sequence[Rename]) -> Self:
        """Begin with what is wrong with the names of files."""
        unread = set(_periods_named(listing.problems))
        return cls(listing.folder, renamed, [*listing.problems], unread=unread)

    def plans(self, files: Iterable[DataFile]) -> Plans:
        read: list[PlansFile] = []
        for file in files:
            document = self._document(file)
            if document is not None:
                plans, problems = parse_plans(document, self.renamed)
                self.problems += problems
                read += [plans] if plans is not None else []
        return Plans(files=tuple(read))

    def results(self, files: Iterable[DataFile]) -> Results:
        by_period: dict[Period, list[ResultsFile]] = {}
        for file in files:
            document = self._document(file)
            if file.period is None:
                continue
            results = self._results(document) if document is not None else None
            if results is None:
                self.unread.add(file.period)
                continue
            self.problems += _check_period(results, file.period)
            by_period.setdefault(file.period, []).append(results)
        return Results(
            periods={period: PeriodResults(files=tuple(of)) for period, of in by_period.items()}
        )

    def _results(self, document: Document) -> ResultsFile | None:
        results, problems = parse_results(document, self.renamed)
        self.problems += problems
        return results

    def _document(self, file: DataFile) -> Document | None:
        data = read_bytes(self.folder, file)
        if isinstance(data, Problem):
            self.problems.append(data)
            return None
        name = file.path.relative_to(self.folder.path).as_posix()
        self.digest.update(f"{name}\0{len(data)}\0".encode())
        self.digest.update(data)
        document, problems = read_document(data, file.name)
        # To name lines its text is enough; what was read is not kept beside what is made of it.
        self.documents[file.name] = replace(document, data=None)
        if not is_newer(document.data):  # else it is another version's to say what is wrong
            first = f"period: {file.period}" if file.period else f"format: {FORMAT}"
            self.problems += [_with_first_key(problem, first) for problem in problems]
        return document


def _with_first_key(problem: Problem, first: str) -> Problem:
    """Return `problem`; of an empty file it is told how it begins."""
    if problem.code is not Code.EMPTY_FILE:
        return problem
    return problem._replace(facts={**problem.facts, "first": first})


def _check_period(results: ResultsFile, named: Period) -> Iterable[Problem]:
    """Compare the period a file states with the one its name says."""
    place = results.place / "period"
    stated = Period.parse(results.period)
    if stated is None:
        yield Problem(Code.NOT_A_PERIOD, place, {"text": results.period, "named": str(named)})
    elif stated != named:
        yield Problem(Code.PERIOD_DIFFERS, place, {"text": str(stated), "named": str(named)})
