"""Rules about files as such: whether they can be read, and what they are called."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, folder, results

UNREADABLE_FILE = Rule(
    en=Told(
        title="File cannot be read",
        meaning="A file of the data folder is there and cannot be read: there is no "
        "permission, another program keeps it locked, or it is a folder, a pipe or a device.",
        why="Nobody knows what the file says. If it held results, its indicators would look "
        "as if their hosts had not reported.",
        cure="Get permission to read the file, close the program that holds it, or put an "
        "ordinary file in its place. A period may be a folder, but without the ending .yaml.",
    ),
    th=Told(
        title="อ่านไฟล์ไม่ได้",
        meaning="มีไฟล์อยู่ในโฟลเดอร์ข้อมูลแต่อ่านไม่ได้ เพราะไม่มีสิทธิ์อ่าน โปรแกรมอื่นเปิดค้างไว้ "
        "หรือเป็นโฟลเดอร์ ไปป์ หรืออุปกรณ์ ไม่ใช่ไฟล์ปกติ",
        why="ไม่มีทางทราบว่าไฟล์ระบุอะไรไว้ หากเป็นไฟล์ผลการดำเนินงาน จะดูเหมือนว่าหน่วยงานเจ้าภาพยังไม่ได้"
        "รายงานผลของตัวชี้วัดในไฟล์นั้น",
        cure="ขอสิทธิ์อ่านไฟล์ ปิดโปรแกรมที่เปิดไฟล์ค้างไว้ หรือวางไฟล์ปกติแทน หากต้องการแยกผลของรอบหนึ่ง"
        "เป็นหลายไฟล์ ให้ตั้งชื่อโฟลเดอร์ตามรอบโดยไม่มี .yaml ต่อท้าย",
    ),
    wrong=folder("""
        plans.yaml
        results/2566.yaml/
    """),
    right=folder("""
        plans.yaml
        results/2566/isoc.yaml
    """),
)

NOT_UTF8 = Rule(
    en=Told(
        title="File is not UTF-8",
        meaning="The text of a file is in another encoding than UTF-8, mostly Windows-874 "
        "(TIS-620) from an old editor, or UTF-16 from a spreadsheet. Sometimes only a few lines "
        "are, which another program has added.",
        why="Read as something else, “ผล” turns into “¼Å” without any warning: names in the "
        "scorecard could not be read, and ids would no longer match.",
        cure="Open the file in the encoding it has, and save it again as UTF-8. Where the "
        "message names lines, type or paste only these again: to convert the whole file would "
        "spoil all others.",
    ),
    th=Told(
        title="ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8",
        meaning="ข้อความในไฟล์ใช้รหัสอักขระอื่นที่ไม่ใช่ UTF-8 ส่วนใหญ่เป็น Windows-874 (TIS-620) "
        "จากโปรแกรมรุ่นเก่า หรือ UTF-16 จากโปรแกรมตารางคำนวณ "
        "บางครั้งเป็นเฉพาะบางบรรทัดที่โปรแกรมอื่นเขียนต่อท้ายไว้",
        why="หากอ่านผิดรหัส คำว่า “ผล” จะกลายเป็น “¼Å” โดยไม่มีคำเตือน ชื่อในรายงานจะอ่านไม่ออก "
        "และรหัสที่อ้างถึงกันจะไม่ตรงกัน",
        cure="เปิดไฟล์ด้วยรหัสอักขระเดิม แล้วบันทึกใหม่โดยเลือกการเข้ารหัส UTF-8 หากข้อความแจ้งระบุบรรทัดไว้ "
        "ให้พิมพ์หรือวางใหม่เฉพาะบรรทัดเหล่านั้น เพราะการแปลงรหัสทั้งไฟล์จะทำให้บรรทัดอื่นเสียหาย",
    ),
    wrong=folder("""
        plans.yaml
        results/2566.yaml  [Windows-874]
    """),
    right=folder("""
        plans.yaml
        results/2566.yaml  [UTF-8]
    """),
)

EMPTY_FILE = Rule(
    en=Told(
        title="File is empty",
        meaning="A file holds nothing, or nothing but comments.",
        why="It says neither that there are no results nor what they are. Often the copying "
        "or saving of a file broke off, and what it held is lost.",
        cure="Restore what the file held. One that is only begun needs its first key; one "
        "that is not needed is deleted.",
    ),
    th=Told(
        title="ไฟล์ว่าง",
        meaning="ไฟล์ไม่มีข้อมูล หรือมีแต่คำอธิบายที่ขึ้นต้นด้วย #",
        why="ไฟล์ว่างไม่ได้บอกว่าไม่มีผล และไม่ได้บอกว่าผลเป็นเท่าใด ส่วนใหญ่เกิดจากการคัดลอกหรือบันทึกไฟล์"
        "ไม่สมบูรณ์ ข้อมูลเดิมจึงอาจสูญหายไปแล้ว",
        cure="นำข้อมูลเดิมกลับมา หากเพิ่งเริ่มจัดทำ ให้ใส่คีย์แรกไว้ก่อน หากไม่ใช้แล้ว ให้ลบไฟล์",
    ),
    wrong=results("""
        # รอข้อมูลจาก กอ.รมน.
    """),
    right=results("""
        # รอข้อมูลจาก กอ.รมน.
        period: 2566
    """),
)

ROOT_NOT_MAPPING = Rule(
    en=Told(
        title="File does not consist of keys and values",
        meaning="At its outermost level a file is a list or a single text instead of "
        "`key: value` entries.",
        why="Without the keys `period` and `results` nobody can say which year a figure "
        "belongs to, nor whether it is a result or a target.",
        cure="Begin the file with its keys at the start of the line: `format` in a file of "
        "plans, `period` in one of results.",
    ),
    th=Told(
        title="เนื้อหาของไฟล์ไม่อยู่ในรูปคีย์และค่า",
        meaning="ชั้นนอกสุดของไฟล์เป็นชุดรายการหรือข้อความ ไม่ใช่ `คีย์: ค่า`",
        why="หากไม่มีคีย์ `period` และ `results` จะบอกไม่ได้ว่าตัวเลขเป็นของปีใด และเป็นผลหรือเป็นค่าเป้าหมาย",
        cure="เริ่มไฟล์ด้วยคีย์ชิดขอบซ้าย คือ `format` ในไฟล์แผน และ `period` ในไฟล์ผลการดำเนินงาน",
    ),
    wrong=results("""
        - 010101-trust: 68
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)

