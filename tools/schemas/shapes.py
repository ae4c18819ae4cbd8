"""The types of the model as JSON Schema, within what draft-07 and 2020-12 read alike.

A type that may be null says so in `type`, not by a union of schemas, and a union of entries is told
apart by `if`: an editor then has one thing to say about a wrong value. Nothing here is written by
hand for one key; what the types alone do not say stands in `rules`.
"""

from __future__ import annotations

import dataclasses
import json
import re
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from nsstrack.model.fields import ID_PATTERN, PLACE_KEY, Day, Id, Text, Url
from nsstrack.source.scalars import read_plain
from tools.schemas.meanings import ENTRIES, OWN_KEY, SCORING, WORDS, meaning_of
from tools.schemas.rules import ENTRY_RULES, ID_MESSAGE, KEY_RULES, REAL_DAY, WEB_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_SIMPLE = {str: "string", bool: "boolean", Decimal: "number", int: "integer"}
_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
_LEAST = {"string": "minLength", "array": "minItems"}
_AN_ID = {"type": "string", "pattern": ID_PATTERN, **ID_MESSAGE}
_KNOWN = ((Day, REAL_DAY), (Url, WEB_ADDRESS), (Id, _AN_ID))


def schema_of(root: type) -> Schema:
    """Return the schema of a file that is read as `root`."""
    shapes = _Shapes()
    entry = shapes.entry(root)
    return {"$schema": DRAFT, **entry, "$defs": dict(sorted(shapes.definitions.items()))}


