"""What is said about a finding, for formats that know paragraphs but no caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages.findings import sentences
from nsstrack.messages.findings_page import findings_page
from nsstrack.text import safe

if TYPE_CHECKING:
    from nsstrack.messages import Language
    from nsstrack.problem import Finding


def said_of(finding: Finding, language: Language) -> list[str]:
    """Return what is wrong, the note on the place, and the cure: those that there are."""
    said = sentences(finding, language)
    cure = f"{findings_page(language).help}: {said.help}" if said.help else ""
    return [safe(text) for text in (said.message, said.label, cure) if text]
