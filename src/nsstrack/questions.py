"""The questions to raise with a host agency, each drawn from figures and never from texts.

Nothing is asked about an indicator that does not count. What shares the results of another is not
asked about again where the other raises the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.falls import fall_of
from nsstrack.model.plans import Plan
from nsstrack.model.status import Status
from nsstrack.overdue import GapKind
from nsstrack.pace import first_in_phase, pace_of
from nsstrack.scorecard import IndicatorScore, Kind, indicators_that_count
from nsstrack.trends import cards_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.falls import Fall
    from nsstrack.overdue import Gap
    from nsstrack.pace import Pace
    from nsstrack.period import Period
    from nsstrack.projects import ProjectStanding
    from nsstrack.scorecard import NodeScore, PlanScore, Scorecard


class QuestionKind(StrEnum):
    """What a question is about."""

    FALLING = "falling"
    OUT_OF_REACH = "out_of_reach"
    GAP = "gap"
    PROJECT_BEHIND = "project_behind"
    NO_PROJECT = "no_project"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultQuestion:
    """An indicator that falls, or whose target is out of reach at the pace so far, or both."""

    part: NodeScore
    """The sub-plan that it belongs to, or the plan."""
    node: IndicatorScore
    fall: Fall | None
    pace: Pace | None

    @property
    def kinds(self) -> tuple[QuestionKind, ...]:
        """What it is about."""
        falling = (QuestionKind.FALLING,) if self.fall is not None else ()
        return (*falling, QuestionKind.OUT_OF_REACH) if self.pace is not None else falling


@dataclass(frozen=True, slots=True, kw_only=True)
class GapQuestion:
    """A result that is overdue or missing."""

    part: NodeScore
    gap: Gap
    kinds = (QuestionKind.GAP,)

    @property
    def node(self) -> NodeScore:
        """The indicator."""
        return self.gap.node


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectQuestion:
    """A project that is behind while `objectives` that it serves are critical."""

    part: NodeScore
    standing: ProjectStanding
    objectives: tuple[NodeScore, ...]
    kinds = (QuestionKind.PROJECT_BEHIND,)

    @property
    def node(self) -> NodeScore:
        """The first of the objectives."""
        return self.objectives[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveQuestion:
    """A critical objective that no project serves."""

    part: NodeScore
    node: NodeScore
    kinds = (QuestionKind.NO_PROJECT,)


Question = ResultQuestion | GapQuestion | ProjectQuestion | ObjectiveQuestion

_WORST_FIRST = (
    Status.CRITICAL,
    Status.AT_RISK,
    Status.BELOW,
    Status.NO_DATA,
    Status.ACHIEVED,
)


def questions(
    shown: Scorecard,
    whole: Scorecard,
    *,
    earlier: Sequence[Scorecard] = (),
    gaps: Iterable[Gap] = (),
    behind: Iterable[ProjectStanding] = (),
    without_project: Iterable[NodeScore] = (),
) -> tuple[Question, ...]:
    """Return what to ask about the nodes of `shown`, part by part, the worst status first.

    `whole` is `shown` before anything was filtered, `earlier` the scorecards of whole years with
    results. Of `behind`, the projects of whom is asked, only those are asked about that are behind
    while an objective is critical; of `without_project` only critical objectives of `shown`.
    """
    places = _places(whole)
    owed = _owed(shown, gaps)
    asked = [
        *_about_results(shown, earlier, places, owed),
        *_about_gaps(owed, places),
        *_about_projects(behind, places),
        *_about_objectives(shown, without_project, places),
    ]
    return tuple(sorted(asked, key=lambda question: _order(question, places)))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node stands: in which part, the how-maniest part and the how-maniest node."""

    part: NodeScore
    part_at: int
    at: int


def _places(card: Scorecard) -> dict[str, _Place]:
    """Return the place of every node; a plan's own objectives are a part of their own."""
    places: dict[str, _Place] = {}
    parts = -1
    for plan in card.plans:
        part: NodeScore = plan
        for node in plan.walk():
            if node.kind in {Kind.PLAN, Kind.SUB_PLAN}:
                part, parts = node, parts + 1
            places.setdefault(node.id, _Place(part, parts, len(places)))
    return places


