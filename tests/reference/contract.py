"""The evaluation contract written down once more, as plainly as possible.

Nothing here is shared with the product: files are read with PyYAML's base loader, numbers are exact
fractions, logarithms and geometric means are taken with 60 decimal digits. Scores and coverages are
quantised to 12 decimals, half even, as soon as they exist. The data is taken to be valid.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Data = dict[str, Any]
"""A mapping as it stands in a file."""
Node = dict[str, Any]
"""An evaluated node."""

HUNDRED = Fraction(100)
EXACT = Context(prec=60)
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
BANDS = ("achieved", "below", "at_risk", "critical")
BUILT_IN: Data = {
    "bands": "nesdc",
    "scoring": {"method": "ratio"},
    "rollup": {"method": "mean"},
    "min_coverage": Fraction(1, 2),
    "carry_forward": Fraction(0),
}
NEEDS_TARGET = ("ratio", "progress", "threshold")
NOT_CARRIED = ("not_comparable", "discontinued")


# Reading


@dataclass(frozen=True)
class World:
    """Everything a data folder says."""

    defaults: Data
    bands: Data
    plans: list[Data]
    results: dict[tuple[int, int], Data]
    """By year and months (12 for a whole year): indicator id -> entry."""
    indicators: dict[str, Data]
    """By id, over all plans."""


def load_folder(folder: Path) -> World:
    """Read `plans.yaml`, `plans/*.yaml` and everything under `results/`."""
    defaults: Data = {}
    bands: Data = {}
    plans: list[Data] = []
    for path in [folder / "plans.yaml", *sorted((folder / "plans").glob("*.yaml"))]:
        file = read_yaml(path)
        defaults |= file.get("defaults") or {}
        bands |= file.get("bands") or {}
        plans += file.get("plans") or []
    results: dict[tuple[int, int], Data] = {}
    for path in sorted((folder / "results").rglob("*.yaml")):
        name = path.stem if path.parent == folder / "results" else path.parent.name
        entries = results.setdefault(parse_period(name), {})
        for key, entry in (read_yaml(path).get("results") or {}).items():
            entries[key] = entry if isinstance(entry, dict) else {"value": entry}
    indicators = {leaf["id"]: leaf for plan in plans for leaf in indicators_below(plan)}
    return World(defaults, bands, plans, results, indicators)


def read_yaml(path: Path) -> Data:
    """One file as plain data: fractions for plain numbers, text for everything quoted."""
    data = _plain(yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=LOADER))
    if not isinstance(data, dict):
        msg = f"{path}: the root is not a mapping"
        raise TypeError(msg)
    return data


def _plain(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {_text(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    words = {"null": None, "~": None, "": None, "true": True, "false": False}
    if not node.style and node.value in words:
        return words[node.value]
    if not node.style and NUMBER.fullmatch(node.value):
        return Fraction(node.value)
    return _text(node.value)


def _text(raw: str) -> str:
    return unicodedata.normalize("NFC", raw)


def parse_period(text: str) -> tuple[int, int]:
    """`2566` is (2566, 12), `2566-6M` is (2566, 6)."""
    year, _, months = text.partition("-")
    return int(year), int(months.removesuffix("M") or 12)


def indicators_below(node: Data) -> Iterator[Data]:
    """Every indicator defined under a node, whatever its edition."""
    yield from node.get("indicators") or []
    for child in [*(node.get("objectives") or []), *(node.get("sub_plans") or [])]:
        yield from indicators_below(child)


# Editions, phases and settings


def edition_in_force(plan: Data, year: int, asked: str | None = None) -> str | None:
    """The edition asked for where the plan has it, else the latest begun by the year."""
    if asked in [edition["id"] for edition in plan["editions"]]:
        return asked
    begun = [edition for edition in plan["editions"] if edition["from"] <= year]
    return max(begun, key=lambda edition: edition["from"])["id"] if begun else None


def phase_of(plan: Data, year: int) -> str | None:
    """The phase that holds the year."""
    return next((p["id"] for p in plan["phases"] if p["from"] <= year <= p["to"]), None)


def is_in_force(node: Data, edition: str | None) -> bool:
    """Whether a node, taken by itself, belongs to an edition."""
    return node.get("editions") is None or edition in node["editions"]


def own(node: Data, key: str, edition: str | None, otherwise: Any = None) -> Any:
    """What a node itself says in an edition: `by_edition` replaces what it names."""
    changed = (node.get("by_edition") or {}).get(edition) or {}
    for source in (changed, node):
        if source.get(key) is not None:
            return source[key]
    return otherwise


def setting(chain: Sequence[Data], key: str, edition: str | None, defaults: Data) -> Any:
    """What counts for the last node of a chain: the nearest one, whole."""
    for node in reversed(chain):
        if (found := own(node, key, edition)) is not None:
            return found
    return defaults.get(key, BUILT_IN[key])


@dataclass(frozen=True)
class Question:
    """What is asked of one plan."""

    world: World
    period: tuple[int, int]
    edition: str | None

    @property
    def year(self) -> int:
        """The year whose targets count."""
        return self.period[0]

    def weight(self, node: Data) -> Fraction:
        """What a node weighs beside its siblings."""
        return Fraction(own(node, "weight", self.edition, 1))

    def indicator(self, chain: Sequence[Data]) -> Node:
        """The last node of a chain, evaluated."""
        return evaluate_indicator(self, chain)

    def setting(self, chain: Sequence[Data], key: str) -> Any:
        """The setting that counts for the last node of a chain."""
        return setting(chain, key, self.edition, self.world.defaults)

    def profile(self, chain: Sequence[Data]) -> Data:
        """The edges of the bands that count for the last node of a chain."""
        profile: Data = self.world.bands[self.setting(chain, "bands")]
        return profile


# Targets in time


def naming(entries: Sequence[Data], edition: str | None) -> list[Data]:
    """The entries that name the edition; where none does, those that name none."""
    unnamed = [entry for entry in entries if entry.get("edition") is None]
    if edition is None:
        return unnamed
    return [entry for entry in entries if entry.get("edition") == edition] or unnamed


def worth(indicator: Data, value: Any) -> Fraction:
    """A number as it is; a level as (place - 1) / (count - 1)."""
    if isinstance(value, str):
        levels = indicator["levels"]
        return Fraction(levels.index(value), len(levels) - 1)
    return Fraction(value)


def baseline_of(indicator: Data, edition: str | None) -> tuple[int, Fraction] | None:
    """Year and value of the baseline that counts in an edition."""
    for entry in naming(indicator.get("baselines") or [], edition):
        return int(entry["year"]), worth(indicator, entry["value"])
    return None


def target_in(indicator: Data, edition: str | None, year: int) -> Fraction | None:
    """What is asked for in a year: the next target, or the point on the line to it."""
    targets = sorted(
        (int(entry["by"]), worth(indicator, entry["value"]))
        for entry in naming(indicator.get("targets") or [], edition)
    )
    ahead = [target for target in targets if target[0] >= year]
    if not ahead:
        return None
    end, goal = ahead[0]
    if indicator.get("target_basis") == "phase_end":
        return goal
    behind = [target for target in targets if target[0] < year]
    start = behind[-1] if behind else baseline_of(indicator, edition)
    if start is None or year <= start[0]:
        return None
    return start[1] + (goal - start[1]) * Fraction(year - start[0], end - start[0])


# Results


@dataclass(frozen=True)
class Found:
    """The result that counts for an indicator in a period, or why there is none."""

    raw: Any = None
    """As written, before it is annualised or a level is counted."""
    amount: Fraction | None = None
    year: int | None = None
    stale: bool = False
    reason: str | None = None


def find_result(question: Question, chain: Sequence[Data]) -> Found:
    """The period's own result, else the newest of the years before that may stand in."""
    world, indicator, (year, months) = question.world, chain[-1], question.period
    entry = entry_of(world, indicator, question.period)
    if entry is not None and entry.get("value") is not None:
        amount = worth(indicator, entry["value"])
        if months < 12 and indicator.get("accumulates"):
            amount = amount * 12 / months
        return Found(entry["value"], amount, year)
    missing = entry["missing"] if entry is not None else "not_reported"
    if missing in NOT_CARRIED:
        return Found(reason=missing)
    carry = int(question.setting(chain, "carry_forward"))
    for before in range(year - 1, year - 1 - carry, -1):
        old = entry_of(world, indicator, (before, 12))
        if old is None or old.get("value") is None:
            continue
        baseline = baseline_of(indicator, question.edition)
        progress = question.setting(chain, "scoring")["method"] == "progress"
        if progress and baseline is not None and before <= baseline[0]:
            return Found(reason="stale_before_baseline")
        return Found(old["value"], worth(indicator, old["value"]), before, stale=True)
    return Found(reason=missing)


