"""Slips of the pen over every word of the shipped data and its format, and what is guessed.

A word is looked up among others: a sub-plan among those of its plan, a key among those of its
entry. `SCOPES` are those lists. A slip that makes another word of the list is none that anybody
would ask about, and is left out; where several words are as near, the guess is right or wrong as
it falls.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from nsstrack import entries
from nsstrack.dataset import load
from nsstrack.model import fields, methods, plans, results, status
from nsstrack.model.plans import Objective, SubPlan
from nsstrack.register import walk
from nsstrack.suggestion import suggest
from nsstrack.text import thai_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Protocol

    from nsstrack.register import Plans

    class _WithId(Protocol):
        @property
        def id(self) -> str: ...


DATA = Path(__file__).resolve().parents[1] / "data"
_UNRELATED = Path(__file__).with_name("unrelated_words.txt")


def _transpositions(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _deletions(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _doublings(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[: at + 1] + word[at:]


def _case_changes(word: str) -> Iterator[str]:
    yield from (word.upper(), word.lower(), word.title())
    for at, letter in enumerate(word):
        yield word[:at] + letter.swapcase() + word[at + 1 :]


def _thai_digit_slips(word: str) -> Iterator[str]:
    yield thai_digits(word)
    for at, digit in enumerate(word):
        yield word[:at] + thai_digits(digit) + word[at + 1 :]


SLIPS: dict[str, Callable[[str], Iterator[str]]] = {
    "swapped": _transpositions,
    "missing": _deletions,
    "doubled": _doublings,
    "case": _case_changes,
    "Thai digit": _thai_digit_slips,
}


@dataclass(frozen=True)
class Scope:
    """Words of one kind that are looked up together."""

    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Attempt:
    """A word with a slip in it, and what is guessed."""

    scope: Scope
    word: str
    slip: str
    slipped: str
    guess: str | None

    @property
    def is_right(self) -> bool:
        """Whether the first guess is the word that was meant."""
        return self.guess == self.word


@dataclass
class Tally:
    """How many slips were made, and how many of them led back to the word at first guess."""

    made: int = 0
    right: int = 0

    @property
    def percent(self) -> float:
        """The share that is right."""
        return 100 * self.right / self.made


def slips_of(word: str, scope: Scope) -> Iterator[tuple[str, str]]:
    """Yield each slip of `word` that is no word of `scope`, once, after its kind."""
    for kind, slip in SLIPS.items():
        for slipped in dict.fromkeys(slip(word)):
            if slipped and slipped not in scope.words:
                yield kind, slipped


def attempts(scopes: Iterable[Scope]) -> list[Attempt]:
    """Return every slip of every word, with what is guessed for it."""
    return [
        Attempt(scope, word, kind, slipped, suggest(slipped, scope.words))
        for scope in scopes
        for word in scope.words
        for kind, slipped in slips_of(word, scope)
    ]


def measured(attempts: Iterable[Attempt]) -> dict[tuple[str, str], Tally]:
    """Return the tally of each kind of word and kind of slip."""
    tallies: dict[tuple[str, str], Tally] = {}
    for each in attempts:
        tally = tallies.setdefault((each.scope.kind, each.slip), Tally())
        tally.made += 1
        tally.right += each.is_right
    return tallies


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of `tallies`."""
    found = list(tallies)
    return Tally(sum(each.made for each in found), sum(each.right for each in found))


def unrelated_words() -> tuple[str, ...]:
    """Return the words that mean none of those known."""
    lines = _UNRELATED.read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def guesses(words: Iterable[str], scopes: Iterable[Scope]) -> Iterator[tuple[str, str, str]]:
    """Yield each guess for one of `words`: the word, the kind it is looked up as, and the guess."""
    scopes = tuple(scopes)
    for word in words:
        for scope in scopes:
            guess = suggest(word, scope.words)
            if guess is not None:
                yield word, scope.kind, guess


def scopes() -> Iterator[Scope]:
    """Yield every list in which the reader, the checks and the command line look a word up."""
    data = load(DATA).plans
    yield from _of_each_plan(data)
    yield from _of_the_folder(data)
    yield from (Scope("key", entries.keys_of(entry)) for entry in _entries())
    yield from (Scope("word", words) for words in _choices())


def _of_each_plan(data: Plans) -> Iterator[Scope]:
    for plan in data.plans:
        nodes = [entry.node for entry in walk(plan)]
        yield _ids("sub-plan", (node for node in nodes if isinstance(node, SubPlan)))
        yield _ids("objective", (node for node in nodes if isinstance(node, Objective)))
        yield _ids("edition", plan.editions)
        yield _ids("phase", plan.phases)


def _of_the_folder(data: Plans) -> Iterator[Scope]:
    nodes = [entry.node for entry in data.entries.values()]
    indicators = list(data.indicators.values())
    yield _ids("plan", data.plans)
    yield _ids("sub-plan", (node for node in nodes if isinstance(node, SubPlan)))
    yield _ids("indicator", indicators)
    yield _ids("indicator", (each for each in indicators if each.results_of is None))
    yield _ids("any node", nodes)
    yield _ids("project", data.projects.values())
    yield _ids("edition", (edition for plan in data.plans for edition in plan.editions))
    yield Scope("agency", tuple(data.agencies))
    yield Scope("bands", tuple(data.bands))
    yield from (Scope("level", each.levels) for each in indicators if each.levels)


def _ids(kind: str, items: Iterable[_WithId]) -> Scope:
    return Scope(kind, tuple(dict.fromkeys(item.id for item in items)))


def _entries() -> Iterable[type]:
    """Return the types of entries, whose keys are looked up among each other."""
    of_files = (plans.PlansFile, results.ResultsFile, plans.Defaults, results.ResultDefaults)
    tables = (entries.IN_LISTS, entries.UNDER_IDS, entries.UNDER_KEYS, entries.SCORING)
    found = (entry for table in tables for entry in table.values())
    return dict.fromkeys((*of_files, fields.Text, *found))


def _choices() -> Iterator[tuple[str, ...]]:
    """Yield the words that each value with a fixed choice may be."""
    yield tuple(entries.SCORING)
    for module in (fields, methods, plans, results, status):
        for kind in vars(module).values():
            if (
                isinstance(kind, type)
                and issubclass(kind, StrEnum)
                and kind.__module__ == module.__name__
            ):
                yield tuple(each.value for each in kind)
