"""Which target an indicator was judged by, and why that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.model.methods import Progress, TargetBasis
from nsstrack.render.blocks import Cell, Emphasis, cell, join
from nsstrack.scoring import needs_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.plans import Baseline, Target
    from nsstrack.render.telling import Telling
    from nsstrack.scorecard import IndicatorScore
    from nsstrack.targets import TargetInForce
    from nsstrack.working import IndicatorWorking, OtherBasis


def target_lines(
    node: IndicatorScore, working: IndicatorWorking, telling: Telling
) -> Iterator[Cell]:
    """Yield the target that counts, where it comes from, and what the other basis would give."""
    if not needs_target(node.rules.scoring):
        yield cell(telling.words.own_scale)
        return
    if node.target is not None:
        yield cell(_judged_by(node, node.target, working, telling))
        if working.line is not None:
            yield cell(telling.formula(working.line, telling.number(node.target.value)))
    elif node.reason is not Reason.INVALID:
        yield cell(telling.says.words.reason[Reason.NO_TARGET])
    if working.targets:
        yield cell(_all_targets(working, telling))
    for item in _promises(node):
        facts = [
            telling.promise(item),
            telling.words.provenance[item.provenance or node.rules.provenance],
            telling.says.text(item.source),
        ]
        yield cell(" · ".join(fact for fact in facts if fact), Emphasis.FAINT)
    if working.other_basis is not None:
        yield _other(working.other_basis, node, telling)


def _judged_by(
    node: IndicatorScore, in_force: TargetInForce, working: IndicatorWorking, telling: Telling
) -> str:
    says, words = telling.says, telling.words
    facts = {
        "value": says.value(in_force.target.value),
        "year": says.figure(in_force.target.by),
        "basis": node.in_force.node.target_basis.value,
    }
    if working.line is None or in_force.start is None:
        return words.phase_end.format(**facts)
    return words.on_the_line.format(start=telling.promise(in_force.start), **facts)


def _promises(node: IndicatorScore) -> list[Target | Baseline]:
    """Return the promises that the score rests on: the target, and where its line begins."""
    found: list[Target | Baseline] = []
    if node.target is not None:
        found += [node.target.target, *([node.target.start] if node.target.start else [])]
    if isinstance(node.rules.scoring, Progress) and node.baseline is not None:
        found.append(node.baseline)
    return list({id(item): item for item in found}.values())


def _all_targets(working: IndicatorWorking, telling: Telling) -> str:
    words, edition = telling.words, working.targets[0].edition
    which = words.names_no_edition
    if edition:
        which = words.names_edition.format(edition=telling.edition(edition))
    targets = ", ".join(telling.promised(each.value, each.by) for each in working.targets)
    return words.all_targets.format(which=which, targets=targets)


def _of_other_basis(other: OtherBasis, target: TargetInForce, telling: Telling) -> str:
    """Return the target as it stands with its year, or the point of the year asked for."""
    if other.basis is TargetBasis.PHASE_END:
        return telling.promised(target.target.value, target.target.by)
    year = telling.says.figure(telling.about.period.year)
    return telling.words.point.format(value=telling.number(target.value), year=year)


def _other(other: OtherBasis, node: IndicatorScore, telling: Telling) -> Cell:
    words, basis, outcome = telling.words, other.basis.value, other.outcome
    if other.target is None:
        return cell(words.other_basis_none.format(basis=basis), Emphasis.FAINT)
    value = _of_other_basis(other, other.target, telling)
    text = cell(words.other_basis.format(basis=basis, target=value), Emphasis.FAINT)
    if outcome.score is None:
        return text
    score = telling.score(outcome.score, node.rules)
    return join(text, " → ", telling.says.status_short(outcome.status), f" {score}")
