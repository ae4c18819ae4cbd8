from __future__ import annotations

import re
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nsstrack.source.scalars import Refused, read_plain
from source.reading import data_of, faults_of

# The tag resolution of the YAML 1.2.2 core schema (10.3.2) and of the YAML 1.1 type repository.
CORE_1_2 = re.compile(
    r"""null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+
    |[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN""",
    re.VERBOSE,
)
TYPES_1_1 = re.compile(
    r"""y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
    |~|null|Null|NULL|<<|=|[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+
    |[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|[-+]?([0-9][0-9_]*)?\.[0-9.]*([eE][-+][0-9]+)?
    |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)
    |[0-9]{4}-[0-9]{2}-[0-9]{2}
    |[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?([Tt]|[\ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(\.[0-9]*)?
     (([\ \t]*)Z|[-+][0-9][0-9]?(:[0-9]{2})?)?""",
    re.VERBOSE,
)
OURS = re.compile(r"~|null|true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?")
GUESSABLE = st.one_of(
    st.text("0123456789-+._:,eExobTtZafnINyYs =<~ ", min_size=1, max_size=12),
    st.from_regex(CORE_1_2, fullmatch=True),
    st.from_regex(TYPES_1_1, fullmatch=True),
)


def is_guessed(text: str) -> bool:
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[0], [])
    return bool(
        any(pattern.match(text) for _, pattern in resolvers)
        or CORE_1_2.fullmatch(text)
        or TYPES_1_1.fullmatch(text)
    )


@given(GUESSABLE)
def test_what_any_version_takes_for_something_else_than_text_is_refused(text: str) -> None:
    value = read_plain(text)
    if OURS.fullmatch(text):
        assert not isinstance(value, str)
    elif is_guessed(text):
        assert isinstance(value, Refused)


@given(st.decimals(-(10**17), 10**17, places=3))
def test_numbers_keep_every_digit(number: Decimal) -> None:
    value = read_plain(f"{number:f}")
    assert value == number
    assert str(value) == f"{abs(number) if number == 0 else number:f}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", Decimal(0)),
        ("-1.50", Decimal("-1.50")),
        ("999999999999999999.000000000000000001", Decimal("999999999999999999.000000000000000001")),
    ],
)
def test_what_every_version_reads_alike_has_its_meaning(text: str, value: object) -> None:
    assert read_plain(text) == value
    assert str(read_plain(text)) == str(value)


@pytest.mark.parametrize("text", ["-0", "-0.0"])
def test_minus_nought_is_nought(text: str) -> None:
    assert str(read_plain(text)) == text[1:]


@pytest.mark.parametrize(
    "text",
    [
        "010101",
        "2566-10-01",
        "2566-1-1",
        "no",
        "Yes",
        "ON",
        "n",
        "Y",
        "1:30",
        "190:20:30.15",
        "1_000",
        "1,000",
        "1e3",
        "1E-3",
        "0x1F",
        "0o17",
        "0b1",
        ".nan",
        ".inf",
        "-.Inf",
        "+1",
        ".5",
        "5.",
        "-.",
        ".",
        "..",
        "1.2.3",
        "...",
        "=",
        "<<",
        "NULL",
        "Null",
        "True",
        "FALSE",
        "-",
        "08",
        "+0x1",
        "0_1",
        "2001-12-14t21:59:43.10-05:00",
    ],
)
def test_what_some_version_guesses_is_refused(text: str) -> None:
    assert read_plain(text) is Refused.AMBIGUOUS
    assert read_plain("2001-12-14 21:59:43.10 -5") is Refused.AMBIGUOUS


@pytest.mark.parametrize(
    "text",
    [
        "010101-whr",
        "2566-6M",
        "P-0101-1",
        "Tier-2",
        "010001-gpi",
        "nULL",
        "nope",
        "1:60",
        "0x",
        "0b",
        "2566-06",
        "1.2.3-a",
        "12%",
        "๒๕๖๖",
        "+66x",
        "-x",
        "+a",
        ".a",
        "1e",
        "infinity",
    ],
)
def test_ids_and_words_are_text(text: str) -> None:
    assert read_plain(text) == text
    assert read_plain("Tier 2") == "Tier 2"


@pytest.mark.parametrize("text", ["1" * 19, "-" + "1" * 19, "0." + "1" * 19])
def test_more_than_18_digits_are_refused(text: str) -> None:
    assert read_plain(text) is Refused.TOO_LONG


def test_ambiguous_keys_and_values_are_refused_in_their_places() -> None:
    flag = {"kind": "flag", "flag": "false"}
    assert faults_of("010101: no\nx: [1.5, 1_0]\ny z: 1234567890123456789\n<<: {}\n") == [
        ("AMBIGUOUS_SCALAR", ("010101",), {"text": "010101"}, 1, 1, 7),
        ("AMBIGUOUS_SCALAR", ("010101",), {"text": "no", **flag}, 1, 9, 11),
        ("AMBIGUOUS_SCALAR", ("x", 1), {"text": "1_0"}, 2, 10, 13),
        ("NUMBER_TOO_LONG", ("y z",), {"text": "1234567890123456789"}, 3, 6, 25),
        ("MERGE_KEY", ("<<",), {}, 4, 1, 3),
    ]


def test_quoted_text_is_never_guessed() -> None:
    written = "a: '010101'\nb: \"no\"\n'1': '~'\nc: |-\n  1e3\n"
    assert data_of(written) == {"a": "010101", "b": "no", "1": "~", "c": "1e3"}
