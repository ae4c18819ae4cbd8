"""Draw the picture of the README: what a terminal shows, as an SVG that asks nothing of a network.

Run as: python tools/picture.py docs/evaluate-2566.svg
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from nsstrack import load
from nsstrack.changes import Evaluation, changes
from nsstrack.filters import Selection, select
from nsstrack.messages import Language
from nsstrack.render.page import evaluation_page
from nsstrack.render.table import render_table
from nsstrack.render.view import Origin, View
from nsstrack.render.vocabulary import Vocabulary
from nsstrack.render.width import cells
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 118
CELL, LINE, MARGIN = 9, 22, 18
COMMAND = "$ nsstrack evaluate 2566 --plan 01 --level sub_plan --lang th"
PAPER, INK, FAINT = "#181a1f", "#dee0e6", "#8c929e"
COLOURS = {
    1: "#f06868",
    2: "#78c878",
    3: "#e6c85a",
    8: FAINT,
    208: "#ff8f2e",
}
FONTS = "'DejaVu Sans Mono', 'Noto Sans Mono', 'Noto Sans Thai', 'Sarabun', 'Loma', monospace"


def main(target: Path) -> None:
    """Write the picture to `target`."""
    lines = [Text(COMMAND), Text(), *map(Text.from_ansi, page().splitlines())]
    width, height = WIDTH * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    pieces = [piece for row, line in enumerate(lines) for piece in draw(line, row)]
    target.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
        f'<rect width="{width}" height="{height}" rx="10" fill="{PAPER}"/>\n'
        f'<g font-family="{FONTS}" font-size="15" xml:space="preserve">\n'
        + "\n".join(pieces)
        + "\n</g></svg>\n",
        encoding="utf-8",
        newline="\n",
    )


def page() -> str:
    """Return what the command prints on a terminal in colour."""
    data = load(ROOT / "data", "2566")
    now = Evaluation.of(data.plans, data.results, "2566")
    view = View(
        shown=select(now.card, Selection(plan="01")),
        whole=now.card,
        changes=changes(now.of_period(now.card.period.year_before()), now),
        level=Kind.SUB_PLAN,
        origin=Origin(folder="data", files=len(data.files), sha256=data.sha256),
    )
    return render_table(evaluation_page(view, Vocabulary.of(Language.TH, data.plans)), WIDTH)


def draw(line: Text, row: int) -> Iterator[str]:
    """Yield a text element for each word of a line, at the cell where a terminal has it."""
    column, y = 0, MARGIN + row * LINE + LINE * 0.7
    for segment in line.render(Console()):
        for word in segment.text.replace(" ", "\0 \0").split("\0"):
            wide = cells(word)
            if word.strip():
                yield (
                    f'<text x="{MARGIN + column * CELL}" y="{y:g}" textLength="{wide * CELL}" '
                    f'lengthAdjust="spacingAndGlyphs"{look(segment.style)}>{escape(word)}</text>'
                )
            column += wide


def look(style: Style | None) -> str:
    """Return the attributes that show `style`."""
    colour = style.color.number if style and style.color else None
    fill = COLOURS.get(colour or 0, FAINT if style and style.dim else INK)
    return f' fill="{fill}"' + (' font-weight="bold"' if style and style.bold else "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
