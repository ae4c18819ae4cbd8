"""Frozen dataclasses of which nothing is generated: they share one set of methods.

What `dataclass` writes and compiles for each type takes longer, over all the types there are, than
reading a small data folder. So what every command imports is a record, or a named tuple where
nothing is inherited; what changes, or what one command alone needs, may be a plain dataclass.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind", bound="Record")

_set = object.__setattr__


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def record(cls: type[Kind]) -> type[Kind]:
    """Make `cls`, a `Record`, a dataclass with slots; its fields are given by keyword."""
    return _completed(dataclass(slots=True, kw_only=True, init=False, repr=False, eq=False)(cls))


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def caching_record(cls: type[Kind]) -> type[Kind]:
    """Do the same with a `Record` that has cached properties: it has no slots."""
    return _completed(dataclass(kw_only=True, init=False, repr=False, eq=False)(cls))


class Record:
    """What a frozen dataclass does, for all of them."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    compared_by: ClassVar[Any]
    """What takes from a record the values that it is compared by."""
    _setters: ClassVar[Any]
    """What puts a value into each field, by name."""
    _check: ClassVar[Any]
    """Its `__post_init__`, where it has one."""

    def __init_subclass__(cls) -> None:
        cls._check = getattr(cls, "__post_init__", None)

    def __init__(self, **values: Any) -> None:
        setters = self._setters
        try:
            for name, value in values.items():
                setters[name](self, value)
        except KeyError:
            unknown = ", ".join(name for name in values if name not in setters)
            raise TypeError(f"{type(self).__name__} has no {unknown}") from None
        if len(values) < len(setters):
            for name, each in self.__dataclass_fields__.items():
                if name not in values:
                    _set(self, name, _default(each))
        if self._check is not None:
            self._check()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __setstate__(self, state: dict[str, Any] | tuple[dict[str, Any] | None, ...]) -> None:
        for part in state if isinstance(state, tuple) else (state,):
            for name, value in (part or {}).items():
                _set(self, name, value)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or bool(self.compared_by(self) == self.compared_by(other))

    def __hash__(self) -> int:
        return hash(self.compared_by(self))

    def __repr__(self) -> str:
        shown = (name for name, each in self.__dataclass_fields__.items() if each.repr)
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"


def _completed(kind: type[Kind]) -> type[Kind]:
    """Give `kind` what its records are compared by and set with."""
    fields = kind.__dataclass_fields__
    names = [name for name, each in fields.items() if each.compare]
    kind.compared_by = attrgetter(*names)
    kind._setters = {name: _setter(kind, name) for name in fields}  # noqa: SLF001 - its base is here
    return kind


def _setter(kind: type, name: str) -> Callable[[Any, Any], None]:
    """Return what sets the field `name` of a `kind`: its slot does it in fewer steps."""
    slot = getattr(kind, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda each, value: _set(each, name, value)


def _default(of: Field[Any]) -> Any:
    if of.default is not MISSING:
        return of.default
    if of.default_factory is not MISSING:
        return of.default_factory()
    raise TypeError(f"{of.name!r} is missing")
