"""A page with everything that can be drawn, made of the shipped data."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.changes import Evaluation, changes
from nsstrack.evaluation import evaluate
from nsstrack.messages import Language
from nsstrack.render.blocks import (
    Block,
    Cell,
    Column,
    Emphasis,
    Grid,
    Line,
    Paragraph,
    Picture,
    Span,
    cell,
)
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
from nsstrack.render.figures import shown_score, shown_share
from nsstrack.render.page import evaluation_page
from nsstrack.render.view import Origin, View
from nsstrack.scorecard import IndicatorScore, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.dataset import Dataset
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore, PlanScore, Scorecard

_PERIODS = ("2563", "2564", "2565", "2566", "2567-6M")
_DIGEST = "0" * 64


def drawn_page(dataset: Dataset, says: Vocabulary) -> tuple[Block, ...]:
    """Return the evaluation of 2566 as a report: tree, trends and bars among its tables."""
    cards = [evaluate(dataset.plans, dataset.results, period) for period in _PERIODS]
    card = cards[_PERIODS.index("2566")]
    now = Evaluation(plans=dataset.plans, results=dataset.results, card=card)
    since = changes(now.of_period(card.period.year_before()), now)
    origin = Origin(folder="data", files=9, sha256=_DIGEST)
    view = View(shown=card, whole=card, changes=since, level=Kind.INDICATOR, origin=origin)
    return (
        Line(cell(_TITLE[says.words.language], Emphasis.STRONG), rank=1, anchor="report"),
        Line(cell(says.period(card.period))),
        *(block for plan in card.plans for block in _drawn(plan, cards, says)),
        *(_lower(block) for block in evaluation_page(view, says)),
    )


_TITLE = {
    Language.TH: "รายงานผลการดำเนินงานตามแผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นความมั่นคง",
    Language.EN: "Progress report on the Master Plan on National Security",
}

_TREE = {Language.TH: "แผนภาพสถานะ", Language.EN: "Status tree"}


def _lower(block: Block) -> Block:
    if isinstance(block, Line) and block.rank:
        return replace(block, rank=block.rank + 1)
    return block


def _drawn(plan: PlanScore, cards: Sequence[Scorecard], says: Vocabulary) -> Iterator[Block]:
    name = f"{plan.id} {says.text(plan.name)}"
    title = cell(f"{name} · {_TREE[says.words.language]}", Emphasis.STRONG)
    yield Line(title, rank=2, anchor=f"tree-{plan.id}")
    yield Picture(StatusTree(title=name, root=_node(plan, says)), (Paragraph(cell(name)),))
    link = Span("example.org", link="https://example.org/?a=1&b=2")
    yield Paragraph(Cell((Span(f"{name} "), link)))
    rows = tuple(_row(node, cards, says) for node in plan.walk())
    columns = (Column("ก", share=5), Column("แนวโน้ม", share=2), Column("ครอบคลุม"), Column("สถานะ"))
    yield Grid(columns, rows)


def _row(node: NodeScore, cards: Sequence[Scorecard], says: Vocabulary) -> tuple[Cell, ...]:
    percent = f"{shown_share(node.coverage)}%"
    share = Bar(title=percent, share=node.coverage, least=Decimal("0.5"))
    name = f"{node.id} {says.text(node.name)}"
    if isinstance(node, IndicatorScore):
        drawing = trend(node, cards, says)
        chart = Cell((Span(drawing.title, drawing=drawing),))
        return cell(f"  {name}"), chart, cell(""), says.status_of(node)
    bar = Cell((Span(percent, drawing=share),))
    return cell(name, Emphasis.STRONG), cell(""), bar, says.status_of(node)


def _node(node: NodeScore, says: Vocabulary) -> TreeNode:
    return TreeNode(
        id=node.id,
        name=says.text(node.name),
        status=node.status,
        sign=says.sign(node.status),
        status_label=says.words.status_short[node.status],
        score="" if node.score is None else shown_score(node.score, node.rules.bands),
        is_counted=node.counts_in_parent,
        children=tuple(_node(child, says) for child in node.children),
    )


def trend(node: IndicatorScore, cards: Sequence[Scorecard], says: Vocabulary) -> Trend:
    """Return the results of an indicator over the years, with what was asked of them."""
    seen = [(card, each) for card in cards for each in card.walk() if each.id == node.id]
    found = [(card, each) for card, each in seen if isinstance(each, IndicatorScore)]
    asked = [(card, each.target) for card, each in found if each.target]
    targets = [
        TargetPoint(at=_at(card), value=target.value, shown=says.figure(f"{target.value:.4g}"))
        for card, target in asked
    ]
    starts = [(_at(card), target.start.value) for card, target in asked if target.start]
    baselines = [
        Baseline(at=at, value=value, shown=says.value(value))
        for at, value in starts[:1]
        if isinstance(value, Decimal)
    ]
    return Trend(
        title=f"{node.id} {says.text(node.name)}",
        better="ยิ่งน้อยยิ่งดี" if says.words.language is Language.TH else "lower is better",
        points=tuple(_point(card, each, says) for card, each in found),
        targets=tuple(targets),
        baselines=tuple(baselines),
        borders=(Border(at=Decimal(2566), label="ห้วงที่ 2"),),
    )


def _point(card: Scorecard, node: IndicatorScore, says: Vocabulary) -> TrendPoint:
    value = node.observation.scored if node.observation else None
    return TrendPoint(
        at=_at(card),
        label=says.text(str(card.period)),
        value=value if isinstance(value, Decimal) else None,
        shown="" if value is None else says.value(value),
        status=node.status,
        status_label=says.words.status_short[node.status],
        stands_in=node.is_stale,
    )


def _at(card: Scorecard) -> Decimal:
    return card.period.year - Decimal(12 - card.period.months) / 12
