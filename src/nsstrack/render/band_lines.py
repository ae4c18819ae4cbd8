"""The bands of a node, where its score lies in them, and what the next better one needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.bands import edges
from nsstrack.model.status import Status
from nsstrack.render.blocks import GAP, Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.figures import plain, points_short
from nsstrack.render.telling import INDENT
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.telling import Telling


def band_lines(telling: Telling) -> Iterator[Block]:
    """Yield the bands of the node explained, best first."""
    node, says, words = telling.about.node, telling.says, telling.words
    yield Line(cell(f"{words.bands} {node.rules.bands_id}", Emphasis.STRONG), rank=2)
    for status, edge in edges(node.rules.bands):
        form = says.words.band_at_least if edge.above is None else says.words.band_above
        yield _band(status, form.format(edge=says.figure(plain(edge.value))), telling)
    yield _band(Status.CRITICAL, "", telling)
    if node.score is not None:
        yield Line(_next(telling), INDENT)
    yield GAP


def _band(status: Status, edge: str, telling: Telling) -> Line:
    node, here = telling.about.node, ""
    if status is node.status and node.score is not None:
        here = "  " + telling.words.here.format(score=telling.score(node.score, node.rules))
    text = f"  {edge}" if edge else ""
    return Line(join(telling.says.status(status), text, cell(here, Emphasis.STRONG)), INDENT)


def _next(telling: Telling) -> Cell:
    node, says, words = telling.about.node, telling.says, telling.words
    band = node.next_band
    if band is None:
        return cell(words.best_band)
    status = says.words.status_short[band.reached or band.status]
    if isinstance(node, IndicatorScore) and band.result is not None and node.observation:
        result = says.value(band.result)
        if not node.in_force.node.levels:
            result = says.measured(result, node.in_force.unit)
        now = says.value(node.observation.value)
        return cell(words.next_band_result.format(status=status, result=result, now=now))
    points = says.figure(points_short(band.points))
    return cell(words.next_band.format(status=status, points=points))
