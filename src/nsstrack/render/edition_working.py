"""What `explain` says of a node under another edition: in short, or side by side in full."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.messages.editions import edition_words
from nsstrack.messages.explanation import explanation_words
from nsstrack.model.fields import Provenance
from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, cell, join
from nsstrack.render.causes import edition_in_words, moved
from nsstrack.render.edition_rows import edition_cell, edition_grid
from nsstrack.render.figures import plain
from nsstrack.render.heading import label
from nsstrack.render.indicator_rows import target_cell
from nsstrack.render.standing import score_cell
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import IndicatorScore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nsstrack.changes import BothEditions, NodeChange
    from nsstrack.model.methods import Scoring
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore

    _Fact = Callable[[NodeScore, Vocabulary], Cell]

_INDENT = 2
_NOT_SETTINGS = {"method", "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEdition:
    """The plan of a node beside another edition, and how much is to be said of that.

    `both` is None where the plan has one edition; `in_full` where two were asked for.
    """

    both: BothEditions | None
    in_full: bool
    is_narrow: bool


def edition_blocks(
    other: OtherEdition, id_: str, shown: str, says: Vocabulary
) -> tuple[Block, ...]:
    """Return what is to be said of a node beside what the edition `shown` makes of it."""
    both = other.both
    if both is None:
        text = edition_words(says.words.language).one_edition
        return (Line(cell(text)), GAP) if other.in_full else ()
    if other.in_full:
        return tuple(_side_by_side(both, id_, says, is_narrow=other.is_narrow))
    return tuple(_under_the_other(both, id_, shown, says))


def _under_the_other(both: BothEditions, id_: str, shown: str, says: Vocabulary) -> Iterator[Block]:
    """Yield how a node stands under the edition that is not `shown`, if that is otherwise."""
    change = both.changes.find(id_)
    if change is None or not (change.causes or change.old is None or change.new is None):
        return
    own = edition_words(says.words.language)
    is_old = both.new.edition.id == shown
    side, node = (both.old, change.old) if is_old else (both.new, change.new)
    yield Line(cell(own.under_other, Emphasis.STRONG), rank=2)
    yield Line(_in_short(side, node, both, says), _INDENT)
    if node is not None:
        yield from _difference(change, both, says)
    yield GAP


def _in_short(
    side: PlanScore, node: NodeScore | None, both: BothEditions, says: Vocabulary
) -> Cell:
    own = edition_words(says.words.language)
    name = edition_cell(side, both, says)
    if node is None:
        return join(name, f"  {own.lacks_node}")
    facts = join(name, "  ", says.status_of(node))
    if node.score is not None:
        facts = join(facts, "  ", score_cell(node, says))
    elif node.reason is not None:
        facts = join(facts, f"  {says.words.reason[node.reason]}")
    target = target_cell(node, says) if isinstance(node, IndicatorScore) else Cell()
    return join(facts, f" · {says.words.column_target} ", target) if target.text else facts


def _difference(change: NodeChange, both: BothEditions, says: Vocabulary) -> Iterator[Block]:
    own = edition_words(says.words.language)
    if change.points is not None:
        way = own.from_to.format(
            old=says.edition(both.old.edition), new=says.edition(both.new.edition)
        )
        difference = join(label(own.difference), moved(change.points, says), f"  {way}")
        yield Line(difference, _INDENT)
    if change.causes and change.old is not None and change.new is not None:
        yield Line(join(label(own.comes_from), edition_in_words(change, says)), _INDENT)


def _side_by_side(
    both: BothEditions, id_: str, says: Vocabulary, *, is_narrow: bool
) -> Iterator[Block]:
    """Yield the facts about a node by each edition, the difference, and the same of its children.

    Nothing where neither edition has it.
    """
    change = both.changes.find(id_)
    if change is None:
        return
    own = edition_words(says.words.language)
    yield Line(cell(own.side_by_side, Emphasis.STRONG), rank=2)
    columns = (
        Column(own.fact, least=8),
        *(Column(edition_cell(side, both, says).text, share=3, least=13) for side in both.sides),
    )
    yield Grid(columns, tuple(_facts(change, says)))
    yield from _difference(change, both, says)
    children = both.right_below(id_)
    if children:
        yield GAP
        rows = [(0, child) for child in children]
        yield edition_grid(both, rows, says, is_narrow=is_narrow)
    yield GAP


def _facts(change: NodeChange, says: Vocabulary) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each fact, those that are seldom unlike only where they are."""
    words, own = says.words, edition_words(says.words.language)
    rows: list[tuple[str, _Fact]] = [
        (words.column_status, _status),
        (words.column_score, score_cell),
    ]
    if isinstance(change.latest, IndicatorScore):
        rows += [(words.column_target, _target), (own.baseline, _baseline)]
    rows += [
        (own.method, _method),
        (explanation_words(words.language).column_weight, _weight),
    ]
    for name, of in rows:
        absent = own.lacks_node if of is _status else words.dash
        yield cell(name), *_by_both(change, of, says, absent)
    seldom = (
        (own.bands, _bands),
        (own.direction, _direction),
    )
    for name, of in seldom:
        old, new = _by_both(change, of, says, words.dash)
        if change.old is not None and change.new is not None and old != new:
            yield cell(name), old, new


