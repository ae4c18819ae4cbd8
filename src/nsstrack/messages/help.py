"""What `--help` says of the program, its commands and their options, in both languages.

A command's words stand together. Commands and options are declared with the English of a sentence
(`help=Help.plan.en`); whoever shows it finds the Thai by `in_language`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from nsstrack.messages import Language


class Said(NamedTuple):
    """One sentence in both languages."""

    en: str
    th: str

    def of(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.th if language is Language.TH else self.en


class Help:
    """Every sentence of every help page, by name."""

    usage = Said(en="Usage", th="การใช้งาน")
    options_metavar = Said(en="[OPTIONS]", th="[ตัวเลือก]")
    command_metavar = Said(en="COMMAND [ARGS]...", th="คำสั่ง [ค่าที่ระบุ]...")
    arguments = Said(en="Arguments", th="ค่าที่ระบุ")
    options = Said(en="Options", th="ตัวเลือก")
    commands = Said(en="Commands", th="คำสั่ง")
    required = Said(en="required", th="ต้องระบุ")
    default = Said(en="default: {value}", th="ค่าเริ่มต้น: {value}")
    variable = Said(en="env var: {name}", th="ตัวแปรสภาพแวดล้อม: {name}")

    program = Said(
        en="Where a plan stands: targets and results kept as YAML, judged as traffic lights.",
        th="ติดตามและประเมินผลแผน: เก็บค่าเป้าหมายและผลการดำเนินงานเป็นไฟล์ YAML แล้วแสดงสถานะเป็นสีตามเกณฑ์",
    )
    version = Said(en="Show the version.", th="แสดงเลขรุ่นของโปรแกรม")
    show_help = Said(en="Show this message and exit.", th="แสดงคำอธิบายวิธีใช้งานนี้")
    install_completion = Said(
        en="Install completion for the current shell.",
        th="ติดตั้งการเติมคำสั่งอัตโนมัติในเชลล์ที่ใช้อยู่",
    )
    show_completion = Said(
        en="Show completion for the current shell, to copy it or customize the installation.",
        th="แสดงสคริปต์เติมคำสั่งอัตโนมัติของเชลล์ที่ใช้อยู่ เพื่อคัดลอกหรือปรับการติดตั้งเอง",
    )

    period = Said(
        en="A fiscal year, 2566, or a round, 2567-6M.",
        th="ปีงบประมาณ เช่น 2566 หรือรอบระหว่างปี เช่น 2567-6M",
    )
    edition = Said(
        en="Judge by the targets of this edition; both: two editions side by side.",
        th="ประเมินตามค่าเป้าหมายของฉบับที่ระบุ หรือระบุ both เพื่อเปรียบเทียบสองฉบับ",
    )
    one_edition = Said(
        en="Judge both periods by the targets of this edition.",
        th="ประเมินทั้งสองรอบตามค่าเป้าหมายของฉบับที่ระบุ",
    )
    both_editions = Said(en="two editions side by side", th="เปรียบเทียบสองฉบับ")
    table_format = Said(
        en="How to write it. Left out: table on a terminal, else plain.",
        th="รูปแบบของผลลัพธ์ หากไม่ระบุ ใช้ table บนหน้าจอ นอกนั้นใช้ plain",
    )
    data = Said(
        en="The data folder. Left out: data/ here, or in the nearest folder above.",
        th="โฟลเดอร์ข้อมูล หากไม่ระบุ ใช้ data/ ในโฟลเดอร์นี้ หรือในโฟลเดอร์ชั้นบนที่ใกล้ที่สุด",
    )
    lang = Said(
        en="Language of the output. Left out: by locale.",
        th="ภาษาที่ใช้แสดงผล หากไม่ระบุ ใช้ตามภาษาของระบบ",
    )
    thai_digits = Said(
        en="Thai digits for figures; ids, codes and paths keep theirs.",
        th="แสดงตัวเลขเป็นเลขไทย ส่วนรหัสและชื่อไฟล์คงไว้ตามเดิม",
    )
    keep_going = Said(
        en="Evaluate what the errors in the data do not touch.",
        th="ประเมินเฉพาะส่วนที่ข้อผิดพลาดในข้อมูลไม่กระทบ",
    )
    output = Said(
        en="Write to this file, whole or not at all. Left out, or -: to the standard output.",
        th="เขียนผลลงไฟล์ที่ระบุ หากเขียนไม่สำเร็จ ไฟล์เดิมยังอยู่ครบถ้วน หากไม่ระบุ หรือระบุ - แสดงผลทาง stdout",
    )
    no_color = Said(en="No colour (also: NO_COLOR).", th="ไม่ใช้สี (หรือกำหนดตัวแปร NO_COLOR)")

    evaluate = Said(
        en="Show where the plans stand in PERIOD, what holds them back, and what is missing.",
        th="แสดงสถานะ ตัวชี้วัดที่ฉุดคะแนน และข้อมูลที่ยังขาดของแผนในรอบการรายงาน PERIOD",
    )
    plan = Said(en="Show this plan.", th="แสดงเฉพาะแผนที่ระบุ")
    sub_plan = Said(en="Show this sub-plan.", th="แสดงเฉพาะแผนย่อยที่ระบุ")
    agency = Said(
        en="Show what this agency hosts, leads or takes part in.",
        th="แสดงเฉพาะส่วนที่หน่วยงานนี้รับผิดชอบหลัก เป็นเจ้าภาพ หรือร่วมดำเนินการ",
    )
    level = Said(en="How deep to go.", th="ระดับที่ละเอียดที่สุดที่ให้แสดง")
    fail_on = Said(
        en="Exit 1 if a plan shown has one of these: critical,no_data.",
        th="จบด้วย exit code 1 หากแผนที่แสดงมีสถานะตามที่ระบุ เช่น critical,no_data",
    )

    explain = Said(
        en="Explain why ID has its status in PERIOD, down to the formula with its numbers.",
        th="อธิบายที่มาของสถานะของ ID ในรอบการรายงาน PERIOD พร้อมสูตรคำนวณและตัวเลข",
    )
    node = Said(
        en="A plan, sub-plan, objective or indicator.",
        th="รหัสของแผน แผนย่อย เป้าหมาย หรือตัวชี้วัด",
    )

    report = Said(
        en="Write a report on PERIOD for a meeting: where the plans stand, why, what comes next.",
        th="จัดทำรายงานของรอบการรายงาน PERIOD สำหรับใช้ในการประชุม ทั้งสถานะ สาเหตุ และสิ่งที่ต้องดำเนินการต่อ",
    )
    briefed_agency = Said(
        en="A briefing for a meeting with this agency: only what it hosts.",
        th="จัดทำเอกสารประกอบการหารือกับหน่วยงานนี้ เฉพาะส่วนที่หน่วยงานเป็นเจ้าภาพ",
    )
    report_edition = Said(
        en="Judge every year by the targets of this edition.",
        th="ประเมินทุกปีตามค่าเป้าหมายของฉบับที่ระบุ",
    )
    report_format = Said(
        en=(
            "Markdown, or one HTML file that a browser shows and prints. Left out: html where FILE "
            "ends in .html, else markdown."
        ),
        th=(
            "รูปแบบของรายงาน markdown หรือ html ไฟล์เดียวสำหรับเปิดอ่านและสั่งพิมพ์จากเบราว์เซอร์ "
            "หากไม่ระบุ ใช้ html เมื่อ FILE ลงท้ายด้วย .html นอกนั้นใช้ markdown"
        ),
    )

    compare = Said(
        en="Show what changed from P1 to P2, and what each factor is worth.",
        th="แสดงสิ่งที่เปลี่ยนแปลงจากรอบ P1 ถึงรอบ P2 พร้อมสาเหตุและคะแนนของแต่ละสาเหตุ",
    )
    old_period = Said(en="The period to start from.", th="รอบการรายงานตั้งต้น")
    new_period = Said(en="The period to compare with it.", th="รอบการรายงานที่นำมาเทียบ")

    diff = Said(
        en="Show what an edit does to statuses, between two git revisions of the data.",
        th="แสดงผลของการแก้ไขข้อมูลต่อสถานะ โดยเทียบข้อมูลสองรุ่นใน git",
    )
    base = Said(
        en="The revision before the edit: HEAD, main, v1.2. Or main...branch: since they parted.",
        th="รุ่นก่อนแก้ไข เช่น HEAD, main, v1.2 หรือ main...branch: นับตั้งแต่แบรนช์แยกจาก main",
    )
    head = Said(
        en="The revision after it. Left out: the files as they are now.",
        th="รุ่นหลังแก้ไข หากไม่ระบุ ใช้ไฟล์ปัจจุบัน",
    )
    only_period = Said(
        en="Look at this period only. Left out: every period with results, the latest first.",
        th="รอบการรายงานที่ต้องการ หากไม่ระบุ แสดงทุกรอบที่มีผล เริ่มจากรอบล่าสุด",
    )

    projects = Said(
        en="Show how far flagship projects are in PERIOD, their money, and what has no project.",
        th="แสดงความก้าวหน้าและการเบิกจ่ายของโครงการสำคัญในรอบ PERIOD และเป้าหมายที่ยังไม่มีโครงการรองรับ",
    )
    focus = Said(
        en="Show what agencies concentrate on in YEAR, and how that part of the plan stands.",
        th="แสดงจุดเน้นในการดำเนินงานของปี YEAR พร้อมสถานะของแผนย่อยและเป้าหมายที่เกี่ยวข้อง",
    )
    obstacles = Said(
        en="Show what stood in the way in PERIOD, why, and what is done about it.",
        th="แสดงปัญหาและข้อขัดข้องในรอบ PERIOD พร้อมสาเหตุและแนวทางแก้ไข",
    )
    own_agency = Said(
        en="Show what belongs to this agency, or to a sub-plan that it hosts.",
        th="แสดงเฉพาะรายการของหน่วยงานที่ระบุ หรือของแผนย่อยที่หน่วยงานนั้นเป็นเจ้าภาพ",
    )
    year_of_focus = Said(
        en="A fiscal year, 2566. A round, 2567-6M: the statuses are those of the round.",
        th="ปีงบประมาณ เช่น 2566 หากระบุรอบระหว่างปี เช่น 2567-6M จะแสดงสถานะของรอบนั้น",
    )

    validate = Said(
        en="Check every file of the data folder and name what is wrong, where, and the cure.",
        th="ตรวจสอบไฟล์ทั้งหมดในโฟลเดอร์ข้อมูล แล้วแจ้งข้อผิดพลาด ตำแหน่งที่ผิด และวิธีแก้",
    )
    paths = Said(
        en="Data folders, or files in one. Left out: the data folder.",
        th="โฟลเดอร์ข้อมูล หรือไฟล์ในโฟลเดอร์ข้อมูล หากไม่ระบุ ตรวจทั้งโฟลเดอร์ข้อมูล",
    )
    findings_format = Said(en="How to write it.", th="รูปแบบของผลการตรวจสอบ")
    max_findings = Said(
        en="Show so many findings only; all are counted.",
        th="จำนวนรายการที่ให้แสดง ส่วนที่เหลือนับรวมไว้ในสรุป",
    )
    strict = Said(en="Warnings fail, too.", th="ให้คำเตือนมีผลเช่นเดียวกับข้อผิดพลาด")

    rule = Said(
        en="Explain what a code of validate means, why it matters and what to do.",
        th="อธิบายความหมายของรหัสที่ validate แจ้ง ผลกระทบ และวิธีแก้",
    )
    code = Said(
        en="A code such as N204. Left out: all of them.", th="รหัส เช่น N204 หากไม่ระบุ แสดงทุกรหัส"
    )

    list_things = Said(
        en="List the plans, sub-plans, indicators, agencies or periods there are.",
        th="แสดงรายการแผน แผนย่อย ตัวชี้วัด หน่วยงาน หรือรอบการรายงานที่มีอยู่",
    )
    things = Said(en="What to list.", th="สิ่งที่ต้องการให้แสดงรายการ")

    schema = Said(
        en="Print the JSON Schema of what nsstrack writes, or of the files it reads.",
        th="แสดง JSON Schema ของข้อมูลที่โปรแกรมส่งออก หรือของไฟล์ข้อมูลที่โปรแกรมอ่าน",
    )
    schema_of = Said(en="What to describe.", th="สิ่งที่ต้องการให้อธิบายโครงสร้าง")

    init = Said(
        en="Make a small example to begin with: plans, results, and checks at commit and in CI.",
        th="สร้างตัวอย่างสำหรับเริ่มต้น: แผน ผลการดำเนินงาน และการตรวจเมื่อ commit และใน CI",
    )
    new_folder = Said(en="A new or empty folder.", th="โฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง")


@cache
def every_sentence() -> tuple[Said, ...]:
    """Return the sentences of all help pages."""
    return tuple(each for each in vars(Help).values() if isinstance(each, Said))


@cache
def _by_english() -> dict[str, Said]:
    return {said.en: said for said in every_sentence()}


def in_language(english: str, language: Language) -> str:
    """Return a sentence of a help page in `language`; one that is unknown stays as it is."""
    said = _by_english().get(english)
    return english if said is None else said.of(language)
