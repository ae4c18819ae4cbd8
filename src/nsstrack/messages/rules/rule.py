"""What a rule is: its texts in both languages, and two examples that hold in either."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

from nsstrack.messages import Language

PLANS = "plans.yaml"
RESULTS = "results/2566.yaml"
FOLDER = "data/"
"""Stands for a listing of the folder, where the fault is in no file's text."""

Example = dict[str, str]
"""Text by the file it stands in.

Of `plans.yaml` it is the keys, or the entries with the ids, that the example is about; of every
other file it is all. `<U+200B>` stands for a character that nobody could see, and `<"ab" x 3>` for
`ababab`. A line of a listing is a file, `FILE -> TARGET` a link, `FILE  [ENCODING]` a file in that
encoding, `NAME/` a folder.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One language's texts; a meaning is a sentence, a cure an imperative."""

    title: str
    meaning: str
    why: str
    cure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is to be known of a code."""

    en: Told
    th: Told
    wrong: Example
    right: Example

    def of(self, language: Language) -> Told:
        """Return the texts in `language`."""
        return self.th if language is Language.TH else self.en


def plans(text: str) -> Example:
    """Return an example of plans.yaml: keys of the file, or entries that begin with `- id:`."""
    return in_file(PLANS, text)


def results(text: str) -> Example:
    """Return a whole file of results for 2566."""
    return in_file(RESULTS, text)


def folder(text: str) -> Example:
    """Return a listing of the folder."""
    return in_file(FOLDER, text)


def in_file(name: str, text: str) -> Example:
    """Return the text of one file."""
    return {name: dedent(text).strip("\n") + "\n"}
