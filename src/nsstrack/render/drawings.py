"""What is drawn in a report, before anybody knows how: trends, bars and the tree of a plan.

All words and figures are ready to be shown, in the reader's language and digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from nsstrack.model.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """A result in time: `at` is in years, a fiscal year at its number, half of 2567 at 2566.5.

    Without a `value` nothing was scored in the period. One that `stands_in` is of an earlier year.
    """

    at: Decimal
    label: str
    value: Decimal | None
    shown: str
    status: Status
    status_label: str
    stands_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetPoint:
    """The value to be reached `at` a time, in years; the line breaks before one that `begins`."""

    at: Decimal
    value: Decimal
    shown: str
    begins: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The value that an edition starts from."""

    at: Decimal
    value: Decimal
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """Where a phase begins: between the year before and `at`."""

    at: Decimal
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The results of an indicator over the years, with the line of its targets.

    `title` says in words what is drawn; `better` which way is better ("lower is better"). Values
    are numbers: a level is its place, 1 the worst, and `ticks` names places instead of figures.
    """

    title: str
    better: str
    points: tuple[TrendPoint, ...]
    targets: tuple[TargetPoint, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    borders: tuple[Border, ...] = ()
    ticks: tuple[tuple[Decimal, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A share of 0 ... 1 as a bar; `least` is the share below which there is no status."""

    title: str
    share: Decimal
    least: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeNode:
    """A node of the tree: `sign` is glyph and letter of its status, `score` is ready to show."""

    id: str
    name: str
    status: Status
    sign: str
    status_label: str
    score: str
    is_counted: bool = True
    """Whether its score reaches the node above."""
    children: tuple[TreeNode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTree:
    """The plan as a tree of statuses; `title` says in words what is drawn."""

    title: str
    root: TreeNode
