"""What `evaluate` says, top to bottom, as blocks: the same content for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.blocks import GAP, Block, Emphasis, Line, Paragraph, cell
from nsstrack.render.footnotes import footnotes
from nsstrack.render.heading import heading
from nsstrack.render.indicator_rows import indicator_blocks
from nsstrack.render.sub_plan_rows import sub_plan_grid
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.view import Origin, View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import PlanScore, Scorecard


def evaluation_page(view: View, says: Vocabulary) -> tuple[Block, ...]:
    """Return the page of an evaluation."""
    blocks = [*preamble(view.shown, view.origin, says)]
    for plan in view.shown.plans:
        blocks += plan_blocks(plan, view, says)
    return (*blocks, *footnotes(view, says))


def preamble(shown: Scorecard, origin: Origin, says: Vocabulary) -> Iterator[Block]:
    """Yield what has to be said first: that errors leave something out, that there is no plan."""
    if origin.errors:
        text = says.words.partial.format(errors=says.figure(origin.errors))
        yield Paragraph(cell(text, Emphasis.STRONG), is_warning=True)
        yield GAP
    if not shown.plans:
        period = says.text(str(shown.period))
        yield Line(cell(says.words.no_plan_in_force.format(period=period)))
        yield GAP


def plan_blocks(plan: PlanScore, view: View, says: Vocabulary) -> Iterator[Block]:
    """Yield a plan from its heading down to the level asked for."""
    yield from heading(plan, view, says)
    yield GAP
    if view.level is not Kind.PLAN and plan.sub_plans:
        yield sub_plan_grid(plan, view, says)
        yield GAP
    if view.level in {Kind.OBJECTIVE, Kind.INDICATOR}:
        yield from indicator_blocks(plan, view, says)
