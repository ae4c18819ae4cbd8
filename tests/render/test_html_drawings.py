"""Trends, bars and trees in a page of HTML: whole drawings compared, and what they say.

A change that means to change them writes them anew: WRITE_EXPECTED=1 (then read them).
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from html_reader import read_html
from nsstrack.messages import Language
from nsstrack.model.status import Status
from nsstrack.register import Plans
from nsstrack.render.blocks import Cell, Column, Grid, Paragraph, Picture, Span, cell
from nsstrack.render.drawings import (
    Bar,
    Baseline,
    Border,
    StatusTree,
    TargetPoint,
    TreeNode,
    Trend,
    TrendPoint,
)
from nsstrack.render.html import render_html
from nsstrack.render.vocabulary import Vocabulary
from program import ROOT
from render.test_markdown import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.blocks import Block
    from program import Program

_WRITE = bool(os.environ.get("WRITE_EXPECTED"))
ENGLISH = Vocabulary.of(Language.EN, Plans())

TREND = Trend(
    title="Peace Index",
    better="lower is better",
    points=(
        TrendPoint(
            at=Decimal(2564),
            label="2564",
            value=Decimal(90),
            shown="90",
            status=Status.CRITICAL,
            status_label="critical",
        ),
        TrendPoint(
            at=Decimal(2565),
            label="2565",
            value=None,
            shown="",
            status=Status.NO_DATA,
            status_label="no data",
        ),
        TrendPoint(
            at=Decimal(2566),
            label="2566",
            value=Decimal(70),
            shown="70",
            status=Status.BELOW,
            status_label="below",
            stands_in=True,
        ),
    ),
    targets=(
        TargetPoint(at=Decimal(2564), value=Decimal(80), shown="80"),
        TargetPoint(at=Decimal(2566), value=Decimal(60), shown="60", begins=True),
    ),
    baselines=(Baseline(at=Decimal(2564), value=Decimal(100), shown="100"),),
    borders=(Border(at=Decimal(2566), label="phase 2"), Border(at=Decimal(2571), label="phase 3")),
)
TREE = StatusTree(
    title="The plan",
    root=TreeNode(
        id="01",
        name="Plan",
        status=Status.AT_RISK,
        sign="◆ O",
        status_label="at risk",
        score="67.29",
        children=(
            TreeNode(
                id="0101",
                name="Peace within the country and everywhere in it, for everybody",
                status=Status.ACHIEVED,
                sign="● G",
                status_label="achieved",
                score="100.00",
            ),
            TreeNode(
                id="0102",
                name="Other",
                status=Status.NO_DATA,
                sign="○ -",
                status_label="no data",
                score="",
                is_counted=False,
            ),
        ),
    ),
)


def _drawn(drawing: Trend | Bar | StatusTree) -> list[str]:
    """Return the drawings of a page that shows one, as they are in the file."""
    block: Block = (
        Picture(drawing, (Paragraph(cell("x")),))
        if isinstance(drawing, StatusTree)
        else _cell(Span("x", drawing=drawing))
    )
    page = render_html([block], ENGLISH, title="T")
    return re.findall("<svg.*?</svg>", page.replace("\n", ""))


def _cell(span: Span) -> Grid:
    return Grid((Column("a"),), ((Cell((span,)),),))


def _in_a_cell(span: Span) -> str:
    page = render_html([_cell(span)], ENGLISH, title="T")
    (row,) = re.findall('<th scope="row">(.*)</th>', page.replace("\n", ""))
    return str(row)


def _assert_written(name: str, drawn: str) -> None:
    expected = ROOT / "tests" / "expected" / f"{name}.html"
    lines = drawn.replace("><", ">\n<") + "\n"
    if _WRITE:
        expected.write_text(lines, encoding="utf-8", newline="\n")
    assert lines == expected.read_text(encoding="utf-8")


def test_a_trend_shows_results_targets_baseline_and_phases() -> None:
    _assert_written("trend", _in_a_cell(Span("90, 70", drawing=TREND)))


def test_a_bar_shows_the_share_and_the_least() -> None:
    bar = Bar(title="83 % reported", share=Decimal("0.83"), least=Decimal("0.5"))
    _assert_written("bar", _in_a_cell(Span("83%", drawing=bar)))


def test_a_tree_shows_every_node_with_its_status() -> None:
    _assert_written("tree", "".join(_drawn(TREE)))


def test_too_small_a_share_looks_it_and_too_large_a_one_stays_inside() -> None:
    least = Decimal("0.5")
    assert 'class="filled short" x="0" y="4" width="0.96"' in "".join(
        _drawn(Bar(title="x", share=Decimal("0.01"), least=least))
    )
    (whole,) = _drawn(Bar(title="x", share=Decimal("1.2")))
    assert 'class="filled" x="0" y="4" width="96"' in whole
    assert "least" not in whole


def test_every_branch_of_a_tree_is_a_drawing_that_leads_on_to_the_next() -> None:
    branch = replace(TREE.root, id="b", name="ชื่อ" * 40)
    children = tuple(replace(branch, id=f"b{number}") for number in range(5))
    drawn = _drawn(replace(TREE, root=replace(TREE.root, children=children)))
    said = [_said(each)[1] for each in drawn]
    assert [text.split()[0] for text in said] == ["01", "b1", "b2", "b3", "b4"]
    assert "; b0 " in said[0]
    trunks = [_svg(each).findall("path[@class='link']")[0].attrib["d"] for each in drawn]
    bottoms = [float(_svg(each).attrib["height"]) for each in drawn]
    ends = [float(trunk.rsplit(" ", 1)[1]) for trunk in trunks]
    assert [end > bottom for end, bottom in zip(ends, bottoms, strict=True)] == [True] * 4 + [False]
    assert [" 0.5L" in trunk for trunk in trunks] == [False] + [True] * 4


def test_a_plan_alone_is_a_box_alone() -> None:
    (drawn,) = _drawn(replace(TREE, root=replace(TREE.root, children=())))
    assert [each.tag for each in _svg(drawn)] == [
        *("title", "desc", "rect", "rect", "path", "text", "text", "text", "text")
    ]
    assert _said(drawn) == ("The plan", "01 Plan: at risk 67.29")


def _svg(drawn: str) -> ET.Element:
    """Return a drawing as XML, as which it must be well-formed."""
    return ET.fromstring(drawn)  # noqa: S314 - made here


def _said(drawn: str) -> tuple[str, str]:
    """Return the title of a drawing and what else it says."""
    root = _svg(drawn)
    return str(root[0].text), str(root[1].text)


def test_a_name_is_never_cut() -> None:
    name = "การป้องกันและแก้ไขปัญหาที่มีผลกระทบต่อความมั่นคงและการพัฒนาศักยภาพของประเทศ" * 2
    long_id = "an-id-that-has-no-room-beside-its-sign-and-score-in-a-box-of-half-the-page"
    root = replace(TREE.root, children=(replace(TREE.root.children[0], name=name, id=long_id),))
    (drawn,) = _drawn(replace(TREE, root=root))
    assert f">{long_id}<" not in drawn
    shown = "".join(element.text or "" for element in _svg(drawn).iter("tspan"))
    assert f"{long_id}{name}" in shown.replace(" ", "")


def test_a_single_result_stands_in_the_middle_with_its_year() -> None:
    alone = Trend(title="x", better="", points=TREND.points[:1])
    (drawn,) = _drawn(alone)
    root = _svg(drawn)
    assert [each.text for each in root.iter("text")] == ["2564"]
    assert _said(drawn) == ("x", "2564: 90 critical")


def test_levels_are_named_at_the_side() -> None:
    ticks = ((Decimal(70), "Tier 2"), (Decimal(90), "Tier 1"))
    (drawn,) = _drawn(replace(TREND, ticks=ticks))
    texts = [each.text for each in _svg(drawn).iter("text")]
    assert texts[:2] == ["Tier 2", "Tier 1"]
    long = replace(TREND, ticks=((Decimal(70), "Tier 2 Watch List"),))
    assert ">Tier 2 Watch List<" not in _in_a_cell(Span("x", drawing=long))


@pytest.mark.parametrize("text", [*HOSTILE, "'\"><svg onload=x>", "\x00\x1b]]>"])
def test_hostile_texts_are_only_text_in_drawings(text: str) -> None:
    def shape(said: str) -> list[list[tuple[str, list[str]]]]:
        return [
            [(each.tag, sorted(each.attrib)) for each in _svg(drawn).iter()]
            for drawing in _everywhere(said)
            for drawn in _drawn(drawing)
        ]

    assert shape(text) == shape("x" * len(text.replace(" ", "x")))


def _everywhere(text: str) -> Iterator[Trend | Bar]:
    point = replace(TREND.points[0], label=text, shown=text, status_label=text)
    yield replace(
        TREND,
        title=text,
        better=text,
        points=(point, replace(point, at=Decimal(2566))),
        targets=(replace(TREND.targets[0], shown=text),),
        baselines=(replace(TREND.baselines[0], shown=text),),
        borders=(Border(at=Decimal(2566), label=text),),
    )
    yield Bar(title=text, share=Decimal(1))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("arguments", [(), ("--agency", "ISOC"), ("--thai-digits",)])
def test_a_whole_report_is_well_formed_and_asks_for_nothing(
    program: Program, arguments: tuple[str, ...], language: Language
) -> None:
    command = ("report", "2566", "--format", "html", "--lang", language, *arguments)
    page = program(*command).out
    assert page == program(*command).out
    elements = list(read_html(page).walk())
    attributes = {name for each in elements for name in each.attributes}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}
    assert attributes.isdisjoint({"src", "srcset", "xlink:href", "action", "data"})
    assert {each.name for each in elements}.isdisjoint({"script", "link", "img", "iframe", "use"})
    links = {each.attributes["href"] for each in elements if each.name == "a"}
    outside = {link for link in links if link and not link.startswith("#")}
    assert all(link.startswith("https://") for link in outside)
    ids = [each.attributes["id"] for each in elements if "id" in each.attributes]
    assert len(set(ids)) == len(ids)
    assert {str(link)[1:] for link in links - outside} <= set(ids)
    drawn = re.findall("<svg.*?</svg>", page, re.DOTALL)
    assert len(drawn) > 10
    for each in drawn:
        root = _svg(each)
        assert [root[0].tag, root[1].tag] == ["title", "desc"]
        assert root.attrib["role"] == "img"
        assert not re.search(r"\d\.\d{3}|[eE][+-]\d|nan|inf\b", "".join(_figures(root)))


def _figures(root: ET.Element) -> Iterator[str]:
    """Yield the attributes that hold coordinates."""
    for each in root.iter():
        yield from (
            f" {value}" for name, value in each.attrib.items() if name not in {"class", "id"}
        )
