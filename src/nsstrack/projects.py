"""How flagship projects stand in a period, and which critical objectives have none.

The progress of a project is that of its fiscal year: of the work planned for the year, how much is
done. So a project on plan has done as much as there is gone of the year.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING

from nsstrack.arithmetic import CONTEXT, FULL
from nsstrack.invalidated import NOTHING, Invalidated
from nsstrack.model.fields import UNREAD, Provenance
from nsstrack.model.plans import Plan
from nsstrack.model.status import Status
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from nsstrack.model.plans import Project
    from nsstrack.model.results import ProjectResult
    from nsstrack.period import Period
    from nsstrack.register import Results
    from nsstrack.scorecard import NodeScore, PlanScore, Scorecard

_YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStanding:
    """How far a project has come in a period, what was spent on it, and what it serves.

    `sub_plan` and `objectives` are those it names that are in force. `budget` is that of the
    period's year, in million baht; None where it has none for the year. `expected` is the percent
    of the year that is gone.
    """

    project: Project
    plan: PlanScore
    sub_plan: NodeScore | None
    objectives: tuple[NodeScore, ...]
    result: ProjectResult | None
    budget: Decimal | None
    expected: Decimal
    is_invalid: bool = False
    """Whether an error hides what may have been reported."""

    @property
    def agency(self) -> str:
        """The id of the agency that carries it out."""
        return "" if self.project.agency == UNREAD else self.project.agency

    @property
    def progress(self) -> Decimal | None:
        """Percent done of the work of the year; None where nothing is reported."""
        return self.result.progress if self.result is not None else None

    @property
    def spent(self) -> Decimal | None:
        """Million baht spent since the fiscal year began; None where nothing is reported."""
        return self.result.spent if self.result is not None else None

    @property
    def spent_share(self) -> Decimal | None:
        """The share of the year's budget that is spent, 1 for all; None without either."""
        if self.spent is None or not self.budget:
            return None
        return CONTEXT.divide(self.spent, self.budget)

    @property
    def is_reported(self) -> bool:
        """Say whether its progress is reported."""
        return self.progress is not None

    @property
    def behind(self) -> Decimal | None:
        """By how many points its progress falls short; None on course, and not reported."""
        if self.progress is None or self.progress >= self.expected:
            return None
        return CONTEXT.subtract(self.expected, self.progress)

    @property
    def overspent(self) -> Decimal | None:
        """Million baht spent beyond the budget of the year; None where it is kept, or unknown."""
        if self.spent is None or self.budget is None or self.spent <= self.budget:
            return None
        return CONTEXT.subtract(self.spent, self.budget)

    @property
    def is_overspent(self) -> bool:
        """Say whether more is spent than the year's budget."""
        return self.overspent is not None

    @property
    def serves_critical(self) -> bool:
        """Say whether an objective that it serves is critical."""
        return any(each.status is Status.CRITICAL for each in self.objectives)

    @property
    def not_in_force(self) -> tuple[str, ...]:
        """The ids of objectives that it names and that are not in force."""
        there = {each.id for each in self.objectives}
        return tuple(id_ for id_ in self.project.objectives if id_ not in {UNREAD, *there})

    @property
    def is_illustrative(self) -> bool:
        """Say whether the project itself, and so its budget, is made up."""
        return self.project.provenance is Provenance.ILLUSTRATIVE

    @property
    def has_illustrative_result(self) -> bool:
        """Say whether what is reported is made up; where nobody says, it is as the project is."""
        if self.result is None:
            return False
        return (self.result.provenance or self.project.provenance) is Provenance.ILLUSTRATIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class UnservedObjective:
    """A critical objective that no project of the period names."""

    plan: PlanScore
    sub_plan: NodeScore | None
    """The sub-plan that it belongs to; None for one of the plan's own."""
    objective: NodeScore

    @property
    def agency(self) -> str:
        """The id of the agency that answers for it."""
        return self.objective.host


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectTotals:
    """How many projects there are and stand how, and their money in million baht.

    Money is None where none of them has any, and `spent_share` unless every project has a budget.
    """

    projects: int
    behind: int
    unreported: int
    overspent: int
    budget: Decimal | None
    spent: Decimal | None
    spent_share: Decimal | None


