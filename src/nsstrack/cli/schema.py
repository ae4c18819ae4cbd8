"""`nsstrack schema`: JSON Schema on standard output."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nsstrack.cli.options import Lang
from nsstrack.messages.help import Help


class Schema(StrEnum):
    """What has a schema."""

    EVALUATION = "evaluation"
    PLANS = "plans"
    RESULTS = "results"


def schema(
    of: Annotated[Schema, typer.Argument(help=Help.schema_of.en)] = Schema.EVALUATION,
    lang: Lang = None,
) -> None:
    """Print the JSON Schema of what nsstrack writes, or of the files it reads."""
    from importlib.resources import files

    from nsstrack.cli.terminal import Terminal

    text = files("nsstrack.schemas").joinpath(f"{of.value}.json").read_text(encoding="utf-8")
    Terminal.open(lang).write(text, is_json=True)
