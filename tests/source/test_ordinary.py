"""Files with an entry a line are read without a parser, and as a parser would read them."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

import pytest

from nsstrack.source.ordinary import read_ordinary
from source.test_parsers_agree import FRAGMENTS, agree, written

DATA = sorted((Path(__file__).parents[2] / "data").rglob("*.yaml"))
LINES = """\
# results: of a year
period: 2566
defaults: {provenance: illustrative}   # of each

results:
  010101-whr: {value: 60, of: 137, source: https://example.org/a}
  "0102":
    value: -0.50
    reported: "2566-11-30"
    source: 'survey: of the office'
    note: {th: ผลสำรวจ, en: "as of 3"}
    history:
    - {value: 1}
    - value: 2
      reported: ~
  ข้อ-1: Tier 2 Watch List # a level
  empty:
list:
  - a
  - "b: c"
  - [d, [], {}, {e: [f]}]
  - a:b
last: 0
"""
SAID = {
    "period": Decimal(2566),
    "defaults": {"provenance": "illustrative"},
    "results": {
        "010101-whr": {
            "value": Decimal(60),
            "of": Decimal(137),
            "source": "https://example.org/a",
        },
        "0102": {
            "value": Decimal("-0.50"),
            "reported": "2566-11-30",
            "source": "survey: of the office",
            "note": {"th": "ผลสำรวจ", "en": "as of 3"},
            "history": [{"value": Decimal(1)}, {"value": Decimal(2), "reported": None}],
        },
        "ข้อ-1": "Tier 2 Watch List",
        "empty": None,
    },
    "list": ["a", "b: c", ["d", [], {}, {"e": ["f"]}], "a:b"],
    "last": Decimal(0),
}
PIECES = [
    *FRAGMENTS,
    *["  ", "    ", "\n    ", "\n  - a: 1", "a:", "x: 1", "{a: 1, b: 2}", "[1, 2]", '"q": '],
    *["- - ", "- a", "- a: b", "# c: d", "-1", "0x1", "2566-01-01", "null", "yes", '""', "''"],
    *["a, b", "[a, ]", "{}", "[]", "{a: {b: [c]}}", "\r\n", "\r", "https://a.b", "a:b", "a #b"],
    *["a#b", "k? ", "?k", '"0101": ', ",", "{a: ,", "it's", "1,250", "of:[1]", "of!t : [1]"],
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_lines_say(end: str) -> None:
    assert written(read_ordinary(LINES.replace("\n", end))) == written(SAID)


@pytest.mark.parametrize("path", DATA, ids=[path.name for path in DATA])
def test_on_the_data_of_the_project(path: Path) -> None:
    agree(path.read_bytes())


@pytest.mark.parametrize(
    "text",
    [
        *["", "# a", "a", "- a", "[a: b]", "{a: b}", "---\na: b", "a: b\n...", "a: b\rc: d"],
        *["a: b: c", "a: b\n  c: d", "a:\n    b: c\n  d: e", " a: b\nc: d", "a: b\nc", "a: b\n- c"],
        *["a: |\n  b", "a: &b c", "a: !b c", "a: *b", "a: %b", "a:b", "a: 'b''c'", 'a: "\\n"'],
        *['a: "b', 'a: "b\n  c"', "a: b\n  c", "a: b\na: c", "1: b", "yes: b", "a: yes", "a: 01"],
        *["a: [b", "a: [b}", "a: [b]]", "a: [b] c", "a: [b] [c]", "a: [b [c]]", "a: {b [c]}"],
        *["a: {b:[c]}", "a: {b}", "a: {b: }", "a: {b: , c: d}", "a: {b: c, b: d}", "a: [b, ]"],
        *["a: [, b]", "a: [b, c: d]", "a: [yes]", "a: {1: b}", "a: {b: 1,250}", "a: {b: [c] d}"],
        *[
            "a: [b, 'c, d']",
            "a: []b",
            "a: }",
            "? a\n: b",
            "a: ?b",
            "a:\n- b\n  c: d",
            "a: b#c",
            "a: b\u00a0# c",
        ],
        *[
            "- a\nb: c",
            "a:\n  - b\n  c: d",
            "a:\n  b: c\n  - d",
            "a: b\n\tc: d",
            "a: ก\u0e4d\u0e32",
        ],
        f"a: {'b' * 20_001}",
        f"{'a' * 101}: b",
        f"a: {'[' * 17}{']' * 17}",
        "\n".join(f"{'  ' * depth}a:" for depth in range(17)),
        "a: [" + ", ".join("b" * 500_001) + "]",
        "a:\n"
        + "".join(f"{'  ' * at}- a:\n" for at in range(7))
        + f"{'  ' * 7}- b: {'[' * 16}{']' * 16}",
    ],
)
def test_anything_else_is_left_to_the_builder(text: str) -> None:
    assert read_ordinary(text) is None


@pytest.mark.parametrize("seed", range(20))
def test_on_slips_in_lines(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - documents, not secrets
    texts = [path.read_text(encoding="utf-8") for path in DATA] + [LINES, LINES]
    for _ in range(60):
        agree(_with_slips(chance.choice(texts), chance).encode())


def _with_slips(text: str, chance: random.Random) -> str:
    """Return some lines of `text`, outdented, with up to three slips of the kinds people make."""
    lines = text.split("\n")
    first = chance.randrange(len(lines))
    lines = lines[first : first + chance.randint(3, 30)]
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    lines = [line[indent:] for line in lines]
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(lines))
        line = lines[at]
        cut = chance.randint(0, len(line))
        match chance.randint(0, 5):
            case 0:
                lines.insert(at, chance.choice(lines))
            case 1:
                lines[at] = " " * chance.randint(0, 4) + line.lstrip()
            case 2:
                lines[at] = line + chance.choice(PIECES)
            case 3:
                lines[at] = line[:cut] + chance.choice(PIECES) + line[cut:]
            case 4:
                lines[at] = line[:cut]
            case _:
                lines[at] = line[:cut] + line[cut + chance.randint(1, 3) :]
    return "\n".join(lines) + chance.choice(["", "\n"])