LINK_OUT_OF_FOLDER = Rule(
    en=Told(
        title="Link leads out of the data folder",
        meaning="A file or folder is a link to a place outside of the data folder.",
        why="On the machine of a colleague, and in CI, the other end of the link is not "
        "there: the same data would give another scorecard, or none.",
        cure="Put the file itself into the folder. Links within the folder are allowed.",
    ),
    th=Told(
        title="ลิงก์ชี้ออกนอกโฟลเดอร์ข้อมูล",
        meaning="ไฟล์หรือโฟลเดอร์เป็นลิงก์ที่ชี้ไปยังตำแหน่งนอกโฟลเดอร์ข้อมูล",
        why="เครื่องของผู้อื่นและระบบตรวจสอบอัตโนมัติไม่มีปลายทางของลิงก์ ข้อมูลชุดเดียวกันจึงได้ผลประเมิน"
        "ไม่ตรงกัน หรือประเมินไม่ได้เลย",
        cure="วางไฟล์จริงไว้ในโฟลเดอร์ข้อมูล ส่วนลิงก์ที่ชี้อยู่ภายในโฟลเดอร์ใช้ได้",
    ),
    wrong=folder("""
        plans.yaml
        plans/isoc.yaml -> ../../share/isoc.yaml
    """),
    right=folder("""
        plans.yaml
        plans/isoc.yaml
    """),
)

