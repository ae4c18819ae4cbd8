"""Where a node stands: its status, its score and its weight as cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.render.blocks import Cell, Emphasis, Span, cell, join
from nsstrack.render.drawings import Bar
from nsstrack.render.figures import plain, shown_score, shown_share

if TYPE_CHECKING:
    from nsstrack.render.vocabulary import Vocabulary
    from nsstrack.scorecard import NodeScore


def standing(node: NodeScore | None, says: Vocabulary, separator: str = " ") -> Cell:
    """Return status and score of a node; a dash where it is not in force."""
    if node is None:
        return cell(says.words.dash, Emphasis.FAINT)
    status = says.status_of(node)
    return status if node.score is None else join(status, separator, score_cell(node, says))


def coverage_cell(node: NodeScore, says: Vocabulary) -> Cell:
    """Return how much of the weight below the node is covered, as a figure and as a bar."""
    share = says.figure(f"{shown_share(node.coverage)}%")
    return coverage_bar(node, f"{says.words.column_coverage} {share}", instead=share)


def coverage_bar(node: NodeScore, title: str, instead: str = "") -> Cell:
    """Return how much of the weight below the node is covered as a bar, and `instead` of one."""
    bar = Bar(title=title, share=node.coverage, least=node.rules.min_coverage)
    return Cell((Span(instead, drawing=bar),))


def weight_cell(node: NodeScore, says: Vocabulary) -> Cell:
    """Return the weight in brackets where it is not the usual 1."""
    weight = node.in_force.weight
    if weight == 1:
        return cell("")
    mark = says.words.mark_weight.format(weight=says.figure(plain(weight)))
    return cell(f" [{mark if weight else says.words.mark_unweighted}]", Emphasis.FAINT)


def score_cell(node: NodeScore, says: Vocabulary) -> Cell:
    """Return the score, a dash where there is none."""
    if node.score is None:
        return cell(says.words.dash, Emphasis.FAINT)
    return cell(says.figure(shown_score(node.score, node.rules.bands)), Emphasis.STRONG)
