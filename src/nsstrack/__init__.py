"""Where a plan stands: targets and results kept as YAML, judged as traffic lights.

    from nsstrack import evaluate, load

    data = load("data")
    card = evaluate(data.plans, data.results, "2566")

`load` reads a data folder and tells what is wrong with it; `evaluate` is a pure function from
plans and results to a scorecard. Both are imported when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nsstrack.dataset import Dataset, load
    from nsstrack.evaluation import evaluate
    from nsstrack.scorecard import Scorecard

__version__ = "0.1.0"
__all__ = ["Dataset", "Scorecard", "__version__", "evaluate", "load"]

_HOMES = {
    "Dataset": "nsstrack.dataset",
    "load": "nsstrack.dataset",
    "evaluate": "nsstrack.evaluation",
    "Scorecard": "nsstrack.scorecard",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for from where it lives; the program itself needs little of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
