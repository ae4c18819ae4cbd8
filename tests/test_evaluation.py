from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    LOWER,
    PROGRESS,
    RATIO,
    THRESHOLD,
    TIERS,
    D,
    amendment,
    baseline,
    card,
    edition,
    goalposts,
    indicator,
    node,
    objective,
    official,
    plan,
    register,
    result,
    results,
    rollup,
    scores,
    short,
    standing,
    sub_plan,
    target,
)
from nsstrack.evaluation import evaluate
from nsstrack.model.fields import Provenance
from nsstrack.model.methods import TargetBasis
from nsstrack.model.plans import Headline, Indicator, Plan
from nsstrack.model.results import ResultDefaults, ResultsFile
from nsstrack.model.status import Status
from nsstrack.period import Period
from nsstrack.register import PeriodResults, Plans, Results
from nsstrack.scorecard import IndicatorScore, PlanScore, Scorecard


def the_plan(scorecard: Scorecard, id_: str = "p") -> PlanScore:
    found = node(scorecard, id_)
    assert isinstance(found, PlanScore)
    return found


def the_indicator(scorecard: Scorecard, id_: str = "i") -> IndicatorScore:
    found = node(scorecard, id_)
    assert isinstance(found, IndicatorScore)
    return found


# The security plan's worked example: the Global Peace Index, a rank

GPI = indicator(
    "gpi",
    direction=LOWER,
    scoring=PROGRESS,
    baselines=(baseline(2560, 120, "original"), baseline(2565, 103, "amended")),
    targets=(target(2565, 75, "original"), target(2570, 60, "amended")),
)


@pytest.mark.parametrize(
    ("year", "rank", "expected"),
    [
        ("2565", 103, "critical 37.777777777778 of 1"),  # 17 of 45 ranks
        ("2566", 92, "achieved 100 of 1"),  # the line stands at 94.4
        ("2567", 75, "achieved 100 of 1"),  # at 85.8
        ("2568", 86, "at_risk 65.891472868217 of 1"),  # at 77.2: 17 of 25.8
        ("2571", 86, "no_data no_target of 0"),
    ],
)
def test_the_peace_index_under_progress(year: str, rank: int, expected: str) -> None:
    found = card(plan("p", GPI), {year: {"gpi": rank}}, year)
    assert scores(found) == {
        "p": expected.replace("no_target", "not_reported"),
        "gpi": expected,
    }


def test_the_peace_index_under_ratio_has_another_colour() -> None:
    # 7500/103: the method decides the colour
    found = card(plan("p", replace(GPI, scoring=RATIO)), {"2565": {"gpi": 103}}, "2565")
    assert scores(found)["gpi"] == "at_risk 72.815533980583 of 1"


@pytest.mark.parametrize(
    ("start", "goal", "expected"),
    [
        ("120.0", "75.0", "37.777777777778"),  # 17/45
        ("120.1", "75.0", "37.915742793792"),  # 17.1/45.1
        ("120.0", "75.1", "37.861915367483"),  # 17/44.9
    ],
)
def test_a_tenth_of_a_target_or_a_baseline_changes_the_score(
    start: str, goal: str, expected: str
) -> None:
    judged = indicator(
        direction=LOWER,
        scoring=PROGRESS,
        baselines=(baseline(2560, start),),
        targets=(target(2565, goal),),
    )
    found = card(plan("p", judged), {"2565": {"i": 103}}, "2565")
    assert scores(found)["i"] == f"critical {expected} of 1"


def test_an_edition_can_be_asked_for() -> None:
    by_period = {"2566": {"gpi": 86}}
    root = plan("p", replace(GPI, targets=(target(2570, 50, "original"), *GPI.targets)))
    # original: 75 in 2565, 70 in 2566: 34 of 50 ranks. amended: 94.4
    old = card(root, by_period, edition="original")
    new = card(root, by_period)
    assert (scores(old)["gpi"], scores(new)["gpi"]) == (
        "at_risk 68 of 1",
        "achieved 100 of 1",
    )
    found = [(each.edition, the_plan(each).edition.id) for each in (old, new)]
    assert found == [("original", "original"), (None, "amended")]
    assert not the_plan(old).lacks_asked_edition


def test_a_plan_without_the_edition_asked_for_keeps_its_own_and_says_so() -> None:
    other = plan("q", indicator("j"), editions=(edition("first", 2561),))
    plans = register(plan("p", GPI), other)
    found = evaluate(plans, results({}), "2566", "original")
    told = [(each.id, each.edition.id, each.lacks_asked_edition) for each in found.plans]
    assert told == [("p", "original", False), ("q", "first", True)]


