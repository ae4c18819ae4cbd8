"""Edits of a data folder, each of which belongs to one factor of a change.

An edit is drawn by looking at the old side, and can be made to any world on the way to the new
one: it finds its node by an id, wherever that is by then, and does nothing where it is gone.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .contract import NEEDS_TARGET, Data, World, entry_of, naming, own, setting
from .sides import WAS, Chain, Side, chain_of, chains, is_indicator, register

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from .contract import Node

F = Fraction


@dataclass(frozen=True)
class Edit:
    """One thing that somebody changed."""

    name: str
    factor: str
    plan: str
    """The plan it is made in; empty where it is made outside of all plans."""
    apply: Callable[[World], None]
    renames: Mapping[str, str] = field(default_factory=dict)
    is_of_edition: bool = False
    """Whether it says which nodes an edition has: where that changes, it is part of the change."""


@dataclass(frozen=True)
class Scene:
    """The old side as one looks at it to draw an edit."""

    rng: random.Random
    side: Side
    nodes: Mapping[str, Node]

    @property
    def world(self) -> World:
        """Everything its folder says."""
        return self.side.world

    def some_chain(self, wanted: Callable[[Chain], bool]) -> Chain | None:
        """A node in force that is wanted, more often than not one with a score."""
        found = [chain for chain in self.side.chains() if wanted(chain)]
        scored = [chain for chain in found if self.nodes[chain[-1]["id"]]["score"] is not None]
        if scored and self.rng.random() < 0.8:
            found = scored
        return self.rng.choice(found) if found else None

    def some_indicator(self, wanted: Callable[[Chain], bool] = lambda _: True) -> Chain | None:
        """An indicator in force that is wanted."""
        return self.some_chain(lambda chain: is_indicator(chain[-1]) and wanted(chain))

    def some_container(self, wanted: Callable[[Chain], bool] = lambda _: True) -> Chain | None:
        """A node in force that may hold others."""
        return self.some_chain(lambda chain: not is_indicator(chain[-1]) and wanted(chain))

    def edition(self, chain: Chain) -> str:
        """The edition by which the plan of a node is judged."""
        edition = self.side.edition_of(chain[0])
        assert edition is not None
        return edition

    def setting(self, chain: Chain, key: str) -> Any:
        """The setting that counts for a node."""
        return setting(chain, key, self.edition(chain), self.world.defaults)

    def source(self, chain: Chain) -> Chain:
        """The indicator whose results a node's are: mostly its own."""
        shared = chain[-1].get("results_of")
        found = chain_of(self.world, shared) if shared else chain
        assert found is not None
        return found


DRAWS: dict[str, Callable[[Scene], Edit | None]] = {}


def draw(function: Callable[[Scene], Edit | None]) -> Callable[[Scene], Edit | None]:
    """Register an edit under its function's name."""
    DRAWS[function.__name__] = function
    return function


def at(chain: Chain, change: Callable[[Data], None]) -> Callable[[World], None]:
    """A change of the node that ends the chain, wherever it is in the world by then."""
    ident = chain[-1]["id"]

    def apply(world: World) -> None:
        found = chain_of(world, ident)
        if found is not None:
            change(found[-1])

    return apply


def edit_of(name: str, factor: str, chain: Chain, change: Callable[[Data], None]) -> Edit:
    """An edit of one node."""
    return Edit(name, factor, chain[0]["id"], at(chain, change))


def setter(key: str, value: Any, edition: str | None = None) -> Callable[[Data], None]:
    """Set a key of a node, or of what an edition changes about it."""

    def change(node: Data) -> None:
        owner = node
        if edition is not None:
            owner = node.setdefault("by_edition", {}).setdefault(edition, {})
        owner[key] = copy.deepcopy(value)

    return change


