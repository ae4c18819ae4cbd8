"""A share as a bar, with a mark at the share below which there is no status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.figures import shown_share
from nsstrack.render.html.markup import NOTHING, Html
from nsstrack.render.html.svg import box, drawing, line

if TYPE_CHECKING:
    from nsstrack.render.drawings import Bar
    from nsstrack.render.html.sheet import Sheet

_WIDTH, _HEIGHT = 96, 16
_TOP, _THICK = 4, 8


def bar(share: Bar, sheet: Sheet) -> Html:
    """Return a share as a bar."""
    is_enough = share.least is None or share.share >= share.least
    mark, details = NOTHING, ""
    if share.least is not None:
        at = float(share.least) * _WIDTH
        mark = line("least", (at, 1), (at, _HEIGHT - 1))
        percent = sheet.says.figure(shown_share(share.least))
        details = sheet.words.least.format(share=percent)
    full = min(float(share.share), 1.0) * _WIDTH
    return drawing(
        "bar",
        (_WIDTH, _HEIGHT),
        (share.title, details),
        sheet,
        box("track", (0, _TOP), (_WIDTH, _THICK), 2),
        box("filled" if is_enough else "filled short", (0, _TOP), (full, _THICK), 2),
        mark,
    )