def entry_of(world: World, indicator: Data, period: tuple[int, int]) -> Data | None:
    """What a period's files say under the indicator's id, a former one, or its `results_of`."""
    names = [indicator["id"], *(indicator.get("formerly") or [])]
    if shared := indicator.get("results_of"):
        names += [shared, *(world.indicators[shared].get("formerly") or [])]
    entries = world.results.get(period) or {}
    return next((entries[name] for name in names if name in entries), None)


# Scores


def quantised(number: Fraction) -> Fraction:
    """To 12 decimals, half even (which is what `round` does with a fraction)."""
    return Fraction(round(number * 10**12), 10**12)


def decimal_of(number: Fraction) -> Decimal:
    """A fraction as a decimal of 60 digits."""
    return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))


def ln(number: Fraction) -> Fraction:
    """The natural logarithm, good to 60 digits."""
    return Fraction(EXACT.ln(decimal_of(number)))


def attainment(
    scoring: Data, direction: str, a: Fraction, t: Fraction | None, b: Fraction | None
) -> Fraction:
    """The raw percentage, by the method's formula: result a, target t, baseline b."""
    higher = direction == "higher"
    match scoring["method"]:
        case "ratio":
            assert t is not None
            at_zero = Fraction(scoring.get("cap", 100))
            return HUNDRED * a / t if higher else HUNDRED * t / a if a else at_zero
        case "progress":
            assert t is not None
            assert b is not None
            return HUNDRED * (a - b) / (t - b)
        case "threshold":
            assert t is not None
            return HUNDRED if (a >= t if higher else a <= t) else Fraction(0)
        case "goalposts":
            worst, best = Fraction(scoring["worst"]), Fraction(scoring["best"])
            if scoring.get("scale") == "log":
                a, worst, best = ln(a), ln(worst), ln(best)
            return HUNDRED * (a - worst) / (best - worst)
        case "points":
            return on_lines(sorted((x, y) for x, y in scoring["points"]), a)
        case "within":
            return HUNDRED * nearness(a, scoring["low"], scoring["high"], scoring["tolerance"])
        case unknown:
            raise ValueError(unknown)


