"""Words as numbers: an indicator with levels is judged by the place of its word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT

if TYPE_CHECKING:
    from nsstrack.model.plans import Indicator


def is_measured(value: Decimal | str, indicator: Indicator) -> bool:
    """Say whether `value` is a number, or a level where the indicator has levels.

    In data that passed the checks every value is.
    """
    if isinstance(value, Decimal):
        return indicator.levels is None
    return value in (indicator.levels or ())


def number_of(value: Decimal | str, indicator: Indicator) -> Decimal:
    """Return `value` as a number: a level counts as (place - 1) / (count - 1), worst 0, best 1.

    Raises ValueError for a word that is not one of the indicator's levels, which no data that
    passed the checks contains.
    """
    if isinstance(value, Decimal):
        return value
    levels = indicator.levels or ()
    return CONTEXT.divide(Decimal(levels.index(value)), Decimal(len(levels) - 1))
