"""Numbers and level words: promised and reported values of the right kind and in range."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from nsstrack.checks.subject import place_of_result, promises
from nsstrack.model.fields import UNREAD
from nsstrack.model.methods import Goalposts, Ratio, Scale
from nsstrack.model.plans import Baseline
from nsstrack.problem import Code, Problem
from nsstrack.suggestion import number_meant, suggest
from nsstrack.text import arabic_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.checks.subject import Subject, Unit
    from nsstrack.location import Place
    from nsstrack.model.methods import Scoring
    from nsstrack.model.plans import Indicator
    from nsstrack.model.results import Result
    from nsstrack.period import Period
    from nsstrack.problem import Fact

_DASHES = tuple("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d")
"""What word processors make of a minus sign: hyphens, dashes, and the minus of mathematics."""


def levels_are_listed_once(subject: Subject) -> Iterator[Problem]:
    """No level is listed twice."""
    for node in subject.indicators:
        seen: dict[str, int] = {}
        for index, level in enumerate(node.levels or ()):
            first = seen.setdefault(level, index)
            if first != index and level != UNREAD:
                place = node.place / "levels"
                meant = next(_levels_meant(subject, node), "")
                kind = "other_level" if meant else "level"
                facts = {"text": level, "kind": kind, "meant": meant}
                yield Problem(Code.DUPLICATE_ENTRY, place / index, facts, (place / first,))


def _levels_meant(subject: Subject, node: Indicator) -> Iterator[str]:
    """Yield the levels that `node` does not list, but that its values are or its sharers have."""
    values = [item.value for item in promises(node)]
    sharing = (other.levels or () for other in subject.indicators if other.results_of == node.id)
    for value in chain(values, *sharing):
        if isinstance(value, str) and value != UNREAD and value not in (node.levels or ()):
            yield value


def promised_values_are_of_the_right_kind(subject: Subject) -> Iterator[Problem]:
    """Targets and baselines are levels where the indicator has levels, else numbers."""
    for node in subject.unsound.values():
        levels = node.levels
        grounds = (node.place / "levels",)
        for item in promises(node):
            place = item.place / "value"
            if levels is None and isinstance(item.value, str):
                facts = _about_text(item.value)
                yield Problem(Code.LEVEL_WITHOUT_LEVELS, place, facts, rests_on=grounds)
            elif levels is not None and item.value not in levels:
                kind = "baseline" if isinstance(item, Baseline) else "target"
                facts = {**_about_level(item.value, levels), "kind": kind}
                yield Problem(Code.TARGET_NOT_A_LEVEL, place, facts, rests_on=grounds)


def results_are_of_the_right_kind(subject: Subject) -> Iterator[Problem]:
    """Results, and those given before, are levels or numbers as the indicator's values are."""
    owners = subject.owners
    with_levels = {id_ for id_, owner in owners.items() if owner.levels}
    for file, id_, row in subject.rows():
        if type(row.value) is Decimal and not row.history and id_ not in with_levels:
            continue
        owner = owners.get(id_)
        if owner is None:
            continue
        place = place_of_result(file, id_)
        for value, at in _values_of(row, place):
            yield from _of_wrong_kind(value, at, owner)


def results_can_be_scored(subject: Subject) -> Iterator[Problem]:
    """A result is not negative under `ratio`, and above 0 on logarithmic goalposts."""
    for period, file in subject.files:
        for id_, row in file.results.items():
            value = row.value
            if type(value) is not Decimal or value > 0:
                continue
            for unit in subject.readers.get(id_, ()):
                code = _unscorable(value, unit.in_force.rules.scoring)
                if code is not None and _reads(unit, period):
                    facts = {"text": f"{value:f}", "indicator": unit.indicator.id}
                    place = place_of_result(file, id_) / "value"
                    see = (unit.in_force.rules.scoring.place,)
                    yield Problem(code, place, facts, see, rests_on=see)
                    break


def _unscorable(value: Decimal, scoring: Scoring) -> Code | None:
    """Return what is wrong with `value`, which is 0 or less, under `scoring`."""
    match scoring:
        case Ratio() if value < 0:
            return Code.NEGATIVE_RATIO
        case Goalposts(scale=Scale.LOG):
            return Code.RESULT_NOT_POSITIVE
        case _:
            return None


def _reads(unit: Unit, period: Period) -> bool:
    """Say whether `unit` is judged by results of `period`, in that year or, carried, in a later."""
    if unit.is_in_force(period.year):
        return True
    if not period.is_whole_year:
        return False
    last = period.year + unit.in_force.rules.carry_forward
    return period.year < unit.years.stop and unit.years.start <= last


def _values_of(row: Result, place: Place) -> Iterator[tuple[Decimal | str, Place]]:
    if row.value is not None:
        yield row.value, place / "value"
    for earlier in row.history:
        yield earlier.value, earlier.place / "value"


def _of_wrong_kind(value: Decimal | str, place: Place, owner: Indicator) -> Iterator[Problem]:
    grounds = (owner.place / "levels",)
    if owner.levels is None:
        if isinstance(value, str):
            facts = _about_text(value)
            yield Problem(Code.RESULT_NOT_A_NUMBER, place, facts, rests_on=grounds)
    elif value not in owner.levels:
        facts = _about_level(value, owner.levels)
        if isinstance(value, Decimal):
            facts = {"text": facts["text"], "kind": "number", "levels": owner.levels}
        yield Problem(Code.RESULT_NOT_A_LEVEL, place, facts, rests_on=grounds)


def _about_text(text: str) -> dict[str, Fact]:
    """Return the facts of a text that should be a number, with the number it may stand for."""
    plain = arabic_digits(text).strip().removesuffix("%").strip()
    kind = "minus" if plain.startswith(_DASHES) else "number"
    number = number_meant(f"-{plain[1:].lstrip()}" if kind == "minus" else plain)
    if number is None:
        return {"text": text, "number": "", "kind": ""}
    return {"text": text, "number": number, "kind": kind}


def _about_level(value: Decimal | str, levels: tuple[str, ...]) -> dict[str, Fact]:
    text = value if isinstance(value, str) else f"{value:f}"
    return {"text": text, "guess": suggest(text, levels) or "", "choices": levels}
