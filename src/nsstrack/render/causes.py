"""What a change comes from, in a few words, and a score with its arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.changes import Factor, ResultChange, Trend
from nsstrack.changes.causes import trend_of
from nsstrack.messages.changes import change_words
from nsstrack.render.blocks import NO_BREAK
from nsstrack.render.figures import shown_points

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from nsstrack.changes import Cause, NodeChange
    from nsstrack.messages.changes import ChangeWords
    from nsstrack.render.vocabulary import Vocabulary

_ARROWS = {Trend.UP: "▲", Trend.DOWN: "▼", Trend.SAME: "="}
_PLAIN_ARROWS = {Trend.UP: "^", Trend.DOWN: "v", Trend.SAME: "="}


def moved(points: Decimal, says: Vocabulary) -> str:
    """Return a difference of scores with an arrow."""
    arrows = _ARROWS if says.has_glyphs else _PLAIN_ARROWS
    return f"{arrows[trend_of(points)]}{NO_BREAK}{says.figure(shown_points(points))}"


def causes_in_words(change: NodeChange, says: Vocabulary) -> str:
    """Return the causes of a change, each with its points, in the order of replacing."""
    return "; ".join(cause_in_words(cause, says) for cause in change.causes)


def edition_in_words(change: NodeChange, says: Vocabulary) -> str:
    """Return which parts of an edition, and what else, a change comes from, each with its points.

    One alone is worth all of them, and only named.
    """
    return _parts([part for cause in change.causes for part in cause.parts or (cause,)], says)


def cause_in_words(cause: Cause, says: Vocabulary) -> str:
    """Return a cause with its points and its parts; what is usual of results is not said."""
    words = change_words(says.words.language)
    text = worth(_named(cause, words), cause.points, says)
    if not cause.parts or [part.factor for part in cause.parts] == [ResultChange.CHANGED]:
        return text
    return words.parts.format(cause=text, parts=_parts(cause.parts, says))


def _parts(parts: Sequence[Cause], says: Vocabulary) -> str:
    """Return the parts of a cause, each with its points; one alone has them all, and none."""
    words = change_words(says.words.language)
    if len(parts) == 1:
        return _part_named(parts[0], words)
    return ", ".join(worth(_part_named(part, words), part.points, says) for part in parts)


def _named(cause: Cause, words: ChangeWords) -> str:
    if isinstance(cause.factor, ResultChange):
        return words.result_part[cause.factor]
    return words.factor[cause.factor]


def _part_named(part: Cause, words: ChangeWords) -> str:
    return words.edition_structure if part.factor is Factor.STRUCTURE else _named(part, words)


def worth(factor: str, points: Decimal | None, says: Vocabulary) -> str:
    """Return what is named `factor` with its points, if it has any."""
    return factor if points is None else f"{factor} {says.figure(shown_points(points))}"
