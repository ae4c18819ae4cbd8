"""The five statuses."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """A traffic light, named by what it means rather than by its colour."""

    ACHIEVED = "achieved"
    BELOW = "below"
    AT_RISK = "at_risk"
    CRITICAL = "critical"
    NO_DATA = "no_data"


BEST_FIRST = (Status.ACHIEVED, Status.BELOW, Status.AT_RISK, Status.CRITICAL)
"""The statuses that a score can have, best first."""
