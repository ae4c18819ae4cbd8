"""Names, statuses, periods and figures of the data in the words of one language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.messages.dates import dates_of
from nsstrack.messages.words import Words, words_of
from nsstrack.model.fields import UNREAD, Text
from nsstrack.model.fields import Words as Named
from nsstrack.model.status import Status
from nsstrack.period import BUDDHIST_ERA, parse_date
from nsstrack.render.blocks import NO_BREAK, Cell, cell
from nsstrack.render.figures import plain
from nsstrack.scorecard import NodeScore, rests_on_illustrative
from nsstrack.text import safe, thai_digits, thai_digits_in_prose

if TYPE_CHECKING:
    from nsstrack.model.plans import Edition
    from nsstrack.period import Period
    from nsstrack.register import Plans

ILLUSTRATIVE_STAR = "*"
GLYPHS = {
    Status.ACHIEVED: "●",
    Status.BELOW: "▲",
    Status.AT_RISK: "◆",
    Status.CRITICAL: "■",
    Status.NO_DATA: "○",
}
LETTERS = {
    Status.ACHIEVED: "G",
    Status.BELOW: "Y",
    Status.AT_RISK: "O",
    Status.CRITICAL: "R",
    Status.NO_DATA: "-",
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How one reader is spoken to. `has_glyphs` is False where the output cannot show ● ▲ ◆ ■ ○.

    With `has_thai_digits` figures and texts have Thai digits; ids, paths and digests never do.
    """

    words: Words
    plans: Plans
    has_glyphs: bool = True
    has_thai_digits: bool = False

    @classmethod
    def of(
        cls,
        language: Language,
        plans: Plans,
        *,
        has_glyphs: bool = True,
        has_thai_digits: bool = False,
    ) -> Vocabulary:
        """Return the vocabulary of `language` for names of `plans`."""
        return cls(words_of(language), plans, has_glyphs, has_thai_digits)

    def figure(self, figure: object) -> str:
        """Return a figure, or a sentence of our own with figures, in the digits asked for."""
        return thai_digits(str(figure)) if self.has_thai_digits else str(figure)

    def text(self, words: Named | None) -> str:
        """Return a text of the data in this language, else in the other one."""
        if isinstance(words, Text):
            first, second = words.th, words.en
            if self.words.language is Language.EN:
                first, second = second, first
            words = first or second
        text = self.words.dash if words == UNREAD else safe(words or "")
        return thai_digits_in_prose(text) if self.has_thai_digits else text

    def edition(self, edition: Edition) -> str:
        """Return the name of an edition, its id where it has none."""
        return self.text(edition.name) or self.text(edition.id)

    def value(self, value: Decimal | str) -> str:
        """Return a result or a target as it was given: a number, or the word of a level."""
        return self.figure(plain(value)) if isinstance(value, Decimal) else self.text(value)

    def measured(self, figure: str, unit: Named | None) -> str:
        """Return a figure with its unit; Thai has some of them before the figure."""
        word = self.text(unit)
        is_before = word.split(" ")[0] in self.words.units_before
        return f"{word} {figure}" if is_before else f"{figure} {word}"

    def date(self, day: str) -> str:
        """Return a Buddhist-era date of the data (`2566-12-15`) as an office writes it.

        That is 15 ธ.ค. 2566, on one line. What is no real day is no figure of ours: it stays as it
        was written.
        """
        found = parse_date(day)
        if found is None:
            return self.text(day)
        dates = dates_of(self.words.language)
        year, month = found.year + BUDDHIST_ERA, dates.months[found.month - 1]
        written = dates.day.format(day=self.figure(found.day), month=month, year=self.figure(year))
        return written.replace(" ", NO_BREAK)

    def agency(self, id_: str) -> str:
        """Return the short name of an agency, its id where it has none."""
        agency = self.plans.agencies.get(id_)
        return (self.text(agency.abbreviation) if agency else "") or safe(id_) or self.words.dash

    def agency_in_full(self, id_: str) -> str:
        """Return the name of an agency with its short name."""
        agency = self.plans.agencies.get(id_)
        name, short = self.text(agency.name) if agency else "", self.agency(id_)
        return f"{name} ({short})" if name and name != short else name or short

    def sign(self, status: Status) -> str:
        """Return glyph and letter of a status; the letter alone, in brackets, without glyphs."""
        return f"{GLYPHS[status]} {LETTERS[status]}" if self.has_glyphs else f"[{LETTERS[status]}]"

    def status(self, status: Status) -> Cell:
        """Return a status in full: glyph, letter and official label."""
        return cell(f"{self.sign(status)} {self.words.status[status]}", status=status)

    def status_short(self, status: Status) -> Cell:
        """Return a status for a narrow column: glyph, letter and short word."""
        return cell(self._short(status), status=status)

    def _short(self, status: Status) -> str:
        return f"{self.sign(status)} {self.words.status_short[status]}".replace(" ", NO_BREAK)

    def status_of(self, node: NodeScore) -> Cell:
        """Return the status of a node in short, starred if it rests on made-up figures."""
        star = ILLUSTRATIVE_STAR if rests_on_illustrative(node) else ""
        return cell(f"{self._short(node.status)}{star}", status=node.status)

    def period(self, period: Period) -> str:
        """Return a period in full."""
        form = self.words.fiscal_year if period.is_whole_year else self.words.interim_round
        return form.format(year=self.figure(period.year), months=self.figure(period.months))

    def within(self, period: Period) -> str:
        """Return a period as it stands within a sentence."""
        text = self.period(period)
        return f"{text[0].lower()}{text[1:]}"