def test_before_its_first_edition_a_plan_is_left_out() -> None:
    later = plan("q", indicator("j"), editions=(edition("original", 2566),))
    plans = register(plan("p", GPI), later)
    found = [
        [each.id for each in evaluate(plans, results({}), year, asked).plans]
        for year in ("2565", "2566")
        for asked in (None, "original")
    ]
    assert found == [["p"], ["p"], ["p", "q"], ["p", "q"]]


@pytest.mark.parametrize(
    ("year", "phase"), [("2561", "1"), ("2565", "1"), ("2566", "2"), ("2571", None)]
)
def test_a_plan_says_its_phase(year: str, phase: str | None) -> None:
    found = the_plan(card(plan("p"), {}, year)).phase
    assert (found.id if found else None) == phase


def test_a_period_may_be_written() -> None:
    plans = register(plan("p"))
    found = [evaluate(plans, results({}), each).period for each in ("2566", "๒๕๖๖-6m")]
    assert [*found, evaluate(plans, results({}), Period(2566)).period] == [
        Period(2566),
        Period(2566, 6),
        Period(2566),
    ]
    with pytest.raises(ValueError, match="not a period: '2566-7M'"):
        evaluate(plans, results({}), "2566-7M")


# Targets that are missing


@pytest.mark.parametrize(
    ("scoring", "given", "expected"),
    [
        (RATIO, {"targets": ()}, "no_data no_target of 0"),
        (THRESHOLD, {"targets": ()}, "no_data no_target of 0"),
        (PROGRESS, {"targets": ()}, "no_data no_target of 0"),
        (RATIO, {"baselines": (), "targets": (target(2570, 80),)}, "no_data no_target of 0"),
        (
            PROGRESS,
            {"baselines": (), "target_basis": TargetBasis.PHASE_END},
            "no_data no_target of 0",
        ),
        (
            RATIO,
            {"baselines": (), "target_basis": TargetBasis.PHASE_END},
            "at_risk 60 of 1",
        ),
        (goalposts(0, 80), {"targets": (), "baselines": ()}, "at_risk 75 of 1"),
    ],
)
def test_only_methods_that_compare_need_a_target(scoring: Any, given: Any, expected: str) -> None:
    root = plan("p", indicator(scoring=scoring, **given))
    assert scores(card(root, {"2566": {"i": 60}}))["i"] == expected


def test_without_a_target_it_does_not_matter_what_was_reported() -> None:
    root = plan("p", indicator(targets=()))
    reported: list[dict[str, Any]] = [{}, {"i": 60}, {"i": result(missing="not_published")}]
    for entries in reported:
        found = the_indicator(card(root, {"2566": entries}))
        assert standing(found) == "no_data no_target of 0"
        assert (found.attainment, found.target, found.next_band) == (None, None, None)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ({"scoring": RATIO}, -1),
        ({"scoring": RATIO, "targets": (target(2566, 0),)}, 1),
        ({"scoring": PROGRESS}, 60),  # baseline and target are both 100
        ({"scoring": goalposts(1, 9, log=True)}, 0),
        ({"scoring": goalposts(9, 9)}, 1),
    ],
)
def test_what_a_method_cannot_score_is_invalid_and_never_an_exception(
    given: Any, value: int
) -> None:
    found = the_indicator(card(plan("p", indicator(**given)), {"2566": {"i": value}}))
    assert standing(found) == "no_data invalid of 0"
    assert (found.attainment, found.next_band) == (None, None)


# Indicators


def test_attainment_is_raw_and_the_score_is_clipped() -> None:
    root = plan("p", indicator("a"), indicator("b", scoring=goalposts(50, 100)))
    found = card(root, {"2566": {"a": 130, "b": 40}})
    told = [(short(each.attainment or D(0)), standing(each)) for each in map_indicators(found)]
    assert told == [("130", "achieved 100 of 1"), ("-20", "critical 0 of 1")]


def test_an_indicator_holds_all_that_its_score_was_made_from() -> None:
    start, goal = baseline(2565, 103), target(2570, 60)
    judged = indicator(direction=LOWER, scoring=PROGRESS, baselines=(start,), targets=(goal,))
    found = the_indicator(card(plan("p", judged), {"2566": {"i": 92}}))
    assert found.observation is not None
    assert found.target is not None
    assert (
        found.observation.value,
        found.target.value,
        found.target.target,
        found.target.start,
        found.baseline,
        short(found.attainment or D(0)),
        found.children,
        found.is_stale,
    ) == (D(92), D("94.4"), goal, start, start, "127.906976744186", (), False)


