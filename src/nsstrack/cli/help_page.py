"""A help page: how a command is used, what it does, and what it takes, in lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from typer.core import TyperArgument, TyperGroup, TyperOption

from nsstrack.cli.parameters import choices_of, default_of, name_of
from nsstrack.messages.help import Help, in_language
from nsstrack.render.width import cells, pad, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click import Context

    from nsstrack.cli.parameters import Parameter
    from nsstrack.messages import Language
    from nsstrack.messages.help import Said

_INDENT = "  "
_GAP = 2
_WIDEST_NAME = 30


class Row(NamedTuple):
    """A name, what is said of it, and its facts, which stand together in brackets."""

    name: str
    text: str
    facts: str = ""


def help_page(ctx: Context, language: Language, width: int) -> str:
    """Return the help page of the command of `ctx`, no line wider than `width`."""
    blocks = [
        _usage(ctx, language, width),
        _paragraph(in_language(ctx.command.help or "", language), width),
        *(
            "\n".join((f"{title.of(language)}:", *_rows(rows, width)))
            for title, rows in _sections(ctx, language)
            if rows
        ),
    ]
    return "\n\n".join(blocks) + "\n"


def _usage(ctx: Context, language: Language, width: int) -> str:
    start = f"{Help.usage.of(language)}: {ctx.command_path} "
    words = [Help.options_metavar.of(language)]
    words += [_in_usage(each) for each in _arguments(ctx)]
    if isinstance(ctx.command, TyperGroup):
        words.append(Help.command_metavar.of(language))
    return _hanging(start, wrap(" ".join(words), width - cells(start)))


def _in_usage(argument: TyperArgument) -> str:
    name = name_of(argument) if argument.required else f"[{name_of(argument)}]"
    return f"{name}..." if argument.nargs != 1 else name


def _paragraph(text: str, width: int) -> str:
    return "\n".join(f"{_INDENT}{line}" for line in wrap(text, width - len(_INDENT)))


def _sections(ctx: Context, language: Language) -> Iterator[tuple[Said, list[Row]]]:
    yield Help.arguments, [_row(_argument(each), each, language) for each in _arguments(ctx)]
    yield Help.options, [_row(_option(each), each, language) for each in _options(ctx)]
    if isinstance(ctx.command, TyperGroup):
        commands = ctx.command.commands
        yield (
            Help.commands,
            [Row(name, in_language(each.help or "", language)) for name, each in commands.items()],
        )


def _arguments(ctx: Context) -> list[TyperArgument]:
    return [each for each in ctx.command.get_params(ctx) if isinstance(each, TyperArgument)]


def _options(ctx: Context) -> list[TyperOption]:
    return [each for each in ctx.command.get_params(ctx) if isinstance(each, TyperOption)]


def _argument(argument: TyperArgument) -> str:
    return f"{_in_usage(argument)} {_choices(argument)}".rstrip()


def _option(option: TyperOption) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    if option.is_flag:
        return names
    return f"{names} {option.metavar or _choices(option) or name_of(option)}"


def _choices(parameter: Parameter) -> str:
    choices = choices_of(parameter)
    return f"<{'|'.join(choices)}>" if choices else ""


def _row(name: str, parameter: Parameter, language: Language) -> Row:
    """Return a parameter with its help, its variable, its default, and whether it must be given."""
    facts = []
    if parameter.envvar:
        facts.append(Help.variable.of(language).format(name=parameter.envvar))
    default = default_of(parameter)
    if default:
        facts.append(Help.default.of(language).format(value=default))
    if parameter.required:
        facts.append(Help.required.of(language))
    return Row(name, in_language(parameter.help or "", language), "; ".join(facts))


def _rows(rows: list[Row], width: int) -> Iterator[str]:
    """Yield names with what is said of them; a name too wide for its column has its own line."""
    widest = min(_WIDEST_NAME, width * 2 // 5)
    column = min(max(cells(row.name) for row in rows), widest) + _GAP
    for row in rows:
        fits = cells(row.name) + _GAP <= column
        if not fits:
            yield f"{_INDENT}{row.name}"
        start = _INDENT + pad(row.name if fits else "", column)
        yield _hanging(start, _lines(row, width - cells(start)))


def _lines(row: Row, width: int) -> list[str]:
    """Return the lines of text and facts; the facts are not torn apart where they fit a line."""
    lines = wrap(row.text, width)
    facts = f"[{row.facts}]"
    if not row.facts:
        return lines
    together = f"{lines[-1]}{' ' * _GAP}{facts}"
    if cells(together) <= width:
        return [*lines[:-1], together]
    return [*lines, *wrap(facts, width)]


def _hanging(start: str, lines: list[str]) -> str:
    """Return the lines after `start`, all but the first below the first."""
    first, *rest = lines
    return "\n".join((f"{start}{first}".rstrip(), *(" " * cells(start) + line for line in rest)))
