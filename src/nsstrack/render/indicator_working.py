"""How the score of an indicator was made: result, target, formula, bands."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.arithmetic import ZERO
from nsstrack.bands import edges
from nsstrack.counting_results import Reason
from nsstrack.levels import number_of
from nsstrack.messages.explanation import explanation_words
from nsstrack.model.plans import Target
from nsstrack.model.status import Status
from nsstrack.render.blocks import GAP, Block, Cell, Emphasis, Line, cell, join
from nsstrack.render.figures import plain, points_short, shown_score, shown_value
from nsstrack.render.indicator_rows import written
from nsstrack.render.vocabulary import safe
from nsstrack.scorecard import IndicatorScore
from nsstrack.scoring import needs_target
from nsstrack.targets import start_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.explaining import Explanation, IndicatorWorking, OtherBasis
    from nsstrack.formulas import Formula
    from nsstrack.messages.explanation import ExplanationWords
    from nsstrack.model.plans import Baseline
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = 2
_PLACES = 4


def figure(value: Decimal | int) -> str:
    """Return a number of a formula, with at most four decimals."""
    return shown_value(value, _PLACES) if isinstance(value, Decimal) else str(value)


def formula_line(formula: Formula, result: str) -> str:
    """Return a formula with its numbers and what comes out."""
    sign = "→" if formula.is_comparison else "="
    return f"{formula.written(figure)} {sign} {result}"


def indicator_blocks(about: Explanation, says: Vocabulary) -> Iterator[Block]:
    """Yield the sections about the result, the target and the score of an indicator."""
    node, working = about.node, about.working
    assert isinstance(node, IndicatorScore)
    assert working is not None
    words = explanation_words(says.words.language)
    yield Line(cell(words.result, Emphasis.STRONG))
    for text in _result(node, working, about, says, words):
        yield Line(cell(text), _INDENT)
    yield GAP
    yield Line(cell(words.target, Emphasis.STRONG))
    for content in _target(node, working, about, says, words):
        yield Line(content, _INDENT)
    yield GAP
    if working.attainment is not None:
        yield Line(cell(words.score, Emphasis.STRONG))
        for text in _score(node, working.attainment, words):
            yield Line(cell(text), _INDENT)
        yield GAP


def _result(
    node: IndicatorScore,
    working: IndicatorWorking,
    about: Explanation,
    says: Vocabulary,
    words: ExplanationWords,
) -> Iterator[str]:
    seen = node.observation
    if seen is None:
        reason = says.words.reason[node.reason] if node.reason else says.words.dash
        yield words.none_yet.format(reason=reason)
        if node.reported is not None and node.reported.note is not None:
            yield says.words.missing_note.format(note=says.text(node.reported.note))
        return
    result, defaults = seen.result, seen.defaults
    places = f"/{result.of}" if result.of is not None else ""
    unit = "" if node.in_force.node.levels else f" {says.text(node.in_force.unit)}"
    facts = [f"{written(seen.value)}{places}{unit}"]
    reported, year = result.reported or defaults.reported, result.data_year or defaults.data_year
    facts += [words.reported_on.format(date=reported)] if reported else []
    facts += [words.of_data_year.format(year=year)] if year else []
    facts += [words.provenance[node.provenances[0]]] if node.provenances else []
    yield " · ".join(facts)
    if seen.is_stale:
        yield words.carried.format(
            year=seen.period, period=about.period, carried=node.rules.carry_forward
        )
    if working.full_year is not None:
        yearly = says.words.annualised.format(value=figure(seen.scored))
        yield f"{formula_line(working.full_year, figure(seen.scored))} ({yearly})"
    source = says.text(result.source or defaults.source)
    if source:
        yield words.source.format(source=source)
    url = result.url or defaults.url
    if url:
        yield safe(url)
    if result.note is not None:
        yield says.words.missing_note.format(note=says.text(result.note))
    if result.history:
        values = [
            f"{written(each.value)} ({each.reported})" if each.reported else written(each.value)
            for each in result.history
        ]
        yield words.earlier_values.format(values=", ".join(values))


def _target(
    node: IndicatorScore,
    working: IndicatorWorking,
    about: Explanation,
    says: Vocabulary,
    words: ExplanationWords,
) -> Iterator[Cell]:
    if not needs_target(node.rules.scoring):
        yield cell(words.own_scale)
        return
    if node.target is None:
        yield cell(
            words.cure[Reason.NO_TARGET].format(
                year=about.period.year,
                edition=about.plan.edition.id,
                host=says.agency(node.host),
            )
        )
    else:
        target = node.target.target
        value, year = written(target.value), target.by
        basis = node.in_force.node.target_basis.value
        if working.line is None:
            text = words.phase_end.format(value=value, year=year, basis=basis)
        else:
            assert node.target.start is not None
            start = _start(node.target.start, words)
            text = words.on_the_line.format(start=start, value=value, year=year, basis=basis)
        yield cell(text)
        if working.line is not None:
            yield cell(formula_line(working.line, figure(node.target.value)))
    if working.targets:
        yield cell(_all_targets(working, words))
    for item in _promises(node):
        facts = [
            _start(item, words),
            words.provenance[item.provenance or node.rules.provenance],
            says.text(item.source),
        ]
        yield cell(" · ".join(fact for fact in facts if fact), Emphasis.FAINT)
    if working.other_basis is not None:
        yield _other(working.other_basis, node, says, words)


def _promises(node: IndicatorScore) -> list[Target | Baseline]:
    """Return the promises that the score rests on: the target, and where its line begins."""
    found: list[Target | Baseline] = []
    if node.target is not None:
        found += [node.target.target, *([node.target.start] if node.target.start else [])]
    if node.rules.scoring.method == "progress" and node.baseline is not None:
        found.append(node.baseline)
    return list({id(item): item for item in found}.values())


def _start(item: Target | Baseline, words: ExplanationWords) -> str:
    form = words.from_target if isinstance(item, Target) else words.baseline
    return form.format(value=written(item.value), year=start_year(item))


def _all_targets(working: IndicatorWorking, words: ExplanationWords) -> str:
    edition = working.targets[0].edition
    which = words.names_edition.format(edition=edition) if edition else words.names_no_edition
    targets = [words.promised.format(value=written(t.value), year=t.by) for t in working.targets]
    return words.all_targets.format(which=which, targets=", ".join(targets))


def _other(
    other: OtherBasis, node: IndicatorScore, says: Vocabulary, words: ExplanationWords
) -> Cell:
    basis = other.basis.value
    if other.target is None:
        return cell(words.other_basis_none.format(basis=basis), Emphasis.FAINT)
    value = words.promised.format(value=figure(other.target.value), year=other.target.target.by)
    text = cell(words.other_basis.format(basis=basis, target=value), Emphasis.FAINT)
    outcome = other.outcome
    if outcome.score is None:
        return text
    score = shown_score(outcome.score, node.rules.bands)
    return join(text, " → ", says.status_short(outcome.status), f" {score}")


def _score(node: IndicatorScore, formula: Formula, words: ExplanationWords) -> Iterator[str]:
    method = node.rules.scoring.method
    name = words.method[method]
    general = formula.general
    letters = [name for name in words.symbols if name in formula.values]
    legend = ", ".join(f"{name} = {words.symbols[name]}" for name in letters)
    line = words.formula.format(method=method, name=name, general=general)
    yield f"{line}   ({legend})" if legend else line
    indicator = node.in_force.node
    if indicator.levels is not None:
        numbers = {word: figure(number_of(word, indicator)) for word in indicator.levels}
        levels = ", ".join(f"{safe(word)} = {number}" for word, number in numbers.items())
        yield words.levels.format(levels=levels)
    assert node.attainment is not None
    assert node.score is not None
    shown = shown_score(node.score, node.rules.bands)
    attained = shown if node.attainment == node.score else shown_value(node.attainment, 2)
    yield formula_line(formula, attained)
    if node.attainment > node.score:
        yield words.clipped.format(attained=attained, score=plain(node.score))
    elif node.attainment < ZERO:
        yield words.floored.format(attained=attained)


def band_blocks(node: NodeScore, says: Vocabulary) -> Iterator[Block]:
    """Yield the bands of a node, where its score lies, and what the next better one needs."""
    words = explanation_words(says.words.language)
    bands = node.rules.bands
    yield Line(cell(f"{words.bands} {node.rules.bands_id}", Emphasis.STRONG))
    for status, edge in edges(bands):
        form = says.words.band_at_least if edge.above is None else says.words.band_above
        yield _band(status, form.format(edge=plain(edge.value)), node, says, words)
    yield _band(Status.CRITICAL, "", node, says, words)
    if node.score is not None:
        yield Line(_next(node, says, words), _INDENT)
    yield GAP


def _band(
    status: Status, edge: str, node: NodeScore, says: Vocabulary, words: ExplanationWords
) -> Line:
    here = ""
    if status is node.status and node.score is not None:
        here = "  " + words.here.format(score=shown_score(node.score, node.rules.bands))
    text = f"  {edge}" if edge else ""
    return Line(join(says.status(status), text, cell(here, Emphasis.STRONG)), _INDENT)


def _next(node: NodeScore, says: Vocabulary, words: ExplanationWords) -> Cell:
    band = node.next_band
    if band is None:
        return cell(words.best_band)
    status = says.words.status_short[band.reached or band.status]
    if isinstance(node, IndicatorScore) and band.result is not None and node.observation:
        text = words.next_band_result.format(
            status=status,
            result=written(band.result),
            unit="" if node.in_force.node.levels else says.text(node.in_force.unit),
            now=written(node.observation.value),
        )
        return cell(text.replace("  ", " "))
    return cell(words.next_band.format(status=status, points=points_short(band.points)))
