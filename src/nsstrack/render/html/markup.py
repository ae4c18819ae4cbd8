"""The border at which text becomes HTML: whatever is `Html` has been escaped, once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NewType

from nsstrack.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Html = NewType("Html", str)
"""Markup that is written as it is."""

NOTHING = Html("")

_VOID = frozenset(("br", "meta"))
_ON_LINES = frozenset(
    (
        *("html", "head", "title", "body", "header", "nav", "main", "section", "footer"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "div", "figure", "svg"),
        *("table", "thead", "tbody", "tr"),
    )
)
"""Elements that begin and end on lines of their own, so that two reports can be compared."""

_LINKED = ("http://", "https://")


def text(said: str) -> Html:
    """Return a text as markup that shows just this text."""
    return Html(escape(without_unsafe(said), quote=True))


def element(name: str, attributes: Mapping[str, str | None] | None = None, *content: Html) -> Html:
    """Return an element; an attribute that is None or empty is left out."""
    given = (attributes or {}).items()
    said = "".join(f' {key}="{text(value)}"' for key, value in given if value)
    if name in _VOID:
        return Html(f"<{name}{said}>")
    line = "\n" if name in _ON_LINES else ""
    return Html(f"{line}<{name}{said}>{''.join(content)}</{name}>{line}")


def joined(parts: Iterable[Html]) -> Html:
    """Return pieces of markup as one."""
    return Html("".join(parts))


def lines(parts: Iterable[Html]) -> Html:
    """Return pieces of markup below each other."""
    return Html("<br>".join(parts))


def is_address(link: str | None) -> bool:
    """Say whether a browser may be sent to `link`: by http or https, and nothing else."""
    return link is not None and link.lower().startswith(_LINKED)


def classes(*names: str | None) -> str:
    """Return the names of classes that there are."""
    return " ".join(filter(None, names))
