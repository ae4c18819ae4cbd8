"""Small plans, indicators and results, with a default for everything a test does not speak of."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from nsstrack.editions import under_edition
from nsstrack.evaluation import evaluate
from nsstrack.model.methods import (
    Bands,
    Direction,
    Edge,
    Goalposts,
    Points,
    Progress,
    Ratio,
    Rollup,
    RollupMethod,
    Scale,
    Threshold,
    Within,
)
from nsstrack.model.plans import (
    Amendment,
    Baseline,
    Budget,
    Defaults,
    Edition,
    Focus,
    Indicator,
    Objective,
    Phase,
    Plan,
    PlanKind,
    PlansFile,
    Project,
    SubPlan,
    Target,
)
from nsstrack.model.results import (
    Missing,
    Obstacle,
    Official,
    ProjectResult,
    Result,
    ResultsFile,
)
from nsstrack.period import Period
from nsstrack.register import PeriodResults, Plans, Results

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nsstrack.editions import NodeInForce
    from nsstrack.model.status import Status
    from nsstrack.scorecard import NodeScore, Scorecard

D = Decimal

NESDC = Bands(achieved=Edge(at_least=D(100)), below=Edge(above=D(75)), at_risk=Edge(above=D(50)))
"""100 is achieved, 99.999 below, 75 at risk, 50 critical."""
OFFICE = Bands(
    achieved=Edge(at_least=D(100)), below=Edge(at_least=D(75)), at_risk=Edge(at_least=D(50))
)
"""The other usage: 75 is below, 50 at risk."""
LENIENT = Bands(
    achieved=Edge(at_least=D(90)), below=Edge(at_least=D(60)), at_risk=Edge(above=D(20))
)
PROFILES = {"nesdc": NESDC, "office": OFFICE, "lenient": LENIENT}

HIGHER, LOWER = Direction.HIGHER, Direction.LOWER
RATIO, PROGRESS, THRESHOLD = Ratio(), Progress(), Threshold()
TIERS = ("Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1")


def bands(achieved: Any, below: Any, at_risk: Any) -> Bands:
    """Return bands of the usual kinds: `achieved` at least, the others above."""
    return Bands(
        achieved=Edge(at_least=D(achieved)),
        below=Edge(above=D(below)),
        at_risk=Edge(above=D(at_risk)),
    )


# Methods


def goalposts(worst: Any, best: Any, *, log: bool = False, cap: Any = 100) -> Goalposts:
    scale = Scale.LOG if log else Scale.LINEAR
    return Goalposts(worst=D(worst), best=D(best), scale=scale, cap=D(cap))


def points(*pairs: tuple[Any, Any], cap: Any = 100) -> Points:
    return Points(points=tuple((D(x), D(y)) for x, y in pairs), cap=D(cap))


def within(low: Any, high: Any, tolerance: Any) -> Within:
    return Within(low=D(low), high=D(high), tolerance=D(tolerance))


def rollup(method: str) -> Rollup:
    return Rollup(method=RollupMethod(method))


# What was promised


def edition(id_: str, first_year: int) -> Edition:
    return Edition(id=id_, **_decimals({"first_year": first_year}))


def phase(id_: str, first_year: int, last_year: int) -> Phase:
    return Phase(id=id_, **_decimals({"first_year": first_year, "last_year": last_year}))


def baseline(year: int, value: Any, edition_: str | None = None, **more: Any) -> Baseline:
    given = _decimals({"year": year, "edition": edition_}) | more
    return Baseline(value=_figure(value), **given)


def target(by: int, value: Any, edition_: str | None = None, **more: Any) -> Target:
    given = _decimals({"by": by, "edition": edition_}) | more
    return Target(value=_figure(value), **given)


def indicator(id_: str = "i", **more: Any) -> Indicator:
    """Return an indicator where more is better, judged by a ratio to 100 in every year.

    So a result is its own score, unless the test says otherwise.
    """
    given: dict[str, Any] = {
        "name": f"Indicator {id_}",
        "unit": "points",
        "direction": HIGHER,
        "targets": (target(2561, 100), target(2580, 100)),
        "baselines": (baseline(2500, 100),),
    }
    return Indicator(id=id_, **(given | _decimals(more)))


def objective(id_: str, *indicators: Indicator, **more: Any) -> Objective:
    return Objective(id=id_, name=f"Objective {id_}", indicators=indicators, **_decimals(more))


def sub_plan(id_: str, *children: Objective | Indicator, **more: Any) -> SubPlan:
    given = {"name": f"Sub-plan {id_}", "host": "NSC"} | _split(children) | _decimals(more)
    return SubPlan(id=id_, **given)


def plan(id_: str, *children: SubPlan | Objective | Indicator, **more: Any) -> Plan:
    given = {
        "kind": PlanKind.MASTER_PLAN,
        "name": f"Plan {id_}",
        "lead": "NSC",
        "phases": (phase("1", 2561, 2565), phase("2", 2566, 2570)),
        "editions": (edition("original", 2561), edition("amended", 2566)),
        "sub_plans": tuple(child for child in children if isinstance(child, SubPlan)),
    }
    return Plan(id=id_, **(given | _split(children) | _decimals(more)))


def project(id_: str = "P", *objectives: str, **more: Any) -> Project:
    """Return a project of NSC; `budgets` are given as `{2566: 12.5}`."""
    budgets = tuple(
        Budget(year=year, amount=D(str(amount))) for year, amount in more.pop("budgets", {}).items()
    )
    given = {"name": f"Project {id_}", "agency": "NSC", "budgets": budgets} | more
    return Project(id=id_, objectives=objectives, **given)


def focus(text: str = "A focus", year: int = 2566, **more: Any) -> Focus:
    return Focus(year=year, text=text, **({"agency": "NSC"} | more))


def amendment(**more: Any) -> Amendment:
    return Amendment(**_decimals(more))


def plans_file(
    *plans: Plan, profiles: Mapping[str, Bands] = PROFILES, **defaults: Any
) -> PlansFile:
    """Return a file of plans; what is left over are its defaults."""
    return PlansFile(
        format="nsstrack/1",
        bands=dict(profiles),
        defaults=Defaults(**_decimals(defaults)),
        plans=plans,
    )


def register(*plans: Plan, **defaults: Any) -> Plans:
    return Plans(files=(plans_file(*plans, **defaults),))


# What happened


def result(value: Any = None, missing: str | None = None, **more: Any) -> Result:
    """Return a result with a value, or the reason why there is none."""
    return Result(
        value=None if value is None else _figure(value),
        missing=None if missing is None else Missing(missing),
        **more,
    )


def results_file(period: str, entries: Mapping[str, Any], **more: Any) -> ResultsFile:
    """Return a file of results; a bare number or word is a value, as in YAML."""
    results = {id_: _result(entry) for id_, entry in entries.items()}
    return ResultsFile(period=period, results=results, **more)


def results(by_period: Mapping[str, Mapping[str, Any]], **more: Any) -> Results:
    """Return results from `{"2566": {"i": 60}}`; `more` holds for the file of every period."""
    return Results(
        periods={
            _period(name): PeriodResults(files=(results_file(name, entries, **more),))
            for name, entries in by_period.items()
        }
    )


def progress(done: Any = None, spent: Any = None, **more: Any) -> ProjectResult:
    """Return how far a project has come, in percent, and what was spent, in million baht."""
    figures = [None if each is None else D(str(each)) for each in (done, spent)]
    return ProjectResult(progress=figures[0], spent=figures[1], **more)


def obstacle(text: str = "An obstacle", **more: Any) -> Obstacle:
    return Obstacle(text=text, **more)


def official(status: Status) -> Official:
    return Official(status=status)


# Asking


def card(
    plan_: Plan, by_period: Mapping[str, Mapping[str, Any]], period: str = "2566", **more: Any
) -> Scorecard:
    """Evaluate one plan; `more` are an edition, or defaults of the file."""
    asked = more.pop("edition", None)
    return evaluate(register(plan_, **more), results(by_period), period, asked)


def in_force(plan_: Plan, id_: str = "i", edition_: str = "original", **defaults: Any) -> Any:
    """Return a node of `plan_` as an edition has it; a test knows which kind it asks for."""
    asked = next(each for each in plan_.editions if each.id == edition_)
    return _find(under_edition(register(plan_, **defaults), plan_, asked), id_)


def node(scorecard: Scorecard, id_: str) -> NodeScore:
    found = scorecard.find(id_)
    assert found is not None, f"{id_} is not in the tree"
    return found


def scores(scorecard: Scorecard) -> dict[str, str]:
    """Return how every node stands: "at_risk 62.5 of 1", "no_data low_coverage of 0.4"."""
    return {each.id: standing(each) for each in scorecard.walk()}


def standing(each: Any) -> str:
    """Return how a node or a view stands, in short."""
    middle = each.reason if each.score is None else short(each.score)
    return f"{each.status} {middle} of {short(each.coverage)}"


def short(number: Decimal) -> str:
    """Write a number without the zeros at its end."""
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def reweighted(each: Indicator, weight: Any) -> Indicator:
    return replace(each, weight=D(weight))


def _find(unit: NodeInForce, id_: str) -> NodeInForce | None:
    if unit.id == id_:
        return unit
    found = (_find(child, id_) for child in unit.children)
    return next((each for each in found if each is not None), None)


def _period(name: str) -> Period:
    period = Period.parse(name)
    assert period is not None
    return period


def _result(entry: Any) -> Result:
    return entry if isinstance(entry, Result) else result(entry)


def _figure(value: Any) -> Decimal | str:
    """Return a number as a decimal; a word that is none is a level."""
    if isinstance(value, str) and not value.lstrip("-").replace(".", "", 1).isdigit():
        return value
    return D(value)


_WHOLE = frozenset(("first_year", "last_year", "year", "by", "data_year", "of", "carry_forward"))


def _decimals(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return `given` with numbers as the reader hands them on; years and counts stay whole."""
    return {
        key: D(value) if type(value) is int and key not in _WHOLE else value
        for key, value in given.items()
    }


def _split(children: Sequence[Any]) -> dict[str, Any]:
    return {
        "objectives": tuple(child for child in children if isinstance(child, Objective)),
        "indicators": tuple(child for child in children if isinstance(child, Indicator)),
    }
