"""Random data folders that are valid by the format and reach into its corners.

Whatever is drawn is made to fit: a method that an indicator inherits but cannot use is replaced on
the indicator itself, targets lie on the right side of baselines, results stay in the domain of
every method that reads them. Many results are solved for, so that scores fall on band edges.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .contract import (
    NEEDS_TARGET,
    Data,
    baseline_of,
    edition_in_force,
    indicators_below,
    is_in_force,
    own,
    setting,
    target_in,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path

LEVELS = (
    ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"],
    ["ต่ำ", "ปานกลาง", "สูง"],
    ["no", "yes"],
)
FRAMES = ((0, 100, 1), (0, 100, 0), (1, 160, 0), (0, 1, 3), (-3, 3, 2), (10, 50000, 0), (1, 8, 4))
SHORT_KEYS = frozenset({"id", "th", "en", "by", "to", "low", "cap", "url"})
ATTAINMENTS = (0, 25, 50, 60, 66.667, 75, 80, 90, 99.999, 100, 110, 120, 150, -10)


def editions_of(chain: Sequence[Data]) -> list[str]:
    """The editions in which a node and everything above it are in force."""
    names = [edition["id"] for edition in chain[0]["editions"]]
    return [name for name in names if all(is_in_force(node, name) for node in chain[1:])]


@dataclass
class Leaf:
    """An indicator with the nodes above it, and the numbers it lives among."""

    chain: list[Data]
    frame: tuple[int, int, int]

    @property
    def plan(self) -> Data:
        """The plan it belongs to."""
        return self.chain[0]

    @property
    def data(self) -> Data:
        """What the file says of it."""
        return self.chain[-1]

    def editions(self) -> list[str]:
        """The editions of its plan in which it and everything above it are in force."""
        return editions_of(self.chain)


@dataclass
class Writer:
    """Draws one folder."""

    rng: random.Random
    profiles: dict[str, Data] = field(default_factory=dict)
    agencies: list[str] = field(default_factory=list)
    defaults: Data = field(default_factory=dict)
    plans: list[Data] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    first: int = 2561
    last: int = 2566

    def chance(self, probability: float) -> bool:
        """Whether a coin with this probability falls on its face."""
        return self.rng.random() < probability

    # The frame of the folder

    def draw(self) -> None:
        """Everything but the results."""
        rng = self.rng
        self.first = rng.randint(2558, 2564)
        self.last = self.first + rng.randint(1, 6)
        self.agencies = ["NSC", "ISOC", "A-3"][: rng.randint(1, 3)]
        self.profiles = {"nesdc": self.profile(100) if self.chance(0.3) else nesdc()}
        for name in ("office", "strict"):
            if self.chance(0.6):
                self.profiles[name] = self.profile(rng.choice((100, 100, 95, 90)))
        self.defaults = self.settings(0.5)
        if self.chance(0.3):
            self.defaults["provenance"] = "illustrative"
        for number in range(1, rng.choice((1, 1, 2, 3)) + 1):
            self.add_plan(f"{number:02d}")
        for leaf in list(self.leaves):
            self.finish(leaf)
        for leaf in self.leaves:
            if self.chance(0.12):
                self.share(leaf)
        for plan in self.plans:
            settle_counting(plan)

    def profile(self, top: int) -> Data:
        """Three falling edges, some of them `above`, some `at_least`."""
        rng = self.rng
        places = rng.choice((0, 0, 0, 1, 4))
        middle = rng.choice((75, 80, Decimal("66.6667"), number(rng.uniform(60, 85), places)))
        low = rng.choice((50, 40, Decimal("33.3"), number(rng.uniform(5, 55), places), 0))
        edges: Data = {"achieved": top, "below": middle, "at_risk": low}
        kinds = {name: rng.choice(("at_least", "above")) for name in edges}
        if top == 100:
            kinds["achieved"] = "at_least"
        if low == 0:
            kinds["at_risk"] = "above"
        return {name: {kinds[name]: edge} for name, edge in edges.items()}

    def settings(self, probability: float, *, leaf: bool = False) -> Data:
        """Some of what may be set anywhere and counts from there down."""
        rng, drawn = self.rng, Data()
        if self.chance(probability):
            drawn["bands"] = rng.choice(list(self.profiles))
        if self.chance(probability * 0.7):
            drawn["scoring"] = self.scoring(rng.choice(FRAMES[:3]), rng.choice(("higher", "lower")))
        if self.chance(probability):
            drawn["carry_forward"] = rng.randint(0, 3)
        if not leaf and self.chance(probability):
            drawn["rollup"] = self.rollup()
        if not leaf and self.chance(probability):
            drawn["min_coverage"] = self.min_coverage()
        return drawn

    def rollup(self) -> Data:
        """One of the five."""
        names = ("mean", "geometric", "minimum", "two_lowest", "share_achieved")
        return {"method": self.rng.choice(names)}

    def min_coverage(self) -> Any:
        """Between 0 and 1, where shares like to fall."""
        choices = ("0", "0.2", "0.25", "0.5", "0.5", "0.6", "0.6667", "0.75", "1", "0.3")
        return Decimal(self.rng.choice(choices))

    def weight(self) -> Any:
        """Mostly 1, now and then 0."""
        return self.rng.choice((1, 1, 1, 2, 3, Decimal("0.5"), Decimal("0.25"), Decimal("1.5"), 0))

    # Plans and what is under them

    def add_plan(self, ident: str) -> None:
        """A plan with phases, editions, its own objectives and sub-plans."""
        rng = self.rng
        ident = rng.choice((ident, f"P.{ident}", f"plan_{ident}"))
        start = self.first - rng.choice((0, 0, 1, 2))
        end = self.last + rng.choice((0, 1, 4))
        cuts = sorted(rng.sample(range(start + 1, end + 1), min(rng.randint(0, 2), end - start)))
        bounds = [start, *cuts, end + 1]
        phases = [
            {"id": str(place + 1), "name": both("ห้วง", "Phase"), "from": a, "to": b - 1}
            for place, (a, b) in enumerate(pairwise(bounds))
        ]
        names = rng.choice((("original", "amended"), ("original", "amended"), ("e1", "e2")))
        editions: list[Data] = [{"id": names[0], "name": "first edition", "from": start}]
        if self.chance(0.7):
            begun = rng.choice(cuts) if cuts and self.chance(0.5) else rng.randint(start + 1, end)
            editions.append({"id": names[1], "name": "second edition", "from": begun})
        plan: Data = {
            "id": ident,
            "kind": rng.choice(("master_plan", "national_plan", "action_plan")),
            "name": both("แผน", f"Plan {ident}"),
            "lead": rng.choice(self.agencies),
            "phases": phases,
            "editions": editions,
            **self.settings(0.2),
        }
        self.plans.append(plan)
        shape = rng.choice(("own", "subs", "both", "both", "both"))
        if shape != "subs":
            self.add_groups(plan, [plan], rng.randint(0, 2), direct=0.4, least=1)
        if shape != "own":
            plan["sub_plans"] = []
            for place in range(rng.randint(1, 4)):
                self.add_sub_plan(plan, f"{ident}-{place + 1}", always=place == 0)
        views = {"own": ["own"], "subs": ["rollup"], "both": ["own", "rollup"]}[shape]
        if self.chance(0.6):
            plan["headline"] = rng.choice(views)

    def add_sub_plan(self, plan: Data, ident: str, *, always: bool) -> None:
        """A sub-plan with objectives, direct indicators, or nothing at all."""
        rng = self.rng
        node: Data = {
            "id": ident,
            "name": rng.choice(("Sub-plan", both("แผนย่อย", "Sub-plan"))),
            "host": rng.choice(self.agencies),
            **self.settings(0.2),
        }
        if self.chance(0.3):
            node["partners"] = [rng.choice(self.agencies)]
        plan["sub_plans"].append(node)
        self.vary([plan, node], always=always)
        self.add_groups(node, [plan, node], rng.choice((0, 1, 1, 2, 3)), direct=0.35)

    def add_groups(
        self, node: Data, chain: list[Data], count: int, *, direct: float, least: int = 0
    ) -> None:
        """Objectives with none to four indicators, and indicators without an objective."""
        rng = self.rng
        if count:
            node["objectives"] = []
        for place in range(count):
            objective: Data = {
                "id": f"{node['id']}.O{place + 1}",
                "name": "Objective",
                **self.settings(0.15),
            }
            node["objectives"].append(objective)
            self.vary([*chain, objective], always=len(chain) == 1 and place == 0)
            for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4))):
                self.add_indicator([*chain, objective])
        if self.chance(direct) or count < least:
            for place in range(rng.randint(1, 3)):
                self.add_indicator(chain, always=len(chain) == 1 and place == 0)

    def vary(self, chain: list[Data], *, always: bool = False) -> None:
        """Weight, editions and what an edition changes."""
        rng, node = self.rng, chain[-1]
        names = editions_of(chain)
        if self.chance(0.5):
            node["weight"] = self.weight()
        if not always and self.chance(0.2):
            node["editions"] = rng.sample(names, rng.randint(1, len(names)))
        if not self.chance(0.25):
            return
        leaf = "direction" in node
        change = self.settings(0.4, leaf=leaf)
        change = {k: v for k, v in change.items() if k in ("bands", "scoring", "rollup")}
        if self.chance(0.5):
            change["weight"] = self.weight()
        if change:
            node["by_edition"] = {rng.choice(names): change}

    def add_indicator(self, chain: list[Data], *, always: bool = False) -> None:
        """An indicator without its numbers yet."""
        rng, parent = self.rng, chain[-1]
        node: Data = {
            "id": f"{parent['id']}-{rng.choice('abcXYZ')}{len(self.leaves) + 1}",
            "name": both("ตัวชี้วัด", "Indicator"),
            "unit": rng.choice(("score", both("ร้อยละ", "percent"))),
            "direction": rng.choice(("higher", "higher", "lower")),
            **self.settings(0.1, leaf=True),
        }
        frame = rng.choice(FRAMES)
        if self.chance(0.12):
            node |= {"levels": rng.choice(LEVELS), "direction": "higher", "unit": "level"}
        elif self.chance(0.2):
            node["accumulates"] = True
        if self.chance(0.15):
            suffixes = ("old", "Older")[: rng.randint(1, 2)]
            node["formerly"] = [f"{node['id']}-{suffix}" for suffix in suffixes]
        if self.chance(0.1):
            node["proxy"] = True
        if self.chance(0.1):
            node["x_note"] = {"anything": [1, "two", None, True]}
        parent.setdefault("indicators", []).append(node)
        self.vary([*chain, node], always=always)
        self.leaves.append(Leaf([*chain, node], frame))

    # Methods and targets

    def scoring(self, frame: tuple[int, int, int], direction: str) -> Data:
        """Any method, with parameters from the frame."""
        rng, (low, high, places) = self.rng, frame
        names = ("ratio", "progress", "progress", "threshold", "goalposts", "points", "within")
        drawn: Data = {"method": rng.choice(names)}

        def pick(count: int, least: float = low) -> list[Decimal]:
            span = max(places, 2)
            values = {number(rng.uniform(least, high), span) for _ in range(count + 2)}
            return sorted(rng.sample(sorted(values), min(count, len(values))))

        match drawn["method"]:
            case "goalposts":
                log = self.chance(0.4)
                least = max(low, high / 50) if log else low
                worst, best = sorted(pick(2, least), reverse=direction == "lower")
                drawn |= {"worst": worst, "best": best}
                if log or self.chance(0.2):
                    drawn["scale"] = "log" if log else "linear"
            case "points":
                xs = pick(rng.randint(2, 5))
                choices = (0, 10, 33.3, 50, 50, 60, 75, 75, 90, 100, 100, 112.5)
                ys = sorted(rng.sample(choices, len(xs)), reverse=direction == "lower")
                pairs = [[x, Decimal(str(y))] for x, y in zip(xs, ys, strict=True)]
                drawn["points"] = pairs[::-1] if self.chance(0.3) else pairs
            case "within":
                edges = pick(2)
                tolerance = number((high - low) * rng.uniform(0.1, 1) + 0.01, max(places, 2))
                drawn |= {"low": edges[0], "high": rng.choice(edges)}
                drawn["tolerance"] = tolerance
            case _:
                pass
        if self.chance(0.2):
            drawn["cap"] = rng.choice((120, 120, 100, Decimal("105.5")))
        return drawn

    def finish(self, leaf: Leaf) -> None:
        """Give an indicator methods that suit it, targets and baselines."""
        rng, node = self.rng, leaf.data
        names = [edition["id"] for edition in leaf.plan["editions"]]
        turned = None
        if len(names) == 2 and "levels" not in node and self.chance(0.08):
            turned = rng.choice(names)
            change = node.setdefault("by_edition", {}).setdefault(turned, {})
            change["direction"] = "lower" if node["direction"] == "higher" else "higher"
            change["unit"] = "another unit"
        if "levels" in node:
            node.get("by_edition", {}).get(names[0], {}).pop("scoring", None)
            node.get("by_edition", {}).get(names[-1], {}).pop("scoring", None)
            node["scoring"] = {"method": rng.choice(("ratio", "ratio", "threshold"))}
        elif self.chance(0.55):
            node["scoring"] = self.scoring(leaf.frame, node["direction"])
        for name in names:
            scoring, direction = self.method(leaf, name), own(node, "direction", name)
            if not suits(scoring, direction):
                change = node.setdefault("by_edition", {}).setdefault(name, {})
                change["scoring"] = self.scoring(leaf.frame, direction)
        for name in names:
            if node.get("by_edition", {}).get(name) == {}:
                del node["by_edition"][name]
        if node.get("by_edition") == {}:
            del node["by_edition"]
        self.set_targets(leaf, named=turned is not None)

    def method(self, leaf: Leaf, edition: str) -> Data:
        """The scoring in force."""
        found: Data = setting(leaf.chain, "scoring", edition, self.defaults)
        return found

    def set_targets(self, leaf: Leaf, *, named: bool) -> None:
        """A target at the end of every phase in which an edition needs one, and a start."""
        rng, node = self.rng, leaf.data
        for key in ("targets", "baselines", "target_basis"):
            node.pop(key, None)
        methods = {self.method(leaf, name)["method"] for name in leaf.editions()}
        if not methods & set(NEEDS_TARGET) and self.chance(0.5):
            return
        basis = rng.choice(("phase_end", "linear", None))
        if basis:
            node["target_basis"] = basis
        mode = "named" if named else rng.choice(("unnamed", "named", "mixed"))
        if mode == "named":
            targets, baselines = self.named_targets(leaf, linear=basis != "phase_end")
        else:
            targets, baselines = self.unnamed_targets(leaf, linear=basis != "phase_end")
        if mode == "mixed":
            values = self.better_than(leaf, baselines, targets)
            years = sorted({target["by"] for target in targets})
            name = leaf.editions()[-1]
            targets += [
                {"by": year, "value": value, "edition": name}
                for year, value in zip(years, values, strict=True)
            ]
        if self.chance(0.3):
            rng.shuffle(targets)
        node["targets"] = targets
        if baselines:
            node["baselines"] = baselines

    def unnamed_targets(self, leaf: Leaf, *, linear: bool) -> tuple[list[Data], list[Data]]:
        """Targets and baselines for every edition."""
        names, start = leaf.editions(), leaf.plan["phases"][0]["from"]
        strict = any(self.method(leaf, name)["method"] == "progress" for name in names)
        # with one edition in force, the baseline may be as late as the year before it
        begun = max(start, force(leaf.plan, names[0])[0]) if len(names) == 1 else start
        years = self.target_years(leaf.plan, start, leaf.plan["phases"][-1]["to"], later=True)
        base, *values = self.course(leaf, leaf.data["direction"], len(years), strict=strict)
        targets = [{"by": y, "value": v} for y, v in zip(years, values, strict=True)]
        if strict or linear or self.chance(0.5):
            return targets, [{"year": begun - 1 - self.rng.choice((0, 0, 1)), "value": base}]
        return targets, []

    def better_than(self, leaf: Leaf, baselines: list[Data], targets: list[Data]) -> list[Any]:
        """Other targets, as many and on the same side of the baseline."""
        values = [target["value"] for target in targets]
        if "levels" in leaf.data:
            return [self.rng.choice(values) for _ in values]
        nudge = Fraction(self.rng.choice(("0", "0.1", "0.5")))
        if not baselines:
            return [number(Fraction(value) * (1 + nudge), 4) for value in values]
        base = Fraction(baselines[0]["value"])
        shares = [base + (Fraction(value) - base) * (1 - nudge) for value in values]
        return [number(share, 4) for share in shares]

    def named_targets(self, leaf: Leaf, *, linear: bool) -> tuple[list[Data], list[Data]]:
        """Targets and baselines for each edition by name."""
        targets: list[Data] = []
        baselines: list[Data] = []
        for name in leaf.editions():
            begun, ended = force(leaf.plan, name)
            years = self.target_years(leaf.plan, begun, ended, later=self.chance(0.5))
            direction = own(leaf.data, "direction", name)
            strict = self.method(leaf, name)["method"] == "progress"
            base, *values = self.course(leaf, direction, len(years), strict=strict)
            early = begun - 1 - self.rng.choice((0, 0, 0, 1, 2))
            nothing = base in (0, leaf.data.get("levels", [None])[0])
            if not strict and linear and not nothing and self.chance(0.25):
                targets.append({"by": early, "value": base, "edition": name})
            elif strict or linear or self.chance(0.5):
                baselines.append({"year": early, "value": base, "edition": name})
            steps = zip(years, values, strict=True)
            targets += [{"by": y, "value": v, "edition": name} for y, v in steps]
        return targets, baselines

    def target_years(self, plan: Data, begun: int, ended: int, *, later: bool) -> list[int]:
        """The ends of the phases from `begun` to `ended` (or to the last), some years between."""
        ends = [p["to"] for p in plan["phases"] if p["to"] >= begun]
        starts = {p["to"]: p["from"] for p in plan["phases"]}
        if not later:
            ends = [end for end in ends if starts[end] <= ended]
        between = [year for year in range(begun, ends[-1]) if self.chance(0.12)]
        return sorted({*ends, *between})

    def course(self, leaf: Leaf, direction: str, count: int, *, strict: bool) -> list[Any]:
        """A baseline and `count` targets; all better than the baseline where `strict`."""
        rng, (low, high, places) = self.rng, leaf.frame
        if levels := leaf.data.get("levels"):
            places_of = [rng.randrange(len(levels)), *(0 for _ in range(count))]
            for step in range(count):
                places_of[step + 1] = rng.randint(max(1, places_of[step]), len(levels) - 1)
            return [levels[place] for place in places_of]
        methods = [self.method(leaf, e["id"])["method"] for e in leaf.plan["editions"]]
        positive = "ratio" in methods
        span = high - low
        floor = low if not positive else max(low, span * 0.002)
        sign = 1 if direction == "higher" else -1
        base = rng.uniform(floor + span * 0.1, floor + span * 0.5)
        if sign < 0:
            base = rng.uniform(floor + span * 0.5, float(high))
        room = (high - base) if sign > 0 else (base - floor)
        gains = sorted(rng.uniform(0.05, 0.95) for _ in range(count))
        if self.chance(0.15):
            rng.shuffle(gains)
        digits = places if room * 0.05 > 2 * 10**-places else places + 2
        values = [number(base + sign * room * gain, digits) for gain in gains]
        start = number(base, digits)
        if not strict and values and self.chance(0.1):
            start = number(base + sign * room * 0.5, digits)
        if not strict and positive and sign > 0 and self.chance(0.1):
            start = Decimal(0)
        return [start, *values]

    def share(self, leaf: Leaf) -> None:
        """Let an indicator take its results from another one."""
        taken = {other.data.get("results_of") for other in self.leaves}
        node = leaf.data
        if node["id"] in taken or "by_edition" in node:
            return
        sources = [
            other
            for other in self.leaves
            if other is not leaf
            and "results_of" not in other.data
            and "unit" not in {k for c in other.data.get("by_edition", {}).values() for k in c}
        ]
        if not sources:
            return
        source = self.rng.choice(sources)
        for key in ("levels", "accumulates", "formerly", "scoring"):
            node.pop(key, None)
        for key in ("levels", "accumulates", "unit", "direction"):
            if key in source.data:
                node[key] = source.data[key]
        node["results_of"] = source.data["id"]
        leaf.frame = source.frame
        self.finish(leaf)
        if "unit" in {k for change in node.get("by_edition", {}).values() for k in change}:
            for change in node["by_edition"].values():
                change.pop("unit", None)

    # Results

    def has_something_to_report(self) -> bool:
        """Whether an indicator is in force in some year."""
        return any(
            edition_in_force(leaf.plan, year) in leaf.editions()
            for leaf in self.leaves
            for year in range(self.first, self.last + 1)
        )

    def results(self, year: int, months: int) -> Data:
        """What is reported for one period."""
        rng, drawn = self.rng, Data()
        density = rng.choice((0.95, 0.85, 0.85, 0.6, 0.3))
        sources = [leaf for leaf in self.leaves if "results_of" not in leaf.data]
        for source in sources:
            readers = [source, *self.readers(source)]
            active = [r for r in readers if edition_in_force(r.plan, year) in r.editions()]
            if not active or not self.chance(density):
                continue
            names = [source.data["id"], *source.data.get("formerly", [])]
            age = (self.last - year) * len(names) // (self.last - self.first + 1)
            name = names[age] if self.chance(0.8) else rng.choice(names)
            if self.chance(0.12):
                reasons = ("not_published", "not_collected", "not_comparable", "discontinued")
                drawn[name] = {"missing": rng.choice(reasons)}
                if self.chance(0.3):
                    drawn[name]["note"] = 'nothing yet: "wait"'
                continue
            value = self.value(rng.choice(active), readers, year, months)
            drawn[name] = self.entry(value, year)
        return drawn

    def readers(self, source: Leaf) -> list[Leaf]:
        """The indicators that share a source's results."""
        return [r for r in self.leaves if r.data.get("results_of") == source.data["id"]]

    def entry(self, value: Any, year: int) -> Any:
        """The short form or the long one."""
        if self.chance(0.7):
            return value
        entry: Data = {"value": value}
        if self.chance(0.4):
            entry["data_year"] = year
        if self.chance(0.4):
            entry |= {"source": "Yearbook", "url": "https://example.org/yearbook"}
        if self.chance(0.4):
            entry["reported"] = f"{year}-12-15"
            if self.chance(0.3):
                entry["history"] = [{"value": value, "reported": f"{year}-11-30"}]
        return entry

    def value(self, aim: Leaf, readers: Sequence[Leaf], year: int, months: int) -> Any:
        """A result, often such that the aim's score falls on a chosen number."""
        rng, (low, high, places) = self.rng, aim.frame
        if levels := aim.data.get("levels"):
            return rng.choice(levels)
        amount = Fraction(number(rng.uniform(low, high), places))
        if self.chance(0.75):
            wanted = rng.choice(ATTAINMENTS) if self.chance(0.6) else rng.uniform(0, 130)
            solved = self.solve(aim, year, Fraction(str(round(wanted, 3))))
            amount = amount if solved is None else solved
        if aim.data.get("accumulates"):
            amount = amount * months / 12
        digits = rng.choice((places, places + 1, 3, 6, 10))
        scorings = [self.method(r, e["id"]) for r in readers for e in r.plan["editions"]]
        if any(s["method"] == "ratio" for s in scorings):
            amount = abs(amount)
        value = number(amount, digits)
        if any(s.get("scale") == "log" for s in scorings) and value <= 0:
            value = number(rng.uniform(0.1, float(high)), 2)
        return value

    def solve(self, aim: Leaf, year: int, wanted: Fraction) -> Fraction | None:
        """The result that would have the wanted attainment."""
        edition = edition_in_force(aim.plan, year) or ""
        scoring = {k: exact(v) for k, v in self.method(aim, edition).items()}
        target, base = target_in(aim.data, edition, year), baseline_of(aim.data, edition)
        if scoring["method"] not in NEEDS_TARGET:
            return self.solve_alone(scoring, wanted / 100)
        if target is None:
            return None
        if scoring["method"] == "progress":
            return base[1] + (target - base[1]) * wanted / 100 if base else None
        if scoring["method"] == "threshold":
            return target + Fraction(self.rng.choice(("0", "0", "0.001", "-0.001", "1", "-1")))
        if own(aim.data, "direction", edition) == "higher":
            return target * wanted / 100
        return target * 100 / wanted if wanted > 0 else Fraction(0)

    def solve_alone(self, scoring: Data, share: Fraction) -> Fraction:
        """The same for the methods that need no target."""
        rng = self.rng
        if scoring["method"] == "points":
            xs = sorted(Fraction(pair[0]) for pair in scoring["points"])
            return rng.choice((*xs, (xs[0] + xs[1]) / 2, xs[-1] + 1))
        if scoring["method"] == "within":
            beyond = scoring["tolerance"] * (1 - share)
            return Fraction(rng.choice((scoring["low"] - beyond, scoring["high"] + beyond)))
        worst, best = scoring["worst"], scoring["best"]
        if scoring.get("scale") == "log":
            return Fraction(float(worst) * math.exp(float(share) * math.log(best / worst)))
        return Fraction(worst + (best - worst) * share)


