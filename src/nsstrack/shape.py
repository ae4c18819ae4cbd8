"""What pydantic found wrong with the shape of a value, as a problem of this project."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from nsstrack.entries import SCORING, keys_of, model_at
from nsstrack.location import Place
from nsstrack.misplaced import where_it_belongs
from nsstrack.model import methods, plans
from nsstrack.model.fields import ID_PATTERN, PLACE_KEY
from nsstrack.model.status import Status
from nsstrack.problem import Code, Fact, Problem, Term
from nsstrack.suggestion import suggest
from nsstrack.text import arabic_digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

_EXPECTED = {
    "string_type": Term.TEXT,
    "decimal_type": Term.NUMBER,
    "is_instance_of": Term.NUMBER,
    "whole_number": Term.WHOLE_NUMBER,
    "whole_number_kind": Term.WHOLE_NUMBER,
    "bool_type": Term.TRUE_OR_FALSE,
    "tuple_type": Term.LIST,
    "dict_type": Term.MAPPING,
    "dataclass_type": Term.MAPPING,
    "model_attributes_type": Term.MAPPING,
}
_LIMITS = {
    "greater_than_equal": (">=", "ge"),
    "greater_than": (">", "gt"),
    "less_than_equal": ("<=", "le"),
}
_PERCENT = 100
_CODES = {
    "string_pattern_mismatch": Code.BAD_ID,
    "string_too_short": Code.EMPTY_TEXT,
    "not_a_date": Code.NOT_A_DATE,
    "not_a_url": Code.NOT_A_URL,
}
_WORDS = {
    "kind": tuple(plans.PlanKind),
    "direction": tuple(methods.Direction),
    "method": tuple(SCORING),
    "status": tuple(Status),
}
"""The words that a missing key may have."""
_likely = lru_cache(maxsize=2**10)(suggest)
"""A file repeats its slips."""


class Spot(NamedTuple):
    """Where an error lies in the data: the value's place, and the containers on the way to it.

    `root` is the type that the whole file is read as.
    """

    root: type
    place: Place
    chain: tuple[tuple[Any, str | int], ...]
    in_union: bool


def find_spot(data: dict[str, Any], root: type, error: ErrorDetails) -> Spot:
    """Follow pydantic's `loc` through `data`; steps that name a union's branch lead nowhere.

    Nor does a step further into the faulty value, though it may hold a key of the branch's name.
    """
    node: Any = data
    place: Place = data[PLACE_KEY]
    chain: list[tuple[Any, str | int]] = []
    in_union = False
    step: Any
    for step in error["loc"]:
        in_union = False
        if node is not error["input"] and _leads_on(node, step):
            chain.append((node, step))
            node = node[step]
            own = node.get(PLACE_KEY) if isinstance(node, dict) else None
            place = own or place / step
        else:
            in_union = True
    if error["type"] in {"missing", "union_tag_not_found"}:
        last = "method" if error["type"] == "union_tag_not_found" else error["loc"][-1]
        return Spot(root, place / last, (*chain, (node, last)), in_union=False)
    return Spot(root, place, tuple(chain), in_union)


def _leads_on(node: Any, step: str | int) -> bool:
    if isinstance(node, list):
        return isinstance(step, int) and step < len(node)
    return isinstance(node, dict) and step in node


def problem_of(error: ErrorDetails, spot: Spot) -> Problem:
    """Return what is wrong at `spot`; pydantic's errors are told apart by type, never by words."""
    return _PROBLEMS.get(error["type"], _wrong_kind)(error, spot)


def _missing(error: ErrorDetails, spot: Spot) -> Problem:
    key = spot.place.path[-1]
    if isinstance(key, int):
        return _not_a_pair(error, spot)
    around = Place(spot.place.file, spot.place.path[:-1])
    facts: dict[str, Fact] = {"key": key}
    if key in _WORDS:
        facts |= {"kind": "choice", "words": _WORDS[key]}
    return Problem(Code.MISSING_KEY, around.as_key(), facts)


def _not_a_pair(error: ErrorDetails, spot: Spot) -> Problem:
    return Problem(Code.WRONG_KIND, spot.place, _kinds(Term.PAIR, error["input"]))