def test_an_interim_round_is_judged_by_the_years_target_over_a_full_year() -> None:
    # 30 events in six months are 60 in a year, 60 % of 100; a score is taken as it is
    root = plan("p", indicator("a", accumulates=True), indicator("b"))
    found = card(root, {"2566-6M": {"a": 30, "b": 30}}, "2566-6M")
    assert scores(found) == {
        "p": "critical 45 of 1",
        "a": "at_risk 60 of 1",
        "b": "critical 30 of 1",
    }


def test_a_threshold_of_thirds_is_met_by_a_level_on_the_line() -> None:
    # from 0/3 in 2565 to 2/3 in 2567 the line stands at 1/3 in 2566
    judged = indicator(
        levels=TIERS,
        scoring=THRESHOLD,
        baselines=(baseline(2565, "Tier 3"),),
        targets=(target(2567, "Tier 2"),),
    )
    found = card(plan("p", judged), {"2566": {"i": "Tier 2 Watch List"}})
    assert scores(found)["i"] == "achieved 100 of 1"


def test_a_stale_result_is_scored_and_marked() -> None:
    found = the_indicator(card(plan("p", indicator(carry_forward=1)), {"2565": {"i": 60}}))
    assert (standing(found), found.is_stale) == ("at_risk 60 of 1", True)


@pytest.mark.parametrize(
    ("given", "entry", "defaults", "expected"),
    [
        ({}, result(60), {}, "unstated unstated unstated"),
        ({"provenance": "published"}, result(60), {}, "published published published"),
        (
            {"provenance": "published"},
            result(60),
            {"provenance": "official"},
            "official published published",
        ),
        (
            {"provenance": "published"},
            result(60, provenance=Provenance.ILLUSTRATIVE),
            {"provenance": "official"},
            "illustrative published published",
        ),
        (
            {
                "targets": (target(2566, 100, provenance=Provenance.ILLUSTRATIVE),),
                "baselines": (baseline(2560, 0, provenance=Provenance.OFFICIAL),),
            },
            result(60),
            {},
            "unstated illustrative official",
        ),
        # under progress the baseline is in use too, but counted once
        (
            {
                "scoring": PROGRESS,
                "baselines": (baseline(2560, 0),),
                "targets": (target(2566, 100),),
            },
            result(60),
            {},
            "unstated unstated unstated",
        ),
        (
            {
                "scoring": PROGRESS,
                "baselines": (baseline(2560, 0, provenance=Provenance.OFFICIAL),),
                "targets": (target(2565, 50, provenance=Provenance.PUBLISHED), target(2567, 100)),
            },
            result(60),
            {},
            "unstated unstated published official",
        ),
        (
            {"baselines": (baseline(2560, 0),), "target_basis": TargetBasis.PHASE_END},
            result(60),
            {},
            "unstated unstated",
        ),
        ({"scoring": goalposts(0, 100)}, result(60), {}, "unstated"),
        ({}, result(missing="not_published"), {}, ""),
    ],
)
def test_the_provenance_of_every_figure_in_use_is_told(
    given: Any, entry: Any, defaults: Any, expected: str
) -> None:
    own = {key: value for key, value in given.items() if key != "provenance"}
    rest = {key: Provenance(value) for key, value in given.items() if key == "provenance"}
    said: dict[str, Any] = {key: Provenance(value) for key, value in defaults.items()}
    found = evaluate(
        register(plan("p", indicator(**own)), **rest),
        results({"2566": {"i": entry}}, defaults=ResultDefaults(**said)),
        "2566",
    )
    judged = the_indicator(found)
    assert " ".join(judged.provenances) == expected
    assert judged.is_illustrative is ("illustrative" in expected)


# What counts


def test_weight_0_is_shown_and_changes_nothing() -> None:
    root = plan("p", objective("o", indicator("a"), indicator("b", weight=0)))
    found = card(root, {"2566": {"a": 60, "b": 100}})
    assert scores(found) == {
        "p": "at_risk 60 of 1",
        "o": "at_risk 60 of 1",
        "a": "at_risk 60 of 1",
        "b": "achieved 100 of 1",
    }
    assert {each.id: each.counts_in_parent for each in found.walk()} == {
        "p": True,
        "o": True,
        "a": True,
        "b": False,
    }