def write_random_folder(rng: random.Random, folder: Path) -> list[tuple[str, str | None]]:
    """Write a valid data folder; the periods and editions worth evaluating."""
    writer = Writer(rng)
    while not writer.has_something_to_report():
        writer = Writer(rng)
        writer.draw()
    folder.mkdir(parents=True, exist_ok=True)
    write_plans(writer, folder)
    periods = write_results(writer, folder)
    editions = sorted({edition["id"] for plan in writer.plans for edition in plan["editions"]})
    asked = [(period, name) for period in periods for name in editions if rng.random() < 0.4]
    return [*((period, None) for period in periods), *asked]


def write_plans(writer: Writer, folder: Path) -> None:
    """`plans.yaml`, and now and then some of the plans in files of their own."""
    rng = writer.rng
    main: Data = {
        "format": "nsstrack/1",
        "agencies": {name: {"name": both("หน่วยงาน", name)} for name in writer.agencies},
        "bands": writer.profiles,
    }
    if writer.defaults:
        main["defaults"] = writer.defaults
    main["plans"] = [writer.plans[0]]
    for place, plan in enumerate(writer.plans[1:], 2):
        if not writer.chance(0.4):
            main["plans"].append(plan)
            continue
        part = {
            "format": "nsstrack/1",
            "agencies": {f"X-{place}": {"name": "Another office"}},
            "bands": {f"unused_{place}": nesdc()},
            "plans": [plan],
        }
        write_yaml(rng, folder / "plans" / f"part{place}.yaml", part)
    write_yaml(rng, folder / "plans.yaml", main)


