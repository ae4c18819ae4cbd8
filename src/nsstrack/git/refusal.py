"""Why git, or a repository, does not give what it was asked for."""

from __future__ import annotations

import re
import shlex
from enum import StrEnum, auto

from nsstrack.text import without_unsafe

_UNTRUSTED = re.compile(r"(?:dubious ownership|unsafe repository)[^']*'(.+)'")
_NO_REPOSITORY = "not a git repository"
_PROMISED = re.compile(r"promisor|transport '.*' not allowed|lazy fetching disabled")
_SPACE = re.compile(r"[^\S ]")
_LONGEST = 300


class Reason(StrEnum):
    """Why there is no answer; the facts that go with each are named."""

    NOT_INSTALLED = auto()
    NOT_A_REPOSITORY = auto()
    """`path`"""
    NOT_TRUSTED = auto()
    """`path`, as a shell takes it; it is another user's."""
    BEGINS_WITH_DASH = auto()
    """`revision`"""
    UNKNOWN_REVISION = auto()
    """`revision`, `guess`: what was probably meant, empty where nothing is near."""
    NOT_IN_SHALLOW_CLONE = auto()
    """The same, in a clone that has but the end of the history."""
    AMBIGUOUS_REVISION = auto()
    """`revision`"""
    NOT_A_COMMIT = auto()
    """`revision`, `kind`: what it is instead, as git calls it."""
    NO_COMMON_ANCESTOR = auto()
    """`base`, `head`"""
    NO_COMMON_ANCESTOR_IN_SHALLOW_CLONE = auto()
    """`base`, `head`: it may lie in the part of the history that is not there."""
    NO_DATA = auto()
    """`folder`, `revision`"""
    OBJECT_MISSING = auto()
    """`object`: in a partial clone, what has not been fetched."""
    TOO_SLOW = auto()
    """`seconds`"""
    FAILED = auto()
    """`said`: the first line of what git said."""


class GitError(Exception):
    """There is no answer, for a `reason`; `facts` fill in the sentence about it."""

    def __init__(self, reason: Reason, **facts: str) -> None:
        super().__init__(reason.value, facts)
        self.reason = reason
        self.facts = facts


def refusal_in(complaint: str, path: str, code: int) -> GitError:
    """Return what git's `complaint` comes to, from the folder `path`, as it ended with `code`."""
    untrusted = _UNTRUSTED.search(complaint)
    if untrusted:
        return GitError(Reason.NOT_TRUSTED, path=shlex.quote(cleaned(untrusted[1])))
    if _NO_REPOSITORY in complaint:
        return GitError(Reason.NOT_A_REPOSITORY, path=cleaned(path))
    if is_about_promised(complaint):
        return GitError(Reason.OBJECT_MISSING, object="?")
    return GitError(Reason.FAILED, said=first_line(complaint) or f"exit code {code}")


def is_about_promised(complaint: str) -> bool:
    """Say whether git wanted to fetch what a partial clone lacks; newer ones do not even try."""
    return bool(_PROMISED.search(complaint))


def first_line(text: str) -> str:
    """Return the first line of `text` that has words, short, without its label."""
    lines = (line.strip() for line in text.splitlines())
    line = next((line for line in lines if line), "")
    return cleaned(re.sub(r"^(?:fatal|error|warning): ", "", line))[:_LONGEST]


def cleaned(text: str) -> str:
    """Return `text` as one line, without what a terminal would obey or could not show."""
    return without_unsafe(_SPACE.sub("\ufffd", text))
