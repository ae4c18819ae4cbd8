"""Days of the data, as an office writes them."""

from __future__ import annotations

import pytest

from nsstrack.messages import Language
from nsstrack.model.fields import UNREAD
from nsstrack.register import Plans
from nsstrack.render.blocks import NO_BREAK
from nsstrack.render.vocabulary import Vocabulary

_THAI = [
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
    *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
]
_ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _date(day: str, language: Language, *, thai_digits: bool = False) -> str:
    return Vocabulary.of(language, Plans(), has_thai_digits=thai_digits).date(day)


@pytest.mark.parametrize(
    ("language", "names"), [(Language.TH, _THAI), (Language.EN, _ENGLISH)], ids=str
)
def test_every_month_has_its_name(language: Language, names: list[str]) -> None:
    said = [_date(f"2566-{month:02}-01", language) for month in range(1, 13)]
    assert said == [f"1{NO_BREAK}{name}{NO_BREAK}2566" for name in names]


@pytest.mark.parametrize(
    ("language", "thai_digits", "says"),
    [
        (Language.TH, False, "15 ธ.ค. 2566"),
        (Language.TH, True, "๑๕ ธ.ค. ๒๕๖๖"),
        (Language.EN, False, "15 Dec 2566"),
        (Language.EN, True, "๑๕ Dec ๒๕๖๖"),
    ],
)
def test_the_year_is_of_the_buddhist_era_and_in_the_digits_asked_for(
    language: Language, says: str, *, thai_digits: bool
) -> None:
    written = _date("2566-12-15", language, thai_digits=thai_digits)
    assert written.replace(NO_BREAK, " ") == says
    assert " " not in written


def test_the_29th_of_february_is_that_of_the_common_era() -> None:
    assert _date("2567-02-29", Language.TH).replace(NO_BREAK, " ") == "29 ก.พ. 2567"


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2566-02-29", "2566-02-29"),
        ("2566-13-01", "2566-13-01"),
        ("soon\x1b[31m", "soon\ufffd[31m"),
        ("", ""),
        (UNREAD, "–"),
    ],
)
def test_what_is_no_day_stays_as_it_was_written(day: str, says: str) -> None:
    assert _date(day, Language.EN) == says
