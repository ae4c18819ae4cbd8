"""Sentences about years, phases, editions and periods."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

YEARS: Catalogue = {
    (Code.PHASES_OUT_OF_ORDER, "reversed"): Bilingual(
        en=Sentences(
            "the phase ends in {last}, before it begins in {first}",
            help="write a `to` that is not before `from`",
        ),
        th=Sentences(
            "ห้วงสิ้นสุดปี {last} ก่อนปีเริ่มต้น {first}",
            help="แก้ `to` ให้ไม่ก่อน `from`",
        ),
    ),
    (Code.PHASES_OUT_OF_ORDER, "overlap"): Bilingual(
        en=Sentences(
            "the phase begins in {first}, but the one before it lasts to {last}",
            "the phase before ends on {see}",
            "let it begin in {follows}, or let the one before end earlier",
        ),
        th=Sentences(
            "ห้วงเริ่มปี {first} แต่ห้วงก่อนหน้ายังไม่สิ้นสุด (สิ้นสุดปี {last})",
            "ปีสิ้นสุดของห้วงก่อนหน้าอยู่ที่{see}",
            "เริ่มห้วงนี้ในปี {follows} หรือให้ห้วงก่อนหน้าสิ้นสุดเร็วขึ้น",
        ),
    ),
    (Code.PHASES_OUT_OF_ORDER, "gap"): Bilingual(
        en=Sentences(
            "the phase begins in {first}, and the one before it ended in {last}",
            "the phase before ends on {see}",
            "let it begin in {follows}, or correct the year in which the one before ends",
        ),
        th=Sentences(
            "ห้วงเริ่มปี {first} แต่ห้วงก่อนหน้าสิ้นสุดแล้วในปี {last} จึงมีปีที่ไม่อยู่ในห้วงใด",
            "ปีสิ้นสุดของห้วงก่อนหน้าอยู่ที่{see}",
            "แก้ปีเริ่มของห้วงนี้เป็น {follows} หรือแก้ปีสิ้นสุดของห้วงก่อนหน้าให้ต่อเนื่องกัน",
        ),
    ),
    (Code.EDITIONS_OUT_OF_ORDER, ""): Bilingual(
        en=Sentences(
            "the edition begins in {first}, not after the one before it ({before})",
            "the edition before begins on {see}",
            "correct the year that is wrong, or list the editions from the oldest to the newest",
        ),
        th=Sentences(
            "ปีเริ่มใช้ของฉบับนี้ ({first}) ต้องอยู่หลังปีเริ่มใช้ของฉบับก่อนหน้า ({before})",
            "ปีเริ่มใช้ของฉบับก่อนหน้าอยู่ที่{see}",
            "แก้ปีเริ่มใช้ที่ระบุผิด หรือเรียงฉบับจากเก่าไปใหม่",
        ),
    ),
    (Code.OUTSIDE_PHASES, ""): Bilingual(
        en=Sentences(
            "{text} lies outside the phases of plan {plan}",
            help="write a year from {first} to {last}",
        ),
        th=Sentences(
            "ปี {text} อยู่นอกห้วงของแผน {plan}",
            help="ระบุปีระหว่าง {first} ถึง {last}",
        ),
    ),
    (Code.NOT_BUDDHIST_ERA, ""): Bilingual(
        en=Sentences(
            "{text} does not look like a Buddhist-era year",
            "years around here are near {usual}",
            "write the year of the Buddhist era with four digits",
        ),
        th=Sentences(
            "{text} ไม่น่าจะเป็นปี พ.ศ.",
            "ปีอื่นในแผนนี้อยู่ราว พ.ศ. {usual}",
            "ระบุปี พ.ศ. เป็นเลขสี่หลัก",
        ),
    ),
    (Code.NOT_A_PERIOD, ""): Bilingual(
        en=Sentences(
            "`{text}` is not a reporting period",
            help="write `period: {named}`, as the name of the file says; if the name is wrong, "
            "correct both",
        ),
        th=Sentences(
            "`{text}` ไม่ใช่รอบการรายงาน",
            help="แก้เป็น `period: {named}` ให้ตรงกับชื่อไฟล์ หากชื่อไฟล์ผิด ให้แก้ทั้งสองแห่ง",
        ),
    ),
    (Code.NOT_A_PERIOD, "name"): Bilingual(
        en=Sentences(
            "`{text}` is not a reporting period, so no file or folder here can have this name",
            help="rename it to a year like `2566`, or a round like `2566-3M`, `2566-6M`, "
            "`2566-9M`, which `period` inside says too; if it holds no results, move it out of "
            "the folder",
        ),
        th=Sentences(
            "ใช้ `{text}` เป็นชื่อไฟล์หรือโฟลเดอร์ที่นี่ไม่ได้ เพราะไม่ใช่รอบการรายงาน",
            help="เปลี่ยนชื่อเป็นปี เช่น `2566` หรือรอบ เช่น `2566-3M` `2566-6M` `2566-9M` "
            "ให้ตรงกับ `period` ในไฟล์ หากไม่ใช่ไฟล์ผลการดำเนินงาน ให้ย้ายออกจากโฟลเดอร์นี้",
        ),
    ),
    (Code.NOT_A_PERIOD, "copy"): Bilingual(
        en=Sentences(
            "`{text}` seems to be a copy of period {period}, and is not read",
            help="bring over what the file of {period} lacks, then delete this one or move it out "
            "of the data folder",
        ),
        th=Sentences(
            "`{text}` น่าจะเป็นสำเนาของรอบ {period} จึงไม่ได้อ่าน",
            help="ลบไฟล์นี้หรือย้ายออกจากโฟลเดอร์ข้อมูล หากมีข้อมูลที่ไฟล์ของรอบ {period} ยังไม่มี "
            "ให้นำไปรวมไว้ในไฟล์ของรอบนั้นก่อน",
        ),
    ),
    (Code.PERIOD_DIFFERS, ""): Bilingual(
        en=Sentences(
            "the file says period {text}, its name says {named}",
            help="write `period: {named}`, or rename the file",
        ),
        th=Sentences(
            "ในไฟล์ระบุรอบ {text} แต่ชื่อไฟล์เป็นรอบ {named}",
            help="แก้เป็น `period: {named}` หรือเปลี่ยนชื่อไฟล์",
        ),
    ),
    (Code.PERIOD_OUTSIDE_PHASES, ""): Bilingual(
        en=Sentences(
            "period {text} lies outside the phases of every plan",
            help="use a year from {first} to {last}, both in `period` and in the name of the file "
            "(where that file is there already, add these results to it), or add a phase to a plan",
        ),
        th=Sentences(
            "รอบ {text} ไม่อยู่ในห้วงของแผนใดเลย",
            help="ใช้ปีตั้งแต่ {first} ถึง {last} โดยแก้ทั้ง `period` และชื่อไฟล์ "
            "(หากมีไฟล์ของปีนั้นอยู่แล้ว ให้รวมผลไว้ในไฟล์นั้น) หรือเพิ่มห้วงในแผน",
        ),
    ),
}
