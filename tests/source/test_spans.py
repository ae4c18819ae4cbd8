from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from nsstrack.location import Location, Part, Place
from source.reading import both_parsers, read

if TYPE_CHECKING:
    from nsstrack.source import Document
    from nsstrack.source.parser import ParserFactory

Written = dict[Place, str]
TEXTS = ["ความมั่นคง", "x", "กอ.รมน.", "it is", "2566-6M"]


def quoted(text: str, chance: random.Random) -> str:
    return chance.choice([text, f"'{text}'", f'"{text}"'])


def key(number: int, chance: random.Random) -> str:
    return quoted(chance.choice(["k", "คีย์ ", "a-"]) + str(number), chance)


def flow(place: Place, depth: int, chance: random.Random, into: Written) -> str:
    if depth == 0 or chance.random() < 0.5:
        text = chance.choice([*(quoted(text, chance) for text in TEXTS), "1.5", "true"])
    elif chance.random() < 0.5:
        parts = [flow(place / at, depth - 1, chance, into) for at in range(chance.randint(0, 3))]
        text = "[" + ", ".join(parts) + "]"
    else:
        parts = []
        for number in range(chance.randint(0, 3)):
            name = key(number, chance)
            inner = place / name.strip("'\"")
            into[inner.as_key()] = name
            parts.append(f"{name}: {flow(inner, depth - 1, chance, into)}")
        text = "{" + ", ".join(parts) + "}"
    into[place] = text
    return text


def block(place: Place, indent: int, depth: int, chance: random.Random, into: Written) -> list[str]:
    """Write a block at `place`; into gets what stands at each place on its first line."""
    pad, lines = " " * indent, []
    is_list = indent > 0 and chance.random() < 0.4
    for number in range(chance.randint(1, 3)):
        if is_list:
            head, inner = f"{pad}-", place / number
        else:
            name = key(number, chance)
            inner = place / name.strip("'\"").rstrip()
            into[inner.as_key()] = name
            head = f"{pad}{name}:"
        if depth > 0 and chance.random() < 0.5:
            same = not is_list and chance.random() < 0.3
            more = block(inner, indent + (0 if same and indent else 2), depth - 1, chance, into)
            if more[0].lstrip().startswith("-") or not same:
                lines += [head, *more]
                continue
            lines += [head, *("  " + line for line in more)]
        elif chance.random() < 0.2:
            into[inner] = "|"
            lines += [f"{head} |", f"{pad}   ข้อความ", ""]
        else:
            lines.append(f"{head} {flow(inner, 2, chance, into)} # ก")
    return lines


def written_at(document: Document, location: Location) -> str:
    return document.lines.line_text(location.line)[location.column - 1 : location.end_column - 1]


@both_parsers
@pytest.mark.parametrize("seed", range(40))
def test_every_key_and_value_is_found_where_it_is_written(seed: int, parser: ParserFactory) -> None:
    chance = random.Random(seed)  # noqa: S311 - documents, not secrets
    into: Written = {}
    lines = block(Place("f"), 0, 4, chance, into)
    text = chance.choice(["", "\ufeff"]) + chance.choice(["\n", "\r\n"]).join(lines)
    document, problems = read(text, parser)
    assert problems == []
    found = document.locate(into)
    assert {place: written_at(document, found[place]) for place in into} == into


def test_a_block_collection_is_where_its_first_entry_is() -> None:
    document, _ = read("a:\n  b: 1\n  c: 2\nd:\n- - x\n")
    root, places = Place("f"), [("a",), ("d",), ("d", 0), ("d", 0, 0)]
    assert document.locate([root]) == {root: Location("f", 1, 1, 2)}
    assert {path: document.locate([Place("f", path)])[Place("f", path)] for path in places} == {
        ("a",): Location("f", 2, 3, 4),
        ("d",): Location("f", 5, 3, 4),
        ("d", 0): Location("f", 5, 5, 6),
        ("d", 0, 0): Location("f", 5, 5, 6),
    }


def test_an_absent_place_is_the_nearest_around_it() -> None:
    document, _ = read("a:\n  b: {c: 1}\n")
    absent = [Place("f", ("a", "b", "x", 1)), Place("f", ("a", "b", "x"), Part.KEY)]
    other = Place("f", ("z",))
    assert document.locate([*absent, other]) == {
        absent[0]: Location("f", 2, 6, 12),
        absent[1]: Location("f", 2, 6, 12),
        other: Location("f", 1, 1, 2),
    }


def test_a_key_given_twice_is_where_it_first_stands() -> None:
    document, _ = read("a: 1\nb: 2\na: 33\n")
    place = Place("f", ("a",))
    assert document.locate([place, place.as_key()]) == {
        place: Location("f", 1, 4, 5),
        place.as_key(): Location("f", 1, 1, 2),
    }


def test_values_over_several_lines_are_their_first_line() -> None:
    document, _ = read("a: [1,\n  2]\nb: 'x\n  y'\nc: {\n  d: 1}\n")
    places = {
        Place("f", (step,)): first for step, first in zip("abc", ("[1,", "'x", "{"), strict=True)
    }
    found = document.locate(places)
    assert {place: written_at(document, found[place]) for place in places} == places


def test_what_stands_before_a_syntax_error_is_found() -> None:
    document, _ = read("a: b\nc: [\n")
    place = Place("f", ("a",))
    assert document.data is None
    assert document.locate([place]) == {place: Location("f", 1, 4, 5)}


def test_a_file_without_anything_is_located_at_its_start() -> None:
    document, _ = read("")
    assert document.locate([Place("f")]) == {Place("f"): Location("f", 1, 1, 2)}
    assert document.lines.line_text(1) == ""
    assert document.lines.line_text(2) == ""


def test_an_alias_and_what_is_inside_unwanted_values_is_walked_past() -> None:
    document, _ = read("x: {y: [1, {z: 2}]}\na: *b\nc: {*b : 1}\n")
    place = Place("f", ("a",))
    assert document.locate([place]) == {place: Location("f", 2, 4, 6)}


def test_what_is_deeper_than_a_file_may_be_is_not_looked_for() -> None:
    document, _ = read("a: b\nc: " + "[" * 60_000)
    place, deep = Place("f", ("a",)), Place("f", ("c", *[0] * 40))
    assert document.locate([place, deep]) == {
        place: Location("f", 1, 4, 5),
        deep: Location("f", 2, 34, 35),
    }
