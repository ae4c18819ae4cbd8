"""Commands that speak the reader's language about themselves and about how they are misused.

What typer says by itself is English, so here it only parses: help pages are written from the
catalogue, and what typer raises is told by its type, in one place.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from typer import TyperException
from typer._click import Command
from typer.core import TyperCommand, TyperGroup, TyperOption

from nsstrack.cli.completion_script import install_completion, show_completion
from nsstrack.cli.terminal import Terminal
from nsstrack.messages.help import Help, in_language

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter
    from typer._click.shell_completion import CompletionItem

_ADDED_BY_TYPER = {
    "install_completion": (Help.install_completion, install_completion),
    "show_completion": (Help.show_completion, show_completion),
}
"""What to say of options that typer adds by itself, and what to do on them."""

_WIDEST = 100
"""A longer line of prose is hard to read."""


class _Speaking(Command):
    """What programs and their commands have in common."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the whole page: typer's own would not line up below Thai."""
        from nsstrack.cli.help_page import help_page

        terminal = Terminal.open(None)
        formatter.write(help_page(ctx, terminal.language, min(terminal.width, _WIDEST)))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return `--help` with words of the catalogue."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = Help.show_help.en
        return option

    def get_short_help_str(self, limit: int = 0) -> str:
        """Return all of the summary: it is wrapped, not cut."""
        del limit
        return in_language(self.help or "", Terminal.open(None).language)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Return the completions, explained in the reader's language."""
        items = super().shell_complete(ctx, incomplete)
        language = Terminal.open(None).language
        for item in items:
            item.help = item.help and in_language(item.help, language)
        return items

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, and let whatever is raised know the command that it is about."""
        try:
            return super().parse_args(ctx, args)
        except TyperException as error:
            if getattr(error, "ctx", ctx) is None:
                # Only some of its kinds declare it.
                error.ctx = ctx  # type: ignore[attr-defined]
            raise


class SpeakingCommand(_Speaking, TyperCommand):
    """One command of the program."""

    allow_extra_args = True
    """So that too many of them are refused here."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            from nsstrack.cli.misuse import TooManyArgumentsError

            raise TooManyArgumentsError(rest, ctx)
        return rest


class SpeakingGroup(_Speaking, TyperGroup):
    """The program: what is wrong with the use of any command ends here."""

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Return the command named first, or refuse what is none."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            from nsstrack.cli.misuse import NoSuchCommandError

            raise NoSuchCommandError(args[0], ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the program and end with its exit code."""
        terminal = Terminal.open(None)
        for option in self.params:
            if isinstance(option, TyperOption) and option.name in _ADDED_BY_TYPER:
                said, option.callback = _ADDED_BY_TYPER[option.name]
                option.help = said.en
        try:
            code = super().main(*args, **kwargs | {"standalone_mode": False})
        except TyperException as error:
            from nsstrack.cli.misuse import tell_misuse

            tell_misuse(error, terminal)
        sys.exit(code or 0)  # a command that ran to its end returns nothing
