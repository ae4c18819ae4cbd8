"""Prints how often a misspelt word is guessed right, by kind of word and of slip.

    python tools/slips.py [wrong]

Every word of the shipped data and of its format is misspelt in every way that tests/slips.py
knows. Below stands how many of the unrelated words get a guess though they should get none. With
`wrong`, each guess that is not right is listed.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from slips import (  # noqa: E402 - found above
    SLIPS,
    Attempt,
    Tally,
    attempts,
    guesses,
    measured,
    scopes,
    total,
    unrelated_words,
)

_WIDTH = 20


def main(*, with_wrong: bool) -> None:
    """Print the table, and each wrong guess where asked."""
    every = list(scopes())
    made = attempts(every)
    tallies = measured(made)
    print(_line("", [*SLIPS, "all"]))
    for kind in dict.fromkeys(scope.kind for scope in every):
        row = [tallies.get((kind, slip), Tally()) for slip in SLIPS]
        print(_line(kind, [_share(each) for each in (*row, total(row))]))
    columns = [total(tallies[key] for key in tallies if key[1] == slip) for slip in SLIPS]
    print(_line("all", [_share(each) for each in (*columns, total(columns))]))
    words = unrelated_words()
    found = list(guesses(words, every))
    guessed = len({word for word, _, _ in found})
    lookups = len(words) * len(every)
    print(f"\n{guessed} of {len(words)} unrelated words get a guess ({guessed / len(words):.1%}),")
    print(f"in {len(found)} of {lookups} lists looked up ({len(found) / lookups:.2%})")
    if with_wrong:
        _print_wrong(made, found)


def _print_wrong(made: list[Attempt], found: list[tuple[str, str, str]]) -> None:
    for each in made:
        if not each.is_right:
            kind, slip = each.scope.kind, each.slip
            print(f"{kind}, {slip}: {each.word} as {each.slipped} is taken for {each.guess}")
    for word, kind, guess in found:
        print(f"{kind}, unrelated: {word} is taken for {guess}")


def _share(tally: Tally) -> str:
    if not tally.made:
        return "-"
    return f"{tally.right}/{tally.made} {tally.percent:5.1f} %"


def _line(heading: str, cells: list[str]) -> str:
    return f"{heading:<10}" + "".join(f"{cell:>{_WIDTH}}" for cell in cells)


if __name__ == "__main__":
    main(with_wrong="wrong" in sys.argv[1:])
