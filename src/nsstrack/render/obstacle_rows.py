"""One row an obstacle: what it hinders, why it is there, and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, cell, join
from nsstrack.render.programme import kind_of_sub_plans, starred, whose, words_for
from nsstrack.render.standing import standing
from nsstrack.scorecard import rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.obstacles import ObstacleStanding
    from nsstrack.render.vocabulary import Vocabulary


def obstacle_blocks(obstacles: Sequence[ObstacleStanding], says: Vocabulary) -> Iterator[Block]:
    """Yield the table of what stood in the way."""
    words = words_for(says)
    if not obstacles:
        yield Line(cell(words.no_obstacles))
        yield GAP
        return
    plan = obstacles[0].plan
    part = words.column_agency if plan is None else kind_of_sub_plans(plan, says)
    columns = (
        Column(part, share=3, least=18),
        Column(words.column_obstacle, share=4, least=16),
        Column(words.column_cause, share=3, least=12),
        Column(words.column_action, share=4, least=14),
    )
    yield Grid(columns, tuple(_row(each, says) for each in obstacles))
    yield GAP


def has_star(obstacles: Iterable[ObstacleStanding]) -> bool:
    """Say whether any text or status shown is made up."""
    return any(
        each.is_illustrative or (each.sub_plan is not None and rests_on_illustrative(each.sub_plan))
        for each in obstacles
    )


def _row(each: ObstacleStanding, says: Vocabulary) -> tuple[Cell, ...]:
    obstacle = each.obstacle
    return (
        _whom(each, says),
        cell(starred(obstacle.text, says, is_illustrative=each.is_illustrative), Emphasis.STRONG),
        *(
            cell(starred(text, says, is_illustrative=each.is_illustrative) or says.words.dash)
            for text in (obstacle.cause, obstacle.action)
        ),
    )


def _whom(each: ObstacleStanding, says: Vocabulary) -> Cell:
    """Return the sub-plan hindered with its status, and the agency."""
    node = each.sub_plan
    if node is not None:
        return join(whose(node.id, node.name, each.agency, says), "\n", standing(node, says))
    agency = cell(says.agency(each.agency))
    if each.obstacle.sub_plan is None:
        return agency
    absent = words_for(says).not_in_force.format(id=each.obstacle.sub_plan)
    return join(cell(absent, Emphasis.FAINT), "\n", agency)
