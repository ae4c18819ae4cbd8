"""What a report on a period is made of, before anybody writes it down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from nsstrack.changes import Changes, Evaluation, changes
from nsstrack.filters import hosted, select, undertaken
from nsstrack.focus import focus_in
from nsstrack.obstacles import obstacles_in
from nsstrack.overdue import gaps
from nsstrack.projects import objectives_without_project, projects_in
from nsstrack.questions import ProjectQuestion, questions
from nsstrack.scorecard import IndicatorScore
from nsstrack.trends import Trend, cards_shown, trend_of, years_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.filters import Selection
    from nsstrack.focus import FocusStanding
    from nsstrack.model.plans import Plan
    from nsstrack.obstacles import ObstacleStanding
    from nsstrack.overdue import Gap
    from nsstrack.period import Period
    from nsstrack.projects import ProjectStanding, UnservedObjective
    from nsstrack.questions import Question
    from nsstrack.scorecard import Scorecard


@dataclass(frozen=True, kw_only=True)
class Report:
    """How plans stand in a period, how they came there, and what there is to talk about.

    `earlier` are the whole years before that trends show, oldest first. `shown` holds the nodes
    that somebody wants to see; with an `agency` it is a briefing, and they are those it hosts.
    """

    now: Evaluation
    changes: Changes | None
    """What changed since the year before; None where that has no results."""
    earlier: tuple[Scorecard, ...]
    shown: Scorecard
    projects: tuple[ProjectStanding, ...]
    unserved: tuple[UnservedObjective, ...]
    """The critical objectives shown that no project serves."""
    focus: tuple[FocusStanding, ...]
    obstacles: tuple[ObstacleStanding, ...]
    agency: str | None = None

    @property
    def period(self) -> Period:
        """The period reported on."""
        return self.now.card.period

    @property
    def is_briefing(self) -> bool:
        """Say whether this is for one agency."""
        return self.agency is not None

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The results that are missing or overdue, in a briefing those that its agency reports."""
        found = gaps(self.shown, self.now.plans, self.now.results)
        return tuple(each for each in found if self._is_asked({each.node.host, each.reporter}))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What to ask about the nodes shown, in a briefing of its agency."""
        found = questions(
            self.shown,
            self.now.card,
            earlier=self.earlier,
            gaps=self.gaps,
            behind=self.projects,
            without_project=[each.objective for each in self.unserved],
        )
        return tuple(
            each
            for each in found
            if isinstance(each, ProjectQuestion) or self._is_asked({each.node.host})
        )

    def _is_asked(self, hosts: set[str]) -> bool:
        return self.agency is None or self.agency in hosts

    def indicators(self) -> Iterator[IndicatorScore]:
        """Yield the indicators shown, in plan order."""
        yield from (node for node in self.shown.walk() if isinstance(node, IndicatorScore))

    def trend(self, node: IndicatorScore) -> Trend:
        """Return how an indicator shown stood over the years."""
        entry = self.now.plans.entries[node.id]
        earlier = cards_shown(entry.plan, self.earlier, self.period)
        return trend_of(node, [*earlier, self.now.card], entry)


def report_on(now: Evaluation, known: Iterable[Period], wanted: Selection) -> Report:
    """Return the report on what was evaluated, for all who may see it or for one agency.

    `known` are the periods whose results were read, all up to the one reported on; those that a
    trend shows, and the year before, are evaluated, each once.
    """
    card = now.card
    shown = select(card, replace(wanted, agency=None))
    if wanted.agency is not None:
        shown = hosted(shown, wanted.agency)
    before = _earlier(now, frozenset(known), shown)
    year_before = before.get(card.period.year_before())
    projects = projects_in(now.results, card, now.invalidated)
    return Report(
        now=now,
        changes=changes(year_before, now) if year_before is not None else None,
        earlier=tuple(each.card for period, each in before.items() if period.is_whole_year),
        shown=shown,
        projects=undertaken(projects, wanted),
        unserved=undertaken(objectives_without_project(projects, card), wanted),
        focus=undertaken(focus_in(card), wanted),
        obstacles=undertaken(obstacles_in(now.plans, now.results, card), wanted),
        agency=wanted.agency,
    )


def _earlier(
    now: Evaluation, known: frozenset[Period], shown: Scorecard
) -> dict[Period, Evaluation]:
    """Return the evaluations of the years that trends show, oldest first, and of the one before."""
    period = now.card.period
    years = years_shown(_plans(shown, now), known, period)
    before = period.year_before()
    asked = dict.fromkeys([*years, *({before} & known)])
    return {each: now.of_period(each) for each in asked}


def _plans(shown: Scorecard, now: Evaluation) -> list[Plan]:
    ids = {plan.id for plan in shown.plans}
    return [plan for plan in now.plans.plans if plan.id in ids]
