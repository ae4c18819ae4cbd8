"""How the score of an indicator was made: its result, and the formula with its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.arithmetic import ZERO
from nsstrack.counting_results import Reason
from nsstrack.levels import number_of
from nsstrack.render.blocks import GAP, Block, Emphasis, Line, cell
from nsstrack.render.figures import plain, shown_score, shown_value
from nsstrack.render.target_working import target_lines
from nsstrack.render.telling import INDENT
from nsstrack.scorecard import IndicatorScore
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.counting_results import Observation
    from nsstrack.formulas import Formula
    from nsstrack.render.telling import Telling
    from nsstrack.working import IndicatorWorking


def indicator_blocks(telling: Telling) -> Iterator[Block]:
    """Yield the sections about the result, the target and the score of an indicator."""
    node, working, words = telling.about.node, telling.about.working, telling.words
    assert isinstance(node, IndicatorScore)
    assert working is not None
    yield Line(cell(words.result, Emphasis.STRONG), rank=2)
    seen = node.observation
    told = _no_result(node, telling) if seen is None else _result(node, seen, working, telling)
    for text in told:
        yield Line(cell(text), INDENT)
    yield GAP
    yield Line(cell(words.target, Emphasis.STRONG), rank=2)
    for content in target_lines(node, working, telling):
        yield Line(content, INDENT)
    yield GAP
    if working.attainment is not None:
        yield Line(cell(words.score, Emphasis.STRONG), rank=2)
        for text in _score(node, working.attainment, telling):
            yield Line(cell(text), INDENT)
        yield GAP


def _no_result(node: IndicatorScore, telling: Telling) -> Iterator[str]:
    says = telling.says
    yield telling.words.none_yet.format(reason=says.words.reason[_why_none(node)])
    if node.reported is not None and node.reported.note is not None:
        yield says.words.missing_note.format(note=says.text(node.reported.note))


def _why_none(node: IndicatorScore) -> Reason:
    """Return why there is no result, which need not be why there is no status."""
    if node.reason is not None and node.reason is not Reason.NO_TARGET:
        return node.reason
    missing = node.reported.missing if node.reported is not None else None
    return Reason.NOT_REPORTED if missing is None else Reason(missing.value)


def _result(
    node: IndicatorScore, seen: Observation, working: IndicatorWorking, telling: Telling
) -> Iterator[str]:
    says, words, result = telling.says, telling.words, seen.result
    yield " · ".join(_facts(node, seen, telling))
    if node.in_force.node.results_of is not None:
        yield words.shared.format(id=node.in_force.node.results_of)
    if seen.is_stale:
        yield words.carried.format(
            year=says.text(str(seen.period)),
            period=says.text(str(telling.about.period)),
            carried=says.figure(node.rules.carry_forward),
        )
    if working.full_year is not None:
        scored = telling.number(seen.scored)
        yearly = says.words.annualised.format(value=scored)
        yield f"{telling.formula(working.full_year, scored)} ({yearly})"
    source = says.text(seen.source)
    if source:
        yield words.source.format(source=source)
    if seen.url:
        yield safe(seen.url)
    if result.note is not None:
        yield says.words.missing_note.format(note=says.text(result.note))
    if result.history:
        values = [
            f"{says.value(each.value)} ({says.date(each.reported)})"
            if each.reported
            else says.value(each.value)
            for each in result.history
        ]
        yield words.earlier_values.format(values=", ".join(values))


def _facts(node: IndicatorScore, seen: Observation, telling: Telling) -> Iterator[str]:
    """Yield the value with its unit, when it was reported, of which year, how far to trust it."""
    says, words, result = telling.says, telling.words, seen.result
    places = f"/{says.figure(result.of)}" if result.of is not None else ""
    value = f"{says.value(seen.value)}{places}"
    yield value if node.in_force.node.levels else says.measured(value, node.in_force.unit)
    if seen.reported:
        yield words.reported_on.format(date=says.date(seen.reported))
    if seen.data_year:
        yield words.of_data_year.format(year=says.figure(seen.data_year))
    if node.provenances:
        yield words.provenance[node.provenances[0]]


def _score(node: IndicatorScore, formula: Formula, telling: Telling) -> Iterator[str]:
    words, says = telling.words, telling.says
    method = node.rules.scoring.method
    letters = [letter for letter in words.symbols if letter in formula.values]
    legend = ", ".join(f"{letter} = {says.figure(words.symbols[letter])}" for letter in letters)
    line = words.formula.format(
        method=method, name=words.method[method], general=says.figure(formula.general)
    )
    yield f"{line}   ({legend})" if legend else line
    indicator = node.in_force.node
    if indicator.levels is not None:
        numbers = {word: telling.number(number_of(word, indicator)) for word in indicator.levels}
        levels = ", ".join(f"{says.text(word)} = {number}" for word, number in numbers.items())
        yield words.levels.format(levels=levels)
    assert node.attainment is not None
    assert node.score is not None
    is_clipped = node.attainment != node.score
    attained = says.figure(
        shown_value(node.attainment, 2) if is_clipped else shown_score(node.score, node.rules.bands)
    )
    yield telling.formula(formula, attained)
    counted = says.figure(plain(node.score))
    if node.attainment > node.score and attained != counted:
        yield words.clipped.format(attained=attained, score=counted)
    elif node.attainment < ZERO and attained != counted:
        yield words.floored.format(attained=attained)
