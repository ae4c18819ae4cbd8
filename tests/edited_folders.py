"""Two sides of a random folder, with the edits between them; both pass the checks."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from nsstrack.dataset import Dataset, load
from reference.causes import FACTORS, factor_of
from reference.contract import load_folder
from reference.edits import DRAWS, Edit, Scene
from reference.folders import write_random_folder
from reference.sides import Side, write_world

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reference.contract import World

ANOTHER_PERIOD, ANOTHER_EDITION = "another_period", "another_edition"
ASKED_OTHERWISE = (ANOTHER_PERIOD, ANOTHER_EDITION)
"""Not edits: the same folder asked for something else."""
PATIENCE = 12
"""How often an edit is drawn again that the folder has no place for, or that breaks it."""


@dataclass(frozen=True)
class Case:
    """How the new side came out of the old one."""

    seed: int
    names: tuple[str, ...]
    old: Side
    new: Side
    edits: tuple[Edit, ...]
    before: Dataset
    after: Dataset

    def factors(self) -> set[str]:
        """The factors that were edited."""
        edited = {factor_of(edit, self.old, self.new) for edit in self.edits}
        if self.old.period != self.new.period:
            edited |= {"edition", "target", "result"}
        if self.old.edition != self.new.edition:
            edited |= {"edition"}
        return edited


def case(seed: int, names: Sequence[str]) -> Case | None:
    """A folder from the seed, with these edits made to it; None where that cannot be."""
    rng = random.Random(f"{seed} {' '.join(names)}")  # noqa: S311 - to be repeated
    found, asked, before = _folder(seed)
    for _ in range(PATIENCE):
        period, edition = rng.choice(asked)
        old = Side(found.world, period, edition)
        nodes = old.nodes()
        if not nodes:
            continue
        new = _asked_otherwise(rng, old, asked, names)
        scene = Scene(rng, old, nodes)
        drawn = [DRAWS[name](scene) for name in names if name in DRAWS]
        edits = in_order([edit for edit in drawn if edit is not None])
        if new is None or len(edits) < len(drawn):
            continue
        new = new.copy()
        if not _applied(edits, new.world):
            continue
        after = _read(new) if edits else before
        if not after.has_errors:
            return Case(seed, tuple(names), old, new, edits, before, after)
    return None


def in_order(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits in the order of their factors, structure first."""
    return tuple(sorted(edits, key=lambda edit: FACTORS.index(edit.factor)))


def _applied(edits: Sequence[Edit], world: World) -> bool:
    """Make the edits; whether on the way each indicator could find those whose results it shares.

    Where it cannot, because one edit drops them and a later one stops the sharing, there is no
    folder between the two that could be evaluated.
    """
    for edit in edits:
        edit.apply(world)
        shared = {leaf.get("results_of") for leaf in world.indicators.values()} - {None}
        if not shared <= world.indicators.keys():
            return False
    return True


@cache
def _folder(seed: int) -> tuple[Side, list[tuple[str, str | None]], Dataset]:
    rng = random.Random(seed)  # noqa: S311 - to be repeated
    with TemporaryDirectory() as name:
        asked = write_random_folder(rng, Path(name))
        side = Side(load_folder(Path(name)), asked[0][0])
    return side, asked, _read(side)


def _asked_otherwise(
    rng: random.Random, old: Side, asked: Sequence[tuple[str, str | None]], names: Sequence[str]
) -> Side | None:
    new = old
    if ANOTHER_PERIOD in names:
        periods = sorted({period for period, _ in asked} - {old.period})
        if not periods:
            return None
        new = replace(new, period=rng.choice(periods))
    if ANOTHER_EDITION in names:
        editions = {edition["id"] for plan in old.world.plans for edition in plan["editions"]}
        others: list[str | None] = [*sorted(editions - {old.edition}), None]
        others = [other for other in others if other != old.edition]
        new = replace(new, edition=rng.choice(others))
    return new


def _read(side: Side) -> Dataset:
    with TemporaryDirectory() as name:
        write_world(random.Random(0), side.world, Path(name))  # noqa: S311 - layout only
        return load(name)
