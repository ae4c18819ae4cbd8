"""What a parameter is called, may be, and is when it is left out: for help and for complaints."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typer.core import TyperArgument, TyperOption

    Parameter = TyperArgument | TyperOption


def name_of(parameter: Parameter) -> str:
    """Return the word that stands for the value, without signs that it may be left out: PERIOD."""
    return (parameter.metavar or parameter.name.upper()).strip("_[].")


def choices_of(parameter: Parameter) -> tuple[str, ...]:
    """Return the words that the value must be one of; none where it is free."""
    return tuple(map(_word, parameter.type_descriptor.choices or ()))


def default_of(parameter: Parameter) -> str:
    """Return what holds where the value is left out; empty where that needs saying otherwise."""
    default = parameter.default
    if default is None or isinstance(default, bool) or not parameter.show_default:
        return ""
    return _word(default)


def _word(value: Any) -> str:
    return str(value.value if isinstance(value, Enum) else value)
