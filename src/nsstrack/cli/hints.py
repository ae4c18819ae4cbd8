"""What was probably meant by a word that is none of those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.suggestion import suggest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from nsstrack.messages.usage import Usage

SHORT_LIST = 14
"""How many words are still worth naming all."""


def hints(text: str, known: Collection[str], usage: Usage, others: Iterable[str] = ()) -> list[str]:
    """Return a "did you mean" where a word is near, and all words where they are few.

    `others` are words that would do as well, and are not listed.
    """
    said = did_you_mean(text, (*known, *others), usage)
    if 0 < len(known) <= SHORT_LIST:
        said.append(usage.there_is.format(known=", ".join(known)))
    return said


def did_you_mean(text: str, known: Iterable[str], usage: Usage) -> list[str]:
    """Return what to say of the word that was probably meant, nothing where none is near."""
    guess = suggest(text, known)
    return [usage.did_you_mean.format(guess=guess)] if guess else []
