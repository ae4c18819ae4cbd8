"""A schema and nsstrack say the same of a file, as far as a schema can say it."""

from __future__ import annotations

import json
import os
import random
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from documents import DOCS, read, rows, sections
from editors.edits import edited
from editors.schemas import (
    SCHEMAS,
    codes_of_files,
    is_refused,
    kind_of,
    read_as_yaml_1_2,
    readable_files,
)
from editors.verdicts import PARTLY, UNSAID, WHOLLY, Reason, is_refused_of
from golden_cases import BASE, Case, cases
from nsstrack.problem import Code
from program import DATA
from reference.folders import write_random_folder

if TYPE_CHECKING:
    from pathlib import Path

EDITS = int(os.environ.get("SCHEMA_EDITS", "400"))
FIRST = int(os.environ.get("SCHEMA_EDITS_FIRST", "0"))
BATCH = 100


def test_every_code_is_said_wholly_or_partly_or_not() -> None:
    assert sorted((*WHOLLY, *PARTLY, *UNSAID)) == sorted(Code)


def test_the_document_lists_what_a_schema_cannot_say() -> None:
    text = sections(read(DOCS / "editors.md"), 2)["What only nsstrack sees"]
    listed = {row[1]: row[0].split() for row in rows(text) if row[0].startswith("N")}
    reasons = {**PARTLY, **UNSAID}
    assert listed == {
        reason: [code.value for code in Code if reasons.get(code) is reason] for reason in Reason
    }


@pytest.mark.parametrize(
    "case", [case for case in cases() if case.can_be_made], ids=lambda case: case.path.stem
)
def test_a_golden_case_is_refused_as_nsstrack_refuses_it(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    for name, codes in readable_files(case, folder):
        is_expected = is_refused_of(case.path.stem, codes)
        assert is_refused(name, read_as_yaml_1_2(folder / name)) is is_expected, (name, codes)


@pytest.mark.parametrize("folder", [DATA, BASE], ids=["shipped", "golden"])
def test_valid_files_are_accepted(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        name = path.relative_to(folder).as_posix()
        assert not is_refused(name, read_as_yaml_1_2(path)), name


def test_random_valid_folders_are_accepted(tmp_path: Path) -> None:
    for seed in range(10):
        folder = tmp_path / str(seed)
        write_random_folder(random.Random(seed), folder)  # noqa: S311 - to be repeated
        test_valid_files_are_accepted(folder)


@pytest.mark.parametrize("first", range(FIRST, FIRST + EDITS, BATCH), ids="from seed {}".format)
def test_random_edits_have_the_same_verdict(first: int, tmp_path: Path) -> None:
    _compare_edits(BASE, range(first, first + BATCH), tmp_path / "data")


def test_random_edits_of_the_shipped_data_have_the_same_verdict(tmp_path: Path) -> None:
    _compare_edits(DATA, range(FIRST, FIRST + EDITS // 20), tmp_path / "data")


def _compare_edits(original: Path, seeds: range, folder: Path) -> None:
    """Compare the verdicts on one or two random edits a seed, in a copy of a valid folder."""
    shutil.copytree(original, folder)
    names = ("plans.yaml", "results/2566.yaml")
    right = {name: read_as_yaml_1_2(original / name) for name in names}
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - to be repeated
        name = chance.choice(names)
        data = right[name]
        for _ in range(chance.choice((1, 1, 2))):
            data = edited(chance, data, _KEYS[kind_of(name)])
        path = folder / name
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
        codes = codes_of_files(folder).get(name, set())
        shutil.copy(original / name, path)
        if not codes & PARTLY.keys():
            assert is_refused(name, data) is bool(codes & WHOLLY), (seed, codes)


def _named(schema: Any) -> set[str]:
    """Return every key that a schema names."""
    named: set[str] = set()
    if isinstance(schema, dict):
        named |= schema.get("properties", {}).keys()
        named = named.union(*map(_named, schema.values()))
    elif isinstance(schema, list):
        named = named.union(*map(_named, schema))
    return named


_KEYS = {name: tuple(sorted(_named(schema))) for name, schema in SCHEMAS.items()}
