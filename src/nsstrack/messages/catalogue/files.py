"""Sentences about files as such: names, encoding, size, and what YAML may not hold here."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

FILES: Catalogue = {
    (Code.UNREADABLE_FILE, ""): Bilingual(
        en=Sentences(
            "the file cannot be read: {reason}",
            help="make sure that it is there and that you may read it, and try again",
        ),
        th=Sentences(
            "อ่านไฟล์ไม่ได้: {reason}",
            help="ตรวจสอบว่ามีไฟล์อยู่จริงและมีสิทธิ์อ่าน แล้วใช้คำสั่งอีกครั้ง",
        ),
    ),
    (Code.UNREADABLE_FILE, "folder"): Bilingual(
        en=Sentences(
            "a folder stands where a file is expected",
            help="move or rename the folder; a YAML file belongs here",
        ),
        th=Sentences(
            "ตำแหน่งนี้ต้องเป็นไฟล์ แต่พบโฟลเดอร์",
            help="ย้ายหรือเปลี่ยนชื่อโฟลเดอร์นี้ แล้ววางไฟล์ YAML แทน",
        ),
    ),
    (Code.UNREADABLE_FILE, "special"): Bilingual(
        en=Sentences(
            "this is no ordinary file (a pipe, a device, or a link to nowhere)",
            help="put an ordinary YAML file here, or take this one away",
        ),
        th=Sentences(
            "ไม่ใช่ไฟล์ข้อมูลตามปกติ (เป็นไปป์ อุปกรณ์ หรือลิงก์ที่ไม่มีปลายทาง)",
            help="วางไฟล์ YAML ตามปกติแทน หรือนำรายการนี้ออก",
        ),
    ),
    (Code.UNREADABLE_FILE, "denied"): Bilingual(
        en=Sentences(
            "there is no permission to read this",
            help="ask for permission, or close the program that keeps it locked, and try again",
        ),
        th=Sentences(
            "ไม่มีสิทธิ์อ่าน",
            help="ขอสิทธิ์อ่านจากผู้ดูแลข้อมูล หรือปิดโปรแกรมที่เปิดไฟล์นี้ค้างไว้ แล้วใช้คำสั่งอีกครั้ง",
        ),
    ),
    (Code.UNREADABLE_FILE, "submodule"): Bilingual(
        en=Sentences(
            "this is a submodule: its files are in another repository",
            help="put the files themselves here instead of the submodule",
        ),
        th=Sentences(
            "เป็นซับโมดูล (submodule) ซึ่งไฟล์อยู่ในคลังข้อมูล git อีกแห่งหนึ่ง",
            help="วางไฟล์จริงไว้ในโฟลเดอร์นี้แทนซับโมดูล",
        ),
    ),
    (Code.UNREADABLE_FILE, "changed"): Bilingual(
        en=Sentences(
            "the file was changed or taken away while it was being read",
            help="wait until it has been saved, and try again",
        ),
        th=Sentences(
            "ไฟล์ถูกแก้ไขหรือถูกนำออกระหว่างที่กำลังอ่าน",
            help="รอให้บันทึกไฟล์เสร็จ แล้วใช้คำสั่งอีกครั้ง",
        ),
    ),
    (Code.NOT_UTF8, ""): Bilingual(
        en=Sentences(
            "the file is not UTF-8 text",
            "unreadable from here",
            "save the file again with the encoding UTF-8",
        ),
        th=Sentences(
            "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8",
            "อ่านไม่ได้ตั้งแต่อักขระนี้",
            "บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8",
        ),
    ),
    (Code.NOT_UTF8, "UTF-16"): Bilingual(
        en=Sentences(
            "the file is in UTF-16, not in UTF-8",
            help="save the file again with the encoding UTF-8",
        ),
        th=Sentences(
            "ไฟล์เข้ารหัสแบบ UTF-16 ต้องเป็น UTF-8",
            help="บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8",
        ),
    ),
    (Code.NOT_UTF8, "Windows-874"): Bilingual(
        en=Sentences(
            "the file seems to be in Windows-874 (TIS-620), not in UTF-8",
            "the first Thai character in the other encoding",
            "open the file as Windows-874 and save it again with the encoding UTF-8",
        ),
        th=Sentences(
            "ไฟล์น่าจะเข้ารหัสแบบ Windows-874 (TIS-620) ต้องเป็น UTF-8",
            "อักษรไทยตัวแรกที่ใช้รหัสอื่น",
            "เปิดไฟล์ด้วยรหัส Windows-874 แล้วบันทึกใหม่โดยเลือกการเข้ารหัส UTF-8",
        ),
    ),
    (Code.NOT_UTF8, "mixed"): Bilingual(
        en=Sentences(
            "the file mixes encodings: it is UTF-8, but not on line {lines} (lines in all: "
            "{count})",
            "here the other encoding begins, mostly Windows-874 (TIS-620)",
            "type or paste what stands on these lines again, and save the file as UTF-8; do not "
            "convert the whole file, or the lines that are right are spoilt",
        ),
        th=Sentences(
            "ไฟล์นี้มีการเข้ารหัสปนกัน คือเป็น UTF-8 ยกเว้นบรรทัดที่ {lines} (รวม {count} บรรทัด)",
            "ตั้งแต่ตำแหน่งนี้เข้ารหัสแบบอื่น ส่วนใหญ่เป็น Windows-874 (TIS-620)",
            "ลบข้อความในบรรทัดดังกล่าว พิมพ์หรือวางใหม่ แล้วบันทึกเป็น UTF-8 "
            "ห้ามแปลงรหัสทั้งไฟล์ เพราะข้อความในบรรทัดอื่นจะเสียหาย",
        ),
    ),
    (Code.EMPTY_FILE, ""): Bilingual(
        en=Sentences(
            "the file is empty",
            help="fill it in, beginning with `{first}`, or delete it",
        ),
        th=Sentences(
            "ไฟล์ว่าง ไม่มีข้อมูล",
            help="กรอกข้อมูล โดยอย่างน้อยต้องมี `{first}` หรือลบไฟล์นี้",
        ),
    ),
    (Code.EMPTY_FILE, "comments"): Bilingual(
        en=Sentences(
            "the file holds nothing but comments (lines that begin with #)",
            help="write `{first}` on a line without #, and leave # before what is not to count "
            "yet; or move the file out of the data folder until it is ready",
        ),
        th=Sentences(
            "ไฟล์มีแต่บรรทัดที่ขึ้นต้นด้วย # (คำอธิบาย) จึงไม่มีข้อมูล",
            help="ใส่ `{first}` โดยไม่มี # นำหน้า ส่วนข้อมูลที่ยังไม่ยืนยันให้คง # ไว้ "
            "หรือย้ายไฟล์ออกจากโฟลเดอร์ข้อมูลจนกว่าจะพร้อมใช้",
        ),
    ),
    (Code.ROOT_NOT_MAPPING, ""): Bilingual(
        en=Sentences(
            "the file does not consist of `key: value` entries",
            help="begin with keys at the start of the line, such as `format: nsstrack/1` in "
            "plans.yaml or `period: 2566` in a file of results; begin a note with #",
        ),
        th=Sentences(
            "เนื้อหาของไฟล์ไม่ได้อยู่ในรูป `คีย์: ค่า`",
            help="เริ่มด้วยคีย์ชิดขอบซ้าย เช่น `format: nsstrack/1` ใน plans.yaml "
            "หรือ `period: 2566` ในไฟล์ผลการดำเนินงาน หากเป็นคำอธิบาย ให้ขึ้นต้นด้วย #",
        ),
    ),
    (Code.TOO_DEEP, ""): Bilingual(
        en=Sentences(
            "more than {limit} levels of nesting",
            help="remove brackets or indents that are not meant",
        ),
        th=Sentences(
            "ข้อมูลซ้อนกันเกิน {limit} ชั้น",
            help="ลบวงเล็บหรือย่อหน้าที่เกินมา",
        ),
    ),
    (Code.FILE_TOO_LARGE, ""): Bilingual(
        en=Sentences(
            "the file is larger than {limit} MiB",
            help="split it: plans into files under `plans/`, results into files of a folder "
            "named like the period",
        ),
        th=Sentences(
            "ไฟล์มีขนาดเกิน {limit} MiB",
            help="แบ่งเป็นหลายไฟล์: แผนไว้ใต้ `plans/` ผลไว้ในโฟลเดอร์ที่ตั้งชื่อตามรอบการรายงาน",
        ),
    ),
    (Code.TOO_MANY_NODES, ""): Bilingual(
        en=Sentences(
            "the file has more than {limit} values",
            "reading stopped here",
            "split it into several files",
        ),
        th=Sentences(
            "ไฟล์มีจำนวนค่าเกิน {limit} ค่า",
            "หยุดอ่านที่ตำแหน่งนี้",
            "แบ่งเป็นหลายไฟล์",
        ),
    ),
    (Code.TEXT_TOO_LONG, ""): Bilingual(
        en=Sentences(
            "a text of more than {limit} characters",
            help="shorten it, and check that no closing quote is missing",
        ),
        th=Sentences(
            "ข้อความยาวเกิน {limit} อักขระ",
            help="ย่อข้อความ และตรวจว่าไม่ได้ลืมเครื่องหมายคำพูดปิด",
        ),
    ),
    (Code.LINK_OUT_OF_FOLDER, ""): Bilingual(
        en=Sentences(
            "this is a link that leads out of the data folder, so it was not read",
            help="put the file itself here instead of the link",
        ),
        th=Sentences(
            "เป็นลิงก์ที่ชี้ออกนอกโฟลเดอร์ข้อมูล จึงไม่ได้อ่าน",
            help="วางไฟล์จริงไว้ในโฟลเดอร์นี้แทนลิงก์",
        ),
    ),
    (Code.NAME_NOT_PORTABLE, ""): Bilingual(
        en=Sentences(
            "the file name `{text}` cannot exist on Windows, so it was not read",
            help='rename it, without < > : " | ? * \\, a space or dot at the end, '
            "or names like `con` and `nul`",
        ),
        th=Sentences(
            "ชื่อไฟล์ `{text}` ใช้บน Windows ไม่ได้ จึงไม่ได้อ่าน",
            help='เปลี่ยนชื่อ โดยไม่ใช้ < > : " | ? * \\ ไม่ลงท้ายด้วยช่องว่างหรือจุด '
            "และไม่ใช้ชื่อสงวน เช่น `con` `nul`",
        ),
    ),
    (Code.NO_PLANS, ""): Bilingual(
        en=Sentences(
            "there is no plans.yaml in the data folder",
            help="name the right folder with `--data`",
        ),
        th=Sentences(
            "ไม่พบไฟล์ plans.yaml ในโฟลเดอร์ข้อมูล",
            help="ระบุโฟลเดอร์ที่ถูกต้องด้วย `--data`",
        ),
    ),
    (Code.NOT_READ, ""): Bilingual(
        en=Sentences(
            "a file with the ending `{suffix}` is not read",
            help="rename it to end in `.yaml`, or move it out of the folder",
        ),
        th=Sentences(
            "ไม่ได้อ่านไฟล์ที่มีนามสกุล `{suffix}`",
            help="เปลี่ยนนามสกุลเป็น `.yaml` หรือย้ายไฟล์ออกจากโฟลเดอร์นี้",
        ),
    ),
    (Code.NOT_READ, "beside"): Bilingual(
        en=Sentences(
            "there are both `{text}` and `{read}`, and only `{read}` is read",
            help="compare the two, keep the right one as `{read}`, and delete the other or move "
            "it out of the folder",
        ),
        th=Sentences(
            "มีทั้งไฟล์ `{text}` และ `{read}` ระบบอ่านเฉพาะ `{read}`",
            help="เปรียบเทียบทั้งสองไฟล์ เก็บไฟล์ที่ถูกต้องไว้ในชื่อ `{read}` แล้วลบหรือย้ายอีกไฟล์ออกจากโฟลเดอร์นี้",
        ),
    ),
}
