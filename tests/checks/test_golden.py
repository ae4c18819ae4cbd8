"""Every code has a wrong folder with exactly what is found in it, in both languages."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from golden_cases import BASE, Case, cases
from nsstrack.dataset import load
from nsstrack.messages.catalogue import CATALOGUE
from nsstrack.problem import Code

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "case", [case for case in cases() if case.can_be_made], ids=lambda case: case.path.stem
)
def test_what_is_found_is_what_the_case_says(case: Case, tmp_path: Path) -> None:
    assert case.found(tmp_path / "data") == case.expected()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_the_case_is_about_its_code(case: Case) -> None:
    if case.code:
        assert f"[{case.code}]" in case.expected()
    else:
        assert case.expected() == ""


def test_no_code_lacks_a_case() -> None:
    found = {case.code for case in cases() if case.code}
    assert {code for code in Code if code.value not in found} == _WITHOUT_A_CASE


_WITHOUT_A_CASE = {Code.DEPRECATED_KEY}
"""What no folder can be found guilty of, for no key has had another name."""

_IN_NO_CASE = {
    (Code.UNREADABLE_FILE, ""): "a disk that fails: tests/test_files.py",
    (Code.UNREADABLE_FILE, "denied"): "files of other users: tests/unix/test_input_faults.py",
    (Code.UNREADABLE_FILE, "submodule"): "commits: tests/commits/test_findings.py",
    (Code.UNREADABLE_FILE, "changed"): "files that change: tests/test_files.py",
    (Code.YAML_SYNTAX, ""): "said where no diagnosis fits, and none is known that does not",
    (Code.DUPLICATE_KEY, "renamed"): "said of no key yet: tests/test_evolution.py",
    (Code.SUSPICIOUS_THAI, ""): "said where no kind fits, and all have a sentence",
    (Code.DEPRECATED_KEY, ""): "said of no key yet: tests/test_evolution.py",
}
"""What is said on no folder that could be kept here, and why."""


def test_no_sentence_of_the_catalogue_lacks_a_case() -> None:
    said: dict[str, str] = {}
    for case in cases():
        said[case.code] = said.get(case.code, "") + case.expected()
    unsaid = [
        key
        for key, sentences in CATALOGUE.items()
        if not re.search(_as_pattern(sentences.en.message), said.get(key[0], ""), re.MULTILINE)
    ]
    assert unsaid == list(_IN_NO_CASE)


def _as_pattern(template: str) -> str:
    """Return a pattern for a line that `template` makes."""
    parts = (re.escape(text) for text, *_ in Formatter().parse(template))
    return f"^    {'.+'.join(parts)}"


def test_the_folder_that_cases_change_has_nothing_wrong() -> None:
    assert load(BASE).findings == ()
