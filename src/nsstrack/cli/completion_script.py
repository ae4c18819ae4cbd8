"""Setting up completion: what typer does, told in the reader's language."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING, Any

import typer

from nsstrack.cli.terminal import Terminal

if TYPE_CHECKING:
    from typer._click import Context, Parameter


def install_completion(ctx: Context, parameter: Parameter, value: Any) -> None:
    """Set completion up for the shell in use, and say where."""
    del parameter
    if not value or ctx.resilient_parsing:
        return
    from typer._completion_shared import install

    terminal = Terminal.open(None)
    try:
        with redirect_stdout(StringIO()):  # its own words about a shell it does not know
            shell, path = install()
    except typer.Exit:
        terminal.fail(terminal.usage.unknown_shell)
    except OSError as error:
        terminal.fail(terminal.usage.cannot_write.format(reason=error.strerror or error))
    terminal.write(f"{terminal.usage.completion_installed.format(shell=shell, path=path)}\n")
    raise typer.Exit


def show_completion(ctx: Context, parameter: Parameter, value: Any) -> None:
    """Print the script for the shell in use."""
    if not value or ctx.resilient_parsing:
        return
    from typer.completion import show_callback

    terminal = Terminal.open(None)
    script = StringIO()
    try:
        with redirect_stdout(script), redirect_stderr(StringIO()):
            show_callback(ctx, parameter, value)
    except typer.Exit:
        terminal.fail(terminal.usage.unknown_shell)
    except SystemExit:  # so it ends after the script
        terminal.write(script.getvalue())
    raise typer.Exit
