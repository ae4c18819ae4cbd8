from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders import LENIENT, NESDC, OFFICE, RATIO, D, rollup, standing
from nsstrack.bands import status_of
from nsstrack.counting_results import Reason
from nsstrack.editions import Rules
from nsstrack.model.fields import Provenance
from nsstrack.model.methods import Bands, RollupMethod
from nsstrack.model.status import Status
from nsstrack.rollup import (
    Outcome,
    Share,
    Tally,
    no_data,
    outcome_of,
    part_of,
    points_of,
    roll_up,
)

SCORES = st.decimals(0, 100, places=3)
WEIGHTS = st.decimals("0.01", 100, places=2)
SCORED = st.lists(st.tuples(SCORES, WEIGHTS), min_size=1, max_size=6)
METHODS = st.sampled_from(RollupMethod)
FEW = Reason.NOT_REPORTED


def rules(method: str = "mean", least: Any = "0.5", bands: Bands = NESDC) -> Rules:
    return Rules(
        bands_id="any",
        bands=bands,
        scoring=RATIO,
        rollup=rollup(method),
        min_coverage=D(least),
        carry_forward=0,
        provenance=Provenance.UNSTATED,
    )


def share(score: Any, weight: Any = 1, coverage: Any = 1, bands: Bands = NESDC) -> Share:
    """Return what a child brings; None is a child without a score."""
    if score is None:
        outcome = no_data(FEW, D(0) if coverage == 1 else D(coverage))
    else:
        status = status_of(D(score), bands)
        outcome = Outcome(status=status, reason=None, score=D(score), coverage=D(coverage))
    return Share(weight=D(weight), outcome=outcome)


def tally(children: list[Share], method: RollupMethod) -> Tally:
    return Tally.of(part_of(child, method) for child in children)


def exchanged(children: list[Share], old: Share, new: Share, method: RollupMethod) -> Tally:
    return tally(children, method).exchanged(part_of(old, method), part_of(new, method))


def shares(*scores: Any) -> list[Share]:
    return [share(*each) if isinstance(each, tuple) else share(each) for each in scores]


def rolled(method: str, *scores: Any, bands: Bands = NESDC) -> str:
    return standing(roll_up(shares(*scores), rules(method, bands=bands), any_scored=True))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((60, 100), "below 80 of 1"),
        (((60, 3), (100, 1)), "at_risk 70 of 1"),  # (180 + 100) / 4
        ((50, 50, 51), "at_risk 50.333333333333 of 1"),
        ((80,), "below 80 of 1"),
        ((120, 60), "below 80 of 1"),  # a child brings 100 at most
        ((0, 0), "critical 0 of 1"),
    ],
)
def test_mean(scores: Any, expected: str) -> None:
    assert rolled("mean", *scores) == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((25, 100), "critical 50 of 1"),
        (((1, 2), (64, 1)), "critical 4 of 1"),  # (1 * 1 * 64)^(1/3)
        (((1, "0.5"), (64, "0.25")), "critical 4 of 1"),
        ((100, 100, 100), "achieved 100 of 1"),
        ((120, 100), "achieved 100 of 1"),
        ((0, 100), "critical 0 of 1"),
        ((50, 60, 70), "at_risk 59.439219527631 of 1"),  # 210000^(1/3)
    ],
)
def test_geometric(scores: Any, expected: str) -> None:
    assert rolled("geometric", *scores) == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((60, 100, 80), "at_risk 60 of 1"),
        (((60, "0.01"), (100, 9)), "at_risk 60 of 1"),
        ((120, 110), "achieved 100 of 1"),
    ],
)
def test_minimum(scores: Any, expected: str) -> None:
    assert rolled("minimum", *scores) == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((90, 70, 60), "at_risk 65 of 1"),
        (((90, 9), (70, "0.1"), (60, 5)), "at_risk 65 of 1"),  # weights ignored
        ((60,), "at_risk 60 of 1"),
        ((100,), "achieved 100 of 1"),
        ((30,), "critical 30 of 1"),
        ((120, 100, 130), "achieved 100 of 1"),
        ((40, 30, 100), "critical 35 of 1"),
        ((60, 30, 100), "at_risk 45 of 1"),  # one of two in the worst band: the band next to it
        ((100, 0), "at_risk 50 of 1"),
        ((100, 90), "below 95 of 1"),
    ],
)
def test_two_lowest(scores: Any, expected: str) -> None:
    assert rolled("two_lowest", *scores) == expected