def write_results(writer: Writer, folder: Path) -> list[str]:
    """The files of results; the periods they are for."""
    rng = writer.rng
    periods: list[str] = []
    while not periods:
        for year in range(writer.first, writer.last + 1):
            for months in (3, 6, 9, 12):
                if not writer.chance(0.9 if months == 12 else 0.15):
                    continue
                if results := writer.results(year, months):
                    name = str(year) if months == 12 else f"{year}-{months}M"
                    write_period(rng, folder / "results", name, results)
                    periods.append(name)
    return periods


def write_period(rng: random.Random, folder: Path, name: str, results: Data) -> None:
    """One period as one file, or as a folder of files."""
    head: Data = {"period": name if "-" in name else int(name)}
    if rng.random() < 0.3:
        head["defaults"] = {"provenance": "published", "source": "Yearbook: part 2"}
    keys = list(results)
    rng.shuffle(keys)
    if rng.random() < 0.7:
        body = {**head, "results": {key: results[key] for key in keys}}
        write_yaml(rng, folder / f"{name}.yaml", body)
        return
    cut = rng.randint(0, len(keys))
    for part, names in (("a", keys[:cut]), ("b", keys[cut:])):
        if names:
            body = {**head, "results": {key: results[key] for key in names}}
            write_yaml(rng, folder / name / f"{part}.yaml", body)


