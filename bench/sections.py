"""What is measured: starts, sizes, memory and faults, each against its own yardstick."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bench.generated import ASKED, PERIODS, Shape, write_folder
from bench.history import COMMITS, write_repository
from bench.measuring import NSSTRACK, PYTHON, Measured, in_turns, output_of
from bench.tables import Page, seconds, times
from nsstrack.trends import LONGEST

HERE = Path(__file__).parent
_LARGE = 1_000_000
_INDICATORS = 2_000
_REPORTED = 10_000
_SMALL_YAML = "value: 1.5\nsource: survey\n"
_ONE_PERIOD = (
    "import sys, gc; gc.disable(); from nsstrack import load; load(sys.argv[1], sys.argv[2])"
)
_MOST_SHOWN = 1_000
_MANY = 10
"""So many times the turns, where a turn is short and what is measured is close to its goal."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where generated data lies, how many turns are taken, and the page that is written."""

    folder: Path
    turns: int
    page: Page

    def data(self, results: int, *, periods: int = PERIODS, faults: int = 0) -> str:
        """Return the folder with so many results, written now or before."""
        name = f"{results}-in-{periods}-with-{faults}"
        shape = Shape(periods, results // periods, faults)
        return str(write_folder(self.folder / name, shape))


def starts(bench: Bench) -> None:
    """Measure how long a run takes that has next to nothing to do."""
    small_yaml = bench.folder / "small.yaml"
    small_yaml.write_text(_SMALL_YAML, encoding="utf-8")
    data, smallest = bench.data(PERIODS), bench.data(1, periods=1)
    small = "the smallest typer + pydantic + yaml program"
    measured = in_turns(
        {
            small: (PYTHON, str(HERE / "small_program.py"), str(small_yaml)),
            "`python -I -c pass`": (PYTHON, "-I", "-c", "pass"),
            "`nsstrack --version`": (*NSSTRACK, "--version"),
            "`nsstrack --help`": (*NSSTRACK, "--help"),
            "`nsstrack validate`, 1 result": (*NSSTRACK, "validate", smallest),
            "`nsstrack validate`, 20 results": (*NSSTRACK, "validate", data),
            "`nsstrack evaluate`, 20 results": (*NSSTRACK, "evaluate", ASKED, "--data", data),
        },
        _MANY * bench.turns,
    )
    rows = [
        (name, seconds(found.cpu), seconds(found.wall), times(found.ratio(measured[small])))
        for name, found in measured.items()
    ]
    bench.page.table("Start-up", ("", "CPU", "wall", "CPU, small program = 1"), rows)
    for name in (
        "`nsstrack --version`",
        "`nsstrack --help`",
        "`nsstrack validate`, 1 result",
        "`nsstrack validate`, 20 results",
    ):
        ratio = measured[name].ratio(measured[small])
        bench.page.goal(f"start-up: {name} ÷ small program", ratio, 1.25)


def sizes(bench: Bench, results: list[int]) -> None:
    """Measure how time grows with the number of results."""
    rows = []
    found: dict[int, dict[str, Measured]] = {}
    for number in results:
        found[number] = measured = _of_size(bench, number)
        rows += [
            (
                f"{number:,}",
                name,
                seconds(each.cpu),
                seconds(each.wall),
                f"{each.megabytes:.0f} MB",
                times(each.ratio(measured["events"])),
                times(each.ratio(measured["yaml.load"])),
                f"{each.cpu / number * 1e6:.1f} µs",
            )
            for name, each in measured.items()
        ]
    heads = ("results", "", "CPU", "wall", "peak", "events = 1", "`yaml.load` = 1", "a result")
    bench.page.table("Reading and evaluating", heads, rows)
    of_100k = found.get(100_000)
    if of_100k:
        validate = of_100k["validate"]
        goal = bench.page.goal
        goal("validate 100,000 ÷ events", validate.ratio(of_100k["events"]), 2)
        goal("validate 100,000 ÷ `yaml.load`", validate.ratio(of_100k["yaml.load"]), 0.25)
        goal("load one period of twenty ÷ load all, in one process", _one_period(bench), 0.25)
        evaluate = of_100k[f"evaluate {ASKED}"]
        goal(f"evaluate {ASKED} of twenty ÷ validate 100,000", evaluate.ratio(validate), 0.25)
    if 10_000 in found:  # noqa: PLR2004 - a size of the goals
        few, many = found[10_000]["validate"].cpu / 10_000, max(results)
        growth = found[many]["validate"].cpu / many / few
        bench.page.goal(f"time a result at {many:,} ÷ at 10,000", growth, 1.3)


def revisions(bench: Bench) -> None:
    """Measure what comparing two revisions costs beside evaluating a period of each."""
    data = str(write_repository(bench.folder / "history", Shape(PERIODS, _INDICATORS)))
    base = f"HEAD~{COMMITS - 1}"
    diff = (*NSSTRACK, "diff", base, "HEAD", "--data", data)
    evaluate = f"evaluate {ASKED}"
    measured = in_turns(
        {
            evaluate: (*NSSTRACK, "evaluate", ASKED, "--data", data),
            "diff, one period": (*diff, "--period", ASKED),
            "diff, all twenty periods": diff,
            "diff, one edited result": (*NSSTRACK, "diff", "HEAD~1", "HEAD", "--data", data),
        },
        bench.turns,
    )
    rows = [
        (name, seconds(found.cpu), seconds(found.wall), times(found.ratio(measured[evaluate]) / 2))
        for name, found in measured.items()
    ]
    title = f"Two revisions of {_INDICATORS:,} indicators, {COMMITS} commits"
    bench.page.table(title, ("", "CPU", "wall", "CPU, two evaluations = 1"), rows)
    for name in ("diff, one period", "diff, all twenty periods"):
        ratio = measured[name].ratio(measured[evaluate]) / 2
        bench.page.goal(f"{name} ÷ two evaluations", ratio, 3)


def reports(bench: Bench) -> None:
    """Measure what a report costs beside the evaluations of the periods that it shows."""
    data = bench.data(_REPORTED)
    names = (path.stem for path in Path(data, "results").glob("*.yaml"))
    shown = sorted(name for name in names if int(ASKED) - LONGEST <= int(name) <= int(ASKED))
    report = (*NSSTRACK, "report", ASKED, "--data", data)
    commands = {f"evaluate {each}": (*NSSTRACK, "evaluate", each, "--data", data) for each in shown}
    evaluate_all = "evaluate each period shown, in one process"
    measured = in_turns(
        {
            **commands,
            evaluate_all: (PYTHON, str(HERE / "periods_shown.py"), data, *shown),
            "report, Markdown": report,
            "report, HTML": (*report, "--format", "html"),
        },
        bench.turns,
    )
    each_alone = Measured.of_all([measured.pop(name) for name in commands])
    rows = [
        (
            name,
            seconds(found.cpu),
            seconds(found.wall),
            times(found.ratio(each_alone)),
            times(found.ratio(measured[evaluate_all])),
        )
        for name, found in {f"`evaluate` of {len(shown)} periods": each_alone, **measured}.items()
    ]
    heads = ("", "CPU", "wall", "`evaluate` of each = 1", "evaluated in one process = 1")
    bench.page.table(f"A report on {_REPORTED // PERIODS:,} indicators", heads, rows)
    for name in ("report, Markdown", "report, HTML"):
        ratio = measured[name].ratio(each_alone)
        bench.page.goal(f"{name} ÷ `evaluate` of the periods it shows", ratio, 2)


def _of_size(bench: Bench, number: int) -> dict[str, Measured]:
    data = bench.data(number)
    yaml_passes = (PYTHON, str(HERE / "yaml_passes.py"))
    commands = {
        "events": (*yaml_passes, "events", data),
        "yaml.load": (*yaml_passes, "load", data),
        "validate": (*NSSTRACK, "validate", data),
        "load one period": (PYTHON, "-c", _ONE_PERIOD, data, ASKED),
        f"evaluate {ASKED}": (*NSSTRACK, "evaluate", ASKED, "--data", data),
    }
    return in_turns(commands, 1 if number >= _LARGE else bench.turns)


def _one_period(bench: Bench) -> float:
    """Return what reading one period costs beside reading all, once Python has started."""
    script = str(HERE / "one_period.py")
    turns = str(_MANY * bench.turns)
    return float(output_of((PYTHON, script, bench.data(100_000), ASKED, turns)))


def memory(bench: Bench) -> None:
    """Measure what `load` keeps, from the difference of two sizes."""
    few, many = 10_000, 40_000
    kept = []
    for number in (few, many):
        printed = output_of((PYTHON, str(HERE / "kept.py"), bench.data(number)))
        kept.append([int(word) for word in printed.split()])
    (whole, alone) = ((after - before) / (many - few) for before, after in zip(*kept, strict=True))
    rows = [
        ("a result", f"{alone:.0f} B"),
        ("a result with its twentieth of an indicator", f"{whole:.0f} B"),
    ]
    bench.page.table("What `load` keeps", ("", "bytes"), rows)
    bench.page.goal("bytes a kept result", alone, 400)


def faults(bench: Bench) -> None:
    """Measure what wrong data costs beside sound data of the same size."""
    number = 10_000
    rows = []
    for periods in (PERIODS, 1):
        where = "in 20 files" if periods == PERIODS else "in one file"
        found = in_turns(
            {
                f"{count:,} of {number:,} wrong {where}": (
                    *(*NSSTRACK, "validate"),
                    bench.data(number, periods=periods, faults=count),
                )
                for count in (0, 1, number)
            },
            2 * bench.turns,
        )
        clean = next(iter(found.values()))
        rows += [
            (name, seconds(each.cpu), seconds(each.wall), times(each.ratio(clean)))
            for name, each in found.items()
        ]
        _, one, all_ = found.values()
        bench.page.goal(f"last line of {number:,} {where} wrong ÷ clean", one.ratio(clean), 2.5)
        bench.page.goal(f"{number:,} findings {where} ÷ clean", all_.ratio(clean), 3)
        said = output_of(
            (*NSSTRACK, "validate", bench.data(number, periods=periods, faults=number))
        )
        assert said.count(" error[") <= _MOST_SHOWN
    bench.page.table("Faults", ("", "CPU", "wall", "clean = 1"), rows)
