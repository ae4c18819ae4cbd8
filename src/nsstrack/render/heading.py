"""The lines at the top of a plan: what it is, where it stands, and what holds it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.drivers import indicator_drivers
from nsstrack.messages.changes import change_words
from nsstrack.messages.editions import edition_words
from nsstrack.model.plans import Headline, Plan
from nsstrack.render.blocks import Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.causes import causes_in_words
from nsstrack.render.change import change_line
from nsstrack.render.figures import shown_gain, shown_score, shown_share
from nsstrack.render.standing import coverage_bar
from nsstrack.scorecard import rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.period import Period
    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.rollup import Outcome
    from nsstrack.scorecard import Counts, NodeScore, PlanScore

_INDENT = 2


def heading(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the name of the plan, and the lines about it as a whole."""
    yield Line(cell(f"{plan.id}  {says.text(plan.name)}", Emphasis.STRONG), rank=1)
    yield from summary(plan, view, says)


def summary(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield the lines about the plan as a whole."""
    words = says.words
    yield Line(cell(" · ".join(_frame(plan, view, says)), Emphasis.FAINT))
    if view.asks_for_both:
        yield Line(cell(edition_words(words.language).one_edition))
    if plan.lacks_asked_edition:
        yield Line(cell(words.lacks_edition.format(edition=view.whole.edition)))
    made_up = rests_on_illustrative(view.whole_of(plan))
    illustrative = f"  ({words.rests_on_illustrative})" if made_up else ""
    status = outcome_cell(plan.outcome, plan, says)
    yield Line(join(label(words.status_label), status, cell(illustrative, Emphasis.FAINT)))
    yield from views(plan, says)
    if plan.official is not None:
        yield Line(official_cell(plan, says), _INDENT)
    yield from since_before(plan, plan, view, says)
    yield Line(coverage_line(plan, plan.counts, says))
    yield from driver_line(view.whole_of(plan), says)


def since_before(plan: PlanScore, node: NodeScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield how a plan, or a node of it, moved since the period before, and why."""
    if view.changes is None:
        return
    period = says.text(str(view.changes.old.card.period))
    against = label(says.words.before.format(period=period))
    yield Line(join(against, change_line(plan, node, view, says)))
    change = view.change_of(node)
    if change is not None and change.old is not None and change.causes:
        because = change_words(says.words.language).because
        yield Line(join(label(because), causes_in_words(change, says)), _INDENT)


def _frame(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[str]:
    """Yield the period, phase, edition and leading agency."""
    words = says.words
    yield from period_and_phase(plan, view.shown.period, says)
    yield words.edition.format(name=says.edition(plan.edition))
    yield words.lead.format(name=says.agency_in_full(plan.host))


def period_and_phase(plan: PlanScore, period: Period, says: Vocabulary) -> Iterator[str]:
    """Yield the period, and the phase of the plan that it lies in."""
    words = says.words
    yield says.period(period)
    if plan.phase is not None:
        years = says.figure(
            words.years.format(first=plan.phase.first_year, last=plan.phase.last_year)
        )
        name = says.text(plan.phase.name) or says.text(plan.phase.id)
        yield words.phase.format(name=name, years=years)


def label(text: str) -> Cell:
    """Return what a line is about, before what it says."""
    return cell(f"{text}  ", Emphasis.FAINT)


def outcome_cell(outcome: Outcome, plan: PlanScore, says: Vocabulary) -> Cell:
    """Return a status with its score, or with the reason for there being none."""
    if outcome.score is None:
        reason = says.words.reason[outcome.reason] if outcome.reason else ""
        return join(says.status(outcome.status), f"  {reason}")
    score = says.figure(shown_score(outcome.score, plan.rules.bands))
    return join(says.status(outcome.status), "  ", cell(score, Emphasis.STRONG))


def views(plan: PlanScore, says: Vocabulary) -> Iterator[Block]:
    """Yield both views, the headline's first, and a mark where they differ."""
    outcomes = {Headline.ROLLUP: plan.rollup, Headline.OWN: plan.own}
    node = plan.in_force.node
    kind = says.words.sub_plans_of[node.kind] if isinstance(node, Plan) else ""
    for which in sorted(outcomes, key=lambda which: which is not plan.headline):
        name = says.words.headline[which].format(sub_plans=kind)
        note = f"  ({says.words.computed})" if which is Headline.ROLLUP else ""
        outcome = outcome_cell(outcomes[which], plan, says)
        yield Line(join(label(name), outcome, cell(note, Emphasis.FAINT)), _INDENT)
    if plan.is_divergent:
        yield Line(cell(says.words.divergent, Emphasis.STRONG), _INDENT)


def official_cell(plan: PlanScore, says: Vocabulary) -> Cell:
    """Return the status that somebody else published, and a mark where it differs."""
    assert plan.official is not None
    differs = f"  ≠ {says.words.official_differs}" if plan.is_unlike_official else ""
    source = says.text(plan.official.source)
    return join(
        label(says.words.official),
        says.status(plan.official.status),
        cell(differs, Emphasis.STRONG),
        cell(f"  ({source})" if source else "", Emphasis.FAINT),
    )


def coverage_line(node: NodeScore, counts: Counts, says: Vocabulary) -> Cell:
    """Return how much is reported, and how much of the weight that covers, also as a bar."""
    share = shown_share(node.coverage)
    text = says.figure(
        says.words.coverage.format(
            reported=counts.reported, indicators=counts.indicators, share=share
        )
    )
    return join(coverage_bar(node, text), text)


def driver_line(node: NodeScore, says: Vocabulary) -> Iterator[Block]:
    """Yield the indicator below `node` that would bring most, where any would."""
    drivers = [driver for driver in indicator_drivers(node) if driver.gain > 0]
    if drivers:
        name = f"{drivers[0].node.id} {says.text(drivers[0].node.name)}"
        points = says.figure(shown_gain(drivers[0].gain))
        text = says.figure(says.words.driver_gain).format(name=name, points=points)
        yield Line(join(label(says.words.driver), text))
