"""Years: of the Buddhist era, in order, and inside the phases of their plan."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from nsstrack.checks.subject import MAX_YEARS
from nsstrack.editions import phase_of
from nsstrack.model.plans import Indicator
from nsstrack.period import BUDDHIST_ERA
from nsstrack.problem import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject
    from nsstrack.location import Place
    from nsstrack.model.plans import Budget, Focus, Phase, Plan
    from nsstrack.problem import Fact
    from nsstrack.register import Plans

_PLAUSIBLE = range(2400, 2800)


def years_are_buddhist_era(subject: Subject) -> Iterator[Problem]:
    """Every year of a plan lies near the others; one 543 less is of the common era."""
    for plan in subject.plans.plans:
        usual = _usual_year(plan)
        grounds = (plan.place / "phases", plan.place / "editions")
        for year, around, key in _years_in(subject.plans, plan):
            if abs(year - usual) > MAX_YEARS:
                yield not_buddhist_era(year, usual, around / key)._replace(rests_on=grounds)


def not_buddhist_era(year: int, usual: int, place: Place) -> Problem:
    """Return the problem that `year` is far from `usual`, with what it probably stands for."""
    moved = year + BUDDHIST_ERA
    guess = str(moved) if abs(moved - usual) <= MAX_YEARS else ""
    facts = {"text": str(year), "usual": str(usual), "guess": guess}
    return Problem(Code.NOT_BUDDHIST_ERA, place, facts)


def phases_follow_each_other(subject: Subject) -> Iterator[Problem]:
    """A phase ends no earlier than it begins, and the next begins in the year after."""
    for plan in subject.plans.plans:
        grounds = (plan.place / "phases",)
        for phase in plan.phases:
            if phase.last_year < phase.first_year:
                facts: dict[str, Fact] = {
                    "first": phase.first_year,
                    "last": phase.last_year,
                    "kind": "reversed",
                }
                place = phase.place / "to"
                yield Problem(Code.PHASES_OUT_OF_ORDER, place, facts, rests_on=grounds)
        for before, after in pairwise(plan.phases):
            follows = before.last_year + 1
            if after.first_year != follows and before.first_year <= before.last_year:
                kind = "gap" if after.first_year > follows else "overlap"
                yield Problem(
                    Code.PHASES_OUT_OF_ORDER,
                    after.place / "from",
                    {
                        "first": after.first_year,
                        "last": before.last_year,
                        "follows": follows,
                        "kind": kind,
                    },
                    (before.place / "to",),
                    rests_on=grounds,
                )


def editions_follow_each_other(subject: Subject) -> Iterator[Problem]:
    """Each edition begins in a later year than the one before it."""
    for plan in subject.plans.plans:
        for before, after in pairwise(plan.editions):
            if after.first_year <= before.first_year:
                yield Problem(
                    Code.EDITIONS_OUT_OF_ORDER,
                    after.place / "from",
                    {"first": after.first_year, "before": before.first_year},
                    (before.place / "from",),
                    rests_on=(plan.place / "editions",),
                )


def focus_and_budgets_lie_in_phases(subject: Subject) -> Iterator[Problem]:
    """A yearly focus and the budgets of a project lie in the phases of their plan."""
    for plan in subject.plans.plans:
        budgets = [budget for project in plan.projects for budget in project.budgets]
        dated: tuple[Focus | Budget, ...] = (*plan.focus, *budgets)
        for item in dated:
            if phase_of(plan, item.year) is None:
                place = item.place / "year"
                grounds = (place, plan.place / "phases")
                facts = {"text": str(item.year), "plan": plan.id, **_years_of(plan.phases)}
                yield Problem(Code.OUTSIDE_PHASES, place, facts, rests_on=grounds)


def periods_lie_in_phases(subject: Subject) -> Iterator[Problem]:
    """A period of results lies in a phase of some plan."""
    plans = subject.plans.plans
    if not plans or not subject.has_all_plans:
        return
    years = _years_of([phase for plan in plans for phase in plan.phases])
    for period, file in subject.files:
        if any(phase_of(plan, period.year) for plan in plans):
            continue
        moved = period.year + BUDDHIST_ERA
        guess = str(moved) if any(phase_of(plan, moved) for plan in plans) else ""
        place = file.place / "period"
        grounds = (place, *(plan.place / "phases" for plan in plans))
        facts: dict[str, Fact] = {"text": str(period), "guess": guess, **years}
        yield Problem(Code.PERIOD_OUTSIDE_PHASES, place, facts, rests_on=grounds)


def _years_of(phases: tuple[Phase, ...] | list[Phase]) -> dict[str, Fact]:
    return {
        "first": min(phase.first_year for phase in phases),
        "last": max(phase.last_year for phase in phases),
    }


def _usual_year(plan: Plan) -> int:
    """Return the middle one of the years that phases and editions give, plausible ones first."""
    years = [year for phase in plan.phases for year in (phase.first_year, phase.last_year)]
    years += [edition.first_year for edition in plan.editions]
    likely = sorted(year for year in years if year in _PLAUSIBLE) or sorted(years)
    return likely[len(likely) // 2]


def _years_in(plans: Plans, plan: Plan) -> Iterator[tuple[int, Place, str]]:
    """Yield every year of `plan` with the entry that it is in, and its key there."""
    for phase in plan.phases:
        yield phase.first_year, phase.place, "from"
        yield phase.last_year, phase.place, "to"
    for edition in plan.editions:
        yield edition.first_year, edition.place, "from"
    for item in plan.focus:
        yield item.year, item.place, "year"
    for project in plan.projects:
        for budget in project.budgets:
            yield budget.year, budget.place, "year"
    for entry in plans.nodes_of(plan):
        if isinstance(entry.node, Indicator):
            for target in entry.node.targets:
                yield target.by, target.place, "by"
            for baseline in entry.node.baselines:
                yield baseline.year, baseline.place, "year"
