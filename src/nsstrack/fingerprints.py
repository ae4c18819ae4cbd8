"""Names for findings by which a service knows one again after other lines have moved."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.problem import Finding

_CHANGES_ELSEWHERE = {"guess", "choices", "levels", "lines"}
"""Facts that depend on what else the files say, and where."""


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a fingerprint for each finding, different from all the others.

    It rests on the file, the code, the text of the line and the facts; not on line numbers, nor
    on the language. Where two findings share all of that, they are counted.
    """
    met: Counter[str] = Counter()
    for finding in findings:
        what = _what(finding)
        met[what] += 1
        yield sha256(f"{what}\0{met[what]}".encode(errors="backslashreplace")).hexdigest()


def _what(finding: Finding) -> str:
    at, line = finding.at, finding.line_text
    marked = line[at.column - 1 : at.end_column - 1]
    facts = sorted(
        f"{key}={fact}" for key, fact in finding.facts.items() if key not in _CHANGES_ELSEWHERE
    )
    return "\0".join((at.file, finding.code, line.strip(), marked, *facts))
