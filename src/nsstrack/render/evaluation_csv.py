"""An evaluation as CSV: the nodes of its JSON as a flat list, one row a node, for spreadsheets."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from nsstrack.arithmetic import quantised
from nsstrack.counting_results import Reason
from nsstrack.filters import down_to
from nsstrack.model.status import Status
from nsstrack.render.evaluation_json import evaluation_data
from nsstrack.render.figures import plain
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nsstrack.render.view import SideBySide, View

_OUTCOME = ("status", "reason", "score", "coverage")
COLUMNS = (
    *("period", "plan", "parent", "path", "kind", "id", "name_th", "name_en"),
    *("status", "reason", "score", "coverage", "weight", "host", "partners"),
    *("result", "of", "unit_th", "unit_en", "result_year", "annualised", "stale"),
    *("target", "target_by", "baseline", "direction", "method", "attainment"),
    *("to_next_band_status", "to_next_band_points"),
    *("to_next_band_result", "to_next_band_reached"),
    *("provenance", "illustrative", "proxy", "note_th", "note_en"),
    *("official_status", "official_source_th", "official_source_en"),
    *("edition", "phase", "headline", "divergent"),
    *(f"views_own_{fact}" for fact in _OUTCOME),
    *(f"views_rollup_{fact}" for fact in _OUTCOME),
    *("counts_indicators", "counts_reported"),
    *(f"counts_statuses_{status.value}" for status in Status),
    *(f"counts_missing_{reason.value}" for reason in Reason),
    *("counts_stale", "counts_proxy", "counts_illustrative"),
    *("counts_figures", "counts_illustrative_figures"),
    *("asked_edition", "data_sha256", "data_revision", "data_errors"),
)
"""Every scalar of a node in the JSON, its keys joined by `_`, and where the node stands."""

_PATH = " > "
_LIST = " "
_FORMULA_BEGINS = frozenset("=+-@")
_UNSEEN = " \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"


def evaluation_csv(view: View | SideBySide) -> bytes:
    """Return what is shown of an evaluation as CSV in UTF-8 that Excel takes for such."""
    card = down_to(view.shown, view.level)
    data = evaluation_data(card, view.origin)
    text = StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(
        {name: _field(value) for name, value in row.items()} for row in evaluation_rows(data)
    )
    return text.getvalue().encode("utf-8-sig")


def evaluation_rows(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the facts of each node of an evaluation's JSON, parents first, keyed by column."""
    shared = dict(_flat({key: value for key, value in data.items() if key in _OF_EVERY_ROW}))
    for plan in data["plans"]:
        yield from _rows(plan, (), shared | {"edition": plan["edition"]})


_OF_EVERY_ROW = ("period", "asked_edition", "data")


def _rows(
    node: Mapping[str, Any], above: tuple[str, ...], shared: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    path = (*above, node["id"])
    facts = {key: value for key, value in node.items() if key != "children"}
    yield {
        **shared,
        "plan": path[0],
        "parent": above[-1] if above else None,
        "path": _PATH.join(path),
        **dict(_flat(facts)),
    }
    for child in node["children"]:
        yield from _rows(child, path, shared)


def _flat(data: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield what `data` holds at any depth, keys joined by `_`; a null holds nothing."""
    for key, value in data.items():
        match value:
            case None:
                pass
            case dict():
                yield from _flat(value, f"{prefix}{key}_")
            case list():
                yield f"{prefix}{key}", _LIST.join(value)
            case _:
                yield f"{prefix}{key}", value


def _field(value: object) -> str:
    """Return a number as a number, and a text so that no spreadsheet runs it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(quantised(value))
        case str():
            # `##[` is a command to a runner that prints it
            return defused(safe(value)).replace("##[", "# #[")
        case _:
            return str(value)


def defused(text: str) -> str:
    """Return `text` with an apostrophe before it where a spreadsheet would take it for a formula.

    Full-width and small forms of the signs count, too: some spreadsheets read them alike.
    """
    first = normalize("NFKC", text.lstrip(_UNSEEN)[:1])
    return f"'{text}" if first in _FORMULA_BEGINS else text
