"""The decimal arithmetic of an evaluation: one context, one quantum, one way to round."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

PRECISION = 64
"""Digits kept in every step: values have at most 18 either side of the point."""

CONTEXT = Context(prec=PRECISION, rounding=ROUND_HALF_EVEN)
QUANTUM = Decimal("1e-12")
ZERO = Decimal(0)
ONE = Decimal(1)
FULL = Decimal(100)


def quantised(value: Decimal) -> Decimal:
    """Return `value` to 12 decimals, half even: what scores and coverages are compared as."""
    return value.quantize(QUANTUM, context=CONTEXT)


def clipped(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    """Return `value`, or the limit that it passes."""
    return min(max(value, low), high)
