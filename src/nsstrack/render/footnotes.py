"""The notes below an evaluation: what is missing and why, how far figures go, bands, origin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.bands import edges
from nsstrack.counting_results import Reason
from nsstrack.model.status import Status
from nsstrack.render.blocks import Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.figures import plain
from nsstrack.scorecard import IndicatorScore
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.model.methods import Bands
    from nsstrack.render.view import Origin, View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore

_INDENT = 2


@dataclass(frozen=True, slots=True)
class Noted:
    """A plan as it is shown and as it is as a whole; `edition` names it where there are two."""

    shown: PlanScore
    whole: NodeScore
    edition: str = ""


def footnotes(view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the notes about everything shown."""
    notes = [(Noted(plan, view.whole_of(plan)),) for plan in view.shown.plans]
    yield from notes_about(notes, view.origin, says)


def notes_about(
    notes: Sequence[Sequence[Noted]], origin: Origin, says: Vocabulary
) -> Iterator[Block]:
    """Yield the notes about plans, of which each is shown once or under two editions."""
    words = says.words
    yield Line(cell(words.notes, Emphasis.STRONG), rank=1)
    for sides in notes:
        yield from _missing(sides, says)
    shown = [side.shown for sides in notes for side in sides]
    if any(map(_marked, shown)):
        for mark, meaning in words.mark_explanation.items():
            yield Line(cell(f"{mark}  {says.figure(meaning)}", Emphasis.FAINT), _INDENT)
    for sides in notes:
        yield from _illustrative(sides, says)
    yield from legend(shown, says)
    text = words.data.format(
        folder=safe(origin.folder), files=says.figure(origin.files), digest=origin.sha256[:16]
    )
    revision = f" · {words.revision.format(revision=origin.revision)}" if origin.revision else ""
    yield Line(cell(text + revision, Emphasis.FAINT), _INDENT)


def _illustrative(sides: Sequence[Noted], says: Vocabulary) -> Iterator[Block]:
    for side in sides:
        counts = side.shown.counts
        text = says.words.illustrative.format(
            figures=counts.figures, illustrative=counts.illustrative_figures
        )
        label = " ".join(filter(None, (side.shown.id, side.edition)))
        yield Line(cell(f"{label}: {says.figure(text)}"), _INDENT)


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


def _missing(sides: Sequence[Noted], says: Vocabulary) -> Iterator[Block]:
    """Yield the indicators without a score with their reasons, and nodes without indicators.

    What is missing under one edition of two has its name.
    """
    words = says.words
    shown = {node.id for side in sides for node in _lacking(side.shown)}
    everywhere = {node.id for side in sides for node in _lacking(side.whole)}
    label = cell(f"{sides[0].shown.id} {words.missing}: ", Emphasis.STRONG)
    yield Line(join(label, _count(len(shown), len(everywhere), says)), _INDENT)
    under: dict[tuple[str, str], list[Noted]] = {}
    for side in sides:
        for node in _lacking(side.shown):
            under.setdefault(_item(node, says), []).append(side)
    for (text, note), lacking in under.items():
        mark = f" [{lacking[0].edition}]" if len(lacking) < len(sides) else ""
        yield Line(cell(text + mark), 2 * _INDENT)
        if note:
            yield Line(cell(note, Emphasis.FAINT), 3 * _INDENT)
    empty = dict.fromkeys(
        node.id
        for side in sides
        for node in side.shown.walk()
        if node.reason is Reason.NO_INDICATOR
    )
    if empty:
        yield Line(cell(words.without_indicator.format(ids=", ".join(empty))), 2 * _INDENT)


def _item(node: IndicatorScore, says: Vocabulary) -> tuple[str, str]:
    """Return what is missing, why and from whom, and the note that was left about it."""
    words = says.words
    reason = words.reason[node.reason] if node.reason else ""
    text = words.missing_item.format(
        id=node.id, name=says.text(node.name), reason=reason, host=says.agency(node.host)
    )
    if not node.counts_in_parent:
        text = f"{text} [{words.mark_unweighted}]"
    if node.reported is None or node.reported.note is None:
        return text, ""
    return text, words.missing_note.format(note=says.text(node.reported.note))


def _lacking(node: NodeScore) -> list[IndicatorScore]:
    return [each for each in node.walk() if isinstance(each, IndicatorScore) and each.score is None]


def _count(shown: int, everywhere: int, says: Vocabulary) -> str:
    """Return how many results are missing, here and, where filters hide some, in all the plan."""
    if not everywhere:
        return says.words.nothing_missing
    if shown == everywhere:
        return says.figure(shown)
    return says.figure(says.words.missing_of.format(shown=shown, everywhere=everywhere))


def legend(plans: Iterable[PlanScore], says: Vocabulary) -> Iterator[Block]:
    """Yield what the signs mean under each profile of bands in use."""
    profiles = {node.rules.bands_id: node.rules.bands for plan in plans for node in plan.walk()}
    for name, bands in profiles.items():
        label = says.words.bands.format(name=name)
        yield Line(join(cell(f"{label}: ", Emphasis.FAINT), *_bands(bands, says)), _INDENT)


def _bands(bands: Bands, says: Vocabulary) -> Iterator[Cell | str]:
    words = says.words
    for status, edge in edges(bands):
        form = words.band_at_least if edge.above is None else words.band_above
        yield join(says.status(status), f" {form.format(edge=says.figure(plain(edge.value)))}; ")
    yield join(says.status(Status.CRITICAL), "; ", says.status(Status.NO_DATA))
