"""How a node stands for the one above it, from the inputs alone: no tree, no card."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nsstrack.counting_results import Reason
from nsstrack.rollup import Outcome, Share, no_data, roll_up

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from nsstrack.editions import Rules


class Standing(NamedTuple):
    """A node as the one above it sees it.

    `counts_in_parent` is False for a node of weight 0 or with nothing below it that counts; such
    a node is shown and changes nothing. `has_score` says that it is, or has below it, an indicator
    with a score.
    """

    outcome: Outcome
    weight: Decimal
    counts_in_parent: bool
    has_score: bool


def of_indicator(outcome: Outcome, weight: Decimal) -> Standing:
    """Return how an indicator stands that was judged as `outcome`."""
    return Standing(
        outcome=outcome,
        weight=weight,
        counts_in_parent=weight > 0,
        has_score=outcome.score is not None,
    )


def of_container(outcome: Outcome, weight: Decimal, children: Sequence[Standing]) -> Standing:
    """Return how a node stands whose `children` roll up to `outcome`."""
    is_counted = outcome.reason in {Reason.NO_INDICATOR, Reason.INVALID} or any(
        child.counts_in_parent for child in children
    )
    return Standing(
        outcome=outcome,
        weight=weight,
        counts_in_parent=weight > 0 and is_counted,
        has_score=any(child.has_score for child in children),
    )


def rolled_up(
    children: Sequence[Standing], rules: Rules, *, is_defined: bool, is_invalid: bool
) -> Outcome:
    """Return the outcome of a node with these `children` in force.

    `is_defined` says whether there is any indicator below in whatever edition, `is_invalid` that an
    error touches the node itself.
    """
    if is_invalid:
        return no_data(Reason.INVALID)
    counted = [child for child in children if child.counts_in_parent]
    outcome = roll_up(
        [Share(weight=child.weight, outcome=child.outcome) for child in counted],
        rules,
        any_scored=any(child.has_score for child in children),
        is_defined=is_defined,
    )
    is_touched = any(child.outcome.reason is Reason.INVALID for child in counted)
    if outcome.score is None and is_touched:
        return no_data(Reason.INVALID, outcome.coverage)
    return outcome