# Small things


def number(value: float | Fraction, places: int) -> Decimal:
    """A decimal with at most so many places."""
    scaled = round(Fraction(value) * 10**places)
    return Decimal(scaled).scaleb(-places)


def exact(value: Any) -> Any:
    """Numbers as fractions, everything else as it is."""
    return Fraction(value) if isinstance(value, int | Decimal) else value


def both(thai: str, english: str) -> Data:
    """A text in two languages."""
    return {"th": thai, "en": english}


def nesdc() -> Data:
    """The profile of the format's example."""
    return {"achieved": {"at_least": 100}, "below": {"above": 75}, "at_risk": {"above": 50}}


def suits(scoring: Data, direction: str) -> bool:
    """Whether the parameters of a method agree with a direction."""
    if scoring["method"] == "goalposts":
        rising = scoring["best"] > scoring["worst"]
    elif scoring["method"] == "points":
        pairs = sorted(scoring["points"])
        rising = pairs[-1][1] > pairs[0][1]
        if pairs[-1][1] == pairs[0][1]:
            return True
    else:
        return True
    return bool(rising == (direction == "higher"))


def force(plan: Data, name: str) -> tuple[int, int]:
    """The first and the last year of an edition."""
    ids = [edition["id"] for edition in plan["editions"]]
    starts = [int(edition["from"]) for edition in plan["editions"]]
    place = ids.index(name)
    ends = [*(start - 1 for start in starts[1:]), int(plan["phases"][-1]["to"])]
    return starts[place], ends[place]


