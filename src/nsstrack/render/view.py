"""A scorecard as somebody wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nsstrack.changes import Changes, NodeChange
    from nsstrack.scorecard import Kind, NodeScore, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the figures came from."""

    folder: str
    files: int
    sha256: str
    revision: str | None = None
    errors: int = 0
    """How many errors the files have: what they touch was not evaluated."""


@dataclass(frozen=True, kw_only=True)
class View:
    """A scorecard as somebody wants to see it.

    `shown` holds the plans with the nodes that filters left; `whole` is everything that was
    computed, for statuses never depend on who looks. `is_narrow` asks for fewer columns.
    """

    shown: Scorecard
    whole: Scorecard
    changes: Changes | None
    """What changed since the period before; None where that has no results."""
    level: Kind
    origin: Origin
    is_narrow: bool = False

    @cached_property
    def _whole_nodes(self) -> dict[str, NodeScore]:
        return {node.id: node for node in self.whole.walk()}

    def change_of(self, node: NodeScore) -> NodeChange | None:
        """Return what became of `node` since the period before."""
        return self.changes.find(node.id) if self.changes is not None else None

    def whole_of(self, node: NodeScore) -> NodeScore:
        """Return `node` with everything below it, whatever filters have taken away."""
        return self._whole_nodes[node.id]
