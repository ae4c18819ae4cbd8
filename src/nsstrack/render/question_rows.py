"""The questions to raise as sentences to read out: what was found, and what is asked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from nsstrack.arithmetic import CONTEXT
from nsstrack.messages.questions import Move, question_words
from nsstrack.model.fields import Provenance
from nsstrack.model.plans import Baseline
from nsstrack.period import Period
from nsstrack.questions import GapQuestion, ObjectiveQuestion, ProjectQuestion, ResultQuestion
from nsstrack.render.blocks import Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.figures import plain, shown_value
from nsstrack.render.gap_rows import gap_sentences
from nsstrack.render.said import (
    after_word,
    move,
    said_change,
    said_figure,
    said_result,
    said_value,
    shown_changes,
    shown_projection,
    when,
)
from nsstrack.scorecard import IndicatorScore, rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from nsstrack.falls import Fall
    from nsstrack.pace import Pace
    from nsstrack.questions import Question
    from nsstrack.render.vocabulary import Vocabulary

_INDENT = 2
_PLACES = 2
"""Decimals of a share of the way in percent."""


def question_blocks(
    questions: Sequence[Question], says: Vocabulary, *, rank: int = 0
) -> Iterator[Block]:
    """Yield the questions, numbered, under the part of the plan that each belongs to.

    With a `rank` the names of the parts are headings.
    """
    words = question_words(says.words.language)
    if not questions:
        yield Line(cell(words.nothing_to_ask))
    number = 0
    for _, group in groupby(questions, key=lambda question: question.part.id):
        asked = list(group)
        part = asked[0].part
        yield Line(cell(f"{part.id} {says.text(part.name)}", Emphasis.STRONG), rank=rank)
        for question in asked:
            number += 1
            label = cell(words.number.format(number=says.figure(number)), Emphasis.STRONG)
            yield Line(join(label, "  ", _finding(question, says)), _INDENT)
            yield Line(cell(_asking(question, says), Emphasis.STRONG), 2 * _INDENT)


def _finding(question: Question, says: Vocabulary) -> Cell:
    """Return why it is asked, and how far the figures of it go."""
    match question:
        case ResultQuestion():
            sentences = list(_about_result(question, says))
        case GapQuestion(gap=gap):
            sentences = list(gap_sentences(gap, says))
        case ProjectQuestion():
            sentences = [_about_project(question, says)]
        case ObjectiveQuestion(node=node):
            words = question_words(says.words.language)
            sentences = [words.no_project.format(name=says.text(node.name), id=node.id)]
        case _:
            assert_never(question)
    text = " ".join(sentences)
    form = question_words(says.words.language).mark
    marks = "".join(form.format(mark=mark) for mark in _marks(question, says))
    return join(text, cell(marks, Emphasis.FAINT))


def _asking(question: Question, says: Vocabulary) -> str:
    """Return what is asked, and of whom."""
    words = question_words(says.words.language)
    if isinstance(question, ProjectQuestion):
        agency = says.agency(question.standing.agency)
    else:
        agency = says.agency(question.node.host)
    if isinstance(question, GapQuestion):
        return words.ask_for_result[question.gap.reason].format(agency=agency)
    return words.ask[question.kinds].format(agency=agency)


def _about_result(question: ResultQuestion, says: Vocabulary) -> Iterator[str]:
    node = question.node
    words = question_words(says.words.language)
    subject = words.subject.format(name=says.text(node.name), id=node.id)
    seen = node.observation
    assert seen is not None
    if question.fall is not None:
        yield f"{subject} {_worse(node, question.fall, says)}"
    else:
        new = after_word(said_result(seen, node, says), says)
        now = when(seen.period, says, is_in=True)
        yield f"{subject} {words.stands_at.format(new=new, now=now)}"
    if question.pace is not None:
        yield from _paced(node, question.pace, says)


def _worse(node: IndicatorScore, fall: Fall, says: Vocabulary) -> str:
    words = question_words(says.words.language)
    old, new = fall.before.observation, node.observation
    assert old is not None
    assert new is not None
    again = words.again.format(years=says.figure(fall.years)) if fall.years > 1 else ""
    return words.worse[move(CONTEXT.subtract(new.scored, old.scored), node, says)].format(
        again=again,
        old=after_word(said_result(old, fall.before, says), says),
        then=when(old.period, says, is_in=True),
        new=after_word(said_result(new, node, says), says),
        now=when(new.period, says, is_in=True),
    )


def _paced(node: IndicatorScore, pace: Pace, says: Vocabulary) -> Iterator[str]:
    """Yield how it moved so far, where that leads, and what the target asks for."""
    words = question_words(says.words.language)
    if node.in_force.node.levels:
        yield from _staying(node, pace, says)
        return
    so_far, needed = (
        after_word(said_change(each, node, says), says) for each in shown_changes(pace)
    )
    ahead = move(pace.needed, node, says)
    by = says.figure(plain(pace.target.at))
    target = after_word(said_value(_written(node), node, says), says)
    yield words.so_far[move(pace.so_far, node, says)].format(
        start=_begun(node, pace, says), change=so_far
    )
    if pace.so_far:
        projected = after_word(said_figure(shown_projection(pace), node, says), says)
        yield words.short_of[ahead].format(by=by, projected=projected, target=target)
        if pace.is_of_one_year:
            yield words.of_one_year
    else:
        yield words.unmoved.format(by=by, target=target)
    yield words.needed[ahead].format(change=needed)


def _staying(node: IndicatorScore, pace: Pace, says: Vocabulary) -> Iterator[str]:
    """Yield that an indicator with levels stays where it was, and what it misses so."""
    words = question_words(says.words.language)
    yield words.so_far[Move.NONE].format(start=_begun(node, pace, says))
    target = after_word(said_value(_written(node), node, says), says)
    yield words.unmoved.format(by=says.figure(plain(pace.target.at)), target=target)


def _written(node: IndicatorScore) -> Decimal | str:
    """Return the target as the plan has it."""
    assert node.target is not None
    return node.target.target.value


def _begun(node: IndicatorScore, pace: Pace, says: Vocabulary) -> str:
    """Return what the line starts from, and when that was."""
    words = question_words(says.words.language)
    if isinstance(pace.begun, Baseline):
        form, value = words.from_baseline, said_value(pace.begun.value, node, says)
        then = when(Period(pace.begun.year), says, is_in=True)
    else:
        form, value = words.from_result, said_result(pace.begun, node, says)
        then = when(pace.begun.period, says, is_in=True)
    return form.format(value=after_word(value, says), then=then)


def _about_project(question: ProjectQuestion, says: Vocabulary) -> str:
    words = question_words(says.words.language)
    standing = question.standing
    assert standing.progress is not None  # else it could not be said to be behind
    served = (
        words.served.format(name=says.text(node.name), id=node.id) for node in question.objectives
    )
    return words.behind.format(
        subject=words.subject.format(name=says.text(standing.project.name), id=standing.project.id),
        progress=says.figure(plain(standing.progress)),
        expected=says.figure(shown_value(standing.expected, _PLACES)),
        objectives=words.between.join(served),
    )


def _marks(question: Question, says: Vocabulary) -> Iterator[str]:
    """Yield how far the figures go: of a proxy, made up."""
    node = question.node
    if isinstance(node, IndicatorScore) and node.in_force.node.proxy:
        yield says.words.mark_proxy
    if _is_illustrative(question):
        yield says.words.rests_on_illustrative


def _is_illustrative(question: Question) -> bool:
    """Say whether any figure that is said, or that a status said rests on, is made up."""
    match question:
        case ResultQuestion(node=node):
            return Provenance.ILLUSTRATIVE in set(_provenances(question, node))
        case GapQuestion():
            return False
        case ProjectQuestion(standing=standing, objectives=objectives):
            is_status = any(map(rests_on_illustrative, objectives))
            return is_status or standing.has_illustrative_result
        case ObjectiveQuestion(node=objective):
            return rests_on_illustrative(objective)
        case _:
            assert_never(question)


def _provenances(question: ResultQuestion, node: IndicatorScore) -> Iterator[Provenance]:
    """Yield how far each figure said may be trusted."""
    yield from node.provenances[:1]
    if question.fall is not None:
        yield from question.fall.before.provenances[:1]
    if question.pace is not None and node.target is not None:
        begun = question.pace.begun
        own = begun if isinstance(begun, Baseline) else begun.result
        inherited = node.rules.provenance
        if not isinstance(begun, Baseline):
            inherited = begun.defaults.provenance or inherited
        yield own.provenance or inherited
        yield node.target.target.provenance or node.rules.provenance
