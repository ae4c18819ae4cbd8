"""`python -m bench`: measure, print the page, and with --write put it into docs/benchmarks.md."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from bench import peers, sections
from bench.generated import PERIODS
from bench.tables import Page

_PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
_HEAD = """\
# Benchmarks

`python -m bench` wrote this page. Every command ran once a turn, beside the others, so that what
slows the machine down slows all of them. Figures are medians over {turns} turns (ten times as
many for start-up and for one period in one process, twice as many for faults, one at 1,000,000
results); ratios are medians of the ratios within a turn, of CPU time. Read the ratios; the seconds
belong to this machine.

- Machine: {machine}, {cores} cores shared with other work; {system}; {python}
- {versions}
- Data: {periods} periods; a result has five fields: value, data_year, reported, source, provenance
- `events` takes every event of libyaml through PyYAML and drops it; `yaml.load` is
  `yaml.load(data, CSafeLoader)`; both over the same bytes as `validate`
- A process begins with the memory of the one that starts it, so a small peak is that of the
  measuring program
"""
_PACKAGES = ("pydantic", "PyYAML", "typer", "rich")


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--turns", type=int, default=5, help="turns of each comparison")
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of results")
    parser.add_argument("--large", action="store_true", help="1,000,000 results too")
    parser.add_argument("--peers", action="store_true", help="other tools too; installs them")
    parser.add_argument("--folder", type=Path, help="where generated data and peers are kept")
    parser.add_argument("--write", action="store_true", help=f"write {_PAGE.name}")
    asked = parser.parse_args()
    folder = asked.folder or Path(tempfile.gettempdir()) / "nsstrack-bench"
    folder.mkdir(parents=True, exist_ok=True)
    bench = sections.Bench(folder, asked.turns, Page())
    numbers = [int(word) for word in asked.sizes.split(",")] + [1_000_000] * asked.large
    sections.starts(bench)
    sections.sizes(bench, numbers)
    sections.memory(bench)
    sections.faults(bench)
    sections.revisions(bench)
    sections.reports(bench)
    if asked.peers:
        peers.compare(bench)
    page = bench.page.text(_head(asked.turns))
    print(page)
    if asked.write:
        _PAGE.write_text(page, encoding="utf-8")


def _head(turns: int) -> str:
    return _HEAD.format(
        turns=turns,
        machine=_processor(),
        cores=os.cpu_count(),
        system=f"{platform.system()} {platform.machine()}",
        python=f"{platform.python_implementation()} {platform.python_version()}",
        versions=", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        periods=PERIODS,
    )


def _processor() -> str:
    """Return what the machine calls its processor."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return next(iter(names), platform.processor() or sys.platform)


if __name__ == "__main__":
    main()