def test_a_node_with_nothing_that_counts_below_it_does_not_count() -> None:
    root = plan(
        "p",
        objective("o", indicator("a", weight=0)),
        objective("q", indicator("b", editions=("original",))),
        objective("r", indicator("c")),
        objective("s", indicator("d"), weight=0),
    )
    found = card(root, {"2566": {"a": 100, "c": 60, "d": 100}})
    assert scores(found) == {
        "p": "at_risk 60 of 1",
        "o": "no_data low_coverage of 0",
        "a": "achieved 100 of 1",
        "q": "no_data not_reported of 0",
        "r": "at_risk 60 of 1",
        "c": "at_risk 60 of 1",
        "s": "achieved 100 of 1",
        "d": "achieved 100 of 1",
    }
    counting = [each.id for each in found.walk() if each.counts_in_parent]
    assert counting == ["p", "r", "c", "d"]


def test_a_node_defined_without_an_indicator_counts_as_uncovered() -> None:
    root = plan(
        "p",
        sub_plan("s", objective("o"), objective("q", indicator("a"))),
        sub_plan("t", objective("r")),
        sub_plan("u"),
        sub_plan("v", weight=0),
        min_coverage=D("0.1"),
    )
    found = card(root, {"2566": {"a": 60}})
    assert scores(found) == {
        "p": "at_risk 60 of 0.166666666667",  # a half of a third
        "s": "at_risk 60 of 0.5",
        "o": "no_data no_indicator of 0",
        "q": "at_risk 60 of 1",
        "a": "at_risk 60 of 1",
        "t": "no_data no_indicator of 0",
        "r": "no_data no_indicator of 0",
        "u": "no_data no_indicator of 0",
        "v": "no_data no_indicator of 0",
    }
    counting = [each.id for each in found.walk() if each.counts_in_parent]
    assert counting == ["p", "s", "o", "q", "a", "t", "r", "u"]


def test_coverage_is_carried_up_from_level_to_level() -> None:
    root = plan(
        "p",
        sub_plan(
            "s",
            objective("o", indicator("a"), indicator("b"), indicator("c"), indicator("d")),
            objective("q", indicator("e")),
        ),
        sub_plan("t", objective("r", indicator("f"), indicator("g"), indicator("h"))),
    )
    found = card(root, {"2566": {"a": 60, "b": 60, "c": 60, "e": 60, "f": 60}})
    assert scores(found) == {
        **dict.fromkeys("abcef", "at_risk 60 of 1"),
        **dict.fromkeys("dgh", "no_data not_reported of 0"),
        "o": "at_risk 60 of 0.75",
        "q": "at_risk 60 of 1",
        "s": "at_risk 60 of 0.875",
        "r": "no_data low_coverage of 0.333333333333",
        "t": "no_data low_coverage of 0",  # r has no score, so brings nothing
        "p": "no_data low_coverage of 0.4375",
    }


def test_nothing_reported_at_all_is_not_a_low_coverage() -> None:
    root = plan("p", objective("o", indicator("a"), indicator("b", weight=0)))
    reported: list[dict[str, Any]] = [{}, {"b": 60}, {"a": result(missing="discontinued")}]
    found = [scores(card(root, {"2566": each}))["o"] for each in reported]
    assert found == [
        "no_data not_reported of 0",
        "no_data low_coverage of 0",
        "no_data not_reported of 0",
    ]


# Views


BOTH = plan("p", objective("o", indicator("a")), indicator("b"), sub_plan("s", indicator("c")))


def views(found: Scorecard) -> list[str]:
    root = the_plan(found)
    return [standing(root), standing(root.own), standing(root.rollup), str(root.is_divergent)]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        (None, "achieved 100 of 1"),
        (Headline.ROLLUP, "achieved 100 of 1"),
        (Headline.OWN, "critical 50 of 1"),
    ],
)
def test_the_headline_picks_the_view(headline: Headline | None, expected: str) -> None:
    root = replace(BOTH, headline=headline)
    found = card(root, {"2566": {"a": 40, "b": 60, "c": 100}})
    assert views(found) == [expected, "critical 50 of 1", "achieved 100 of 1", "True"]


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        ({"a": 40, "b": 60, "c": 50}, ["critical 50 of 1"] * 3 + ["False"]),
        (
            {"a": 40, "b": 60},
            ["no_data not_reported of 0", "critical 50 of 1", "no_data not_reported of 0", "False"],
        ),
        (
            {"c": 60},
            ["at_risk 60 of 1", "no_data not_reported of 0", "at_risk 60 of 1", "False"],
        ),
        (
            {"a": 40, "b": 42, "c": 30},
            ["critical 30 of 1", "critical 41 of 1", "critical 30 of 1", "False"],
        ),
    ],
)
def test_views_diverge_when_both_have_a_score_and_another_status(
    reported: Any, expected: list[str]
) -> None:
    assert views(card(BOTH, {"2566": reported})) == expected


