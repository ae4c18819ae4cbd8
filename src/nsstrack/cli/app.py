"""The commands and the options of the program as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from nsstrack import __version__
from nsstrack.cli.compare import compare
from nsstrack.cli.diff import diff
from nsstrack.cli.evaluate import evaluate
from nsstrack.cli.explain import explain
from nsstrack.cli.init import init
from nsstrack.cli.listing import list_things
from nsstrack.cli.options import Lang
from nsstrack.cli.rule import rule
from nsstrack.cli.schema import schema
from nsstrack.cli.speaking import SpeakingCommand, SpeakingGroup
from nsstrack.cli.validate import validate
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Callable

    from nsstrack.messages.help import Said

app = typer.Typer(
    name="nsstrack",
    cls=SpeakingGroup,
    help=Help.program.en,
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
        typer.Option("--version", callback=_version, is_eager=True, help=Help.version.en),
    ] = False,
    lang: Lang = None,
) -> None:
    """Where a plan stands: targets and results kept as YAML, judged as traffic lights."""


def _add(name: str, function: Callable[..., Any], said: Said) -> None:
    app.command(name, cls=SpeakingCommand, help=said.en)(function)


_add("evaluate", evaluate, Help.evaluate)
_add("explain", explain, Help.explain)
_add("compare", compare, Help.compare)
_add("diff", diff, Help.diff)
_add("validate", validate, Help.validate)
_add("rule", rule, Help.rule)
_add("list", list_things, Help.list_things)
_add("schema", schema, Help.schema)
_add("init", init, Help.init)
