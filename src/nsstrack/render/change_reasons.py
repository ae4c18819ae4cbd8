"""What a change of one node comes from, line by line, with the figures of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes import Factor, ResultChange, StructureChange
from nsstrack.messages.changes import change_words
from nsstrack.model.methods import Progress
from nsstrack.render.causes import cause_in_words, worth
from nsstrack.render.indicator_rows import result_cell, result_figure, target_cell
from nsstrack.scorecard import IndicatorScore
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.changes import Cause, NodeChange
    from nsstrack.render.vocabulary import Vocabulary

Figures = tuple[str, str]
"""What a figure was, and what it is."""

_SAME = ("", "")


def reasons(change: NodeChange, says: Vocabulary, *, is_one_period: bool) -> Iterator[str]:
    """Yield what became of the node, then the causes in the order of replacing."""
    if change.old is None or change.new is None:
        yield _came_or_went(change, says)
        return
    yield from _structure(change, says)
    told = {cause.factor: cause for cause in change.causes}
    old, new = change.old, change.new
    if not isinstance(old, IndicatorScore) or not isinstance(new, IndicatorScore):
        yield from (cause_in_words(cause, says) for cause in change.causes)
        return
    words = change_words(says.words.language)
    target = told.pop(Factor.TARGET, None)
    result = told.pop(Factor.RESULT, None)
    edition = told.pop(Factor.EDITION, None)
    yield from (cause_in_words(cause, says) for cause in told.values())
    if edition is None:
        yield from _targets(target, old, new, says)
    elif target is not None:
        yield cause_in_words(target, says)
    named = words.result_is
    if change.result is ResultChange.WITHDRAWN and not is_one_period:
        named = words.result_not_there
    elif change.result is not None:
        named = words.result[change.result]
    yield from _caused(named, named, result, _results(old, new, says), says)
    if edition is not None:
        yield cause_in_words(edition, says)
        yield from _targets(None, old, new, says)


def _came_or_went(change: NodeChange, says: Vocabulary) -> str:
    words = change_words(says.words.language)
    (what,) = change.structure
    is_by_edition = any(cause.factor is Factor.EDITION for cause in change.causes)
    return (words.with_edition if is_by_edition else words.structure)[what]


def _structure(change: NodeChange, says: Vocabulary) -> Iterator[str]:
    """Yield what became of a node that is there on both sides."""
    words = change_words(says.words.language)
    if StructureChange.ADDED in change.structure:
        yield words.another_kind
    if StructureChange.RENAMED in change.structure and change.old is not None:
        yield words.renamed_from.format(id=safe(change.old.id))
    if StructureChange.MOVED in change.structure:
        yield words.structure[StructureChange.MOVED]


def _targets(
    cause: Cause | None, old: IndicatorScore, new: IndicatorScore, says: Vocabulary
) -> Iterator[str]:
    """Yield the target that moved, and what progress is measured from."""
    words = change_words(says.words.language)
    named = words.factor[Factor.TARGET]
    was, now = old.target, new.target
    is_other = (was and was.value) != (now and now.value)
    shown = _both_targets(old, new, says) if is_other and old.yardstick and new.yardstick else _SAME
    yield from _caused(named, words.target_is, cause, shown, says)
    if isinstance(new.rules.scoring, Progress) and old.baseline and new.baseline:
        since = (says.value(old.baseline.value), says.value(new.baseline.value))
        yield from _caused(words.baseline_is, words.baseline_is, None, since, says)


def _both_targets(old: IndicatorScore, new: IndicatorScore, says: Vocabulary) -> Figures:
    """Return both targets; where they are points of one line, with that line once."""
    was, now = target_cell(old, says), target_cell(new, says)
    is_one_line = was.spans[1:] == now.spans[1:]
    return was.spans[0].text if was.spans and is_one_line else was.text, now.text


def _results(old: IndicatorScore, new: IndicatorScore, says: Vocabulary) -> Figures:
    """Return both results, with one unit for the two where it is the same."""
    was, now = old.observation, new.observation
    unit = new.in_force.unit
    has_words = new.in_force.node.levels is not None
    is_plain = was is not None and now is not None and was.scored == was.value
    if was is None or now is None or has_words or not is_plain or now.scored != now.value:
        return _full(old, says), _full(new, says)
    before = f"{result_figure(old, was, says)}{_age(old, says)}"
    after = f"{result_figure(new, now, says)}{_age(new, says)}"
    if before == after or old.in_force.unit != unit:
        return _full(old, says), _full(new, says)
    text = says.measured("\0", unit)
    start, end = text.split("\0")
    return f"{start}{before}", f"{after}{end}"


def _full(node: IndicatorScore, says: Vocabulary) -> str:
    return f"{result_cell(node, says).text}{_age(node, says)}"


def _age(node: IndicatorScore, says: Vocabulary) -> str:
    """Return the year of a result that stands in, in brackets."""
    if not node.is_stale or node.observation is None:
        return ""
    year = says.text(str(node.observation.period))
    return f" [{says.words.mark_stale.format(year=year)}]"


def _caused(
    named: str, is_called: str, cause: Cause | None, figures: Figures, says: Vocabulary
) -> Iterator[str]:
    """Yield a cause with the figures that differ; they alone where they caused nothing."""
    text = worth(named, cause.points, says) if cause is not None else is_called
    was, now = (each or says.words.dash for each in figures)
    if was != now:
        form = change_words(says.words.language).with_figures
        yield form.format(factor=text, old=was, new=now)
    elif cause is not None:
        yield text
