"""Whether anything in a report is made up, so that its star has to be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model.fields import Provenance
from nsstrack.render import focus_rows, obstacle_rows, project_rows
from nsstrack.scorecard import rests_on_illustrative

if TYPE_CHECKING:
    from nsstrack.report import Report
    from nsstrack.scorecard import IndicatorScore


def has_star(report: Report) -> bool:
    """Say whether a status, a figure or a text that the report shows is made up."""
    return (
        any(map(rests_on_illustrative, report.shown.walk()))
        or any(node.is_illustrative or has_made_up_start(node) for node in report.indicators())
        or project_rows.has_star(report.projects, report.unserved)
        or focus_rows.has_star(report.focus)
        or obstacle_rows.has_star(report.obstacles)
    )


def has_made_up_start(node: IndicatorScore) -> bool:
    """Say whether the baseline of an indicator is made up, whether or not it was used."""
    if node.baseline is None:
        return False
    return (node.baseline.provenance or node.rules.provenance) is Provenance.ILLUSTRATIVE
