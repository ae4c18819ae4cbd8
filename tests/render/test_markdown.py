"""Blocks as Markdown, read back by an independent parser with tables as on GitHub."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nsstrack.changes import Evaluation, changes
from nsstrack.evaluation import evaluate
from nsstrack.messages import Language
from nsstrack.model.status import Status
from nsstrack.render.blocks import GAP, NO_BREAK, Block, Column, Emphasis, Grid, Line, cell, join
from nsstrack.render.markdown import render_markdown
from nsstrack.render.page import evaluation_page
from nsstrack.render.view import Origin, View
from nsstrack.render.vocabulary import Vocabulary
from nsstrack.scorecard import Kind
from nsstrack.text import safe
from program import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from nsstrack.dataset import Dataset

GFM = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = (
    "<script>alert(1)</script>",
    "<b>bold</b> <!-- hidden",
    "a|b|c",
    "a\\|b\\",
    "\\",
    "**x** _y_ ~~z~~ `c`",
    "[link](http://example.org) [x]",
    "![picture](http://example.org/x.png)",
    "[ref]: http://example.org",
    "&lt; &amp; &#35;",
    "# heading #",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "> quote",
    "---",
    "===",
    "***",
    "```python",
    "~~~",
    "[ ] task",
    "[^1]",
    "$x$ $$y$$",
    "{{ template }} {% raw %}",
    "::error file=x::y",
    "**",
    "-",
    "1.",
)


def test_a_page_is_headings_lists_and_tables() -> None:
    blocks: list[Block] = [
        Line(cell("01  แผน", Emphasis.STRONG), rank=1),
        Line(join(cell("สถานะ  ", Emphasis.FAINT), cell("67.29", Emphasis.STRONG), " *")),
        Line(cell("deep\ner"), indent=2),
        Line(cell("deepest"), indent=6),
        Line(cell("again"), indent=2),
        GAP,
        Line(cell("0101", Emphasis.STRONG), rank=2),
        Grid(
            (Column("แผนย่อย"), Column("คะแนน", is_right=True)),
            (
                (join(cell("0101 ", Emphasis.STRONG), "a|b"), cell("76.24")),
                (cell(f"  ▲{NO_BREAK}Y\nก่อน", status=Status.BELOW), cell("")),
            ),
        ),
        GAP,
        Line(cell("1. end")),
    ]
    assert render_markdown(blocks) == (
        "## 01\u00a0 แผน\n"
        "\n"
        "- สถานะ\u00a0 **67.29** \\*\n"
        "  - deep er\n"
        "    - deepest\n"
        "  - again\n"
        "\n"
        "### 0101\n"
        "\n"
        "| แผนย่อย | คะแนน |\n"
        "| ---- | ----: |\n"
        "| **0101** a\\|b | 76.24 |\n"
        "| \u00a0\u00a0▲ Y<br> ก่อน |  |\n"
        "\n"
        "- 1\\. end\n"
    )


def test_the_line_below_titles_is_as_long_as_columns_share_the_width() -> None:
    columns = (
        Column("a", share=5),
        Column("b", share=2, is_right=True),
        Column("c", is_whole=True),
        Column("d"),
    )
    _, dashes = render_markdown([Grid(columns, ())]).splitlines()
    assert dashes == f"| {'-' * 20} | {'-' * 8}: | {'-' * 8} | ---- |"


def test_what_touches_a_letter_is_not_made_strong() -> None:
    strong = cell("x!", Emphasis.STRONG)
    assert render_markdown([Line(join("a", strong, "b"))]) == "- ax\\!b\n"
    assert render_markdown([Line(join("a ", strong, " b"))]) == "- a **x\\!** b\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://example.org", "https\\:<!-- -->//example.org"),
        ("www.example.org", "www<!-- -->.example.org"),
        ("me@example.org", "me\\@<!-- -->example.org"),
        ("@office #12", "\\@<!-- -->office \\#<!-- -->12"),
        ("GH-12, gh-12", "GH<!-- -->-12, gh<!-- -->-12"),
        (":smile:", "\\:<!-- -->smile:"),
        ("100% at 8:00", "100% at 8\\:<!-- -->00"),
    ],
)
def test_nothing_becomes_a_link_a_mention_or_an_emoji(text: str, written: str) -> None:
    assert render_markdown([Line(cell(text))]) == f"- {written}\n"


def test_every_sign_of_markdown_is_escaped() -> None:
    signs = "\\`*_{}[]<>|~!&^"
    assert render_markdown([Line(cell(f"a{signs}"))]) == "- a\\" + "\\".join(signs) + "\n"


def test_hostile_texts_are_only_text() -> None:
    for text in HOSTILE:
        _assert_only_text(text)


@given(st.text("\\`*_{}[]<>|~!&#@$^:%-+=.) 12ab/\"'ก้", min_size=1, max_size=14))
def test_any_text_is_only_text(text: str) -> None:
    said = safe(text)
    if said:
        _assert_only_text(said)


def _assert_only_text(text: str) -> None:
    strong = cell(text, Emphasis.STRONG)
    rows = ((cell(text), strong), (join(strong, "\n", text), cell(text)))
    blocks: list[Block] = [
        Line(strong, rank=1),
        Line(cell(text)),
        Line(strong, indent=2),
        Grid((Column(text), Column(text, is_right=True)), rows),
    ]
    written = render_markdown(blocks)
    tokens = GFM.parse(written)
    kinds = [token.type for token in tokens]
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= {"text", "text_special", "strong_open", "strong_close", "html_inline"}, written
    assert {html for token in tokens for html in _html(token)} <= {"<!-- -->", "<br>"}, written
    assert kinds.count("heading_open") == 1, written
    assert kinds.count("table_open") == 1, written
    texts = [_text(token) for token in tokens if token.type == "inline"]
    assert texts == [text, text, text, text, text, text, text, f"{text}\n{text}", text], written
    assert "\n::" not in f"\n{written}"


def _html(token: Token) -> Iterator[str]:
    return (child.content for child in token.children or () if child.type == "html_inline")


def _text(token: Token) -> str:
    """Return what a reader sees of a token."""
    seen = {"<br>": "\n", "<!-- -->": ""}
    pieces = (
        seen[child.content] if child.type == "html_inline" else child.content
        for child in token.children or ()
    )
    return "".join(pieces).replace("\n ", "\n")


PERIODS = ("2561", "2565", "2566", "2567-6M")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    from nsstrack.dataset import load

    return load(DATA)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("period", PERIODS)
def test_the_page_has_the_same_tables_as_the_other_formats(
    dataset: Dataset, period: str, language: Language
) -> None:
    card = evaluate(dataset.plans, dataset.results, period)
    now = Evaluation(plans=dataset.plans, results=dataset.results, card=card)
    since = changes(now.of_period(card.period.year_before()), now)
    origin = Origin(folder="my_data", files=2, sha256="0" * 64)
    view = View(shown=card, whole=card, changes=since, level=Kind.INDICATOR, origin=origin)
    page = evaluation_page(view, Vocabulary.of(language, dataset.plans))
    read = list(_tables(GFM.parse(render_markdown(page))))
    assert read == [_said(block) for block in page if isinstance(block, Grid)]
    assert len(read) > 1


def _said(grid: Grid) -> list[list[str]]:
    titles = [column.title for column in grid.columns]
    return [[_squeezed(text) for text in titles]] + [
        [_squeezed(content.text) for content in row] for row in grid.rows
    ]


def _tables(tokens: Sequence[Token]) -> Iterator[list[list[str]]]:
    """Yield each table as rows of what a reader sees in their cells."""
    rows: list[list[str]] = []
    for at, token in enumerate(tokens):
        match token.type:
            case "table_open":
                rows = []
            case "tr_open":
                rows.append([])
            case "th_open" | "td_open":
                rows[-1].append(_squeezed(_text(tokens[at + 1])))
            case "table_close":
                yield rows
            case _:
                pass


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
