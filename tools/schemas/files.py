"""The schemas as files: what each says, and where it is kept."""

from __future__ import annotations

import json
from pathlib import Path

from nsstrack.model.plans import PlansFile
from nsstrack.model.results import ResultsFile
from tools.schemas.shapes import schema_of

ROOT = Path(__file__).resolve().parents[2]
PACKAGED = ROOT / "src" / "nsstrack" / "schemas"
FOLDERS = (PACKAGED, ROOT / "schema")
"""In the package for `nsstrack schema`, and in sight for editors that open the repository."""

_ROOTS = {"plans.json": PlansFile, "results.json": ResultsFile}
_BY_HAND = "evaluation.json"


def texts() -> dict[str, str]:
    """Return the text of each schema, by the name of its file."""
    made = {
        name: json.dumps(schema_of(root), ensure_ascii=False, indent=2) + "\n"
        for name, root in _ROOTS.items()
    }
    return made | {_BY_HAND: (PACKAGED / _BY_HAND).read_text(encoding="utf-8")}