class _Shapes:
    """Shapes of types; those of entries are collected, and referred to by name."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def entry(self, model: type) -> Schema:
        """Return the shape of a mapping that is read as `model`."""
        hints = get_type_hints(model, include_extras=True)
        fields = [each for each in dataclasses.fields(model) if _key(each, hints) != PLACE_KEY]
        none = (dataclasses.MISSING, dataclasses.MISSING)
        needed = [
            _key(each, hints) for each in fields if (each.default, each.default_factory) == none
        ]
        shape: Schema = {
            "title": ENTRIES[model].title,
            "type": "object",
            "properties": {
                _key(each, hints): self._property(model, each, hints[each.name]) for each in fields
            },
            "required": needed,
            "patternProperties": {"^x_": {"description": OWN_KEY.description}},
            "additionalProperties": False,
        }
        if not needed:
            del shape["required"]
        return shape | ENTRY_RULES.get(model, {})

    def _property(self, model: type, field: dataclasses.Field[Any], hint: Any) -> Schema:
        is_fixed = get_origin(hint) is Literal  # a method: what it is, not what methods are
        meaning = ENTRIES[model] if is_fixed else meaning_of(model, field.name)
        shape: Schema = {"description": meaning.description} | self._shape(hint)
        default = field.default
        if default is not dataclasses.MISSING and default not in {None, ()}:
            shape["default"] = default if isinstance(default, bool | str) else int(default)
        return shape | _examples(meaning.examples) | KEY_RULES.get((model, field.name), {})

    def _shape(self, hint: Any) -> Schema:
        for known, shape in _KNOWN:
            if hint == known:
                return shape
        origin = get_origin(hint)
        if origin is not None:
            return self._composed(origin, get_args(hint))
        return self._plain(hint)

    def _plain(self, kind: type) -> Schema:
        if issubclass(kind, StrEnum):
            return _choice({word.value: WORDS[kind][word].title for word in kind})
        if dataclasses.is_dataclass(kind):
            return self._reference(kind)
        return {"type": _SIMPLE[kind]}

    def _composed(self, origin: Any, arguments: tuple[Any, ...]) -> Schema:
        shapes: dict[Any, Callable[[tuple[Any, ...]], Schema]] = {
            Annotated: self._limited,
            Literal: lambda words: {"const": words[0]},
            Union: self._union,
            UnionType: self._union,
            tuple: self._list,
            dict: self._map,
        }
        return shapes[origin](arguments)

    def _limited(self, arguments: tuple[Any, ...]) -> Schema:
        base, *metadata = arguments
        fields = [each for each in metadata if hasattr(each, "discriminator")]
        if any(each.discriminator for each in fields):
            return self._by_method(get_args(base))
        shape = self._shape(base)
        for limit in (limit for field in fields for limit in field.metadata):
            for name, keyword in _LIMITS.items():
                if getattr(limit, name, None) is not None:
                    value = getattr(limit, name)
                    shape = shape | {keyword: value}
            if getattr(limit, "min_length", None) is not None:
                shape = shape | {_LEAST[shape["type"]]: limit.min_length}
        return shape

    def _union(self, members: tuple[Any, ...]) -> Schema:
        if Text in members:  # its entry says that one plain text will do
            members = tuple(each for each in members if each in {Text, NoneType})
        shapes = [self._shape(each) for each in members if each is not NoneType]
        merged: Schema = {}
        for shape in shapes:
            kinds = [*_kinds(merged), *_kinds(shape)]
            merged = merged | shape | ({"type": kinds} if len(kinds) > 1 else {})
        return _or_null(merged) if NoneType in members else merged

    def _list(self, arguments: tuple[Any, ...]) -> Schema:
        size = {} if arguments[-1] is Ellipsis else dict.fromkeys(("minItems", "maxItems"), 2)
        return {"type": "array", "items": self._shape(arguments[0])} | size

    def _map(self, arguments: tuple[Any, ...]) -> Schema:
        key, value = arguments
        names = self._shape(key)
        return {
            "type": "object",
            **({"propertyNames": names} if "pattern" in names else {}),
            "additionalProperties": self._shape(value),
        }

    def _reference(self, model: type) -> Schema:
        name = _name(model)
        if name not in self.definitions:
            self.definitions[name] = {}  # an entry within itself refers to it, too
            self.definitions[name] = self.entry(model)
        return {"$ref": f"#/$defs/{name}"}

    def _by_method(self, members: tuple[type, ...]) -> Schema:
        """Return the shape of entries that `method` tells apart."""
        methods = {_method(each): self._reference(each) for each in members}
        meanings = {_method(each): ENTRIES[each].title for each in members}
        first = meaning_of(members[0], "method")
        self.definitions["scoring"] = {
            "title": SCORING.title,
            "type": "object",
            "properties": {"method": {"description": first.description} | _choice(meanings)},
            "required": ["method"],
            "allOf": [
                {
                    "if": {
                        "type": "object",
                        "properties": {"method": {"const": name}},
                        "required": ["method"],
                    },
                    "then": reference,
                }
                for name, reference in methods.items()
            ],
        }
        return {"$ref": "#/$defs/scoring"}


def _examples(given: tuple[Any, ...]) -> Schema:
    """Return examples; those that an editor would not insert as they are written, as snippets."""
    snippets = [
        {"label": _flow(each), "body": _flow(each) if isinstance(each, str) else each}
        for each in given
        if _needs_a_snippet(each)
    ]
    plain = [each for each in given if not _needs_a_snippet(each)]
    return ({"examples": plain} if plain else {}) | (
        {"defaultSnippets": snippets} if snippets else {}
    )


def _needs_a_snippet(example: Any) -> bool:
    """Say whether it is an entry, or a text that has to stand in quotes."""
    return isinstance(example, dict) or (
        isinstance(example, str) and read_plain(example) != example
    )


def _flow(example: Any) -> str:
    """Return an entry as it is written on one line, or a text in quotes."""
    text = json.dumps(example, ensure_ascii=False)
    return text if isinstance(example, str) else text.replace('"', "")


def _key(field: dataclasses.Field[Any], hints: dict[str, Any]) -> str:
    """Return what a field is called in a file."""
    for each in get_args(hints[field.name])[1:]:
        if getattr(each, "alias", None):
            return str(each.alias)
    return field.name


def _method(model: type) -> str:
    return str(get_args(get_type_hints(model)["method"])[0])


def _name(model: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()


def _choice(meanings: dict[str, str]) -> Schema:
    return {
        "type": "string",
        "enum": list(meanings),
        "enumDescriptions": list(meanings.values()),
    }


def _kinds(shape: Schema) -> list[str]:
    kinds = shape.get("type", [])
    return [kinds] if isinstance(kinds, str) else kinds


def _or_null(shape: Schema) -> Schema:
    if "$ref" in shape:
        return {"anyOf": [shape, {"type": "null"}]}
    words = {"enum": [*shape["enum"], None]} if "enum" in shape else {}
    return shape | {"type": [*_kinds(shape), "null"]} | words
