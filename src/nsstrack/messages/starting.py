"""What `nsstrack init` says, in both languages."""

from __future__ import annotations

from nsstrack.messages import Language
from nsstrack.record import Record, record


@record
class Starting(Record):
    """The sentences of one language; names in braces are filled in where they are said."""

    not_empty: str
    not_a_folder: str
    no_parent: str
    unwritten: str
    not_allowed: str
    made: str
    next: str


EN = Starting(
    not_empty="{path} is not empty; name a new folder, or one with nothing but .git in it",
    not_a_folder="{path} is there and is not a folder; name another",
    no_parent="{parent} is not a folder; make it first, or name another place",
    unwritten="nothing was written to {path}: {reason}",
    not_allowed="no permission to write there",
    made="{count} files are in {path}: an example whose figures are all made up.",
    next="Type next:",
)

TH = Starting(
    not_empty="{path} ไม่ใช่โฟลเดอร์ว่าง ให้ระบุโฟลเดอร์ใหม่ หรือโฟลเดอร์ที่มีเพียง .git",
    not_a_folder="มี {path} อยู่แล้วและไม่ใช่โฟลเดอร์ ให้ระบุชื่ออื่น",
    no_parent="ไม่พบโฟลเดอร์ {parent} ให้สร้างก่อน หรือระบุที่อื่น",
    unwritten="ยังไม่ได้สร้างไฟล์ใดใน {path}: {reason}",
    not_allowed="ไม่มีสิทธิ์เขียนในโฟลเดอร์นั้น",
    made="สร้างไฟล์ตัวอย่าง {count} ไฟล์ใน {path} แล้ว ตัวเลขทั้งหมดเป็นตัวเลขสมมติ",
    next="คำสั่งต่อไป:",
)

_STARTING = {Language.TH: TH, Language.EN: EN}


def starting_of(language: Language) -> Starting:
    """Return the sentences of `language`."""
    return _STARTING[language]
