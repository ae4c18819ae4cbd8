"""The parts of a page under their headings, each with an id of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nsstrack.render.blocks import GAP, Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.render.blocks import Block

_ANCHOR = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(slots=True)
class Section:
    """What stands under a heading: blocks, then smaller parts. The page itself has no heading."""

    id: str
    rank: int = 0
    heading: Line | None = None
    above: tuple[str, ...] = ()
    """The ids of the headings above, the outermost first."""
    blocks: list[Block] = field(default_factory=list)
    parts: list[Section] = field(default_factory=list)


def parted(blocks: Iterable[Block]) -> Section:
    """Return `blocks` as a page with its parts."""
    page = Section("page")
    taken = {page.id, "content"}
    open_ = [page]
    for block in blocks:
        if not (isinstance(block, Line) and block.rank):
            if block != GAP:
                open_[-1].blocks.append(block)
            continue
        while open_[-1].rank >= block.rank:
            open_.pop()
        above = tuple(section.id for section in open_[1:])
        section = Section(_id(block.anchor, taken), block.rank, block, above)
        open_[-1].parts.append(section)
        open_.append(section)
    return page


def _id(anchor: str, taken: set[str]) -> str:
    """Return an id that no other heading has: the anchor where it can be."""
    first = anchor if _ANCHOR.fullmatch(anchor) else "part-1"
    stem = anchor if first == anchor else "part"
    number, id_ = 1, first
    while id_ in taken:
        number += 1
        id_ = f"{stem}-{number}"
    taken.add(id_)
    return id_