def nearness(a: Fraction, low: Fraction, high: Fraction, tolerance: Fraction) -> Fraction:
    """1 between low and high, falling in a straight line to 0 at the tolerance beyond them."""
    beyond = max(low - a, a - high, Fraction(0))
    return max(1 - beyond / tolerance, Fraction(0))


def on_lines(points: Sequence[tuple[Fraction, Fraction]], a: Fraction) -> Fraction:
    """Straight lines between the points, level outside them."""
    if a <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if a <= x1:
            return y0 + (y1 - y0) * (a - x0) / (x1 - x0)
    return points[-1][1]


def clipped(number: Fraction, cap: Fraction = HUNDRED) -> Fraction:
    """Between 0 and the cap."""
    return min(max(number, Fraction(0)), cap)


def band_of(score: Fraction, profile: Data) -> str:
    """The status a score has under a profile."""
    for name in BANDS:
        edge = profile.get(name) or {}
        if "at_least" in edge and score >= edge["at_least"]:
            return name
        if "above" in edge and score > edge["above"]:
            return name
    return "critical"


# Roll-up


def combined(method: str, children: Sequence[Node]) -> Fraction:
    """The score of a parent, from the children that count and have a score."""
    pairs = [(clipped(child["score"]), child["weight"]) for child in children]
    scores = sorted(score for score, _ in pairs)
    total = sum((weight for _, weight in pairs), Fraction(0))
    match method:
        case "mean":
            return sum((s * w for s, w in pairs), Fraction(0)) / total
        case "geometric":
            if scores[0] == 0:
                return Fraction(0)
            log = sum((ln(s) * w for s, w in pairs), Fraction(0)) / total
            return Fraction(EXACT.exp(decimal_of(log)))
        case "minimum":
            return scores[0]
        case "two_lowest":
            return sum(scores[:2], Fraction(0)) / len(scores[:2])
        case "share_achieved":
            achieved = [child["weight"] for child in children if child["status"] == "achieved"]
            return HUNDRED * sum(achieved, Fraction(0)) / total
        case unknown:
            raise ValueError(unknown)


