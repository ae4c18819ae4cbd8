"""What the JSON of changes says, held against that of `evaluate` and against the page."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHARED = ("official", "status", "reason", "score", "coverage")
_OF_AN_INDICATOR = ("result", "result_year", "stale", "target", "target_by")
_SIGNS = re.compile("[▲▼=*] ?[+−±]?")


def nodes_of(card: Any) -> dict[str, dict[str, Any]]:
    """Return every node of the JSON of `evaluate` by id."""
    return {node["id"]: node for plan in card["plans"] for node in _walk(plan)}


def _walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node["children"]:
        yield from _walk(child)


def assert_same_figures(
    shown: Mapping[str, dict[str, Any]], card: Mapping[str, dict[str, Any]], *, every: bool
) -> None:
    """Hold each side of a change against the node that `evaluate` gives."""
    assert shown
    assert not every or shown.keys() == card.keys()
    for id_, side in shown.items():
        keys = [*_SHARED, *(key for key in (*_OF_AN_INDICATOR, "edition") if key in side)]
        assert {key: side[key] for key in keys} == {key: card[id_][key] for key in keys}, id_
        assert side.keys() == {"id", *keys}


def assert_adds_up(changes: Iterable[dict[str, Any]]) -> None:
    """Points are the difference of the scores, and those of the causes add up to them."""
    for change in changes:
        points, causes = change["points"], change["causes"]
        scores = [side and side["score"] for side in (change["old"], change["new"])]
        if None in scores:
            assert points is None
            assert {cause["points"] for cause in causes} <= {None}
            continue
        assert _exact(points) == _exact(scores[1]) - _exact(scores[0])
        assert _sum(causes) == _exact(points)
        for cause in causes:
            assert not cause["parts"] or _sum(cause["parts"]) == _exact(cause["points"])


def _sum(causes: Iterable[dict[str, Any]]) -> Decimal:
    return sum((_exact(cause["points"]) for cause in causes), Decimal(0))


def _exact(number: Any) -> Decimal:
    """Return a number of the JSON as it is written: 12 decimals at most."""
    return Decimal(str(number)).quantize(Decimal("1e-12"))


def assert_rows(page: str, changes: Iterable[dict[str, Any]]) -> None:
    """Hold the rows of changes on an English plain page against the JSON, in its order."""
    rows = [re.split(" {2,}", line.strip()) for line in _rows(page)]
    told = [*changes]
    assert [row[0].split()[0] for row in rows] == [change["id"] for change in told]
    for (_, old, new, points, *_), change in zip(rows, told, strict=True):
        for text, side in ((old, change["old"]), (new, change["new"])):
            _assert_side(text, side)
        _assert_number(_SIGNS.sub("", points), change["points"])
        assert ("−" in points) is ((change["points"] or 0) <= -0.005), change["id"]


def _rows(page: str) -> Iterator[str]:
    """Yield the lines of the tables that are headed by nodes."""
    is_row = False
    for line in page.splitlines():
        if is_row and line.startswith("---"):
            continue
        if is_row and line and not re.match("[0-9]+ other", line):
            yield line
        else:
            is_row = line.startswith("Node ")


def _assert_side(text: str, side: dict[str, Any] | None) -> None:
    if side is None:
        assert text == "–"
        return
    _, letter, words = text.split(" ", 2)
    assert letter in "GYOR-"
    assert words.startswith(side["status"].replace("_", " ")), text
    if side["score"] is not None:
        _assert_number(text.rsplit(" ", 1)[1], side["score"])


def _assert_number(text: str, number: float | None) -> None:
    if number is None:
        assert text == "–"
    else:
        assert abs(Decimal(text) - abs(_exact(number))) < Decimal("0.01")
