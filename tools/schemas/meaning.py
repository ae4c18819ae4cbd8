"""What a key or a word means, said in Thai and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning in both languages, with examples where a value is easier shown than described."""

    th: str
    en: str
    examples: tuple[Any, ...] = ()

    @property
    def title(self) -> str:
        """Both languages on one line, as the heading of a tooltip."""
        return f"{self.th} · {self.en}"

    @property
    def description(self) -> str:
        """Both languages, a line each; Thai first, as in the files."""
        return f"{self.th}\n{self.en}"
