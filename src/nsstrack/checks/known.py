"""A reference to something that is not there, with what was probably meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nsstrack.model.fields import UNREAD
from nsstrack.problem import Problem
from nsstrack.suggestion import suggest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from nsstrack.location import Place
    from nsstrack.problem import Code, Fact

SHORT = 8
"""A list of choices no longer than this is shown whole."""
_MAX_COMPARISONS = 20_000
"""So many words are compared with what is known; a file full of unknown ones stays cheap."""


@dataclass(slots=True, eq=False, repr=False)
class Known:
    """The ids that a reference may name; `facts` are told in place of what is found out here."""

    ids: Collection[str]
    code: Code
    facts: dict[str, Fact] = field(default_factory=dict)
    rests_on: tuple[Place, ...] = ()
    _compared: int = 0

    def check(self, named: str | None, place: Place) -> Iterator[Problem]:
        """Yield the problem that `named`, written at `place`, is none of the ids."""
        if named is None or named == UNREAD or named in self.ids:
            return
        yield Problem(self.code, place, self.about(named), rests_on=self.rests_on)

    def about(self, named: str) -> dict[str, Fact]:
        """Return the facts of a wrong reference: what was written, meant, and what there is."""
        self._compared += len(self.ids)
        guess = suggest(named, self.ids) if self._compared <= _MAX_COMPARISONS else None
        is_short = len(self.ids) <= SHORT
        choices = tuple(id_ for id_ in self.ids if is_short and id_ != UNREAD)
        return {"text": named, "guess": guess or "", "choices": choices, **self.facts}