def test_a_plan_without_sub_plans_is_its_own() -> None:
    found = card(plan("p", indicator("a")), {"2566": {"a": 60}})
    assert views(found) == [
        "at_risk 60 of 1",
        "at_risk 60 of 1",
        "no_data no_indicator of 0",
        "False",
    ]
    assert the_plan(found).headline is Headline.OWN


def test_a_plan_whose_sub_plans_belong_to_another_edition_is_its_own() -> None:
    root = plan("p", indicator("a"), sub_plan("s", indicator("c"), editions=("original",)))
    found = card(root, {"2566": {"a": 60, "c": 100}})
    assert views(found) == [
        "at_risk 60 of 1",
        "at_risk 60 of 1",
        "no_data not_reported of 0",
        "False",
    ]
    before = card(root, {"2565": {"a": 60, "c": 100}}, "2565")
    assert views(before)[0] == "achieved 100 of 1"


def test_a_plan_of_sub_plans_alone_has_no_view_of_its_own() -> None:
    found = card(plan("p", sub_plan("s", indicator("c"))), {"2566": {"c": 60}})
    assert views(found) == [
        "at_risk 60 of 1",
        "no_data no_indicator of 0",
        "at_risk 60 of 1",
        "False",
    ]
    root = the_plan(found)
    assert ([each.id for each in root.sub_plans], root.own_children) == (["s"], ())


def test_both_views_are_rolled_up_by_the_plans_rules() -> None:
    root = replace(BOTH, rollup=rollup("minimum"), bands="lenient", headline=Headline.OWN)
    found = card(root, {"2566": {"a": 10, "b": 60, "c": 92}})
    assert views(found) == ["critical 10 of 1", "critical 10 of 1", "achieved 92 of 1", "True"]


# What others published


@pytest.mark.parametrize(
    ("published", "unlike"),
    [(None, False), (Status.AT_RISK, False), (Status.CRITICAL, True), (Status.NO_DATA, True)],
)
def test_a_published_status_is_shown_beside_the_computed_one(
    published: Status | None,
    unlike: bool,  # noqa: FBT001 - a table of cases
) -> None:
    given = {} if published is None else {"p": official(published)}
    found = evaluate(
        register(plan("p", indicator())), results({"2566": {"i": 60}}, official=given), "2566"
    )
    root = the_plan(found)
    assert (root.status, root.official, root.is_unlike_official) == (
        "at_risk",
        given.get("p"),
        unlike,
    )


def test_every_node_may_have_a_published_status() -> None:
    root = plan("p", sub_plan("s", objective("o", indicator())))
    given = {id_: official(Status.BELOW) for id_ in ("s", "o", "i")}
    found = evaluate(register(root), results({"2566": {}}, official=given), "2566")
    assert [each.official for each in found.walk()] == [None, *given.values()]
    assert [each.is_unlike_official for each in found.walk()] == [False, True, True, True]
    later = evaluate(register(root), results({"2565": {}}, official=given), "2566")
    assert [each.official for each in later.walk()] == [None] * 4


# Laws

RESULT = st.one_of(st.none(), st.decimals(0, 130, places=1))
SIX = st.lists(RESULT, min_size=6, max_size=6)
METHOD = st.sampled_from(["mean", "geometric", "minimum", "two_lowest", "share_achieved"])
IDS = "abcdef"


def tree(method: str = "mean", *, factor: Any = 1, turned: bool = False) -> Plan:
    """Return a plan of three levels; turned, with every list of children the other way round."""
    way = -1 if turned else 1
    leaf = {
        id_: indicator(id_, weight=D(weight) * D(factor), carry_forward=1)
        for id_, weight in zip(IDS, ("1", "2", "0.5", "1", "3", "0"), strict=True)
    }
    goals = [
        objective("o", *[leaf["a"], leaf["b"]][::way], weight=D(2) * D(factor)),
        objective("q", *[leaf["c"], leaf["d"]][::way], weight=D(factor)),
    ]
    parts = [
        sub_plan("s", *goals[::way], weight=D(factor)),
        sub_plan("t", leaf["e"], weight=D(3) * D(factor)),
    ]
    return plan("p", *parts[::way], leaf["f"], rollup=rollup(method))


