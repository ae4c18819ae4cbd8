"""A fingerprint stays while its line does, and is nobody else's."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from golden_cases import BASE
from nsstrack.dataset import load
from nsstrack.fingerprints import fingerprints

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.problem import Finding

_WRONG = "  gpi: ninety\n  safety: ninety\n  other: 1\n  another: 1\n"


def _found(folder: Path, results: str) -> list[Finding]:
    text = f"period: 2566\nresults:\n{results}"
    (folder / "results" / "2566.yaml").write_text(text, encoding="utf-8")
    return [item for item in load(folder).findings if item.at.file.endswith("2566.yaml")]


def test_lines_that_move_keep_their_fingerprints(tmp_path: Path) -> None:
    folder = shutil.copytree(BASE, tmp_path / "data")
    before = _found(folder, _WRONG)
    after = _found(folder, f"  # one\n  # two\n  income: x\n{_WRONG}".replace("  ", "    "))
    assert len(before) == 4
    assert [item.at.line + 3 for item in before] == [item.at.line for item in after[1:]]
    assert list(fingerprints(before)) == list(fingerprints(after))[1:]


def test_what_is_the_same_is_counted(tmp_path: Path) -> None:
    folder = shutil.copytree(BASE, tmp_path / "data")
    twice = _found(folder, "  gpi: {value: 1, of: x, data_year: x}\n")
    assert len({*fingerprints(twice)}) == len(twice) == 2
    one = twice[0]
    moved = one._replace(at=one.at._replace(line=9))
    first, second = fingerprints([one, moved])
    assert first != second
    assert [first] == list(fingerprints([moved]))


def test_another_guess_makes_no_other_fingerprint(tmp_path: Path) -> None:
    folder = shutil.copytree(BASE, tmp_path / "data")
    (finding,) = _found(folder, "  gppi: 90\n")
    assert finding.facts["guess"] == "gpi"
    guessed = finding._replace(facts={**finding.facts, "guess": "gpk"})
    other = finding._replace(facts={**finding.facts, "text": "gpk"})
    names = [next(fingerprints([each])) for each in (finding, guessed, other)]
    assert names[0] == names[1] != names[2]
