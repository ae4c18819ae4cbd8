"""What is guessed for misspelt words of the shipped data and its format, and for others.

`python tools/slips.py` prints the same as a table. All slips of all words are made, none is drawn.
"""

from __future__ import annotations

from slips import SLIPS, Scope, guesses, measured, scopes, slips_of, total, unrelated_words

SCOPES = tuple(scopes())
TALLIES = measured(SCOPES)


def test_nine_in_ten_slips_are_guessed_right_at_first() -> None:
    assert total(TALLIES.values()).percent >= 90
    kinds = {kind for kind, _ in TALLIES}
    assert len(kinds) == 13
    poor = [kind for kind in kinds if _percent_of(kind, at=0) < 90]
    assert poor == []


def test_nine_in_ten_slips_of_each_kind_are_guessed_right() -> None:
    assert {slip for _, slip in TALLIES} == SLIPS.keys()
    assert [slip for slip in SLIPS if _percent_of(slip, at=1) < 90] == []


def _percent_of(name: str, *, at: int) -> float:
    return total(tally for key, tally in TALLIES.items() if key[at] == name).percent


def test_one_unrelated_word_in_twenty_gets_a_guess_at_most() -> None:
    words = unrelated_words()
    guessed = {word for word, _, _ in guesses(words, SCOPES)}
    assert len(guessed) * 20 <= len(words)


def test_the_unrelated_words_are_two_hundred_and_no_slips() -> None:
    words = unrelated_words()
    assert len(set(words)) == 200
    slips = {slip for scope in SCOPES for word in scope.words for _, slip in slips_of(word, scope)}
    known = {word for scope in SCOPES for word in scope.words}
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