def combined_status(method: str, score: Fraction, children: Sequence[Node], profile: Data) -> str:
    """The band of the score; under `two_lowest` an outer band only if both scores are in it."""
    status = band_of(score, profile)
    if method != "two_lowest":
        return status
    lowest = sorted(clipped(child["score"]) for child in children)[:2]
    all_in_it = all(band_of(s, profile) == status for s in lowest)
    used = [name for name in BANDS if name in profile or name == "critical"]
    if status == used[0] and not all_in_it:
        return used[1]
    if status == used[-1] and not all_in_it:
        return used[-2]
    return status


def roll_up(
    children: Sequence[Node], method: str, profile: Data, min_coverage: Fraction, *, defined: bool
) -> Node:
    """Score, coverage, status and reason of a node; `defined`: it has an indicator at all."""
    empty: Node = {"score": None, "coverage": Fraction(0), "status": "no_data"}
    if not defined:
        return empty | {"reason": "no_indicator"}
    counting = [child for child in children if child["counts"]]
    scored = [child for child in counting if child["score"] is not None]
    share = Fraction(0)
    if counting:
        covered = sum((child["weight"] * child["coverage"] for child in scored), Fraction(0))
        share = quantised(covered / sum(child["weight"] for child in counting))
    if not scored or share < min_coverage:
        reason = "low_coverage" if any(map(has_score_below, children)) else "not_reported"
        return empty | {"coverage": share, "reason": reason}
    score = quantised(combined(method, scored))
    status = combined_status(method, score, scored, profile)
    return {"score": score, "coverage": share, "status": status, "reason": None}


def has_score_below(node: Node) -> bool:
    """Whether the node is an indicator with a score, or one is somewhere below it."""
    if node["kind"] == "indicator":
        return node["score"] is not None
    return any(map(has_score_below, node["children"]))


# The tree


def evaluate_folder(folder: Path, period: str, edition: str | None = None) -> list[Node]:
    """Every node in force, flat and in tree order."""
    return evaluate(load_folder(folder), period, edition)


def evaluate(world: World, period: str, edition: str | None = None) -> list[Node]:
    """The same over a folder that has been read already."""
    when = parse_period(period)
    trees = [
        evaluate_plan(Question(world, when, edition_in_force(plan, when[0], edition)), plan)
        for plan in world.plans
    ]
    hidden = {"children", "counts", "weight"}
    return [
        {key: value for key, value in node.items() if key not in hidden}
        for tree in trees
        for node in flat(tree)
    ]


