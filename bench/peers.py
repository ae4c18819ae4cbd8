"""Other tools on the same job, 10,000 results, each in an environment of its own."""

from __future__ import annotations

import csv
import json
import subprocess
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from bench.measuring import NSSTRACK, in_turns, output_of
from bench.tables import seconds, times

if TYPE_CHECKING:
    from bench.sections import Bench

_RESULTS = 10_000
_FIELDS = ("value", "data_year", "reported", "source", "provenance")
_PROVENANCES = ["official", "published", "illustrative", "unstated"]
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_TOOLS = {
    "check-jsonschema": ["check-jsonschema"],
    "yamale": ["yamale"],
    "frictionless": ["frictionless"],
    "pandas": ["pandas", "pyyaml"],
}
_JSON_SCHEMA = {
    "type": "object",
    "required": ["period", "results"],
    "properties": {
        "period": {"type": "integer"},
        "results": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "required": ["value"],
                "additionalProperties": False,
                "properties": {
                    "value": {"type": "number"},
                    "data_year": {"type": "integer"},
                    "reported": {"type": "string", "pattern": _DAY},
                    "source": {"type": "string", "minLength": 1},
                    "provenance": {"enum": _PROVENANCES},
                },
            },
        },
    },
}
_YAMALE_SCHEMA = f"""\
period: int()
results: map(include("result"))
---
result:
  value: num()
  data_year: int()
  reported: regex('{_DAY}')
  source: str()
  provenance: enum({", ".join(map(repr, _PROVENANCES))})
"""
_TABLE_SCHEMA = {
    "fields": [
        {"name": "period", "type": "integer"},
        {"name": "id", "type": "string"},
        {"name": "value", "type": "number"},
        {"name": "data_year", "type": "integer"},
        {"name": "reported", "type": "string", "constraints": {"pattern": _DAY}},
        {"name": "source", "type": "string", "constraints": {"required": True}},
        {"name": "provenance", "type": "string", "constraints": {"enum": _PROVENANCES}},
    ]
}


def compare(bench: Bench) -> None:
    """Measure every tool beside `nsstrack validate`, and add what comes out as it is."""
    data = Path(bench.data(_RESULTS))
    files = [str(path) for path in sorted((data / "results").glob("*.yaml"))]
    tools = {name: _installed(bench.folder / "peers" / name, name) for name in _TOOLS}
    json_schema = _written(bench.folder / "schema.json", json.dumps(_JSON_SCHEMA))
    yamale_schema = _written(bench.folder / "schema.yamale", _YAMALE_SCHEMA)
    table_schema = _written(bench.folder / "table.json", json.dumps(_TABLE_SCHEMA))
    table = _as_csv(files, bench.folder / "results.csv")
    commands = {
        "nsstrack validate": (*NSSTRACK, "validate", str(data)),
        "check-jsonschema": (
            *(str(tools["check-jsonschema"] / "check-jsonschema"), "--schemafile", json_schema),
            *files,
        ),
        "yamale": (
            *(str(tools["yamale"] / "yamale"), "--cpu-num", "1", "--schema", yamale_schema),
            str(data / "results"),
        ),
        "frictionless (one CSV file)": (
            *(str(tools["frictionless"] / "frictionless"), "validate", table),
            *("--schema", table_schema, "--trusted"),
        ),
        "pandas (a script of 20 lines)": (
            *(str(tools["pandas"] / "python"), str(Path(__file__).parent / "pandas_script.py")),
            str(data),
        ),
    }
    measured = in_turns(commands, bench.turns)
    own = measured["nsstrack validate"]
    rows = [
        (
            name,
            seconds(each.cpu),
            seconds(each.wall),
            f"{each.megabytes:.0f} MB",
            times(each.ratio(own)),
        )
        for name, each in measured.items()
    ]
    heads = ("", "CPU", "wall", "peak", "nsstrack = 1")
    bench.page.table(f"Other tools on {_RESULTS:,} results", heads, rows)
    bench.page.parts.append(_versions(tools))


def _installed(folder: Path, name: str) -> Path:
    """Return where the commands of the tool are, in an environment made now or before."""
    if not folder.exists():
        venv.create(folder, with_pip=True)
        pip = (str(folder / "bin" / "pip"), "install", "--quiet", *_TOOLS[name])
        subprocess.run(pip, check=True)  # noqa: S603 - a list of our own
    return folder / "bin"


def _versions(tools: dict[str, Path]) -> str:
    code = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
    found = {
        name: output_of((str(path / "python"), "-c", code, name)) for name, path in tools.items()
    }
    said = ", ".join(f"{name} {text.strip()}" for name, text in found.items())
    return (
        f"Versions: {said}.\n"
        "They check the form of each result against a schema of the same five fields (frictionless "
        "that of\nthe same results as a table); nsstrack also checks results against plans, and "
        "says line and cure.\n"
    )


def _written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def _as_csv(files: list[str], path: Path) -> str:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("period", "id", *_FIELDS))
        for file in files:
            content: dict[str, Any] = yaml.safe_load(Path(file).read_bytes())
            for id_, row in content["results"].items():
                writer.writerow((content["period"], id_, *(row[key] for key in _FIELDS)))
    return str(path)