def set_anywhere(scene: Scene, name: str, factor: str, key: str, value: Any, to: Chain) -> Edit:
    """Set what may be set on any node: there, above it, in an amendment, or as a default."""
    edition = scene.edition(to)
    place = scene.rng.randrange(len(to) + 1)
    if place == len(to):

        def apply(world: World) -> None:
            world.defaults[key] = copy.deepcopy(value)

        return Edit(name, factor, "", apply)
    chain = to[: len(to) - place]
    amended = (chain[-1].get("by_edition") or {}).get(edition) or {}
    may_amend = key in ("scoring", "rollup", "bands") and len(chain) > 1
    amends = key in amended or (may_amend and scene.rng.random() < 0.2)
    change = setter(key, value, edition if amends else None)
    return edit_of(name, factor, chain, change)


# Structure


def ends_of_phases(plan: Data) -> list[int]:
    """The last year of every phase."""
    return [int(phase["to"]) for phase in plan["phases"]]


def new_indicator(scene: Scene, plan: Data, ident: str) -> Data:
    """An indicator that suits every method that it may inherit, or has its own."""
    rng = scene.rng
    goal = F(rng.randint(20, 60))
    leaf: Data = {
        "id": ident,
        "name": "Added",
        "unit": "score",
        "direction": "higher",
        "targets": [{"by": F(year), "value": goal} for year in ends_of_phases(plan)],
        "target_basis": "phase_end",
    }
    if rng.random() < 0.6:
        leaf["scoring"] = {"method": rng.choice(("ratio", "threshold"))}
    if rng.random() < 0.4:
        leaf["weight"] = rng.choice((F(2), F(1, 2), F(0)))
    return leaf


def report(world: World, period: tuple[int, int], ident: str, entry: Data) -> None:
    """Put a result into a period."""
    world.results.setdefault(period, {})[ident] = dict(entry)


@draw
def add_an_indicator(scene: Scene) -> Edit | None:
    """An indicator that was not there, mostly with a result."""
    above = scene.some_container(lambda chain: len(chain) == 1 or not _is_bare_plan(chain))
    if above is None:
        return None
    ident = f"added-{scene.rng.randint(1, 10**6)}"
    leaf = new_indicator(scene, above[0], ident)
    value = F(scene.rng.randint(0, 70)) if scene.rng.random() < 0.8 else None

    def apply(world: World) -> None:
        found = chain_of(world, above[-1]["id"])
        if found is None:
            return
        found[-1].setdefault("indicators", []).append(copy.deepcopy(leaf))
        register(world)
        if value is not None:
            report(world, scene.side.when, ident, {"value": value})

    return Edit("add_an_indicator", "structure", above[0]["id"], apply)


def _is_bare_plan(chain: Chain) -> bool:
    return len(chain) == 1 and not chain[0].get("indicators")


@draw
def add_a_container(scene: Scene) -> Edit | None:
    """An objective or a sub-plan, with an indicator or with none at all."""
    above = scene.some_container(lambda chain: not _is_objective(chain))
    if above is None:
        return None
    rng, parent = scene.rng, above[-1]
    ident = f"added-{rng.randint(1, 10**6)}"
    node: Data = {"id": ident, "name": "Added"}
    key = "objectives"
    if len(above) == 1 and rng.random() < 0.5:
        key, node["host"] = "sub_plans", above[0]["lead"]
    if rng.random() < 0.4:
        node["rollup"] = {"method": rng.choice(("minimum", "mean"))}
    if rng.random() < 0.7:
        node["indicators"] = [new_indicator(scene, above[0], f"{ident}-1")]
    value = F(rng.randint(0, 70)) if rng.random() < 0.8 else None

    def apply(world: World) -> None:
        found = chain_of(world, parent["id"])
        if found is None:
            return
        found[-1].setdefault(key, []).append(copy.deepcopy(node))
        register(world)
        if value is not None and "indicators" in node:
            report(world, scene.side.when, f"{ident}-1", {"value": value})

    return Edit("add_a_container", "structure", above[0]["id"], apply)


def _is_objective(chain: Chain) -> bool:
    return any(chain[-1] is item for above in chain[:-1] for item in above.get("objectives") or [])


def take_out(world: World, ident: str) -> Data | None:
    """Take a node out of the tree."""
    found = chain_of(world, ident)
    if found is None:
        return None
    for key in ("indicators", "objectives", "sub_plans"):
        children = found[-2].get(key) or []
        if any(child is found[-1] for child in children):
            found[-2][key] = [child for child in children if child is not found[-1]]
    return found[-1]


