"""Numbers as people read them: rounded half up, and never across the edge of a band."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT
from nsstrack.bands import status_of

if TYPE_CHECKING:
    from nsstrack.model.methods import Bands

_CENT = Decimal("0.01")
_UNIT = Decimal(1)
_FULL = Decimal(100)


def shown_score(score: Decimal, bands: Bands) -> str:
    """Return `score` with two decimals, in the same band as the score itself.

    99.996 shows as 99.99 where 100 is another band, and 75.001 as 75.01 where 75 is.
    """
    status = status_of(score, bands)
    for rounding in (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING):
        rounded = score.quantize(_CENT, rounding=rounding, context=CONTEXT)
        if status_of(rounded, bands) is status:
            return f"{rounded:f}"
    return plain(score)


def shown_points(points: Decimal) -> str:
    """Return a difference of scores with two decimals and its sign, half up; 0 only for none."""
    sign = "−" if points < 0 else "+" if points > 0 else "±"
    rounded = abs(points).quantize(_CENT, rounding=ROUND_HALF_UP, context=CONTEXT)
    return f"{sign}<{_CENT}" if points and not rounded else f"{sign}{rounded:f}"


def shown_gain(points: Decimal) -> str:
    """Return points that could be gained with two decimals, half up like the scores they add to."""
    return f"{points.quantize(_CENT, rounding=ROUND_HALF_UP, context=CONTEXT):f}"


def points_short(points: Decimal) -> str:
    """Return missing points with two decimals, rounded up: fewer would not be enough.

    At the very edge of a band that begins above it, the least that can be shown is missing.
    """
    rounded = points.quantize(_CENT, rounding=ROUND_CEILING, context=CONTEXT)
    return f"{max(rounded, _CENT):f}"


def shown_share(share: Decimal) -> str:
    """Return a share of 0 ... 1 in whole percent, half up; 0 and 100 only for none and all."""
    percent = CONTEXT.multiply(share, _FULL)
    rounded = percent.quantize(_UNIT, rounding=ROUND_HALF_UP, context=CONTEXT)
    if rounded in (0, _FULL) and rounded != percent:
        rounding = ROUND_CEILING if rounded == 0 else ROUND_FLOOR
        rounded = percent.quantize(_UNIT, rounding=rounding, context=CONTEXT)
    return f"{rounded:f}"


def shown_value(value: Decimal, places: int) -> str:
    """Return a figure of the data with at most `places` decimals, half up, no zeros at the end."""
    quantum = _UNIT.scaleb(-places)
    rounded = value.quantize(quantum, rounding=ROUND_HALF_UP, context=CONTEXT)
    return plain(rounded or rounded.copy_abs())  # -0 is 0


def decimals(value: Decimal) -> int:
    """Return how many decimals `value` is written with."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def plain(value: Decimal) -> str:
    """Return `value` in full, without an exponent and without zeros at the end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