def _out_of_range(error: ErrorDetails, spot: Spot) -> Problem:
    sign, key = _LIMITS[error["type"]]
    given, limit = error["input"], error["ctx"][key]
    facts: dict[str, Fact] = {"text": str(given), "sign": sign, "limit": str(limit)}
    if (sign, limit) == ("<=", 1):
        share = (given / _PERCENT).normalize()
        facts |= {"kind": "share", "guess": f"{share:f}" if share <= limit else ""}
    return Problem(Code.OUT_OF_RANGE, spot.place, facts)


def _too_few(error: ErrorDetails, spot: Spot) -> Problem:
    limits = error["ctx"]
    facts = {"limit": limits["min_length"], "count": limits["actual_length"]}
    return Problem(Code.TOO_FEW_ENTRIES, spot.place, facts)


def _too_many(error: ErrorDetails, spot: Spot) -> Problem:
    return Problem(Code.TOO_MANY_ENTRIES, spot.place, {"limit": error["ctx"]["max_length"]})


def _no_text(_: ErrorDetails, spot: Spot) -> Problem:
    return Problem(Code.EMPTY_TEXT, spot.place, {})


def _wrong_text(error: ErrorDetails, spot: Spot) -> Problem:
    given = error["input"]
    if not isinstance(given, str):
        return _wrong_kind(error, spot)
    place = spot.place.as_key() if error["loc"][-1] == "[key]" else spot.place
    code = _CODES[error["type"]]
    facts: dict[str, Fact] = {"text": given}
    if code is Code.BAD_ID:
        facts["guess"] = _in_arabic_digits(given)
    return Problem(code, place, facts)


def _in_arabic_digits(text: str) -> str:
    """Return the id that `text` is but for its Thai digits, nothing where it is none."""
    plain = arabic_digits(text)
    return plain if re.fullmatch(ID_PATTERN, plain) else ""


def _wrong_kind(error: ErrorDetails, spot: Spot) -> Problem:
    expected = _EXPECTED.get(error["type"], Term.TEXT)
    return Problem(Code.WRONG_KIND, spot.place, _kinds(expected, error["input"]))


def _kinds(expected: Term, given: object) -> dict[str, Fact]:
    match given:
        case None:
            found = Term.NOTHING
        case bool():
            found = Term.TRUE_OR_FALSE
        case Decimal():
            found = Term.NUMBER
        case str():
            found = Term.TEXT
        case list():
            found = Term.LIST
        case _:
            found = Term.MAPPING
    return {"expected": expected, "found": found}


def _unknown_key(_: ErrorDetails, spot: Spot) -> Problem:
    container, key = spot.chain[-1]
    path = spot.place.path[:-1]
    facts: dict[str, Fact] = {"key": key, "guess": ""}
    see: tuple[Place, ...] = ()
    if arabic_digits(str(key)).isdecimal():
        facts["kind"] = "digits"
    else:
        guess = _likely(str(key), keys_of(model_at(path, container, spot.root)))
        if guess:
            facts["guess"] = guess
        else:
            more, see = where_it_belongs(spot.root, spot.place, [node for node, _ in spot.chain])
            facts |= more
    return Problem(Code.UNKNOWN_KEY, spot.place.as_key(), facts, see)


def _not_a_choice(error: ErrorDetails, spot: Spot) -> Problem:
    given = error["input"]
    place = spot.place
    if error["type"] == "union_tag_invalid":
        given, place = error["input"]["method"], place / "method"
        choices = tuple(SCORING)
    else:
        choices = _choices(str(error["ctx"]["expected"]))
    if not isinstance(given, str):
        return Problem(Code.WRONG_KIND, place, _kinds(Term.TEXT, given))
    facts: dict[str, Fact] = {"text": given, "choices": choices}
    return Problem(Code.NOT_A_CHOICE, place, facts | {"guess": _likely(given, choices) or ""})


def _choices(expected: str) -> tuple[str, ...]:
    """Return the words of pydantic's list `'a', 'b' or 'c'`: every second piece between quotes."""
    return tuple(expected.split("'")[1::2])


_PROBLEMS: dict[str, Callable[[ErrorDetails, Spot], Problem]] = {
    "unexpected_keyword_argument": _unknown_key,
    "missing": _missing,
    "union_tag_not_found": _missing,
    "too_long": _not_a_pair,
    "too_many": _too_many,
    "no_text": _no_text,
    "too_short": _too_few,
    **dict.fromkeys(("enum", "literal_error", "union_tag_invalid"), _not_a_choice),
    **dict.fromkeys(_LIMITS, _out_of_range),
    **dict.fromkeys(_CODES, _wrong_text),
}
