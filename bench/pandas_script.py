"""What an analyst would write with pandas to check results: `pandas_script.py FOLDER`."""

import sys
from pathlib import Path
from typing import Any

import pandas as pd  # type: ignore[import-untyped] # no stubs; it has its own environment
import yaml

_PROVENANCES = {"official", "published", "illustrative", "unstated"}


def _rows(path: Path) -> list[dict[str, Any]]:
    content = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return [{"id": id_, "file": path.name, **row} for id_, row in content["results"].items()]


def main() -> None:
    """Print the results that are wrong."""
    files = sorted(Path(sys.argv[1], "results").glob("*.yaml"))
    frame = pd.DataFrame([row for path in files for row in _rows(path)])
    is_wrong = (
        pd.to_numeric(frame["value"], errors="coerce").isna()
        | pd.to_numeric(frame["data_year"], errors="coerce").isna()
        | ~frame["reported"].str.fullmatch(r"\d{4}-\d{2}-\d{2}")
        | frame["source"].isna()
        | ~frame["provenance"].isin(_PROVENANCES)
    )
    print(frame[is_wrong])
    sys.exit(bool(is_wrong.any()))


if __name__ == "__main__":
    main()
