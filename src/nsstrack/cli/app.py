"""The commands and the options of the program as a whole."""

from __future__ import annotations

from typing import Annotated

import typer

from nsstrack import __version__
from nsstrack.cli.evaluate import evaluate
from nsstrack.cli.explain import explain
from nsstrack.cli.init import init
from nsstrack.cli.listing import list_things
from nsstrack.cli.schema import schema
from nsstrack.cli.validate import validate

app = typer.Typer(
    name="nsstrack",
    help="Where a plan stands: targets and results kept as YAML, judged as traffic lights.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(value: bool) -> None:
    if value:
        from nsstrack.cli.terminal import Terminal

        Terminal.open(None).write(f"nsstrack {__version__}\n")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Where a plan stands: targets and results kept as YAML, judged as traffic lights."""


app.command("evaluate")(evaluate)
app.command("explain")(explain)
app.command("validate")(validate)
app.command("list")(list_things)
app.command("schema")(schema)
app.command("init")(init)
