"""Rules as JSON, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.messages import Language
from nsstrack.messages.rules import rule_of
from nsstrack.messages.rules.words import family_of
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.messages.rules.rule import Example
    from nsstrack.problem import Code

_TEXTS = ("title", "meaning", "why", "cure")


def rules_json(codes: Iterable[Code]) -> str:
    """Return the rules of `codes` as JSON."""
    return json_text({"schema_version": 1, "rules": [_rule(code) for code in codes]})


def _rule(code: Code) -> dict[str, Any]:
    rule = rule_of(code)
    texts = {
        key: {language.value: getattr(rule.of(language), key) for language in Language}
        for key in _TEXTS
    }
    return {
        "code": code.value,
        "severity": code.severity.value,
        "family": family_of(code).value,
        **texts,
        "wrong": _files(rule.wrong),
        "right": _files(rule.right),
    }


def _files(example: Example) -> list[dict[str, str]]:
    return [{"file": name, "text": text} for name, text in example.items()]
