"""Rows of figures as a page of Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Goal:
    """Something measured beside the most that it should be."""

    what: str
    found: float
    most: float

    @property
    def row(self) -> tuple[str, ...]:
        """The row of the table of goals."""
        verdict = "met" if self.found <= self.most else "**missed**"
        return self.what, f"{self.found:.2f}", f"{self.most:g}", verdict


@dataclass(slots=True)
class Page:
    """The text so far, and the goals met or missed on the way."""

    parts: list[str] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)

    def table(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Add a table under a title, the first column to the left and figures to the right."""
        rule = ["---", *("---:" for _ in heads[1:])]
        self.parts.append(f"## {title}\n\n" + "".join(map(_line, (heads, rule, *rows))))

    def goal(self, what: str, found: float, most: float) -> None:
        """Add a goal."""
        self.goals.append(Goal(what, found, most))

    def text(self, head: str) -> str:
        """Return the page: head, goals, then every table."""
        goals = Page()
        rows = [goal.row for goal in self.goals]
        goals.table("Goals", ("goal", "found", "at most", ""), rows)
        return "\n".join((head, *goals.parts, *self.parts))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def seconds(value: float) -> str:
    """Return a time as people read it."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def times(value: float) -> str:
    """Return a ratio."""
    return f"{value:.2f} ×"
