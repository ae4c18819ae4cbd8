"""Reporting periods: Buddhist-era fiscal years and interim rounds."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from nsstrack.text import arabic_digits

BUDDHIST_ERA = 543
"""Years between the Buddhist era and the common era."""

_YEAR_MONTHS = 12
_FISCAL_YEAR_ENDS = 9
_WRITTEN = re.compile(r"([1-9][0-9]{3})(?:-(3|6|9|12)M)?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class Period(NamedTuple):
    """A Thai fiscal year (from 1 October of the year before), or its first 3, 6 or 9 months."""

    year: int
    months: int = _YEAR_MONTHS

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """Read `2566`, `2566-6M`, `๒๕๖๖`; None where `text` is no period. `2566-12M` is `2566`."""
        match = _WRITTEN.fullmatch(arabic_digits(text.strip()).upper())
        if match is None:
            return None
        return cls(int(match[1]), int(match[2] or _YEAR_MONTHS))

    def __str__(self) -> str:
        """Write the period as files and commands name it."""
        return str(self.year) if self.is_whole_year else f"{self.year}-{self.months}M"

    @property
    def is_whole_year(self) -> bool:
        """Say whether this is a full fiscal year rather than an interim round."""
        return self.months == _YEAR_MONTHS

    @property
    def starts(self) -> date:
        """The first day: 1 October of the year before, in the common era."""
        return date(self.year - BUDDHIST_ERA - 1, _FISCAL_YEAR_ENDS + 1, 1)

    @property
    def end(self) -> Decimal:
        """The end on an axis of years: 2566 is at 2566, 2567-6M at 2566.5."""
        return self.year - 1 + Decimal(self.months) / _YEAR_MONTHS

    def year_before(self) -> Period:
        """Return the same stretch of the year before."""
        return Period(self.year - 1, self.months)


def parse_date(text: str) -> date | None:
    """Read a Buddhist-era date `2566-12-15`; None where it is not a real day.

    The day is returned in the common era, because 29 February exists only there.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]) - BUDDHIST_ERA, int(match[2]), int(match[3]))
    except ValueError:
        return None
