"""The Human Development Index comes out as UNDP published it (attributed in hdi_2023_24.csv)."""

from __future__ import annotations

from pathlib import Path

import pytest

from oracles.hdi import computed, differing, read_rows, write_folder

HERE = Path(__file__).parent
WHOLE = HERE.parents[2] / "shared" / "oracles" / "hdi_2023_24" / "hdi_long.csv"


def test_a_dozen_published_indices_come_out_to_three_decimals(tmp_path: Path) -> None:
    rows = read_rows(HERE / "hdi_2023_24.csv")
    write_folder(rows, tmp_path / "data")
    assert computed(tmp_path / "data") == {(row.iso3, row.year): row.published for row in rows}
    assert len(rows) == 12


@pytest.mark.skipif(not WHOLE.is_file(), reason="the whole table is in ../shared, not here")
def test_all_6171_published_indices_come_out_to_three_decimals(tmp_path: Path) -> None:
    rows = read_rows(WHOLE)
    write_folder(rows, tmp_path / "data")
    assert differing(rows, computed(tmp_path / "data")) == []
    assert len(rows) == 6171
