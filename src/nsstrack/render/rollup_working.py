"""How the score of a plan, sub-plan or objective was made from what lies below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.model.methods import RollupMethod
from nsstrack.model.plans import Plan
from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, cell, join
from nsstrack.render.figures import plain, shown_gain, shown_share
from nsstrack.render.standing import score_cell
from nsstrack.render.telling import INDENT
from nsstrack.rollup import is_enough
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from nsstrack.render.telling import Telling
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore
    from nsstrack.working import RollupWorking

_MOST_TERMS = 12
"""A formula with more terms tells nothing that the table above it does not."""


def rollup_blocks(telling: Telling) -> Iterator[Block]:
    """Yield what the node was made from; of a plan both views, that of its status first."""
    about, says = telling.about, telling.says
    for working in about.rollups:
        title = telling.words.made_from
        node = about.node.in_force.node
        if working.view is not None and isinstance(node, Plan):
            kind = says.words.sub_plans_of[node.kind]
            title = says.words.headline[working.view].format(sub_plans=kind)
        yield Line(join(cell(f"{title}  ", Emphasis.STRONG), says.status(working.outcome.status)))
        children = _children(about.node, working)
        if children:
            yield _grid(children, telling)
        for text in _formulas(working, telling):
            yield Line(cell(text), INDENT)
        yield GAP


def _children(node: NodeScore, working: RollupWorking) -> list[NodeScore]:
    """Return the children that the view is about, those that do not count in it, too."""
    if working.view is None:
        return list(node.children)
    wants_sub_plans = working.view.value == "rollup"
    return [child for child in node.children if (child.kind is Kind.SUB_PLAN) is wants_sub_plans]


def _grid(children: list[NodeScore], telling: Telling) -> Grid:
    says, words = telling.says, telling.words
    gains = {driver.node.id: driver.gain for driver in telling.about.child_drivers}
    columns = (
        Column(words.column_child, share=5, least=16),
        Column(words.column_weight, least=6),
        Column(says.words.column_score, is_right=True, least=6),
        Column(says.words.column_status, is_whole=True),
        Column(says.words.column_coverage, is_right=True, least=5),
        Column(says.figure(words.column_gain), is_right=True, least=7),
    )
    rows = tuple(
        (
            join(cell(f"{child.id} ", Emphasis.STRONG), says.text(child.name)),
            cell(_weight(child, telling)),
            score_cell(child, says),
            says.status_of(child),
            cell(says.figure(f"{shown_share(child.coverage)}%")),
            _gain(gains.get(child.id), says),
        )
        for child in children
    )
    return Grid(columns, rows)


def _weight(child: NodeScore, telling: Telling) -> str:
    if not child.counts_in_parent:
        return telling.words.not_counted
    return telling.says.figure(plain(child.in_force.weight))


def _gain(gain: Decimal | None, says: Vocabulary) -> Cell:
    if gain is None:
        return cell(says.words.dash, Emphasis.FAINT)
    return cell(says.figure(f"+{shown_gain(gain)}"))


def _formulas(working: RollupWorking, telling: Telling) -> Iterator[str]:
    rules, says, words = telling.about.node.rules, telling.says, telling.words
    method, outcome = rules.rollup.method, working.outcome
    if working.rollup is not None and outcome.score is not None:
        name = words.rollup[method]
        general = says.figure(working.rollup.general)
        yield words.formula.format(method=method.value, name=name, general=general)
        if 1 < len(working.scored) <= _MOST_TERMS:
            yield telling.formula(working.rollup, telling.score(outcome.score, rules))
        if method is RollupMethod.TWO_LOWEST and len(working.scored) > 1:
            yield words.two_lowest_rule
    elif outcome.reason is not None:
        yield says.words.reason[outcome.reason]
    if working.coverage is not None:
        form = words.enough if is_enough(outcome.coverage, rules) else words.too_little
        covered = words.coverage.format(share=says.figure(shown_share(outcome.coverage)))
        if 1 < len(working.counted) <= _MOST_TERMS:
            covered = f"{covered} = {says.figure(working.coverage.written(telling.number))}"
        yield f"{covered}; {form.format(needed=says.figure(shown_share(rules.min_coverage)))}"