def drop(name: str, chain: Chain | None) -> Edit | None:
    """Drop a node with all below it and all its results."""
    if chain is None:
        return None
    ident = chain[-1]["id"]

    def apply(world: World) -> None:
        node = take_out(world, ident)
        register(world)
        if node is None:
            return
        gone = {
            key
            for below in _all_below(node)
            for key in (below["id"], *(below.get("formerly") or []))
        }
        for results in world.results.values():
            for key in gone & results.keys():
                del results[key]

    return Edit(name, "structure", chain[0]["id"], apply)


def _all_below(node: Data) -> list[Data]:
    below = [node]
    for key in ("indicators", "objectives", "sub_plans"):
        for child in node.get(key) or []:
            below += _all_below(child)
    return below


@draw
def drop_an_indicator(scene: Scene) -> Edit | None:
    """An indicator goes, with its results."""
    return drop("drop_an_indicator", scene.some_indicator())


@draw
def drop_a_container(scene: Scene) -> Edit | None:
    """A sub-plan or an objective goes."""
    chain = scene.some_container(lambda chain: len(chain) > 1)
    return drop("drop_a_container", chain)


@draw
def drop_a_plan(scene: Scene) -> Edit | None:
    """A whole plan goes, where there are several."""
    plans = scene.world.plans
    if len(plans) < 2:
        return None
    plan = scene.rng.choice(plans)
    leaves = [node["id"] for node in _all_below(plan) if is_indicator(node)]

    def apply(world: World) -> None:
        drop_all = [drop("", chain) for ident in leaves if (chain := chain_of(world, ident))]
        for each in drop_all:
            assert each is not None
            each.apply(world)
        world.plans[:] = [other for other in world.plans if other["id"] != plan["id"]]
        register(world)

    return Edit("drop_a_plan", "structure", plan["id"], apply)


@draw
def add_a_plan(scene: Scene) -> Edit | None:
    """A whole plan is added, with what is promised and nothing reported yet but one figure."""
    plan = copy.deepcopy(scene.rng.choice(scene.world.plans))
    nodes = _all_below(plan)
    for node in nodes:
        node["id"] += "-added"
        node.pop("formerly", None)
        node.pop("results_of", None)
    leaves = [node for node in nodes if is_indicator(node) and "levels" not in node]
    leaf = scene.rng.choice(leaves) if leaves else None

    def apply(world: World) -> None:
        world.plans.append(copy.deepcopy(plan))
        register(world)
        if leaf is not None:
            report(world, scene.side.when, leaf["id"], {"value": F(17)})

    return Edit("add_a_plan", "structure", plan["id"], apply)


@draw
def leave_the_edition(scene: Scene) -> Edit | None:
    """A node belongs to the edition in force no more."""
    chain = scene.some_chain(lambda chain: len(chain) > 1 and len(chain[0]["editions"]) > 1)
    if chain is None:
        return None
    names = [edition["id"] for edition in chain[0]["editions"]]
    others = [name for name in names if name != scene.edition(chain)]
    return Edit(
        "leave_the_edition",
        "structure",
        chain[0]["id"],
        at(chain, setter("editions", others)),
        is_of_edition=True,
    )


def move(name: str, chain: Chain, to: Chain, key: str) -> Edit:
    """Move a node under another one."""

    def apply(world: World) -> None:
        if chain_of(world, to[-1]["id"]) is None:
            return
        node = take_out(world, chain[-1]["id"])
        found = chain_of(world, to[-1]["id"])
        if node is not None and found is not None:
            found[-1].setdefault(key, []).append(node)
            register(world)

    return Edit(name, "structure", chain[0]["id"], apply)


@draw
def move_an_indicator(scene: Scene) -> Edit | None:
    """An indicator moves to another place in its plan."""
    chain = scene.some_indicator()
    if chain is None:
        return None
    to = scene.some_container(lambda to: to[0] is chain[0] and to[-1] is not chain[-2])
    return None if to is None else move("move_an_indicator", chain, to, "indicators")


