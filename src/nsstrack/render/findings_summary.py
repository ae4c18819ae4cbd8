"""How many findings there are, in one line: all that is said where there are none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nsstrack.messages.findings_page import findings_page
from nsstrack.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.messages import Language
    from nsstrack.messages.findings_page import FindingsPage
    from nsstrack.problem import Finding

MAX_SHOWN = 1_000
"""So many findings of a run are shown unless another number is asked for; others are counted."""


def summary(
    findings: Sequence[Finding],
    language: Language,
    *,
    most: int | None = MAX_SHOWN,
    has_more: bool = False,
) -> str:
    """Return "3 errors, 1 warning in 2 files", and whether that is more than is shown or known."""
    words = findings_page(language)
    parts = [_counted(findings, words)]
    if most is not None and len(findings) > most:
        parts.append(words.first.of(most))
    if has_more:
        parts.append(words.more)
    return words.between.join(parts)


def _counted(findings: Sequence[Finding], words: FindingsPage) -> str:
    if not findings:
        return words.none
    numbers = Counter(finding.severity for finding in findings)
    said = [words.counted[each].of(numbers[each]) for each in Severity if numbers[each]]
    files = len({finding.at.file for finding in findings})
    return words.summary.format(findings=words.and_.join(said), files=words.files.of(files))
