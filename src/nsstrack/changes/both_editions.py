"""A plan in one period under two of its editions, and what the difference comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nsstrack.changes.comparing import changes
from nsstrack.editions import edition_in_force
from nsstrack.evaluation import evaluate
from nsstrack.model.fields import UNREAD
from nsstrack.model.plans import Plan
from nsstrack.register import children_of
from nsstrack.scorecard import PlanScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.changes.causes import Changes, NodeChange
    from nsstrack.changes.factors import Evaluation
    from nsstrack.model.plans import Edition, Node
    from nsstrack.scorecard import Scorecard


@dataclass(frozen=True, kw_only=True)
class BothEditions:
    """One plan with the same results under an old and a new edition.

    `changes` are of that plan alone; `in_force` is the id of the edition that the period is judged
    by, which need be neither.
    """

    old: PlanScore
    new: PlanScore
    in_force: str
    changes: Changes

    @property
    def sides(self) -> tuple[PlanScore, PlanScore]:
        """The plan under the old edition, and under the new one."""
        return self.old, self.new

    @property
    def plan_in_force(self) -> PlanScore:
        """The plan under the edition in force; under the new one, where that is neither."""
        return self.old if self.old.edition.id == self.in_force else self.new

    @property
    def plan(self) -> NodeChange:
        """The plan itself under both."""
        change = self.changes.find(self.new.id)
        assert change is not None
        return change

    def all(self) -> Iterator[NodeChange]:
        """Yield the plan, and every node that either edition has, in the order of the plan."""
        yield self.plan
        for _, change in self.below():
            yield change

    def below(self) -> Iterator[tuple[int, NodeChange]]:
        """Yield every node that either edition has, in the order of the plan, with its depth.

        What stands right below the plan has depth 0. An indicator that has two ids stands where
        the new edition has it.
        """
        yield from self._below(self.new.in_force.node, 0)

    def _below(self, node: Node, depth: int) -> Iterator[tuple[int, NodeChange]]:
        for child in children_of(node):
            change = self.changes.find(child.id)
            if change is not None and change.id == child.id:
                yield depth, change
            yield from self._below(child, depth + 1)

    def right_below(self, id_: str) -> tuple[NodeChange, ...]:
        """Return the children that the node has under either edition, in the order of the plan."""
        found = self.changes.find(id_)
        ends = (found.old, found.new) if found is not None else ()
        ids = {child.id for end in ends if end is not None for child in end.children}
        here = {change.id for each in ids if (change := self.changes.find(each)) is not None}
        return tuple(change for _, change in self.below() if change.id in here)


def under_both(now: Evaluation, plan: Plan, old: Edition, new: Edition) -> BothEditions:
    """Return `plan`, which is in force in the period of `now`, under two of its editions."""
    return _both(now, _under(now, plan, old), _under(now, plan, new))


def _both(now: Evaluation, old: PlanScore, new: PlanScore) -> BothEditions:
    """Return one plan in the period of `now` as two of its editions judge it."""
    before, after = (
        replace(now, card=replace(now.card, edition=None, plans=(score,))) for score in (old, new)
    )
    plan = new.in_force.node
    assert isinstance(plan, Plan)
    in_force = edition_in_force(plan, now.card.period.year)
    assert in_force is not None
    return BothEditions(old=old, new=new, in_force=in_force.id, changes=changes(before, after))


def _under(now: Evaluation, plan: Plan, edition: Edition) -> PlanScore:
    """Return `plan` under `edition`, evaluated anew only where `now` is of another one."""
    card = now.card
    known = card.find(plan.id)
    if not isinstance(known, PlanScore) or known.edition is not edition:
        card = evaluate(now.plans, now.results, card.period, edition.id, now.invalidated)
        known = card.find(plan.id)
    assert isinstance(known, PlanScore)
    return replace(known, lacks_asked_edition=False)


def beside(plan: Plan, edition: Edition, year: int) -> Edition | None:
    """Return the edition that `edition` is best seen beside in `year`; None if there is no other.

    That is the one in force; beside that itself the latest before it, else the next after it.
    """
    in_force = edition_in_force(plan, year)
    if in_force is not None and in_force.id != edition.id:
        found: Edition | None = in_force
    else:
        before = [each for each in plan.editions if each.first_year < edition.first_year]
        after = [each for each in plan.editions if each.first_year > edition.first_year]
        latest = max(before, key=_first_year, default=None)
        found = latest or min(after, key=_first_year, default=None)
    if found is None or found.id in {UNREAD, edition.id} or edition.id == UNREAD:
        return None
    return found


def _first_year(edition: Edition) -> int:
    return edition.first_year


def beside_another(now: Evaluation, id_: str) -> BothEditions | None:
    """Return the plan `id_` of `now` beside its other edition, the earlier of the two as the old.

    None where the plan is not in force, or has no other edition.
    """
    score = now.card.find(id_)
    if not isinstance(score, PlanScore):
        return None
    plan = score.in_force.node
    assert isinstance(plan, Plan)
    other = beside(plan, score.edition, now.card.period.year)
    if other is None:
        return None
    old, new = sorted((other, score.edition), key=_first_year)
    return under_both(now, plan, old, new)


def under_editions_of(changes_: Changes, id_: str) -> BothEditions | None:
    """Return the plan `id_` with the new results, under the edition of before and that of now.

    None where the edition is the same, or the new plan has the old one no more.
    """
    card = changes_.under_old_edition(id_)
    if card is None:
        return None
    old, new = card.find(id_), changes_.new.card.find(id_)
    assert isinstance(old, PlanScore)
    assert isinstance(new, PlanScore)
    return _both(changes_.new, old, new)


def both_editions(now: Evaluation) -> tuple[BothEditions, ...]:
    """Return each plan of `now` that has two editions to be seen side by side."""
    found = (beside_another(now, plan.id) for plan in now.card.plans)
    return tuple(each for each in found if each is not None)


def card_of_both(now: Evaluation, both: tuple[BothEditions, ...]) -> Scorecard:
    """Return the card of `now` with every plan twice that has two editions, the old one first."""
    sides = {each.new.id: each.sides for each in both}
    plans = [side for plan in now.card.plans for side in sides.get(plan.id, (plan,))]
    return replace(now.card, plans=tuple(plans))
