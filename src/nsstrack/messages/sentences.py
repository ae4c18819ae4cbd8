"""What is said about a finding: message, note under the caret, and cure, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nsstrack.messages import Language
from nsstrack.problem import Code


@dataclass(frozen=True, slots=True)
class Sentences:
    """One language's sentences, as templates over the facts of a problem.

    `{see}` is where the first place that the problem refers to is written, `{around}` is what
    stands about the place itself. A cure is an imperative that can follow "otherwise".
    """

    message: str
    label: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """The same sentences in English and in Thai."""

    en: Sentences
    th: Sentences

    def of(self, language: Language) -> Sentences:
        """Return the sentences in `language`."""
        return self.th if language is Language.TH else self.en


Catalogue = Mapping[tuple[Code, str], Bilingual]
"""Sentences by code and kind; the kind `""` is the one said where no other fits."""
