"""The kinds of value that plans and results share, as pydantic reads them."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    Strict,
    TypeAdapter,
    with_config,
)
from pydantic_core import PydanticCustomError, core_schema

from nsstrack.location import NOWHERE, Place
from nsstrack.period import parse_date
from nsstrack.record import Record, record
from nsstrack.text import arabic_digits

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

CONFIG = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True)
"""Every type read from a file: unknown keys are errors."""

PLACE_KEY = "\0place"
"""The key under which the reader tells a mapping where it was written; no file can hold it."""

UNREAD = "\0unread"
"""What stands for a required value that could not be read; no check says anything about it.

No file can hold it.
"""


class Provenance(StrEnum):
    """How far a figure may be trusted."""

    OFFICIAL = "official"
    PUBLISHED = "published"
    ILLUSTRATIVE = "illustrative"
    UNSTATED = "unstated"


@with_config(CONFIG)
@record
class Text(Record):
    """A text shown to people in Thai, in English, or in both."""

    th: Annotated[str, Strict(), Field(min_length=1)] | None = None
    en: Annotated[str, Strict(), Field(min_length=1)] | None = None

    def __post_init__(self) -> None:
        """Refuse a text in neither language."""
        if self.th is None and self.en is None:
            raise PydanticCustomError("no_text", "a text is expected")


def _whole(value: Any) -> Any:
    whole = _as_whole(value) if isinstance(value, Decimal) else None
    if whole is None:
        kind = "whole_number" if isinstance(value, Decimal) else "whole_number_kind"
        raise PydanticCustomError(kind, "a whole number is expected")
    return whole


@lru_cache(maxsize=2**12)
def _as_whole(value: Decimal) -> int | None:
    """Return `value` as an integer, one for the many results that name the same year."""
    return int(value) if value == value.to_integral_value() else None


def _day(value: Any) -> Any:
    day = _as_day(value) if isinstance(value, str) else None
    if day is None:
        raise PydanticCustomError("not_a_date", "a Buddhist-era date is expected")
    return day


@lru_cache(maxsize=2**12)
def _as_day(value: str) -> str | None:
    """Return `value` in Arabic digits, one text for the many results reported on the same day."""
    day = arabic_digits(value)
    return day if parse_date(day) is not None else None


def _url(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(("https://", "http://")):
        return value
    raise PydanticCustomError("not_a_url", "a web address is expected")


def at_most(limit: int) -> BeforeValidator:
    """Return the check that a list has no more than `limit` entries, made before any is read."""

    def check(value: Any) -> Any:
        if isinstance(value, list) and len(value) > limit:
            raise PydanticCustomError("too_many", "too many entries", {"max_length": limit})
        return value

    return BeforeValidator(check)


@cache
def _reader(kind: Any) -> TypeAdapter[Any]:
    has_config = hasattr(kind, "__pydantic_config__")  # then pydantic takes no other
    return TypeAdapter(kind, config=None if has_config else CONFIG)


def _read_by(kind: Any) -> CoreSchema:
    reader: Any = None

    def read(value: Any) -> Any:
        nonlocal reader
        reader = reader or _reader(kind).validator.validate_python
        return reader(value, by_alias=True, by_name=False)

    return core_schema.no_info_plain_validator_function(read)


@cache
def _words() -> CoreSchema:
    plain = core_schema.str_schema(strict=True, min_length=1)
    return core_schema.union_schema([plain, (_read_by(Text), Text.__name__)])


WHEN_MET = GetPydanticSchema(lambda kind, _: _read_by(kind))
"""For entries that many a file has none of, and for those that many others hold.

What reads them is made once, at the first that there is: making it for each place where they may
stand takes pydantic longer than reading a small file does.
"""


def when_met(union: Any) -> GetPydanticSchema:
    """Return `WHEN_MET` for a union whose branches a key tells apart."""
    return GetPydanticSchema(lambda _kind, _handler: _read_by(union))


ID_PATTERN = r"^[A-Za-z0-9._-]{1,64}$"
Id = Annotated[str, Strict(), Field(pattern=rf"{ID_PATTERN}|^{UNREAD}$")]
Number = Annotated[Decimal, Strict()]
Whole = Annotated[int, BeforeValidator(_whole)]
Year = Whole
Flag = Annotated[bool, Strict()]
Line = Annotated[str, Strict(), Field(min_length=1)]
Words = Annotated[Line | Text, GetPydanticSchema(lambda _kind, _handler: _words())]
"""One plain text that serves both languages, or a text for each, which is made `WHEN_MET`."""
Level = Annotated[str, Strict()]
Figure = Number | Level
"""A number, or the word of a level where the indicator has levels."""
Day = Annotated[str, BeforeValidator(_day)]
"""A Buddhist-era date, `2566-12-15`."""
Url = Annotated[str, BeforeValidator(_url)]
Weight = Annotated[Decimal, Strict(), Field(ge=0)]
Share = Annotated[Decimal, Strict(), Field(ge=0, le=1)]
Percent = Annotated[Decimal, Strict(), Field(ge=0, le=100)]
Money = Annotated[Decimal, Strict(), Field(ge=0)]
"""Million baht."""
Count = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
Places = Annotated[int, BeforeValidator(_whole), Field(ge=1)]
_ANYTHING = GetPydanticSchema(lambda _kind, _handler: core_schema.any_schema())
At = Annotated[Place, _ANYTHING, Field(alias=PLACE_KEY)]
"""The reader puts it there itself, so nobody asks what it is."""


def nowhere() -> Any:
    """Return the default of an `At` field."""
    return field(default=NOWHERE, compare=False, repr=False)
