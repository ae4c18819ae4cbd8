"""What is said about a finding: its sentences, with the facts filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.messages import Language
from nsstrack.messages.catalogue import CATALOGUE
from nsstrack.messages.sentences import Sentences
from nsstrack.model.fields import UNREAD
from nsstrack.problem import Term
from nsstrack.text import without_unsafe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nsstrack.location import Location
    from nsstrack.messages.sentences import Bilingual
    from nsstrack.problem import Code, Fact, Finding

_KINDS_BY = ("kind", "expected", "sign", "encoding", "reason")
"""The facts that choose between the sentences of a code."""
_LONGEST = 60
"""A value from a file is shown up to so many characters."""
_LETTERS_AROUND = 12
_THAI_MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
"""What cannot be shown without the consonant before it."""

_TERMS = {
    Language.EN: {
        Term.TEXT: "text",
        Term.NUMBER: "a number",
        Term.WHOLE_NUMBER: "a whole number",
        Term.TRUE_OR_FALSE: "`true` or `false`",
        Term.LIST: "a list",
        Term.MAPPING: "`key: value` entries",
        Term.PAIR: "a pair of numbers",
        Term.NOTHING: "nothing",
    },
    Language.TH: {
        Term.TEXT: "ข้อความ",
        Term.NUMBER: "ตัวเลข",
        Term.WHOLE_NUMBER: "จำนวนเต็ม",
        Term.TRUE_OR_FALSE: "ค่า `true` หรือ `false`",
        Term.LIST: "ชุดรายการ",
        Term.MAPPING: "ข้อมูลรูป `คีย์: ค่า`",
        Term.PAIR: "คู่ตัวเลข",
        Term.NOTHING: "ค่าว่าง",
    },
}
_LINE = {
    Language.EN: ("line {line}", "line {line} of {file}"),
    Language.TH: ("บรรทัดที่ {line}", "บรรทัดที่ {line} ของไฟล์ {file}"),
}
_CURES = {
    Language.EN: ("did you mean `{guess}`?", "choose one of {choices}", " Otherwise ", ", or "),
    Language.TH: ("หมายถึง `{guess}` ใช่หรือไม่", "เลือกจาก {choices}", " หากไม่ใช่ ให้", " หรือ"),
}
_ONLY_CURE = {Language.EN: "use {choices}", Language.TH: "ใช้ {choices}"}
"""What is said where one word is left to choose."""


def sentences(finding: Finding, language: Language) -> Sentences:
    """Return the message about `finding`, the note under its caret, and the cure."""
    said = _bilingual(finding.code, finding.facts).of(language)
    facts = {key: _shown(fact, language) for key, fact in finding.facts.items()}
    if finding.see:
        facts["see"] = _line(finding.see[0], finding.at, language)
    facts["around"] = _shown(_around(finding), language)
    cure = _cure(said.help.format_map(facts), finding.facts, language)
    return Sentences(said.message.format_map(facts), said.label.format_map(facts), cure)


def _around(finding: Finding) -> str:
    """Return the place with some letters on either side, to be found by what is to be seen."""
    start, end = finding.at.column - 1, finding.at.end_column - 1
    around = finding.line_text[max(0, start - _LETTERS_AROUND) : end + _LETTERS_AROUND]
    return around.lstrip(_THAI_MARKS)


def _bilingual(code: Code, facts: Mapping[str, Fact]) -> Bilingual:
    """Return what is said for the kind that the facts name, else what is said of the code."""
    kinds = [str(facts[key]) for key in _KINDS_BY if key in facts]
    for kind in (*kinds, ""):
        said = CATALOGUE.get((code, kind))
        if said is not None:
            return said
    raise LookupError(f"nothing is said of {code} with {dict(facts)}")


def _shown(fact: Fact, language: Language) -> str:
    """Return a fact as a sentence shows it: values on one line, short, without what is unsafe."""
    if isinstance(fact, Term):
        return _TERMS[language][fact]
    if isinstance(fact, int):
        return str(fact)
    if isinstance(fact, tuple):
        return ", ".join(_shown(item, language) for item in fact)
    if fact == UNREAD:
        return "?"
    text = without_unsafe(" ".join(fact.split()))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _line(place: Location, at: Location, language: Language) -> str:
    here, elsewhere = _LINE[language]
    template = here if place.file == at.file else elsewhere
    return template.format(line=place.line, file=place.file)


def _cure(help_: str, facts: Mapping[str, Fact], language: Language) -> str:
    """Return `help_` after what was probably meant, and after a short list of what there is."""
    did_you_mean, choose, otherwise, or_else = _CURES[language]
    guess, choices = facts.get("guess"), facts.get("choices")
    is_open = bool(guess and help_)  # what is meant may be something new: help_ says how
    others = [choice for choice in choices if choice != guess] if isinstance(choices, tuple) else []
    if others and not is_open:
        listed = ", ".join(f"`{_shown(choice, language)}`" for choice in others)
        first = (choose if len(others) > 1 else _ONLY_CURE[language]).format(choices=listed)
        help_ = f"{first}{or_else}{help_}" if help_ else first
    if guess:
        first = did_you_mean.format(guess=_shown(guess, language))
        return f"{first}{otherwise}{help_}" if help_ else first
    return help_