def settle_counting(plan: Data) -> None:
    """Keep a sub-plan from counting by one reading of the contract and not by another.

    Left out: all that counts below lies under objectives of weight 0; or all that counts is an
    objective defined without any indicator, beside indicators that are not in force.
    """
    for sub_plan in plan.get("sub_plans", []):
        for edition in (e["id"] for e in plan["editions"]):
            if not is_unsettled(sub_plan, edition):
                continue
            for objective in sub_plan["objectives"]:
                objective.pop("weight", None)
                for change in objective.get("by_edition", {}).values():
                    change.pop("weight", None)
                    change.setdefault("name", "Objective, renamed")
            if is_unsettled(sub_plan, edition):
                filled = [o for o in sub_plan["objectives"] if o.get("indicators")]
                sub_plan["objectives"] = filled


def is_unsettled(sub_plan: Data, edition: str) -> bool:
    """Whether two readings of "counts" differ for a sub-plan that holds indicators."""
    if not list(indicators_below(sub_plan)):
        return False
    objectives = [o for o in sub_plan.get("objectives", []) if is_in_force(o, edition)]
    by_leaf = any(has_counting_indicator(node, edition) for node in (sub_plan, *objectives))
    by_child = has_counting_indicator(sub_plan, edition) or any(
        own(o, "weight", edition, 1)
        and (not o.get("indicators") or has_counting_indicator(o, edition))
        for o in objectives
    )
    return by_leaf != by_child