def projects_in(
    results: Results, card: Scorecard, invalidated: Invalidated = NOTHING
) -> tuple[ProjectStanding, ...]:
    """Return the projects of the plans in force in the card's period, in plan order.

    A project belongs to a period if it has a budget in its year, a result in it, or no budget at
    all; one with budgets in other years alone does not. `invalidated` is what errors in the data
    touch: of that nobody can say that it is not reported.
    """
    reported = results.of(card.period).projects
    return tuple(
        replace(each, is_invalid=invalidated.hides_project(card.period, each.project.id))
        for plan in card.plans
        for each in _of_plan(plan, reported, card.period)
    )


def expected_progress(period: Period) -> Decimal:
    """Return how much of the fiscal year is gone when `period` ends, in percent."""
    return FULL * period.months / _YEAR_MONTHS


def objectives_without_project(
    projects: Iterable[ProjectStanding], card: Scorecard
) -> tuple[UnservedObjective, ...]:
    """Return the critical objectives that none of `projects` names, in plan order.

    `projects` are all of the period, whatever is shown of them. One that names the sub-plan of an
    objective, and not the objective, does not serve it.
    """
    served = {(each.plan.id, node.id) for each in projects for node in each.objectives}
    return tuple(
        UnservedObjective(plan=plan, sub_plan=sub_plan, objective=node)
        for plan in card.plans
        for sub_plan, node in _objectives(plan)
        if node.status is Status.CRITICAL and (plan.id, node.id) not in served
    )


def project_totals(projects: Iterable[ProjectStanding]) -> ProjectTotals:
    """Count how `projects` stand, and add up their money."""
    counted = tuple(projects)
    budget = _sum(each.budget for each in counted)
    spent = _sum(each.spent for each in counted)
    share = None
    if budget and spent is not None and all(each.budget is not None for each in counted):
        share = CONTEXT.divide(spent, budget)
    return ProjectTotals(
        projects=len(counted),
        behind=sum(each.behind is not None for each in counted),
        unreported=sum(not (each.is_reported or each.is_invalid) for each in counted),
        overspent=sum(each.is_overspent for each in counted),
        budget=budget,
        spent=spent,
        spent_share=share,
    )


def _of_plan(
    plan: PlanScore, reported: Mapping[str, ProjectResult], period: Period
) -> Iterator[ProjectStanding]:
    node = plan.in_force.node
    assert isinstance(node, Plan)
    sub_plans = {each.id: each for each in plan.sub_plans}
    objectives = {each.id: each for _, each in _objectives(plan)}
    for project in node.projects:
        result = reported.get(project.id)
        if project.id == UNREAD or not _belongs(project, result, period.year):
            continue
        yield ProjectStanding(
            project=project,
            plan=plan,
            sub_plan=sub_plans.get(project.sub_plan or ""),
            objectives=tuple(
                objectives[id_] for id_ in dict.fromkeys(project.objectives) if id_ in objectives
            ),
            result=result,
            budget=_budget(project, period.year),
            expected=expected_progress(period),
        )


def _belongs(project: Project, result: ProjectResult | None, year: int) -> bool:
    years = {budget.year for budget in project.budgets}
    return result is not None or not years or year in years


def _budget(project: Project, year: int) -> Decimal | None:
    return _sum(budget.amount for budget in project.budgets if budget.year == year)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of the amounts that there are; None where there are none."""
    known = [amount for amount in amounts if amount is not None]
    return reduce(CONTEXT.add, known) if known else None


def _objectives(plan: PlanScore) -> Iterator[tuple[NodeScore | None, NodeScore]]:
    """Yield every objective in force with the sub-plan that it belongs to."""
    yield from ((None, each) for each in plan.own_children if each.kind is Kind.OBJECTIVE)
    for sub_plan in plan.sub_plans:
        yield from ((sub_plan, each) for each in sub_plan.children if each.kind is Kind.OBJECTIVE)
