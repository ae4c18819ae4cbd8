"""One side of a comparison as plain data: a world, a period, an edition asked for.

A world can be changed in place and written back as a folder for the product to read.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .contract import (
    Data,
    World,
    decimal_of,
    edition_in_force,
    evaluate_plan,
    flat,
    indicators_below,
    is_in_force,
    parse_period,
)
from .contract import Question as Asked
from .folders import write_yaml

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

    from .contract import Node

Chain = list[Data]
"""A node with the nodes above it, its plan first."""

WAS = "x_was"
"""An office's own key under which a container that is renamed keeps the id it had."""


@dataclass(frozen=True)
class Side:
    """What is evaluated, and how it is asked for."""

    world: World
    period: str
    edition: str | None = None

    @property
    def when(self) -> tuple[int, int]:
        """Year and months."""
        return parse_period(self.period)

    def edition_of(self, plan: Data) -> str | None:
        """The edition by which a plan is judged."""
        return edition_in_force(plan, self.when[0], self.edition)

    def edition_of_id(self, ident: str) -> str | None:
        """The same for the plan of that id; None where there is none."""
        plan = next((plan for plan in self.world.plans if plan["id"] == ident), None)
        return None if plan is None else self.edition_of(plan)

    def question(self, plan: Data) -> Asked:
        """What is asked of a plan."""
        return Asked(self.world, self.when, self.edition_of(plan))

    def nodes(self) -> dict[str, Node]:
        """Every node in force by id, evaluated."""
        trees = [
            evaluate_plan(self.question(plan), plan)
            for plan in self.world.plans
            if self.edition_of(plan) is not None
        ]
        return {node["id"]: node for tree in trees for node in flat(tree)}

    def chains(self) -> Iterator[Chain]:
        """Every node in force, with the nodes above it."""
        for chain in chains(self.world):
            edition = self.edition_of(chain[0])
            if edition is not None and all(is_in_force(node, edition) for node in chain[1:]):
                yield chain

    def copy(self) -> Side:
        """The same side over a world of its own."""
        return replace(self, world=copy.deepcopy(self.world))


def chains(world: World) -> Iterator[Chain]:
    """Every node, with the nodes above it, in tree order."""
    for plan in world.plans:
        yield from _below([plan])


def _below(chain: Chain) -> Iterator[Chain]:
    yield chain
    for key in ("objectives", "indicators", "sub_plans"):
        for child in chain[-1].get(key) or []:
            yield from _below([*chain, child])


def chain_of(world: World, ident: str) -> Chain | None:
    """A node with the nodes above it, by its id or one it had."""
    every = list(chains(world))
    for chain in every:
        if chain[-1]["id"] == ident:
            return chain
    return next((chain for chain in every if ident in ids_before(chain[-1])), None)


def ids_before(node: Data) -> list[str]:
    """The ids that a node had."""
    return [*(node.get("formerly") or []), *([node[WAS]] if WAS in node else [])]


def is_indicator(node: Data) -> bool:
    """Whether it is one, and nothing that holds some."""
    return "direction" in node


def register(world: World) -> None:
    """Bring the index of indicators up to date after the tree was changed."""
    world.indicators.clear()
    world.indicators.update(
        {leaf["id"]: leaf for plan in world.plans for leaf in indicators_below(plan)}
    )


# Writing


def write_world(rng: random.Random, world: World, folder: Path) -> None:
    """Write a world as a data folder."""
    agencies = sorted(set(_agencies(world.plans)))
    main: Data = {
        "format": "nsstrack/1",
        "agencies": {name: {"name": {"th": "หน่วยงาน", "en": name}} for name in agencies},
        "bands": written(world.bands),
        "plans": written(world.plans),
    }
    if world.defaults:
        main["defaults"] = written(world.defaults)
    write_yaml(rng, folder / "plans.yaml", main)
    for (year, months), results in world.results.items():
        if results:
            name = str(year) if months == 12 else f"{year}-{months}M"
            body = {"period": year if months == 12 else name, "results": written(results)}
            write_yaml(rng, folder / "results" / f"{name}.yaml", body)


def _agencies(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _agencies(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("lead", "host"):
                yield item
            elif key == "partners":
                yield from item
            else:
                yield from _agencies(item)


def written(value: Any) -> Any:
    """Fractions as the decimals they were, everything else as it is."""
    if isinstance(value, Fraction):
        return Decimal(int(value)) if value.denominator == 1 else decimal_of(value)
    if isinstance(value, list):
        return [written(item) for item in value]
    if isinstance(value, dict):
        return {key: written(item) for key, item in value.items()}
    return value