@draw
def move_an_objective(scene: Scene) -> Edit | None:
    """An objective moves to another sub-plan, or to its plan."""
    chain = scene.some_container(_is_objective)
    if chain is None:
        return None
    to = scene.some_container(
        lambda to: to[0] is chain[0] and to[-1] is not chain[-2] and not _is_objective(to)
    )
    return None if to is None else move("move_an_objective", chain, to, "objectives")


@draw
def rename_an_indicator(scene: Scene) -> Edit | None:
    """An indicator gets another id; results may stay under the old one."""
    chain = scene.some_indicator()
    if chain is None:
        return None
    ident, new = chain[-1]["id"], f"{chain[-1]['id']}-now"
    also_results = scene.rng.random() < 0.3

    def apply(world: World) -> None:
        found = chain_of(world, ident)
        if found is None or found[-1]["id"] != ident:
            return
        leaf = found[-1]
        leaf["id"], leaf["formerly"] = new, [*(leaf.get("formerly") or []), ident]
        register(world)
        for other in world.indicators.values():
            if other.get("results_of") == ident:
                other["results_of"] = new
        for results in world.results.values():
            if also_results and ident in results:
                results[new] = results.pop(ident)

    renames = {ident: new}
    return Edit("rename_an_indicator", "structure", chain[0]["id"], apply, renames=renames)


@draw
def rename_a_container(scene: Scene) -> Edit | None:
    """A sub-plan or an objective gets another id, which nothing in the format can say."""
    chain = scene.some_container(lambda chain: len(chain) > 1)
    if chain is None:
        return None
    ident = chain[-1]["id"]

    def change(node: Data) -> None:
        node["id"], node[WAS] = f"{ident}-now", ident

    return edit_of("rename_a_container", "structure", chain, change)


# Edition


@draw
def amend_the_plan(scene: Scene) -> Edit | None:
    """A new edition comes into force: other targets, weights and rules, fewer nodes."""
    plans = [plan for plan in scene.world.plans if _can_be_amended(scene, plan)]
    if not plans:
        return None
    rng = scene.rng
    plan, seed = rng.choice(plans), rng.random()

    def apply(world: World) -> None:
        found = chain_of(world, plan["id"])
        if found is not None:
            _amend(type(rng)(seed), scene.side, found[-1], plan)

    return Edit("amend_the_plan", "edition", plan["id"], apply)


@draw
def put_the_edition_off(scene: Scene) -> Edit | None:
    """An edition comes into force earlier or later, so that another one is in force now."""
    year = scene.side.when[0]
    plans = [plan for plan in scene.world.plans if len(plan["editions"]) > 1]
    if not plans or scene.side.edition is not None:
        return None
    plan = scene.rng.choice(plans)
    begun = plan["editions"][1]["from"]
    first = F(year if begun > year else year + 1)

    def apply(world: World) -> None:
        found = chain_of(world, plan["id"])
        if found is not None:
            found[-1]["editions"][1]["from"] = first

    return Edit("put_the_edition_off", "edition", plan["id"], apply)


AMENDED = "amended_anew"


def _can_be_amended(scene: Scene, plan: Data) -> bool:
    year = scene.side.when[0]
    return (
        scene.side.edition is None
        and scene.side.edition_of(plan) is not None
        and plan["editions"][-1]["from"] < year
    )


def _amend(rng: random.Random, side: Side, plan: Data, before: Data) -> None:
    edition = side.edition_of(before)
    plan["editions"].append({"id": AMENDED, "name": "anew", "from": F(side.when[0])})
    factor = rng.choice((F(11, 10), F(9, 10), F(1)))
    for node in _all_below(plan):
        if "editions" in node and edition in node["editions"] and rng.random() < 0.8:
            node["editions"].append(AMENDED)
        amended = copy.deepcopy((node.get("by_edition") or {}).get(edition) or {})
        if "kind" not in node and rng.random() < 0.3:
            amended["weight"] = F(rng.randint(1, 4))
        if amended:
            node.setdefault("by_edition", {})[AMENDED] = amended
        for key in ("targets", "baselines"):
            named = [entry for entry in node.get(key) or [] if entry.get("edition") == edition]
            times = F(1) if key == "baselines" or "levels" in node else factor
            node.get(key, []).extend(_amended(entry, times) for entry in named)


