"""Blocks as HTML, read back by the parser of the standard library."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_reader import Element, read_html
from nsstrack.messages import Language
from nsstrack.model.status import Status
from nsstrack.register import Plans
from nsstrack.render.blocks import (
    NO_BREAK,
    Block,
    Cell,
    Column,
    Emphasis,
    Grid,
    Line,
    Paragraph,
    Span,
    cell,
    join,
)
from nsstrack.render.html import render_html
from nsstrack.render.vocabulary import Vocabulary
from render.test_markdown import HOSTILE

ENGLISH = Vocabulary.of(Language.EN, Plans())
THAI = Vocabulary.of(Language.TH, Plans())
_GRID = Grid(
    (Column("แผนย่อย", share=5), Column("คะแนน", is_right=True), Column("", is_whole=True)),
    (
        (join(cell("0101 ", Emphasis.STRONG), "a|b"), cell("76.24"), cell("")),
        (cell(f"  ▲{NO_BREAK}Y\nก่อน", status=Status.BELOW), cell(""), cell("x")),
    ),
)


def _main(*blocks: Block) -> str:
    """Return the main part of a page, without the lines that its elements begin in the file."""
    page = render_html(blocks, ENGLISH, title="T")
    (main,) = re.findall("<main[^>]*>(.*)</main>", page, re.DOTALL)
    return str(main).replace("\n", "")


def test_lines_become_lists_below_each_other() -> None:
    assert _main(
        Line(cell("x", Emphasis.STRONG), rank=2),
        Line(join(cell("Status  ", Emphasis.FAINT), cell("67.29", Emphasis.STRONG), " *")),
        Line(cell("deep\ner"), indent=2),
        Line(cell("deepest"), indent=6),
        Line(cell("again"), indent=2),
        Line(cell("out")),
        Paragraph(cell("a < b\nc")),
    ) == (
        '<section aria-labelledby="part-1"><h2 id="part-1"><strong>x</strong></h2>'
        '<ul><li><span class="faint">Status</span> \u2002<strong>67.29</strong> *'
        "<ul><li>deep<br>er<ul><li>deepest</li></ul></li><li>again</li></ul></li>"
        "<li>out</li></ul>"
        "<p>a &lt; b<br>c</p></section>"
    )


def test_a_grid_becomes_a_table_that_keys_can_scroll() -> None:
    assert _main(_GRID) == (
        '<div class="frame" role="region" aria-label="Table 1: T" tabindex="0">'
        '<table class="of-3"><thead><tr>'
        '<th scope="col" class="share-5">แผนย่อย</th>'
        '<th scope="col" class="right share-1">คะแนน</th>'
        '<td class="whole share-1"></td>'
        "</tr></thead><tbody>"
        '<tr class="group"><th scope="row"><strong>0101</strong> a|b</th>'
        '<td class="right">76.24</td><td class="whole"></td></tr>'
        '<tr><th scope="row" class="in-1"><span class="status below">'
        f'<span class="glyph" aria-hidden="true">▲</span>{NO_BREAK}Y<br>ก่อน</span></th>'
        '<td class="right"></td><td class="whole">x</td></tr>'
        "</tbody></table></div>"
    )


def test_what_heads_other_rows_has_the_room_of_the_empty_cells_beside_it() -> None:
    columns = (Column("a"), Column("b"), Column("c"), Column("d"))
    rows = ((cell("x"), cell(""), cell(""), cell("1")), (cell("  y"), *[cell("")] * 3))
    assert _main(Line(cell("T"), rank=2), Grid(columns, rows)).partition("<tbody>")[2] == (
        '<tr class="group"><th scope="row" colspan="3">x</th><td>1</td></tr>'
        '<tr><th scope="row" class="in-1">y</th><td></td><td></td><td></td></tr>'
        "</tbody></table></div></section>"
    )


def test_the_only_heading_of_rank_1_is_the_title_and_heads_the_page() -> None:
    page = read_html(
        render_html(
            [
                Line(cell("Report"), rank=1, anchor="report"),
                Line(cell("2566")),
                Paragraph(cell("Summary")),
                _GRID,
                Line(cell("A"), rank=2, anchor="a"),
                Line(cell("A.1"), rank=3, anchor="a"),
                Line(cell("A.1.1"), rank=4),
                Line(cell("B"), rank=2),
                Line(cell("made")),
            ],
            ENGLISH,
            title="Report 2566",
        )
    )
    body = page.one("body")
    landmarks = [each.name for each in body.content if isinstance(each, Element)]
    assert landmarks == ["a", "header", "nav", "main", "footer"]
    assert page.one("title").text == "Report 2566"
    assert page.one("header").text == "Report2566Summary"
    headings = page.all("h1", "h2", "h3", "h4")
    assert [(each.name, each.attributes["id"], each.text) for each in headings] == [
        ("h1", "report", "Report"),
        ("h2", "a", "A"),
        ("h3", "a-2", "A.1"),
        ("h4", "part-1", "A.1.1"),
        ("h2", "part-2", "B"),
    ]
    named = [each.attributes["aria-labelledby"] for each in page.all("section")]
    assert named == ["report a", "report a a-2", "report a a-2 part-1", "report part-2"]
    links = [(each.attributes["href"], each.text) for each in page.one("nav").all("a")]
    assert links == [("#a", "A"), ("#a-2", "A.1"), ("#part-1", "A.1.1"), ("#part-2", "B")]


def test_a_page_with_several_headings_of_rank_1_is_headed_by_its_title() -> None:
    page = read_html(
        render_html(
            [
                Line(cell("Before")),
                Line(cell("01"), rank=1),
                Paragraph(cell("Partial"), is_warning=True),
                Line(cell("Notes"), rank=1),
            ],
            THAI,
            title="ผล <2566>",
        )
    )
    assert [(each.name, each.text) for each in page.all("h1", "h2")] == [
        ("h1", "ผล <2566>"),
        ("h2", "01"),
        ("h2", "Notes"),
    ]
    assert page.one("header").text == "ผล <2566>"
    (notice,) = (each for each in page.walk() if each.attributes.get("class") == "notice")
    assert notice.text == "Partial"
    assert page.one("main").text == "PartialBefore01Notes"
    assert page.one("footer").text == "กลับขึ้นด้านบน"
    assert page.one("html").attributes["lang"] == "th"


def test_a_page_of_one_part_has_no_table_of_contents() -> None:
    page = read_html(render_html([Line(cell("T"), rank=1), _GRID], ENGLISH, title="T"))
    assert page.all("nav") == []
    assert read_html(render_html([], ENGLISH, title="T")).one("main").text == ""


def test_only_the_style_of_the_page_itself_is_allowed() -> None:
    for says in (ENGLISH, Vocabulary.of(Language.TH, Plans(), has_thai_digits=True)):
        page = read_html(render_html([_GRID], says, title="T"))
        (style,) = page.one("style").content
        assert isinstance(style, str)
        digest = b64encode(sha256(style.encode()).digest()).decode()
        (policy,) = (each for each in page.all("meta") if "http-equiv" in each.attributes)
        assert policy.attributes == {
            "http-equiv": "Content-Security-Policy",
            "content": (
                f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'none';"
                " base-uri 'none'; form-action 'none'"
            ),
        }
        assert not re.search(r"url\(|@import|</", style)
        assert ("thai" in style) == says.has_thai_digits


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://example.org/?a=1&b=%22", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        (" https://example.org", False),
    ],
)
def test_a_link_leads_to_an_address_of_the_web_or_is_text(link: str, *, shown: bool) -> None:
    page = read_html(render_html([Paragraph(Cell((Span("here", link=link),)))], ENGLISH, title="T"))
    found = [each.attributes for each in page.one("main").all("a")]
    assert found == ([{"href": link, "rel": "noopener noreferrer"}] if shown else [])
    assert page.one("main").text == "here"


def test_hostile_texts_are_only_text() -> None:
    for text in (*HOSTILE, "'\"><svg onload=x>", "]]></style>", "<!--", "\x00\x1b\u202e&#0;"):
        _assert_only_text(text)


@given(st.text("<>&\"'=/!-;#x a\n\u00a0ก้\x00", min_size=1, max_size=14))
def test_any_text_is_only_text(text: str) -> None:
    _assert_only_text(text)


def _assert_only_text(text: str) -> None:
    plain = [_names(block, said) for block, said in _everywhere("x")]
    assert [_names(block, said) for block, said in _everywhere(text)] == plain


def _everywhere(text: str) -> list[tuple[Block, str]]:
    """Return a block for each place that a text can have, and the title of its page."""
    said = " ".join(text.split()) or "x"
    span = Span(said, Emphasis.STRONG, Status.BELOW, f"https://example.org/{said}")
    return [
        (Line(Cell((span,)), rank=1, anchor=said), said),
        (Line(Cell((span,)), rank=2), "T"),
        (Line(cell(said)), "T"),
        (Paragraph(cell(said, Emphasis.FAINT)), "T"),
        (Grid((Column(said), Column(said)), ((cell(said), Cell((span,))),)), "T"),
    ]


def _names(block: Block, title: str) -> list[tuple[str, list[str]]]:
    """Return the elements of a page with the names of their attributes."""
    page = read_html(render_html([Line(cell("T"), rank=2), block], ENGLISH, title=title))
    return [(each.name, sorted(each.attributes)) for each in page.walk()]


def test_every_text_is_shown_as_it_is() -> None:
    for text in HOSTILE:
        page = read_html(render_html([Paragraph(cell(text))], ENGLISH, title=text))
        assert page.one("main").text == text
        assert page.one("title").text == text
        assert page.one("h1").text == text
