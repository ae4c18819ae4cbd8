"""Every sentence of the program, Thai and English, as typed catalogues that must be complete."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language that the program speaks."""

    TH = "th"
    EN = "en"
