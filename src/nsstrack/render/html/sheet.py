"""What is known while a page is written: how its reader is spoken to, and what was numbered."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from nsstrack.messages.drawn import drawn_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.messages.drawn import DrawnWords
    from nsstrack.render.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is being written; tables and drawings are numbered as they come."""

    says: Vocabulary
    _tables: Iterator[int] = field(default_factory=lambda: count(1))
    _pictures: Iterator[int] = field(default_factory=lambda: count(1))
    _drawings: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def words(self) -> DrawnWords:
        """The words around what is said."""
        return drawn_words(self.says.words.language)

    def table_name(self, heading: str) -> str:
        """Return the name of the next table, which no other has."""
        number = self.says.figure(next(self._tables))
        return self.words.table.format(number=number, heading=heading).strip(": ")

    def picture_name(self, heading: str) -> str:
        """Return the name of the next large drawing, which no other has."""
        number = self.says.figure(next(self._pictures))
        return self.words.drawing.format(number=number, heading=heading).strip(": ")

    def drawing_id(self) -> str:
        """Return the id of the next drawing."""
        return f"drawing-{next(self._drawings)}"
