"""The words around findings: what each is, and how many there are, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nsstrack.messages import Language
from nsstrack.problem import Severity
from nsstrack.record import Record, record

if TYPE_CHECKING:
    from collections.abc import Mapping


class Counted(NamedTuple):
    """A noun with its number, which English writes in two ways."""

    one: str
    many: str

    def of(self, number: int) -> str:
        """Return `number` of them."""
        return (self.one if number == 1 else self.many).format(number=number)


@record
class FindingsPage(Record):
    """The words of one language; names in braces are filled in where they are said."""

    severity: Mapping[Severity, str]
    help: str
    none: str
    counted: Mapping[Severity, Counted]
    and_: str
    files: Counted
    summary: str
    first: Counted
    between: str
    more: str
    explained_by: str
    root: str


EN = FindingsPage(
    severity={Severity.ERROR: "error", Severity.WARNING: "warning"},
    help="help",
    none="no errors",
    counted={
        Severity.ERROR: Counted("{number} error", "{number} errors"),
        Severity.WARNING: Counted("{number} warning", "{number} warnings"),
    },
    and_=", ",
    files=Counted("{number} file", "{number} files"),
    summary="{findings} in {files}",
    first=Counted("the first is shown", "the first {number} are shown"),
    between="; ",
    more="more of the same were left out",
    explained_by="explained by: nsstrack rule {code}",
    root="the root of the repository",
)

TH = FindingsPage(
    severity={Severity.ERROR: "ข้อผิดพลาด", Severity.WARNING: "คำเตือน"},
    help="วิธีแก้",
    none="ไม่พบข้อผิดพลาด",
    counted={
        Severity.ERROR: Counted("ข้อผิดพลาด {number} รายการ", "ข้อผิดพลาด {number} รายการ"),
        Severity.WARNING: Counted("คำเตือน {number} รายการ", "คำเตือน {number} รายการ"),
    },
    and_=" ",
    files=Counted("{number} ไฟล์", "{number} ไฟล์"),
    summary="{findings} ใน {files}",
    first=Counted("แสดงเพียงรายการแรก", "แสดงเพียง {number} รายการแรก"),
    between=" ",
    more="ยังมีรายการประเภทเดียวกันอีกที่ไม่ได้แสดง",
    explained_by="ดูคำอธิบายด้วยคำสั่ง nsstrack rule {code}",
    root="โฟลเดอร์รากของ repository",
)


def findings_page(language: Language) -> FindingsPage:
    """Return the words of `language`."""
    return TH if language is Language.TH else EN