def _amended(entry: Data, times: Fraction) -> Data:
    value = entry["value"] if isinstance(entry["value"], str) else entry["value"] * times
    return {**entry, "edition": AMENDED, "value": value}


# Bands


@draw
def change_a_profile(scene: Scene) -> Edit | None:
    """An edge of a profile of bands moves."""
    rng = scene.rng
    name, band = rng.choice(list(scene.world.bands)), rng.choice(("achieved", "below", "at_risk"))
    moved = F(rng.choice((-10, -5, 5, 10, 3)))
    turned = rng.random() < 0.3

    def apply(world: World) -> None:
        edge = world.bands[name][band]
        (kind, value), *_ = edge.items()
        edge.clear()
        other = {"above": "at_least", "at_least": "above"}[kind]
        edge[other if turned else kind] = value if turned else value + moved

    return Edit("change_a_profile", "bands", "", apply)


@draw
def switch_the_profile(scene: Scene) -> Edit | None:
    """Another profile of bands is used, on a node or above it."""
    chain = scene.some_chain(lambda _: True)
    others = [] if chain is None else sorted(scene.world.bands.keys())
    if chain is None or len(others) < 2:
        return None
    used = scene.setting(chain, "bands")
    name = scene.rng.choice([other for other in others if other != used])
    return set_anywhere(scene, "switch_the_profile", "bands", "bands", name, chain)


# Target


def entries_in_force(scene: Scene, chain: Chain, key: str) -> list[int]:
    """Which of the targets or baselines of an indicator count."""
    entries = chain[-1].get(key) or []
    counting = naming(entries, scene.edition(chain))
    return [place for place, entry in enumerate(entries) if any(entry is c for c in counting)]


def change_entry(
    scene: Scene, name: str, key: str, change: Callable[[Chain, Data], None]
) -> Edit | None:
    """Change one of the targets or baselines that count."""
    chain = scene.some_indicator(lambda chain: bool(entries_in_force(scene, chain, key)))
    if chain is None:
        return None
    place = scene.rng.choice(entries_in_force(scene, chain, key))
    changed = copy.deepcopy(chain[-1][key][place])
    change(chain, changed)

    def apply(node: Data) -> None:
        node[key][place].update(changed)

    return edit_of(name, "target", chain, apply)


def another_value(scene: Scene) -> Callable[[Chain, Data], None]:
    """Another figure in an entry."""
    rng = scene.rng

    def change(chain: Chain, entry: Data) -> None:
        if isinstance(entry["value"], str):
            entry["value"] = rng.choice([w for w in chain[-1]["levels"] if w != entry["value"]])
        else:
            times = rng.choice((F(9, 10), F(11, 10), F(6, 5), F(1, 2)))
            entry["value"] = entry["value"] * times if entry["value"] else F(1, 10)

    return change


@draw
def change_a_target(scene: Scene) -> Edit | None:
    """A target is set higher or lower."""
    return change_entry(scene, "change_a_target", "targets", another_value(scene))


@draw
def change_the_year_of_a_target(scene: Scene) -> Edit | None:
    """A target is due in another year."""
    years = scene.rng.choice((F(-1), F(1), F(2), F(-2)))

    def change(_: Chain, entry: Data) -> None:
        entry["by"] += years

    return change_entry(scene, "change_the_year_of_a_target", "targets", change)


@draw
def change_a_baseline(scene: Scene) -> Edit | None:
    """What it starts from is another figure."""
    return change_entry(scene, "change_a_baseline", "baselines", another_value(scene))


@draw
def change_the_year_of_a_baseline(scene: Scene) -> Edit | None:
    """It starts in another year."""
    years = scene.rng.choice((F(-1), F(1), F(-2)))

    def change(_: Chain, entry: Data) -> None:
        entry["year"] += years

    return change_entry(scene, "change_the_year_of_a_baseline", "baselines", change)


