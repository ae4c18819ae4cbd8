"""The rules: what each code means, why it matters, a wrong and a right example.

Nothing that checks data needs these texts; whoever explains a code imports them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.rules.features import FEATURES
from nsstrack.messages.rules.files import FILES
from nsstrack.messages.rules.lacking import LACKING
from nsstrack.messages.rules.limits import LIMITS
from nsstrack.messages.rules.methods import METHODS
from nsstrack.messages.rules.references import REFERENCES
from nsstrack.messages.rules.reporting import REPORTING
from nsstrack.messages.rules.results import RESULTS
from nsstrack.messages.rules.shapes import SHAPES
from nsstrack.messages.rules.syntax import SYNTAX
from nsstrack.messages.rules.targets import TARGETS
from nsstrack.messages.rules.warnings import WARNINGS
from nsstrack.messages.rules.years import YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.messages.rules.rule import Rule
    from nsstrack.problem import Code

_TOPICS = (
    FILES,
    SYNTAX,
    FEATURES,
    LIMITS,
    SHAPES,
    REFERENCES,
    YEARS,
    TARGETS,
    METHODS,
    LACKING,
    REPORTING,
    RESULTS,
    WARNINGS,
)
RULES: Mapping[Code, Rule] = {code: rule for topic in _TOPICS for code, rule in topic.items()}


def rule_of(code: Code) -> Rule:
    """Return what is to be known of `code`; `.of(language)` has its title and meaning."""
    return RULES[code]
