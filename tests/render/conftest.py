"""Findings of every code, and one that tries to be more than a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golden_cases import cases
from nsstrack.dataset import load
from nsstrack.location import Location
from nsstrack.problem import Code, Finding

if TYPE_CHECKING:
    from pathlib import Path

_HUGE = {"N118", "N119"}
"""Cases that take long to write; the others of their family are shaped alike."""


@pytest.fixture(scope="session")
def every_finding(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is found in every golden case, all together."""
    folder: Path = tmp_path_factory.mktemp("cases")
    found: list[Finding] = []
    for case in cases():
        if case.can_be_made and case.code not in _HUGE:
            case.write(folder / case.path.stem)
            found += load(folder / case.path.stem).findings
    assert len({finding.code for finding in found}) >= len(Code) - len(_HUGE) - 1
    return found


@pytest.fixture
def hostile() -> Finding:
    """A finding whose file, line and facts hold what each format is made of."""
    signs = "%0A::error::x,y:z\n::add-mask::x\r\n<a href='b'>&amp;]]></failure>{0}[a](http://b)\\"
    unsafe = "\x00\x1b[31m\u202e\u2028\ufffe\udc80"
    file = f"data/{signs}{unsafe}/ไฟล์ ที่ 1.yaml"
    return Finding(
        code=Code.RESULT_FOR_UNKNOWN,
        at=Location(file, 3, 5, 9),
        facts={"text": f"{signs[:30]}{unsafe}", "guess": signs[30:]},
        see=(Location(file, 1, 1, 2), Location(file, 1, 1, 2)),
        line_text=f"ที่ {signs}{unsafe}".replace("\n", " "),
    )