def flat(node: Node) -> Iterator[Node]:
    """A node and everything below it, in tree order."""
    yield node
    for child in node["children"]:
        yield from flat(child)


def evaluate_plan(question: Question, plan: Data) -> Node:
    """A plan with both its views; the headline is its status."""
    edition, chain = question.edition, [plan]
    indicators = children_of(question, chain, "indicators")
    own_children = children_of(question, chain, "objectives") + indicators
    sub_plans = children_of(question, chain, "sub_plans")
    own_part = {key: value for key, value in plan.items() if key != "sub_plans"}
    below = {"sub_plans": plan.get("sub_plans")}
    views = {
        "own": view(question, chain, own_children, own_part),
        "rollup": view(question, chain, sub_plans, below),
    }
    headline = plan.get("headline") or ("rollup" if sub_plans else "own")
    both = all(part["score"] is not None for part in views.values())
    return {
        "kind": "plan",
        "id": plan["id"],
        **views[headline],
        "weight": Fraction(1),
        "counts": True,
        "views": views,
        "divergent": both and views["own"]["status"] != views["rollup"]["status"],
        "edition": edition,
        "phase": phase_of(plan, question.period[0]),
        "children": own_children + sub_plans,
    }


def view(question: Question, chain: Sequence[Data], children: Sequence[Node], part: Data) -> Node:
    """The roll-up of some children by the settings of the last node of the chain."""
    return roll_up(
        children,
        question.setting(chain, "rollup")["method"],
        question.profile(chain),
        question.setting(chain, "min_coverage"),
        defined=any(True for _ in indicators_below(part)),
    )


def children_of(question: Question, chain: Sequence[Data], key: str) -> list[Node]:
    """The evaluated children in force under one key of the last node."""
    children = [c for c in chain[-1].get(key) or [] if is_in_force(c, question.edition)]
    if key == "indicators":
        return [question.indicator([*chain, child]) for child in children]
    return [evaluate_group(question, [*chain, child], key[:-1]) for child in children]


def evaluate_group(question: Question, chain: Sequence[Data], kind: str) -> Node:
    """A sub-plan or an objective."""
    node = chain[-1]
    children = children_of(question, chain, "objectives")
    children += children_of(question, chain, "indicators")
    defined = any(True for _ in indicators_below(node))
    weight = question.weight(node)
    return {
        "kind": kind,
        "id": node["id"],
        **view(question, chain, children, node),
        "weight": weight,
        "counts": weight > 0 and (not defined or any(child["counts"] for child in children)),
        "children": children,
    }


def evaluate_indicator(question: Question, chain: Sequence[Data]) -> Node:
    """An indicator: its target, its result, its score."""
    indicator, edition = chain[-1], question.edition
    scoring: Mapping[str, Any] = question.setting(chain, "scoring")
    method = scoring["method"]
    target = target_in(indicator, edition, question.year)
    baseline = baseline_of(indicator, edition)
    found = find_result(question, chain)
    reason, raw, score, status = found.reason, None, None, "no_data"
    if (method in NEEDS_TARGET and target is None) or (method == "progress" and not baseline):
        reason = "no_target"
    elif found.amount is not None:
        base = baseline[1] if baseline else None
        direction = own(indicator, "direction", edition)
        raw = attainment(dict(scoring), direction, found.amount, target, base)
        score = quantised(clipped(raw, Fraction(scoring.get("cap", 100))))
        status = band_of(score, question.profile(chain))
    weight = question.weight(indicator)
    return {
        "kind": "indicator",
        "id": indicator["id"],
        "status": status,
        "reason": reason,
        "score": score,
        "coverage": Fraction(score is not None),
        "result": found.raw,
        "result_year": found.year,
        "target": target,
        "attainment": None if raw is None else quantised(raw),
        "stale": found.stale,
        "weight": weight,
        "counts": weight > 0,
        "children": [],
    }
