"""What the JSON of changes says, held against that of `evaluate` and against the page."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHARED = ("status", "reason", "score", "coverage")
_OF_AN_INDICATOR = ("result", "result_year", "stale", "target", "target_by")
_ROW = re.compile(
    r"^ *(?P<id>\S+) .*?(?:  +(?P<status>[●▲◆■○] \S|–).*){2}?  +(?:[▲▼=] [+−±](?P<points>[0-9.]+)|(?P<none>–))"
)


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


def rows_of(page: str) -> Iterator[tuple[str, str]]:
    """Yield id and points, without a sign, of each row of changes on an English plain page."""
    is_table = False
    for line in page.splitlines():
        if line.startswith("Node "):
            is_table = True
        elif not line or not is_table or line.startswith("--") or " stand" in line[:40]:
            is_table = is_table and bool(line)
        else:
            found = _ROW.match(line)
            assert found is not None, line
            yield found["id"], found["points"] or found["none"]
