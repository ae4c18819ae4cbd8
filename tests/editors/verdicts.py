"""What a schema can say of the rules of the data format, and what it cannot, rule by rule."""

from __future__ import annotations

from enum import StrEnum

from nsstrack.problem import Code, Severity

WHOLLY = frozenset(
    (
        Code.ROOT_NOT_MAPPING,
        Code.EMPTY_FILE,
        Code.UNKNOWN_KEY,
        Code.MISSING_KEY,
        Code.WRONG_KIND,
        Code.UNKNOWN_FORMAT,
        Code.NOT_A_CHOICE,
        Code.BAD_ID,
        Code.OUT_OF_RANGE,
        Code.EMPTY_TEXT,
        Code.LOG_NEEDS_POSITIVE,
        Code.LEVEL_WITHOUT_LEVELS,
        Code.BANDS_EDGE,
        Code.TOO_FEW_ENTRIES,
        Code.TOO_MANY_ENTRIES,
        Code.VALUE_OR_MISSING,
        Code.NOT_A_URL,
    )
)
"""Whatever has one of these, a schema refuses."""


class Reason(StrEnum):
    """Why a schema does not say a rule, or only a part of it."""

    WRITING = "a schema sees the data, not how they are written"
    FOLDER = "a schema sees one file, not its name or the folder around it"
    PLACES = "a schema compares no two places of a file"
    COMPUTED = "it has to be computed"
    CALENDAR = "a schema knows the days of a month, not the leap years"
    LEVELS = "a schema tells words from numbers, not which words `levels` lists"
    TWICE = "a schema sees a level that is listed twice, not what two files give"
    WRITTEN = "a schema does not tell `2566.0` from `2566`, nor what a file is named"
    WARNING = "a schema refuses or accepts; it cannot warn"


PARTLY = {
    Code.NOT_A_DATE: Reason.CALENDAR,
    Code.TARGET_NOT_A_LEVEL: Reason.LEVELS,
    Code.DUPLICATE_ENTRY: Reason.TWICE,
    Code.NOT_A_PERIOD: Reason.WRITTEN,
}
"""Of these a schema says a part."""

_REFUSED_OF_THE_PARTLY_SAID = {
    "N232-number",
    "N236-level-in-the-place-of-another",
    "N236-levels",
    "N301-in-the-file",
    "N309-not-a-date",
    "N309-not-a-date-at-all",
}
"""Golden cases of such codes that fall into that part."""

_BY_REASON = {
    Reason.WRITING: (
        Code.NOT_UTF8,
        Code.YAML_SYNTAX,
        Code.AMBIGUOUS_SCALAR,
        Code.DUPLICATE_KEY,
        Code.KEY_NOT_TEXT,
        Code.ANCHOR_OR_ALIAS,
        Code.MERGE_KEY,
        Code.TAG,
        Code.DIRECTIVE,
        Code.SECOND_DOCUMENT,
        Code.TAB,
        Code.UNSAFE_CHARACTER,
        Code.NUMBER_TOO_LONG,
        Code.TOO_DEEP,
        Code.FILE_TOO_LARGE,
        Code.TOO_MANY_NODES,
        Code.TEXT_TOO_LONG,
    ),
    Reason.FOLDER: (
        Code.UNREADABLE_FILE,
        Code.LINK_OUT_OF_FOLDER,
        Code.NAME_NOT_PORTABLE,
        Code.NO_PLANS,
        Code.NOT_READ,
        Code.NO_BANDS,
        Code.PERIOD_DIFFERS,
        Code.PERIOD_OUTSIDE_PHASES,
        Code.RESULT_GIVEN_TWICE,
        Code.RESULT_FOR_UNKNOWN,
        Code.RESULT_NOT_IN_FORCE,
        Code.RESULT_NOT_A_NUMBER,
        Code.RESULT_NOT_A_LEVEL,
        Code.NEGATIVE_RATIO,
        Code.RESULT_NOT_POSITIVE,
        Code.SHARES_RESULTS,
        Code.UNKNOWN_NODE,
        Code.UNKNOWN_PROJECT,
    ),
    Reason.PLACES: (
        Code.ID_USED_TWICE,
        Code.UNKNOWN_AGENCY,
        Code.UNKNOWN_EDITION,
        Code.UNKNOWN_BANDS,
        Code.UNKNOWN_SUB_PLAN,
        Code.UNKNOWN_OBJECTIVE,
        Code.UNKNOWN_INDICATOR,
        Code.RESULTS_OF_CHAIN,
        Code.RESULTS_OF_DIFFERS,
        Code.PHASES_OUT_OF_ORDER,
        Code.EDITIONS_OUT_OF_ORDER,
        Code.SAME_BY_TWICE,
        Code.TWO_BASELINES,
        Code.POINTS_NOT_MONOTONE,
        Code.LOW_ABOVE_HIGH,
        Code.BANDS_NOT_FALLING,
        Code.EMPTY_GOALPOSTS,
        Code.LEVELS_NEED_HIGHER,
        Code.LEVELS_METHOD,
        Code.OUTSIDE_PHASES,
        Code.NOT_BUDDHIST_ERA,
        Code.REPORTED_TOO_EARLY,
        Code.REPORTED_TOO_LATE,
    ),
    Reason.COMPUTED: (
        Code.TARGET_EQUALS_BASELINE,
        Code.WRONG_SIDE_OF_BASELINE,
        Code.RATIO_TARGET_NOT_POSITIVE,
        Code.NO_TARGET,
        Code.NO_BASELINE,
        Code.NO_LINE,
    ),
    Reason.WARNING: tuple(code for code in Code if code.severity is Severity.WARNING),
}
UNSAID = {code: reason for reason, codes in _BY_REASON.items() for code in codes}
"""Of these a schema says nothing."""


def is_refused_of(case: str, codes: set[Code]) -> bool:
    """Say whether a schema has to refuse a file of a golden case in which `codes` are found."""
    return bool(codes & WHOLLY) or case in _REFUSED_OF_THE_PARTLY_SAID