def reports(values: list[Any]) -> dict[str, Any]:
    return {id_: value for id_, value in zip(IDS, values, strict=True) if value is not None}


@given(SIX, METHOD)
def test_the_order_of_children_and_of_keys_never_matters(values: Any, method: str) -> None:
    here = card(tree(method), {"2566": reports(values)})
    backwards = dict(reversed(reports(values).items()))
    there = card(tree(method, turned=True), {"2566": backwards})
    assert scores(here) == scores(there)


@given(SIX, st.integers(0, 6))
def test_the_order_of_files_never_matters(values: Any, cut: int) -> None:
    entries = list(reports(values).items())
    parts = [dict(entries[:cut]), dict(entries[cut:])]
    files = [_file(part) for part in parts]
    root, other = tree(), plan("other", indicator("z"))
    found = [
        evaluate(
            Plans(files=tuple(register(each).files[0] for each in order)),
            Results(periods={Period(2566): PeriodResults(files=tuple(of_period))}),
            "2566",
        )
        for order in ((root, other), (other, root))
        for of_period in (files, files[::-1])
    ]
    assert [scores(each) for each in found] == [scores(found[0])] * 4


@given(SIX, METHOD, st.sampled_from(["0.001", "0.7", "3", "1000000"]))
def test_scaling_all_weights_changes_nothing(values: Any, method: str, factor: str) -> None:
    by_period = {"2566": reports(values)}
    assert scores(card(tree(method), by_period)) == scores(
        card(tree(method, factor=factor), by_period)
    )


@given(SIX, METHOD)
def test_every_score_lies_between_0_and_100_and_every_node_without_one_has_a_reason(
    values: Any, method: str
) -> None:
    for each in card(tree(method), {"2566": reports(values)}).walk():
        assert 0 <= each.coverage <= 1
        if each.score is None:
            assert (each.status, each.reason is None) == (Status.NO_DATA, False)
        else:
            assert 0 <= each.score <= 100
            assert (each.status is Status.NO_DATA, each.reason) == (False, None)


@given(SIX, METHOD, st.integers(0, 5), st.decimals(0, 130, places=1))
def test_a_better_result_never_lowers_a_score(
    values: list[Any], method: str, place: int, better: D
) -> None:
    if values[place] is None:
        return
    changed = [*values]
    changed[place] = max(better, values[place])
    before = card(tree(method), {"2566": reports(values)})
    after = card(tree(method), {"2566": reports(changed)})
    for one, other in zip(before.walk(), after.walk(), strict=True):
        assert (one.score is None) == (other.score is None)
        assert one.score is None or other.score is None or one.score <= other.score


@given(SIX, SIX, SIX)
def test_results_of_other_periods_never_change_a_periods_own(
    now: Any, later: Any, half: Any
) -> None:
    own = {"2566": reports(now)}
    others = {"2567": reports(later), "2566-6M": reports(half), "2564": reports(later)}
    assert scores(card(tree(), own)) == scores(card(tree(), own | others))
    # and where every indicator reports, not even the year that could stand in does
    full = {"2566": dict.fromkeys(IDS, 60)}
    assert scores(card(tree(), full)) == scores(card(tree(), full | {"2565": reports(later)}))


@given(SIX)
def test_an_unrelated_plan_or_edition_changes_nothing(values: Any) -> None:
    by_period = {"2566": reports(values)}
    usual = scores(card(tree(), by_period))
    other = plan("z", indicator("y"))
    beside = evaluate(register(tree(), other), results(by_period), "2566")
    assert {id_: told for id_, told in scores(beside).items() if id_ in usual} == usual
    later = replace(
        tree(),
        editions=(*tree().editions, edition("later", 2570)),
        by_edition={"later": amendment(rollup=rollup("minimum"))},
    )
    assert scores(card(later, by_period)) == usual


def map_indicators(found: Scorecard) -> list[IndicatorScore]:
    return [each for each in found.walk() if isinstance(each, IndicatorScore)]


def _file(entries: dict[str, Any]) -> ResultsFile:
    return results({"2566": entries}).of(Period(2566)).files[0]


def test_the_builders_indicator_scores_its_result() -> None:
    assert isinstance(indicator(), Indicator)
    assert scores(card(plan("p", indicator()), {"2566": {"i": "62.5"}}))["i"] == "at_risk 62.5 of 1"