NAME_NOT_PORTABLE = Rule(
    en=Told(
        title="File name that Windows cannot hold",
        meaning='The name of a file or folder has one of < > : " | ? * \\ in it, ends with a '
        "space or a dot, or is reserved, such as `con` or `nul`.",
        why="The folder travels with git. With one such name in it, a colleague on Windows "
        "cannot check it out at all.",
        cure="Rename the file; a hyphen stands in for most signs.",
    ),
    th=Told(
        title="ชื่อไฟล์ใช้บน Windows ไม่ได้",
        meaning='ชื่อไฟล์หรือโฟลเดอร์มีอักขระ < > : " | ? * \\ หรือลงท้ายด้วยช่องว่างหรือจุด '
        "หรือเป็นชื่อสงวน เช่น `con` `nul`",
        why="โฟลเดอร์ข้อมูลใช้ร่วมกันผ่าน git เพียงมีชื่อเช่นนี้ชื่อเดียว ผู้ที่ใช้ Windows ก็ดึงข้อมูลลงเครื่องไม่ได้",
        cure="เปลี่ยนชื่อไฟล์ โดยใช้ขีด (-) แทนอักขระดังกล่าว",
    ),
    wrong=folder("""
        plans.yaml
        results/2566/isoc 12:30.yaml
    """),
    right=folder("""
        plans.yaml
        results/2566/isoc-1230.yaml
    """),
)

NO_PLANS = Rule(
    en=Told(
        title="No plans.yaml",
        meaning="The data folder has no file of the name `plans.yaml`.",
        why="Results alone cannot be judged: there is no target to hold them against.",
        cure="Name the right folder with `--data`, or give the file this very name.",
    ),
    th=Told(
        title="ไม่มีไฟล์ plans.yaml",
        meaning="โฟลเดอร์ข้อมูลไม่มีไฟล์ชื่อ `plans.yaml`",
        why="หากมีเพียงผลการดำเนินงานจะประเมินไม่ได้ เพราะไม่มีค่าเป้าหมายให้เทียบ",
        cure="ระบุโฟลเดอร์ที่ถูกต้องด้วย `--data` หรือตั้งชื่อไฟล์แผนให้ตรงตามนี้",
    ),
    wrong=folder("""
        plan.yaml
        results/2566.yaml
    """),
    right=folder("""
        plans.yaml
        results/2566.yaml
    """),
)

NOT_READ = Rule(
    en=Told(
        title="File ending that is not read",
        meaning="A file in a place for data ends in `.yml` or `.json`. Only `.yaml` is read.",
        why="A file that is passed over without a word is the worst kind: its figures are "
        "there for everybody to see, and count nowhere.",
        cure="Rename the file to end in `.yaml`, or move it out of the folder. Where a `.yaml` of "
        "the same name is there, compare the two and keep the right one.",
    ),
    th=Told(
        title="นามสกุลไฟล์ที่โปรแกรมไม่อ่าน",
        meaning="ไฟล์ที่วางไว้ในที่ของไฟล์ข้อมูลมีนามสกุล `.yml` หรือ `.json` โปรแกรมอ่านเฉพาะ `.yaml`",
        why="หากข้ามไฟล์ไปโดยไม่แจ้ง ทุกคนจะเห็นตัวเลขอยู่ในไฟล์ แต่ตัวเลขนั้นไม่ถูกนับในผลประเมิน",
        cure="เปลี่ยนนามสกุลเป็น `.yaml` หรือย้ายไฟล์ออกจากโฟลเดอร์ข้อมูล หากมีไฟล์ `.yaml` ชื่อเดียวกันอยู่แล้ว "
        "ให้เปรียบเทียบและเก็บไฟล์ที่ถูกต้องไว้",
    ),
    wrong=folder("""
        plans.yaml
        results/2566.yml
    """),
    right=folder("""
        plans.yaml
        results/2566.yaml
    """),
)
