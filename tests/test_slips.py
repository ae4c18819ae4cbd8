"""What is guessed for misspelt words of the shipped data and its format, and for others.

`python tools/slips.py` prints the same as a table. All slips of all words are made, none is drawn.
"""

from __future__ import annotations

import pytest

from slips import (
    SLIPS,
    Attempt,
    Scope,
    Tally,
    attempts,
    guesses,
    measured,
    scopes,
    slips_of,
    total,
    unrelated_words,
)

Tallies = dict[tuple[str, str], Tally]


@pytest.fixture(scope="module")
def lists() -> tuple[Scope, ...]:
    return tuple(scopes())


@pytest.fixture(scope="module")
def made(lists: tuple[Scope, ...]) -> list[Attempt]:
    return attempts(lists)


@pytest.fixture(scope="module")
def tallies(made: list[Attempt]) -> Tallies:
    return measured(made)


def test_nine_in_ten_slips_are_guessed_right_at_first(tallies: Tallies) -> None:
    assert total(tallies.values()).percent >= 90
    kinds = {kind for kind, _ in tallies}
    assert len(kinds) == 13
    assert [kind for kind in kinds if _percent_of(kind, tallies, at=0) < 90] == []


def test_nine_in_ten_slips_of_each_kind_are_guessed_right(tallies: Tallies) -> None:
    assert {slip for _, slip in tallies} == SLIPS.keys()
    assert [slip for slip in SLIPS if _percent_of(slip, tallies, at=1) < 90] == []


def _percent_of(name: str, tallies: Tallies, *, at: int) -> float:
    return total(tally for key, tally in tallies.items() if key[at] == name).percent


def test_a_wrong_guess_is_another_word_that_the_slip_may_come_from(made: list[Attempt]) -> None:
    wrong = [each for each in made if not each.is_right]
    assert wrong != []
    for each in wrong:
        assert each.guess is not None
        assert each.slipped in {slipped for _, slipped in slips_of(each.guess, each.scope)}


def test_one_unrelated_word_in_twenty_gets_a_guess_at_most(lists: tuple[Scope, ...]) -> None:
    words = unrelated_words()
    guessed = {word for word, _, _ in guesses(words, lists)}
    assert len(guessed) * 20 <= len(words)


def test_the_unrelated_words_are_two_hundred_and_no_slips(lists: tuple[Scope, ...]) -> None:
    words = unrelated_words()
    assert len(set(words)) == 200
    slips = {slip for scope in lists for word in scope.words for _, slip in slips_of(word, scope)}
    known = {word for scope in lists for word in scope.words}
    assert (slips | known).intersection(words) == set()


def test_the_slips_of_a_word_are_those_there_are() -> None:
    assert sorted(slips_of("M1", Scope("", ("M1", "1")))) == [
        ("Thai digit", "M๑"),
        ("case", "m1"),
        ("doubled", "M11"),
        ("doubled", "MM1"),
        ("missing", "M"),
        ("swapped", "1M"),
    ]
