"""The decimal arithmetic of an evaluation: one context, one quantum, one way to round."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

PRECISION = 128
"""Digits kept in every step: values have at most 18 either side of the point."""

CONTEXT = Context(prec=PRECISION, rounding=ROUND_HALF_EVEN)
QUANTUM = Decimal("1e-12")
FINEST = Decimal("1e-60")
"""Finer than two different values can lie apart, coarser than the rounding of a third."""
ZERO = Decimal(0)
ONE = Decimal(1)
FULL = Decimal(100)


def quantised(value: Decimal) -> Decimal:
    """Return `value` to 12 decimals, half even: what scores and coverages are compared as.

    A half that was computed by way of a third is a half, and -0 is 0.
    """
    exact = CONTEXT.quantize(value, FINEST)
    return CONTEXT.add(CONTEXT.quantize(exact, QUANTUM), ZERO)


def is_at_least(value: Decimal, other: Decimal) -> bool:
    """Say whether `value` is not below `other`, as if both were exact fractions."""
    return CONTEXT.subtract(value, other) > -FINEST


def clipped(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    """Return `value`, or the limit that it passes."""
    return min(max(value, low), high)
