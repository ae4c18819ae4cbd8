"""What a change comes from, in a few words, and a score with its arrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nsstrack.changes import Factor, Trend
from nsstrack.changes.causes import trend_of
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import NO_BREAK
from nsstrack.render.figures import shown_points

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from nsstrack.changes import Cause, NodeChange
    from nsstrack.render.vocabulary import Vocabulary

_ARROWS = {Trend.UP: "▲", Trend.DOWN: "▼", Trend.SAME: "="}
_PLAIN_ARROWS = {Trend.UP: "^", Trend.DOWN: "v", Trend.SAME: "="}


def moved(points: Decimal, says: Vocabulary) -> str:
    """Return a difference of scores with an arrow."""
    arrows = _ARROWS if says.has_glyphs else _PLAIN_ARROWS
    return f"{arrows[trend_of(points)]}{NO_BREAK}{says.figure(shown_points(points))}"


def causes_in_words(change: NodeChange, says: Vocabulary) -> str:
    """Return the causes of a change, each with its points, in the order of replacing."""
    return "; ".join(_cause(cause, change, says) for cause in change.causes)


def edition_in_words(change: NodeChange, says: Vocabulary) -> str:
    """Return which parts of an edition, and what else, a change comes from, each with its points.

    One alone is worth all of them, and only named.
    """
    parts = [part for cause in change.causes for part in cause.parts or (cause,)]
    if len(parts) == 1:
        return _cause(replace(parts[0], points=None), change, says)
    return ", ".join(_cause(part, change, says) for part in parts)


def _cause(cause: Cause, change: NodeChange, says: Vocabulary) -> str:
    words = change_words(says.words.language)
    factor = words.factor[cause.factor]
    if cause.factor is Factor.RESULT and change.result is not None:
        factor = words.result_named.format(factor=factor, change=words.result[change.result])
    text = _worth(factor, cause.points, says)
    if not cause.parts:
        return text
    parts = _parts(cause.parts, says)
    return words.parts.format(cause=text, parts=parts)


def _parts(parts: Iterable[Cause], says: Vocabulary) -> str:
    words = change_words(says.words.language)
    return ", ".join(_worth(words.factor[part.factor], part.points, says) for part in parts)


def _worth(factor: str, points: Decimal | None, says: Vocabulary) -> str:
    return factor if points is None else f"{factor} {says.figure(shown_points(points))}"