@draw
def change_the_basis(scene: Scene) -> Edit | None:
    """The line to the target instead of the target, or the other way round."""
    chain = scene.some_indicator(lambda chain: bool(chain[-1].get("targets")))
    if chain is None:
        return None
    basis = chain[-1].get("target_basis") or "linear"
    other = {"linear": "phase_end", "phase_end": "linear"}[basis]
    return edit_of("change_the_basis", "target", chain, setter("target_basis", other))


@draw
def add_a_target(scene: Scene) -> Edit | None:
    """A target for a year that had none."""
    year = F(scene.side.when[0])
    chain = scene.some_indicator(
        lambda chain: "levels" not in chain[-1] and bool(entries_in_force(scene, chain, "targets"))
    )
    if chain is None:
        return None
    place = scene.rng.choice(entries_in_force(scene, chain, "targets"))
    like = chain[-1]["targets"][place]
    entry = {**like, "by": year, "value": like["value"] * F(9, 10)}

    def change(node: Data) -> None:
        node["targets"].append(dict(entry))

    return edit_of("add_a_target", "target", chain, change)


# Method


@draw
def change_the_scoring(scene: Scene) -> Edit | None:
    """Another method, where it is set or nearer."""
    chain = scene.some_indicator()
    if chain is None:
        return None
    used = scene.setting(chain, "scoring")
    rng = scene.rng
    choices: list[Data] = [{"method": name} for name in NEEDS_TARGET if name != used["method"]]
    low, high = F(rng.randint(0, 20)), F(rng.randint(30, 160))
    rising = own(chain[-1], "direction", scene.edition(chain)) == "higher"
    worst, best = (low, high) if rising else (high, low)
    choices += [
        {"method": "goalposts", "worst": worst, "best": best},
        {"method": "within", "low": low, "high": high, "tolerance": F(rng.randint(1, 50))},
        {"method": "points", "points": [[worst, F(0)], [(low + high) / 2, F(70)], [best, F(100)]]},
    ]
    scoring = rng.choice(choices)
    return set_anywhere(scene, "change_the_scoring", "method", "scoring", scoring, chain)


@draw
def change_a_parameter(scene: Scene) -> Edit | None:
    """A parameter of the method, or how far it goes beyond 100."""
    chain = scene.some_indicator()
    if chain is None:
        return None
    rng, scoring = scene.rng, copy.deepcopy(dict(scene.setting(chain, "scoring")))
    keys = [key for key in ("worst", "best", "low", "high", "tolerance") if key in scoring]
    key = rng.choice([*keys, *keys, "cap"])
    if key == "cap":
        caps = [cap for cap in (F(100), F(120), F(150)) if cap != scoring.get("cap", F(100))]
        scoring["cap"] = rng.choice(caps)
    else:
        scoring[key] = scoring[key] * F(11, 10) + F(1, 2)
    return set_anywhere(scene, "change_a_parameter", "method", "scoring", scoring, chain)


@draw
def turn_the_direction(scene: Scene) -> Edit | None:
    """Higher is better, or lower."""
    chain = scene.some_indicator(lambda chain: "levels" not in chain[-1])
    if chain is None:
        return None
    edition = scene.edition(chain)
    turned = {"higher": "lower", "lower": "higher"}[own(chain[-1], "direction", edition)]
    amends = "direction" in ((chain[-1].get("by_edition") or {}).get(edition) or {})
    change = setter("direction", turned, edition if amends else None)
    return edit_of("turn_the_direction", "method", chain, change)


@draw
def change_the_rollup(scene: Scene) -> Edit | None:
    """Another method of roll-up."""
    chain = scene.some_container()
    if chain is None:
        return None
    names = ("mean", "geometric", "minimum", "two_lowest", "share_achieved")
    used = scene.setting(chain, "rollup")["method"]
    rollup = {"method": scene.rng.choice([name for name in names if name != used])}
    return set_anywhere(scene, "change_the_rollup", "method", "rollup", rollup, chain)


@draw
def change_the_coverage(scene: Scene) -> Edit | None:
    """More or less must be covered."""
    chain = scene.some_container()
    if chain is None:
        return None
    used = scene.setting(chain, "min_coverage")
    shares = [share for share in (F(0), F(3, 10), F(3, 4), F(1)) if share != used]
    share = scene.rng.choice(shares)
    return set_anywhere(scene, "change_the_coverage", "method", "min_coverage", share, chain)


