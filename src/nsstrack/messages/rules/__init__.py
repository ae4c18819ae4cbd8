"""The rules: what each code means, why it matters, a wrong and a right example.

Nothing that checks data needs these texts; whoever explains a code imports them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nsstrack.messages.rules import (
    features,
    files,
    lacking,
    limits,
    methods,
    references,
    reporting,
    results,
    shapes,
    syntax,
    targets,
    warnings,
    years,
)
from nsstrack.problem import Code

if TYPE_CHECKING:
    from nsstrack.messages.rules.rule import Rule


def rule_of(code: Code) -> Rule:  # noqa: C901, PLR0911, PLR0912, PLR0915 - a table
    """Return what is to be known of `code`; `.of(language)` has its title and meaning.

    mypy fails here while a code has no rule.
    """
    match code:
        case Code.UNREADABLE_FILE:
            return files.UNREADABLE_FILE
        case Code.NOT_UTF8:
            return files.NOT_UTF8
        case Code.YAML_SYNTAX:
            return syntax.YAML_SYNTAX
        case Code.AMBIGUOUS_SCALAR:
            return syntax.AMBIGUOUS_SCALAR
        case Code.DUPLICATE_KEY:
            return syntax.DUPLICATE_KEY
        case Code.KEY_NOT_TEXT:
            return syntax.KEY_NOT_TEXT
        case Code.ANCHOR_OR_ALIAS:
            return features.ANCHOR_OR_ALIAS
        case Code.MERGE_KEY:
            return features.MERGE_KEY
        case Code.TAG:
            return features.TAG
        case Code.DIRECTIVE:
            return features.DIRECTIVE
        case Code.SECOND_DOCUMENT:
            return features.SECOND_DOCUMENT
        case Code.TAB:
            return syntax.TAB
        case Code.UNSAFE_CHARACTER:
            return syntax.UNSAFE_CHARACTER
        case Code.NUMBER_TOO_LONG:
            return limits.NUMBER_TOO_LONG
        case Code.EMPTY_FILE:
            return files.EMPTY_FILE
        case Code.ROOT_NOT_MAPPING:
            return files.ROOT_NOT_MAPPING
        case Code.TOO_DEEP:
            return limits.TOO_DEEP
        case Code.FILE_TOO_LARGE:
            return limits.FILE_TOO_LARGE
        case Code.TOO_MANY_NODES:
            return limits.TOO_MANY_NODES
        case Code.TEXT_TOO_LONG:
            return limits.TEXT_TOO_LONG
        case Code.LINK_OUT_OF_FOLDER:
            return files.LINK_OUT_OF_FOLDER
        case Code.NAME_NOT_PORTABLE:
            return files.NAME_NOT_PORTABLE
        case Code.NO_PLANS:
            return files.NO_PLANS
        case Code.NOT_READ:
            return files.NOT_READ
        case Code.UNKNOWN_KEY:
            return shapes.UNKNOWN_KEY
        case Code.MISSING_KEY:
            return shapes.MISSING_KEY
        case Code.WRONG_KIND:
            return shapes.WRONG_KIND
        case Code.TARGET_EQUALS_BASELINE:
            return targets.TARGET_EQUALS_BASELINE
        case Code.UNKNOWN_FORMAT:
            return shapes.UNKNOWN_FORMAT
        case Code.NOT_A_CHOICE:
            return shapes.NOT_A_CHOICE
        case Code.BAD_ID:
            return shapes.BAD_ID
        case Code.ID_USED_TWICE:
            return references.ID_USED_TWICE
        case Code.OUT_OF_RANGE:
            return shapes.OUT_OF_RANGE
        case Code.EMPTY_TEXT:
            return shapes.EMPTY_TEXT
        case Code.UNKNOWN_AGENCY:
            return references.UNKNOWN_AGENCY
        case Code.UNKNOWN_EDITION:
            return references.UNKNOWN_EDITION
        case Code.UNKNOWN_BANDS:
            return references.UNKNOWN_BANDS
        case Code.UNKNOWN_SUB_PLAN:
            return references.UNKNOWN_SUB_PLAN
        case Code.UNKNOWN_OBJECTIVE:
            return references.UNKNOWN_OBJECTIVE
        case Code.UNKNOWN_INDICATOR:
            return references.UNKNOWN_INDICATOR
        case Code.RESULTS_OF_CHAIN:
            return references.RESULTS_OF_CHAIN
        case Code.RESULTS_OF_DIFFERS:
            return references.RESULTS_OF_DIFFERS
        case Code.PHASES_OUT_OF_ORDER:
            return years.PHASES_OUT_OF_ORDER
        case Code.EDITIONS_OUT_OF_ORDER:
            return years.EDITIONS_OUT_OF_ORDER
        case Code.SAME_BY_TWICE:
            return years.SAME_BY_TWICE
        case Code.TWO_BASELINES:
            return years.TWO_BASELINES
        case Code.WRONG_SIDE_OF_BASELINE:
            return targets.WRONG_SIDE_OF_BASELINE
        case Code.RATIO_TARGET_NOT_POSITIVE:
            return targets.RATIO_TARGET_NOT_POSITIVE
        case Code.POINTS_NOT_MONOTONE:
            return methods.POINTS_NOT_MONOTONE
        case Code.LOW_ABOVE_HIGH:
            return methods.LOW_ABOVE_HIGH
        case Code.BANDS_NOT_FALLING:
            return methods.BANDS_NOT_FALLING
        case Code.EMPTY_GOALPOSTS:
            return methods.EMPTY_GOALPOSTS
        case Code.LOG_NEEDS_POSITIVE:
            return methods.LOG_NEEDS_POSITIVE
        case Code.LEVELS_NEED_HIGHER:
            return targets.LEVELS_NEED_HIGHER
        case Code.LEVELS_METHOD:
            return targets.LEVELS_METHOD
        case Code.TARGET_NOT_A_LEVEL:
            return targets.TARGET_NOT_A_LEVEL
        case Code.LEVEL_WITHOUT_LEVELS:
            return targets.LEVEL_WITHOUT_LEVELS
        case Code.OUTSIDE_PHASES:
            return years.OUTSIDE_PHASES
        case Code.NOT_BUDDHIST_ERA:
            return years.NOT_BUDDHIST_ERA
        case Code.DUPLICATE_ENTRY:
            return methods.DUPLICATE_ENTRY
        case Code.BANDS_EDGE:
            return methods.BANDS_EDGE
        case Code.TOO_FEW_ENTRIES:
            return limits.TOO_FEW_ENTRIES
        case Code.NO_BANDS:
            return methods.NO_BANDS
        case Code.TOO_MANY_ENTRIES:
            return limits.TOO_MANY_ENTRIES
        case Code.PROGRESS_PHASE_END:
            return warnings.PROGRESS_PHASE_END
        case Code.WEAK_TARGET:
            return warnings.WEAK_TARGET
        case Code.BASELINE_DIFFERS:
            return warnings.BASELINE_DIFFERS
        case Code.UNUSED_AGENCY:
            return warnings.UNUSED_AGENCY
        case Code.ONE_LANGUAGE:
            return warnings.ONE_LANGUAGE
        case Code.SUSPICIOUS_THAI:
            return warnings.SUSPICIOUS_THAI
        case Code.PROVENANCE_UNSTATED:
            return warnings.PROVENANCE_UNSTATED
        case Code.NO_RECENT_RESULT:
            return warnings.NO_RECENT_RESULT
        case Code.DEPRECATED_KEY:
            return warnings.DEPRECATED_KEY
        case Code.NOT_A_PERIOD:
            return reporting.NOT_A_PERIOD
        case Code.PERIOD_DIFFERS:
            return reporting.PERIOD_DIFFERS
        case Code.PERIOD_OUTSIDE_PHASES:
            return reporting.PERIOD_OUTSIDE_PHASES
        case Code.RESULT_GIVEN_TWICE:
            return results.RESULT_GIVEN_TWICE
        case Code.RESULT_FOR_UNKNOWN:
            return results.RESULT_FOR_UNKNOWN
        case Code.RESULT_NOT_IN_FORCE:
            return results.RESULT_NOT_IN_FORCE
        case Code.RESULT_NOT_A_NUMBER:
            return results.RESULT_NOT_A_NUMBER
        case Code.RESULT_NOT_A_LEVEL:
            return results.RESULT_NOT_A_LEVEL
        case Code.NOT_A_DATE:
            return reporting.NOT_A_DATE
        case Code.REPORTED_TOO_EARLY:
            return reporting.REPORTED_TOO_EARLY
        case Code.REPORTED_TOO_LATE:
            return reporting.REPORTED_TOO_LATE
        case Code.NEGATIVE_RATIO:
            return results.NEGATIVE_RATIO
        case Code.RESULT_NOT_POSITIVE:
            return results.RESULT_NOT_POSITIVE
        case Code.VALUE_OR_MISSING:
            return results.VALUE_OR_MISSING
        case Code.SHARES_RESULTS:
            return results.SHARES_RESULTS
        case Code.UNKNOWN_NODE:
            return reporting.UNKNOWN_NODE
        case Code.UNKNOWN_PROJECT:
            return reporting.UNKNOWN_PROJECT
        case Code.NOT_A_URL:
            return reporting.NOT_A_URL
        case Code.NO_TARGET:
            return lacking.NO_TARGET
        case Code.NO_BASELINE:
            return lacking.NO_BASELINE
        case Code.NO_LINE:
            return lacking.NO_LINE
    assert_never(code)
