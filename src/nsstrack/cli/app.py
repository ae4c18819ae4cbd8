"""The commands and the options of the program as a whole."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from nsstrack import __version__
from nsstrack.cli.options import Lang
from nsstrack.cli.speaking import SpeakingCommand, SpeakingGroup
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.messages.help import Said


class _Command(NamedTuple):
    """Where a command is: a function of a module of this package."""

    module: str
    function: str
    said: Said


COMMANDS = {
    "evaluate": _Command("evaluate", "evaluate", Help.evaluate),
    "explain": _Command("explain", "explain", Help.explain),
    "report": _Command("report", "report", Help.report),
    "compare": _Command("compare", "compare", Help.compare),
    "diff": _Command("diff", "diff", Help.diff),
    "projects": _Command("projects", "projects", Help.projects),
    "focus": _Command("focus", "focus", Help.focus),
    "obstacles": _Command("obstacles", "obstacles", Help.obstacles),
    "validate": _Command("validate", "validate", Help.validate),
    "rule": _Command("rule", "rule", Help.rule),
    "list": _Command("listing", "list_things", Help.list_things),
    "schema": _Command("schema", "schema", Help.schema),
    "init": _Command("init", "init", Help.init),
}
"""Every command by the name that it is called by, in the order of the help page."""


def run(arguments: Sequence[str]) -> None:
    """Run the program; where a command is named first, the others are not even imported."""
    named = arguments[:1] if arguments[:1] and arguments[0] in COMMANDS else ()
    program(*named)(prog_name="nsstrack")


def program(*names: str) -> typer.Typer:
    """Return the program with the commands named, or with all of them."""
    app = typer.Typer(
        name="nsstrack",
        cls=SpeakingGroup,
        help=Help.program.en,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options_of_all)
    for name in names or COMMANDS:
        command = COMMANDS[name]
        function = getattr(import_module(f"nsstrack.cli.{command.module}"), command.function)
        app.command(name, cls=SpeakingCommand, help=command.said.en)(function)
    return app


def _version(value: bool) -> None:
    if value:
        from nsstrack.cli.terminal import Terminal

        Terminal.open(None).write(f"nsstrack {__version__}\n")
        raise typer.Exit


def _options_of_all(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=Help.version.en),
    ] = False,
    lang: Lang = None,
) -> None:
    """Where a plan stands: targets and results kept as YAML, judged as traffic lights."""
