"""Rules across entries and files: groups of generator functions with one signature.

Shapes of single values were checked while parsing; here what is compared lies apart. A rule
names places, never lines, and knows no output. A rule of a later group says nothing about what
the reader or an earlier group has found wrong: `Problem.rests_on` names what it takes for granted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.checks import (
    agencies,
    editions,
    history,
    identity,
    methods,
    references,
    reports,
    requirements,
    targets,
    timeline,
    values,
    wording,
)
from nsstrack.checks.subject import Subject
from nsstrack.problem import Code, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from nsstrack.location import KeyPath
    from nsstrack.problem import Problem
    from nsstrack.register import Plans, Results

    Rule = Callable[[Subject], Iterator[Problem]]

GROUPS: tuple[tuple[Rule, ...], ...] = (
    (timeline.years_are_buddhist_era,),
    (
        timeline.phases_follow_each_other,
        timeline.editions_follow_each_other,
        identity.folder_has_plans,
        identity.ids_are_unique,
        identity.former_ids_are_free,
        identity.phase_and_edition_ids_are_unique,
        identity.shared_entries_are_given_once,
        values.levels_are_listed_once,
    ),
    (
        timeline.focus_and_budgets_lie_in_phases,
        timeline.periods_lie_in_phases,
        agencies.agencies_are_known,
        editions.editions_are_known,
        references.bands_are_known,
        references.parts_of_plans_are_known,
        references.shared_results_agree,
        references.nodes_of_results_are_known,
        methods.parameters_make_sense,
        methods.bands_fall,
        values.promised_values_are_of_the_right_kind,
        requirements.levels_suit_direction_and_method,
        requirements.each_year_is_given_once,
    ),
    (
        requirements.targets_and_starts_exist,
        targets.targets_lie_beyond_the_baseline,
        targets.ratio_targets_are_positive,
        reports.results_are_of_known_indicators,
        reports.results_are_in_force,
        reports.results_are_given_once,
        reports.results_say_value_or_missing,
        values.results_are_of_the_right_kind,
        values.results_can_be_scored,
        reports.reports_are_dated_in_time,
    ),
    (
        targets.progress_has_points_on_the_way,
        targets.targets_get_better,
        history.baselines_match_results,
        history.indicators_have_results,
        agencies.agencies_are_used,
        wording.texts_have_both_languages,
        wording.thai_is_sound,
        history.provenance_is_stated,
    ),
)


def check(
    plans: Plans,
    results: Results,
    *,
    is_complete: bool,
    has_all_plans: bool = True,
    earlier: Sequence[Problem] = (),
) -> list[Problem]:
    """Return everything wrong with plans and results together.

    `is_complete` says that all periods were read, so that what is absent is absent indeed;
    `has_all_plans` the same of the files of plans. `earlier` is what the reader found wrong.
    """
    subject = Subject(
        plans=plans, results=results, is_complete=is_complete, has_all_plans=has_all_plans
    )
    touched: set[tuple[str, KeyPath]] = set()
    _touch(touched, earlier)
    problems: list[Problem] = []
    for group in GROUPS:
        found = [
            problem
            for rule in group
            for problem in rule(subject)
            if not any((place.file, place.path) in touched for place in problem.rests_on)
        ]
        _touch(touched, found)
        problems += found
    return problems


def _touch(touched: set[tuple[str, KeyPath]], problems: Sequence[Problem]) -> None:
    """Note the places of errors, and everything around them but the file itself."""
    for problem in problems:
        if problem.code.severity is Severity.ERROR:
            file, path = problem.at.file, problem.at.path
            touched.update((file, path[:end]) for end in range(1, len(path) + 1))
            if problem.code is Code.MISSING_KEY:
                touched.add((file, (*path, str(problem.facts["key"]))))
            elif problem.code is Code.UNKNOWN_KEY:
                touched.add((file, (*path[:-1], str(problem.facts["guess"]))))
                touched.update((meant.file, meant.path) for meant in problem.see)
