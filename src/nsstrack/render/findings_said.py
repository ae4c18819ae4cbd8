"""What is said about a finding, for formats that know paragraphs but no caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.messages.findings import sentences
from nsstrack.text import safe

if TYPE_CHECKING:
    from nsstrack.problem import Finding

HELP = {Language.EN: "help", Language.TH: "วิธีแก้"}


def said_of(finding: Finding, language: Language) -> list[str]:
    """Return what is wrong, the note on the place, and the cure: those that there are."""
    said = sentences(finding, language)
    cure = f"{HELP[language]}: {said.help}" if said.help else ""
    return [safe(text) for text in (said.message, said.label, cure) if text]