def _order(question: Question, places: dict[str, _Place]) -> tuple[int, int, int, int]:
    place = places[question.node.id]
    severity = _WORST_FIRST.index(question.node.status)
    return place.part_at, severity, place.at, list(QuestionKind).index(question.kinds[0])


def _counted(shown: Scorecard) -> Iterator[tuple[PlanScore, IndicatorScore]]:
    for plan in shown.plans:
        for node in indicators_that_count(plan):
            yield plan, node


def _about_results(
    shown: Scorecard,
    earlier: Sequence[Scorecard],
    places: dict[str, _Place],
    owed: dict[str, Gap],
) -> Iterator[Question]:
    """Yield what the results say; where one is asked for, what stands in for it says nothing."""
    known: dict[str, tuple[Fall | None, Pace | None]] = {}
    before = {plan.id: _cards_shown(plan, earlier, shown.period) for plan in shown.plans}
    counted = [(plan, node) for plan, node in _counted(shown) if node.id not in owed]
    for plan, node in counted:
        cards = before[plan.id]
        pace = _out_of_reach(plan, node, shown.period, cards)
        known[node.id] = fall_of(node, shown.period, cards), pace
    for _, node in counted:
        fall, pace = known[node.id]
        shared_fall, shared_pace = known.get(node.in_force.node.results_of or "", (None, None))
        fall, pace = fall if not shared_fall else None, pace if not shared_pace else None
        if fall is not None or pace is not None:
            yield ResultQuestion(part=places[node.id].part, node=node, fall=fall, pace=pace)


def _cards_shown(
    plan: PlanScore, earlier: Sequence[Scorecard], period: Period
) -> Sequence[Scorecard]:
    """Return the cards of the years that trends of the plan show, so that all can be seen."""
    node = plan.in_force.node
    assert isinstance(node, Plan)
    return cards_shown(node, earlier, period)


def _out_of_reach(
    plan: PlanScore, node: IndicatorScore, period: Period, earlier: Sequence[Scorecard]
) -> Pace | None:
    """Return the pace of an indicator whose target it does not reach."""
    since = plan.phase.first_year if plan.phase is not None else period.year
    pace = pace_of(node, period, first_in_phase(node.id, since, earlier))
    return pace if pace is not None and not pace.is_within_reach else None


def _owed(shown: Scorecard, gaps: Iterable[Gap]) -> dict[str, Gap]:
    """Return the gaps to ask about, by indicator."""
    counted = {node.id for _, node in _counted(shown)}
    return {gap.node.id: gap for gap in gaps if gap.node.id in counted and _is_owed(gap)}


def _about_gaps(owed: dict[str, Gap], places: dict[str, _Place]) -> Iterator[Question]:
    for id_, gap in owed.items():
        if gap.node.in_force.node.results_of not in owed:
            yield GapQuestion(part=places[id_].part, gap=gap)


def _is_owed(gap: Gap) -> bool:
    """Say whether to ask for the result: of a round, only where nobody says why it is not there."""
    if gap.kind is GapKind.NOT_IN_ROUND:
        return gap.reason is Reason.NOT_REPORTED and gap.stands_in is None
    return gap.kind is not GapKind.NOT_DUE


def _about_projects(
    behind: Iterable[ProjectStanding], places: dict[str, _Place]
) -> Iterator[Question]:
    for standing in behind:
        critical = tuple(
            sorted(filter(_is_critical, standing.objectives), key=lambda node: places[node.id].at)
        )
        if critical and standing.behind is not None:
            part = places[critical[0].id].part
            yield ProjectQuestion(part=part, standing=standing, objectives=critical)


def _about_objectives(
    shown: Scorecard, without_project: Iterable[NodeScore], places: dict[str, _Place]
) -> Iterator[Question]:
    for node in without_project:
        if _is_critical(node) and shown.find(node.id) is not None:
            yield ObjectiveQuestion(part=places[node.id].part, node=node)


def _is_critical(node: NodeScore) -> bool:
    return node.status is Status.CRITICAL and node.counts_in_parent