@draw
def change_the_headline(scene: Scene) -> Edit | None:
    """The other view of the plan becomes its status."""
    chain = scene.some_container(lambda chain: len(chain) == 1)
    if chain is None:
        return None
    default = "rollup" if chain[0].get("sub_plans") else "own"
    other = {"own": "rollup", "rollup": "own"}[chain[0].get("headline") or default]
    return edit_of("change_the_headline", "method", chain, setter("headline", other))


# Weight


@draw
def change_a_weight(scene: Scene) -> Edit | None:
    """A node weighs more or less, or nothing."""
    chain = scene.some_chain(lambda chain: len(chain) > 1)
    if chain is None:
        return None
    edition = scene.edition(chain)
    amended = (chain[-1].get("by_edition") or {}).get(edition) or {}
    amends = "weight" in amended or scene.rng.random() < 0.3
    used = own(chain[-1], "weight", edition, F(1))
    weights = [w for w in (F(0), F(1), F(2), F(5), F(1, 4)) if w != used]
    change = setter("weight", scene.rng.choice(weights), edition if amends else None)
    return edit_of("change_a_weight", "weight", chain, change)


# Result


def keys_of(leaf: Data) -> list[str]:
    """The ids under which results of an indicator may stand."""
    return [leaf["id"], *(leaf.get("formerly") or [])]


def change_result(
    scene: Scene, name: str, chain: Chain | None, entry: Data | None, period: tuple[int, int]
) -> Edit | None:
    """Replace what a period says of an indicator; None takes it away."""
    if chain is None:
        return None
    ident = scene.source(chain)[-1]["id"]

    def apply(world: World) -> None:
        found = chain_of(world, ident)
        if found is None:
            return
        results = world.results.setdefault(period, {})
        used = next((key for key in keys_of(found[-1]) if key in results), found[-1]["id"])
        results.pop(used, None)
        if entry is not None:
            results[used] = dict(entry)

    return Edit(name, "result", chain[0]["id"], apply)


def figure(scene: Scene, chain: Chain) -> Any:
    """A result that an indicator may have."""
    rng, leaf = scene.rng, chain[-1]
    if "levels" in leaf:
        return rng.choice(leaf["levels"])
    near = [F(entry["value"]) for entry in leaf.get("targets") or []] or [F(30)]
    return rng.choice(near) * F(rng.randint(2, 13), 10)


def own_entry(scene: Scene, chain: Chain) -> Data | None:
    """What the period's own files say of an indicator."""
    return entry_of(scene.world, chain[-1], scene.side.when)


def has_own(scene: Scene) -> Callable[[Chain], bool]:
    """Whether an indicator has a value of the period itself."""
    return lambda chain: (own_entry(scene, chain) or {}).get("value") is not None


def is_silent(scene: Scene) -> Callable[[Chain], bool]:
    """Whether an indicator has no result that counts."""
    return lambda chain: scene.nodes[chain[-1]["id"]]["result"] is None


def is_stale(scene: Scene) -> Callable[[Chain], bool]:
    """Whether an older result stands in for an indicator's."""
    return lambda chain: bool(scene.nodes[chain[-1]["id"]]["stale"])


@draw
def restate_a_result(scene: Scene) -> Edit | None:
    """The figure of the period is corrected."""
    chain = scene.some_indicator(has_own(scene))
    if chain is None:
        return None
    entry = {"value": figure(scene, chain)}
    return change_result(scene, "restate_a_result", chain, entry, scene.side.when)


@draw
def restate_an_older_result(scene: Scene) -> Edit | None:
    """The figure that stands in for the period's is corrected."""
    chain = scene.some_indicator(is_stale(scene))
    if chain is None:
        return None
    entry = {"value": figure(scene, chain)}
    period = (scene.nodes[chain[-1]["id"]]["result_year"], 12)
    return change_result(scene, "restate_an_older_result", chain, entry, period)