def _by_both(change: NodeChange, of: _Fact, says: Vocabulary, absent: str) -> tuple[Cell, Cell]:
    """Return a fact by each edition, `absent` for one that does not have the node."""
    nothing = cell(absent, Emphasis.FAINT)
    old, new = (of(node, says) if node else nothing for node in (change.old, change.new))
    return old, new


def _status(node: NodeScore, says: Vocabulary) -> Cell:
    if node.reason is None:
        return says.status_of(node)
    return join(says.status_of(node), f"  {says.words.reason[node.reason]}")


def _target(node: NodeScore, says: Vocabulary) -> Cell:
    assert isinstance(node, IndicatorScore)
    target = target_cell(node, says)
    return target if target.text else cell(says.words.dash, Emphasis.FAINT)


def _baseline(node: NodeScore, says: Vocabulary) -> Cell:
    assert isinstance(node, IndicatorScore)
    baseline = node.baseline
    if baseline is None:
        return cell(says.words.dash, Emphasis.FAINT)
    provenance = baseline.provenance or node.rules.provenance
    star = ILLUSTRATIVE_STAR if provenance is Provenance.ILLUSTRATIVE else ""
    form = edition_words(says.words.language).of_year
    year = form.format(year=says.figure(baseline.year))
    return join(f"{says.value(baseline.value)}{star}", cell(f" {year}", Emphasis.FAINT))


def _method(node: NodeScore, says: Vocabulary) -> Cell:
    words = explanation_words(says.words.language)
    if not isinstance(node, IndicatorScore):
        method = node.rules.rollup.method
        return cell(f"{method.value} ({words.rollup[method]})")
    scoring = node.rules.scoring
    name = f"{scoring.method} ({words.method[scoring.method]})"
    return cell(", ".join([name, *_settings(scoring, says)]))


def _settings(scoring: Scoring, says: Vocabulary) -> Iterator[str]:
    """Yield what the data says of a method, as it is written there."""
    for each in fields(scoring):
        value = getattr(scoring, each.name)
        if each.name not in _NOT_SETTINGS and (each.default is MISSING or value != each.default):
            yield says.figure(f"{each.name}: {_written(value)}")


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    return plain(value) if isinstance(value, Decimal) else str(value)


def _weight(node: NodeScore, says: Vocabulary) -> Cell:
    return cell(says.figure(plain(node.in_force.weight)))


def _bands(node: NodeScore, says: Vocabulary) -> Cell:
    return cell(says.text(node.rules.bands_id))


def _direction(node: NodeScore, says: Vocabulary) -> Cell:
    if not isinstance(node, IndicatorScore):
        return Cell()
    return cell(edition_words(says.words.language).better[node.in_force.direction])
