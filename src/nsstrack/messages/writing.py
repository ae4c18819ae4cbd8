"""Why a file was not written, in both languages."""

from __future__ import annotations

from nsstrack.messages import Language
from nsstrack.record import Record, record


@record
class Writing(Record):
    """The sentences of one language; names in braces are filled in where they are said."""

    cannot_write: str
    no_folder: str
    not_a_folder: str
    is_folder: str
    not_a_file: str
    not_allowed: str
    in_use: str
    read_only: str
    disk_full: str
    quota_full: str
    too_large: str
    name_too_long: str
    no_such_name: str
    links_in_a_circle: str
    is_data: str
    other_program: str
    """Of the ending of a file that another program makes."""


EN = Writing(
    cannot_write="{path} was not written: {reason}",
    no_folder="there is no folder {folder}; make it first, or name another place",
    not_a_folder="something in this path is a file, not a folder",
    is_folder="that is a folder; name a file in it",
    not_a_file="that is neither a file nor a pipe",
    not_allowed=(
        "no permission to write there, or another program has the file open; name another file, or "
        "ask for permission"
    ),
    in_use="another program is using it",
    read_only="that disk can only be read",
    disk_full="no space is left on the disk",
    quota_full="your share of the disk is used up",
    too_large="it would be larger than a file may be there",
    name_too_long="the name is too long",
    no_such_name="no file can have that name",
    links_in_a_circle="the links lead in a circle",
    is_data=(
        "that is data, or could be taken for it; a report never takes the place of data: name "
        "another file"
    ),
    other_program=(
        "nsstrack writes Markdown and HTML; name a file that ends in .md, then: "
        "pandoc {markdown} -o {path}"
    ),
)

TH = Writing(
    cannot_write="เขียนไฟล์ {path} ไม่ได้: {reason}",
    no_folder="ไม่พบโฟลเดอร์ {folder} ให้สร้างก่อน หรือระบุที่อื่น",
    not_a_folder="มีส่วนหนึ่งในเส้นทางนี้เป็นไฟล์ ไม่ใช่โฟลเดอร์",
    is_folder="เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์ในโฟลเดอร์นั้น",
    not_a_file="ไม่ใช่ไฟล์ที่เขียนได้",
    not_allowed="ไม่มีสิทธิ์เขียน หรือมีโปรแกรมอื่นเปิดไฟล์ค้างอยู่ ให้ระบุชื่ออื่น หรือขอสิทธิ์เขียน",
    in_use="มีโปรแกรมอื่นใช้ไฟล์นี้อยู่",
    read_only="ดิสก์นั้นอ่านได้อย่างเดียว",
    disk_full="เนื้อที่ดิสก์เต็ม",
    quota_full="ใช้เนื้อที่ดิสก์เต็มโควตาแล้ว",
    too_large="ไฟล์จะมีขนาดเกินที่กำหนดไว้",
    name_too_long="ชื่อไฟล์ยาวเกินไป",
    no_such_name="ใช้ชื่อนี้ตั้งชื่อไฟล์ไม่ได้",
    links_in_a_circle="ลิงก์ชี้วนกลับมาที่เดิม",
    is_data="เป็นไฟล์ข้อมูลหรือชื่อที่ใช้กับข้อมูล โปรแกรมไม่เขียนรายงานแทนไฟล์ข้อมูล ให้ระบุชื่ออื่น",
    other_program=(
        "nsstrack เขียนรายงานเป็น Markdown หรือ HTML ให้ระบุชื่อไฟล์ที่ลงท้ายด้วย .md แล้วใช้คำสั่ง "
        "pandoc {markdown} -o {path}"
    ),
)

_WRITING = {Language.EN: EN, Language.TH: TH}


def writing_of(language: Language) -> Writing:
    """Return the sentences of `language`."""
    return _WRITING[language]
