"""What every part of an explanation needs: what is explained, and how the reader is spoken to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.editions import edition_named
from nsstrack.messages.explanation import explanation_words
from nsstrack.model.plans import Plan, Target
from nsstrack.render.figures import shown_score, shown_value
from nsstrack.scorecard import IndicatorScore
from nsstrack.targets import start_year

if TYPE_CHECKING:
    from nsstrack.editions import Rules
    from nsstrack.explaining import Explanation
    from nsstrack.formulas import Formula
    from nsstrack.messages.explanation import ExplanationWords
    from nsstrack.model.plans import Baseline
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

INDENT = 2
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Telling:
    """An explanation on its way to a reader."""

    about: Explanation
    says: Vocabulary

    @property
    def words(self) -> ExplanationWords:
        """The words of explanations in the reader's language."""
        return explanation_words(self.says.words.language)

    def number(self, value: Decimal | int) -> str:
        """Return a number of a formula: four decimals, or four digits of what is smaller than 1."""
        if not isinstance(value, Decimal):
            return self.says.figure(value)
        places = max(_PLACES, _PLACES - 1 - value.adjusted()) if value else 0
        return self.says.figure(shown_value(value, places))

    def score(self, score: Decimal, rules: Rules) -> str:
        """Return a score under the bands of `rules`."""
        return self.says.figure(shown_score(score, rules.bands))

    def formula(self, formula: Formula, result: str) -> str:
        """Return a formula with its numbers and what comes out."""
        sign = "⇒" if formula.is_comparison else "="
        return f"{self.says.figure(formula.written(self.number))} {sign} {result}"

    def promise(self, item: Target | Baseline) -> str:
        """Return a target or a baseline with its year."""
        form = self.words.from_target if isinstance(item, Target) else self.words.baseline
        return form.format(
            value=self.says.value(item.value), year=self.says.figure(start_year(item))
        )

    def promised(self, value: Decimal | str, year: int) -> str:
        """Return a value and the year by which it is to be reached."""
        return self.words.promised.format(value=self.says.value(value), year=self.says.figure(year))

    def edition(self, id_: str) -> str:
        """Return the name of an edition of the plan, its id where it has none."""
        plan = self.about.plan.in_force.node
        named = edition_named(plan, id_) if isinstance(plan, Plan) else None
        return self.says.text(named.name if named else None) or self.says.text(id_)

    def cure(self, node: NodeScore) -> str:
        """Return what would give `node`, which has no status, one, and who has to act."""
        if node.reason is None:
            return ""
        period = self.about.period
        source = node.in_force.node.results_of if isinstance(node, IndicatorScore) else None
        return self._cure_of(node, node.reason).format(
            host=self.says.agency(self._host_of(source) if source else node.host),
            id=source or node.id,
            year=self.says.figure(period.year),
            edition=self.edition(self.about.plan.edition.id),
            file=f"results/{period}",
            method=node.rules.scoring.method,
        )

    def _host_of(self, id_: str) -> str:
        """Return who hosts the indicator that another one shares the results of."""
        entry = self.says.plans.entries[id_]
        nodes = (entry.node, *reversed(entry.above))
        hosts = (node.lead if isinstance(node, Plan) else node.host for node in nodes)
        return next(host for host in hosts if host is not None)

    def _cure_of(self, node: NodeScore, reason: Reason) -> str:
        words = self.words
        if not isinstance(node, IndicatorScore):
            return words.cure_above.get(reason, words.cure[reason])
        if reason is Reason.INVALID and node.observation is not None:
            return words.cure_unscorable
        if reason is Reason.NOT_REPORTED and not self.about.is_due(node.id):
            return words.not_due
        return words.cure[reason]
