"""What can be wrong with the data: codes, problems with a symbolic place, resolved findings."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.location import Location, Place


class Severity(StrEnum):
    """How much a finding matters: an error stops an evaluation, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """One code for each distinct cure; a code never changes its meaning.

    N1xx the file as YAML, N2xx plans, N3xx results, N4xx what cannot be evaluated, N9xx the
    program itself. From x50 on a code is a warning.
    """

    # The file as YAML
    UNREADABLE_FILE = "N101"
    NOT_UTF8 = "N102"
    YAML_SYNTAX = "N103"
    AMBIGUOUS_SCALAR = "N104"
    DUPLICATE_KEY = "N105"
    KEY_NOT_TEXT = "N106"
    ANCHOR_OR_ALIAS = "N107"
    MERGE_KEY = "N108"
    TAG = "N109"
    DIRECTIVE = "N110"
    SECOND_DOCUMENT = "N111"
    TAB = "N112"
    UNSAFE_CHARACTER = "N113"
    NUMBER_TOO_LONG = "N114"
    EMPTY_FILE = "N115"
    ROOT_NOT_MAPPING = "N116"
    TOO_DEEP = "N117"
    FILE_TOO_LARGE = "N118"
    TOO_MANY_NODES = "N119"
    TEXT_TOO_LONG = "N120"
    LINK_OUT_OF_FOLDER = "N121"
    NAME_NOT_PORTABLE = "N122"
    NO_PLANS = "N123"
    NOT_READ = "N124"

    # Plans (and shapes that plans and results share)
    UNKNOWN_KEY = "N201"
    MISSING_KEY = "N202"
    WRONG_KIND = "N203"
    TARGET_EQUALS_BASELINE = "N204"
    UNKNOWN_FORMAT = "N205"
    NOT_A_CHOICE = "N206"
    BAD_ID = "N207"
    ID_USED_TWICE = "N208"
    OUT_OF_RANGE = "N209"
    EMPTY_TEXT = "N210"
    UNKNOWN_AGENCY = "N211"
    UNKNOWN_EDITION = "N212"
    UNKNOWN_BANDS = "N213"
    UNKNOWN_SUB_PLAN = "N214"
    UNKNOWN_OBJECTIVE = "N215"
    UNKNOWN_INDICATOR = "N216"
    RESULTS_OF_CHAIN = "N217"
    RESULTS_OF_DIFFERS = "N218"
    PHASES_OUT_OF_ORDER = "N219"
    EDITIONS_OUT_OF_ORDER = "N220"
    SAME_BY_TWICE = "N221"
    TWO_BASELINES = "N222"
    WRONG_SIDE_OF_BASELINE = "N223"
    RATIO_TARGET_NOT_POSITIVE = "N224"
    POINTS_NOT_MONOTONE = "N225"
    LOW_ABOVE_HIGH = "N226"
    BANDS_NOT_FALLING = "N227"
    EMPTY_GOALPOSTS = "N228"
    LOG_NEEDS_POSITIVE = "N229"
    LEVELS_NEED_HIGHER = "N230"
    LEVELS_METHOD = "N231"
    TARGET_NOT_A_LEVEL = "N232"
    LEVEL_WITHOUT_LEVELS = "N233"
    OUTSIDE_PHASES = "N234"
    NOT_BUDDHIST_ERA = "N235"
    DUPLICATE_ENTRY = "N236"
    BANDS_EDGE = "N237"
    TOO_FEW_ENTRIES = "N238"
    NO_BANDS = "N239"
    TOO_MANY_ENTRIES = "N240"
    PROGRESS_PHASE_END = "N250"
    WEAK_TARGET = "N251"
    BASELINE_DIFFERS = "N252"
    UNUSED_AGENCY = "N253"
    ONE_LANGUAGE = "N254"
    SUSPICIOUS_THAI = "N255"
    PROVENANCE_UNSTATED = "N256"
    NO_RECENT_RESULT = "N257"
    DEPRECATED_KEY = "N258"

    # Results
    NOT_A_PERIOD = "N301"
    PERIOD_DIFFERS = "N302"
    PERIOD_OUTSIDE_PHASES = "N303"
    RESULT_GIVEN_TWICE = "N304"
    RESULT_FOR_UNKNOWN = "N305"
    RESULT_NOT_IN_FORCE = "N306"
    RESULT_NOT_A_NUMBER = "N307"
    RESULT_NOT_A_LEVEL = "N308"
    NOT_A_DATE = "N309"
    REPORTED_TOO_EARLY = "N310"
    REPORTED_TOO_LATE = "N311"
    NEGATIVE_RATIO = "N312"
    RESULT_NOT_POSITIVE = "N313"
    VALUE_OR_MISSING = "N314"
    SHARES_RESULTS = "N315"
    UNKNOWN_NODE = "N316"
    UNKNOWN_PROJECT = "N317"
    NOT_A_URL = "N318"

    # What cannot be evaluated
    NO_TARGET = "N401"
    NO_BASELINE = "N402"
    NO_LINE = "N403"

    @property
    def severity(self) -> Severity:
        """Error, or warning for the codes from x50 on."""
        return Severity.WARNING if int(self[2:]) >= _FIRST_WARNING else Severity.ERROR


_FIRST_WARNING = 50


class Term(StrEnum):
    """A fact that is a word of the program, to be said in the reader's language."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE_NUMBER = "whole_number"
    TRUE_OR_FALSE = "true_or_false"
    LIST = "list"
    MAPPING = "mapping"
    PAIR = "pair"
    NOTHING = "nothing"


Fact = str | int | Term | tuple[str, ...]
"""A value to be quoted, a number, a word of the program, or a list of values to choose from."""


_NO_FACTS: Mapping[str, Fact] = MappingProxyType({})


class Problem(NamedTuple):
    """Something wrong at a place. Facts fill the sentence; the sentence itself lives elsewhere.

    `see` names the other places the sentence speaks of, in its order. `span` is known from the
    start only to the YAML reader; for everybody else lines are looked up once, at the end.
    `rests_on` names places without whose soundness it means nothing: it is left out where an
    earlier stage found an error in one of them.
    """

    code: Code
    at: Place
    facts: Mapping[str, Fact] = _NO_FACTS
    see: tuple[Place, ...] = ()
    span: Location | None = None
    rests_on: tuple[Place, ...] = ()


class Finding(NamedTuple):
    """A problem with its line and column, and the text of that line."""

    code: Code
    at: Location
    facts: Mapping[str, Fact]
    see: tuple[Location, ...] = ()
    line_text: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity
