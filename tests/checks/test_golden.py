"""Every code has a wrong folder with exactly what is found in it, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golden_cases import BASE, Case, cases
from nsstrack.dataset import load
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
    assert {case.code for case in cases() if case.code} == {code.value for code in Code}


def test_the_folder_that_cases_change_has_nothing_wrong() -> None:
    assert load(BASE).findings == ()
