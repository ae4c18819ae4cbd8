"""The example that a new office begins with: files that can be read as they are."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import PurePosixPath

import pytest

from nsstrack.starter import PERIOD, starter_files

LANGUAGES = ("en", "th")
_ID = re.compile(r"\$schema=(\S+)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_utf_8_with_plain_line_ends_and_none_is_wide(language: str) -> None:
    for name, content in starter_files(language).items():
        text = content.decode()
        assert (text[-1], "\r" in text, "\t" in text) == ("\n", False, False), name
        if name.parts[0] != "schema":
            assert [line for line in text.splitlines() if len(line) > 120] == [], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_line_of_every_data_file_leads_an_editor_to_its_schema(language: str) -> None:
    led = {
        str(name): _ID.findall(content.decode().splitlines()[0])
        for name, content in starter_files(language).items()
        if name.parts[0] == "data"
    }
    assert led == {
        "data/plans.yaml": ["../schema/plans.json"],
        "data/results/2567.yaml": ["../../schema/results.json"],
        "data/results/2568.yaml": ["../../schema/results.json"],
        "data/results/2569-6M.yaml": ["../../schema/results.json"],
    }


def test_the_schemas_are_those_that_the_program_prints() -> None:
    schemas = [path for path in starter_files("en") if path.parts[0] == "schema"]
    assert [path.name for path in schemas] == ["plans.json", "results.json"]
    for path in schemas:
        printed = (files("nsstrack.schemas") / path.name).read_bytes()
        assert starter_files("en")[path] == printed


def test_the_year_that_is_shown_first_has_one_before_it() -> None:
    for year in (int(PERIOD) - 1, int(PERIOD)):
        assert PurePosixPath(f"data/results/{year}.yaml") in starter_files("en")


def test_nobody_takes_the_example_for_real() -> None:
    for language, says in (("en", "made up"), ("th", "สมมติ")):
        contents = starter_files(language)
        for name, content in contents.items():
            if name.suffix in {".yaml", ".md"} and name.parts[0] != "schema":
                is_hook = name.name == ".pre-commit-config.yaml"
                assert is_hook or says in content.decode(), name
        plans = contents[PurePosixPath("data/plans.yaml")].decode()
        assert re.findall(r"provenance: (\w+)", plans) == ["illustrative"]
