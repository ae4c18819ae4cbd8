"""What the pages of projects, focus and obstacles share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.programme import ProgrammeWords, programme_words
from nsstrack.model.plans import Plan
from nsstrack.render.blocks import GAP, Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.heading import period_and_phase
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.model.fields import Words
    from nsstrack.period import Period
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore


def words_for(says: Vocabulary) -> ProgrammeWords:
    """Return the words of the reader's language."""
    return programme_words(says.words.language)


def plan_title(plan: PlanScore, what: str, period: Period, says: Vocabulary) -> Iterator[Block]:
    """Yield the name of a plan, and what of it is shown for which period."""
    yield Line(cell(f"{plan.id}  {says.text(plan.name)}", Emphasis.STRONG), rank=1)
    frame = (what, *period_and_phase(plan, period, says), says.edition(plan.edition))
    yield Line(cell(" · ".join(frame), Emphasis.FAINT))
    yield GAP


def named(node: NodeScore, says: Vocabulary, emphasis: Emphasis = Emphasis.NORMAL) -> Cell:
    """Return the id and the name of a node."""
    return cell(f"{node.id} {says.text(node.name)}", emphasis)


def kind_of_sub_plans(plan: PlanScore, says: Vocabulary) -> str:
    """Return what `plan` calls its sub-plans."""
    node = plan.in_force.node
    assert isinstance(node, Plan)
    return says.words.column_node[node.kind]


def whose(id_: str, name: Words, agency: str, says: Vocabulary) -> str:
    """Return a project or a node with the agency that answers for it."""
    form = words_for(says).whose
    return form.format(id=id_, name=says.text(name), agency=says.agency(agency))


def stacked(lines: Sequence[Cell], after: str = "") -> Cell:
    """Return a cell with each of `lines` on a line of its own, and `after` between them."""
    first, *more = lines
    return join(first, *(part for line in more for part in (f"{after}\n", line)))


def starred(text: Words | None, says: Vocabulary, *, is_illustrative: bool) -> str:
    """Return a text of the data, with a star if it is made up."""
    return f"{says.text(text)}{ILLUSTRATIVE_STAR if text and is_illustrative else ''}"


def star_explained(says: Vocabulary, *, is_needed: bool) -> Iterator[Block]:
    """Yield what the star means, if anything shown has one."""
    if is_needed:
        meaning = f"{ILLUSTRATIVE_STAR}  {words_for(says).made_up}"
        yield Line(cell(meaning, Emphasis.FAINT))
        yield GAP


def note(text: Words | None, says: Vocabulary) -> Cell:
    """Return a note on a line of its own, nothing where there is none."""
    if text is None:
        return Cell()
    return join("\n", cell(says.words.missing_note.format(note=says.text(text)), Emphasis.FAINT))
