"""The results of an indicator over the years: drawn, or as a row of figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.levels import number_of
from nsstrack.messages.report import report_words
from nsstrack.model.methods import Direction
from nsstrack.model.status import Status
from nsstrack.render.blocks import Cell, Span
from nsstrack.render.drawings import Baseline, Border, TargetPoint, Trend, TrendPoint
from nsstrack.render.figures import decimals, shown_value
from nsstrack.render.indicator_rows import result_figure
from nsstrack.targets import start_year
from nsstrack.trends import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack import trends
    from nsstrack.editions import IndicatorInForce
    from nsstrack.model.plans import Indicator
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import IndicatorScore

_SHOWN_IN_WORDS = 5
_BETWEEN = " · "


def trend_cell(trend: trends.Trend, says: Vocabulary) -> Cell:
    """Return the trend as a drawing, with the last results as figures instead."""
    drawing = _drawn(trend, says)
    return Cell((Span(_in_words(drawing, says), drawing=drawing),))


def _in_words(drawing: Trend, says: Vocabulary) -> str:
    """Return the last results, oldest first, after the periods that they are of."""
    words = report_words(says.words.language)
    points = drawing.points[-_SHOWN_IN_WORDS:]
    values = _BETWEEN.join(point.shown for point in points)
    if len(points) == 1:
        return f"{points[0].label}: {values}"
    years = words.trend_years.format(first=points[0].label, last=points[-1].label)
    return f"{years} {values}"


def _drawn(trend: trends.Trend, says: Vocabulary) -> Trend:
    words = report_words(says.words.language)
    latest = trend.latest.in_force
    return Trend(
        title=words.trend.format(name=says.text(latest.name)),
        better=_better(latest, says),
        points=tuple(_points(trend, says)),
        targets=tuple(_targets(trend, says)),
        baselines=tuple(_baselines(trend, says)),
        borders=tuple(_borders(trend, says)),
        ticks=tuple(_ticks(latest.node, says)),
    )


def _better(latest: IndicatorInForce, says: Vocabulary) -> str:
    words = report_words(says.words.language)
    if latest.node.levels:
        return words.best_level.format(level=says.text(latest.node.levels[-1]))
    return words.higher_is_better if latest.direction is Direction.HIGHER else words.lower_is_better


def _points(trend: trends.Trend, says: Vocabulary) -> Iterator[TrendPoint]:
    for moment in trend.moments:
        node = moment.score
        seen = node.observation if node is not None else None
        yield TrendPoint(
            at=moment.period.end,
            label=says.text(str(moment.period)),
            value=seen.scored if seen is not None else None,
            shown=_shown(node, says),
            status=node.status if node is not None else Status.NO_DATA,
            status_label=says.words.status[node.status if node is not None else Status.NO_DATA],
            stands_in=seen is not None and seen.is_stale,
        )


def _shown(node: IndicatorScore | None, says: Vocabulary) -> str:
    """Return the result that is scored, over a full year if it is, and of which year it is."""
    seen = node.observation if node is not None else None
    if node is None or seen is None:
        return says.words.dash
    text = result_figure(node, seen, says)
    if isinstance(seen.value, Decimal) and seen.scored != seen.value:
        yearly = says.words.annualised.format(value=says.figure(shown_value(seen.scored, 2)))
        text = f"{text} ({yearly})"
    if seen.is_stale:
        text = f"{text} ({says.words.mark_stale.format(year=says.text(str(seen.period)))})"
    return text


def _targets(trend: trends.Trend, says: Vocabulary) -> Iterator[TargetPoint]:
    """Yield the line of targets; a target for the end of a phase holds in all of its years.

    A point on the way is shown with one decimal more than the targets.
    """
    indicator = trend.latest.in_force.node
    levels = dict(_ticks(indicator, says))
    written = [each.value for each in indicator.targets if isinstance(each.value, Decimal)]
    places = 1 + max(map(decimals, written), default=0)
    for line in lines_of(trend.promises):
        for place, promise in enumerate(line):
            value = promise.target.value
            yield TargetPoint(
                at=Decimal(promise.year),
                value=value,
                shown=levels.get(value) or says.figure(shown_value(value, places)),
                begins=place == 0,
            )


def _baselines(trend: trends.Trend, says: Vocabulary) -> Iterator[Baseline]:
    """Yield what the lines of targets shown start from, and the baseline in use."""
    indicator = trend.latest.in_force.node
    starts = [promise.target.start for promise in trend.promises]
    started = [*starts, trend.latest.baseline]
    shown = {(start_year(each), each.value): each for each in started if each is not None}
    first, last = trend.moments[0].period.year - 1, trend.moments[-1].period.year
    for (year, value), start in sorted(shown.items(), key=lambda item: item[0][0]):
        if first <= year <= last and start in indicator.baselines:
            number = number_of(value, indicator)
            yield Baseline(at=Decimal(year), value=number, shown=says.value(value))


def _borders(trend: trends.Trend, says: Vocabulary) -> Iterator[Border]:
    """Yield where phases begin, but for the first shown."""
    for phase in trend.phases[1:]:
        name = says.text(phase.name) or says.text(phase.id)
        yield Border(at=Decimal(phase.first_year), label=name)


def _ticks(indicator: Indicator, says: Vocabulary) -> Iterator[tuple[Decimal, str]]:
    for level in indicator.levels or ():
        yield number_of(level, indicator), says.text(level)
