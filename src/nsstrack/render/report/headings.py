"""What heads the parts of a report, and by which name they can be linked to."""

from __future__ import annotations

from nsstrack.render.blocks import Emphasis, Line, cell


def part_heading(title: str, anchor: str, rank: int = 2) -> Line:
    """Return the heading of a part that is no node; `anchor` is its name among such parts."""
    return Line(cell(title, Emphasis.STRONG), rank=rank, anchor=f"part-{anchor}")
