"""What `explain` says of a node that is not in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.explanation import explanation_words
from nsstrack.render.blocks import GAP, Block, Emphasis, Line, cell
from nsstrack.render.edition_working import edition_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.explaining import NotInForce
    from nsstrack.lifetimes import Lifetime
    from nsstrack.messages.explanation import ExplanationWords
    from nsstrack.period import Period
    from nsstrack.render.edition_working import OtherEdition
    from nsstrack.render.vocabulary import Vocabulary

_INDENT = 2


def not_in_force_page(
    about: NotInForce, period: Period, other: OtherEdition, says: Vocabulary
) -> tuple[Block, ...]:
    """Return the page about a node that is not in force in `period`."""
    beside: tuple[Block, ...] = ()
    if about.judged_by is not None:
        beside = edition_blocks(other, about.entry.node.id, about.judged_by.id, says)
    return (*_blocks(about, period, says), *([GAP, *beside[:-1]] if beside else []))


def _blocks(about: NotInForce, period: Period, says: Vocabulary) -> Iterator[Block]:
    words = explanation_words(says.words.language)
    node = about.entry.node
    yield Line(cell(f"{node.id}  {says.text(node.name)}", Emphasis.STRONG))
    yield Line(cell(words.absent.format(period=says.period(period)), Emphasis.STRONG))
    for text in _why(about, period, says, words):
        yield Line(cell(text), _INDENT)
    yield Line(cell(words.lifetimes, Emphasis.STRONG))
    for lifetime in about.lifetimes:
        yield Line(cell(_lifetime(lifetime, about, says, words)), _INDENT)


def _why(
    about: NotInForce, period: Period, says: Vocabulary, words: ExplanationWords
) -> Iterator[str]:
    """Yield since when and until when, and by which edition."""
    if about.judged_by is None:
        first = min(each.first_year for each in about.entry.plan.editions)
        yield words.before_plan.format(period=says.period(period), year=says.figure(first))
        return
    alive = [each for each in about.lifetimes if each.left_out_by is None]
    if not alive:
        yield words.never_in_force
        return
    dead_now = [each for each in about.lifetimes if each.left_out_by is not None]
    covering = next(
        (each for each in dead_now if each.first_year <= period.year <= each.last_year), None
    )
    if covering is None or covering.edition is not about.judged_by:
        yield words.absent_now.format(
            edition=says.edition(about.judged_by), period=says.period(period)
        )
        return
    before = [each for each in alive if each.last_year < covering.first_year]
    after = [each for each in alive if each.first_year > covering.last_year]
    if before:
        gone = _first_gone(before[-1], about.lifetimes)
        yield words.absent_since.format(
            year=says.figure(gone.first_year),
            edition=says.edition(gone.edition),
        )
    if after:
        yield words.absent_until.format(
            year=says.figure(after[0].first_year),
            edition=says.edition(after[0].edition),
        )


def _first_gone(last: Lifetime, all_: tuple[Lifetime, ...]) -> Lifetime:
    """Return the edition that came after `last` and no longer has the node."""
    return next(each for each in all_ if each.first_year > last.last_year)


def _lifetime(
    lifetime: Lifetime, about: NotInForce, says: Vocabulary, words: ExplanationWords
) -> str:
    by = lifetime.left_out_by
    if by is None:
        form = words.lifetime_in
    else:
        form = words.lifetime_out if by is about.entry.node else words.lifetime_out_above
    return form.format(
        name=says.edition(lifetime.edition),
        first=says.figure(lifetime.first_year),
        last=says.figure(lifetime.last_year),
        id=by.id if by is not None else "",
    )
