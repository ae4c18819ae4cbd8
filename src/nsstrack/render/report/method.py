"""How the figures of a report were made: bands, scoring, targets, roll-up, editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.explanation import explanation_words
from nsstrack.messages.report import report_words
from nsstrack.model.plans import Plan
from nsstrack.render.blocks import Block, Emphasis, Line, cell
from nsstrack.render.figures import shown_share
from nsstrack.render.footnotes import legend
from nsstrack.scorecard import IndicatorScore, Kind
from nsstrack.scoring import needs_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nsstrack.model.methods import RollupMethod
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.report import Report
    from nsstrack.scorecard import NodeScore, PlanScore

_INDENT = 2


def method_lines(report: Report, says: Vocabulary) -> Iterator[Block]:
    """Yield what is needed to compute every figure again, and only what the report uses."""
    words = report_words(says.words.language)
    plans = report.shown.plans
    yield from _headed(words.edition, _editions(plans, says))
    yield from _headed(words.bands, (), legend(plans, says))
    indicators = [*report.indicators()]
    methods = dict.fromkeys(node.rules.scoring.method for node in indicators)
    yield from _headed(words.scoring, (says.figure(words.formulas[each]) for each in methods))
    needing = [node for node in indicators if needs_target(node.rules.scoring)]
    bases = dict.fromkeys(node.in_force.node.target_basis for node in needing)
    yield from _headed(words.targets, (words.basis[each] for each in bases))
    yield from _headed(words.rollup, _rollup(report, says))
    yield from _headed(words.marks, _marks(indicators, says))


def _headed(title: str, texts: Iterable[str], blocks: Iterable[Block] = ()) -> Iterator[Block]:
    """Yield lines under a title, nothing where there are none."""
    lines = [*(Line(cell(text), _INDENT) for text in texts), *blocks]
    if lines:
        yield Line(cell(title, Emphasis.STRONG))
        yield from lines


def _marks(indicators: Sequence[IndicatorScore], says: Vocabulary) -> Iterator[str]:
    """Yield what each mark means that some indicator has; the star is explained at the top."""
    _star, stale, proxy, unweighted = says.words.mark_explanation.items()
    marks = (
        (stale, any(node.is_stale for node in indicators)),
        (proxy, any(node.in_force.node.proxy for node in indicators)),
        (unweighted, any(not node.counts_in_parent for node in indicators)),
    )
    for (mark, meaning), is_there in marks:
        if is_there:
            yield f"{mark}  {says.figure(meaning)}"


def _editions(plans: Iterable[PlanScore], says: Vocabulary) -> Iterator[str]:
    words = report_words(says.words.language)
    for plan in plans:
        year = says.figure(plan.edition.first_year)
        name = says.edition(plan.edition)
        yield words.edition_since.format(plan=plan.id, edition=name, year=year)


def _rollup(report: Report, says: Vocabulary) -> Iterator[str]:
    words = report_words(says.words.language)
    above = [
        node
        for plan in report.shown.plans
        for node in plan.walk()
        if not isinstance(node, IndicatorScore) and node.children
    ]
    yield from _methods(above, report, says)
    yield says.figure(words.weights)
    shares = dict.fromkeys(shown_share(node.rules.min_coverage) for node in above)
    form = words.least if len(shares) == 1 else words.least_own
    yield says.figure(form.format(share=next(iter(shares), ""), shares=", ".join(shares)))
    years = max((node.rules.carry_forward for node in report.indicators()), default=0)
    yield says.figure(words.carried.format(years=years)) if years else words.carried_none
    if not report.is_briefing:
        views = dict.fromkeys(_headline(plan, says) for plan in report.shown.plans)
        yield words.views.format(view=" · ".join(views))


def _methods(above: Iterable[NodeScore], report: Report, says: Vocabulary) -> Iterator[str]:
    """Yield each way in which scores are rolled up, with the kinds of node that it is used on."""
    words = report_words(says.words.language)
    named = explanation_words(says.words.language).rollup
    kinds: dict[RollupMethod, dict[Kind, None]] = {}
    for node in above:
        kinds.setdefault(node.rules.rollup.method, {})[node.kind] = None
    for method, of in kinds.items():
        name = " · ".join(_kind(kind, report, says) for kind in of)
        yield words.rolled_up.format(name=name, method=named[method])


def _kind(kind: Kind, report: Report, says: Vocabulary) -> str:
    """Return what a kind of node is called in the plans shown."""
    named = explanation_words(says.words.language).kind
    if kind is not Kind.SUB_PLAN:
        return named[kind]
    plans = (plan.in_force.node for plan in report.shown.plans if plan.sub_plans)
    kinds = dict.fromkeys(plan.kind for plan in plans if isinstance(plan, Plan))
    return " · ".join(says.words.column_node[each].lower() for each in kinds)


def _headline(plan: PlanScore, says: Vocabulary) -> str:
    node = plan.in_force.node
    assert isinstance(node, Plan)
    return says.words.headline[plan.headline].format(sub_plans=says.words.sub_plans_of[node.kind])
