"""Computes UNDP's Human Development Index through YAML and compares it with the published one.

    python tools/hdi.py [TABLE] [FOLDER]

TABLE has the columns iso3, year, le, eys, mys, gnipc, hdi; without one, the table in
../shared/oracles/hdi_2023_24 is taken where it is present. FOLDER keeps the data folder written.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from oracles.hdi import computed, differing, read_rows, write_folder  # noqa: E402 - found above

WHOLE = ROOT.parent / "shared" / "oracles" / "hdi_2023_24" / "hdi_long.csv"


def main(table: Path = WHOLE, folder: Path | None = None) -> int:
    """Compare every row; return 1 where one differs."""
    if not table.is_file():
        print("skipped: ../shared/oracles/hdi_2023_24 is not here")
        return 0
    with TemporaryDirectory() as scratch:
        rows = read_rows(table)
        data = folder if folder is not None else Path(scratch) / "data"
        write_folder(rows, data)
        wrong = differing(rows, computed(data))
    for row in wrong:
        print(f"{row.iso3} {row.year}: published as {row.published}")
    print(f"{len(rows) - len(wrong)} of {len(rows)} agree to three decimals")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
