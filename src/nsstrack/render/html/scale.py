"""Where a value stands between two ends of a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` laid out from `start` to `end`."""

    low: Decimal
    high: Decimal
    start: float
    end: float

    @classmethod
    def over(cls, values: Iterable[Decimal], start: float, end: float) -> Scale:
        """Return the scale that just holds `values`."""
        given = list(values) or [ZERO]
        return cls(min(given), max(given), start, end)

    def of(self, value: Decimal) -> float:
        """Return where `value` stands; in the middle where all are the same."""
        if self.low == self.high:
            return (self.start + self.end) / 2
        reach = CONTEXT.subtract(self.high, self.low)
        share = CONTEXT.divide(CONTEXT.subtract(value, self.low), reach)
        return self.start + (self.end - self.start) * float(share)
