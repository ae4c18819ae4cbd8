"""The formula behind a figure, with the numbers that were put into it.

A formula here only tells: every figure was computed elsewhere, and tests hold the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from nsstrack.arithmetic import FULL, is_at_least
from nsstrack.levels import number_of
from nsstrack.model.methods import (
    Direction,
    Goalposts,
    Points,
    Progress,
    Ratio,
    RollupMethod,
    Scale,
    Threshold,
    Within,
)
from nsstrack.model.status import Status
from nsstrack.rollup import points_of
from nsstrack.targets import start_year

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from nsstrack.model.plans import Indicator
    from nsstrack.next_band import Yardstick
    from nsstrack.rollup import Share
    from nsstrack.targets import TargetInForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """An expression with names in braces, the value of each name, and what comes out.

    `general` is the expression as a textbook has it. `is_comparison` says that the expression is
    true, and that `result` follows from that.
    """

    general: str
    expression: str
    values: Mapping[str, Decimal | int] = field(default_factory=dict)
    result: Decimal
    is_comparison: bool = False

    def written(self, write: Callable[[Decimal | int], str]) -> str:
        """Return the expression with its numbers, each written by `write`."""
        texts = {name: _guarded(write(value)) for name, value in self.values.items()}
        return self.expression.format_map(texts)


def _guarded(number: str) -> str:
    return f"({number})" if number.startswith(("-", "−")) else number


def _general(expression: str) -> str:
    return expression.replace("{", "").replace("}", "")


def _formula(expression: str, result: Decimal, **values: Decimal | int | None) -> Formula:
    given = {name: value for name, value in values.items() if value is not None}
    given = {name: value for name, value in given.items() if f"{{{name}}}" in expression}
    return Formula(general=_general(expression), expression=expression, values=given, result=result)


def attainment_formula(scored: Decimal, by: Yardstick, attained: Decimal) -> Formula:
    """Return how `scored`, a result over a full year, became its attainment."""
    rules, higher = by.in_force.rules.scoring, by.in_force.direction is Direction.HIGHER
    a, t, b = scored, by.target, by.baseline
    match rules:
        case Ratio(cap=cap):
            lower = "100 × {t} ÷ {a}" if a else "{cap}"
            expression = "100 × {a} ÷ {t}" if higher else lower
            return _formula(expression, attained, a=a, t=t, cap=cap)
        case Progress():
            return _formula("100 × ({a} − {b}) ÷ ({t} − {b})", attained, a=a, t=t, b=b)
        case Threshold():
            return _threshold(a, t, attained, higher=higher)
        case Goalposts():
            return _goalposts(rules, a, attained)
        case Points():
            return _points(rules, a, attained)
        case Within():
            return _within(rules, a, attained)
        case _:  # pragma: no cover - mypy proves that no method is left
            assert_never(rules)


def _threshold(a: Decimal, t: Decimal | None, attained: Decimal, *, higher: bool) -> Formula:
    assert t is not None
    is_met = is_at_least(a, t) if higher else is_at_least(t, a)
    sign = {(True, True): "≥", (True, False): "<", (False, True): "≤", (False, False): ">"}
    expression = f"{{a}} {sign[higher, is_met]} {{t}}"
    return Formula(
        general=_general(expression),
        expression=expression,
        values={"a": a, "t": t},
        result=attained,
        is_comparison=True,
    )


def _goalposts(rules: Goalposts, a: Decimal, attained: Decimal) -> Formula:
    ln = "ln " if rules.scale is Scale.LOG else ""
    expression = f"100 × ({ln}{{a}} − {ln}{{worst}}) ÷ ({ln}{{best}} − {ln}{{worst}})"
    return _formula(expression, attained, a=a, worst=rules.worst, best=rules.best)


def _points(rules: Points, a: Decimal, attained: Decimal) -> Formula:
    ordered = sorted(rules.points)
    for (x0, y0), (x1, y1) in pairwise(ordered):
        if x0 < a <= x1:
            expression = "{y0} + ({y1} − {y0}) × ({a} − {x0}) ÷ ({x1} − {x0})"
            return _formula(expression, attained, a=a, x0=x0, y0=y0, x1=x1, y1=y1)
    level = ordered[0] if a <= ordered[0][0] else ordered[-1]
    return _formula("{y}", attained, y=level[1])


def _within(rules: Within, a: Decimal, attained: Decimal) -> Formula:
    if rules.low <= a <= rules.high:
        expression = "{low} ≤ {a} ≤ {high}"
        return Formula(
            general=_general(expression),
            expression=expression,
            values={"low": rules.low, "a": a, "high": rules.high},
            result=attained,
            is_comparison=True,
        )
    if a < rules.low:
        beyond, edge = "{low} − {a}", {"low": rules.low}
    else:
        beyond, edge = "{a} − {high}", {"high": rules.high}
    expression = f"max(0, 100 − 100 × ({beyond}) ÷ {{tolerance}})"
    return _formula(expression, attained, a=a, tolerance=rules.tolerance, **edge)


def line_formula(target: TargetInForce, indicator: Indicator, year: int) -> Formula | None:
    """Return how the point at `year` lies between two promises; None where it is one itself."""
    if target.start is None or target.target.by == year:
        return None
    return _formula(
        "{v0} + ({v1} − {v0}) × ({year} − {y0}) ÷ ({y1} − {y0})",
        target.value,
        v0=number_of(target.start.value, indicator),
        v1=number_of(target.target.value, indicator),
        year=year,
        y0=start_year(target.start),
        y1=target.target.by,
    )


def full_year_formula(value: Decimal, scored: Decimal, months: int) -> Formula | None:
    """Return how a count of some months became one of a year; None where it is one already."""
    if value == scored:
        return None
    return _formula("{value} × 12 ÷ {months}", scored, value=value, months=months)


def rollup_formula(method: RollupMethod, scored: Sequence[Share], result: Decimal) -> Formula:
    """Return how the scores of `scored`, children that count and have one, made `result`."""
    general, expression = _ROLLUPS[method](scored)
    values: dict[str, Decimal | int] = {}
    for number, share in enumerate(scored):
        values |= {f"s{number}": points_of(share), f"w{number}": share.weight}
    return Formula(general=general, expression=expression, values=values, result=result)


def coverage_formula(shares: Sequence[Share], result: Decimal) -> Formula:
    """Return how much of the weight of `shares`, the children that count, has a score."""
    values: dict[str, Decimal | int] = {}
    for number, share in enumerate(shares):
        covered = share.outcome.coverage if share.outcome.score is not None else 0
        values |= {f"c{number}": covered, f"w{number}": share.weight}
    general, expression = _weighted_mean("c", shares)
    return Formula(general=general, expression=expression, values=values, result=result)


def _mean(scored: Sequence[Share]) -> tuple[str, str]:
    return _weighted_mean("s", scored)


def _weighted_mean(letter: str, shares: Sequence[Share]) -> tuple[str, str]:
    numbers = range(len(shares))
    if len(shares) == 1:
        return letter, f"{{{letter}0}}"
    if all(share.weight == 1 for share in shares):
        terms = " + ".join(f"{{{letter}{number}}}" for number in numbers)
        return f"Σ {letter} ÷ n", f"({terms}) ÷ {len(shares)}"
    terms = " + ".join(f"{{w{number}}} × {{{letter}{number}}}" for number in numbers)
    return f"Σ w × {letter} ÷ Σ w", f"({terms}) ÷ ({_weights(numbers)})"


def _geometric(scored: Sequence[Share]) -> tuple[str, str]:
    numbers = range(len(scored))
    if len(scored) == 1:
        return "s", "{s0}"
    if all(share.weight == 1 for share in scored):
        scores = " × ".join(f"{{s{number}}}" for number in numbers)
        return "(Π s) ^ (1 ÷ n)", f"({scores}) ^ (1 ÷ {len(scored)})"
    terms = " × ".join(f"{{s{number}}} ^ {{w{number}}}" for number in numbers)
    return "(Π s^w) ^ (1 ÷ Σ w)", f"({terms}) ^ (1 ÷ ({_weights(numbers)}))"


def _minimum(scored: Sequence[Share]) -> tuple[str, str]:
    if len(scored) == 1:
        return "s", "{s0}"
    return "min(s)", f"min({', '.join(f'{{s{number}}}' for number in range(len(scored)))})"


def _two_lowest(scored: Sequence[Share]) -> tuple[str, str]:
    order = sorted(range(len(scored)), key=lambda number: points_of(scored[number]))
    if len(order) == 1:
        return "s", "{s0}"
    return "(s₁ + s₂) ÷ 2", f"({{s{order[0]}}} + {{s{order[1]}}}) ÷ 2"


def _share_achieved(scored: Sequence[Share]) -> tuple[str, str]:
    numbers = range(len(scored))
    achieved = [n for n in numbers if scored[n].outcome.status is Status.ACHIEVED]
    part = _weights(achieved) if achieved else "0"
    return "100 × Σ w (achieved) ÷ Σ w", f"{FULL} × ({part}) ÷ ({_weights(numbers)})"


def _weights(numbers: Sequence[int]) -> str:
    return " + ".join(f"{{w{number}}}" for number in numbers)


_ROLLUPS: dict[RollupMethod, Callable[[Sequence[Share]], tuple[str, str]]] = {
    RollupMethod.MEAN: _mean,
    RollupMethod.GEOMETRIC: _geometric,
    RollupMethod.MINIMUM: _minimum,
    RollupMethod.TWO_LOWEST: _two_lowest,
    RollupMethod.SHARE_ACHIEVED: _share_achieved,
}
