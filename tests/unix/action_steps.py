"""The shell steps of action.yml, run as a runner runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# BaseLoader makes texts alone, as a runner hands inputs over.
ACTION: dict[str, Any] = yaml.load(
    (ROOT / "action.yml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - the same
)
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
BASH = [shutil.which("bash") or "bash", "--noprofile", "--norc", "-e", "-o", "pipefail"]
"""How a runner starts a step whose shell is bash."""

_EXPRESSION = re.compile(r"\$\{\{ ([a-z._-]+) \}\}")
_KEPT = ("HOME", "LANG", "PATH", "PIP_", "SSL_", "TMPDIR")


@dataclass(frozen=True)
class Done:
    """What a step left behind."""

    code: int
    log: str
    summary: str
    outputs: dict[str, str]


def do(
    name: str, folder: Path, meaning: dict[str, str], environment: dict[str, str] | None = None
) -> Done:
    """Run a step in `folder`; `meaning` is what the expressions in its environment stand for."""
    summary, output, script = (folder / f".{each}" for each in ("summary", "output", "step.sh"))
    step = STEPS[name]
    script.write_text(step["run"], encoding="utf-8")
    summary.touch()
    output.touch()
    given = {
        key: _EXPRESSION.sub(lambda found: meaning[found[1]], value)
        for key, value in step["env"].items()
    }
    assert step["shell"] == "bash"
    ran = subprocess.run(
        [*BASH, str(script)],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if key.startswith(_KEPT)}
        | {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_OUTPUT": str(output)}
        | given
        | (environment or {}),
        check=False,
        capture_output=True,
        timeout=300,
    )
    outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
    text = summary.read_text(encoding="utf-8")
    for left in (summary, output, script):
        left.unlink()
    return Done(ran.returncode, (ran.stdout + ran.stderr).decode(), text, outputs)


def known(python: str, **given: str) -> dict[str, str]:
    """Return what the expressions mean to a workflow that gives these inputs."""
    inputs = {name: details["default"] for name, details in ACTION["inputs"].items()}
    assert given.keys() <= {name.replace("-", "_") for name in inputs}
    values = {
        f"inputs.{name}": given.get(name.replace("-", "_"), default)
        for name, default in inputs.items()
    }
    return values | {"steps.nsstrack.outputs.python": python}
