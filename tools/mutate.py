"""Changes one thing at a time in the evaluator and sees whether the tests notice.

    python tools/mutate.py [MODULE...]

Every comparison, operator, number, condition, return value and step of the arithmetic is changed
once. For each change the tests of the evaluator run in a process of its own, those of the module
first, until one fails. What no test notices is listed; docs/mutation.md says why that may be.
"""

from __future__ import annotations

import ast
import importlib.abc
import importlib.util
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pydantic  # noqa: F401 - imported once, here, rather than in every process
import pytest
import yaml  # noqa: F401 - the same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "nsstrack"
MODULES = ("targets", "counting_results", "scoring", "rollup", "bands", "levels", "arithmetic")
TESTS = (*MODULES, "editions", "next_band", "drivers", "scorecard", "evaluation")
SECONDS = 120
ENOUGH = 90
"""Percent of the mutants of a module that its tests must notice."""

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitOr: ast.BitAnd,
}
METHODS = {
    "add": "subtract",
    "subtract": "add",
    "multiply": "divide",
    "divide": "multiply",
    "ln": "exp",
    "exp": "ln",
}
NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "sorted": "list",
    "ZERO": "ONE",
    "ONE": "ZERO",
    "FULL": "ONE",
}


@dataclass(frozen=True)
class Mutant:
    """A module with one change."""

    module: str
    line: int
    before: str
    after: str
    source: str


def mutants_of(module: str) -> Iterator[Mutant]:
    """Yield every mutant of `module`, one change each."""
    tree = ast.parse((SOURCE / f"{module}.py").read_text("utf-8"))
    for place in list(_places(tree)):
        for other in _changes(place.node):
            place.put(other)
            source = ast.unparse(ast.fix_missing_locations(tree))
            place.put(place.node)
            line = getattr(place.node, "lineno", place.line)
            yield Mutant(module, line, _short(place.node), _short(other), source)


@dataclass(frozen=True)
class _Place:
    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST
    line: int

    def put(self, other: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, other)
        else:
            getattr(self.parent, self.field)[self.index] = other


def _places(parent: ast.AST, line: int = 0) -> Iterator[_Place]:
    for field, value in ast.iter_fields(parent):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, node in items:
            if not isinstance(node, ast.AST) or _is_no_code(node):
                continue
            here = getattr(node, "lineno", line)
            yield _Place(parent, field, index, node, here)
            yield from _places(node, here)


def _is_no_code(node: ast.AST) -> bool:
    """Say whether `node` is an import, a docstring or there for the type checker alone."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.match_case(pattern=ast.MatchAs(pattern=None)):
            return True
        case _:
            return False


def _changes(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901, PLR0912 - a table
    """Yield what may stand in place of `node` and means something else."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=values):
            for place, op in enumerate(ops):
                for other in COMPARISONS[type(op)]:
                    changed = [*ops[:place], other(), *ops[place + 1 :]]
                    yield ast.Compare(left=left, ops=changed, comparators=values)
        case ast.BoolOp(op=ast.And(), values=values):
            yield ast.BoolOp(op=ast.Or(), values=values)
        case ast.BoolOp(op=ast.Or(), values=values):
            yield ast.BoolOp(op=ast.And(), values=values)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            yield ast.BinOp(left=left, op=OPERATORS[type(op)](), right=right)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(value=not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value=value + 1)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test=test, body=orelse, orelse=body)
        case ast.If(test=test, body=body, orelse=orelse):
            yield ast.If(test=ast.UnaryOp(ast.Not(), test), body=body, orelse=orelse)
            yield ast.If(test=ast.Constant(value=False), body=body, orelse=orelse)
        case ast.comprehension(target=target, iter=items, ifs=[_, *rest]):
            yield ast.comprehension(target=target, iter=items, ifs=rest, is_async=0)
        case ast.Return(value=value) if not _is_none(value):
            yield ast.Return(value=ast.Constant(value=None))
        case ast.Raise():
            yield ast.Pass()
        case ast.Attribute(value=ast.Name(id="CONTEXT") as context, attr=attr) if attr in METHODS:
            yield ast.Attribute(value=context, attr=METHODS[attr], ctx=ast.Load())
        case ast.Name(id=name, ctx=ast.Load()) if name in NAMES:
            yield ast.Name(id=NAMES[name], ctx=ast.Load())
        case ast.Slice(lower=lower, upper=upper) if lower is not None or upper is not None:
            yield ast.Slice(lower=None, upper=None)


def _is_none(value: ast.expr | None) -> bool:
    return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _short(node: ast.AST) -> str:
    match node:
        case ast.comprehension(ifs=ifs):
            return " ".join(f"if {ast.unparse(each)}" for each in ifs) or "(no condition)"
        case ast.If(test=test):
            return f"if {ast.unparse(test)}"
        case _:
            return ast.unparse(node)


# One process a mutant


def noticed(mutants: Sequence[Mutant | None], tests: Sequence[Path]) -> list[bool]:
    """Say for each of `mutants` whether a test fails with it; None is the code as it is."""
    found = [False] * len(mutants)
    running: dict[int, int] = {}
    for place, mutant in enumerate(mutants):
        if len(running) == (os.cpu_count() or 1):
            _wait_for_one(running, found)
        child = os.fork()
        if child == 0:
            os._exit(_run(mutant, tests))
        running[child] = place
    while running:
        _wait_for_one(running, found)
    return found


def _wait_for_one(running: dict[int, int], found: list[bool]) -> None:
    child, status = os.wait()
    found[running.pop(child)] = status != 0


def _run(mutant: Mutant | None, tests: Sequence[Path]) -> int:
    signal.alarm(SECONDS)  # a program that never ends is noticed
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    if mutant is not None:
        sys.meta_path.insert(0, _Finder(mutant))
    hypothesis.settings.register_profile(
        "mutation",
        max_examples=25,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    )
    hypothesis.settings.load_profile("mutation")
    quiet = ["-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider"]
    options = ["-x", "-q", *quiet, f"--rootdir={ROOT}"]
    return int(pytest.main([*options, *map(str, tests)]))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the mutant in place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, name: str, *_: Any) -> ModuleSpec | None:
        if name != f"nsstrack.{self.mutant.module}":
            return None
        return importlib.util.spec_from_loader(name, self)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.mutant.source, f"<{self.mutant.module}>", "exec"), module.__dict__)  # noqa: S102


def tests_for(module: str) -> list[Path]:
    """Return the tests of the evaluator, those of `module` first."""
    names = [module, *(name for name in TESTS if name != module)]
    return [ROOT / "tests" / f"test_{name}.py" for name in names]


def main(modules: Sequence[str]) -> int:
    """Try every mutant; return 1 where less than nine in ten are noticed in some module."""
    if noticed([None, None], tests_for(MODULES[0])) != [False, False]:
        print("the tests fail as things are: nothing could be learnt")
        return 2
    worst = 100
    for module in modules:
        mutants = list(mutants_of(module))
        seen = noticed(mutants, tests_for(module))
        percent = 100 * sum(seen) // len(mutants)
        worst = min(worst, percent)
        print(f"{module}: {sum(seen)} of {len(mutants)} noticed, {percent} %", flush=True)
        for mutant, is_seen in zip(mutants, seen, strict=True):
            if not is_seen:
                print(f"  line {mutant.line}: {mutant.before}  ->  {mutant.after}", flush=True)
    return int(worst < ENOUGH)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or MODULES))
