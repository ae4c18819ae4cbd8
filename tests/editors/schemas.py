"""What the schemas in `schema/` say of a file, by an independent validator and reader of YAML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft7Validator, Draft202012Validator
from ruamel.yaml import YAML

from editors.verdicts import UNSAID, Reason
from nsstrack.dataset import load
from nsstrack.problem import Code
from program import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from golden_cases import Case

SCHEMAS = {
    name: json.loads((ROOT / "schema" / f"{name}.json").read_text(encoding="utf-8"))
    for name in ("plans", "results")
}
_VALIDATORS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
_OLDER = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}


_OF_THE_FOLDER = ("plans", "agencies")
"""Keys that one file of a folder must have."""


def kind_of(name: str) -> str:
    """Return what a file is by its name in the data folder: plans or results."""
    return "plans" if name.startswith("plans") else "results"


def is_refused(name: str, data: Any) -> bool:
    """Say whether the schema refuses `data`; readers of an older draft must say the same."""
    refused = not _VALIDATORS[kind_of(name)].is_valid(data)
    assert _OLDER[kind_of(name)].is_valid(data) is not refused
    return refused


def read_as_yaml_1_2(path: Path) -> Any:
    """Return what an independent reader of YAML 1.2 takes from a file, keys as JSON has them."""
    return _with_texts_as_keys(YAML(typ="safe", pure=True).load(path.read_bytes()))


def _with_texts_as_keys(data: Any) -> Any:
    if isinstance(data, dict):
        return {str(key): _with_texts_as_keys(value) for key, value in data.items()}
    return [_with_texts_as_keys(item) for item in data] if isinstance(data, list) else data


def codes_of_files(folder: Path) -> dict[str, set[Code]]:
    """Return what nsstrack finds in each file, but not what no file of the folder has."""
    codes: dict[str, set[Code]] = {}
    for finding in load(folder).findings:
        if finding.code is not Code.MISSING_KEY or finding.facts["key"] not in _OF_THE_FOLDER:
            name = Path(finding.at.file).relative_to(folder).as_posix()
            codes.setdefault(name, set()).add(finding.code)
    return codes


def readable_files(case: Case, folder: Path) -> Iterator[tuple[str, set[Code]]]:
    """Write a golden case; yield the files it changes, with what nsstrack finds in them.

    Left out are those that are written so that tools read them differently, or not at all.
    """
    if case.code and UNSAID.get(Code(case.code)) is Reason.WRITING:
        return
    case.write(folder)
    found = codes_of_files(folder)
    for name in sorted({heading.partition(".yaml")[0] + ".yaml" for heading, _ in case.sections()}):
        path = folder / name
        codes = found.get(name, set())
        is_told_alike = all(UNSAID.get(code) is not Reason.WRITING for code in codes)
        if path.is_file() and not path.is_symlink() and is_told_alike:
            yield name, codes
