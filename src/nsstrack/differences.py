"""What an edit of the data does: two versions of it evaluated, period by period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nsstrack.changes import Changes, Evaluation, changes
from nsstrack.edits import Edit, EditKind, edits_of_plans, edits_of_results
from nsstrack.evaluation import evaluate
from nsstrack.fingerprints import fingerprints
from nsstrack.problem import Severity
from nsstrack.sharing import with_plans_of, with_results_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.invalidated import Invalidated
    from nsstrack.period import Period
    from nsstrack.problem import Finding
    from nsstrack.register import Plans, Results


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of the data: what a folder holds, as a commit or the working tree has it.

    `revision` is what was asked for, `commit` the id it stands for; both are None for the working
    tree. The rest is as `load` returns it.
    """

    revision: str | None = None
    commit: str | None = None
    plans: Plans
    results: Results
    periods: tuple[Period, ...]
    findings: tuple[Finding, ...]
    has_more_findings: bool
    """Whether a file has so many findings of one code that the rest were left out."""
    invalidated: Invalidated
    can_be_judged: bool
    sha256: str

    @property
    def errors(self) -> int:
        """How many findings are more than warnings."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two versions of the data.

    `periods` are those in which any node stands differently, the latest first; `unmoved` the
    others that were looked at. Both are empty where a version has nothing to be judged by, and so
    are the `edits`: what could not be read was not removed.
    `added` are the findings that only the new version has.
    """

    old: Version
    new: Version
    periods: tuple[Changes, ...]
    unmoved: tuple[Period, ...]
    edits: tuple[Edit, ...]
    added: tuple[Finding, ...]

    @property
    def can_be_judged(self) -> bool:
        """Say whether both versions have something to judge, and to judge it by."""
        return self.old.can_be_judged and self.new.can_be_judged


def difference(old: Version, new: Version, asked: Sequence[Period] = ()) -> Difference:
    """Return what differs from `old` to `new` in the periods asked for, or in all with results.

    What an error touches on a side has no status there, reason `invalid`.
    """
    periods = sorted({*asked} or {*old.periods, *new.periods}, reverse=True)
    added = tuple(_added(old.findings, new.findings))
    if not (old.can_be_judged and new.can_be_judged):
        return Difference(old=old, new=new, periods=(), unmoved=(), edits=(), added=added)
    new = replace(
        new,
        plans=with_plans_of(old.plans, new.plans),
        results=with_results_of(old.results, new.results),
    )
    edits = [
        *edits_of_plans(old.plans, new.plans),
        *(each for each in edits_of_results(old.results, new.results) if _is_sure(each, old, new)),
    ]
    found = [_changes(old, new, each) for each in periods if _may_move(each, old, new)]
    moved = [each for each in found if any(node.has_changed for node in each.nodes)]
    told = {each.new.card.period for each in moved}
    return Difference(
        old=old,
        new=new,
        periods=tuple(moved),
        unmoved=tuple(each for each in periods if each not in told),
        edits=tuple(
            each
            for each in edits
            if each.period is None or any(_depends(of, each.period, new) for of in periods)
        ),
        added=added,
    )


def _may_move(period: Period, old: Version, new: Version) -> bool:
    """Say whether anything that the period can depend on is not the same; plans are shared."""
    if old.plans is not new.plans or old.invalidated != new.invalidated:
        return True
    return any(
        old.results.of(each) is not new.results.of(each)
        for each in {*old.results.periods, *new.results.periods}
        if _depends(period, each, new)
    )


def _depends(period: Period, on: Period, new: Version) -> bool:
    """Say whether how a plan stands in `period` can depend on the results of another."""
    first = period.year - new.plans.longest_carry
    return on == period or (on.is_whole_year and first <= on.year < period.year)


def _is_sure(edit: Edit, old: Version, new: Version) -> bool:
    """Say whether an entry came or went, and does not stand in a file that nobody could read."""
    unread = {EditKind.ADDED: old, EditKind.REMOVED: new}.get(edit.kind)
    return unread is None or edit.period not in unread.invalidated.periods


def _changes(old: Version, new: Version, period: Period) -> Changes:
    before = Evaluation.of(old.plans, old.results, period, invalidated=old.invalidated)
    card = evaluate(new.plans, new.results, period, invalidated=new.invalidated, like=before.card)
    now = Evaluation(plans=new.plans, results=new.results, card=card, invalidated=new.invalidated)
    return changes(before, now)


def _added(old: Iterable[Finding], new: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings of `new` that `old` has not, wherever its lines have gone."""
    known = set(fingerprints(old))
    for finding, fingerprint in zip(new, fingerprints(new), strict=True):
        if fingerprint not in known:
            yield finding
