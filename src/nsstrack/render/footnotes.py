"""The notes below an evaluation: what is missing and why, how far figures go, bands, origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.bands import edges
from nsstrack.counting_results import Reason
from nsstrack.model.status import Status
from nsstrack.render.blocks import Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.figures import plain
from nsstrack.scorecard import IndicatorScore
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.methods import Bands
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore

_INDENT = 2


def footnotes(view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the notes about everything shown."""
    words = says.words
    yield Line(cell(words.notes, Emphasis.STRONG), rank=1)
    for plan in view.shown.plans:
        yield from _missing(plan, view, says)
    if any(_marked(plan) for plan in view.shown.plans):
        for mark, meaning in words.mark_explanation.items():
            yield Line(cell(f"{mark}  {says.figure(meaning)}", Emphasis.FAINT), _INDENT)
    for plan in view.shown.plans:
        counts = plan.counts
        text = words.illustrative.format(
            figures=counts.figures, illustrative=counts.illustrative_figures
        )
        yield Line(cell(f"{plan.id}: {says.figure(text)}"), _INDENT)
    yield from _legend(view, says)
    origin = view.origin
    text = words.data.format(
        folder=safe(origin.folder), files=says.figure(origin.files), digest=origin.sha256[:16]
    )
    revision = f" · {words.revision.format(revision=origin.revision)}" if origin.revision else ""
    yield Line(cell(text + revision, Emphasis.FAINT), _INDENT)


def _marked(plan: PlanScore) -> bool:
    """Say whether anything shown of the plan has a mark to be explained."""
    return any(
        node.is_stale
        or node.is_illustrative
        or node.in_force.node.proxy
        or not node.counts_in_parent
        for node in plan.walk()
        if isinstance(node, IndicatorScore)
    )


def _missing(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the indicators without a score with their reasons, and nodes without indicators."""
    words = says.words
    lacking, everywhere = _lacking(plan), len(_lacking(view.whole_of(plan)))
    count = _count(len(lacking), everywhere, says)
    yield Line(join(cell(f"{plan.id} {words.missing}: ", Emphasis.STRONG), count), _INDENT)
    for node in lacking:
        reason = words.reason[node.reason] if node.reason else ""
        text = words.missing_item.format(
            id=node.id, name=says.text(node.name), reason=reason, host=says.agency(node.host)
        )
        if not node.counts_in_parent:
            text = f"{text} [{words.mark_unweighted}]"
        yield Line(cell(text), 2 * _INDENT)
        if node.reported is not None and node.reported.note is not None:
            note = words.missing_note.format(note=says.text(node.reported.note))
            yield Line(cell(note, Emphasis.FAINT), 3 * _INDENT)
    empty = [node.id for node in plan.walk() if node.reason is Reason.NO_INDICATOR]
    if empty:
        ids = ", ".join(empty)
        yield Line(cell(words.without_indicator.format(ids=ids)), 2 * _INDENT)


def _lacking(node: NodeScore) -> list[IndicatorScore]:
    return [each for each in node.walk() if isinstance(each, IndicatorScore) and each.score is None]


def _count(shown: int, everywhere: int, says: Vocabulary) -> str:
    """Return how many results are missing, here and, where filters hide some, in all the plan."""
    if not everywhere:
        return says.words.nothing_missing
    if shown == everywhere:
        return says.figure(shown)
    return says.figure(says.words.missing_of.format(shown=shown, everywhere=everywhere))


def _legend(view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield what the signs mean under each profile of bands in use."""
    profiles = {
        node.rules.bands_id: node.rules.bands for plan in view.shown.plans for node in plan.walk()
    }
    for name, bands in profiles.items():
        label = says.words.bands.format(name=name)
        yield Line(join(cell(f"{label}: ", Emphasis.FAINT), *_bands(bands, says)), _INDENT)


def _bands(bands: Bands, says: Vocabulary) -> Iterator[Cell | str]:
    words = says.words
    for status, edge in edges(bands):
        form = words.band_at_least if edge.above is None else words.band_above
        yield join(says.status(status), f" {form.format(edge=says.figure(plain(edge.value)))}; ")
    yield join(says.status(Status.CRITICAL), "; ", says.status(Status.NO_DATA))