def has_counting_indicator(node: Data, edition: str) -> bool:
    """Whether an indicator right under a node counts in an edition."""
    leaves = node.get("indicators", [])
    return any(is_in_force(i, edition) and own(i, "weight", edition, 1) for i in leaves)


# YAML by hand


def write_yaml(rng: random.Random, path: Path, data: Data) -> None:
    """A file in the format's subset of YAML, in block and flow style as it falls."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(block(rng, data)) + "\n", encoding="utf-8", newline="\n")


def block(rng: random.Random, data: Any) -> list[str]:
    """The lines of a mapping or list in block style."""
    lines: list[str] = []
    if isinstance(data, dict):
        for key, value in data.items():
            inner = inside(rng, value)
            if isinstance(inner, str):
                lines.append(f"{word(rng, key)}: {inner}")
            else:
                lines += [f"{word(rng, key)}:", *(f"  {line}" for line in inner)]
        return lines
    for item in data:
        inner = inside(rng, item)
        first, *rest = [inner] if isinstance(inner, str) else inner
        lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return lines


def inside(rng: random.Random, value: Any) -> str | list[str]:
    """A value on its key's line where it is small or a scalar, else as lines of its own."""
    if not isinstance(value, dict | list) or not value:
        return flow(rng, value)
    if depth(value) <= 2 and len(value) <= 6 and rng.random() < 0.7:
        return flow(rng, value)
    return block(rng, value)


def depth(value: Any) -> int:
    """How many collections lie in one another."""
    if isinstance(value, dict | list):
        items = value.values() if isinstance(value, dict) else value
        return 1 + max(map(depth, items), default=0)
    return 0


def flow(rng: random.Random, value: Any) -> str:
    """A value in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{word(rng, k)}: {flow(rng, v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(rng, item) for item in value) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Decimal | int):
        return plain_number(rng, Decimal(value))
    return word(rng, value)


def plain_number(rng: random.Random, value: Decimal) -> str:
    """A number without exponent, now and then with a zero more than it needs."""
    text = f"{value:f}"
    if "." in text and rng.random() < 0.7:
        text = text.rstrip("0").rstrip(".")
    if Decimal(text) == 0:
        return "0"
    return text


def word(rng: random.Random, text: str) -> str:
    """Text in quotes, unless it is a key or a word of the format's own."""
    is_key = text.isascii() and text.replace("_", "").isalpha() and text.islower() and len(text) > 3
    if text in SHORT_KEYS or (is_key and text not in ("null", "true", "false")):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    if "'" not in text and rng.random() < 0.3:
        return f"'{text}'"
    return f'"{escaped}"'
