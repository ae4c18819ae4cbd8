"""What a single entry must be beyond the types of its keys, as JSON Schema.

Each rule is one that a check of nsstrack holds, too; a test compares the two on every fixture.
"""

from __future__ import annotations

import re
from typing import Any

from nsstrack.evolution import FORMAT
from nsstrack.model import fields, methods, plans, results

Schema = dict[str, Any]

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_WRITTEN = re.compile(r"\{[0-9]\}|\[([0-9-]+)\]|[0-9]")


def _either_digits(pattern: str) -> str:
    """Return a pattern of Arabic digits as one that takes Thai digits as well."""

    def widened(found: re.Match[str]) -> str:
        digits = found[0] if found[0][0] == "{" else found[1] or found[0]
        return digits if digits[0] == "{" else f"[{digits}{digits.translate(_THAI_DIGITS)}]"

    return _WRITTEN.sub(widened, pattern)


ID_MESSAGE = {
    "patternErrorMessage": "รหัสใช้ได้เฉพาะ A–Z a–z 0–9 . _ - ยาวไม่เกิน 64 อักขระ"
    " · an id is 1 to 64 of A–Z a–z 0–9 . _ -"
}
REAL_DAY = {
    "type": "string",
    "pattern": _either_digits(
        "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
        "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"
    ),
    "patternErrorMessage": 'วันที่เป็น พ.ศ. ในรูป "2566-12-15"'
    ' · a date of the Buddhist era, written "2566-12-15"',
}
WEB_ADDRESS = {
    "type": "string",
    "pattern": "^https?://",
    "patternErrorMessage": "ที่อยู่เว็บขึ้นต้นด้วย https:// หรือ http://"
    " · a web address begins with https:// or http://",
}
_PERIOD = {
    "type": ["integer", "string"],
    "minimum": 1000,
    "maximum": 9999,
    "pattern": r"^\s*" + _either_digits("[1-9][0-9]{3}(?:-(?:3|6|9|12)[Mm])?") + r"\s*$",
    "patternErrorMessage": "เขียนปีงบประมาณ เช่น 2566 หรือรอบระหว่างปี เช่น 2567-6M"
    " · a fiscal year, 2566, or an interim round, 2567-6M",
}

KEY_RULES: dict[tuple[type, str], Schema] = {
    (plans.PlansFile, "format"): {"const": FORMAT},
    (results.ResultsFile, "format"): {"enum": [FORMAT, None]},
    (results.ResultsFile, "period"): _PERIOD,
    (plans.Plan, "phases"): {"maxItems": plans.MAX_PHASES},
    (plans.Plan, "editions"): {"maxItems": plans.MAX_EDITIONS},
    (plans.Indicator, "levels"): {"uniqueItems": True},
}
"""What a key must be beyond its type."""


def _given(key: str, kinds: list[str]) -> Schema:
    """Return the schema of an entry that has `key`, and not as null."""
    return {"required": [key], "properties": {key: {"type": kinds}}}


def _one_of(first: str, second: str, kinds: dict[str, list[str]]) -> Schema:
    """Return the rule that an entry has one of two keys, and not the other as well."""
    neither = f"ต้องมี {first} หรือ {second} · {first} or {second} is needed"
    both = f"ใช้ {first} หรือ {second} อย่างใดอย่างหนึ่ง · {first} or {second}, not both"
    return {
        "if": {"type": "object"} | _given(first, kinds[first]),
        "then": {"properties": {second: {"type": "null", "errorMessage": both}}},
        "else": {"errorMessage": neither} | _given(second, kinds[second]),
    }


def _promised(kind: str, said: str) -> Schema:
    values = {"items": {"properties": {"value": {"type": kind, "errorMessage": said}}}}
    return {"properties": {"targets": values, "baselines": values}}


_TEXT_OF_ONE = _one_of("th", "en", {"th": ["string"], "en": ["string"]})
_ABOVE_0 = {"exclusiveMinimum": 0}

ENTRY_RULES: dict[type, Schema] = {
    fields.Text: {"type": ["string", "object"], "minLength": 1, **_TEXT_OF_ONE, "then": {}},
    methods.Edge: _one_of("at_least", "above", {"at_least": ["number"], "above": ["number"]}),
    methods.Goalposts: {
        "if": {"required": ["scale"], "properties": {"scale": {"const": "log"}}},
        "then": {"properties": {"worst": _ABOVE_0, "best": _ABOVE_0}},
    },
    plans.Indicator: {
        "if": _given("levels", ["array"]),
        "then": _promised(
            "string",
            "ตัวชี้วัดนี้มี levels จึงต้องเขียนเป็นระดับ · the indicator has levels, so this is one of them",
        ),
        "else": _promised(
            "number",
            "เขียนเป็นตัวเลข เพราะตัวชี้วัดนี้ไม่มี levels · a number, for the indicator has no levels",
        ),
    },
    results.Result: {
        "type": ["number", "string", "object"],
        **_one_of("value", "missing", {"value": ["number", "string"], "missing": ["string"]}),
    },
}
"""What the keys of an entry must be together."""
