"""Rules across entries and files: a tuple of generator functions with one signature.

`shapes` of single values were checked while parsing; here what is compared lies apart. A rule
names places, never lines, and knows no output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nsstrack.problem import Problem
    from nsstrack.register import Plans, Results


def check(plans: Plans, results: Results, *, is_complete: bool) -> list[Problem]:
    """Return everything wrong with plans and results together.

    `is_complete` says that all periods were read, so that what is absent is absent indeed.
    """
    return []
