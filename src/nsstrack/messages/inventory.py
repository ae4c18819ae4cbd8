"""The titles of lists of what there is, in both languages."""

from __future__ import annotations

from nsstrack.messages import Language
from nsstrack.record import Record, record


@record
class Titles(Record):
    """The titles of one language, by the keys of the same list in JSON."""

    id: str
    kind: str
    lead: str
    name: str
    plan: str
    sub_plan: str
    host: str
    unit: str
    direction: str
    abbreviation: str
    year: str
    months: str


EN = Titles(
    id="id",
    kind="kind",
    lead="lead",
    name="name",
    plan="plan",
    sub_plan="sub_plan",
    host="host",
    unit="unit",
    direction="direction",
    abbreviation="abbreviation",
    year="year",
    months="months",
)

TH = Titles(
    id="รหัส",
    kind="ประเภท",
    lead="หน่วยงานรับผิดชอบหลัก",
    name="ชื่อ",
    plan="แผน",
    sub_plan="แผนย่อย",
    host="เจ้าภาพ",
    unit="หน่วยวัด",
    direction="ทิศทาง",
    abbreviation="ชื่อย่อ",
    year="ปีงบประมาณ",
    months="จำนวนเดือน",
)


def title_of(key: str, language: Language) -> str:
    """Return the title of the column with `key`."""
    title: str = getattr(TH if language is Language.TH else EN, key)
    return title
