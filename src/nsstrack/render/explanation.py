"""What `explain` says, top to bottom, as blocks: the same content for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model.plans import Plan
from nsstrack.render.band_lines import band_lines
from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, cell, join
from nsstrack.render.edition_working import OtherEdition, edition_blocks
from nsstrack.render.figures import plain, shown_gain
from nsstrack.render.indicator_working import indicator_blocks
from nsstrack.render.rollup_working import rollup_blocks
from nsstrack.render.standing import score_cell
from nsstrack.render.telling import INDENT, Telling
from nsstrack.scorecard import IndicatorScore, Kind, rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.drivers import Driver
    from nsstrack.explaining import Explanation, Influence
    from nsstrack.render.vocabulary import Vocabulary

_MOST_DRIVERS = 5


def explanation_page(
    about: Explanation, other: OtherEdition, says: Vocabulary
) -> tuple[Block, ...]:
    """Return the page of an explanation; two editions that were asked for come first."""
    telling = Telling(about, says)
    beside = edition_blocks(other, about.node.id, about.plan.edition.id, says)
    blocks = [*_heading(telling), *(beside if other.in_full else ())]
    if isinstance(about.node, IndicatorScore):
        blocks += indicator_blocks(telling)
    else:
        blocks += rollup_blocks(telling)
    blocks += band_lines(telling)
    blocks += [*_influences(telling), *_drivers(telling), *_lacking(telling)]
    blocks += () if other.in_full else beside
    return tuple(blocks[:-1] if blocks[-1] == GAP else blocks)


def _heading(telling: Telling) -> Iterator[Block]:
    node, says = telling.about.node, telling.says
    yield Line(cell(f"{node.id}  {says.text(node.name)}", Emphasis.STRONG), rank=1)
    yield Line(cell(" · ".join(_frame(telling)), Emphasis.FAINT))
    made_up = f"  ({says.words.rests_on_illustrative})" if rests_on_illustrative(node) else ""
    if node.score is None:
        outcome = f"  {says.words.reason[node.reason]}" if node.reason else ""
    else:
        outcome = f"  {telling.score(node.score, node.rules)}"
    yield Line(
        join(
            cell(f"{says.words.status_label}  ", Emphasis.FAINT),
            says.status(node.status),
            cell(outcome, Emphasis.STRONG),
            cell(made_up, Emphasis.FAINT),
        )
    )
    if node.official is not None:
        differs = f"  ≠ {says.words.official_differs}" if node.is_unlike_official else ""
        source = says.text(node.official.source)
        yield Line(
            join(
                cell(f"{says.words.official}  ", Emphasis.FAINT),
                says.status(node.official.status),
                cell(differs, Emphasis.STRONG),
                cell(f"  ({source})" if source else "", Emphasis.FAINT),
            ),
            INDENT,
        )
    if node.reason is not None:
        yield Line(cell(telling.cure(node)))
    if telling.about.plan.lacks_asked_edition:
        asked = telling.about.asked_edition
        yield Line(cell(says.words.lacks_edition.format(edition=asked)))
    yield GAP


def _frame(telling: Telling) -> Iterator[str]:
    """Yield what the node is a part of, the period, the edition and the host."""
    about, says = telling.about, telling.says
    above = " › ".join(each.parent.id for each in reversed(about.influences))
    kind = _kind(telling)
    yield telling.words.part_of.format(kind=kind, above=above) if above else kind
    yield says.period(about.period)
    plan = about.plan
    if plan.phase is not None:
        years = says.words.years.format(
            first=says.figure(plan.phase.first_year), last=says.figure(plan.phase.last_year)
        )
        name = says.text(plan.phase.name) or says.text(plan.phase.id)
        yield says.words.phase.format(name=name, years=years)
    yield says.words.edition.format(name=says.edition(plan.edition))
    form = telling.words.host if about.influences else says.words.lead
    yield form.format(name=says.agency_in_full(about.node.host))


def _kind(telling: Telling) -> str:
    """Return what the node is called; parts of a plan are called by the kind of the plan."""
    plan = telling.about.plan.in_force.node
    if telling.about.node.kind is Kind.SUB_PLAN and isinstance(plan, Plan):
        return telling.says.words.column_node[plan.kind].lower()
    return telling.words.kind[telling.about.node.kind]


def _influences(telling: Telling) -> Iterator[Block]:
    """Yield what the node does to each node above it, from its parent up to the plan."""
    if not telling.about.influences:
        return
    words = telling.words
    yield Line(cell(words.above, Emphasis.STRONG), rank=2)
    columns = (
        Column(words.column_above, share=4, least=16),
        Column(words.column_weight_there, share=2, least=8),
        Column(words.column_score_there, is_right=True, least=6),
        Column(telling.says.words.column_status, is_whole=True),
        Column(telling.says.figure(words.column_gain), share=2, least=8),
    )
    yield Grid(columns, tuple(_influence(each, telling) for each in telling.about.influences))
    yield GAP


def _influence(influence: Influence, telling: Telling) -> tuple[Cell, ...]:
    says, words, parent = telling.says, telling.words, influence.parent
    weight = (
        words.weight_of.format(
            weight=says.figure(plain(influence.weight)),
            total=says.figure(plain(influence.total_weight)),
        )
        if influence.is_counted
        else words.not_counted
    )
    if influence.child is not telling.about.node:
        weight = f"{weight} {words.by_way_of.format(id=influence.child.id)}"
    return (
        join(cell(f"{parent.id} ", Emphasis.STRONG), says.text(parent.name)),
        cell(weight),
        score_cell(parent, says),
        says.status_of(parent),
        cell(_effect(influence, telling)),
    )


def _effect(influence: Influence, telling: Telling) -> str:
    says, words = telling.says, telling.words
    if influence.gain is not None:
        return says.figure(f"+{shown_gain(influence.gain)}")
    if influence.reaches_status:
        return says.words.dash  # without a score there is nothing to add to
    plan = influence.parent.in_force.node
    if not influence.reaches_view or not isinstance(plan, Plan):
        return words.no_effect
    assert influence.view is not None
    kind = says.words.sub_plans_of[plan.kind]
    view = says.words.headline[influence.view].format(sub_plans=kind)
    return words.only_in_view.format(view=view)


def _drivers(telling: Telling) -> Iterator[Block]:
    found = [driver for driver in telling.about.indicator_drivers if driver.gain > 0]
    if not found:
        return
    yield Line(cell(telling.words.drivers, Emphasis.STRONG), rank=2)
    for driver in found[:_MOST_DRIVERS]:
        yield Line(_driver(driver, telling), INDENT)
    yield GAP


def _driver(driver: Driver, telling: Telling) -> Cell:
    name = f"{driver.node.id} {telling.says.text(driver.node.name)}"
    points = telling.says.figure(shown_gain(driver.gain))
    return cell(telling.says.figure(telling.words.driver).format(name=name, points=points))


def _lacking(telling: Telling) -> Iterator[Block]:
    says, words = telling.says, telling.words
    if not telling.about.lacking:
        return
    yield Line(cell(words.lacking, Emphasis.STRONG), rank=2)
    for node in telling.about.lacking:
        reason = says.words.reason[node.reason] if node.reason else ""
        text = words.lacking_item.format(id=node.id, name=says.text(node.name), reason=reason)
        yield Line(cell(text), INDENT)
        yield Line(cell(telling.cure(node), Emphasis.FAINT), 2 * INDENT)
    yield GAP
