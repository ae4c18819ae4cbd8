"""Which status a score has, and how far the next better one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model.status import BEST_FIRST, Status

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.model.methods import Bands, Edge


def reaches(score: Decimal, edge: Edge) -> bool:
    """Say whether `score` (0 to 100, or more under a cap) lies in or above the band of `edge`."""
    if edge.above is not None:
        return score > edge.above
    return edge.at_least is not None and score >= edge.at_least


def status_of(score: Decimal, bands: Bands) -> Status:
    """Return the one band that `score`, quantised to 12 decimals, lies in."""
    if reaches(score, bands.achieved):
        return Status.ACHIEVED
    if reaches(score, bands.below):
        return Status.BELOW
    return Status.AT_RISK if reaches(score, bands.at_risk) else Status.CRITICAL


def edges(bands: Bands) -> tuple[tuple[Status, Edge], ...]:
    """Return the statuses that have a lower edge with that edge, best first."""
    return (
        (Status.ACHIEVED, bands.achieved),
        (Status.BELOW, bands.below),
        (Status.AT_RISK, bands.at_risk),
    )


def next_better(status: Status, bands: Bands) -> tuple[Status, Edge] | None:
    """Return the band above `status` with its lower edge; None for the best and without data."""
    if status not in BEST_FIRST[1:]:
        return None
    return edges(bands)[BEST_FIRST.index(status) - 1]
