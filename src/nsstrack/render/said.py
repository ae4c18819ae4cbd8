"""Figures of an indicator as a sentence says them: with their unit, and how they change."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_UP, Decimal
from itertools import count
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, ONE
from nsstrack.messages import Language
from nsstrack.messages.questions import Move, question_words
from nsstrack.model.methods import Direction
from nsstrack.render.figures import decimals, plain, shown_value
from nsstrack.text import begins_in_thai

if TYPE_CHECKING:
    from nsstrack.counting_results import Observation
    from nsstrack.model.fields import Words
    from nsstrack.pace import Pace
    from nsstrack.period import Period
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import IndicatorScore


def said_result(seen: Observation, node: IndicatorScore, says: Vocabulary) -> str:
    """Return a result with its unit, and what it is over a full year where it is scored so."""
    text = said_value(seen.value, node, says)
    if not isinstance(seen.value, Decimal) or seen.scored == seen.value:
        return text
    yearly = said_figure(shown_value(seen.scored, 2), node, says)
    return text + question_words(says.words.language).over_year.format(value=yearly)


def said_value(value: Decimal | str, node: IndicatorScore, says: Vocabulary) -> str:
    """Return a figure of the data with its unit; a level as it is."""
    if not isinstance(value, Decimal):
        return says.value(value)
    return said_figure(plain(value), node, says)


def said_figure(figure: str, node: IndicatorScore, says: Vocabulary) -> str:
    """Return a figure with the unit of `node`, without what the unit says in brackets."""
    words = question_words(says.words.language)
    unit = _unit(node.in_force.unit, says)
    if unit in words.unsaid:
        return says.figure(figure)
    if unit in words.ranks:
        return f"{unit} {says.figure(figure)}"
    return says.measured(says.figure(figure), unit)


def said_change(figure: str, node: IndicatorScore, says: Vocabulary) -> str:
    """Return by how much something changes: ranks are places, percents percentage points."""
    words = question_words(says.words.language)
    unit = _unit(node.in_force.unit, says)
    if unit in words.ranks:
        form = words.places.one if figure == "1" else words.places.many
        return form.format(number=says.figure(figure))
    if unit in words.percents:
        return words.percentage_points.format(figure=says.figure(figure))
    return said_figure(figure, node, says)


def after_word(text: str, says: Vocabulary) -> str:
    """Return `text` as it follows a word: Thai writes a space before figures, not before words."""
    if says.words.language is Language.EN or begins_in_thai(text):
        return text
    return f" {text}"


def _unit(unit: Words, says: Vocabulary) -> str:
    """Return `unit` up to its bracket: `คะแนน (0–100)` is said as `คะแนน`."""
    return says.text(unit).partition(" (")[0]


def is_rank(node: IndicatorScore, says: Vocabulary) -> bool:
    """Say whether the figures are ranks of which 1 is best."""
    is_unit = _unit(node.in_force.unit, says) in question_words(says.words.language).ranks
    return is_unit and node.in_force.direction is Direction.LOWER


def move(change: Decimal, node: IndicatorScore, says: Vocabulary) -> Move:
    """Return which way `change` leads."""
    if not change:
        return Move.NONE
    up, down = (Move.LOST, Move.GAINED) if is_rank(node, says) else (Move.UP, Move.DOWN)
    return up if change > 0 else down


def shown_projection(pace: Pace) -> str:
    """Return the projected value, rounded so that it does not seem to meet the target.

    It has a decimal more than what it is computed from.
    """
    places = _places(pace)
    shown = shown_value(pace.projected, places)
    if pace.meets(Decimal(shown)) == pace.is_within_reach:
        return shown
    rounding = ROUND_FLOOR if pace.direction is Direction.HIGHER else ROUND_CEILING
    quantum = ONE.scaleb(-places)
    return plain(pace.projected.quantize(quantum, rounding=rounding, context=CONTEXT))


def shown_changes(pace: Pace) -> tuple[str, str]:
    """Return the change a year so far and the one needed, with decimals enough to tell them apart.

    What is needed is rounded up: less would not be enough.
    """
    so_far, needed = pace.so_far.copy_abs(), pace.needed.copy_abs()
    return next(
        (first, second)
        for first, second in (_rounded(so_far, needed, at) for at in count(_places(pace)))
        if (first != second or so_far == needed) and (first != "0" or not so_far)
    )


def _rounded(so_far: Decimal, needed: Decimal, places: int) -> tuple[str, str]:
    least = needed.quantize(ONE.scaleb(-places), rounding=ROUND_UP, context=CONTEXT)
    return shown_value(so_far, places), plain(least)


def _places(pace: Pace) -> int:
    values = (pace.start.value, pace.target.value)
    return 1 + max(decimals(value) for value in values)


def when(period: Period, says: Vocabulary, *, is_in: bool) -> str:
    """Return a period in short: "in 2566", or as the name of something, "2566"."""
    words = question_words(says.words.language)
    if period.is_whole_year:
        form = words.in_year if is_in else words.of_year
    else:
        form = words.in_round if is_in else words.of_round
    return form.format(year=says.figure(period.year), months=says.figure(period.months))
