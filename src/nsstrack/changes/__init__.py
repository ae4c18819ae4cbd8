"""Why a status is another one than before: which of its inputs changed, and what each is worth.

`changes` replaces the old inputs by the new ones, one factor after the other in the order of
`Factor`, and evaluates after each. What a factor is worth to a node is the difference that it
makes; so the factors add up exactly to the move, on every node.
"""

from nsstrack.changes.both_editions import (
    BothEditions,
    beside_another,
    both_editions,
    card_of_both,
    under_both,
    under_editions_of,
)
from nsstrack.changes.causes import Cause, Changes, NodeChange, Trend
from nsstrack.changes.comparing import changes
from nsstrack.changes.factors import Evaluation, Factor
from nsstrack.changes.pairs import StructureChange
from nsstrack.changes.result_changes import ResultChange

__all__ = [
    "BothEditions",
    "Cause",
    "Changes",
    "Evaluation",
    "Factor",
    "NodeChange",
    "ResultChange",
    "StructureChange",
    "Trend",
    "beside_another",
    "both_editions",
    "card_of_both",
    "changes",
    "under_both",
    "under_editions_of",
]
