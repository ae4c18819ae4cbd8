"""Texts that somebody could put into the data to make something else of a report."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from nsstrack.render.json_text import json_text
from nsstrack.source import read_document
from program import DATA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MEANT = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<!-- hidden",
    "--> <b>shown</b>",
    "</title></style></svg><script>",
    "</td></tr></table>",
    "<![CDATA[x]]>",
    "<?php echo 1 ?>",
    "&lt;script&gt; &#60;b&#62; &amp;",
    "[link](http://example.org)",
    "![picture](http://example.org/x.png)",
    "[ref]: http://example.org 'x'",
    "<http://example.org>",
    "https://example.org/?a=1&b=2",
    "www.example.org",
    "me@example.org",
    "@office #12 GH-12",
    ":smile: :+1:",
    "**x** _y_ ~~z~~ `c` ==m==",
    "$x$ $$y$$ \\(z\\)",
    "| a | b |",
    "a|b\\|c",
    "# heading #",
    "> quote",
    "- [ ] task",
    "* item",
    "+ item",
    "1. item",
    "12) item",
    "---",
    "===",
    "***",
    "```python",
    "~~~",
    "    code",
    "[^1] [^1]: note",
    "{{ template }} {% raw %} ${x}",
    "\\",
    "\\\\",
    "`",
    "\"quotes\" 'single' `back`",
    "::error file=x::y",
    "##[error]x",
    "=1+1",
    "<br>",
    "a  b   c",
    "ก็ ที่ ำ กำ เแโใไ ฯ ๆ ๏ ๛",
    "Ω≈ç√∫ 田中さん 👾 Ṱ̺̺̕o͞",
)
_AROUND: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: f"ก{text}ข",
    lambda text: f"a {text} b",
    lambda text: f"*{text}*",
    lambda text: f"<b>{text}</b>",
    lambda text: f"[{text}](#x)",
    lambda text: f'"{text}"',
    lambda text: f"{text} {text}",
    lambda text: f"\\{text}\\",
    lambda text: f"{text}|{text}",
)
NAUGHTY = tuple(dict.fromkeys(around(meant).strip() for around, meant in product(_AROUND, _MEANT)))
"""At least 500 different texts."""

_TEXTS = frozenset(
    ("name", "abbreviation", "definition", "unit", "source", "note", "text", "cause", "action")
)
"""The keys whose values are shown to people, as one text or as one a language."""


def write_with(folder: Path, text: Callable[[int], str]) -> int:
    """Write the shipped data with every text replaced by what `text` says of its number.

    What was the same text stays the same: units of shared results have to. Return how many
    different ones there are.
    """
    numbers: dict[str, int] = {}
    for path in sorted(DATA.rglob("*.yaml")):
        document, problems = read_document(path.read_bytes(), path.name)
        assert not problems
        target = folder / path.relative_to(DATA)
        target.parent.mkdir(parents=True, exist_ok=True)
        data = _replaced(document.data, lambda said: text(numbers.setdefault(said, len(numbers))))
        target.write_text(json_text(data), encoding="utf-8")  # which is YAML, too
    return len(numbers)


def _replaced(value: Any, text: Callable[[str], str], *, is_text: bool = False) -> Any:
    """Return `value` with its texts replaced."""
    match value:
        case list():
            return [_replaced(item, text) for item in value]
        case dict():
            return {
                key: _replaced(item, text, is_text=is_text or key in _TEXTS)
                for key, item in value.items()
            }
        case str() if is_text:
            return text(value)
        case _:
            return value
