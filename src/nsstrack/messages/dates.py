"""How a day is written in each language, as an office abbreviates it."""

from __future__ import annotations

from nsstrack.messages import Language
from nsstrack.record import Record, record


@record
class Dates(Record):
    """The words of one language: the months from January on, and how a day is put together."""

    months: tuple[str, ...]
    day: str


EN = Dates(
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    day="{day} {month} {year}",
)

TH = Dates(
    months=(
        *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
        *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
    ),
    day="{day} {month} {year}",
)

_DATES = {Language.EN: EN, Language.TH: TH}


def dates_of(language: Language) -> Dates:
    """Return how a day is written in `language`."""
    return _DATES[language]
