"""What there is in a data folder: plans, sub-plans, indicators, agencies, periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.messages.inventory import title_of
from nsstrack.model.fields import Text
from nsstrack.model.plans import Indicator, Plan, SubPlan
from nsstrack.register import walk
from nsstrack.render.blocks import Cell, Column, Grid, cell
from nsstrack.render.json_text import json_text
from nsstrack.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.model.fields import Words
    from nsstrack.period import Period
    from nsstrack.register import Plans
    from nsstrack.render.vocabulary import Vocabulary

Row = dict[str, Any]

_SHARE_OF_NAMES = 4


def inventory(things: str, plans: Plans, periods: Sequence[Period]) -> list[Row]:
    """Return one row a thing; `things` is plans, sub_plans, indicators, agencies or periods."""
    match things:
        case "periods":
            return [
                {"id": str(period), "year": period.year, "months": period.months}
                for period in periods
            ]
        case "agencies":
            return [
                {"id": id_, "abbreviation": agency.abbreviation, "name": agency.name}
                for id_, agency in plans.agencies.items()
            ]
        case "plans":
            return [
                {"id": plan.id, "kind": plan.kind.value, "lead": plan.lead, "name": plan.name}
                for plan in plans.plans
            ]
        case "sub_plans":
            return list(_sub_plans(plans))
        case _:
            return list(_indicators(plans))


def _sub_plans(plans: Plans) -> Iterator[Row]:
    for plan in plans.plans:
        for node in plan.sub_plans:
            yield {"id": node.id, "plan": plan.id, "host": node.host, "name": node.name}


def _indicators(plans: Plans) -> Iterator[Row]:
    for plan in plans.plans:
        for entry in walk(plan):
            if isinstance(entry.node, Indicator):
                yield {
                    "id": entry.node.id,
                    "plan": plan.id,
                    "sub_plan": next((n.id for n in entry.above if isinstance(n, SubPlan)), None),
                    "host": entry.node.host or _host_above(entry.above),
                    "unit": entry.node.unit,
                    "direction": entry.node.direction.value,
                    "name": entry.node.name,
                }


def _host_above(above: Sequence[Any]) -> str:
    """Return the nearest host above an indicator."""
    hosts = [node.lead if isinstance(node, Plan) else node.host for node in above]
    return str(next(host for host in reversed(hosts) if host))


def inventory_json(things: str, rows: list[Row]) -> str:
    """Return the rows as JSON under the name of the things."""
    data = [
        {key: _words(value) if key in _WORDED else value for key, value in row.items()}
        for row in rows
    ]
    return json_text({"schema_version": 1, things: data})


_WORDED = frozenset(("name", "abbreviation", "unit"))


def _words(words: Words | None) -> dict[str, str | None] | None:
    if words is None:
        return None
    if isinstance(words, Text):
        return {"th": words.th or words.en, "en": words.en or words.th}
    return {"th": words, "en": words}


def inventory_grid(rows: list[Row], says: Vocabulary) -> Grid:
    """Return the rows as a table: in English, its titles are the keys of the JSON."""
    columns = tuple(
        Column(
            title_of(key, says.words.language),
            share=_SHARE_OF_NAMES if key == "name" else 1,
            least=6,
        )
        for key in (rows[0] if rows else ("id",))
    )
    return Grid(columns, tuple(_cells(row, says) for row in rows))


def _cells(row: Row, says: Vocabulary) -> tuple[Cell, ...]:
    return tuple(
        cell(says.text(value) if key in _WORDED else _shown(value, says))
        for key, value in row.items()
    )


def _shown(value: str | int | None, says: Vocabulary) -> str:
    """Return a number as a figure, an id or a word of the program as it is."""
    return says.figure(value) if isinstance(value, int) else safe(value or "")
