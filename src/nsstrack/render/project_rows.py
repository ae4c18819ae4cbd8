"""One row a project: how far it has come, what was spent, what it serves; then what is lacking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.projects import project_totals
from nsstrack.render.blocks import (
    GAP,
    NO_BREAK,
    Block,
    Cell,
    Column,
    Emphasis,
    Grid,
    Line,
    cell,
    join,
)
from nsstrack.render.figures import plain, shown_share
from nsstrack.render.programme import named, note, stacked, starred, whose, words_for
from nsstrack.render.standing import standing
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from nsstrack.messages.programme import ProgrammeWords
    from nsstrack.projects import ProjectStanding, ProjectTotals, UnservedObjective
    from nsstrack.render.vocabulary import Vocabulary

_INDENT = 2


def project_blocks(
    projects: Sequence[ProjectStanding],
    unserved: Sequence[UnservedObjective],
    says: Vocabulary,
    *,
    is_narrow: bool = False,
) -> Iterator[Block]:
    """Yield the table of projects, how they stand in all, and the exceptions by name.

    `unserved` are the critical objectives without a project. A narrow table has the objectives
    without their names.
    """
    if projects:
        yield from _in_all(projects, says)
        yield _grid(projects, says, is_narrow=is_narrow)
    else:
        yield Line(cell(words_for(says).no_projects))
    yield GAP
    yield from exceptions(projects, unserved, says)


def exceptions(
    projects: Sequence[ProjectStanding], unserved: Sequence[UnservedObjective], says: Vocabulary
) -> Iterator[Block]:
    """Yield critical objectives without a project, projects behind one, and those without any."""
    words = words_for(says)
    if projects and not unserved:
        yield Line(cell(words.none_unserved))
        yield GAP
    yield from _listed(words.unserved, (_lacking(each, says) for each in unserved))
    lagging = [each for each in projects if each.behind is not None and each.serves_critical]
    yield from _listed(
        words.behind_while_critical,
        (join(_whose(each, says), "  ", _behind(each, says)) for each in lagging),
    )
    aimless = [each for each in projects if not each.objectives]
    yield from _listed(words.aimless, (cell(_whose(each, says)) for each in aimless))


def has_star(projects: Iterable[ProjectStanding], unserved: Iterable[UnservedObjective]) -> bool:
    """Say whether any text, figure or status shown is made up."""
    return any(
        each.is_illustrative
        or each.has_illustrative_result
        or any(map(rests_on_illustrative, each.objectives))
        or (each.sub_plan is not None and rests_on_illustrative(each.sub_plan))
        for each in projects
    ) or any(rests_on_illustrative(each.objective) for each in unserved)


def _in_all(projects: Sequence[ProjectStanding], says: Vocabulary) -> Iterator[Block]:
    """Yield how many projects stand how, their money, and what is expected of them."""
    words, totals = words_for(says), project_totals(projects)
    counted = (
        (words.behind_counted, totals.behind),
        (words.overspent_counted, totals.overspent),
        (words.unreported_counted, totals.unreported),
    )
    told = (
        words.projects_counted.of(totals.projects),
        *(form.of(number) for form, number in counted if number),
        *_money_in_all(totals, words),
    )
    star = ILLUSTRATIVE_STAR if any(each.has_illustrative_result for each in projects) else ""
    yield Line(cell(says.figure(f"{' · '.join(told)}{star}")))
    expected = words.expected.format(figure=plain(projects[0].expected))
    yield Line(cell(says.figure(expected), Emphasis.FAINT))


def _money_in_all(totals: ProjectTotals, words: ProgrammeWords) -> Iterator[str]:
    """Yield what was spent of all budgets, as far as either is known."""
    spent, budget = totals.spent, totals.budget
    if spent is not None and budget is not None:
        text = words.spent_in_all.format(spent=plain(spent), budget=plain(budget))
        if totals.spent_share is not None:
            text += f" {words.spent_share.format(share=shown_share(totals.spent_share))}"
        yield text
    elif spent is not None:
        yield words.spent_alone.format(spent=plain(spent))
    elif budget is not None:
        yield words.budget_in_all.format(budget=plain(budget))


def _grid(projects: Iterable[ProjectStanding], says: Vocabulary, *, is_narrow: bool) -> Grid:
    words = words_for(says)
    columns = (
        Column(words.column_project, share=4, least=18),
        Column(words.column_agency),
        Column(words.column_progress, share=2, least=12),
        Column(words.column_spent, share=2, least=14),
        Column(words.column_served, share=4, least=24, is_whole=is_narrow),
    )
    return Grid(columns, tuple(_row(each, says, is_narrow=is_narrow) for each in projects))


def _row(each: ProjectStanding, says: Vocabulary, *, is_narrow: bool) -> tuple[Cell, ...]:
    project = each.project
    name = starred(project.name, says, is_illustrative=each.is_illustrative)
    return (
        join(
            cell(f"{project.id} ", Emphasis.STRONG),
            name,
            note(each.result.note if each.result is not None else None, says),
        ),
        cell(says.agency(each.agency)),
        _progress(each, says),
        _money(each, says),
        _served(each, says, is_narrow=is_narrow),
    )


def _progress(each: ProjectStanding, says: Vocabulary) -> Cell:
    """Return how far a project has come, and by how much it is behind."""
    words = words_for(says)
    if each.progress is None:
        lacking = says.words.reason[Reason.INVALID] if each.is_invalid else words.unreported
        return cell(lacking, Emphasis.STRONG)
    done = words.percent.format(figure=says.figure(plain(each.progress)))
    star = ILLUSTRATIVE_STAR if each.has_illustrative_result else ""
    shown = cell(f"{done}{star}")
    late = _behind(each, says)
    return join(shown, "\n", late) if late.spans else shown


def _money(each: ProjectStanding, says: Vocabulary) -> Cell:
    """Return what was spent of the budget of the year, and what beyond it."""
    words = words_for(says)
    if each.spent is None and each.budget is None:
        return cell(says.words.dash, Emphasis.FAINT)
    is_made_up = each.has_illustrative_result or (each.is_illustrative and each.budget is not None)
    star = ILLUSTRATIVE_STAR if is_made_up else ""
    spent = _amount(each.spent, says)
    if each.budget is None:
        return join(f"{spent}{star}\n", cell(words.no_budget, Emphasis.FAINT))
    text = words.spent_of.format(spent=spent, budget=_amount(each.budget, says))
    lines = [cell(f"{text}{star}".replace(" ", NO_BREAK))]
    if each.spent_share is not None:
        share = words.spent_share.format(share=shown_share(each.spent_share))
        lines.append(cell(says.figure(share)))
    if each.overspent is not None:
        over = words.over_budget.format(amount=_amount(each.overspent, says))
        lines.append(cell(over, Emphasis.STRONG))
    return stacked(lines)


def _amount(amount: Decimal | None, says: Vocabulary) -> str:
    return says.words.dash if amount is None else says.figure(plain(amount))


def _served(each: ProjectStanding, says: Vocabulary, *, is_narrow: bool) -> Cell:
    """Return the objectives that a project serves, each with its status."""
    words = words_for(says)
    shown = [
        join(
            f"{node.id}{NO_BREAK}" if is_narrow else join(named(node, says), " "),
            says.status_of(node),
        )
        for node in each.objectives
    ]
    shown += [cell(words.not_in_force.format(id=id_), Emphasis.FAINT) for id_ in each.not_in_force]
    if not each.project.objectives:
        shown.append(cell(words.names_no_objective, Emphasis.STRONG))
    return stacked(shown, ";")


def _listed(title: str, lines: Iterable[Cell]) -> Iterator[Block]:
    """Yield lines below their title, nothing where there are none."""
    named_ones = [*lines]
    if named_ones:
        yield Line(cell(title, Emphasis.STRONG))
        yield from (Line(each, _INDENT) for each in named_ones)
        yield GAP


def _lacking(each: UnservedObjective, says: Vocabulary) -> Cell:
    node = each.objective
    return join(whose(node.id, node.name, each.agency, says), "  ", standing(node, says))


def _whose(each: ProjectStanding, says: Vocabulary) -> str:
    return whose(each.project.id, each.project.name, each.agency, says)


def _behind(each: ProjectStanding, says: Vocabulary) -> Cell:
    """Return by how much a project is behind plan, nothing where it is not."""
    if each.behind is None:
        return Cell()
    form = words_for(says).behind
    sentence = form.one if each.behind == 1 else form.many
    return cell(sentence.format(number=says.figure(plain(each.behind))), Emphasis.STRONG)
