"""What is wrong with a command line: a sentence for each type of what the parser raises.

typer's exceptions are told apart by type and by what they know of the parameter, never by their
English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperArgument, TyperGroup, TyperOption

from nsstrack.cli.hints import hints
from nsstrack.cli.parameters import choices_of, name_of
from nsstrack.cli.terminal import EXIT_USAGE
from nsstrack.suggestion import suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer import TyperException
    from typer._click import Context

    from nsstrack.cli.parameters import Parameter
    from nsstrack.cli.terminal import Terminal
    from nsstrack.messages.usage import Usage

_ENOUGH = 3
"""Letters with which a word may be said to be begun."""

_FLAGS = "1, 0"
"""What the variable of a flag may be; true, false, yes and no do as well."""

_FROM_ENVIRONMENT = "ENVIRONMENT"


class NoSuchCommandError(UsageError):
    """The word where a command must stand is none."""

    def __init__(self, name: str, ctx: Context) -> None:
        super().__init__(name, ctx)
        self.name = name


class TooManyArgumentsError(UsageError):
    """More words than the command takes."""

    def __init__(self, extra: Sequence[str], ctx: Context) -> None:
        super().__init__(" ".join(extra), ctx)
        self.extra = extra


def tell_misuse(error: TyperException, terminal: Terminal) -> NoReturn:
    """Say what is wrong and where to read more, and stop."""
    if isinstance(error, NoArgsIsHelpError):
        terminal.note(error.message)
        raise SystemExit(EXIT_USAGE)
    usage = terminal.usage
    ctx = getattr(error, "ctx", None)
    command = "nsstrack" if ctx is None else ctx.command_path
    said = usage.between.join(_sentences(error, usage))
    terminal.fail(said, usage.see_help.format(command=command))


def _sentences(error: TyperException, usage: Usage) -> list[str]:
    match error:
        case NoSuchCommandError(name=name, ctx=ctx):
            said = [_unknown("command", name, usage), *_hints_of_command(name, ctx, usage)]
        case NoSuchOption(option_name=name, ctx=ctx):
            said = [_unknown("option", name, usage), *_hints_of_option(name, ctx, usage)]
        case TooManyArgumentsError(extra=extra):
            said = [usage.too_many.format(extra=" ".join(extra))]
        case BadOptionUsage(option_name=name, ctx=ctx):
            said = [_ill_used(name, ctx, usage)]
        case BadParameter(param=TyperArgument() | TyperOption() as parameter):
            said = _about_value(error, parameter, usage)
        case UsageError(ctx=ctx) if ctx is not None and isinstance(ctx.command, TyperGroup):
            known = ", ".join(ctx.command.commands)
            said = [usage.no_command, usage.there_is.format(known=known)]
        case _:
            said = [error.format_message()]
    return said


def _about_value(error: BadParameter, parameter: Parameter, usage: Usage) -> list[str]:
    if isinstance(error, MissingParameter):
        return [usage.missing.format(name=_shown(parameter)), *_choices(parameter, usage)]
    return _unfit(error, parameter, usage)


def _unknown(kind: str, text: str, usage: Usage) -> str:
    return usage.unknown.format(kind=usage.kinds[kind], text=text)


def _hints_of_command(name: str, ctx: Context | None, usage: Usage) -> list[str]:
    known = list(ctx.command.commands) if ctx and isinstance(ctx.command, TyperGroup) else []
    begun = _begun(name, known)
    return [usage.did_you_mean.format(guess=begun)] if begun else hints(name, known, usage)


def _hints_of_option(name: str, ctx: Context | None, usage: Usage) -> list[str]:
    """Return the option meant, if one is near; dashes are no likeness. Help lists them all."""
    known = {each.lstrip("-"): each for each in _options(ctx)}
    word = name.lstrip("-")
    meant = _begun(word, list(known)) or (suggest(word, known) if len(word) > 1 else None)
    return [usage.did_you_mean.format(guess=known[meant])] if meant else []


def _begun(word: str, known: Sequence[str]) -> str | None:
    """Return the only word that begins with `word`, as `eval` begins `evaluate`."""
    found = [each for each in known if each.startswith(word)]
    return found[0] if len(found) == 1 and len(word) >= _ENOUGH else None


def _options(ctx: Context | None) -> list[str]:
    parameters = ctx.command.get_params(ctx) if ctx else []
    options = [each for each in parameters if isinstance(each, TyperOption)]
    return [name for each in options for name in (*each.opts, *each.secondary_opts)]


def _ill_used(name: str, ctx: Context | None, usage: Usage) -> str:
    """Say that a flag was given a value, or another option none."""
    parameters = ctx.command.get_params(ctx) if ctx else []
    for each in parameters:
        if isinstance(each, TyperOption) and name in each.opts and not each.is_flag:
            value = "|".join(choices_of(each)) or name_of(each)
            return usage.needs_value.format(option=name, value=value)
    return usage.takes_no_value.format(option=name)


def _unfit(error: BadParameter, parameter: Parameter, usage: Usage) -> list[str]:
    """Say which value does not fit, and what would."""
    name = _shown(parameter)
    if error.ctx is not None:
        source = error.ctx.get_parameter_source(parameter.name)
        if source is not None and source.name == _FROM_ENVIRONMENT:
            name = str(parameter.envvar)
    given = _given(error)
    return [usage.unfit.format(name=name, text=given), *_choices(parameter, usage, given)]


def _given(error: BadParameter) -> str:
    """Return the value that was refused, as pydantic keeps it."""
    from pydantic import ValidationError

    cause = error.__cause__
    return str(cause.errors()[0]["input"]) if isinstance(cause, ValidationError) else ""


def _choices(parameter: Parameter, usage: Usage, given: str = "") -> list[str]:
    """Return what a value may be, as far as that can be said in general."""
    choices = choices_of(parameter)
    if choices:
        return hints(given, choices, usage)
    if isinstance(parameter, TyperOption) and parameter.is_flag:
        return [usage.there_is.format(known=_FLAGS)]
    if parameter.type_descriptor.annotation is int:
        if parameter.min is None:
            return [usage.whole_number]
        return [usage.whole_number_from.format(least=parameter.min)]
    return []


def _shown(parameter: Parameter) -> str:
    """Return a parameter as it is typed: --level, PERIOD."""
    is_option = isinstance(parameter, TyperOption)
    return max(parameter.opts, key=len) if is_option else name_of(parameter)