def test_two_lowest_is_in_the_best_band_only_if_both_are() -> None:
    # 90 is green here: (85 + 97) / 2 = 91 would be, but 85 is not
    assert rolled("two_lowest", 85, 97, bands=LENIENT) == "below 91 of 1"
    assert rolled("two_lowest", 90, 92, bands=LENIENT) == "achieved 91 of 1"


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((100, 99), "critical 50 of 1"),
        (((100, 3), (99, 1)), "at_risk 75 of 1"),
        ((100, 120), "achieved 100 of 1"),
        ((99, 0), "critical 0 of 1"),
    ],
)
def test_share_achieved(scores: Any, expected: str) -> None:
    assert rolled("share_achieved", *scores) == expected


def test_share_achieved_goes_by_the_childs_own_bands() -> None:
    green_at_90 = share(92, bands=LENIENT)
    found = roll_up([green_at_90, share(92)], rules("share_achieved"), any_scored=True)
    assert standing(found) == "critical 50 of 1"


def test_the_parent_is_judged_by_its_own_bands() -> None:
    assert rolled("mean", 75, bands=NESDC) == "at_risk 75 of 1"
    assert rolled("mean", 75, bands=OFFICE) == "below 75 of 1"


@pytest.mark.parametrize("method", RollupMethod)
def test_children_without_a_score_change_the_coverage_and_not_the_score(method: str) -> None:
    alone = roll_up(shares(70, 60), rules(method), any_scored=True)
    among = roll_up(shares(70, None, 60), rules(method), any_scored=True)
    assert among == alone._replace(coverage=D("0.666666666667"))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((60, 100), "1"),
        ((60, None), "0.5"),
        (((60, 3), (None, 1)), "0.75"),
        (((60, 1), (None, 2)), "0.333333333333"),
        (((60, 1, "0.5"), (70, 1, 1)), "0.75"),  # a child brings its own share on
        (((None, 1, "0.4"), (70, 1, 1)), "0.5"),  # but 0 where it has no score
        ((), "0"),
    ],
)
def test_coverage_is_the_weighted_share_with_a_score(scores: Any, expected: str) -> None:
    assert tally(shares(*scores), RollupMethod.MEAN).coverage == D(expected)


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        ("0.5", "at_risk 60 of 0.5"),
        ("0.500000000001", "no_data low_coverage of 0.5"),
        ("0", "at_risk 60 of 0.5"),
        ("1", "no_data low_coverage of 0.5"),
    ],
)
def test_a_share_below_the_least_gives_no_score(least: str, expected: str) -> None:
    found = roll_up(shares(60, None), rules(least=least), any_scored=True)
    assert standing(found) == expected


def test_two_thirds_reach_two_thirds_as_they_are_rounded() -> None:
    found = roll_up(shares(60, 60, None), rules(least="0.666666666667"), any_scored=True)
    assert standing(found) == "at_risk 60 of 0.666666666667"


def test_why_there_is_no_score_depends_on_what_lies_below() -> None:
    below = [share(None, 1, "0.4"), share(None)]
    reasons = [
        standing(roll_up(below, rules(least=0), any_scored=True)),
        standing(roll_up(below, rules(least=0), any_scored=False)),
        standing(roll_up([], rules(least=0), any_scored=True)),
        standing(roll_up([], rules(least=0), any_scored=False)),
        standing(roll_up([], rules(), any_scored=False, is_defined=False)),
        standing(roll_up(below, rules(), any_scored=False, is_defined=False)),
    ]
    assert reasons == [
        "no_data low_coverage of 0",
        "no_data not_reported of 0",
        "no_data low_coverage of 0",
        "no_data not_reported of 0",
        "no_data no_indicator of 0",
        "no_data no_indicator of 0",
    ]


