"""What is overdue or missing, as a table, and as sentences of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.messages.questions import question_words
from nsstrack.overdue import GapKind
from nsstrack.render.blocks import Block, Cell, Column, Emphasis, Grid, Line, cell, join
from nsstrack.render.said import when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.overdue import Gap
    from nsstrack.render.vocabulary import Vocabulary


def overdue_blocks(gaps: Sequence[Gap], says: Vocabulary) -> Iterator[Block]:
    """Yield a table of the results that are overdue or missing, or that there are none."""
    words = question_words(says.words.language)
    if not gaps:
        yield Line(cell(words.nothing_overdue))
        return
    columns = (
        Column(words.column_indicator, share=4, least=16),
        Column(words.column_reporter, share=1, least=8),
        Column(words.column_gap, share=2, least=10),
        Column(words.column_since, share=2, least=10),
        Column(words.column_reason, share=4, least=12),
    )
    yield Grid(columns, tuple(_row(gap, says) for gap in gaps))


def _row(gap: Gap, says: Vocabulary) -> tuple[Cell, ...]:
    words = question_words(says.words.language)
    node = gap.node
    marks = "".join(words.mark.format(mark=mark) for mark in _marks(gap, says))
    loud = Emphasis.STRONG if gap.kind is GapKind.OVERDUE else Emphasis.NORMAL
    return (
        join(f"{node.id} {says.text(node.name)}", cell(marks, Emphasis.FAINT)),
        cell(_reporter(gap, says)),
        cell(words.gap[gap.kind], loud),
        _since(gap, says),
        _reason(gap, says),
    )


def _marks(gap: Gap, says: Vocabulary) -> Iterator[str]:
    if gap.node.in_force.node.proxy:
        yield says.words.mark_proxy
    if not gap.node.counts_in_parent:
        yield says.words.mark_unweighted


def _reporter(gap: Gap, says: Vocabulary) -> str:
    """Return who is to report, and the host where that is somebody else."""
    reporter, host = says.agency(gap.reporter), says.agency(gap.node.host)
    form = question_words(says.words.language).shared_with
    return reporter if reporter == host else form.format(reporter=reporter, host=host)


def _since(gap: Gap, says: Vocabulary) -> Cell:
    """Return when the last result was, for how long there is none, and what stands in."""
    words = question_words(says.words.language)
    if gap.since is None:
        return cell(words.never_in_table, Emphasis.FAINT)
    lines = [when(gap.since, says, is_in=False)]
    if gap.years is not None and gap.years > 1:
        lines.append(words.years_without.format(years=says.figure(gap.years)))
    if gap.stands_in is not None:
        by_last = gap.stands_in == gap.since
        form = words.replaced_by_last if by_last else words.replaced
        lines.append(form.format(period=when(gap.stands_in, says, is_in=False)))
    return cell("\n".join(lines))


def _reason(gap: Gap, says: Vocabulary) -> Cell:
    note = says.text(gap.note)
    return cell("\n".join(filter(None, (says.words.reason[gap.reason], note))))


def gap_sentences(gap: Gap, says: Vocabulary) -> Iterator[str]:
    """Yield what is missing, since when, what stands in for it, who reports it, and why."""
    words = question_words(says.words.language)
    subject = words.subject.format(name=says.text(gap.node.name), id=gap.node.id)
    yield words.no_result.format(subject=subject, period=when(gap.period, says, is_in=False))
    by_last = gap.stands_in == gap.since
    if gap.since is None:
        yield words.never
    else:
        form = words.last_stands_in if by_last else words.last
        yield form.format(period=when(gap.since, says, is_in=False))
    if gap.years is not None and gap.years > 1:
        yield words.for_years.format(years=says.figure(gap.years))
    if gap.stands_in is not None and not by_last:
        yield words.stands_in.format(period=when(gap.stands_in, says, is_in=False))
    if gap.reporter != gap.node.host:
        yield words.reported_by.format(reporter=says.agency(gap.reporter))
    if gap.reason is not Reason.NOT_REPORTED:
        note = words.note.format(note=says.text(gap.note)) if gap.note is not None else ""
        yield words.given_reason.format(reason=says.words.reason[gap.reason], note=note)
