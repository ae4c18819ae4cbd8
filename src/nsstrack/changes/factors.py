"""What a node was judged by, told apart by factor so that each can be replaced alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from nsstrack.counting_results import Reason, unless_before_baseline
from nsstrack.evaluation import evaluate
from nsstrack.invalidated import NOTHING, Invalidated
from nsstrack.judging import judge
from nsstrack.model.plans import Plan
from nsstrack.next_band import Yardstick
from nsstrack.rollup import no_data
from nsstrack.scorecard import IndicatorScore
from nsstrack.standing import Standing, of_indicator

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.counting_results import Observation
    from nsstrack.editions import IndicatorInForce, NodeInForce, Rules
    from nsstrack.model.methods import Bands, Direction, Rollup, Scoring
    from nsstrack.model.plans import Headline
    from nsstrack.period import Period
    from nsstrack.register import Plans, Results
    from nsstrack.scorecard import NodeScore, Scorecard


class Factor(StrEnum):
    """What can change a status, in the order in which `steps` replaces old by new."""

    STRUCTURE = "structure"
    """Which nodes there are, and under which other."""
    BANDS = "bands"
    TARGET = "target"
    """The value to be reached and the one started from, in the new year."""
    METHOD = "method"
    """How results are scored and scores rolled up."""
    WEIGHT = "weight"
    RESULT = "result"
    EDITION = "edition"
    """Which edition is in force: its nodes, targets and amendments, for the same results.

    It comes last, so that all else is told by the edition of before, which alone can be compared.
    Where the new plan has that edition no more, it comes right after the structure.
    """


JUDGED_BY = (Factor.BANDS, Factor.TARGET, Factor.METHOD, Factor.WEIGHT)
"""The factors that an edition decides, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """A scorecard with what it was made from."""

    plans: Plans
    results: Results
    card: Scorecard
    invalidated: Invalidated = NOTHING

    @classmethod
    def of(
        cls,
        plans: Plans,
        results: Results,
        period: Period | str,
        edition: str | None = None,
        invalidated: Invalidated = NOTHING,
    ) -> Evaluation:
        """Evaluate, and keep the inputs; what is asked for and raised is as in `evaluate`."""
        card = evaluate(plans, results, period, edition, invalidated)
        return cls(plans=plans, results=results, card=card, invalidated=invalidated)

    def of_period(self, period: Period) -> Evaluation:
        """Evaluate another period of the same data, by the same edition if one was asked for."""
        return self.of(self.plans, self.results, period, self.card.edition, self.invalidated)


class Measure(NamedTuple):
    """What an indicator is to reach, and from where and when it starts."""

    target: Decimal | None
    baseline: Decimal | None
    since: int | None


class Method(NamedTuple):
    """How a node is judged."""

    scoring: Scoring
    direction: Direction | None
    rollup: Rollup
    min_coverage: Decimal
    headline: Headline | None


class Inputs(NamedTuple):
    """All that the score of a node depends on, but for the nodes below it.

    Each field has the name of its factor, by which `with_factor` finds it; `weight` is what the
    node counts for in the one above. `result` is, of an indicator, what counts or why nothing
    does; else whether an error touches the node itself.
    """

    bands: Bands
    target: Measure | None
    method: Method
    weight: Decimal
    result: Observation | Reason | bool

    def with_factor(self, factor: Factor, other: Inputs) -> Inputs:
        """Return these inputs with one factor taken from `other`."""
        if self is other:
            return self
        mine, theirs = getattr(self, factor.value), getattr(other, factor.value)
        return self if mine == theirs else self._replace(**{factor.value: theirs})


def inputs_of(node: NodeScore, evaluation: Evaluation) -> Inputs:
    """Return what `node` of `evaluation` was judged by."""
    if not isinstance(node, IndicatorScore):
        is_invalid = node.id in evaluation.invalidated.nodes
        return judged_inputs(node.in_force, node.rules, None)._replace(result=is_invalid)
    by = node.yardstick
    measure = Measure(
        target=by.target if by is not None else None,
        baseline=by.baseline if by is not None else None,
        since=node.baseline.year if node.baseline is not None else None,
    )
    return judged_inputs(node.in_force, node.rules, measure)._replace(result=node.found)


def judged_inputs(in_force: NodeInForce, rules: Rules, measure: Measure | None) -> Inputs:
    """Return what `in_force` is judged by under `rules`, with nothing found yet."""
    node = in_force.node
    return Inputs(
        bands=rules.bands,
        target=measure,
        method=Method(
            scoring=rules.scoring,
            direction=getattr(in_force, "direction", None),
            rollup=rules.rollup,
            min_coverage=rules.min_coverage,
            headline=node.headline if isinstance(node, Plan) else None,
        ),
        weight=in_force.weight,
        result=False,
    )


def rules_by(inputs: Inputs, rules: Rules) -> Rules:
    """Return `rules` with what `inputs` say of them."""
    method = inputs.method
    return rules._replace(
        bands=inputs.bands,
        scoring=method.scoring,
        rollup=method.rollup,
        min_coverage=method.min_coverage,
    )


def indicator_standing(inputs: Inputs, in_force: IndicatorInForce) -> Standing:
    """Return how an indicator would stand by `inputs`; all else is as in `in_force`."""
    measure, method, found = inputs.target, inputs.method, inputs.result
    assert measure is not None
    assert method.direction is not None
    assert not isinstance(found, bool)
    if found is Reason.INVALID:  # nobody looked at anything else
        return of_indicator(no_data(found), inputs.weight)
    rules = rules_by(inputs, in_force.rules)
    by = Yardstick(
        in_force=replace(in_force, direction=method.direction, rules=rules),
        target=measure.target,
        baseline=measure.baseline,
    )
    seen = unless_before_baseline(found, method.scoring, measure.since)
    outcome, _ = judge(seen, by)
    return of_indicator(outcome, inputs.weight)