def test_a_node_without_a_score_shows_its_own_share() -> None:
    found = no_data(Reason.LOW_COVERAGE, D("0.25"))
    assert found == Outcome(
        status=Status.NO_DATA, reason=Reason.LOW_COVERAGE, score=None, coverage=D("0.25")
    )
    assert no_data(Reason.NO_TARGET).coverage == D(0)


def test_the_two_lowest_are_the_two_lowest() -> None:
    among_four = tally(shares(90, 130, 60, 70), RollupMethod.TWO_LOWEST)
    assert among_four.two_lowest == (D(60), D(70))
    assert tally(shares(130), RollupMethod.TWO_LOWEST).two_lowest == (D(100),)
    assert points_of(share(101)) == D(100)


# Laws


@given(st.lists(st.tuples(st.none() | SCORES, WEIGHTS), min_size=1, max_size=6), SCORES, METHODS)
@example([("90", 1), ("60", 1), ("80", 1), ("70", 1)], "65", RollupMethod.TWO_LOWEST)
def test_with_a_child_exchanged_a_tally_is_that_of_the_others(
    given_: list[Any], score: Any, method: RollupMethod
) -> None:
    children, new = shares(*given_), share(score, 3)
    for index, old in enumerate(children):
        others = [*children[:index], new, *children[index + 1 :]]
        anew = roll_up(others, rules(method), any_scored=True)
        changed = exchanged(children, old, new, method)
        assert outcome_of(changed, rules(method), any_scored=True) == anew


def test_a_geometric_mean_loses_its_zeros_one_by_one() -> None:
    children = shares((0, 1), (0, 1), (25, 1))
    method, full = RollupMethod.GEOMETRIC, share(100, 1)
    once = exchanged(children, children[0], full, method)
    assert (once.zeros, outcome_of(once, rules(method), any_scored=True).score) == (1, D(0))
    lone = exchanged(children[1:], children[1], full, method)
    assert (lone.zeros, outcome_of(lone, rules(method), any_scored=True).score) == (0, D(50))
    worse = exchanged(children[2:], children[2], share(0, 1), method)
    assert (worse.zeros, outcome_of(worse, rules(method), any_scored=True).score) == (1, D(0))


@given(SCORED, METHODS)
def test_the_order_of_children_never_matters(scored: Any, method: RollupMethod) -> None:
    here = roll_up(shares(*scored), rules(method), any_scored=True)
    there = roll_up(shares(*reversed(scored)), rules(method), any_scored=True)
    assert here == there


@given(SCORED, METHODS, st.sampled_from([D("0.001"), D("0.3"), D(3), D(1000)]))
def test_scaling_all_weights_changes_nothing(scored: Any, method: RollupMethod, factor: D) -> None:
    scaled = [(score, weight * factor) for score, weight in scored]
    plain = roll_up(shares(*scored, None), rules(method), any_scored=True)
    # the child without a score weighs 1
    heavy = roll_up([*shares(*scaled), share(None, factor)], rules(method), any_scored=True)
    assert plain == heavy


@given(SCORED, st.sampled_from(["mean", "geometric", "minimum", "two_lowest"]))
def test_a_parent_lies_between_its_lowest_and_its_highest_child(scored: Any, method: str) -> None:
    found = roll_up(shares(*scored), rules(method), any_scored=True).score
    assert found is not None
    assert min(score for score, _ in scored) <= found <= max(score for score, _ in scored)


@given(SCORED, METHODS, st.data())
def test_a_better_child_never_lowers_its_parent(
    scored: Any, method: RollupMethod, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(scored) - 1))
    score, weight = scored[place]
    better = [*scored]
    better[place] = (data.draw(st.decimals(score, 100, places=3)), weight)
    before = roll_up(shares(*scored), rules(method), any_scored=True)
    after = roll_up(shares(*better), rules(method), any_scored=True)
    assert before.score is not None
    assert after.score is not None
    assert before.score <= after.score
    order = [Status.CRITICAL, Status.AT_RISK, Status.BELOW, Status.ACHIEVED]
    assert order.index(before.status) <= order.index(after.status)
