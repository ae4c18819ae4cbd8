"""The same tests in the same surroundings, on whatever machine they run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from program import Program

if TYPE_CHECKING:
    from collections.abc import Generator

_FROM_OUTSIDE = (
    "CI_PROJECT_DIR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "LINES",
    "NO_COLOR",
    "PY_COLORS",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)
"""What would change what a program prints; NSSTRACK_* goes too."""

_STABLE = {"LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8", "TERM": "dumb", "TZ": "UTC"}
"""What a test meets unless it sets something else: a Windows in Thailand says cp874 by itself."""

collect_ignore = [
    *([] if os.name == "posix" else ["unix"]),
    *([] if os.environ.get("THAI") else ["thai"]),
]
"""Links, pipes, modes and signals are not tested where there are none; nothing is skipped.

Words of Thai are where THAI names a Python that nsstrack[thai] is installed for.
"""

if "TEST_ALL" not in os.environ:
    # They drive other programs, which `make test-all` installs; it names the folder of its own.
    collect_ignore += ["browser", "pandoc"]

_IS_CI = bool(os.environ.get("CI"))
_MAY_BE_SKIPPED = "../shared"


@pytest.fixture(autouse=True)
def _stable_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what the caller's environment says to programs; a test sets what it needs."""
    for name in os.environ:
        if name.startswith("NSSTRACK_") or name in _FROM_OUTSIDE:
            monkeypatch.delenv(name)
    for name, value in _STABLE.items():
        monkeypatch.setenv(name, value)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,  # noqa: ARG001 - pytest passes arguments by name
    call: pytest.CallInfo[None],  # noqa: ARG001 - the same
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI a skipped test fails, unless it needs ../shared: what is skipped tests nothing."""
    report = yield
    if _IS_CI and report.skipped and _MAY_BE_SKIPPED not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"skipped under CI: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,  # noqa: ARG001 - the same
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for whole files."""
    report = yield
    if _IS_CI and report.skipped and _MAY_BE_SKIPPED not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"skipped under CI: {report.longrepr}"
    return report


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    """The program, run in this process with the shipped data."""
    return Program(monkeypatch, capsys)
