"""The plan as a tree of statuses: drawn, or as nested lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.report import report_words
from nsstrack.render.blocks import Emphasis, Line, Picture, cell, join
from nsstrack.render.drawings import StatusTree, TreeNode
from nsstrack.render.figures import shown_score
from nsstrack.render.standing import standing, weight_cell
from nsstrack.render.vocabulary import ILLUSTRATIVE_STAR
from nsstrack.scorecard import rests_on_illustrative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.render.view import View
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore

_INDENT = 2
_LOUD, _QUIET = Emphasis.STRONG, Emphasis.NORMAL


def status_tree(root: NodeScore, view: View, says: Vocabulary) -> Picture:
    """Return `root` and all below it as a tree of statuses."""
    title = report_words(says.words.language).tree.format(plan=says.text(root.name))
    drawing = StatusTree(title=title, root=_node(root, view, says))
    return Picture(drawing, tuple(_lines(root, 0, view, says)))


def _node(node: NodeScore, view: View, says: Vocabulary) -> TreeNode:
    star = ILLUSTRATIVE_STAR if rests_on_illustrative(view.whole_of(node)) else ""
    shown = "" if node.score is None else says.figure(shown_score(node.score, node.rules.bands))
    return TreeNode(
        id=node.id,
        name=says.text(node.name),
        status=node.status,
        sign=says.sign(node.status),
        status_label=says.words.status[node.status],
        score=f"{shown}{star}",
        is_counted=node.counts_in_parent,
        children=tuple(_node(child, view, says) for child in node.children),
    )


def _lines(node: NodeScore, depth: int, view: View, says: Vocabulary) -> Iterator[Line]:
    name = cell(f"{node.id} {says.text(node.name)}", _LOUD if depth == 0 else _QUIET)
    where = standing(view.whole_of(node), says)
    yield Line(join(where, "  ", name, weight_cell(node, says)), depth * _INDENT)
    for child in node.children:
        yield from _lines(child, depth + 1, view, says)
