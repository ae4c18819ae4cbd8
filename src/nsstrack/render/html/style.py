"""How a page looks, and the digest by which a browser knows that nobody added to it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

_THAI_PAGES = '@page{@bottom-center{content:counter(page,thai)" / "counter(pages,thai)}}'


def style(*, has_thai_digits: bool) -> str:
    """Return the style sheet; pages are numbered in the digits asked for."""
    sheet = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    lines = (line for line in sheet.splitlines() if line)
    return "\n".join((*lines, _THAI_PAGES if has_thai_digits else ""))


def policy(sheet: str) -> str:
    """Return what a browser may load: nothing but this one style sheet, which is in the page."""
    digest = b64encode(sha256(sheet.encode()).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'none';"
        " base-uri 'none'; form-action 'none'"
    )