@draw
def report_a_result(scene: Scene) -> Edit | None:
    """A figure for an indicator that had none."""
    chain = scene.some_indicator(is_silent(scene))
    if chain is None:
        return None
    entry = {"value": figure(scene, chain)}
    return change_result(scene, "report_a_result", chain, entry, scene.side.when)


@draw
def withdraw_a_result(scene: Scene) -> Edit | None:
    """A figure is taken back, with a reason or without."""
    chain = scene.some_indicator(has_own(scene))
    reasons = ("not_published", "not_collected", "not_comparable", "discontinued")
    entry: Data | None = {"missing": scene.rng.choice(reasons)}
    if scene.rng.random() < 0.3:
        entry = None
    return change_result(scene, "withdraw_a_result", chain, entry, scene.side.when)


@draw
def bring_up_to_date(scene: Scene) -> Edit | None:
    """The period's own figure comes in where an older one stood in for it."""
    chain = scene.some_indicator(is_stale(scene))
    if chain is None:
        return None
    entry = {"value": figure(scene, chain)}
    return change_result(scene, "bring_up_to_date", chain, entry, scene.side.when)


@draw
def give_another_reason(scene: Scene) -> Edit | None:
    """There is no figure, and now it is said why."""
    chain = scene.some_indicator(is_silent(scene))
    entry = {"missing": scene.rng.choice(("not_published", "not_collected", "discontinued"))}
    return change_result(scene, "give_another_reason", chain, entry, scene.side.when)


@draw
def carry_further(scene: Scene) -> Edit | None:
    """Older results may stand in for longer, or no more."""
    chain = scene.some_indicator(is_stale(scene)) if scene.rng.random() < 0.5 else None
    chain = chain or scene.some_indicator()
    if chain is None:
        return None
    used = scene.setting(chain, "carry_forward")
    years = scene.rng.choice([F(years) for years in (0, 1, 3, 5) if years != used])
    return set_anywhere(scene, "carry_further", "result", "carry_forward", years, chain)


@draw
def count_over_the_year(scene: Scene) -> Edit | None:
    """An indicator accumulates, or does so no more."""
    chain = scene.some_indicator(lambda chain: "levels" not in chain[-1])
    if chain is None:
        return None
    accumulates = not chain[-1].get("accumulates")
    return edit_of("count_over_the_year", "result", chain, setter("accumulates", accumulates))


@draw
def share_results(scene: Scene) -> Edit | None:
    """An indicator without results takes those of another one, or no more."""
    chain = scene.some_indicator(lambda chain: "levels" not in chain[-1])
    if chain is None:
        return None
    if "results_of" in chain[-1]:

        def stop(node: Data) -> None:
            node.pop("results_of", None)

        return edit_of("share_results", "result", chain, stop)
    others = [
        other[-1]["id"]
        for other in chains(scene.world)
        if is_indicator(other[-1])
        and other[-1] is not chain[-1]
        and "results_of" not in other[-1]
        and "levels" not in other[-1]
        and other[-1]["unit"] == chain[-1]["unit"]
    ]
    if not others:
        return None
    source = scene.rng.choice(others)
    ident = chain[-1]["id"]

    def apply(world: World) -> None:
        found, shared = chain_of(world, ident), chain_of(world, source)
        if found is None or shared is None:
            return
        found[-1]["results_of"] = shared[-1]["id"]
        for results in world.results.values():
            for key in keys_of(found[-1]):
                results.pop(key, None)

    return Edit("share_results", "result", chain[0]["id"], apply)


@draw
def add_a_level(scene: Scene) -> Edit | None:
    """There is a level more below the others, so that all others count for more."""
    chain = scene.some_indicator(lambda chain: "levels" in chain[-1])
    if chain is None:
        return None
    ident = chain[-1]["id"]

    def apply(world: World) -> None:
        found = chain_of(world, ident)
        for node in world.indicators.values():
            is_reader = found is not None and node.get("results_of") == found[-1]["id"]
            if found is not None and (node is found[-1] or is_reader):
                node["levels"] = ["Tier 4", *node["levels"]]

    return Edit("add_a_level", "result", chain[0]["id"], apply)
